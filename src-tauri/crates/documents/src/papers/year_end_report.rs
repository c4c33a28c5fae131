//! The year-end report: results and ranking of the year, what heads promised and what came of it,
//! and the targets of the coming year.
//!
//! It says only what the book holds; what was measured, asked and published stands in an annex.

use domain::calendar::long_date;
use domain::commitments::Kept;
use domain::papers::{
    InitiativeLine, OwnResult, PaperHead, PromiseLine, PromiseOutcome, SummaryTable, YearEndReport, two_digits,
};
use domain::points::Points;

use super::area_charts::rate_chart;
use super::conference_report::end;
use super::furniture::{PaperWriter, read, roman};
use super::measures::{self, measures_tables, measures_values};
use super::numbers::points_or_unknown;
use super::publication::in_sentence;
use super::rankings::{heading, rankings};
use super::results::{ResultWording, areas};
use super::summary_table::tables;
use super::years::years;
use super::{RESULTS, RESULTS_FILE};
use crate::blocks::{Block, Orientation, Paper, Section, SectionStart};
use crate::error::DocumentError;
use crate::table::{Align, Cell, Column, ColumnWidth, Row, RowKind, Table};
use crate::template::{Values, Wording, WordingError};

pub(super) const FILE: &str = "bao_cao_tong_ket_nam.md";
pub(super) const TEXT: &str = include_str!("../../../../../assets/wording/bao_cao_tong_ket_nam.md");

/// The paper of a year-end report.
///
/// # Errors
/// A value without which a final paper is not printed; wording that cannot be used.
pub fn year_end_report(head: &PaperHead, report: &YearEndReport) -> Result<Paper, DocumentError> {
    let wording = read(head, FILE, TEXT)?;
    let results = read(head, RESULTS_FILE, RESULTS)?;
    let mut paper = PaperWriter::new(head)?;
    let values = values(head, report);
    let looks_ahead = !report.next_targets.is_empty() || !report.next_promises.is_empty();
    let say = |name: &str| wording.paragraph(name, &values);
    let either = |plain: &str, ahead: &str| say(if looks_ahead { ahead } else { plain });
    paper.report_header(say("type_name")?, either("subject", "subject_with_targets")?)?;
    paper.paragraph(either("opening", "opening_with_targets")?);
    paper.paragraph(say("period")?);
    let results =
        ResultWording { wording: &results, year: report.year, approving_authority: &head.letterhead.approving_authority };
    if let Some(own) = &report.own {
        paper.section(say("heading_results")?);
        own_result(&mut paper, &wording, &values, &results, own)?;
    }
    if !report.groups.is_empty() {
        let (name, group) = heading(&report.groups);
        paper.section(wording.paragraph(name, &Values::new().with("group_name", group))?);
        rankings(&mut paper, &results, &report.groups)?;
        if summaries(report).next().is_some() {
            paper.paragraph(say("see_annex")?);
        }
    }
    years(&mut paper, &results, &report.years)?;
    if report.own.is_none() && report.groups.is_empty() {
        results.none(&mut paper)?;
    }
    if !report.promises.is_empty() {
        paper.section(say("heading_promises")?);
        promises(&mut paper, &wording, "promises", report.year, &report.promises)?;
        outcomes(&mut paper, &wording, report)?;
    }
    if !report.initiatives.is_empty() {
        paper.section(say("heading_initiatives")?);
        initiatives(&mut paper, &wording, report)?;
    }
    if !report.measures.is_empty() {
        paper.section(say("heading_measures")?);
        measures(&mut paper, &wording, report)?;
    }
    if looks_ahead {
        paper.section(say("heading_targets")?);
        coming_year(&mut paper, &wording, &results, report)?;
    }
    paper.paragraph(either("closing", "closing_with_targets")?);
    end(&mut paper, &wording, values.clone())?;
    annexes(&mut paper, &wording, &values, report)?;
    Ok(paper.finish(say("file_title")?)?)
}

/// The summary tables that have a line.
fn summaries(report: &YearEndReport) -> impl Iterator<Item = &SummaryTable> {
    report.summaries.iter().filter(|summary| !summary.groups.is_empty())
}

