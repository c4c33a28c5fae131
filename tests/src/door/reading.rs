//! What only reads leaves no entry in the journal.

use super::*;

#[test]
fn reading_writes_nothing() {
    let sample = Sample::open();
    let entries = || sample.book.ask("check", json!({}))["entries"].clone();
    let before = entries();
    // A line of names reads better than a column.
    let reads: Vec<&str> = "book_state office clerks councils plan questions evidence sheet_evidence wanting_evidence \
        waiting find drafts sheet_review compare_sheet hearings hearing take_up units preview_units_import criteria_sets criteria_set \
        preview_criteria_import rounds unit_sheet preview_paste preview_scores_import standings \
        published_results commitments papers paper_entries preview_paper wordings wording preview_wording check \
        backup backups preview_restore history history_of_cell scan lost_points initiatives preview_commitments_import \
        follow_up year_end_promises commitment_progress promise_candidates preview_lost_points_import preview_grades_import compare_criteria_sets \
        steering_documents preview_steering_import conferences commendations commendation_candidates blank_forms \
        portal_templates preview_portal_import indicators indicator_library indicator_table preview_values_paste \
        indicator_trend preview_values_import preview_progress_import surveys preview_survey_figures outside_indices \
        preview_outside_import preview_new_year"
        .split_whitespace()
        .collect();
    for (name, _, args) in sample.calls().into_iter().filter(|(name, ..)| reads.contains(name)) {
        sample.book.ask(name, args);
        assert_eq!(entries(), before, "{name} made a journal entry");
    }
}
