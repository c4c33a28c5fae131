//! The desk: the open book with the facts of its rounds kept in memory.
//!
//! The facts of a round are one immutable value. A committed change of a score makes the next
//! one; any other change drops it, and the next reader loads it again. Long work clones the facts
//! and gives the book back at once.

mod drawn_pages;
mod previews;
pub(crate) mod shelf;
pub(crate) mod sitting;
mod watch;
pub(crate) mod work;

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use domain::rounds::{Round, RoundId};
use domain::scores::RoundFacts;
use domain::standings::earlier_ranks;
use domain::text::fold;
use domain::units::UnitId;
use jiff::Timestamp;
use store::{Change, Diff, Occasion, Op, ReadOnlyReason, SecondPlace, Store, Writer, Written};

use crate::failure::{Failure, read_only_sentence};

use drawn_pages::DrawnPages;
use previews::Previews;
use shelf::Shelf;
use sitting::Sitting;
use watch::Watch;
use work::Work;

/// An open book and everything a command may need; shared between threads.
pub struct Desk {
    book: Mutex<Book>,
    previews: Mutex<Previews>,
    sitting: Mutex<Sitting>,
    drawn_pages: Mutex<DrawnPages>,
    pub(crate) work: Work,
    shelving: Mutex<()>,
}

/// The book behind the desk.
pub(crate) struct Book {
    pub(crate) store: Store,
    pub(crate) folder: PathBuf,
    pub(crate) last_backup: Option<Timestamp>,
    pub(crate) second_place: Option<SecondPlace>,
    pub(crate) watch: Watch,
    facts: HashMap<RoundId, RoundFacts>,
    shelf: Option<Shelf>,
    changes: u64,
}

impl Desk {
    /// Opens the book in a folder, or makes a new one. `holder` is shown to whoever finds the book
    /// in use.
    ///
    /// # Errors
    /// The book is in use, damaged, or the folder cannot be used at all.
    pub fn open(folder: &Path, holder: &str, now: Timestamp) -> Result<Desk, Failure> {
        let store = Store::open(folder, holder, now)?;
        Desk::of(store, folder)
    }

    /// Opens a backup to look at it; nothing can be written.
    ///
    /// # Errors
    /// The backup is not sound or was made by a newer program.
    pub fn open_copy(folder: &Path, copy: &store::Backup) -> Result<Desk, Failure> {
        Desk::of(Store::open_copy(folder, copy)?, folder)
    }

    /// Why a backup should take the place of this book, although it could be opened to read: the end of its
    /// journal is broken. `None` for a sound book.
    pub fn asks_for_restoring(&self) -> Option<Failure> {
        let book = self.book();
        let reason = book.store.read_only().filter(|reason| *reason == ReadOnlyReason::JournalBroken)?;
        Some(Failure::new("journal_broken", read_only_sentence(&reason, &book.folder)))
    }

    fn of(store: Store, folder: &Path) -> Result<Desk, Failure> {
        // Every copy was verified when it was made; the list of backups opens each of them again.
        let last_backup = store.newest_backup()?.map(|backup| backup.at);
        let second_place = store.second_place()?;
        let book = Book {
            store,
            folder: folder.to_owned(),
            last_backup,
            second_place,
            watch: Watch::default(),
            facts: HashMap::new(),
            shelf: None,
            changes: 0,
        };
        let sitting = Mutex::new(Sitting::of(&book)?);
        Ok(Desk {
            book: Mutex::new(book),
            previews: Mutex::new(Previews::default()),
            sitting,
            drawn_pages: Mutex::new(DrawnPages::default()),
            work: Work::default(),
            shelving: Mutex::new(()),
        })
    }

