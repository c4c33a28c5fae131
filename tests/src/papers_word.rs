//! Word says what print says: every paper of the sample office is read back and compared, both ways.

use serde_json::{Value, json};

use crate::book::Book;
use crate::papers::decision;
use crate::word_text::{part, word_text};

/// Letters, digits and the signs that carry meaning; where lines and cells end is not compared.
pub(crate) fn bare(text: &str) -> String {
    text.chars().filter(|sign| !sign.is_whitespace() && !".:;|".contains(*sign)).collect()
}

/// The printed text without what stands in the margins.
fn printed(book: &Book, asked: &Value) -> String {
    let preview = book.ask("preview_paper", asked.clone());
    let pages = preview["pages"].as_array().expect("pages").iter();
    let lines = pages.flat_map(|page| page["text"].as_str().expect("text").lines());
    let in_margin = |line: &&str| {
        let line = line.replace("DỰ THẢO", "");
        line.trim().parse::<u32>().is_ok_and(|page| page < 1000) || line.trim().is_empty() || line.contains("Mã số liệu:")
    };
    lines.filter(|line| !in_margin(line)).map(bare).collect()
}

/// Takes a piece out of the text; a line that print wraps beside another column is taken word by word.
fn take(text: &mut String, piece: &str) -> bool {
    let whole = bare(piece);
    if let Some(at) = text.find(&whole) {
        text.replace_range(at..at + whole.len(), "\u{1}");
        return true;
    }
    let words: Vec<&str> = piece.split([' ', '\u{A0}']).collect();
    (1..words.len()).rev().any(|count| {
        let first = bare(&words[..count].join(" "));
        text.contains(&first) && take(text, &words[..count].join(" ")) && take(text, &words[count..].join(" "))
    })
}

fn compare(book: &Book, name: &str, asked: &Value) {
    let out = book.folder().join(format!("{name}.docx"));
    book.ask("print_paper", json!({ "paper": asked, "out": out }));
    let bytes = std::fs::read(&out).expect("the file is there");
    let mut word = word_text(&bytes);
    let mut rest = printed(book, asked);
    word.pieces.sort_by_key(|piece| std::cmp::Reverse(bare(piece).len()));
    for piece in word.pieces.iter().filter(|piece| !bare(piece).is_empty()) {
        assert!(take(&mut rest, piece), "{name}: Word says “{piece}”, print does not");
    }
    for row in &word.repeated {
        while rest.contains(&bare(row)) {
            rest = rest.replacen(&bare(row), "\u{1}", 1);
        }
    }
    // The longest first: 5 must not be taken out of 5,25.
    word.loose.sort_by_key(|word| std::cmp::Reverse(bare(word).len()));
    for word in &word.loose {
        let bare = bare(word);
        let said = bare.trim_matches(['(', ')', ',']);
        if let Some(at) = rest.find(said).filter(|_| !said.is_empty()) {
            rest.replace_range(at..at + said.len(), "\u{1}");
        }
    }
    // Numbers of a drawing stand without blanks here: a comma or the stroke before a maximum may remain.
    let says_something = |part: &&str| !part.trim_matches([',', '/']).is_empty();
    let left: Vec<&str> = rest.split('\u{1}').filter(says_something).collect();
    assert!(left.is_empty(), "{name}: print says {left:?}, Word does not");
}

#[test]
fn word_says_what_print_says_and_nothing_else() {
    let book = Book::sample();
    let papers = [
        ("conference-report", json!({ "paper": "conference-report", "round": "HUYEN-2020" })),
        ("commitment", json!({ "paper": "commitment", "year": 2021, "head": "Lê Văn C" })),
        ("year-end", json!({ "paper": "year-end", "year": 2020 })),
        ("score-sheet", json!({ "paper": "score-sheet", "round": "XA-2020", "unit": "Xã Đắk Kôi" })),
        ("summary-table", json!({ "paper": "summary-table", "round": "XA-2020", "stage": "self" })),
        ("publication", decision()),
        ("blank-sheet", json!({ "paper": "blank-sheet", "round": "XA-2020", "unit": "Xã Đắk Kôi" })),
    ];
    for (name, asked) in papers {
        compare(&book, name, &asked);
    }
}

