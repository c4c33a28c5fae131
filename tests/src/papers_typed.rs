//! What is typed for papers and kept in the book.

use serde_json::{Value, json};

use crate::book::Book;
use crate::papers_forms::words;

#[test]
fn what_was_typed_for_a_paper_stands_on_every_later_print() {
    let book = Book::sample();
    let keep = |paper: Value, entries: Value| book.ask("keep_paper_entries", json!({ "paper": paper, "entries": entries }));
    let decision = json!({ "paper": "publication", "round": "XA-2020" });
    keep(decision.clone(), json!({ "remedy_deadline": "ngày 28 tháng 02 năm 2099", "number": "77", "date": "07/04/2021" }));
    let printed = words(&book, &decision);
    for said in ["ngày 28 tháng 02 năm 2099", "77/QĐ-UBND", "ngày 07 tháng 4 năm 2021"] {
        assert!(printed.contains(said), "kept, and asked for nowhere: {said}");
    }
    let report = |unit: &str| json!({ "paper": "self-report", "round": "XA-2020", "unit": unit });
    keep(report("Xã Đắk Kôi"), json!({ "own_number": "901/BC-UBND", "difficulties": "Đường xa (bịa)." }));
    keep(report("Xã Đắk Ruồng"), json!({ "own_number": "902/BC-UBND" }));
    let all = words(&book, &json!({ "paper": "self-report", "round": "XA-2020", "fields": { "own_number": "" } }));
    assert!(all.contains("901/BC-UBND") && all.contains("902/BC-UBND"), "on the paper of all units each has its own number");
    assert_eq!(all.matches("Đường xa (bịa).").count(), 1, "what one unit wrote stands on its report only");
    let other = words(&book, &report("Xã Đắk Tờ Re"));
    assert!(!other.contains("901/BC-UBND"), "a unit never carries another's number: {other}");
}

#[test]
fn a_round_that_goes_takes_what_was_typed_for_its_papers_with_it() {
    let book = Book::sample();
    let rounds = book.ask("rounds", json!({}));
    let criteria = rounds[0]["criteria"].clone();
    book.ask("open_round", json!({ "code": "THU", "year": 2024, "criteria": criteria, "group": rounds[0]["group"] }));
    let paper = json!({ "paper": "remedies", "round": "THU" });
    book.ask("keep_paper_entries", json!({ "paper": paper, "entries": { "number": "5" } }));
    book.ask("remove_round", json!({ "round": "THU" }));
    book.ask("undo", json!({}));
    assert_eq!(book.ask("paper_entries", json!({ "paper": paper }))[0]["text"], "5", "back with its round");
}
