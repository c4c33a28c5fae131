//! Tables with captions, headers and row headers, so that they are read aloud cell by cell.

use super::pieces::runs;
use super::said;
use crate::blocks::Words;
use crate::table::{Align, Cell, ColumnWidth, Row, RowKind, Table};
use crate::table_head::neighbours;

pub(super) fn table(table: &Table, page: &mut String) {
    let name = if table.caption.is_empty() { String::new() } else { format!(" aria-label=\"{}\"", said(&table.caption)) };
    // A region that scrolls must be reachable by the keyboard.
    page.push_str(&format!("<div class=\"wide\" role=\"group\" tabindex=\"0\"{name}>\n<table>\n"));
    if !table.caption.is_empty() {
        page.push_str(&format!("<caption>{}</caption>\n", said(&table.caption)));
    }
    page.push_str("<thead>\n");
    header(table, page);
    page.push_str("</thead>\n<tbody>\n");
    for row in &table.rows {
        body_row(table, row, page);
    }
    if table.rows.is_empty() {
        page.push_str(&format!("<tr><td colspan=\"{}\">{}</td></tr>\n", table.columns.len(), said(&table.empty_note)));
    }
    page.push_str("</tbody>\n</table>\n</div>\n");
}

fn header(table: &Table, page: &mut String) {
    let groups = neighbours(table);
    let grouped = |at: usize| groups.iter().find(|(_, from, to)| (*from..*to).contains(&at));
    let cell = |at: usize, rows: usize| {
        let span = if rows > 1 { format!(" rowspan=\"{rows}\"") } else { String::new() };
        let words = table.columns.get(at).map(|column| said(&column.header).replace('\n', "<br>")).unwrap_or_default();
        format!("<th scope=\"col\"{span}>{words}</th>")
    };
    page.push_str("<tr>");
    for at in 0..table.columns.len() {
        match grouped(at) {
            Some((name, from, to)) if *from == at => {
                page.push_str(&format!("<th scope=\"colgroup\" colspan=\"{}\">{}</th>", to - from, said(name)));
            }
            Some(_) => {}
            None => page.push_str(&cell(at, if groups.is_empty() { 1 } else { 2 })),
        }
    }
    page.push_str("</tr>\n");
    if !groups.is_empty() {
        let inner: String = (0..table.columns.len()).filter(|at| grouped(*at).is_some()).map(|at| cell(at, 1)).collect();
        page.push_str(&format!("<tr>{inner}</tr>\n"));
    }
    if !table.column_marks.is_empty() {
        let marks: String = table.column_marks.iter().map(|mark| format!("<td class=\"c\">{}</td>", said(mark))).collect();
        page.push_str(&format!("<tr>{marks}</tr>\n"));
    }
}

/// The column whose words name a row: the first that takes a share of the width.
fn naming(table: &Table) -> usize {
    table.columns.iter().position(|column| matches!(column.width, ColumnWidth::Share(_))).unwrap_or(0)
}

fn body_row(table: &Table, row: &Row, page: &mut String) {
    let class = match row.kind {
        RowKind::Normal => "",
        RowKind::Subtotal => " class=\"sub\"",
        RowKind::Total => " class=\"total\"",
        RowKind::Note => " class=\"remark\"",
    };
    page.push_str(&format!("<tr{class}>"));
    let (mut at, naming) = (0, naming(table));
    for cell in &row.cells {
        body_cell(table, cell, (at, naming), page);
        at += cell.span;
    }
    page.push_str("</tr>\n");
}

fn body_cell(table: &Table, cell: &Cell, (at, naming): (usize, usize), page: &mut String) {
    let align = cell.align.or_else(|| table.columns.get(at).map(|column| column.align)).unwrap_or(Align::Left);
    let class = match align {
        Align::Left => "",
        Align::Center => " class=\"c\"",
        Align::Right => " class=\"n\"",
        Align::DecimalComma if is_number(&cell.words) => " class=\"n\"",
        Align::DecimalComma => " class=\"c\"",
    };
    let span = if cell.span > 1 { format!(" colspan=\"{}\"", cell.span) } else { String::new() };
    let names = (at..at + cell.span).contains(&naming) && !cell.words.is_empty();
    let (name, scope) = if names { ("th", " scope=\"row\"") } else { ("td", "") };
    page.push_str(&format!("<{name}{scope}{span}{class}>{}</{name}>", runs(&cell.words)));
}

fn is_number(words: &Words) -> bool {
    words.text().trim_start_matches(['-', '−', '+']).starts_with(|sign: char| sign.is_ascii_digit())
}
