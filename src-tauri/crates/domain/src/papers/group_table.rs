//! The rank table of a group, with its grades and the criteria that lost most.
//!
//! A round may hold units of several groups; each group is ranked alone and printed alone. Ranks
//! come from the standings; nothing is ranked here.

use super::FactsWriter;
use super::own_result::{LostLine, lost_lines};
use crate::rounds::Stage;
use crate::scores::RoundFacts;
use crate::standings::{Standing, default_stage, evaluate, group_of, standings};

/// The rank table of one group.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct GroupTable {
    /// The group as named.
    pub group: String,
    /// The stage ranked.
    pub stage: Stage,
    /// How many units are assessed in the group.
    pub unit_count: u32,
    /// Units of the group without a result at this stage.
    pub without_result: Vec<String>,
    /// True while units are incomplete or without a result: ranks are "tạm tính".
    pub provisional: bool,
    /// The lines, best first.
    pub rows: Vec<RankLine>,
    /// Units per grade, best grade first.
    pub grade_counts: Vec<(String, u32)>,
    /// The criteria that lost most over all units, at most ten.
    pub most_lost: Vec<LostLine>,
    /// Decimals of the set.
    pub decimals: u32,
}

/// A line of a rank table.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RankLine {
    /// Everything the standings know.
    pub standing: Standing,
    /// Index as printed.
    pub index_printed: Option<String>,
}

/// The rank tables of a round: one per group of its units.
pub(super) fn group_tables(facts: &RoundFacts) -> Vec<GroupTable> {
    let stage = default_stage(facts);
    let mut tables: Vec<(String, Vec<RankLine>)> = Vec::new();
    for standing in standings(facts, stage).rows {
        let group = standing.group.clone();
        let line = RankLine { index_printed: standing.index.percent_vietnamese(facts.set.decimals), standing };
        match tables.last_mut() {
            Some((known, rows)) if *known == group => rows.push(line),
            _ => tables.push((group, vec![line])),
        }
    }
    for member in facts.units.iter() {
        let group = group_of(facts, member);
        if tables.iter().all(|(known, _)| *known != group) {
            tables.push((group, Vec::new()));
        }
    }
    tables.into_iter().map(|(group, rows)| group_table(facts, stage, group, rows)).collect()
}

fn group_table(facts: &RoundFacts, stage: Stage, group: String, rows: Vec<RankLine>) -> GroupTable {
    let members: Vec<usize> = (0..facts.units.len()).filter(|unit| group_of(facts, &facts.units[*unit]) == group).collect();
    let without_result: Vec<String> = members
        .iter()
        .filter(|unit| facts.scores[**unit].is_empty(stage))
        .map(|unit| facts.units[*unit].version.name.clone())
        .collect();
    GroupTable {
        stage,
        unit_count: u32::try_from(members.len()).unwrap_or(u32::MAX),
        provisional: !without_result.is_empty() || rows.iter().any(|row| !row.standing.complete),
        without_result,
        grade_counts: grade_counts(facts, &rows),
        most_lost: most_lost(facts, stage, &members),
        rows,
        decimals: facts.set.decimals,
        group,
    }
}

fn grade_counts(facts: &RoundFacts, rows: &[RankLine]) -> Vec<(String, u32)> {
    let labels = facts.set.grades.iter().flat_map(|scheme| scheme.grades.iter().map(|grade| grade.label.clone()));
    labels
        .map(|label| {
            let units = rows.iter().filter(|row| row.standing.grade.as_ref() == Some(&label)).count();
            (label, u32::try_from(units).unwrap_or(u32::MAX))
        })
        .filter(|(_, units)| *units > 0)
        .collect()
}

fn most_lost(facts: &RoundFacts, stage: Stage, members: &[usize]) -> Vec<LostLine> {
    let mut by_code: Vec<LostLine> = Vec::new();
    for unit in members.iter().copied().filter(|unit| !facts.scores[*unit].is_empty(stage)) {
        for line in lost_lines(&facts.tree, &evaluate(facts, unit, stage)) {
            match by_code.iter_mut().find(|known| known.code == line.code) {
                Some(known) => {
                    known.max = known.max + line.max;
                    known.reached = known.reached + line.reached;
                    known.lost = known.lost + line.lost;
                    known.units += 1;
                }
                None => by_code.push(line),
            }
        }
    }
    by_code.sort_by(|a, b| b.lost.cmp(&a.lost).then_with(|| b.units.cmp(&a.units)));
    by_code.truncate(10);
    by_code
}

impl GroupTable {
    pub(super) fn write_facts(&self, writer: &mut FactsWriter) {
        writer.fact("group", &self.group).fact("stage", self.stage.name()).fact("units", &self.unit_count.to_string());
        for row in &self.rows {
            let standing = &row.standing;
            writer.fact("unit", &standing.unit_name).fact("rank", &standing.rank.to_string());
            writer.points("earned", Some(standing.index.earned)).points("of", Some(standing.index.applicable_max));
            writer
                .fact("grade", standing.grade.as_deref().unwrap_or("-"))
                .fact("previous", &standing.previous_rank.map_or_else(|| "-".to_owned(), |rank| rank.to_string()));
            if let Some(lowered) = &standing.lowered {
                writer.fact("lowered", &lowered.says());
            }
        }
        for unit in &self.without_result {
            writer.fact("without-result", unit);
        }
        for line in &self.most_lost {
            writer.fact("lost", &line.code).points("points", Some(line.lost));
        }
    }
}
