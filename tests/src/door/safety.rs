//! A call for each command that keeps the book safe.

use serde_json::{Value, json};

use super::Sample;

pub(super) fn calls(sample: &Sample) -> Vec<(&'static str, Value)> {
    let backup = || sample.book.ask("backup", json!({}))["path"].clone();
    vec![
        ("look_after_book", json!({})),
        ("choose_second_place", json!({})),
        ("preview_restore", json!({ "file": backup() })),
        ("restore_backup", json!({ "file": backup(), "reason": "thử" })),
        ("history", json!({ "find": "diem" })),
        ("history_of_cell", json!({ "round": "XA-2020", "unit": sample.unit, "node": sample.leaf })),
        ("export_history", json!({ "of": { "find": "Tổng điểm không có" }, "out": sample.sheet("nhat-ky.csv") })),
        ("scan", json!({ "round": "XA-2020" })),
    ]
}
