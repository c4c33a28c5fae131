//! One working call for every command about steering documents, conferences and commendations, in an order in which
//! they can follow each other.

use serde_json::{Value, json};

/// A sheet of steering documents.
pub const SHEET: &str = "Loại văn bản,Số ký hiệu,Ngày ban hành,Cơ quan ban hành,Trích yếu\nKế hoạch,77/KH-UBND,01/02/2022,UBND huyện,Cải cách hành chính năm 2022\n";

/// The calls; `sheet` is the path of a file beside the book.
pub fn calls(sheet: &dyn Fn(&str) -> Value) -> Vec<(&'static str, Value)> {
    let document = json!({ "kind": "Chỉ thị", "number": "9/CT-UBND", "date": "05/04/2021", "issuer": "UBND tỉnh", "subject": "Về kỷ cương" });
    let task = json!({ "text": "Rà soát hồ sơ trễ hẹn", "owner": "Phòng Nội vụ", "deadline": "30/06/2021" });
    let conference =
        json!({ "year": 2021, "name": "Hội nghị sơ kết", "day": "01/04/2021", "place": "Hội trường", "conclusions": [task] });
    let chosen = json!({
        "year": 2020, "kind": "certificate", "honoree": "individual", "name": "Bùi Thị H", "title": "Chánh Văn phòng",
        "achievement": "Đã có thành tích xuất sắc", "state": "chosen",
    });
    vec![
        ("save_steering_document", document),
        ("steering_documents", json!({ "text": "ky cuong" })),
        ("remove_steering_document", json!({ "id": 14 })),
        ("preview_steering_import", json!({ "file": sheet("van-ban.csv") })),
        ("import_steering", json!({ "file": sheet("van-ban.csv") })),
        ("export_steering", json!({ "out": sheet("ra-van-ban.xlsx") })),
        ("save_conference", conference),
        ("conferences", json!({})),
        ("finish_conclusion", json!({ "id": 2, "number": 1, "done": "06/04/2021", "result": "đã rà soát" })),
        ("remove_conference", json!({ "id": 2 })),
        ("save_proposal_rule", json!({ "year": 2020, "collectives": 4, "individuals": 2 })),
        ("commendation_candidates", json!({ "round": "XA-2020" })),
        ("propose_commendations", json!({ "round": "XA-2020", "candidates": [3] })),
        ("save_commendation", chosen),
        ("commendations", json!({ "year": 2020 })),
        ("remove_commendation", json!({ "id": 8 })),
        ("decide_commendations", json!({ "year": 2020, "decision": "61/QĐ-UBND", "decided": "07/04/2021" })),
        ("save_blank_form", json!({ "name": "Phôi khác", "shift_right": "1,5" })),
        ("blank_forms", json!({})),
        ("remove_blank_form", json!({ "id": 2 })),
    ]
}
