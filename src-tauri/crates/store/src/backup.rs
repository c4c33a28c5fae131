//! Verified copies of the book.
//!
//! A copy is made by SQLite's own backup, never by copying the file; it is then opened again,
//! checked, and its rows and chain head compared with the book before it gets its name. The name
//! says when, at which journal entry and why: `so-cchc_20201231-173000_s000123_dinh-ky.db`, in Vietnamese time.

use std::fs;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::{TimeZone, offset};
use rusqlite::Connection;
use rusqlite::backup::{Backup as Copying, StepResult};

use crate::connection;
use crate::error::StoreError;
use crate::files;
use crate::journal;
use crate::query;
use crate::schema;

pub(crate) mod keep;

/// The folder of copies beside the book.
pub(crate) const FOLDER: &str = "sao-luu";

/// Why a copy was made; it stands in the name of the copy.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Occasion {
    /// Somebody asked for it.
    ByHand,
    /// The program was started.
    Start,
    /// Half an hour of work had passed.
    Periodic,
    /// A file was about to be imported.
    BeforeImport,
    /// A round was about to be published.
    BeforePublishing,
    /// A backup was about to come back.
    BeforeRestoring,
}

impl Occasion {
    const ALL: [Occasion; 6] = [
        Occasion::ByHand,
        Occasion::Start,
        Occasion::Periodic,
        Occasion::BeforeImport,
        Occasion::BeforePublishing,
        Occasion::BeforeRestoring,
    ];

    /// As it stands in the name of a copy.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Occasion::ByHand => "tay",
            Occasion::Start => "mo-so",
            Occasion::Periodic => "dinh-ky",
            Occasion::BeforeImport => "truoc-khi-nhap",
            Occasion::BeforePublishing => "truoc-khi-cong-bo",
            Occasion::BeforeRestoring => "truoc-khi-khoi-phuc",
        }
    }
}

/// A copy of the book.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Backup {
    /// Where it is.
    pub path: PathBuf,
    /// When it was made, as its name says.
    pub at: Timestamp,
    /// The newest journal entry in it, as its name says.
    pub sequence: i64,
    /// Why it was made, as its name says; `None` for copies of older programs.
    pub occasion: Option<Occasion>,
    /// Its size.
    pub bytes: u64,
    /// What is wrong with it; `None` when it was opened and found sound.
    pub fault: Option<String>,
}

impl Backup {
    /// True when the copy was opened and found sound.
    #[must_use]
    pub fn is_good(&self) -> bool {
        self.fault.is_none()
    }
}

/// What a copy must have in common with its book.
#[derive(PartialEq, Eq, Debug)]
struct Content {
    head: journal::Head,
    rows: Vec<(String, i64)>,
}

/// Copies the book and verifies the copy. `to` is a folder, or the file to be made.
pub(crate) fn make(book: &Connection, now: Timestamp, to: &Path, occasion: Occasion) -> Result<Backup, StoreError> {
    let head = journal::head(book)?;
    let place = free_place(to, now, head.sequence, occasion)?;
    let temporary = place.with_extension("dang-ghi");
    files::remove_if_there(&temporary)?;
    let copied =
        copy_pages(book, &temporary).and_then(|()| compare(book, &temporary)).and_then(|()| files::settle(&temporary, &place));
    if let Err(error) = copied {
        files::remove_if_there(&temporary)?;
        return Err(error);
    }
    let bytes = fs::metadata(&place).map_err(|source| StoreError::io(&place, source))?.len();
    Ok(Backup { path: place, at: now, sequence: head.sequence, occasion: Some(occasion), bytes, fault: None })
}

/// A verified copy in the folder of copies; old ones make room.
pub(crate) fn make_and_thin(book: &Connection, now: Timestamp, copies: &Path, occasion: Occasion) -> Result<Backup, StoreError> {
    fs::create_dir_all(copies).map_err(|source| StoreError::io(copies, source))?;
    let made = make(book, now, copies, occasion)?;
    for old in keep::surplus(&list(copies, Verify::None)?) {
        files::remove_if_there(&old.path)?;
    }
    Ok(made)
}

