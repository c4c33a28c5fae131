//! Criteria sets: the list, the tree, and taking one out.

use domain::calendar::{clock_time, short_date, vietnam};
use domain::criteria::{
    Channel, Confirmation, CriteriaSet, Decision, Node, RuleState, SetId, SetState, Side, Tree, problems_of, superseded,
};
use domain::evidence::EvidenceRule;
use domain::grades::GradeScheme;
use domain::points::Points;
use domain::problem::Problem;
use domain::rules::Rule;
use domain::rules::wording::{Reading, read_wording_for};
use domain::ties::TiePolicy;
use jiff::Timestamp;
use jiff::civil::Date;
use store::{Op, OpKind};

use crate::desk::{Book, Desk};
use crate::failure::Failure;
use crate::wire::{Nothing, asked, shown};

asked! {
    /// A set by its code.
    pub struct OfSet {
        /// Its code.
        pub criteria: String,
    }
}

shown! {
    /// A set in the list.
    pub struct CriteriaSetView {
        /// Its code.
        pub code: String,
        /// Its title.
        pub title: String,
        /// The decision that issued it, cited in full.
        pub legal_basis: String,
        /// The parts of that decision.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub decision: Option<DecisionView>,
        /// True once another issued set replaces it.
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        #[cfg_attr(feature = "ts", ts(optional, as = "Option<bool>"))]
        pub superseded: bool,
        /// The total maximum that the decision states; absent where it is only the sum of the areas.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub stated_max: Option<Points>,
        /// What the areas add up to, where that is not the stated total.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub parts_max: Option<Points>,
        /// Decimals with which it prints.
        pub decimals: u32,
        /// Draft or issued.
        pub state: SetState,
        /// How totals become grades.
        pub grades: Option<GradeScheme>,
        /// What happens to units with equal results.
        pub ties: TiePolicy,
        /// The same as a sentence.
        pub ties_say: String,
        /// True ranks and grades on the exact index, false on the printed one.
        pub rank_on_exact: bool,
        /// The total maximum, when known.
        pub max: Option<Points>,
        /// How many leaves.
        pub leaves: u32,
        /// How far the rules of the leaves have come.
        pub rules: RuleCounts,
    }
    /// The decision that issues a set, part by part.
    pub struct DecisionView {
        /// Number and symbol.
        pub number: String,
        /// The day it was signed, dd/mm/yyyy; empty when not known.
        pub signed_on: String,
        /// Who issued it.
        pub issuer: String,
        /// The day from which it holds, dd/mm/yyyy; empty when not known.
        pub effective_from: String,
        /// Code of the set that it replaces; empty when there is none.
        pub replaces: String,
    }
    /// How many leaves have come how far with their rules.
    pub struct RuleCounts {
        /// Scored by a person; nothing to confirm.
        pub by_person: u32,
        /// Wordings that were not understood.
        pub unclear: u32,
        /// Rules read from wordings that nobody has confirmed.
        pub read: u32,
        /// Rules that a person confirmed or chose.
        pub confirmed: u32,
    }
    /// A set with its tree.
    pub struct CriteriaTreeView {
        /// The set.
        pub set: CriteriaSetView,
        /// The nodes in order, without the root.
        pub nodes: Vec<NodeView>,
        /// What stops the set from being issued, and what to look at.
        pub problems: Vec<Problem>,
    }
    /// A node.
    pub struct NodeView {
        /// The node.
        pub node: i64,
        /// Its code.
        pub code: String,
        /// What is assessed.
        pub title: String,
        /// Its maximum.
        pub max: Option<Points>,
        /// What its parts add up to, where that is not its maximum.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub parts_max: Option<Points>,
        /// True when its own maximum is stated and not the sum of its parts.
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        #[cfg_attr(feature = "ts", ts(optional, as = "Option<bool>"))]
        pub max_stated: bool,
        /// 1 for areas.
        pub level: u32,
        /// True when nothing stands below.
        pub is_leaf: bool,
        /// Where its points come from.
        pub channel: Channel,
        /// The name of its rule.
        pub rule: String,
        /// The rule in plain words.
        pub rule_says: String,
        /// The official wording.
        pub wording: String,
        /// True when the wording has been made an executable rule.
        pub understood: bool,
        /// How far the rule has come; absent for nodes with parts.
        pub rule_state: Option<RuleState>,
        /// The rule itself, as `set_rule` takes it; absent for nodes with parts.
        pub rule_data: Option<Rule>,
        /// Why the wording was not understood; empty when it was.
        pub why_unclear: String,
        /// Who confirmed the rule, and when; empty while nobody has.
        pub confirmed: String,
        /// Who leads.
        pub lead_unit: String,
        /// The evidence asked for.
        pub evidence: String,
    }
}

