//! The ledger of lost points, lying across the page, and the plan of remedies made from it.

use domain::calendar::short_date;
use domain::papers::{
    LedgerLine, LedgerPaper, LedgerResponsibility, LedgerSum, LedgerUnit, PaperHead, RemedyPart, RemedyPlan, RemedyTask,
    stage_in_sentence, two_digits,
};
use domain::points::Points;

use super::furniture::{PaperWriter, read};
use super::numbers::points_or_unknown;
use crate::blocks::{Orientation, Paper, Signer};
use crate::error::DocumentError;
use crate::table::{Align, Cell, Column, ColumnWidth, Row, RowKind, Table};
use crate::template::{Values, Wording, WordingError};

pub(super) const LEDGER_FILE: &str = "so_diem_mat.md";
pub(super) const LEDGER_TEXT: &str = include_str!("../../../../../assets/wording/so_diem_mat.md");
pub(super) const PLAN_FILE: &str = "ke_hoach_khac_phuc.md";
pub(super) const PLAN_TEXT: &str = include_str!("../../../../../assets/wording/ke_hoach_khac_phuc.md");

/// What stands where nobody has said a cause, a department or a remedy.
const NOT_SAID: &str = "(chưa ghi)";

/// The ledger of lost points.
///
/// # Errors
/// A value without which a final paper is not printed; wording that cannot be used.
pub fn lost_points(head: &PaperHead, ledger: &LedgerPaper) -> Result<Paper, DocumentError> {
    let wording = read(head, LEDGER_FILE, LEDGER_TEXT)?;
    let mut paper = PaperWriter::new(head)?;
    let values = Values::new()
        .with("assessment_year", ledger.year.to_string())
        .with("stage_name", format!("theo điểm {}", stage_in_sentence(ledger.stage)))
        .with("criteria_set_citation", ledger.set_citation.as_str())
        .with("lost_points", ledger.lost.vietnamese())
        .with("unit_count", count_words(ledger.units.len()))
        .with("unexplained_count", two_digits(ledger.unexplained));
    let say = |name: &str| wording.paragraph(name, &values);
    paper.office_header(String::new(), say("type_name")?, say("subject")?)?;
    if ledger.units.is_empty() {
        paper.paragraph(say("nothing_lost")?);
    } else {
        paper.paragraph(say("basis")?);
        if ledger.unexplained > 0 {
            paper.paragraph(say("unexplained")?);
        }
        paper.section(say("heading_sums")?);
        sums(&mut paper, ledger);
        if !ledger.responsibilities.is_empty() {
            paper.table("Điểm đặt vào từng cơ quan, người phụ trách", responsibility_table(&ledger.responsibilities));
        }
        paper.section(say("heading_lines")?);
        lines(&mut paper, &wording, ledger)?;
    }
    let left = Signer { title: say("left_title")?, ..Signer::default() };
    let right = paper.signer();
    paper.two_signers(left, right);
    Ok(Paper { orientation: Orientation::Landscape, ..paper.finish(say("file_title")?)? })
}

fn count_words(count: usize) -> String {
    two_digits(u32::try_from(count).unwrap_or(u32::MAX))
}

fn or_not_said(text: &str) -> String {
    if text.trim().is_empty() { NOT_SAID.to_owned() } else { text.to_owned() }
}

fn sums(paper: &mut PaperWriter<'_>, ledger: &LedgerPaper) {
    let tables: [(&str, &str, &[LedgerSum]); 4] = [
        ("Điểm mất theo lĩnh vực", "Lĩnh vực", &ledger.areas),
        ("Điểm mất theo cơ quan, đơn vị chịu trách nhiệm", "Cơ quan, đơn vị", &ledger.departments),
        ("Điểm mất theo nguyên nhân", "Nguyên nhân", &ledger.causes),
        ("Tiêu chí nhiều đơn vị mất điểm nhất", "Tiêu chí", &ledger.most_often),
    ];
    for (caption, header, sums) in tables.into_iter().filter(|(_, _, sums)| !sums.is_empty()) {
        paper.table(caption, sum_table(header, sums));
    }
}

