//! What Excel writes arrives as a person sees it; a second reader agrees.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};

use super::{csv, workbook_of};
use crate::{RawCell, RawValue, address, read_bytes};

fn value(bytes: &[u8], row: usize, column: usize) -> RawCell {
    read_bytes(bytes, "bảng.xlsx", None).unwrap().cell(row, column).clone()
}

fn plain(value: RawValue) -> RawCell {
    RawCell { value, formula: false }
}

#[test]
fn numbers_percents_dates_and_formulas_are_told_apart() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_number(0, 0, 0.1 + 0.2).unwrap();
    sheet.write_number_with_format(0, 1, 0.95, &Format::new().set_num_format("0.0%")).unwrap();
    let day = ExcelDateTime::from_ymd(2021, 4, 7).unwrap();
    sheet.write_datetime_with_format(0, 2, &day, &Format::new().set_num_format("dd/mm/yyyy")).unwrap();
    sheet.write_formula(0, 3, Formula::new("=A1*2").set_result("0.6")).unwrap();
    sheet.write_string(0, 4, " 1,5 ").unwrap();
    sheet.write_boolean(0, 5, true).unwrap();
    sheet.write_formula(0, 6, Formula::new("=1/0").set_result("#DIV/0!")).unwrap();
    let bytes = book.save_to_buffer().unwrap();
    assert_eq!(value(&bytes, 0, 0), plain(RawValue::Number("0.3".into())), "0.30000000000000004 is 0.3 at fifteen digits");
    assert_eq!(value(&bytes, 0, 1), plain(RawValue::Percent("0.95".into())), "the style says percent");
    assert_eq!(value(&bytes, 0, 1).shown(), "95%", "as a person sees it");
    assert_eq!(value(&bytes, 0, 2), plain(RawValue::Date("2021-04-07".into())), "the style says date");
    assert_eq!(
        value(&bytes, 0, 3),
        RawCell { value: RawValue::Number("0.6".into()), formula: true },
        "the cached value, flagged"
    );
    assert_eq!(value(&bytes, 0, 4), plain(RawValue::Text("1,5".into())), "a number that was kept as text");
    assert_eq!(value(&bytes, 0, 5), plain(RawValue::Bool(true)), "TRUE");
    assert!(value(&bytes, 0, 6).formula, "an error comes from a formula");
}

#[test]
fn merged_rich_and_decomposed_texts_are_read_once() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.merge_range(0, 0, 0, 3, "Đa\u{306}\u{301}k Tơ Lung", &Format::new()).unwrap();
    sheet.write_rich_string(1, 0, &[(&Format::new().set_bold(), "Điểm"), (&Format::new(), " tối đa & <1>")]).unwrap();
    let bytes = book.save_to_buffer().unwrap();
    assert_eq!(value(&bytes, 0, 0).shown(), "Đắk Tơ Lung", "NFC, at the top left");
    assert!(value(&bytes, 0, 1).is_empty(), "nothing elsewhere in the merged cells");
    assert_eq!(value(&bytes, 1, 0).shown(), "Điểm tối đa & <1>", "the runs are joined and references resolved");
}

#[test]
fn the_first_visible_sheet_is_read_unless_one_is_named() {
    let mut book = Workbook::new();
    book.add_worksheet().set_name("Ẩn").unwrap().set_hidden(true).write_string(0, 0, "ẩn").unwrap();
    book.add_worksheet().set_name("Điểm & xếp loại").unwrap().set_active(true).write_string(0, 0, "thấy").unwrap();
    let bytes = book.save_to_buffer().unwrap();
    let sheet = read_bytes(&bytes, "bảng.xlsx", None).unwrap();
    assert_eq!(
        (sheet.name.as_str(), sheet.cell(0, 0).shown().as_str()),
        ("Điểm & xếp loại", "thấy"),
        "hidden sheets hold lists and old data"
    );
    let sheet = read_bytes(&bytes, "bảng.xlsx", Some("diem & XEP LOAI")).unwrap();
    assert_eq!(sheet.cell(0, 0).shown(), "thấy", "named without marks");
    assert_eq!(read_bytes(&bytes, "bảng.xlsx", Some("Ẩn")).unwrap().cell(0, 0).shown(), "ẩn", "a hidden one when it is named");
}

