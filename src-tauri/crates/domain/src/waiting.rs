//! What waits on the desk: the lines that somebody has to do something about, and how far each
//! unit has come in each area.
//!
//! Everything here is worked out from the facts of a round and never stored. A line names its cell,
//! so that a click can land on it.

use std::collections::HashMap;

use jiff::civil::Date;

use crate::criteria::{NodeId, Place};
use crate::evidence::EvidenceAccount;
use crate::plan::Assignments;
use crate::points::Points;
use crate::reviews::{Remark, RemarkKind, standing};
use crate::rounds::Stage;
use crate::scores::{Mark, RoundFacts};
use crate::standings::evaluate;
use crate::units::UnitId;

/// Why a line stands on the desk.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, serde::Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum WaitingKind {
    /// The reviewer returned it or asks for an explanation.
    Returned,
    /// The unit answered; the reviewer has to rule.
    Answered,
    /// It is not scored yet.
    NotScored,
    /// It claims points without what proves them.
    NoEvidence,
    /// The reviewer's points differ from the unit's by more than was allowed.
    Differs,
    /// Stated points that their parts do not add up to.
    PartsDiffer,
}

/// One line of the desk.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Waiting {
    /// Why.
    pub kind: WaitingKind,
    /// The position of the unit in the round.
    pub unit: usize,
    /// The line of the sheet.
    pub place: Place,
    /// The stage at which something has to be done.
    pub stage: Stage,
    /// More about it, in words.
    pub says: String,
    /// By when, where a day was set for this very line.
    pub due: Option<Date>,
    /// How large the difference is, for lines that differ.
    pub difference: Option<Points>,
}

/// What the desk is worked out from, beside the facts of the round.
#[derive(Clone, Debug)]
pub struct Around {
    /// The evidence of the round.
    pub evidence: EvidenceAccount,
    /// Who leads on what.
    pub assignments: Assignments,
    /// The remarks of the round by criterion, in order.
    pub remarks: Remarks,
    /// The difference from which a line stands on the desk.
    pub threshold: Points,
}

/// The remarks of a round by criterion of a unit.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Remarks(HashMap<(UnitId, NodeId), Vec<Remark>>);

impl Remarks {
    /// Of one round, in the order in which they were made.
    #[must_use]
    pub fn new(remarks: Vec<Remark>) -> Remarks {
        let mut threads: HashMap<(UnitId, NodeId), Vec<Remark>> = HashMap::new();
        for remark in remarks {
            threads.entry((remark.unit, remark.node)).or_default().push(remark);
        }
        Remarks(threads)
    }

    /// What was said about a criterion of a unit.
    #[must_use]
    pub fn thread(&self, unit: UnitId, node: NodeId) -> &[Remark] {
        self.0.get(&(unit, node)).map_or(&[], Vec::as_slice)
    }
}

impl Around {
    /// The last remark about a criterion.
    #[must_use]
    pub fn standing(&self, unit: UnitId, node: NodeId) -> Option<&Remark> {
        standing(self.remarks.thread(unit, node))
    }
}

/// Every line that waits, in the order of kinds, then units, then criteria.
#[must_use]
pub fn waiting(facts: &RoundFacts, around: &Around) -> Vec<Waiting> {
    let mut lines = Vec::new();
    if facts.round.published_at.is_some() {
        return lines;
    }
    for unit in 0..facts.units.len() {
        for place in 0..facts.tree.len() {
            lines.extend(of_cell(facts, around, unit, place));
        }
        parts_that_differ(facts, unit, &mut lines);
    }
    lines.sort_by_key(|line| (line.kind as usize, line.unit, line.place));
    lines
}

fn of_cell(facts: &RoundFacts, around: &Around, unit: usize, place: Place) -> Vec<Waiting> {
    let mut lines = Vec::new();
    if !facts.tree.is_leaf(place) {
        return lines;
    }
    let node = facts.tree.node(place);
    let id = facts.units[unit].id;
    let responsible = around.assignments.responsible(&facts.tree, place);
    let line = |kind: WaitingKind, stage: Stage, says: String, due: Option<Date>| Waiting {
        kind,
        unit,
        place,
        stage,
        says,
        due,
        difference: None,
    };
    let standing = around.standing(id, node.id);
    if let Some(remark) = standing {
        if remark.kind.waits_for_unit() {
            lines.push(line(WaitingKind::Returned, Stage::SelfScore, remark.text.clone(), remark.deadline));
        } else if remark.kind == RemarkKind::Explained
            && around.remarks.thread(id, node.id).iter().any(|before| before.kind.waits_for_unit())
        {
            lines.push(line(WaitingKind::Answered, later_stage(facts, unit), remark.text.clone(), None));
        }
    }
    let open = !facts.is_locked(id, Stage::SelfScore);
    if open
        && node.channel.is_self_scored()
        && facts.scores[unit].mark(Stage::SelfScore, place).is_none()
        && !stated_above(facts, unit, place)
    {
        lines.push(line(WaitingKind::NotScored, Stage::SelfScore, String::new(), responsible.deadline));
    }
    let wants = around.evidence.wants(facts, unit, place);
    if open && !wants.is_empty() {
        let says = wants.into_iter().map(|finding| finding.says).collect::<Vec<_>>().join(" ");
        lines.push(line(WaitingKind::NoEvidence, Stage::SelfScore, says, responsible.deadline));
    }
    if !standing.is_some_and(|remark| remark.kind.settles())
        && let Some((stage, difference)) = difference(facts, unit, place)
        && difference.abs() > around.threshold
    {
        let says = format!("{} – {}", Stage::SelfScore.vietnamese(), stage.vietnamese());
        lines.push(Waiting { difference: Some(difference), ..line(WaitingKind::Differs, stage, says, None) });
    }
    lines
}

