//! What a clerk types for a paper, because the book holds it nowhere else: its number and date, who
//! proposes a decision, by when remedies are reported.
//!
//! An entry belongs to one paper of one thing: a round, a unit of it, a hearing, a conference or a year.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::hearings::HearingId;
use crate::rounds::RoundId;
use crate::units::UnitId;

/// Which paper, of what.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct PaperPlace {
    /// The name of the paper: "publication".
    pub paper: String,
    /// The round; `None` for a paper of a year.
    pub round: Option<RoundId>,
    /// The unit; `None` for all units of the round, and for papers of no unit.
    pub unit: Option<UnitId>,
    /// The year; `None` for a paper of a round.
    pub year: Option<i16>,
    /// The hearing; `None` for papers of none.
    pub hearing: Option<HearingId>,
    /// The conference; `None` for papers of none.
    pub conference: Option<i64>,
}

/// One thing that was typed for a paper.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct PaperEntry {
    /// Its identity.
    pub id: i64,
    /// The name of the paper.
    pub paper: String,
    /// The round; `None` for a paper of a year.
    pub round: Option<RoundId>,
    /// The unit; `None` for all units of the round, and for papers of no unit.
    pub unit: Option<UnitId>,
    /// The year; `None` for a paper of a round.
    pub year: Option<i16>,
    /// The hearing; `None` for papers of none.
    pub hearing: Option<HearingId>,
    /// The conference; `None` for papers of none.
    #[serde(default)]
    pub conference: Option<i64>,
    /// Which entry: "number", "date", or the name of a field of the paper.
    pub entry: String,
    /// What was typed; never empty.
    pub text: String,
    /// Who typed it.
    pub who: String,
    /// When.
    pub at: Timestamp,
}

impl PaperEntry {
    /// The paper it was typed for.
    #[must_use]
    pub fn place(&self) -> PaperPlace {
        let PaperEntry { paper, round, unit, year, hearing, conference, .. } = self;
        PaperPlace { paper: paper.clone(), round: *round, unit: *unit, year: *year, hearing: *hearing, conference: *conference }
    }
}

/// The entries of a paper, each once: what was typed for the unit goes before what was typed for all units.
#[must_use]
pub fn entries_for<'e>(entries: &'e [PaperEntry], place: &PaperPlace) -> Vec<&'e PaperEntry> {
    let of_all = PaperPlace { unit: None, ..place.clone() };
    let own = || entries.iter().filter(|entry| entry.place() == *place);
    let for_all = entries.iter().filter(|entry| place.unit.is_some() && entry.place() == of_all);
    let not_own = for_all.filter(|entry| own().all(|own| own.entry != entry.entry));
    own().chain(not_own).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(id: i64, unit: Option<i64>, name: &str, text: &str) -> PaperEntry {
        PaperEntry {
            id,
            paper: "self-report".to_owned(),
            round: Some(RoundId(1)),
            unit: unit.map(UnitId),
            year: None,
            hearing: None,
            conference: None,
            entry: name.to_owned(),
            text: text.to_owned(),
            who: String::new(),
            at: Timestamp::UNIX_EPOCH,
        }
    }

    #[test]
    fn what_was_typed_for_a_unit_goes_before_what_was_typed_for_all() {
        let kept =
            [entry(1, None, "date", "07/04/2021"), entry(2, None, "own_number", "1"), entry(3, Some(5), "own_number", "9")];
        let of = |unit| {
            let place = PaperPlace { unit, ..kept[0].place() };
            let mut found: Vec<&str> = entries_for(&kept, &place).iter().map(|entry| entry.text.as_str()).collect();
            found.sort_unstable();
            found
        };
        assert_eq!(of(Some(UnitId(5))), ["07/04/2021", "9"], "its own number, the date of all");
        assert_eq!(of(Some(UnitId(6))), ["07/04/2021", "1"], "another unit's number is not its own");
        assert_eq!(of(None), ["07/04/2021", "1"], "a unit's number does not stand on the paper of all");
    }

    #[test]
    fn an_entry_stays_with_its_paper_and_its_round() {
        let kept = [entry(1, None, "date", "07/04/2021")];
        let elsewhere = PaperPlace { round: Some(RoundId(2)), ..kept[0].place() };
        assert!(entries_for(&kept, &elsewhere).is_empty(), "another round");
        let other = PaperPlace { paper: "explanation-letter".to_owned(), ..kept[0].place() };
        assert!(entries_for(&kept, &other).is_empty(), "another paper");
    }
}
