//! What commitments take from indicators, beside what was entered about them.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use domain::commitments::{Commitment, TakenValue, Target};
use domain::indicators::{IndicatorId, IndicatorValue};
use domain::progress::{Progress, ProgressBook, taken_values};

use crate::desk::Book;
use crate::failure::Failure;

/// What was entered about these commitments, and what their targets take from indicators.
pub(crate) fn progress_book(book: &Book, commitments: &[Commitment], entries: Vec<Progress>) -> Result<ProgressBook, Failure> {
    let mut progress = ProgressBook::new(entries);
    let mut read: HashMap<(IndicatorId, i16), Vec<IndicatorValue>> = HashMap::new();
    for commitment in commitments {
        for target in &commitment.targets {
            let Some(id) = target.indicator else { continue };
            let key = (id, commitment.year);
            let values = match read.entry(key) {
                Entry::Occupied(known) => known.into_mut(),
                Entry::Vacant(unread) => unread.insert(book.store.values_of(id, (commitment.year, commitment.year))?),
            };
            progress.take(commitment, target.number, &of_unit(commitment, values));
        }
    }
    Ok(progress)
}

/// The values of an indicator that speak of a commitment: its unit's, of all fields together.
fn of_unit(commitment: &Commitment, values: &[IndicatorValue]) -> Vec<IndicatorValue> {
    let of_unit = |value: &&IndicatorValue| value.unit == commitment.unit && value.field.is_empty();
    values.iter().filter(of_unit).cloned().collect()
}

/// What the targets of a commitment take from indicators today: what counts once it is closed.
pub(crate) fn taken_now(book: &Book, commitment: &Commitment) -> Result<Vec<TakenValue>, Failure> {
    let mut values = Vec::new();
    for id in commitment.targets.iter().filter_map(|target| target.indicator) {
        values.extend(book.store.values_of(id, (commitment.year, commitment.year))?);
    }
    Ok(taken_of(commitment, &values))
}

/// What the targets of a commitment take from these values.
pub(crate) fn taken_of(commitment: &Commitment, values: &[IndicatorValue]) -> Vec<TakenValue> {
    let of_year: Vec<IndicatorValue> =
        of_unit(commitment, values).into_iter().filter(|value| value.period.year == commitment.year).collect();
    let taken = |target: &Target| {
        let own = |value: &&IndicatorValue| Some(value.indicator) == target.indicator;
        let own: Vec<IndicatorValue> = of_year.iter().filter(own).cloned().collect();
        taken_values(target.number, &own)
    };
    commitment.targets.iter().flat_map(taken).collect()
}
