//! Rules: how a leaf gets its points from a declared figure.
//!
//! A rule works in exact fractions and rounds half up to six decimals once, at its end. What is
//! above 100 %, what a zero denominator means and what no occurrence gives are parameters of the
//! rule (semantics of the set), never decisions of the code. Reading the official wording into a
//! rule is the work of `rules/wording.rs`.

use serde::{Deserialize, Serialize};

use crate::points::Points;

mod band;
mod count;
pub(crate) mod exact;
mod figure;
mod formula;
mod option;
mod per_case;
mod ratio;
mod survey;
#[cfg(test)]
mod tests;
mod text;
mod ticks;
mod tidy;
pub mod wording;

pub use band::{Band, BandRule, BandShare};
pub use count::{CountLevel, CountRule};
pub use figure::{Figure, FigureError};
pub use formula::{FormulaRule, FormulaStep, NamedFigure};
pub use option::{OptionPoints, OptionRule};
pub use per_case::{DeductRule, PerItemRule};
pub use ratio::RatioRule;
pub use survey::{ExternalRule, SurveyAnswer, SurveyRule};
pub use text::{rule_of_text, text_of_rule};
pub use ticks::{Component, ComponentsRule, TickItem, TicksRule};

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
    /// A count falls into one of several levels.
    Count(CountRule),
    /// So many points for each case.
    PerItem(PerItemRule),
    /// So many points off for each case.
    Deduct(DeductRule),
    /// Items that are fulfilled or not, added.
    Ticks(TicksRule),
    /// Weighted shares, added.
    MultiComponent(ComponentsRule),
    /// Weighted answers of a survey.
    Survey(SurveyRule),
    /// A figure computed elsewhere.
    ExternalIndex(ExternalRule),
    /// So many points for each case, added beside the tree.
    Bonus(PerItemRule),
    /// So many points for each case, subtracted beside the tree.
    Penalty(PerItemRule),
    /// An expression over named figures.
    Formula(FormulaRule),
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
        match &self.kind {
            RuleKind::Manual => "manual",
            RuleKind::Option(rule) if rule.is_yes_no() => "yes_no",
            RuleKind::Option(_) => "option",
            RuleKind::Band(_) | RuleKind::Count(_) => "band",
            RuleKind::Ratio(rule) if rule.target.is_some() => "capped_ratio",
            RuleKind::Ratio(rule) if rule.floor.is_some() => "ratio_with_floor",
            RuleKind::Ratio(_) => "ratio",
            RuleKind::PerItem(_) => "per_item",
            RuleKind::Deduct(_) => "deduct",
            RuleKind::Ticks(_) | RuleKind::MultiComponent(_) => "multi_component",
            RuleKind::Survey(_) => "survey",
            RuleKind::ExternalIndex(_) => "external_index",
            RuleKind::Bonus(_) => "bonus",
            RuleKind::Penalty(_) => "penalty",
            RuleKind::Formula(_) => "formula",
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
            RuleKind::Count(rule) => rule.apply(typed, max),
            RuleKind::PerItem(rule) | RuleKind::Bonus(rule) | RuleKind::Penalty(rule) => rule.apply(typed, max),
            RuleKind::Deduct(rule) => rule.apply(typed, max),
            RuleKind::Ticks(rule) => rule.apply(typed, max),
            RuleKind::MultiComponent(rule) => rule.apply(typed, max),
            RuleKind::Survey(rule) => rule.apply(typed, max),
            RuleKind::ExternalIndex(rule) => rule.apply(typed, max),
            RuleKind::Formula(rule) => rule.apply(typed, max),
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
            RuleKind::Count(rule) => rule.faults(max),
            RuleKind::PerItem(rule) | RuleKind::Bonus(rule) | RuleKind::Penalty(rule) => rule.faults(max),
            RuleKind::Deduct(rule) => rule.faults(max),
            RuleKind::Ticks(rule) => rule.faults(max),
            RuleKind::MultiComponent(rule) => rule.faults(max),
            RuleKind::Survey(rule) => rule.faults(max),
            RuleKind::ExternalIndex(rule) => rule.faults(max),
            RuleKind::Formula(rule) => rule.faults(max),
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
            RuleKind::Count(rule) => rule.says(),
            RuleKind::PerItem(rule) | RuleKind::Bonus(rule) | RuleKind::Penalty(rule) => rule.says(max),
            RuleKind::Deduct(rule) => rule.says(max),
            RuleKind::Ticks(rule) => rule.says(),
            RuleKind::MultiComponent(rule) => rule.says(),
            RuleKind::Survey(rule) => rule.says(),
            RuleKind::ExternalIndex(rule) => rule.says(max),
            RuleKind::Formula(rule) => rule.says(),
        }
    }
}
