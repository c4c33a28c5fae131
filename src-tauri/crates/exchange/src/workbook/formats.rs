//! Number formats: which cells show a percent and which a date.
//!
//! Excel keeps 95 % as 0.95 and a date as a count of days; only the format tells them apart.

use std::collections::HashMap;
use std::io::BufRead;

use quick_xml::events::Event;

use super::xml::{Attributes, reader_of, refusal_of_xml};
use crate::limits::FORMATS;
use crate::refusal::Refusal;

/// How a number is shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) enum NumberFormat {
    /// As a number.
    #[default]
    Plain,
    /// As a percent.
    Percent,
    /// As a date or a time.
    Date,
}

/// The number format of every cell format, in order.
pub(super) fn read_formats<R: BufRead>(part: R) -> Result<Vec<NumberFormat>, Refusal> {
    let mut reader = reader_of(part);
    let mut buffer = Vec::new();
    let mut own: HashMap<u32, NumberFormat> = HashMap::new();
    let mut formats = Vec::new();
    let mut in_cell_formats = false;
    loop {
        match reader.read_event_into(&mut buffer).map_err(|error| refusal_of_xml(&error))? {
            Event::Start(tag) => match tag.local_name().as_ref() {
                "numFmt" => {
                    let attributes = Attributes::of(&tag);
                    if let (Some(id), Some(code)) = (format_id(&attributes)?, attributes.get("formatCode")?) {
                        own.insert(id, format_of_code(&code));
                    }
                }
                "cellXfs" => in_cell_formats = true,
                "xf" if in_cell_formats => {
                    let id = format_id(&Attributes::of(&tag))?.unwrap_or(0);
                    formats.push(own.get(&id).copied().unwrap_or_else(|| built_in(id)));
                }
                _ => {}
            },
            Event::End(tag) if tag.local_name().as_ref() == "cellXfs" => in_cell_formats = false,
            Event::Eof => return Ok(formats),
            _ => {}
        }
        if own.len() > FORMATS || formats.len() > FORMATS {
            return Err(Refusal::Bomb);
        }
        buffer.clear();
    }
}

fn format_id(attributes: &Attributes<'_>) -> Result<Option<u32>, Refusal> {
    Ok(attributes.get("numFmtId")?.and_then(|id| id.trim().parse().ok()))
}

/// The formats that Excel does not write down.
fn built_in(id: u32) -> NumberFormat {
    match id {
        9 | 10 => NumberFormat::Percent,
        14..=22 | 27..=36 | 45..=47 | 50..=58 => NumberFormat::Date,
        _ => NumberFormat::Plain,
    }
}

/// Reads a format code such as `0.0%` or `dd/mm/yyyy`, leaving out what is only printed.
fn format_of_code(code: &str) -> NumberFormat {
    let mut chars = code.chars();
    let mut is_date = false;
    while let Some(c) = chars.next() {
        match c {
            '"' => {
                chars.by_ref().find(|c| *c == '"');
            }
            '\\' | '_' | '*' => {
                chars.next();
            }
            '[' => {
                let bracket: String = chars.by_ref().take_while(|c| *c != ']').collect();
                // `[h]` counts hours; `[Red]`, `[$-42A]` and `[>5]` are colour, language and condition.
                is_date |= !bracket.is_empty() && bracket.to_lowercase().chars().all(|c| matches!(c, 'h' | 'm' | 's'));
            }
            '%' => return NumberFormat::Percent,
            // The first section decides; the others are for negative numbers, zero and text.
            ';' => break,
            'd' | 'D' | 'm' | 'M' | 'y' | 'Y' | 'h' | 'H' | 's' | 'S' => is_date = true,
            _ => {}
        }
    }
    if is_date { NumberFormat::Date } else { NumberFormat::Plain }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn format_codes_tell_percent_and_date_from_plain_numbers() {
        for (code, format) in [
            ("0.0%", NumberFormat::Percent),
            ("0.00\\ %", NumberFormat::Percent),
            ("dd/mm/yyyy", NumberFormat::Date),
            ("[$-42A]d/m/yyyy;@", NumberFormat::Date),
            ("[h]:mm", NumberFormat::Date),
            ("General", NumberFormat::Plain),
            ("#,##0.00", NumberFormat::Plain),
            ("0\" điểm\"", NumberFormat::Plain),
            ("0.0\\đ", NumberFormat::Plain),
            ("[Red]0.00;[Blue]-0.00", NumberFormat::Plain),
            ("_-* #,##0 _đ_-", NumberFormat::Plain),
            ("0;\"chưa có dữ liệu\"", NumberFormat::Plain),
        ] {
            assert_eq!(format_of_code(code), format, "{code}");
        }
        assert_eq!(built_in(9), NumberFormat::Percent, "0% is not written down");
        assert_eq!(built_in(14), NumberFormat::Date, "the short date is not written down");
    }
}
