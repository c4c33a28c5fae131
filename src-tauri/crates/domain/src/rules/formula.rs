//! A formula over named figures: "a = tổng số, b = số đã làm; điểm = min(b / a, 1) × 2".
//!
//! Steps may name intermediate values; a step that needs itself is refused. Numbers are exact
//! fractions, and the result is rounded once. Reading the text of an expression is in
//! `formula/expression.rs`.

use serde::{Deserialize, Serialize};

use super::exact::Exact;
use super::figure::{FigureError, named_parts, read_number};
use super::{Above100, Worked, WorkedResult};
use crate::points::Points;

mod expression;

use expression::Expression;

/// A formula.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FormulaRule {
    /// The figures that are declared.
    pub figures: Vec<NamedFigure>,
    /// Values worked out on the way.
    #[serde(default)]
    pub steps: Vec<FormulaStep>,
    /// The expression that gives the points; `max_points` in it is the maximum of the leaf.
    pub points: String,
    /// What more than the maximum means; `None` refuses it.
    #[serde(default)]
    pub above_max: Option<Above100>,
}

/// A figure with a name.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct NamedFigure {
    /// Its name in the expressions: "a".
    pub name: String,
    /// What is declared.
    pub title: String,
}

/// A named value on the way.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FormulaStep {
    /// Its name.
    pub name: String,
    /// The expression that gives it.
    pub expression: String,
}

const MAXIMUM: &str = "max_points";

fn unfit(sentence: impl Into<String>) -> FigureError {
    FigureError::Unfit { sentence: sentence.into() }
}

impl FormulaRule {
    pub(super) fn apply(&self, typed: &str, max: Points) -> Result<Worked, FigureError> {
        let mut values = vec![(MAXIMUM.to_owned(), Exact::of(max))];
        let mut shown = Vec::new();
        for (name, text) in named_parts(typed)? {
            if !self.figures.iter().any(|figure| figure.name.to_lowercase() == name)
                || values.iter().any(|(known, _)| *known == name)
            {
                return Err(unfit(format!("không dùng số liệu {name}, hoặc số liệu bị ghi hai lần.")));
            }
            let mut value = Exact::of(read_number(&text)?);
            if text.ends_with('%') {
                value = value.over(Exact::of(Points::whole(100))).ok_or(FigureError::TooLarge)?;
            }
            shown.push(format!("{name} = {text}"));
            values.push((name, value));
        }
        if let Some(missing) =
            self.figures.iter().find(|figure| !values.iter().any(|(name, _)| *name == figure.name.to_lowercase()))
        {
            return Err(unfit(format!("chưa có số liệu {} ({}).", missing.name, missing.title)));
        }
        let result = Expression::read(&self.points).and_then(|points| self.value(&points, &mut values, &mut Vec::new()));
        let result = result.map_err(unfit)?;
        let above = result.compare(Exact::of(max)).ok_or(FigureError::TooLarge)?.is_gt();
        if result.is_negative() || (above && self.above_max != Some(Above100::Cap)) {
            return Err(unfit(format!("công thức cho kết quả ngoài khoảng từ 0 đến {} điểm.", max.vietnamese())));
        }
        let points = if above { max } else { result.points().ok_or(FigureError::TooLarge)? };
        let working = format!("{} → {} điểm (tối đa {})", shown.join("; "), points.vietnamese(), max.vietnamese());
        Ok(Worked { result: WorkedResult::Points(points), working })
    }

    /// Works an expression out; steps are worked out when first needed.
    fn value(&self, of: &Expression, known: &mut Vec<(String, Exact)>, asked: &mut Vec<String>) -> Result<Exact, String> {
        of.value(&mut |name| {
            if let Some((_, value)) = known.iter().find(|(other, _)| other == name) {
                return Ok(*value);
            }
            if asked.iter().any(|other| other == name) {
                return Err(format!("công thức quay vòng tại {name}."));
            }
            let Some(step) = self.steps.iter().find(|step| step.name.to_lowercase() == name) else {
                return Err(format!("công thức dùng {name} chưa được đặt tên."));
            };
            asked.push(name.to_owned());
            let value = Expression::read(&step.expression).and_then(|inner| self.value(&inner, known, asked))?;
            asked.pop();
            known.push((name.to_owned(), value));
            Ok(value)
        })
    }

    pub(super) fn faults(&self, _max: Points) -> Vec<String> {
        let mut faults = Vec::new();
        let mut names: Vec<String> = self.figures.iter().map(|figure| figure.name.to_lowercase()).collect();
        names.extend(self.steps.iter().map(|step| step.name.to_lowercase()));
        for (position, name) in names.iter().enumerate() {
            if !expression::is_name(name) || name == MAXIMUM {
                faults.push(format!("Tên \"{name}\" không dùng được trong công thức."));
            }
            if names[..position].contains(name) {
                faults.push(format!("Tên {name} bị trùng."));
            }
        }
        let texts = self.steps.iter().map(|step| &step.expression).chain([&self.points]);
        let mut edges = Vec::new();
        for (position, text) in texts.enumerate() {
            match Expression::read(text) {
                Err(fault) => faults.push(fault),
                Ok(read) => {
                    let owner = self.steps.get(position).map(|step| step.name.to_lowercase()).unwrap_or_default();
                    edges.extend(read.names().into_iter().map(|needed| (owner.clone(), needed)));
                    if read.divides_by_zero() {
                        faults.push("Công thức chia cho 0.".to_owned());
                    }
                }
            }
        }
        let unknown = edges.iter().filter(|(_, needed)| *needed != MAXIMUM && !names.contains(needed));
        faults.extend(unknown.map(|(_, needed)| format!("Công thức dùng {needed} chưa được đặt tên.")));
        if let Some(step) = self.steps.iter().find(|step| needs_itself(&step.name.to_lowercase(), &edges)) {
            faults.push(format!("Công thức quay vòng tại {}.", step.name));
        }
        faults
    }

    pub(super) fn says(&self) -> String {
        let figures = self.figures.iter().map(|figure| format!("{}: {}", figure.name, figure.title));
        let steps = self.steps.iter().map(|step| format!("{} = {}", step.name, step.expression));
        figures.chain(steps).chain([format!("Điểm = {}", self.points)]).collect::<Vec<_>>().join("\n")
    }
}

/// True when following what a step needs leads back to it.
fn needs_itself(step: &str, edges: &[(String, String)]) -> bool {
    let mut reached: Vec<&str> = vec![step];
    let mut at = 0;
    while at < reached.len() {
        let owner = reached[at];
        for (_, needed) in edges.iter().filter(|(other, _)| other == owner) {
            if needed == step {
                return true;
            }
            if !reached.contains(&needed.as_str()) {
                reached.push(needed);
            }
        }
        at += 1;
    }
    false
}
