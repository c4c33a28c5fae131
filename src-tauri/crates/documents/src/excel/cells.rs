//! The cells of a sheet: header, text and numbers.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, Worksheet};

use crate::error::DocumentError;
use crate::table::{Align, Column, Holds, Row, RowKind, Table};
use crate::table_head::neighbours;
use crate::wording::clean;

/// The formats every sheet of a workbook uses.
pub(super) struct Formats {
    pub(super) title: Format,
    head: Format,
    cell: Format,
}

impl Formats {
    pub(super) fn new() -> Formats {
        let font = Format::new().set_font_name("Times New Roman").set_font_size(12);
        let cell = font
            .clone()
            .set_border(FormatBorder::Thin)
            .set_border_color(Color::Black)
            .set_text_wrap()
            .set_align(FormatAlign::VerticalCenter);
        Formats { title: font.set_bold(), head: cell.clone().set_bold().set_align(FormatAlign::Center), cell }
    }

    fn of(&self, align: Align, kind: RowKind) -> Format {
        let align = match align {
            Align::Left => FormatAlign::Left,
            Align::Center => FormatAlign::Center,
            Align::Right | Align::DecimalComma => FormatAlign::Right,
        };
        let format = self.cell.clone().set_align(align);
        match kind {
            RowKind::Normal => format,
            RowKind::Subtotal | RowKind::Total => format.set_bold(),
            RowKind::Note => format.set_italic(),
        }
    }
}

/// Writes the header rows from `first` on; says where the body begins.
pub(super) fn header(sheet: &mut Worksheet, table: &Table, first: u32, formats: &Formats) -> Result<u32, DocumentError> {
    let groups = neighbours(table);
    let below = if groups.is_empty() { first } else { first + 1 };
    for (name, from, to) in &groups {
        across(sheet, (first, first), (column(*from), column(to - 1)), name, &formats.head)?;
    }
    for (index, stated) in table.columns.iter().enumerate() {
        let alone = !groups.iter().any(|(_, from, to)| (*from..*to).contains(&index));
        let top = if alone { first } else { below };
        across(sheet, (top, below), (column(index), column(index)), &stated.header, &formats.head)?;
    }
    if table.column_marks.is_empty() {
        return Ok(below + 1);
    }
    for (index, mark) in table.column_marks.iter().enumerate() {
        sheet.write_string_with_format(below + 1, column(index), clean(mark), &formats.head)?;
    }
    Ok(below + 2)
}

/// Writes the rows; says which row comes after them.
pub(super) fn body(sheet: &mut Worksheet, table: &Table, first: u32, formats: &Formats) -> Result<u32, DocumentError> {
    let mut at = first;
    for row in &table.rows {
        body_row(sheet, table, at, row, formats)?;
        at += 1;
    }
    if table.rows.is_empty() {
        let last = column(table.columns.len() - 1);
        across(sheet, (at, at), (0, last), &table.empty_note, &formats.of(Align::Center, RowKind::Note))?;
        at += 1;
    }
    Ok(at)
}

fn body_row(sheet: &mut Worksheet, table: &Table, at: u32, row: &Row, formats: &Formats) -> Result<(), DocumentError> {
    let mut from = 0;
    for cell in &row.cells {
        let span = cell.span.max(1);
        let stated = table.columns.get(from);
        let align = cell.align.unwrap_or(if span > 1 { Align::Left } else { stated.map_or(Align::Left, |stated| stated.align) });
        let format = formats.of(align, row.kind);
        let text = cell.words.text();
        let text = clean(text.trim());
        match number(stated.filter(|_| span == 1), &text) {
            Some((value, shown)) => {
                sheet.write_number_with_format(at, column(from), value, &format.set_num_format(shown))?;
            }
            None => across(sheet, (at, at), (column(from), column(from + span - 1)), &text, &format)?,
        }
        from += span;
    }
    Ok(())
}

/// Text in one cell, or in several that become one.
fn across(
    sheet: &mut Worksheet,
    (top, bottom): (u32, u32),
    (left, right): (u16, u16),
    text: &str,
    format: &Format,
) -> Result<(), DocumentError> {
    let text = clean(text).replace('\u{A0}', " ");
    if top == bottom && left == right {
        sheet.write_string_with_format(top, left, text, format)?;
    } else {
        sheet.merge_range(top, left, bottom, right, "", format)?;
        sheet.write_string_with_format(top, left, text, format)?;
    }
    Ok(())
}

fn column(index: usize) -> u16 {
    u16::try_from(index).unwrap_or(u16::MAX)
}

/// A number of a column of numbers, with the format that shows it as on paper.
fn number(column: Option<&Column>, text: &str) -> Option<(f64, String)> {
    if column?.holds != Holds::Numbers {
        return None;
    }
    let signed = text.starts_with('+');
    let bare = text.trim_start_matches(['+', '-', '−']);
    let (whole, part) = bare.split_once(',').unwrap_or((bare, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    // More digits than Excel keeps stay text, so that none is lost.
    if whole.is_empty() || !digits(whole) || !digits(part) || whole.len() + part.len() > 15 {
        return None;
    }
    let sign = if text.starts_with(['-', '−']) { "-" } else { "" };
    let value = format!("{sign}{whole}.{part}0").parse().ok()?;
    let shown = if part.is_empty() { "0".to_owned() } else { format!("0.{}", "0".repeat(part.len())) };
    Some((value, if signed { format!("+{shown};-{shown};{shown}") } else { shown }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::ColumnWidth;

    #[test]
    fn numbers_are_numbers_only_in_columns_of_numbers() {
        let points = Column::new("Điểm", ColumnWidth::Fit, Align::DecimalComma);
        let codes = Column::new("Mã", ColumnWidth::Fit, Align::Left);
        assert_eq!(number(Some(&points), "85,5051"), Some((85.5051, "0.0000".into())), "with the decimals of the paper");
        assert_eq!(number(Some(&points), "−2,5"), Some((-2.5, "0.0".into())), "a minus sign is read");
        assert_eq!(number(Some(&points), "KAD"), None, "a state stays a word");
        assert_eq!(number(Some(&points), "…"), None, "unknown stays unknown");
        assert_eq!(number(Some(&codes), "1,10"), None, "1.10 must not become 1.1");
        assert_eq!(number(Some(&points), "1234567890123,4567"), None, "Excel would round it");
    }
}
