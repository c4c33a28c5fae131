//! The papers of the council at work: the minutes of a hearing.
//!
//! They are drafts until they have a number and a date; minutes also until the hearing has ended.

use domain::hearings::Hearing;
use domain::papers::minutes;
use jiff::Timestamp;

use super::PaperAsked;
use super::content::{Made, file_part, finish, head_on};
use crate::desk::{Book, Desk};
use crate::failure::Failure;
use domain::calendar::vietnam;

/// The hearing asked for, else the last one of the round.
fn hearing_of(book: &mut Book, asked: &PaperAsked) -> Result<Hearing, Failure> {
    if let Some(id) = asked.hearing {
        return crate::hearings::one(book, id);
    }
    let code = asked.round.as_deref().ok_or_else(|| Failure::field("round", "Chưa chọn đợt đánh giá."))?;
    let round = book.round(code)?.id;
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
