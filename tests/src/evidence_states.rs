//! What becomes of a document: it is revised, more is asked of it, nobody uses it, its file is spoilt.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::book::Book;

/// The sample office with two new documents; their identities, the later one first.
fn with_documents() -> (Book, i64, i64) {
    let book = Book::sample();
    let paste = |name: &str, base64: &str| {
        let added = book.ask("add_evidence", json!({ "contents": [{ "name": name, "base64": base64 }] }));
        added["added"][0].as_i64().expect("a document")
    };
    let first = paste("07-KH-UBND ngày 10.01.2020 kiểm tra.pdf", "JVBERi0xLjQgbW90");
    let second = paste("07-KH-UBND ngày 12.01.2020 kiểm tra.pdf", "JVBERi0xLjQgaGFp");
    (book, second, first)
}

fn document(book: &Book, id: i64) -> Value {
    let all = book.ask("evidence", json!({}));
    all.as_array().expect("documents").iter().find(|one| one["id"] == id).expect("the document").clone()
}

#[test]
fn a_revision_names_what_it_takes_the_place_of_and_never_itself() {
    let (book, new, old) = with_documents();
    let say = |id: i64, revises: i64| {
        let known = document(&book, id);
        let mut said = json!({ "id": id, "revises": revises });
        for field in ["kind", "number", "day", "issuer", "subject"] {
            said[field] = known[field].clone();
        }
        book.call("save_evidence", said)
    };
    assert!(say(new, old).is_ok(), "the later one takes the place of the earlier");
    assert_eq!(document(&book, new)["revises"], old, "and says so");
    assert_eq!(document(&book, old)["revised_by"], new, "the earlier one as well");
    assert_eq!(say(new, new).expect_err("not of itself").code, "bad_value");
    assert_eq!(say(old, new).expect_err("not in a circle").code, "bad_value");
    let third =
        book.ask("add_evidence", json!({ "contents": [{ "name": "07-KH-UBND lần ba.pdf", "base64": "JVBERi0xLjQgYmE=" }] }));
    let third = third["added"][0].as_i64().expect("a document");
    assert!(say(third, new).is_ok(), "and a still later one of that");
    assert_eq!(say(old, third).expect_err("nor in a larger circle").code, "bad_value");
    book.ask("undo", json!({}));
    book.ask("undo", json!({}));
    book.ask("undo", json!({}));
    assert_eq!(document(&book, old)["revised_by"], Value::Null, "one step back takes it back");
}

#[test]
fn more_is_asked_of_a_document_only_with_words_and_it_still_counts() {
    let (book, id, _) = with_documents();
    let round = book.ask("rounds", json!({})).as_array().expect("rounds").iter().find(|one| one["code"] == "XA-2020").cloned();
    let unit = round.expect("the round")["units"][0]["id"].clone();
    let sheet = book.ask("unit_sheet", json!({ "round": "XA-2020", "unit": unit }));
    let rows = sheet["rows"].as_array().expect("rows");
    let leaf = rows.iter().rev().find(|row| row["is_leaf"] == true).expect("a leaf")["node"].clone();
    let place = json!({ "round": "XA-2020", "unit": unit });
    let with = |more: Value| {
        let mut args = place.clone();
        args.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
        args
    };
    book.ask("link_evidence", with(json!({ "nodes": [leaf], "evidence": id, "page": "trang 2" })));
    let rule = |state: &str, reason: &str| {
        let asked = with(json!({ "node": leaf, "evidence": id, "state": state, "reason": reason }));
        book.call("rule_on_evidence", asked)
    };
    let link = |sheet: &Value| {
        let nodes = sheet["nodes"].as_array().expect("nodes");
        let node = nodes.iter().find(|one| one["node"] == leaf).expect("the criterion").clone();
        node["links"].as_array().expect("links").iter().find(|one| one["evidence"] == id).expect("the link").clone()
    };
    assert_eq!(rule("supplement_asked", " ").expect_err("what is missing?").code, "reason_required");
    let asked = rule("supplement_asked", "thiếu phụ lục").expect("with words");
    assert_eq!(link(&asked)["reason"], "thiếu phụ lục", "what is asked for stands beside the document");
    let submitted = rule("submitted", "").expect("handed in again");
    assert_eq!(
        (&link(&submitted)["state"], &link(&submitted)["reason"]),
        (&json!("submitted"), &json!("")),
        "the question is gone"
    );
}

#[test]
fn documents_that_nobody_uses_and_files_that_are_gone_are_told() {
    let (book, id, other) = with_documents();
    assert_eq!(document(&book, other)["uses"], json!([]), "nobody uses it");
    assert_eq!(book.ask("check", json!({}))["sound"], true, "before");
    let added = fs::read_dir(book.folder().join("minh-chung")).expect("the store room").count();
    assert!(added > 0, "files stand in the store room");

    let spoilt = spoil(&book.folder().join("minh-chung"), b"%PDF-1.4 hai");
    assert!(spoilt, "the file of the document was found");
    assert_eq!(document(&book, id)["file_there"], false, "the register sees it at a glance");
    assert_eq!(document(&book, other)["file_there"], true, "the others are whole");
    let check = book.ask("check", json!({}));
    assert_eq!(check["sound"], false, "and the check proves it: {check}");
    let said = check["findings"].to_string();
    assert!(said.contains("07/KH-UBND") || said.contains("07-KH-UBND"), "by its name: {said}");
}

/// Takes away the file that holds these bytes.
fn spoil(folder: &Path, bytes: &[u8]) -> bool {
    let Ok(entries) = fs::read_dir(folder) else { return false };
    entries.flatten().any(|entry| {
        let path = entry.path();
        if path.is_dir() {
            return spoil(&path, bytes);
        }
        fs::read(&path).is_ok_and(|held| held == bytes) && fs::remove_file(&path).is_ok()
    })
}
