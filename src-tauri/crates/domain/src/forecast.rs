//! The forecast of the approved score, from what became of claims before.
//!
//! Per criterion with unchanged text: approved ÷ self of every unit of the group in earlier rounds,
//! as exact fractions. With three pairs or more, the claim times the lowest, the middle and the
//! highest of them is the forecast, rounded once at the leaf and never above the maximum; with
//! fewer, nothing is said. A forecast is never mixed with points.

use crate::criteria::{Place, Side, Tree};
use crate::points::Points;
use crate::rounds::Stage;
use crate::rules::exact::Exact;
use crate::scores::{Mark, RoundFacts, UnitScores};
use crate::standings::{evaluate, same_texts};
use crate::text::fold;

/// How many pairs a forecast needs.
pub const ENOUGH: usize = 3;

/// What may become of something claimed: the lowest, the middle and the highest of what became of
/// such claims.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Range {
    /// As low as it was.
    pub low: Points,
    /// As in the middle case; the mean of the two middle ones of an even number.
    pub median: Points,
    /// As high as it was.
    pub high: Points,
}

/// What may become of the claim on one criterion.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct LeafForecast {
    /// The criterion.
    pub place: Place,
    /// What is claimed.
    pub claimed: Points,
    /// How many pairs of earlier rounds speak about it.
    pub pairs: usize,
    /// `None` with fewer pairs than [`ENOUGH`].
    pub range: Option<Range>,
}

/// What may become of the claims of one unit.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct UnitForecast {
    /// Where the unit stands in the round.
    pub unit: usize,
    /// All it claims.
    pub claimed: Points,
    /// The claims on criteria that can be forecast.
    pub covered: Points,
    /// The sum over these; `None` when there is not one.
    pub range: Option<Range>,
    /// Every claimed criterion, in the order of the tree.
    pub leaves: Vec<LeafForecast>,
}

/// The pairs that earlier rounds of the group give, by the places of a round's tree.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Experience {
    /// Codes of the rounds it comes from, in the order given.
    pub rounds: Vec<String>,
    /// approved ÷ self per place, from the lowest.
    shares: Vec<Vec<Exact>>,
}

impl Experience {
    /// Gathers it. Rounds of other groups, of the same year or later are left out.
    #[must_use]
    pub fn of(facts: &RoundFacts, others: &[RoundFacts]) -> Experience {
        let mut experience = Experience { rounds: Vec::new(), shares: vec![Vec::new(); facts.tree.len()] };
        let group = fold(&facts.round.group);
        for earlier in others.iter().filter(|other| other.round.year < facts.round.year && fold(&other.round.group) == group) {
            let mut speaks = false;
            for (place, there) in same_texts(&facts.tree, &earlier.tree) {
                let shares = earlier.scores.iter().filter_map(|scores| share(scores, there));
                let before = experience.shares[place].len();
                experience.shares[place].extend(shares);
                speaks |= experience.shares[place].len() > before;
            }
            if speaks {
                experience.rounds.push(earlier.round.code.clone());
            }
        }
        for shares in &mut experience.shares {
            // Shares of points are far below the bounds of a comparison.
            shares.sort_by(|left, right| left.compare(*right).unwrap_or(std::cmp::Ordering::Equal));
        }
        experience
    }

    /// What may become of the claims of a unit; `None` while it claims nothing.
    #[must_use]
    pub fn forecast(&self, facts: &RoundFacts, unit: usize) -> Option<UnitForecast> {
        let scores = &facts.scores[unit];
        if scores.is_empty(Stage::SelfScore) {
            return None;
        }
        let tree = &*facts.tree;
        let claims = (0..tree.len()).filter(|place| tree.is_leaf(*place) && tree.side(*place) == Side::Main);
        let leaves: Vec<LeafForecast> = claims.filter_map(|place| self.of_leaf(tree, scores, place)).collect();
        let ranges = || leaves.iter().filter_map(|leaf| leaf.range);
        let range = ranges().next().map(|_| Range {
            low: ranges().map(|range| range.low).sum(),
            median: ranges().map(|range| range.median).sum(),
            high: ranges().map(|range| range.high).sum(),
        });
        let covered = leaves.iter().filter(|leaf| leaf.range.is_some()).map(|leaf| leaf.claimed).sum();
        Some(UnitForecast { unit, claimed: evaluate(facts, unit, Stage::SelfScore).earned, covered, range, leaves })
    }

