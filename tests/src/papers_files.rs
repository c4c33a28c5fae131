//! Papers that cannot be written: no half file, what stood there before still stands, and a sentence says
//! what to do.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::book::Book;

/// A paper with every format: PDF, Word, Excel.
fn table() -> Value {
    json!({ "paper": "summary-table", "round": "XA-2020" })
}

fn names_in(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[test]
fn a_file_that_cannot_be_written_leaves_nothing_and_says_what_to_do() {
    let book = Book::sample();
    let places = [("khong-co/bao-cao.pdf", "print_folder", "Chọn thư mục khác."), ("da-co.pdf", "write_failed", "Chọn nơi khác")];
    std::fs::create_dir(book.folder().join("da-co.pdf")).expect("a folder where the file should stand");
    for (name, code, advice) in places {
        let asked = json!({ "paper": "summary-table", "round": "XA-2020" });
        let out = book.folder().join(name);
        let refused = book.call("print_paper", json!({ "paper": asked, "out": out })).expect_err("no place for it");
        assert_eq!(refused.code, code, "{name}: {}", refused.message);
        assert!(refused.message.contains(advice) && refused.message.contains("không bị ảnh hưởng"), "{}", refused.message);
        let half = book.folder().join(format!("{name}.dang-ghi"));
        assert!(!half.exists(), "{name}: nothing half written stays");
    }
}

/// The file beside the target is led to a device that is always full, as a full disk would be.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_leaves_the_old_file_and_no_half_one() {
    let book = Book::sample();
    let folder = book.folder().join("day");
    fs::create_dir(&folder).expect("a folder");
    for ending in ["pdf", "docx", "xlsx"] {
        let out = folder.join(format!("bang.{ending}"));
        fs::write(&out, "the file of yesterday").expect("an old file");
        std::os::unix::fs::symlink("/dev/full", folder.join(format!("bang.{ending}.dang-ghi"))).expect("a full disk");
        let refused = book.call("print_paper", json!({ "paper": table(), "out": out })).expect_err("a full disk");
        assert_eq!(refused.code, "disk_full", "{ending}: {}", refused.message);
        assert!(refused.message.contains("an toàn") && refused.message.contains("Thử lại"), "{ending}: {}", refused.message);
        assert_eq!(fs::read_to_string(&out).expect("the old file"), "the file of yesterday", "{ending}: nothing was replaced");
    }
    assert_eq!(names_in(&folder), ["bang.docx", "bang.pdf", "bang.xlsx"], "nothing half written stays");
}

/// The system's own folder takes no file from anybody, not even from its administrator.
#[cfg(target_os = "linux")]
#[test]
fn a_read_only_folder_says_so_for_one_paper_and_for_many() {
    let book = Book::sample();
    let refused = book.call("print_paper", json!({ "paper": table(), "out": "/sys/bang.pdf" })).expect_err("read-only");
    assert_eq!(refused.code, "read_only_folder", "{}", refused.message);
    assert!(refused.message.contains("bang.pdf") && refused.message.contains("chọn nơi khác"), "{}", refused.message);
    let many = json!({ "paper": { "paper": "blank-sheet", "round": "XA-2020" }, "format": "pdf", "folder": "/sys" });
    let refused = book.call("print_many", many).expect_err("read-only");
    assert_eq!(refused.code, "read_only_folder", "{}", refused.message);
}

#[test]
fn a_run_of_many_that_is_refused_leaves_no_folder() {
    let book = Book::sample();
    let folder = book.folder().join("nhieu");
    fs::create_dir(&folder).expect("a folder");
    let paper = json!({ "paper": "self-report", "round": "XA-2020", "date": "32/13/2021" });
    book.call("print_many", json!({ "paper": paper, "format": "pdf", "folder": folder })).expect_err("no date");
    assert_eq!(names_in(&folder), Vec::<String>::new(), "neither a folder nor a file");
}
