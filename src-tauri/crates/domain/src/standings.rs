//! Standings: totals, index, grade and rank of every unit at one stage, and how each came about.
//!
//! One computation for screen, paper, sheet and command line. Totals are exact sums; the index is
//! compared as a fraction; nothing derived is ever stored.

use serde::{Deserialize, Serialize};

use crate::rounds::Stage;
use crate::scores::RoundFacts;

mod earlier;
mod grading;
mod lineage;
mod losses;
mod ranking;
mod sheet;
#[cfg(test)]
mod tests;
mod ties;
mod trend;
mod way_up;

pub use earlier::earlier_ranks;
pub use grading::{Grading, Lowered, grading};
pub use lineage::RolledUp;
pub(crate) use losses::deepest_known;
pub use losses::{Loss, Losses, losses};
pub use ranking::{Standing, Standings, group_of, standings};
pub use sheet::{NodeResult, SheetResult, evaluate};
pub use ties::Parting;
pub(crate) use trend::same_texts;
pub use trend::{ComparedLeaf, LeftOut, Trend, TrendPoint, TrendRound, WhyLeftOut, trend};
pub use way_up::{Step, WayUp, way_up};

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
