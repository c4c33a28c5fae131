//! Reads units: `Mã | Tên đơn vị | Loại | Nhóm | Người đứng đầu | Chức vụ | Tên ngắn | Từ ngày | Đến ngày | Thay cho`.
//!
//! Kinds and groups are data: new ones are listed for the preview. Whether a unit is known
//! already, renamed or new is decided by whoever has the book.

use std::collections::{HashMap, HashSet};

use domain::calendar::parse_date;
use domain::problem::Problem;
use domain::sheets::{Column, UNITS_SHEET};
use domain::text::fold;
use domain::units::whole_number;
use jiff::civil::Date;

use crate::findings::{Fault, Findings, quoted};
use crate::header::{Header, find_header};
use crate::raw::{RawCell, RawSheet, RawValue, address};

/// Units as a sheet gives them.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct UnitsSheet {
    /// The units in the order of the sheet.
    pub units: Vec<SheetUnit>,
    /// Kinds that occur, each once.
    pub kinds: Vec<String>,
    /// Groups that occur, each once.
    pub groups: Vec<String>,
    /// Lines that were passed over.
    pub skipped_rows: usize,
}

/// A unit, for as long as its row says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SheetUnit {
    /// Official or own code.
    pub code: String,
    /// Full name.
    pub name: String,
    /// Kind as written.
    pub kind: String,
    /// Group in which it is ranked.
    pub group: String,
    /// Name of the head.
    pub head_name: String,
    /// Office title of the head.
    pub head_title: String,
    /// Short name.
    pub short_name: String,
    /// First day; `None` means always before.
    pub valid_from: Option<Date>,
    /// Last day; `None` means still.
    pub valid_to: Option<Date>,
    /// Codes or names of the units that it follows, as written.
    pub replaces: Vec<String>,
    /// How much each of them counts, in the same order; empty when the sheet does not say it of any.
    pub weights: Vec<Option<u32>>,
    /// The cell of its code.
    pub cell: String,
}

/// Reads the units and says what is wrong with them.
#[must_use]
pub fn read_units_sheet(sheet: &RawSheet) -> (UnitsSheet, Vec<Problem>) {
    let mut findings = Findings::of(sheet);
    let Some(header) = find_header(sheet, UNITS_SHEET, &mut findings) else {
        return (UnitsSheet::default(), findings.finish());
    };
    let mut read = UnitsSheet::default();
    let mut rows = Vec::new();
    for row in header.data..sheet.rows.len() {
        let code = findings.text(row, header.column(Column::UnitCode));
        let name = findings.text(row, header.column(Column::UnitName));
        match (code.is_empty(), name.is_empty()) {
            (true, true) => {}
            _ if is_header_again(&code, &name) => read.skipped_rows += 1,
            // A signature, a note or a heading: words in one of the two columns and nothing else.
            _ if is_lonely(sheet, &header, row) => {
                read.skipped_rows += 1;
                if code.is_empty() {
                    let what = format!("Dòng {} chỉ có \"{}\" nên không được đọc là đơn vị.", row + 1, quoted(&name));
                    findings.notice(
                        place(&header, row, Column::UnitName),
                        Fault::new("line_not_read", what, "Nếu đây là một đơn vị, nhập mã cho đơn vị đó rồi nhập lại tệp."),
                    );
                }
            }
            (false, false) => {
                read.units.push(read_unit(row, code, name, &header, &mut findings));
                rows.push(row);
            }
            (true, false) => {
                let what = format!("Đơn vị \"{}\" chưa có mã.", quoted(&name));
                findings.error(
                    place(&header, row, Column::UnitCode),
                    Fault::new("code_missing", what, "Nhập mã đơn vị, ví dụ mã hành chính hoặc số thứ tự."),
                );
            }
            (false, true) => {
                let what = format!("Mã {} chưa có tên đơn vị.", quoted(&code));
                findings.error(place(&header, row, Column::UnitName), Fault::new("name_missing", what, "Nhập tên đơn vị."));
            }
        }
    }
    check_clashes(&read.units, &rows, &header, &mut findings);
    if read.units.is_empty() {
        let what = format!("Trang tính {} không có đơn vị nào dưới dòng tiêu đề.", sheet.name);
        findings.error_of_sheet(Fault::new("units_empty", what, "Kiểm tra cột Mã và Tên đơn vị hoặc chọn trang tính khác."));
    }
    read.kinds = each_once(read.units.iter().map(|unit| &unit.kind));
    read.groups = each_once(read.units.iter().map(|unit| &unit.group));
    (read, findings.finish())
}

fn place(header: &Header, row: usize, column: Column) -> (usize, usize) {
    (row, header.column(column).unwrap_or(0))
}

fn is_lonely(sheet: &RawSheet, header: &Header, row: usize) -> bool {
    let filled = sheet.rows.get(row).map_or(0, |cells| cells.iter().filter(|cell| !cell.is_empty()).count());
    let code = header.column(Column::UnitCode).map(|column| sheet.cell(row, column));
    let is_number =
        |cell: &RawCell| matches!(cell.value, RawValue::Number(_)) || cell.shown().bytes().any(|b| b.is_ascii_digit());
    filled == 1 && !code.is_some_and(is_number)
}

fn is_header_again(code: &str, name: &str) -> bool {
    Column::UnitCode.name_matched(code).is_some() && Column::UnitName.name_matched(name).is_some()
}

