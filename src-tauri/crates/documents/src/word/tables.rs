//! Tables of a Word file: the columns of print, a header that repeats, rows that
//! are not divided.
//!
//! Numbers stand against the right with an indent that puts their commas below
//! each other: a decimal tab would follow the comma or point of whoever opens
//! the file.

use super::Body;
use super::styles::{CELL, END};
use super::xml::{Look, Stand, paragraph, put, runs, said, twips};
use crate::blocks::Face;
use crate::collect_table::{MeasuredCell, MeasuredTable, TableInWork, decimal};
use crate::error::DocumentError;
use crate::geometry::pt;
use crate::table::{Align, Cell, Row, RowKind, Table};
use crate::table_head::neighbours;

/// Word rounds more coarsely than print: cells give so much of their padding to the words, which then fit as measured.
const SLACK: i32 = 100;

/// Word adds its rules to the height of a row, print draws them on its edge: the padding makes up for it.
const HALF_RULE: i32 = 25;

/// How a cell joins the one below it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Join {
    None,
    Begins,
    GoesOn,
}

impl Body {
    pub(super) fn table(&mut self, table: &Table) -> Result<(), DocumentError> {
        if table.caption.is_empty() {
            self.gap(pt(8));
        }
        self.caption(&table.caption);
        if std::mem::take(&mut self.new_page) {
            self.paragraph(Look { new_page: true, line: Some(20), ..Look::of(END) }, "");
        }
        let MeasuredTable { work, rows, .. } = self.measure.measured_table(table)?;
        let mut out = String::new();
        opening(&mut out, &work);
        header(&mut out, &work);
        let note =
            [Row::of(RowKind::Note, [Cell::across(table.columns.len(), table.empty_note.as_str()).aligned(Align::Center)])];
        let stated = if table.rows.is_empty() { &note[..] } else { &table.rows[..] };
        for (index, ((kind, measured), row)) in rows.iter().zip(stated).enumerate() {
            let last = index + 1 == rows.len();
            let before_total = index + 2 == rows.len() && rows.last().is_some_and(|(kind, _)| *kind == RowKind::Total);
            let keeps_next = before_total || last && self.before_signature;
            out.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            for (cell, measured) in row.cells.iter().zip(measured) {
                body_cell(&mut out, &work, (cell, measured), *kind, keeps_next);
            }
            out.push_str("</w:tr>");
        }
        out.push_str("</w:tbl>");
        drop(rows);
        self.out.push_str(&out);
        // Two tables in a row would become one.
        self.gap(pt(3));
        Ok(())
    }
}

fn opening(out: &mut String, work: &TableInWork<'_>) {
    let width = work.rules.last().copied().unwrap_or(0);
    put(out, format_args!("<w:tbl><w:tblPr><w:tblW w:w=\"{}\" w:type=\"dxa\"/><w:tblBorders>", twips(width)));
    for side in ["top", "left", "bottom", "right", "insideH", "insideV"] {
        put(out, format_args!("<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>"));
    }
    put(
        out,
        format_args!(
            "</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:top w:w=\"{0}\" w:type=\"dxa\"/><w:left w:w=\"{1}\" w:type=\"dxa\"/>\
             <w:bottom w:w=\"{0}\" w:type=\"dxa\"/><w:right w:w=\"{1}\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>",
            twips(work.pad_y - HALF_RULE),
            twips(work.pad - SLACK)
        ),
    );
    for pair in work.rules.windows(2) {
        put(out, format_args!("<w:gridCol w:w=\"{}\"/>", column_width(pair)));
    }
    out.push_str("</w:tblGrid>");
}

/// Rounded at its rules, so that the columns together are exactly as wide as the table.
fn column_width(pair: &[i32]) -> i32 {
    pair.last().map_or(0, |right| twips(*right)) - pair.first().map_or(0, |left| twips(*left))
}

