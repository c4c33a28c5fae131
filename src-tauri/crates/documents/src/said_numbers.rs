//! The numbers that the prose of a paper says, held against those of its tables.
//!
//! Looked at are numbers that measure: with a decimal comma, or before "điểm" and "%". Dates,
//! numbers of documents and counts of things are not. The program fills its own sentences from the
//! facts of the paper; what can be wrong was typed by somebody into the office's own words.

use std::collections::HashSet;

use domain::points::Points;

use crate::blocks::{Block, Paper};
use crate::table::Table;

/// A number in prose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SaidNumber {
    /// The number.
    pub number: Points,
    /// How many decimals it is written with.
    decimals: u32,
    /// The sentence it stands in.
    pub sentence: String,
}

/// Those of the `typed` numbers that the prose says and that stand neither in a table of the paper
/// nor in `facts`, its facts in canonical form. A number written with fewer decimals than its fact stands for it.
#[must_use]
pub fn numbers_without_source(paper: &Paper, facts: &str, typed: &[Points]) -> Vec<SaidNumber> {
    let mut said = Vec::new();
    let mut known: Vec<Points> = Vec::new();
    for block in &paper.blocks {
        match block {
            Block::Paragraph(paragraph) => say(&paragraph.words.text(), &mut said),
            Block::List(items) => items.iter().for_each(|item| say(&item.words.text(), &mut said)),
            Block::KeyValues(pairs) => pairs.iter().for_each(|pair| say(&pair.value.text(), &mut said)),
            Block::Heading(heading) => say(&heading.text, &mut said),
            Block::Table(table) => of_table(table, &mut known),
            _ => {}
        }
    }
    said.retain(|one| typed.contains(&one.number));
    if said.is_empty() {
        return said;
    }
    known.extend(facts.lines().filter_map(|line| line.split_once('=')).flat_map(|(_, value)| numbers(value)));
    let exact: HashSet<i128> = known.iter().map(|number| number.millionths().abs()).collect();
    said.retain(|one| {
        let rounds_to = |fact: &Points| fact.abs().vietnamese_with(one.decimals) == one.number.vietnamese_with(one.decimals);
        !exact.contains(&one.number.millionths()) && !known.iter().any(rounds_to)
    });
    said
}

/// The measuring numbers that stand in a wording itself, outside its fields.
#[must_use]
pub fn typed_numbers(wording: &str) -> Vec<Points> {
    let mut said = Vec::new();
    let mut rest = wording;
    while let Some((before, after)) = rest.split_once("{{") {
        // A field has a value of its own; a word in its place keeps what stands around it apart.
        say(before, &mut said);
        rest = after.split_once("}}").map_or("", |(_, behind)| behind);
    }
    say(rest, &mut said);
    said.into_iter().map(|one| one.number).collect()
}

fn of_table(table: &Table, known: &mut Vec<Points>) {
    let cells = table.rows.iter().flat_map(|row| &row.cells).map(|cell| cell.words.text());
    let headers = table.columns.iter().flat_map(|column| [column.header.clone(), column.group.clone()]);
    known.extend(cells.chain(headers).flat_map(|text| numbers(&text)));
}

/// Every number in a text, whatever it means; both decimal marks are read.
fn numbers(text: &str) -> Vec<Points> {
    pieces(text)
        .into_iter()
        .filter_map(|piece| Points::parse_canonical(&text[piece.from..piece.to].replace(',', ".")).ok())
        .collect()
}

/// Where a number stands in a text.
#[derive(Clone, Copy)]
struct Piece {
    from: usize,
    to: usize,
}

/// Digits with at most one decimal mark between them.
fn pieces(text: &str) -> Vec<Piece> {
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        if !digit(at) {
            at += 1;
            continue;
        }
        let from = at;
        while digit(at) {
            at += 1;
        }
        if matches!(bytes.get(at), Some(b',' | b'.')) && digit(at + 1) {
            at += 1;
            while digit(at) {
                at += 1;
            }
        }
        found.push(Piece { from, to: at });
    }
    found
}

