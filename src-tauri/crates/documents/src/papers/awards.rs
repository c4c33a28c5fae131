//! The decision that gives certificates, with its list, and the letters of praise and of reminder.
//!
//! The head decides in his own name, so no TM. stands above his title; letters are the office's.

use domain::calendar::long_date;
use domain::commendations::{Commendation, CommendationKind, Honoree};
use domain::papers::{AwardDecision, CommendationLetter, PaperHead, two_digits};

use super::furniture::{PaperWriter, agency_name, article_words, read};
use crate::blocks::{Block, Header, Orientation, Paper, Section, SectionStart, Signature, Signer, Signers};
use crate::error::DocumentError;
use crate::table::{Align, Column, ColumnWidth, Row, Table};
use crate::template::{Values, Wording, WordingError};

pub(super) const FILE: &str = "quyet_dinh_khen_thuong.md";
pub(super) const TEXT: &str = include_str!("../../../../../assets/wording/quyet_dinh_khen_thuong.md");
pub(super) const PRAISE_FILE: &str = "cong_van_bieu_duong.md";
pub(super) const PRAISE: &str = include_str!("../../../../../assets/wording/cong_van_bieu_duong.md");
pub(super) const REMINDER_FILE: &str = "cong_van_nhac_nho.md";
pub(super) const REMINDER: &str = include_str!("../../../../../assets/wording/cong_van_nhac_nho.md");

/// The paper of an award decision.
///
/// # Errors
/// A value without which a final decision is not printed; wording that cannot be used.
pub fn award_decision(head: &PaperHead, decision: &AwardDecision) -> Result<Paper, DocumentError> {
    let wording = read(head, FILE, TEXT)?;
    let mut paper = PaperWriter::new(head)?;
    let typed = &decision.typed;
    let values = Values::new()
        .with("assessment_year", decision.year.to_string())
        .with("deciding_title", head.letterhead.commitment_receiver.as_str())
        .with("honorees", decision.counted())
        .maybe("award_council_minutes", typed.minutes.clone())
        .maybe("proposer", typed.proposer.clone())
        .maybe("submission", typed.submission.clone())
        .maybe("bonus_collective", typed.bonus_collective.clone())
        .maybe("bonus_individual", typed.bonus_individual.clone())
        .maybe("bonus_source", typed.bonus_source.clone())
        .maybe("executors", typed.executors.clone());
    let say = |name: &str| wording.paragraph(name, &values);
    let number = paper.number("decision_number")?;
    paper.office_header(number.clone(), say("type_name")?, say("subject")?)?;
    paper.blocks.push(Block::Authority(say("authority")?));
    paper.blocks.push(Block::LegalBases(bases(&wording, decision, &values)?));
    paper.blocks.push(Block::Authority(say("decision_word")?));
    let money = if typed.bonus_collective.is_some() { "article_2" } else { "article_2_without_money" };
    for article in ["article_1", money, "article_3", "article_4"] {
        paper.blocks.push(article_words(&say(article)?));
    }
    let recipients = wording.lines("recipients", &values.clone().with("archive", paper.archive_line()?))?;
    let signer = Signer { authority_line: String::new(), ..paper.signer() };
    paper.blocks.push(Block::Signature(Signature { signers: Signers::One(signer), recipients }));
    let values =
        values.with("decision_number", number.trim_start_matches("Số: ")).with("issue_date_long", paper.date_in_words()?);
    list(&mut paper, &wording, &values, decision)?;
    Ok(paper.finish(wording.paragraph("file_title", &values)?)?)
}

fn bases(wording: &Wording, decision: &AwardDecision, values: &Values) -> Result<Vec<String>, WordingError> {
    let mut bases = Vec::new();
    for law in &decision.bases {
        bases.push(wording.paragraph("law", &Values::new().with("law", law.as_str()))?);
    }
    if decision.typed.minutes.is_some() {
        bases.push(wording.paragraph("minutes_basis", values)?);
    }
    let proposal = if decision.typed.submission.is_some() { "proposal_and_submission" } else { "proposal" };
    bases.push(wording.paragraph(proposal, values)?);
    Ok(bases)
}

fn list(paper: &mut PaperWriter<'_>, wording: &Wording, values: &Values, decision: &AwardDecision) -> Result<(), WordingError> {
    let say = |name: &str| wording.paragraph(name, values);
    let start = SectionStart::Annex { label: say("annex")?, title: say("annex_title")?, attached_to: say("attached_to")? };
    paper.blocks.push(Block::Section(Section { orientation: Orientation::Portrait, start }));
    paper.restart_sections();
    let columns = say("columns")?;
    for (honoree, heading) in [(Honoree::Collective, "collectives"), (Honoree::Individual, "individuals")] {
        if decision.of(honoree).next().is_some() {
            paper.section(say(heading)?);
            paper.blocks.push(Block::Table(table(&columns, decision.of(honoree))));
        }
    }
    paper.paragraph(say("list_closing")?);
    Ok(())
}

