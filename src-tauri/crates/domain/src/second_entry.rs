//! Second entry: the approved scores of a unit keyed again from the paper by somebody else, without
//! seeing the first values, then compared cell by cell and with the total that the decision prints.
//!
//! What is keyed the second time is kept beside the scores and counts nowhere. A difference is ruled
//! with the paper in hand: either the first value stands, or the second replaces it.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::criteria::{NodeId, Place};
use crate::points::Points;
use crate::rounds::{Round, RoundId, Stage};
use crate::scores::{Mark, RoundFacts, Score};
use crate::standings::evaluate;
use crate::text::fold;
use crate::units::UnitId;

/// The second entry of one unit's approved scores.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct SecondEntry {
    /// The round.
    pub round: RoundId,
    /// The unit.
    pub unit: UnitId,
    /// Who keys it.
    pub who: String,
    /// When it was begun.
    pub at: Timestamp,
    /// The total that the decision prints; `None` while it is not typed.
    pub total: Option<Points>,
    /// When it was compared; `None` while it is being keyed, blind.
    pub compared_at: Option<Timestamp>,
}

/// A cell keyed the second time.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct SecondCell {
    /// The round.
    pub round: RoundId,
    /// The unit.
    pub unit: UnitId,
    /// The node.
    pub node: NodeId,
    /// What was keyed; `None` where nothing was and the difference is ruled.
    pub mark: Option<Mark>,
    /// How the difference was ruled; `None` while there is none or it is open.
    pub ruling: Option<Ruling>,
}

/// How a difference was ruled.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Ruling {
    /// Which of the two stood on the paper.
    pub kept: KeptEntry,
    /// What the first entry said then.
    pub first: Option<Mark>,
    /// Who ruled.
    pub who: String,
    /// When.
    pub at: Timestamp,
}

/// Which of two entries stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum KeptEntry {
    /// The first.
    First,
    /// The second.
    Second,
}

impl KeptEntry {
    /// The name in files and commands.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            KeptEntry::First => "first",
            KeptEntry::Second => "second",
        }
    }

    /// The one of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<KeptEntry> {
        [KeptEntry::First, KeptEntry::Second].into_iter().find(|kept| kept.name() == name)
    }
}

/// A cell in which the two entries say different things.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct CellDifference {
    /// Where.
    pub place: Place,
    /// The first entry; `None` where nothing was entered.
    pub first: Option<Mark>,
    /// The second.
    pub second: Option<Mark>,
}

/// Who entered the approved scores of a unit; nobody of them keys them a second time.
#[must_use]
pub fn first_authors(facts: &RoundFacts, unit: usize) -> Vec<String> {
    let mut authors: Vec<String> = Vec::new();
    for place in 0..facts.tree.len() {
        let author = facts.scores[unit].get(Stage::Approved, place).map(|score| score.author.clone());
        authors.extend(author.filter(|author| !authors.iter().any(|known| fold(known) == fold(author))));
    }
    authors
}

/// The cells in which the entries differ and nobody has ruled yet, in the order of the tree. After a
/// ruling for the first value the second stays as it was keyed, and is settled while the first stays.
#[must_use]
pub fn differences(facts: &RoundFacts, unit: usize, cells: &[SecondCell]) -> Vec<CellDifference> {
    let keyed: HashMap<NodeId, &SecondCell> = cells.iter().map(|cell| (cell.node, cell)).collect();
    let differs = |place: Place| {
        let first = facts.scores[unit].mark(Stage::Approved, place);
        let cell = keyed.get(&facts.tree.node(place).id);
        let second = cell.and_then(|cell| cell.mark);
        let ruling = cell.and_then(|cell| cell.ruling.as_ref());
        let settled = ruling.is_some_and(|ruling| ruling.kept == KeptEntry::First && ruling.first == first);
        (first != second && !settled).then_some(CellDifference { place, first, second })
    };
    (0..facts.tree.len()).filter_map(differs).collect()
}

/// The round as the second entry alone has it for a unit: nothing of the first entry, no locks.
#[must_use]
pub fn as_keyed(facts: &RoundFacts, unit: usize, cells: &[SecondCell]) -> RoundFacts {
    let id = facts.units[unit].id;
    let round = Round { published_at: None, ..(*facts.round).clone() };
    let mut keyed = RoundFacts { round: Arc::new(round), locks: Arc::new(HashSet::new()), ..facts.clone() };
    let marks: HashMap<NodeId, Mark> = cells.iter().filter_map(|cell| Some((cell.node, cell.mark?))).collect();
    for place in 0..facts.tree.len() {
        let node = facts.tree.node(place).id;
        let first = facts.scores[unit].mark(Stage::Approved, place).is_some();
        let mark = marks.get(&node).copied();
        if first || mark.is_some() {
            let score = mark.map(|mark| Score::by_hand(facts.round.id, id, node, Stage::Approved, mark));
            keyed = keyed.with_score(id, node, Stage::Approved, score);
        }
    }
    keyed
}

