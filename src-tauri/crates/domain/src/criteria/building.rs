//! Building a draft set: nodes come in, move and go, and codes follow their places.
//!
//! A set is built as an outline: nodes in order, each with its level. A group of siblings whose order
//! stays keeps its codes; one that changed is numbered again in its own style (1, I, A or a).

use std::collections::HashMap;

use super::{Channel, Node, NodeId, Place, Tree};
use crate::rules::Rule;
use crate::rules::wording::{Reading, read_wording_for};

/// Where a node goes, seen from where it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum NodeMove {
    /// Before the sibling above.
    Up,
    /// Behind the sibling below.
    Down,
    /// Into the sibling above, as its last part.
    In,
    /// Out of its whole, behind it.
    Out,
}

/// Where a new node goes, seen from another.
#[derive(Clone, Copy, PartialEq, Eq, Debug, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum NewPlace {
    /// Behind it and its parts, on the same level.
    After,
    /// Inside it, as its last part.
    Inside,
}

/// Why a node cannot go there.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum MoveError {
    /// There is no sibling on that side.
    #[error("no sibling there")]
    NoSibling,
    /// It is an area already.
    #[error("nothing above")]
    NothingAbove,
    /// The root has no siblings and goes nowhere.
    #[error("the root stays")]
    IsRoot,
}

/// A set after a step of building.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Built {
    /// All nodes in order, the root first.
    pub nodes: Vec<Node>,
    /// Codes that changed, old and new.
    pub codes: HashMap<String, String>,
}

/// A node with its level; the order is the decision's.
type Outline = Vec<(u32, Node)>;

fn outline(tree: &Tree) -> Outline {
    let mut order = Vec::with_capacity(tree.len());
    order.extend(tree.subtree(Tree::ROOT).map(|place| (tree.level(place), tree.node(place).clone())));
    order
}

/// The place behind a node and all below it.
fn end_of(outline: &Outline, at: usize) -> usize {
    outline[at + 1..].iter().position(|(level, _)| *level <= outline[at].0).map_or(outline.len(), |below| at + 1 + below)
}

fn at_of(outline: &Outline, id: NodeId) -> Option<usize> {
    outline.iter().position(|(_, node)| node.id == id)
}

/// The sibling before a place, or behind it.
fn sibling_before(outline: &Outline, at: usize) -> Option<usize> {
    let level = outline[at].0;
    let before = outline[..at].iter().rposition(|(other, _)| *other <= level)?;
    (outline[before].0 == level).then_some(before)
}

fn sibling_behind(outline: &Outline, at: usize) -> Option<usize> {
    let behind = end_of(outline, at);
    outline.get(behind).filter(|(level, _)| *level == outline[at].0).map(|_| behind)
}

impl Tree {
    /// The set with one more node, which has the identity given and no text yet.
    #[must_use]
    pub fn with_new(&self, id: NodeId, beside: Place, place: NewPlace) -> Built {
        let mut outline = outline(self);
        let beside_id = self.node(beside).id;
        let at = at_of(&outline, beside_id).unwrap_or(0);
        let inside = place == NewPlace::Inside || beside == Tree::ROOT;
        let level = outline[at].0 + u32::from(inside);
        let above = &outline[at].1;
        let channel = if beside == Tree::ROOT { Channel::SelfScored } else { above.channel };
        let node = Node {
            id,
            set: above.set,
            parent: None,
            position: 0,
            code: String::new(),
            title: String::new(),
            max: None,
            wording: String::new(),
            rule: Rule::default(),
            channel,
            lead_unit: if beside == Tree::ROOT { String::new() } else { above.lead_unit.clone() },
            evidence: String::new(),
            confirmed: None,
        };
        let end = end_of(&outline, at);
        outline.insert(end, (level, node));
        self.rebuilt(outline)
    }

    /// The set without a node and all below it.
    #[must_use]
    pub fn without(&self, place: Place) -> Built {
        let mut outline = outline(self);
        if let Some(at) = at_of(&outline, self.node(place).id).filter(|at| *at > 0) {
            let end = end_of(&outline, at);
            outline.drain(at..end);
        }
        self.rebuilt(outline)
    }

    /// The set after a node has gone one step, with everything below it.
    ///
    /// # Errors
    /// There is nothing on that side.
    pub fn with_moved(&self, place: Place, step: NodeMove) -> Result<Built, MoveError> {
        let mut outline = outline(self);
        let at = at_of(&outline, self.node(place).id).filter(|at| *at > 0).ok_or(MoveError::IsRoot)?;
        let end = end_of(&outline, at);
        match step {
            NodeMove::Up => {
                let before = sibling_before(&outline, at).ok_or(MoveError::NoSibling)?;
                outline[before..end].rotate_left(at - before);
            }
            NodeMove::Down => {
                let behind = sibling_behind(&outline, at).ok_or(MoveError::NoSibling)?;
                let behind_end = end_of(&outline, behind);
                outline[at..behind_end].rotate_left(end - at);
            }
            NodeMove::In => {
                sibling_before(&outline, at).ok_or(MoveError::NoSibling)?;
                outline[at..end].iter_mut().for_each(|(level, _)| *level += 1);
            }
            NodeMove::Out => {
                let level = outline[at].0;
                let above = outline[..at].iter().rposition(|(other, _)| *other < level).filter(|above| *above > 0);
                let above = above.ok_or(MoveError::NothingAbove)?;
                let above_end = end_of(&outline, above);
                outline[at..end].iter_mut().for_each(|(level, _)| *level -= 1);
                outline[at..above_end].rotate_left(end - at);
            }
        }
        Ok(self.rebuilt(outline))
    }

