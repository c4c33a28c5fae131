//! Files of evidence: taken in whole, proved by their hash, carried by copies for another place.

use std::fs;
use std::path::PathBuf;

use store::{CheckFault, FileState, Store, StoreError};

use crate::cast::{self, CLERK, at, open};
use crate::cast_council::FILES;
use crate::scratch::Folder;

fn place(folder: &Folder, hash: &str) -> PathBuf {
    folder.path().join("minh-chung").join(&hash[..2]).join(hash)
}

/// Other bytes under the same name, as a failing disk or a curious hand leaves them.
fn spoil(place: &std::path::Path) {
    fs::remove_file(place).unwrap();
    fs::write(place, b"%PDF-1.4 other").unwrap();
}

#[test]
fn the_same_document_stands_once_and_a_program_is_not_taken() {
    let folder = Folder::quick();
    let mut store = open(folder.path());
    cast::fill(&mut store);
    let again = store.keep_file("ban-sao.pdf", FILES[0].0).unwrap();
    assert_eq!(again.hash, FILES[0].1, "known by its bytes, not by its name");
    assert!(fs::metadata(place(&folder, FILES[0].1)).unwrap().permissions().readonly(), "nobody writes into it by accident");
    let files = fs::read_dir(place(&folder, FILES[0].1).parent().unwrap()).unwrap().count();
    assert_eq!(files, 1, "stored once, and no half-made file beside it");
    let refused = store.keep_file("ke-hoach.pdf", b"MZ a program");
    assert!(matches!(refused, Err(StoreError::FileRefused { .. })), "its bytes decide: {refused:?}");
}

#[test]
fn the_check_names_missing_and_damaged_documents() {
    let folder = Folder::quick();
    let mut store = open(folder.path());
    cast::fill(&mut store);
    assert_eq!(store.check().unwrap().faults, [], "sound before");
    spoil(&place(&folder, FILES[0].1));
    fs::remove_file(place(&folder, FILES[1].1)).unwrap();
    let faults = store.check().unwrap().faults;
    assert!(
        matches!(faults.as_slice(), [CheckFault::FileDamaged(first), CheckFault::FileMissing(_)] if first.contains("03/KH-UBND")),
        "each is named: {faults:?}"
    );
    let damaged = &store.evidence().unwrap()[0];
    assert!(matches!(store.file_bytes(damaged), Err(StoreError::FileDamaged { .. })), "wrong bytes are never handed out");
    store.keep_file("ke-hoach.pdf", FILES[0].0).unwrap();
    assert_eq!(store.file_state(damaged), FileState::Sound, "bringing the same document again heals it");
}

#[test]
fn a_copy_for_another_place_brings_its_documents() {
    let (folder, stick, other) = (Folder::new(), Folder::new(), Folder::new());
    let mut store = open(folder.path());
    cast::fill(&mut store);
    let copy = store.backup(at(5), Some(stick.path())).unwrap();
    assert_eq!(fs::read(place(&stick, FILES[0].1)).unwrap(), FILES[0].0, "the document is on the stick");
    let restored = Store::restore(other.path(), &copy.path, CLERK, at(6)).unwrap();
    assert_eq!(restored.check().unwrap().faults, [], "and comes back from it with the book");
    spoil(&place(&stick, FILES[0].1));
    store.backup(at(7), Some(stick.path())).unwrap();
    assert_eq!(fs::read(place(&stick, FILES[0].1)).unwrap(), FILES[0].0, "the next copy mends what the stick lost");
}
