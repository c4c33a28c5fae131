//! Building a draft set: its nodes come in, change, move and go, each as one step that can be taken back.

use domain::criteria::{
    Built, Channel, CriteriaSet, MoveError, NewPlace, Node, NodeId, NodeMove, Place, SetState, Tree, rule_of_wording,
};
use domain::evidence::EvidenceRule;
use domain::points::{Points, read_points};
use domain::text::nfc;
use domain::ties::{TieBreaker, TiePolicy};
use jiff::Timestamp;
use store::{Op, OpKind, StoreError, Writer};

use crate::criteria::{CriteriaTreeView, set_by_code, tree_of, tree_view};
use crate::desk::{Book, Desk};
use crate::failure::Failure;
use crate::scores::typed_sentence;
use crate::wire::{asked, shown};

asked! {
    /// A new node beside another.
    pub struct AddNode {
        /// Code of the set.
        pub criteria: String,
        /// The node beside which it comes; absent for the end of the set.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub beside: Option<i64>,
        /// Behind it, or inside it.
        pub place: NewPlace,
    }
    /// What a node says.
    pub struct SaveNode {
        /// Code of the set.
        pub criteria: String,
        /// The node.
        pub node: i64,
        /// The last step of its code: "1" of "3.2.1".
        pub step: String,
        /// What is assessed.
        pub title: String,
        /// The maximum as typed; empty where the parts say it.
        pub max: String,
        /// The official wording.
        pub wording: String,
        /// Where its points come from.
        pub channel: Channel,
        /// Who leads.
        pub lead_unit: String,
        /// The evidence asked for.
        pub evidence: String,
    }
    /// A node that goes one step.
    pub struct MoveNode {
        /// Code of the set.
        pub criteria: String,
        /// The node.
        pub node: i64,
        /// Which way.
        pub step: NodeMove,
    }
    /// A node of a set.
    pub struct OneNode {
        /// Code of the set.
        pub criteria: String,
        /// The node.
        pub node: i64,
    }
}

shown! {
    /// A set after a step of building.
    pub struct BuiltSet {
        /// The set as it stands.
        pub view: CriteriaTreeView,
        /// The node of the step; absent when it is gone.
        pub node: Option<i64>,
    }
}

/// A draft with its tree; an issued set is refused.
fn draft(book: &Book, code: &str) -> Result<(CriteriaSet, Tree), Failure> {
    let set = set_by_code(book, code)?;
    if set.state != SetState::Draft {
        return Err(Failure::new(
            "set_issued",
            format!("Bộ tiêu chí {} đã ban hành nên không sửa được nữa. Muốn sửa, chép thành bộ mới.", set.code),
        ));
    }
    let tree = tree_of(book, set.id)?;
    Ok((set, tree))
}

fn place_of(tree: &Tree, node: i64) -> Result<Place, Failure> {
    let place = tree.place(NodeId(node)).filter(|place| *place != Tree::ROOT);
    place.ok_or_else(|| Failure::missing("tiêu chí này trong bộ"))
}

pub(crate) fn add_node(desk: &Desk, now: Timestamp, asked: AddNode) -> Result<BuiltSet, Failure> {
    let mut book = desk.book();
    let (set, tree) = draft(&book, &asked.criteria)?;
    let beside = asked.beside.map_or(Ok(Tree::ROOT), |node| place_of(&tree, node))?;
    let written = book.write(Op::new(OpKind::AddNode, format!("thêm tiêu chí vào bộ {}", set.code)), now, |writer| {
        let id = writer.next_node_id()?;
        put(writer, &set, &tree, tree.with_new(id, beside, asked.place))?;
        Ok(id)
    })?;
    Ok(BuiltSet { view: tree_view(&book, &set.code)?, node: Some(written.value.0) })
}

pub(crate) fn move_node(desk: &Desk, now: Timestamp, asked: MoveNode) -> Result<BuiltSet, Failure> {
    let mut book = desk.book();
    let (set, tree) = draft(&book, &asked.criteria)?;
    let place = place_of(&tree, asked.node)?;
    let built = tree.with_moved(place, asked.step).map_err(|error| cannot_go(error, asked.step))?;
    let label = format!("chuyển tiêu chí {}", tree.node(place).code);
    book.write(Op::new(OpKind::MoveNode, label), now, |writer| put(writer, &set, &tree, built))?;
    Ok(BuiltSet { view: tree_view(&book, &set.code)?, node: Some(asked.node) })
}

fn cannot_go(error: MoveError, step: NodeMove) -> Failure {
    let message = match (error, step) {
        (MoveError::NoSibling, NodeMove::Up) => "Mục này đã đứng đầu nhóm của nó.",
        (MoveError::NoSibling, NodeMove::Down) => "Mục này đã đứng cuối nhóm của nó.",
        (MoveError::NoSibling, _) => "Phía trên không có mục cùng cấp để nhận mục này làm mục con.",
        (MoveError::NothingAbove, _) => "Mục này đã là lĩnh vực, không có cấp cao hơn.",
        (MoveError::IsRoot, _) => "Không chuyển được cả bộ tiêu chí.",
    };
    Failure::new("cannot_move", message)
}

