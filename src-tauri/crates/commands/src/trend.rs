//! Results over the years as the window and programs see them.
//!
//! Rounds of the same group at the same stage are laid on one ruler (`domain::standings::trend`);
//! years known only from what others published stand beside them, marked, and are never compared.

use std::collections::BTreeMap;

use domain::points::{Index, Points};
use domain::rounds::{PublishedResult, Round, Stage};
use domain::scores::RoundFacts;
use domain::standings::{Standing, Trend, TrendPoint, default_stage, standings, trend as lay_ruler};
use domain::text::fold;
use domain::units::UnitId;
use jiff::Timestamp;

use crate::desk::{Book, Desk};
use crate::failure::Failure;
use crate::sheet_view::shortest;
use crate::standings::member;
use crate::wire::{asked, shown};
use crate::withheld::refuse_withheld;

mod left_out;
mod lineage;

use left_out::left_out_view;
use lineage::Lineage;

asked! {
    /// Results over the years, up to a round.
    pub struct TrendOf {
        /// Code of the round.
        pub round: String,
        /// The stage; absent for the one that counts.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub stage: Option<Stage>,
        /// Code or name of one unit, for its areas and the units it follows; absent for all together.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub unit: Option<String>,
    }
}

shown! {
    /// Results over the years.
    pub struct TrendView {
        /// Code of the round.
        pub round: String,
        /// The stage.
        pub stage: Stage,
        /// The years, the oldest first.
        pub years: Vec<TrendYear>,
        /// How many criteria are unchanged in every computed year.
        pub compared: u32,
        /// How many criteria the round has.
        pub leaves: u32,
        /// What the compared criteria are worth; null when a maximum is not printed.
        pub compared_max: Option<Points>,
        /// The criteria that are not compared.
        pub left_out: Vec<LeftOutView>,
        /// The units of the round, in the order of its ranking; with one asked for, it alone.
        pub units: Vec<TrendUnit>,
        /// The units that they follow, the nearest first, under the names of their time.
        pub predecessors: Vec<TrendUnit>,
        /// Areas on the compared criteria: of the unit, or of all units together.
        pub areas: Vec<TrendArea>,
    }
    /// A year.
    pub struct TrendYear {
        /// The year.
        pub year: i16,
        /// Code of its round; null for a year known only from what others published.
        pub round: Option<String>,
        /// Where its results are known from.
        pub source: String,
    }
    /// A unit over the years.
    pub struct TrendUnit {
        /// Its name.
        pub unit: String,
        /// The unit.
        pub unit_id: i64,
        /// One entry per year; null where nothing is known.
        pub points: Vec<Option<TrendPointView>>,
        /// The unit that follows it; null for a unit of the round.
        pub followed_by: Option<i64>,
        /// The first day of the unit that follows it, dd/mm/yyyy; empty for a unit of the round.
        pub until: String,
        /// How much it counts in the history of the unit that follows it; null where not said.
        pub weight: Option<u32>,
        /// What the units before it had as one figure, one entry per year; null where nothing can be said.
        pub rolled_up: Vec<Option<RolledUpView>>,
        /// Of which units and weights that figure is made; empty when there is none.
        pub rolled_up_from: String,
    }
    /// The indices of several units as one figure, by weights that somebody wrote.
    pub struct RolledUpView {
        /// Index as that year counted it, with a point.
        pub percent: String,
        /// The same as printed.
        pub printed: String,
        /// Index on the compared criteria, with a point; null when it cannot be said.
        pub comparable_percent: Option<String>,
        /// The same as printed.
        pub comparable_printed: Option<String>,
    }
    /// A unit in a year.
    pub struct TrendPointView {
        /// What the unit was called in that year; empty when it is called so still.
        pub called: String,
        /// Index as that year counted it, with a point.
        pub index_percent: Option<String>,
        /// The same as printed.
        pub index_printed: Option<String>,
        /// Index on the compared criteria, with a point; null when it cannot be said.
        pub comparable_percent: Option<String>,
        /// The same as printed.
        pub comparable_printed: Option<String>,
        /// Rank.
        pub rank: Option<u32>,
        /// Out of how many.
        pub of: Option<u32>,
        /// Grade; empty when there is none.
        pub grade: String,
        /// False while something that applies is not scored.
        pub complete: bool,
    }
    /// An area over the years.
    pub struct TrendArea {
        /// Its code in the round.
        pub code: String,
        /// Its title.
        pub title: String,
        /// Criteria compared in it.
        pub compared: u32,
        /// Index on them, one per year, with a point; null when it cannot be said.
        pub percent: Vec<Option<String>>,
        /// The same as printed.
        pub printed: Vec<Option<String>>,
    }
    /// A criterion that is not compared.
    pub struct LeftOutView {
        /// Its code.
        pub code: String,
        /// What is assessed.
        pub title: String,
        /// The year of the set in which it stands.
        pub year: i16,
        /// "new", "changed", "gone" or "repeated".
        pub why: String,
        /// The same as a sentence.
        pub says: String,
    }
}

