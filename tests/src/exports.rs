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

/// A rule of every kind that holds under a maximum.
fn rules_of_every_kind(max: &Value) -> Vec<Value> {
    let (open, shut) =
        (json!({ "from": "90", "from_in": true, "to": null, "to_in": false }), json!({ "from": null, "from_in": true }));
    let band = |ends: &Value, more: Value| merged(&merged(&json!({ "to": "90", "to_in": false }), ends), &more);
    let part = json!({ "mark": "a", "label": "tỷ lệ: hồ sơ; đúng hạn", "weight": max, "share": { "floor": "80", "target": "95", "above_100": "cap" } });
    vec![
        json!({ "kind": "option", "options": [{ "label": "Không phát sinh: đủ", "points": max }, { "label": "chậm\nmuộn", "points": "0" }] }),
        json!({ "kind": "band", "above_100": "cap", "no_occurrence": "full",
            "bands": [band(&open, json!({ "points": max })), band(&shut, json!({ "points": "0", "share": { "of": max, "at": "95" } }))] }),
        json!({ "kind": "ratio", "floor": "70", "target": "95.5", "above_100": "refuse", "no_occurrence": "zero" }),
        json!({ "kind": "count", "levels": [{ "from": 0, "to": 0, "points": "0", "label": "không có" }, { "from": 1, "to": null, "points": max }] }),
        json!({ "kind": "per_item", "each": "0.25", "cap": max }),
        json!({ "kind": "deduct", "each": "0.25", "cap": "0.5", "start": max, "no_occurrence": "excluded" }),
        json!({ "kind": "ticks", "items": [{ "mark": "a)", "label": "- kế hoạch", "points": max }, { "mark": "b", "label": "báo cáo", "points": "0" }] }),
        json!({ "kind": "multi_component", "components": [part] }),
        json!({ "kind": "survey", "answers": [{ "label": "Rất hài lòng", "weight": "100" }, { "label": "Không", "weight": "0" }] }),
        json!({ "kind": "external_index", "scale": "100" }),
        json!({ "kind": "formula", "figures": [{ "name": "a", "title": "tổng số: hồ sơ" }, { "name": "b", "title": "đúng hạn" }],
            "steps": [{ "name": "x", "expression": "b / a" }], "points": "min(x; 1) * max_points", "above_max": "cap" }),
        json!({ "kind": "manual" }),
    ]
}

fn merged(one: &Value, other: &Value) -> Value {
    let mut all = one.clone();
    for (name, value) in other.as_object().expect("an object") {
        all[name] = value.clone();
    }
    all
}

/// Everything that a set holds, but for the identities of its nodes.
fn kept(book: &Book, code: &str) -> (Value, Value, Value) {
    let view = book.ask("criteria_set", json!({ "criteria": code }));
    let mut nodes = view["nodes"].clone();
    for node in nodes.as_array_mut().expect("nodes") {
        node.as_object_mut().expect("a node").remove("node");
    }
    (nodes, view["set"]["max"].clone(), view["set"]["grades"].clone())
}

/// Sends a set out and takes it in again under another code.
fn sent_round(book: &Book, code: &str, copy: &str, ending: &str) -> Value {
    let set = json!({ "criteria": code });
    let file = export(book, "export_criteria", &set, ending);
    let taken = book.ask("import_criteria", json!({ "file": file, "code": copy, "title": "Bản sao" }));
    let file = export(book, "export_grades", &set, ending);
    book.ask("import_grades", json!({ "file": file, "criteria": copy }));
    taken
}

#[test]
fn a_set_comes_back_with_its_grades_its_chosen_rules_and_who_confirmed_them() {
    let book = Book::sample();
    for code in ["XA-2020", "HUYEN-2020"] {
        let draft = format!("{code}-SUA");
        let taken = sent_round(&book, code, &draft, "csv");
        assert_eq!(kept(&book, &draft), kept(&book, code), "{code} as issued");
        let leaves = taken["nodes"].as_array().expect("nodes").iter().filter(|node| node["is_leaf"] == true);
        for (at, leaf) in leaves.enumerate() {
            let rules = rules_of_every_kind(&leaf["max"]);
            let place = json!({ "criteria": draft, "code": leaf["code"] });
            match rules.get(at % (rules.len() + 2)) {
                Some(rule) => book.ask("set_rule", merged(&place, &json!({ "rule": rule }))),
                None => book.ask("confirm_rule", place),
            };
        }
        for ending in ENDINGS {
            let copy = format!("{code}-{ending}");
            let taken = sent_round(&book, &draft, &copy, ending);
            assert_eq!(kept(&book, &copy), kept(&book, &draft), "{code} {ending}");
            assert_eq!(taken["set"]["rules"]["read"], json!(0), "{code} {ending}: nothing waits for a word again");
        }
    }
}

#[test]
fn a_line_changed_in_excel_after_its_rule_was_confirmed_waits_for_a_word_again() {
    let book = Book::sample();
    let mut text =
        String::from("Mã,Nội dung,Điểm tối đa,Cách tính điểm\n1,Kế hoạch,2,Ban hành kịp thời: 2; chậm: 1; không ban hành: 0\n");
    text.push_str("2,Báo cáo,2,Nhận xét chung\n");
    let sheet = book.folder().join("bo.csv");
    std::fs::write(&sheet, text).expect("a file can be written");
    book.ask("import_criteria", json!({ "file": sheet, "code": "A", "title": "A" }));
    book.ask("confirm_rule", json!({ "criteria": "A", "code": "1" }));
    book.ask(
        "set_rule",
        json!({ "criteria": "A", "code": "2", "rule": { "kind": "external_index", "scale": "10", "no_occurrence": null } }),
    );
    let out = export(&book, "export_criteria", &json!({ "criteria": "A" }), "csv");
    let path = out.as_str().expect("a path");
    let whole = std::fs::read_to_string(path).expect("a sheet");
    let changed = whole.replace("chậm: 1;", "chậm: 0,5;").replace("thang của chỉ số: 10", "thang của chỉ số: 100");
    assert_ne!(whole, changed, "both lines are in the sheet");
    std::fs::write(path, changed).expect("a file can be written");
    let taken = book.ask("import_criteria", json!({ "file": out, "code": "B", "title": "B" }));
    let states: Vec<&Value> = taken["nodes"].as_array().expect("nodes").iter().map(|node| &node["rule_state"]).collect();
    assert_eq!(states, [&json!("read"), &json!("read")], "neither is what was confirmed");
    assert_eq!(taken["nodes"][1]["rule_data"]["scale"], json!("100"), "what was typed in Excel holds");
    let read = book.ask("preview_criteria_import", json!({ "file": out, "code": "C", "title": "C" }));
    let said: Vec<&Value> = read["problems"].as_array().expect("problems").iter().map(|problem| &problem["code"]).collect();
    assert_eq!(said, [&json!("confirmation_dropped"), &json!("confirmation_dropped")], "and it is said before");
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

#[test]
fn the_ledger_of_lost_points_comes_back_as_nothing_new() {
    let book = Book::sample();
    for ending in ENDINGS {
        let place = json!({ "round": "XA-2020", "stage": "approved" });
        let file = export(&book, "export_lost_points", &place, ending);
        let read = book.ask("preview_lost_points_import", json!({ "file": file, "round": "XA-2020" }));
        assert_eq!((&read["added"], &read["changed"]), (&json!(0), &json!([])), "{ending}: {}", read["changed"]);
        assert_eq!((&read["same"], &read["problems"]), (&read["lines"], &json!([])), "{ending}: every line is there");
    }
}
