//! How blocks are divided among pages.

#![expect(clippy::expect_used, reason = "a test says what it expects by failing")]

use documents::blocks::{
    Block, Header, Heading, HeadingLevel, Orientation, Paper, Paragraph, Section, SectionStart, Setting, Signature, Signer,
    Signers,
};
use documents::frame::{Item, Page, TextRun};
use documents::table::{Align, Cell, Column, ColumnWidth, Row, RowKind, Table};
use documents::{DocumentError, Laid, layout};

fn laid(blocks: Vec<Block>) -> Laid {
    let mut paper = Paper::new("Thử", "Thử");
    paper.blocks = blocks;
    layout(&paper).expect("the paper can be laid out")
}

fn runs(page: &Page) -> Vec<&TextRun> {
    let mut runs = Vec::new();
    for item in &page.items {
        if let Item::Text(run) = item {
            runs.push(run);
        }
    }
    runs
}

/// The runs between the margins: all but the page number.
fn body(page: &Page) -> Vec<&TextRun> {
    let number = page.shown_number.to_string();
    runs(page).into_iter().filter(|run| run.text != number).collect()
}

fn columns() -> Vec<Column> {
    vec![
        Column::new("TT", ColumnWidth::Fit, Align::Center),
        Column::new("Tiêu chí", ColumnWidth::Share(1), Align::Left),
        Column::new("Điểm", ColumnWidth::Fit, Align::DecimalComma),
    ]
}

fn table(rows: Vec<Row>) -> Table {
    Table { caption: "Bảng 1. Thử".into(), rows, ..Table::new(columns()) }
}

fn numbered(count: usize) -> Vec<Row> {
    (1..=count).map(|number| Row::normal([number.to_string(), format!("Tiêu chí {number}"), format!("{number},5")])).collect()
}

#[test]
fn the_header_of_a_table_stands_on_every_page_it_goes_on_to() {
    let laid = laid(vec![Block::Table(table(numbered(200)))]);
    assert!(laid.pages.len() > 3, "the table is long");
    for page in &laid.pages {
        let headers = runs(page).iter().filter(|run| run.text == "Tiêu chí").count();
        assert_eq!(headers, 1, "one header on each page");
    }
    let text = laid.as_text();
    for number in 1..=200 {
        let row = format!("\n{number} | Tiêu chí {number} | {number},5\n");
        assert_eq!(text.matches(&row).count(), 1, "row {number} stands once, whole");
    }
}

#[test]
fn a_table_of_one_row_stays_whole_with_its_caption_wherever_it_falls() {
    for lead in 0..60 {
        let one = Table { caption: "Bảng 1. Một dòng".into(), ..table(numbered(1)) };
        let laid = laid(vec![Paragraph::block("Đầu."), Block::Spacer(200), Block::Spacer(lead), Block::Table(one)]);
        let page_of = |words: &str| laid.pages.iter().position(|page| runs(page).iter().any(|run| run.text.contains(words)));
        let row = page_of("Tiêu chí 1").expect("the row");
        assert_eq!(page_of("Một dòng"), Some(row), "the caption stays with the row (lead {lead})");
        let headers = laid.pages.iter().filter(|page| runs(page).iter().any(|run| run.text == "Tiêu chí")).count();
        assert_eq!(headers, 1, "no header stands without a row (lead {lead})");
    }
}

#[test]
fn neither_the_last_row_nor_the_name_of_a_group_stands_alone() {
    for lead in 0..40 {
        let mut rows = numbered(30);
        rows.insert(20, Row::of(RowKind::Subtotal, [Cell::across(3, "Nhóm sau")]));
        let laid = laid(vec![Paragraph::block("Đầu."), Block::Spacer(100 + lead), Block::Table(table(rows))]);
        for page in &laid.pages {
            let words: Vec<&str> = body(page).iter().map(|run| run.text.as_str()).collect();
            assert_ne!(words.last(), Some(&"Nhóm sau"), "a name is not the last thing on a page (lead {lead})");
        }
        let last = laid.pages.last().expect("a page");
        let own = runs(last).iter().filter(|run| run.text.starts_with("Tiêu chí ")).count();
        assert_ne!(own, 1, "the last row has company (lead {lead})");
    }
}

#[test]
fn an_empty_table_says_so() {
    let text = laid(vec![Block::Table(table(Vec::new()))]).as_text();
    assert!(text.contains("TT | Tiêu chí | Điểm\n(Không có dòng nào)"), "header and note are printed: {text}");
}