/// The rounds compared, the newest last, with their rankings.
struct Compared {
    rounds: Vec<RoundFacts>,
    rankings: Vec<Vec<Standing>>,
    ruler: Trend,
    said: Vec<PublishedResult>,
    years: Vec<Column>,
}

/// A year as a column: a round by its place, or what others said.
struct Column {
    year: i16,
    round: Option<usize>,
}

pub(crate) fn trend(desk: &Desk, _: Timestamp, asked: TrendOf) -> Result<TrendView, Failure> {
    let mut book = desk.book();
    let facts = book.facts(&asked.round)?;
    refuse_withheld(&facts, asked.stage)?;
    let stage = asked.stage.unwrap_or_else(|| default_stage(&facts));
    let chosen = asked.unit.as_deref().map(|unit| member(&facts, unit, &asked.round)).transpose()?;
    let chosen = chosen.map(|at| facts.units[at].id);
    let shown_units: Vec<UnitId> = match chosen {
        Some(unit) => vec![unit],
        None => standings(&facts, stage).rows.iter().map(|row| row.unit).collect(),
    };
    let lineage = Lineage::of(&book, &shown_units)?;
    let known: Vec<UnitId> = shown_units.iter().copied().chain(lineage.units()).collect();
    let compared = compare(&mut book, facts, stage, &known)?;
    let reference = compared.rounds.last().ok_or_else(|| Failure::missing("kết quả của đợt này"))?;
    let name = |unit: UnitId| {
        let named = reference.units.iter().find(|member| member.id == unit);
        named.map(|member| member.version.name.clone()).unwrap_or_default()
    };
    Ok(TrendView {
        years: compared.years.iter().map(|column| year_view(&compared, column, &known)).collect(),
        compared: count(compared.ruler.compared.len()),
        leaves: compared.ruler.rounds.last().map(|round| round.leaves).unwrap_or_default(),
        compared_max: compared.ruler.compared_max(reference),
        left_out: compared.ruler.left_out.iter().map(|left| left_out_view(&compared.rounds, left)).collect(),
        units: shown_units.iter().map(|unit| lineage.member(&compared, *unit, name(*unit))).collect(),
        predecessors: lineage.forebears(&compared),
        areas: area_views(&compared, &shown_units),
        round: asked.round,
        stage,
    })
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// Gathers the rounds up to this one of the same group, or of units that are followed here (a merger may
/// change the name of the group too), and what others said of years without one.
fn compare(book: &mut Book, facts: RoundFacts, stage: Stage, units: &[UnitId]) -> Result<Compared, Failure> {
    let group = fold(&facts.round.group);
    let mut earlier: Vec<_> = book.store.rounds()?;
    let ours = |round: &Round| fold(&round.group) == group || round.units.iter().any(|unit| units.contains(unit));
    earlier.retain(|round| round.id != facts.round.id && round.to <= facts.round.to && ours(round));
    earlier.sort_by_key(|round| (round.year, round.to));
    let mut rounds = Vec::new();
    for round in earlier {
        let other = book.facts_of(round.id)?;
        refuse_withheld(&other, Some(stage))?;
        if other.scores.iter().any(|scores| !scores.is_empty(stage)) {
            rounds.push(other);
        }
    }
    rounds.push(facts);
    let ruler = lay_ruler(&rounds, stage).ok_or_else(|| Failure::missing("kết quả của đợt này"))?;
    let last_year = rounds.last().map_or(0, |facts| facts.round.year);
    let computed: Vec<i16> = rounds.iter().map(|facts| facts.round.year).collect();
    let mut said = book.store.published_results()?;
    said.retain(|result| {
        let of_ours = result.unit.is_some_and(|unit| units.contains(&unit));
        of_ours && result.year < last_year && !computed.contains(&result.year) && result.index.is_some()
    });
    let mut years: Vec<Column> =
        rounds.iter().enumerate().map(|(at, facts)| Column { year: facts.round.year, round: Some(at) }).collect();
    let said_years: BTreeMap<i16, ()> = said.iter().map(|result| (result.year, ())).collect();
    years.extend(said_years.into_keys().map(|year| Column { year, round: None }));
    years.sort_by_key(|column| (column.year, column.round));
    let rankings = rounds.iter().map(|facts| standings(facts, stage).rows).collect();
    Ok(Compared { rounds, rankings, ruler, said, years })
}

fn year_view(compared: &Compared, column: &Column, units: &[UnitId]) -> TrendYear {
    let source = match column.round {
        Some(at) => {
            let round = &compared.rounds[at].round;
            let state = if round.published_at.is_some() { "đã công bố" } else { "chưa công bố" };
            format!("Đợt {}, {state}", round.code)
        }
        None => {
            let ours =
                |result: &&PublishedResult| result.year == column.year && result.unit.is_some_and(|unit| units.contains(&unit));
            let mut sources: Vec<&str> = compared.said.iter().filter(ours).map(|result| result.source.as_str()).collect();
            sources.sort_unstable();
            sources.dedup();
            format!("Kết quả đã công bố: {}", sources.join("; "))
        }
    };
    let round = column.round.map(|at| compared.rounds[at].round.code.clone());
    TrendYear { year: column.year, round, source }
}

/// A unit of the round, with nothing before it.
fn unit_view(compared: &Compared, unit: UnitId, name: String) -> TrendUnit {
    let point = |column: &Column| match column.round {
        Some(at) => computed_point(compared, at, unit, &name),
        None => said_of(compared, unit, column).map(|result| said_point(result, &name)),
    };
    let points: Vec<Option<TrendPointView>> = compared.years.iter().map(point).collect();
    let rolled_up = points.iter().map(|_| None).collect();
    let (until, rolled_up_from) = (String::new(), String::new());
    TrendUnit { unit: name, unit_id: unit.0, points, followed_by: None, until, weight: None, rolled_up, rolled_up_from }
}

fn said_of<'a>(compared: &'a Compared, unit: UnitId, column: &Column) -> Option<&'a PublishedResult> {
    compared.said.iter().find(|result| result.unit == Some(unit) && result.year == column.year)
}

