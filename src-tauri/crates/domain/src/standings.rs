//! Standings: totals, index, grade and rank of every unit at one stage, and how each came about.
//!
//! One computation for screen, paper, sheet and command line. Totals are exact sums; the index is
//! compared as a fraction; nothing derived is ever stored.

use serde::{Deserialize, Serialize};

use crate::grades::ToNextGrade;
use crate::points::{Index, Points};
use crate::rounds::Stage;
use crate::scores::RoundFacts;
use crate::text::compare_names;
use crate::units::UnitId;

mod sheet;

pub use sheet::{NodeResult, SheetResult, evaluate};

/// A unit's line in the standings.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Standing {
    /// The unit.
    pub unit: UnitId,
    /// Its code at the end of the round.
    pub unit_code: String,
    /// Its name at the end of the round.
    pub unit_name: String,
    /// The group it is ranked in.
    pub group: String,
    /// Earned points over the applicable maximum.
    pub index: Index,
    /// Its grade; `None` without a scheme.
    pub grade: Option<String>,
    /// The next better grade and the points missing for it.
    pub to_next_grade: Option<ToNextGrade>,
    /// Its rank in the group; equal results share it.
    pub rank: u32,
    /// How many are ranked together.
    pub of: u32,
    /// Its rank in the year before, when one was published.
    pub previous_rank: Option<u32>,
    /// Places won (positive) or lost.
    pub rank_change: Option<i32>,
    /// False while a cell that applies is not scored: the rank is "tạm tính".
    pub complete: bool,
    /// Points of each area, in the order of the tree.
    pub areas: Vec<NodeResult>,
}

/// The standings of a round at a stage.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Standings {
    /// The stage; never mixed with another.
    pub stage: Stage,
    /// The lines, best first.
    pub rows: Vec<Standing>,
}

/// How the units of a stage are doing, for choosing a stage.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct StageProgress {
    /// The stage.
    pub stage: Stage,
    /// Units with at least one score.
    pub units_begun: u32,
    /// Units in which nothing is missing.
    pub units_complete: u32,
}

/// The stage to show when none is named: approved if published, else the furthest in which every
/// unit has a total, else the furthest in which anything stands.
#[must_use]
pub fn default_stage(facts: &RoundFacts) -> Stage {
    if facts.round.published_at.is_some() {
        return Stage::Approved;
    }
    let begun = |stage: Stage| facts.scores.iter().filter(|scores| !scores.is_empty(stage)).count();
    let latest_first = || Stage::ALL.into_iter().rev();
    latest_first()
        .find(|stage| !facts.units.is_empty() && begun(*stage) == facts.units.len())
        .or_else(|| latest_first().find(|stage| begun(*stage) > 0))
        .unwrap_or(Stage::SelfScore)
}

/// How far each stage has come.
#[must_use]
pub fn progress(facts: &RoundFacts) -> Vec<StageProgress> {
    Stage::ALL
        .into_iter()
        .map(|stage| {
            let begun: Vec<usize> = (0..facts.units.len()).filter(|unit| !facts.scores[*unit].is_empty(stage)).collect();
            let complete = begun.iter().filter(|unit| evaluate(facts, **unit, stage).complete).count();
            StageProgress { stage, units_begun: count(begun.len()), units_complete: count(complete) }
        })
        .collect()
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// The standings at a stage. Units with nothing in that stage have no total and are left out.
#[must_use]
pub fn standings(facts: &RoundFacts, stage: Stage) -> Standings {
    let mut rows: Vec<Standing> =
        (0..facts.units.len()).filter(|unit| !facts.scores[*unit].is_empty(stage)).map(|unit| line(facts, unit, stage)).collect();
    rows.sort_by(|a, b| {
        compare_names(&a.group, &b.group)
            .then_with(|| compare_results(facts, b, a))
            .then_with(|| compare_names(&a.unit_name, &b.unit_name))
            .then_with(|| a.unit.cmp(&b.unit))
    });
    give_ranks(facts, &mut rows);
    Standings { stage, rows }
}

fn line(facts: &RoundFacts, unit: usize, stage: Stage) -> Standing {
    let member = &facts.units[unit];
    let sheet = evaluate(facts, unit, stage);
    let index = sheet.index();
    let scheme = facts.set.grades.as_ref();
    Standing {
        unit: member.id,
        unit_code: member.version.code.clone(),
        unit_name: member.version.name.clone(),
        group: if member.version.group.is_empty() { facts.round.group.clone() } else { member.version.group.clone() },
        index,
        grade: scheme.and_then(|scheme| scheme.grade_of(index)).map(|grade| grade.label.clone()),
        to_next_grade: scheme.and_then(|scheme| scheme.to_next(index)),
        rank: 0,
        of: 0,
        previous_rank: previous_rank(facts, member.id),
        rank_change: None,
        complete: sheet.complete,
        areas: facts.tree.areas().map(|place| sheet.nodes[place]).collect(),
    }
}

fn previous_rank(facts: &RoundFacts, unit: UnitId) -> Option<u32> {
    facts
        .published
        .iter()
        .find(|result| result.unit == Some(unit) && result.year + 1 == facts.round.year)
        .and_then(|result| result.rank)
}

/// On the exact index, or on the printed one where the set says so.
fn compare_results(facts: &RoundFacts, a: &Standing, b: &Standing) -> std::cmp::Ordering {
    if facts.set.rank_on_exact {
        return a.index.cmp(&b.index);
    }
    let printed = |index: Index| index.percent(facts.set.decimals).and_then(|text| Points::parse_canonical(&text).ok());
    printed(a.index).cmp(&printed(b.index))
}

/// Competition ranks within each group: 1, 2, 2, 4.
fn give_ranks(facts: &RoundFacts, rows: &mut [Standing]) {
    let mut start = 0;
    while start < rows.len() {
        let end = rows[start..].iter().position(|row| row.group != rows[start].group).map_or(rows.len(), |length| start + length);
        for at in start..end {
            let tied = at > start && compare_results(facts, &rows[at - 1], &rows[at]).is_eq();
            rows[at].rank = if tied { rows[at - 1].rank } else { count(at - start + 1) };
            rows[at].of = count(end - start);
            rows[at].rank_change =
                rows[at].previous_rank.and_then(|previous| i32::try_from(i64::from(previous) - i64::from(rows[at].rank)).ok());
        }
        start = end;
    }
}
