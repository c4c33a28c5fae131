//! The minutes of a hearing, form 1.9 of the decree: no place and date at the head, the course in
//! order, the secretary signs at the left and the chair at the right.

use domain::papers::{Minutes, MinutesLine, MinutesUnit, PaperHead, two_digits};

use super::furniture::{PaperWriter, agency_name, read};
use super::numbers::points_or_unknown;
use crate::blocks::{Block, Face, Header, ListItem, Paper, Paragraph, Signature, Signer, Signers, Words};
use crate::error::DocumentError;
use crate::table::{Align, Column, ColumnWidth, Row, Table};
use crate::template::{Values, Wording, WordingError};

pub(super) const FILE: &str = "bien_ban_hop_hoi_dong.md";
pub(super) const TEXT: &str = include_str!("../../../../../assets/wording/bien_ban_hop_hoi_dong.md");

/// The paper of the minutes of a hearing.
///
/// # Errors
/// A value without which final minutes are not printed; wording that cannot be used.
pub fn minutes(head: &PaperHead, minutes: &Minutes) -> Result<Paper, DocumentError> {
    let wording = read(head, FILE, TEXT)?;
    let mut paper = PaperWriter::new(head)?;
    let values = values(minutes);
    let say = |name: &str| wording.paragraph(name, &values);
    let header = Header {
        parent_agency: agency_name(&head.letterhead.issuing_agency),
        agency: agency_name(&minutes.council),
        number: paper.number("minutes_number")?,
        letter_subject: String::new(),
        place_and_date: String::new(),
    };
    paper.header(header, say("type_name")?, say("subject")?);
    for line in ["begun", "place", "attendance"] {
        paper.paragraph(say(line)?);
    }
    if minutes.set_up_by.is_some() {
        paper.paragraph(say("set_up_by")?);
    }
    let lists = [
        ("present", &minutes.present),
        ("absent", &minutes.absent),
        ("support_team", &minutes.support_team),
        ("guests", &minutes.guests),
    ];
    for (name, people) in lists.into_iter().filter(|(_, people)| !people.is_empty()) {
        paper.paragraph(say(name)?);
        paper.dashes(people);
    }
    paper.paragraph(say("chair")?);
    paper.paragraph(say("secretary")?);
    paper.blocks.push(Paragraph::block(Words::default().and(Face::Bold, say("content")?)));
    course(&mut paper, &wording, &values, minutes)?;
    let end = if minutes.ended.is_some() { "ended" } else { "not_ended" };
    paper.paragraph(say(end)?);
    let left = Signer { title: say("left_title")?, name: minutes.secretary_name.clone(), ..Signer::default() };
    let right = Signer { title: say("right_title")?, name: minutes.chair_name.clone(), ..Signer::default() };
    let recipients = wording.lines("recipients", &values)?;
    paper.blocks.push(Block::Signature(Signature { signers: Signers::Two { left, right }, recipients }));
    Ok(paper.finish(say("file_title")?)?)
}

fn values(minutes: &Minutes) -> Values {
    let count = |length: usize| two_digits(u32::try_from(length).unwrap_or(u32::MAX));
    Values::new()
        .with("council", minutes.council.as_str())
        .maybe("set_up_by", minutes.set_up_by.clone())
        .with("assessment_year", minutes.year.to_string())
        .with("group_name", minutes.group.as_str())
        .with("begun", minutes.begun.as_str())
        .maybe("ended", minutes.ended.clone())
        .with("place", minutes.place.as_str())
        .with("present_count", count(minutes.present.len()))
        .with("member_count", count(minutes.present.len() + minutes.absent.len()))
        .with("chair", minutes.chair.as_str())
        .with("secretary", minutes.secretary.as_str())
        .with("decision_count", two_digits(minutes.decisions()))
        .with("unit_count", count(minutes.units.len()))
}

/// The course, the decisions and the conclusions, one section each.
fn course(paper: &mut PaperWriter<'_>, wording: &Wording, values: &Values, minutes: &Minutes) -> Result<(), WordingError> {
    let say = |name: &str| wording.paragraph(name, values);
    paper.section(say("heading_course")?);
    if minutes.course.is_empty() {
        paper.paragraph(say("no_course")?);
    }
    minutes.course.iter().for_each(|text| paper.paragraph(text.clone()));
    paper.section(say("heading_decisions")?);
    paper.paragraph(say(if minutes.units.is_empty() { "no_decisions" } else { "decisions" })?);
    for unit in &minutes.units {
        paper.table(&unit.unit_name, table(&say("decision_columns")?, unit));
    }
    if minutes.conclusions.is_empty() {
        return Ok(());
    }
    paper.section(say("heading_conclusions")?);
    let items = (1..).zip(&minutes.conclusions);
    let item = |(number, text): (usize, &String)| ListItem { mark: format!("{number}."), words: text.as_str().into() };
    paper.blocks.push(Block::List(items.map(item).collect()));
    Ok(())
}

fn table(headers: &str, unit: &MinutesUnit) -> Table {
    let shapes = [
        (ColumnWidth::Fit, Align::Left),
        (ColumnWidth::Share(4), Align::Left),
        (ColumnWidth::Fit, Align::DecimalComma),
        (ColumnWidth::Fit, Align::DecimalComma),
        (ColumnWidth::Fit, Align::DecimalComma),
        (ColumnWidth::Fit, Align::DecimalComma),
        (ColumnWidth::Share(5), Align::Left),
    ];
    let columns = headers.split('|').zip(&shapes).map(|(header, (width, align))| Column::new(header.trim(), *width, *align));
    Table { rows: unit.lines.iter().map(row).collect(), ..Table::new(columns.collect()) }
}

fn row(line: &MinutesLine) -> Row {
    let grounds = [line.opinions.as_str(), line.reason.as_str()].into_iter().filter(|text| !text.is_empty());
    let vote = format!("Hội đồng: {}.", line.vote);
    let grounds: Vec<&str> = grounds.chain([vote.as_str()]).collect();
    Row::normal([
        line.code.clone(),
        line.title.clone(),
        points_or_unknown(line.max),
        line.claimed.clone(),
        line.reviewed.clone(),
        line.decided.clone(),
        grounds.join("\n"),
    ])
}
