//! Standings as the window, the terminal and programs see them.

use domain::grades::ToNextGrade;
use domain::points::Points;
use domain::rounds::{RankSource, Stage};
use domain::scores::RoundFacts;
use domain::standings::{Parting, Standing, default_stage, standings as rank};
use domain::text::fold;
use jiff::Timestamp;

use crate::desk::Desk;
use crate::failure::Failure;
use crate::sheet_view::shortest;
use crate::unit_result::{UnitResultView, unit_result};
use crate::wire::{asked, shown};
use crate::withheld::refuse_withheld;

asked! {
    /// Standings of a round.
    pub struct StandingsOf {
        /// Code of the round.
        pub round: String,
        /// The stage; absent for the one that counts.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub stage: Option<Stage>,
        /// Code or name of one unit; the answer then holds its line alone, and what more is known of it.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub unit: Option<String>,
    }
}

shown! {
    /// Standings of a round at one stage.
    pub struct StandingsView {
        /// Code of the round.
        pub round: String,
        /// The stage.
        pub stage: Stage,
        /// True while a unit is incomplete: ranks are "tạm tính".
        pub provisional: bool,
        /// What happens to units with equal results, as a sentence.
        pub ties_say: String,
        /// Equal units that were parted, or could not be.
        pub partings: Vec<PartingView>,
        /// Where the ranks of the year before are known from, one sentence per source.
        pub previous_say: Vec<String>,
        /// The areas, in the order of each row's `areas`.
        pub areas: Vec<AreaHead>,
        /// The lines, best first.
        pub rows: Vec<StandingRow>,
        /// Names of the units that have no points at this stage and therefore no line.
        pub unscored: Vec<String>,
        /// What more is known of the unit asked for; null when none was.
        pub unit: Option<UnitResultView>,
    }
    /// An area as a column.
    pub struct AreaHead {
        /// Its code.
        pub code: String,
        /// Its title.
        pub title: String,
        /// Its maximum.
        pub max: Option<Points>,
    }
    /// Equal units that were parted, or could not be.
    pub struct PartingView {
        /// Names of the units.
        pub units: Vec<String>,
        /// True when they were parted; false when it is unknown for one of them.
        pub parted: bool,
        /// The same as a sentence.
        pub says: String,
    }
    /// A line.
    pub struct StandingRow {
        /// Name of the unit.
        pub unit: String,
        /// The unit.
        pub unit_id: i64,
        /// Its code.
        pub unit_code: String,
        /// Its group.
        pub group: String,
        /// Earned points.
        pub earned: Points,
        /// The maximum that applies.
        pub applicable_max: Points,
        /// Index, half up to ten decimals, with a point.
        pub index_percent: Option<String>,
        /// Index as printed.
        pub index_printed: Option<String>,
        /// Grade; null without a scheme.
        pub grade: Option<String>,
        /// The grade that the points alone would give; null unless conditions lowered it.
        pub grade_by_points: Option<String>,
        /// Why the grade was lowered, as a sentence; null unless it was.
        pub lowered: Option<String>,
        /// Conditions of the grade that could not be decided, as clauses.
        pub undecided: Vec<String>,
        /// The next better grade and what is missing.
        pub to_next_grade: Option<ToNextGrade>,
        /// Rank in the group.
        pub rank: u32,
        /// Out of how many.
        pub of: u32,
        /// Rank in the same group the year before; null when not known.
        pub previous_rank: Option<u32>,
        /// Out of how many then; null when not known.
        pub previous_of: Option<u32>,
        /// Where that rank is known from; null when it is not.
        pub previous_source: Option<RankSource>,
        /// Places won (positive) or lost; null when not known.
        pub rank_change: Option<i32>,
        /// False while something that applies is not scored.
        pub complete: bool,
        /// Points by area; null where nothing is known.
        pub areas: Vec<Option<Points>>,
        /// What applies of each area's maximum to this unit, in the same order; `None` where none is printed.
        pub area_maxima: Vec<Option<Points>>,
    }
}

