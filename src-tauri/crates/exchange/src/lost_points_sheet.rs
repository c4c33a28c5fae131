//! Reads what is said about lost points:
//! `Mã | Đơn vị | Điểm mất | Loại nguyên nhân | Nguyên nhân | Đơn vị chịu trách nhiệm | … | Thời hạn`.
//!
//! The points of the sheet are for comparing only: what was lost is worked out from the scores.

use domain::criteria::NodeId;
use domain::lost_points::Cause;
use domain::points::{CellText, Points};
use domain::problem::Problem;
use domain::sheets::{Column, LOST_POINTS_SHEET, heading_key, names_a_total};
use domain::units::UnitId;
use jiff::civil::Date;

use crate::findings::{Fault, Findings, quoted};
use crate::header::{Header, find_header};
use crate::points_cell::{Asked, read_score};
use crate::raw::{RawSheet, address};
use crate::score_sheet::KnownNode;
use crate::unit_names::KnownUnit;
use crate::unit_rows::UnitRows;
use crate::units_sheet::read_day;

/// What a sheet says about lost points.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct LostPointsSheet {
    /// One entry for each line.
    pub lines: Vec<SheetLostPoints>,
    /// Lines that were passed over.
    pub skipped_rows: usize,
}

/// One line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SheetLostPoints {
    /// Whose points.
    pub unit: UnitId,
    /// Of which criterion.
    pub node: NodeId,
    /// What the sheet says was lost, when it says so.
    pub lost: Option<Points>,
    /// The kind of cause, when the sheet names one.
    pub cause: Option<Cause>,
    /// The cause in words.
    pub words: String,
    /// Who answers for it.
    pub department: String,
    /// The official there: of its own column, or what stands in brackets behind the department.
    pub official: String,
    /// What will be done.
    pub remedy: String,
    /// By when.
    pub deadline: Option<Date>,
    /// The cell of the lost points, or of the code where the sheet has no such column.
    pub cell: String,
}

/// Reads the lines and says what is wrong with them.
#[must_use]
pub fn read_lost_points_sheet(sheet: &RawSheet, units: &[KnownUnit], nodes: &[KnownNode]) -> (LostPointsSheet, Vec<Problem>) {
    let mut findings = Findings::of(sheet);
    let Some(header) = find_header(sheet, LOST_POINTS_SHEET, &mut findings) else {
        return (LostPointsSheet::default(), findings.finish());
    };
    let mut rows = UnitRows::of(sheet, &header, units, nodes);
    let mut read = LostPointsSheet::default();
    for row in header.data..sheet.rows.len() {
        let code = rows.cell(rows.place(row, Column::Code));
        let named = findings.text(row, header.column(Column::UnitName));
        if code.is_empty() || names_a_total(&code.shown()) {
            read.skipped_rows += usize::from(!code.is_empty() || !named.is_empty());
            rows.turn_to(&named);
            continue;
        }
        rows.turn_to(&named);
        match rows.find(row, &named, &mut findings) {
            Err((place, fault)) => findings.error(place, fault),
            Ok((unit, node)) => {
                if let Some(first) = rows.met_before(row, unit, node) {
                    let place = rows.place(row, Column::Code);
                    let (first, second) = (address(first, place.1), address(row, place.1));
                    let what = format!("Tiêu chí {} của {} có hai dòng (ô {first} và ô {second}).", node.code, rows.named());
                    findings.error(place, Fault::new("line_twice", what, "Gộp hai dòng thành một."));
                    continue;
                }
                read.lines.push(read_line(row, (unit, node), &header, &mut findings));
            }
        }
    }
    if read.lines.is_empty() {
        let what = format!("Trang tính {} không có dòng nào dưới dòng tiêu đề.", sheet.name);
        findings.error_of_sheet(Fault::new("lost_points_empty", what, "Kiểm tra cột Mã, Đơn vị hoặc chọn trang tính khác."));
    }
    (read, findings.finish())
}

fn read_line(row: usize, (unit, node): (UnitId, &KnownNode), header: &Header, findings: &mut Findings<'_>) -> SheetLostPoints {
    let text = |findings: &mut Findings<'_>, column| findings.text(row, header.column(column));
    let (department, in_brackets) = apart(&text(findings, Column::Responsible));
    let official = text(findings, Column::Official);
    let place = header.column(Column::LostPoints).or(header.column(Column::Code)).unwrap_or(0);
    SheetLostPoints {
        unit,
        node: node.id,
        lost: read_lost(row, header, findings),
        cause: read_cause(row, header, findings),
        words: text(findings, Column::Cause),
        department,
        official: if official.is_empty() { in_brackets } else { official },
        remedy: text(findings, Column::Remedy),
        deadline: read_day(row, Column::Deadline, header, findings),
        cell: address(row, place),
    }
}

fn read_lost(row: usize, header: &Header, findings: &mut Findings<'_>) -> Option<Points> {
    let place = (row, header.column(Column::LostPoints)?);
    match read_score(findings.cell(place), Asked { code: "", max: None }) {
        Ok(CellText::Points(points)) => Some(points),
        Ok(_) => None,
        Err(fault) => {
            findings.error(place, fault);
            None
        }
    }
}

fn read_cause(row: usize, header: &Header, findings: &mut Findings<'_>) -> Option<Cause> {
    let written = findings.text(row, header.column(Column::CauseKind));
    if written.is_empty() {
        return None;
    }
    let key = heading_key(&written);
    let known = Cause::ALL.into_iter().find(|cause| heading_key(cause.vietnamese()) == key);
    if known.is_none() {
        let place = (row, header.column(Column::CauseKind).unwrap_or(0));
        let all = Cause::ALL.map(Cause::vietnamese).join("; ");
        let what = format!("Không có loại nguyên nhân \"{}\".", quoted(&written));
        findings.error(place, Fault::new("unknown_cause", what, format!("Ghi một trong các loại: {all}; hoặc để trống.")));
    }
    known
}

/// "UBND xã A (Chủ tịch)" names the agency and its official.
fn apart(text: &str) -> (String, String) {
    let parts = text.strip_suffix(')').and_then(|text| text.split_once('('));
    match parts.map(|(department, official)| (department.trim(), official.trim())) {
        Some((department, official)) if !department.is_empty() && !official.is_empty() && !official.contains(['(', ')']) => {
            (department.to_owned(), official.to_owned())
        }
        _ => (text.to_owned(), String::new()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_official_in_brackets_stands_beside_his_department() {
        let both = |department: &str, official: &str| (department.to_owned(), official.to_owned());
        assert_eq!(apart("UBND xã A (Chủ tịch)"), both("UBND xã A", "Chủ tịch"), "the usual way");
        assert_eq!(apart("Phòng Nội vụ"), both("Phòng Nội vụ", ""), "nobody is named");
        assert_eq!(apart("(chưa rõ)"), both("(chưa rõ)", ""), "brackets alone are no official");
        assert_eq!(apart("A (b) (c)"), both("A (b) (c)", ""), "two pairs are not guessed at");
    }
}
