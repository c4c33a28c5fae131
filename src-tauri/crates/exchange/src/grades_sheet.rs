//! Reads a scale of grades: `Xếp loại | Từ | Gồm mốc`, `Đến dưới` where offices write it, and
//! `Điều kiện` for what areas or criteria must reach.

use domain::grades::GradeCondition;
use domain::points::Points;
use domain::problem::Problem;
use domain::sheets::{Column, GRADES_SHEET, heading_key};

use crate::findings::{Fault, Findings, Place, quoted};
use crate::header::{Header, find_header};
use crate::points_cell::Asked;
use crate::points_cell::{read_maximum, read_number};
use crate::raw::{RawCell, RawSheet, RawValue, hundredfold};

mod conditions;

use conditions::read_conditions;
pub(crate) use conditions::written_condition;

/// A scale of grades, the best first.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct GradesSheet {
    /// The grades, the best first.
    pub grades: Vec<SheetGrade>,
    /// What areas or criteria must reach, with the grades they guard.
    pub conditions: Vec<SheetCondition>,
    /// Lines that were passed over.
    pub skipped_rows: usize,
}

/// One grade.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SheetGrade {
    /// Its label: "Tốt".
    pub label: String,
    /// Its lower bound.
    pub from: Points,
    /// True when the bound itself belongs to the grade.
    pub includes_bound: bool,
    /// The cell of its bound.
    pub cell: String,
}

/// One condition.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SheetCondition {
    /// The condition.
    pub condition: GradeCondition,
    /// The cell it stands in.
    pub cell: String,
}

/// A grade while its neighbours are not yet known.
struct Row {
    grade: SheetGrade,
    below: Option<Points>,
    conditions: Vec<SheetCondition>,
    place: Place,
}

/// Reads the scale and says what is wrong with it.
#[must_use]
pub fn read_grades_sheet(sheet: &RawSheet) -> (GradesSheet, Vec<Problem>) {
    let mut findings = Findings::of(sheet);
    let Some(header) = find_header(sheet, GRADES_SHEET, &mut findings) else {
        return (GradesSheet::default(), findings.finish());
    };
    let mut rows = Vec::new();
    let mut skipped_rows = 0;
    // A line without a bound is a fault inside the table, and a signature behind it.
    let mut behind_table = header.data;
    for row in header.data..sheet.rows.len() {
        let label = findings.text(row, header.column(Column::Grade));
        let from = (row, header.column(Column::GradeFrom).unwrap_or(0));
        let bound = findings.cell(from);
        if label.is_empty() || (bound.is_empty() && row > behind_table) {
            skipped_rows += usize::from(!label.is_empty() || !bound.is_empty());
            continue;
        }
        behind_table = row + 1;
        rows.extend(read_grade(label, from, &header, &mut findings));
    }
    rows.sort_by_key(|row| std::cmp::Reverse(row.grade.from));
    check_scale(&rows, sheet, &mut findings);
    let conditions = rows.iter().flat_map(|row| row.conditions.clone()).collect();
    let grades = rows.into_iter().map(|row| row.grade).collect();
    (GradesSheet { grades, conditions, skipped_rows }, findings.finish())
}

fn read_grade(label: String, place: Place, header: &Header, findings: &mut Findings<'_>) -> Option<Row> {
    let (from, by_sign) = match read_bound(findings.cell(place)) {
        Ok(Some(bound)) => bound,
        Ok(None) => {
            let what = format!("Mức \"{}\" chưa có điểm bắt đầu.", quoted(&label));
            findings.error(place, Fault::new("bound_missing", what, "Ghi điểm thấp nhất của mức; mức thấp nhất ghi 0."));
            return None;
        }
        Err(fault) => {
            findings.error(place, fault);
            return None;
        }
    };
    let written = findings.text(place.0, header.column(Column::IncludesBound));
    let includes_bound = match heading_key(&written).as_str() {
        "" => by_sign,
        "co" | "gom" | "x" | "1" | "true" => true,
        "khong" | "0" | "false" => false,
        _ => {
            let what = format!("\"{}\" không phải là có hoặc không.", quoted(&written));
            let column = header.column(Column::IncludesBound).unwrap_or(0);
            findings.error(
                (place.0, column),
                Fault::new("not_yes_or_no", what, "Ghi có nếu điểm bắt đầu thuộc mức này, không nếu phải cao hơn."),
            );
            true
        }
    };
    let below = header.column(Column::GradeBelow).and_then(|column| read_bound(findings.cell((place.0, column))).ok().flatten());
    let conditions = conditions_of(&label, place.0, header, findings);
    let cell = crate::raw::address(place.0, place.1);
    let grade = SheetGrade { label, from, includes_bound, cell };
    Some(Row { grade, below: below.map(|(below, _)| below), conditions, place })
}

