//! Self against reviewer: what a unit claims beside what a reviewer gave, and what is still open.
//!
//! Lines stand by the size of their difference, the largest first. What the total would become
//! if every open line were ruled for the unit, or against it, is worked out by the same sheet as
//! every other total.

use std::cmp::Reverse;

use crate::criteria::{Place, Side};
use crate::evidence::EvidenceAccount;
use crate::points::{Index, Points};
use crate::reviews::{RemarkKind, standing};
use crate::rounds::Stage;
use crate::scores::{Mark, RoundFacts};
use crate::standings::{SheetResult, evaluate};
use crate::waiting::Remarks;

/// A leaf as the unit claims it and as the reviewer gave it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ComparedLine {
    /// The leaf.
    pub place: Place,
    /// What the unit claims; `None` when it claims nothing.
    pub own: Option<Mark>,
    /// What the reviewer gave; `None` while there is no ruling.
    pub ruled: Option<Mark>,
    /// The reviewer's points less the unit's own, where both are points.
    pub difference: Option<Points>,
    /// How it stands by the last remark.
    pub stands: Option<RemarkKind>,
    /// The unit explained after it was asked, and nobody has ruled since.
    pub answered: bool,
    /// A document counts for it.
    pub proved: bool,
}

impl ComparedLine {
    /// True when the reviewer gave something else than the unit claims.
    #[must_use]
    pub fn differs(&self) -> bool {
        self.ruled.is_some() && self.ruled != self.own
    }

    /// True while the line may still change the total: it is claimed, not settled, and not equal.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.own.is_some() && self.own != self.ruled && !self.stands.is_some_and(RemarkKind::settles)
    }

    /// True when the council has something to decide: points differ, or an answer waits.
    #[must_use]
    pub fn is_contested(&self) -> bool {
        let settled = self.stands.is_some_and(RemarkKind::settles);
        !settled && (self.differs() || self.stands.is_some_and(RemarkKind::waits_for_unit) || self.answered)
    }

    /// The size of the difference as a share of the maximum; `None` without either.
    #[must_use]
    pub fn share(&self, facts: &RoundFacts) -> Option<String> {
        let (difference, max) = (self.difference?, facts.tree.max(self.place)?);
        Index { earned: difference.abs(), applicable_max: max }.percent_vietnamese(facts.set.decimals)
    }
}

/// A leaf of a unit against one stage of its reviewers.
#[must_use]
pub fn compared(
    facts: &RoundFacts,
    (unit, place): (usize, Place),
    stage: Stage,
    remarks: &Remarks,
    evidence: &EvidenceAccount,
) -> ComparedLine {
    let (id, node) = (facts.units[unit].id, facts.tree.node(place).id);
    let (own, ruled) = (facts.scores[unit].mark(Stage::SelfScore, place), facts.scores[unit].mark(stage, place));
    let thread = remarks.thread(id, node);
    let stands = standing(thread).map(|remark| remark.kind);
    ComparedLine {
        place,
        own,
        ruled,
        difference: points_of(ruled).zip(points_of(own)).map(|(ruled, own)| ruled - own),
        stands,
        answered: stands == Some(RemarkKind::Explained) && thread.iter().any(|before| before.kind.waits_for_unit()),
        proved: evidence.is_proved(id, node),
    }
}

fn points_of(mark: Option<Mark>) -> Option<Points> {
    match mark {
        Some(Mark::Scored { points }) => Some(points),
        _ => None,
    }
}

/// Every leaf of a unit on which something is said, the largest difference first.
#[must_use]
pub fn comparison(
    facts: &RoundFacts,
    unit: usize,
    stage: Stage,
    remarks: &Remarks,
    evidence: &EvidenceAccount,
) -> Vec<ComparedLine> {
    let leaves = (0..facts.tree.len()).filter(|place| facts.tree.is_leaf(*place));
    let lines = leaves.map(|place| compared(facts, (unit, place), stage, remarks, evidence));
    let mut lines: Vec<ComparedLine> =
        lines.filter(|line| line.own.is_some() || line.ruled.is_some() || line.stands.is_some()).collect();
    lines.sort_by_key(|line| {
        let size = line.difference.map_or(Points::ZERO, Points::abs);
        (Reverse(size), Reverse(line.differs()), line.ruled.is_some(), line.place)
    });
    lines
}

