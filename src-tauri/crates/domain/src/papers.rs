//! The content of papers: finished facts, before any layout.
//!
//! A paper receives values and prints them; it computes nothing. Every number that stands on a
//! paper comes from the same value objects as the screen. `None` means "not known": a draft prints
//! "(chưa có số liệu)", a final paper is refused.

use jiff::civil::Date;

use crate::commitments::Commitment;
use crate::office::{Letterhead, Signer};
use crate::points::Points;
use crate::rounds::Stage;
use crate::wordings::OfficeWording;

mod assignment_table;
mod award;
mod blank_sheet;
mod commitment_register;
mod conference;
mod evidence_list;
mod facts_code;
mod gathering;
mod group_table;
mod handover;
mod ledger;
mod measures;
mod minutes;
mod own_result;
mod publication;
mod recovery_sheet;
mod score_sheet;
mod self_report;
mod set_comparison;
mod summary_table;
mod year_end;
mod years;

pub use assignment_table::{AssignmentLine, AssignmentTable, DepartmentShare, assignment_table};
pub use award::{AwardDecision, AwardFields, CommendationLetter, commendation_facts};
pub use blank_sheet::{BlankLine, BlankSheet, blank_sheet};
pub use commitment_register::{CommitmentRegister, RegisterHead, RegisterLine, register_head};
pub use conference::{ConferenceReport, conference_report};
pub use evidence_list::{EvidenceArea, EvidenceLine, EvidenceList, evidence_list};
pub use facts_code::{FactsWriter, canonical_facts};
pub use gathering::conference_facts;
pub use group_table::{GroupTable, RankLine};
pub use handover::{Handover, HandoverDocument, HandoverPromise, HandoverQuestion, HandoverStage, HandoverWork};
pub use ledger::{
    LedgerLine, LedgerPaper, LedgerResponsibility, LedgerSum, LedgerUnit, RemedyPart, RemedyPlan, RemedyTask, ledger_paper,
    remedy_plan,
};
pub use measures::{
    MeasuredIndicator, MeasuredOf, MeasuredRow, MeasuresReport, OutsideLine, PublishedLine, SurveyOutcome, SurveyOutcomeLine,
    measured_indicator,
};
pub use minutes::{Minutes, MinutesLine, MinutesUnit, minutes};
pub use own_result::{AreaLine, LostLine, OwnResult, StageTotal};
pub use publication::{Publication, PublicationFields, publication};
pub use recovery_sheet::RecoverySheet;
pub use score_sheet::{ScoreSheet, SheetLine, SheetMark, SheetTotal, score_sheet};
pub use self_report::{
    ExplanationLetter, ExplanationLine, ReportingUnit, SelfArea, SelfReport, UnprovedLine, explanation_letter, self_report,
};
pub use set_comparison::{ComparedCell, ComparedRow, ComparedSet, SetComparison, set_comparison};
pub use summary_table::{Explained, SummaryArea, SummaryGroup, SummaryRow, SummaryTable, summary_table};
pub use year_end::{InitiativeLine, PromiseLine, PromiseOutcome, YearEndReport, year_end_report};
pub use years::{YearsRow, YearsTable, years_tables};

/// What every paper carries around its content.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PaperHead {
    /// Letterhead valid on the date of the paper.
    pub letterhead: Letterhead,
    /// Who signs; `None` leaves the room blank.
    pub signer: Option<Signer>,
    /// Number in its series, as typed; empty leaves it blank.
    pub number: String,
    /// Date of the paper; `None` leaves it to be filled in by hand.
    pub date: Option<Date>,
    /// True prints DỰ THẢO.
    pub draft: bool,
    /// True for the sample office: prints "DỮ LIỆU MẪU".
    pub sample: bool,
    /// When it was printed, as shown at the foot.
    pub printed_at: String,
    /// The check code of its facts.
    pub check_code: String,
    /// Its facts in canonical form: every number that its prose may say.
    pub facts: String,
    /// Fixed paragraphs in the office's own words.
    pub wordings: Vec<OfficeWording>,
}

/// The printed form of one head's commitment.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CommitmentForm {
    /// What is promised.
    pub commitment: Commitment,
    /// Who confirms, from the office's signers.
    pub receiver_name: String,
}

impl CommitmentForm {
    /// The body whose head commits himself, in full, as the head of the form names it.
    ///
    /// A territory issues no papers; the committee its head chairs does. The register says
    /// "Xã A" and the head's title "Chủ tịch UBND xã": together they name "Ủy ban nhân dân xã A".
    #[must_use]
    pub fn issuing_body(&self) -> String {
        issuing_body(&self.commitment.unit_name, &self.commitment.head_title)
    }
}

/// The body that issues the papers of a unit, in full: "Xã A" with the head's title "Chủ tịch UBND xã" is
/// "Ủy ban nhân dân xã A".
#[must_use]
pub fn issuing_body(unit_name: &str, head_title: &str) -> String {
    let name = unit_name.trim();
    if let Some(rest) = name.strip_prefix(COMMITTEE_SHORT) {
        return format!("{COMMITTEE}{rest}");
    }
    let title = head_title.replace(COMMITTEE_SHORT, COMMITTEE);
    let chaired = title.split_once(COMMITTEE).map(|(_, kind)| kind.trim().to_lowercase()).unwrap_or_default();
    let lower = name.to_lowercase();
    let same_kind = !chaired.is_empty() && (lower.starts_with(&chaired) || chaired == lower);
    if same_kind { format!("{COMMITTEE}{}", with_small_first_letter(name)) } else { name.to_owned() }
}

const COMMITTEE_SHORT: &str = "UBND ";
const COMMITTEE: &str = "Ủy ban nhân dân ";

fn with_small_first_letter(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

/// Points as "88,5/96".
#[must_use]
pub fn out_of(points: Points, max: Points) -> String {
    format!("{}/{}", points.vietnamese(), max.vietnamese())
}

/// Counts below ten with a leading zero, as offices write them: "07".
#[must_use]
pub fn two_digits(count: u32) -> String {
    format!("{count:02}")
}

/// "tăng 04 bậc", "giảm 02 bậc", "giữ nguyên thứ hạng".
#[must_use]
pub fn rank_change_text(change: i32) -> String {
    match change {
        0 => "giữ nguyên thứ hạng".to_owned(),
        up if up > 0 => format!("tăng {up:02} bậc"),
        down => format!("giảm {:02} bậc", down.unsigned_abs()),
    }
}

/// What a stage is called in a running sentence.
#[must_use]
pub fn stage_in_sentence(stage: Stage) -> &'static str {
    match stage {
        Stage::SelfScore => "tự đánh giá, chấm điểm",
        Stage::Council => "sau khi Hội đồng xem xét",
        Stage::Appraised1 => "sau thẩm định",
        Stage::Appraised2 => "sau thẩm định lần 2",
        Stage::Approved => "được phê duyệt",
    }
}

#[cfg(test)]
mod tests;
