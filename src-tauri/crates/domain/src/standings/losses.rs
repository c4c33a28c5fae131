//! Where the points of all units went: areas and criteria by the share that was lost.

use super::sheet::{SheetResult, evaluate};
use crate::criteria::{Place, Tree};
use crate::points::{Index, Points};
use crate::rounds::Stage;
use crate::scores::RoundFacts;

/// What all units together lost at a stage.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Losses {
    /// Units that have something at this stage.
    pub units: u32,
    /// The areas that lost anything, the largest share first.
    pub areas: Vec<Loss>,
    /// The criteria that lost anything, the largest share first: the deepest nodes whose points are
    /// known.
    pub criteria: Vec<Loss>,
}

/// What one node lost over all units.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Loss {
    /// The node.
    pub place: Place,
    /// Units in which its points and its maximum are known.
    pub units: u32,
    /// Of these, how many are below full.
    pub below_full: u32,
    /// Points lost over these units; full marks in one unit never make up for another's loss.
    pub lost: Points,
    /// The applicable maximum over these units.
    pub max: Points,
}

impl Loss {
    /// The share of points that was lost.
    #[must_use]
    pub fn share(&self) -> Index {
        Index { earned: self.lost, applicable_max: self.max }
    }
}

/// What the units of a round lost at a stage.
#[must_use]
pub fn losses(facts: &RoundFacts, stage: Stage) -> Losses {
    let tree = &*facts.tree;
    let mut sums: Vec<Loss> = (0..tree.len()).map(blank).collect();
    let mut deep: Vec<Loss> = sums.clone();
    let mut units = 0;
    for unit in 0..facts.units.len() {
        if facts.scores[unit].is_empty(stage) {
            continue;
        }
        units += 1;
        let sheet = evaluate(facts, unit, stage);
        tree.areas().for_each(|area| add(&mut sums[area], &sheet));
        deepest_known(tree, &sheet).for_each(|place| add(&mut deep[place], &sheet));
    }
    let in_order = |losses: Vec<Loss>| {
        let mut lost: Vec<Loss> = losses.into_iter().filter(|loss| loss.lost > Points::ZERO).collect();
        lost.sort_by(|a, b| b.share().cmp(&a.share()).then_with(|| b.lost.cmp(&a.lost)).then(a.place.cmp(&b.place)));
        lost
    };
    Losses { units, areas: in_order(sums), criteria: in_order(deep) }
}

fn blank(place: Place) -> Loss {
    Loss { place, units: 0, below_full: 0, lost: Points::ZERO, max: Points::ZERO }
}

/// The deepest nodes of the maximum whose points are known; where parts are unknown, their whole.
/// What stands below a whole that does not apply is left out.
pub(crate) fn deepest_known<'a>(tree: &'a Tree, sheet: &'a SheetResult) -> impl Iterator<Item = Place> + 'a {
    let deepest = |place: &Place| {
        let parts_known = tree.children(*place).iter().any(|child| sheet.nodes[*child].known);
        sheet.nodes[*place].known && !parts_known && applies(tree, sheet, *place)
    };
    tree.areas().flat_map(|area| tree.subtree(area)).filter(deepest)
}

/// False below a whole that is granted as not applicable.
pub(super) fn applies(tree: &Tree, sheet: &SheetResult, place: Place) -> bool {
    !tree.upwards(place).any(|at| sheet.nodes[at].excluded)
}

fn add(loss: &mut Loss, sheet: &SheetResult) {
    let node = sheet.nodes[loss.place];
    let Some(max) = node.applicable_max.filter(|_| node.known && !node.excluded) else { return };
    let lost = (max - node.value).max(Points::ZERO);
    loss.units += 1;
    loss.below_full += u32::from(lost > Points::ZERO);
    loss.lost = loss.lost + lost;
    loss.max = loss.max + max;
}
