//! Commendations and reminders: proposed from standings and commitments, chosen by the council,
//! decided, and numbered in the register of certificates.

use domain::calendar::vietnam;
use domain::commendations::{Candidate, Commendation, CommendationKind, CommendationState, Honoree, Proposal, ProposalRule};
use domain::points::{Points, read_points};
use domain::standings::{default_stage, standings};
use domain::text::{fold, nfc};
use domain::units::UnitId;
use jiff::Timestamp;
use store::{Noun, Op, OpKind, Settings};

use crate::desk::{Book, Desk};
use crate::failure::{Failure, refuse_errors};
use crate::office::shown_date;
use crate::wire::date_or_none;

mod views;

pub(crate) use views::*;

pub(crate) fn commendations(desk: &Desk, _: Timestamp, asked: CommendationsOf) -> Result<CommendationsView, Failure> {
    of_year(&desk.book(), asked.year)
}

/// Those of a year as stored, certificates by their numbers first.
pub(crate) fn stored(book: &Book, year: i16) -> Result<Vec<Commendation>, Failure> {
    let mut known = book.store.commendations()?;
    known.retain(|one| one.year == year);
    let order = |one: &Commendation| CommendationKind::ALL.iter().position(|kind| *kind == one.kind);
    known.sort_by_key(|one| (order(one), one.register_no.unwrap_or(u32::MAX), one.honoree != Honoree::Collective, one.id));
    Ok(known)
}

fn of_year(book: &Book, year: i16) -> Result<CommendationsView, Failure> {
    let known = stored(book, year)?;
    let rule = book.store.settings()?.proposal;
    let shown = |points: Option<Points>| points.map(Points::vietnamese).unwrap_or_default();
    let undecided = known.iter().filter(|one| waits_for_decision(one)).count();
    Ok(CommendationsView {
        year,
        commendations: known.into_iter().map(view).collect(),
        collectives: rule.collectives,
        individuals: rule.individuals,
        index_from: shown(rule.index_from),
        remind_below: shown(rule.remind_below),
        undecided: u32::try_from(undecided).unwrap_or(u32::MAX),
    })
}

fn waits_for_decision(one: &Commendation) -> bool {
    one.kind == CommendationKind::Certificate && one.state == CommendationState::Chosen && one.decision.is_empty()
}

fn view(one: Commendation) -> CommendationView {
    CommendationView {
        id: one.id,
        year: one.year,
        kind: one.kind,
        honoree: one.honoree,
        unit: one.unit.map_or(0, |unit| unit.0),
        name: one.name,
        title: one.title,
        grounds: one.grounds,
        achievement: one.achievement,
        state: one.state,
        reason: one.reason,
        decision: one.decision,
        decided: shown_date(one.decided),
        register_no: one.register_no,
        deadline: shown_date(one.deadline),
    }
}

/// The proposals of a round, and the year they are for.
fn proposals(book: &mut Book, round: &str) -> Result<(i16, Vec<Proposal>), Failure> {
    let facts = book.facts(round)?;
    let year = facts.round.year;
    let commitments = crate::commitments::of_year(book, Some(year))?;
    let outcomes = crate::year_end_promises::outcomes(book, &commitments, year)?;
    let kept = |unit: UnitId| {
        let at = commitments.iter().position(|commitment| commitment.unit == Some(unit))?;
        outcomes[at].as_ref().map(|outcome| outcome.verdict.kept)
    };
    let rule = book.store.settings()?.proposal;
    let head = |unit: UnitId| {
        let member = facts.units.iter().find(|member| member.id == unit);
        member.map(|member| (member.version.head_name.clone(), member.version.head_title.clone())).unwrap_or_default()
    };
    let candidates: Vec<Candidate> = standings(&facts, default_stage(&facts))
        .rows
        .into_iter()
        .map(|row| Candidate {
            unit: row.unit,
            unit_name: row.unit_name,
            head: head(row.unit),
            rank: row.rank,
            of: row.of,
            index: row.index,
            index_printed: row.index.percent_vietnamese(facts.set.decimals).unwrap_or_default(),
            grade: row.grade,
            kept: kept(row.unit),
        })
        .collect();
    Ok((year, rule.propose(&candidates)))
}

fn is_listed(known: &[Commendation], year: i16, one: &Proposal) -> bool {
    let same = |other: &Commendation| other.year == year && other.kind == one.kind && fold(&other.name) == fold(&one.name);
    known.iter().any(|other| same(other) && other.honoree == one.honoree)
}

