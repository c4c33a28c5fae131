//! A working call for every command that builds a criteria set.

use serde_json::{Value, json};

use super::Sample;

/// A PDF of one empty page, as text.
pub(super) const BLANK_PAGE: &str = "JVBERi0xLjQKMSAwIG9iajw8L1R5cGUvQ2F0YWxvZy9QYWdlcyAyIDAgUj4+ZW5kb2JqCjIgMCBvYmo8PC9UeXBlL1\
    BhZ2VzL0tpZHNbMyAwIFJdL0NvdW50IDE+PmVuZG9iagozIDAgb2JqPDwvVHlwZS9QYWdlL1BhcmVudCAyIDAgUi9N\
    ZWRpYUJveFswIDAgNTk1IDg0Ml0+PmVuZG9iagp0cmFpbGVyPDwvUm9vdCAxIDAgUi9TaXplIDQ+PgolJUVPRgo=";

impl Sample {
    /// A copy of the set THU, whose last node is the leaf with options; THU-2 took the three identities after it.
    pub(super) fn building(&self) -> [(&'static str, Value); 8] {
        let (area, new) = (self.option_leaf + 5, self.option_leaf + 7);
        let says = json!({ "criteria": "THU-3", "node": new, "step": "2", "title": "Báo cáo", "max": "1", "wording": "", "channel": "self", "lead_unit": "", "evidence": "" });
        let known = json!({ "criteria": "THU-3", "code": "THU-3", "title": "Bộ thử ba", "legal_basis": "", "number": "1/QĐ", "signed_on": "01/02/2021", "issuer": "UBND", "effective_from": "", "replaces": "", "decimals": 2, "max": "2" });
        [
            ("create_criteria_set", json!({ "code": "THU-3", "title": "Bộ thử ba", "copy_of": "THU" })),
            ("save_criteria_set", known),
            ("add_node", json!({ "criteria": "THU-3", "beside": area, "place": "after" })),
            ("save_node", says),
            ("move_node", json!({ "criteria": "THU-3", "node": new, "step": "in" })),
            ("remove_node", json!({ "criteria": "THU-3", "node": new })),
            ("issue_criteria_set", json!({ "criteria": "THU-3" })),
            ("compare_criteria_sets", json!({ "old": "XA-2020", "new": "HUYEN-2020" })),
        ]
    }
}
