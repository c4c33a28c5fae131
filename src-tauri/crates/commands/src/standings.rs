//! Standings as the window, the terminal and programs see them.

use domain::grades::ToNextGrade;
use domain::points::Points;
use domain::rounds::Stage;
use domain::standings::{default_stage, standings as rank};
use jiff::Timestamp;

use crate::desk::Desk;
use crate::failure::Failure;
use crate::sheet_view::shortest;
use crate::wire::{asked, shown};

asked! {
    /// Standings of a round.
    pub struct StandingsOf {
        /// Code of the round.
        pub round: String,
        /// The stage; absent for the one that counts.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub stage: Option<Stage>,
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
        /// The areas, in the order of each row's `areas`.
        pub areas: Vec<AreaHead>,
        /// The lines, best first.
        pub rows: Vec<StandingRow>,
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
        /// The next better grade and what is missing.
        pub to_next_grade: Option<ToNextGrade>,
        /// Rank in the group.
        pub rank: u32,
        /// Out of how many.
        pub of: u32,
        /// Rank in the year before; null when not known.
        pub previous_rank: Option<u32>,
        /// Places won (positive) or lost; null when not known.
        pub rank_change: Option<i32>,
        /// False while something that applies is not scored.
        pub complete: bool,
        /// Points by area; null where nothing is known.
        pub areas: Vec<Option<Points>>,
    }
}

pub(crate) fn standings(desk: &Desk, _: Timestamp, asked: StandingsOf) -> Result<StandingsView, Failure> {
    let facts = desk.book().facts(&asked.round)?;
    let stage = asked.stage.unwrap_or_else(|| default_stage(&facts));
    let ranked = rank(&facts, stage);
    let head = |place| {
        let node = facts.tree.node(place);
        AreaHead { code: node.code.clone(), title: node.title.clone(), max: facts.tree.max(place) }
    };
    Ok(StandingsView {
        round: asked.round,
        stage,
        provisional: ranked.rows.iter().any(|row| !row.complete),
        areas: facts.tree.areas().map(head).collect(),
        rows: ranked
            .rows
            .into_iter()
            .map(|row| StandingRow {
                index_percent: row.index.percent(10).map(shortest),
                index_printed: row.index.percent_vietnamese(facts.set.decimals),
                unit: row.unit_name,
                unit_id: row.unit.0,
                unit_code: row.unit_code,
                group: row.group,
                earned: row.index.earned,
                applicable_max: row.index.applicable_max,
                grade: row.grade,
                to_next_grade: row.to_next_grade,
                rank: row.rank,
                of: row.of,
                previous_rank: row.previous_rank,
                rank_change: row.rank_change,
                complete: row.complete,
                areas: row.areas.iter().map(|area| area.known.then_some(area.value)).collect(),
            })
            .collect(),
    })
}
