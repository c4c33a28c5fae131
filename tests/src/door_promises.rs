//! One working call for every command about promises, in an order in which they can follow each other.

use serde_json::{Value, json};

/// A sheet of commitments.
pub const SHEET: &str = "Đơn vị,Người đứng đầu,Chỉ tiêu,Đơn vị tính,Cam kết\nXã Đắk Pne,Hoàng Văn Đ,Hồ sơ đúng hạn,%,100\n";

/// The calls; `sheet` is the path of a file beside the book.
pub fn calls(sheet: &dyn Fn(&str) -> Value, unit: i64) -> Vec<(&'static str, Value)> {
    vec![
        ("preview_commitments_import", json!({ "file": sheet("cam-ket.csv"), "year": 2024 })),
        ("import_commitments", json!({ "file": sheet("cam-ket.csv"), "year": 2024 })),
        ("export_commitments", json!({ "year": 2021, "out": sheet("ra-cam-ket.xlsx") })),
        ("sign_commitment", json!({ "id": 12, "day": "07/04/2021", "place": "Kon Rẫy" })),
        ("change_head", json!({ "id": 12, "from": "01/09/2021", "name": "Nguyễn Văn T", "title": "Chánh Văn phòng" })),
        (
            "enter_progress",
            json!({ "commitment": 12, "day": "07/04/2021", "entries": [{ "part": { "target": 1 }, "value": "1" }] }),
        ),
        ("commitment_progress", json!({ "id": 12 })),
        ("close_commitment", json!({ "id": 12 })),
        ("follow_commitment_again", json!({ "id": 12 })),
        ("follow_up", json!({ "year": 2021 })),
        ("initiatives", json!({ "year": 2021 })),
        ("save_initiative", json!({ "year": 2021, "unit": unit, "title": "Sổ tay", "author": "Nguyễn Văn A" })),
        ("remove_initiative", json!({ "id": 1 })),
        ("year_end_promises", json!({ "year": 2021 })),
        ("save_verdict_rule", json!({ "year": 2021, "target_from": "80", "head_from": "70" })),
        ("copy_commitments", json!({ "from": 2021, "to": 2023 })),
        ("promise_candidates", json!({ "round": "XA-2020" })),
        ("promise_lost_points", json!({ "round": "XA-2020", "lines": [{ "unit": 1, "node": 1 }] })),
    ]
}
