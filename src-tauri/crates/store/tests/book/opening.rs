//! The start-up ladder and its refusals.

use std::fs;
use std::path::Path;
use std::process::Command;

use store::{ReadOnlyReason, Store, StoreError};

use crate::cast::{self, CLERK, Facts, at, open, record, scored};
use crate::scratch::Folder;

fn filled_and_closed(folder: &Folder) -> Facts {
    let mut store = open(folder.path());
    cast::fill(&mut store);
    for given in ["0.1", "0.2", "0.3"] {
        record(&mut store, scored(3, 3, given)).unwrap();
    }
    Facts::of(&store)
}

fn outside(file: &Path, statement: &str) {
    rusqlite::Connection::open(file).unwrap().execute_batch(statement).unwrap();
}

fn is_damaged(opened: Result<Store, StoreError>) -> bool {
    matches!(opened, Err(StoreError::Damaged { .. }))
}

#[test]
fn a_truncated_file_is_damaged_and_kept_as_it_is() {
    let folder = Folder::new();
    filled_and_closed(&folder);
    let whole = fs::read(folder.book()).unwrap();
    for length in [whole.len() / 2, 5_000, 100, 0] {
        fs::write(folder.book(), &whole[..length]).unwrap();
        assert!(is_damaged(Store::open(folder.path(), CLERK, at(1))), "{length} bytes are no book");
        assert_eq!(fs::read(folder.book()).unwrap(), &whole[..length], "the file is neither mended nor overwritten");
    }
    fs::write(folder.book(), "Đây không phải là sổ. ".repeat(400)).unwrap();
    assert!(is_damaged(Store::open(folder.path(), CLERK, at(1))), "text is no book");
}

#[test]
fn a_page_of_zeros_is_damage() {
    let folder = Folder::new();
    filled_and_closed(&folder);
    let mut bytes = fs::read(folder.book()).unwrap();
    bytes[3 * 4096..4 * 4096].fill(0);
    fs::write(folder.book(), &bytes).unwrap();
    assert!(is_damaged(Store::open(folder.path(), CLERK, at(1))), "pages all zero are what real disks do");
}

#[test]
fn a_database_of_somebody_else_is_not_taken_for_a_book() {
    let folder = Folder::new();
    outside(&folder.book(), "CREATE TABLE customer (id INTEGER PRIMARY KEY); INSERT INTO customer VALUES (1);");
    let before = fs::read(folder.book()).unwrap();
    assert!(is_damaged(Store::open(folder.path(), CLERK, at(1))), "it carries no mark of ours");
    assert_eq!(fs::read(folder.book()).unwrap(), before, "and is left alone");
}

#[test]
fn a_book_that_is_gone_while_copies_are_there_is_not_begun_anew() {
    let folder = Folder::new();
    let before = filled_and_closed(&folder);
    drop(open(folder.path()));
    fs::remove_file(folder.book()).unwrap();
    assert!(is_damaged(Store::open(folder.path(), CLERK, at(1))), "an empty book would look as if all were lost");
    let copies = Store::backups_in(folder.path()).unwrap();
    let store = Store::restore(folder.path(), &copies[0].path, CLERK, at(2)).unwrap();
    assert_eq!(Facts::of(&store), before, "the copy brings everything back");
}

#[test]
fn restoring_sets_the_damaged_book_aside() {
    let folder = Folder::new();
    let before = filled_and_closed(&folder);
    drop(open(folder.path()));
    fs::write(folder.book(), "hỏng").unwrap();
    let copies = Store::backups_in(folder.path()).unwrap();
    let store = Store::restore(folder.path(), &copies[0].path, CLERK, at(2)).unwrap();
    assert_eq!(Facts::of(&store), before, "the book is back");
    let aside = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().path()).find(|path| {
        let name = path.to_string_lossy();
        name.contains("so-cchc.cu-") && name.ends_with(".db")
    });
    assert_eq!(fs::read_to_string(aside.unwrap()).unwrap(), "hỏng", "the damaged file is still there");
}

