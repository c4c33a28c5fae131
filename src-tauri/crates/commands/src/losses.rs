//! Areas and criteria in which all units of a stage together lost points.

use domain::criteria::Place;
use domain::points::Points;
use domain::rounds::Stage;
use domain::scores::RoundFacts;
use domain::standings::{Loss, default_stage, losses as lost_by_all};
use jiff::Timestamp;

use crate::desk::Desk;
use crate::failure::Failure;
use crate::sheet_view::shortest;
use crate::wire::{asked, shown};
use crate::withheld::refuse_withheld;

asked! {
    /// Losses of a round.
    pub struct LossesOf {
        /// Code of the round.
        pub round: String,
        /// The stage; absent for the one that counts.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub stage: Option<Stage>,
    }
}

shown! {
    /// What all units lost, the largest share first.
    pub struct LossesView {
        /// Code of the round.
        pub round: String,
        /// The stage.
        pub stage: Stage,
        /// Units that have something at this stage.
        pub units: u32,
        /// The areas.
        pub areas: Vec<LossView>,
        /// The criteria: the deepest nodes whose points are known.
        pub criteria: Vec<LossView>,
    }
    /// What one node lost over all units.
    pub struct LossView {
        /// The node.
        pub node: i64,
        /// Its code.
        pub code: String,
        /// What is assessed.
        pub title: String,
        /// Who leads.
        pub lead_unit: String,
        /// Units in which its points are known.
        pub units: u32,
        /// Of these, how many are below full.
        pub below_full: u32,
        /// Points lost over these units.
        pub lost: Points,
        /// The applicable maximum over these units.
        pub max: Points,
        /// The share lost in per cent, half up to ten decimals, with a point.
        pub share_percent: Option<String>,
        /// The share lost as printed.
        pub share_printed: Option<String>,
    }
}

pub(crate) fn losses(desk: &Desk, _: Timestamp, asked: LossesOf) -> Result<LossesView, Failure> {
    let facts = desk.book().facts(&asked.round)?;
    refuse_withheld(&facts, asked.stage)?;
    let stage = asked.stage.unwrap_or_else(|| default_stage(&facts));
    let found = lost_by_all(&facts, stage);
    let views = |losses: &[Loss]| losses.iter().map(|loss| view(&facts, loss.place, loss)).collect();
    Ok(LossesView { round: asked.round, stage, units: found.units, areas: views(&found.areas), criteria: views(&found.criteria) })
}

fn view(facts: &RoundFacts, place: Place, loss: &Loss) -> LossView {
    let node = facts.tree.node(place);
    LossView {
        node: node.id.0,
        code: node.code.clone(),
        title: node.title.clone(),
        lead_unit: node.lead_unit.clone(),
        units: loss.units,
        below_full: loss.below_full,
        lost: loss.lost,
        max: loss.max,
        share_percent: loss.share().percent(10).map(shortest),
        share_printed: loss.share().percent_vietnamese(facts.set.decimals),
    }
}