    /// Parents, positions and codes anew; rules where a leaf became a whole or a whole a leaf.
    fn rebuilt(&self, outline: Outline) -> Built {
        let mut nodes: Vec<Node> = Vec::with_capacity(outline.len());
        let mut path: Vec<usize> = Vec::new();
        let mut parts: Vec<Vec<usize>> = vec![Vec::new(); outline.len()];
        for (level, mut node) in outline {
            path.truncate(usize::try_from(level).unwrap_or(0));
            let at = nodes.len();
            if let Some(above) = path.last() {
                parts[*above].push(at);
            }
            node.parent = path.last().map(|above| nodes[*above].id);
            node.position = u32::try_from(at).unwrap_or(u32::MAX);
            path.push(at);
            nodes.push(node);
        }
        let mut codes = HashMap::new();
        for (above, below) in parts.iter().enumerate().take(nodes.len()) {
            self.number(&mut nodes, above, below, &mut codes);
        }
        for (at, node) in nodes.iter_mut().enumerate() {
            self.settle_rule(node, parts[at].is_empty());
        }
        Built { nodes, codes }
    }

    /// The codes of the parts of a whole: their own steps stay unless the group changed.
    fn number(&self, nodes: &mut [Node], above: usize, parts: &[usize], codes: &mut HashMap<String, String>) {
        let ids: Vec<NodeId> = parts.iter().map(|part| nodes[*part].id).collect();
        let before = self.place(nodes[above].id).map(|place| self.children(place).iter().map(|child| self.node(*child).id));
        let unchanged = before.is_some_and(|before| before.eq(ids.iter().copied()));
        let style = parts
            .iter()
            .map(|part| own_step(&nodes[*part].code))
            .find(|own| !own.is_empty())
            .map_or_else(|| self.style_below(nodes[above].id), Style::of);
        for (number, part) in parts.iter().enumerate() {
            let own = if unchanged { own_step(&nodes[*part].code).to_owned() } else { style.step(number) };
            let code = if above == 0 { own } else { format!("{}.{own}", nodes[above].code) };
            let old = std::mem::replace(&mut nodes[*part].code, code.clone());
            if !old.is_empty() && old != code {
                codes.insert(old, code);
            }
        }
    }

    /// The style of codes one level below a node, as another whole of that level shows it.
    fn style_below(&self, above: NodeId) -> Style {
        let level = self.place(above).map_or(0, |place| self.level(place)) + 1;
        let example = (1..self.len()).find(|place| self.level(*place) == level);
        example.map_or(Style::Number, |place| Style::of(own_step(&self.node(place).code)))
    }

    fn settle_rule(&self, node: &mut Node, is_leaf: bool) {
        let was_leaf = self.place(node.id).is_some_and(|place| self.is_leaf(place));
        if was_leaf == is_leaf {
            return;
        }
        node.confirmed = None;
        node.rule = if is_leaf { rule_of_wording(node) } else { Rule::default() };
    }
}

/// The rule that the wording of a leaf says; manual where it is not understood or nothing stands there.
#[must_use]
pub fn rule_of_wording(node: &Node) -> Rule {
    match node.max.filter(|_| !node.wording.trim().is_empty()).map(|max| read_wording_for(&node.wording, max, node.channel)) {
        Some(Reading::Understood { rule, .. }) => rule,
        _ => Rule::default(),
    }
}

/// The last step of a code: "1" of "3.2.1".
fn own_step(code: &str) -> &str {
    code.rsplit('.').next().unwrap_or_default()
}

/// How one step of a code is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Style {
    Number,
    Roman,
    Letter,
    Small,
}

/// Small letters in the order of Vietnamese lists.
const SMALL: [&str; 22] =
    ["a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u", "v", "x"];

impl Style {
    fn of(step: &str) -> Style {
        if SMALL.contains(&step) {
            Style::Small
        } else if !step.is_empty() && step.chars().all(|c| matches!(c, 'I' | 'V' | 'X')) {
            Style::Roman
        } else if step.len() == 1 && step.chars().all(|c| c.is_ascii_uppercase()) {
            Style::Letter
        } else {
            Style::Number
        }
    }

    /// The step of a place among its siblings, counted from 0; beyond the letters there are numbers.
    fn step(self, at: usize) -> String {
        const ONES: [&str; 10] = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
        let number = at + 1;
        match self {
            Style::Roman if number < 40 => format!("{}{}", "X".repeat(number / 10), ONES[number % 10]),
            Style::Letter if at < 26 => u8::try_from(at).map(|at| char::from(b'A' + at).to_string()).unwrap_or_default(),
            Style::Small if at < SMALL.len() => SMALL[at].to_owned(),
            _ => number.to_string(),
        }
    }
}

#[cfg(test)]
mod tests;
