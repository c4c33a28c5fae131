//! Typed changes: what a write did, as it stands in the journal and as the window hears it.
//!
//! Every noun is a [`Record`]: it can be found by its key, put and deleted, and wraps a [`Diff`] of
//! itself into a [`Change`]. Undo and the check of the journal walk changes through [`Visitor`], so
//! that the nouns are listed here once. Old entries are read for ever: a field that is added
//! to a noun later needs a serde default, the same that its migration gives to old rows.

use std::fmt::Debug;

use domain::clerks::Clerk;
use domain::commendations::{BlankForm, Commendation};
use domain::commitments::Commitment;
use domain::conferences::Conference;
use domain::councils::Council;
use domain::criteria::{CriteriaSet, Node};
use domain::document_numbers::DocumentNumber;
use domain::evidence::{Evidence, EvidenceLink, EvidenceRule};
use domain::hearings::{Decision, Hearing};
use domain::indicators::{Indicator, IndicatorValue};
use domain::initiatives::Initiative;
use domain::lost_points::LostPointsNote;
use domain::office::{Letterhead, Signer};
use domain::outside_indices::OutsideIndex;
use domain::paper_entries::PaperEntry;
use domain::plan::{Assignment, Milestone};
use domain::portal::{HandedIn, PortalTemplate};
use domain::progress::Progress;
use domain::questions::Question;
use domain::reconciliation::DifferenceReason;
use domain::reviews::Remark;
use domain::rounds::{Lock, PublishedResult, Round};
use domain::scores::Score;
use domain::second_entry::{SecondCell, SecondEntry};
use domain::steering::SteeringDocument;
use domain::surveys::{Survey, SurveyReturn};
use domain::units::{Succession, Unit};
use domain::wordings::OfficeWording;
use rusqlite::Connection;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::error::StoreError;
use crate::guards::Guards;
pub use crate::noun::Noun;
use crate::settings::Settings;

pub(crate) use crate::every_noun::{EveryNoun, every_noun};

/// What happened to one thing.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Diff<T> {
    /// It was not there before.
    Added(T),
    /// It is no longer there.
    Removed(T),
    /// It became another.
    Updated {
        /// What it was.
        old: T,
        /// What it is.
        new: T,
    },
}

impl<T> Diff<T> {
    /// The diff from one value to the next; `None` when there is neither.
    pub(crate) fn between(old: Option<T>, new: Option<T>) -> Option<Diff<T>> {
        match (old, new) {
            (None, None) => None,
            (None, Some(new)) => Some(Diff::Added(new)),
            (Some(old), None) => Some(Diff::Removed(old)),
            (Some(old), Some(new)) => Some(Diff::Updated { old, new }),
        }
    }

    /// What was there before and what is there after.
    pub fn into_sides(self) -> (Option<T>, Option<T>) {
        match self {
            Diff::Added(new) => (None, Some(new)),
            Diff::Removed(old) => (Some(old), None),
            Diff::Updated { old, new } => (Some(old), Some(new)),
        }
    }

    /// What is there after; `None` when it was removed.
    pub fn new_value(&self) -> Option<&T> {
        match self {
            Diff::Added(new) | Diff::Updated { new, .. } => Some(new),
            Diff::Removed(_) => None,
        }
    }

    /// The thing in its latest known form, whether it is still there or not.
    pub fn subject(&self) -> &T {
        match self {
            Diff::Added(value) | Diff::Removed(value) | Diff::Updated { new: value, .. } => value,
        }
    }
}

/// One change of one thing, exactly as it stands in the journal.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// Settings of the office.
    Settings(Diff<Settings>),
    /// A letterhead.
    Letterhead(Diff<Letterhead>),
    /// A signer.
    Signer(Diff<Signer>),
    /// A unit with all its versions.
    Unit(Diff<Unit>),
    /// A succession.
    Succession(Diff<Succession>),
    /// A criteria set, with its grades and without its nodes.
    CriteriaSet(Diff<CriteriaSet>),
    /// A node.
    Node(Diff<Node>),
    /// A round.
    Round(Diff<Round>),
    /// A score.
    Score(Diff<Score>),
    /// A lock.
    Lock(Diff<Lock>),
    /// A published result.
    PublishedResult(Diff<PublishedResult>),
    /// A commitment.
    Commitment(Diff<Commitment>),
    /// An entry of progress.
    Progress(Diff<Progress>),
    /// An initiative.
    Initiative(Diff<Initiative>),
    /// A steering document.
    SteeringDocument(Diff<SteeringDocument>),
    /// A conference.
    Conference(Diff<Conference>),
    /// A commendation or reminder.
    Commendation(Diff<Commendation>),
    /// A bought blank form for certificates.
    BlankForm(Diff<BlankForm>),
    /// An indicator.
    Indicator(Diff<Indicator>),
    /// A value of an indicator.
    IndicatorValue(Diff<IndicatorValue>),
    /// A survey.
    Survey(Diff<Survey>),
    /// What came back from a unit.
    SurveyReturn(Diff<SurveyReturn>),
    /// A published value of an outside index.
    OutsideIndex(Diff<OutsideIndex>),
    /// A clerk.
    Clerk(Diff<Clerk>),
    /// A council with its members.
    Council(Diff<Council>),
    /// A milestone.
    Milestone(Diff<Milestone>),
    /// An assignment.
    Assignment(Diff<Assignment>),
    /// A document in the register.
    Evidence(Diff<Evidence>),
    /// A link of a document.
    EvidenceLink(Diff<EvidenceLink>),
    /// A rule of evidence.
    EvidenceRule(Diff<EvidenceRule>),
    /// A remark.
    Remark(Diff<Remark>),
    /// A question.
    Question(Diff<Question>),
    /// A hearing with its attendees.
    Hearing(Diff<Hearing>),
    /// A decision of a hearing.
    Decision(Diff<Decision>),
    /// A number given to a document.
    DocumentNumber(Diff<DocumentNumber>),
    /// A paragraph in the office's own words.
    Wording(Diff<OfficeWording>),
    /// What was typed for a paper.
    PaperEntry(Diff<PaperEntry>),
    /// What is said about lost points.
    LostPointsNote(Diff<LostPointsNote>),
    /// The reason for a difference.
    DifferenceReason(Diff<DifferenceReason>),
    /// A second entry of approved scores.
    SecondEntry(Diff<SecondEntry>),
    /// A cell keyed a second time.
    SecondCell(Diff<SecondCell>),
    /// A shape to hand scores in by.
    PortalTemplate(Diff<PortalTemplate>),
    /// That a criterion is handed in.
    HandedIn(Diff<HandedIn>),
}

