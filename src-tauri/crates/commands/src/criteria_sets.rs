//! Sets from their beginning to their end: begun empty or as a copy, named by their decision, issued,
//! and superseded by the set that replaces them.

use std::collections::HashMap;

use domain::calendar::short_date;
use domain::criteria::{CriteriaSet, Decision, Node, SetState, Tree, problems_of, superseded};
use domain::evidence::EvidenceRule;
use domain::points::{Points, read_points};
use domain::problem::Problem;
use domain::text::{fold, nfc};
use domain::ties::TiePolicy;
use jiff::Timestamp;
use store::{Op, OpKind};

use crate::criteria::{CriteriaTreeView, OfSet, set_by_code, tree_of, tree_view};
use crate::desk::{Book, Desk};
use crate::failure::{Failure, refuse_errors};
use crate::scores::typed_sentence;
use crate::wire::{asked, date_or_none};

asked! {
    /// A set to begin.
    pub struct CreateSet {
        /// Its code.
        pub code: String,
        /// Its title.
        pub title: String,
        /// Code of the set that it is a copy of; absent for an empty one.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub copy_of: Option<String>,
    }
    /// What is known of a draft set.
    pub struct SaveSet {
        /// Code of the set.
        pub criteria: String,
        /// Its code from now on.
        pub code: String,
        /// Its title.
        pub title: String,
        /// The decision in full; empty is cited from its parts.
        pub legal_basis: String,
        /// Number and symbol of the decision.
        pub number: String,
        /// The day it was signed, dd/mm/yyyy.
        pub signed_on: String,
        /// Who issued it.
        pub issuer: String,
        /// The day from which it holds, dd/mm/yyyy.
        pub effective_from: String,
        /// Code of the set that it replaces; empty for none.
        pub replaces: String,
        /// Decimals with which it prints.
        pub decimals: u32,
        /// The total maximum that the decision states, as typed; empty where the areas say it.
        pub max: String,
    }
}

/// The code and title of a set, which no other set has.
fn named(book: &Book, code: &str, title: &str, own: Option<&CriteriaSet>) -> Result<(String, String), Failure> {
    let (code, title) = (nfc(code), nfc(title));
    if code.is_empty() {
        return Err(Failure::field("code", "Chưa có mã bộ tiêu chí. Nhập mã, ví dụ XA-2020."));
    }
    if title.is_empty() {
        return Err(Failure::field("title", "Chưa có tên bộ tiêu chí. Nhập tên theo quyết định ban hành."));
    }
    let sets = book.store.criteria_sets()?;
    let taken = sets.iter().any(|set| fold(&set.code) == fold(&code) && own.is_none_or(|own| own.id != set.id));
    if taken {
        return Err(Failure::field("code", format!("Đã có bộ tiêu chí mã {code}. Chọn mã khác.")));
    }
    Ok((code, title))
}

/// Everything is copied but the decision; rules keep who confirmed them, because their words are the same.
pub(crate) fn create_criteria_set(desk: &Desk, now: Timestamp, asked: CreateSet) -> Result<CriteriaTreeView, Failure> {
    let mut book = desk.book();
    let (code, title) = named(&book, &asked.code, &asked.title, None)?;
    let source = asked.copy_of.as_deref().map(|code| set_by_code(&book, code)).transpose()?;
    let label = match &source {
        Some(source) => format!("chép bộ tiêu chí {} thành {code}", source.code),
        None => format!("lập bộ tiêu chí {code}"),
    };
    let (nodes, rules) = match &source {
        Some(source) => (book.store.nodes(source.id)?, book.store.evidence_rules()?),
        None => (vec![root()], Vec::new()),
    };
    let set = begun(source.as_ref(), &code, &title);
    book.write(Op::new(OpKind::CreateSet, label), now, |writer| {
        let id = writer.next_set_id()?;
        writer.put_criteria_set(CriteriaSet { id, ..set })?;
        let mut identities = HashMap::new();
        for node in nodes {
            let own = writer.next_node_id()?;
            identities.insert(node.id, own);
            let parent = node.parent.and_then(|parent| identities.get(&parent).copied());
            let title = if parent.is_none() { title.clone() } else { node.title.clone() };
            writer.put_node(Node { id: own, set: id, parent, title, ..node })?;
        }
        for rule in rules {
            if let Some(node) = identities.get(&rule.node) {
                writer.put_evidence_rule(EvidenceRule { node: *node, ..rule })?;
            }
        }
        Ok(())
    })?;
    tree_view(&book, &code)
}

fn begun(source: Option<&CriteriaSet>, code: &str, title: &str) -> CriteriaSet {
    let replaces = source.map(|source| source.id);
    CriteriaSet {
        id: domain::criteria::SetId(0),
        code: code.to_owned(),
        title: title.to_owned(),
        legal_basis: String::new(),
        decision: Decision { replaces, ..Decision::default() },
        decimals: source.map_or(2, |source| source.decimals),
        state: SetState::Draft,
        grades: source.and_then(|source| source.grades.clone()),
        rank_on_exact: source.is_none_or(|source| source.rank_on_exact),
        ties: source.map_or_else(TiePolicy::default, |source| source.ties.clone()),
    }
}

