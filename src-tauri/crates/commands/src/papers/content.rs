//! What each paper is made of: the facts of the book, turned into a paper ready for its writers.
//!
//! One function per paper. The book is given back before anything is laid out.

use documents::Laid;
use documents::blocks::Paper;
use domain::calendar::{clock_time, short_date, vietnam};
use domain::commendations::CommendationKind;
use domain::commitments::{Commitment, CommitmentState};
use domain::criteria::{CriteriaSet, SetState};
use domain::office::{letterhead_on, signer_on};
use domain::papers::{CommitmentForm, FactsWriter, PaperHead, canonical_facts, set_comparison, year_end_report, years_tables};
use domain::rounds::RoundId;
use domain::scores::RoundFacts;
use domain::text::{fold, nfc};
use domain::wordings::OfficeWording;
use jiff::Timestamp;
use jiff::civil::Date;
use sha2::{Digest, Sha256};

use super::kinds::Kind;
use super::quoting::quoted;
use super::{
    PaperAsked, handover, ledgers, of_commendations, of_conference, of_council, of_measures, of_round, portfolio, promises,
};
use crate::commitments::of_year;
use crate::criteria::{set_by_code, tree_of};
use crate::desk::{Book, Desk};
use crate::failure::Failure;
use crate::paper_entries::filled;
use crate::wire::date_or_none;
use crate::withheld::refuse_withheld;

/// A paper ready for the writers.
pub(super) struct Made {
    pub(super) paper: Paper,
    pub(super) laid: Laid,
    pub(super) suggested_name: String,
    pub(super) draft: bool,
    pub(super) check_code: String,
    /// Its facts in canonical form.
    pub(super) facts: String,
    pub(super) commitments: Vec<Commitment>,
    /// What was typed for it.
    pub(super) typed: Vec<String>,
}

pub(super) fn make(desk: &Desk, now: Timestamp, asked: &PaperAsked) -> Result<Made, Failure> {
    let asked = &filled(&mut desk.book(), asked)?;
    let quoted = quoted(&desk.book(), asked)?;
    let asked = &*quoted;
    let mut made = made_of(desk, now, asked)?;
    made.typed.extend(asked.fields.values().cloned());
    Ok(made)
}

fn made_of(desk: &Desk, now: Timestamp, asked: &PaperAsked) -> Result<Made, Failure> {
    match asked.paper.as_str() {
        "conference-report" => of_round::conference(desk, now, asked),
        "score-sheet" => of_round::score(desk, now, asked),
        "summary-table" => of_round::summary(desk, now, asked),
        "publication" => of_round::decision(desk, now, asked),
        "lost-points" => ledgers::lost_points(desk, now, asked),
        "handover" => handover::handover(desk, now, asked),
        "remedies" => ledgers::remedies(desk, now, asked),
        "minutes" => of_council::of_hearing(desk, now, asked),
        "self-report" => of_council::reports(desk, now, asked),
        "explanation-letter" => of_council::letters(desk, now, asked),
        "evidence-list" => of_council::evidence(desk, now, asked),
        "binder-labels" => of_council::labels(desk, now, asked),
        "assignment-table" => of_council::assignments(desk, now, asked),
        "blank-sheet" => of_round::blank(desk, now, asked),
        "invitation" | "programme" | "guest-list" | "conclusions" => of_conference::paper(desk, now, asked),
        "award-decision" => of_commendations::decision(desk, now, asked),
        "certificate" => of_commendations::certificates(desk, now, asked),
        "certificate-calibration" => of_commendations::calibration(desk, now, asked),
        "praise-letter" => of_commendations::letters(desk, now, asked, CommendationKind::Praise),
        "reminder-letter" => of_commendations::letters(desk, now, asked, CommendationKind::Reminder),
        "quick-guide" => make_quick_guide(desk, now, asked),
        "set-comparison" => make_set_comparison(desk, now, asked),
        "year-end" => make_year_end(desk, now, asked),
        "indicator-report" => of_measures::report(desk, now, asked),
        "portfolio" => portfolio::portfolio(desk, now, asked),
        "commitment" => make_commitments(desk, now, asked),
        "commitment-register" => promises::register(desk, now, asked),
        other => Kind::named(other).and_then(|_| Err(Failure::unexpected(&other))),
    }
}

