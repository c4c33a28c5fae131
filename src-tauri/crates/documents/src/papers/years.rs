//! The index over the years: a table with every unit, and the lines of those that lead.
//!
//! Groups without an earlier year have nothing to compare and are left out.

use domain::papers::{YearsRow, YearsTable};
use domain::points::{Index, Points};

use super::furniture::PaperWriter;
use super::numbers::{UNKNOWN, UNKNOWN_NOTE, share_of};
use super::results::ResultWording;
use crate::blocks::Block;
use crate::chart::{Chart, Drawing, Share, Trend, TrendLine};
use crate::table::{Align, Column, ColumnWidth, Row, Table};
use crate::template::{Values, WordingError};

/// More lines than these cannot be told apart on paper.
const MOST_LINES: usize = 4;
/// The scale begins and ends at a multiple of this many per cent.
const STEP: i32 = 10;
/// Decimals with which a height is drawn.
const DRAWN_DECIMALS: u32 = 2;

/// A section with the groups that have earlier years.
pub(super) fn years(paper: &mut PaperWriter<'_>, wording: &ResultWording<'_>, tables: &[YearsTable]) -> Result<(), WordingError> {
    if tables.is_empty() {
        return Ok(());
    }
    paper.section(wording.wording.paragraph("heading_years", &Values::new())?);
    paper.paragraph(wording.wording.paragraph("years_opening", &Values::new())?);
    for table in tables {
        let of = if table.group.trim().is_empty() { String::new() } else { format!(": {}", table.group) };
        paper.table(&format!("Chỉ số qua các năm (%){of}"), years_table(table));
        if table.rows.iter().any(|row| row.points.contains(&None)) {
            paper.note(UNKNOWN_NOTE);
        }
        let known = |row: &&YearsRow| row.points.iter().flatten().count() > 1;
        let lines: Vec<&YearsRow> = table.rows.iter().filter(known).take(MOST_LINES).collect();
        if lines.is_empty() {
            continue;
        }
        let note = match table.rows.len() > lines.len() {
            true => wording.wording.paragraph("years_leading", &Values::new())?,
            false => String::new(),
        };
        let caption = paper.chart_caption(&format!("Chỉ số qua các năm (%){of}"));
        paper.blocks.push(Block::Chart(Chart { caption, note, drawing: Drawing::Trend(trend(&table.years, &lines)) }));
    }
    Ok(())
}

fn years_table(table: &YearsTable) -> Table {
    let mut columns =
        vec![Column::new("TT", ColumnWidth::Fit, Align::Center), Column::new("Đơn vị", ColumnWidth::Share(1), Align::Left)];
    columns.extend(table.years.iter().map(|year| Column::new(format!("Năm\u{a0}{year}"), ColumnWidth::Fit, Align::DecimalComma)));
    let row = |(at, row): (usize, &YearsRow)| {
        let point = |point: &Option<_>| point.as_ref().map_or_else(|| UNKNOWN.to_owned(), |(_, said): &(_, String)| said.clone());
        let words = [(at + 1).to_string(), row.unit_name.clone()];
        Row::normal(words.into_iter().chain(row.points.iter().map(point)))
    };
    Table { rows: table.rows.iter().enumerate().map(row).collect(), ..Table::new(columns) }
}

fn trend(years: &[i16], rows: &[&YearsRow]) -> Trend {
    let drawn = |index: &Index| index.printed(DRAWN_DECIMALS);
    let known: Vec<Points> = rows.iter().flat_map(|row| row.points.iter().flatten()).map(|(index, _)| drawn(index)).collect();
    let steps = || (0..=100 / STEP).map(|step| Points::whole(step * STEP));
    let below = |step: &Points| known.iter().all(|value| *step < *value);
    let above = |step: &Points| known.iter().all(|value| *value < *step);
    let foot = steps().filter(below).max().unwrap_or_default();
    let head = steps().find(above).unwrap_or(Points::whole(100));
    let height = |index: &Index| -> Share { share_of(drawn(index) - foot, head - foot) };
    let line = |row: &&YearsRow| TrendLine {
        name: row.unit_name.clone(),
        points: row.points.iter().map(|point| point.as_ref().map(|(index, said)| (height(index), said.clone()))).collect(),
    };
    Trend {
        years: years.iter().map(i16::to_string).collect(),
        lines: rows.iter().map(line).collect(),
        scale: (foot.vietnamese(), head.vietnamese()),
    }
}
