//! The whole check of a book: pages, references, the chain of the journal, and whether replaying
//! the journal gives exactly the facts that stand in the tables.
//!
//! The last is what finds a score that was changed from outside: it has no entry. Reads only.

use std::collections::HashMap;
use std::path::Path;

use rusqlite::Connection;
use sha2::{Digest, Sha256};

use domain::evidence::Evidence;

use crate::change::{Change, Diff, EveryNoun, Record, Visitor, every_noun};
use crate::error::StoreError;
use crate::evidence::room::{self, FileState};
use crate::journal::{Head, StoredEntry};
use crate::query;
use crate::settings::Settings;

/// What a check found.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CheckReport {
    /// How many journal entries were recomputed.
    pub entries: usize,
    /// How many things stand in the book.
    pub facts: usize,
    /// What is wrong; empty for a sound book.
    pub faults: Vec<CheckFault>,
}

impl CheckReport {
    /// True when nothing is wrong.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.faults.is_empty()
    }
}

/// One thing that is wrong.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum CheckFault {
    /// SQLite found a page or an index that is not in order.
    Pages(String),
    /// A row points to nothing.
    Reference(String),
    /// An entry does not carry its own hash, or does not follow the one before it.
    Chain {
        /// The entry.
        sequence: i64,
        /// What does not match.
        why: ChainFault,
    },
    /// Something stands in the tables that the journal does not tell, or the other way round.
    Fact(String),
    /// The file of a document is not in the store room.
    FileMissing(String),
    /// The file of a document has other bytes than it came with.
    FileDamaged(String),
}

/// What does not match in the chain.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ChainFault {
    /// The entry before it is missing.
    EntryMissing,
    /// It does not follow the entry before it.
    DoesNotFollow,
    /// It does not carry its own hash.
    WrongHash,
    /// Its changes cannot be read.
    Unreadable,
}

/// Checks everything, every file of evidence in the folder included.
pub(crate) fn check(book: &Connection, folder: &Path) -> Result<CheckReport, StoreError> {
    let mut faults: Vec<CheckFault> = Vec::new();
    let pages = query::all(book, "PRAGMA integrity_check(20)", [], |line| line.get::<String>("integrity_check"))?;
    faults.extend(pages.into_iter().filter(|answer| answer != "ok").map(CheckFault::Pages));
    let references = query::all(book, "SELECT \"table\", parent FROM pragma_foreign_key_check LIMIT 20", [], |line| {
        Ok(CheckFault::Reference(format!("{} → {}", line.get::<String>("table")?, line.get::<String>("parent")?)))
    })?;
    faults.extend(references);
    let mut told = Facts::default();
    told.visit(Diff::Added(Settings::default()));
    let entries = walk_chain(book, &mut told, &mut faults)?;
    let found = standing(book, &mut faults)?;
    let facts = found.0.len();
    faults.extend(told.differences(&found).into_iter().map(CheckFault::Fact));
    faults.extend(files_of_evidence(book, folder)?);
    Ok(CheckReport { entries, facts, faults })
}

/// Every document whose file is missing or no longer what it was.
fn files_of_evidence(book: &Connection, folder: &Path) -> Result<Vec<CheckFault>, StoreError> {
    let documents: Vec<Evidence> = Record::list(book)?;
    let fault = |document: &Evidence| match room::state_of(folder, document) {
        FileState::Sound => None,
        FileState::Missing => Some(CheckFault::FileMissing(document.title())),
        FileState::Damaged => Some(CheckFault::FileDamaged(document.title())),
    };
    Ok(documents.iter().filter_map(fault).collect())
}

/// A digest of every fact by noun and key.
#[derive(Default)]
struct Facts(HashMap<String, [u8; 32]>);

impl Facts {
    fn name<R: Record>(value: &R) -> String {
        format!("{} {:?}", R::NOUN.name(), value.key())
    }

    fn differences(&self, found: &Facts) -> Vec<String> {
        let mut names: Vec<String> =
            self.0.iter().filter(|(name, digest)| found.0.get(*name) != Some(digest)).map(|(name, _)| name.clone()).collect();
        names.extend(found.0.keys().filter(|name| !self.0.contains_key(*name)).cloned());
        names.sort();
        names
    }
}

impl Visitor for Facts {
    type Answer = ();

    fn visit<R: Record>(&mut self, diff: Diff<R>) {
        let name = Facts::name(diff.subject());
        match diff.new_value() {
            Some(value) => self.0.insert(name, digest(value)),
            None => self.0.remove(&name),
        };
    }
}

/// Of the canonical form; a value that had none would differ from every other.
fn digest<R: Record>(value: &R) -> [u8; 32] {
    match serde_json::to_vec(value) {
        Ok(canonical) => Sha256::digest(canonical).into(),
        Err(why) => Sha256::digest(why.to_string()).into(),
    }
}

/// Recomputes every hash in order and replays the changes.
fn walk_chain(book: &Connection, told: &mut Facts, faults: &mut Vec<CheckFault>) -> Result<usize, StoreError> {
    let failed = |source| StoreError::sql("reading the journal", source);
    let sql = concat!(include_str!("journal/entries.sql"), "ORDER BY sequence");
    let mut statement = book.prepare(sql).map_err(failed)?;
    let mut rows = statement.query([]).map_err(failed)?;
    let mut before = Head::of_empty_book();
    let mut entries = 0;
    while let Some(row) = rows.next().map_err(failed)? {
        let entry = StoredEntry::from_row(&crate::convert::Line { row, sql })?;
        let sequence = entry.sequence;
        let mut broken = |why: ChainFault| faults.push(CheckFault::Chain { sequence, why });
        if sequence != before.sequence + 1 {
            broken(ChainFault::EntryMissing);
        }
        if entry.prev_hash != before.hash {
            broken(ChainFault::DoesNotFollow);
        }
        if entry.computed_hash() != entry.hash {
            broken(ChainFault::WrongHash);
        }
        match serde_json::from_str::<Vec<Change>>(&entry.changes) {
            Ok(changes) => changes.into_iter().for_each(|change| change.visit(told)),
            Err(_) => broken(ChainFault::Unreadable),
        }
        before = Head { sequence, hash: entry.hash, at: None };
        entries += 1;
    }
    Ok(entries)
}

/// Every fact as it stands in the tables; what cannot be read is a fault.
fn standing(book: &Connection, faults: &mut Vec<CheckFault>) -> Result<Facts, StoreError> {
    let mut gathering = Gathering { book, facts: Facts::default(), faults };
    every_noun(&mut gathering)?;
    Ok(gathering.facts)
}

struct Gathering<'a> {
    book: &'a Connection,
    facts: Facts,
    faults: &'a mut Vec<CheckFault>,
}

impl EveryNoun for Gathering<'_> {
    fn noun<R: Record>(&mut self) -> Result<(), StoreError> {
        match R::list(self.book) {
            Ok(values) => values.into_iter().for_each(|value| self.facts.visit(Diff::Added(value))),
            Err(error) => self.faults.push(CheckFault::Fact(error.to_string())),
        }
        Ok(())
    }
}