/// The same, unless the book is empty or the newest copy already ends at the same entry.
pub(crate) fn make_when_changed(
    book: &Connection,
    now: Timestamp,
    copies: &Path,
    occasion: Occasion,
) -> Result<Option<Backup>, StoreError> {
    let head = journal::head(book)?;
    if head.sequence == 0 {
        return Ok(None);
    }
    if let Some(newest) = list(copies, Verify::None)?.first()
        && newest.sequence == head.sequence
        && head_hash(&newest.path).is_ok_and(|hash| hash == head.hash)
    {
        return Ok(None);
    }
    make_and_thin(book, now, copies, occasion).map(Some)
}

/// Copies every page into a new file.
fn copy_pages(book: &Connection, temporary: &Path) -> Result<(), StoreError> {
    let failed = |source| StoreError::sql("copying the book", source);
    let mut copy = Connection::open(temporary).map_err(failed)?;
    {
        let copying = Copying::new(book, &mut copy).map_err(failed)?;
        while copying.step(1_000).map_err(failed)? != StepResult::Done {}
    }
    copy.close().map_err(|(_, source)| failed(source))
}

fn compare(book: &Connection, copy: &Path) -> Result<(), StoreError> {
    let copied = connection::open_for_reading(copy)?;
    quick_check(&copied)?;
    if content(&copied)? == content(book)? {
        return Ok(());
    }
    Err(StoreError::Damaged { what: "the copy does not hold the same rows as the book".to_owned() })
}

/// SQLite's own quick look at every page.
pub(crate) fn quick_check(book: &Connection) -> Result<(), StoreError> {
    let faults = query::all(book, "PRAGMA quick_check(3)", [], |line| line.get::<String>("quick_check"))?;
    if faults == ["ok"] { Ok(()) } else { Err(StoreError::Damaged { what: faults.join("; ") }) }
}

fn content(book: &Connection) -> Result<Content, StoreError> {
    let mut rows = Vec::new();
    for table in schema::tables(book)? {
        let count = book
            .query_row(&format!("SELECT count(*) FROM \"{table}\""), [], |row| row.get(0))
            .map_err(|source| StoreError::sql(&table, source))?;
        rows.push((table, count));
    }
    Ok(Content { head: journal::head(book)?, rows })
}

/// The copies in a folder, newest first. With `verify`, each is opened and checked.
pub(crate) fn list(folder: &Path, verify: Verify) -> Result<Vec<Backup>, StoreError> {
    let mut found = Vec::new();
    if !folder.is_dir() {
        return Ok(found);
    }
    for entry in fs::read_dir(folder).map_err(|source| StoreError::io(folder, source))? {
        let path = entry.map_err(|source| StoreError::io(folder, source))?.path();
        if let Some((at, sequence, occasion)) = read_name(&path) {
            let bytes = fs::metadata(&path).map_err(|source| StoreError::io(&path, source))?.len();
            let fault = match verify {
                Verify::Every => fault_of(&path, sequence),
                Verify::None => None,
            };
            found.push(Backup { path, at, sequence, occasion, bytes, fault });
        }
    }
    found.sort_by(|a, b| (b.sequence, b.at, &b.path).cmp(&(a.sequence, a.at, &a.path)));
    Ok(found)
}

/// How closely copies are looked at when they are listed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verify {
    /// By their names only.
    None,
    /// Each is opened and checked.
    Every,
}

/// What is wrong with a copy; `None` when it can be restored.
pub(crate) fn fault_of(path: &Path, sequence: i64) -> Option<String> {
    let check = || -> Result<(), StoreError> {
        let copy = connection::open_for_reading(path)?;
        schema::is_ours(&copy)?;
        quick_check(&copy)?;
        if journal::head(&copy)?.sequence != sequence || !journal::head_is_sound(&copy)? {
            return Err(StoreError::Damaged { what: "the journal does not end as the name of the copy says".to_owned() });
        }
        Ok(())
    };
    check().err().map(|error| error.to_string())
}

