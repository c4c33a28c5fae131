//! Every released schema has a frozen dump with rows of every noun it knows in `tests/databases`. Each is
//! upgraded to the newest schema and must hold the same facts. A field that a later schema adds has
//! in `cast.rs` the value that its migration gives to old rows.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use rusqlite::types::ValueRef;

use crate::cast::{self, Facts, open};
use crate::scratch::Folder;

fn databases() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/databases")
}

fn migrations() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations");
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn every_frozen_book_still_opens_with_its_facts() {
    for (schema, name) in (1..).zip(migrations()) {
        let sitting = Folder::quick();
        let mut store = open(sitting.path());
        cast::fill_as_of(&mut store, schema);
        let wanted = Facts::of(&store);
        let dump = fs::read_to_string(databases().join(&name)).unwrap();
        let folder = Folder::quick();
        Connection::open(folder.book()).unwrap().execute_batch(&dump).unwrap();
        let store = open(folder.path());
        assert_eq!(store.read_only(), None, "{name} is upgraded and can be written");
        assert_eq!(Facts::of(&store), wanted, "{name} holds what was put in");
        let faults = store.check().unwrap().faults;
        let all_but_files = faults.iter().filter(|fault| !matches!(fault, store::CheckFault::FileMissing(_)));
        assert_eq!(all_but_files.count(), 0, "{name} is sound to the last hash: {faults:?}");
    }
}

#[test]
fn every_schema_has_its_frozen_book() {
    for name in migrations() {
        let frozen = databases().join(&name);
        if frozen.exists() {
            continue;
        }
        let folder = Folder::quick();
        let mut store = open(folder.path());
        cast::fill(&mut store);
        drop(store);
        fs::write(&frozen, dump(&folder.book())).unwrap();
        panic!("{} was missing and is now written: read it, commit it, never change it", frozen.display());
    }
}

/// The whole database as SQL, one row a line.
fn dump(file: &Path) -> String {
    let book = Connection::open(file).unwrap();
    let number = |pragma: &str| book.pragma_query_value(None, pragma, |row| row.get::<_, i64>(0)).unwrap();
    let mut sql = format!(
        "-- A frozen book: never change it.\nPRAGMA application_id = {};\nPRAGMA user_version = {};\nBEGIN;\n",
        number("application_id"),
        number("user_version")
    );
    let mut parts = book
        .prepare("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type = 'table' DESC, rowid")
        .unwrap();
    let parts: Vec<(String, String, String)> =
        parts.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).unwrap().map(Result::unwrap).collect();
    for (_, _, create) in &parts {
        writeln!(sql, "{create};").unwrap();
    }
    for (_, table, _) in parts.iter().filter(|(kind, ..)| kind == "table") {
        let mut rows = book.prepare(&format!("SELECT * FROM \"{table}\"")).unwrap();
        let columns = rows.column_names().collect::<Vec<_>>().join(", ");
        let width = rows.column_count();
        let mut rows = rows.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let values: Vec<String> = (0..width).map(|column| literal(row.get_ref(column).unwrap())).collect();
            writeln!(sql, "INSERT INTO \"{table}\" ({columns}) VALUES ({});", values.join(", ")).unwrap();
        }
    }
    sql + "COMMIT;\n"
}

fn literal(value: ValueRef<'_>) -> String {
    match value {
        ValueRef::Null => "NULL".to_owned(),
        ValueRef::Integer(number) => number.to_string(),
        ValueRef::Text(text) => format!("'{}'", std::str::from_utf8(text).unwrap().replace('\'', "''")),
        ValueRef::Real(_) | ValueRef::Blob(_) => panic!("the book holds neither binary fractions nor blobs"),
    }
}
