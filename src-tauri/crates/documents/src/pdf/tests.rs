//! Reads a written file back, as a viewer would.

use std::collections::BTreeMap;

use lopdf::{Document, Object};

use super::{Moment, PdfInfo};
use crate::blocks::{Block, Heading, HeadingLevel, Paper, Paragraph, Words};
use crate::layout;
use crate::table::{Align, Column, ColumnWidth, Row, Table};

const INFO: PdfInfo =
    PdfInfo { created: Moment { year: 2026, month: 3, day: 7, hour: 8, minute: 5, second: 9, offset_minutes: 420 } };

fn written(blocks: Vec<Block>) -> Document {
    let mut paper = Paper::new("Báo cáo: Ủy ban", "Ủy ban nhân dân");
    paper.blocks = blocks;
    let bytes = layout(&paper).unwrap().to_pdf(&INFO).unwrap();
    Document::load_mem(&bytes).unwrap()
}

#[test]
fn copied_text_is_the_vietnamese_that_was_printed() {
    let text = "Ủy ban nhân dân xã Đắk Tơ Lung, đường Nguyễn Thị Minh Khai, huyện Kon Rẫy";
    let words = Words::from(text).and(crate::blocks::Face::BoldItalic, " – ĐẶNG VĂN ƯỚC ỆẨỖỮỶ.");
    let document = written(vec![Paragraph::block(words)]);
    let copied = document.extract_text(&[1]).unwrap().replace('\n', " ");
    assert!(copied.replace(' ', "").contains(&text.replace(' ', "")), "every letter is mapped back: {copied}");
    assert!(copied.contains("ƯỚC ỆẨỖỮỶ"), "in every face: {copied}");
}

#[test]
fn justified_offsets_end_the_line_where_the_page_says() {
    let sentence = "Công tác kiểm tra, tuyên truyền được thực hiện thường xuyên ở các xã, thị trấn. ".repeat(4);
    let document = written(vec![Paragraph::block(sentence.trim_end())]);
    let page = *document.get_pages().get(&1).unwrap();
    let content = document.get_and_decode_page_content(page).unwrap();
    let mut right_edges = Vec::new();
    let (mut x, widths) = (0.0, widths(&document));
    for operation in &content.operations {
        match operation.operator.as_str() {
            "Td" => x += operation.operands[0].as_float().unwrap(),
            "TJ" => {
                let mut pen = 0.0_f64;
                for part in operation.operands[0].as_array().unwrap() {
                    match part {
                        Object::String(codes, _) => {
                            let wide = |code: &[u8]| widths[&u16::from_be_bytes([code[0], code[1]])];
                            pen += codes.chunks(2).map(wide).sum::<f64>();
                        }
                        number => pen -= f64::from(number.as_float().unwrap()),
                    }
                }
                right_edges.push(f64::from(x) + pen * 14.0 / 1000.0);
            }
            _ => {}
        }
    }
    assert!(right_edges.len() >= 3, "the paragraph has justified lines");
    for edge in right_edges {
        let margin = (210.0 - 15.0) * 72.0 / 25.4;
        assert!((edge - margin).abs() < 0.015, "the line ends at {edge}, the margin is at {margin}");
    }
}

/// Widths of the one font of a file, as the file states them.
fn widths(document: &Document) -> BTreeMap<u16, f64> {
    let mut widths = BTreeMap::new();
    let list = document.objects.values().find_map(|object| {
        let fonts = object.as_dict().ok()?.get(b"DescendantFonts").ok()?.as_array().ok()?;
        fonts.first()?.as_dict().ok()?.get(b"W").ok()?.as_array().ok().cloned()
    });
    for pair in list.unwrap().chunks(2) {
        let first = pair[0].as_i64().unwrap() as u16;
        for (width, code) in pair[1].as_array().unwrap().iter().zip(first..) {
            widths.insert(code, width.as_i64().unwrap() as f64);
        }
    }
    widths
}

#[test]
fn headings_make_an_outline_in_reading_order() {
    let heading = |level, number: &str, text: &str| Heading::block(level, number, text);
    let document = written(vec![
        heading(HeadingLevel::Section, "II", "Zê trước"),
        heading(HeadingLevel::Clause, "1", "Con"),
        heading(HeadingLevel::Section, "I", "A sau"),
    ]);
    let outlines = document.catalog().unwrap().get(b"Outlines").unwrap().as_reference().unwrap();
    let title = |id| {
        let bytes = document.get_dictionary(id).unwrap().get(b"Title").unwrap().as_str().unwrap();
        let units: Vec<u16> = bytes[2..].chunks(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
        String::from_utf16(&units).unwrap()
    };
    let follow = |id, key: &[u8]| document.get_dictionary(id).unwrap().get(key).unwrap().as_reference().unwrap();
    let first = follow(outlines, b"First");
    assert_eq!(title(first), "II. ZÊ TRƯỚC", "reading order, not the alphabet");
    assert_eq!(title(follow(first, b"First")), "1. Con", "the clause hangs below its section");
    assert_eq!(title(follow(first, b"Next")), "I. A SAU", "the next section follows");
}

#[test]
fn a_paper_of_many_pages_is_drawn_in_portions_and_is_whole() {
    let columns =
        vec![Column::new("TT", ColumnWidth::Fit, Align::Center), Column::new("Nội dung", ColumnWidth::Share(1), Align::Left)];
    let rows = (1..=9000).map(|number| Row::normal([number.to_string(), format!("Dòng thứ {number}")])).collect();
    let paper =
        Paper { blocks: vec![Block::Table(Table { rows, ..Table::new(columns) })], ..Paper::new("Nhiều trang", "Cơ quan") };
    let laid = crate::layout(&paper).unwrap();
    assert!(laid.pages.len() > 200, "{} pages are more than one portion", laid.pages.len());
    let bytes = laid.to_pdf(&INFO).unwrap();
    assert!(bytes == laid.to_pdf(&INFO).unwrap(), "the same bytes again");
    let read = lopdf::Document::load_mem(&bytes).unwrap();
    let pages = read.get_pages();
    assert_eq!(pages.len(), laid.pages.len(), "every page is there");
    for number in [1, 2, 192, 193, u32::try_from(pages.len()).unwrap()] {
        let said = read.extract_text(&[number]).unwrap();
        let first = laid.page_text(number as usize - 1).unwrap();
        let line = first.lines().find(|line| line.contains("Dòng thứ")).and_then(|line| line.split(" | ").nth(1)).unwrap();
        assert!(said.contains(line), "page {number} says “{line}”: {said}");
    }
}