#[test]
fn libreoffice_reads_the_word_files_as_they_are() {
    let installed = |name: &str, version: &str| std::process::Command::new(name).arg(version).output().is_ok();
    if !installed("soffice", "--version") || !installed("pdftotext", "-v") {
        eprintln!("left out: soffice or pdftotext is not installed here");
        return;
    }
    let book = Book::sample();
    let papers = [
        ("bao-cao", json!({ "paper": "conference-report", "round": "HUYEN-2020" })),
        ("quyet-dinh", decision()),
        ("bang-tong-hop", json!({ "paper": "summary-table", "round": "XA-2020" })),
    ];
    let folder = book.folder();
    for (name, asked) in &papers {
        book.ask("print_paper", json!({ "paper": asked, "out": folder.join(format!("{name}.docx")) }));
    }
    let profile = format!("-env:UserInstallation=file://{}", folder.join("office").display());
    let mut convert = std::process::Command::new("soffice");
    convert.args([&profile, "--headless", "--convert-to", "pdf", "--outdir"]).arg(folder);
    convert.args(papers.iter().map(|(name, _)| folder.join(format!("{name}.docx"))));
    assert!(convert.output().expect("soffice runs").status.success(), "every file is read");
    for (name, _) in &papers {
        let read = std::process::Command::new("pdftotext").arg(folder.join(format!("{name}.pdf"))).arg("-").output();
        let read = bare(&String::from_utf8(read.expect("pdftotext runs").stdout).expect("UTF-8"));
        let mut pieces = word_text(&std::fs::read(folder.join(format!("{name}.docx"))).expect("the file")).pieces;
        pieces.sort_by_key(|piece| std::cmp::Reverse(bare(piece).len()));
        for piece in pieces.iter().filter(|piece| !bare(piece).is_empty()) {
            let words = piece.split([' ', '\u{A0}', '\n']).map(bare).filter(|word| !word.is_empty());
            let lost: Vec<String> = words.filter(|word| !read.contains(word)).collect();
            assert!(lost.is_empty(), "{name}: {lost:?} of “{piece}” is not on the page");
        }
    }
}

#[test]
fn a_word_file_has_the_sheet_and_the_numbers_of_the_decree() {
    let book = Book::sample();
    let out = book.folder().join("quyet-dinh.docx");
    book.ask("print_paper", json!({ "paper": decision(), "out": out }));
    let bytes = std::fs::read(&out).expect("the file is there");
    let document = part(&bytes, "word/document.xml");
    // Twentieths of a point: 20 mm above and below, 30 left, 15 right, on A4.
    assert!(document.contains("<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"), "A4");
    assert!(document.contains("w:top=\"1134\" w:right=\"850\" w:bottom=\"1134\" w:left=\"1701\""), "the margins of the decree");
    assert_eq!(document.matches("<w:pgNumType w:start=\"1\"/><w:titlePg/>").count(), 3, "each annex counts its own pages");
    let first = part(&bytes, "word/header-dung-1.xml");
    assert!(!first.contains("PAGE"), "no number on page 1");
    assert!(part(&bytes, "word/header-dung.xml").contains("PAGE"), "a number from page 2 on");
    let styles = part(&bytes, "word/styles.xml");
    assert!(styles.contains("Times New Roman") && styles.contains("w:lang w:val=\"vi-VN\""), "typeface and language");
    assert!(document.contains("<w:tblHeader/>") && document.contains("<w:cantSplit/>"), "headers repeat, rows stay whole");
}

#[test]
fn tables_in_excel_hold_numbers_as_numbers_and_text_as_text() {
    use calamine::{Data, Reader, Xlsx, open_workbook};
    let book = Book::sample();
    let out = book.folder().join("tong-hop.xlsx");
    book.ask("print_paper", json!({ "paper": { "paper": "conference-report", "round": "HUYEN-2020" }, "out": out }));
    let mut sheets: Xlsx<_> = open_workbook(&out).expect("a workbook");
    let names = sheets.sheet_names().clone();
    assert_eq!(names, ["Bảng 1", "Bảng 2", "Bảng 3", "Bảng 4", "Bảng 5"], "one sheet per table");
    let ranking = sheets.worksheet_range("Bảng 3").expect("the ranking");
    let row = ranking.rows().find(|row| row.contains(&Data::String("Xã Đắk Tơ Lung".into()))).expect("the best unit");
    assert!(row.contains(&Data::Float(85.5051)), "points as published, with every decimal: {row:?}");
    let lost = sheets.worksheet_range("Bảng 4").expect("what was lost most");
    let codes = lost.rows().skip(4).filter_map(|row| row.get(1));
    assert!(
        codes.clone().count() > 0 && codes.clone().all(|code| matches!(code, Data::String(_))),
        "codes are text: 1.10 stays 1.10"
    );
}

#[test]
fn a_paper_without_that_format_says_which_it_has() {
    let book = Book::sample();
    let out = book.folder().join("cam-ket.xlsx");
    let refused = book
        .call("print_paper", json!({ "paper": { "paper": "commitment", "year": 2021 }, "out": out }))
        .expect_err("a commitment is no table");
    assert!(refused.message.contains(".pdf, .docx"), "the formats are named: {}", refused.message);
    assert!(!out.exists(), "nothing is written");
}