#[test]
fn a_newer_book_is_read_and_never_written() {
    let folder = Folder::new();
    let before = filled_and_closed(&folder);
    outside(&folder.book(), "PRAGMA user_version = 99");
    let bytes = fs::read(folder.book()).unwrap();
    let mut store = open(folder.path());
    let known = i64::try_from(fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/migrations")).unwrap().count()).unwrap();
    assert_eq!(store.read_only(), Some(ReadOnlyReason::NewerSchema { found: 99, known }), "the reason says which");
    assert_eq!(Facts::of(&store), before, "it can be read");
    let written = record(&mut store, scored(2, 3, "0"));
    assert!(matches!(written, Err(StoreError::NewerSchema { found: 99, .. })), "and not written: {written:?}");
    assert!(matches!(store.undo(at(5), CLERK), Err(StoreError::NewerSchema { .. })), "nor undone");
    drop(store);
    assert_eq!(fs::read(folder.book()).unwrap(), bytes, "not a byte has changed");
}

/// Makes a folder that nobody can write, also not root; false where the machine cannot.
fn close_folder(folder: &Path, closed: bool) -> bool {
    let mut rights = fs::metadata(folder).unwrap().permissions();
    rights.set_readonly(closed);
    fs::set_permissions(folder, rights).unwrap();
    let probe = folder.join("probe");
    let writable = || fs::write(&probe, "").and_then(|()| fs::remove_file(&probe)).is_ok();
    if !closed || !writable() {
        return true;
    }
    Command::new("chattr").arg("+i").arg(folder).status().is_ok_and(|status| status.success()) && !writable()
}

fn open_folder_again(folder: &Path) {
    // Fails where `close_folder` did without it.
    drop(Command::new("chattr").arg("-i").arg(folder).output());
    close_folder(folder, false);
}

#[test]
fn a_folder_that_cannot_be_written_opens_read_only() {
    let folder = Folder::new();
    let before = filled_and_closed(&folder);
    // The lock file of an earlier sitting may be opened even in a closed folder.
    fs::remove_file(folder.path().join("so-cchc.lock")).unwrap();
    if !close_folder(folder.path(), true) {
        open_folder_again(folder.path());
        eprintln!("NOT TRIED: this machine lets this user write everywhere (no chattr +i)");
        return;
    }
    let opened = Store::open(folder.path(), CLERK, at(1));
    let seen = opened.map(|mut store| (store.read_only(), Facts::of(&store), record(&mut store, scored(2, 3, "0"))));
    open_folder_again(folder.path());
    let (reason, facts, written) = seen.unwrap();
    assert_eq!(reason, Some(ReadOnlyReason::FolderNotWritable), "the reason is told");
    assert_eq!(facts, before, "everything can be read");
    assert!(matches!(written, Err(StoreError::ReadOnly { .. })), "nothing can be written: {written:?}");
}

#[test]
fn a_place_where_nobody_may_write_gives_no_book() {
    let nowhere = Path::new("/sys/kernel/so-cchc");
    if !Path::new("/sys/kernel").is_dir() {
        eprintln!("NOT TRIED: no /sys on this machine");
        return;
    }
    let opened = Store::open(nowhere, CLERK, at(1)).map(drop);
    assert!(
        matches!(opened, Err(StoreError::ReadOnly { reason: ReadOnlyReason::FolderNotWritable })),
        "there is nothing to read either: {opened:?}"
    );
}

#[test]
fn a_broken_end_of_the_journal_opens_read_only() {
    let folder = Folder::new();
    filled_and_closed(&folder);
    outside(
        &folder.book(),
        "DROP TRIGGER journal_is_never_rewritten; UPDATE journal SET label = 'khác' WHERE sequence = (SELECT max(sequence) FROM journal)",
    );
    let mut store = open(folder.path());
    assert_eq!(store.read_only(), Some(ReadOnlyReason::JournalBroken), "nothing is written after a forged entry");
    assert!(record(&mut store, scored(2, 3, "0")).is_err(), "it stays read-only");
}
