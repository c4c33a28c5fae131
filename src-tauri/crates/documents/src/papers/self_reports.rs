//! What a unit writes about its own score: the self-assessment report and the explanation letter. The
//! unit issues them itself, so its own body stands at the head and its own head signs.

use domain::papers::{
    ExplanationLetter, ExplanationLine, PaperHead, ReportingUnit, SelfArea, SelfReport, UnprovedLine, issuing_body, two_digits,
};
use domain::text::{fold, upper};

use super::furniture::{PaperWriter, agency_name, read};
use super::numbers::{percent_or_unknown, points_or_unknown};
use crate::blocks::{Block, Header, Orientation, Paper, Signature, Signer, Signers};
use crate::error::DocumentError;
use crate::table::{Align, Column, ColumnWidth, Row, Table};
use crate::template::{Values, Wording, WordingError};

pub(super) const FILE: &str = "bao_cao_tu_danh_gia.md";
pub(super) const TEXT: &str = include_str!("../../../../../assets/wording/bao_cao_tu_danh_gia.md");
pub(super) const LETTER_FILE: &str = "cong_van_giai_trinh.md";
pub(super) const LETTER_TEXT: &str = include_str!("../../../../../assets/wording/cong_van_giai_trinh.md");

/// What is typed for the paper of a unit, because the book holds it nowhere else.
#[derive(Clone, Debug, Default)]
pub struct UnitTyped {
    /// The unit's own number; empty leaves it to be written by hand.
    pub number: String,
    /// Difficulties; `None` leaves the section out.
    pub difficulties: Option<String>,
    /// Proposals; `None` leaves the section out.
    pub proposals: Option<String>,
}

/// The reports as one paper, in the order given, each with what was typed for its unit.
///
/// # Errors
/// A value without which a final report is not printed; wording that cannot be used.
pub fn self_reports(head: &PaperHead, reports: &[SelfReport], typed: &[UnitTyped]) -> Result<Paper, DocumentError> {
    let wording = read(head, FILE, TEXT)?;
    let mut paper = PaperWriter::new(head)?;
    let mut typed = typed.iter().cloned();
    for report in reports {
        if reports.len() > 1 {
            paper.next_paper(Orientation::Portrait, &report.unit.name);
        }
        self_report(&mut paper, &wording, report, &typed.next().unwrap_or_default())?;
    }
    let units: Vec<&ReportingUnit> = reports.iter().map(|report| &report.unit).collect();
    let title = title(&wording, head, &units)?;
    Ok(paper.finish(title)?)
}

/// The letters as one paper, in the order given, each with what was typed for its unit.
///
/// # Errors
/// A value without which a final letter is not printed; wording that cannot be used.
pub fn explanation_letters(head: &PaperHead, letters: &[ExplanationLetter], typed: &[UnitTyped]) -> Result<Paper, DocumentError> {
    let wording = read(head, LETTER_FILE, LETTER_TEXT)?;
    let mut paper = PaperWriter::new(head)?;
    let mut typed = typed.iter().cloned();
    for letter in letters {
        if letters.len() > 1 {
            paper.next_paper(Orientation::Portrait, &letter.unit.name);
        }
        explanation_letter(&mut paper, &wording, letter, &typed.next().unwrap_or_default())?;
    }
    let units: Vec<&ReportingUnit> = letters.iter().map(|letter| &letter.unit).collect();
    let title = title(&wording, head, &units)?;
    Ok(paper.finish(title)?)
}

fn title(wording: &Wording, head: &PaperHead, units: &[&ReportingUnit]) -> Result<String, WordingError> {
    match units {
        [only] => wording.paragraph("file_title", &values(head, only)),
        _ => {
            let year = units.first().map(|unit| unit.year.to_string());
            let count = two_digits(u32::try_from(units.len()).unwrap_or(u32::MAX));
            wording.paragraph("file_title_of_all", &Values::new().maybe("assessment_year", year).with("unit_count", count))
        }
    }
}

