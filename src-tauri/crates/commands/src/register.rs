//! The register of commands: from this one list come the dispatcher, the command line's help and
//! the page's types.

use jiff::Timestamp;
use serde_json::Value;

use crate::desk::Desk;
pub use crate::dispatch::Command;
use crate::dispatch::{commands, run};
use crate::failure::Failure;

commands! {
    goes on in register_of_year;

    /// The state of the book: what the frame of the window shows.
    book::book_state(Nothing in wire) -> crate::book::BookView;
    /// Set up an office with its letterhead and signer.
    book::set_up_office(SetUpOffice in book) -> crate::book::BookView;
    /// Fill an empty book with the sample office.
    book::open_sample(Nothing in wire) -> crate::book::BookView;
    /// Text size and contrast.
    book::change_preferences(ChangePreferences in book) -> crate::book::BookView;
    /// Take back the last step.
    book::undo(Nothing in wire) -> crate::book::StepView;
    /// Bring back the step taken back last.
    book::redo(Nothing in wire) -> crate::book::StepView;
    /// The history of everything, filtered, newest first.
    history::history(HistoryOf in history) -> crate::history::HistoryView;
    /// The history of one line of a unit's sheet.
    history::history_of_cell(HistoryOfCell in history) -> Vec<crate::history::StepOfHistory>;
    /// Write the history into a sheet.
    history::export_history(ExportHistory in history) -> crate::exports::ExportedSheet;
    /// Everything in the rounds that is wrong, doubtful or worth knowing.
    scan::scan(ScanOf in scan) -> crate::scan::ScanView;
    /// The desk: what waits, how far everything has come, what is due.
    waiting::waiting(WaitingFor in waiting) -> crate::waiting::WaitingView;
    /// Find anything by its name, without marks and by abbreviations.
    find::find(Find in find) -> Vec<crate::find::Found>;
    /// Letterheads and signers.
    office::office(Nothing in wire) -> crate::office::OfficeView;
    /// Keep a letterhead.
    office::save_letterhead(LetterheadFields in office) -> crate::office::OfficeView;
    /// Keep a signer.
    office::save_signer(SignerFields in office) -> crate::office::OfficeView;
    /// Remove a signer.
    office::remove_signer(RemoveSigner in office) -> crate::office::OfficeView;
    /// Remove a letterhead; the last one stays.
    office::remove_letterhead(RemoveLetterhead in office) -> crate::office::OfficeView;
    /// The register of units.
    units::units(Nothing in wire) -> crate::units::UnitsView;
    /// Keep a unit.
    units::save_unit(UnitFields in units) -> crate::units::UnitsView;
    /// Give a unit another name from a day on, merge units or divide one.
    units::reorganise_units(ReorganiseUnits in units) -> crate::units::UnitsView;
    /// Take out a unit that nothing speaks of.
    units::remove_unit(OneUnit in units) -> crate::units::UnitsView;
    /// What importing a sheet of units would do.
    unit_files::preview_units_import(UnitsFile in unit_files) -> crate::unit_files::UnitsImport;
    /// Import a sheet of units.
    unit_files::import_units(UnitsFile in unit_files) -> crate::unit_files::UnitsImport;
    /// Keep that one unit follows another.
    successions::save_succession(SuccessionFields in successions) -> crate::units::UnitsView;
    /// Take out that one unit follows another.
    successions::remove_succession(RemoveSuccession in successions) -> crate::units::UnitsView;
    /// The criteria sets.
    criteria::criteria_sets(Nothing in wire) -> Vec<crate::criteria::CriteriaSetView>;
    /// One criteria set with its tree.
    criteria::criteria_set(OfSet in criteria) -> crate::criteria::CriteriaTreeView;
    /// What importing a criteria sheet would do.
    criteria_files::preview_criteria_import(CriteriaFile in criteria_files) -> crate::criteria_files::CriteriaImport;
    /// Import a criteria sheet as a draft set.
    criteria_files::import_criteria(CriteriaFile in criteria_files) -> crate::criteria::CriteriaTreeView;
    /// Begin a draft set, empty or as a copy of another.
    criteria_sets::create_criteria_set(CreateSet in criteria_sets) -> crate::criteria::CriteriaTreeView;
    /// Keep what is known of a draft set: its names, its decision, its total.
    criteria_sets::save_criteria_set(SaveSet in criteria_sets) -> crate::criteria::CriteriaTreeView;
    /// Issue a draft set; it never changes again.
    criteria_sets::issue_criteria_set(OfSet in criteria) -> crate::criteria::CriteriaTreeView;
    /// Put a new node into a draft set.
    criteria_building::add_node(AddNode in criteria_building) -> crate::criteria_building::BuiltSet;
    /// Keep what a node of a draft set says.
    criteria_building::save_node(SaveNode in criteria_building) -> crate::criteria_building::BuiltSet;
    /// Move a node of a draft set one step, with everything below it.
    criteria_building::move_node(MoveNode in criteria_building) -> crate::criteria_building::BuiltSet;
    /// Take a node and everything below it out of a draft set.
    criteria_building::remove_node(OneNode in criteria_building) -> crate::criteria_building::BuiltSet;
    /// What differs between two sets.
    criteria_comparison::compare_criteria_sets(CompareSets in criteria_comparison) -> crate::criteria_comparison::SetComparison;
    /// Take out a set by which no round scores.
    criteria::remove_criteria_set(OfSet in criteria) -> Vec<crate::criteria::CriteriaSetView>;
    /// Give a leaf of a draft set its rule.
    leaf_rules::set_rule(SetRule in leaf_rules) -> crate::criteria::CriteriaTreeView;
    /// Confirm that the rule of a leaf says what the decision says.
    leaf_rules::confirm_rule(ConfirmRule in leaf_rules) -> crate::criteria::CriteriaTreeView;
    /// What a rule says, what is wrong with it, and what a figure gives; nothing is written.
    leaf_rules::try_rule(TryRule in leaf_rules) -> crate::leaf_rules::RuleTrial;
    /// Read an official wording into a rule.
    rules::read_rule(ReadRule in rules) -> crate::rules::RuleReading;
    /// Apply an official wording to a figure.
    rules::apply_rule(ApplyRule in rules) -> crate::rules::RuleWorked;
    /// Keep the grade scheme of a set.
    grades::save_grades(SaveGrades in grades) -> crate::criteria::CriteriaSetView;
    /// The grade scheme that a sheet describes; nothing is written.
    grades::preview_grades_import(GradesFile in grades) -> domain::grades::GradeScheme;
    /// Import a grade scheme for a set.
    grades::import_grades(GradesFile in grades) -> crate::criteria::CriteriaSetView;
    /// Keep how a set ranks: ties, and the exact or the printed index.
    grades::save_ranking(SaveRanking in grades) -> crate::criteria::CriteriaSetView;
    /// The rounds.
    rounds::rounds(Nothing in wire) -> Vec<crate::rounds::RoundView>;
    /// Open a round for a group of units.
    rounds::open_round(OpenRound in rounds) -> crate::rounds::RoundView;
    /// What opening a new year from an earlier round would do; nothing is written.
    new_year::preview_new_year(OpenNewYear in new_year) -> crate::new_year::NewYearPlan;
    /// Open a new year from an earlier round, with everything chosen, as one step.
    new_year::open_new_year(OpenNewYear in new_year) -> crate::new_year::NewYearOpened;
    /// What may go over from an earlier round into one that is open.
    carry_over::preview_carry_over(CarryBetween in carry_over) -> crate::carry_over::CarryPlan;
    /// Carry chosen results and evidence over, as one step.
    carry_over::carry_over(CarryOver in carry_over) -> crate::carry_over::CarriedOver;
    /// Take out a round in which nothing is scored.
    rounds::remove_round(OneRound in rounds) -> Vec<crate::rounds::RoundView>;
    /// The councils.
    councils::councils(Nothing in wire) -> Vec<crate::councils::CouncilView>;
    /// Keep a council with its members.
    councils::save_council(SaveCouncil in councils) -> Vec<crate::councils::CouncilView>;
    /// Remove a council.
    councils::remove_council(OneCouncil in councils) -> Vec<crate::councils::CouncilView>;
    /// The plan of a round: milestones and assignments.
    plan::plan(OfRound in plan) -> crate::plan::PlanView;
    /// Keep a milestone.
    plan::save_milestone(SaveMilestone in plan) -> crate::plan::PlanView;
    /// From which difference on the desk and the hearings of a round speak.
    plan::save_threshold(SaveThreshold in plan) -> crate::plan::PlanView;
    /// Remove a milestone.
    plan::remove_milestone(OneMilestone in plan) -> crate::plan::PlanView;
    /// Give criteria to a department.
    plan::assign(Assign in plan) -> crate::plan::PlanView;
    /// Questions to the higher authority, open ones first.
    questions::questions(OfRound in plan) -> Vec<crate::questions::QuestionView>;
    /// Keep a question or its answer.
    questions::save_question(SaveQuestion in questions) -> Vec<crate::questions::QuestionView>;
    /// Remove a question.
    questions::remove_question(OneQuestion in questions) -> Vec<crate::questions::QuestionView>;
    /// Lock stages of a unit, or of a whole round.
    locks::lock_stages(LockStages in locks) -> crate::rounds::RoundView;
    /// Unlock stages, with a reason.
    locks::unlock_stages(LockStages in locks) -> crate::rounds::RoundView;
    /// Publish a round: every stage is locked, its set and names are frozen.
    locks::publish_round(PublishRound in locks) -> crate::rounds::RoundView;
    /// Open a published round again, with a reason.
    locks::open_round_again(PublishRound in locks) -> crate::rounds::RoundView;
    /// The score sheet of one unit.
    scores::unit_sheet(OfUnit in scores) -> crate::sheet_view::UnitSheetView;
    /// Put one score into a sheet.
    scores::record_score(RecordScore in scores) -> crate::sheet_view::UnitSheetView;
    /// Declare a figure; its rule gives the points.
    figures::record_figure(RecordFigure in figures) -> crate::sheet_view::UnitSheetView;
    /// What pasting a block would do.
    paste::preview_paste(PasteScores in paste) -> crate::paste::PastePreview;
    /// Paste a block as one step.
    paste::paste_scores(PasteScores in paste) -> crate::sheet_view::UnitSheetView;
    /// One stage of a round: criteria down, units across.
    matrix::score_matrix(OfStage in matrix) -> crate::matrix::ScoreMatrix;
    /// What pasting a block into the matrix would do.
    paste::preview_matrix_paste(PasteMatrix in paste) -> crate::paste::PastePreview;
    /// Paste a block into the matrix as one step.
    paste::paste_matrix(PasteMatrix in paste) -> crate::matrix::ScoreMatrix;
    /// How the second entries of a round's approved scores stand.
    second_entry::second_entries(OfRound in plan) -> crate::second_entry::SecondEntriesView;
    /// The second entry of a unit; nothing of the first is told before the two are compared.
    second_entry::second_entry(OfUnit in scores) -> crate::second_entry::SecondEntryView;
    /// Key a cell of the approved scores a second time.
    second_entry::key_second(KeySecond in second_entry) -> crate::second_entry::SecondEntryView;
    /// Type the total that the decision prints.
    second_entry::key_second_total(KeySecondTotal in second_entry) -> crate::second_entry::SecondEntryView;
    /// Compare the two entries.
    second_entry::compare_entries(OfUnit in scores) -> crate::second_entry::SecondEntryView;
    /// Rule which of two entries stands on the paper.
    second_entry::rule_entries(RuleEntries in second_entry) -> crate::second_entry::SecondEntryView;
    /// Take a second entry out, to key it anew.
    second_entry::remove_second_entry(OfUnit in scores) -> crate::second_entry::SecondEntryView;
    /// The shapes to hand scores in by.
    portal::portal_templates(Nothing in wire) -> crate::portal::PortalTemplatesView;
    /// Keep such a shape.
    portal::save_portal_template(SavePortalTemplate in portal) -> crate::portal::PortalTemplatesView;
    /// Take such a shape out, with what was ticked by it.
    portal::remove_portal_template(OnePortalTemplate in portal) -> crate::portal::PortalTemplatesView;
    /// The columns that a sheet describes; nothing is written.
    portal_files::preview_portal_import(PortalFile in portal_files) -> crate::portal_files::PortalImport;
    /// Write the columns of a shape into a sheet that can be imported again.
    portal_files::export_portal_template(ExportPortalTemplate in portal_files) -> crate::exports::ExportedSheet;
    /// What of a unit is handed in by a shape, and what would be too long.
    portal::handing_in(HandingIn in portal) -> crate::portal::HandingInView;
    /// Tick criteria as handed in, or no longer.
    portal::tick_handed_in(TickHandedIn in portal) -> crate::portal::HandingInView;
    /// Write a unit's sheet and its evidence as the shape wants them, one folder per criterion.
    portal_files::export_portal(ExportPortal in portal_files) -> crate::portal_files::WrittenPortal;
    /// The register of documents.
    evidence::evidence(Nothing in wire) -> Vec<crate::evidence::DocumentView>;
    /// Take documents in, and link them to a criterion when one is named.
    evidence::add_evidence(AddEvidence in evidence) -> crate::evidence::AddedEvidence;
    /// Keep what is known of a document.
    evidence::save_evidence(SaveEvidence in evidence) -> Vec<crate::evidence::DocumentView>;
    /// Take a document that proves nothing out of the register.
    evidence::remove_evidence(OneEvidence in evidence) -> Vec<crate::evidence::DocumentView>;
    /// A page of a PDF as a picture.
    evidence_pages::evidence_page(EvidencePageOf in evidence_pages) -> crate::evidence_pages::EvidencePage;
    /// The evidence of a unit's sheet.
    evidence_links::sheet_evidence(OfUnit in scores) -> crate::evidence_links::SheetEvidence;
    /// Link a document to criteria, or change its page.
    evidence_links::link_evidence(LinkEvidence in evidence_links) -> crate::evidence_links::SheetEvidence;
    /// Take a link away.
    evidence_links::unlink_evidence(OneLink in evidence_links) -> crate::evidence_links::SheetEvidence;
    /// Hand in, accept or reject a document, or ask for more.
    evidence_links::rule_on_evidence(RuleOnEvidence in evidence_links) -> crate::evidence_links::SheetEvidence;
    /// What a criterion asks of its documents.
    evidence_rules::save_evidence_rule(SaveEvidenceRule in evidence_rules) -> crate::evidence_links::SheetEvidence;
    /// Every criterion of a round that wants evidence.
    evidence_links::wanting_evidence(OfRound in plan) -> Vec<crate::evidence_links::WantingView>;
    /// Write a unit's evidence into a folder, named by criterion, with its list.
    dossier::export_dossier(ExportDossier in dossier) -> crate::dossier::WrittenDossier;
    /// What units and reviewers said about a sheet.
    reviews::sheet_review(OfUnit in scores) -> crate::reviews::SheetReview;
    /// Explain, accept, return, ask or rule.
    reviews::make_remark(MakeRemark in reviews) -> crate::reviews::SheetReview;
    /// Accept every criterion whose points are equal.
    reviews::accept_equal(AcceptEqual in reviews) -> crate::reviews::SheetReview;
    /// A unit's claims beside the rulings of a stage, and what is still open.
    comparison::compare_sheet(CompareSheet in comparison) -> crate::comparison::ComparisonView;
    /// The hearings of a round, the newest first.
    hearings::hearings(OfRound in plan) -> Vec<crate::hearings::HearingLine>;
    /// Open a hearing of the council, or change what is said of it.
    hearings::save_hearing(SaveHearing in hearings) -> crate::hearing_room::HearingView;
    /// A hearing with what it has to decide.
    hearing_room::hearing(OneHearing in hearings) -> crate::hearing_room::HearingView;
    /// Take up a criterion that nobody contests.
    hearing_room::take_up(TakeUp in hearing_room) -> crate::hearing_room::AgendaLine;
    /// The council decides on a criterion.
    hearing_room::decide(Decide in hearing_room) -> crate::hearing_room::HearingView;
    /// End a hearing.
    hearings::close_hearing(CloseHearing in hearings) -> crate::hearing_room::HearingView;
    /// Go on with a hearing that was ended.
    hearings::open_hearing_again(OneHearing in hearings) -> crate::hearing_room::HearingView;
    /// Take out a hearing that decided nothing.
    hearings::remove_hearing(OneHearing in hearings) -> Vec<crate::hearings::HearingLine>;
    /// What importing a score sheet would do.
    score_files::preview_scores_import(ScoresFile in score_files) -> crate::score_files::ScoresImport;
    /// Import a score sheet of one stage as one step.
    score_files::import_scores(ScoresFile in score_files) -> crate::score_files::ScoresImport;
    /// What importing declared figures would do.
    figure_files::preview_figures_import(FiguresFile in figure_files) -> crate::figure_files::FiguresImport;
    /// Import declared figures as one step; their rules give the points.
    figure_files::import_figures(FiguresFile in figure_files) -> crate::figure_files::FiguresImport;
    /// Write the units into a sheet that can be imported again.
    exports::export_units(ExportUnits in exports) -> crate::exports::ExportedSheet;
    /// Write a criteria set into a sheet that can be imported again.
    exports::export_criteria(ExportOfSet in exports) -> crate::exports::ExportedSheet;
    /// Write the grade scheme of a set into a sheet that can be imported again.
    exports::export_grades(ExportOfSet in exports) -> crate::exports::ExportedSheet;
    /// Write the scores of a stage into a sheet that can be imported again.
    exports::export_scores(ExportOfStage in exports) -> crate::exports::ExportedSheet;
    /// Write the declared figures of a stage into a sheet that can be imported again.
    exports::export_figures(ExportOfStage in exports) -> crate::exports::ExportedSheet;
    /// Totals, index, grade and rank at one stage.
    standings::standings(StandingsOf in standings) -> crate::standings::StandingsView;
    /// Areas and criteria in which all units together lost points.
    losses::losses(LossesOf in losses) -> crate::losses::LossesView;
    /// Results over the years, on the criteria that have stayed the same.
    trend::trend(TrendOf in trend) -> crate::trend::TrendView;
    /// What may become of the claims of a round, from what became of claims before.
    forecast::forecast(ForecastOf in forecast) -> crate::forecast::ForecastView;
    /// The ledger of lost points.
    lost_points::lost_points(LostPointsOf in lost_points) -> crate::lost_points::LostPointsView;
    /// Say why points were lost, who answers for it and what will be done.
    lost_points::save_lost_points_note(SaveLostPointsNote in lost_points) -> crate::lost_points::LostPointsView;
    /// Write the ledger of lost points into a sheet that can be imported again.
    exports::export_lost_points(ExportOfStage in exports) -> crate::exports::ExportedSheet;
    /// What importing a sheet about lost points would do.
    lost_points_files::preview_lost_points_import(LostPointsFile in lost_points_files) -> crate::lost_points_files::LostPointsImport;
    /// Import a sheet about lost points as one step.
    lost_points_files::import_lost_points(LostPointsFile in lost_points_files) -> crate::lost_points_files::LostPointsImport;
    /// Results that others published.
    published::published_results(Nothing in wire) -> Vec<crate::published::PublishedResultView>;
    /// Keep a published result.
    published::save_published_result(SavePublishedResult in published) -> Vec<crate::published::PublishedResultView>;
    /// Remove a published result.
    published::remove_published_result(RemovePublishedResult in published) -> Vec<crate::published::PublishedResultView>;
    /// Commitments of a year.
    commitments::commitments(OfYear in commitments) -> Vec<crate::commitments::CommitmentView>;
    /// Keep a commitment.
    commitments::save_commitment(SaveCommitment in commitments) -> crate::commitments::CommitmentView;
    /// Remove a commitment.
    commitments::remove_commitment(OneCommitment in commitments) -> Vec<crate::commitments::CommitmentView>;
    /// What importing a sheet of commitments would do.
    commitment_files::preview_commitments_import(CommitmentsFile in commitment_files) -> crate::commitment_files::CommitmentsImport;
    /// Import the targets of a year's heads as one step.
    commitment_files::import_commitments(CommitmentsFile in commitment_files) -> crate::commitment_files::CommitmentsImport;
    /// Write the commitments of a year into a sheet that can be imported again.
    commitment_files::export_commitments(ExportCommitments in commitment_files) -> crate::exports::ExportedSheet;
    /// Keep that both sides have signed.
    commitment_steps::sign_commitment(SignCommitment in commitment_steps) -> crate::commitments::CommitmentView;
    /// Another head takes over the unit and the promise.
    commitment_steps::change_head(ChangeHead in commitment_steps) -> crate::commitments::CommitmentView;
    /// Close a commitment: nothing is added any more.
    commitment_steps::close_commitment(OneCommitment in commitments) -> crate::commitments::CommitmentView;
    /// Follow a closed commitment again.
    commitment_steps::follow_commitment_again(OneCommitment in commitments) -> crate::commitments::CommitmentView;
    /// Copy the promises of a year to another year, as drafts.
    commitment_steps::copy_commitments(CopyCommitments in commitment_steps) -> crate::commitment_steps::CopiedCommitments;
    /// What could be promised out of the lost points of a round.
    promises::promise_candidates(OfRound in plan) -> crate::promises::PromiseCandidates;
    /// Promise what was lost: targets and tasks for the year after the round, as one step.
    promises::promise_lost_points(PromiseLostPoints in promises) -> crate::promises::PromisesMade;
    /// How the commitments of a year stand.
    progress::follow_up(FollowUpOf in progress) -> crate::progress::FollowUpView;
    /// One commitment with everything entered about it.
    progress::commitment_progress(OneCommitment in commitments) -> crate::progress::FollowedCommitment;
    /// The initiatives of a year, and who has none.
    initiatives::initiatives(FollowUpOf in progress) -> crate::initiatives::InitiativesView;
    /// Keep an initiative.
    initiatives::save_initiative(SaveInitiative in initiatives) -> crate::initiatives::InitiativesView;
    /// Remove an initiative.
    initiatives::remove_initiative(OneInitiative in initiatives) -> crate::initiatives::InitiativesView;
    /// What the promises of a year came to, head by head.
    year_end_promises::year_end_promises(FollowUpOf in progress) -> crate::year_end_promises::YearEndPromises;
    /// Keep what counts as partly kept.
    year_end_promises::save_verdict_rule(SaveVerdictRule in year_end_promises) -> crate::year_end_promises::YearEndPromises;
    /// Enter what was reached by a day.
    progress::enter_progress(EnterProgress in progress) -> crate::progress::FollowedCommitment;
    /// The papers that can be printed.
    papers::papers(Nothing in wire) -> Vec<crate::papers::PaperKind>;
    /// What was typed for a paper and is kept.
    paper_entries::paper_entries(PaperEntriesOf in paper_entries) -> Vec<crate::paper_entries::PaperEntryView>;
    /// Keep what is typed for a paper.
    paper_entries::keep_paper_entries(KeepPaperEntries in paper_entries) -> Vec<crate::paper_entries::PaperEntryView>;
    /// Lay out a paper for the screen.
    papers::preview_paper(PaperAsked in papers) -> crate::papers::PaperPreview;
    /// What does not add up behind a paper, and the reasons written for it.
    reconciliation::reconciliation(ReconciliationOf in reconciliation) -> crate::reconciliation::ReconciliationView;
    /// Write the reason for a difference behind a paper, or for all that have none.
    reconciliation::explain_differences(ExplainDifferences in reconciliation) -> crate::reconciliation::ReconciliationView;
    /// Print a paper into a file.
    papers::print_paper(PrintPaper in papers) -> crate::papers::PrintedPaper;
    /// Print a file per unit, or the set of a conference, into a new folder.
    papers::print_many(PrintMany in papers) -> crate::papers::PrintedMany;
    /// The numbers given to documents, the newest year first.
    document_numbers::document_numbers(Nothing in wire) -> Vec<crate::document_numbers::DocumentNumberView>;
    /// Keep the number of a paper in the register.
    document_numbers::register_number(RegisterNumber in document_numbers) -> Vec<crate::document_numbers::DocumentNumberView>;
    /// Strike a number out of the register.
    document_numbers::remove_number(RemoveNumber in document_numbers) -> Vec<crate::document_numbers::DocumentNumberView>;
    /// The fixed paragraphs of every paper, and which of them the office words for itself.
    wordings::wordings(Nothing in wire) -> Vec<crate::wordings::WordingFileView>;
    /// One fixed paragraph with the fields it may use.
    wordings::wording(OneWording in wordings) -> crate::wordings::WordingView;
    /// Keep a paragraph in the office's own words.
    wordings::save_wording(WordingText in wordings) -> crate::wordings::WordingView;
    /// Take a paragraph back to the program's own words.
    wordings::reset_wording(OneWording in wordings) -> Vec<crate::wordings::WordingFileView>;
    /// Lay out a paper with words that are not kept yet.
    wordings::preview_wording(TryWording in wordings) -> crate::wordings::WordingPreview;
    /// How far long work has come; nothing while none runs.
    work::work_progress(Nothing in wire) -> Option<crate::desk::work::WorkView>;
    /// Stop long work before its next step; nothing of it is written.
    work::stop_work(Nothing in wire) -> Option<crate::desk::work::WorkView>;
    /// Prove the book and its journal.
    book::check(Nothing in wire) -> crate::book::CheckView;
    /// Make a verified backup.
    backups::backup(MakeBackup in backups) -> crate::backups::BackupView;
    /// The backups beside the book and in the second place, newest first, each opened and checked.
    backups::backups(Nothing in wire) -> crate::backups::BackupsView;
    /// Make a backup where one is due; asked once a minute while the window is open.
    backups::look_after_book(Nothing in wire) -> crate::book::BookView;
    /// Choose a second place for backups, or none.
    backups::choose_second_place(SecondFolder in backups) -> crate::backups::BackupsView;
    /// What bringing back a backup would change.
    backups::preview_restore(OneBackup in backups) -> crate::backups::RestorePreview;
    /// Bring back a backup as one step, after a copy of today.
    backups::restore_backup(RestoreBackup in backups) -> crate::book::BookView;
}
