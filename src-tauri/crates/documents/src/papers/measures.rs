//! What was measured, asked and published of a year: a paper of its own, and an annex of the year-end report.

use domain::indicators::Measured;
use domain::papers::{
    MeasuredIndicator, MeasuredOf, MeasuredRow, MeasuresReport, PaperHead, PublishedLine, SurveyOutcome, SurveyOutcomeLine,
    two_digits,
};
use domain::points::Points;
use domain::progress::printed;

use super::furniture::{PaperWriter, read};
use super::rankings::change_sign;
use crate::blocks::{Orientation, Paper, Signer};
use crate::error::DocumentError;
use crate::table::{Align, Cell, Column, ColumnWidth, Row, RowKind, Table};
use crate::template::{Values, Wording, WordingError};

pub(super) const FILE: &str = "bao_cao_chi_tieu.md";
pub(super) const TEXT: &str = include_str!("../../../../../assets/wording/bao_cao_chi_tieu.md");

/// The paper of a report about the measures of a year.
///
/// # Errors
/// Wording that cannot be used.
pub fn measures_report(head: &PaperHead, report: &MeasuresReport) -> Result<Paper, DocumentError> {
    let wording = read(head, FILE, TEXT)?;
    let mut paper = PaperWriter::new(head)?;
    let values = measures_values(report);
    let say = |name: &str| -> Result<String, WordingError> { wording.paragraph(name, &values) };
    paper.office_header(String::new(), say("type_name")?, say("subject")?)?;
    if !report.indicators.is_empty() {
        paper.paragraph(say("summary")?);
    }
    measures_tables(&mut paper, &wording, report)?;
    let left = Signer { title: say("left_title")?, ..Signer::default() };
    let right = paper.signer();
    paper.two_signers(left, right);
    Ok(Paper { orientation: Orientation::Landscape, ..paper.finish(say("file_title")?)? })
}

pub(super) fn measures_values(report: &MeasuresReport) -> Values {
    let (all, judged, reached) = report.counts();
    let count = |count: usize| two_digits(u32::try_from(count).unwrap_or(u32::MAX));
    Values::new()
        .with("assessment_year", report.year.to_string())
        .with("previous_year", (report.year - 1).to_string())
        .with("indicator_count", count(all))
        .with("judged_count", count(judged))
        .with("reached_count", count(reached))
}

/// The tables, each with its heading where there is something to tell.
pub(super) fn measures_tables(
    paper: &mut PaperWriter<'_>,
    wording: &Wording,
    report: &MeasuresReport,
) -> Result<(), WordingError> {
    let values = measures_values(report);
    let say = |name: &str| wording.paragraph(name, &values);
    if !report.indicators.is_empty() {
        paper.table(&say("targets_caption")?, targets_table(report));
        for one in report.indicators.iter().filter(|one| one.rows.len() > 1 || one.periods.len() > 1) {
            let values = values.clone().with("indicator_name", one.name.as_str()).with("measure", one.measure.as_str());
            paper.table(&wording.paragraph("values_caption", &values)?, values_table(one));
            for difference in &one.differences {
                paper.note(&wording.paragraph("difference_note", &values.clone().with("difference", difference.as_str()))?);
            }
        }
    }
    for survey in &report.surveys {
        let values = values.clone().with("survey_name", survey.name.as_str()).with("days", survey.days.as_str());
        let name = if survey.days.is_empty() { "survey_caption" } else { "survey_caption_with_days" };
        paper.table(&wording.paragraph(name, &values)?, survey_table(survey));
    }
    if !report.published.is_empty() {
        paper.table(&say("published_caption")?, published_table(&report.published));
    }
    if !report.outside.is_empty() {
        paper.table(&say("outside_caption")?, outside_table(report));
        paper.note(&say("outside_note")?);
    }
    Ok(())
}

fn known(points: Option<Points>) -> String {
    points.map(Points::vietnamese).unwrap_or_default()
}

fn numbers(header: impl Into<String>) -> Column {
    Column::new(header, ColumnWidth::Fit, Align::DecimalComma)
}

/// A rank as published: "2/11", "2".
fn ranked(rank: Option<(u32, Option<u32>)>) -> String {
    match rank {
        Some((rank, Some(of))) => format!("{rank}/{of}"),
        Some((rank, None)) => rank.to_string(),
        None => String::new(),
    }
}

fn targets_table(report: &MeasuresReport) -> Table {
    let columns = vec![
        Column::new("TT", ColumnWidth::Fit, Align::Center),
        Column::new("Chỉ số", ColumnWidth::Share(6), Align::Left),
        Column::new("Đơn vị tính", ColumnWidth::Fit, Align::Center),
        numbers(format!("Năm {}", report.year - 1)),
        numbers("Cấp trên giao").under("Chỉ tiêu"),
        numbers("Cơ quan đặt\u{a0}ra").under("Chỉ tiêu"),
        numbers("Thực hiện"),
        Column::new("Kỳ số liệu", ColumnWidth::Share(2), Align::Left),
        Column::new("Đánh giá", ColumnWidth::Fit, Align::Center),
    ];
    let row = |(number, one): (usize, &MeasuredIndicator)| {
        let (period, reached) = one.reached.clone().map_or_else(Default::default, |(period, value)| (period, printed(value)));
        let verdict = one.reaches.map_or("", |reaches| if reaches { "Đạt" } else { "Chưa đạt" });
        Row::normal([
            number.to_string(),
            one.name.clone(),
            one.measure.clone(),
            one.before.map(printed).unwrap_or_default(),
            known(one.higher),
            known(one.own),
            reached,
            period,
            verdict.to_owned(),
        ])
    };
    Table { rows: (1..).zip(&report.indicators).map(row).collect(), ..Table::new(columns) }
}

