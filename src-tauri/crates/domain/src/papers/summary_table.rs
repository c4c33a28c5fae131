//! The summary score table: units by areas, at one stage.

use super::FactsWriter;

use super::score_sheet::set_citation;
use crate::points::Points;
use crate::reconciliation::{Difference, differences};
use crate::rounds::Stage;
use crate::scores::RoundFacts;
use crate::standings::{evaluate, group_of, standings};

/// The facts of a summary table.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SummaryTable {
    /// The year assessed.
    pub year: i16,
    /// The stage; never mixed with another.
    pub stage: Stage,
    /// The citation of the decision, or the set's title.
    pub set_citation: String,
    /// The areas as columns.
    pub areas: Vec<SummaryArea>,
    /// One part per group of units.
    pub groups: Vec<SummaryGroup>,
    /// What does not add up at this stage and why, as far as somebody wrote a reason.
    pub explained: Vec<Explained>,
}

/// A difference with the reason that was written for it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Explained {
    /// What does not add up, as a sentence.
    pub sentence: String,
    /// The reason.
    pub reason: String,
}

/// An area as a column.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SummaryArea {
    /// Its code.
    pub code: String,
    /// Its title.
    pub title: String,
    /// The maximum as printed.
    pub max: Option<Points>,
}

/// The units of a group.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SummaryGroup {
    /// The group as named.
    pub group: String,
    /// The lines, best first.
    pub rows: Vec<SummaryRow>,
    /// Units without any score at this stage.
    pub without_result: Vec<String>,
}

/// One unit.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SummaryRow {
    /// Its name at the end of the round.
    pub unit_name: String,
    /// Points of each area; `None` where nothing is known.
    pub areas: Vec<Option<Points>>,
    /// Points added beside the areas.
    pub bonus: Points,
    /// Points taken off beside the areas.
    pub penalty: Points,
    /// Stated total minus the sum of the areas.
    pub difference: Option<Points>,
    /// What was earned.
    pub earned: Points,
    /// Out of what applies.
    pub applicable_max: Points,
    /// Index as printed.
    pub index_printed: Option<String>,
    /// Grade.
    pub grade: Option<String>,
    /// Rank in the group.
    pub rank: u32,
    /// False while a cell that applies is not scored.
    pub complete: bool,
}

/// Builds the table of a round at a stage.
#[must_use]
pub fn summary_table(facts: &RoundFacts, stage: Stage) -> SummaryTable {
    let mut groups: Vec<SummaryGroup> = Vec::new();
    for standing in standings(facts, stage).rows {
        let Some(unit) = facts.unit_at(standing.unit) else { continue };
        let sheet = evaluate(facts, unit, stage);
        let row = SummaryRow {
            unit_name: standing.unit_name,
            areas: standing.areas.iter().map(|area| Some(area.value).filter(|_| area.known)).collect(),
            bonus: sheet.bonus,
            penalty: sheet.penalty,
            difference: sheet.root().difference,
            earned: sheet.earned,
            applicable_max: sheet.applicable_max,
            index_printed: standing.index.percent_vietnamese(facts.set.decimals),
            grade: standing.grade,
            rank: standing.rank,
            complete: standing.complete,
        };
        part_of(&mut groups, &standing.group).rows.push(row);
    }
    for (unit, member) in facts.units.iter().enumerate().filter(|(unit, _)| facts.scores[*unit].is_empty(stage)) {
        let name = facts.units[unit].version.name.clone();
        part_of(&mut groups, &group_of(facts, member)).without_result.push(name);
    }
    let area = |place| {
        let node = facts.tree.node(place);
        SummaryArea { code: node.code.clone(), title: node.title.clone(), max: facts.tree.max(place) }
    };
    SummaryTable {
        year: facts.round.year,
        stage,
        set_citation: set_citation(facts),
        areas: facts.tree.areas().map(area).collect(),
        groups,
        explained: explained(facts, stage),
    }
}

fn explained(facts: &RoundFacts, stage: Stage) -> Vec<Explained> {
    let units: Vec<usize> = (0..facts.units.len()).collect();
    let with_reason = |one: Difference| Some(Explained { sentence: one.sentence, reason: one.reason? });
    differences(facts, &units, &[stage]).into_iter().filter_map(with_reason).collect()
}

fn part_of<'g>(groups: &'g mut Vec<SummaryGroup>, name: &str) -> &'g mut SummaryGroup {
    let at = groups.iter().position(|group| group.group == name).unwrap_or_else(|| {
        groups.push(SummaryGroup { group: name.to_owned(), rows: Vec::new(), without_result: Vec::new() });
        groups.len() - 1
    });
    &mut groups[at]
}

impl SummaryTable {
    /// The facts of the table in canonical form, for its check code.
    #[must_use]
    pub fn facts(&self) -> FactsWriter {
        let mut writer = FactsWriter::default();
        writer.fact("paper", "summary-table").fact("year", &self.year.to_string());
        self.write_facts(&mut writer);
        writer
    }

    pub(super) fn write_facts(&self, writer: &mut FactsWriter) {
        writer.fact("stage", self.stage.name());
        for group in &self.groups {
            writer.fact("group", &group.group);
            for row in &group.rows {
                writer.fact("unit", &row.unit_name).fact("rank", &row.rank.to_string());
                for points in &row.areas {
                    writer.points("area", *points);
                }
                writer.points("bonus", Some(row.bonus)).points("penalty", Some(row.penalty)).points("difference", row.difference);
                writer.points("earned", Some(row.earned)).points("of", Some(row.applicable_max));
                writer.fact("grade", row.grade.as_deref().unwrap_or("-"));
            }
            for unit in &group.without_result {
                writer.fact("without-result", unit);
            }
        }
        for one in &self.explained {
            writer.fact("difference", &one.sentence).fact("reason", &one.reason);
        }
    }
}
