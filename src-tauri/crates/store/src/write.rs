//! The write door: the only way anything in the book changes.
//!
//! One transaction, one journal entry made of the typed changes, nothing at all when something is
//! refused on the way. What is returned has been flushed to the disk.

use jiff::Timestamp;
use rusqlite::{Connection, ErrorCode, TransactionBehavior};

use crate::Store;
use crate::change::Change;
use crate::error::StoreError;
use crate::journal;
use crate::operations::Op;
use crate::query;
use crate::writer::Writer;

/// What a write gave, after it was flushed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Written<T> {
    /// What the work returned.
    pub value: T,
    /// What changed, as it stands in the journal; empty when nothing did.
    pub changes: Vec<Change>,
    /// The number of the newest journal entry.
    pub sequence: i64,
}

impl Store {
    /// Does one step of work as one transaction and one journal entry.
    ///
    /// # Errors
    /// Whatever the work refuses, a locked or frozen place, or a book that cannot be written. The
    /// book is then as it was before.
    pub fn write<T>(
        &mut self,
        op: Op,
        now: Timestamp,
        who: &str,
        work: impl FnOnce(&mut Writer<'_>) -> Result<T, StoreError>,
    ) -> Result<Written<T>, StoreError> {
        let written = self.transact(&op, None, now, who, work)?;
        if op.kind.is_undoable() && !written.changes.is_empty() {
            self.sitting.remember(written.sequence, op.label);
        }
        Ok(written)
    }

    /// The transaction behind every write, undo and redo.
    pub(crate) fn transact<T>(
        &mut self,
        op: &Op,
        reverts: Option<i64>,
        now: Timestamp,
        who: &str,
        work: impl FnOnce(&mut Writer<'_>) -> Result<T, StoreError>,
    ) -> Result<Written<T>, StoreError> {
        self.refuse_when_read_only()?;
        let failed = |source| StoreError::sql("opening a transaction", source);
        let transaction = self.book.transaction_with_behavior(TransactionBehavior::Immediate).map_err(failed)?;
        let mut writer = Writer::new(&transaction);
        let value = work(&mut writer)?;
        let changes = writer.into_changes();
        if changes.is_empty() {
            return Ok(Written { value, changes, sequence: self.head.sequence });
        }
        let head = journal::append(&transaction, &self.head, op, reverts, now, who, &changes)?;
        // Not `Transaction::commit`: a refused commit must still be able to say what it missed.
        // Dropping the transaction rolls back whatever was not committed.
        transaction.execute_batch("COMMIT").map_err(|source| why_not_committed(&transaction, source))?;
        drop(transaction);
        let sequence = head.sequence;
        self.head = head;
        Ok(Written { value, changes, sequence })
    }
}

/// A commit fails on a full disk, or because a row points to nothing; the latter is named.
fn why_not_committed(book: &Connection, source: rusqlite::Error) -> StoreError {
    if source.sqlite_error_code() != Some(ErrorCode::ConstraintViolation) {
        return StoreError::sql("committing", source);
    }
    let dangling = query::one(book, "SELECT \"table\", parent FROM pragma_foreign_key_check LIMIT 1", [], |line| {
        Ok(format!("{} → {}", line.get::<String>("table")?, line.get::<String>("parent")?))
    });
    match dangling {
        Ok(Some(place)) => StoreError::Dangling { place },
        Ok(None) => StoreError::sql("committing", source),
        Err(error) => error,
    }
}

#[cfg(test)]
mod tests {
    use std::{env, fs, process};

    use super::*;
    use crate::{OpKind, Settings};

    #[test]
    fn a_full_disk_is_told_apart_and_nothing_is_kept() {
        let folder = env::temp_dir().join(format!("so-cchc-full-{}", process::id()));
        let mut store = Store::open(&folder, "đầy", Timestamp::UNIX_EPOCH).unwrap();
        let name = |store: &mut Store, clerk: String| {
            let settings = Settings { clerk, ..Settings::default() };
            store.write(Op::new(OpKind::ChangePreferences, "tên"), Timestamp::UNIX_EPOCH, "đầy", |writer| {
                writer.put_settings(settings)
            })
        };
        name(&mut store, "Nguyễn Văn A".to_owned()).unwrap();
        // A file that may not grow is answered as a disk that has no room.
        let pages: i64 = store.book.pragma_query_value(None, "page_count", |row| row.get(0)).unwrap();
        store.book.pragma_update(None, "max_page_count", pages).unwrap();
        let refused = name(&mut store, "dài ".repeat(20_000));
        let kept = store.settings().unwrap().clerk;
        let afterwards = name(&mut store, "Trần Thị B".to_owned());
        drop(store);
        fs::remove_dir_all(&folder).unwrap();
        assert!(matches!(refused, Err(StoreError::DiskFull { .. })), "full: {refused:?}");
        assert_eq!(kept, "Nguyễn Văn A", "the book is as it was");
        assert!(afterwards.is_ok(), "and goes on: {afterwards:?}");
    }
}
