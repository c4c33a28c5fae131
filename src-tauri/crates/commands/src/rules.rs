//! Rules at the door: an official wording is read and said back, and a figure is tried on it.
//! Neither needs a book; nothing is written.

use domain::points::Points;
use domain::rules::wording::{Reading, read_wording};
use domain::rules::{Band, NoOccurrence, OptionPoints, Rule, RuleKind, WorkedResult};
use jiff::Timestamp;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::desk::Desk;
use crate::failure::Failure;
use crate::figures::figure_sentence;
use crate::wire::{asked, shown};

asked! {
    /// A wording to be read.
    pub struct ReadRule {
        /// "Cách tính điểm" as the decision words it.
        pub wording: String,
        /// The maximum of the leaf.
        pub max: Points,
    }
    /// A wording and a figure to be tried on it.
    pub struct ApplyRule {
        /// "Cách tính điểm" as the decision words it.
        pub wording: String,
        /// The maximum of the leaf.
        pub max: Points,
        /// The figure as typed.
        pub figure: String,
    }
}

shown! {
    /// What came of reading a wording.
    pub struct RuleReading {
        /// True when the whole wording has become a rule.
        pub understood: bool,
        /// The kind of rule; "manual" when not understood.
        pub kind: String,
        /// The rule in plain words, to be confirmed; empty when not understood.
        pub says: String,
        /// What was not clear; empty when understood.
        pub why: String,
        /// The bands of a scale.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub bands: Option<Vec<Band>>,
        /// The labels of an option.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub options: Option<Vec<OptionPoints>>,
        /// The rule itself, as `set_rule` takes it.
        pub rule: Rule,
    }
    /// What a figure gives.
    pub struct RuleWorked {
        /// The points; absent when nothing occurred and the leaf is excluded.
        pub points: Option<Points>,
        /// "38/40 = 95% → 1,425 điểm (tối đa 1,5)".
        pub working: String,
    }
}

/// The bands as they are compared: per cent, or whole counts.
fn bands(rule: &Rule) -> Option<Vec<Band>> {
    match &rule.kind {
        RuleKind::Band(scale) => Some(scale.bands.clone()),
        RuleKind::Count(scale) => {
            let number = |count: u32| Points::from_millionths(i128::from(count) * 1_000_000);
            let band = |level: &domain::rules::CountLevel| Band {
                from: number(level.from),
                from_in: true,
                to: level.to.and_then(number),
                to_in: level.to.is_some(),
                points: level.points,
                share: None,
            };
            Some(scale.levels.iter().map(band).collect())
        }
        _ => None,
    }
}

/// Answers the commands of rules without opening a book, for scripts.
///
/// # Errors
/// The name is another command's, the arguments do not fit, or the figure does not.
pub fn answer_without_book(name: &str, args: Value) -> Result<Value, Failure> {
    let shown = match name {
        "read_rule" => serde_json::to_value(reading(&arguments(args)?)),
        "apply_rule" => serde_json::to_value(worked(&arguments(args)?)?),
        _ => return Err(Failure::new("unknown_command", format!("Không có lệnh {name} chạy được khi chưa mở sổ."))),
    };
    shown.map_err(|error| Failure::unexpected(&error))
}

fn arguments<A: DeserializeOwned>(args: Value) -> Result<A, Failure> {
    serde_json::from_value(args).map_err(|error| {
        Failure::new("bad_arguments", "Tham số của lệnh chưa đúng. Điểm tối đa là số, ví dụ 1,5.")
            .with(serde_json::json!({ "cause": error.to_string() }))
    })
}

/// Reads a wording into a rule, or says why not.
fn reading(asked: &ReadRule) -> RuleReading {
    let (rule, says, why) = match read_wording(&asked.wording, asked.max) {
        Reading::Understood { rule, says } => (rule, says, String::new()),
        Reading::NotUnderstood { why } => (Rule::default(), String::new(), why),
    };
    let options = if let RuleKind::Option(list) = &rule.kind { Some(list.options.clone()) } else { None };
    RuleReading { understood: why.is_empty(), kind: rule.name().to_owned(), says, why, bands: bands(&rule), options, rule }
}

/// Reads a wording and applies it to a figure.
fn worked(asked: &ApplyRule) -> Result<RuleWorked, Failure> {
    let rule = match read_wording(&asked.wording, asked.max) {
        Reading::Understood { rule, .. } => rule,
        Reading::NotUnderstood { why } => {
            return Err(Failure::field("wording", format!("Chưa đọc được cách tính điểm. {why}")));
        }
    };
    let done = rule.apply(&asked.figure, asked.max).map_err(|error| Failure::field("figure", figure_sentence("này", &error)))?;
    Ok(RuleWorked { points: points_of(&rule, done.result, asked.max), working: done.working })
}

/// The points of a result; none when nothing occurred and the leaf is excluded.
pub(crate) fn points_of(rule: &Rule, result: WorkedResult, max: Points) -> Option<Points> {
    match result {
        WorkedResult::Points(points) => Some(points),
        WorkedResult::NoOccurrence => match rule.no_occurrence_or_default() {
            NoOccurrence::Full => Some(max),
            NoOccurrence::Zero => Some(Points::ZERO),
            NoOccurrence::Excluded => None,
        },
    }
}

pub(crate) fn read_rule(_: &Desk, _: Timestamp, asked: ReadRule) -> Result<RuleReading, Failure> {
    Ok(reading(&asked))
}

pub(crate) fn apply_rule(_: &Desk, _: Timestamp, asked: ApplyRule) -> Result<RuleWorked, Failure> {
    worked(&asked)
}