fn conditions_of(label: &str, row: usize, header: &Header, findings: &mut Findings<'_>) -> Vec<SheetCondition> {
    let Some(column) = header.column(Column::GradeConditions) else { return Vec::new() };
    let written = findings.text(row, Some(column));
    match read_conditions(&written, label) {
        Ok(conditions) => {
            let cell = crate::raw::address(row, column);
            conditions.into_iter().map(|condition| SheetCondition { condition, cell: cell.clone() }).collect()
        }
        Err(fault) => {
            findings.error((row, column), fault);
            Vec::new()
        }
    }
}

/// A bound and whether its sign includes it: `90`, `90%`, `≥ 90`, `> 90`, `Từ 90`, `Trên 90`.
fn read_bound(cell: &RawCell) -> Result<Option<(Points, bool)>, Fault> {
    let asked = Asked { code: "", max: None };
    match &cell.value {
        RawValue::Percent(fraction) => read_number(&hundredfold(fraction), asked).map(|bound| Some((bound, true))),
        RawValue::Text(text) => {
            let text = text.trim_end_matches(['%', ' ']);
            let lower = text.to_lowercase();
            let signs = [("≥", true), (">=", true), (">", false), ("từ", true), ("trên", false)];
            let sign = signs.iter().find(|(sign, _)| lower.starts_with(sign));
            let bare = sign.map_or(text, |(sign, _)| text.get(sign.len()..).unwrap_or_default());
            let bare = bare.trim_end_matches("trở lên").trim_end_matches("điểm");
            let bound = read_maximum(&RawCell::text(bare))?;
            Ok(bound.map(|bound| (bound, sign.is_none_or(|(_, includes)| *includes))))
        }
        _ => Ok(read_maximum(cell)?.map(|bound| (bound, true))),
    }
}

fn check_scale(rows: &[Row], sheet: &RawSheet, findings: &mut Findings<'_>) {
    for pair in rows.windows(2) {
        if let [better, worse] = pair {
            check_neighbours(better, worse, findings);
        }
    }
    match rows.last() {
        None => {
            let what = format!("Trang tính {} không có mức xếp loại nào.", sheet.name);
            findings.error_of_sheet(Fault::new("grades_empty", what, "Ghi các mức dưới dòng tiêu đề hoặc chọn trang tính khác."));
        }
        Some(lowest) if lowest.grade.from > Points::ZERO => {
            let what = format!("Kết quả dưới {} không thuộc mức nào.", lowest.grade.from.vietnamese());
            findings.warning(
                lowest.place,
                Fault::new("lowest_bound", what, "Nếu đúng ý thì giữ nguyên; nếu không, thêm mức bắt đầu từ 0."),
            );
        }
        Some(_) => {}
    }
}

fn check_neighbours(better: &Row, worse: &Row, findings: &mut Findings<'_>) {
    if better.grade.from == worse.grade.from {
        let what =
            format!("Hai mức {} và {} cùng bắt đầu từ {}.", better.grade.label, worse.grade.label, worse.grade.from.vietnamese());
        findings.error(worse.place, Fault::new("bound_twice", what, "Mỗi mức phải có một điểm bắt đầu riêng."));
    } else if let Some(below) = worse.below.filter(|below| *below != better.grade.from) {
        let what = format!(
            "Mức {} ghi đến dưới {}, nhưng mức trên là {} bắt đầu từ {}.",
            worse.grade.label,
            below.vietnamese(),
            better.grade.label,
            better.grade.from.vietnamese()
        );
        findings.error(worse.place, Fault::new("bounds_differ", what, "Sửa để các mức nối liền nhau, không hở và không chồng."));
    }
}
