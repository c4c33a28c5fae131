//! What stands beside the journal: typed text that nobody has kept yet, where each clerk stopped, and
//! wrong passwords in a row.
//!
//! None of it is a fact. It has no entry in the journal, undo does not touch it, and losing it costs
//! no score; it is flushed like everything else, so that it survives a power cut.

use domain::drafts::{Draft, MOST};
use jiff::Timestamp;
use rusqlite::params;

use crate::Store;
use crate::convert::{Line, instant_column};
use crate::error::StoreError;
use crate::query;

/// Wrong passwords of a clerk in a row.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct WrongPasswords {
    /// The clerk.
    pub clerk: i64,
    /// How many.
    pub count: u32,
    /// When the last one was tried.
    pub last: Timestamp,
}

fn draft_from_row(line: &Line<'_>) -> Result<Draft, StoreError> {
    Ok(Draft { place: line.get("place")?, label: line.get("label")?, text: line.get("text")?, at: line.instant("at")? })
}

impl Store {
    /// What a clerk typed and did not keep, the newest first.
    pub fn drafts(&self, clerk: &str) -> Result<Vec<Draft>, StoreError> {
        let sql = "SELECT place, label, text, at FROM draft WHERE clerk = ?1 ORDER BY at DESC, place";
        query::all(&self.book, sql, params![clerk], draft_from_row)
    }

    /// Keeps what is being typed at a place; an empty text forgets it. The oldest beyond [`MOST`] go.
    ///
    /// # Errors
    /// The book cannot be written.
    pub fn keep_draft(&mut self, clerk: &str, draft: &Draft) -> Result<(), StoreError> {
        self.refuse_when_read_only()?;
        if draft.text.is_empty() {
            let sql = "DELETE FROM draft WHERE clerk = ?1 AND place = ?2";
            return query::run(&self.book, sql, params![clerk, draft.place]).map(drop);
        }
        let most = i64::try_from(MOST).unwrap_or(i64::MAX);
        let values = params![clerk, draft.place, draft.label, draft.text, instant_column(draft.at)];
        query::run(&self.book, include_str!("put_draft.sql"), values)?;
        query::run(&self.book, include_str!("thin_drafts.sql"), params![clerk, most]).map(drop)
    }

    /// Where a clerk stopped, in the window's own words.
    pub fn stopped_at(&self, clerk: &str) -> Result<Option<String>, StoreError> {
        query::one(&self.book, "SELECT place FROM stopped WHERE clerk = ?1", params![clerk], |line| line.get("place"))
    }

    /// Keeps where a clerk is.
    ///
    /// # Errors
    /// The book cannot be written.
    pub fn keep_stopped(&mut self, clerk: &str, place: &str, now: Timestamp) -> Result<(), StoreError> {
        self.refuse_when_read_only()?;
        query::run(&self.book, include_str!("put_stopped.sql"), params![clerk, place, instant_column(now)]).map(drop)
    }

    /// Every clerk's wrong passwords in a row.
    pub fn wrong_passwords(&self) -> Result<Vec<WrongPasswords>, StoreError> {
        query::all(&self.book, "SELECT clerk, count, last FROM wrong_password ORDER BY clerk", [], |line| {
            Ok(WrongPasswords { clerk: line.get("clerk")?, count: line.get("count")?, last: line.instant("last")? })
        })
    }

    /// Keeps that a wrong password was tried, so that starting the program anew forgives none.
    ///
    /// # Errors
    /// The book cannot be written.
    pub fn keep_wrong_passwords(&mut self, wrong: WrongPasswords) -> Result<(), StoreError> {
        self.refuse_when_read_only()?;
        let values = params![wrong.clerk, wrong.count, instant_column(wrong.last)];
        query::run(&self.book, include_str!("put_wrong_password.sql"), values).map(drop)
    }

    /// Forgets a clerk's wrong passwords after the right one.
    ///
    /// # Errors
    /// The book cannot be written.
    pub fn forget_wrong_passwords(&mut self, clerk: i64) -> Result<(), StoreError> {
        self.refuse_when_read_only()?;
        query::run(&self.book, "DELETE FROM wrong_password WHERE clerk = ?1", params![clerk]).map(drop)
    }
}