/// The root of an empty set; its total is the sum of its areas until the decision's is typed.
fn root() -> Node {
    Node {
        id: domain::criteria::NodeId(0),
        set: domain::criteria::SetId(0),
        parent: None,
        position: 0,
        code: String::new(),
        title: String::new(),
        max: None,
        wording: String::new(),
        rule: domain::rules::Rule::default(),
        channel: domain::criteria::Channel::SelfScored,
        lead_unit: String::new(),
        evidence: String::new(),
        confirmed: None,
    }
}

pub(crate) fn save_criteria_set(desk: &Desk, now: Timestamp, asked: SaveSet) -> Result<CriteriaTreeView, Failure> {
    let mut book = desk.book();
    let set = set_by_code(&book, &asked.criteria)?;
    if set.state != SetState::Draft {
        return Err(already_issued(&set));
    }
    let (code, title) = named(&book, &asked.code, &asked.title, Some(&set))?;
    if asked.decimals > 4 {
        return Err(Failure::field("decimals", "Số chữ số thập phân khi in từ 0 đến 4."));
    }
    let decision = Decision {
        number: nfc(&asked.number),
        signed_on: date_or_none("signed_on", &asked.signed_on)?,
        issuer: nfc(&asked.issuer),
        effective_from: date_or_none("effective_from", &asked.effective_from)?,
        replaces: replaced(&book, &set, &nfc(&asked.replaces))?,
    };
    let typed = nfc(&asked.legal_basis);
    let legal_basis = if typed.is_empty() { decision.cited().unwrap_or_default() } else { typed };
    let max = total_of(&asked.max)?;
    let tree = tree_of(&book, set.id)?;
    let root = Node { title: title.clone(), max, ..tree.node(Tree::ROOT).clone() };
    let changed = CriteriaSet { code: code.clone(), title, legal_basis, decision, decimals: asked.decimals, ..set };
    book.write(Op::new(OpKind::SaveCriteriaSet, format!("thông tin bộ tiêu chí {code}")), now, |writer| {
        writer.put_criteria_set(changed)?;
        writer.put_node(root)
    })?;
    tree_view(&book, &code)
}

fn total_of(typed: &str) -> Result<Option<Points>, Failure> {
    if nfc(typed).is_empty() {
        return Ok(None);
    }
    read_points(typed, None).map(Some).map_err(|error| Failure::field("max", typed_sentence("", None, &error)))
}

/// The set that is replaced: an issued one, and never in a circle.
fn replaced(book: &Book, set: &CriteriaSet, code: &str) -> Result<Option<domain::criteria::SetId>, Failure> {
    if code.is_empty() {
        return Ok(None);
    }
    let sets = book.store.criteria_sets()?;
    let found = sets.iter().find(|other| other.code == code);
    let Some(other) = found else {
        return Err(Failure::field("replaces", format!("Không có bộ tiêu chí {code}. Chọn bộ trong danh sách.")));
    };
    let above = |id: domain::criteria::SetId| sets.iter().find(|other| other.id == id).and_then(|other| other.decision.replaces);
    if std::iter::successors(Some(other.id), |id| above(*id)).take(sets.len() + 1).any(|id| id == set.id) {
        return Err(Failure::field("replaces", format!("Bộ {} không thể thay thế chính nó hoặc bộ ra sau nó.", set.code)));
    }
    Ok(Some(other.id))
}

fn already_issued(set: &CriteriaSet) -> Failure {
    let message = format!("Bộ tiêu chí {} đã ban hành nên không sửa được nữa. Muốn sửa, chép thành bộ mới.", set.code);
    Failure::new("set_issued", message)
}

/// Two sets in force on the same day: this one holds no later than the set that it replaces.
fn overlapping(set: &CriteriaSet, sets: &[CriteriaSet]) -> Option<Problem> {
    let before = sets.iter().find(|other| Some(other.id) == set.decision.replaces)?;
    let (own, replaced) = (set.decision.effective_from?, before.decision.effective_from?);
    let what = format!(
        "Bộ {} có hiệu lực từ {}, không muộn hơn bộ {} mà nó thay thế (từ {}).",
        set.code,
        short_date(own),
        before.code,
        short_date(replaced)
    );
    let problem = Problem::error("overlapping_dates", what, "Sửa ngày có hiệu lực hoặc mục Thay thế bộ trước khi ban hành.");
    (own <= replaced).then(|| problem.at_field("effective_from"))
}

pub(crate) fn issue_criteria_set(desk: &Desk, now: Timestamp, asked: OfSet) -> Result<CriteriaTreeView, Failure> {
    let mut book = desk.book();
    let set = set_by_code(&book, &asked.criteria)?;
    if set.state != SetState::Draft {
        return Err(already_issued(&set));
    }
    let mut problems = problems_of(&tree_of(&book, set.id)?);
    let sets = book.store.criteria_sets()?;
    if let Some(other) =
        sets.iter().find(|other| Some(other.id) == set.decision.replaces && superseded(&sets).contains(&other.id))
    {
        let what = format!("Bộ tiêu chí {} đã được bộ khác thay thế.", other.code);
        problems.push(Problem::error("already_superseded", what, "Sửa mục Thay thế bộ trước khi ban hành."));
    }
    problems.extend(overlapping(&set, &sets));
    refuse_errors(&problems)?;
    let label = format!("ban hành bộ tiêu chí {}", set.code);
    let code = set.code.clone();
    book.write(Op::new(OpKind::IssueSet, label), now, |writer| {
        writer.put_criteria_set(CriteriaSet { state: SetState::Issued, ..set })
    })?;
    tree_view(&book, &code)
}
