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
use crate::backup::{self, Backup, Occasion, Verify};
use crate::connection;
use crate::error::{ReadOnlyReason, StoreError};
use crate::files;
use crate::journal::{self, Head, JournalEntry};
use crate::lock::{self, FolderLock};
use crate::restore;
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

    /// Opens a copy to look at it; neither the copy nor the book beside it is touched.
    ///
    /// # Errors
    /// The copy is not sound or was made by a newer program.
    pub fn open_copy(folder: &Path, copy: &Backup) -> Result<Store, StoreError> {
        let book = restore::open_copy(&copy.path)?;
        finish(folder, book, None, Some(ReadOnlyReason::Copy { at: copy.at }), None)
    }

    /// Sets the book aside and begins an empty one.
    ///
    /// # Errors
    /// Another program holds the book, or the disk refuses.
    pub fn begin_anew(folder: &Path, holder: &str, now: Timestamp) -> Result<Store, StoreError> {
        let lock = lock::take(folder, holder)?;
        set_aside(folder, now)?;
        create(folder)?;
        open_to_write(folder, lock, now)
    }

    /// What a copy lacks of the book in a folder that may be damaged.
    #[must_use]
    pub fn lacking(folder: &Path, copy: &Backup) -> Lacking {
        let file = folder.join(BOOK_FILE);
        let later = connection::open_for_reading(&file).and_then(|book| {
            let newest = journal::newest(&book, usize::MAX)?;
            Ok(newest.into_iter().filter(|entry| entry.sequence > copy.sequence).collect())
        });
        match later {
            Ok(steps) => Lacking::Steps(steps),
            Err(_) => Lacking::Unknown { written_at: written_at(&file) },
        }
    }

    /// Copies the book as it is, damaged or not, with its rollback journal into a folder, for
    /// somebody who may mend it. Gives the copy's place.
    ///
    /// # Errors
    /// There is no book, or a disk refuses.
    pub fn rescue(folder: &Path, to: &Path, now: Timestamp) -> Result<PathBuf, StoreError> {
        let file = folder.join(BOOK_FILE);
        let place = to.join(format!("so-cchc.hong-{}.db", now.as_second()));
        for (from, to) in [(journal_beside(&file), journal_beside(&place)), (file, place.clone())] {
            if exists(&from)? {
                let temporary = to.with_extension("dang-ghi");
                fs::copy(&from, &temporary).map_err(|source| StoreError::io(&temporary, source))?;
                files::settle(&temporary, &to)?;
            }
        }
        if exists(&place)? { Ok(place) } else { Err(StoreError::io(&place, std::io::ErrorKind::NotFound.into())) }
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
        backup::make(&source, now, &incoming, Occasion::BeforeRestoring)?;
        set_aside(folder, now)?;
        files::settle(&incoming, &folder.join(BOOK_FILE))?;
        let store = open_to_write(folder, lock, now)?;
        // Documents that came with the copy; those already here stay as they are.
        restore::fetch_beside(copy, folder, &store.evidence()?)?;
        Ok(store)
    }
}

/// What a copy lacks of a damaged book.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Lacking {
    /// These steps, newest first; none when it holds everything.
    Steps(Vec<JournalEntry>),
    /// The journal of the book cannot be read any more; its file was last written then.
    Unknown {
        /// When, if the system says so.
        written_at: Option<Timestamp>,
    },
}

fn written_at(file: &Path) -> Option<Timestamp> {
    fs::metadata(file).and_then(|file| file.modified()).ok().and_then(|time| Timestamp::try_from(time).ok())
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
    let copied = backup::make_when_changed(&book, now, &copies, Occasion::Start);
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
    if found < known {
        // What cannot be migrated where it lies is migrated in memory, to be read at least.
        return finish(folder, restore::open_copy(&file)?, lock, Some(reason), None);
    }
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
