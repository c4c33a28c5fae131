//! What goes over from an earlier round into a later one: results and evidence of criteria that still
//! read the same, and never anything else.
//!
//! A result is carried only where title and wording, maximum, rule and who scores are unchanged, and
//! only as a claim at the self stage with a remark that says where it comes from. Evidence speaks of
//! the words, so it is carried where the words are unchanged. Nothing that stands there is replaced.

use std::collections::HashSet;

use jiff::Timestamp;
use serde::Serialize;

use crate::criteria::{NodeId, Place, Tree, compare_sets};
use crate::evidence::{EvidenceLink, EvidenceState};
use crate::rounds::{RoundId, Stage};
use crate::scores::{Mark, RoundFacts, Score};
use crate::units::UnitId;

/// Why something of a criterion is not carried.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Hindrance {
    /// It is not in the later set.
    Gone,
    /// Its title or its wording is another.
    Text,
    /// It has parts of its own now.
    Divided,
    /// Its maximum is another.
    Max,
    /// Its rule is another.
    Rule,
    /// In the later set the unit does not score it itself.
    ScoredByOthers,
}

impl Hindrance {
    /// The reason in words.
    #[must_use]
    pub fn vietnamese(self) -> &'static str {
        match self {
            Hindrance::Gone => "không còn trong bộ mới",
            Hindrance::Text => "đổi câu chữ",
            Hindrance::Divided => "đã tách thành nhiều mục",
            Hindrance::Max => "đổi điểm tối đa",
            Hindrance::Rule => "đổi cách tính điểm",
            Hindrance::ScoredByOthers => "đơn vị không tự chấm",
        }
    }
}

/// A leaf of the earlier set and what may be carried of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct CarryLine {
    /// Where it stands in the earlier set.
    pub old: Place,
    /// Where it stands in the later set; `None` when it is gone.
    pub new: Option<Place>,
    /// It stands under another code.
    pub moved: bool,
    /// Why results are not carried; `None` when they may be.
    pub results: Option<Hindrance>,
    /// Why evidence is not carried; `None` when it may be.
    pub evidence: Option<Hindrance>,
}

/// What may be carried from one set to another: one line for every leaf of the earlier set, in its order.
#[must_use]
pub fn carry_lines(old: &Tree, new: &Tree) -> Vec<CarryLine> {
    let mut lines: Vec<CarryLine> = compare_sets(old, new)
        .into_iter()
        .filter_map(|one| {
            let before = one.old.filter(|place| old.is_leaf(*place))?;
            let words = match one.new {
                None => Some(Hindrance::Gone),
                Some(_) if one.text => Some(Hindrance::Text),
                Some(now) if !new.is_leaf(now) => Some(Hindrance::Divided),
                Some(_) => None,
            };
            let result = || {
                let now = new.node(one.new?);
                let same_rule = old.node(before).rule == now.rule;
                let hindrances = [
                    (one.max, Hindrance::Max),
                    (!now.channel.is_self_scored(), Hindrance::ScoredByOthers),
                    (!same_rule || old.node(before).channel != now.channel, Hindrance::Rule),
                ];
                hindrances.into_iter().find(|(is, _)| *is).map(|(_, why)| why)
            };
            Some(CarryLine { old: before, new: one.new, moved: one.moved, results: words.or_else(result), evidence: words })
        })
        .collect();
    lines.sort_by_key(|line| line.old);
    lines
}

/// The later round, as far as carrying needs to know it.
#[derive(Clone, Copy, Debug)]
pub struct Later<'a> {
    /// The round.
    pub round: RoundId,
    /// Its tree.
    pub tree: &'a Tree,
    /// Its units.
    pub units: &'a [UnitId],
    /// Cells of the self stage in which something stands.
    pub scored: &'a HashSet<(UnitId, NodeId)>,
}

impl Later<'_> {
    fn has(&self, unit: UnitId) -> bool {
        self.units.contains(&unit)
    }
}

/// The claims that a criterion brings into the later round, one for each unit that is in both and has
/// a result. What did not occur is a matter of its year and is not carried.
#[must_use]
pub fn carried_scores(earlier: &RoundFacts, stage: Stage, line: &CarryLine, later: &Later<'_>) -> Vec<Score> {
    let Some(node) = line.new.filter(|_| line.results.is_none()).map(|place| later.tree.node(place).id) else {
        return Vec::new();
    };
    let carried = |(at, unit): (usize, &crate::scores::RoundUnit)| {
        let old = earlier.scores[at].get(stage, line.old).filter(|old| old.mark != Mark::NoOccurrence)?;
        let fits = later.has(unit.id) && !later.scored.contains(&(unit.id, node));
        fits.then(|| Score {
            figure: old.figure.clone(),
            working: old.working.clone(),
            remark: format!("Mang sang từ đợt {} ({}), cần xem lại.", earlier.round.code, stage.vietnamese().to_lowercase()),
            ..Score::by_hand(later.round, unit.id, node, Stage::SelfScore, old.mark)
        })
    };
    earlier.units.iter().enumerate().filter_map(carried).collect()
}

/// The links that a criterion brings into the later round, as drafts: what a reviewer took last year is
/// looked at again, and what was not taken stays behind.
#[must_use]
pub fn carried_links(links: &[EvidenceLink], earlier: &Tree, line: &CarryLine, later: &Later<'_>) -> Vec<EvidenceLink> {
    let Some(node) = line.new.filter(|_| line.evidence.is_none()).map(|place| later.tree.node(place).id) else {
        return Vec::new();
    };
    let of_line = |link: &&EvidenceLink| link.node == earlier.node(line.old).id && link.state.counts() && later.has(link.unit);
    let carried = |link: &EvidenceLink| EvidenceLink {
        round: later.round,
        node,
        state: EvidenceState::Draft,
        reason: String::new(),
        author: String::new(),
        at: Timestamp::UNIX_EPOCH,
        ..link.clone()
    };
    links.iter().filter(of_line).map(carried).collect()
}

#[cfg(test)]
mod tests;
