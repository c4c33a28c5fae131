//! A sheet that leaves the program, as the bytes of an .xlsx or a .csv.
//!
//! The counterpart of `raw.rs`: texts, numbers and days, with no meaning of their own. In a workbook
//! a text is a text cell, so that 3/4 and 1.10 stay what they are and no text is ever a formula; in
//! a CSV an apostrophe guards what Excel would take for one, and our own reader takes it off again.

use domain::calendar::short_date;
use domain::points::Points;
use jiff::civil::{Date, DateTime};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, XlsxError};

use crate::raw::address;

/// A cell to be written.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub enum WrittenCell {
    /// Nothing.
    #[default]
    Empty,
    /// Text; never read as anything else.
    Text(String),
    /// Points.
    Number(Points),
    /// A day.
    Day(Date),
}

/// A sheet to be written: a line of headings, then its rows.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct WrittenSheet {
    /// Name of the tab.
    pub name: String,
    /// The headings, each with the width of its column in letters.
    pub headings: Vec<(String, u16)>,
    /// The rows.
    pub rows: Vec<Vec<WrittenCell>>,
}

/// In which form a sheet leaves.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SheetFormat {
    /// .xlsx
    Workbook,
    /// .csv
    Csv,
}

/// Why a sheet cannot be written.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum WriteRefusal {
    /// A text is longer than a cell of Excel holds.
    #[error("the text of {cell} is too long")]
    TextTooLong {
        /// Its address.
        cell: String,
    },
    /// More rows or columns than a sheet of Excel has.
    #[error("{cell} is beyond the edge of a sheet")]
    BeyondEdge {
        /// The first address outside.
        cell: String,
    },
    /// The writer of workbooks failed.
    #[error("{why}")]
    Failed {
        /// What it said.
        why: String,
    },
}

/// The longest text of a cell of Excel.
const LONGEST_TEXT: usize = 32_767;

impl SheetFormat {
    /// The form that the ending of a file name asks for.
    #[must_use]
    pub fn of_name(name: &str) -> Option<SheetFormat> {
        let ending = name.rsplit_once('.')?.1;
        if ending.eq_ignore_ascii_case("xlsx") {
            Some(SheetFormat::Workbook)
        } else if ending.eq_ignore_ascii_case("csv") {
            Some(SheetFormat::Csv)
        } else {
            None
        }
    }
}

impl From<XlsxError> for WriteRefusal {
    fn from(error: XlsxError) -> WriteRefusal {
        WriteRefusal::Failed { why: error.to_string() }
    }
}

/// The bytes of a sheet; `now` is written into the properties of a workbook.
///
/// # Errors
/// A text is too long for a cell, or there are more cells than a sheet has.
pub fn write_sheet(sheet: &WrittenSheet, format: SheetFormat, now: DateTime) -> Result<Vec<u8>, WriteRefusal> {
    for (row, cells) in sheet.rows.iter().enumerate() {
        let long = |cell: &WrittenCell| matches!(cell, WrittenCell::Text(text) if text.encode_utf16().count() > LONGEST_TEXT);
        if let Some(column) = cells.iter().position(long) {
            return Err(WriteRefusal::TextTooLong { cell: address(row + 1, column) });
        }
    }
    match format {
        SheetFormat::Workbook => workbook(sheet, now),
        SheetFormat::Csv => Ok(csv(sheet)),
    }
}

fn workbook(sheet: &WrittenSheet, now: DateTime) -> Result<Vec<u8>, WriteRefusal> {
    let mut book = Workbook::new();
    let second = ExcelDateTime::from_ymd(u16::try_from(now.year()).unwrap_or(1900), clamped(now.month()), clamped(now.day()))?
        .and_hms(u16::from(clamped(now.hour())), clamped(now.minute()), f64::from(now.second()))?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&second));
    let page = book.add_worksheet();
    page.set_name(&sheet.name)?;
    let plain = Format::new().set_align(FormatAlign::Top).set_text_wrap().set_border(FormatBorder::Thin);
    let heading = plain.clone().set_bold().set_align(FormatAlign::VerticalCenter);
    // A column that is text stays text for whatever is typed into it later: 3/4, 1.10.
    let text = plain.clone().set_num_format("@");
    let day = plain.clone().set_num_format("dd/mm/yyyy");
    for (column, (words, width)) in sheet.headings.iter().enumerate() {
        let column = column_of(column)?;
        page.write_string_with_format(0, column, words, &heading)?.set_column_width(column, *width)?;
    }
    page.set_freeze_panes(1, 0)?;
    for (row, cells) in sheet.rows.iter().enumerate() {
        let row = u32::try_from(row + 1).map_err(|_| WriteRefusal::BeyondEdge { cell: address(row + 1, 0) })?;
        for (column, cell) in cells.iter().enumerate() {
            let column = column_of(column)?;
            match cell {
                WrittenCell::Empty => page.write_blank(row, column, &plain)?,
                WrittenCell::Text(words) => page.write_string_with_format(row, column, words, &text)?,
                WrittenCell::Number(points) => match exact_number(*points) {
                    Some(number) => page.write_number_with_format(row, column, number, &plain)?,
                    None => page.write_string_with_format(row, column, points.vietnamese(), &text)?,
                },
                WrittenCell::Day(date) => match excel_day(*date) {
                    Some(known) => page.write_datetime_with_format(row, column, known, &day)?,
                    None => page.write_string_with_format(row, column, short_date(*date), &text)?,
                },
            };
        }
    }
    Ok(book.save_to_buffer()?)
}

fn clamped(part: i8) -> u8 {
    u8::try_from(part).unwrap_or(0)
}

fn column_of(column: usize) -> Result<u16, WriteRefusal> {
    u16::try_from(column).map_err(|_| WriteRefusal::BeyondEdge { cell: address(0, column) })
}

/// The number whose text at 15 significant digits, which is all that Excel keeps, is the same.
fn exact_number(points: Points) -> Option<f64> {
    let text = points.to_string();
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    if digits > 15 { None } else { text.parse().ok() }
}

/// Days of Excel begin in 1900, whose February has a day too many there.
fn excel_day(date: Date) -> Option<ExcelDateTime> {
    let year = u16::try_from(date.year()).ok().filter(|year| *year > 1900)?;
    ExcelDateTime::from_ymd(year, clamped(date.month()), clamped(date.day())).ok()
}

/// UTF-8 with its mark, without which Excel loses the Vietnamese letters; commas between cells.
fn csv(sheet: &WrittenSheet) -> Vec<u8> {
    let headings = sheet.headings.iter().map(|(words, _)| WrittenCell::Text(words.clone())).collect();
    let mut text = String::from("\u{feff}");
    for row in std::iter::once(&headings).chain(&sheet.rows) {
        let cells: Vec<String> = row.iter().map(csv_cell).collect();
        text.push_str(&cells.join(","));
        text.push_str("\r\n");
    }
    text.into_bytes()
}

fn csv_cell(cell: &WrittenCell) -> String {
    let words = match cell {
        WrittenCell::Empty => return String::new(),
        WrittenCell::Number(points) => points.vietnamese(),
        WrittenCell::Day(date) => short_date(*date),
        WrittenCell::Text(words) if looks_like_a_formula(words) => format!("'{words}"),
        WrittenCell::Text(words) => words.clone(),
    };
    if words.contains([',', ';', '\t', '"', '\r', '\n']) { format!("\"{}\"", words.replace('"', "\"\"")) } else { words }
}

/// True for what Excel would run; an apostrophe before it counts, so that it comes back as it was.
pub(crate) fn looks_like_a_formula(words: &str) -> bool {
    words.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r'])
}
