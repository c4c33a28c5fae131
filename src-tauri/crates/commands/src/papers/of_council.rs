//! The papers of the council at work: the minutes of a hearing, the table of assignments, and what
//! units hand in: reports, letters, evidence lists, labels of binders.
//!
//! They are drafts until they have a number and a date; minutes also until the hearing has ended.
//! Lists and labels have no number and are never drafts.

use documents::blocks::Paper;
use documents::papers::UnitTyped;
use domain::calendar::vietnam;
use domain::evidence::EvidenceAccount;
use domain::hearings::{Hearing, HearingId};
use domain::papers::{
    EvidenceList, FactsWriter, PaperHead, assignment_table, evidence_list, explanation_letter, minutes, self_report,
};
use domain::plan::Assignments;
use domain::scores::RoundFacts;
use domain::text::nfc;
use domain::waiting::Remarks;
use jiff::Timestamp;

use super::PaperAsked;
use super::content::{Made, file_part, finish, head_on};
use super::of_round::{name_of, round_of, units_of};
use crate::desk::{Book, Desk};
use crate::evidence_links::account;
use crate::failure::Failure;
use crate::paper_entries::fields_of_unit;

/// The identity of the hearing asked for, else of the last one of the round; nothing while there is none.
pub(crate) fn hearing_asked(book: &Book, asked: &PaperAsked) -> Result<Option<HearingId>, Failure> {
    match (asked.hearing, asked.round.as_deref()) {
        (Some(id), _) => Ok(Some(HearingId(id))),
        (None, Some(code)) => Ok(book.store.hearings(book.round(code)?.id)?.last().map(|hearing| hearing.id)),
        (None, None) => Ok(None),
    }
}

/// The hearing asked for, else the last one of the round.
fn hearing_of(book: &mut Book, asked: &PaperAsked) -> Result<Hearing, Failure> {
    if let Some(id) = asked.hearing {
        return crate::hearings::one(book, id);
    }
    let round = round_of(book, asked)?.round.id;
    let none = "Đợt này chưa có phiên họp nào nên chưa có biên bản. Mở phiên họp ở Hội đồng, trang Phiên họp.";
    book.store.hearings(round)?.pop().ok_or_else(|| Failure::field("hearing", none))
}

pub(super) fn of_hearing(desk: &Desk, now: Timestamp, asked: &PaperAsked) -> Result<Made, Failure> {
    let mut book = desk.book();
    let hearing = hearing_of(&mut book, asked)?;
    let facts = book.facts_of(hearing.round)?;
    let decisions = book.store.decisions(hearing.id)?;
    let councils = book.store.councils()?;
    let council = councils.iter().find(|council| council.year == facts.round.year);
    let content = minutes(&facts, &hearing, &decisions, council);
    let day = vietnam(hearing.begun_at).date();
    let draft = hearing.ended_at.is_none() || asked.number.trim().is_empty();
    let head = head_on(&book, now, asked, (draft, day), &content.facts())?;
    drop(book);
    let name = format!("bien-ban-hop-hoi-dong-{}-{}", facts.round.code, file_part(&day.to_string()));
    finish(documents::papers::minutes(&head, &content)?, head, name)
}

pub(super) fn assignments(desk: &Desk, now: Timestamp, asked: &PaperAsked) -> Result<Made, Failure> {
    let mut book = desk.book();
    let facts = round_of(&mut book, asked)?;
    let assignments = Assignments::new(book.store.assignments(facts.round.id)?);
    let content = assignment_table(&facts, &assignments, &book.store.milestones(facts.round.id)?);
    let head = head_on(&book, now, asked, (asked.date.trim().is_empty(), vietnam(now).date()), &content.facts())?;
    drop(book);
    finish(documents::papers::assignment_table(&head, &content)?, head, format!("bang-phan-cong-{}", facts.round.code))
}

/// What the papers of units are made from.
struct Around {
    facts: RoundFacts,
    units: Vec<usize>,
    evidence: EvidenceAccount,
    remarks: Remarks,
}

fn around(book: &mut Book, asked: &PaperAsked) -> Result<Around, Failure> {
    let facts = round_of(book, asked)?;
    let units = units_of(&facts, asked.unit.as_deref())?;
    let evidence = account(book, &facts)?;
    let remarks = Remarks::new(book.store.remarks(facts.round.id)?);
    Ok(Around { facts, units, evidence, remarks })
}