fn table<'c>(headers: &str, honorees: impl Iterator<Item = &'c Commendation>) -> Table {
    let shapes = [
        (ColumnWidth::Fit, Align::Center),
        (ColumnWidth::Share(3), Align::Left),
        (ColumnWidth::Share(3), Align::Left),
        (ColumnWidth::Share(4), Align::Left),
        (ColumnWidth::Fit, Align::Center),
    ];
    let columns = headers.split('|').zip(&shapes).map(|(header, (width, align))| Column::new(header.trim(), *width, *align));
    let row = |(number, one): (usize, &Commendation)| {
        let register_no = one.register_no.map(two_digits).unwrap_or_default();
        Row::normal([number.to_string(), one.name.clone(), one.title.clone(), one.achievement.clone(), register_no])
    };
    Table { rows: (1..).zip(honorees).map(row).collect(), ..Table::new(columns.collect()) }
}

/// Letters of one kind, one for each addressee.
///
/// # Errors
/// A value without which a final letter is not printed; wording that cannot be used.
pub fn commendation_letters(
    head: &PaperHead,
    kind: CommendationKind,
    letters: &[CommendationLetter],
) -> Result<Paper, DocumentError> {
    let (file, text) = if kind == CommendationKind::Reminder { (REMINDER_FILE, REMINDER) } else { (PRAISE_FILE, PRAISE) };
    let wording = read(head, file, text)?;
    let mut paper = PaperWriter::new(head)?;
    let year = letters.first().map(|letter| letter.commendation.year).unwrap_or_default();
    let name = letters.first().map(|letter| letter.commendation.name.clone()).unwrap_or_default();
    let count = u32::try_from(letters.len()).unwrap_or(u32::MAX);
    let values = Values::new()
        .with("issuing_agency", head.letterhead.issuing_agency.as_str())
        .with("assessment_year", year.to_string())
        .with("honoree", name)
        .with("letter_count", two_digits(count));
    for (at, letter) in letters.iter().enumerate() {
        if at > 0 {
            paper.next_paper(Orientation::Portrait, &letter.commendation.name);
        }
        one_letter(&mut paper, &wording, &values, letter)?;
    }
    let title = if letters.len() == 1 { "file_title" } else { "file_title_of_all" };
    Ok(paper.finish(wording.paragraph(title, &values)?)?)
}

fn one_letter(
    paper: &mut PaperWriter<'_>,
    wording: &Wording,
    values: &Values,
    letter: &CommendationLetter,
) -> Result<(), WordingError> {
    let is_reminder = letter.commendation.kind == CommendationKind::Reminder;
    let values = values
        .clone()
        .with("honoree", letter.commendation.name.as_str())
        .with("times", letter.times.to_string())
        .maybe("check_source", letter.check_source.clone())
        .maybe("report_deadline", letter.commendation.deadline.map(long_date))
        .maybe("standing_department", letter.standing_department.clone());
    let say = |name: &str| wording.paragraph(name, &values);
    let letterhead = &paper.head.letterhead;
    let header = Header {
        parent_agency: agency_name(&letterhead.parent_agency),
        agency: agency_name(&letterhead.issuing_agency),
        number: paper.number_as("letter_number", &letter.number)?,
        letter_subject: say("letter_subject")?,
        place_and_date: paper.place_and_date(letter.date.map(long_date))?,
    };
    paper.blocks.push(Block::Header(header));
    paper.blocks.push(Block::Addressees(vec![say("addressee")?]));
    paper.paragraph(say("opening")?);
    paper.dashes(&letter.items());
    if is_reminder {
        if letter.times > 1 {
            paper.paragraph(say("repeated")?);
        }
        let answer = if letter.commendation.deadline.is_some() { "request_2" } else { "request_2_without_deadline" };
        for name in ["request_opening", "request_1", answer, "request_3", "closing"] {
            paper.paragraph(say(name)?);
        }
    } else {
        let last = if letter.standing_department.is_some() { "spread" } else { "closing" };
        for name in ["praise", "wish", last] {
            paper.paragraph(say(name)?);
        }
    }
    let recipients = wording.lines("recipients", &values.clone().with("archive", paper.archive_line()?))?;
    paper.signature(recipients);
    Ok(())
}
