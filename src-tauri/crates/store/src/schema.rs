//! The shape of the book: numbered migrations, applied in one transaction each.
//!
//! `PRAGMA user_version` says which the book has. A released migration is never edited; every
//! released schema has a frozen dump in `tests/databases`. Nothing here looks at rows.

use rusqlite::Connection;

use crate::error::StoreError;
use crate::query;

/// Marks the file as a book of this program ("SCHC").
pub(crate) const APPLICATION_ID: i64 = 0x5343_4843;

/// All migrations, the first one first.
pub(crate) const MIGRATIONS: &[&str] = &[
    include_str!("../migrations/0001_first.sql"),
    include_str!("../migrations/0002_conditions_and_ties.sql"),
    include_str!("../migrations/0003_document_numbers.sql"),
    include_str!("../migrations/0004_confirmed_rules.sql"),
    include_str!("../migrations/0005_council_at_work.sql"),
    include_str!("../migrations/0006_wordings.sql"),
    include_str!("../migrations/0007_lost_points.sql"),
    include_str!("../migrations/0008_promises.sql"),
    include_str!("../migrations/0009_decisions_of_sets.sql"),
    include_str!("../migrations/0010_reconciliation_and_second_entry.sql"),
    include_str!("../migrations/0011_hearings.sql"),
    include_str!("../migrations/0012_initiatives.sql"),
    include_str!("../migrations/0013_paper_entries_and_office_titles.sql"),
    include_str!("../migrations/0014_drafts.sql"),
    include_str!("../migrations/0015_officials_and_portal.sql"),
    include_str!("../migrations/0016_conferences.sql"),
    include_str!("../migrations/0017_indicators.sql"),
    include_str!("../migrations/0018_succession_weights.sql"),
    include_str!("../migrations/0019_promises_answered.sql"),
];

/// The newest schema this program knows.
pub(crate) fn known() -> i64 {
    i64::try_from(MIGRATIONS.len()).unwrap_or(i64::MAX)
}

/// The schema of a book; 0 for an empty file.
pub(crate) fn version(book: &Connection) -> Result<i64, StoreError> {
    read_pragma(book, "user_version")
}

fn read_pragma(book: &Connection, pragma: &str) -> Result<i64, StoreError> {
    book.pragma_query_value(None, pragma, |row| row.get(0)).map_err(|source| StoreError::sql(pragma, source))
}

/// Refuses a file that is a database but no book of this program.
pub(crate) fn is_ours(book: &Connection) -> Result<(), StoreError> {
    if read_pragma(book, "application_id")? == APPLICATION_ID {
        return Ok(());
    }
    Err(StoreError::Damaged { what: "the file is a database, but not a book of this program".to_owned() })
}

/// Applies what the book does not have yet, each migration in a transaction of its own.
pub(crate) fn migrate(book: &mut Connection, migrations: &[&str]) -> Result<(), StoreError> {
    let failed = |source| StoreError::sql("migrating the book", source);
    let has = version(book)?;
    for (number, migration) in (1_i64..).zip(migrations).filter(|(number, _)| *number > has) {
        let transaction = book.transaction().map_err(failed)?;
        transaction.execute_batch(migration).map_err(failed)?;
        transaction.pragma_update(None, "application_id", APPLICATION_ID).map_err(failed)?;
        transaction.pragma_update(None, "user_version", number).map_err(failed)?;
        transaction.commit().map_err(failed)?;
    }
    Ok(())
}

/// The names of all tables of a book.
pub(crate) fn tables(book: &Connection) -> Result<Vec<String>, StoreError> {
    let sql = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name";
    query::all(book, sql, [], |line| line.get("name"))
}

#[cfg(test)]
mod tests {
    use std::{env, fs};

    use super::*;

    fn migrated(migrations: &[&str]) -> Connection {
        let mut book = Connection::open_in_memory().unwrap();
        migrate(&mut book, migrations).unwrap();
        book
    }

    #[test]
    fn the_written_sum_of_the_schema_is_fresh() {
        let book = migrated(MIGRATIONS);
        let statements = query::all(
            &book,
            "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY tbl_name, type = 'table' DESC, name",
            [],
            |line| line.get::<String>("sql"),
        )
        .unwrap();
        let header = "-- The sum of all migrations, for reading. Generated: UPDATE_EXPECT=1 cargo test -p store\n\n";
        let sum = format!("{header}{};\n", statements.join(";\n\n"));
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/schema.sql");
        if env::var_os("UPDATE_EXPECT").is_some() {
            fs::write(file, &sum).unwrap();
        }
        assert_eq!(fs::read_to_string(file).unwrap_or_default(), sum, "schema.sql is rewritten by UPDATE_EXPECT=1");
    }

    #[test]
    fn a_migration_runs_once_and_keeps_the_rows() {
        let second = "ALTER TABLE signer ADD COLUMN phone TEXT NOT NULL DEFAULT '';";
        let mut book = migrated(MIGRATIONS);
        book.execute(
            "INSERT INTO signer (id, authority_line, acting_line, title, name) VALUES (1, '', '', 'CHỦ TỊCH', 'Nguyễn Văn A')",
            [],
        )
        .unwrap();
        let with_second = [MIGRATIONS, &[second]].concat();
        migrate(&mut book, &with_second).unwrap();
        migrate(&mut book, &with_second).unwrap();
        let row: (String, String) =
            book.query_row("SELECT name, phone FROM signer", [], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
        assert_eq!(row, ("Nguyễn Văn A".to_owned(), String::new()), "the row came through");
        assert_eq!(version(&book).unwrap(), known() + 1, "the ladder counts on");
    }

    #[test]
    fn a_migration_that_fails_leaves_the_book_as_it_was() {
        let mut book = migrated(MIGRATIONS);
        let broken = "CREATE TABLE half (id INTEGER PRIMARY KEY) STRICT; CREATE TABLE half (id INTEGER PRIMARY KEY) STRICT;";
        assert!(migrate(&mut book, &[MIGRATIONS, &[broken]].concat()).is_err(), "the second statement fails");
        assert_eq!(version(&book).unwrap(), known(), "the version stays");
        assert!(!tables(&book).unwrap().contains(&"half".to_owned()), "the first statement is taken back");
    }

    #[test]
    fn the_five_stages_stand_in_the_schema() {
        let book = migrated(MIGRATIONS);
        book.pragma_update(None, "foreign_keys", "OFF").unwrap();
        let lock = |stage: &str| book.execute("INSERT INTO lock (round, unit, stage) VALUES (1, 1, ?1)", [stage]);
        for stage in domain::rounds::Stage::ALL {
            assert!(lock(stage.name()).is_ok(), "{} is one of the five", stage.name());
        }
        assert!(lock("appraised").is_err(), "a synonym is not a stage of the book");
    }
}
