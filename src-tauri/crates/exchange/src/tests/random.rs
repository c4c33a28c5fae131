//! Whatever comes in, the readers answer and never panic.

use std::sync::LazyLock;

use domain::criteria::Channel;
use domain::rounds::Stage;
use proptest::prelude::*;
use rust_xlsxwriter::Workbook;

use super::{node, unit};
use crate::{
    RawSheet, read_bytes, read_commitments_sheet, read_criteria_sheet, read_grades_sheet, read_results_sheet, read_score_sheet,
    read_units_sheet,
};

/// Puts a sheet through every reader; all problems must say what and what to do.
fn through_all(sheet: &RawSheet) {
    let (units, nodes) =
        ([unit(1, "1", "Xã A", "A")], [node(1, "1", "2", Channel::SelfScored), node(2, "1.1", "2", Channel::Survey)]);
    let lists = [
        read_criteria_sheet(sheet).1,
        read_units_sheet(sheet).1,
        read_grades_sheet(sheet).1,
        read_score_sheet(sheet, Stage::SelfScore, &units, &nodes).1,
        read_commitments_sheet(sheet).1,
        read_results_sheet(sheet).1,
    ];
    for problem in lists.iter().flatten() {
        assert!(
            !problem.what.is_empty() && !problem.fix.is_empty() && problem.sheet.is_some(),
            "a problem without its words or sheet: {problem:?}"
        );
    }
}

fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        prop::sample::select(vec![
            "",
            "Mã",
            "Nội dung",
            "Điểm tối đa",
            "Kênh chấm",
            "Tên đơn vị",
            "Xếp loại",
            "Từ",
            "Xã A",
            "Đơn vị",
            "Chỉ tiêu",
            "Cam kết",
            "Tổng điểm",
            "1",
            "1.1",
            "1.10",
            "I",
            "a)",
            "1,5",
            "KAD",
            "95%",
            "5/1/2020",
            "-1",
            "1.234",
            "Tổng cộng",
            "Điểm trừ",
            "≥ 90",
            "(1)",
        ])
        .prop_map(str::to_owned),
        "\\PC{0,12}",
        "[0-9.,/% -]{0,8}",
    ]
}

/// A small workbook, to be damaged.
static WORKBOOK: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, text) in (0_u16..).zip(["Mã", "Nội dung", "Điểm tối đa", "Xã A"]) {
        sheet.write_string(0, column, text).unwrap();
        sheet.write_number(1, column, 1.5).unwrap();
    }
    book.save_to_buffer().unwrap()
});

proptest! {
    #[test]
    fn random_tables_are_read_without_panic(rows in prop::collection::vec(prop::collection::vec(cell(), 0..6), 0..14)) {
        let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
        let lines: Vec<String> = rows.iter().map(|row| row.iter().map(quoted).collect::<Vec<_>>().join(";")).collect();
        if let Ok(sheet) = read_bytes(lines.join("\n").as_bytes(), "bảng.csv", None) {
            through_all(&sheet);
        }
    }

    #[test]
    fn random_bytes_are_read_without_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        if let Ok(sheet) = read_bytes(&bytes, "tệp", None) {
            through_all(&sheet);
        }
        let behind_magic = [b"PK\x03\x04".as_slice(), &bytes].concat();
        prop_assert!(read_bytes(&behind_magic, "tệp.xlsx", None).is_err(), "the magic alone makes no workbook");
    }

    #[test]
    fn damaged_workbooks_are_read_without_panic(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6)) {
        let mut bytes = WORKBOOK.clone();
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        if let Ok(sheet) = read_bytes(&bytes, "bảng.xlsx", None) {
            through_all(&sheet);
        }
    }

    #[test]
    fn damaged_sheets_inside_a_sound_container_are_read_without_panic(inner in "(<[/]?(c|v|row|is|t|f|sheetData|x:c)( r=\"[A-Z]{0,3}[0-9]{0,8}\"| t=\"(s|b|e|d|str|inlineStr)\"| s=\"[0-9]{1,3}\")*[/]?>|[0-9.]{1,4}|&[a-z#0-9]{0,5};|<!\\[CDATA\\[x\\]\\]>){0,24}") {
        let sheet = format!("<worksheet><sheetData>{inner}</sheetData></worksheet>");
        if let Ok(sheet) = read_bytes(&super::workbook_of(sheet.as_bytes(), b"<sst><si><t>1.1</t></si></sst>"), "bảng.xlsx", None) {
            through_all(&sheet);
        }
    }
}
