//! The lines of the desk: one of every kind, each naming the cell on which a click lands.

use std::collections::BTreeSet;
use std::fs;

use serde_json::{Value, json};

use crate::book::Book;

/// A round of one unit, opened on 7 April 2021.
fn round() -> Book {
    let book = Book::empty();
    let sheet = |name: &str, text: &str| {
        let path = book.folder().join(name);
        fs::write(&path, text).expect("a sheet of the test");
        path
    };
    let units = sheet("don-vi.csv", "Mã,Tên đơn vị,Nhóm\n1,Xã A,Xã\n");
    let criteria = sheet(
        "tieu-chi.csv",
        "Mã,Nội dung,Điểm tối đa\n1,Chỉ đạo,5\n1.1,Kế hoạch,1\n1.2,Báo cáo,2\n1.3,Kiểm tra,2\n2,Thể chế,2\n2.1,Văn bản,2\n",
    );
    book.ask("import_units", json!({ "file": units }));
    book.ask("import_criteria", json!({ "file": criteria, "code": "B", "title": "Bộ" }));
    book.ask("open_round", json!({ "code": "D", "year": 2020, "criteria": "B", "group": "Xã" }));
    book
}

fn sheet_rows(book: &Book) -> Vec<Value> {
    let sheet = book.ask("unit_sheet", json!({ "round": "D", "unit": 1 }));
    sheet["rows"].as_array().expect("rows").clone()
}

#[test]
fn a_line_of_every_kind_lands_on_its_own_cell() {
    let book = round();
    let rows = sheet_rows(&book);
    let node = |code: &str| rows.iter().find(|row| row["code"] == code).expect("a line of the sheet")["node"].clone();
    let score = |code: &str, stage: &str, text: &str| {
        book.ask("record_score", json!({ "round": "D", "unit": 1, "node": node(code), "stage": stage, "text": text }));
    };
    let say = |code: &str, kind: &str, deadline: &str| {
        let said = json!({ "round": "D", "unit": 1, "node": node(code), "kind": kind, "text": "vì sao", "deadline": deadline });
        book.ask("make_remark", said);
    };
    for (code, points) in [("1.1", "1"), ("1.2", "2"), ("1.3", "2")] {
        score(code, "self", points);
    }
    say("1.1", "returned", "12/04/2021");
    say("1.2", "asked", "");
    say("1.2", "explained", "");
    score("1.3", "appraised1", "0,5");
    score("1", "approved", "4");
    score("1.1", "approved", "1");

    let desk = book.ask("waiting", json!({ "round": "D", "beyond": "0,5" }));
    let mut kinds = BTreeSet::new();
    for group in desk["kinds"].as_array().expect("kinds") {
        let kind = group["kind"].as_str().expect("a kind").to_owned();
        for line in group["lines"].as_array().expect("lines") {
            let row = rows.iter().find(|row| row["node"] == line["node"]);
            let row = row.unwrap_or_else(|| panic!("{kind} names no line of the sheet: {line}"));
            assert_eq!((&row["code"], &line["unit"]), (&line["code"], &json!(1)), "{kind}: the line of the unit it speaks of");
            let has_cell = row["cells"].as_array().expect("cells").iter().any(|cell| cell["stage"] == line["stage"]);
            assert!(has_cell, "{kind}: the cell of its stage stands there: {line}");
        }
        kinds.insert(kind);
    }
    let all = ["answered", "differs", "no_evidence", "not_scored", "parts_differ", "returned"];
    assert_eq!(kinds, all.map(str::to_owned).into(), "one of every kind: {desk}");

    let first = |kind: &str| {
        let groups = desk["kinds"].as_array().expect("kinds");
        groups.iter().find(|group| group["kind"] == kind).expect("the kind")["lines"][0].clone()
    };
    let place = |kind: &str| {
        let line = first(kind);
        (line["code"].as_str().unwrap_or_default().to_owned(), line["stage"].as_str().unwrap_or_default().to_owned())
    };
    for (kind, code, stage, why) in [
        ("returned", "1.1", "self", "the unit answers at its own stage"),
        ("answered", "1.2", "approved", "the furthest stage that was begun rules"),
        ("not_scored", "2.1", "self", "nothing else is open"),
        ("differs", "1.3", "appraised1", "where the other points stand"),
        ("parts_differ", "1", "approved", "at the whole, not at a part"),
    ] {
        assert_eq!(place(kind), (code.to_owned(), stage.to_owned()), "{kind}: {why}");
    }
    assert_eq!(first("returned")["days"], 5, "due on the day that was set");
}
