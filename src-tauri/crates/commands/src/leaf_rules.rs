//! The rules of a draft set, leaf by leaf: tried, confirmed as read, or chosen anew.
//!
//! The wording is never changed. A rule that a person confirmed or chose keeps who and when. A set
//! that is issued keeps its rules; a person may still say of one that it is what the decision says.

use domain::criteria::{Confirmation, Node, SetState, Tree};
use domain::points::Points;
use domain::rules::Rule;
use domain::text::nfc;
use jiff::Timestamp;
use store::{Op, OpKind};

use crate::criteria::{CriteriaTreeView, set_by_code, tree_of, tree_view};
use crate::desk::{Book, Desk};
use crate::failure::Failure;
use crate::figures::figure_sentence;
use crate::rules::points_of;
use crate::wire::{asked, shown};

asked! {
    /// A rule for a leaf.
    pub struct SetRule {
        /// Code of the set.
        pub criteria: String,
        /// Code of the leaf.
        pub code: String,
        /// The rule.
        pub rule: Rule,
    }
    /// A leaf whose rule says what the decision says.
    pub struct ConfirmRule {
        /// Code of the set.
        pub criteria: String,
        /// Code of the leaf.
        pub code: String,
    }
    /// A rule and a figure to be tried on it.
    pub struct TryRule {
        /// The rule.
        pub rule: Rule,
        /// The maximum of the leaf.
        pub max: Points,
        /// The figure as typed; empty for none.
        #[serde(default)]
        pub figure: String,
    }
}

shown! {
    /// What a rule says, what is wrong with it, and what a figure gives.
    pub struct RuleTrial {
        /// The rule in plain words; empty when it has faults.
        pub says: String,
        /// What is wrong with its parameters, one sentence each.
        pub faults: Vec<String>,
        /// What the figure gives; absent without a figure, when it does not fit, or when nothing occurred.
        pub points: Option<Points>,
        /// The working; empty without a figure or when it does not fit.
        pub working: String,
        /// Why the figure does not fit; empty when it does.
        pub refused: String,
    }
}

pub(crate) fn try_rule(_: &Desk, _: Timestamp, asked: TryRule) -> Result<RuleTrial, Failure> {
    let TryRule { rule, max, figure } = asked;
    let faults = rule.faults(max);
    let mut trial = RuleTrial { says: String::new(), faults, points: None, working: String::new(), refused: String::new() };
    if !trial.faults.is_empty() {
        return Ok(trial);
    }
    trial.says = rule.says(Some(max));
    let figure = nfc(&figure);
    if figure.is_empty() {
        return Ok(trial);
    }
    match rule.apply(&figure, max) {
        Ok(worked) => {
            trial.points = points_of(&rule, worked.result, max);
            trial.working = worked.working;
        }
        Err(error) => trial.refused = figure_sentence("này", &error),
    }
    Ok(trial)
}

pub(crate) fn set_rule(desk: &Desk, now: Timestamp, asked: SetRule) -> Result<CriteriaTreeView, Failure> {
    let mut book = desk.book();
    let (node, max) = leaf(&book, &asked.criteria, &asked.code, SetState::Draft)?;
    let rule = asked.rule.tidied();
    if let Some(fault) = rule.faults(max).first() {
        return Err(Failure::field("rule", fault.clone()));
    }
    let node = Node { rule, ..node };
    keep(&mut book, now, (OpKind::SetRule, format!("quy tắc của tiêu chí {}", asked.code)), node)?;
    tree_view(&book, &asked.criteria)
}

pub(crate) fn confirm_rule(desk: &Desk, now: Timestamp, asked: ConfirmRule) -> Result<CriteriaTreeView, Failure> {
    let mut book = desk.book();
    let (node, _) = leaf(&book, &asked.criteria, &asked.code, SetState::Issued)?;
    keep(&mut book, now, (OpKind::ConfirmRule, format!("xác nhận quy tắc của tiêu chí {}", asked.code)), node)?;
    tree_view(&book, &asked.criteria)
}

/// A leaf with its maximum, of a set that has not come further than a state.
fn leaf(book: &Book, criteria: &str, code: &str, furthest: SetState) -> Result<(Node, Points), Failure> {
    let set = set_by_code(book, criteria)?;
    if set.state == SetState::Issued && furthest == SetState::Draft {
        return Err(Failure::new("set_issued", format!("Bộ tiêu chí {} đã ban hành nên không sửa được quy tắc.", set.code)));
    }
    let tree: Tree = tree_of(book, set.id)?;
    let place = tree
        .place_of_code(code)
        .filter(|place| tree.is_leaf(*place))
        .ok_or_else(|| Failure::missing(&format!("tiêu chí chấm điểm {code}")))?;
    let max = tree.max(place).ok_or_else(|| Failure::field("code", format!("Tiêu chí {code} chưa có điểm tối đa.")))?;
    Ok((tree.node(place).clone(), max))
}

fn keep(book: &mut Book, now: Timestamp, (kind, label): (OpKind, String), node: Node) -> Result<(), Failure> {
    let by = book.store.settings()?.clerk;
    let node = Node { confirmed: Some(Confirmation { by, at: now }), ..node };
    book.write(Op::new(kind, label), now, |writer| writer.put_node(node))?;
    Ok(())
}
