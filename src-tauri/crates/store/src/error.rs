//! What can go wrong with the book, told apart only as far as somebody acts on it.
//!
//! Every variant names the place of the cause. The sentences here are for the log and for
//! `detail`; what a clerk reads is written where it is shown.

use std::io;
use std::path::{Path, PathBuf};

use domain::criteria::SetId;
use domain::rounds::{RoundId, Stage};
use domain::units::UnitId;
use jiff::Timestamp;
use rusqlite::ErrorCode;

use crate::change::Noun;

/// Why the store could not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Another program has the book open.
    #[error("the book is open elsewhere, held by \"{holder}\"")]
    InUse {
        /// Who holds it, as that program named itself; empty when not known.
        holder: String,
    },
    /// The book is open for reading only.
    #[error("the book is open for reading only: {reason:?}")]
    ReadOnly {
        /// Why.
        reason: ReadOnlyReason,
    },
    /// The book was written by a newer program.
    #[error("the book has schema {found}, this program knows {known}")]
    NewerSchema {
        /// The schema of the book.
        found: i64,
        /// The newest schema this program knows.
        known: i64,
    },
    /// The file is not a sound book. It was left as it is.
    #[error("the book is damaged: {what}")]
    Damaged {
        /// What was found.
        what: String,
    },
    /// There is no space left; nothing of this step was kept.
    #[error("no space left while {doing}")]
    DiskFull {
        /// What was being done.
        doing: String,
    },
    /// The stage of the unit is locked, or its round is published.
    #[error("stage {} of unit {} in round {} is locked", .stage.name(), .unit.0, .round.0)]
    Locked {
        /// The round.
        round: RoundId,
        /// The unit.
        unit: UnitId,
        /// The stage.
        stage: Stage,
    },
    /// A published round depends on it: set, grades, list of units and printed names are frozen.
    #[error("{noun:?} is frozen by the published round {}", .round.0)]
    Frozen {
        /// What was to be changed.
        noun: Noun,
        /// The round that is published.
        round: RoundId,
    },
    /// The set is issued: its tree never changes again.
    #[error("the set {} is issued", .set.0)]
    Issued {
        /// The set.
        set: SetId,
    },
    /// A step cannot be taken back, because what it left has changed since.
    #[error("{what} has changed since")]
    Stale {
        /// What no longer matches.
        what: String,
    },
    /// The stack of this sitting is empty.
    #[error("nothing to undo or redo")]
    NothingToUndo,
    /// Something that should be there is not.
    #[error("there is no {noun:?} {id}")]
    Missing {
        /// What kind of thing.
        noun: Noun,
        /// Its identity.
        id: i64,
    },
    /// Something unique in the book is there already.
    #[error("already in the book: {place}")]
    Duplicate {
        /// Table and column: "criteria_set.code".
        place: String,
    },
    /// A row would point to something that is not there.
    #[error("would point to nothing: {place}")]
    Dangling {
        /// The tables: "score → node".
        place: String,
    },
    /// A file is larger than evidence may be.
    #[error("the file has {bytes} bytes, {largest} are taken in")]
    FileTooLarge {
        /// Its size.
        bytes: u64,
        /// The largest size.
        largest: u64,
    },
    /// A file is none of the kinds that are taken in as evidence.
    #[error("{name} is no document that is taken in")]
    FileRefused {
        /// Its name.
        name: String,
    },
    /// A file of evidence has other bytes than it came with.
    #[error("the file {hash} is damaged")]
    FileDamaged {
        /// The hash it should have.
        hash: String,
    },
    /// A copy that is to come back belongs to another book.
    #[error("{} is a copy of another book", .copy.display())]
    OtherBook {
        /// The copy.
        copy: PathBuf,
    },
    /// The second place of backups lies inside the folder of the book.
    #[error("{} lies inside the folder of the book", .folder.display())]
    SamePlace {
        /// The folder.
        folder: PathBuf,
    },
    /// A value in the book cannot be read.
    #[error("{place}: {why}")]
    Content {
        /// Table and column.
        place: String,
        /// What is wrong with it.
        why: String,
    },
    /// A file or folder outside SQLite.
    #[error("{}: {source}", .path.display())]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// The cause.
        source: io::Error,
    },
    /// SQLite refused for another reason.
    #[error("{doing}: {source}")]
    Sql {
        /// What was being done.
        doing: String,
        /// The cause.
        source: rusqlite::Error,
    },
}

/// Why a book is open for reading only.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ReadOnlyReason {
    /// Its folder cannot be written.
    FolderNotWritable,
    /// The file itself cannot be written.
    FileNotWritable,
    /// It was written by a newer program.
    NewerSchema {
        /// The schema of the book.
        found: i64,
        /// The newest schema this program knows.
        known: i64,
    },
    /// The last entry of the journal does not match its hash.
    JournalBroken,
    /// It is a copy that is only looked at.
    Copy {
        /// When the copy was made.
        at: Timestamp,
    },
}

impl StoreError {
    /// Tells an SQLite error apart by what can be done about it.
    pub(crate) fn sql(doing: &str, source: rusqlite::Error) -> StoreError {
        let message = match &source {
            rusqlite::Error::SqliteFailure(_, Some(message)) => message.clone(),
            other => other.to_string(),
        };
        match source.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => StoreError::DiskFull { doing: doing.to_owned() },
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => {
                StoreError::Damaged { what: format!("{doing}: {message}") }
            }
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => StoreError::InUse { holder: String::new() },
            Some(ErrorCode::ReadOnly) => StoreError::ReadOnly { reason: ReadOnlyReason::FileNotWritable },
            Some(ErrorCode::ConstraintViolation) => match message.strip_prefix("UNIQUE constraint failed: ") {
                Some(place) => StoreError::Duplicate { place: place.to_owned() },
                None => StoreError::Sql { doing: doing.to_owned(), source },
            },
            _ => StoreError::Sql { doing: doing.to_owned(), source },
        }
    }

    /// Tells an error of the file system apart by what can be done about it.
    pub(crate) fn io(path: &Path, source: io::Error) -> StoreError {
        match source.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
                StoreError::DiskFull { doing: path.display().to_string() }
            }
            _ => StoreError::Io { path: path.to_owned(), source },
        }
    }

    /// True when a file or folder may not be written by us.
    pub(crate) fn is_refused_access(&self) -> bool {
        matches!(self, StoreError::Io { source, .. } if matches!(source.kind(), io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem))
    }
}
