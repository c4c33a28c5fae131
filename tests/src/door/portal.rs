//! A working call for every command of handing scores in.

use serde_json::{Value, json};

use super::Sample;

impl Sample {
    pub(super) fn portal(&self) -> Vec<(&'static str, Value)> {
        vec![
            ("portal_templates", json!({})),
            ("preview_portal_import", json!({ "file": self.sheet("mau-nop.csv") })),
            (
                "save_portal_template",
                json!({ "name": "Mẫu", "file_name": "{stt}", "columns": [{ "heading": "Mã", "source": "code" }] }),
            ),
            ("export_portal_template", json!({ "id": 1, "out": self.book.folder().join("mau-nop.xlsx") })),
            ("handing_in", json!({ "template": 1, "round": "XA-2020", "unit": self.unit })),
            (
                "tick_handed_in",
                json!({ "template": 1, "round": "XA-2020", "unit": self.unit, "nodes": [self.leaf], "handed_in": true }),
            ),
            (
                "export_portal",
                json!({ "of": { "template": 1, "round": "XA-2020", "unit": self.unit }, "folder": self.book.folder() }),
            ),
            ("remove_portal_template", json!({ "id": 1 })),
        ]
    }
}
