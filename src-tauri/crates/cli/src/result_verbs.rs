//! Verbs of results: standings, losses over all units, years.

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use crate::asked::{Asked, Stage};
use crate::result_words;

/// Verbs of results.
#[derive(Subcommand)]
pub(crate) enum ResultVerb {
    /// Totals, index, grade and rank.
    Standings {
        /// Which round and stage.
        #[command(flatten)]
        at: At,
        /// Code or name of one unit: its line, its way to the next grade, the units it follows.
        #[arg(long)]
        unit: Option<String>,
    },
    /// Areas and criteria in which all units together lost points.
    Losses {
        /// Which round and stage.
        #[command(flatten)]
        at: At,
    },
    /// What may become of the claims, from what became of claims before: a forecast, never points.
    Forecast {
        /// Code of the round.
        #[arg(long)]
        round: String,
        /// Code or name of one unit, criterion by criterion.
        #[arg(long)]
        unit: Option<String>,
    },
    /// Results over the years, on the criteria that have stayed the same.
    Trend {
        /// Which round and stage.
        #[command(flatten)]
        at: At,
        /// Code or name of one unit.
        #[arg(long)]
        unit: Option<String>,
    },
}

/// A round at a stage.
#[derive(Args)]
pub(crate) struct At {
    /// Code of the round.
    #[arg(long)]
    round: String,
    /// The stage; the one that counts by default.
    #[arg(long)]
    stage: Option<Stage>,
}

impl At {
    fn args(self, unit: Option<String>) -> Value {
        let mut args = json!({ "round": self.round, "stage": self.stage.map(Stage::name) });
        if let Some(unit) = unit {
            args["unit"] = json!(unit);
        }
        args
    }
}

pub(crate) fn asked(verb: ResultVerb) -> Asked {
    match verb {
        ResultVerb::Standings { at, unit } => Asked { name: "standings", args: at.args(unit), words: result_words::standings },
        ResultVerb::Losses { at } => Asked { name: "losses", args: at.args(None), words: result_words::losses },
        ResultVerb::Forecast { round, unit } => {
            let words = if unit.is_some() { result_words::forecast_of_unit } else { result_words::forecast };
            let args = unit.map_or_else(|| json!({ "round": round }), |unit| json!({ "round": round, "unit": unit }));
            Asked { name: "forecast", args, words }
        }
        ResultVerb::Trend { at, unit } => Asked { name: "trend", args: at.args(unit), words: result_words::trend },
    }
}