/// What the second entry alone comes to; a sum to hold against the paper while keying.
#[must_use]
pub fn keyed_total(facts: &RoundFacts, unit: usize, cells: &[SecondCell]) -> Points {
    evaluate(&as_keyed(facts, unit, cells), unit, Stage::Approved).earned
}

#[cfg(test)]
mod tests {
    use jiff::civil::Date;

    use super::*;
    use crate::criteria::{Channel, CriteriaSet, Node, SetId, SetState, Tree};
    use crate::rules::Rule;
    use crate::units::{Unit, UnitVersion};

    fn mark(text: &str) -> Mark {
        Mark::Scored { points: Points::parse_canonical(text).unwrap() }
    }

    /// Three criteria; the first two are scored by two clerks.
    fn facts(first: &[(i64, &str, &str)]) -> RoundFacts {
        let node = |id: i64, max: &str| Node {
            id: NodeId(id),
            set: SetId(1),
            parent: (id > 1).then_some(NodeId(1)),
            position: u32::try_from(id).unwrap(),
            code: if id == 1 { String::new() } else { (id - 1).to_string() },
            title: String::new(),
            max: Some(Points::parse_canonical(max).unwrap()),
            wording: String::new(),
            rule: Rule::default(),
            channel: Channel::SelfScored,
            lead_unit: String::new(),
            evidence: String::new(),
            confirmed: None,
        };
        let set = CriteriaSet {
            id: SetId(1),
            code: "A".into(),
            title: String::new(),
            legal_basis: String::new(),
            decision: crate::criteria::Decision::default(),
            decimals: 2,
            state: SetState::Issued,
            grades: None,
            rank_on_exact: true,
            ties: crate::ties::TiePolicy::default(),
        };
        let round = Round {
            id: RoundId(1),
            code: "A".into(),
            year: 2020,
            set: SetId(1),
            group: String::new(),
            from: Date::constant(2020, 1, 1),
            to: Date::constant(2020, 12, 31),
            units: vec![UnitId(1)],
            published_at: Some(Timestamp::UNIX_EPOCH),
            threshold: None,
        };
        let score = |(node, text, author): &(i64, &str, &str)| Score {
            author: (*author).to_owned(),
            ..Score::by_hand(RoundId(1), UnitId(1), NodeId(*node), Stage::Approved, mark(text))
        };
        let tree = Tree::new(vec![node(1, "12"), node(2, "4"), node(3, "4"), node(4, "4")]).unwrap();
        let units = [Unit { id: UnitId(1), versions: vec![UnitVersion::default()] }];
        RoundFacts::new(round, set, tree, &units, first.iter().map(score).collect(), HashSet::new(), Vec::new())
    }

    fn cell(node: i64, text: &str) -> SecondCell {
        SecondCell { round: RoundId(1), unit: UnitId(1), node: NodeId(node), mark: Some(mark(text)), ruling: None }
    }

    #[test]
    fn every_cell_that_says_something_else_is_found_and_missing_ones_too() {
        let facts = facts(&[(2, "3", "A"), (3, "2", "B")]);
        let found = differences(&facts, 0, &[cell(2, "3.0"), cell(4, "1")]);
        let places: Vec<Place> = found.iter().map(|one| one.place).collect();
        assert_eq!(places, [2, 3], "3 is 3; one cell was forgotten by the second, one by the first");
        assert_eq!((found[0].first, found[0].second), (Some(mark("2")), None));
        assert_eq!(first_authors(&facts, 0), ["A", "B"], "neither of the two may key it again");
    }

    #[test]
    fn a_ruling_for_the_first_value_holds_only_while_that_value_stands() {
        let ruling = Ruling { kept: KeptEntry::First, first: Some(mark("3")), who: "C".into(), at: Timestamp::UNIX_EPOCH };
        let ruled = SecondCell { ruling: Some(ruling), ..cell(2, "2") };
        assert_eq!(differences(&facts(&[(2, "3", "A")]), 0, std::slice::from_ref(&ruled)), vec![], "settled");
        assert_eq!(differences(&facts(&[(2, "1", "A")]), 0, &[ruled]).len(), 1, "another first value opens it again");
    }

    #[test]
    fn nothing_of_the_first_entry_shows_in_what_is_keyed_not_even_in_a_total() {
        let facts = facts(&[(1, "9", "A"), (2, "3", "A"), (3, "2", "A")]);
        assert_eq!(keyed_total(&facts, 0, &[cell(4, "1.5")]), Points::parse_canonical("1.5").unwrap(), "only what was keyed");
        let keyed = as_keyed(&facts, 0, &[]);
        assert!(keyed.scores[0].is_empty(Stage::Approved), "no first value is left");
        assert!(!keyed.is_locked(UnitId(1), Stage::Approved), "keying is open although the round is published");
    }
}
