//! The decision that publishes the index of a round: its articles, and one annex per group with
//! ranks, index, grade and change, and a last one with the points area by area.
//!
//! The head of the office decides in his own name, so no TM. stands above his title. The annex
//! carries the head of the journal's chain: whoever holds the paper can prove what the book was.

use domain::papers::{GroupTable, PaperHead, Publication, RankLine, two_digits};

use super::furniture::{PaperWriter, article_words, read, roman};
use super::numbers::percent_or_unknown;
use super::rankings::change_sign;
use super::summary_table::tables;
use crate::blocks::{Block, ListItem, Orientation, Paper, Section, SectionStart, Signature, Signer, Signers};
use crate::error::DocumentError;
use crate::table::{Align, Column, ColumnWidth, Row, Table};
use crate::template::{Values, Wording, WordingError};

pub(super) const FILE: &str = "quyet_dinh_cong_bo.md";
pub(super) const TEXT: &str = include_str!("../../../../../assets/wording/quyet_dinh_cong_bo.md");

/// The paper of a publication decision.
///
/// # Errors
/// A value without which a final decision is not printed; wording that cannot be used.
pub fn publication(head: &PaperHead, decision: &Publication) -> Result<Paper, DocumentError> {
    let wording = read(head, FILE, TEXT)?;
    let mut paper = PaperWriter::new(head)?;
    let values = values(head, decision);
    let say = |name: &str| wording.paragraph(name, &values);
    let number = paper.number("decision_number")?;
    paper.office_header(number.clone(), say("type_name")?, say("subject")?)?;
    paper.blocks.push(Block::Authority(say("authority")?));
    paper.blocks.push(Block::LegalBases(bases(head, &wording, decision, &values)?));
    paper.blocks.push(Block::Authority(say("decision_word")?));
    for article in ["article_1", "article_2"] {
        paper.blocks.push(article_words(&say(article)?));
    }
    let items = say("article_2_items")?;
    paper.blocks.push(Block::List(items.lines().map(numbered).collect()));
    for article in ["article_3", "article_4"] {
        paper.blocks.push(article_words(&say(article)?));
    }
    let recipients = wording.lines("recipients", &values.clone().with("archive", paper.archive_line()?))?;
    let signer = Signer { authority_line: String::new(), ..paper.signer() };
    paper.blocks.push(Block::Signature(Signature { signers: Signers::One(signer), recipients }));
    let values =
        values.clone().with("decision_number", number.trim_start_matches("Số: ")).with("issue_date_long", paper.date_in_words()?);
    let annexes = decision.groups.len() + usize::from(!decision.summary.groups.is_empty());
    let number = |index: usize| if annexes > 1 { format!(" {}", roman(index + 1)) } else { String::new() };
    for (index, group) in decision.groups.iter().enumerate() {
        annex(&mut paper, &wording, group, &number(index), &values)?;
    }
    if annexes > decision.groups.len() {
        summary_annex(&mut paper, &wording, decision, &number(annexes - 1), &values)?;
    }
    Ok(paper.finish(say("file_title")?)?)
}

fn values(head: &PaperHead, decision: &Publication) -> Values {
    let letterhead = &head.letterhead;
    let typed = &decision.typed;
    let groups: Vec<String> = decision.groups.iter().map(|group| in_sentence(&group.group)).collect();
    Values::new()
        .with("assessment_year", decision.year.to_string())
        .with("previous_year", (decision.year - 1).to_string())
        .with("group_name", groups.join("; "))
        .with("deciding_title", letterhead.commitment_receiver.as_str())
        .with("criteria_set_citation", decision.set_citation.as_str())
        .with("appraisal_council", letterhead.appraisal_council.as_str())
        .with("unit_count", two_digits(decision.unit_count))
        .maybe("proposer", typed.proposer.clone())
        .maybe("submission", typed.submission.clone())
        .maybe("remedy_deadline", typed.remedy_deadline.clone())
        .maybe("standing_department", typed.standing_department.clone())
        .maybe("executors", typed.executors.clone())
        .with("journal_head", in_eights(&decision.journal_head))
}

/// "Xã, thị trấn" inside a sentence: "xã, thị trấn"; a name in capitals stays.
pub(super) fn in_sentence(name: &str) -> String {
    let mut letters = name.trim().chars();
    let Some(first) = letters.next() else { return "đơn vị".to_owned() };
    if letters.clone().next().is_some_and(char::is_uppercase) {
        return name.trim().to_owned();
    }
    first.to_lowercase().chain(letters).collect()
}