#[test]
fn odd_writers_are_understood() {
    // Prefixes, no addresses, texts inside the cell, CDATA, phonetic hints, a blank row.
    let sheet = r#"<x:worksheet xmlns:x="x"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:r><x:t>Mã</x:t></x:r><x:rPh><x:t>hint</x:t></x:rPh></x:is></x:c><x:c t="str"><x:f>A</x:f><x:v><![CDATA[a<b]]></x:v></x:c></x:row><x:row/><x:row><x:c/><x:c t="d"><x:v>2021-04-07T08:00:00</x:v></x:c></x:row></x:sheetData></x:worksheet>"#;
    let bytes = workbook_of(sheet.as_bytes(), b"<sst/>");
    assert_eq!(value(&bytes, 0, 0).shown(), "Mã", "inline text");
    assert_eq!(value(&bytes, 0, 1), RawCell { value: RawValue::Text("a<b".into()), formula: true }, "text of a formula");
    assert_eq!(
        value(&bytes, 2, 1),
        plain(RawValue::Date("2021-04-07".into())),
        "rows and cells are counted where addresses are missing"
    );
}

#[test]
fn a_workbook_and_a_csv_of_the_same_table_read_alike() {
    let rows = [["Mã", "Nội dung", "Điểm tối đa"], ["1", "Chỉ đạo,\nđiều hành", "1,5"]];
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (row, cells) in (0_u32..).zip(rows) {
        for (column, text) in (0_u16..).zip(cells) {
            sheet.write_string(row, column, text).unwrap();
        }
    }
    let from_workbook = read_bytes(&book.save_to_buffer().unwrap(), "bảng.xlsx", None).unwrap();
    let from_csv = csv("Mã;Nội dung;Điểm tối đa\n1;\"Chỉ đạo,\nđiều hành\";1,5\n");
    assert_eq!(from_workbook.rows, from_csv.rows, "the same cells");
}

/// What the second reader says a cell shows, in our words.
fn second_opinion(data: &Data) -> RawValue {
    match data {
        Data::Empty => RawValue::Empty,
        Data::String(text) => RawCell::text(text).value,
        Data::Float(number) => RawValue::Number(crate::raw::shortest_decimal(&number.to_string()).unwrap()),
        Data::Int(number) => RawValue::Number(number.to_string()),
        Data::Bool(truth) => RawValue::Bool(*truth),
        Data::DateTime(time) => {
            let (year, month, day, ..) = time.to_ymd_hms_milli();
            RawValue::Date(format!("{year:04}-{month:02}-{day:02}"))
        }
        other => panic!("no such cell is written: {other:?}"),
    }
}

#[derive(Clone, Debug)]
enum Written {
    Text(String),
    Number(f64),
    Day(u16, u8, u8),
    Truth(bool),
}

fn written() -> impl Strategy<Value = Written> {
    prop_oneof![
        "[a-zđắA-Z0-9 <>&'\"_xX,.\n]{1,20}".prop_map(Written::Text),
        prop::num::f64::NORMAL
            .prop_filter("Excel keeps numbers up to 1E308", |number| number.abs() < 1e300 && number.abs() > 1e-300)
            .prop_map(Written::Number),
        (0..100_000_i32).prop_map(|number| Written::Number(f64::from(number) / 1_000.0)),
        (1901..2100_u16, 1..=12_u8, 1..=28_u8).prop_map(|(year, month, day)| Written::Day(year, month, day)),
        any::<bool>().prop_map(Written::Truth),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_second_reader_sees_the_same_cells(cells in prop::collection::vec((0..30_u32, 0..30_u16, written()), 1..40)) {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        let day_format = Format::new().set_num_format("dd/mm/yyyy");
        for (row, column, cell) in &cells {
            match cell {
                Written::Text(text) => sheet.write_string(*row, *column, text).unwrap(),
                Written::Number(number) => sheet.write_number(*row, *column, *number).unwrap(),
                Written::Day(year, month, day) => sheet.write_datetime_with_format(*row, *column, ExcelDateTime::from_ymd(*year, *month, *day).unwrap(), &day_format).unwrap(),
                Written::Truth(truth) => sheet.write_boolean(*row, *column, *truth).unwrap(),
            };
        }
        let bytes = book.save_to_buffer().unwrap();
        let ours = read_bytes(&bytes, "bảng.xlsx", None).unwrap();
        let mut second: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(&bytes)).unwrap();
        let theirs = second.worksheet_range_at(0).unwrap().unwrap();
        for (row, column, _) in &cells {
            let theirs = theirs.get_value((*row, u32::from(*column))).map_or(RawValue::Empty, second_opinion);
            let (row, column) = (*row as usize, usize::from(*column));
            prop_assert_eq!(&ours.cell(row, column).value, &theirs, "cell {}", address(row, column));
        }
    }
}
