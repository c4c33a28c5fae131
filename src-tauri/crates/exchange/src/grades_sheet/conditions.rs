//! The cell `Điều kiện` of a grade: `3 ≥ 60%; 7.1 ≥ 2 điểm`, parted by semicolons or lines.

use domain::grades::{ConditionMeasure, GradeCondition};
use domain::points::Points;

use crate::findings::{Fault, quoted};
use crate::points_cell::read_maximum;
use crate::raw::RawCell;

/// The conditions that a cell writes for a grade; none for an empty cell.
pub(super) fn read_conditions(text: &str, grade: &str) -> Result<Vec<GradeCondition>, Fault> {
    let parts = text.split([';', '\n']).map(str::trim).filter(|part| !part.is_empty());
    parts.map(|part| read_condition(part, grade).ok_or_else(|| not_understood(part))).collect()
}

/// A condition as the cell holds it, so that it is read again.
pub(crate) fn written_condition(condition: &GradeCondition) -> String {
    let unit = match condition.measure {
        ConditionMeasure::Percent => "%",
        ConditionMeasure::Points => " điểm",
    };
    format!("{} ≥ {}{unit}", condition.node, condition.at_least.vietnamese())
}

fn not_understood(part: &str) -> Fault {
    let what = format!("Điều kiện \"{}\" chưa đúng dạng.", quoted(part));
    let fix =
        "Ghi mã mục, dấu ≥ và mốc có đơn vị, ví dụ 3 ≥ 60% hoặc 7.1 ≥ 2 điểm; nhiều điều kiện cách nhau bằng dấu chấm phẩy.";
    Fault::new("condition_unclear", what, fix)
}

fn read_condition(part: &str, grade: &str) -> Option<GradeCondition> {
    let (node, bound) = part.split_once('≥').or_else(|| part.split_once(">="))?;
    let bound = bound.trim();
    let (number, measure) = match bound.strip_suffix('%') {
        Some(number) => (number, ConditionMeasure::Percent),
        None => (bound.strip_suffix("điểm")?, ConditionMeasure::Points),
    };
    let at_least: Points = read_maximum(&RawCell::text(number.trim())).ok().flatten()?;
    let node = node.trim();
    (!node.is_empty()).then(|| GradeCondition { grade: grade.to_owned(), node: node.to_owned(), at_least, measure })
}