pub(crate) fn remove_node(desk: &Desk, now: Timestamp, asked: OneNode) -> Result<BuiltSet, Failure> {
    let mut book = desk.book();
    let (set, tree) = draft(&book, &asked.criteria)?;
    let place = place_of(&tree, asked.node)?;
    let label = format!("xóa tiêu chí {}", tree.node(place).code);
    // The keyboard goes on where the node stood: to the next sibling, the one before, or the whole.
    let above = tree.parent(place).unwrap_or(Tree::ROOT);
    let siblings = tree.children(above);
    let at = siblings.iter().position(|sibling| *sibling == place).unwrap_or(0);
    let next =
        siblings.get(at + 1).or_else(|| at.checked_sub(1).and_then(|before| siblings.get(before))).copied().unwrap_or(above);
    let node = Some(tree.node(next).id.0).filter(|_| next != Tree::ROOT);
    book.write(Op::new(OpKind::RemoveNode, label), now, |writer| put(writer, &set, &tree, tree.without(place)))?;
    Ok(BuiltSet { view: tree_view(&book, &set.code)?, node })
}

/// Writes what a step made of a set: nodes that are gone, come or changed, and the codes that grades and ties name.
fn put(writer: &mut Writer<'_>, set: &CriteriaSet, tree: &Tree, built: Built) -> Result<(), StoreError> {
    let stays = |node: &Node| built.nodes.iter().any(|other| other.id == node.id);
    // Parts before their whole.
    for node in tree.nodes().iter().rev().filter(|node| !stays(node)) {
        writer.put_evidence_rule(EvidenceRule::none(node.id))?;
        writer.remove_node(node.id)?;
    }
    let code_of = |code: &str| built.codes.get(code).cloned();
    let mut named = set.clone();
    if let Some(scheme) = &mut named.grades {
        for condition in &mut scheme.conditions {
            condition.node = code_of(&condition.node).unwrap_or_else(|| condition.node.clone());
        }
    }
    if let TiePolicy::Parted { by } = &mut named.ties {
        for breaker in by {
            if let TieBreaker::Node { code } = breaker {
                *code = code_of(code).unwrap_or_else(|| code.clone());
            }
        }
    }
    writer.put_criteria_set(named)?;
    built.nodes.into_iter().try_for_each(|node| writer.put_node(node))
}

pub(crate) fn save_node(desk: &Desk, now: Timestamp, asked: SaveNode) -> Result<BuiltSet, Failure> {
    let mut book = desk.book();
    let (set, tree) = draft(&book, &asked.criteria)?;
    let place = place_of(&tree, asked.node)?;
    let old = tree.node(place);
    let title = nfc(&asked.title);
    if title.is_empty() {
        return Err(Failure::field("title", "Chưa có nội dung. Ghi nội dung của tiêu chí theo quyết định."));
    }
    let code = code_of(&tree, place, &nfc(&asked.step))?;
    let mut node = Node {
        code: code.clone(),
        title,
        max: max_of(&asked.max)?,
        wording: nfc(&asked.wording),
        channel: asked.channel,
        lead_unit: nfc(&asked.lead_unit),
        evidence: nfc(&asked.evidence),
        ..old.clone()
    };
    if tree.is_leaf(place) {
        settle_rule(old, &mut node);
    }
    let label = format!("tiêu chí {code}");
    let built = recoded(&tree, place, node);
    book.write(Op::new(OpKind::SaveNode, label), now, |writer| put(writer, &set, &tree, built))?;
    Ok(BuiltSet { view: tree_view(&book, &set.code)?, node: Some(asked.node) })
}

fn max_of(typed: &str) -> Result<Option<Points>, Failure> {
    if nfc(typed).is_empty() {
        return Ok(None);
    }
    read_points(typed, None).map(Some).map_err(|error| Failure::field("max", typed_sentence("", None, &error)))
}

/// The whole code of a node with another last step.
fn code_of(tree: &Tree, place: Place, step: &str) -> Result<String, Failure> {
    let sound = !step.is_empty() && step.chars().count() <= 8 && step.chars().all(char::is_alphanumeric);
    if !sound {
        return Err(Failure::field("step", "Mã của mục gồm chữ số hoặc chữ cái, ví dụ 1, I hoặc a."));
    }
    let above = tree.parent(place).map(|above| tree.node(above).code.as_str()).unwrap_or_default();
    let code = if above.is_empty() { step.to_owned() } else { format!("{above}.{step}") };
    match tree.place_of_code(&code) {
        Some(other) if other != place => {
            Err(Failure::field("step", format!("Mã {code} đã dùng cho \"{}\". Chọn mã khác.", tree.node(other).title)))
        }
        _ => Ok(code),
    }
}

/// A rule that was read follows its wording; one that a person chose stays, and waits for a word again.
fn settle_rule(old: &Node, node: &mut Node) {
    if (&old.wording, old.max, old.channel) == (&node.wording, node.max, node.channel) {
        return;
    }
    node.confirmed = None;
    if old.rule == rule_of_wording(old) {
        node.rule = rule_of_wording(node);
    }
}

/// The set with another node at a place; codes below it follow.
fn recoded(tree: &Tree, place: Place, node: Node) -> Built {
    let (old, new) = (tree.node(place).code.clone(), node.code.clone());
    let mut nodes = tree.nodes().to_vec();
    let mut codes = std::collections::HashMap::new();
    for below in tree.subtree(place) {
        let rest = nodes[below].code.strip_prefix(&old).unwrap_or_default().to_owned();
        let code = format!("{new}{rest}");
        if code != nodes[below].code {
            codes.insert(std::mem::replace(&mut nodes[below].code, code.clone()), code);
        }
    }
    nodes[place] = node;
    Built { nodes, codes }
}