pub(crate) fn set_by_code(book: &Book, code: &str) -> Result<CriteriaSet, Failure> {
    let sets = book.store.criteria_sets()?;
    sets.into_iter().find(|set| set.code == code).ok_or_else(|| Failure::missing(&format!("bộ tiêu chí {code}")))
}

pub(crate) fn tree_of(book: &Book, set: SetId) -> Result<Tree, Failure> {
    Tree::new(book.store.nodes(set)?).map_err(|error| Failure::unexpected(&error))
}

/// A set among all sets of the book: they say what it replaces and whether it is superseded.
pub(crate) fn set_view(set: &CriteriaSet, tree: &Tree, all: &[CriteriaSet]) -> CriteriaSetView {
    let replaces = set.decision.replaces.and_then(|id| all.iter().find(|other| other.id == id));
    let day = |day: Option<Date>| day.map(short_date).unwrap_or_default();
    let decision = DecisionView {
        number: set.decision.number.clone(),
        signed_on: day(set.decision.signed_on),
        issuer: set.decision.issuer.clone(),
        effective_from: day(set.decision.effective_from),
        replaces: replaces.map(|other| other.code.clone()).unwrap_or_default(),
    };
    CriteriaSetView {
        decision: (set.decision != Decision::default()).then_some(decision),
        superseded: superseded(all).contains(&set.id),
        stated_max: tree.node(Tree::ROOT).max,
        parts_max: tree.parts_max(Tree::ROOT).filter(|sum| differs(tree, Tree::ROOT, *sum)),
        code: set.code.clone(),
        title: set.title.clone(),
        legal_basis: set.legal_basis.clone(),
        decimals: set.decimals,
        state: set.state,
        grades: set.grades.clone(),
        ties: set.ties.clone(),
        ties_say: set.ties.says(tree),
        rank_on_exact: set.rank_on_exact,
        max: tree.max(Tree::ROOT),
        leaves: u32::try_from((0..tree.len()).filter(|place| tree.is_leaf(*place)).count()).unwrap_or(u32::MAX),
        rules: rule_counts(tree),
    }
}

fn rule_counts(tree: &Tree) -> RuleCounts {
    let mut counts = RuleCounts { by_person: 0, unclear: 0, read: 0, confirmed: 0 };
    for place in (1..tree.len()).filter(|place| tree.is_leaf(*place)) {
        match tree.node(place).rule_state() {
            RuleState::ByPerson => counts.by_person += 1,
            RuleState::Unclear => counts.unclear += 1,
            RuleState::Read => counts.read += 1,
            RuleState::Confirmed => counts.confirmed += 1,
        }
    }
    counts
}

/// True where the parts do not add up to the maximum; a group beside the total may be capped below them.
fn differs(tree: &Tree, place: usize, sum: Points) -> bool {
    tree.max(place).is_some_and(|max| sum != max && (tree.side(place) == Side::Main || sum < max))
}

