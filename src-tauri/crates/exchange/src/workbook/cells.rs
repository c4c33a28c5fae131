//! The cells of a sheet, one after another, into rows.

use std::io::BufRead;

use jiff::civil::Date;
use jiff::{Span, ToSpan};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::formats::NumberFormat;
use super::texts::read_rich_text;
use super::xml::{Attributes, add_text, reader_of, refusal_of_xml, without_escapes};
use crate::raw::{RawCell, RawValue, shortest_decimal};
use crate::refusal::Refusal;
use crate::rows::Rows;

/// What the other parts say about the values of cells.
pub(super) struct Meaning<'a> {
    pub(super) formats: &'a [NumberFormat],
    pub(super) texts: &'a [String],
    pub(super) counts_from_1904: bool,
}

/// What the tag of a cell says.
struct CellTag {
    row: usize,
    column: usize,
    kind: String,
    format: NumberFormat,
}

/// Reads all cells of a sheet.
pub(super) fn read_cells<R: BufRead>(part: R, meaning: &Meaning<'_>) -> Result<Vec<Vec<RawCell>>, Refusal> {
    let mut reader = reader_of(part);
    let mut buffer = Vec::new();
    let mut rows = Rows::default();
    let (mut row, mut column) = (0, 0);
    let mut in_data = false;
    loop {
        buffer.clear();
        let mut cell = None;
        match reader.read_event_into(&mut buffer).map_err(|error| refusal_of_xml(&error))? {
            Event::Start(tag) => match tag.local_name().as_ref() {
                "sheetData" => in_data = true,
                "row" if in_data => {
                    let given = Attributes::of(&tag).get("r")?.and_then(|number| number.trim().parse::<usize>().ok());
                    row = given.map_or(row, |number| number.saturating_sub(1));
                    column = 0;
                }
                "c" if in_data => cell = Some(read_cell_tag(&tag, (row, column), meaning)?),
                _ => {}
            },
            Event::End(tag) => match tag.local_name().as_ref() {
                "row" => row += 1,
                // Nothing behind the data is needed: merged cells hold their value at the top left.
                "sheetData" => return Ok(rows.finish()),
                _ => {}
            },
            Event::Eof => return Err(Refusal::Damaged),
            _ => {}
        }
        if let Some(tag) = cell {
            let value = read_cell(&mut reader, &tag, meaning)?;
            rows.put(tag.row, tag.column, value)?;
            (row, column) = (tag.row, tag.column + 1);
        }
    }
}

fn read_cell_tag(tag: &BytesStart<'_>, next: (usize, usize), meaning: &Meaning<'_>) -> Result<CellTag, Refusal> {
    let attributes = Attributes::of(tag);
    let (row, column) = attributes.get("r")?.and_then(|address| place_of(&address)).unwrap_or(next);
    let format = attributes.get("s")?.and_then(|style| style.trim().parse::<usize>().ok());
    Ok(CellTag {
        row,
        column,
        kind: attributes.get("t")?.unwrap_or_default(),
        format: format.and_then(|style| meaning.formats.get(style)).copied().unwrap_or_default(),
    })
}

/// Reads "BC12"; at most three letters and seven digits.
fn place_of(address: &str) -> Option<(usize, usize)> {
    let letters = address.bytes().take_while(u8::is_ascii_alphabetic).count();
    let digits = &address[letters..];
    if !(1..=3).contains(&letters) || !(1..=7).contains(&digits.len()) || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let column =
        address.bytes().take(letters).fold(0, |sum, letter| sum * 26 + usize::from(letter.to_ascii_uppercase() - b'A') + 1);
    let row: usize = digits.parse().ok()?;
    Some((row.checked_sub(1)?, column - 1))
}