#[test]
fn a_row_higher_than_a_page_is_split_by_lines_and_loses_none() {
    let long: String = (0..1500).map(|number| format!("từ{number} ")).collect();
    let laid = laid(vec![Block::Table(table(vec![Row::normal(["1", &long, "2,5"]), Row::normal(["2", "sau", "1"])]))]);
    assert!(laid.pages.len() >= 2, "the row needs several pages");
    let all = laid.as_text().replace('\n', " ");
    for number in 0..1500 {
        assert!(all.contains(&format!("từ{number} ")), "word {number} is printed");
    }
    for page in &laid.pages {
        assert!(runs(page).iter().all(|run| run.baseline < page.height - 5500), "no line runs into the margin");
        assert!(runs(page).iter().any(|run| run.text == "Tiêu chí"), "the header is repeated");
    }
}

#[test]
fn no_page_begins_or_ends_with_a_lone_line_of_a_paragraph() {
    let sentence = "Một câu dài để đoạn văn có nhiều dòng, mỗi dòng đủ chữ để thấy rõ chỗ ngắt trang. ";
    for lead in 0..24 {
        let mut blocks = vec![Block::Spacer(3 * lead)];
        blocks.insert(0, Paragraph::block("Đầu."));
        blocks.extend((0..12).map(|_| Paragraph::block(sentence.repeat(5).trim_end())));
        let laid = laid(blocks);
        for pair in laid.pages.windows(2) {
            let (above, below) = (body(&pair[0]), body(&pair[1]));
            // The first line of a paragraph is indented, the last is not stretched.
            let lone_first = above.last().is_some_and(|run| run.x > 8504);
            assert!(!lone_first, "a page does not end with the first line of a paragraph (lead {lead})");
            let lone_last = below.len() > 1 && below[0].x == 8504 && below[0].stretch == 0 && below[1].x > 8504;
            assert!(!lone_last, "a page does not begin with the last line of a paragraph (lead {lead})");
        }
    }
}

#[test]
fn a_heading_is_never_the_last_thing_on_a_page() {
    for lead in 0..40 {
        let mut blocks = vec![Paragraph::block("Đầu.")];
        blocks.push(Block::Spacer(200));
        blocks.push(Block::Spacer(lead));
        blocks.push(Heading::block(HeadingLevel::Section, "I", "Kết quả"));
        blocks.push(Heading::block(HeadingLevel::Clause, "1", "Chung"));
        blocks.push(Block::Table(table(numbered(3))));
        let laid = laid(blocks);
        let pages_with = |words: &str| laid.pages.iter().position(|page| runs(page).iter().any(|run| run.text.contains(words)));
        let heading = pages_with("KẾT QUẢ");
        for words in ["Chung", "Bảng 1", "Tiêu chí 1"] {
            assert_eq!(pages_with(words), heading, "“{words}” stays with its heading (lead {lead})");
        }
    }
}

#[test]
fn the_signature_stays_with_the_last_lines() {
    for lead in 0..30 {
        let mut blocks = vec![Paragraph::block("Đầu."), Block::Spacer(190), Block::Spacer(lead)];
        blocks.push(Paragraph::block("Trên đây là báo cáo kết quả./."));
        blocks.push(Block::Signature(signature(vec!["Như trên".into()])));
        let laid = laid(blocks);
        let page = laid.signature_places[0].page;
        let last = runs(&laid.pages[page]).iter().any(|run| run.text.contains("./."));
        assert!(last, "the page of the signature carries text (lead {lead})");
    }
}

fn signature(recipients: Vec<String>) -> Signature {
    let signer = Signer { title: "CHỦ TỊCH".into(), name: "Nguyễn Văn A".into(), ..Signer::default() };
    Signature { signers: Signers::One(signer), recipients }
}