/// A long code in groups, so that the eye keeps its place: "113caf77 db3de8ae".
fn in_eights(code: &str) -> String {
    let letters: Vec<char> = code.chars().collect();
    letters.chunks(8).map(|eight| eight.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

/// Laws of the day, the set, the appraisal and the proposal, in this order.
fn bases(head: &PaperHead, wording: &Wording, decision: &Publication, values: &Values) -> Result<Vec<String>, WordingError> {
    let mut bases = Vec::new();
    for law in &decision.laws {
        bases.push(wording.paragraph("law", &Values::new().with("law", law.as_str()))?);
    }
    bases.push(wording.paragraph("criteria_basis", values)?);
    if !head.letterhead.appraisal_council.trim().is_empty() {
        bases.push(wording.paragraph("council_basis", values)?);
    }
    let proposal = if decision.typed.submission.is_some() { "proposal_and_submission" } else { "proposal" };
    bases.push(wording.paragraph(proposal, values)?);
    Ok(bases)
}

/// "1. Thủ trưởng …" as an item.
fn numbered(line: &str) -> ListItem {
    let (mark, words) = line.split_once(' ').unwrap_or(("", line));
    ListItem { mark: mark.to_owned(), words: words.into() }
}

fn annex(
    paper: &mut PaperWriter<'_>,
    wording: &Wording,
    group: &GroupTable,
    number: &str,
    values: &Values,
) -> Result<(), WordingError> {
    let values = values.clone().with("group_name", in_sentence(&group.group));
    let say = |name: &str| wording.paragraph(name, &values);
    let start = SectionStart::Annex {
        label: format!("{}{number}", say("annex")?),
        title: say("annex_title")?,
        attached_to: say("attached_to")?,
    };
    paper.blocks.push(Block::Section(Section { orientation: Orientation::Portrait, start }));
    paper.blocks.push(Block::Table(table(&say("annex_columns")?, group)));
    paper.note(&say("annex_note")?);
    if group.provisional {
        paper.note(&say("provisional")?);
    }
    paper.note(&say("journal")?);
    Ok(())
}

/// The points area by area, lying across the page.
fn summary_annex(
    paper: &mut PaperWriter<'_>,
    wording: &Wording,
    decision: &Publication,
    number: &str,
    values: &Values,
) -> Result<(), WordingError> {
    let say = |name: &str| wording.paragraph(name, values);
    let start = SectionStart::Annex {
        label: format!("{}{number}", say("annex")?),
        title: say("summary_annex_title")?,
        attached_to: say("attached_to")?,
    };
    paper.blocks.push(Block::Section(Section { orientation: Orientation::Landscape, start }));
    tables(paper, &decision.summary)
}

fn table(headers: &str, group: &GroupTable) -> Table {
    let shapes = [
        (ColumnWidth::Fit, Align::Center),
        (ColumnWidth::Share(1), Align::Left),
        (ColumnWidth::Fit, Align::DecimalComma),
        (ColumnWidth::Fit, Align::DecimalComma),
        (ColumnWidth::Fit, Align::DecimalComma),
        (ColumnWidth::Fit, Align::Center),
        (ColumnWidth::Fit, Align::Center),
        (ColumnWidth::Fit, Align::Center),
    ];
    let column = |(at, (header, (width, align))): (usize, (&str, &(ColumnWidth, Align)))| {
        let column = Column::new(header.trim(), *width, *align);
        if matches!(at, 0 | 6 | 7) { column.of_numbers() } else { column }
    };
    let columns = headers.split('|').zip(&shapes).enumerate().map(column).collect();
    Table { rows: group.rows.iter().map(rank_row).collect(), ..Table::new(columns) }
}

fn rank_row(row: &RankLine) -> Row {
    let standing = &row.standing;
    Row::normal([
        standing.rank.to_string(),
        standing.unit_name.clone(),
        standing.index.earned.vietnamese(),
        standing.index.applicable_max.vietnamese(),
        percent_or_unknown(row.index_printed.as_deref()),
        standing.grade.clone().unwrap_or_default(),
        standing.previous_rank.map(|rank| rank.to_string()).unwrap_or_default(),
        standing.rank_change.map(change_sign).unwrap_or_default(),
    ])
}