/// What a sheet would come to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Outlook {
    /// As the unit claims it.
    pub own: SheetResult,
    /// As the reviewer's stage stands now.
    pub now: SheetResult,
    /// With every open line ruled for the unit.
    pub in_favour: SheetResult,
    /// With every open line ruled against the unit.
    pub against: SheetResult,
}

/// What the total of a stage would become by the rulings on its open lines.
#[must_use]
pub fn outlook(facts: &RoundFacts, unit: usize, stage: Stage, lines: &[ComparedLine]) -> Outlook {
    let (mut in_favour, mut against) = (facts.clone(), facts.clone());
    for line in lines {
        let (best, worst) = if line.is_open() {
            best_and_worst(facts.tree.side(line.place), line.own, line.ruled)
        } else {
            let kept = line.ruled.or(line.own);
            (kept, kept)
        };
        in_favour = with_mark(in_favour, unit, line.place, stage, best);
        against = with_mark(against, unit, line.place, stage, worst);
    }
    Outlook {
        own: evaluate(facts, unit, Stage::SelfScore),
        now: evaluate(facts, unit, stage),
        in_favour: evaluate(&in_favour, unit, stage),
        against: evaluate(&against, unit, stage),
    }
}

/// The better and the worse outcome of an open line for the unit. Without a ruling the worse one is
/// nothing earned; a penalty nobody ruled on stays as the unit reports it.
fn best_and_worst(side: Side, own: Option<Mark>, ruled: Option<Mark>) -> (Option<Mark>, Option<Mark>) {
    let nothing = Some(Mark::Scored { points: Points::ZERO });
    match (points_of(own), points_of(ruled)) {
        (Some(claimed), Some(given)) => {
            let (low, high) = if claimed < given { (own, ruled) } else { (ruled, own) };
            if side == Side::Penalty { (low, high) } else { (high, low) }
        }
        _ if ruled.is_none() && side == Side::Penalty => (own, own),
        _ if ruled.is_none() => (own, nothing),
        _ => (own, ruled),
    }
}

fn with_mark(facts: RoundFacts, unit: usize, place: Place, stage: Stage, mark: Option<Mark>) -> RoundFacts {
    if facts.scores[unit].mark(stage, place) == mark {
        return facts;
    }
    let (id, node) = (facts.units[unit].id, facts.tree.node(place).id);
    let score = mark.map(|mark| crate::scores::Score::by_hand(facts.round.id, id, node, stage, mark));
    facts.with_score(id, node, stage, score)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scored(text: &str) -> Option<Mark> {
        Points::parse_canonical(text).ok().map(|points| Mark::Scored { points })
    }

    #[test]
    fn the_better_outcome_of_a_penalty_is_the_smaller_one() {
        let (two, one) = (scored("2"), scored("1"));
        assert_eq!(best_and_worst(Side::Main, two, one), (two, one), "points are earned");
        assert_eq!(best_and_worst(Side::Penalty, two, one), (one, two), "and penalties are lost");
        assert_eq!(best_and_worst(Side::Main, two, None), (two, scored("0")), "nobody ruled yet");
        assert_eq!(best_and_worst(Side::Penalty, two, None), (two, two), "a penalty does not vanish by silence");
    }

    #[test]
    fn a_settled_line_is_neither_open_nor_contested() {
        let line = ComparedLine {
            place: 1,
            own: scored("2"),
            ruled: scored("1"),
            difference: None,
            stands: None,
            answered: false,
            proved: false,
        };
        assert!(line.is_open() && line.is_contested(), "the points differ");
        let ruled = ComparedLine { stands: Some(RemarkKind::Ruled), ..line };
        assert!(!ruled.is_open() && !ruled.is_contested(), "a ruling ends it although the points differ");
        let asked = ComparedLine { ruled: line.own, stands: Some(RemarkKind::Asked), ..line };
        assert!(!asked.is_open() && asked.is_contested(), "equal points change no total, but somebody waits");
    }
}