pub(crate) fn standings(desk: &Desk, _: Timestamp, asked: StandingsOf) -> Result<StandingsView, Failure> {
    let mut book = desk.book();
    let facts = book.facts(&asked.round)?;
    refuse_withheld(&facts, asked.stage)?;
    let stage = asked.stage.unwrap_or_else(|| default_stage(&facts));
    let ranked = rank(&facts, stage);
    let mut view = StandingsView {
        provisional: ranked.rows.iter().any(|row| !row.complete),
        ties_say: facts.set.ties.says(&facts.tree),
        partings: ranked.partings.iter().map(|parting| parting_view(&facts, &ranked.rows, parting)).collect(),
        previous_say: previous_say(&facts, &ranked.rows),
        areas: facts.tree.areas().map(|place| area_head(&facts, place)).collect(),
        unscored: unscored(&facts, &ranked.rows),
        rows: Vec::new(),
        unit: None,
        round: asked.round,
        stage,
    };
    let Some(wanted) = asked.unit else {
        view.rows = ranked.rows.into_iter().map(|row| row_view(&facts, row)).collect();
        return Ok(view);
    };
    let at = member(&facts, &wanted, &view.round)?;
    let unit = facts.units[at].id;
    view.rows = ranked.rows.into_iter().filter(|row| row.unit == unit).map(|row| row_view(&facts, row)).collect();
    view.unit = Some(unit_result(&mut book, &facts, at, stage)?);
    Ok(view)
}

/// Where the unit of a code or name stands in the round.
pub(crate) fn member(facts: &RoundFacts, named: &str, round: &str) -> Result<usize, Failure> {
    let wanted = fold(named);
    let by_code = facts.units.iter().position(|unit| fold(&unit.version.code) == wanted);
    by_code
        .or_else(|| facts.units.iter().position(|unit| fold(&unit.version.name) == wanted))
        .ok_or_else(|| Failure::missing(&format!("đơn vị \"{named}\" trong đợt {round}")))
}

/// Units of the round that the standings leave out because nothing of theirs is known at the stage.
fn unscored(facts: &RoundFacts, rows: &[Standing]) -> Vec<String> {
    let left_out = facts.units.iter().filter(|unit| rows.iter().all(|row| row.unit != unit.id));
    left_out.map(|unit| unit.version.name.clone()).collect()
}

fn area_head(facts: &RoundFacts, place: usize) -> AreaHead {
    let node = facts.tree.node(place);
    AreaHead { code: node.code.clone(), title: node.title.clone(), max: facts.tree.max(place) }
}

fn parting_view(facts: &RoundFacts, rows: &[Standing], parting: &Parting) -> PartingView {
    let name = |unit| rows.iter().find(|row| row.unit == unit).map(|row| row.unit_name.clone()).unwrap_or_default();
    let units: Vec<String> = parting.units.iter().map(|unit| name(*unit)).collect();
    let (listed, by) = (units.join(", "), parting.by.says(&facts.tree));
    let says = if parting.known {
        format!("{listed} bằng nhau, được phân hạng theo {by}.")
    } else {
        format!("{listed} bằng nhau; không phân hạng theo {by} vì có đơn vị chưa có số liệu này.")
    };
    PartingView { units, parted: parting.known, says }
}

/// One sentence per source of the ranks of the year before.
fn previous_say(facts: &RoundFacts, rows: &[Standing]) -> Vec<String> {
    let mut sources: Vec<&RankSource> = Vec::new();
    for source in rows.iter().filter_map(|row| row.previous_source.as_ref()) {
        if !sources.contains(&source) {
            sources.push(source);
        }
    }
    let year = facts.round.year - 1;
    let sentence = |source: &&RankSource| match source {
        RankSource::Round { code } => format!("Hạng năm {year} tính từ đợt {code} đã công bố trong sổ."),
        RankSource::Published { source } => format!("Hạng năm {year} ghi theo kết quả đã công bố: {source}."),
    };
    sources.iter().map(sentence).collect()
}

fn row_view(facts: &RoundFacts, row: Standing) -> StandingRow {
    StandingRow {
        index_percent: row.index.percent(10).map(shortest),
        index_printed: row.index.percent_vietnamese(facts.set.decimals),
        unit: row.unit_name,
        unit_id: row.unit.0,
        unit_code: row.unit_code,
        group: row.group,
        earned: row.index.earned,
        applicable_max: row.index.applicable_max,
        grade: row.grade,
        lowered: row.lowered.as_ref().map(domain::standings::Lowered::says),
        grade_by_points: row.lowered.map(|lowered| lowered.by_points),
        undecided: row.undecided.into_iter().map(|condition| condition.says).collect(),
        to_next_grade: row.to_next_grade,
        rank: row.rank,
        of: row.of,
        previous_rank: row.previous_rank,
        previous_of: row.previous_of,
        previous_source: row.previous_source,
        rank_change: row.rank_change,
        complete: row.complete,
        area_maxima: row.areas.iter().map(|area| area.applicable_max).collect(),
        areas: row.areas.iter().map(|area| area.known.then_some(area.value)).collect(),
    }
}
