//! How a commitment is shown and edited.

use domain::calendar::short_date;
use domain::commitments::{Commitment, CommitmentPhase};
use domain::points::Points;

use super::{TargetFields, TaskFields};
use crate::office::shown_date;
use crate::wire::shown;

shown! {
    /// A commitment as shown and edited.
    pub struct CommitmentView {
        /// Its identity.
        pub id: i64,
        /// The year promised for.
        pub year: i16,
        /// The unit in the register.
        pub unit: Option<i64>,
        /// The unit's name.
        pub unit_name: String,
        /// The head's name.
        pub head_name: String,
        /// The head's office title.
        pub head_title: String,
        /// How far it has come.
        pub state: CommitmentPhase,
        /// The day on the form, dd/mm/yyyy or empty.
        pub date: String,
        /// What is promised; values with a comma.
        pub targets: Vec<TargetFields>,
        /// What will be done.
        pub tasks: Vec<TaskFields>,
        /// To whom it is promised; empty follows the letterhead.
        pub receiver: String,
        /// The name of that person; empty follows the signer of the office.
        pub receiver_name: String,
        /// The day of signing, dd/mm/yyyy or empty.
        pub signed_day: String,
        /// The place of signing.
        pub signed_place: String,
        /// The scan of the signed form in the register of documents.
        pub scan: Option<i64>,
        /// The day on which it was closed, dd/mm/yyyy or empty.
        pub closed: String,
        /// What was changed after the signing.
        pub amendments: Vec<AmendmentView>,
        /// Who took over the unit and the promise.
        pub later_heads: Vec<LaterHeadView>,
    }
    /// A change of what had been signed.
    pub struct AmendmentView {
        /// The day, dd/mm/yyyy.
        pub day: String,
        /// Why.
        pub reason: String,
        /// What changed, one line each.
        pub changes: Vec<String>,
    }
    /// A head who took over.
    pub struct LaterHeadView {
        /// The first day, dd/mm/yyyy.
        pub from: String,
        /// The head's name.
        pub name: String,
        /// The head's office title.
        pub title: String,
    }
}

/// A commitment as shown.
pub(crate) fn view(commitment: &Commitment) -> CommitmentView {
    let signing = commitment.signing.as_ref();
    CommitmentView {
        id: commitment.id.0,
        year: commitment.year,
        unit: commitment.unit.map(|unit| unit.0),
        unit_name: commitment.unit_name.clone(),
        head_name: commitment.head_name.clone(),
        head_title: commitment.head_title.clone(),
        state: commitment.phase(),
        date: shown_date(commitment.date),
        targets: commitment
            .targets
            .iter()
            .map(|target| TargetFields {
                number: target.number,
                counting: target.counting,
                name: target.name.clone(),
                measure: target.measure.clone(),
                baseline: target.baseline.map(Points::vietnamese).unwrap_or_default(),
                direction: target.direction,
                value: target.value.vietnamese(),
                deadline: shown_date(target.deadline),
                criteria: target.criteria.clone(),
                indicator: target.indicator.map(|id| id.0),
            })
            .collect(),
        tasks: commitment
            .tasks
            .iter()
            .map(|task| TaskFields {
                number: task.number,
                name: task.name.clone(),
                product: task.product.clone(),
                deadline: shown_date(task.deadline),
                person: task.person.clone(),
            })
            .collect(),
        receiver: commitment.receiver.clone(),
        receiver_name: commitment.receiver_name.clone(),
        signed_day: shown_date(signing.map(|signing| signing.day)),
        signed_place: signing.map(|signing| signing.place.clone()).unwrap_or_default(),
        scan: signing.and_then(|signing| signing.scan).map(|scan| scan.0),
        closed: shown_date(commitment.closed),
        amendments: commitment
            .amendments
            .iter()
            .map(|one| AmendmentView { day: short_date(one.day), reason: one.reason.clone(), changes: one.changes.clone() })
            .collect(),
        later_heads: commitment
            .later_heads
            .iter()
            .map(|head| LaterHeadView { from: short_date(head.from), name: head.name.clone(), title: head.title.clone() })
            .collect(),
    }
}