/// A unit reports to the office; the office itself to the authority that approves its score.
fn addressee<'h>(head: &'h PaperHead, body: &str) -> &'h str {
    let letterhead = &head.letterhead;
    if fold(body) == fold(&letterhead.issuing_agency) { &letterhead.approving_authority } else { &letterhead.issuing_agency }
}

fn values(head: &PaperHead, unit: &ReportingUnit) -> Values {
    let body = issuing_body(&unit.name, &unit.head_title);
    Values::new()
        .with("assessment_year", unit.year.to_string())
        .with("criteria_set_citation", unit.set_citation.as_str())
        .with("addressee", addressee(head, &body))
        .with("issuing_body", body)
}

/// The head of page 1 under the unit's own name; its number is typed or left to be filled in.
fn header(paper: &PaperWriter<'_>, unit: &ReportingUnit, (kind, typed): (&str, &UnitTyped)) -> Result<Header, WordingError> {
    let body = issuing_body(&unit.name, &unit.head_title);
    Ok(Header {
        parent_agency: agency_name(addressee(paper.head, &body)),
        agency: agency_name(&body),
        number: paper.number_as(kind, &typed.number)?,
        letter_subject: String::new(),
        place_and_date: paper.place_and_date_at(&unit.place, paper.head.date.map(domain::calendar::long_date))?,
    })
}

/// "TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH" for the chair of a committee, the title alone for other heads.
fn signer(unit: &ReportingUnit) -> Signer {
    let title = unit.head_title.trim();
    let chair = title.split_once(" UBND").or_else(|| title.split_once(" Ủy ban nhân dân"));
    match chair {
        Some((role, _)) => Signer {
            authority_line: "TM. ỦY BAN NHÂN DÂN".to_owned(),
            title: upper(role),
            name: unit.head_name.clone(),
            ..Signer::default()
        },
        None => Signer { title: upper(title), name: unit.head_name.clone(), ..Signer::default() },
    }
}

fn self_report(
    paper: &mut PaperWriter<'_>,
    wording: &Wording,
    report: &SelfReport,
    typed: &UnitTyped,
) -> Result<(), WordingError> {
    let values = values(paper.head, &report.unit)
        .with("total", report.earned.vietnamese())
        .with("applicable_max", report.applicable_max.vietnamese())
        .with("index_percent", percent_or_unknown(report.index_printed.as_deref()))
        .maybe("grade", report.grade.clone())
        .with("unproved_count", two_digits(u32::try_from(report.unproved.len()).unwrap_or(u32::MAX)))
        .maybe("difficulties", typed.difficulties.clone())
        .maybe("proposals", typed.proposals.clone());
    let say = |name: &str| wording.paragraph(name, &values);
    paper.restart_sections();
    let head = header(paper, &report.unit, ("report_number", typed))?;
    paper.header(head, say("type_name")?, say("subject")?);
    paper.paragraph(say("opening")?);
    paper.section(say("heading_results")?);
    paper.paragraph(say(if report.grade.is_some() { "total_and_grade" } else { "total" })?);
    if !report.complete {
        paper.paragraph(say("incomplete")?);
    }
    paper.blocks.push(Block::Table(area_table(&say("area_columns")?, &report.areas)));
    paper.section(say("heading_unproved")?);
    if report.unproved.is_empty() {
        paper.paragraph(say("all_proved")?);
    } else {
        paper.paragraph(say("unproved")?);
        paper.blocks.push(Block::Table(unproved_table(&say("unproved_columns")?, &report.unproved)));
    }
    let sections =
        [("heading_difficulties", "difficulties", &typed.difficulties), ("heading_proposals", "proposals", &typed.proposals)];
    for (heading, name, text) in sections {
        if text.is_some() {
            paper.section(say(heading)?);
            say(name)?.lines().for_each(|line| paper.paragraph(line.to_owned()));
        }
    }
    paper.paragraph(say("closing")?);
    let recipients = wording.lines("recipients", &values)?;
    paper.blocks.push(Block::Signature(Signature { signers: Signers::One(signer(&report.unit)), recipients }));
    Ok(())
}

