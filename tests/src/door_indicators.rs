//! One working call for every command about indicators, surveys and outside indices, in an order in which
//! they can follow each other.

use serde_json::{Value, json};

/// A sheet of values, and one of outside indices.
const VALUES: &str = "Chỉ số,Đơn vị,Kỳ,Giá trị\nTỷ lệ hồ sơ giải quyết đúng và trước hạn,Xã Đắk Pne,Quý I/2021,97/100\n";
const OUTSIDE: &str = "Chỉ số,Năm,Địa phương,Giá trị,Nguồn\nPCI,2023,Kon Tum,\"64,5\",Báo cáo PCI 2023\n";

/// A sheet of progress, on the day on which the calls are made.
const PROGRESS: &str = "Đơn vị,Chỉ tiêu,Ngày,Giá trị\nXã Đắk Pne,Tỷ lệ báo cáo định kỳ gửi đúng thời hạn,07/04/2021,95\n";

/// A sheet of what came back of a survey.
const RETURNS: &str = "Đơn vị,Số phiếu phát ra,Số phiếu thu về,Hài lòng,Không hài lòng\nXã Đắk Pne,20,19,18,1\n";

/// The sheets of these calls by their names.
pub const SHEETS: [(&str, &str); 4] =
    [("so-lieu-chi-so.csv", VALUES), ("tien-do.csv", PROGRESS), ("chi-so-ngoai.csv", OUTSIDE), ("khao-sat.csv", RETURNS)];

/// The calls; `sheet` is the path of a file beside the book.
pub fn calls(sheet: &dyn Fn(&str) -> Value, unit: i64) -> Vec<(&'static str, Value)> {
    let table = json!({ "indicator": 1, "year": 2021, "period": "year" });
    let cell = json!({ "unit": unit, "period": "Năm 2021", "text": "40" });
    let levels = json!([{ "label": "Hài lòng", "satisfied": true }, { "label": "Không hài lòng", "satisfied": false }]);
    let index = json!({ "index": "PAPI", "year": "2022", "entity": "Kon Tum", "value": "41", "source": "Báo cáo PAPI 2022" });
    vec![
        ("indicators", json!({})),
        ("indicator_library", json!({})),
        ("take_indicators", json!({ "codes": ["BCCI"] })),
        ("save_indicator", json!({ "name": "Số buổi họp", "measure": "buổi" })),
        ("remove_indicator", json!({ "id": 7 })),
        ("indicator_table", table.clone()),
        ("record_value", json!({ "table": table, "cell": cell })),
        ("preview_values_paste", json!({ "table": table, "cells": [cell] })),
        ("paste_values", json!({ "table": table, "cells": [cell] })),
        ("indicator_trend", json!({ "indicator": 1 })),
        ("preview_values_import", json!({ "file": sheet("so-lieu-chi-so.csv"), "year": 2021 })),
        ("import_values", json!({ "file": sheet("so-lieu-chi-so.csv"), "year": 2021 })),
        ("export_indicator_values", json!({ "year": 2021, "out": sheet("ra-chi-so.xlsx") })),
        ("preview_progress_import", json!({ "file": sheet("tien-do.csv"), "year": 2021 })),
        ("import_progress", json!({ "file": sheet("tien-do.csv"), "year": 2021 })),
        ("export_progress", json!({ "year": 2021, "out": sheet("ra-tien-do.xlsx") })),
        ("surveys", json!({ "year": 2021 })),
        ("save_survey", json!({ "year": 2022, "name": "Khảo sát (bịa)", "levels": levels })),
        (
            "save_survey_returns",
            json!({ "survey": 3, "lines": [{ "unit": unit, "sent": "10", "returned": "9", "answers": ["8", "1"] }] }),
        ),
        ("preview_survey_import", json!({ "file": sheet("khao-sat.csv"), "survey": { "id": 3 } })),
        ("import_survey_returns", json!({ "file": sheet("khao-sat.csv"), "survey": { "year": 2022 } })),
        ("export_survey_returns", json!({ "survey": { "id": 3 }, "out": sheet("ra-khao-sat.xlsx") })),
        ("take_satisfaction", json!({ "survey": 2, "indicator": 5 })),
        ("preview_survey_figures", json!({ "survey": 1, "round": "XA-2020", "code": "4.5.1", "stage": "council" })),
        ("take_survey_figures", json!({ "survey": 1, "round": "XA-2020", "code": "4.5.1", "stage": "council" })),
        ("remove_survey", json!({ "id": 3 })),
        ("outside_indices", json!({})),
        ("save_outside_index", index),
        ("remove_outside_index", json!({ "id": 1 })),
        ("preview_outside_import", json!({ "file": sheet("chi-so-ngoai.csv") })),
        ("import_outside_indices", json!({ "file": sheet("chi-so-ngoai.csv") })),
        ("export_outside_indices", json!({ "out": sheet("ra-chi-so-ngoai.xlsx") })),
    ]
}
