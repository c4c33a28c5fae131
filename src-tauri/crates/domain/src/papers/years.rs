//! The index of the units over the years, as it was counted or published then.
//!
//! Each year's index was counted with its own set; the table compares results, not criteria. Years
//! of published rounds in the book come first; what others said fills the years without one.

use std::collections::BTreeSet;

use super::FactsWriter;
use crate::points::{Index, Points};
use crate::rounds::{PublishedResult, Stage};
use crate::scores::RoundFacts;
use crate::standings::{Standing, default_stage, standings};
use crate::units::UnitId;

/// How many years stand beside each other at most, the year of the paper included.
const MOST_YEARS: i16 = 5;

/// The index of a group over the years.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct YearsTable {
    /// The group as named.
    pub group: String,
    /// The years with a result, the oldest first; at least two.
    pub years: Vec<i16>,
    /// The units, best of the last year first.
    pub rows: Vec<YearsRow>,
}

/// One unit over the years.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct YearsRow {
    /// Its name in the last year.
    pub unit_name: String,
    /// By year: the index, and as printed; `None` where nothing is known.
    pub points: Vec<Option<(Index, String)>>,
}

/// The tables of the rounds of a year; a group without an earlier year has none.
///
/// `before` are rounds of earlier years; only published ones are compared with.
#[must_use]
pub fn years_tables(rounds: &[RoundFacts], before: &[RoundFacts]) -> Vec<YearsTable> {
    let earlier: Vec<Ranked<'_>> = before
        .iter()
        .filter(|facts| facts.round.published_at.is_some())
        .map(|facts| Ranked { facts, rows: standings(facts, Stage::Approved).rows })
        .collect();
    rounds.iter().flat_map(|facts| of_round(facts, &earlier)).collect()
}

struct Ranked<'f> {
    facts: &'f RoundFacts,
    rows: Vec<Standing>,
}

fn of_round(facts: &RoundFacts, earlier: &[Ranked<'_>]) -> Vec<YearsTable> {
    let mut tables: Vec<(String, Vec<Standing>)> = Vec::new();
    for standing in standings(facts, default_stage(facts)).rows {
        match tables.iter_mut().find(|(group, _)| *group == standing.group) {
            Some((_, rows)) => rows.push(standing),
            None => tables.push((standing.group.clone(), vec![standing])),
        }
    }
    tables.into_iter().filter_map(|(group, rows)| table(facts, earlier, group, &rows)).collect()
}

fn table(facts: &RoundFacts, earlier: &[Ranked<'_>], group: String, rows: &[Standing]) -> Option<YearsTable> {
    let year = facts.round.year;
    let mut years = BTreeSet::new();
    for row in rows {
        let first = year - MOST_YEARS + 1;
        years.extend((first..year).filter(|before| in_year(facts, earlier, row.unit, *before).is_some()));
    }
    if years.is_empty() {
        return None;
    }
    years.insert(year);
    let point = |row: &Standing, at: i16| {
        if at == year { printed(row.index, facts.set.decimals) } else { in_year(facts, earlier, row.unit, at) }
    };
    let rows = rows
        .iter()
        .map(|row| YearsRow { unit_name: row.unit_name.clone(), points: years.iter().map(|at| point(row, *at)).collect() });
    Some(YearsTable { group, rows: rows.collect(), years: years.into_iter().collect() })
}

fn printed(index: Index, decimals: u32) -> Option<(Index, String)> {
    Some((index, index.percent_vietnamese(decimals)?))
}

/// What a unit reached in an earlier year: counted in the book, else as others said it.
fn in_year(facts: &RoundFacts, earlier: &[Ranked<'_>], unit: UnitId, year: i16) -> Option<(Index, String)> {
    let counted = earlier
        .iter()
        .filter(|ranked| ranked.facts.round.year == year)
        .find_map(|ranked| Some((ranked.rows.iter().find(|row| row.unit == unit)?.index, ranked.facts.set.decimals)));
    match counted {
        Some((index, decimals)) => printed(index, decimals),
        None => facts.published.iter().find(|said| said.unit == Some(unit) && said.year == year).and_then(as_said),
    }
}

/// An index as others said it keeps their digits; points out of a maximum are turned into one.
fn as_said(said: &PublishedResult) -> Option<(Index, String)> {
    let earned = said.index?;
    match said.out_of {
        Some(out_of) => printed(Index { earned, applicable_max: out_of }, 2),
        None => Some((Index { earned, applicable_max: Points::whole(100) }, earned.vietnamese())),
    }
}

impl YearsTable {
    pub(super) fn write_facts(&self, writer: &mut FactsWriter) {
        writer.fact("years", &self.group);
        for row in &self.rows {
            writer.fact("unit", &row.unit_name);
            for (year, point) in self.years.iter().zip(&row.points) {
                writer.fact("year", &year.to_string()).fact("index", point.as_ref().map_or("-", |(_, printed)| printed));
            }
        }
    }
}
