//! Golden papers of the sample office, as text: what stands on every page, line by line.
//!
//! A changed file is read by a person before it is kept. Pictures and PDF bytes are not compared.

use serde_json::{Value, json};

use crate::book::{Book, root, same_as_file};

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
            without_journal(page["text"].as_str().unwrap_or_default().trim_end())
        ));
    }
    text
}

/// The page without the journal's code, which is another one after every change of the sample.
fn without_journal(text: &str) -> String {
    let Some((before, code)) = text.split_once("Mã nhật ký của sổ khi in: ") else { return text.to_owned() };
    let in_code = |sign: char| matches!(sign, '0'..='9' | 'a'..='f');
    let rest = code.trim_start_matches(|sign: char| in_code(sign) || sign.is_whitespace());
    assert_eq!(code[..code.len() - rest.len()].chars().filter(|sign| in_code(*sign)).count(), 64, "a whole SHA-256");
    format!("{before}Mã nhật ký của sổ khi in: (mã)\n{rest}")
}

/// The publication decision with everything typed that the book does not hold.
pub(crate) fn decision() -> Value {
    let fields = json!({
        "proposer": "Trưởng phòng Phòng Nội vụ",
        "submission": "Tờ trình số 15/TTr-NV ngày 02 tháng 4 năm 2021",
        "standing_department": "Phòng Nội vụ",
        "remedy_deadline": "ngày 30 tháng 4 năm 2021",
        "executors": "Chánh Văn phòng, Trưởng phòng Phòng Nội vụ, Chủ tịch Ủy ban nhân dân các xã, thị trấn",
    });
    json!({ "paper": "publication", "round": "XA-2020", "fields": fields })
}

/// The award decision with everything typed that the book does not hold.
fn award() -> Value {
    let fields = json!({
        "legal_basis": "{05/KH-UBND (mẫu)}",
        "minutes": "Biên bản họp Hội đồng Thi đua - Khen thưởng ngày 30 tháng 3 năm 2021",
        "proposer": "Trưởng phòng Phòng Nội vụ",
        "submission": "Tờ trình số 20/TTr-NV ngày 02 tháng 4 năm 2021 thực hiện {05/KH-UBND (mẫu)}",
        "executors": "Chánh Văn phòng, Trưởng phòng Phòng Nội vụ, Chủ tịch Ủy ban nhân dân các xã, thị trấn",
    });
    json!({ "paper": "award-decision", "year": 2020, "fields": fields })
}

fn letter(paper: &str) -> Value {
    let fields = json!({ "check_source": "kết quả theo dõi hằng tháng", "standing_department": "Phòng Nội vụ" });
    json!({ "paper": paper, "year": 2020, "fields": fields })
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
        ("commitment-register-2021", json!({ "paper": "commitment-register", "year": 2021, "date": "31/12/2021" })),
        ("indicator-report-2020", json!({ "paper": "indicator-report", "year": 2020, "date": "07/4/2021" })),
        ("indicator-report-2021", json!({ "paper": "indicator-report", "year": 2021 })),
        ("year-end-2020", number_and_date(json!({ "paper": "year-end", "year": 2020 }))),
        ("score-sheet-dak-koi-2020", json!({ "paper": "score-sheet", "round": "XA-2020", "unit": "Xã Đắk Kôi" })),
        ("score-sheet-huyen-2020", json!({ "paper": "score-sheet", "round": "HUYEN-2020" })),
        ("summary-table-xa-2020", json!({ "paper": "summary-table", "round": "XA-2020" })),
        ("publication-xa-2020", number_and_date(decision())),
        ("lost-points-huyen-2020", json!({ "paper": "lost-points", "round": "HUYEN-2020" })),
        ("handover-huyen-2020", json!({ "paper": "handover", "round": "HUYEN-2020", "date": "07/4/2021" })),
        ("remedies-xa-2020", number_and_date(json!({ "paper": "remedies", "round": "XA-2020" }))),
        ("self-report-dak-to-re-2020", json!({ "paper": "self-report", "round": "XA-2020", "unit": "Xã Đắk Tờ Re" })),
        (
            "explanation-letter-dak-to-re-2020",
            json!({ "paper": "explanation-letter", "round": "XA-2020", "unit": "Xã Đắk Tờ Re" }),
        ),
        ("evidence-list-dak-to-re-2020", json!({ "paper": "evidence-list", "round": "XA-2020", "unit": "Xã Đắk Tờ Re" })),
        ("binder-labels-dak-to-re-2020", json!({ "paper": "binder-labels", "round": "XA-2020", "unit": "Xã Đắk Tờ Re" })),
        ("assignment-table-xa-2020", json!({ "paper": "assignment-table", "round": "XA-2020" })),
        ("minutes-xa-2020", json!({ "paper": "minutes", "round": "XA-2020" })),
        ("invitation-2021", json!({ "paper": "invitation", "head": "Trần Thị B", "number": "25", "date": "25/3/2021" })),
        ("programme-2021", json!({ "paper": "programme", "date": "01/4/2021" })),
        ("guest-list-2021", json!({ "paper": "guest-list", "date": "07/4/2021" })),
        ("award-decision-2020", number_and_date(award())),
        ("certificates-2020", json!({ "paper": "certificate", "year": 2020 })),
        ("certificate-on-form", json!({ "paper": "certificate", "commendation": 4, "form": 1 })),
        ("certificate-calibration", json!({ "paper": "certificate-calibration" })),
        ("praise-letter-2020", letter("praise-letter")),
        ("reminder-letter-2020", letter("reminder-letter")),
        ("quick-guide", json!({ "paper": "quick-guide" })),
        ("conclusions-2021", number_and_date(json!({ "paper": "conclusions" }))),
        ("blank-sheet-dak-koi-2020", json!({ "paper": "blank-sheet", "round": "XA-2020", "unit": "Xã Đắk Kôi" })),
    ];
    for (name, asked) in papers {
        same_as_file(&format!("tests/papers/{name}.txt"), &pages(&book, asked));
    }
}

