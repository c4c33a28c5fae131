//! The papers of a conference: invitations, programme, list of guests, notice of the conclusions.

use domain::calendar::vietnam;
use domain::conferences::Conference;
use domain::papers::conference_facts;
use domain::text::fold;
use jiff::Timestamp;

use super::PaperAsked;
use super::content::{Made, file_part, finish, head_on};
use super::quoting::quoted_conference;
use crate::desk::{Book, Desk};
use crate::failure::Failure;

/// The conference asked for, else the newest one of the year, or of all; `None` where there is none.
pub(crate) fn conference_asked(book: &Book, asked: &PaperAsked) -> Result<Option<i64>, Failure> {
    if let Some(id) = asked.conference {
        return Ok(Some(crate::conferences::one(book, id)?.id));
    }
    let mut known = book.store.conferences()?;
    known.retain(|one| asked.year.is_none_or(|year| one.year == year));
    Ok(known.pop().map(|one| one.id))
}

fn conference_of(book: &Book, asked: &PaperAsked) -> Result<Conference, Failure> {
    let none = || Failure::field("conference", "Chưa có hội nghị nào. Thêm ở màn hình Hội nghị.");
    let id = conference_asked(book, asked)?.ok_or_else(none)?;
    quoted_conference(book, crate::conferences::one(book, id)?)
}

/// Makes one of the papers; those without a number are drafts until they have a date.
pub(super) fn paper(desk: &Desk, now: Timestamp, asked: &PaperAsked) -> Result<Made, Failure> {
    let book = desk.book();
    let mut conference = conference_of(&book, asked)?;
    let numbered = matches!(asked.paper.as_str(), "invitation" | "conclusions");
    if asked.paper == "invitation" {
        keep_invited(&mut conference, asked)?;
    }
    let draft = asked.date.trim().is_empty() || (numbered && asked.number.trim().is_empty());
    let day = conference.day.unwrap_or_else(|| vietnam(now).date());
    let head = head_on(&book, now, asked, (draft, day), &conference_facts(&asked.paper, &conference))?;
    drop(book);
    let (paper, name) = match asked.paper.as_str() {
        "invitation" => (documents::papers::invitations(&head, &conference)?, "giay-moi"),
        "programme" => (documents::papers::programme(&head, &conference)?, "chuong-trinh"),
        "guest-list" => (documents::papers::guest_list(&head, &conference)?, "danh-sach-dai-bieu"),
        _ => (documents::papers::conclusions(&head, &conference)?, "thong-bao-ket-luan"),
    };
    finish(paper, head, format!("{name}-{}", file_part(&conference.day.map_or_else(String::new, |day| day.to_string()))))
}

/// One guest by name or body, when one is asked for; a conference without guests invites nobody.
fn keep_invited(conference: &mut Conference, asked: &PaperAsked) -> Result<(), Failure> {
    if conference.guests.is_empty() {
        let none = "Hội nghị này chưa có đại biểu nào nên chưa có giấy mời. Thêm ở màn hình Hội nghị, trang Đại biểu.";
        return Err(Failure::field("conference", none));
    }
    let Some(wanted) = asked.head.as_deref().map(fold) else { return Ok(()) };
    conference.guests.retain(|guest| fold(&guest.name) == wanted || fold(&guest.body) == wanted);
    if conference.guests.is_empty() { Err(Failure::missing("đại biểu này")) } else { Ok(()) }
}
