//! The account of a round's evidence: what is linked to each criterion, and what it still wants.

use std::collections::{HashMap, HashSet};

use super::{Evidence, EvidenceId, EvidenceLink, EvidenceRule, Finding, FindingKind, findings};
use crate::criteria::{NodeId, Place};
use crate::points::Points;
use crate::reviews::{Remark, RemarkKind};
use crate::rounds::Stage;
use crate::scores::{Mark, RoundFacts};
use crate::units::UnitId;

/// Documents, links, rules and explanations of one round.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct EvidenceAccount {
    documents: HashMap<EvidenceId, Evidence>,
    links: HashMap<(UnitId, NodeId), Vec<EvidenceLink>>,
    rules: HashMap<NodeId, EvidenceRule>,
    explained: HashSet<(UnitId, NodeId)>,
}

impl EvidenceAccount {
    /// Gathers what belongs together.
    #[must_use]
    pub fn new(
        documents: Vec<Evidence>,
        links: Vec<EvidenceLink>,
        rules: Vec<EvidenceRule>,
        remarks: &[Remark],
    ) -> EvidenceAccount {
        let mut by_place: HashMap<(UnitId, NodeId), Vec<EvidenceLink>> = HashMap::new();
        for link in links {
            by_place.entry((link.unit, link.node)).or_default().push(link);
        }
        let explanations = remarks.iter().filter(|remark| remark.kind == RemarkKind::Explained);
        EvidenceAccount {
            documents: documents.into_iter().map(|document| (document.id, document)).collect(),
            links: by_place,
            rules: rules.into_iter().map(|rule| (rule.node, rule)).collect(),
            explained: explanations.map(|remark| (remark.unit, remark.node)).collect(),
        }
    }

    /// A document.
    #[must_use]
    pub fn document(&self, id: EvidenceId) -> Option<&Evidence> {
        self.documents.get(&id)
    }

    /// What is linked to a criterion of a unit.
    #[must_use]
    pub fn links(&self, unit: UnitId, node: NodeId) -> &[EvidenceLink] {
        self.links.get(&(unit, node)).map_or(&[], Vec::as_slice)
    }

    /// What a criterion asks of its documents.
    #[must_use]
    pub fn rule(&self, node: NodeId) -> Option<&EvidenceRule> {
        self.rules.get(&node)
    }

    /// True when at least one document counts.
    #[must_use]
    pub fn is_proved(&self, unit: UnitId, node: NodeId) -> bool {
        self.links(unit, node).iter().any(|link| link.state.counts())
    }

    /// True when the unit explained the criterion in words.
    #[must_use]
    pub fn is_explained(&self, unit: UnitId, node: NodeId) -> bool {
        self.explained.contains(&(unit, node))
    }

    /// What a criterion of a unit still wants. Only points that the unit claims for itself want
    /// proof; a written explanation stands in for documents that do not exist.
    #[must_use]
    pub fn wants(&self, facts: &RoundFacts, unit: usize, place: Place) -> Vec<Finding> {
        let (id, node) = (facts.units[unit].id, facts.tree.node(place));
        let claims =
            matches!(facts.scores[unit].mark(Stage::SelfScore, place), Some(Mark::Scored { points }) if points > Points::ZERO);
        if !facts.tree.is_leaf(place) || !node.channel.is_self_scored() || !claims {
            return Vec::new();
        }
        let counting = self.links(id, node.id).iter().filter(|link| link.state.counts());
        let documents: Vec<&Evidence> = counting.filter_map(|link| self.document(link.evidence)).collect();
        let period = (facts.round.from, facts.round.to);
        let mut found = findings(self.rule(node.id), period, facts.round.year, &documents);
        found.retain(|finding| finding.kind != FindingKind::Missing || !self.is_explained(id, node.id));
        found
    }
}
