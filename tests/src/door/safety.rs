//! A call for each command that keeps the book safe.

use std::path::Path;

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

/// The window keeps paths from the page: what stands under these names is a handle there, and is
/// replaced by the picked path. A command that takes anything else under them can never be called.
#[test]
fn a_command_takes_only_picked_paths_where_the_window_puts_them() {
    let sample = Sample::open();
    for (name, _, args) in sample.calls() {
        let one = ["file", "out", "folder"].iter().filter_map(|key| args.get(*key).and_then(Value::as_str));
        let many = args["files"].as_array().into_iter().flatten().filter_map(Value::as_str);
        for path in one.chain(many) {
            assert!(
                Path::new(path).is_absolute(),
                "{name} takes {path:?} where the window puts a picked path; name it otherwise"
            );
        }
    }
}
