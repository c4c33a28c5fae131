//! Opening the file with the settings on which durability rests.
//!
//! TRUNCATE with FULL lost no acknowledged change in simulated power cuts, the defaults of SQLite
//! did (the file stays one file that a clerk may copy, too). They are set and read back at every
//! opening for writing; a book without them is not opened.

use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::{Connection, OpenFlags};

use crate::error::StoreError;

/// How long another program (a virus scanner) may hold the file before we give up.
const PATIENCE: Duration = Duration::from_secs(5);

/// Opens a book for writing, creating the file when it is absent.
pub(crate) fn open_for_writing(file: &Path) -> Result<Connection, StoreError> {
    let failed = |source| StoreError::sql("opening the book", source);
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let book = Connection::open_with_flags(file, flags).map_err(failed)?;
    harden(&book)?;
    make_durable(&book).map_err(failed)?;
    Ok(book)
}

/// Opens a book for reading only.
pub(crate) fn open_for_reading(file: &Path) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let book = Connection::open_with_flags(file, flags).map_err(|source| StoreError::sql("opening the book to read", source))?;
    harden(&book)?;
    Ok(book)
}

/// What protects the program from a file made to harm it.
fn harden(book: &Connection) -> Result<(), StoreError> {
    let failed = |source| StoreError::sql("hardening the book", source);
    let limits = [
        (Limit::SQLITE_LIMIT_LENGTH, 256 << 20),
        (Limit::SQLITE_LIMIT_SQL_LENGTH, 100_000),
        (Limit::SQLITE_LIMIT_COLUMN, 100),
        (Limit::SQLITE_LIMIT_EXPR_DEPTH, 100),
        (Limit::SQLITE_LIMIT_COMPOUND_SELECT, 10),
        (Limit::SQLITE_LIMIT_FUNCTION_ARG, 32),
        (Limit::SQLITE_LIMIT_ATTACHED, 0),
        (Limit::SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1_000),
        (Limit::SQLITE_LIMIT_VARIABLE_NUMBER, 100),
        (Limit::SQLITE_LIMIT_TRIGGER_DEPTH, 5),
    ];
    for (limit, value) in limits {
        book.set_limit(limit, value).map_err(failed)?;
    }
    book.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true).map_err(failed)?;
    book.busy_timeout(PATIENCE).map_err(failed)?;
    book.set_prepared_statement_cache_capacity(96);
    for (pragma, value) in
        [("trusted_schema", "OFF"), ("cell_size_check", "ON"), ("foreign_keys", "ON"), ("temp_store", "MEMORY")]
    {
        book.pragma_update(None, pragma, value).map_err(failed)?;
    }
    Ok(())
}

fn make_durable(book: &Connection) -> rusqlite::Result<()> {
    book.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
    book.pragma_update(None, "journal_mode", "TRUNCATE")?;
    book.pragma_update(None, "synchronous", "FULL")?;
    book.pragma_update(None, "fullfsync", "ON")
}

/// The settings that a book open for writing must have, as SQLite reports them.
const DURABLE: &[(&str, &str)] = &[
    ("journal_mode", "truncate"),
    ("synchronous", "2"),
    ("locking_mode", "exclusive"),
    ("foreign_keys", "1"),
    ("trusted_schema", "0"),
    ("cell_size_check", "1"),
];

/// Which of the settings SQLite did not take; empty when all stand.
pub(crate) fn durability_faults(book: &Connection) -> Result<Vec<String>, StoreError> {
    let mut faults = Vec::new();
    for (pragma, wanted) in DURABLE {
        let found: String = book
            .pragma_query_value(None, pragma, |row| {
                let value = row.get_ref(0)?;
                Ok(value.as_i64().map_or_else(|_| value.as_str().map(str::to_owned), |number| Ok(number.to_string())))
            })
            .map_err(|source| StoreError::sql(pragma, source))?
            .map_err(|why| StoreError::Content { place: (*pragma).to_owned(), why: why.to_string() })?;
        if found != *wanted {
            faults.push(format!("{pragma} is {found}, not {wanted}"));
        }
    }
    Ok(faults)
}

#[cfg(test)]
mod tests {
    use std::{env, fs, process};

    use super::*;

    #[test]
    fn a_book_is_opened_with_the_settings_that_lose_nothing() {
        let folder = env::temp_dir().join(format!("so-cchc-settings-{}", process::id()));
        fs::create_dir_all(&folder).unwrap();
        let book = open_for_writing(&folder.join("a.db")).unwrap();
        book.execute_batch("CREATE TABLE t (id INTEGER PRIMARY KEY) STRICT").unwrap();
        let faults = durability_faults(&book).unwrap();
        // The control: a book opened as SQLite does it by default lacks them.
        let plain = Connection::open(folder.join("b.db")).unwrap();
        let lacking = durability_faults(&plain).unwrap().join("; ");
        plain.pragma_update(None, "journal_mode", "WAL").unwrap();
        plain.pragma_update(None, "synchronous", "NORMAL").unwrap();
        let recommended = durability_faults(&plain).unwrap().join("; ");
        drop((book, plain));
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(faults, Vec::<String>::new(), "every setting was taken");
        assert!(
            lacking.contains("journal_mode is delete") && lacking.contains("locking_mode is normal"),
            "the default is not enough: {lacking}"
        );
        assert!(
            recommended.contains("journal_mode is wal") && recommended.contains("synchronous is 1"),
            "what guides recommend is not enough: {recommended}"
        );
    }

    #[test]
    fn a_file_cannot_bring_its_own_tricks() {
        let book = Connection::open_in_memory().unwrap();
        harden(&book).unwrap();
        let forged =
            book.execute_batch("CREATE TABLE t (id INTEGER); PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = ''");
        assert!(forged.is_err(), "the schema table stays closed");
        assert!(book.execute_batch("ATTACH ':memory:' AS other").is_err(), "nothing is attached");
        let dangling = book.execute_batch(
            "CREATE TABLE a (id INTEGER PRIMARY KEY); CREATE TABLE b (a INTEGER REFERENCES a (id)); INSERT INTO b VALUES (1)",
        );
        assert!(dangling.is_err(), "references are enforced");
    }
}
