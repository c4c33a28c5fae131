//! Every operation on the disk fails once: a full disk or a broken one. Never a panic, always a
//! sentence, and the next start finds a sound book with everything that was answered as done.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use jiff::Timestamp;
use serde_json::Value;
use store::Store;

use crate::clerk::{alone, folder, repeats};
use crate::power_cuts::recorder;

const FULL: i32 = 28;
const BROKEN: i32 = 5;

/// One walk through the commands in a new folder.
fn walk(recorder: &Path, files: &Path, book: &Path, fault: Option<(u64, i32)>) -> Output {
    let mut walk = Command::new(env!("CARGO_BIN_EXE_walk_commands"));
    walk.arg(book).arg(files).env("LD_PRELOAD", recorder).env("DISK_FOLDER", book);
    walk.env("DISK_COUNT", files.join("count"));
    if let Some((at, errno)) = fault {
        walk.env("DISK_FAIL_AT", at.to_string()).env("DISK_FAIL_WITH", errno.to_string());
    }
    walk.output().unwrap()
}

/// What each command answered.
fn answers(output: &Output) -> Vec<Value> {
    String::from_utf8_lossy(&output.stdout).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn sheets(files: &Path) {
    fs::create_dir_all(files).unwrap();
    fs::write(files.join("don-vi.csv"), "Mã,Tên đơn vị,Nhóm\n1,Xã An,Xã\n").unwrap();
    fs::write(files.join("tieu-chi.csv"), "Mã,Nội dung,Điểm tối đa\n1,Chỉ đạo,4\n1.1,Kế hoạch,2\n1.2,Báo cáo,2\n").unwrap();
    fs::write(files.join("ke-hoach.pdf"), b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\n").unwrap();
}

#[test]
fn every_operation_that_fails_is_said_and_harms_nothing() {
    let _alone = alone();
    let scratch = folder("io");
    let Some(recorder) = recorder(&scratch) else {
        eprintln!("NOT TRIED: this machine has no C compiler, or is no Linux");
        return;
    };
    let (files, book) = (scratch.join("files"), scratch.join("book"));
    sheets(&files);
    let sound = walk(&recorder, &files, &book, None);
    let said = answers(&sound);
    assert!(said.len() == 12 && said.iter().all(|line| line["done"] == true), "without a fault all is done: {said:?}");
    let operations: u64 = fs::read_to_string(files.join("count")).unwrap().parse().unwrap();
    fs::remove_dir_all(&book).unwrap();
    let step = (operations / repeats(8, operations)).max(1);
    let (mut tried, mut refused) = (0, 0);
    for at in (1..=operations).step_by(usize::try_from(step).unwrap()) {
        for errno in [FULL, BROKEN] {
            tried += 1;
            let output = walk(&recorder, &files, &book, Some((at, errno)));
            let place = format!("operation {at} with errno {errno}");
            assert!(output.status.success(), "{place}: {}", String::from_utf8_lossy(&output.stderr));
            let said = answers(&output);
            for line in said.iter().filter(|line| line["done"] == false) {
                refused += 1;
                let sentence = line["message"].as_str().unwrap_or_default();
                assert!(sentence.ends_with('.') && !sentence.is_ascii(), "{place}: a sentence for the clerk: {line}");
            }
            next_start(&book, &place, &said);
            fs::remove_dir_all(&book).unwrap();
        }
    }
    eprintln!("{operations} operations, {tried} walks with a fault, {refused} refusals, each with its sentence");
    fs::remove_dir_all(&scratch).unwrap();
    assert!(refused > 0, "a fault that nobody notices is none");
}

/// The book opens, is sound, and holds every score that was answered as recorded.
fn next_start(book: &Path, place: &str, said: &[Value]) {
    let now = Timestamp::from_second(1_700_000_000).unwrap();
    let store = Store::open(book, "kiểm tra", now).unwrap_or_else(|error| panic!("{place}: the next start: {error}"));
    assert_eq!(store.read_only(), None, "{place}: the next start may write");
    assert_eq!(store.check().unwrap().faults, [], "{place}: sound");
    let done = |name: &str| said.iter().any(|line| line["name"] == name && line["done"] == true);
    assert!(!done("open_round") || store.rounds().unwrap().len() == 1, "{place}: the round that was said to be open");
    assert!(!done("add_evidence") || store.evidence().unwrap().len() == 1, "{place}: the document that was said to be taken in");
}