/// The summary tables behind the signature, each an annex of its own lying across the page.
fn annexes(paper: &mut PaperWriter<'_>, wording: &Wording, values: &Values, report: &YearEndReport) -> Result<(), WordingError> {
    let number = paper.number("report_number")?;
    let values =
        values.clone().with("report_number", number.trim_start_matches("Số: ")).with("issue_date_long", paper.date_in_words()?);
    let count = summaries(report).count() + usize::from(!report.measures.is_empty());
    for (index, summary) in summaries(report).enumerate() {
        let groups: Vec<String> = summary.groups.iter().map(|group| in_sentence(&group.group)).collect();
        let values = values.clone().with("group_name", groups.join("; "));
        let say = |name: &str| wording.paragraph(name, &values);
        let label = if count > 1 { format!("{} {}", say("annex")?, roman(index + 1)) } else { say("annex")? };
        let start = SectionStart::Annex { label, title: say("annex_title")?, attached_to: say("attached_to")? };
        paper.blocks.push(Block::Section(Section { orientation: Orientation::Landscape, start }));
        tables(paper, summary)?;
    }
    if !report.measures.is_empty() {
        let say = |name: &str| wording.paragraph(name, &values);
        let label = if count > 1 { format!("{} {}", say("annex")?, roman(count)) } else { say("annex")? };
        let start = SectionStart::Annex { label, title: say("measures_annex_title")?, attached_to: say("attached_to")? };
        paper.blocks.push(Block::Section(Section { orientation: Orientation::Landscape, start }));
        let own = read(paper.head, measures::FILE, measures::TEXT)?;
        measures_tables(paper, &own, &report.measures)?;
    }
    Ok(())
}

/// How many indicators reach their targets; what each came to stands in the annex.
fn measures(paper: &mut PaperWriter<'_>, wording: &Wording, report: &YearEndReport) -> Result<(), WordingError> {
    let values = measures_values(&report.measures);
    if !report.measures.indicators.is_empty() {
        paper.paragraph(wording.paragraph("measures", &values)?);
    }
    paper.paragraph(wording.paragraph("see_measures", &values)?);
    Ok(())
}

fn values(head: &PaperHead, report: &YearEndReport) -> Values {
    Values::new()
        .with("issuing_agency", head.letterhead.issuing_agency.as_str())
        .with("assessment_year", report.year.to_string())
        .with("target_year", (report.year + 1).to_string())
        .with("period_from", long_date(report.period.0))
        .with("period_to", long_date(report.period.1))
        .with("approving_authority", head.letterhead.approving_authority.as_str())
}

fn own_result(
    paper: &mut PaperWriter<'_>,
    wording: &Wording,
    values: &Values,
    results: &ResultWording<'_>,
    own: &OwnResult,
) -> Result<(), WordingError> {
    paper.clause(wording.paragraph("heading_results_totals", values)?);
    results.totals(paper, own)?;
    paper.clause(wording.paragraph("heading_results_areas", values)?);
    areas(paper, own);
    rate_chart(paper, own);
    paper.clause(wording.paragraph("heading_results_lost", values)?);
    results.lost(paper, own)
}

fn coming_year(
    paper: &mut PaperWriter<'_>,
    wording: &Wording,
    results: &ResultWording<'_>,
    report: &YearEndReport,
) -> Result<(), WordingError> {
    if !report.next_targets.is_empty() {
        results.targets(paper, report.year + 1, &report.next_targets)?;
    }
    if !report.next_promises.is_empty() {
        promises(paper, wording, "next_promises", report.year + 1, &report.next_promises)?;
    }
    Ok(())
}

/// One sentence with the counts, and the heads with what each promised.
fn promises(
    paper: &mut PaperWriter<'_>,
    wording: &Wording,
    sentence: &str,
    year: i16,
    heads: &[PromiseLine],
) -> Result<(), WordingError> {
    let targets: u32 = heads.iter().map(|head| head.targets).sum();
    let tasks: u32 = heads.iter().map(|head| head.tasks).sum();
    let name = if tasks == 0 { sentence.to_owned() } else { format!("{sentence}_with_tasks") };
    let values = Values::new()
        .with("assessment_year", year.to_string())
        .with("target_year", year.to_string())
        .with("commitment_count", two_digits(u32::try_from(heads.len()).unwrap_or(u32::MAX)))
        .with("target_count", two_digits(targets))
        .with("task_count", two_digits(tasks));
    paper.paragraph(wording.paragraph(&name, &values)?);
    paper.table(&format!("Cam kết của người đứng đầu năm {year}"), promise_table(heads, targets, tasks));
    Ok(())
}

