//! Word and Excel files of awkward papers: they are written, well formed, and hold every word.

#![expect(clippy::expect_used, reason = "a test says what it expects by failing")]

use std::io::{Cursor, Read};

use documents::blocks::{
    Block, FontSize, KeyValue, Orientation, Paper, Paragraph, PlacedSheet, PlacedText, Setting, Signature, Signer, Signers, Words,
};
use documents::chart::{Chart, Drawing, RadarAxis, Share, Trend, TrendLine};
use documents::table::{Align, Column, ColumnWidth, Row, Table};
use documents::{DocumentError, Moment, layout};

const CREATED: Moment = Moment { year: 2026, month: 3, day: 7, hour: 8, minute: 5, second: 9, offset_minutes: 420 };
const LETTERS: &str = "aáàảãạăắằẳẵặâấầẩẫậbcdđeéèẻẽẹêếềểễệghiíìỉĩịklmnoóòỏõọôốồổỗộơớờởỡợpqrstuúùủũụưứừửữựvxyýỳỷỹỵ";

fn table(rows: usize) -> Table {
    let columns = vec![
        Column::new("Mã", ColumnWidth::Fit, Align::Left),
        Column::new("Tên", ColumnWidth::Share(1), Align::Left).under("Nhóm"),
        Column::new("Điểm", ColumnWidth::Fit, Align::DecimalComma).under("Nhóm"),
    ];
    let row =
        |number: usize| Row::normal([format!("1.{number}0"), "=1+1 <w:p/> & \u{202E}abc".to_owned(), format!("{number},5")]);
    Table {
        rows: (0..rows).map(row).collect(),
        column_marks: vec!["(1)".into(), "(2)".into(), "(3)".into()],
        ..Table::new(columns)
    }
}

fn awkward() -> Paper {
    let mut paper = Paper::new("Văn bản & <thử>", "Ủy ban \"Mẫu\"");
    let radar = RadarAxis {
        label: "Thể chế".into(),
        value: "86 %".into(),
        reached: Share::of(86, 100),
        before: Some(Share::of(70, 100)),
    };
    let points = vec![Some((Share::of(1, 2), "70,5".to_owned())), None];
    let trend = Trend {
        years: vec!["2019".into(), "2020".into()],
        lines: vec![TrendLine { name: "Huyện".into(), points }],
        scale: ("60".into(), "100".into()),
    };
    let chart = |drawing| Block::Chart(Chart { caption: "Biểu đồ 1. Thử".into(), note: "Ghi chú".into(), drawing });
    paper.blocks = vec![
        Paragraph::block(LETTERS),
        Paragraph::block(LETTERS.to_uppercase()),
        Paragraph::block(Words::default().bold("☐ chưa ☑ rồi").italic("\u{7}ẩn\u{200B}")),
        Paragraph::block("x".repeat(400)),
        Block::KeyValues(vec![KeyValue { key: "Họ và tên".into(), value: Words::default() }]),
        Block::Table(table(0)),
        Block::Table(table(1)),
        Block::Table(table(80)),
        Block::Spacer(5),
        Block::PageBreak,
        chart(Drawing::Radar(vec![radar.clone(), radar.clone(), radar])),
        chart(Drawing::Trend(trend)),
        Block::Placed(PlacedSheet::a4(
            Orientation::Portrait,
            vec![PlacedText {
                left_tenth_mm: 500,
                top_tenth_mm: 800,
                width_tenth_mm: 1000,
                setting: Setting::Centred,
                size: FontSize::points(20),
                words: "GIẤY KHEN".into(),
            }],
        )),
        Paragraph::block("Cuối văn bản./."),
        Block::Signature(Signature {
            signers: Signers::One(Signer { title: "CHỦ TỊCH".into(), name: "Nguyễn Văn A".into(), ..Signer::default() }),
            recipients: (1..=40).map(|number| format!("Xã Mẫu số {number}")).collect(),
        }),
    ];
    paper
}

fn parts(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip");
    (0..zip.len())
        .map(|index| {
            let mut part = zip.by_index(index).expect("a part");
            let mut content = Vec::new();
            part.read_to_end(&mut content).expect("a readable part");
            (part.name().expect("a name").into_owned(), content)
        })
        .collect()
}

fn document(paper: &Paper) -> String {
    let parts = parts(&paper.to_word(CREATED).expect("a Word file"));
    let (_, content) = parts.into_iter().find(|(name, _)| name == "word/document.xml").expect("the text");
    String::from_utf8(content).expect("UTF-8")
}

#[test]
fn every_part_of_an_awkward_word_file_is_well_formed() {
    let paper = awkward();
    layout(&paper).expect("it can be printed too");
    for (name, content) in parts(&paper.to_word(CREATED).expect("a Word file")) {
        if !name.ends_with(".xml") && !name.ends_with(".rels") {
            continue;
        }
        let text = String::from_utf8(content).expect("UTF-8");
        let mut reader = quick_xml::Reader::from_str(&text);
        let mut depth = 0;
        loop {
            match reader.read_event().expect("tags close in order") {
                quick_xml::events::Event::Start(_) => depth += 1,
                quick_xml::events::Event::End(_) => depth -= 1,
                quick_xml::events::Event::Eof => break,
                _ => {}
            }
        }
        assert_eq!(depth, 0, "{name} closes what it opens");
    }
}

#[test]
fn nothing_typed_becomes_markup_and_nothing_is_lost() {
    let text = document(&awkward());
    assert!(text.contains(LETTERS) && text.contains(&LETTERS.to_uppercase()), "every Vietnamese letter, in both cases");
    assert!(text.contains("=1+1 &lt;w:p/&gt; &amp; abc"), "markup and formulas are text, hidden signs are dropped");
    assert!(!text.contains('\u{202E}') && !text.contains('\u{7}'), "no bidi or control character");
    assert!(text.contains("(Không có dòng nào)"), "an empty table says so");
    assert!(text.contains("Mẫu số\u{A0}40."), "the last of forty recipients");
    assert!(text.contains("w:framePr"), "placed text has its frame");
}

#[test]
fn the_same_paper_gives_the_same_word_file() {
    let written = || awkward().to_word(CREATED).expect("a Word file");
    assert!(written() == written(), "no clock and no chance stands in it");
}

#[test]
fn a_paper_without_tables_is_no_workbook() {
    let mut paper = awkward();
    assert!(parts(&paper.to_excel(CREATED).expect("a workbook")).len() > 8, "three tables, three sheets");
    paper.blocks.truncate(4);
    assert_eq!(paper.to_excel(CREATED), Err(DocumentError::NoTables), "said, not written empty");
}
