//! One unit's sheet at one stage: value, applicable maximum and completeness of every node.

use crate::criteria::{Place, Side, Tree};
use crate::points::{Index, Points};
use crate::rounds::Stage;
use crate::rules::NoOccurrence;
use crate::scores::{Mark, RoundFacts, UnitScores};

/// What a node came to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NodeResult {
    /// Its place in the tree.
    pub place: Place,
    /// Its points: stated if stated, else the sum of its parts. Zero while nothing is known.
    pub value: Points,
    /// True when points are known for it or anything below it.
    pub known: bool,
    /// True when the points were stated for the node itself although it has parts.
    pub stated: bool,
    /// Stated minus the sum of the parts, when both are known and differ.
    pub difference: Option<Points>,
    /// The maximum that applies; `None` when the source prints none.
    pub applicable_max: Option<Points>,
    /// Leaves that apply and can be scored at this stage.
    pub scorable: u32,
    /// Of these, how many are scored or covered by a stated node.
    pub scored: u32,
    /// True when the whole node is granted as not applicable, or excluded.
    pub excluded: bool,
}

/// What a sheet came to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SheetResult {
    /// One result per node, in the order of the tree.
    pub nodes: Vec<NodeResult>,
    /// Points added beside the tree, capped per group.
    pub bonus: Points,
    /// Points subtracted beside the tree, capped per group.
    pub penalty: Points,
    /// Tree plus bonus minus penalty, never below zero.
    pub earned: Points,
    /// The root's maximum less what is granted or excluded.
    pub applicable_max: Points,
    /// True when every leaf that applies is scored or covered.
    pub complete: bool,
}

impl SheetResult {
    /// Earned points over the applicable maximum.
    #[must_use]
    pub fn index(&self) -> Index {
        Index { earned: self.earned, applicable_max: self.applicable_max }
    }

    /// The result of the whole tree without bonus and penalty.
    #[must_use]
    pub fn root(&self) -> NodeResult {
        self.nodes[Tree::ROOT]
    }

    /// The stated nodes whose parts do not add up.
    pub fn differences(&self) -> impl Iterator<Item = &NodeResult> {
        self.nodes.iter().filter(|node| node.difference.is_some())
    }
}

/// Works out one unit's sheet at one stage.
#[must_use]
pub fn evaluate(facts: &RoundFacts, unit: usize, stage: Stage) -> SheetResult {
    let tree = &*facts.tree;
    let scores = &*facts.scores[unit];
    let mut nodes = vec![blank(0); tree.len()];
    // Children stand after their parents, so walking backwards meets every part before its whole.
    for place in (0..tree.len()).rev() {
        nodes[place] =
            if tree.is_leaf(place) { leaf(tree, scores, stage, place) } else { whole(tree, scores, stage, place, &nodes) };
    }
    let beside = |side: Side| -> Points {
        tree.children(Tree::ROOT)
            .iter()
            .filter(|group| tree.side(**group) == side)
            .map(|group| capped(tree, *group, nodes[*group].value))
            .sum()
    };
    let (bonus, penalty) = (beside(Side::Bonus), beside(Side::Penalty));
    let earned = (nodes[Tree::ROOT].value + bonus - penalty).max(Points::ZERO);
    let applicable_max = nodes[Tree::ROOT].applicable_max.unwrap_or_default();
    let complete = nodes[Tree::ROOT].known && nodes[Tree::ROOT].scored == nodes[Tree::ROOT].scorable;
    SheetResult { bonus, penalty, earned, applicable_max, complete, nodes }
}

fn blank(place: Place) -> NodeResult {
    NodeResult {
        place,
        value: Points::ZERO,
        known: false,
        stated: false,
        difference: None,
        applicable_max: None,
        scorable: 0,
        scored: 0,
        excluded: false,
    }
}

fn capped(tree: &Tree, group: Place, value: Points) -> Points {
    tree.node(group).max.map_or(value, |cap| value.min(cap))
}

/// KAD at the self stage is a claim: it counts once a later stage has granted it, there or above.
fn granted(tree: &Tree, scores: &UnitScores, stage: Stage, place: Place) -> bool {
    if stage != Stage::SelfScore {
        return true;
    }
    let later = [Stage::Council, Stage::Appraised1, Stage::Appraised2, Stage::Approved];
    let mut above = Some(place);
    while let Some(at) = above {
        if later.iter().any(|later| scores.mark(*later, at) == Some(Mark::NotApplicable)) {
            return true;
        }
        above = tree.parent(at);
    }
    false
}

fn leaf(tree: &Tree, scores: &UnitScores, stage: Stage, place: Place) -> NodeResult {
    let max = tree.max(place);
    let node = tree.node(place);
    let counts = stage != Stage::SelfScore || node.channel.is_self_scored();
    let beside = tree.side(place) != Side::Main;
    let open = NodeResult { applicable_max: max, scorable: u32::from(counts && !beside), ..blank(place) };
    match scores.mark(stage, place) {
        None => open,
        Some(Mark::Scored { points }) => NodeResult { value: points, known: true, scored: open.scorable, ..open },
        Some(Mark::NotApplicable) if granted(tree, scores, stage, place) => {
            NodeResult { applicable_max: max.map(|_| Points::ZERO), excluded: true, scorable: 0, ..open }
        }
        Some(Mark::NotApplicable) => NodeResult { scored: open.scorable, ..open },
        Some(Mark::NoOccurrence) => match node.rule.no_occurrence_or_default() {
            NoOccurrence::Full => NodeResult { value: max.unwrap_or_default(), known: true, scored: open.scorable, ..open },
            NoOccurrence::Zero => NodeResult { known: true, scored: open.scorable, ..open },
            NoOccurrence::Excluded => {
                NodeResult { applicable_max: max.map(|_| Points::ZERO), excluded: true, scorable: 0, ..open }
            }
        },
    }
}

fn whole(tree: &Tree, scores: &UnitScores, stage: Stage, place: Place, nodes: &[NodeResult]) -> NodeResult {
    let mark = scores.mark(stage, place);
    if mark == Some(Mark::NotApplicable) && granted(tree, scores, stage, place) {
        return NodeResult { applicable_max: tree.max(place).map(|_| Points::ZERO), excluded: true, ..blank(place) };
    }
    let parts =
        || tree.children(place).iter().map(|child| &nodes[*child]).filter(|part| tree.side(part.place) == tree.side(place));
    let sum: Points = parts().map(|part| part.value).sum();
    let parts_known = parts().any(|part| part.known);
    // What is granted or excluded below leaves the printed maximum; unknown maxima are not guessed.
    let left_out: Points = parts().filter_map(|part| Some(tree.max(part.place)? - part.applicable_max?)).sum();
    let scorable = parts().map(|part| part.scorable).sum();
    let result = NodeResult {
        value: sum,
        known: parts_known,
        applicable_max: tree.max(place).map(|max| max - left_out),
        scorable,
        scored: parts().map(|part| part.scored).sum(),
        excluded: !tree.children(place).is_empty() && parts().all(|part| part.excluded) && parts().next().is_some(),
        ..blank(place)
    };
    match mark {
        Some(Mark::Scored { points }) => NodeResult {
            value: points,
            known: true,
            stated: true,
            difference: (parts_known && points != sum).then(|| points - sum),
            scored: scorable,
            ..result
        },
        _ => result,
    }
}