fn make_year_end(desk: &Desk, now: Timestamp, asked: &PaperAsked) -> Result<Made, Failure> {
    let mut book = desk.book();
    let year = year_of(&book, asked)?;
    let rounds = rounds_of_year(&mut book, year)?;
    let (this_year, next_year) = (of_year(&book, Some(year))?, of_year(&book, Some(year + 1))?);
    // Decree 09/2019: the data of a year run from 15 December before it to 14 December.
    let period = Date::new(year - 1, 12, 15)
        .ok()
        .zip(Date::new(year, 12, 14).ok())
        .ok_or_else(|| Failure::field("year", "Năm không hợp lệ."))?;
    let outcomes = crate::year_end_promises::outcomes(&mut book, &this_year, year)?;
    let before = rounds_before(&mut book, year)?;
    let initiatives = crate::papers::promises::initiatives(&book, year)?;
    let mut report = year_end_report(year, period, &rounds, (&this_year, &outcomes), initiatives, &next_year);
    report.years = years_tables(&rounds, &before);
    report.measures = of_measures::of_year(&book, year)?;
    let draft = asked.number.trim().is_empty() || asked.date.trim().is_empty();
    let head = head(&book, now, asked, draft, &report.facts())?;
    drop(book);
    finish(documents::papers::year_end_report(&head, &report)?, head, format!("bao-cao-tong-ket-{year}"))
}

fn make_quick_guide(desk: &Desk, now: Timestamp, asked: &PaperAsked) -> Result<Made, Failure> {
    let mut facts = FactsWriter::default();
    facts.fact("paper", "quick-guide");
    let head = head(&desk.book(), now, asked, false, &facts)?;
    finish(documents::papers::quick_guide(&head)?, head, "huong-dan-nhanh".to_owned())
}

fn make_set_comparison(desk: &Desk, now: Timestamp, asked: &PaperAsked) -> Result<Made, Failure> {
    let book = desk.book();
    let (old, new) = two_sets(&book, asked)?;
    let (old_tree, new_tree) = (tree_of(&book, old.id)?, tree_of(&book, new.id)?);
    let comparison = set_comparison((&old, &old_tree), (&new, &new_tree));
    let head = head(&book, now, asked, new.state == SetState::Draft, &comparison.facts())?;
    drop(book);
    let name = format!("so-sanh-bo-tieu-chi-{}-{}", file_part(&old.code), file_part(&new.code));
    finish(documents::papers::set_comparison(&head, &comparison)?, head, name)
}

/// The sets that were named; else the newest one and the one that it replaces, or the one before it.
fn two_sets(book: &Book, asked: &PaperAsked) -> Result<(CriteriaSet, CriteriaSet), Failure> {
    let typed = |name: &str| asked.fields.get(name).map(|text| nfc(text)).filter(|text| !text.is_empty());
    let sets = book.store.criteria_sets()?;
    let new = match typed("new") {
        Some(code) => set_by_code(book, &code)?,
        None => sets.last().cloned().ok_or_else(|| Failure::missing("bộ tiêu chí nào để so sánh"))?,
    };
    let old = match typed("old") {
        Some(code) => set_by_code(book, &code)?,
        None => {
            let replaced = sets.iter().find(|set| Some(set.id) == new.decision.replaces);
            let before = sets.iter().rev().find(|set| set.id < new.id);
            replaced.or(before).cloned().ok_or_else(|| Failure::missing("bộ tiêu chí thứ hai để so sánh"))?
        }
    };
    if old.id == new.id {
        return Err(Failure::field("fields.old", "Chọn hai bộ tiêu chí khác nhau để so sánh."));
    }
    Ok((old, new))
}

fn make_commitments(desk: &Desk, now: Timestamp, asked: &PaperAsked) -> Result<Made, Failure> {
    let book = desk.book();
    let mut commitments = of_year(&book, asked.year)?;
    if let Some(id) = asked.commitment {
        commitments.retain(|commitment| commitment.id.0 == id);
    }
    if let Some(name) = &asked.head {
        commitments.retain(|commitment| fold(&commitment.head_name) == fold(name) || fold(&commitment.unit_name) == fold(name));
    }
    if commitments.is_empty() {
        return Err(Failure::missing("bản cam kết nào để in"));
    }
    let draft = !asked.for_signing && commitments.iter().any(|commitment| commitment.state == CommitmentState::Draft);
    let mut facts = FactsWriter::default();
    facts.fact("paper", "commitment");
    for commitment in &commitments {
        facts.fact("head", &commitment.head_name).fact("unit", &commitment.unit_name);
        for target in &commitment.targets {
            facts
                .fact("target", &target.name)
                .fact("direction", target.direction.sign())
                .points("value", Some(target.value))
                .points("baseline", target.baseline);
        }
    }
    let head = head(&book, now, asked, draft, &facts)?;
    drop(book);
    let receiver_name = head.signer.as_ref().map(|signer| signer.name.clone()).unwrap_or_default();
    let forms: Vec<CommitmentForm> = commitments
        .iter()
        .map(|commitment| {
            let named = Some(commitment.receiver_name.clone()).filter(|name| !name.is_empty());
            let receiver_name = named.unwrap_or_else(|| receiver_name.clone());
            CommitmentForm { commitment: commitment.clone(), receiver_name }
        })
        .collect();
    let name = match &commitments[..] {
        [only] => format!("ban-cam-ket-{}-{}", only.year, file_part(&only.unit_name)),
        [first, ..] => format!("ban-cam-ket-{}", first.year),
        [] => "ban-cam-ket".to_owned(),
    };
    let mut made = finish(documents::papers::commitment_forms(&head, &forms)?, head, name)?;
    made.commitments = commitments;
    Ok(made)
}

