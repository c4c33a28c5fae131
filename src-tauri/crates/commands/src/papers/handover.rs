//! The handover notebook: put together from the desk, the register of documents and the promises.

use domain::calendar::vietnam;
use domain::commitments::Commitment;
use domain::criteria::Tree;
use domain::lost_points::LostPoints;
use domain::papers::{Handover, HandoverDocument, HandoverPromise, HandoverQuestion, HandoverStage, HandoverWork};
use domain::reconciliation::differences;
use domain::rounds::Stage;
use domain::scores::RoundFacts;
use domain::standings::{default_stage, progress};
use domain::waiting::{Waiting, WaitingKind, waiting};
use jiff::Timestamp;

use super::PaperAsked;
use super::content::{Made, finish, head_on};
use super::of_round::round_of;
use crate::commitments::of_year;
use crate::desk::{Book, Desk};
use crate::failure::Failure;

pub(super) fn handover(desk: &Desk, now: Timestamp, asked: &PaperAsked) -> Result<Made, Failure> {
    let mut book = desk.book();
    let facts = round_of(&mut book, asked)?;
    let today = vietnam(now).date();
    let around = crate::waiting::around(&book, &facts, "")?;
    let ledger = crate::lost_points::ledger(&book, &facts, default_stage(&facts))?;
    let questions = book.store.questions(facts.round.id)?.into_iter().filter(|one| one.is_open());
    let all: Vec<usize> = (0..facts.units.len()).collect();
    let told = Handover {
        year: facts.round.year,
        round: format!("{} ({})", facts.round.code, facts.round.group),
        stages: stages(&facts),
        waiting: work(&facts, &waiting(&facts, &around)),
        differences: differences(&facts, &all, &Stage::ALL)
            .into_iter()
            .map(|one| (one.sentence, one.reason.unwrap_or_default()))
            .collect(),
        questions: questions
            .map(|one| HandoverQuestion { text: one.text, addressee: one.addressee, letter: one.letter, asked_on: one.asked_on })
            .collect(),
        days: book
            .store
            .milestones(facts.round.id)?
            .into_iter()
            .filter(|one| one.day >= today)
            .map(|one| (one.day, one.name))
            .collect(),
        documents: documents(&book, &facts)?,
        promises: promises(&facts, &of_year(&book, Some(facts.round.year + 1))?, &ledger),
    };
    let draft = asked.date.trim().is_empty();
    let head = head_on(&book, now, asked, (draft, today), &told.facts())?;
    drop(book);
    finish(documents::papers::handover(&head, &told)?, head, format!("so-ban-giao-{}", facts.round.code))
}

fn stages(facts: &RoundFacts) -> Vec<HandoverStage> {
    let locked = |stage: Stage| facts.units.iter().filter(|unit| facts.is_locked(unit.id, stage)).count();
    progress(facts)
        .into_iter()
        .map(|one| HandoverStage {
            stage: one.stage.vietnamese().to_owned(),
            begun: one.units_begun,
            complete: one.units_complete,
            locked: u32::try_from(locked(one.stage)).unwrap_or(u32::MAX),
        })
        .collect()
}

/// One line per kind and unit: a list of single criteria would fill a book.
fn work(facts: &RoundFacts, lines: &[Waiting]) -> Vec<HandoverWork> {
    let mut work: Vec<HandoverWork> = Vec::new();
    // What does not add up has a part of its own.
    for line in lines.iter().filter(|line| line.kind != WaitingKind::PartsDiffer) {
        let (kind, unit) = (named(line.kind), &facts.units[line.unit].version.name);
        if work.last().is_none_or(|last| last.kind != kind || last.unit != *unit) {
            work.push(HandoverWork { kind: kind.to_owned(), unit: unit.clone(), codes: Vec::new() });
        }
        let code = if line.place == Tree::ROOT { "tổng điểm".to_owned() } else { facts.tree.node(line.place).code.clone() };
        if let Some(last) = work.last_mut() {
            last.codes.push(code);
        }
    }
    work
}

fn named(kind: WaitingKind) -> &'static str {
    match kind {
        WaitingKind::Returned => "Trả lại, chờ giải trình",
        WaitingKind::Answered => "Đã giải trình, chờ kết luận",
        WaitingKind::NotScored => "Chờ chấm",
        WaitingKind::NoEvidence => "Minh chứng còn thiếu, chưa đúng",
        WaitingKind::Differs => "Chênh lệch",
        WaitingKind::PartsDiffer => "Tổng khác các phần",
    }
}

/// The documents that prove something in the round, and those that prove nothing anywhere.
fn documents(book: &Book, facts: &RoundFacts) -> Result<Vec<HandoverDocument>, Failure> {
    let links = book.store.evidence_links(facts.round.id)?;
    let mut documents = Vec::new();
    for document in book.store.evidence()? {
        let proves: Vec<String> = links
            .iter()
            .filter(|link| link.evidence == document.id)
            .filter_map(|link| {
                let unit = facts.unit_at(link.unit)?;
                let place = facts.tree.place(link.node)?;
                Some(format!("{} {}", facts.units[unit].version.name, facts.tree.node(place).code))
            })
            .collect();
        if !proves.is_empty() {
            let title = document.title();
            documents.push(HandoverDocument { title, subject: document.subject, file_name: document.file_name, proves });
        }
    }
    Ok(documents)
}

/// What heads promised for the year to come, then what stands as a remedy in the ledger.
fn promises(facts: &RoundFacts, commitments: &[Commitment], ledger: &LostPoints) -> Vec<HandoverPromise> {
    let mut promises = Vec::new();
    for commitment in commitments {
        let who = format!("{} ({})", commitment.head_name, commitment.unit_name);
        let targets = commitment.targets.iter().map(|target| {
            let (sign, value) = (target.direction.sign(), target.value.vietnamese());
            (format!("{} {sign} {value} {}", target.name, target.measure), target.deadline)
        });
        let tasks = commitment.tasks.iter().map(|task| (task.name.clone(), task.deadline));
        promises.extend(targets.chain(tasks).map(|(what, by)| HandoverPromise { who: who.clone(), what, by }));
    }
    for line in &ledger.lines {
        let Some(note) = line.note.as_ref().filter(|note| !note.remedy.trim().is_empty()) else { continue };
        let (department, official) = (line.department(), line.official());
        let who = if official.is_empty() { department.to_owned() } else { format!("{department} ({official})") };
        let what = format!("{}: {}", facts.tree.node(line.place).code, note.remedy);
        promises.push(HandoverPromise { who, what, by: note.deadline });
    }
    promises
}
