//! Files that must be refused: each with a Vietnamese sentence, and without filling the memory.

use std::io::{Cursor, Write};
use std::sync::LazyLock;

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::{BOOK, BOOK_RELATIONS, RELATIONS, container, workbook_of};
use crate::{Refusal, read_bytes, read_sheet};

#[track_caller]
fn refused(bytes: &[u8], file: &str, refusal: &Refusal, code: &str) {
    let error = read_bytes(bytes, file, None).expect_err("the file must be refused");
    assert_eq!(&error.refusal, refusal, "{file}");
    let problem = error.problem();
    assert_eq!(problem.code, code, "{file}");
    assert!(problem.is_error() && problem.what.contains(file) && problem.what.contains("Chưa nhập dòng nào"), "{}", problem.what);
    assert!(problem.fix.len() > 20, "what to do is said: {}", problem.fix);
}

/// A container with one part of 500 MB of blanks, packed to half a megabyte.
static BLANKS: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    writer.start_file("blanks", SimpleFileOptions::default().compression_method(CompressionMethod::Deflated)).unwrap();
    let blanks = vec![b' '; 1 << 20];
    for _ in 0..500 {
        writer.write_all(&blanks).unwrap();
    }
    writer.finish().unwrap().into_inner()
});

/// A workbook with the 500 MB in one of its parts.
fn bomb_of(part: &str) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in [("_rels/.rels", RELATIONS), ("xl/workbook.xml", BOOK), ("xl/_rels/workbook.xml.rels", BOOK_RELATIONS)] {
        if name != part {
            writer.start_file(name, SimpleFileOptions::default()).unwrap();
            writer.write_all(text.as_bytes()).unwrap();
        }
    }
    let mut blanks = ZipArchive::new(Cursor::new(BLANKS.as_slice())).unwrap();
    writer.raw_copy_file_rename(blanks.by_index(0).unwrap(), part).unwrap();
    writer.finish().unwrap().into_inner()
}

/// The same container with every declared size set to a thousand bytes.
fn lying(mut bytes: Vec<u8>) -> Vec<u8> {
    for (signature, offset) in [(b"PK\x01\x02", 24), (b"PK\x03\x04", 22)] {
        let places: Vec<usize> =
            bytes.windows(4).enumerate().filter(|(_, window)| *window == signature).map(|(place, _)| place).collect();
        for place in places {
            bytes[place + offset..place + offset + 4].copy_from_slice(&1_000_u32.to_le_bytes());
        }
    }
    bytes
}

#[test]
fn a_bomb_of_500_megabytes_is_refused_wherever_it_is_hidden() {
    for part in ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml", "xl/media/image1.png"] {
        let bomb = bomb_of(part);
        assert!(bomb.len() < 2 << 20, "the bomb is small: {}", bomb.len());
        refused(&bomb, "bom.xlsx", &Refusal::Bomb, "zip_bomb");
    }
}

#[test]
fn a_part_that_packs_too_well_is_refused_before_its_size_tells() {
    let sheet = [b"<worksheet><sheetData>".as_slice(), &vec![b' '; 8 << 20], b"</sheetData></worksheet>"].concat();
    refused(&workbook_of(&sheet, b"<sst/>"), "nén.xlsx", &Refusal::Bomb, "zip_bomb");
}

#[test]
fn a_bomb_that_lies_about_its_size_is_stopped_while_it_expands() {
    let bomb = lying(bomb_of("xl/worksheets/sheet1.xml"));
    let error = read_bytes(&bomb, "bom.xlsx", None).expect_err("the file must be refused");
    assert!(
        matches!(error.refusal, Refusal::Bomb | Refusal::Damaged),
        "stopped by the cap or by the false size: {:?}",
        error.refusal
    );
}

#[test]
fn truncated_files_are_refused_at_every_length() {
    let whole = good_workbook();
    assert!(read_bytes(&whole, "tốt.xlsx", None).is_ok(), "the whole file is fine");
    for length in (4..whole.len()).step_by(7) {
        refused(&whole[..length], "cụt.xlsx", &Refusal::Damaged, "file_damaged");
    }
    refused(b"", "rỗng.xlsx", &Refusal::Empty, "file_empty");
}

fn good_workbook() -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    book.add_worksheet().write_string(0, 0, "Mã").unwrap();
    book.save_to_buffer().unwrap()
}

#[test]
fn other_kinds_of_files_are_named_and_told_what_to_do() {
    let ole = |word: &str| {
        let mut bytes = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
        bytes.resize(512, 0);
        bytes.extend(word.encode_utf16().flat_map(u16::to_le_bytes));
        bytes
    };
    refused(&ole("EncryptedPackage"), "mật khẩu.xlsx", &Refusal::PasswordProtected, "file_password");
    refused(&ole("Workbook"), "cũ.xls", &Refusal::OldExcel, "file_old_excel");
    refused(b"<html><table><tr><td>1</td></tr></table></html>", "cổng.xls", &Refusal::WebPage, "file_web_page");
    refused(b"M\xe3,T\xean\n1,a", "tcvn.csv", &Refusal::NotUtf8, "file_not_utf8");
    refused(b"\x89PNG\r\n\x1a\n\0\0\0", "ảnh.xlsx", &Refusal::NotASpreadsheet, "not_a_spreadsheet");
}

