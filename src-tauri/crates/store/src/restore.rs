//! A backup comes back into a sound book: as one step of the journal, never as another file.
//!
//! The changes that lead from the facts of today to those of the copy are worked out first, shown,
//! and then written through the same door as everything else. So the history stays whole, no
//! identity is ever given twice, and what was restored can be replaced again. Only a book in
//! which no office was set up takes the copy over as it is, with its journal.

use std::collections::HashMap;
use std::path::Path;

use domain::evidence::Evidence;
use jiff::Timestamp;
use rusqlite::Connection;
use rusqlite::backup::{Backup as Copying, StepResult};

use crate::Store;
use crate::backup;
use crate::change::{Change, Diff, EveryNoun, Noun, Record, Visitor, every_noun};
use crate::connection;
use crate::error::StoreError;
use crate::evidence::room;
use crate::journal;
use crate::operations::Op;
use crate::schema;
use crate::undo::Sitting;
use crate::write::Written;
use crate::writer::Writer;

/// What bringing back a copy would do.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Outlook {
    /// Every change, from what stands in the book to what stands in the copy. Empty when they are
    /// the same, and for a book without an office.
    pub changes: Vec<Change>,
    /// True when no office was set up in this book yet: the copy then takes its place whole.
    pub takes_over: bool,
    /// How many steps of the journal came after the copy was made.
    pub later_steps: i64,
}

impl Store {
    /// What bringing back a copy would do; nothing is written.
    ///
    /// # Errors
    /// The copy is not sound, belongs to another book, or was made by a newer program.
    pub fn outlook(&self, copy: &Path) -> Result<Outlook, StoreError> {
        let source = open_copy(copy)?;
        let head = journal::head(&source)?;
        if !self.settings()?.set_up {
            return Ok(Outlook { changes: Vec::new(), takes_over: true, later_steps: 0 });
        }
        if journal::hash_at(&source, 1)? != journal::hash_at(&self.book, 1)? {
            return Err(StoreError::OtherBook { copy: copy.to_owned() });
        }
        let mut walk = Differences { book: &self.book, copy: &source, changes: Vec::new() };
        every_noun(&mut walk)?;
        Ok(Outlook { changes: walk.changes, takes_over: false, later_steps: (self.head.sequence - head.sequence).max(0) })
    }

    /// Brings the facts of a copy back as one step, or takes the copy over into an empty book.
    /// Documents that lie beside the copy and are missing here come along.
    ///
    /// # Errors
    /// As [`Store::outlook`]; the book cannot be written. The book is then as it was.
    pub fn bring_back(&mut self, copy: &Path, op: Op, now: Timestamp, who: &str) -> Result<Written<()>, StoreError> {
        self.refuse_when_read_only()?;
        let outlook = self.outlook(copy)?;
        if outlook.takes_over {
            self.take_over(copy)?;
            self.fetch_documents(copy)?;
            return Ok(Written { value: (), changes: Vec::new(), sequence: self.head.sequence });
        }
        self.fetch_documents_of(copy, &open_copy(copy)?)?;
        let written = self.transact(&op, None, now, who, |writer| {
            for change in &outlook.changes {
                change.clone().visit(&mut Room(writer))?;
            }
            outlook.changes.into_iter().try_for_each(|change| change.visit(&mut Return(writer)))
        })?;
        // What this sitting could take back no longer stands there.
        self.sitting = Sitting::default();
        Ok(written)
    }

    /// Every page of the copy in place of the empty book, in one transaction of SQLite.
    fn take_over(&mut self, copy: &Path) -> Result<(), StoreError> {
        let failed = |source| StoreError::sql("taking over a copy", source);
        let source = open_copy(copy)?;
        {
            let copying = Copying::new(&source, &mut self.book).map_err(failed)?;
            while copying.step(1_000).map_err(failed)? != StepResult::Done {}
        }
        backup::quick_check(&self.book)?;
        self.head = journal::head(&self.book)?;
        self.sitting = Sitting::default();
        Ok(())
    }

    fn fetch_documents(&self, copy: &Path) -> Result<(), StoreError> {
        fetch_beside(copy, &self.folder, &self.evidence()?)
    }

    fn fetch_documents_of(&self, copy: &Path, source: &Connection) -> Result<(), StoreError> {
        fetch_beside(copy, &self.folder, &Record::list(source)?)
    }
}

/// Copies what a store room lacks from beside the copy: on a stick the documents lie in the same
/// folder, beside a book one above.
pub(crate) fn fetch_beside(copy: &Path, to: &Path, evidence: &[Evidence]) -> Result<(), StoreError> {
    for room in copy.ancestors().skip(1).take(2) {
        room::copy_missing(room, to, evidence)?;
    }
    Ok(())
}

/// A copy in memory, proved and brought to the schema of today; its file is not touched.
pub(crate) fn open_copy(copy: &Path) -> Result<Connection, StoreError> {
    let failed = |source| StoreError::sql("reading a copy", source);
    let file = connection::open_for_reading(copy)?;
    schema::is_ours(&file)?;
    backup::quick_check(&file)?;
    if !journal::head_is_sound(&file)? {
        return Err(StoreError::Damaged { what: format!("the journal of {} is broken", copy.display()) });
    }
    let (found, known) = (schema::version(&file)?, schema::known());
    if found > known {
        return Err(StoreError::NewerSchema { found, known });
    }
    let mut memory = Connection::open_in_memory().map_err(failed)?;
    {
        let copying = Copying::new(&file, &mut memory).map_err(failed)?;
        while copying.step(1_000).map_err(failed)? != StepResult::Done {}
    }
    schema::migrate(&mut memory, schema::MIGRATIONS)?;
    Ok(memory)
}

/// The changes from one book to another, noun by noun.
struct Differences<'a> {
    book: &'a Connection,
    copy: &'a Connection,
    changes: Vec<Change>,
}

impl EveryNoun for Differences<'_> {
    fn noun<R: Record>(&mut self) -> Result<(), StoreError> {
        // Who works, and how large the letters are, belongs to today.
        if R::NOUN == Noun::Settings {
            return Ok(());
        }
        let wanted = R::list(self.copy)?;
        let mut standing: HashMap<String, R> =
            R::list(self.book)?.into_iter().map(|value| (format!("{:?}", value.key()), value)).collect();
        for new in wanted {
            match standing.remove(&format!("{:?}", new.key())) {
                Some(old) if old == new => {}
                old => self.changes.extend(Diff::between(old, Some(new)).map(R::change)),
            }
        }
        let mut gone: Vec<(String, R)> = standing.into_iter().collect();
        gone.sort_by(|a, b| a.0.cmp(&b.0));
        self.changes.extend(gone.into_iter().map(|(_, old)| R::change(Diff::Removed(old))));
        Ok(())
    }
}

/// Takes out what a change replaces, so that no code stands twice on the way.
struct Room<'w, 'b>(&'w mut Writer<'b>);

impl Visitor for Room<'_, '_> {
    type Answer = Result<(), StoreError>;

    fn visit<R: Record>(&mut self, diff: Diff<R>) -> Result<(), StoreError> {
        self.0.make_room(&diff)
    }
}

/// Writes what a change leads to.
struct Return<'w, 'b>(&'w mut Writer<'b>);

impl Visitor for Return<'_, '_> {
    type Answer = Result<(), StoreError>;

    fn visit<R: Record>(&mut self, diff: Diff<R>) -> Result<(), StoreError> {
        self.0.restore(diff)
    }
}
