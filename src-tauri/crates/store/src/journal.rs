//! The journal: one entry per write, chained by SHA-256 from the first entry on.
//!
//! hash = SHA-256(prev_hash ‖ entry), where every field of the entry is preceded by its length, so
//! that no two entries can look alike. The typed changes are hashed as they stand in the column.
//! Order is the sequence number, never the clock. There is no second log.

use jiff::Timestamp;
use rusqlite::{Connection, params};
use sha2::{Digest, Sha256};

use crate::change::Change;
use crate::convert::{Line, instant_column};
use crate::error::StoreError;
use crate::operations::{Op, OpKind};
use crate::query;

/// An entry of the journal, without its changes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct JournalEntry {
    /// Its number; entries are ordered by it.
    pub sequence: i64,
    /// When it was written.
    pub at: Timestamp,
    /// Who wrote it.
    pub who: String,
    /// What kind of step.
    pub kind: OpKind,
    /// The step in Vietnamese.
    pub label: String,
    /// The entry that this one undoes or redoes.
    pub reverts: Option<i64>,
    /// Its hash, in hexadecimal digits.
    pub hash: String,
}

/// An entry of the journal with its typed changes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct JournalStep {
    /// The entry.
    pub entry: JournalEntry,
    /// What it changed, in the order in which it was done.
    pub changes: Vec<Change>,
}

/// The newest end of the chain.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Head {
    pub(crate) sequence: i64,
    pub(crate) hash: String,
    pub(crate) at: Option<Timestamp>,
}

impl Head {
    /// The end of a chain without entries.
    pub(crate) fn of_empty_book() -> Head {
        Head { sequence: 0, hash: "0".repeat(64), at: None }
    }
}

/// An entry as its columns hold it; what is hashed is exactly this.
pub(crate) struct StoredEntry {
    pub(crate) sequence: i64,
    pub(crate) at: String,
    pub(crate) who: String,
    pub(crate) op: String,
    pub(crate) label: String,
    pub(crate) reverts: Option<i64>,
    pub(crate) changes: String,
    pub(crate) prev_hash: String,
    pub(crate) hash: String,
}

impl StoredEntry {
    pub(crate) fn from_row(line: &Line<'_>) -> Result<StoredEntry, StoreError> {
        Ok(StoredEntry {
            sequence: line.get("sequence")?,
            at: line.get("at")?,
            who: line.get("who")?,
            op: line.get("op")?,
            label: line.get("label")?,
            reverts: line.get("reverts")?,
            changes: line.get("changes")?,
            prev_hash: line.get("prev_hash")?,
            hash: line.get("hash")?,
        })
    }

