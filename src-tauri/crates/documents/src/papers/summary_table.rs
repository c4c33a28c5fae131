//! The summary score table: units by areas, lying across the page.
//!
//! Areas are columns under their codes, with their names below the table: nine titles would leave
//! no room for numbers.

use domain::papers::{Explained, PaperHead, SummaryArea, SummaryGroup, SummaryRow, SummaryTable};
use domain::points::Points;
use domain::rounds::Stage;

use super::furniture::{PaperWriter, read};
use super::numbers::{UNKNOWN, UNKNOWN_NOTE, percent_or_unknown, points_or_unknown};
use crate::blocks::{Orientation, Paper, Signer};
use crate::error::DocumentError;
use crate::table::{Align, Column, ColumnWidth, Row, Table};
use crate::template::{Values, Wording, WordingError};

pub(super) const FILE: &str = "bang_tong_hop_diem.md";
pub(super) const TEXT: &str = include_str!("../../../../../assets/wording/bang_tong_hop_diem.md");

/// The paper of a summary table.
///
/// # Errors
/// A value without which a final table is not printed; wording that cannot be used.
pub fn summary_table(head: &PaperHead, summary: &SummaryTable) -> Result<Paper, DocumentError> {
    let wording = read(head, FILE, TEXT)?;
    let mut paper = PaperWriter::new(head)?;
    let stage = wording.paragraph(stage_name(summary.stage), &Values::new())?;
    let values = Values::new()
        .with("assessment_year", summary.year.to_string())
        .with("stage_name", stage)
        .with("criteria_set_citation", summary.set_citation.as_str());
    let say = |name: &str| wording.paragraph(name, &values);
    paper.office_header(String::new(), say("type_name")?, say("subject")?)?;
    paper.paragraph(say("basis")?);
    tables(&mut paper, summary)?;
    if summary.groups.is_empty() {
        paper.paragraph(wording.paragraph("no_scores", &Values::new().maybe("results", None))?);
    }
    let left = Signer { title: say("left_title")?, ..Signer::default() };
    let right = paper.signer();
    paper.two_signers(left, right);
    Ok(Paper { orientation: Orientation::Landscape, ..paper.finish(say("file_title")?)? })
}

/// The tables of all groups with their notes; also the last annex of a publication.
pub(super) fn tables(paper: &mut PaperWriter<'_>, summary: &SummaryTable) -> Result<(), WordingError> {
    let wording = read(paper.head, FILE, TEXT)?;
    summary.groups.iter().try_for_each(|group| part(paper, &wording, summary, group))?;
    if summary.explained.is_empty() {
        return Ok(());
    }
    paper.paragraph(wording.paragraph("explained", &Values::new())?);
    let line = |one: &Explained| {
        let values = Values::new().with("difference", one.sentence.as_str()).with("reason", ended(&one.reason));
        wording.paragraph("difference", &values)
    };
    let lines: Vec<String> = summary.explained.iter().map(line).collect::<Result<_, _>>()?;
    paper.dashes(&lines);
    Ok(())
}

/// A reason with its full stop.
fn ended(text: &str) -> String {
    let text = text.trim();
    if text.ends_with(['.', ';', '!']) { text.to_owned() } else { format!("{text}.") }
}

fn stage_name(stage: Stage) -> &'static str {
    match stage {
        Stage::SelfScore => "self",
        Stage::Council => "council",
        Stage::Appraised1 => "appraised",
        Stage::Appraised2 => "appraised_again",
        Stage::Approved => "approved",
    }
}

fn part(
    paper: &mut PaperWriter<'_>,
    wording: &Wording,
    summary: &SummaryTable,
    group: &SummaryGroup,
) -> Result<(), WordingError> {
    let caption = if group.group.trim().is_empty() { "Điểm của các đơn vị" } else { group.group.trim() };
    paper.table(caption, table(&summary.areas, group));
    let names: Vec<String> = summary.areas.iter().map(|area| format!("{}. {}", area.code, area.title)).collect();
    paper.note(&wording.paragraph("areas", &Values::new().with("areas", names.join("; ")))?);
    let unknown = summary.areas.iter().any(|area| area.max.is_none()) || group.rows.iter().any(|row| row.areas.contains(&None));
    if unknown {
        paper.note(UNKNOWN_NOTE);
    }
    if group.rows.iter().any(|row| !row.complete) {
        paper.note(&wording.paragraph("incomplete", &Values::new())?);
    }
    if !group.without_result.is_empty() {
        let values = Values::new().with("missing_units", group.without_result.join("; "));
        paper.paragraph(wording.paragraph("missing", &values)?);
    }
    Ok(())
}

/// Columns beside the areas that are shown only when some unit has points there.
struct Beside {
    header: &'static str,
    of: fn(&SummaryRow) -> Option<Points>,
}

const BESIDE: [Beside; 3] = [
    Beside { header: "Điểm thưởng", of: |row| Some(row.bonus).filter(|points| *points != Points::ZERO) },
    Beside { header: "Điểm trừ", of: |row| Some(Points::ZERO - row.penalty).filter(|points| *points != Points::ZERO) },
    Beside { header: "Chênh lệch", of: |row| row.difference },
];

fn table(areas: &[SummaryArea], group: &SummaryGroup) -> Table {
    let beside: Vec<&Beside> = BESIDE.iter().filter(|column| group.rows.iter().any(|row| (column.of)(row).is_some())).collect();
    let with_grade = group.rows.iter().any(|row| row.grade.is_some());
    let mut columns = vec![
        Column::new("Hạng", ColumnWidth::Fit, Align::Center).of_numbers(),
        Column::new("Đơn vị", ColumnWidth::Share(1), Align::Left),
    ];
    columns.extend(areas.iter().map(|area| {
        let header = format!("{}\n({})", area.code, area.max.map_or_else(|| UNKNOWN.to_owned(), Points::vietnamese));
        Column::new(header, ColumnWidth::Fit, Align::DecimalComma).under("Lĩnh vực (điểm tối đa)")
    }));
    columns.extend(beside.iter().map(|column| Column::new(column.header, ColumnWidth::Fit, Align::DecimalComma)));
    columns.push(Column::new("Tổng điểm", ColumnWidth::Fit, Align::DecimalComma));
    columns.push(Column::new("Điểm tối\u{a0}đa áp\u{a0}dụng", ColumnWidth::Fit, Align::DecimalComma));
    columns.push(Column::new("Chỉ số (%)", ColumnWidth::Fit, Align::DecimalComma));
    if with_grade {
        columns.push(Column::new("Xếp loại", ColumnWidth::Fit, Align::Center));
    }
    let row = |row: &SummaryRow| {
        let mark = if row.complete { "" } else { " (*)" };
        let mut cells = vec![row.rank.to_string(), format!("{}{mark}", row.unit_name)];
        cells.extend(row.areas.iter().map(|points| points_or_unknown(*points)));
        cells.extend(beside.iter().map(|column| (column.of)(row).map(Points::vietnamese).unwrap_or_default()));
        cells.extend([
            row.earned.vietnamese(),
            row.applicable_max.vietnamese(),
            percent_or_unknown(row.index_printed.as_deref()),
        ]);
        if with_grade {
            cells.push(row.grade.clone().unwrap_or_default());
        }
        Row::normal(cells)
    };
    Table { rows: group.rows.iter().map(row).collect(), ..Table::new(columns) }
}
