//! Letters, missing letters and hidden characters.

use documents::blocks::{Block, Face, Paper, Paragraph, Setting, Words};
use documents::frame::Item;
use documents::table::{Align, Column, ColumnWidth, Row, Table};
use documents::{DocumentError, Laid, layout};

/// The 67 letters with marks, and đ is among them; capitals are made from these.
const MARKED: &str = "àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ";

fn laid(blocks: Vec<Block>) -> Result<Laid, DocumentError> {
    let mut paper = Paper::new("Thử", "Thử");
    paper.blocks = blocks;
    layout(&paper)
}

#[test]
fn every_accented_vietnamese_letter_has_a_drawing_in_all_four_faces() {
    let letters: Vec<char> = MARKED.chars().chain(MARKED.to_uppercase().chars()).collect();
    assert_eq!(letters.len(), 134, "67 letters, small and capital");
    for face in [Face::Regular, Face::Bold, Face::Italic, Face::BoldItalic] {
        for letter in &letters {
            let words = Words::default().and(face, letter.to_string());
            let laid = laid(vec![Paragraph::set(Setting::Flush, words)]);
            let laid = laid.unwrap_or_else(|error| panic!("{letter} in {face:?}: {error}"));
            let svg = laid.page_svg(0).expect("the page can be drawn");
            assert!(svg.contains("<use href="), "{letter} in {face:?} is drawn, not left out");
        }
    }
}

#[test]
fn a_character_without_a_drawing_stops_the_print_and_says_where() {
    let error = laid(vec![Paragraph::block("Tốt."), Paragraph::block("Chữ 漢 lạ.")]).expect_err("no drawing");
    let DocumentError::GlyphMissing { character, place, near } = &error else { panic!("{error}") };
    assert_eq!((*character, place.as_str()), ('漢', "khối thứ 2 (đoạn văn)"), "character and paragraph");
    assert_eq!(near, "Chữ 漢 lạ.", "the words by which a clerk finds it");
    assert!(error.to_string().contains("漢"), "the sentence names the character: {error}");

    let columns =
        vec![Column::new("TT", ColumnWidth::Fit, Align::Center), Column::new("Lý do", ColumnWidth::Share(1), Align::Left)];
    let rows = vec![Row::normal(["1", "được"]), Row::normal(["2", "chưa 😀"])];
    let table = Table { caption: "Bảng 3. Điểm mất".into(), rows, ..Table::new(columns) };
    let error = laid(vec![Block::Table(table)]).expect_err("no drawing");
    let place = "bảng “Bảng 3. Điểm mất”, dòng 2, cột “Lý do”".to_owned();
    assert_eq!(
        error,
        DocumentError::GlyphMissing { character: '😀', place, near: "chưa 😀".to_owned() },
        "table, row and column"
    );
}

#[test]
fn a_character_without_a_drawing_is_shown_with_a_few_words_of_a_long_text() {
    let long = format!("{} Thôn 😀 Ba {}", "đ".repeat(200), "ạ".repeat(200));
    let error = laid(vec![Paragraph::block(long.as_str())]).expect_err("no drawing");
    let DocumentError::GlyphMissing { near, .. } = &error else { panic!("{error}") };
    let (before, after) = ("đ".repeat(14), "ạ".repeat(16));
    assert_eq!(near, &format!("…{before} Thôn 😀 Ba {after}…"), "twenty letters on either side, cut between letters");
}

#[test]
fn decomposed_text_is_drawn_as_one_letter() {
    let composed = laid(vec![Paragraph::block("Xã Đắk Tơ Lung, Ủy ban")]).expect("composed");
    let decomposed = "Xa\u{303} Đa\u{306}\u{301}k Tơ Lung, U\u{309}y ban";
    let decomposed = laid(vec![Paragraph::block(decomposed)]).expect("decomposed");
    assert_eq!(composed.pages, decomposed.pages, "both forms give the same page");
}

#[test]
fn hidden_characters_cannot_turn_the_text_around() {
    let plain = laid(vec![Paragraph::block("Điểm 12,5 của xã")]).expect("plain");
    let hidden = "Điểm \u{202E}12,5\u{2069} của\u{200B} xã\u{7}";
    let hidden = laid(vec![Paragraph::block(hidden)]).expect("hidden characters are dropped");
    assert_eq!(plain.pages, hidden.pages, "bidi, zero-width and control characters leave no trace");
}

#[test]
fn tick_boxes_are_drawn_as_shapes_and_read_as_characters() {
    let laid = laid(vec![Paragraph::set(Setting::Flush, "☐ chưa ☑ có ☒ không ✓ đạt")]).expect("ticks");
    let ticks = laid.pages[0].items.iter().filter(|item| matches!(item, Item::Tick(_))).count();
    assert_eq!(ticks, 4, "each mark is an item of its own");
    assert!(laid.as_text().contains("☐ chưa ☑ có ☒ không ✓ đạt"), "and stays in the text: {}", laid.as_text());
}

#[test]
fn words_that_belong_together_stay_on_one_line() {
    let sentence = "theo quy định tại khoản 2 Điều 103 thì đạt 88,5 điểm vào ngày 07 tháng 4 ";
    for lead in 0..25 {
        let text = format!("{}{}", "xã ".repeat(lead), sentence.repeat(6));
        let lines = laid(vec![Paragraph::block(text.trim_end())]).expect("a paragraph").as_text();
        for line in lines.lines() {
            for word in ["Điều", "khoản", "ngày", "tháng", "88,5"] {
                assert!(!line.ends_with(&format!(" {word}")), "“{word}” keeps its neighbour (lead {lead}): {line}");
            }
        }
    }
}