#[test]
fn other_containers_are_named_and_told_what_to_do() {
    let document = |part: &str| format!(r#"<R><Relationship Id="1" Type="x/officeDocument" Target="{part}"/></R>"#);
    let open_document = container(&[("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", b"<x/>")]);
    refused(&open_document, "bảng.ods", &Refusal::OpenDocument, "file_open_document");
    let relations = document("xl/workbook.bin");
    let binary = container(&[("_rels/.rels", relations.as_bytes()), ("xl/workbook.bin", b"x")]);
    refused(&binary, "nhị phân.xlsb", &Refusal::BinaryWorkbook, "file_binary_excel");
    let relations = document("word/document.xml");
    let letter = container(&[("_rels/.rels", relations.as_bytes()), ("word/document.xml", b"<x/>")]);
    refused(&letter, "công văn.xlsx", &Refusal::NotASpreadsheet, "not_a_spreadsheet");
}

#[test]
fn missing_files_and_sheets_are_named() {
    let error = read_sheet(std::path::Path::new("/không có/bảng.xlsx"), None).unwrap_err();
    assert_eq!((error.refusal.clone(), error.file.as_str()), (Refusal::Missing, "bảng.xlsx"), "the name without its folder");
    let error = read_bytes(&good_workbook(), "bảng.xlsx", Some("Điểm")).unwrap_err();
    assert!(error.problem().fix.contains("Sheet1"), "the sheets that exist are listed: {}", error.problem().fix);
}

#[test]
fn addresses_far_away_and_endless_cells_are_refused_by_cell() {
    let far = br#"<worksheet><sheetData><row r="1"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>"#;
    refused(&workbook_of(far, b"<sst/>"), "xa.xlsx", &Refusal::FarCell { cell: "XFD1048576".into() }, "far_cell");
    let problem = read_bytes(&workbook_of(far, b"<sst/>"), "xa.xlsx", None).unwrap_err().problem();
    assert_eq!(
        (problem.sheet.as_deref(), problem.cell.as_deref()),
        (Some("Trang 1"), Some("XFD1048576")),
        "the sheet and the cell are named"
    );
    let many: String = (1..=3_000).map(|row| format!("<row r=\"{row}\">{}</row>", "<c><v>1</v></c>".repeat(100))).collect();
    let many = workbook_of(format!("<worksheet><sheetData>{many}</sheetData></worksheet>").as_bytes(), b"<sst/>");
    refused(&many, "nhiều.xlsx", &Refusal::TooManyCells { cell: "A2501".into() }, "too_many_cells");
}

#[test]
fn one_long_text_used_by_thousands_of_cells_is_refused() {
    let texts = format!("<sst><si><t>{}</t></si></sst>", "đ".repeat(16_000));
    let cells: String = (1..=20_000).map(|row| format!("<row r=\"{row}\"><c t=\"s\"><v>0</v></c></row>")).collect();
    let sheet = format!("<worksheet><sheetData>{cells}</sheetData></worksheet>");
    let error = read_bytes(&workbook_of(sheet.as_bytes(), texts.as_bytes()), "lặp.xlsx", None).unwrap_err();
    assert!(
        matches!(error.refusal, Refusal::TooManyCells { .. }),
        "640 MB of text would come out of 600 KB: {:?}",
        error.refusal
    );
}

#[test]
fn a_cell_with_more_text_than_excel_can_hold_is_refused() {
    let long = "đ".repeat(200_000);
    let sheet = format!("<worksheet><sheetData><row><c t=\"str\"><v>{long}</v></c></row></sheetData></worksheet>");
    refused(&workbook_of(sheet.as_bytes(), b"<sst/>"), "dài.xlsx", &Refusal::Bomb, "zip_bomb");
    let refusal = Refusal::TooManyCells { cell: "B2".into() };
    refused(format!("Mã,Tên\n1,{long}").as_bytes(), "dài.csv", &refusal, "too_many_cells");
}

#[test]
fn a_broken_reference_to_a_text_is_damage_and_no_panic() {
    for cell in [r#"<c t="s"><v>7</v></c>"#, r#"<c t="s"><v>-1</v></c>"#, "<c><v>&unknown;</v></c>", "<c><v>1</c></v>"] {
        let sheet = format!("<worksheet><sheetData><row>{cell}</row></sheetData></worksheet>");
        refused(&workbook_of(sheet.as_bytes(), b"<sst/>"), "hỏng.xlsx", &Refusal::Damaged, "file_damaged");
    }
}
