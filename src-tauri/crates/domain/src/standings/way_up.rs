//! The way to the next grade: the fewest criteria that reach it, and what else has points left.
//!
//! What is minimised is the *number of criteria*, each brought to its full applicable maximum, so
//! that the bound of the next better grade is reached and every condition that guards it holds.
//! Of several such choices the one whose criteria have most points left is taken; then the order
//! of the decision. Bonus and penalty are left as they are.
//!
//! The nodes of conditions lie inside each other or apart, never across. Therefore the innermost
//! node is served first by its largest leaves, then the one around it by the largest of what is
//! still free, and the whole set last. Each step takes the least number that its node needs at
//! all and leaves the most points, so no smaller choice exists; `tests/` tries all choices.

use super::grading::grading;
use super::losses::{applies, deepest_known};
use super::sheet::{SheetResult, evaluate};
use crate::criteria::{Place, Tree};
use crate::grades::ToNextGrade;
use crate::points::Points;
use crate::rounds::Stage;
use crate::scores::RoundFacts;

/// The way of a unit to the next better grade.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct WayUp {
    /// The next grade and what is missing.
    pub next: ToNextGrade,
    /// True when the criteria below are enough to reach it.
    pub reachable: bool,
    /// What has points left: first the fewest that reach the next grade, then the rest, each part
    /// with the most points left first.
    pub steps: Vec<Step>,
}

/// A criterion with points left.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Step {
    /// The node: a leaf, or the deepest node of which anything is known.
    pub place: Place,
    /// Points left to its applicable maximum.
    pub left: Points,
    /// True for the fewest criteria that reach the next grade.
    pub needed: bool,
}

impl WayUp {
    /// How many criteria the shortest way needs.
    #[must_use]
    pub fn needed(&self) -> usize {
        self.steps.iter().filter(|step| step.needed).count()
    }

    /// The way as a Vietnamese sentence.
    #[must_use]
    pub fn says(&self) -> String {
        let grade = &self.next.grade;
        match (self.reachable, self.needed()) {
            (false, _) => format!("Điểm còn lại của các tiêu chí đã biết điểm không đủ để lên loại {grade}."),
            (true, 1) => format!("Đạt điểm tối đa ở 1 tiêu chí được đánh dấu là lên loại {grade}."),
            (true, count) => format!("Cần ít nhất {count} tiêu chí đạt điểm tối đa (được đánh dấu) để lên loại {grade}."),
        }
    }
}

/// The way of a unit to the next better grade; `None` without a scheme and at the best grade.
#[must_use]
pub fn way_up(facts: &RoundFacts, unit: usize, stage: Stage) -> Option<WayUp> {
    let tree = &*facts.tree;
    let sheet = evaluate(facts, unit, stage);
    let next = grading(facts, &sheet).to_next?;
    let mut steps = open_steps(tree, &sheet);
    steps.sort_by(|a, b| b.left.cmp(&a.left).then(a.place.cmp(&b.place)));
    let mut reachable = true;
    for (place, missing) in wants(tree, &sheet, &next) {
        reachable &= serve(tree, &mut steps, place, missing);
    }
    if !reachable {
        steps.iter_mut().for_each(|step| step.needed = false);
    }
    // Stable: within each part the order by points stays.
    steps.sort_by_key(|step| !step.needed);
    Some(WayUp { next, reachable, steps })
}

/// Everything with points left: scored below full, or still open.
fn open_steps(tree: &Tree, sheet: &SheetResult) -> Vec<Step> {
    let open = |place: &Place| {
        let node = sheet.nodes[*place];
        let is_open = tree.is_leaf(*place) && !node.known && node.scorable > 0;
        is_open && applies(tree, sheet, *place) && !covered(tree, sheet, *place)
    };
    let unscored = tree.areas().flat_map(|area| tree.subtree(area)).filter(open);
    let places = deepest_known(tree, sheet).chain(unscored);
    let step = |place: Place| {
        let node = sheet.nodes[place];
        let left = node.applicable_max? - node.value;
        (left > Points::ZERO).then_some(Step { place, left, needed: false })
    };
    places.filter_map(step).collect()
}

/// True when a node above is stated, so that points of this one change nothing.
fn covered(tree: &Tree, sheet: &SheetResult, place: Place) -> bool {
    tree.upwards(place).any(|at| sheet.nodes[at].stated)
}

/// What each node still needs, the innermost first and the whole set last, in millionths.
fn wants(tree: &Tree, sheet: &SheetResult, next: &ToNextGrade) -> Vec<(Place, i128)> {
    let of_conditions = next.conditions.iter().filter_map(|condition| {
        let place = tree.place_of_code(&condition.node)?;
        Some((place, condition.missing.millionths()))
    });
    let mut wants: Vec<(Place, i128)> = of_conditions.collect();
    wants.sort_by_key(|(place, _)| std::cmp::Reverse(tree.level(*place)));
    // Below zero the total counts as zero; the points under water are needed as well.
    let under = (Points::ZERO - (sheet.root().value + sheet.bonus - sheet.penalty)).max(Points::ZERO);
    let total = next.points.millionths();
    wants.push((Tree::ROOT, if total > 0 { total + under.millionths() } else { 0 }));
    wants
}

/// Marks the largest free steps inside a node until it has what it needs; false when that is not
/// enough.
fn serve(tree: &Tree, steps: &mut [Step], place: Place, missing: i128) -> bool {
    let inside = |step: &Step| is_inside(tree, step.place, place);
    let taken: i128 = steps.iter().filter(|step| step.needed && inside(step)).map(|step| step.left.millionths()).sum();
    let mut open = missing - taken;
    for step in steps.iter_mut().filter(|step| !step.needed && inside(step)) {
        if open <= 0 {
            break;
        }
        step.needed = true;
        open -= step.left.millionths();
    }
    open <= 0
}

fn is_inside(tree: &Tree, place: Place, around: Place) -> bool {
    tree.upwards(place).any(|at| at == around)
}