    /// Held by whoever makes the documents ready to be looked in; always taken before the book.
    pub(crate) fn shelving(&self) -> MutexGuard<'_, ()> {
        self.shelving.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The book, for one command at a time.
    pub(crate) fn book(&self) -> MutexGuard<'_, Book> {
        // A panic in another command cannot have left half a write: the store rolls back.
        self.book.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Who works, and whether the screen is locked. Never taken before the book by the same command.
    pub(crate) fn sitting(&self) -> MutexGuard<'_, Sitting> {
        self.sitting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn previews(&self) -> MutexGuard<'_, Previews> {
        self.previews.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn drawn_pages(&self) -> MutexGuard<'_, DrawnPages> {
        self.drawn_pages.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Book {
    /// The facts of a round by its code, as the clerk at work may see them.
    pub(crate) fn facts(&mut self, code: &str) -> Result<RoundFacts, Failure> {
        let round = self.round(code)?;
        self.facts_of(round.id)
    }

    /// The facts of a round as the clerk at work may see them: without the first entry of what he keys
    /// a second time.
    pub(crate) fn facts_of(&mut self, round: RoundId) -> Result<RoundFacts, Failure> {
        let keyed = self.keyed_blind(round)?;
        let facts = self.whole_facts(round)?;
        Ok(if keyed.is_empty() { facts } else { facts.withholding(&keyed) })
    }

    /// Units whose approved scores the clerk at work keys a second time in a round, not compared yet.
    pub(crate) fn keyed_blind(&self, round: RoundId) -> Result<Vec<UnitId>, Failure> {
        let mut open = self.store.second_entries(round)?;
        open.retain(|entry| entry.compared_at.is_none());
        if open.is_empty() {
            return Ok(Vec::new());
        }
        let clerk = fold(&self.store.settings()?.clerk);
        Ok(open.into_iter().filter(|entry| fold(&entry.who) == clerk).map(|entry| entry.unit).collect())
    }

    /// The facts of a round with everything in it.
    pub(crate) fn whole_facts(&mut self, round: RoundId) -> Result<RoundFacts, Failure> {
        if let Some(facts) = self.facts.get(&round) {
            return Ok(facts.clone());
        }
        let mut facts = self.store.round_facts(round)?;
        facts.earlier = Arc::new(earlier_ranks(&facts.round, &self.published_the_year_before(&facts.round)?));
        facts.reasons =
            Arc::new(self.store.difference_reasons()?.into_iter().filter(|one| one.place.round == Some(round)).collect());
        self.facts.insert(round, facts.clone());
        Ok(facts)
    }

    /// The published rounds of the year before. What is published does not change, and opening it
    /// again drops all facts, so that ranks taken from it stay true.
    fn published_the_year_before(&mut self, round: &Round) -> Result<Vec<RoundFacts>, Failure> {
        let rounds = self.store.rounds()?;
        let before = rounds.into_iter().filter(|other| other.year + 1 == round.year && other.published_at.is_some());
        before.map(|other| self.whole_facts(other.id)).collect()
    }

    /// The documents, ready to be looked in.
    pub(crate) fn shelf(&mut self) -> Result<&Shelf, Failure> {
        let shelf = match self.shelf.take() {
            Some(shelf) => shelf,
            None => Shelf::of(self.store.evidence()?),
        };
        Ok(self.shelf.insert(shelf))
    }

    /// True when the documents are ready to be looked in.
    pub(crate) fn is_shelved(&self) -> bool {
        self.shelf.is_some()
    }

    /// How often the book was changed since it was opened.
    pub(crate) fn changes(&self) -> u64 {
        self.changes
    }

    /// Takes a shelf that was made while the book was not held; one that missed a change is of no use.
    pub(crate) fn shelve(&mut self, shelf: Shelf, changes: u64) {
        if self.changes == changes {
            self.shelf = Some(shelf);
        }
    }

    /// A round by its code.
    pub(crate) fn round(&self, code: &str) -> Result<Round, Failure> {
        let rounds = self.store.rounds()?;
        rounds.into_iter().find(|round| round.code == code).ok_or_else(|| Failure::missing(&format!("đợt đánh giá {code}")))
    }

    /// Makes a verified copy beside the book where the newest one is older than the book.
    pub(crate) fn copy_when_changed(&mut self, now: Timestamp, occasion: Occasion) -> Result<(), Failure> {
        if let Some(made) = self.store.backup_when_changed(now, occasion)? {
            self.last_backup = Some(made.at);
        }
        Ok(())
    }

    /// Forgets what was read; the next reader reads it again.
    pub(crate) fn forget_facts(&mut self) {
        self.facts.clear();
        self.shelf = None;
        self.changes += 1;
    }

    /// The one way to change anything.
    pub(crate) fn write<T>(
        &mut self,
        op: Op,
        now: Timestamp,
        work: impl FnOnce(&mut Writer<'_>) -> Result<T, store::StoreError>,
    ) -> Result<Written<T>, Failure> {
        let who = self.store.settings()?.clerk;
        if let Some(occasion) = op.kind.copy_before() {
            self.copy_when_changed(now, occasion)?;
        }
        let written = self.store.write(op, now, &who, work)?;
        self.apply(&written.changes);
        Ok(written)
    }

    pub(crate) fn undo(&mut self, now: Timestamp) -> Result<String, Failure> {
        let who = self.store.settings()?.clerk;
        let undone = self.store.undo(now, &who)?;
        self.apply(&undone.changes);
        Ok(undone.value)
    }

    pub(crate) fn redo(&mut self, now: Timestamp) -> Result<String, Failure> {
        let who = self.store.settings()?.clerk;
        let redone = self.store.redo(now, &who)?;
        self.apply(&redone.changes);
        Ok(redone.value)
    }

    /// Carries committed changes into the facts kept in memory.
    pub(crate) fn apply(&mut self, changes: &[Change]) {
        self.changes += 1;
        for change in changes {
            match change {
                Change::Score(diff) => {
                    let (score, next) = match diff {
                        Diff::Added(new) | Diff::Updated { new, .. } => (new, Some(new.clone())),
                        Diff::Removed(old) => (old, None),
                    };
                    if let Some(facts) = self.facts.get_mut(&score.round) {
                        *facts = facts.with_score(score.unit, score.node, score.stage, next);
                    }
                }
                Change::Unit(_)
                | Change::Succession(_)
                | Change::CriteriaSet(_)
                | Change::Node(_)
                | Change::Round(_)
                | Change::Lock(_)
                | Change::PublishedResult(_)
                | Change::DifferenceReason(_) => self.facts.clear(),
                Change::Evidence(diff) => {
                    if let Some(shelf) = &mut self.shelf {
                        shelf.follow(diff);
                    }
                }
                // Everything else decides no result.
                _ => {}
            }
        }
    }
}
