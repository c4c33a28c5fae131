//! The twelve main commands, one after the other, through the same door as the window.
//!
//! Says for each whether it was done or what was answered instead, as one line of JSON; the fault
//! suite lets a chosen operation on the disk fail on the way.

use std::error::Error;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use commands::{Desk, Failure, answer};
use jiff::Timestamp;
use serde_json::{Value, json};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(std::env::args().nth(1).ok_or("the folder is missing")?);
    let files = PathBuf::from(std::env::args().nth(2).ok_or("the folder of the sheets is missing")?);
    let now: Timestamp = "2021-04-07T08:00:00+07:00".parse()?;
    let desk = match Desk::open(&folder, "kiểm tra", now) {
        Ok(desk) => desk,
        Err(failure) => return said("open", &Err(failure)),
    };
    for (name, args) in steps(&folder, &files) {
        let done = answer(&desk, now, name, args);
        said(name, &done)?;
    }
    Ok(())
}

fn said(name: &str, done: &Result<Value, Failure>) -> Result<(), Box<dyn Error>> {
    let line = match done {
        // A file that is not taken in is no failure of the command: it is named in the answer.
        Ok(answer) => match answer["refused"].as_array().and_then(|refused| refused.first()) {
            Some(why) => json!({ "name": name, "done": false, "code": "refused", "message": why }),
            None => json!({ "name": name, "done": true }),
        },
        Err(failure) => json!({ "name": name, "done": false, "code": failure.code, "message": failure.message }),
    };
    writeln!(io::stdout(), "{line}")?;
    Ok(())
}

/// Identities are those of a new book.
fn steps(folder: &Path, files: &Path) -> Vec<(&'static str, Value)> {
    let letterhead =
        json!({ "issuing_agency": "UBND xã B", "parent_agency": "UBND tỉnh T", "place": "B", "abbreviation": "UBND" });
    let signer = json!({ "title": "CHỦ TỊCH", "name": "Nguyễn Văn A" });
    let cell = |text: &str| json!({ "round": "T-2020", "unit": 1, "node": 3, "stage": "self", "text": text });
    vec![
        ("set_up_office", json!({ "letterhead": letterhead, "signer": signer, "clerk": "Nguyễn Văn A" })),
        ("import_units", json!({ "file": files.join("don-vi.csv") })),
        ("import_criteria", json!({ "file": files.join("tieu-chi.csv"), "code": "T", "title": "Bộ thử" })),
        ("open_round", json!({ "code": "T-2020", "year": 2020, "criteria": "T", "group": "Xã" })),
        ("record_score", cell("1,5")),
        ("record_score", cell("2")),
        ("undo", json!({})),
        ("add_evidence", json!({ "files": [files.join("ke-hoach.pdf")], "contents": [] })),
        ("lock_stages", json!({ "round": "T-2020", "stage": "self" })),
        ("export_scores", json!({ "round": "T-2020", "stage": "self", "out": folder.join("diem.csv") })),
        ("backup", json!({})),
        ("export_history", json!({ "out": folder.join("nhat-ky.xlsx") })),
    ]
}
