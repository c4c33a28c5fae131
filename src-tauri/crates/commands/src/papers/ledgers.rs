//! The papers of the ledger of lost points: the ledger itself and the plan of remedies.

use domain::calendar::vietnam;
use domain::papers::{ledger_paper, remedy_plan};
use domain::standings::default_stage;
use jiff::Timestamp;

use super::PaperAsked;
use super::content::{Made, file_part, finish, head_on};
use super::of_round::round_of;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::lost_points::{assignments, ledger};

pub(super) fn lost_points(desk: &Desk, now: Timestamp, asked: &PaperAsked) -> Result<Made, Failure> {
    let mut book = desk.book();
    let facts = round_of(&mut book, asked)?;
    let stage = asked.stage.unwrap_or_else(|| default_stage(&facts));
    let told = ledger_paper(&facts, &ledger(&book, &facts, stage)?, &assignments(&book, &facts)?);
    let draft = facts.round.published_at.is_none();
    let head = head_on(&book, now, asked, (draft, facts.round.to), &told.facts("lost-points"))?;
    drop(book);
    let name = format!("so-diem-mat-{}-{}", facts.round.code, file_part(stage.vietnamese()));
    finish(documents::papers::lost_points(&head, &told)?, head, name)
}

pub(super) fn remedies(desk: &Desk, now: Timestamp, asked: &PaperAsked) -> Result<Made, Failure> {
    let mut book = desk.book();
    let facts = round_of(&mut book, asked)?;
    let plan = remedy_plan(ledger_paper(&facts, &ledger(&book, &facts, default_stage(&facts))?, &assignments(&book, &facts)?));
    let draft = asked.number.trim().is_empty() || asked.date.trim().is_empty();
    let head = head_on(&book, now, asked, (draft, vietnam(now).date()), &plan.ledger.facts("remedies"))?;
    drop(book);
    finish(documents::papers::remedies(&head, &plan)?, head, format!("ke-hoach-khac-phuc-{}", facts.round.code))
}