pub(crate) fn commendation_candidates(desk: &Desk, _: Timestamp, asked: CandidatesOf) -> Result<Vec<CandidateView>, Failure> {
    let mut book = desk.book();
    let (year, proposals) = proposals(&mut book, &asked.round)?;
    let known = book.store.commendations()?;
    let view = |one: Proposal| CandidateView {
        listed: is_listed(&known, year, &one),
        kind: one.kind,
        honoree: one.honoree,
        name: one.name,
        title: one.title,
        grounds: one.grounds,
    };
    Ok(proposals.into_iter().map(view).collect())
}

pub(crate) fn propose_commendations(
    desk: &Desk,
    now: Timestamp,
    asked: ProposeCommendations,
) -> Result<CommendationsView, Failure> {
    let mut book = desk.book();
    let (year, proposals) = proposals(&mut book, &asked.round)?;
    let known = book.store.commendations()?;
    let wanted = |at: &usize| asked.candidates.iter().any(|one| usize::try_from(*one).is_ok_and(|one| one == *at));
    let chosen: Vec<Commendation> = proposals
        .into_iter()
        .enumerate()
        .filter(|(at, one)| wanted(at) && !is_listed(&known, year, one))
        .map(|(_, one)| from_proposal(year, one))
        .collect();
    if chosen.is_empty() {
        return Err(Failure::field("candidates", "Chưa chọn tập thể, cá nhân nào chưa có trong danh sách."));
    }
    let label = format!("đề nghị khen thưởng, nhắc nhở {} trường hợp năm {year}", chosen.len());
    book.write(Op::new(OpKind::ProposeCommendations, label), now, |writer| {
        chosen.into_iter().try_for_each(|one| {
            let id = writer.next_id(Noun::Commendation)?;
            writer.put_commendation(Commendation { id, ..one })
        })
    })?;
    of_year(&book, year)
}

fn from_proposal(year: i16, one: Proposal) -> Commendation {
    let achievement = match one.kind {
        CommendationKind::Reminder => one.grounds.clone(),
        _ => format!("Đã có thành tích xuất sắc trong công tác cải cách hành chính năm {year}"),
    };
    Commendation {
        id: 0,
        year,
        kind: one.kind,
        honoree: one.honoree,
        unit: Some(one.unit),
        name: one.name,
        title: one.title,
        grounds: one.grounds,
        achievement,
        state: CommendationState::Proposed,
        reason: String::new(),
        decision: String::new(),
        decided: None,
        register_no: None,
        deadline: None,
    }
}

/// A commendation as stored.
pub(crate) fn one(book: &Book, id: i64) -> Result<Commendation, Failure> {
    let known = book.store.commendations()?;
    known.into_iter().find(|one| one.id == id).ok_or_else(|| Failure::missing("khen thưởng, nhắc nhở này"))
}

pub(crate) fn save_commendation(desk: &Desk, now: Timestamp, asked: SaveCommendation) -> Result<CommendationsView, Failure> {
    let mut book = desk.book();
    if asked.id != 0 {
        one(&book, asked.id)?;
    }
    let unit = Some(UnitId(asked.unit)).filter(|unit| unit.0 != 0);
    if unit.is_some_and(|unit| book.store.units().is_ok_and(|known| known.iter().all(|one| one.id != unit))) {
        return Err(Failure::missing("đơn vị này"));
    }
    let register_no = match asked.register_no.trim() {
        "" => None,
        text => Some(text.parse().map_err(|_| Failure::field("register_no", "Số sổ khen thưởng là một số, ví dụ 12."))?),
    };
    let mut commendation = Commendation {
        id: asked.id,
        year: asked.year,
        kind: asked.kind,
        honoree: asked.honoree,
        unit,
        name: nfc(&asked.name),
        title: nfc(&asked.title),
        grounds: nfc(&asked.grounds),
        achievement: nfc(&asked.achievement),
        state: asked.state,
        reason: nfc(&asked.reason),
        decision: nfc(&asked.decision),
        decided: date_or_none("decided", &asked.decided)?,
        register_no,
        deadline: date_or_none("deadline", &asked.deadline)?,
    };
    refuse_errors(&commendation.problems())?;
    refuse_taken(&book, &commendation)?;
    let label = format!("{} {}", commendation.kind.vietnamese(), commendation.name);
    let year = commendation.year;
    book.write(Op::new(OpKind::SaveCommendation, label), now, |writer| {
        if commendation.id == 0 {
            commendation.id = writer.next_id(Noun::Commendation)?;
        }
        writer.put_commendation(commendation)
    })?;
    of_year(&book, year)
}

