//! Every sheet that leaves the program is taken back by it without a change, in both forms.

use serde_json::{Value, json};

use crate::book::Book;

const ENDINGS: [&str; 2] = ["xlsx", "csv"];

/// The outcomes of all lines of an import of units.
fn outcomes(import: &Value) -> Vec<&str> {
    import["lines"].as_array().expect("lines").iter().filter_map(|line| line["outcome"].as_str()).collect()
}

fn export(book: &Book, name: &str, more: &Value, ending: &str) -> Value {
    let file = book.folder().join(format!("{name}.{ending}"));
    let mut args = more.clone();
    args["out"] = json!(file);
    book.ask(name, args);
    json!(file)
}

#[test]
fn scores_and_figures_of_every_stage_come_back_as_nothing_new() {
    let book = Book::sample();
    let cells = [
        ("XA-2020", "self"),
        ("XA-2020", "appraised1"),
        ("XA-2020", "approved"),
        ("HUYEN-2020", "self"),
        ("HUYEN-2020", "approved"),
    ];
    for (round, stage) in cells {
        for ending in ENDINGS {
            let place = json!({ "round": round, "stage": stage });
            let with_file = |file: Value| json!({ "file": file, "round": round, "stage": stage });
            let read = book.ask("preview_scores_import", with_file(export(&book, "export_scores", &place, ending)));
            assert_eq!((&read["added"], &read["changed"]), (&json!(0), &json!([])), "{round} {stage} {ending}");
            assert_eq!(read["same"], read["cells"], "{round} {stage} {ending}: every cell is there");
            assert_eq!(read["problems"], json!([]), "{round} {stage} {ending}");
            let figures = export(&book, "export_figures", &place, ending);
            if round == "XA-2020" {
                let read = book.ask("preview_figures_import", with_file(figures));
                assert_eq!(
                    (&read["added"], &read["changed"], &read["problems"]),
                    (&json!(0), &json!([]), &json!([])),
                    "{stage} {ending}"
                );
                assert_eq!(read["same"], read["figures"], "{stage} {ending}: every figure is there");
            }
        }
    }
}

#[test]
fn an_overridden_score_and_a_claim_of_kad_survive_the_way_out_and_back() {
    let book = Book::sample();
    let unit = book.ask("rounds", json!({}))[1]["units"][0]["id"].clone();
    let sheet = book.ask("unit_sheet", json!({ "round": "XA-2020", "unit": unit }));
    let node = |code: &str| {
        let rows = sheet["rows"].as_array().expect("rows");
        rows.iter().find(|row| row["code"] == code).expect("a row of the sample")["node"].clone()
    };
    for (code, text) in [("1.1.1", "3,25"), ("1.2.3", "KAD")] {
        let score =
            json!({ "round": "XA-2020", "unit": unit, "node": node(code), "stage": "self", "text": text, "reason": "bịa" });
        book.ask("record_score", score);
    }
    for ending in ENDINGS {
        let place = json!({ "round": "XA-2020", "stage": "self" });
        for (out, back) in [("export_scores", "preview_scores_import"), ("export_figures", "preview_figures_import")] {
            let file = export(&book, out, &place, ending);
            let read = book.ask(back, json!({ "file": file, "round": "XA-2020", "stage": "self" }));
            assert_eq!((&read["added"], &read["changed"]), (&json!(0), &json!([])), "{out} {ending}");
        }
    }
}

#[test]
fn a_set_and_its_grades_come_back_as_an_equal_set() {
    let book = Book::sample();
    let kept = |code: &str| {
        let view = book.ask("criteria_set", json!({ "criteria": code }));
        let mut nodes = view["nodes"].clone();
        for node in nodes.as_array_mut().expect("nodes") {
            let node = node.as_object_mut().expect("a node");
            for own in ["node", "confirmed", "rule_state"] {
                node.remove(own);
            }
        }
        (nodes, view["set"]["max"].clone(), view["set"]["grades"].clone())
    };
    for code in ["XA-2020", "HUYEN-2020"] {
        for ending in ENDINGS {
            let copy = format!("{code}-{ending}");
            let set = json!({ "criteria": code });
            let file = export(&book, "export_criteria", &set, ending);
            book.ask("import_criteria", json!({ "file": file, "code": copy, "title": "Bản sao" }));
            let file = export(&book, "export_grades", &set, ending);
            book.ask("import_grades", json!({ "file": file, "criteria": copy }));
            assert_eq!(kept(&copy), kept(code), "{code} {ending}");
        }
    }
}

#[test]
fn units_come_back_with_their_names_over_time_and_those_they_follow() {
    let book = Book::sample();
    let sheet = book.folder().join("thay.csv");
    let rows = "Mã,Tên đơn vị,Loại,Nhóm,Từ ngày,Thay cho\n23485,Xã Đăk Rve mới,xã,Xã,01/07/2025,Thị trấn Đắk Rve; 23482\n";
    std::fs::write(&sheet, rows).expect("a file can be written");
    book.ask("import_units", json!({ "file": sheet }));
    let renamed = json!({ "id": 3, "code": "23999", "name": "Xã =Đổi tên", "valid_from": "01/01/2024" });
    book.ask("save_unit", renamed);
    for ending in ENDINGS {
        let before = book.ask("units", json!({}));
        let file = export(&book, "export_units", &json!({}), ending);
        let read = book.ask("import_units", json!({ "file": file }));
        assert!(outcomes(&read).iter().all(|outcome| *outcome == "same"), "{ending}: {read:#}");
        assert_eq!(book.ask("units", json!({})), before, "{ending}: the register is as it was");
        let fresh = Book::empty();
        let read = fresh.ask("import_units", json!({ "file": file }));
        assert!(outcomes(&read).contains(&"new") && read["problems"] == json!([]), "{ending}: {read:#}");
        let again = export(&fresh, "export_units", &json!({}), ending);
        let read = fresh.ask("preview_units_import", json!({ "file": again }));
        assert!(outcomes(&read).iter().all(|outcome| *outcome == "same"), "{ending}, from a fresh book: {read:#}");
    }
}

#[test]
fn a_file_name_without_a_known_ending_is_refused_and_nothing_is_written() {
    let book = Book::sample();
    let out = book.folder().join("don-vi.xls");
    let refused = book.call("export_units", json!({ "out": out })).expect_err("no such form");
    assert_eq!((refused.code.as_str(), &refused.detail["field"]), ("bad_value", &json!("out")), "at its field");
    assert!(!out.exists(), "nothing was begun");
}
