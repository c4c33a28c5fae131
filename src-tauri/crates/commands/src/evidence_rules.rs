//! What criteria ask of their documents: kinds, the period, a last day, and what it costs.

use domain::criteria::NodeId;
use domain::evidence::{DueDay, EvidenceRule};
use domain::text::nfc;
use jiff::Timestamp;
use store::{Op, OpKind};

use crate::desk::Desk;
use crate::evidence_links::{Place, SheetEvidence, refuse_closed, sheet};
use crate::failure::Failure;
use crate::wire::{asked, shown};

asked! {
    /// What a criterion asks of its documents, as typed.
    pub struct SaveEvidenceRule {
        /// Code of a round that uses the set.
        pub round: String,
        /// The unit whose sheet is open.
        pub unit: i64,
        /// The criterion.
        pub node: i64,
        /// Kinds of documents of which there must be one each.
        pub kinds: Vec<String>,
        /// True when documents must be issued inside the period.
        pub inside_period: bool,
        /// "31/01", "15/01 năm sau", or empty.
        #[serde(default)]
        pub before: String,
        /// What happens when it is not met.
        #[serde(default)]
        pub consequence: String,
    }
}

shown! {
    /// What a criterion asks of its documents.
    pub struct EvidenceRuleView {
        /// Kinds of documents.
        pub kinds: Vec<String>,
        /// True when documents must be issued inside the period.
        pub inside_period: bool,
        /// "31/01", or empty.
        pub before: String,
        /// What happens when it is not met.
        pub consequence: String,
    }
}

pub(crate) fn rule_view(rule: &EvidenceRule) -> EvidenceRuleView {
    EvidenceRuleView {
        kinds: rule.kinds.clone(),
        inside_period: rule.inside_period,
        before: rule.before.map(DueDay::vietnamese).unwrap_or_default(),
        consequence: rule.consequence.clone(),
    }
}

pub(crate) fn save_evidence_rule(desk: &Desk, now: Timestamp, asked: SaveEvidenceRule) -> Result<SheetEvidence, Failure> {
    let mut book = desk.book();
    let place = Place { round: asked.round, unit: asked.unit, node: asked.node };
    let facts = refuse_closed(&mut book, &place)?;
    let before = match asked.before.trim() {
        "" => None,
        text => Some(DueDay::parse(text).ok_or_else(|| {
            Failure::field("before", format!("\"{text}\" không phải là ngày và tháng. Nhập như 31/01, hoặc 15/01 năm sau."))
        })?),
    };
    let rule = EvidenceRule {
        node: NodeId(place.node),
        kinds: asked.kinds.iter().map(|kind| nfc(kind)).filter(|kind| !kind.is_empty()).collect(),
        inside_period: asked.inside_period,
        before,
        consequence: nfc(&asked.consequence),
    };
    let code = facts.tree.place(rule.node).map(|at| facts.tree.node(at).code.clone()).unwrap_or_default();
    book.write(Op::new(OpKind::SaveEvidenceRule, format!("yêu cầu minh chứng của {code}")), now, |writer| {
        writer.put_evidence_rule(rule)
    })?;
    sheet(&mut book, &place.round, place.unit)
}
