//! The start-up ladder: lock, open, check, copy, migrate; and the way back from a damaged book.
//!
//! A damaged file is never deleted or overwritten: it is left where it is, or set aside under
//! another name when a copy takes its place. A new book is made under a temporary name, so that an
//! empty file under the real name is always a loss and never a beginning.

use std::fs;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use rusqlite::{Connection, MAIN_DB};

use crate::Store;
use crate::backup::{self, Verify};
use crate::connection;
use crate::error::{ReadOnlyReason, StoreError};
use crate::files;
use crate::journal::{self, Head};
use crate::lock::{self, FolderLock};
use crate::schema;
use crate::undo::Sitting;

/// The book's file in its folder.
pub(crate) const BOOK_FILE: &str = "so-cchc.db";

impl Store {
    /// Opens the book in a folder, creating it when there is none.
    ///
    /// # Errors
    /// Another program holds it, the file is damaged, or the disk refuses.
    pub fn open(folder: &Path, holder: &str, now: Timestamp) -> Result<Store, StoreError> {
        match fs::create_dir_all(folder)
            .map_err(|source| StoreError::io(folder, source))
            .and_then(|()| lock::take(folder, holder))
        {
            Ok(lock) => open_to_write(folder, lock, now),
            Err(error) if error.is_refused_access() => open_to_read(folder, None, ReadOnlyReason::FolderNotWritable),
            Err(error) => Err(error),
        }
    }

    /// Puts a copy in the place of the book, sets the book aside and opens the copy.
    ///
    /// # Errors
    /// The copy is not sound, another program holds the book, or the disk refuses.
    pub fn restore(folder: &Path, copy: &Path, holder: &str, now: Timestamp) -> Result<Store, StoreError> {
        let lock = lock::take(folder, holder)?;
        let source = connection::open_for_reading(copy)?;
        schema::is_ours(&source)?;
        backup::quick_check(&source)?;
        if !journal::head_is_sound(&source)? {
            return Err(StoreError::Damaged { what: format!("the journal of {} is broken", copy.display()) });
        }
        let incoming = folder.join("so-cchc.khoi-phuc.db");
        files::remove_if_there(&incoming)?;
        backup::make(&source, now, &incoming)?;
        set_aside(folder, now)?;
        files::settle(&incoming, &folder.join(BOOK_FILE))?;
        let store = open_to_write(folder, lock, now)?;
        // Documents that came with the copy; those already here stay as they are.
        if let Some(beside) = copy.parent() {
            crate::evidence::room::copy_missing(beside, folder, &store.evidence()?)?;
        }
        Ok(store)
    }
}

fn open_to_write(folder: &Path, lock: FolderLock, now: Timestamp) -> Result<Store, StoreError> {
    let file = folder.join(BOOK_FILE);
    let copies = folder.join(backup::FOLDER);
    if !exists(&file)? {
        if !backup::list(&copies, Verify::None)?.is_empty() {
            return Err(StoreError::Damaged { what: format!("{} is gone, but there are copies of it", file.display()) });
        }
        create(folder)?;
    } else if fs::metadata(&file).map_err(|source| StoreError::io(&file, source))?.len() == 0 {
        return Err(StoreError::Damaged { what: format!("{} is empty", file.display()) });
    }
    let mut book = connection::open_for_writing(&file)?;
    check_at_start(&book)?;
    let found = schema::version(&book)?;
    let reason = if found > schema::known() {
        Some(ReadOnlyReason::NewerSchema { found, known: schema::known() })
    } else if !journal::head_is_sound(&book)? {
        Some(ReadOnlyReason::JournalBroken)
    } else {
        book.is_readonly(MAIN_DB)
            .map_err(|source| StoreError::sql("opening the book", source))?
            .then_some(ReadOnlyReason::FileNotWritable)
    };
    if let Some(reason) = reason {
        drop(book);
        return open_to_read(folder, Some(lock), reason);
    }
    if let Some(fault) = connection::durability_faults(&book)?.first() {
        return Err(StoreError::Damaged { what: format!("SQLite refused a setting: {fault}") });
    }
    let copied = copy_when_changed(&book, &copies, now);
    if found < schema::known() {
        // Before a migration a good copy is a condition, not a courtesy.
        copied?;
        schema::migrate(&mut book, schema::MIGRATIONS)?;
        return finish(folder, book, Some(lock), None, None);
    }
    finish(folder, book, Some(lock), None, copied.err())
}

