//! The rows of a table as strips, and their cells at their places.
//!
//! A row is one strip; one higher than a page becomes a strip per line. Cells
//! stand in the middle of their row, numbers with their commas below each other.

use crate::collect::Collector;
use crate::collect_table::{MeasuredCell, TableInWork, decimal};
use crate::frame::{CellPlace, Item};
use crate::geometry::{ascent, single_pitch};
use crate::line_drawing::Pen;
use crate::lines::{Text, TextLine};
use crate::strip::{PageBreak, Strip, TableRow};
use crate::table::Align;

/// The lines of one row, ready to be placed.
struct RowLines<'a> {
    cells: &'a [MeasuredCell],
    lines: Vec<Vec<TextLine>>,
    /// Lines of its highest cell.
    count: usize,
    row: u32,
    rules: u64,
}

impl Collector {
    /// One row; `room` is the height a page has below the repeated header.
    pub(crate) fn row_strips(&mut self, work: &TableInWork<'_>, cells: &[MeasuredCell], room: i32, page_break: PageBreak) {
        self.rows += 1;
        let lines: Vec<Vec<TextLine>> = cells
            .iter()
            .map(|cell| {
                let width = work.room(cell.column, cell.column + cell.span);
                cell.text.lines(width, width)
            })
            .collect();
        let count = lines.iter().map(Vec::len).max().unwrap_or(1).max(1);
        let mut rules = work.all_rules();
        for cell in cells {
            for inner in cell.column + 1..cell.column + cell.span {
                rules &= !(1 << inner);
            }
        }
        let row = RowLines { cells, lines, count, row: self.rows, rules };
        if count as i32 * single_pitch(work.size) + 2 * work.pad_y <= room {
            self.whole_row(work, &row, page_break);
        } else {
            self.split_row(work, &row, page_break);
        }
    }

    fn whole_row(&mut self, work: &TableInWork<'_>, row: &RowLines<'_>, page_break: PageBreak) {
        let pitch = single_pitch(work.size);
        let mut items = Vec::with_capacity(row.cells.len() + 1);
        for (cell, lines) in row.cells.iter().zip(&row.lines) {
            let mut y = work.pad_y + (row.count - lines.len()) as i32 * pitch / 2;
            for line in lines {
                work.cell_line(cell, line, y, row.place(cell), &mut items);
                y += pitch;
            }
        }
        let mut strip = Strip::new(row.count as i32 * pitch + 2 * work.pad_y, 0, page_break, items);
        strip.row = Some(TableRow { table: work.index, rules: row.rules, rule_above: true });
        self.push(strip);
    }

    /// A strip per line; two lines stay together at both ends.
    fn split_row(&mut self, work: &TableInWork<'_>, row: &RowLines<'_>, page_break: PageBreak) {
        let pitch = single_pitch(work.size);
        for index in 0..row.count {
            let (first, last) = (index == 0, index + 1 == row.count);
            let top = if first { work.pad_y } else { 0 };
            let bottom = if last { work.pad_y } else { 0 };
            let mut items = Vec::with_capacity(row.cells.len());
            for (cell, lines) in row.cells.iter().zip(&row.lines) {
                if let Some(line) = lines.get(index) {
                    work.cell_line(cell, line, top, row.place(cell), &mut items);
                }
            }
            let inside = match index {
                0 => page_break,
                1 => PageBreak::Avoid,
                _ if last => PageBreak::Avoid,
                _ => PageBreak::Free,
            };
            let mut strip = Strip::new(top + pitch + bottom, 0, inside, items);
            strip.row = Some(TableRow { table: work.index, rules: row.rules, rule_above: first });
            self.push(strip);
        }
    }
}

impl RowLines<'_> {
    fn place(&self, cell: &MeasuredCell) -> CellPlace {
        CellPlace { row: self.row, column: cell.column as u16 }
    }
}

impl TableInWork<'_> {
    /// Width for the text of a cell over these columns.
    pub(crate) fn room(&self, from: usize, to: usize) -> i32 {
        self.rules[to] - self.rules[from] - 2 * self.pad
    }

    /// Every rule runs.
    pub(crate) fn all_rules(&self) -> u64 {
        (1 << self.rules.len()) - 1
    }

    /// Lines in the middle of a cell, both ways.
    pub(crate) fn centred(
        &self,
        text: &Text,
        (from, to): (usize, usize),
        (top, bottom): (i32, i32),
        place: CellPlace,
        items: &mut Vec<Item>,
    ) {
        let lines = text.balanced(self.room(from, to));
        let pitch = single_pitch(text.size);
        let mut y = top + (bottom - top - lines.len() as i32 * pitch) / 2;
        for line in &lines {
            let x = self.rules[from] + (self.rules[to] - self.rules[from] - (line.width / 1000) as i32) / 2;
            text.draw(line, Pen { x, baseline: y + ascent(text.size, pitch), stretch: 0, cell: Some(place) }, items);
            y += pitch;
        }
    }

    fn cell_line(&self, cell: &MeasuredCell, line: &TextLine, top: i32, place: CellPlace, items: &mut Vec<Item>) {
        let (left, right) = (self.rules[cell.column], self.rules[cell.column + cell.span]);
        let width = (line.width / 1000) as i32;
        let middle = left + (right - left - width) / 2;
        let x = match cell.align {
            Align::Left => left + self.pad,
            Align::Center => middle,
            Align::Right => right - self.pad - width,
            Align::DecimalComma => match (decimal(&cell.text), self.commas.get(cell.column)) {
                (Some((whole, _)), Some((before, after))) if cell.span == 1 => {
                    left + (right - left - before - after) / 2 + before - whole
                }
                _ => middle,
            },
        };
        let baseline = top + ascent(cell.text.size, single_pitch(cell.text.size));
        cell.text.draw(line, Pen { x, baseline, stretch: 0, cell: Some(place) }, items);
    }
}