/// Reads to the end of the cell.
fn read_cell<R: BufRead>(reader: &mut Reader<R>, tag: &CellTag, meaning: &Meaning<'_>) -> Result<RawCell, Refusal> {
    let mut buffer = Vec::new();
    let mut stored = String::new();
    let mut inline = None;
    let (mut in_value, mut formula) = (false, false);
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).map_err(|error| refusal_of_xml(&error))? {
            Event::Start(inner) => match inner.local_name().as_ref() {
                "v" => in_value = true,
                "f" => formula = true,
                "is" => inline = Some(read_rich_text(reader, "is")?),
                _ => {}
            },
            Event::End(inner) => match inner.local_name().as_ref() {
                "v" => in_value = false,
                "c" => break,
                _ => {}
            },
            Event::Eof => return Err(Refusal::Damaged),
            event if in_value => add_text(&event, &mut stored)?,
            _ => {}
        }
    }
    let value = match inline {
        Some(text) => RawCell::text(&text).value,
        None => value_of(&stored, tag, meaning)?,
    };
    Ok(RawCell { value, formula })
}

fn value_of(stored: &str, tag: &CellTag, meaning: &Meaning<'_>) -> Result<RawValue, Refusal> {
    let trimmed = stored.trim();
    if trimmed.is_empty() {
        return Ok(RawValue::Empty);
    }
    Ok(match tag.kind.as_str() {
        "s" => {
            let text = trimmed.parse::<usize>().ok().and_then(|place| meaning.texts.get(place)).ok_or(Refusal::Damaged)?;
            RawCell::text(text).value
        }
        "str" | "inlineStr" => RawCell::text(&without_escapes(stored)).value,
        "b" => RawValue::Bool(trimmed == "1" || trimmed.eq_ignore_ascii_case("true")),
        "e" => RawValue::Error(trimmed.to_owned()),
        "d" => RawValue::Date(trimmed.split('T').next().unwrap_or(trimmed).to_owned()),
        _ => match (shortest_decimal(trimmed), tag.format) {
            (None, _) => RawValue::Error(trimmed.to_owned()),
            (Some(number), NumberFormat::Plain) => RawValue::Number(number),
            (Some(number), NumberFormat::Percent) => RawValue::Percent(number),
            (Some(number), NumberFormat::Date) => {
                date_of(&number, meaning.counts_from_1904).map_or(RawValue::Number(number), RawValue::Date)
            }
        },
    })
}

/// The day of a serial number, as "2021-04-07".
fn date_of(serial: &str, counts_from_1904: bool) -> Option<String> {
    let whole: i64 = serial.split('.').next()?.parse().ok()?;
    let epoch = match (counts_from_1904, whole) {
        (true, _) => Date::constant(1904, 1, 1),
        // Excel believes in a 29 February 1900: days before it stand one further on.
        (false, ..=59) => Date::constant(1899, 12, 31),
        (false, _) => Date::constant(1899, 12, 30),
    };
    let days: Span = i32::try_from(whole).ok().filter(|days| (0..2_958_466).contains(days))?.days();
    epoch.checked_add(days).ok().map(|date| date.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read_back() {
        for (row, column) in [(0, 0), (6, 1), (0, 26), (11, 54), (1_048_575, 16_383)] {
            assert_eq!(place_of(&crate::raw::address(row, column)), Some((row, column)), "row {row}, column {column}");
        }
        for odd in ["", "A", "7", "A0", "ABCD1", "A12345678", "$A$1", "Đ1"] {
            assert_eq!(place_of(odd), None, "{odd} is no address");
        }
    }

    #[test]
    fn serial_numbers_become_days() {
        assert_eq!(date_of("44293", false).as_deref(), Some("2021-04-07"), "the day of the conference");
        assert_eq!(date_of("44293.75", false).as_deref(), Some("2021-04-07"), "the time of day is cut off");
        assert_eq!(date_of("1", false).as_deref(), Some("1900-01-01"), "the first day of Excel");
        assert_eq!(date_of("42831", true).as_deref(), Some("2021-04-07"), "a workbook of an old Macintosh");
        assert_eq!(date_of("99999999", false), None, "beyond the calendar");
    }
}
