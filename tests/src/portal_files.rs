//! Scores handed in with their evidence: every file stands in the folder of its criterion, under the name
//! that the shape gives, byte for byte the document of the store room.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::book::Book;

const FILES: [(&str, &str); 3] = [
    ("12-KH-UBND ngày 05.01.2020.pdf", "%PDF-1.4 the plan"),
    ("34-BC-UBND ngày 10.12.2020.pdf", "%PDF-1.4 the report"),
    ("56-QĐ-UBND ngày 15.03.2020.pdf", "%PDF-1.4 the decision"),
];

/// An office with one unit and two criteria: the plan and the report prove the first, the plan and the
/// decision the second.
fn office() -> (Book, Value) {
    let book = Book::empty();
    let write = |name: &str, text: &str| {
        let file = book.folder().join(name);
        fs::write(&file, text).expect("a file can be written");
        json!(file)
    };
    let criteria = write("tieu-chi.csv", "Mã,Nội dung,Điểm tối đa\n1,Chỉ đạo,10\n1.1,Kế hoạch,4\n1.2,Kiểm tra,6\n");
    let units = write("don-vi.csv", "Mã,Tên đơn vị,Nhóm\n01,Xã A,Xã\n");
    book.ask("import_units", json!({ "file": units }));
    book.ask("import_criteria", json!({ "file": criteria, "code": "B", "title": "Bộ" }));
    let round = book.ask("open_round", json!({ "code": "D", "year": 2020, "criteria": "B", "group": "Xã" }));
    let unit = round["units"][0]["id"].clone();
    let files: Vec<Value> = FILES.iter().map(|(name, text)| write(name, text)).collect();
    book.ask("add_evidence", json!({ "files": files }));
    let sheet = book.ask("unit_sheet", json!({ "round": "D", "unit": unit }));
    let node = |code: &str| {
        let rows = sheet["rows"].as_array().expect("rows");
        rows.iter().find(|row| row["code"] == code).expect("the criterion")["node"].clone()
    };
    for (code, evidence) in [("1.1", 1), ("1.1", 2), ("1.2", 1), ("1.2", 3)] {
        let link = json!({ "round": "D", "unit": unit, "nodes": [node(code)], "evidence": evidence, "page": "" });
        book.ask("link_evidence", link);
    }
    (book, unit)
}

fn shape(file_name: &str) -> Value {
    let columns = [("Mã", "code"), ("Điểm", "points"), ("Tệp", "files")];
    let columns: Vec<Value> = columns.iter().map(|(heading, source)| json!({ "heading": heading, "source": source })).collect();
    json!({ "id": 0, "name": "Phần mềm", "file_name": file_name, "columns": columns })
}

/// Every file below a folder with its text.
fn files_under(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let entry = entry.expect("an entry");
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.path().is_dir() {
            found.extend(files_under(&entry.path()).into_iter().map(|(below, bytes)| (format!("{name}/{below}"), bytes)));
        } else {
            found.insert(name, fs::read(entry.path()).expect("a file"));
        }
    }
    found
}

#[test]
fn files_of_evidence_come_out_by_criterion_byte_for_byte() {
    let (book, unit) = office();
    book.ask("save_portal_template", shape("{mã}_{stt}_{số hiệu}"));
    let asked = json!({ "of": { "template": 1, "round": "D", "unit": unit }, "folder": book.folder() });
    let done = book.ask("export_portal", asked);
    assert_eq!((&done["rows"], &done["files"]), (&json!(2), &json!(4)), "two criteria, two documents each");
    let written = files_under(Path::new(done["path"].as_str().expect("a path")));
    let documents: Vec<(&str, &[u8])> = written
        .iter()
        .filter(|(name, _)| name.ends_with(".pdf"))
        .map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
        .collect();
    let text = |at: usize| FILES[at].1.as_bytes();
    let wanted = [
        ("1.1/1.1_01_12-KH-UBND.pdf", text(0)),
        ("1.1/1.1_02_34-BC-UBND.pdf", text(1)),
        ("1.2/1.2_01_12-KH-UBND.pdf", text(0)),
        ("1.2/1.2_02_56-QĐ-UBND.pdf", text(2)),
    ];
    assert_eq!(documents, wanted, "each under its criterion, by the shape's names, with its own bytes");
    assert!(written.contains_key("0_bang-diem.xlsx"), "the sheet stands beside them");
    let list = String::from_utf8(written["1.1/0_muc-luc.csv"].clone()).expect("a list");
    assert!(list.contains("1.1_02_34-BC-UBND.pdf"), "the list of a criterion names its files: {list}");
}

#[test]
fn a_name_that_is_too_long_is_refused_with_its_place_and_nothing_is_written() {
    let (book, unit) = office();
    let long = "Hồ sơ minh chứng gửi Hội đồng thẩm định cải cách hành chính của Ủy ban nhân dân tỉnh";
    book.ask("save_portal_template", shape(&format!("{long}_{{stt}}")));
    let before = files_under(book.folder());
    let asked = json!({ "of": { "template": 1, "round": "D", "unit": unit }, "folder": book.folder() });
    let refused = book.call("export_portal", asked).expect_err("the names are too long");
    assert_eq!(refused.code, "problems");
    assert!(refused.message.contains("Tiêu chí 1.1, văn bản thứ 1: tên tệp"), "{}", refused.message);
    let after = files_under(book.folder());
    assert_eq!(after.keys().collect::<Vec<_>>(), before.keys().collect::<Vec<_>>(), "no folder was begun");
}

#[test]
fn a_damaged_document_is_named_and_hands_nothing_in() {
    let (book, unit) = office();
    book.ask("save_portal_template", shape("{mã}_{stt}"));
    let store = book.folder().join("minh-chung");
    let kept: Vec<String> =
        files_under(&store).into_iter().filter(|(_, bytes)| bytes == FILES[1].1.as_bytes()).map(|(n, _)| n).collect();
    fs::remove_file(store.join(&kept[0])).expect("the file can be lost");
    let asked = json!({ "of": { "template": 1, "round": "D", "unit": unit }, "folder": book.folder().join("nop") });
    fs::create_dir(book.folder().join("nop")).expect("a folder");
    let refused = book.call("export_portal", asked).expect_err("a document is not there");
    assert!(!refused.message.is_empty(), "it says what is missing");
    let sheet = files_under(&book.folder().join("nop")).into_keys().find(|name| name.ends_with(".xlsx"));
    assert_eq!(sheet, None, "where the sheet stands everything else does too; it does not stand");
}
