//! The declared figures of the sample office give its score sheets, cell by cell.

use serde_json::{Value, json};

use crate::book::{Book, root};

fn sample(file: &str) -> String {
    root().join("assets/sample").join(file).display().to_string()
}

/// A round of the communes with its set, and nothing scored.
fn unscored_communes() -> Book {
    let book = Book::empty();
    book.ask("import_units", json!({ "file": sample("don_vi_mau.csv") }));
    book.ask("import_criteria", json!({ "file": sample("bo_tieu_chi_xa_mau.csv"), "code": "XA", "title": "XA" }));
    book.ask("open_round", json!({ "code": "XA", "year": 2020, "criteria": "XA", "group": "Xã, thị trấn" }));
    book
}

#[test]
fn the_declared_figures_give_the_self_scores_of_the_sample() {
    let book = unscored_communes();
    let read = book.ask("import_figures", json!({ "file": sample("so_lieu_ke_khai_xa_2020.csv"), "round": "XA" }));
    assert_eq!((&read["added"], &read["problems"]), (&json!(453), &json!([])), "every figure fits its rule");
    let scores = json!({ "file": sample("diem_xa_2020_tu_cham.csv"), "round": "XA", "stage": "self" });
    let compared = book.ask("preview_scores_import", scores);
    assert_eq!(
        (&compared["same"], &compared["changed"], &compared["added"]),
        (&json!(453), &json!([]), &json!(3)),
        "the printed sheet says the same; three KAD have no figure"
    );
}

#[test]
fn the_figures_of_the_appraisal_give_what_the_council_wrote() {
    let book = unscored_communes();
    for (figures, scores, stage, count) in [
        ("so_lieu_tham_dinh_xa_2020.csv", "diem_xa_2020_tham_dinh.csv", "appraised1", 329),
        ("so_lieu_phe_duyet_xa_2020.csv", "diem_xa_2020_phe_duyet.csv", "approved", 12),
    ] {
        book.ask("import_figures", json!({ "file": sample(figures), "round": "XA", "stage": stage }));
        let compared = book.ask("preview_scores_import", json!({ "file": sample(scores), "round": "XA", "stage": stage }));
        assert_eq!((&compared["same"], &compared["changed"]), (&json!(count), &json!([])), "{figures}");
    }
}

#[test]
fn the_sample_office_shows_the_working_of_its_scores() {
    let book = Book::sample();
    let rounds = book.ask("rounds", json!({}));
    let unit = rounds[1]["units"][0]["id"].clone();
    let sheet = book.ask("unit_sheet", json!({ "round": "XA-2020", "unit": unit }));
    let rows = sheet["rows"].as_array().expect("rows");
    let row = rows.iter().find(|row| row["code"] == "1.2.3").expect("1.2.3 stands in the set");
    assert_eq!(row["cells"][0]["working"], "38/40 = 95% → từ 95% trở lên: 2 điểm (tối đa 2)", "its own figure and bound");
    let decided: Vec<&Value> =
        rows.iter().flat_map(|row| row["cells"].as_array().expect("cells")).filter(|cell| cell["computed"] != "").collect();
    assert!(decided.is_empty(), "every score of the sample is what its figure gives: {decided:?}");
}