#[test]
fn a_few_millimetres_never_send_a_signature_to_a_page_of_its_own() {
    let (mut shrunk, mut pages_before) = (0, 0);
    for lead in 0..60 {
        let mut blocks = vec![Paragraph::block("Đầu."), Block::Spacer(130), Block::Spacer(lead)];
        blocks.extend((0..3).map(|_| Paragraph::block("Trên đây là báo cáo kết quả.")));
        blocks.push(Block::Signature(signature(vec!["Như trên".into()])));
        let laid = laid(blocks);
        let place = laid.signature_places.first().expect("a room for the signature");
        assert!(place.height >= 6803, "at least 24 mm stay for a hand and a seal (lead {lead}): {}", place.height);
        assert!(place.height <= 9071, "and never more than 32 mm (lead {lead}): {}", place.height);
        let name = runs(&laid.pages[place.page]).iter().find(|run| run.text == "Nguyễn Văn A").map(|run| run.baseline);
        let below = name.expect("the name") - place.y - place.height;
        assert!((500..2500).contains(&below), "the name stands just below the room (lead {lead}): {below}");
        let lines = runs(&laid.pages[place.page]).iter().filter(|run| run.text.contains("Trên đây")).count();
        assert!(lines >= 2, "two lines of text stand on its page (lead {lead})");
        shrunk += i32::from(place.height < 9071);
        assert!(laid.pages.len() >= pages_before, "a longer text never takes fewer pages (lead {lead})");
        pages_before = laid.pages.len();
    }
    assert!((1..=9).contains(&shrunk), "the room gives way over 8 mm of these 60, and only there: {shrunk}");
}

#[test]
fn a_table_sends_its_last_rows_along_with_note_and_signature() {
    for rows in 15..45 {
        let note = Paragraph { words: "Ghi chú: tên các lĩnh vực.".into(), setting: Setting::Note };
        let blocks = vec![Block::Table(table(numbered(rows))), Block::Paragraph(note), Block::Signature(signature(Vec::new()))];
        let laid = laid(blocks);
        let page = laid.signature_places.first().expect("a room for the signature").page;
        let own = runs(&laid.pages[page]).iter().filter(|run| run.text.starts_with("Tiêu chí ")).count();
        assert!(own >= 2, "two rows stand above the signature ({rows} rows): {own}");
    }
}

#[test]
fn forty_recipients_are_all_printed_and_none_in_the_margin() {
    for count in [40, 100] {
        let recipients: Vec<String> = (1..=count).map(|number| format!("Xã Mẫu {number}")).collect();
        let mut blocks: Vec<Block> = (0..15).map(|_| Paragraph::block("Đoạn văn./.")).collect();
        blocks.push(Block::Signature(signature(recipients)));
        let laid = laid(blocks);
        let text = laid.as_text();
        for number in 1..=count {
            let end = if number == count { "." } else { ";" };
            assert!(text.contains(&format!("- Xã Mẫu {number}{end}")), "recipient {number} of {count} is printed");
        }
        for page in &laid.pages {
            assert!(runs(page).iter().all(|run| run.baseline < page.height - 5600), "no line runs into the margin");
        }
        assert_eq!(laid.signature_places.len(), 1, "one signature");
    }
}

#[test]
fn a_word_longer_than_the_line_stays_between_the_margins() {
    let word = "https://".to_owned() + &"motdiachiratdai".repeat(20);
    let mut blocks = vec![Paragraph::block(format!("Xem {word} cuối."))];
    blocks.push(Block::Table(table(vec![Row::normal([word.as_str(), word.as_str(), "1"])])));
    let laid = laid(blocks);
    for page in &laid.pages {
        for run in runs(page) {
            assert!(run.x + run.width <= page.width - 4251, "“{}” ends before the margin", run.text);
        }
    }
    let printed = laid.as_text().replace(['\n', ' ', '|'], "");
    assert!(printed.contains(&word), "no character is lost");
}

#[test]
fn an_annex_lies_as_asked_and_counts_its_own_pages() {
    let annex = |orientation| {
        let start =
            SectionStart::Annex { label: "Phụ lục I".into(), title: "Bảng điểm".into(), attached_to: String::new() };
        Block::Section(Section { orientation, start })
    };
    let mut blocks: Vec<Block> = (0..60).map(|_| Paragraph::block("Đoạn văn.")).collect();
    blocks.push(annex(Orientation::Landscape));
    blocks.push(Block::Table(table(numbered(60))));
    let laid = laid(blocks);
    let start = laid.pages.iter().position(|page| page.width > page.height).expect("a landscape page");
    assert!(start >= 2, "the body has pages of its own");
    assert_eq!(laid.pages[start].shown_number, 0, "the first page of an annex shows no number");
    assert_eq!(laid.pages[start + 1].shown_number, 2, "the second is page 2 of the annex");
    let entry = laid.outline.iter().find(|entry| entry.title.starts_with("Phụ lục I")).expect("an outline entry");
    assert_eq!((entry.page, entry.title.as_str()), (start, "Phụ lục I. BẢNG ĐIỂM"), "the outline leads to the annex");
}

