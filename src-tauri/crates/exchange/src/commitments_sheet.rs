//! Reads targets that heads promise: `Đơn vị | Người đứng đầu | Chức vụ | Chỉ tiêu | … | Cam kết | …`.
//!
//! Values are numbers in the unit of their row; a cell with a percent format counts in per cent.

use domain::commitments::Direction;
use domain::points::Points;
use domain::problem::Problem;
use domain::sheets::{COMMITMENTS_SHEET, Column, heading_key, names_a_total};
use jiff::civil::Date;

use crate::findings::{Fault, Findings, quoted};
use crate::header::{Header, find_header};
use crate::points_cell::{Asked, read_maximum, read_number};
use crate::raw::{RawCell, RawSheet, RawValue, address, hundredfold};
use crate::units_sheet::read_day;

/// Targets as a sheet gives them.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct CommitmentsSheet {
    /// The targets in the order of the sheet.
    pub targets: Vec<SheetTarget>,
    /// Lines that were passed over.
    pub skipped_rows: usize,
}

/// One target of one head.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SheetTarget {
    /// Unit as written; match it with `UnitNames`.
    pub unit: String,
    /// Name of the head.
    pub head_name: String,
    /// Office title of the head.
    pub head_title: String,
    /// What is promised.
    pub target: String,
    /// In what it is measured.
    pub measure: String,
    /// What was reached the year before, when known.
    pub baseline: Option<Points>,
    /// The promised value; `None` when it could not be read, which is an error in the list.
    pub value: Option<Points>,
    /// Which way the value is good.
    pub direction: Direction,
    /// By when.
    pub deadline: Option<Date>,
    /// Codes of the criteria that it serves, as written.
    pub criteria: String,
    /// The cell of the target.
    pub cell: String,
}

/// Reads the targets and says what is wrong with them.
#[must_use]
pub fn read_commitments_sheet(sheet: &RawSheet) -> (CommitmentsSheet, Vec<Problem>) {
    let mut findings = Findings::of(sheet);
    let Some(header) = find_header(sheet, COMMITMENTS_SHEET, &mut findings) else {
        return (CommitmentsSheet::default(), findings.finish());
    };
    let mut read = CommitmentsSheet::default();
    // Unit and head stand once over several targets where cells are merged.
    let mut above = (String::new(), String::new(), String::new());
    for row in header.data..sheet.rows.len() {
        let target = findings.text(row, header.column(Column::Target));
        let unit = findings.text(row, header.column(Column::UnitName));
        let promised = findings.text(row, header.column(Column::Promised));
        if target.is_empty() || names_a_total(&unit) || Column::Target.name_matched(&target).is_some() {
            read.skipped_rows += usize::from(!target.is_empty() || !unit.is_empty() || !promised.is_empty());
            continue;
        }
        if !unit.is_empty() {
            let head = findings.text(row, header.column(Column::HeadName));
            above = (unit, head, findings.text(row, header.column(Column::HeadTitle)));
        }
        read.targets.push(read_target(row, target, &above, &header, &mut findings));
    }
    if read.targets.is_empty() {
        let what = format!("Trang tính {} không có chỉ tiêu nào dưới dòng tiêu đề.", sheet.name);
        findings.error_of_sheet(Fault::new("targets_empty", what, "Kiểm tra cột Chỉ tiêu hoặc chọn trang tính khác."));
    }
    (read, findings.finish())
}

fn read_target(
    row: usize,
    target: String,
    above: &(String, String, String),
    header: &Header,
    findings: &mut Findings<'_>,
) -> SheetTarget {
    let place = |column: Column| (row, header.column(column).unwrap_or(0));
    if above.0.is_empty() {
        let what = format!("Chỉ tiêu \"{}\" không ghi đơn vị nào.", quoted(&target));
        findings.error(place(Column::UnitName), Fault::new("unit_missing", what, "Ghi tên đơn vị vào cột Đơn vị."));
    }
    let value = read_value(row, Column::Promised, header, findings);
    if value.is_none() && findings.cell(place(Column::Promised)).is_empty() {
        let what = format!("Chỉ tiêu \"{}\" chưa có mức cam kết.", quoted(&target));
        findings.error(place(Column::Promised), Fault::new("promise_missing", what, "Ghi giá trị cam kết, ví dụ 100."));
    }
    let direction = read_direction(row, header, findings);
    let cell = place(Column::Target);
    SheetTarget {
        unit: above.0.clone(),
        head_name: above.1.clone(),
        head_title: above.2.clone(),
        measure: findings.text(row, header.column(Column::Measure)),
        baseline: read_value(row, Column::Baseline, header, findings),
        deadline: read_day(row, Column::Deadline, header, findings),
        criteria: findings.text(row, header.column(Column::RelatedCode)),
        cell: address(cell.0, cell.1),
        target,
        value,
        direction,
    }
}

/// A number: `97,5`, `97,5%`, or a cell with a percent format.
fn read_value(row: usize, column: Column, header: &Header, findings: &mut Findings<'_>) -> Option<Points> {
    let place = (row, header.column(column)?);
    let cell = findings.cell(place);
    let read = match &cell.value {
        RawValue::Percent(fraction) => read_number(&hundredfold(fraction), Asked { code: "", max: None }).map(Some),
        RawValue::Text(text) => read_maximum(&RawCell::text(text.trim_end_matches('%'))),
        _ => read_maximum(cell),
    };
    read.unwrap_or_else(|fault| {
        findings.error(place, fault);
        None
    })
}

/// Empty means "at least", which is what most targets say.
fn read_direction(row: usize, header: &Header, findings: &mut Findings<'_>) -> Direction {
    let written = findings.text(row, header.column(Column::Direction));
    match (written.as_str(), heading_key(&written).as_str()) {
        ("" | "≥" | ">=" | ">", _) | (_, "tu" | "tro len" | "toi thieu" | "it nhat" | "khong thap hon" | "tang") => {
            Direction::AtLeast
        }
        ("≤" | "<=" | "<", _) | (_, "den" | "tro xuong" | "toi da" | "khong qua" | "giam") => Direction::AtMost,
        ("=", _) | (_, "bang" | "dung") => Direction::Exactly,
        _ => {
            let place = (row, header.column(Column::Direction).unwrap_or(0));
            let what = format!("Không nhận ra chiều \"{}\".", quoted(&written));
            findings.error(place, Fault::new("direction_unknown", what, "Ghi ≥, ≤ hoặc =."));
            Direction::AtLeast
        }
    }
}