/// What was typed for the paper of each unit.
fn typed_by_units(book: &mut Book, asked: &PaperAsked, around: &Around) -> Result<Vec<UnitTyped>, Failure> {
    let of_unit = |unit: &usize| {
        let fields = fields_of_unit(book, asked, &around.facts.units[*unit].version.name)?;
        let typed = |name: &str| fields.get(name).map(|text| nfc(text)).filter(|text| !text.trim().is_empty());
        Ok(UnitTyped {
            number: typed("own_number").unwrap_or_default(),
            difficulties: typed("difficulties"),
            proposals: typed("proposals"),
        })
    };
    around.units.iter().map(of_unit).collect()
}

/// A paper that a unit issues carries the unit's own number, as typed; the office's register does not know it.
fn unit_head(
    book: &Book,
    now: Timestamp,
    asked: &PaperAsked,
    typed: &[UnitTyped],
    (facts, code): (&RoundFacts, &FactsWriter),
) -> Result<PaperHead, Failure> {
    let draft = typed.iter().any(|typed| typed.number.is_empty()) || asked.date.trim().is_empty();
    head_on(book, now, asked, (draft, facts.round.to), code)
}

fn finish_typed(paper: Paper, head: PaperHead, name: String, typed: Vec<UnitTyped>) -> Result<Made, Failure> {
    let said = typed.into_iter().flat_map(|typed| [Some(typed.number), typed.difficulties, typed.proposals]).flatten();
    let made = finish(paper, head, name)?;
    Ok(Made { typed: said.collect(), ..made })
}

pub(super) fn reports(desk: &Desk, now: Timestamp, asked: &PaperAsked) -> Result<Made, Failure> {
    let mut book = desk.book();
    let around = around(&mut book, asked)?;
    let typed = typed_by_units(&mut book, asked, &around)?;
    let Around { facts, units, evidence, remarks } = around;
    let reports: Vec<_> = units.iter().map(|unit| self_report(&facts, *unit, &evidence, &remarks)).collect();
    let mut code = FactsWriter::default();
    reports.iter().for_each(|report| report.write_facts(&mut code));
    let head = unit_head(&book, now, asked, &typed, (&facts, &code))?;
    drop(book);
    let paper = documents::papers::self_reports(&head, &reports, &typed)?;
    finish_typed(paper, head, name_of("bao-cao-tu-danh-gia", &facts, &units), typed)
}

pub(super) fn letters(desk: &Desk, now: Timestamp, asked: &PaperAsked) -> Result<Made, Failure> {
    let mut book = desk.book();
    let around = around(&mut book, asked)?;
    let typed = typed_by_units(&mut book, asked, &around)?;
    let Around { facts, units, evidence, remarks } = around;
    let letters: Vec<_> = units.iter().map(|unit| explanation_letter(&facts, *unit, &evidence, &remarks)).collect();
    let mut code = FactsWriter::default();
    letters.iter().for_each(|letter| letter.write_facts(&mut code));
    let head = unit_head(&book, now, asked, &typed, (&facts, &code))?;
    drop(book);
    let paper = documents::papers::explanation_letters(&head, &letters, &typed)?;
    finish_typed(paper, head, name_of("cong-van-giai-trinh", &facts, &units), typed)
}

fn lists(book: &mut Book, asked: &PaperAsked) -> Result<(RoundFacts, Vec<usize>, Vec<EvidenceList>, FactsWriter), Failure> {
    let Around { facts, units, evidence, .. } = around(book, asked)?;
    let lists: Vec<EvidenceList> = units.iter().map(|unit| evidence_list(&facts, *unit, &evidence)).collect();
    let mut code = FactsWriter::default();
    lists.iter().for_each(|list| list.write_facts(&mut code));
    Ok((facts, units, lists, code))
}

pub(super) fn evidence(desk: &Desk, now: Timestamp, asked: &PaperAsked) -> Result<Made, Failure> {
    let mut book = desk.book();
    let (facts, units, lists, code) = lists(&mut book, asked)?;
    let head = head_on(&book, now, asked, (false, facts.round.to), &code)?;
    drop(book);
    let paper = documents::papers::evidence_lists(&head, &lists)?;
    finish(paper, head, name_of("danh-muc-tai-lieu-kiem-chung", &facts, &units))
}

pub(super) fn labels(desk: &Desk, now: Timestamp, asked: &PaperAsked) -> Result<Made, Failure> {
    let mut book = desk.book();
    let (facts, units, lists, code) = lists(&mut book, asked)?;
    let head = head_on(&book, now, asked, (false, facts.round.to), &code)?;
    drop(book);
    let paper = documents::papers::binder_labels(&head, &lists)?;
    finish(paper, head, name_of("nhan-ho-so", &facts, &units))
}
