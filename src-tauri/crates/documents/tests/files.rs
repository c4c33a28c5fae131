//! What leaves this room: PDF bytes and pictures.

#![expect(clippy::expect_used, reason = "a test says what it expects by failing")]

use documents::blocks::{Block, Foot, Heading, HeadingLevel, Paper, Paragraph, Signature, Signer, Signers};
use documents::frame::Item;
use documents::table::{Align, Column, ColumnWidth, Row, Table};
use documents::{DocumentError, Laid, Moment, PdfInfo, layout};

const INFO: PdfInfo =
    PdfInfo { created: Moment { year: 2026, month: 3, day: 7, hour: 8, minute: 5, second: 9, offset_minutes: 420 } };

fn paper(rows: usize) -> Paper {
    let mut paper = Paper::new("Báo cáo kết quả (thử)", "Ủy ban nhân dân huyện Mẫu");
    paper.foot = Foot { printed: "In ngày 07/3/2026".into(), check_code: "Mã số liệu: 1a2b3c4d".into() };
    paper.blocks = vec![
        Heading::block(HeadingLevel::Section, "I", "Kết quả"),
        Heading::block(HeadingLevel::Clause, "1", "Chung"),
        Paragraph::block("Tổng điểm đạt 88,5/96 điểm, xếp loại Khá."),
    ];
    let columns = vec![
        Column::new("TT", ColumnWidth::Fit, Align::Center),
        Column::new("Đơn vị", ColumnWidth::Share(1), Align::Left),
        Column::new("Điểm", ColumnWidth::Fit, Align::DecimalComma),
    ];
    let rows = (0..rows).map(|row| Row::normal([row.to_string(), format!("Xã Mẫu số {row}"), format!("{row},25")]));
    paper.blocks.push(Block::Table(Table { rows: rows.collect(), ..Table::new(columns) }));
    paper
}

fn laid(rows: usize) -> Laid {
    layout(&paper(rows)).expect("the paper can be laid out")
}

fn contains(bytes: &[u8], words: &str) -> bool {
    bytes.windows(words.len()).any(|window| window == words.as_bytes())
}

#[test]
fn the_same_paper_gives_the_same_bytes() {
    let first = laid(80).to_pdf(&INFO).expect("a file");
    let second = laid(80).to_pdf(&INFO).expect("a file");
    assert!(first == second, "two prints of one paper are the same file");
    let other = laid(81).to_pdf(&INFO).expect("a file");
    let identity = |bytes: &[u8]| {
        let start = bytes.windows(4).rposition(|window| window == b"/ID[").expect("the file has an identity");
        bytes[start..start + 70].to_vec()
    };
    assert_ne!(identity(&first), identity(&other), "different papers have different identities");
}

#[test]
fn the_file_says_what_it_is_and_claims_nothing_more() {
    let bytes = laid(5).to_pdf(&INFO).expect("a file");
    assert!(bytes.starts_with(b"%PDF-1.7"), "version 1.7");
    for needed in ["/Lang(vi-VN)", "/DisplayDocTitle true", "/PageMode/UseOutlines", "D:20260307080509+07'00'"] {
        assert!(contains(&bytes, needed), "the file states {needed}");
    }
    for wrong in ["GTS_PDFX", "/Annots", "(UseOutlines)", "OutputIntent"] {
        assert!(!contains(&bytes, wrong), "the file does not state {wrong}");
    }
}

#[test]
fn the_room_for_every_signature_is_recorded_in_the_file() {
    let mut paper = paper(5);
    let signer = |name: &str| Signer { title: "CHỦ TỊCH".into(), name: name.into(), ..Signer::default() };
    let signers = Signers::Two { left: signer("Nguyễn Văn A"), right: signer("Trần <Thị> B") };
    paper.blocks.push(Block::Signature(Signature { signers, recipients: Vec::new() }));
    let laid = layout(&paper).expect("pages");
    let [left, right] = laid.signature_places.as_slice() else { panic!("two sign") };
    assert!(left.x + left.width <= right.x, "beside each other");
    let bytes = laid.to_pdf(&INFO).expect("a file");
    for place in &laid.signature_places {
        let bottom = laid.pages[place.page].height - place.y - place.height;
        let recorded =
            format!("page={} rect={}.{:02},{}.{:02},", place.page + 1, place.x / 100, place.x % 100, bottom / 100, bottom % 100);
        assert!(contains(&bytes, &recorded), "a signing tool finds {recorded}");
    }
    assert!(contains(&bytes, "signer=CHỦ TỊCH Trần &lt;Thị&gt; B"), "with whose it is, as text");
}

#[test]
fn a_long_table_stays_a_small_file() {
    let bytes = laid(1000).to_pdf(&INFO).expect("a file");
    assert!(bytes.len() < 160_000, "a table of 1,000 rows is {} bytes", bytes.len());
}

#[test]
fn a_picture_of_a_full_page_is_below_four_hundred_kilobytes() {
    let mut paper = paper(0);
    let text = "Việc thực hiện nhiệm vụ cải cách hành chính được triển khai đồng bộ từ huyện đến xã; ĐẶNG, NGUYỄN. ";
    paper.blocks = (0..8).map(|_| Paragraph::block(text.repeat(8).trim_end())).collect();
    let laid = layout(&paper).expect("a full page");
    let svg = laid.page_svg(0).expect("a picture");
    assert!(svg.len() < 400_000, "the picture is {} bytes", svg.len());
    assert!(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\""), "it stands alone as an image");
    assert!(!svg.contains("<text") && !svg.contains("font-family"), "it needs no font");
    let drawn = svg.matches("<use ").count();
    let letters: usize = laid.page_text(0).expect("text").chars().filter(|letter| !letter.is_whitespace()).count();
    assert_eq!(drawn, letters, "every letter of the page is drawn once");
}

#[test]
fn a_page_that_is_not_there_is_refused() {
    let error = laid(1).page_svg(7).expect_err("there is one page");
    assert_eq!(error, DocumentError::PageMissing { asked: 8, pages: 1 }, "the number is counted as a reader counts");
}

#[test]
fn the_picture_stretches_justified_lines_as_the_page_does() {
    let mut paper = paper(0);
    let text = "Việc thực hiện nhiệm vụ cải cách hành chính được triển khai đồng bộ từ huyện đến xã, thị trấn. ";
    paper.blocks = vec![Paragraph::block(text.repeat(8).trim_end())];
    let laid = layout(&paper).expect("a page");
    let svg = laid.page_svg(0).expect("a picture");
    let mut checked = 0;
    for item in &laid.pages[0].items {
        let Item::Text(run) = item else { continue };
        if run.stretch == 0 {
            continue;
        }
        let at = |hundredths: i32| (f64::from(hundredths) / 100.0).to_string();
        let start = format!("translate({} {}) scale(", at(run.x), at(run.baseline));
        let (_, rest) = svg.split_once(&start).expect("the run is drawn at its place");
        let (scale, rest) = rest.split_once(')').expect("with its scale");
        let (letters, _) = rest.split_once("</g>").expect("and its letters");
        let (_, last) = letters.rsplit_once("x=\"").expect("at least one");
        let units: f64 = last.split('"').next().and_then(|x| x.parse().ok()).expect("a number");
        let left = f64::from(run.x) / 100.0 + units * scale.parse::<f64>().expect("a number");
        let right = f64::from(run.x + run.width) / 100.0;
        assert!((0.5..14.0).contains(&(right - left)), "the last letter of “{}” ends its line", run.text);
        checked += 1;
    }
    assert!(checked >= 5, "the paragraph has justified lines");
}