fn sum_table(header: &str, sums: &[LedgerSum]) -> Table {
    let columns = vec![
        Column::new("TT", ColumnWidth::Fit, Align::Center),
        Column::new(header, ColumnWidth::Share(1), Align::Left),
        Column::new("Số đơn vị", ColumnWidth::Fit, Align::Center).of_numbers(),
        Column::new("Điểm mất", ColumnWidth::Fit, Align::DecimalComma),
    ];
    let row = |(at, sum): (usize, &LedgerSum)| {
        Row::normal([(at + 1).to_string(), or_not_said(&sum.of), sum.units.to_string(), sum.lost.vietnamese()])
    };
    Table { rows: sums.iter().enumerate().map(row).collect(), ..Table::new(columns) }
}

/// Departments with their officials below them; points are those of one unit, lost ones of all.
fn responsibility_table(lines: &[LedgerResponsibility]) -> Table {
    let columns = vec![
        Column::new("Cơ quan, người phụ trách", ColumnWidth::Share(1), Align::Left),
        Column::new("Tiêu chí", ColumnWidth::Fit, Align::Center).of_numbers().under("Chủ trì"),
        Column::new("Điểm tối\u{a0}đa", ColumnWidth::Fit, Align::DecimalComma).under("Chủ trì"),
        Column::new("Tiêu chí", ColumnWidth::Fit, Align::Center).of_numbers().under("Phối hợp"),
        Column::new("Điểm tối\u{a0}đa", ColumnWidth::Fit, Align::DecimalComma).under("Phối hợp"),
        Column::new("Điểm mất", ColumnWidth::Fit, Align::DecimalComma),
    ];
    let row = |one: &LedgerResponsibility| {
        let (name, kind) = match one.official.as_str() {
            "" => (or_not_said(&one.department), RowKind::Subtotal),
            official => (official.to_owned(), RowKind::Normal),
        };
        // A department that leads nothing lost its points in what it scores of itself: a dash, not a 0 of something.
        let said = |(count, points): (usize, Points)| match count {
            0 => ("–".to_owned(), "–".to_owned()),
            count => (count.to_string(), points.vietnamese()),
        };
        let (leads, most) = said(one.leads);
        let (cooperates, points) = one.cooperates.map_or_else(Default::default, said);
        Row::of(kind, [name, leads, most, cooperates, points, one.lost.vietnamese()])
    };
    Table { rows: lines.iter().map(row).collect(), ..Table::new(columns) }
}

fn lines(paper: &mut PaperWriter<'_>, wording: &Wording, ledger: &LedgerPaper) -> Result<(), WordingError> {
    let columns = vec![
        Column::new("Mã", ColumnWidth::Fit, Align::Left),
        Column::new("Tiêu chí", ColumnWidth::Share(4), Align::Left),
        Column::new("Tối\u{a0}đa", ColumnWidth::Fit, Align::DecimalComma),
        Column::new("Tự chấm", ColumnWidth::Fit, Align::DecimalComma),
        Column::new("Điểm đạt", ColumnWidth::Fit, Align::DecimalComma),
        Column::new("Điểm mất", ColumnWidth::Fit, Align::DecimalComma),
        Column::new("Nguyên nhân", ColumnWidth::Share(7), Align::Left),
        Column::new("Chịu trách nhiệm", ColumnWidth::Share(3), Align::Left),
        Column::new("Khắc phục, thời hạn", ColumnWidth::Share(6), Align::Left),
    ];
    let mut rows = Vec::new();
    for unit in &ledger.units {
        rows.push(unit_row(unit));
        rows.extend(unit.lines.iter().map(line_row));
        if let Some(points) = unit.unnamed {
            let values = Values::new().with("assessed_unit", unit.unit_name.as_str()).with("unnamed_points", points.vietnamese());
            rows.push(Row { kind: RowKind::Note, cells: vec![Cell::across(9, wording.paragraph("unnamed", &values)?)] });
        }
    }
    let total =
        vec![Cell::across(5, "Tổng cộng").aligned(Align::Center), Cell::from(ledger.lost.vietnamese()), Cell::across(3, "")];
    rows.push(Row { kind: RowKind::Total, cells: total });
    paper.table("Điểm mất của từng đơn vị", Table { rows, ..Table::new(columns) });
    Ok(())
}

fn unit_row(unit: &LedgerUnit) -> Row {
    let cells = vec![
        Cell::across(5, unit.unit_name.as_str()).aligned(Align::Left),
        Cell::from(unit.lost.vietnamese()),
        Cell::across(3, ""),
    ];
    Row { kind: RowKind::Subtotal, cells }
}

