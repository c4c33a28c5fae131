//! Drafts: what the working clerk typed and did not keep, and where the clerk stopped. Half-typed
//! text survives a power cut and is offered again; it is never shown as saved and counts nowhere.

use domain::calendar::{clock_time, short_date, vietnam};
use domain::drafts::{Draft, LONGEST_NAME, LONGEST_TEXT};
use jiff::Timestamp;

use crate::desk::{Book, Desk};
use crate::failure::Failure;
use crate::wire::{Nothing, asked, shown};

asked! {
    /// A text that is being typed.
    pub struct KeepDraft {
        /// Where, in the window's own words.
        pub place: String,
        /// What a person calls that place.
        pub label: String,
        /// The text; empty forgets the draft.
        pub text: String,
    }
    /// Where the working clerk is.
    pub struct KeepStopped {
        /// The place, in the window's own words.
        pub place: String,
    }
}

shown! {
    /// Where the working clerk stopped, and what was typed and not kept.
    pub struct DraftsView {
        /// The place as the window named it; absent at the first start.
        pub stopped: Option<String>,
        /// The texts, the newest first.
        pub drafts: Vec<DraftView>,
    }
    /// A text that was typed and not kept.
    pub struct DraftView {
        /// Where, in the window's own words.
        pub place: String,
        /// What a person calls that place.
        pub label: String,
        /// The text.
        pub text: String,
        /// When it was typed last: "10:42:07", with its day when that is not today.
        pub at: String,
    }
    /// A draft or a place was put down.
    pub struct PutDown {
        /// When, "10:42:07".
        pub at: String,
    }
}

/// In a book without clerks everybody is the one who keeps it.
fn clerk(book: &Book) -> Result<String, Failure> {
    Ok(book.store.settings()?.clerk)
}

pub(crate) fn drafts(desk: &Desk, now: Timestamp, _: Nothing) -> Result<DraftsView, Failure> {
    let book = desk.book();
    let clerk = clerk(&book)?;
    let today = vietnam(now).date();
    let view = |draft: Draft| {
        let day = vietnam(draft.at).date();
        let time = clock_time(draft.at);
        let at = if day == today { time } else { format!("{time} ngày {}", short_date(day)) };
        DraftView { place: draft.place, label: draft.label, text: draft.text, at }
    };
    let drafts = book.store.drafts(&clerk)?.into_iter().map(view).collect();
    Ok(DraftsView { stopped: book.store.stopped_at(&clerk)?, drafts })
}

pub(crate) fn keep_draft(desk: &Desk, now: Timestamp, asked: KeepDraft) -> Result<PutDown, Failure> {
    refuse_long("place", &asked.place, LONGEST_NAME)?;
    refuse_long("label", &asked.label, LONGEST_NAME)?;
    refuse_long("text", &asked.text, LONGEST_TEXT)?;
    let mut book = desk.book();
    let clerk = clerk(&book)?;
    // As it was typed, not normalised: what comes back must be what stood there.
    let draft = Draft { place: asked.place, label: asked.label, text: asked.text, at: now };
    book.store.keep_draft(&clerk, &draft)?;
    Ok(PutDown { at: clock_time(now) })
}

pub(crate) fn keep_stopped(desk: &Desk, now: Timestamp, asked: KeepStopped) -> Result<PutDown, Failure> {
    refuse_long("place", &asked.place, LONGEST_NAME)?;
    let mut book = desk.book();
    let clerk = clerk(&book)?;
    book.store.keep_stopped(&clerk, &asked.place, now)?;
    Ok(PutDown { at: clock_time(now) })
}

fn refuse_long(field: &str, text: &str, longest: usize) -> Result<(), Failure> {
    if text.chars().count() <= longest {
        return Ok(());
    }
    let sentence = format!("Chữ gõ dở dài quá {longest} ký tự nên chưa giữ lại được nếu mất điện. Lưu bớt rồi gõ tiếp.");
    Err(Failure::field(field, sentence))
}