/// Adds the measuring numbers of a paragraph.
fn say(text: &str, said: &mut Vec<SaidNumber>) {
    for piece in pieces(text) {
        let written = &text[piece.from..piece.to];
        let (before, after) = (&text[..piece.from], &text[piece.to..]);
        // Part of a date, a document's number or a code: "07/4/2021", "30/2020/NĐ-CP", "1.1.2".
        let follows = before.ends_with(['/', '.', '-', ',']) || before.chars().next_back().is_some_and(char::is_alphanumeric);
        let goes_on = after.starts_with('.') && after[1..].starts_with(|sign: char| sign.is_ascii_digit());
        if goes_on || (follows && !is_quotient_end(before, after)) {
            continue;
        }
        let rest = after.trim_start();
        let measures = written.contains(',') || rest.starts_with('%') || rest.starts_with("điểm");
        let Ok(number) = Points::parse_canonical(&written.replace(',', ".")) else { continue };
        if measures && !written.contains('.') {
            let decimals = written.split_once(',').map_or(0, |(_, rest)| u32::try_from(rest.len()).unwrap_or_default());
            said.push(SaidNumber { number, decimals, sentence: sentence_around(text, piece) });
        }
    }
}

/// The maximum of "73,33/96 điểm".
fn is_quotient_end(before: &str, after: &str) -> bool {
    before.ends_with('/') && after.trim_start().starts_with("điểm")
}

fn sentence_around(text: &str, piece: Piece) -> String {
    let start = text[..piece.from].rfind(". ").map_or(0, |at| at + 2);
    let end = text[piece.to..].find(". ").map_or(text.len(), |at| piece.to + at + 1);
    text[start..end].trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::blocks::Paragraph;
    use crate::table::{Align, Column, ColumnWidth, Row};

    fn paper(prose: &str) -> Paper {
        let mut paper = Paper::new("A", "B");
        paper.blocks.push(Paragraph::block(prose));
        let column = || Column::new("Điểm", ColumnWidth::Fit, Align::DecimalComma);
        let rows = vec![Row::normal(["73,33", "96"]), Row::normal(["85,5051", "100"])];
        paper.blocks.push(Block::Table(Table { rows, ..Table::new(vec![column(), column()]) }));
        paper
    }

    fn found(prose: &str) -> Vec<String> {
        numbers_without_source(&paper(prose), "gap=15.17\n", &typed_numbers(prose))
            .into_iter()
            .map(|one| one.number.vietnamese())
            .collect()
    }

    #[test]
    fn a_number_that_no_table_has_is_found_with_its_sentence() {
        let prose = "Kết quả khá. Tổng số là 74,5 điểm. Hết.";
        let said = numbers_without_source(&paper(prose), "", &typed_numbers(prose));
        assert_eq!(said.len(), 1, "one number is foreign");
        assert_eq!(said[0].sentence, "Tổng số là 74,5 điểm.", "the clerk finds it by its sentence");
    }

    #[test]
    fn numbers_of_tables_and_facts_pass_in_whatever_form_they_are_said() {
        for prose in ["đạt 73,33/96 điểm", "chênh 15,17 điểm", "xã Đắk Tơ Lung 85,51 điểm", "đạt 100% kế hoạch"]
        {
            assert_eq!(found(prose), Vec::<String>::new(), "{prose}");
        }
    }

    #[test]
    fn a_wrong_maximum_and_a_wrong_share_are_found() {
        assert_eq!(found("đạt 73,33/95 điểm"), ["95"], "the maximum is compared too");
        assert_eq!(found("đạt 99% kế hoạch"), ["99"], "a share is compared");
    }

    #[test]
    fn what_a_field_fills_in_is_never_asked_about() {
        let typed = typed_numbers("Đạt {{total}} điểm, bình quân 81,4 điểm và {{share}}%.");
        assert_eq!(typed, [Points::parse_canonical("81.4").unwrap()], "only what somebody typed");
    }

    #[test]
    fn dates_document_numbers_codes_and_counts_are_left_alone() {
        let prose = "Quyết định số 30/2020/NĐ-CP ngày 07/4/2021, tiêu chí 1.1.2, 07 xã, năm 2020, Kế hoạch 1603/KH-UBND";
        assert_eq!(found(prose), Vec::<String>::new(), "they measure nothing");
    }
}