    /// The hash that the entry should carry.
    pub(crate) fn computed_hash(&self) -> String {
        let mut digest = Sha256::new();
        digest.update(self.prev_hash.as_bytes());
        let sequence = self.sequence.to_string();
        let reverts = self.reverts.map(|sequence| sequence.to_string()).unwrap_or_default();
        for field in [&sequence, &self.at, &self.who, &self.op, &self.label, &reverts, &self.changes] {
            digest.update((field.len() as u64).to_be_bytes());
            digest.update(field.as_bytes());
        }
        digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// Writes the next entry and gives the new end of the chain.
pub(crate) fn append(
    book: &Connection,
    head: &Head,
    op: &Op,
    reverts: Option<i64>,
    at: Timestamp,
    who: &str,
    changes: &[Change],
) -> Result<Head, StoreError> {
    let mut entry = StoredEntry {
        sequence: head.sequence + 1,
        at: instant_column(at),
        who: who.to_owned(),
        op: op.kind.name().to_owned(),
        label: op.label.clone(),
        reverts,
        changes: serde_json::to_string(changes)
            .map_err(|why| StoreError::Content { place: "journal.changes".to_owned(), why: why.to_string() })?,
        prev_hash: head.hash.clone(),
        hash: String::new(),
    };
    entry.hash = entry.computed_hash();
    let values = params![
        entry.sequence,
        entry.at,
        entry.who,
        entry.op,
        entry.label,
        entry.reverts,
        entry.changes,
        entry.prev_hash,
        entry.hash
    ];
    query::run(book, include_str!("journal/append.sql"), values)?;
    Ok(Head { sequence: entry.sequence, hash: entry.hash, at: Some(at) })
}

/// The newest end of the chain as the book holds it.
pub(crate) fn head(book: &Connection) -> Result<Head, StoreError> {
    let sql = "SELECT sequence, hash, at FROM journal ORDER BY sequence DESC LIMIT 1";
    let found = query::one(book, sql, [], |line| {
        Ok(Head { sequence: line.get("sequence")?, hash: line.get("hash")?, at: Some(line.instant("at")?) })
    })?;
    Ok(found.unwrap_or_else(Head::of_empty_book))
}

/// True when the last entry carries its own hash and follows the one before it.
pub(crate) fn head_is_sound(book: &Connection) -> Result<bool, StoreError> {
    let sql = concat!(include_str!("journal/entries.sql"), "ORDER BY sequence DESC LIMIT 2");
    let entries = query::all(book, sql, [], StoredEntry::from_row)?;
    let Some(last) = entries.first() else { return Ok(true) };
    let empty = Head::of_empty_book();
    let before = entries.get(1).map_or((empty.sequence, empty.hash.as_str()), |entry| (entry.sequence, entry.hash.as_str()));
    Ok(last.computed_hash() == last.hash && (last.sequence, last.prev_hash.as_str()) == (before.0 + 1, before.1))
}

/// The newest entries, newest first.
pub(crate) fn newest(book: &Connection, limit: usize) -> Result<Vec<JournalEntry>, StoreError> {
    let sql = "SELECT sequence, at, who, op, label, reverts, hash FROM journal ORDER BY sequence DESC LIMIT ?1";
    query::all(book, sql, params![i64::try_from(limit).unwrap_or(i64::MAX)], entry_of)
}

fn entry_of(line: &Line<'_>) -> Result<JournalEntry, StoreError> {
    Ok(JournalEntry {
        sequence: line.get("sequence")?,
        at: line.instant("at")?,
        who: line.get("who")?,
        kind: line.word("op", OpKind::from_name)?,
        label: line.get("label")?,
        reverts: line.get("reverts")?,
        hash: line.get("hash")?,
    })
}

/// The newest entries before a number that name all of the given words in their changes, newest
/// first. The words are pieces of the changes as they stand in the column.
pub(crate) fn steps_before(book: &Connection, before: i64, naming: &str, limit: usize) -> Result<Vec<JournalStep>, StoreError> {
    let sql = "SELECT sequence, at, who, op, label, reverts, changes, hash FROM journal
        WHERE sequence < ?1 AND (?2 = '' OR instr(changes, ?2) > 0) ORDER BY sequence DESC LIMIT ?3";
    query::all(book, sql, params![before, naming, i64::try_from(limit).unwrap_or(i64::MAX)], |line| {
        let text: String = line.get("changes")?;
        let changes = serde_json::from_str(&text).map_err(|why| line.fault("changes", why))?;
        Ok(JournalStep { entry: entry_of(line)?, changes })
    })
}

/// Everybody who ever wrote, by name.
pub(crate) fn writers(book: &Connection) -> Result<Vec<String>, StoreError> {
    query::all(book, "SELECT DISTINCT who FROM journal ORDER BY who", [], |line| line.get("who"))
}

/// The hash of the entry with a number.
pub(crate) fn hash_at(book: &Connection, sequence: i64) -> Result<Option<String>, StoreError> {
    query::one(book, "SELECT hash FROM journal WHERE sequence = ?1", params![sequence], |line| line.get("hash"))
}

/// The typed changes of one entry.
pub(crate) fn changes_of(book: &Connection, sequence: i64) -> Result<Option<Vec<Change>>, StoreError> {
    query::one(book, "SELECT changes FROM journal WHERE sequence = ?1", params![sequence], |line| {
        let text: String = line.get("changes")?;
        serde_json::from_str(&text).map_err(|why| line.fault("changes", why))
    })
}
