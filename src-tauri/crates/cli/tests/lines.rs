//! From last year's set to next year's plan in a terminal: what `socchc` prints, and how it ends.

#![expect(clippy::expect_used, reason = "a test says what it expects by failing")]

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

use serde_json::Value;

/// The sample office in a folder of its own, which goes with it.
struct Office {
    folder: PathBuf,
}

impl Office {
    fn sample(name: &str) -> Office {
        let folder = std::env::temp_dir().join(format!("so-cchc-cli-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        let office = Office { folder };
        assert!(office.run(&["init", "--sample"]).status.success(), "the sample office opens");
        office
    }

    fn run(&self, words: &[&str]) -> Output {
        let data = self.folder.join("so");
        let program = Command::new(env!("CARGO_BIN_EXE_socchc")).arg("--data").arg(data).args(words).output();
        program.expect("socchc runs")
    }

    fn answer(&self, words: &[&str]) -> Value {
        let output = self.run(&[&["--json"], words].concat());
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "{words:?} was refused: {said}");
        serde_json::from_slice(&output.stdout).expect("JSON on the standard output")
    }

    fn refusal(&self, words: &[&str]) -> Value {
        let output = self.run(words);
        assert_eq!(output.status.code(), Some(1), "{words:?} ends with 1");
        serde_json::from_slice(&output.stderr).expect("the failure as JSON on the standard error")
    }

    fn file(&self, name: &str) -> String {
        self.folder.join(name).display().to_string()
    }
}

impl Drop for Office {
    fn drop(&mut self) {
        if let Err(error) = fs::remove_dir_all(&self.folder) {
            eprintln!("{} stays behind: {error}", self.folder.display());
        }
    }
}

#[test]
fn lost_points_are_rows_with_points_as_strings() {
    let office = Office::sample("lost-points");
    let ledger = office.answer(&["lost-points", "--round", "XA-2020"]);
    let first = &ledger["rows"][0];
    let fields = ["unit", "criterion", "max", "self", "appraised", "approved", "lost", "cause", "department"];
    for field in fields {
        assert!(first[field].is_string(), "{field} is promised as a string: {first}");
    }
    assert_eq!((first["criterion"].as_str(), first["lost"].as_str()), (Some("1.1.1"), Some("0.36")), "with a point");
}

#[test]
fn a_final_paper_wants_its_reason_on_the_command_line_too() {
    let office = Office::sample("reason");
    let out = office.file("tong-ket.pdf");
    let paper = ["print", "year-end", "--year", "2020", "--number", "45", "--date", "07/04/2021", "--out", &out];
    assert_eq!(office.refusal(&paper)["code"], "sum_not_explained");
    assert!(!PathBuf::from(&out).exists(), "no file is made");
    let with_reason = [&paper[..], &["--reason", "Chưa có điểm chi tiết của 02 lĩnh vực."]].concat();
    assert!(office.run(&with_reason).status.success(), "with the reason it is made");
    assert!(fs::read(&out).expect("the file").starts_with(b"%PDF"), "as a PDF");
    assert!(office.run(&paper).status.success(), "the reason is kept and holds for the next print");
}

#[test]
fn a_reason_given_for_a_draft_is_kept() {
    let office = Office::sample("draft");
    let out = office.file("tong-hop.pdf");
    let print = ["print", "summary-table", "--round", "HUYEN-2020", "--out", &out, "--reason", "Chưa có điểm chi tiết."];
    assert!(office.run(&print).status.success(), "a draft is printed");
    let asked = r#"{ "paper": { "paper": "summary-table", "round": "HUYEN-2020" } }"#;
    let lines = office.answer(&["call", "reconciliation", asked]);
    assert_eq!((&lines["open"], &lines["lines"][0]["reason"]), (&Value::from(0), &Value::from("Chưa có điểm chi tiết.")));
}

#[test]
fn a_shape_to_hand_in_by_leaves_and_comes_back() {
    let office = Office::sample("portal");
    let sheet = office.file("mau.csv");
    let columns = "Tên cột,Lấy từ,Số ký tự tối đa\nMã TC,Mã tiêu chí,10\nĐiểm tự chấm,Điểm,\nTệp,Tên tệp minh chứng,200\n";
    fs::write(&sheet, columns).expect("a sheet");
    office.answer(&["portal", "import", &sheet, "--name", "Phần mềm"]);
    let out = office.file("mau.xlsx");
    office.answer(&["portal", "export", &out, "--name", "Phần mềm"]);
    office.answer(&["portal", "import", &out, "--name", "Phần mềm thứ hai"]);
    let templates = office.answer(&["portal", "templates"]);
    let known = &templates["templates"];
    assert_eq!(known[0]["columns"], known[1]["columns"], "the columns come back as they left");
    assert_eq!(known[0]["columns"][0]["longest"], 10, "with their lengths");
}

#[test]
fn whoever_keyed_first_does_not_key_again() {
    let office = Office::sample("second-entry");
    let key = ["second-entry", "key", "--round", "XA-2020", "--unit", "Xã Đắk Kôi", "--code", "1.1.1", "3,4"];
    assert_eq!(office.refusal(&key)["code"], "not_blind", "the clerk of the sample entered the approved scores");
    let all = office.answer(&["second-entry", "--round", "XA-2020"]);
    let states: Vec<&Value> = all["units"].as_array().expect("units").iter().map(|unit| &unit["state"]).collect();
    assert!(states.iter().all(|state| **state == "none"), "nothing was kept: {states:?}");
}

#[test]
fn years_are_told_under_the_names_of_their_time() {
    let office = Office::sample("trend");
    let output = office.run(&["trend", "--round", "XA-2025", "--unit", "Xã Bắc Kon Rẫy"]);
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    for words in [
        "2024: (82,40 %) gộp theo trọng số: Xã Đắk Kôi 2640, Xã Đắk Tơ Lung 2310",
        "Xã Đắk Kôi (được thay từ 01/07/2025)",
        "2024: 87,42 %",
    ] {
        assert!(said.contains(words), "{words:?} is told:\n{said}");
    }
}
