//! The walk through the tables of all nouns, those before which point to nothing that comes after.

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

use crate::change::Record;
use crate::error::StoreError;
use crate::settings::Settings;

/// Something that does the same with the table of every noun.
pub(crate) trait EveryNoun {
    /// Does it.
    fn noun<R: Record>(&mut self) -> Result<(), StoreError>;
}

/// Walks every noun, those before which point to nothing that comes after.
pub(crate) fn every_noun<E: EveryNoun>(each: &mut E) -> Result<(), StoreError> {
    each.noun::<Settings>()?;
    each.noun::<Letterhead>()?;
    each.noun::<Signer>()?;
    each.noun::<Unit>()?;
    each.noun::<Succession>()?;
    each.noun::<CriteriaSet>()?;
    each.noun::<Node>()?;
    each.noun::<Round>()?;
    each.noun::<Score>()?;
    each.noun::<Lock>()?;
    each.noun::<PublishedResult>()?;
    each.noun::<Indicator>()?;
    each.noun::<Commitment>()?;
    each.noun::<Progress>()?;
    each.noun::<Initiative>()?;
    each.noun::<SteeringDocument>()?;
    each.noun::<Conference>()?;
    each.noun::<Commendation>()?;
    each.noun::<BlankForm>()?;
    each.noun::<IndicatorValue>()?;
    each.noun::<Survey>()?;
    each.noun::<SurveyReturn>()?;
    each.noun::<OutsideIndex>()?;
    each.noun::<Clerk>()?;
    each.noun::<Council>()?;
    each.noun::<Milestone>()?;
    each.noun::<Assignment>()?;
    each.noun::<Evidence>()?;
    each.noun::<EvidenceLink>()?;
    each.noun::<EvidenceRule>()?;
    each.noun::<Remark>()?;
    each.noun::<Question>()?;
    each.noun::<Hearing>()?;
    each.noun::<Decision>()?;
    each.noun::<DocumentNumber>()?;
    each.noun::<OfficeWording>()?;
    each.noun::<PaperEntry>()?;
    each.noun::<LostPointsNote>()?;
    each.noun::<DifferenceReason>()?;
    each.noun::<SecondEntry>()?;
    each.noun::<SecondCell>()?;
    each.noun::<PortalTemplate>()?;
    each.noun::<HandedIn>()
}