/// How many initiatives there are, each with its decision, and who has none.
fn initiatives(paper: &mut PaperWriter<'_>, wording: &Wording, report: &YearEndReport) -> Result<(), WordingError> {
    let count = |count: usize| two_digits(u32::try_from(count).unwrap_or(u32::MAX));
    let recognised = report.initiatives.iter().filter(|one| !one.decision.is_empty()).count();
    let values = Values::new()
        .with("assessment_year", report.year.to_string())
        .with("initiative_count", count(report.initiatives.len()))
        .with("recognised_count", count(recognised))
        .with("units_without", report.without_initiative.join("; "));
    paper.paragraph(wording.paragraph("initiatives", &values)?);
    let columns = vec![
        Column::new("TT", ColumnWidth::Fit, Align::Center),
        Column::new("Đơn vị", ColumnWidth::Share(3), Align::Left),
        Column::new("Tên sáng kiến", ColumnWidth::Share(5), Align::Left),
        Column::new("Tác giả", ColumnWidth::Share(3), Align::Left),
        Column::new("Quyết định công\u{a0}nhận", ColumnWidth::Share(3), Align::Left),
        Column::new("Hiệu quả", ColumnWidth::Share(4), Align::Left),
    ];
    let row = |(number, one): (usize, &InitiativeLine)| {
        let words = [&one.unit_name, &one.title, &one.author, &one.decision, &one.effect];
        Row::normal(std::iter::once(number.to_string()).chain(words.map(Clone::clone)))
    };
    let rows = (1..).zip(&report.initiatives).map(row).collect();
    paper.table(&wording.paragraph("initiatives_caption", &values)?, Table { rows, ..Table::new(columns) });
    if !report.without_initiative.is_empty() {
        paper.paragraph(wording.paragraph("without_initiative", &values)?);
    }
    Ok(())
}

/// What the promises of the year came to, head by head; nothing while nothing is entered.
fn outcomes(paper: &mut PaperWriter<'_>, wording: &Wording, report: &YearEndReport) -> Result<(), WordingError> {
    let told: Vec<(&PromiseLine, &PromiseOutcome)> =
        report.promises.iter().filter_map(|head| Some((head, head.outcome.as_ref()?))).collect();
    if told.is_empty() {
        return Ok(());
    }
    let sum = |count: &dyn Fn(&PromiseOutcome) -> u32| two_digits(told.iter().map(|(_, outcome)| count(outcome)).sum());
    let heads = |kept: Kept| sum(&|outcome| u32::from(outcome.verdict.kept == kept));
    let values = Values::new()
        .with("assessment_year", report.year.to_string())
        .with("whole_count", sum(&|outcome| outcome.verdict.whole))
        .with("partly_count", sum(&|outcome| outcome.verdict.partly))
        .with("not_count", sum(&|outcome| outcome.verdict.not))
        .with("head_whole_count", heads(Kept::Whole))
        .with("head_partly_count", heads(Kept::Partly))
        .with("head_not_count", heads(Kept::Not));
    paper.paragraph(wording.paragraph("outcomes", &values)?);
    paper.table(&wording.paragraph("outcomes_caption", &values)?, outcome_table(&told));
    Ok(())
}