/// Reading needs no lock: two readers do each other no harm.
fn open_to_read(folder: &Path, lock: Option<FolderLock>, reason: ReadOnlyReason) -> Result<Store, StoreError> {
    let file = folder.join(BOOK_FILE);
    if !exists(&file)? {
        return Err(StoreError::ReadOnly { reason });
    }
    let book = connection::open_for_reading(&file)?;
    check_at_start(&book)?;
    let (found, known) = (schema::version(&book)?, schema::known());
    let reason = if found > known { ReadOnlyReason::NewerSchema { found, known } } else { reason };
    finish(folder, book, lock, Some(reason), None)
}

fn finish(
    folder: &Path,
    book: Connection,
    lock: Option<FolderLock>,
    read_only: Option<ReadOnlyReason>,
    start_copy_fault: Option<StoreError>,
) -> Result<Store, StoreError> {
    // A newer schema may have moved the journal; the book is then only read, and has no head.
    let head = match read_only {
        Some(ReadOnlyReason::NewerSchema { .. }) => Head::of_empty_book(),
        _ => journal::head(&book)?,
    };
    Ok(Store { book, folder: folder.to_owned(), _lock: lock, read_only, head, sitting: Sitting::default(), start_copy_fault })
}

fn check_at_start(book: &Connection) -> Result<(), StoreError> {
    backup::quick_check(book)?;
    schema::is_ours(book)
}

/// Makes the empty book under a temporary name and gives it its name when it is whole.
fn create(folder: &Path) -> Result<(), StoreError> {
    let temporary = folder.join("so-cchc.moi.db");
    files::remove_if_there(&temporary)?;
    files::remove_if_there(&journal_beside(&temporary))?;
    let mut book = connection::open_for_writing(&temporary)?;
    schema::migrate(&mut book, schema::MIGRATIONS)?;
    book.close().map_err(|(_, source)| StoreError::sql("making the book", source))?;
    files::remove_if_there(&journal_beside(&temporary))?;
    files::settle(&temporary, &folder.join(BOOK_FILE))
}

/// A verified copy, unless the newest one already ends at the same entry. Old copies make room.
fn copy_when_changed(book: &Connection, copies: &Path, now: Timestamp) -> Result<(), StoreError> {
    let head = journal::head(book)?;
    if head.sequence == 0 {
        return Ok(());
    }
    if let Some(newest) = backup::list(copies, Verify::None)?.first()
        && newest.sequence == head.sequence
        && backup::head_hash(&newest.path).is_ok_and(|hash| hash == head.hash)
    {
        return Ok(());
    }
    fs::create_dir_all(copies).map_err(|source| StoreError::io(copies, source))?;
    backup::make(book, now, copies)?;
    for old in backup::keep::surplus(&backup::list(copies, Verify::None)?) {
        files::remove_if_there(&old.path)?;
    }
    Ok(())
}

/// Moves the book and what belongs to it out of the way, never over another file.
fn set_aside(folder: &Path, now: Timestamp) -> Result<(), StoreError> {
    let file = folder.join(BOOK_FILE);
    let aside =
        (1..1_000).map(|number| folder.join(format!("so-cchc.cu-{}-{number}.db", now.as_second()))).find(|place| !place.exists());
    let aside = aside.ok_or_else(|| StoreError::io(folder, std::io::ErrorKind::AlreadyExists.into()))?;
    for (from, to) in [(journal_beside(&file), journal_beside(&aside)), (file, aside)] {
        if exists(&from)? {
            fs::rename(&from, &to).map_err(|source| StoreError::io(&from, source))?;
        }
    }
    files::flush_folder_of(&folder.join(BOOK_FILE))
}

fn journal_beside(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push("-journal");
    PathBuf::from(name)
}

fn exists(path: &Path) -> Result<bool, StoreError> {
    path.try_exists().map_err(|source| StoreError::io(path, source))
}
