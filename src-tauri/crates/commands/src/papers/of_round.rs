//! The papers of a round: the conference report, score sheets, the summary table, the publication
//! decision and blank sheets.
//!
//! They are drafts until the round is published. Sheets without a date of their own carry the names
//! of the round's last day, so that an old year prints as it was.

use domain::papers::{
    FactsWriter, PublicationFields, ScoreSheet, blank_sheet, conference_report, publication, score_sheet, summary_table,
    years_tables,
};
use domain::scores::RoundFacts;
use domain::standings::default_stage;
use domain::text::fold;
use jiff::Timestamp;

use super::PaperAsked;
use super::content::{Made, file_part, finish, head_on, rounds_before, rounds_of_year};
use super::laws::laws_on;
use super::quoting::typed_bases;
use crate::commitments::of_year;
use crate::desk::{Book, Desk};
use crate::failure::Failure;
use crate::wire::date_or_none;
use crate::withheld::refuse_withheld;
use domain::calendar::vietnam;

pub(super) fn round_of(book: &mut Book, asked: &PaperAsked) -> Result<RoundFacts, Failure> {
    let code = asked.round.as_deref().ok_or_else(|| Failure::field("round", "Chưa chọn đợt đánh giá."))?;
    let facts = book.facts(code)?;
    refuse_withheld(&facts, asked.stage)?;
    Ok(facts)
}

pub(super) fn conference(desk: &Desk, now: Timestamp, asked: &PaperAsked) -> Result<Made, Failure> {
    let mut book = desk.book();
    let round = round_of(&mut book, asked)?.round;
    let mut rounds = rounds_of_year(&mut book, round.year)?;
    rounds.sort_by_key(|facts| facts.round.id != round.id);
    let next_year = of_year(&book, Some(round.year + 1))?;
    let before = rounds_before(&mut book, round.year)?;
    let mut report = conference_report(round.year, &rounds, &next_year);
    report.years = years_tables(&rounds, &before);
    let draft = round.published_at.is_none();
    let head = head_on(&book, now, asked, (draft, vietnam(now).date()), &report.facts())?;
    drop(book);
    finish(documents::papers::conference_report(&head, &report)?, head, format!("bao-cao-ket-qua-cham-diem-{}", round.year))
}

/// The units asked for, by their places: one by code or name, or all.
pub(crate) fn units_of(facts: &RoundFacts, unit: Option<&str>) -> Result<Vec<usize>, Failure> {
    let all = 0..facts.units.len();
    let Some(wanted) = unit.map(str::trim).filter(|wanted| !wanted.is_empty()) else {
        return Ok(all.collect());
    };
    let named = |place: &usize| {
        let version = &facts.units[*place].version;
        version.code == wanted || fold(&version.name) == fold(wanted)
    };
    match all.filter(named).collect::<Vec<_>>() {
        none if none.is_empty() => Err(Failure::missing(&format!("đơn vị {wanted} trong đợt {}", facts.round.code))),
        found => Ok(found),
    }
}

/// "phieu-cham-diem-XA-2020", with the unit's name when it is about one.
pub(super) fn name_of(kind: &str, facts: &RoundFacts, units: &[usize]) -> String {
    match units {
        [only] => format!("{kind}-{}-{}", facts.round.code, file_part(&facts.units[*only].version.name)),
        _ => format!("{kind}-{}", facts.round.code),
    }
}

pub(super) fn score(desk: &Desk, now: Timestamp, asked: &PaperAsked) -> Result<Made, Failure> {
    let mut book = desk.book();
    let facts = round_of(&mut book, asked)?;
    let units = units_of(&facts, asked.unit.as_deref())?;
    let sheets: Vec<ScoreSheet> = units.iter().map(|unit| score_sheet(&facts, *unit)).collect();
    let mut code = FactsWriter::default();
    sheets.iter().for_each(|sheet| sheet.write_facts(&mut code));
    let head = head_on(&book, now, asked, (facts.round.published_at.is_none(), facts.round.to), &code)?;
    drop(book);
    finish(documents::papers::score_sheets(&head, &sheets)?, head, name_of("phieu-cham-diem", &facts, &units))
}

pub(super) fn blank(desk: &Desk, now: Timestamp, asked: &PaperAsked) -> Result<Made, Failure> {
    let mut book = desk.book();
    let facts = round_of(&mut book, asked)?;
    let units = units_of(&facts, asked.unit.as_deref())?;
    let sheets: Vec<_> = units.iter().map(|unit| blank_sheet(&facts, *unit)).collect();
    let mut code = FactsWriter::default();
    sheets.iter().for_each(|sheet| sheet.write_facts(&mut code));
    // A form to be written on is no draft of anything.
    let head = head_on(&book, now, asked, (false, facts.round.to), &code)?;
    drop(book);
    finish(documents::papers::blank_sheets(&head, &sheets)?, head, name_of("phieu-cham-de-trong", &facts, &units))
}

pub(super) fn summary(desk: &Desk, now: Timestamp, asked: &PaperAsked) -> Result<Made, Failure> {
    let mut book = desk.book();
    let facts = round_of(&mut book, asked)?;
    let stage = asked.stage.unwrap_or_else(|| default_stage(&facts));
    let table = summary_table(&facts, stage);
    let head = head_on(&book, now, asked, (facts.round.published_at.is_none(), facts.round.to), &table.facts())?;
    drop(book);
    let name = format!("bang-tong-hop-diem-{}-{}", facts.round.code, file_part(stage.vietnamese()));
    finish(documents::papers::summary_table(&head, &table)?, head, name)
}

pub(super) fn decision(desk: &Desk, now: Timestamp, asked: &PaperAsked) -> Result<Made, Failure> {
    let mut book = desk.book();
    let facts = round_of(&mut book, asked)?;
    let today = vietnam(now).date();
    let day = date_or_none("date", &asked.date)?.unwrap_or(today);
    let typed = |name: &str| asked.fields.get(name).map(|text| domain::text::nfc(text)).filter(|text| !text.trim().is_empty());
    let typed = PublicationFields {
        proposer: typed("proposer"),
        submission: typed("submission"),
        remedy_deadline: typed("remedy_deadline"),
        standing_department: typed("standing_department"),
        executors: typed("executors"),
    };
    let mut bases = laws_on(day);
    bases.extend(typed_bases(asked));
    let decision = publication(&facts, bases, typed, book.store.chain_head());
    let head = head_on(&book, now, asked, (facts.round.published_at.is_none(), today), &decision.facts())?;
    drop(book);
    finish(documents::papers::publication(&head, &decision)?, head, format!("quyet-dinh-cong-bo-{}", facts.round.code))
}
