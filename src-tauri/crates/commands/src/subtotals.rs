//! Subtotals in a pasted block: a column from Excel carries the sums among the criteria.
//!
//! Points on a node with children are stated: they count instead of the sum of the parts. A figure of
//! the block that only repeats that sum states nothing, and would hide every later change of a part;
//! one that differs stays what the paper says, with the sum beside it.

use domain::criteria::{Place, Tree};
use domain::points::Points;
use domain::rounds::Stage;
use domain::scores::{Mark, RoundFacts, Score};
use domain::standings::evaluate;

use crate::scores::Planned;

/// What a change of a block does to the sum of its node.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Subtotal {
    /// It states points for no whole, or none of the parts is known.
    None,
    /// The block brings the parts too and they add up to it: nothing needs to be stated.
    AddedUp,
    /// It would count instead of what the parts add up to.
    Stated {
        /// What these give once the block is written.
        sum: Points,
    },
}

/// A cell of a block: where the unit stands in the round, the node, the stage.
pub(crate) type BlockCell = (usize, Place, Stage);

/// What each change does, in the order of the changes. `brought` is every cell for which the block has a
/// score, those included that stand in the book already.
pub(crate) fn settle_subtotals(facts: &RoundFacts, planned: &[Planned], brought: &[BlockCell]) -> Vec<Subtotal> {
    let mut found = vec![Subtotal::None; planned.len()];
    let mut wholes: Vec<usize> = (0..planned.len()).filter(|at| stated(facts, &planned[*at]).is_some()).collect();
    if wholes.is_empty() {
        return found;
    }
    let mut after = facts.clone();
    for change in planned {
        let is_whole = stated(facts, change).is_some();
        after = with_mark(&after, change, if is_whole { None } else { change.new });
    }
    // Children stand after their parents, so walking backwards meets every part before its whole.
    wholes.sort_by_key(|at| std::cmp::Reverse(planned[*at].place));
    for at in wholes {
        let change = &planned[at];
        let Some(points) = stated(facts, change) else { continue };
        let sheet = evaluate(&after, change.unit, change.stage);
        let sums = sheet.nodes[change.place];
        if !sums.known {
            after = with_mark(&after, change, change.new);
            continue;
        }
        // The total of a paper is often the one with the points beside the tree.
        let adds_up = points == sums.value || (change.place == Tree::ROOT && points == sheet.earned);
        if adds_up && change.old.is_none() && brings_parts(facts, brought, change) {
            found[at] = Subtotal::AddedUp;
        } else {
            found[at] = Subtotal::Stated { sum: sums.value };
            after = with_mark(&after, change, change.new);
        }
    }
    found
}

/// The points that a change states for a node with parts.
fn stated(facts: &RoundFacts, change: &Planned) -> Option<Points> {
    match change.new {
        Some(Mark::Scored { points }) if !facts.tree.is_leaf(change.place) => Some(points),
        _ => None,
    }
}

/// True when the block scores something below the node, in the same column.
fn brings_parts(facts: &RoundFacts, brought: &[BlockCell], whole: &Planned) -> bool {
    brought.iter().any(|(unit, place, stage)| {
        (*unit, *stage) == (whole.unit, whole.stage) && facts.tree.upwards(*place).skip(1).any(|above| above == whole.place)
    })
}

fn with_mark(facts: &RoundFacts, change: &Planned, mark: Option<Mark>) -> RoundFacts {
    let (unit, node) = (facts.units[change.unit].id, facts.tree.node(change.place).id);
    let score = mark.map(|mark| Score::by_hand(facts.round.id, unit, node, change.stage, mark));
    facts.with_score(unit, node, change.stage, score)
}