/// A number of the register stands once a year.
fn refuse_taken(book: &Book, one: &Commendation) -> Result<(), Failure> {
    let Some(number) = one.register_no else { return Ok(()) };
    let known = book.store.commendations()?;
    let taken = known.iter().find(|other| other.id != one.id && other.year == one.year && other.register_no == Some(number));
    taken.map_or(Ok(()), |other| {
        Err(Failure::field("register_no", format!("Số sổ khen thưởng {number} năm {} đã ghi cho {}.", one.year, other.name)))
    })
}

pub(crate) fn remove_commendation(desk: &Desk, now: Timestamp, asked: OneCommendation) -> Result<CommendationsView, Failure> {
    let mut book = desk.book();
    let known = one(&book, asked.id)?;
    if !known.decision.is_empty() {
        let message = format!(
            "{} của {} đã có văn bản {} nên được giữ lại. Bỏ số văn bản trước nếu ghi nhầm.",
            known.kind.vietnamese(),
            known.name,
            known.decision
        );
        return Err(Failure::new("in_use", message));
    }
    let label = format!("xóa {} {}", known.kind.vietnamese(), known.name);
    book.write(Op::new(OpKind::RemoveCommendation, label), now, |writer| writer.remove_commendation(asked.id))?;
    of_year(&book, known.year)
}

pub(crate) fn decide_commendations(
    desk: &Desk,
    now: Timestamp,
    asked: DecideCommendations,
) -> Result<CommendationsView, Failure> {
    let mut book = desk.book();
    let decision = nfc(&asked.decision);
    if decision.is_empty() {
        return Err(Failure::field("decision", "Chưa ghi số quyết định khen thưởng. Ví dụ 60/QĐ-UBND."));
    }
    let decided = date_or_none("decided", &asked.decided)?
        .ok_or_else(|| Failure::field("decided", "Chưa ghi ngày quyết định khen thưởng."))?;
    if decided > vietnam(now).date() {
        return Err(Failure::field("decided", "Ngày quyết định sau hôm nay. Ghi số sau khi quyết định đã ký."));
    }
    let known = stored(&book, asked.year)?;
    let mut next = known.iter().filter_map(|one| one.register_no).max().unwrap_or_default();
    let mut chosen: Vec<Commendation> = known.into_iter().filter(waits_for_decision).collect();
    if chosen.is_empty() {
        let none = format!("Năm {} không còn giấy khen nào đã chọn mà chưa có quyết định.", asked.year);
        return Err(Failure::field("decision", none));
    }
    for one in &mut chosen {
        one.decision = decision.clone();
        one.decided = Some(decided);
        if one.register_no.is_none() {
            next += 1;
            one.register_no = Some(next);
        }
        refuse_errors(&one.problems())?;
    }
    let label = format!("Quyết định {decision} khen thưởng {} tập thể, cá nhân", chosen.len());
    book.write(Op::new(OpKind::DecideCommendations, label), now, |writer| {
        chosen.into_iter().try_for_each(|one| writer.put_commendation(one))
    })?;
    of_year(&book, asked.year)
}

pub(crate) fn save_proposal_rule(desk: &Desk, now: Timestamp, asked: SaveProposalRule) -> Result<CommendationsView, Failure> {
    let mut book = desk.book();
    let proposal = ProposalRule {
        collectives: asked.collectives,
        individuals: asked.individuals,
        index_from: per_cent("index_from", &asked.index_from)?,
        remind_below: per_cent("remind_below", &asked.remind_below)?,
    };
    let settings = Settings { proposal, ..book.store.settings()? };
    book.write(Op::new(OpKind::SaveProposalRule, "mức đề nghị khen thưởng, nhắc nhở"), now, |writer| {
        writer.put_settings(settings)
    })?;
    of_year(&book, asked.year)
}

fn per_cent(field: &str, text: &str) -> Result<Option<Points>, Failure> {
    let typed = text.trim().trim_end_matches('%').trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let share =
        read_points(typed, None).map_err(|error| Failure::field(field, crate::scores::typed_sentence("", None, &error)))?;
    if share.is_negative() || share > Points::whole(100) {
        return Err(Failure::field(field, "Nhập tỷ lệ từ 0 đến 100, hoặc để trống."));
    }
    Ok(Some(share))
}
