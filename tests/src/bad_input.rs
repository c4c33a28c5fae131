//! What people bring on a stick: programs under the names of documents, names that deceive, files
//! that are too large or gone; and a clock that was set back. Each is refused or survived with a
//! sentence, and the book is as it was.

use std::fs::{self, File};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::book::Book;

/// A PDF, as far as its first bytes tell.
const PDF: &[u8] = b"%PDF-1.4 k\xe1\xba\xbf ho\xe1\xba\xa1ch";

fn entries(book: &Book) -> Value {
    book.ask("check", json!({}))["entries"].clone()
}

fn refused(answer: &Value) -> Vec<&str> {
    answer["refused"].as_array().into_iter().flatten().filter_map(Value::as_str).collect()
}

#[test]
fn programs_are_refused_whatever_they_are_called_and_the_documents_beside_them_come_in() {
    let book = Book::empty();
    let mut files = Vec::new();
    for (name, bytes) in [
        ("ke-hoach.pdf.exe", b"MZ\x90\x00 a program".as_slice()),
        ("anh.exe.pdf", b"MZ\x90\x00 another"),
        ("bao cao.docx", b"PK\x03\x04....classes.dex"),
        ("phim.scr", b"MZ"),
        ("lien-ket.pdf.lnk", b"L\x00\x00\x00\x01\x14\x02\x00"),
        ("trang.html", b"<html><script>alert(1)</script>"),
        ("macro.vbs", b"CreateObject(\"WScript.Shell\")"),
        ("rong.pdf", b""),
        ("that.pdf", PDF),
    ] {
        let path = book.folder().join(name);
        fs::write(&path, bytes).expect("a file of the test");
        files.push(path);
    }
    let answer = book.ask("add_evidence", json!({ "files": files }));
    assert_eq!(answer["added"].as_array().map(Vec::len), Some(1), "the one document is taken in: {answer}");
    assert_eq!(refused(&answer).len(), 8, "every other one is refused: {answer}");
    for (line, name) in refused(&answer).iter().zip(["ke-hoach.pdf.exe", "anh.exe.pdf", "bao cao.docx"]) {
        assert!(line.contains(name) && line.contains("không được nhận làm minh chứng"), "by name and with its reason: {line}");
    }
}

#[test]
fn a_name_that_deceives_is_shown_as_it_is() {
    let book = Book::empty();
    let pasted = json!({ "name": "..\\..\\ke\u{202E}hoach\u{200F}fdp.exe", "base64": "JVBERi0xLjQgcXXDqXQ=" });
    let answer = book.ask("add_evidence", json!({ "contents": [pasted] }));
    let name = answer["documents"][0]["file_name"].as_str().expect("a name");
    assert_eq!(name, "kehoachfdp.exe", "no turned letters and no folders");
    assert_eq!(answer["documents"][0]["format"], "pdf", "what it is, its bytes say");
}

#[test]
fn a_file_of_two_gigabytes_is_refused_before_it_is_read() {
    let book = Book::empty();
    let path = book.folder().join("quet-ca-tu.pdf");
    // A file with a hole: as long as it says, and no bytes on the disk.
    File::create(&path).and_then(|file| file.set_len(2 << 30)).expect("a long file");
    let before = entries(&book);
    let begun = Instant::now();
    let answer = book.ask("add_evidence", json!({ "files": [path] }));
    assert!(begun.elapsed() < Duration::from_secs(1), "nobody waits for it: {:?}", begun.elapsed());
    let says = refused(&answer).concat();
    assert!(says.contains("quet-ca-tu.pdf") && says.contains("2048 MB") && says.contains("Sổ không thay đổi"), "{says}");
    assert_eq!(entries(&book), before, "no entry was made");
}

#[test]
fn a_file_that_is_gone_when_it_is_copied_costs_only_itself() {
    let book = Book::empty();
    let (there, gone) = (book.folder().join("con.pdf"), book.folder().join("da-rut-usb.pdf"));
    fs::write(&there, PDF).expect("a file of the test");
    let answer = book.ask("add_evidence", json!({ "files": [gone, there, book.folder()] }));
    assert_eq!(answer["added"].as_array().map(Vec::len), Some(1), "the one that is there comes in: {answer}");
    let says = refused(&answer);
    assert!(says[0].contains("da-rut-usb.pdf") && says[0].contains("sổ không thay đổi"), "the other is named: {says:?}");
    assert_eq!(says.len(), 2, "a folder is no file: {says:?}");
    assert_eq!(book.ask("check", json!({}))["sound"], true, "nothing half is left");
}

#[test]
fn a_file_that_is_another_when_it_was_read_is_refused_whole() {
    let book = Book::empty();
    // The system says that it has no bytes and then gives some, as a scanner does that is still writing.
    let growing = std::path::Path::new("/proc/self/status");
    if !growing.exists() {
        return;
    }
    let answer = book.ask("add_evidence", json!({ "files": [growing] }));
    let says = refused(&answer).concat();
    assert!(says.contains("không đọc được trọn tệp") && says.contains("sổ không thay đổi"), "{says}");
    assert_eq!(answer["added"], json!([]), "half a document is none");
}

#[test]
fn a_medium_that_takes_nothing_leaves_no_half_dossier_and_no_half_copy() {
    let book = Book::sample();
    let full = std::path::Path::new("/dev/full");
    if !full.exists() {
        return;
    }
    let before = entries(&book);
    let failure = book.call("backup", json!({ "folder": full })).expect_err("nothing can be written there");
    assert!(!failure.message.is_empty() && failure.code != "unexpected", "a sentence of its own: {failure:?}");
    let export = json!({ "round": "XA-2020", "stage": "self", "out": full.join("diem.csv") });
    let failure = book.call("export_scores", export).expect_err("nor there");
    assert!(failure.code != "unexpected", "a sentence of its own: {failure:?}");
    assert_eq!(entries(&book), before, "the book is as it was");
}

#[test]
fn a_clock_set_back_changes_no_order_and_is_said() {
    let book = Book::empty();
    let letterhead =
        json!({ "parent_agency": "UBND tỉnh A", "issuing_agency": "UBND xã B", "abbreviation": "UBND", "place": "B" });
    let signer = json!({ "title": "CHỦ TỊCH", "name": "Nguyễn Văn A" });
    book.ask("set_up_office", json!({ "letterhead": letterhead, "signer": signer, "clerk": "Trần Thị B" }));
    book.set_clock("1970-01-02T08:00:00+07:00");
    book.ask("save_clerk", json!({ "name": "Lê Văn C" }));
    book.ask("keep_draft", json!({ "place": "{}", "label": "Lý do", "text": "vì" }));
    let state = book.ask("book_state", json!({}));
    assert_eq!(state["undo"], "người dùng Lê Văn C", "the newest step is the one that was made last");
    book.set_clock("1970-01-01T08:00:00+07:00");
    let says = book.ask("book_state", json!({}))["cares"].to_string();
    assert!(says.contains("clock_behind") && says.contains("thứ tự các bước vẫn đúng"), "{says}");
    assert_eq!(book.ask("check", json!({}))["sound"], true, "the chain goes by number, not by time");
    assert_eq!(book.ask("undo", json!({}))["step"], "người dùng Lê Văn C", "and undo goes by it too");
}