fn line_row(line: &LedgerLine) -> Row {
    let with_official =
        if line.official.is_empty() { line.department.clone() } else { format!("{} ({})", line.department, line.official) };
    let remedy = match line.deadline {
        Some(day) if line.remedy.is_empty() => format!("Hạn {}", short_date(day)),
        Some(day) => format!("{} Hạn {}.", ended(&line.remedy), short_date(day)),
        None => or_not_said(&line.remedy),
    };
    Row::normal([
        line.code.clone(),
        line.title.clone(),
        line.max.vietnamese(),
        points_or_unknown(line.claimed),
        line.has.vietnamese(),
        line.lost.vietnamese(),
        or_not_said(&line.cause),
        or_not_said(&with_official),
        remedy,
    ])
}

/// A sentence with its full stop.
fn ended(text: &str) -> String {
    let text = text.trim();
    if text.ends_with(['.', ';', '!']) { text.to_owned() } else { format!("{text}.") }
}

/// The plan of remedies.
///
/// # Errors
/// A value without which a final plan is not printed; wording that cannot be used.
pub fn remedies(head: &PaperHead, plan: &RemedyPlan) -> Result<Paper, DocumentError> {
    let wording = read(head, PLAN_FILE, PLAN_TEXT)?;
    let mut paper = PaperWriter::new(head)?;
    let tasks: usize = plan.departments.iter().map(|part| part.tasks.len()).sum();
    let named = plan.departments.iter().filter(|part| !part.department.trim().is_empty()).count();
    let values = Values::new()
        .with("assessment_year", plan.ledger.year.to_string())
        .with("issuing_agency", head.letterhead.issuing_agency.as_str())
        .with("criteria_set_citation", plan.ledger.set_citation.as_str())
        .with("lost_points", plan.ledger.lost.vietnamese())
        .with("task_count", count_words(tasks))
        .with("department_count", count_words(named))
        .with("open_count", two_digits(plan.without_remedy))
        .with("approving_authority", head.letterhead.approving_authority.as_str())
        .maybe("tasks", None);
    let say = |name: &str| wording.paragraph(name, &values);
    let number = paper.number("plan_number")?;
    paper.office_header(number, say("type_name")?, say("subject")?)?;
    paper.paragraph(say("opening")?);
    paper.section(say("heading_purpose")?);
    paper.dashes(&wording.lines("purpose", &values)?);
    paper.section(say("heading_tasks")?);
    if tasks == 0 {
        paper.paragraph(say("no_tasks")?);
    } else {
        paper.paragraph(say("counts")?);
        for part in &plan.departments {
            let title = if part.department.trim().is_empty() { say("no_department")? } else { part.department.clone() };
            paper.clause(title.clone());
            paper.table(&format!("Nhiệm vụ của {title}"), task_table(part));
        }
    }
    if plan.without_remedy > 0 {
        paper.paragraph(say("open_tasks")?);
    }
    paper.section(say("heading_duties")?);
    for line in wording.lines("duties", &values)? {
        paper.paragraph(line);
    }
    let recipients = wording.lines("recipients", &values.clone().with("archive", paper.archive_line()?))?;
    paper.signature(recipients);
    Ok(paper.finish(say("file_title")?)?)
}

fn task_table(part: &RemedyPart) -> Table {
    let columns = vec![
        Column::new("TT", ColumnWidth::Fit, Align::Center),
        Column::new("Tiêu chí", ColumnWidth::Share(4), Align::Left),
        Column::new("Điểm mất", ColumnWidth::Fit, Align::DecimalComma),
        Column::new("Biện pháp", ColumnWidth::Share(5), Align::Left),
        Column::new("Người thực hiện, đơn vị", ColumnWidth::Share(4), Align::Left),
        Column::new("Thời hạn", ColumnWidth::Fit, Align::Center),
    ];
    let row = |(at, task): (usize, &RemedyTask)| {
        let people = [task.official.clone(), task.units.join(", ")];
        let people: Vec<String> = people.into_iter().filter(|name| !name.is_empty()).collect();
        Row::normal([
            (at + 1).to_string(),
            format!("{} {}", task.code, task.title),
            Points::vietnamese(task.lost),
            task.remedy.clone(),
            people.join("\n"),
            task.deadline.map_or_else(|| NOT_SAID.to_owned(), short_date),
        ])
    };
    Table { rows: part.tasks.iter().enumerate().map(row).collect(), ..Table::new(columns) }
}
