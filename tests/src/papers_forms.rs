//! The form of papers: names of their day, signing forms, text that is only text.

use calamine::{Data, Reader, Xlsx};
use serde_json::{Value, json};

use crate::book::Book;
use crate::papers::decision;
use crate::word_text::word_text;

/// The kinds of papers that take their names from a date that is typed, with what must be chosen for each.
fn dated_kinds() -> [Value; 10] {
    let unit = |paper: &str| json!({ "paper": paper, "round": "XA-2020", "unit": "Xã Đắk Kôi" });
    let round = |paper: &str| json!({ "paper": paper, "round": "XA-2020" });
    let year = |paper: &str, year: u32| json!({ "paper": paper, "year": year });
    [
        round("conference-report"),
        unit("score-sheet"),
        round("summary-table"),
        decision(),
        unit("blank-sheet"),
        json!({ "paper": "commitment", "year": 2021, "head": "Lê Văn C" }),
        year("commitment-register", 2021),
        year("year-end", 2020),
        json!({ "paper": "set-comparison" }),
        year("portfolio", 2020),
    ]
}

/// The words of a preview, blanks and line ends alike.
pub(crate) fn words(book: &Book, asked: &Value) -> String {
    let preview = book.ask("preview_paper", asked.clone());
    let pages = preview["pages"].as_array().expect("pages").iter();
    let text: Vec<&str> = pages.map(|page| page["text"].as_str().expect("text")).collect();
    text.join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The office after July 2025: one level above, another name, another chairman.
fn renamed(book: &Book) {
    let office = book.ask("office", json!({}));
    let mut old = office["letterheads"][0].clone();
    old["valid_to"] = json!("30/06/2025");
    book.ask("save_letterhead", old.clone());
    for (field, value) in [
        ("id", json!(0)),
        ("valid_from", json!("01/07/2025")),
        ("valid_to", json!("")),
        ("parent_agency", json!("Ủy ban nhân dân tỉnh Mới")),
        ("issuing_agency", json!("Ủy ban nhân dân xã Kon Mới")),
        ("place", json!("Kon Mới")),
        ("commitment_receiver", json!("Chủ tịch Ủy ban nhân dân xã Kon Mới")),
    ] {
        old[field] = value;
    }
    book.ask("save_letterhead", old);
    for signer in office["signers"].as_array().expect("signers") {
        let mut signer = signer.clone();
        signer["valid_to"] = json!("30/06/2025");
        book.ask("save_signer", signer);
    }
    let new = json!({ "valid_from": "01/07/2025", "authority_line": "TM. ỦY BAN NHÂN DÂN", "acting_line": "KT. CHỦ TỊCH",
        "title": "PHÓ CHỦ TỊCH", "name": "Phạm Thị Mới" });
    book.ask("save_signer", new);
}

#[test]
fn every_paper_carries_the_names_of_its_own_day() {
    let book = Book::sample();
    renamed(&book);
    for mut asked in dated_kinds() {
        let kind = asked["paper"].as_str().expect("a name").to_owned();
        asked["date"] = json!("30/06/2025");
        let before = words(&book, &asked).to_uppercase();
        assert!(before.contains("HUYỆN KON RẪY"), "{kind}: the last day of the old name");
        assert!(!before.contains("KON MỚI") && !before.contains("PHẠM THỊ MỚI"), "{kind}: nothing of the new office");
        asked["date"] = json!("01/07/2025");
        let after = words(&book, &asked).to_uppercase();
        assert!(after.contains("XÃ KON MỚI"), "{kind}: the first day of the new name");
        // A unit's own sheet is signed by its head, and a wording may still cite the district of the year assessed.
        let head: String = after.chars().take(400).collect();
        assert!(!head.contains("HUYỆN KON RẪY"), "{kind}: the head is the new office's: {head}");
        // The portfolio also holds the sheet of the district itself, whose head he was.
        assert!(kind == "portfolio" || !after.contains("HOÀNG VĂN Q"), "{kind}: the old chairman signs no more");
    }
}

#[test]
fn every_signing_form_prints_its_lines_in_their_order() {
    // Authority, acting line, title, title in the office, and the lines as they stand one below the other.
    let forms: [(&str, &str, &str, &str, &[&str]); 8] = [
        ("TM. Ủy ban nhân dân", "", "Chủ tịch", "", &["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]),
        ("TM. Ủy ban nhân dân", "KT. Chủ tịch", "Phó Chủ tịch", "", &["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]),
        ("", "KT. Trưởng phòng", "Phó Trưởng phòng", "", &["KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG"]),
        ("", "TL. Chủ tịch", "Trưởng phòng Nội vụ", "", &["TL. CHỦ TỊCH", "TRƯỞNG PHÒNG NỘI VỤ"]),
        ("", "TUQ. Chủ tịch", "Trưởng phòng Nội vụ", "", &["TUQ. CHỦ TỊCH", "TRƯỞNG PHÒNG NỘI VỤ"]),
        ("", "", "Q. Trưởng phòng", "", &["Q. TRƯỞNG PHÒNG"]),
        ("TM. Hội đồng", "", "Chủ tịch", "", &["TM. HỘI ĐỒNG", "CHỦ TỊCH"]),
        // A council that uses the office's seal: its title, and above the name the title in the office.
        ("TM. Hội đồng", "", "Chủ tịch", "Phó Chủ tịch UBND huyện", &["TM. HỘI ĐỒNG", "CHỦ TỊCH", "PHÓ CHỦ TỊCH UBND HUYỆN"]),
    ];
    let book = Book::sample();
    let first = book.ask("office", json!({}))["signers"][0]["id"].clone();
    for (authority, acting, title, office_title, lines) in forms {
        book.ask(
            "save_signer",
            json!({ "id": first, "authority_line": authority, "acting_line": acting, "title": title,
                "office_title": office_title, "name": "Nguyễn Thị Ký" }),
        );
        let asked = json!({ "paper": "conference-report", "round": "XA-2020", "date": "07/4/2021", "number": "05/BC-HĐTĐG" });
        let said = words(&book, &asked);
        assert!(said.contains("Số: 05/BC-HĐTĐG"), "a council counts in its own series: {said}");
        let end = &said[said.rfind("Nơi nhận:").expect("recipients")..];
        let places: Vec<usize> =
            lines.iter().map(|line| end.find(line).unwrap_or_else(|| panic!("{line} is not in: {end}"))).collect();
        let name = end.find("Nguyễn Thị Ký").expect("the name, as written");
        assert!(places.is_sorted() && places.last().is_some_and(|last| *last < name), "{lines:?} above the name: {end}");
    }
}

#[test]
fn what_was_typed_is_only_text_in_every_format() {
    let book = Book::sample();
    let units = book.ask("rounds", json!({}));
    let rounds = units.as_array().expect("rounds");
    let round = rounds.iter().find(|round| round["code"] == "XA-2020").expect("the round");
    let unit =
        &round["units"].as_array().expect("units").iter().find(|unit| unit["name"] == "Xã Đắk Kôi").expect("the unit")["id"];
    let sheet = book.ask("unit_sheet", json!({ "round": "XA-2020", "unit": unit }));
    let leaf = &sheet["rows"].as_array().expect("rows").iter().find(|row| row["code"] == "1.1.1").expect("a leaf")["node"];
    let typed = "=HYPERLINK(\"http://a\";\"b\") <b>đậm</b> & \u{202e}ngược\u{202c} \u{7}chuông {{field}}";
    let plain = "=HYPERLINK(\"http://a\";\"b\") <b>đậm</b> & ngược chuông {{field}}";
    book.ask(
        "record_score",
        json!({ "round": "XA-2020", "unit": unit, "node": leaf, "stage": "approved", "text": "3", "reason": typed }),
    );
    let asked = json!({ "paper": "score-sheet", "round": "XA-2020", "unit": "Xã Đắk Kôi" });
    let together = |text: &str| text.chars().filter(|sign| !sign.is_whitespace()).collect::<String>();
    assert!(together(&words(&book, &asked)).contains(&together(plain)), "print: {}", words(&book, &asked));

    let file = |ending: &str| book.folder().join(format!("phieu.{ending}"));
    for ending in ["docx", "xlsx", "pdf"] {
        book.ask("print_paper", json!({ "paper": asked, "out": file(ending) }));
    }
    let said = word_text(&std::fs::read(file("docx")).expect("a file")).pieces.join(" ");
    assert!(together(&said).contains(&together(plain)), "Word reads it back as it is printed");

    let mut excel: Xlsx<_> = calamine::open_workbook(file("xlsx")).expect("a workbook");
    let name = excel.sheet_names()[0].clone();
    let cells = excel.worksheet_range(&name).expect("the table");
    let cell = cells.used_cells().find(|(_, _, cell)| cell.to_string().contains("HYPERLINK")).expect("the cell").2;
    assert!(matches!(cell, Data::String(_)), "Excel holds words, no formula: {cell:?}");
    let formulas = excel.worksheet_formula(&name).expect("formulas");
    assert!(formulas.used_cells().all(|(_, _, formula)| formula.is_empty()), "nothing is worked out");

    let web = book.folder().join("ho-so.html");
    book.ask("print_paper", json!({ "paper": { "paper": "portfolio", "year": 2020 }, "out": web }));
    let page = std::fs::read_to_string(&web).expect("a page");
    assert!(page.contains("&lt;b&gt;đậm&lt;/b&gt; &amp; "), "a browser shows the signs");
    assert!(!page.contains("<b>đậm") && !page.contains(['\u{202e}', '\u{202c}', '\u{7}']), "and obeys none of them");
}

#[test]
fn an_unknown_value_is_said_in_a_draft_and_stops_a_final_paper() {
    let book = Book::sample();
    let bare = json!({ "paper": "publication", "round": "XA-2020" });
    assert!(words(&book, &bare).contains("(chưa có số liệu)"), "a draft says what nobody typed");
    book.ask("publish_round", json!({ "round": "XA-2020" }));
    for ending in ["pdf", "docx", "xlsx"] {
        let out = book.folder().join(format!("quyet-dinh.{ending}"));
        let refused = book.call("print_paper", json!({ "paper": bare, "out": out })).expect_err("a final paper");
        assert!(refused.message.contains("người đề nghị"), "{ending}: {}", refused.message);
        assert!(!out.exists(), "{ending}: no file");
    }
}

#[test]
fn the_portfolio_of_the_office_asks_nothing_of_anywhere_and_leads_to_all_its_papers() {
    let book = Book::sample();
    let file = book.folder().join("ho-so.html");
    book.ask("print_paper", json!({ "paper": { "paper": "portfolio", "year": 2020 }, "out": file }));
    let page = std::fs::read_to_string(&file).expect("a page");
    // An address in words ("http://a" in a reason) is no part; what would load or run one is.
    for outside in
        ["<script", "<link", "<img", "<iframe", "<object", "src=", "@import", "url(", "href=\"http", "onclick", "onload"]
    {
        assert!(!page.contains(outside), "{outside} would reach outside or run something");
    }
    assert!(
        page.contains("lang=\"vi\"") && page.contains("default-src 'none'"),
        "its language, and a browser told to fetch nothing"
    );
    let targets: Vec<&str> = page.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert!(targets.len() > 20, "contents of standings, sheets and commitments: {}", targets.len());
    for target in targets {
        assert!(page.contains(&format!("id=\"{target}\"")), "#{target} leads somewhere");
    }
}