pub(crate) fn node_views(tree: &Tree) -> Vec<NodeView> {
    let view = |place| {
        let node = tree.node(place);
        let is_leaf = tree.is_leaf(place);
        NodeView {
            node: node.id.0,
            code: node.code.clone(),
            title: node.title.clone(),
            max: tree.max(place),
            parts_max: tree.parts_max(place).filter(|sum| differs(tree, place, *sum)),
            max_stated: !is_leaf && node.max.is_some(),
            level: tree.level(place),
            is_leaf,
            channel: node.channel,
            rule: if is_leaf { node.rule.name().to_owned() } else { String::new() },
            rule_says: if is_leaf { node.rule.says(tree.max(place)) } else { String::new() },
            wording: node.wording.clone(),
            understood: is_leaf && node.rule.name() != "manual",
            rule_state: is_leaf.then(|| node.rule_state()),
            rule_data: is_leaf.then(|| node.rule.clone()),
            why_unclear: why_unclear(node, tree.max(place).filter(|_| is_leaf)),
            confirmed: node.confirmed.as_ref().map(confirmed_by).unwrap_or_default(),
            lead_unit: node.lead_unit.clone(),
            evidence: node.evidence.clone(),
        }
    };
    (1..tree.len()).map(view).collect()
}

/// What was not clear in the wording of a manual leaf.
fn why_unclear(node: &Node, max: Option<Points>) -> String {
    match max.filter(|_| node.rule_state() == RuleState::Unclear).map(|max| read_wording_for(&node.wording, max, node.channel)) {
        Some(Reading::NotUnderstood { why }) => why,
        _ => String::new(),
    }
}

/// "Nguyễn Thị S, 10:42:07 07/04/2021".
fn confirmed_by(confirmation: &Confirmation) -> String {
    let day = short_date(vietnam(confirmation.at).date());
    let when = format!("{} {day}", clock_time(confirmation.at));
    if confirmation.by.is_empty() { when } else { format!("{}, {when}", confirmation.by) }
}

pub(crate) fn criteria_sets(desk: &Desk, _: Timestamp, _: Nothing) -> Result<Vec<CriteriaSetView>, Failure> {
    let book = desk.book();
    let sets = book.store.criteria_sets()?;
    sets.iter().map(|set| Ok(set_view(set, &tree_of(&book, set.id)?, &sets))).collect()
}

pub(crate) fn criteria_set(desk: &Desk, _: Timestamp, asked: OfSet) -> Result<CriteriaTreeView, Failure> {
    tree_view(&desk.book(), &asked.criteria)
}

/// Only a set by which no round scores.
pub(crate) fn remove_criteria_set(desk: &Desk, now: Timestamp, asked: OfSet) -> Result<Vec<CriteriaSetView>, Failure> {
    let mut book = desk.book();
    let set = set_by_code(&book, &asked.criteria)?;
    if let Some(round) = book.store.rounds()?.iter().find(|round| round.set == set.id) {
        return Err(Failure::new(
            "in_use",
            format!("Chưa xóa được bộ tiêu chí {}: đợt đánh giá {} đang chấm theo bộ này.", set.code, round.code),
        ));
    }
    let mut nodes = book.store.nodes(set.id)?;
    // Parts before the whole.
    nodes.reverse();
    book.write(Op::new(OpKind::RemoveCriteriaSet, format!("xóa bộ tiêu chí {}", set.code)), now, |writer| {
        // An issued set is frozen; nobody scores by it, so that it may be a draft once more.
        writer.put_criteria_set(CriteriaSet { state: SetState::Draft, ..set.clone() })?;
        for node in nodes {
            writer.put_evidence_rule(EvidenceRule::none(node.id))?;
            writer.remove_node(node.id)?;
        }
        writer.remove_criteria_set(set.id)
    })?;
    drop(book);
    criteria_sets(desk, now, Nothing {})
}

pub(crate) fn tree_view(book: &Book, code: &str) -> Result<CriteriaTreeView, Failure> {
    let set = set_by_code(book, code)?;
    let tree = tree_of(book, set.id)?;
    let all = book.store.criteria_sets()?;
    Ok(CriteriaTreeView { set: set_view(&set, &tree, &all), nodes: node_views(&tree), problems: problems_of(&tree) })
}
