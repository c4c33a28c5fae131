//! The evidence list of a unit, or of all units in one run, and the labels of its binders.

use domain::papers::{EvidenceArea, EvidenceLine, EvidenceList, PaperHead, two_digits};

use super::furniture::{PaperWriter, agency_name, read};
use crate::blocks::{Block, Face, FontSize, Orientation, Paper, Signer, Words};
use crate::error::DocumentError;
use crate::table::{Align, Cell, Column, ColumnWidth, Row, RowKind, Table};
use crate::template::{Values, Wording, WordingError};

pub(super) const FILE: &str = "danh_muc_tai_lieu_kiem_chung.md";
pub(super) const TEXT: &str = include_str!("../../../../../assets/wording/danh_muc_tai_lieu_kiem_chung.md");

/// The lists as one paper, in the order given. They lie across the page.
///
/// # Errors
/// Wording that cannot be used.
pub fn evidence_lists(head: &PaperHead, lists: &[EvidenceList]) -> Result<Paper, DocumentError> {
    let wording = read(head, FILE, TEXT)?;
    let mut paper = PaperWriter::new(head)?;
    for list in lists {
        if lists.len() > 1 {
            paper.next_paper(Orientation::Landscape, &list.unit_name);
        }
        evidence_list(&mut paper, &wording, list)?;
    }
    let title = title(&wording, lists, "file_title", "file_title_of_all")?;
    Ok(Paper { orientation: Orientation::Landscape, ..paper.finish(title)? })
}

/// The labels of the binders as one paper, two beside each other, to be cut along the rules.
///
/// # Errors
/// Wording that cannot be used.
pub fn binder_labels(head: &PaperHead, lists: &[EvidenceList]) -> Result<Paper, DocumentError> {
    let wording = read(head, FILE, TEXT)?;
    let mut paper = PaperWriter::new(head)?;
    for list in lists {
        if lists.len() > 1 {
            paper.next_paper(Orientation::Portrait, &list.unit_name);
        }
        let labels = list.areas.iter().map(|area| label(&wording, list, area)).collect::<Result<Vec<Words>, _>>()?;
        let headers = wording.paragraph("label_columns", &Values::new())?;
        paper.blocks.push(Block::Table(label_table(&headers, labels)));
    }
    let title = title(&wording, lists, "label_title", "label_title_of_all")?;
    Ok(paper.finish(title)?)
}

fn title(wording: &Wording, lists: &[EvidenceList], one: &str, all: &str) -> Result<String, WordingError> {
    match lists {
        [only] => wording.paragraph(one, &values(only)),
        _ => {
            let year = lists.first().map(|list| list.year.to_string());
            let count = two_digits(u32::try_from(lists.len()).unwrap_or(u32::MAX));
            wording.paragraph(all, &Values::new().maybe("assessment_year", year).with("unit_count", count))
        }
    }
}

fn values(list: &EvidenceList) -> Values {
    Values::new()
        .with("assessment_year", list.year.to_string())
        .with("assessed_unit", list.unit_name.as_str())
        .with("unit_code", list.unit_code.as_str())
        .with("round_code", list.round_code.as_str())
}

fn evidence_list(paper: &mut PaperWriter<'_>, wording: &Wording, list: &EvidenceList) -> Result<(), WordingError> {
    let values = values(list);
    let say = |name: &str| wording.paragraph(name, &values);
    paper.office_header(String::new(), say("type_name")?, say("subject")?)?;
    if list.areas.iter().all(|area| area.lines.is_empty()) {
        paper.paragraph(say("nothing")?);
    } else {
        paper.blocks.push(Block::Table(table(&say("columns")?, list)));
    }
    let wanting: Vec<&str> = list.areas.iter().flat_map(|area| &area.wanting).map(String::as_str).collect();
    if !wanting.is_empty() {
        let values = values.clone().with("wanting_codes", wanting.join(", "));
        paper.paragraph(wording.paragraph("wanting", &values)?);
    }
    let right = if list.head_title.trim().is_empty() { say("right_title")? } else { agency_name(&list.head_title) };
    let left = Signer { title: say("left_title")?, ..Signer::default() };
    paper.two_signers(left, Signer { title: right, name: list.head_name.clone(), ..Signer::default() });
    Ok(())
}

fn table(headers: &str, list: &EvidenceList) -> Table {
    let shapes = [
        (ColumnWidth::Fit, Align::Center),
        (ColumnWidth::Fit, Align::Left),
        (ColumnWidth::Share(3), Align::Left),
        (ColumnWidth::Share(3), Align::Left),
        (ColumnWidth::Fit, Align::Center),
        (ColumnWidth::Share(4), Align::Left),
        (ColumnWidth::Share(6), Align::Left),
        (ColumnWidth::Share(3), Align::Left),
        (ColumnWidth::Share(2), Align::Left),
    ];
    let columns: Vec<Column> =
        headers.split('|').zip(&shapes).map(|(header, (width, align))| Column::new(header.trim(), *width, *align)).collect();
    let mut rows = Vec::new();
    let mut number = 0;
    for area in list.areas.iter().filter(|area| !area.lines.is_empty()) {
        let heading = format!("{}. {}", area.code, area.title);
        rows.push(Row { kind: RowKind::Subtotal, cells: vec![Cell::across(columns.len(), heading)] });
        for line in &area.lines {
            number += 1;
            rows.push(row(number, line));
        }
    }
    Table { rows, ..Table::new(columns) }
}

fn row(number: usize, line: &EvidenceLine) -> Row {
    Row::normal([
        number.to_string(),
        line.code.clone(),
        line.kind.clone(),
        line.number.clone(),
        line.day.clone(),
        line.issuer.clone(),
        line.subject.clone(),
        line.page.clone(),
        line.state.to_owned(),
    ])
}

/// The lines of one label; the area stands in bold.
fn label(wording: &Wording, list: &EvidenceList, area: &EvidenceArea) -> Result<Words, WordingError> {
    let count = two_digits(u32::try_from(area.lines.len()).unwrap_or(u32::MAX));
    let values =
        values(list).with("area_code", area.code.as_str()).with("area_title", area.title.as_str()).with("document_count", count);
    let text = wording.paragraph("label", &values)?;
    let mut words = Words::default();
    for (at, line) in text.lines().enumerate() {
        let line = if at == 0 { line.to_owned() } else { format!("\n{line}") };
        words = if line.contains(&area.title) { words.and(Face::Bold, line) } else { words.plain(line) };
    }
    Ok(words)
}

fn label_table(headers: &str, labels: Vec<Words>) -> Table {
    let column = |header: &str| Column::new(header.trim(), ColumnWidth::Share(1), Align::Left);
    let columns = headers.split('|').map(column).collect();
    let row = |pair: &[Words]| {
        let second = pair.get(1).cloned().unwrap_or_default();
        Row { kind: RowKind::Normal, cells: vec![Cell::from(pair[0].clone()), Cell::from(second)] }
    };
    let size = Some(FontSize::points(14));
    Table { rows: labels.chunks(2).map(row).collect(), size, ..Table::new(columns) }
}
