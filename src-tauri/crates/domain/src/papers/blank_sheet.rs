//! A blank sheet for filling by hand: the criteria of a set with their codes, for one unit.

use super::FactsWriter;
use super::score_sheet::set_citation;
use crate::criteria::{Side, Tree};
use crate::points::Points;
use crate::scores::RoundFacts;

/// The facts of a blank sheet.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BlankSheet {
    /// The unit as it was called at the end of the round.
    pub unit_name: String,
    /// Its code then.
    pub unit_code: String,
    /// Code of the round, so that the sheet finds its way back.
    pub round_code: String,
    /// The year assessed.
    pub year: i16,
    /// The citation of the decision, or the set's title.
    pub set_citation: String,
    /// The nodes in the order of the decision, without the root.
    pub lines: Vec<BlankLine>,
    /// The maximum of the whole set.
    pub full_max: Option<Points>,
}

/// A node to be scored, or a heading above such nodes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BlankLine {
    /// Its code.
    pub code: String,
    /// What is assessed.
    pub title: String,
    /// 1 for areas.
    pub level: u32,
    /// True when it is to be filled in.
    pub is_leaf: bool,
    /// The tree, or beside it.
    pub side: Side,
    /// The maximum as printed.
    pub max: Option<Points>,
    /// The evidence asked for.
    pub evidence: String,
    /// True when others score it: a survey, outside figures, the council.
    pub scored_by_others: bool,
}

/// Builds the blank sheet of a unit of a round.
#[must_use]
pub fn blank_sheet(facts: &RoundFacts, unit: usize) -> BlankSheet {
    let tree = &*facts.tree;
    let line = |place| {
        let node = tree.node(place);
        BlankLine {
            code: node.code.clone(),
            title: node.title.clone(),
            level: tree.level(place),
            is_leaf: tree.is_leaf(place),
            side: tree.side(place),
            max: tree.max(place),
            evidence: node.evidence.clone(),
            scored_by_others: tree.is_leaf(place) && !node.channel.is_self_scored(),
        }
    };
    let version = &facts.units[unit].version;
    BlankSheet {
        unit_name: version.name.clone(),
        unit_code: version.code.clone(),
        round_code: facts.round.code.clone(),
        year: facts.round.year,
        set_citation: set_citation(facts),
        lines: (0..tree.len()).filter(|place| *place != Tree::ROOT).map(line).collect(),
        full_max: tree.max(Tree::ROOT),
    }
}

impl BlankSheet {
    /// The facts of the sheet in canonical form, for its check code.
    pub fn write_facts(&self, writer: &mut FactsWriter) {
        writer.fact("paper", "blank-sheet").fact("unit", &self.unit_name).fact("round", &self.round_code);
        for line in &self.lines {
            writer.fact("node", &line.code).fact("title", &line.title).points("max", line.max);
        }
    }
}
