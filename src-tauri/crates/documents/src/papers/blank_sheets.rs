//! Blank sheets for filling by hand, for one unit or for all in one run.
//!
//! Unit, round and criterion codes stand on the sheet, so that what is written by hand finds its
//! cell again.

use domain::papers::{BlankLine, BlankSheet, PaperHead, two_digits};
use domain::points::Points;

use super::furniture::{PaperWriter, read};
use super::numbers::points_or_unknown;
use crate::blocks::{Block, Orientation, Paper, Signer};
use crate::error::DocumentError;
use crate::table::{Align, Cell, Column, ColumnWidth, Row, RowKind, Table};
use crate::template::{Values, Wording, WordingError};

pub(super) const FILE: &str = "phieu_cham_de_trong.md";
pub(super) const TEXT: &str = include_str!("../../../../../assets/wording/phieu_cham_de_trong.md");
/// Others score this leaf.
const OTHERS: &str = "–";

/// The sheets as one paper, in the order given.
///
/// # Errors
/// Wording that cannot be used.
pub fn blank_sheets(head: &PaperHead, sheets: &[BlankSheet]) -> Result<Paper, DocumentError> {
    let wording = read(head, FILE, TEXT)?;
    let mut paper = PaperWriter::new(head)?;
    for sheet in sheets {
        if sheets.len() > 1 {
            paper.next_paper(Orientation::Portrait, &sheet.unit_name);
        }
        blank_sheet(&mut paper, &wording, sheet)?;
    }
    let title = match sheets {
        [only] => wording.paragraph("file_title", &values(only))?,
        _ => {
            let year = sheets.first().map(|sheet| sheet.year.to_string());
            let count = two_digits(u32::try_from(sheets.len()).unwrap_or(u32::MAX));
            wording.paragraph("file_title_of_all", &Values::new().maybe("assessment_year", year).with("unit_count", count))?
        }
    };
    Ok(paper.finish(title)?)
}

fn values(sheet: &BlankSheet) -> Values {
    Values::new()
        .with("assessment_year", sheet.year.to_string())
        .with("assessed_unit", sheet.unit_name.as_str())
        .with("unit_code", sheet.unit_code.as_str())
        .with("round_code", sheet.round_code.as_str())
        .with("criteria_set_citation", sheet.set_citation.as_str())
}

fn blank_sheet(paper: &mut PaperWriter<'_>, wording: &Wording, sheet: &BlankSheet) -> Result<(), WordingError> {
    let values = values(sheet);
    let say = |name: &str| wording.paragraph(name, &values);
    paper.office_header(String::new(), say("type_name")?, say("subject")?)?;
    paper.particulars(&wording.lines("particulars", &values)?);
    paper.paragraph(say("instruction")?);
    paper.blocks.push(Block::Table(table(sheet)));
    say("total_by_hand")?.lines().for_each(|line| paper.paragraph(line.to_owned()));
    if sheet.lines.iter().any(|line| line.scored_by_others) {
        paper.note(&say("others")?);
    }
    let signer = |title: String| Signer { title, ..Signer::default() };
    paper.two_signers(signer(say("left_title")?), signer(say("right_title")?));
    Ok(())
}

fn table(sheet: &BlankSheet) -> Table {
    let columns = vec![
        Column::new("Mã", ColumnWidth::Fit, Align::Left),
        Column::new("Lĩnh vực, tiêu chí", ColumnWidth::Share(7), Align::Left),
        Column::new("Điểm tối\u{a0}đa", ColumnWidth::Fit, Align::DecimalComma),
        Column::new("Số liệu", ColumnWidth::Share(3), Align::Center),
        Column::new("Điểm tự\u{a0}chấm", ColumnWidth::Share(2), Align::Center),
        Column::new("Tài liệu kiểm chứng, ghi chú", ColumnWidth::Share(4), Align::Left),
    ];
    let mut rows: Vec<Row> = sheet.lines.iter().map(line_row).collect();
    let total = [
        Cell::across(2, "Tổng cộng").aligned(Align::Center),
        Cell::from(sheet.full_max.map(Points::vietnamese).unwrap_or_default()),
        Cell::from(""),
        Cell::from(""),
        Cell::from(""),
    ];
    rows.push(Row { kind: RowKind::Total, cells: total.into() });
    Table { rows, ..Table::new(columns) }
}

fn line_row(line: &BlankLine) -> Row {
    let kind = if line.is_leaf { RowKind::Normal } else { RowKind::Subtotal };
    let to_fill = if line.scored_by_others { OTHERS } else { "" };
    let cells = [line.code.as_str(), line.title.as_str(), &points_or_unknown(line.max), to_fill, to_fill, ""].map(str::to_owned);
    Row::of(kind, cells)
}
