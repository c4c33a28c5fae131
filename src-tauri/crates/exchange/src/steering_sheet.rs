//! Reads steering documents: `Loại văn bản | Số, ký hiệu | Ngày ban hành | Cơ quan ban hành | Trích yếu`.
//!
//! Offices often write number and day in one cell ("76/NQ-CP ngày 15/7/2021"), and leave the kind to
//! the symbol ("KH" in 5/KH-UBND); both are read.

use domain::calendar::parse_date;
use domain::problem::Problem;
use domain::sheets::{Column, STEERING_SHEET, names_a_total};
use jiff::civil::Date;

use crate::findings::{Fault, Findings, quoted};
use crate::header::{Header, find_header};
use crate::raw::{RawSheet, address};
use crate::units_sheet::read_day;

/// Documents as a sheet gives them.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct SteeringSheet {
    /// In the order of the sheet.
    pub documents: Vec<SheetSteering>,
    /// Lines that were passed over.
    pub skipped_rows: usize,
}

/// One document.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SheetSteering {
    /// What it is.
    pub kind: String,
    /// Number and symbol.
    pub number: String,
    /// The day on which it was issued.
    pub date: Option<Date>,
    /// Who issued it.
    pub issuer: String,
    /// What it is about.
    pub subject: String,
    /// The cell of the number.
    pub cell: String,
}

/// Abbreviations of kinds in symbols (Decree 30/2020, annex III), as far as they lead work.
const KINDS: [(&str, &str); 14] = [
    ("NQ", "Nghị quyết"),
    ("NĐ", "Nghị định"),
    ("QĐ", "Quyết định"),
    ("CT", "Chỉ thị"),
    ("KH", "Kế hoạch"),
    ("CTr", "Chương trình"),
    ("TB", "Thông báo"),
    ("HD", "Hướng dẫn"),
    ("ĐA", "Đề án"),
    ("PA", "Phương án"),
    ("BC", "Báo cáo"),
    ("TTr", "Tờ trình"),
    ("QC", "Quy chế"),
    ("CĐ", "Công điện"),
];

/// Reads the documents and says what is wrong with them.
#[must_use]
pub fn read_steering_sheet(sheet: &RawSheet) -> (SteeringSheet, Vec<Problem>) {
    let mut findings = Findings::of(sheet);
    let Some(header) = find_header(sheet, STEERING_SHEET, &mut findings) else {
        return (SteeringSheet::default(), findings.finish());
    };
    let mut read = SteeringSheet::default();
    for row in header.data..sheet.rows.len() {
        let number = findings.text(row, header.column(Column::DocumentNumber));
        let subject = findings.text(row, header.column(Column::Subject));
        if subject.is_empty() || names_a_total(&number) || Column::Subject.name_matched(&subject).is_some() {
            read.skipped_rows += usize::from(!number.is_empty() || !subject.is_empty());
            continue;
        }
        read.documents.push(read_document(row, (number, subject), &header, &mut findings));
    }
    if read.documents.is_empty() {
        let what = format!("Trang tính {} không có văn bản nào dưới dòng tiêu đề.", sheet.name);
        findings.error_of_sheet(Fault::new("documents_empty", what, "Kiểm tra cột Trích yếu hoặc chọn trang tính khác."));
    }
    (read, findings.finish())
}

fn read_document(row: usize, (number, subject): (String, String), header: &Header, findings: &mut Findings<'_>) -> SheetSteering {
    let place = (row, header.column(Column::DocumentNumber).unwrap_or(0));
    let day = read_day(row, Column::DocumentDate, header, findings);
    let (number, day_beside) = number_and_day(&number);
    let kind = findings.text(row, header.column(Column::DocumentKind));
    let kind = if kind.is_empty() { kind_of(&number).to_owned() } else { kind };
    let date = day.or(day_beside);
    if kind.is_empty() {
        let what = format!("Không rõ loại văn bản của “{}”.", quoted(&subject));
        findings.error(place, Fault::new("kind_missing", what, "Ghi cột Loại văn bản, ví dụ Công văn, Kế hoạch."));
    }
    if date.is_none() && header.column(Column::DocumentDate).is_none_or(|column| findings.cell((row, column)).is_empty()) {
        let what = format!("“{}” chưa có ngày ban hành.", quoted(&subject));
        findings.error(place, Fault::new("date_missing", what, "Ghi cột Ngày ban hành, ví dụ 15/07/2021."));
    }
    let issuer = findings.text(row, header.column(Column::Issuer));
    SheetSteering { kind, number, date, issuer, subject, cell: address(place.0, place.1) }
}

/// "Số 76/NQ-CP ngày 15/7/2021" as number and day.
fn number_and_day(written: &str) -> (String, Option<Date>) {
    let plain = written.trim();
    let plain = ["Số:", "số:", "Số ", "số "].iter().find_map(|word| plain.strip_prefix(word)).unwrap_or(plain).trim();
    match plain.split_once(" ngày ") {
        Some((number, day)) if parse_date(day).is_some() => (number.trim_end_matches([',', ' ']).to_owned(), parse_date(day)),
        _ => (plain.to_owned(), None),
    }
}

/// The kind that a symbol names: "Kế hoạch" of "5/KH-UBND"; nothing for an official letter.
fn kind_of(number: &str) -> &'static str {
    let mut parts = number.split(['/', '-']).map(str::trim);
    parts.find_map(|part| KINDS.iter().find(|(short, _)| *short == part)).map_or("", |(_, kind)| kind)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::files::read_bytes;

    fn read(csv: &str) -> (SteeringSheet, Vec<String>) {
        let sheet = read_bytes(csv.as_bytes(), "văn bản.csv", None).unwrap();
        let (read, problems) = read_steering_sheet(&sheet);
        (read, problems.into_iter().map(|problem| problem.code).collect())
    }

    #[test]
    fn number_day_and_kind_are_read_from_one_cell() {
        let (read, problems) =
            read("TT,Số ký hiệu,Cơ quan ban hành,Trích yếu\n1,Số 3993/KH-UBND ngày 05/11/2021,UBND tỉnh,Cải cách hành chính\n");
        assert!(problems.is_empty(), "{problems:?}");
        let one = &read.documents[0];
        assert_eq!((one.kind.as_str(), one.number.as_str()), ("Kế hoạch", "3993/KH-UBND"), "the symbol names the kind");
        assert_eq!(one.date, Some(date(2021, 11, 5)), "the day stands behind the number");
    }

    #[test]
    fn what_cannot_be_known_is_asked_for() {
        let (read, problems) = read("Số ký hiệu,Trích yếu\n1367/SNV-HĐTĐ,Hướng dẫn tự đánh giá\nTổng số,\n");
        assert_eq!(problems, ["kind_missing", "date_missing"], "an official letter has no kind in its symbol");
        assert_eq!(read.skipped_rows, 1, "the line of the total");
    }
}
