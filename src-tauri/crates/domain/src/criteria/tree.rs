//! The tree of a set, with what every computation asks again and again worked out once.

use std::collections::HashMap;

use super::{Channel, Node, NodeId};
use crate::points::Points;

/// Where a node stands in [`Tree::nodes`].
pub type Place = usize;

/// Which side of the total a node is on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Side {
    /// Inside the maximum.
    Main,
    /// Added beside the tree.
    Bonus,
    /// Subtracted beside the tree.
    Penalty,
}

/// A criteria tree: nodes in the order of the decision, every parent before its children.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Tree {
    nodes: Vec<Node>,
    parents: Vec<Option<Place>>,
    children: Vec<Vec<Place>>,
    levels: Vec<u32>,
    sides: Vec<Side>,
    by_id: HashMap<NodeId, Place>,
    by_code: HashMap<String, Place>,
}

/// Why nodes do not form a tree.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum TreeError {
    /// There is no node at all, or none without a parent.
    #[error("the set has no root")]
    NoRoot,
    /// A second node without a parent.
    #[error("node {0} is a second root")]
    SecondRoot(String),
    /// A parent that stands later or does not exist.
    #[error("the parent of node {0} does not stand before it")]
    ParentMissing(String),
}

impl Tree {
    /// Builds the tree from nodes in order.
    ///
    /// # Errors
    /// The nodes have no single root, or a parent does not stand before its child.
    pub fn new(mut nodes: Vec<Node>) -> Result<Tree, TreeError> {
        nodes.sort_by_key(|node| node.position);
        let mut tree = Tree {
            parents: Vec::with_capacity(nodes.len()),
            children: vec![Vec::new(); nodes.len()],
            levels: Vec::with_capacity(nodes.len()),
            sides: vec![Side::Main; nodes.len()],
            by_id: HashMap::with_capacity(nodes.len()),
            by_code: HashMap::with_capacity(nodes.len()),
            nodes: Vec::new(),
        };
        for (place, node) in nodes.iter().enumerate() {
            let parent = match node.parent {
                None if place == 0 => None,
                None => return Err(TreeError::SecondRoot(node.code.clone())),
                Some(id) => Some(*tree.by_id.get(&id).ok_or_else(|| TreeError::ParentMissing(node.code.clone()))?),
            };
            if let Some(parent) = parent {
                tree.children[parent].push(place);
            }
            tree.levels.push(parent.map_or(0, |parent| tree.levels[parent] + 1));
            tree.parents.push(parent);
            tree.by_id.insert(node.id, place);
            tree.by_code.insert(node.code.clone(), place);
        }
        if nodes.is_empty() {
            return Err(TreeError::NoRoot);
        }
        tree.nodes = nodes;
        tree.settle_sides();
        Ok(tree)
    }

    /// A group directly under the root is bonus or penalty when all its leaves are.
    fn settle_sides(&mut self) {
        for group in self.children[0].clone() {
            let leaves: Vec<Place> = self.subtree(group).filter(|place| self.is_leaf(*place)).collect();
            let all = |channel: Channel| leaves.iter().all(|leaf| self.nodes[*leaf].channel == channel);
            let side = if all(Channel::Bonus) {
                Side::Bonus
            } else if all(Channel::Penalty) {
                Side::Penalty
            } else {
                Side::Main
            };
            for place in self.subtree(group).collect::<Vec<_>>() {
                self.sides[place] = side;
            }
        }
    }

    /// The place of the root.
    pub const ROOT: Place = 0;

    /// All nodes, the root first.
    #[must_use]
    pub fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    /// How many nodes, the root included.
    #[must_use]
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Never true: a tree has at least its root.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    /// The node at a place.
    #[must_use]
    pub fn node(&self, place: Place) -> &Node {
        &self.nodes[place]
    }

    /// The children of a node, in order.
    #[must_use]
    pub fn children(&self, place: Place) -> &[Place] {
        &self.children[place]
    }

    /// The node above.
    #[must_use]
    pub fn parent(&self, place: Place) -> Option<Place> {
        self.parents[place]
    }

    /// 0 for the root, 1 for areas, and so on.
    #[must_use]
    pub fn level(&self, place: Place) -> u32 {
        self.levels[place]
    }

    /// True when nothing stands below. The root of an empty set is no leaf.
    #[must_use]
    pub fn is_leaf(&self, place: Place) -> bool {
        place != Tree::ROOT && self.children[place].is_empty()
    }

    /// Which side of the total the node is on.
    #[must_use]
    pub fn side(&self, place: Place) -> Side {
        self.sides[place]
    }

    /// The place of a node by its identity.
    #[must_use]
    pub fn place(&self, id: NodeId) -> Option<Place> {
        self.by_id.get(&id).copied()
    }

    /// The place of a node by its code, as written in full.
    #[must_use]
    pub fn place_of_code(&self, code: &str) -> Option<Place> {
        self.by_code.get(code).copied()
    }

    /// How a node is called in a Vietnamese sentence: "lĩnh vực 3 (Cải cách thủ tục hành chính)".
    #[must_use]
    pub fn called(&self, place: Place) -> String {
        let node = &self.nodes[place];
        let noun = if self.levels[place] == 1 { "lĩnh vực" } else { "tiêu chí" };
        format!("{noun} {} ({})", node.code, node.title)
    }

    /// The node and all below it. They stand together when the decision's order is depth first;
    /// otherwise they are gathered through the children.
    pub fn subtree(&self, place: Place) -> impl Iterator<Item = Place> + '_ {
        let mut waiting = vec![place];
        std::iter::from_fn(move || {
            let next = waiting.pop()?;
            waiting.extend(self.children[next].iter().rev());
            Some(next)
        })
    }

    /// The node and everything above it, the root last.
    pub fn upwards(&self, place: Place) -> impl Iterator<Item = Place> + '_ {
        std::iter::successors(Some(place), |at| self.parent(*at))
    }

    /// The main areas: children of the root inside the maximum.
    pub fn areas(&self) -> impl Iterator<Item = Place> + '_ {
        self.children[0].iter().copied().filter(|place| self.side(*place) == Side::Main)
    }

    /// What the parts of a node add up to, where all of them are known.
    #[must_use]
    pub fn parts_max(&self, place: Place) -> Option<Points> {
        let parts = self.children[place].iter().filter(|child| self.side(**child) == self.side(place));
        let known: Option<Vec<Points>> = parts.map(|child| self.max(*child)).collect();
        known.filter(|parts| !parts.is_empty()).map(|parts| parts.into_iter().sum())
    }

    /// The maximum of a node: printed, or the sum of its parts where all of them are known.
    #[must_use]
    pub fn max(&self, place: Place) -> Option<Points> {
        self.nodes[place].max.or_else(|| self.parts_max(place))
    }
}
