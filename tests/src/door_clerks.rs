//! Calls of two clerks: one keys again what the other entered, and the first one leaves.

use serde_json::{Value, json};

/// The calls, in an order in which each succeeds in the sample office.
pub(crate) fn clerks(unit: i64, leaf: i64, sheet: &Value) -> Vec<(&'static str, Value)> {
    let of_unit = || json!({ "round": "XA-2020", "unit": unit });
    let report = json!({ "paper": "conference-report", "round": "XA-2020" });
    vec![
        ("forecast", json!({ "round": "XA-2020" })),
        ("reconciliation", json!({ "paper": report })),
        ("explain_differences", json!({ "paper": report, "reason": "Chưa có điểm chi tiết." })),
        ("save_clerk", json!({ "name": "Lê Văn C", "department": "Phòng Nội vụ" })),
        ("clerks", json!({})),
        ("work_as", json!({ "id": 2 })),
        ("keep_draft", json!({ "place": "scores", "label": "Lý do", "text": "vì chưa" })),
        ("keep_stopped", json!({ "place": "scores" })),
        ("drafts", json!({})),
        ("second_entries", json!({ "round": "XA-2020" })),
        ("second_entry", of_unit()),
        ("key_second", json!({ "round": "XA-2020", "unit": unit, "node": leaf, "text": "0,2" })),
        ("key_second_total", json!({ "round": "XA-2020", "unit": unit, "total": "80" })),
        ("compare_entries", of_unit()),
        ("rule_entries", json!({ "round": "XA-2020", "unit": unit, "node": leaf, "kept": "first" })),
        ("remove_second_entry", of_unit()),
        ("set_password", json!({ "id": 1, "password": "mật khẩu" })),
        ("print_recovery_sheet", json!({ "id": 1, "code": "{recovery}", "out": sheet })),
        ("lock_screen", json!({})),
        ("remove_clerk", json!({ "id": 1 })),
    ]
}
