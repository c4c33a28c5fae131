//! Golden papers of the sample office, as text: what stands on every page, line by line.
//!
//! A changed file is read by a person before it is kept. Pictures and PDF bytes are not compared.

use serde_json::{Value, json};

use crate::book::{Book, same_as_file};

/// Every page of a paper as text, with what the window is told about it.
fn pages(book: &Book, asked: Value) -> String {
    let preview = book.ask("preview_paper", asked);
    let pages = preview["pages"].as_array().expect("pages");
    let mut text = format!(
        "{} · {} trang · mã số liệu {} · dự thảo: {}\n",
        preview["suggested_name"].as_str().unwrap_or_default(),
        pages.len(),
        preview["check_code"].as_str().unwrap_or_default(),
        preview["draft"]
    );
    for (number, page) in pages.iter().enumerate() {
        text.push_str(&format!(
            "\n──── trang {} ({} × {}) ────\n{}\n",
            number + 1,
            page["width"],
            page["height"],
            page["text"].as_str().unwrap_or_default().trim_end()
        ));
    }
    text
}

#[test]
fn the_papers_of_the_sample_office_say_what_was_read_and_kept() {
    let book = Book::sample();
    let number_and_date = |paper: Value| {
        let mut paper = paper;
        paper["number"] = json!("45");
        paper["date"] = json!("07/4/2021");
        paper
    };
    let papers = [
        ("conference-report-huyen-2020", json!({ "paper": "conference-report", "round": "HUYEN-2020" })),
        ("conference-report-xa-2020", number_and_date(json!({ "paper": "conference-report", "round": "XA-2020" }))),
        ("commitment-one-head", json!({ "paper": "commitment", "year": 2021, "head": "Lê Văn C" })),
        ("commitment-all-heads", json!({ "paper": "commitment", "year": 2021, "for_signing": true })),
        ("year-end-2020", number_and_date(json!({ "paper": "year-end", "year": 2020 }))),
    ];
    for (name, asked) in papers {
        same_as_file(&format!("tests/papers/{name}.txt"), &pages(&book, asked));
    }
}

#[test]
fn the_conference_report_carries_the_published_figures() {
    let text = pages(&Book::sample(), json!({ "paper": "conference-report", "round": "HUYEN-2020" }));
    for (figure, why) in [
        ("88,5", "the district's own score"),
        ("73,33", "what was approved"),
        ("76,39", "73,33 of 96 in per cent, two decimals"),
        ("8,25", "the difference between the published total and its parts"),
        ("65,08", "the sum of the published parts"),
        ("85,51", "Đắk Tơ Lung, printed with two decimals"),
        ("Khá", "the district's grade"),
        ("DỰ THẢO", "the round is not published"),
        ("DỮ LIỆU MẪU", "the sample office says what it is"),
    ] {
        assert!(text.contains(figure), "{why}: {figure} is missing");
    }
    assert!(!text.contains("{{"), "no placeholder is left open");
}

#[test]
fn the_same_facts_give_the_same_pages_and_code() {
    let asked = || json!({ "paper": "conference-report", "round": "XA-2020" });
    let (one, other) = (Book::sample(), Book::sample());
    // The second office looks at another minute, which is printed at the foot; the code stays.
    let code = |book: &Book| book.ask("preview_paper", asked())["check_code"].clone();
    assert_eq!(pages(&one, asked()), pages(&other, asked()), "the same clock prints the same");
    let before = code(&one);
    let standings = one.ask("standings", json!({ "round": "XA-2020" }));
    assert_eq!(code(&one), before, "time alone changes no facts");
    let sheet = one.ask("unit_sheet", json!({ "round": "XA-2020", "unit": standings["rows"][0]["unit_id"] }));
    let leaf = sheet["rows"].as_array().expect("rows").iter().find(|row| row["is_leaf"] == true).expect("a leaf")["node"].clone();
    one.ask(
        "record_score",
        json!({ "round": "XA-2020", "unit": standings["rows"][0]["unit_id"], "node": leaf, "stage": "approved", "text": "0" }),
    );
    assert_ne!(code(&one), before, "one changed score changes the code");
}

#[test]
fn a_printed_file_is_a_pdf_and_printing_for_signing_ends_the_draft() {
    let book = Book::sample();
    let asked = json!({ "paper": "commitment", "year": 2021, "head": "Lê Văn C" });
    assert_eq!(book.ask("preview_paper", asked.clone())["draft"], true, "not yet printed for signing");
    let out = book.folder().join("cam-ket.pdf");
    let mut signing = asked.clone();
    signing["for_signing"] = json!(true);
    let printed = book.ask("print_paper", json!({ "paper": signing, "out": out }));
    let bytes = std::fs::read(&out).expect("the file is there");
    assert!(bytes.starts_with(b"%PDF-") && bytes.ends_with(b"%%EOF\n") || bytes.ends_with(b"%%EOF"), "a whole PDF");
    assert!(printed["pages"].as_u64().is_some_and(|pages| pages >= 1), "it has pages");
    assert_eq!(book.ask("preview_paper", asked)["draft"], false, "the form on paper is the one to sign");
    assert!(
        book.call("print_paper", json!({ "paper": { "paper": "commitment", "year": 2021 }, "out": book.folder().join("a.doc") }))
            .is_err(),
        "other endings are refused"
    );
}