#[test]
fn every_paper_stands_in_the_menu_of_reports() {
    let words = std::fs::read_to_string(root().join("ui/src/words/papers.ts")).expect("the words of the page");
    let groups = words.split_once("menuGroups: [").expect("the groups of the menu").1;
    let papers = Book::sample().ask("papers", json!({}));
    let papers = papers.as_array().expect("the papers");
    assert!(papers.len() > 25, "the papers are found");
    for paper in papers {
        let name = paper["name"].as_str().expect("a name");
        assert_eq!(groups.matches(&format!("['{name}', ")).count(), 1, "{name} stands in the menu once");
    }
}

#[test]
fn a_comparison_of_two_sets_says_what_became_of_every_line() {
    let book = Book::sample();
    let copy = json!({ "code": "XA-2021", "title": "Bộ tiêu chí cấp xã năm 2021 (bịa)", "copy_of": "XA-2020" });
    let view = book.ask("create_criteria_set", copy);
    let node = |code: &str| {
        let nodes = view["nodes"].as_array().expect("nodes");
        nodes.iter().find(|node| node["code"] == code).expect("a node of the sample").clone()
    };
    let said = |code: &str, more: Value| {
        let node = node(code);
        let mut args = json!({ "criteria": "XA-2021", "step": code.rsplit('.').next() });
        for name in ["node", "title", "wording", "channel", "lead_unit", "evidence"] {
            args[name] = node[name].clone();
        }
        args["max"] = json!(node["max"].as_str().map(|max| max.replace('.', ",")).unwrap_or_default());
        args.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
        args
    };
    book.ask("save_node", said("1.1.2", json!({ "wording": "Hoàn thành từ 95% nhiệm vụ trở lên: 1; dưới 95%: 0" })));
    book.ask("save_node", said("1.2.1", json!({ "max": "5" })));
    book.ask("remove_node", json!({ "criteria": "XA-2021", "node": node("1.2.3")["node"] }));
    book.ask("add_node", json!({ "criteria": "XA-2021", "beside": node("1.1.1")["node"], "place": "after" }));
    let asked = json!({ "paper": "set-comparison", "fields": { "old": "XA-2020", "new": "XA-2021" } });
    same_as_file("tests/papers/set-comparison-xa-2021.txt", &pages(&book, asked));
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

#[test]
fn a_final_decision_names_the_value_it_lacks_and_leaves_no_file() {
    let book = Book::sample();
    book.ask("publish_round", json!({ "round": "XA-2020" }));
    let out = book.folder().join("quyet-dinh.pdf");
    let asked = |paper: Value| json!({ "paper": paper, "out": out });
    let refused =
        book.call("print_paper", asked(json!({ "paper": "publication", "round": "XA-2020" }))).expect_err("nobody proposes it");
    assert!(refused.message.contains("người đề nghị"), "the missing value is named: {}", refused.message);
    assert!(!out.exists(), "no file is left behind");
    book.ask("print_paper", asked(decision()));
    assert!(out.exists(), "with everything typed it prints");
}

#[test]
fn many_papers_go_into_a_folder_of_their_own_and_replace_nothing() {
    let book = Book::sample();
    let asked = |paper: &str, format: &str| json!({ "paper": { "paper": paper, "round": "XA-2020" }, "format": format, "folder": book.folder() });
    let first = book.ask("print_many", asked("score-sheet", "docx"));
    assert_eq!(first["files"].as_array().map(Vec::len), Some(7), "one file per unit");
    assert_eq!(first["files"][1]["name"], "phieu-cham-diem-XA-2020-xa-dak-koi.docx", "safe names, without marks and spaces");
    let second = book.ask("print_many", asked("score-sheet", "docx"));
    assert_ne!(first["path"], second["path"], "the first folder is left alone");
    let set = book.ask("print_many", asked("conference-set", ""));
    let path = std::path::PathBuf::from(set["path"].as_str().expect("a folder"));
    for file in set["files"].as_array().expect("files") {
        let written = std::fs::read(path.join(file["name"].as_str().expect("a name"))).expect("the file is there");
        assert!(written.len() > 1000, "{} is whole", file["name"]);
    }
    assert_eq!(set["left_out"], json!([]), "drafts of everything can be made");
    assert!(book.call("print_many", asked("year-end", "pdf")).is_err(), "a paper of the year has no units");
    assert_eq!(book.ask("work_progress", json!({})), Value::Null, "no work runs any more");
}