/// The furthest stage a unit has begun after its own score; where reviewers work next otherwise.
fn later_stage(facts: &RoundFacts, unit: usize) -> Stage {
    let later = Stage::ALL.into_iter().rev().filter(|stage| *stage != Stage::SelfScore);
    later.into_iter().find(|stage| !facts.scores[unit].is_empty(*stage)).unwrap_or(Stage::Appraised1)
}

/// An area that was stated as a whole leaves nothing to score below it.
fn stated_above(facts: &RoundFacts, unit: usize, place: Place) -> bool {
    let mut above = facts.tree.parent(place);
    while let Some(at) = above {
        if facts.scores[unit].mark(Stage::SelfScore, at).is_some() {
            return true;
        }
        above = facts.tree.parent(at);
    }
    false
}

/// The furthest later score of a leaf, and how much it is above the unit's own.
#[must_use]
pub fn difference(facts: &RoundFacts, unit: usize, place: Place) -> Option<(Stage, Points)> {
    let points = |stage: Stage| match facts.scores[unit].mark(stage, place) {
        Some(Mark::Scored { points }) => Some(points),
        _ => None,
    };
    let own = points(Stage::SelfScore)?;
    let later = Stage::ALL.into_iter().rev().filter(|stage| *stage != Stage::SelfScore);
    later.into_iter().find_map(|stage| Some((stage, points(stage)? - own)))
}

fn parts_that_differ(facts: &RoundFacts, unit: usize, lines: &mut Vec<Waiting>) {
    for stage in Stage::ALL.into_iter().filter(|stage| !facts.scores[unit].is_empty(*stage)) {
        for node in evaluate(facts, unit, stage).differences() {
            let Some(difference) = node.difference else { continue };
            lines.push(Waiting {
                kind: WaitingKind::PartsDiffer,
                unit,
                place: node.place,
                stage,
                says: stage.vietnamese().to_owned(),
                due: None,
                difference: Some(difference),
            });
        }
    }
}

/// How far a unit has come in an area. The whole is what applies to the unit and is self-scored.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct AreaProgress {
    /// Leaves that the unit scores itself.
    pub leaves: u32,
    /// Of these, scored, or covered by a whole whose points are stated.
    pub scored: u32,
    /// Of these, with a document that counts.
    pub proved: u32,
    /// Of these, accepted or ruled on.
    pub accepted: u32,
    /// Of these, returned and not answered.
    pub returned: u32,
    /// The first one on which something is open; `None` when nothing is.
    pub first_open: Option<Place>,
}

/// The progress of a unit below a node.
#[must_use]
pub fn progress(facts: &RoundFacts, around: &Around, unit: usize, area: Place) -> AreaProgress {
    let mut progress = AreaProgress::default();
    let id = facts.units[unit].id;
    for place in facts.tree.subtree(area).filter(|place| facts.tree.is_leaf(*place)) {
        let node = facts.tree.node(place);
        if !node.channel.is_self_scored() || is_granted(facts, unit, place) {
            continue;
        }
        let scored = facts.scores[unit].mark(Stage::SelfScore, place).is_some() || stated_above(facts, unit, place);
        let kind = around.standing(id, node.id).map(|remark| remark.kind);
        let proved = around.evidence.is_proved(id, node.id);
        progress.leaves += 1;
        progress.scored += u32::from(scored);
        progress.proved += u32::from(proved);
        progress.accepted += u32::from(kind.is_some_and(RemarkKind::settles));
        progress.returned += u32::from(kind.is_some_and(RemarkKind::waits_for_unit));
        if progress.first_open.is_none() && (!scored || !proved || kind.is_some_and(RemarkKind::waits_for_unit)) {
            progress.first_open = Some(place);
        }
    }
    progress
}

/// True when a later stage grants that the criterion does not apply.
fn is_granted(facts: &RoundFacts, unit: usize, place: Place) -> bool {
    let later = Stage::ALL.into_iter().filter(|stage| *stage != Stage::SelfScore);
    later.into_iter().any(|stage| facts.scores[unit].mark(stage, place) == Some(Mark::NotApplicable))
}

#[cfg(test)]
mod tests;