/// Columns from a line of headers with "|" between them.
fn columns(headers: &str, shapes: &[(ColumnWidth, Align)]) -> Vec<Column> {
    headers.split('|').zip(shapes).map(|(header, (width, align))| Column::new(header.trim(), *width, *align)).collect()
}

fn area_table(headers: &str, areas: &[SelfArea]) -> Table {
    let shapes = [
        (ColumnWidth::Fit, Align::Center),
        (ColumnWidth::Share(1), Align::Left),
        (ColumnWidth::Fit, Align::DecimalComma),
        (ColumnWidth::Fit, Align::DecimalComma),
    ];
    let row = |area: &SelfArea| {
        Row::normal([area.code.clone(), area.title.clone(), points_or_unknown(area.max), points_or_unknown(area.claimed)])
    };
    Table { rows: areas.iter().map(row).collect(), ..Table::new(columns(headers, &shapes)) }
}

fn unproved_table(headers: &str, lines: &[UnprovedLine]) -> Table {
    let shapes = [
        (ColumnWidth::Fit, Align::Left),
        (ColumnWidth::Share(4), Align::Left),
        (ColumnWidth::Fit, Align::DecimalComma),
        (ColumnWidth::Share(3), Align::Left),
        (ColumnWidth::Share(4), Align::Left),
    ];
    let row = |line: &UnprovedLine| {
        Row::normal([line.code.clone(), line.title.clone(), line.claimed.clone(), line.wants.clone(), line.explanation.clone()])
    };
    Table { rows: lines.iter().map(row).collect(), ..Table::new(columns(headers, &shapes)) }
}

fn explanation_letter(
    paper: &mut PaperWriter<'_>,
    wording: &Wording,
    letter: &ExplanationLetter,
    typed: &UnitTyped,
) -> Result<(), WordingError> {
    let count = two_digits(u32::try_from(letter.lines.len()).unwrap_or(u32::MAX));
    let values = values(paper.head, &letter.unit).with("line_count", count);
    let say = |name: &str| wording.paragraph(name, &values);
    let head = header(paper, &letter.unit, ("letter_number", typed))?;
    paper.blocks.push(Block::Header(Header { letter_subject: say("letter_subject")?, ..head }));
    paper.blocks.push(Block::Addressees(vec![say("addressee")?]));
    if letter.lines.is_empty() {
        paper.paragraph(say("nothing")?);
    } else {
        paper.paragraph(say("opening")?);
        let documents = say("documents")?;
        paper.blocks.push(Block::Table(letter_table(&say("columns")?, &letter.lines, &documents)));
        paper.paragraph(say("closing")?);
    }
    let recipients = wording.lines("recipients", &values)?;
    paper.blocks.push(Block::Signature(Signature { signers: Signers::One(signer(&letter.unit)), recipients }));
    Ok(())
}

fn letter_table(headers: &str, lines: &[ExplanationLine], documents: &str) -> Table {
    let shapes = [
        (ColumnWidth::Fit, Align::Center),
        (ColumnWidth::Share(3), Align::Left),
        (ColumnWidth::Fit, Align::DecimalComma),
        (ColumnWidth::Fit, Align::DecimalComma),
        (ColumnWidth::Share(4), Align::Left),
        (ColumnWidth::Share(5), Align::Left),
    ];
    let row = |(number, line): (usize, &ExplanationLine)| {
        let with = if line.documents.is_empty() { String::new() } else { format!("{documents} {}.", line.documents.join("; ")) };
        let answer: Vec<&str> = [line.answer.as_str(), with.as_str()].into_iter().filter(|text| !text.is_empty()).collect();
        Row::normal([
            number.to_string(),
            format!("{}. {}", line.code, line.title),
            line.claimed.clone(),
            line.given.clone(),
            line.objection.clone(),
            answer.join("\n"),
        ])
    };
    Table { rows: (1..).zip(lines).map(row).collect(), ..Table::new(columns(headers, &shapes)) }
}