    fn of_leaf(&self, tree: &Tree, scores: &UnitScores, place: Place) -> Option<LeafForecast> {
        let claimed = points(scores, Stage::SelfScore, place)?;
        let shares = &self.shares[place];
        let range = (shares.len() >= ENOUGH).then(|| range(claimed, tree.max(place), shares)).flatten();
        Some(LeafForecast { place, claimed, pairs: shares.len(), range })
    }
}

/// What became of one claim; a claim of nothing tells nothing.
fn share(scores: &UnitScores, place: Place) -> Option<Exact> {
    let claimed = points(scores, Stage::SelfScore, place).filter(|claimed| *claimed > Points::ZERO)?;
    let approved = points(scores, Stage::Approved, place)?;
    Exact::of(approved).over(Exact::of(claimed))
}

fn points(scores: &UnitScores, stage: Stage, place: Place) -> Option<Points> {
    match scores.mark(stage, place)? {
        Mark::Scored { points } => Some(points),
        Mark::NotApplicable | Mark::NoOccurrence => None,
    }
}

fn range(claimed: Points, max: Option<Points>, shares: &[Exact]) -> Option<Range> {
    let of = |share: Exact| -> Option<Points> {
        let points = Exact::of(claimed).times(share)?.points()?;
        Some(max.map_or(points, |max| points.min(max)))
    };
    let middle = shares.len() / 2;
    let median = if shares.len() % 2 == 1 {
        *shares.get(middle)?
    } else {
        shares.get(middle - 1)?.plus(*shares.get(middle)?)?.times(Exact::new(1, 2)?)?
    };
    Some(Range { low: of(*shares.first()?)?, median: of(median)?, high: of(*shares.last()?)? })
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use jiff::civil::Date;

    use super::*;
    use crate::criteria::{Channel, CriteriaSet, Node, NodeId, SetId, SetState};
    use crate::rounds::{Round, RoundId};
    use crate::rules::Rule;
    use crate::scores::Score;
    use crate::units::{Unit, UnitId, UnitVersion};

    fn pts(text: &str) -> Points {
        Points::parse_canonical(text).unwrap()
    }

    /// Two criteria of 4 and 6 points; per unit the claims and what was approved ("" for nothing).
    fn round(year: i16, group: &str, title: &str, sheets: &[[&str; 4]]) -> RoundFacts {
        let node = |id: i64, code: &str, title: &str, max: &str| Node {
            id: NodeId(id),
            set: SetId(1),
            parent: (id > 1).then_some(NodeId(1)),
            position: u32::try_from(id).unwrap(),
            code: code.into(),
            title: title.into(),
            max: Some(pts(max)),
            wording: String::new(),
            rule: Rule::default(),
            channel: Channel::SelfScored,
            lead_unit: String::new(),
            evidence: String::new(),
            confirmed: None,
        };
        let tree = Tree::new(vec![node(1, "", "Bộ", "10"), node(2, "1", title, "4"), node(3, "2", "Kiểm tra", "6")]).unwrap();
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
        let units: Vec<Unit> = (1..)
            .zip(sheets)
            .map(|(id, _)| Unit {
                id: UnitId(id),
                versions: vec![UnitVersion { name: format!("Xã {id}"), ..UnitVersion::default() }],
            })
            .collect();
        let round = Round {
            id: RoundId(year.into()),
            code: format!("R-{year}"),
            year,
            set: SetId(1),
            group: group.into(),
            from: Date::constant(year, 1, 1),
            to: Date::constant(year, 12, 31),
            units: units.iter().map(|unit| unit.id).collect(),
            published_at: None,
            threshold: None,
        };
        let mut scores = Vec::new();
        for (unit, sheet) in units.iter().zip(sheets) {
            let cells = [(2, Stage::SelfScore), (2, Stage::Approved), (3, Stage::SelfScore), (3, Stage::Approved)];
            for ((node, stage), text) in cells.into_iter().zip(sheet).filter(|(_, text)| !text.is_empty()) {
                let mark = if *text == "KAD" { Mark::NotApplicable } else { Mark::Scored { points: pts(text) } };
                scores.push(Score::by_hand(round.id, unit.id, NodeId(node), stage, mark));
            }
        }
        RoundFacts::new(round, set, tree, &units, scores, HashSet::new(), Vec::new())
    }

    fn leaf(now: &RoundFacts, earlier: &[RoundFacts], at: usize) -> LeafForecast {
        Experience::of(now, earlier).forecast(now, 0).unwrap().leaves[at]
    }

    #[test]
    fn the_claim_times_the_lowest_middle_and_highest_share() {
        let earlier = [round(2019, "Xã", "Kế hoạch", &[["4", "3", "6", "6"], ["4", "2", "6", ""], ["3", "3", "", ""]])];
        let now = round(2020, "xã", "Kế hoạch", &[["3", "", "5", ""]]);
        let leaf = leaf(&now, &earlier, 0);
        let range = Range { low: pts("1.5"), median: pts("2.25"), high: pts("3") };
        assert_eq!((leaf.pairs, leaf.range), (3, Some(range)), "1/2, 3/4 and 1 of 3 points");
        let unit = Experience::of(&now, &earlier).forecast(&now, 0).unwrap();
        assert_eq!((unit.claimed, unit.covered, unit.range), (pts("8"), pts("3"), Some(range)), "one of two criteria is covered");
        assert_eq!(unit.leaves[1].range, None, "one pair is not enough");
    }

    #[test]
    fn an_even_number_of_pairs_has_the_mean_of_the_two_in_the_middle() {
        let sheets = [["3", "1", "", ""], ["3", "2", "", ""], ["3", "3", "", ""], ["4", "4", "", ""]];
        let now = round(2020, "Xã", "Kế hoạch", &[["4", "", "", ""]]);
        let range = leaf(&now, &[round(2019, "Xã", "Kế hoạch", &sheets)], 0).range.unwrap();
        assert_eq!(range.median, pts("3.333333"), "(2/3 + 1) / 2 of 4, rounded once");
        assert_eq!(range.low, pts("1.333333"), "a third of 4");
    }

    #[test]
    fn a_forecast_never_passes_the_maximum() {
        let sheets = [["1", "2", "", ""], ["1", "2", "", ""], ["1", "2", "", ""]];
        let now = round(2020, "Xã", "Kế hoạch", &[["3", "", "", ""]]);
        assert_eq!(leaf(&now, &[round(2019, "Xã", "Kế hoạch", &sheets)], 0).range.unwrap().high, pts("4"), "6 of at most 4");
    }

    #[test]
    fn other_texts_other_groups_later_years_and_claims_of_nothing_tell_nothing() {
        let sheets = [["4", "2", "", ""], ["4", "2", "", ""], ["4", "2", "", ""]];
        let now = round(2020, "Xã", "Kế hoạch", &[["4", "", "", ""]]);
        for (other, why) in [
            (round(2019, "Xã", "Kế hoạch năm", &sheets), "another title"),
            (round(2019, "Sở", "Kế hoạch", &sheets), "another group"),
            (round(2021, "Xã", "Kế hoạch", &sheets), "a later year"),
            (round(2019, "Xã", "Kế hoạch", &[["0", "2", "", ""], ["KAD", "2", "", ""], ["4", "KAD", "", ""]]), "no pairs"),
        ] {
            assert_eq!(leaf(&now, &[other], 0).pairs, 0, "{why}");
        }
        assert_eq!(Experience::of(&now, &[]).forecast(&round(2020, "Xã", "Kế hoạch", &[["", "1", "", ""]]), 0), None, "no claim");
    }
}