fn outcome_table(told: &[(&PromiseLine, &PromiseOutcome)]) -> Table {
    let with_points = told.iter().any(|(_, outcome)| outcome.earned.is_some());
    let with_grade = told.iter().any(|(_, outcome)| outcome.grade.is_some());
    let mut columns = vec![
        Column::new("TT", ColumnWidth::Fit, Align::Center),
        Column::new("Đơn vị", ColumnWidth::Share(4), Align::Left),
        Column::new("Người đứng\u{a0}đầu", ColumnWidth::Share(4), Align::Left),
    ];
    let counts = ["Hoàn thành", "Một phần", "Chưa hoàn thành", "Chưa có số\u{a0}liệu"];
    let group = "Chỉ tiêu, nhiệm vụ đã cam kết";
    columns.extend(counts.map(|header| Column::new(header, ColumnWidth::Fit, Align::Center).of_numbers().under(group)));
    if with_points {
        let points = |header: &str| Column::new(header, ColumnWidth::Fit, Align::DecimalComma).under("Điểm bảo vệ");
        columns.extend([points("Giữ được"), points("Mất")]);
    }
    if with_grade {
        columns.push(Column::new("Xếp loại đơn\u{a0}vị", ColumnWidth::Fit, Align::Center));
    }
    columns.push(Column::new("Đánh giá", ColumnWidth::Share(3), Align::Left));
    let row = |(number, (head, outcome)): (usize, &(&PromiseLine, &PromiseOutcome))| {
        let verdict = &outcome.verdict;
        let mut cells = vec![number.to_string(), head.unit_name.clone(), head.head_name.clone()];
        cells.extend([verdict.whole, verdict.partly, verdict.not, verdict.unknown].map(|count| count.to_string()));
        if with_points {
            let lost = outcome.max.zip(outcome.earned).map(|(max, earned)| max - earned);
            cells.extend([points_or_unknown(outcome.earned), points_or_unknown(lost)]);
        }
        if with_grade {
            cells.push(outcome.grade.clone().unwrap_or_default());
        }
        cells.push(verdict.kept.vietnamese().to_owned());
        Row::normal(cells)
    };
    let mut rows: Vec<Row> = (1..).zip(told).map(row).collect();
    let total = |count: &dyn Fn(&PromiseOutcome) -> u32| told.iter().map(|(_, outcome)| count(outcome)).sum::<u32>().to_string();
    let mut sums = vec![
        total(&|outcome| outcome.verdict.whole),
        total(&|outcome| outcome.verdict.partly),
        total(&|outcome| outcome.verdict.not),
        total(&|outcome| outcome.verdict.unknown),
    ];
    if with_points {
        let known = || told.iter().filter_map(|(_, outcome)| outcome.max.zip(outcome.earned));
        let earned: Points = known().map(|(_, earned)| earned).sum();
        let lost: Points = known().map(|(max, earned)| max - earned).sum();
        sums.extend([earned.vietnamese(), lost.vietnamese()]);
    }
    sums.extend(vec![String::new(); 1 + usize::from(with_grade)]);
    let first = std::iter::once(Cell::across(3, "Tổng cộng").aligned(Align::Center));
    rows.push(Row { kind: RowKind::Total, cells: first.chain(sums.into_iter().map(Cell::from)).collect() });
    Table { rows, ..Table::new(columns) }
}

fn promise_table(heads: &[PromiseLine], targets: u32, tasks: u32) -> Table {
    let mut columns = vec![
        Column::new("TT", ColumnWidth::Fit, Align::Center),
        Column::new("Đơn vị", ColumnWidth::Share(3), Align::Left),
        Column::new("Người đứng\u{a0}đầu", ColumnWidth::Share(2), Align::Left),
        Column::new("Chức vụ", ColumnWidth::Share(3), Align::Left),
        Column::new("Số chỉ\u{a0}tiêu", ColumnWidth::Fit, Align::Center),
    ];
    if tasks > 0 {
        columns.push(Column::new("Số nhiệm\u{a0}vụ", ColumnWidth::Fit, Align::Center));
    }
    let counted = |targets: u32, of_tasks: u32| {
        [targets, of_tasks].into_iter().take(if tasks > 0 { 2 } else { 1 }).map(|count| count.to_string())
    };
    let row = |(at, head): (usize, &PromiseLine)| {
        let words = [(at + 1).to_string(), head.unit_name.clone(), head.head_name.clone(), head.head_title.clone()];
        Row::normal(words.into_iter().chain(counted(head.targets, head.tasks)))
    };
    let mut rows: Vec<Row> = heads.iter().enumerate().map(row).collect();
    let total = Cell::across(4, "Tổng cộng").aligned(Align::Center);
    rows.push(Row {
        kind: RowKind::Total,
        cells: std::iter::once(total).chain(counted(targets, tasks).map(Cell::from)).collect(),
    });
    Table { rows, ..Table::new(columns) }
}