fn point_of(compared: &Compared, at: usize, unit: UnitId) -> Option<TrendPoint> {
    compared.ruler.point(&compared.rounds, at, compared.rounds[at].unit_at(unit)?)
}

fn computed_point(compared: &Compared, at: usize, unit: UnitId, name: &str) -> Option<TrendPointView> {
    let point = point_of(compared, at, unit)?;
    let decimals = compared.rounds[at].set.decimals;
    let row = compared.rankings[at].iter().find(|row| row.unit == unit);
    let then = compared.rounds[at].unit_at(unit).map(|member| compared.rounds[at].units[member].version.name.as_str());
    // One round alone has nothing to be compared with.
    let comparable = point.comparable.filter(|_| compared.rounds.len() > 1);
    Some(TrendPointView {
        called: then.filter(|then| *then != name).map(str::to_owned).unwrap_or_default(),
        index_percent: exact(point.index),
        index_printed: point.index.percent_vietnamese(decimals),
        comparable_percent: comparable.and_then(exact),
        comparable_printed: comparable.and_then(|index| index.percent_vietnamese(decimals)),
        rank: row.map(|row| row.rank),
        of: row.map(|row| row.of),
        grade: row.and_then(|row| row.grade.clone()).unwrap_or_default(),
        complete: point.complete,
    })
}

fn exact(index: Index) -> Option<String> {
    index.percent(10).map(shortest)
}

fn said_index(result: &PublishedResult) -> Option<Index> {
    result.index.map(|earned| Index { earned, applicable_max: result.out_of.unwrap_or(Points::whole(100)) })
}

/// What others said: points over what they are out of, or an index in per cent.
fn said_point(result: &PublishedResult, name: &str) -> TrendPointView {
    let index = said_index(result);
    let printed = match (result.out_of, result.index) {
        (None, Some(said)) => Some(said.vietnamese()),
        _ => index.and_then(|index| index.percent_vietnamese(2)),
    };
    TrendPointView {
        // Others spell names as they like; only another name is told.
        called: if fold(&result.unit_name) == fold(name) { String::new() } else { result.unit_name.clone() },
        index_percent: index.and_then(exact),
        index_printed: printed,
        comparable_percent: None,
        comparable_printed: None,
        rank: result.rank,
        of: result.of,
        grade: result.grade.clone(),
        complete: true,
    }
}

/// Areas of the reference on the compared criteria, over one unit or the sum of several.
fn area_views(compared: &Compared, units: &[UnitId]) -> Vec<TrendArea> {
    let Some(reference) = compared.rounds.last() else { return Vec::new() };
    let sums: Vec<Option<Vec<Option<Index>>>> = compared
        .years
        .iter()
        .map(|column| {
            let at = column.round?;
            let points: Vec<TrendPoint> = units.iter().filter_map(|unit| point_of(compared, at, *unit)).collect();
            Some((0..reference.tree.areas().count()).map(|area| together(&points, area)).collect())
        })
        .collect();
    let view = |(at, place): (usize, usize)| {
        let node = reference.tree.node(place);
        let shares: Vec<Option<Index>> = sums.iter().map(|year| year.as_ref().and_then(|areas| areas[at])).collect();
        TrendArea {
            code: node.code.clone(),
            title: node.title.clone(),
            compared: count(compared.ruler.compared.iter().filter(|leaf| leaf.area == place).count()),
            percent: shares.iter().map(|share| share.and_then(exact)).collect(),
            printed: shares
                .iter()
                .map(|share| share.and_then(|share| share.percent_vietnamese(reference.set.decimals)))
                .collect(),
        }
    };
    reference.tree.areas().enumerate().map(view).collect()
}

/// The sum of an area over units; units of which it cannot be said are left out.
fn together(points: &[TrendPoint], area: usize) -> Option<Index> {
    let known: Vec<Index> = points.iter().filter_map(|point| point.areas[area]).collect();
    let sum = Index {
        earned: known.iter().map(|index| index.earned).sum(),
        applicable_max: known.iter().map(|index| index.applicable_max).sum(),
    };
    (!known.is_empty()).then_some(sum)
}