fn values_table(one: &MeasuredIndicator) -> Table {
    let mut columns = vec![
        Column::new("TT", ColumnWidth::Fit, Align::Center),
        Column::new("Đơn vị, lĩnh vực", ColumnWidth::Share(1), Align::Left),
    ];
    columns.extend(one.periods.iter().map(|period| numbers(period.clone())));
    let width = columns.len();
    let mut rows = Vec::new();
    let (mut number, mut before) = (0, MeasuredOf::All);
    for row in &one.rows {
        if row.of != before {
            let title = match row.of {
                MeasuredOf::All => "",
                MeasuredOf::Unit => "Theo đơn vị",
                MeasuredOf::Field => "Theo lĩnh vực",
                MeasuredOf::FieldOfUnit => "Theo lĩnh vực của từng đơn vị",
            };
            rows.push(Row { kind: RowKind::Subtotal, cells: vec![Cell::across(width, title)] });
            (number, before) = (0, row.of);
        }
        number += 1;
        rows.push(values_row(number, row));
    }
    Table { rows, ..Table::new(columns) }
}

fn values_row(number: usize, row: &MeasuredRow) -> Row {
    let cells = row.cells.iter().map(|cell| match cell {
        Some(measured @ Measured::NoOccurrence) => measured.typed(),
        Some(measured) => measured.points().map(printed).unwrap_or_default(),
        None => String::new(),
    });
    if row.of == MeasuredOf::All {
        let first = [Cell::from(String::new()), Cell::from("Chung".to_owned())];
        return Row { kind: RowKind::Total, cells: first.into_iter().chain(cells.map(Cell::from)).collect() };
    }
    Row::normal([number.to_string(), row.name.clone()].into_iter().chain(cells))
}

fn survey_table(survey: &SurveyOutcome) -> Table {
    let count = |header: &str| Column::new(header, ColumnWidth::Fit, Align::Right).of_numbers();
    let mut columns = vec![
        Column::new("TT", ColumnWidth::Fit, Align::Center),
        Column::new("Đơn vị", ColumnWidth::Share(3), Align::Left),
        count("Phát ra").under("Số phiếu"),
        count("Thu về").under("Số phiếu"),
    ];
    columns.extend(survey.levels.iter().map(|level| count(level).under(format!("Mức trả lời ({})", survey.counted))));
    columns.push(Column::new("Hài lòng", ColumnWidth::Fit, Align::Center));
    columns.extend([numbers("Tỷ lệ hài\u{a0}lòng (%)"), numbers("Năm trước (%)")]);
    let row = |(number, line): (usize, &SurveyOutcomeLine)| {
        let first = if line.sum { String::new() } else { number.to_string() };
        let counts = [line.sent, line.returned].into_iter().chain(line.answers.iter().copied()).map(|count| count.to_string());
        let last = [line.satisfied.clone(), line.percent.clone().unwrap_or_default(), line.last_year.clone().unwrap_or_default()];
        let cells = [first, line.name.clone()].into_iter().chain(counts).chain(last).map(Cell::from).collect();
        Row { kind: if line.sum { RowKind::Total } else { RowKind::Normal }, cells }
    };
    Table { rows: (1..).zip(&survey.lines).map(row).collect(), ..Table::new(columns) }
}

fn published_table(published: &[PublishedLine]) -> Table {
    let columns = vec![
        Column::new("TT", ColumnWidth::Fit, Align::Center),
        Column::new("Cơ quan, đơn vị", ColumnWidth::Share(3), Align::Left),
        numbers("Chỉ số, điểm"),
        numbers("Trên tổng"),
        Column::new("Hạng", ColumnWidth::Fit, Align::Center),
        Column::new("Tăng, giảm\u{a0}bậc", ColumnWidth::Fit, Align::Center),
        Column::new("Xếp loại", ColumnWidth::Share(2), Align::Left),
        Column::new("Nguồn", ColumnWidth::Share(4), Align::Left),
    ];
    let row = |(number, one): (usize, &PublishedLine)| {
        let counted = one.unit_count.map(|count| format!("{} đơn vị", two_digits(count)));
        Row::normal([
            number.to_string(),
            if one.name.is_empty() { counted.unwrap_or_default() } else { one.name.clone() },
            known(one.index),
            known(one.out_of),
            ranked(one.rank),
            one.rank_change.map(change_sign).unwrap_or_default(),
            one.grade.clone(),
            one.source.clone(),
        ])
    };
    Table { rows: (1..).zip(published).map(row).collect(), ..Table::new(columns) }
}

fn outside_table(report: &MeasuresReport) -> Table {
    let columns = vec![
        Column::new("TT", ColumnWidth::Fit, Align::Center),
        Column::new("Chỉ số", ColumnWidth::Share(2), Align::Left),
        Column::new("Địa phương", ColumnWidth::Share(2), Align::Left),
        Column::new("Thành phần", ColumnWidth::Share(3), Align::Left),
        numbers(format!("Năm {}", report.year - 1)),
        numbers(format!("Năm {}", report.year)),
        numbers("Thang điểm"),
        Column::new("Hạng", ColumnWidth::Fit, Align::Center),
        Column::new("Nguồn", ColumnWidth::Share(4), Align::Left),
    ];
    let row = |(number, one): (usize, &domain::papers::OutsideLine)| {
        Row::normal([
            number.to_string(),
            one.index.clone(),
            one.entity.clone(),
            one.component.clone(),
            known(one.before),
            known(one.value),
            known(one.scale),
            ranked(one.rank),
            one.source.clone(),
        ])
    };
    Table { rows: (1..).zip(&report.outside).map(row).collect(), ..Table::new(columns) }
}
