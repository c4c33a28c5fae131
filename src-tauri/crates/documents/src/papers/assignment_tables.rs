//! The table of assignments: who leads on what, how much each department answers for, and until when.

use domain::papers::{AssignmentLine, AssignmentTable, DepartmentShare, PaperHead};

use super::furniture::{PaperWriter, read};
use super::numbers::points_or_unknown;
use crate::blocks::{Orientation, Paper};
use crate::error::DocumentError;
use crate::table::{Align, Column, ColumnWidth, Row, RowKind, Table};
use crate::template::Values;

pub(super) const FILE: &str = "bang_phan_cong.md";
pub(super) const TEXT: &str = include_str!("../../../../../assets/wording/bang_phan_cong.md");

/// The paper of a table of assignments. It lies across the page.
///
/// # Errors
/// Wording that cannot be used.
pub fn assignment_table(head: &PaperHead, table: &AssignmentTable) -> Result<Paper, DocumentError> {
    let wording = read(head, FILE, TEXT)?;
    let mut paper = PaperWriter::new(head)?;
    let values = Values::new()
        .with("assessment_year", table.year.to_string())
        .with("group_name", table.group.as_str())
        .with("criteria_set_citation", table.set_citation.as_str());
    let say = |name: &str| wording.paragraph(name, &values);
    paper.office_header(String::new(), say("type_name")?, say("subject")?)?;
    paper.particulars(&wording.lines("particulars", &values)?);
    let nobody = say("nobody")?;
    paper.table(&say("line_caption")?, lines(&say("line_columns")?, &table.lines, &nobody));
    paper.table(&say("share_caption")?, shares(&say("share_columns")?, &table.departments, &nobody));
    if !table.milestones.is_empty() {
        paper.table(&say("milestone_caption")?, milestones(&say("milestone_columns")?, &table.milestones));
    }
    let values = values.clone().with("archive", paper.archive_line()?);
    let recipients = wording.lines("recipients", &values)?;
    paper.signature(recipients);
    Ok(Paper { orientation: Orientation::Landscape, ..paper.finish(say("file_title")?)? })
}

fn columns(headers: &str, shapes: &[(ColumnWidth, Align)]) -> Vec<Column> {
    headers.split('|').zip(shapes).map(|(header, (width, align))| Column::new(header.trim(), *width, *align)).collect()
}

fn lines(headers: &str, lines: &[AssignmentLine], nobody: &str) -> Table {
    let shapes = [
        (ColumnWidth::Fit, Align::Left),
        (ColumnWidth::Share(7), Align::Left),
        (ColumnWidth::Fit, Align::DecimalComma),
        (ColumnWidth::Share(4), Align::Left),
        (ColumnWidth::Share(4), Align::Left),
        (ColumnWidth::Fit, Align::Center),
    ];
    let row = |line: &AssignmentLine| {
        let lead = if line.is_leaf && line.lead.is_empty() { nobody } else { &line.lead };
        let kind = if line.is_leaf { RowKind::Normal } else { RowKind::Subtotal };
        let max = line.max.map_or_else(|| points_or_unknown(None), domain::points::Points::vietnamese);
        Row::of(
            kind,
            [line.code.clone(), line.title.clone(), max, lead.to_owned(), line.cooperating.clone(), line.deadline.clone()],
        )
    };
    Table { rows: lines.iter().map(row).collect(), ..Table::new(columns(headers, &shapes)) }
}

fn shares(headers: &str, departments: &[DepartmentShare], nobody: &str) -> Table {
    let shapes = [
        (ColumnWidth::Fit, Align::Center),
        (ColumnWidth::Share(1), Align::Left),
        (ColumnWidth::Fit, Align::Center),
        (ColumnWidth::Fit, Align::DecimalComma),
    ];
    let row = |(number, share): (usize, &DepartmentShare)| {
        let name = if share.name.is_empty() { nobody } else { &share.name };
        Row::normal([number.to_string(), name.to_owned(), share.leaves.to_string(), share.points.vietnamese()])
    };
    Table { rows: (1..).zip(departments).map(row).collect(), ..Table::new(columns(headers, &shapes)) }
}

fn milestones(headers: &str, days: &[(String, String)]) -> Table {
    let shapes = [(ColumnWidth::Fit, Align::Center), (ColumnWidth::Share(1), Align::Left)];
    let row = |(day, name): &(String, String)| Row::normal([day.clone(), name.clone()]);
    Table { rows: days.iter().map(row).collect(), ..Table::new(columns(headers, &shapes)) }
}
