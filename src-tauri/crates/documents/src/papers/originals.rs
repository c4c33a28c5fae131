//! The program's own wording of every paper, for whoever edits it.

use super::{
    RESULTS, RESULTS_FILE, assignment_tables, awards, blank_sheets, certificates, commitment_forms, commitment_register,
    conference_papers, conference_report, evidence_lists, furniture, handover, ledgers, measures, minutes, publication,
    quick_guide, score_sheets, self_reports, set_comparison, summary_table, year_end_report,
};
use crate::template::{WhenMissing, Wording, WordingError};

/// A wording file with the papers that print from it.
#[derive(Clone, Copy, Debug)]
pub struct OriginalFile {
    /// Its name: "ban_cam_ket.md".
    pub file: &'static str,
    text: &'static str,
    /// Names of the papers that print from it, the one that shows most of it first.
    pub papers: &'static [&'static str],
}

const FILES: [OriginalFile; 29] = [
    OriginalFile { file: conference_report::FILE, text: conference_report::TEXT, papers: &["conference-report"] },
    OriginalFile { file: RESULTS_FILE, text: RESULTS, papers: &["conference-report", "year-end"] },
    OriginalFile { file: score_sheets::FILE, text: score_sheets::TEXT, papers: &["score-sheet"] },
    OriginalFile { file: summary_table::FILE, text: summary_table::TEXT, papers: &["summary-table", "publication"] },
    OriginalFile { file: publication::FILE, text: publication::TEXT, papers: &["publication"] },
    OriginalFile { file: blank_sheets::FILE, text: blank_sheets::TEXT, papers: &["blank-sheet"] },
    OriginalFile { file: assignment_tables::FILE, text: assignment_tables::TEXT, papers: &["assignment-table"] },
    OriginalFile { file: evidence_lists::FILE, text: evidence_lists::TEXT, papers: &["evidence-list", "binder-labels"] },
    OriginalFile { file: self_reports::FILE, text: self_reports::TEXT, papers: &["self-report"] },
    OriginalFile { file: self_reports::LETTER_FILE, text: self_reports::LETTER_TEXT, papers: &["explanation-letter"] },
    OriginalFile { file: minutes::FILE, text: minutes::TEXT, papers: &["minutes"] },
    OriginalFile { file: commitment_forms::FILE, text: commitment_forms::TEXT, papers: &["commitment"] },
    OriginalFile { file: commitment_register::FILE, text: commitment_register::TEXT, papers: &["commitment-register"] },
    OriginalFile { file: measures::FILE, text: measures::TEXT, papers: &["indicator-report", "year-end"] },
    OriginalFile { file: awards::FILE, text: awards::TEXT, papers: &["award-decision"] },
    OriginalFile { file: certificates::FILE, text: certificates::TEXT, papers: &["certificate", "certificate-calibration"] },
    OriginalFile { file: awards::PRAISE_FILE, text: awards::PRAISE, papers: &["praise-letter"] },
    OriginalFile { file: awards::REMINDER_FILE, text: awards::REMINDER, papers: &["reminder-letter"] },
    OriginalFile { file: conference_papers::INVITATION_FILE, text: conference_papers::INVITATION, papers: &["invitation"] },
    OriginalFile { file: conference_papers::PROGRAMME_FILE, text: conference_papers::PROGRAMME, papers: &["programme"] },
    OriginalFile { file: conference_papers::GUESTS_FILE, text: conference_papers::GUESTS, papers: &["guest-list"] },
    OriginalFile { file: conference_papers::CONCLUSIONS_FILE, text: conference_papers::CONCLUSIONS, papers: &["conclusions"] },
    OriginalFile { file: year_end_report::FILE, text: year_end_report::TEXT, papers: &["year-end"] },
    OriginalFile { file: quick_guide::FILE, text: quick_guide::TEXT, papers: &["quick-guide"] },
    OriginalFile { file: set_comparison::FILE, text: set_comparison::TEXT, papers: &["set-comparison"] },
    OriginalFile { file: ledgers::LEDGER_FILE, text: ledgers::LEDGER_TEXT, papers: &["lost-points"] },
    OriginalFile { file: handover::FILE, text: handover::TEXT, papers: &["handover"] },
    OriginalFile { file: ledgers::PLAN_FILE, text: ledgers::PLAN_TEXT, papers: &["remedies"] },
    OriginalFile {
        file: furniture::COMMON_FILE,
        text: furniture::COMMON,
        papers: &[
            "conference-report",
            "year-end",
            "publication",
            "commitment",
            "commitment-register",
            "indicator-report",
            "score-sheet",
            "summary-table",
            "blank-sheet",
            "set-comparison",
            "lost-points",
            "remedies",
            "handover",
            "minutes",
            "self-report",
            "explanation-letter",
            "evidence-list",
            "assignment-table",
            "invitation",
            "programme",
            "guest-list",
            "conclusions",
            "award-decision",
            "certificate",
            "praise-letter",
            "reminder-letter",
        ],
    },
];

/// Every wording file, in the order in which papers are listed.
#[must_use]
pub fn originals() -> &'static [OriginalFile] {
    &FILES
}

impl OriginalFile {
    /// What the file is about: "Bản cam kết".
    #[must_use]
    pub fn title(&self) -> &'static str {
        self.text.lines().find_map(|line| line.strip_prefix("# ")).unwrap_or(self.file)
    }

    /// Its paragraphs and fields.
    ///
    /// # Errors
    /// The program's own wording cannot be read.
    pub fn read(&self) -> Result<Wording, WordingError> {
        Wording::read(self.file, self.text, WhenMissing::Say)
    }
}