/// Something that does the same with the diff of any noun.
pub(crate) trait Visitor {
    /// What it gives.
    type Answer;
    /// Does it.
    fn visit<R: Record>(&mut self, diff: Diff<R>) -> Self::Answer;
}

impl Change {
    /// Hands the diff inside to the visitor.
    pub(crate) fn visit<V: Visitor>(self, visitor: &mut V) -> V::Answer {
        match self {
            Change::Settings(diff) => visitor.visit(diff),
            Change::Letterhead(diff) => visitor.visit(diff),
            Change::Signer(diff) => visitor.visit(diff),
            Change::Unit(diff) => visitor.visit(diff),
            Change::Succession(diff) => visitor.visit(diff),
            Change::CriteriaSet(diff) => visitor.visit(diff),
            Change::Node(diff) => visitor.visit(diff),
            Change::Round(diff) => visitor.visit(diff),
            Change::Score(diff) => visitor.visit(diff),
            Change::Lock(diff) => visitor.visit(diff),
            Change::PublishedResult(diff) => visitor.visit(diff),
            Change::Commitment(diff) => visitor.visit(diff),
            Change::Progress(diff) => visitor.visit(diff),
            Change::Initiative(diff) => visitor.visit(diff),
            Change::SteeringDocument(diff) => visitor.visit(diff),
            Change::Conference(diff) => visitor.visit(diff),
            Change::Commendation(diff) => visitor.visit(diff),
            Change::BlankForm(diff) => visitor.visit(diff),
            Change::Indicator(diff) => visitor.visit(diff),
            Change::IndicatorValue(diff) => visitor.visit(diff),
            Change::Survey(diff) => visitor.visit(diff),
            Change::SurveyReturn(diff) => visitor.visit(diff),
            Change::OutsideIndex(diff) => visitor.visit(diff),
            Change::Clerk(diff) => visitor.visit(diff),
            Change::Council(diff) => visitor.visit(diff),
            Change::Milestone(diff) => visitor.visit(diff),
            Change::Assignment(diff) => visitor.visit(diff),
            Change::Evidence(diff) => visitor.visit(diff),
            Change::EvidenceLink(diff) => visitor.visit(diff),
            Change::EvidenceRule(diff) => visitor.visit(diff),
            Change::Remark(diff) => visitor.visit(diff),
            Change::Question(diff) => visitor.visit(diff),
            Change::Hearing(diff) => visitor.visit(diff),
            Change::Decision(diff) => visitor.visit(diff),
            Change::DocumentNumber(diff) => visitor.visit(diff),
            Change::Wording(diff) => visitor.visit(diff),
            Change::PaperEntry(diff) => visitor.visit(diff),
            Change::LostPointsNote(diff) => visitor.visit(diff),
            Change::DifferenceReason(diff) => visitor.visit(diff),
            Change::SecondEntry(diff) => visitor.visit(diff),
            Change::SecondCell(diff) => visitor.visit(diff),
            Change::PortalTemplate(diff) => visitor.visit(diff),
            Change::HandedIn(diff) => visitor.visit(diff),
        }
    }
}

/// A noun as the book keeps it.
pub(crate) trait Record: Clone + PartialEq + Debug + Serialize + DeserializeOwned {
    /// What makes two of them the same thing.
    type Key: Clone + Debug + Serialize;
    /// Which noun it is.
    const NOUN: Noun;

    /// Its key.
    fn key(&self) -> Self::Key;
    /// Its own identity, when it has one that is given by a counter.
    fn own_id(&self) -> Option<i64>;
    /// The one with that key.
    fn find(book: &Connection, key: &Self::Key) -> Result<Option<Self>, StoreError>;
    /// All of them in natural order.
    fn list(book: &Connection) -> Result<Vec<Self>, StoreError>;
    /// Writes it, whether it was there or not.
    fn put(&self, book: &Connection) -> Result<(), StoreError>;
    /// Takes it out.
    fn delete(book: &Connection, key: &Self::Key) -> Result<(), StoreError>;
    /// Its diff as a change.
    fn change(diff: Diff<Self>) -> Change;

    /// True when writing `self` over `other` would say nothing new.
    fn says_the_same_as(&self, other: &Self) -> bool {
        self == other
    }

    /// Refuses the step from `old` to `new` where something is locked or frozen.
    fn guard(_guards: &mut Guards, _book: &Connection, _old: Option<&Self>, _new: Option<&Self>) -> Result<(), StoreError> {
        Ok(())
    }
}
