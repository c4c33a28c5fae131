//! What more is known of one unit's result: the way to its next grade, and the results of the
//! units it follows. These stand beside its own and are never summed.

use domain::grades::ConditionResult;
use domain::points::Points;
use domain::rounds::{PublishedResult, Stage};
use domain::scores::RoundFacts;
use domain::standings::{Step, WayUp, default_stage, standings, way_up};
use domain::units::UnitId;

use crate::desk::Book;
use crate::failure::Failure;
use crate::successions::{Forebear, forebears};
use crate::wire::shown;

shown! {
    /// What more is known of one unit's result.
    pub struct UnitResultView {
        /// The way to the next better grade; null without a scheme and at the best grade.
        pub way_up: Option<WayUpView>,
        /// The units it follows, with their results as they were.
        pub predecessors: Vec<PredecessorView>,
    }
    /// The way to the next better grade.
    pub struct WayUpView {
        /// That grade.
        pub grade: String,
        /// Points missing; 0 when only conditions are.
        pub points: Points,
        /// The conditions that are missed.
        pub conditions: Vec<ConditionResult>,
        /// True when the points left are enough.
        pub reachable: bool,
        /// The least number of criteria, each brought to its full maximum, that reaches the grade.
        pub needed: u32,
        /// The same as a sentence.
        pub says: String,
        /// What has points left: the needed ones first, then the rest; most points left first.
        pub steps: Vec<WayStepView>,
    }
    /// A criterion with points left.
    pub struct WayStepView {
        /// The node.
        pub node: i64,
        /// Its code.
        pub code: String,
        /// What is assessed.
        pub title: String,
        /// Its maximum.
        pub max: Option<Points>,
        /// Points left.
        pub left: Points,
        /// True for the fewest criteria that reach the grade.
        pub needed: bool,
    }
    /// A unit that this one follows.
    pub struct PredecessorView {
        /// Its last name.
        pub unit: String,
        /// The unit.
        pub unit_id: i64,
        /// The day from which its successor stands, dd/mm/yyyy.
        pub until: String,
        /// Its results, the newest first.
        pub results: Vec<EarlierResultView>,
    }
    /// A result of an earlier year as it was.
    pub struct EarlierResultView {
        /// The year.
        pub year: i16,
        /// Earned points, or points as published.
        pub earned: Option<Points>,
        /// Out of how many; null when not said.
        pub applicable_max: Option<Points>,
        /// Index as printed; null when not said.
        pub index_printed: Option<String>,
        /// Rank.
        pub rank: Option<u32>,
        /// Out of how many.
        pub of: Option<u32>,
        /// Grade; empty when there is none.
        pub grade: String,
        /// Where it is known from.
        pub source: String,
    }
}

pub(crate) fn unit_result(book: &mut Book, facts: &RoundFacts, unit: usize, stage: Stage) -> Result<UnitResultView, Failure> {
    let way_up = way_up(facts, unit, stage).filter(|_| !facts.scores[unit].is_empty(stage));
    let forebears = forebears(book, facts.units[unit].id)?;
    let predecessors = forebears.into_iter().map(|forebear| predecessor(book, forebear, facts.round.year));
    Ok(UnitResultView { way_up: way_up.map(|way| way_view(facts, way)), predecessors: predecessors.collect::<Result<_, _>>()? })
}

fn way_view(facts: &RoundFacts, way: WayUp) -> WayUpView {
    let step = |step: &Step| {
        let node = facts.tree.node(step.place);
        WayStepView {
            node: node.id.0,
            code: node.code.clone(),
            title: node.title.clone(),
            max: facts.tree.max(step.place),
            left: step.left,
            needed: step.needed,
        }
    };
    WayUpView {
        needed: u32::try_from(way.needed()).unwrap_or(u32::MAX),
        says: way.says(),
        reachable: way.reachable,
        steps: way.steps.iter().map(step).collect(),
        grade: way.next.grade,
        points: way.next.points,
        conditions: way.next.conditions,
    }
}

fn predecessor(book: &mut Book, forebear: Forebear, year: i16) -> Result<PredecessorView, Failure> {
    Ok(PredecessorView {
        results: results_of(book, forebear.unit, year)?,
        unit: forebear.name,
        unit_id: forebear.unit.0,
        until: forebear.until,
    })
}

/// Every result of a unit up to a year: computed from the rounds of the book, and as others said.
fn results_of(book: &mut Book, unit: UnitId, year: i16) -> Result<Vec<EarlierResultView>, Failure> {
    let rounds = book.store.rounds()?;
    let mut results = Vec::new();
    for round in rounds.iter().filter(|round| round.year <= year && round.units.contains(&unit)) {
        results.extend(computed(&book.facts_of(round.id)?, unit));
    }
    let said = book.store.published_results()?;
    results.extend(said.into_iter().filter(|result| result.unit == Some(unit) && result.year <= year).map(published));
    results.sort_by_key(|result| std::cmp::Reverse(result.year));
    Ok(results)
}

fn computed(facts: &RoundFacts, unit: UnitId) -> Option<EarlierResultView> {
    let stage = default_stage(facts);
    let row = standings(facts, stage).rows.into_iter().find(|row| row.unit == unit)?;
    let state = if facts.round.published_at.is_some() { "đã công bố" } else { "chưa công bố" };
    Some(EarlierResultView {
        year: facts.round.year,
        earned: Some(row.index.earned),
        applicable_max: Some(row.index.applicable_max),
        index_printed: row.index.percent_vietnamese(facts.set.decimals),
        rank: Some(row.rank),
        of: Some(row.of),
        grade: row.grade.unwrap_or_default(),
        source: format!("Đợt {}, {}, {state}", facts.round.code, stage.vietnamese().to_lowercase()),
    })
}

fn published(result: PublishedResult) -> EarlierResultView {
    EarlierResultView {
        year: result.year,
        earned: result.index,
        applicable_max: result.out_of,
        index_printed: None,
        rank: result.rank,
        of: result.of,
        grade: result.grade,
        source: result.source,
    }
}
