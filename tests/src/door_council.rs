//! Working calls for the commands of hearings, in an order in which they can follow each other.

use serde_json::{Value, json};

/// The sample's own hearing is half done; another one is opened and taken out again.
pub(crate) fn hearings(unit: i64, leaf: i64) -> Vec<(&'static str, Value)> {
    let chair = json!({ "body": "council", "role": "chair", "name": "A", "attendance": "present" });
    let hearing =
        json!({ "round": "XA-2020", "stage": "council", "place": "P", "chair": "A", "secretary": "B", "attendees": [chair] });
    let at = json!({ "hearing": 1, "unit": unit, "node": leaf, "text": "0", "reason": "R", "vote": { "how": "consensus" } });
    let one = || json!({ "id": 1 });
    vec![
        ("save_hearing", hearing),
        ("remove_hearing", json!({ "id": 2 })),
        ("hearings", json!({ "round": "XA-2020" })),
        ("accept_equal", json!({ "round": "XA-2020", "unit": unit, "stage": "appraised1" })),
        ("compare_sheet", json!({ "round": "XA-2020", "unit": unit, "stage": "appraised1" })),
        ("hearing", one()),
        ("take_up", json!({ "hearing": 1, "unit": unit, "code": "1.2.1" })),
        ("decide", at),
        ("close_hearing", one()),
        ("open_hearing_again", one()),
    ]
}
