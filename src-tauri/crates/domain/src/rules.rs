//! Rules: how a leaf gets its points from a declared figure.
//!
//! A rule works in exact fractions and rounds half up to six decimals once, at its end. What is
//! above 100 %, what a zero denominator means and what no occurrence gives are parameters of the
//! rule (semantics of the set), never decisions of the code. Reading the official wording into a
//! rule is not done here.

use serde::{Deserialize, Serialize};

use crate::points::Points;

mod band;
mod figure;
mod option;
mod ratio;

pub use band::{Band, BandRule};
pub use figure::{Figure, FigureError};
pub use option::{OptionPoints, OptionRule};
pub use ratio::RatioRule;

/// How a leaf is scored.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Rule {
    /// What turns a figure into points.
    #[serde(flatten)]
    pub kind: RuleKind,
    /// What "không phát sinh" gives; `None` where the set is silent.
    pub no_occurrence: Option<NoOccurrence>,
}

/// What turns a figure into points.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum RuleKind {
    /// A person decides on 0 to the maximum.
    #[default]
    Manual,
    /// One of several labels, each with its points.
    Option(OptionRule),
    /// A share in per cent falls into one of several bands.
    Band(BandRule),
    /// A share times the maximum.
    Ratio(RatioRule),
}

/// What "không phát sinh" gives.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum NoOccurrence {
    /// The maximum.
    Full,
    /// No points.
    Zero,
    /// The leaf leaves the applicable maximum.
    Excluded,
}

/// What a share above 100 % means.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Above100 {
    /// It counts as 100 %.
    Cap,
    /// It is a mistake to be mended.
    Refuse,
}

/// The points of a figure, with the working as it is shown and printed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Worked {
    /// The points, or no occurrence.
    pub result: WorkedResult,
    /// "38/40 = 95 % → 1,425 of 1,5", in Vietnamese.
    pub working: String,
}

/// What a figure gave.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum WorkedResult {
    /// Points.
    Points(Points),
    /// Nothing occurred in the year.
    NoOccurrence,
}

impl Rule {
    /// What "không phát sinh" gives here: excluded where the set is silent (`semantics`).
    #[must_use]
    pub fn no_occurrence_or_default(&self) -> NoOccurrence {
        self.no_occurrence.unwrap_or(NoOccurrence::Excluded)
    }

    /// The rule's name in files and commands.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self.kind {
            RuleKind::Manual => "manual",
            RuleKind::Option(_) => "option",
            RuleKind::Band(_) => "band",
            RuleKind::Ratio(_) => "ratio",
        }
    }

    /// Applies the rule to a figure as typed.
    ///
    /// # Errors
    /// The figure does not fit the rule, or the rule takes no figure.
    pub fn apply(&self, typed: &str, max: Points) -> Result<Worked, FigureError> {
        match &self.kind {
            RuleKind::Manual => Err(FigureError::TakesNoFigure),
            RuleKind::Option(rule) => rule.apply(typed, max),
            RuleKind::Band(rule) => rule.apply(typed, max),
            RuleKind::Ratio(rule) => rule.apply(typed, max),
        }
    }

    /// What is wrong with the parameters of the rule under a maximum; empty when it can be used.
    #[must_use]
    pub fn faults(&self, max: Points) -> Vec<String> {
        match &self.kind {
            RuleKind::Manual => Vec::new(),
            RuleKind::Option(rule) => rule.faults(max),
            RuleKind::Band(rule) => rule.faults(max),
            RuleKind::Ratio(rule) => rule.faults(max),
        }
    }

    /// The rule in plain Vietnamese words, one statement per line.
    #[must_use]
    pub fn says(&self, max: Option<Points>) -> String {
        match &self.kind {
            RuleKind::Manual => match max {
                Some(max) => format!("Chấm thủ công từ 0 đến {} điểm.", max.vietnamese()),
                None => "Chấm thủ công.".to_owned(),
            },
            RuleKind::Option(rule) => rule.says(),
            RuleKind::Band(rule) => rule.says(),
            RuleKind::Ratio(rule) => rule.says(max),
        }
    }
}
