//! Commitments of heads: one form, or all of them in one run, each on a new sheet with its own
//! page numbers.
//!
//! The form has no number. Two sign: who confirms at the left, who commits at the right.

use domain::calendar::{long_date, short_date};
use domain::commitments::{Commitment, Target, Task};
use domain::papers::{CommitmentForm, PaperHead, two_digits};

use super::furniture::{PaperWriter, agency_name, read};
use super::numbers::{UNKNOWN_NOTE, points_or_unknown};
use crate::blocks::{Block, Header, KeyValue, ListItem, Orientation, Paper, Section, SectionStart, Signature, Signer, Signers};
use crate::error::DocumentError;
use crate::table::{Align, Column, ColumnWidth, Row, Table};
use crate::template::{Values, Wording, WordingError};

pub(super) const FILE: &str = "ban_cam_ket.md";
pub(super) const TEXT: &str = include_str!("../../../../../assets/wording/ban_cam_ket.md");

/// The forms as one paper, in the order given.
///
/// # Errors
/// A value without which a final form is not printed; wording that cannot be used.
pub fn commitment_forms(head: &PaperHead, forms: &[CommitmentForm]) -> Result<Paper, DocumentError> {
    let wording = read(head, FILE, TEXT)?;
    let mut paper = PaperWriter::new(head)?;
    for form in forms {
        if forms.len() > 1 {
            let title = format!("{} – {}", form.commitment.unit_name, form.commitment.head_name);
            paper
                .blocks
                .push(Block::Section(Section { orientation: Orientation::Portrait, start: SectionStart::NextPaper { title } }));
        }
        commitment_form(&mut paper, &wording, form)?;
    }
    let title = title(head, &wording, forms)?;
    Ok(paper.finish(title)?)
}

fn title(head: &PaperHead, wording: &Wording, forms: &[CommitmentForm]) -> Result<String, WordingError> {
    let count = u32::try_from(forms.len()).unwrap_or(u32::MAX);
    match forms.first() {
        Some(form) if forms.len() == 1 => wording.paragraph("file_title", &values(head, form)),
        first => {
            let year = first.map(|form| form.commitment.year.to_string());
            wording.paragraph(
                "file_title_of_all",
                &Values::new().maybe("target_year", year).with("commitment_count", two_digits(count)),
            )
        }
    }
}

fn values(head: &PaperHead, form: &CommitmentForm) -> Values {
    let commitment = &form.commitment;
    let own = commitment.receiver.trim();
    Values::new()
        .with("target_year", commitment.year.to_string())
        .with("previous_year", (commitment.year - 1).to_string())
        .with("commitment_receiver", if own.is_empty() { head.letterhead.commitment_receiver.as_str() } else { own })
        .with("unit_head", commitment.head_name.as_str())
        .with("unit_head_title", commitment.head_title.as_str())
        .with("assessed_unit", form.issuing_body())
}

fn commitment_form(paper: &mut PaperWriter<'_>, wording: &Wording, form: &CommitmentForm) -> Result<(), WordingError> {
    let commitment = &form.commitment;
    let values = values(paper.head, form);
    let say = |name: &str| wording.paragraph(name, &values);
    paper.restart_sections();
    let header = Header {
        parent_agency: agency_name(&paper.head.letterhead.issuing_agency),
        agency: agency_name(&form.issuing_body()),
        number: String::new(),
        letter_subject: String::new(),
        place_and_date: paper.place_and_date(commitment.date.map(long_date))?,
    };
    paper.header(header, say("type_name")?, say("subject")?);
    paper.blocks.push(Block::Addressees(vec![say("addressee")?]));
    paper.blocks.push(Block::KeyValues(say("person")?.lines().map(key_value).collect()));
    paper.paragraph(say("opening")?);
    if !commitment.targets.is_empty() {
        paper.section(say("heading_targets")?);
        targets(paper, &say("target_columns")?, commitment);
    }
    if !commitment.tasks.is_empty() {
        paper.section(say("heading_tasks")?);
        paper.blocks.push(Block::Table(task_table(&say("task_columns")?, commitment)));
    }
    paper.section(say("heading_responsibility")?);
    let items = (1..).zip(wording.lines("responsibility", &values)?);
    paper
        .blocks
        .push(Block::List(items.map(|(number, words)| ListItem { mark: format!("{number}."), words: words.into() }).collect()));
    paper.paragraph(say("closing")?);
    let left = Signer {
        authority_line: say("confirmation")?,
        title: agency_name(&say("confirming_title")?),
        name: form.receiver_name.clone(),
        ..Signer::default()
    };
    let right = Signer { title: say("committing_title")?, name: commitment.head_name.clone(), ..Signer::default() };
    paper.blocks.push(Block::Signature(Signature { signers: Signers::Two { left, right }, recipients: Vec::new() }));
    Ok(())
}

/// "Chức vụ: Chủ tịch" as key and value.
fn key_value(line: &str) -> KeyValue {
    let (key, value) = line.split_once(':').unwrap_or((line, ""));
    KeyValue { key: key.trim().to_owned(), value: value.trim().into() }
}

fn targets(paper: &mut PaperWriter<'_>, headers: &str, commitment: &Commitment) {
    paper.blocks.push(Block::Table(target_table(headers, commitment)));
    if commitment.targets.iter().any(|target| target.baseline.is_none()) {
        paper.note(UNKNOWN_NOTE);
    }
}

/// Columns from a line of headers with "|" between them.
fn columns(headers: &str, shapes: &[(ColumnWidth, Align)]) -> Vec<Column> {
    headers.split('|').zip(shapes).map(|(header, (width, align))| Column::new(header.trim(), *width, *align)).collect()
}

fn target_table(headers: &str, commitment: &Commitment) -> Table {
    let shapes = [
        (ColumnWidth::Fit, Align::Center),
        (ColumnWidth::Share(14), Align::Left),
        (ColumnWidth::Fit, Align::Center),
        (ColumnWidth::Fit, Align::DecimalComma),
        (ColumnWidth::Fit, Align::DecimalComma),
        (ColumnWidth::Fit, Align::Center),
        (ColumnWidth::Share(5), Align::Center),
    ];
    let row = |(number, target): (usize, &Target)| {
        Row::normal([
            number.to_string(),
            target.name.clone(),
            target.measure.clone(),
            points_or_unknown(target.baseline),
            target.promise(),
            deadline(target.deadline.map(short_date), commitment.year),
            target.criteria.clone(),
        ])
    };
    Table { rows: (1..).zip(&commitment.targets).map(row).collect(), ..Table::new(columns(headers, &shapes)) }
}

fn task_table(headers: &str, commitment: &Commitment) -> Table {
    let shapes = [
        (ColumnWidth::Fit, Align::Center),
        (ColumnWidth::Share(4), Align::Left),
        (ColumnWidth::Share(3), Align::Left),
        (ColumnWidth::Fit, Align::Center),
        (ColumnWidth::Share(2), Align::Left),
    ];
    let row = |(number, task): (usize, &Task)| {
        Row::normal([
            number.to_string(),
            task.name.clone(),
            task.product.clone(),
            deadline(task.deadline.map(short_date), commitment.year),
            task.person.clone(),
        ])
    };
    Table { rows: (1..).zip(&commitment.tasks).map(row).collect(), ..Table::new(columns(headers, &shapes)) }
}

/// "31/12/2021"; without a day the promise holds for the year.
fn deadline(day: Option<String>, year: i16) -> String {
    day.unwrap_or_else(|| format!("Năm {year}"))
}