/// The hash at the end of the chain in a copy.
pub(crate) fn head_hash(path: &Path) -> Result<String, StoreError> {
    Ok(journal::head(&connection::open_for_reading(path)?)?.hash)
}

fn vietnamese_time() -> TimeZone {
    TimeZone::fixed(offset(7))
}

fn free_place(to: &Path, now: Timestamp, sequence: i64, occasion: Occasion) -> Result<PathBuf, StoreError> {
    let taken = || StoreError::io(to, std::io::ErrorKind::AlreadyExists.into());
    if !to.is_dir() {
        return if to.exists() { Err(taken()) } else { Ok(to.to_owned()) };
    }
    let time = now.to_zoned(vietnamese_time()).strftime("%Y%m%d-%H%M%S").to_string();
    let mut names = (1..100)
        .map(|copy| if copy == 1 { String::new() } else { format!("_{copy}") })
        .map(|copy| to.join(format!("so-cchc_{time}_s{sequence:06}_{}{copy}.db", occasion.name())));
    names.find(|place| !place.exists()).ok_or_else(taken)
}

/// Time, journal entry and occasion as the name of a copy gives them; `None` for any other file.
fn read_name(path: &Path) -> Option<(Timestamp, i64, Option<Occasion>)> {
    let name = path.file_name()?.to_str()?.strip_prefix("so-cchc_")?.strip_suffix(".db")?;
    let mut parts = name.split('_');
    let time = DateTime::strptime("%Y%m%d-%H%M%S", parts.next()?).ok()?;
    let sequence = parts.next()?.strip_prefix('s')?.parse().ok()?;
    let occasion = parts.next().and_then(|word| Occasion::ALL.into_iter().find(|occasion| occasion.name() == word));
    Some((time.to_zoned(vietnamese_time()).ok()?.timestamp(), sequence, occasion))
}

#[cfg(test)]
mod tests {
    use std::{env, process};

    use super::*;

    fn small_book(file: &Path) -> Connection {
        let mut book = Connection::open(file).unwrap();
        schema::migrate(&mut book, schema::MIGRATIONS).unwrap();
        let filling = "WITH RECURSIVE number (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM number WHERE id < 200)
            INSERT INTO signer (id, authority_line, acting_line, title, name) SELECT id, '', '', '', printf('%500d', id) FROM number";
        book.execute_batch(filling).unwrap();
        book
    }

    #[test]
    fn a_copy_that_differs_from_its_book_does_not_count() {
        let folder = env::temp_dir().join(format!("so-cchc-compare-{}", process::id()));
        fs::create_dir_all(&folder).unwrap();
        let book = small_book(&folder.join("book.db"));
        let copy = folder.join("copy.db");
        copy_pages(&book, &copy).unwrap();
        let same = compare(&book, &copy);
        Connection::open(&copy).unwrap().execute_batch("DELETE FROM signer WHERE id = 7").unwrap();
        let lacking = compare(&book, &copy);
        fs::remove_file(&copy).unwrap();
        copy_pages(&book, &copy).unwrap();
        let mut bytes = fs::read(&copy).unwrap();
        let last_page = bytes.len() - 4096;
        bytes[last_page..].fill(0);
        fs::write(&copy, bytes).unwrap();
        let spoilt = compare(&book, &copy);
        fs::remove_dir_all(&folder).unwrap();
        assert!(same.is_ok(), "an exact copy counts: {same:?}");
        assert!(matches!(lacking, Err(StoreError::Damaged { .. })), "one row is missing: {lacking:?}");
        assert!(matches!(spoilt, Err(StoreError::Damaged { .. })), "a page was lost on the way: {spoilt:?}");
    }
}
