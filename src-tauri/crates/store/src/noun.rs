//! The kinds of things the book holds, and under which name each one's counter stands.

use serde::{Deserialize, Serialize};

/// Every kind of thing the book holds.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Noun {
    /// What the office chose for itself.
    Settings,
    /// The head of papers.
    Letterhead,
    /// Who signs.
    Signer,
    /// A unit.
    Unit,
    /// One unit followed another.
    Succession,
    /// A criteria set.
    CriteriaSet,
    /// A node of a set.
    Node,
    /// An assessment round.
    Round,
    /// What stands in a cell.
    Score,
    /// A locked stage of a unit.
    Lock,
    /// A result said by others.
    PublishedResult,
    /// A commitment.
    Commitment,
    /// Progress of a commitment.
    Progress,
    /// An initiative of a unit.
    Initiative,
    /// A steering document.
    SteeringDocument,
    /// A conference.
    Conference,
    /// A commendation or reminder.
    Commendation,
    /// A bought blank form for certificates.
    BlankForm,
    /// An indicator.
    Indicator,
    /// A value of an indicator.
    IndicatorValue,
    /// A survey.
    Survey,
    /// What came back from a unit.
    SurveyReturn,
    /// A published value of an outside index.
    OutsideIndex,
    /// Somebody who uses the program.
    Clerk,
    /// A council.
    Council,
    /// A milestone of a round.
    Milestone,
    /// Who works on a node.
    Assignment,
    /// A document.
    Evidence,
    /// What a document proves.
    EvidenceLink,
    /// What a criterion asks of its documents.
    EvidenceRule,
    /// A remark of a unit or its reviewer.
    Remark,
    /// A question to the higher authority.
    Question,
    /// A session of the council.
    Hearing,
    /// What a hearing decided.
    Decision,
    /// A number given to a document.
    DocumentNumber,
    /// A paragraph in the office's own words.
    Wording,
    /// What was typed for a paper.
    PaperEntry,
    /// What is said about lost points.
    LostPointsNote,
    /// The reason for a difference.
    DifferenceReason,
    /// A second entry of approved scores.
    SecondEntry,
    /// A cell keyed a second time.
    SecondCell,
    /// A shape to hand scores in by.
    PortalTemplate,
    /// That a criterion is handed in.
    HandedIn,
    /// An entry of the journal.
    Journal,
}

impl Noun {
    /// The name under which its counter stands in the book.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Noun::Settings => "settings",
            Noun::Letterhead => "letterhead",
            Noun::Signer => "signer",
            Noun::Unit => "unit",
            Noun::Succession => "succession",
            Noun::CriteriaSet => "criteria_set",
            Noun::Node => "node",
            Noun::Round => "round",
            Noun::Score => "score",
            Noun::Lock => "lock",
            Noun::PublishedResult => "published_result",
            Noun::Commitment => "commitment",
            Noun::Progress => "progress",
            Noun::Initiative => "initiative",
            Noun::SteeringDocument => "steering_document",
            Noun::Conference => "conference",
            Noun::Commendation => "commendation",
            Noun::BlankForm => "blank_form",
            Noun::Indicator => "indicator",
            Noun::IndicatorValue => "indicator_value",
            Noun::Survey => "survey",
            Noun::SurveyReturn => "survey_return",
            Noun::OutsideIndex => "outside_index",
            Noun::Clerk => "clerk",
            Noun::Council => "council",
            Noun::Milestone => "milestone",
            Noun::Assignment => "assignment",
            Noun::Evidence => "evidence",
            Noun::EvidenceLink => "evidence_link",
            Noun::EvidenceRule => "evidence_rule",
            Noun::Remark => "remark",
            Noun::Question => "question",
            Noun::Hearing => "hearing",
            Noun::Decision => "decision",
            Noun::DocumentNumber => "document_number",
            Noun::Wording => "wording",
            Noun::PaperEntry => "paper_entry",
            Noun::LostPointsNote => "lost_points_note",
            Noun::DifferenceReason => "difference_reason",
            Noun::SecondEntry => "second_entry",
            Noun::SecondCell => "second_cell",
            Noun::PortalTemplate => "portal_template",
            Noun::HandedIn => "handed_in",
            Noun::Journal => "journal",
        }
    }
}
