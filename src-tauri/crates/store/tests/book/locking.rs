//! One program per book.

use store::{Store, StoreError};

use crate::cast::{CLERK, at, open};
use crate::scratch::Folder;

#[test]
fn a_second_start_is_told_who_holds_the_book() {
    let folder = Folder::new();
    let first = Store::open(folder.path(), "Lan, máy VP-02", at(0)).unwrap();
    let second = Store::open(folder.path(), CLERK, at(1));
    assert!(matches!(second, Err(StoreError::InUse { ref holder }) if holder == "Lan, máy VP-02"), "the holder is named");
    let restored = Store::restore(folder.path(), &folder.book(), CLERK, at(1));
    assert!(matches!(restored, Err(StoreError::InUse { .. })), "a held book is not replaced either");
    drop(first);
    assert!(Store::open(folder.path(), CLERK, at(2)).is_ok(), "the lock goes with its holder");
}

#[test]
fn another_program_cannot_write_into_an_open_book() {
    let folder = Folder::new();
    let mut store = open(folder.path());
    crate::cast::fill(&mut store);
    let outside = rusqlite::Connection::open(folder.book()).unwrap();
    outside.busy_timeout(std::time::Duration::ZERO).unwrap();
    let written = outside.execute("UPDATE settings SET clerk = 'kẻ lạ'", []);
    assert!(written.is_err(), "the file is locked exclusively while the book is open");
}

#[test]
fn a_lock_that_is_let_go_a_moment_later_is_waited_for() {
    let folder = Folder::new();
    let first = open(folder.path());
    let closing = std::thread::spawn(move || {
        std::thread::sleep(std::time::Duration::from_millis(60));
        drop(first);
    });
    let second = Store::open(folder.path(), CLERK, at(1));
    closing.join().unwrap();
    assert!(second.is_ok(), "a window that is just closing holds nobody up: {:?}", second.err());
}