#[test]
fn the_papers_of_a_batch_count_their_own_pages_and_stand_in_the_outline() {
    let mut blocks = Vec::new();
    for name in ["Xã Mẫu 1", "Xã Mẫu 2"] {
        let start = SectionStart::NextPaper { title: name.into() };
        blocks.push(Block::Section(Section { orientation: Orientation::Portrait, start }));
        blocks.push(Heading::block(HeadingLevel::Section, "I", "Kết quả"));
        blocks.extend((0..80).map(|_| Paragraph::block("Đoạn văn.")));
    }
    let laid = laid(blocks);
    let shown: Vec<usize> = laid.pages.iter().map(|page| page.shown_number).collect();
    assert_eq!(shown, [0, 2, 3, 0, 2, 3], "each paper begins on its own page 1");
    let outline: Vec<(usize, usize, &str)> =
        laid.outline.iter().map(|entry| (entry.depth, entry.page, entry.title.as_str())).collect();
    let expected = [(0, 0, "Xã Mẫu 1"), (1, 0, "I. KẾT QUẢ"), (0, 3, "Xã Mẫu 2"), (1, 3, "I. KẾT QUẢ")];
    assert_eq!(outline, expected, "papers outside, their headings inside");
}

#[test]
fn decimal_commas_of_a_column_stand_in_one_line() {
    let rows = ["1,5", "12,125", "100", "-0,25"].map(|points| Row::normal(["1", "x", points]));
    let laid = laid(vec![Block::Table(table(rows.into()))]);
    let places: Vec<i32> = ["1,5", "12,125", "-0,25"]
        .iter()
        .map(|points| {
            let run = runs(&laid.pages[0]).into_iter().find(|run| run.text == *points).expect("the cell").clone();
            // All digits and the minus are measured from the comma back: half an em each, the minus a third.
            let whole = points.split(',').next().unwrap_or_default();
            run.x + whole.chars().map(|character| if character == '-' { 333 } else { 500 }).sum::<i32>() * 12 / 10
        })
        .collect();
    for place in &places {
        assert!((place - places[0]).abs() <= 3, "commas at {places:?}");
    }
}

#[test]
fn a_row_with_the_wrong_number_of_cells_is_refused_with_its_place() {
    let mut paper = Paper::new("Thử", "Thử");
    paper.blocks = vec![Block::Table(table(vec![Row::normal(["1", "x", "2"]), Row::normal(["2", "y"])]))];
    let error = layout(&paper).expect_err("a cell is missing");
    let place = "bảng “Bảng 1. Thử”, dòng 2".to_owned();
    assert_eq!(error, DocumentError::RowShape { place, cells: 2, columns: 3 }, "the row is named");
}

#[test]
fn a_group_row_covers_its_columns_and_a_total_is_never_alone() {
    for count in 20..70 {
        let mut rows = vec![Row::of(RowKind::Subtotal, [Cell::across(3, "I. Khối xã")])];
        rows.extend(numbered(count));
        rows.push(Row::of(RowKind::Total, [Cell::across(2, "Tổng cộng"), Cell::from("9,5")]));
        let laid = laid(vec![Block::Table(table(rows))]);
        let last = laid.pages.last().expect("a page");
        let before = format!("Tiêu chí {count}");
        assert!(runs(last).iter().any(|run| run.text == before), "the total has company ({count} rows)");
    }
}

#[test]
fn a_header_longer_than_its_column_wraps_without_touching_the_national_title() {
    let header = Header {
        parent_agency: "ỦY BAN NHÂN DÂN TỈNH MẪU".into(),
        agency: "BAN CHỈ ĐẠO CẢI CÁCH HÀNH CHÍNH VÀ CHUYỂN ĐỔI SỐ HUYỆN MẪU".into(),
        ..Header::default()
    };
    let laid = laid(vec![Block::Header(header)]);
    let page = runs(&laid.pages[0]);
    let national = page.iter().find(|run| run.text.starts_with("CỘNG HÒA")).expect("the national title");
    let left = page.iter().filter(|run| run.x < national.x);
    assert!(left.clone().count() >= 3, "the agency takes several lines");
    for run in left {
        assert!(run.x + run.width < national.x, "“{}” stays in its column", run.text);
    }
}
