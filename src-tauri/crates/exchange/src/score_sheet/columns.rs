//! Finds which column belongs to which unit.
//!
//! Unit names stand in the header row, or in the row below it when the header is merged above them.

use std::collections::HashMap;

use domain::units::UnitId;

use crate::findings::{Fault, Findings, Place, quoted};
use crate::header::Header;
use crate::raw::{RawSheet, RawValue, address};
use crate::unit_names::{NamedUnit, UnitNames};

/// A column with the scores of a unit.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct UnitColumn {
    pub(super) unit: UnitId,
    pub(super) place: usize,
}

/// The columns of units, and the first row of data.
pub(super) fn find_unit_columns(
    sheet: &RawSheet,
    header: &Header,
    names: &UnitNames,
    findings: &mut Findings<'_>,
) -> (Vec<UnitColumn>, usize) {
    let last_row = names_row_below(sheet, header, names).unwrap_or(header.bottom);
    let data = header.data.max(last_row + 1);
    let mut columns: Vec<UnitColumn> = Vec::new();
    let mut first_headings: HashMap<UnitId, Place> = HashMap::new();
    let width = (header.top..=last_row).filter_map(|row| sheet.rows.get(row)).map(Vec::len).max().unwrap_or(0);
    for place in (0..width).filter(|place| !header.holds(*place)) {
        let Some((heading, row)) = heading_of(sheet, (header.top, last_row), place, names) else {
            continue;
        };
        match names.find(&heading) {
            NamedUnit::One(unit) => match first_headings.get(&unit) {
                Some(first) => {
                    let what = format!(
                        "Đơn vị \"{}\" có hai cột điểm (ô {} và ô {}).",
                        quoted(&heading),
                        address(first.0, first.1),
                        address(row, place)
                    );
                    findings.error((row, place), Fault::new("unit_twice", what, "Xóa hoặc đổi tên một cột."));
                }
                None => {
                    first_headings.insert(unit, (row, place));
                    columns.push(UnitColumn { unit, place });
                }
            },
            unnamed => report_unknown(sheet, (row, place), data, &heading, unnamed, findings),
        }
    }
    if columns.is_empty() {
        let what = format!("Không nhận ra cột điểm của đơn vị nào trong trang tính {}.", sheet.name);
        findings.error(
            (header.bottom, header.column(domain::sheets::Column::Code).unwrap_or(0)),
            Fault::new("units_missing", what, "Ghi tên đầy đủ, tên ngắn hoặc mã của đơn vị ở dòng tiêu đề."),
        );
    }
    (columns, data)
}

/// The row under the header, when it holds names of units and no code.
fn names_row_below(sheet: &RawSheet, header: &Header, names: &UnitNames) -> Option<usize> {
    let row = header.bottom + 1;
    let cells = sheet.rows.get(row)?;
    let code = header.column(domain::sheets::Column::Code)?;
    let is_name = |text: &str| matches!(names.find(text), NamedUnit::One(_));
    let named = cells
        .iter()
        .enumerate()
        .any(|(place, cell)| !header.holds(place) && matches!(cell.value, RawValue::Text(_)) && is_name(&cell.shown()));
    (named && sheet.cell(row, code).is_empty()).then_some(row)
}

/// The words over a column: those that name a unit, else the lowest ones.
fn heading_of(sheet: &RawSheet, (top, bottom): (usize, usize), place: usize, names: &UnitNames) -> Option<(String, usize)> {
    let headings: Vec<(String, usize)> = (top..=bottom)
        .rev()
        .map(|row| (sheet.cell(row, place).shown(), row))
        .filter(|(heading, _)| !heading.is_empty())
        .collect();
    let named = headings.iter().find(|(heading, _)| matches!(names.find(heading), NamedUnit::One(_)));
    named.or(headings.first()).cloned()
}

/// A heading that names nobody: an error when scores stand below it, else a remark of the office.
fn report_unknown(sheet: &RawSheet, place: Place, data: usize, heading: &str, named: NamedUnit, findings: &mut Findings<'_>) {
    let has_numbers = (data..sheet.rows.len()).any(|row| {
        matches!(sheet.cell(row, place.1).value, RawValue::Number(_) | RawValue::Percent(_))
            || reads_as_score(sheet, row, place.1)
    });
    let (code, what) = match named {
        NamedUnit::Several => ("unit_ambiguous", format!("Tên \"{}\" khớp với nhiều đơn vị.", quoted(heading))),
        NamedUnit::One(_) | NamedUnit::None => {
            ("unknown_unit", format!("Không nhận ra đơn vị \"{}\" (ô {}).", quoted(heading), address(place.0, place.1)))
        }
    };
    if has_numbers {
        findings.error(place, Fault::new(code, what, "Ghi đúng tên đầy đủ hoặc mã của đơn vị, hoặc xóa cột này, rồi nhập lại."));
    } else {
        findings.notice(
            place,
            Fault::new(
                "column_skipped",
                format!("Cột \"{}\" không phải là cột điểm nên được bỏ qua.", quoted(heading)),
                "Không cần làm gì nếu đây là cột ghi chú.",
            ),
        );
    }
}

fn reads_as_score(sheet: &RawSheet, row: usize, column: usize) -> bool {
    let asked = crate::points_cell::Asked { code: "", max: None };
    let cell = sheet.cell(row, column);
    !cell.is_empty() && crate::points_cell::read_score(cell, asked).is_ok()
}
