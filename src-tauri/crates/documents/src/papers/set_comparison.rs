//! Two criteria sets side by side, lying across the page: every line of both, and what became of it.

use domain::criteria::Difference;
use domain::papers::{ComparedCell, ComparedRow, PaperHead, SetComparison};
use domain::points::Points;

use super::furniture::{PaperWriter, read};
use super::numbers::points_or_unknown;
use crate::blocks::{Orientation, Paper, Signer};
use crate::error::DocumentError;
use crate::table::{Align, Column, ColumnWidth, Row, RowKind, Table};
use crate::template::Values;

pub(super) const FILE: &str = "bang_so_sanh_bo_tieu_chi.md";
pub(super) const TEXT: &str = include_str!("../../../../../assets/wording/bang_so_sanh_bo_tieu_chi.md");

/// The paper of a comparison.
///
/// # Errors
/// Wording that cannot be used.
pub fn set_comparison(head: &PaperHead, comparison: &SetComparison) -> Result<Paper, DocumentError> {
    let wording = read(head, FILE, TEXT)?;
    let mut paper = PaperWriter::new(head)?;
    let values = Values::new()
        .with("old_set", comparison.old.title.as_str())
        .with("new_set", comparison.new.title.as_str())
        .with("old_citation", comparison.old.citation.as_str())
        .with("new_citation", comparison.new.citation.as_str())
        .with("old_total", points_or_unknown(comparison.old.max))
        .with("new_total", points_or_unknown(comparison.new.max))
        .with("counts", counts(comparison));
    let say = |name: &str| wording.paragraph(name, &values);
    paper.office_header(String::new(), say("type_name")?, say("subject")?)?;
    if !comparison.old.citation.is_empty() {
        paper.paragraph(say("old_basis")?);
    }
    if !comparison.new.citation.is_empty() {
        paper.paragraph(say("new_basis")?);
    }
    if comparison.old.max.is_some() && comparison.new.max.is_some() {
        paper.paragraph(say("totals")?);
    }
    paper.paragraph(say("counts")?);
    paper.table("So sánh từng mục", table(&comparison.rows));
    paper.note(&say("matching")?);
    let left = Signer { title: say("left_title")?, ..Signer::default() };
    let right = paper.signer();
    paper.two_signers(left, right);
    Ok(Paper { orientation: Orientation::Landscape, ..paper.finish(say("file_title")?)? })
}

/// What is counted.
type Sort = fn(&Difference) -> bool;

fn counts(comparison: &SetComparison) -> String {
    let sorts: [(Sort, &str); 6] = [
        (Difference::is_same, "mục giữ nguyên"),
        (|one| one.text, "mục đổi câu chữ"),
        (|one| one.max, "mục đổi điểm tối đa"),
        (|one| one.moved, "mục đổi mã"),
        (|one| one.old.is_none(), "mục mới"),
        (|one| one.new.is_none(), "mục bỏ"),
    ];
    let told = sorts.into_iter().map(|(is, words)| format!("{} {words}", comparison.count(is)));
    told.collect::<Vec<_>>().join(", ")
}

fn table(rows: &[ComparedRow]) -> Table {
    let columns = vec![
        Column::new("Mã\u{a0}cũ", ColumnWidth::Fit, Align::Left),
        Column::new("Mã\u{a0}mới", ColumnWidth::Fit, Align::Left),
        Column::new("Nội dung, cách tính điểm", ColumnWidth::Share(1), Align::Left),
        Column::new("Cũ", ColumnWidth::Fit, Align::DecimalComma).under("Điểm tối đa"),
        Column::new("Mới", ColumnWidth::Fit, Align::DecimalComma).under("Điểm tối đa"),
        Column::new("Thay đổi", ColumnWidth::Fit, Align::Left),
    ];
    Table { rows: lines(rows), ..Table::new(columns) }
}

/// Fewer unchanged items than this stand in lines of their own.
const RUN: usize = 3;

/// Whoever reads looks for what changed: unchanged items that follow each other are one line.
fn lines(rows: &[ComparedRow]) -> Vec<Row> {
    let mut lines = Vec::new();
    let mut rest = rows;
    while let Some(first) = rest.first() {
        let run = rest.iter().take_while(|one| one.difference.is_same() && !one.is_area).count();
        let taken = if run < RUN { 1 } else { run };
        lines.push(if run < RUN { row(first) } else { unchanged(&rest[..run]) });
        rest = &rest[taken..];
    }
    lines
}

/// "1.1.1 – 1.3: 07 mục".
fn unchanged(run: &[ComparedRow]) -> Row {
    let code = |at: Option<&ComparedRow>| at.and_then(|one| one.new.as_ref()).map(|cell| cell.code.clone()).unwrap_or_default();
    let from_to = format!("{} –\u{a0}{}", code(run.first()), code(run.last()));
    let text = format!("{:02} mục giữ nguyên câu chữ, cách tính và điểm tối đa", run.len());
    Row::normal([from_to.clone(), from_to, text, String::new(), String::new(), "giữ nguyên".to_owned()])
}

fn row(row: &ComparedRow) -> Row {
    let code = |side: &Option<ComparedCell>| side.as_ref().map(|cell| cell.code.clone()).unwrap_or_default();
    let max = |side: &Option<ComparedCell>| side.as_ref().map(|cell| shown(cell.max)).unwrap_or_default();
    let kind = if row.is_area { RowKind::Subtotal } else { RowKind::Normal };
    Row::of(kind, [code(&row.old), code(&row.new), text(row), max(&row.old), max(&row.new), what(&row.difference)])
}

fn shown(max: Option<Points>) -> String {
    points_or_unknown(max)
}

/// The title, and where words changed both readings.
fn text(row: &ComparedRow) -> String {
    let Some(now) = row.new.as_ref().or(row.old.as_ref()) else { return String::new() };
    let mut lines = vec![now.title.clone()];
    if let Some(old) = row.old.as_ref().filter(|_| row.has_other_title()) {
        lines.push(format!("Trước: {}", old.title));
    }
    if let (Some(old), true) = (&row.old, row.has_other_wording()) {
        let said = |wording: &str| if wording.is_empty() { "(không ghi)".to_owned() } else { wording.replace('\n', "; ") };
        lines.push(format!("Cách tính điểm trước: {}", said(&old.wording)));
        lines.push(format!("Cách tính điểm nay: {}", said(&now.wording)));
    }
    lines.join("\n")
}

fn what(difference: &Difference) -> String {
    let told: Vec<&str> = match (difference.old, difference.new) {
        (None, _) => vec!["mới"],
        (_, None) => vec!["bỏ"],
        _ => {
            let sorts = [
                (difference.text, "đổi câu chữ"),
                (difference.max, "đổi điểm tối đa"),
                (difference.moved, "đổi mã"),
                (difference.rule, "đổi cách chấm"),
            ];
            sorts.into_iter().filter(|(is, _)| *is).map(|(_, words)| words).collect()
        }
    };
    if told.is_empty() { "giữ nguyên".to_owned() } else { told.join(", ") }
}
