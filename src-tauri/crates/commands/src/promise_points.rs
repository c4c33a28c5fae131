//! What the criteria of a promise are worth: from the round of its year, else of the last year before it.

use domain::commitments::{Commitment, Protected, places, protected};
use domain::rounds::Round;
use domain::scores::RoundFacts;
use domain::standings::{SheetResult, default_stage, evaluate, grading};

use crate::desk::Book;
use crate::failure::Failure;

/// The sheet that says what criteria are worth to a unit.
pub(crate) struct Basis {
    /// The year of the round.
    pub(crate) year: i16,
    facts: RoundFacts,
    sheet: SheetResult,
}

impl Basis {
    /// The sheet for a commitment; `None` where no round of its year or before it knows the unit.
    pub(crate) fn of(book: &mut Book, rounds: &[Round], commitment: &Commitment) -> Result<Option<Basis>, Failure> {
        let Some(unit) = commitment.unit else { return Ok(None) };
        let knows = |round: &&Round| round.year <= commitment.year && round.units.contains(&unit);
        let Some(round) = rounds.iter().filter(knows).max_by_key(|round| (round.year, round.id)) else { return Ok(None) };
        let facts = book.facts_of(round.id)?;
        let Some(at) = facts.unit_at(unit) else { return Ok(None) };
        let sheet = evaluate(&facts, at, default_stage(&facts));
        Ok(Some(Basis { year: round.year, facts, sheet }))
    }

    /// The grade of the unit in that round; `None` without a scheme.
    pub(crate) fn grade(&self) -> Option<String> {
        grading(&self.facts, &self.sheet).grade
    }

    /// What the criteria in these texts are worth, each counted once; `None` where none of them is in the set.
    pub(crate) fn protected<'a>(&self, written: impl IntoIterator<Item = &'a str>) -> Option<Protected> {
        let places = places(&self.facts.tree, written);
        (!places.is_empty()).then(|| protected(&self.sheet, &places))
    }
}