/// Lays a paper out and names its file.
pub(super) fn finish(paper: Paper, head: PaperHead, name: String) -> Result<Made, Failure> {
    let laid = documents::layout(&paper)?;
    let PaperHead { draft, check_code, facts, .. } = head;
    Ok(Made { paper, laid, suggested_name: name, draft, check_code, facts, commitments: Vec::new(), typed: Vec::new() })
}

pub(crate) fn year_of(book: &Book, asked: &PaperAsked) -> Result<i16, Failure> {
    match (asked.year, asked.round.as_deref()) {
        (Some(year), _) => Ok(year),
        (None, Some(code)) => Ok(book.round(code)?.year),
        (None, None) => Err(Failure::field("year", "Chưa chọn năm.")),
    }
}

/// The facts of every round of a year.
pub(super) fn rounds_of_year(book: &mut Book, year: i16) -> Result<Vec<RoundFacts>, Failure> {
    let rounds = book.store.rounds()?;
    rounds.into_iter().filter(|round| round.year == year).map(|round| shown_facts(book, round.id)).collect()
}

/// The facts of a round for a paper; refused to somebody who keys a second entry in it.
fn shown_facts(book: &mut Book, round: RoundId) -> Result<RoundFacts, Failure> {
    let facts = book.facts_of(round)?;
    refuse_withheld(&facts, None)?;
    Ok(facts)
}

/// The facts of the published rounds of the four years before, which a paper compares with.
pub(super) fn rounds_before(book: &mut Book, year: i16) -> Result<Vec<RoundFacts>, Failure> {
    let rounds = book.store.rounds()?;
    let before = rounds.into_iter().filter(|round| (year - 4..year).contains(&round.year) && round.published_at.is_some());
    before.map(|round| shown_facts(book, round.id)).collect()
}

/// The head of a paper with a date of its own; without one it is today's.
pub(super) fn head(
    book: &Book,
    now: Timestamp,
    asked: &PaperAsked,
    draft: bool,
    facts: &FactsWriter,
) -> Result<PaperHead, Failure> {
    head_on(book, now, asked, (draft, vietnam(now).date()), facts)
}

/// The head of a paper; names are those of its date, or else of `day`.
pub(super) fn head_on(
    book: &Book,
    now: Timestamp,
    asked: &PaperAsked,
    (draft, day): (bool, Date),
    facts: &FactsWriter,
) -> Result<PaperHead, Failure> {
    let date = date_or_none("date", &asked.date)?;
    let today = vietnam(now).date();
    let letterheads = book.store.letterheads()?;
    let letterhead = letterhead_on(&letterheads, date.unwrap_or(day)).cloned().ok_or_else(|| {
        Failure::new("office_missing", "Chưa có thông tin cơ quan để ghi phần đầu văn bản. Nhập trong phần Cài đặt.")
    })?;
    let signers = book.store.signers()?;
    Ok(PaperHead {
        letterhead,
        signer: signer_on(&signers, date.unwrap_or(day)).cloned(),
        number: nfc(&asked.number),
        date,
        draft,
        sample: book.store.settings()?.sample,
        printed_at: format!("{} lúc {}", short_date(today), &clock_time(now)[..5]),
        check_code: hex(&Sha256::digest(canonical_facts(facts).as_bytes()))[..8].to_owned(),
        facts: canonical_facts(facts).to_owned(),
        wordings: wordings_for(book, asked)?,
    })
}

/// The office's own words, with those that are only tried.
fn wordings_for(book: &Book, asked: &PaperAsked) -> Result<Vec<OfficeWording>, Failure> {
    let mut wordings = book.store.wordings()?;
    if let Some(tried) = &asked.tried {
        wordings.retain(|own| !own.is_of(&tried.file, &tried.paragraph));
        wordings.push(tried.clone());
    }
    Ok(wordings)
}

pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A name as part of a file name: small letters without marks, digits and hyphens.
pub(super) fn file_part(name: &str) -> String {
    let plain: String = fold(name).chars().map(|sign| if sign.is_ascii_alphanumeric() { sign } else { '-' }).collect();
    plain.split('-').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-")
}
