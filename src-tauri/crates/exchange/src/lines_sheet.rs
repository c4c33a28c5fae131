//! Reads a sheet of lines whose cells are texts that the caller reads: values of indicators, outside
//! indices, progress of commitments.
//!
//! Where the columns stand, which lines are passed over and what Excel spoilt is decided here; what a
//! line means is said by whoever takes it, or refused with the column and a sentence.

use std::collections::HashMap;

use domain::problem::Problem;
use domain::sheets::{Column, SheetShape, names_a_total};

use crate::figures_sheet::figure_text;
use crate::findings::{Fault, Findings};
use crate::header::find_header;
use crate::raw::{RawSheet, RawValue, address};

/// One line.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct SheetLine {
    row: usize,
    cells: HashMap<Column, (usize, String)>,
}

impl SheetLine {
    /// What stands in a column; empty where the sheet has no such column.
    #[must_use]
    pub fn text(&self, column: Column) -> &str {
        self.cells.get(&column).map_or("", |(_, text)| text.as_str())
    }

    /// Where it stands: "C7".
    #[must_use]
    pub fn cell(&self, column: Column) -> String {
        address(self.row, self.cells.get(&column).map_or(0, |(place, _)| *place))
    }
}

/// What is read, and how.
#[derive(Clone, Copy, Debug)]
pub struct LinesAsked {
    /// The columns of the sheet.
    pub shape: SheetShape,
    /// A line that has nothing here is passed over.
    pub key: Column,
    /// The column of figures, in which a day is a fraction that Excel spoilt.
    pub figure: Column,
}

/// What becomes of a line: taken, or refused at a column with a sentence.
pub type TakeLine<'a> = dyn FnMut(&SheetLine) -> Result<(), (Column, String)> + 'a;

/// What came of the lines.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct LinesSheet {
    /// Lines that were handed on, taken or not.
    pub lines: usize,
    /// Lines that were passed over: titles, totals, signatures.
    pub skipped_rows: usize,
}

/// Hands each line to `take`, and says what is wrong, with the sentence of `take` at the cell it names.
pub fn read_lines_sheet(sheet: &RawSheet, asked: LinesAsked, take: &mut TakeLine<'_>) -> (LinesSheet, Vec<Problem>) {
    let mut findings = Findings::of(sheet);
    let mut read = LinesSheet::default();
    let Some(header) = find_header(sheet, asked.shape, &mut findings) else {
        return (read, findings.finish());
    };
    for row in header.data..sheet.rows.len() {
        let mut line = SheetLine { row, cells: HashMap::new() };
        let mut spoilt = None;
        for (column, place) in asked.shape.iter().filter_map(|(column, _)| header.column(*column).map(|place| (*column, place))) {
            let cell = findings.cell((row, place));
            let text = match &cell.value {
                RawValue::Text(_) | RawValue::Number(_) | RawValue::Percent(_) | RawValue::Empty => cell.shown(),
                _ if column != asked.figure => cell.shown(),
                _ => figure_text(cell).unwrap_or_else(|fault| {
                    spoilt = Some((place, fault));
                    String::new()
                }),
            };
            line.cells.insert(column, (place, text));
        }
        let key = line.text(asked.key);
        if key.is_empty() || names_a_total(key) || asked.key.name_matched(key).is_some() {
            read.skipped_rows += usize::from(line.cells.values().any(|(_, text)| !text.is_empty()));
            continue;
        }
        read.lines += 1;
        if let Some((place, fault)) = spoilt {
            findings.error((row, place), fault);
        } else if let Err((column, sentence)) = take(&line) {
            let place = header.column(column).or(header.column(asked.key)).unwrap_or(0);
            findings.error((row, place), Fault::new("line_unfit", sentence, "Sửa ô này trong tệp rồi nhập lại."));
        }
    }
    if read.lines == 0 {
        let what = format!("Trang tính {} không có dòng nào dưới dòng tiêu đề.", sheet.name);
        let fix = format!("Kiểm tra cột {} hoặc chọn trang tính khác.", asked.key.heading());
        findings.error_of_sheet(Fault::new("lines_empty", what, fix));
    }
    (read, findings.finish())
}
