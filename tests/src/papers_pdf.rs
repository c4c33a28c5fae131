//! PDF files as other programs read them: qpdf finds no fault, every font is embedded, and the words
//! are those of the preview. Left out, and said so, where these programs are not installed.

use std::path::Path;
use std::process::Command;

use serde_json::json;

use crate::book::Book;
use crate::papers::decision;
use crate::papers_word::bare;

fn said(program: &str, words: &[&str], file: &Path) -> Option<String> {
    let output = Command::new(program).args(words).arg(file).args(if program == "pdftotext" { &["-"][..] } else { &[] }).output();
    let output = output.ok()?;
    assert!(output.status.success(), "{program} finds fault with {}: {output:?}", file.display());
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

#[test]
fn other_programs_read_the_same_words_and_find_no_fault() {
    let book = Book::sample();
    let papers = [
        ("bao-cao", json!({ "paper": "conference-report", "round": "HUYEN-2020" })),
        ("phieu", json!({ "paper": "score-sheet", "round": "XA-2020" })),
        ("quyet-dinh", decision()),
        ("tong-hop", json!({ "paper": "summary-table", "round": "XA-2020" })),
        ("de-trong", json!({ "paper": "blank-sheet", "round": "XA-2020" })),
    ];
    for (name, asked) in papers {
        let file = book.folder().join(format!("{name}.pdf"));
        book.ask("print_paper", json!({ "paper": asked, "out": file }));
        let (Some(_), Some(fonts), Some(read)) =
            (said("qpdf", &["--check"], &file), said("pdffonts", &[], &file), said("pdftotext", &["-raw"], &file))
        else {
            eprintln!("left out: qpdf, pdffonts or pdftotext is not installed here");
            return;
        };
        for font in fonts.lines().skip(2) {
            assert!(font.contains("yes yes yes"), "{name}: embedded, subset, with its letters: {font}");
        }
        // Cells are read in another order than lines: every word of the preview must be there.
        let read = bare(&read);
        let preview = book.ask("preview_paper", asked);
        let pages = preview["pages"].as_array().expect("pages").iter();
        for line in pages.flat_map(|page| page["text"].as_str().expect("text").lines()) {
            let lost = line.split(' ').map(bare).find(|word| !word.is_empty() && !read.contains(word));
            assert_eq!(lost, None, "{name}: a word of “{line}” cannot be read back");
        }
    }
}