fn read_unit(row: usize, code: String, name: String, header: &Header, findings: &mut Findings<'_>) -> SheetUnit {
    let valid_from = read_day(row, Column::ValidFrom, header, findings);
    let valid_to = read_day(row, Column::ValidTo, header, findings);
    if let (Some(from), Some(to)) = (valid_from, valid_to)
        && to < from
    {
        let what = format!("Đến ngày của {name} sớm hơn Từ ngày.");
        findings.error(place(header, row, Column::ValidTo), Fault::new("dates_reversed", what, "Sửa lại hai ngày."));
    }
    let replaces = findings.text(row, header.column(Column::Replaces));
    let replaces: Vec<String> =
        replaces.split([';', '\n']).map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect();
    let weights = read_weights(row, replaces.len(), header, findings);
    SheetUnit {
        kind: findings.text(row, header.column(Column::UnitKind)),
        group: findings.text(row, header.column(Column::UnitGroup)),
        head_name: findings.text(row, header.column(Column::HeadName)),
        head_title: findings.text(row, header.column(Column::HeadTitle)),
        short_name: findings.text(row, header.column(Column::ShortName)),
        replaces,
        weights,
        cell: address(row, header.column(Column::UnitCode).unwrap_or(0)),
        code,
        name,
        valid_from,
        valid_to,
    }
}

/// One whole number for each unit that is followed, "-" where nothing is said of it.
fn read_weights(row: usize, followed: usize, header: &Header, findings: &mut Findings<'_>) -> Vec<Option<u32>> {
    let said = findings.text(row, header.column(Column::SuccessionWeight));
    if said.is_empty() {
        return Vec::new();
    }
    let parts: Vec<&str> = said.split([';', '\n']).map(str::trim).collect();
    let read = |part: &&str| match *part {
        "" | "-" | "–" => Some(None),
        number => whole_number(number).filter(|weight| *weight > 0).map(Some),
    };
    let weights: Option<Vec<Option<u32>>> = parts.iter().map(read).collect();
    let place = place(header, row, Column::SuccessionWeight);
    match weights {
        Some(weights) if weights.len() == followed => return weights,
        Some(weights) => {
            let what = format!("Cột Trọng số có {} số, cột Thay cho có {followed} đơn vị.", weights.len());
            let fix = "Ghi mỗi đơn vị cũ một số, cách nhau bằng dấu chấm phẩy, hoặc để trống cả ô.";
            findings.error(place, Fault::new("weights_differ", what, fix));
        }
        None => {
            let what = format!("Không hiểu trọng số \"{}\".", quoted(&said));
            findings.error(place, Fault::new("bad_weight", what, "Ghi số nguyên từ 1, ví dụ số dân của đơn vị cũ: 2180; 2460."));
        }
    }
    Vec::new()
}

/// A day: a date cell, or text such as 01/07/2025.
pub(crate) fn read_day(row: usize, column: Column, header: &Header, findings: &mut Findings<'_>) -> Option<Date> {
    let place = (row, header.column(column)?);
    let cell = findings.cell(place);
    let day = match &cell.value {
        RawValue::Empty => return None,
        RawValue::Date(text) | RawValue::Text(text) => parse_date(text),
        RawValue::Number(_) | RawValue::Percent(_) | RawValue::Bool(_) | RawValue::Error(_) => None,
    };
    if day.is_none() {
        let what = format!("\"{}\" không phải là ngày.", quoted(&cell.shown()));
        findings.error(place, Fault::new("not_a_date", what, "Nhập ngày dạng ngày/tháng/năm, ví dụ 01/07/2025."));
    }
    day
}

/// Two rows with one code at the same time are a mistake; with one name, perhaps.
fn check_clashes(units: &[SheetUnit], rows: &[usize], header: &Header, findings: &mut Findings<'_>) {
    let mut by_code: HashMap<String, Vec<usize>> = HashMap::new();
    let mut by_name: HashMap<String, Vec<usize>> = HashMap::new();
    for (number, (unit, row)) in units.iter().zip(rows).enumerate() {
        let earlier = |known: &HashMap<String, Vec<usize>>, key: &str| {
            known
                .get(key)
                .into_iter()
                .flatten()
                .copied()
                .find(|other| units.get(*other).is_some_and(|other| overlap(other, unit)))
        };
        let (code, name) = (fold(&unit.code), fold(&unit.name));
        if let Some(other) = earlier(&by_code, &code).and_then(|other| units.get(other)) {
            let what =
                format!("Mã {} bị trùng ở ô {} ({}) và ô {} ({}).", unit.code, other.cell, other.name, unit.cell, unit.name);
            findings.error(
                place(header, *row, Column::UnitCode),
                Fault::new("duplicate_code", what, "Mỗi đơn vị phải có một mã riêng tại cùng một thời điểm."),
            );
        } else if let Some(other) = earlier(&by_name, &name).and_then(|other| units.get(other)) {
            let what = format!("Có hai đơn vị cùng tên {} (mã {} và {}).", unit.name, other.code, unit.code);
            findings.warning(
                place(header, *row, Column::UnitName),
                Fault::new("duplicate_name", what, "Kiểm tra xem có nhập trùng không."),
            );
        }
        by_code.entry(code).or_default().push(number);
        by_name.entry(name).or_default().push(number);
    }
}

fn overlap(left: &SheetUnit, right: &SheetUnit) -> bool {
    let begins_before_end = |first: &SheetUnit, second: &SheetUnit| match (first.valid_from, second.valid_to) {
        (Some(from), Some(to)) => from <= to,
        _ => true,
    };
    begins_before_end(left, right) && begins_before_end(right, left)
}

fn each_once<'a>(names: impl Iterator<Item = &'a String>) -> Vec<String> {
    let mut seen = HashSet::new();
    names.filter(|name| !name.is_empty() && seen.insert(fold(name))).cloned().collect()
}
