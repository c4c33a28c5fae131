//! The tables of a paper as an Excel workbook: one sheet per table, ready to be printed.
//!
//! Text is always written as text, so that nothing a person typed becomes a formula; a number
//! is a number, shown with the decimals it has on paper. Widths are those of print.

mod cells;
mod first_page;

use std::collections::HashSet;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError};

use crate::Moment;
use crate::blocks::{Block, Orientation, Paper, SectionStart, Standing};
use crate::collect::Collector;
use crate::collect_table::{MeasuredCell, MeasuredTable};
use crate::error::DocumentError;
use crate::finish::DRAFT_MARK;
use crate::geometry::single_pitch;
use crate::table::Table;
use crate::wording::clean;
use cells::Formats;

/// The longest name of a sheet.
const LONGEST_NAME: usize = 31;
/// A4 in Excel's list of papers.
const A4: u8 = 9;

impl From<XlsxError> for DocumentError {
    fn from(cause: XlsxError) -> DocumentError {
        DocumentError::Excel { what: cause.to_string() }
    }
}

/// A table with what stands around it on paper.
struct Stated<'p> {
    table: &'p Table,
    orientation: Orientation,
    /// The annex or the paper of a batch it belongs to.
    section: &'p str,
}

/// The whole file.
pub(crate) fn write(paper: &Paper, created: Moment) -> Result<Vec<u8>, DocumentError> {
    let tables = tables(paper);
    if tables.is_empty() {
        return Err(DocumentError::NoTables);
    }
    let formats = Formats::new();
    let mut book = Workbook::new();
    let at = ExcelDateTime::from_ymd(created.year.unsigned_abs(), created.month.unsigned_abs(), created.day.unsigned_abs())?
        .and_hms(u16::from(created.hour.unsigned_abs()), created.minute.unsigned_abs(), f64::from(created.second))?;
    let properties =
        DocProperties::new().set_title(clean(&paper.title)).set_author(clean(&paper.author)).set_subject(clean(&paper.subject));
    book.set_properties(&properties.set_creation_datetime(&at));
    let mut names = HashSet::new();
    for (index, stated) in tables.iter().enumerate() {
        let sheet = book.add_worksheet();
        sheet.set_name(sheet_name(stated, index, &mut names))?;
        fill(sheet, paper, stated, &formats)?;
    }
    first_page::without_number(&book.save_to_buffer()?)
}

fn tables(paper: &Paper) -> Vec<Stated<'_>> {
    let mut tables = Vec::new();
    let (mut orientation, mut section) = (paper.orientation, "");
    for block in &paper.blocks {
        match block {
            Block::Section(start) => {
                orientation = start.orientation;
                match &start.start {
                    SectionStart::Annex { title, .. } | SectionStart::NextPaper { title } => section = title,
                    SectionStart::Continued => {}
                }
            }
            Block::Table(table) => tables.push(Stated { table, orientation, section }),
            _ => {}
        }
    }
    tables
}

/// "Xã Đắk Tơ Lung", "Bảng 1": without the signs Excel refuses, no name twice.
fn sheet_name(stated: &Stated<'_>, index: usize, taken: &mut HashSet<String>) -> String {
    let caption = stated.table.caption.split('.').next().unwrap_or_default();
    let wished = if caption.is_empty() { stated.section } else { caption };
    let plain: String = clean(wished).chars().filter(|sign| !"[]:*?/\\'".contains(*sign)).collect();
    let plain: String = plain.trim().chars().take(LONGEST_NAME - 5).collect();
    let mut name = if plain.is_empty() { format!("Bảng {}", index + 1) } else { plain.clone() };
    let mut number = 2;
    while !taken.insert(domain::text::fold(&name)) {
        name = format!("{plain} ({number})");
        number += 1;
    }
    name
}

fn fill(sheet: &mut Worksheet, paper: &Paper, stated: &Stated<'_>, formats: &Formats) -> Result<(), DocumentError> {
    let measure = Collector::new(stated.orientation, crate::measure::fonts()?);
    let measured = &measure.measured_table(stated.table)?;
    let mut row = 0;
    for line in [paper.title.as_str(), stated.section, stated.table.caption.as_str()] {
        if !line.is_empty() {
            sheet.write_string_with_format(row, 0, clean(line), &formats.title)?;
            row += 1;
        }
    }
    let first = row + 1;
    let body = cells::header(sheet, stated.table, first, formats)?;
    let end = cells::body(sheet, stated.table, body, formats)?;
    for (column, pair) in (0u16..).zip(measured.work.rules.windows(2)) {
        // Points to the pixels of a screen of 96 to the inch.
        let width = pair.last().copied().unwrap_or(0) - pair.first().copied().unwrap_or(0);
        sheet.set_column_width_pixels(column, (width.max(0) / 75).unsigned_abs())?;
    }
    let last_column = u16::try_from(stated.table.columns.len().saturating_sub(1)).unwrap_or(u16::MAX);
    heights(sheet, measured, (first, body), &measure.header_lines(stated.table, &measured.work)?)?;
    sheet.set_freeze_panes(body, 0)?;
    sheet.set_repeat_rows(first, body - 1)?;
    sheet.set_print_area(0, 0, end.saturating_sub(1), last_column)?;
    print_setup(sheet, paper, stated.orientation);
    Ok(())
}

/// As high as their lines are in print: programs do not agree on fitting rows by themselves.
fn heights(
    sheet: &mut Worksheet,
    measured: &MeasuredTable<'_>,
    (first, body): (u32, u32),
    header: &[i32],
) -> Result<(), DocumentError> {
    let height = |lines: i32| f64::from(lines * single_pitch(measured.work.size) + 2 * measured.work.pad_y) / 100.0;
    for (row, lines) in (first..body).zip(header) {
        sheet.set_row_height(row, height(*lines))?;
    }
    for (row, (_, cells)) in (body..).zip(&measured.rows) {
        let lines = |cell: &MeasuredCell| {
            let room = measured.work.room(cell.column, cell.column + cell.span);
            i32::try_from(cell.text.lines(room, room).len()).unwrap_or(1)
        };
        sheet.set_row_height(row, height(cells.iter().map(lines).max().unwrap_or(1).max(1)))?;
    }
    Ok(())
}

fn print_setup(sheet: &mut Worksheet, paper: &Paper, orientation: Orientation) {
    match orientation {
        Orientation::Portrait => sheet.set_portrait(),
        Orientation::Landscape => sheet.set_landscape(),
    };
    sheet.set_paper_size(A4).set_print_fit_to_pages(1, 0);
    // The decree's margins, in inches: 30 mm left, 15 right, 20 above and below.
    sheet.set_margins(1.181, 0.591, 0.787, 0.787, 0.35, 0.35);
    let mark =
        if paper.standing == Standing::Draft { format!("&R&\"Times New Roman,Bold\"&13{DRAFT_MARK}") } else { String::new() };
    sheet.set_header(format!("&C&\"Times New Roman\"&14&P{mark}"));
    let plain = |text: &str| clean(text).replace('&', "&&");
    let (printed, code) = (plain(&paper.foot.printed), plain(&paper.foot.check_code));
    sheet.set_footer(format!("&L&\"Times New Roman\"&9{printed}&R&\"Times New Roman\"&9{code}"));
}
