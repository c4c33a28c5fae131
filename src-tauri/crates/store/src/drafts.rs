//! Drafts: what a clerk was typing, and where, so that the same place and text come back after a
//! power cut. They are no facts: the journal does not know them, and nothing is worked out from them.

use std::collections::BTreeMap;

use jiff::Timestamp;
use rusqlite::params;

use crate::Store;
use crate::convert::instant_column;
use crate::error::StoreError;
use crate::query;

/// A draft that has not been touched for this long is forgotten, in days.
const KEPT_DAYS: i64 = 60;

impl Store {
    /// What a clerk was typing, by place.
    ///
    /// # Errors
    /// A book that cannot be read.
    pub fn drafts(&self, clerk: &str) -> Result<BTreeMap<String, String>, StoreError> {
        let sql = "SELECT place, text FROM draft WHERE clerk = ?1 ORDER BY place";
        let rows = query::all(&self.book, sql, params![clerk], |line| Ok((line.get("place")?, line.get("text")?)))?;
        Ok(rows.into_iter().collect())
    }

    /// Keeps what a clerk is typing at a place; an empty text forgets it. Old drafts go by the way.
    ///
    /// # Errors
    /// A book that cannot be written.
    pub fn keep_draft(&mut self, clerk: &str, place: &str, text: &str, now: Timestamp) -> Result<(), StoreError> {
        self.refuse_when_read_only()?;
        if text.is_empty() {
            return query::run(&self.book, "DELETE FROM draft WHERE clerk = ?1 AND place = ?2", params![clerk, place]).map(drop);
        }
        let sql = "INSERT INTO draft (clerk, place, text, at) VALUES (?1, ?2, ?3, ?4)
            ON CONFLICT (clerk, place) DO UPDATE SET text = excluded.text, at = excluded.at";
        query::run(&self.book, sql, params![clerk, place, text, instant_column(now)])?;
        let oldest = now - jiff::SignedDuration::from_hours(24 * KEPT_DAYS);
        query::run(&self.book, "DELETE FROM draft WHERE at < ?1", params![instant_column(oldest)]).map(drop)
    }
}