/// Shared cells, cells and column marks: repeated on every page.
fn header(out: &mut String, work: &TableInWork<'_>) {
    const ROW: &str = "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>";
    let table = work.table;
    let groups = neighbours(table);
    let group_of = |column: usize| groups.iter().find(|(_, from, to)| (*from..*to).contains(&column));
    let marks = !table.column_marks.is_empty();
    if !groups.is_empty() {
        out.push_str(ROW);
        let mut column = 0;
        while let Some(stated) = table.columns.get(column) {
            match group_of(column) {
                Some((name, from, to)) => {
                    head_cell(out, work, (*from, *to), (name, Face::Bold), Join::None);
                    column = *to;
                }
                None => {
                    head_cell(out, work, (column, column + 1), (&stated.header, Face::Bold), Join::Begins);
                    column += 1;
                }
            }
        }
        out.push_str("</w:tr>");
    }
    out.push_str(ROW);
    for (column, stated) in table.columns.iter().enumerate() {
        let below = !groups.is_empty() && group_of(column).is_none();
        let (words, join) = if below { ("", Join::GoesOn) } else { (stated.header.as_str(), Join::None) };
        head_cell(out, work, (column, column + 1), (words, Face::Bold), join);
    }
    out.push_str("</w:tr>");
    if marks {
        out.push_str(ROW);
        for column in 0..table.columns.len() {
            let mark = table.column_marks.get(column).map_or("", String::as_str);
            head_cell(out, work, (column, column + 1), (mark, Face::Italic), Join::None);
        }
        out.push_str("</w:tr>");
    }
}

fn cell_opening(out: &mut String, work: &TableInWork<'_>, (from, to): (usize, usize), join: Join) {
    let width = work.rules.get(to).map_or(0, |x| twips(*x)) - work.rules.get(from).map_or(0, |x| twips(*x));
    put(out, format_args!("<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>"));
    if to - from > 1 {
        put(out, format_args!("<w:gridSpan w:val=\"{}\"/>", to - from));
    }
    match join {
        Join::None => {}
        Join::Begins => out.push_str("<w:vMerge w:val=\"restart\"/>"),
        Join::GoesOn => out.push_str("<w:vMerge/>"),
    }
    out.push_str("<w:vAlign w:val=\"center\"/></w:tcPr>");
}

fn head_cell(out: &mut String, work: &TableInWork<'_>, columns: (usize, usize), (words, face): (&str, Face), join: Join) {
    cell_opening(out, work, columns, join);
    let size = if face == Face::Italic { work.size - pt(1) } else { work.size };
    let look = Look { stand: Stand::Centre, keeps_next: true, ..Look::of(CELL) };
    paragraph(out, &look, &said(words, face, Some(size)));
    out.push_str("</w:tc>");
}

fn body_cell(
    out: &mut String,
    work: &TableInWork<'_>,
    (cell, measured): (&Cell, &MeasuredCell),
    kind: RowKind,
    keeps_next: bool,
) {
    let columns = (measured.column, measured.column + measured.span);
    cell_opening(out, work, columns, Join::None);
    let face = match kind {
        RowKind::Normal => |face: Face| face,
        RowKind::Subtotal | RowKind::Total => Face::bolder,
        RowKind::Note => Face::slanted,
    };
    let (stand, right) = match measured.align {
        Align::Left => (Stand::Left, 0),
        Align::Center => (Stand::Centre, 0),
        Align::Right => (Stand::Right, 0),
        Align::DecimalComma => match behind_number(work, measured) {
            Some(behind) => (Stand::Right, behind),
            None => (Stand::Centre, 0),
        },
    };
    let size = Some(work.size).filter(|size| *size != pt(12));
    paragraph(out, &Look { stand, right, keeps_next, ..Look::of(CELL) }, &runs(&cell.words, size, face));
    out.push_str("</w:tc>");
}

/// The room right of a number that puts its comma below those of its column.
fn behind_number(work: &TableInWork<'_>, cell: &MeasuredCell) -> Option<i32> {
    let (_, part) = decimal(&cell.text).filter(|_| cell.span == 1)?;
    let (before, after) = work.commas.get(cell.column)?;
    let room = work.room(cell.column, cell.column + 1);
    Some(((room - before - after) / 2 + after - part).max(0) + SLACK)
}
