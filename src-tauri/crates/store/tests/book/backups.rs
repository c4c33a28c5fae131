//! Copies that count only when they were opened and compared.

use std::fs;

use store::{Store, StoreError};

use crate::cast::{self, CLERK, Facts, at, open, record, scored};
use crate::scratch::Folder;

#[test]
fn a_copy_holds_the_same_facts_and_says_when_and_where() {
    let folder = Folder::new();
    let mut store = open(folder.path());
    cast::fill(&mut store);
    let copy = store.backup(at(0), None).unwrap();
    assert!(
        copy.path.ends_with("sao-luu/so-cchc_20210101-070000_s000001_tay.db"),
        "the name gives Vietnamese time and the entry: {}",
        copy.path.display()
    );
    assert!(copy.is_good(), "it was verified");
    assert_eq!(store.backups().unwrap(), std::slice::from_ref(&copy), "it is listed as it was made");
    let elsewhere = Folder::new();
    let restored = Store::restore(elsewhere.path(), &copy.path, CLERK, at(1)).unwrap();
    assert_eq!(Facts::of(&restored), Facts::of(&store), "a copy opens on another machine");
    assert_eq!(restored.chain_head(), store.chain_head(), "with the same journal");
}

#[test]
fn a_copy_goes_to_a_second_place_and_never_over_another_file() {
    let (folder, stick) = (Folder::new(), Folder::new());
    let mut store = open(folder.path());
    cast::fill(&mut store);
    let first = store.backup(at(5), Some(stick.path())).unwrap();
    let second = store.backup(at(5), Some(stick.path())).unwrap();
    assert_ne!(first.path, second.path, "the same second gives two files");
    let refused = store.backup(at(6), Some(&first.path));
    assert!(matches!(refused, Err(StoreError::Io { .. })), "an existing file is not overwritten: {refused:?}");
    assert_eq!(fs::read_dir(stick.path()).unwrap().count(), 3, "two copies and their documents, no half-made file");
}

#[test]
fn a_spoilt_copy_is_not_listed_as_good_and_not_restored() {
    let folder = Folder::new();
    let mut store = open(folder.path());
    cast::fill(&mut store);
    let sound = store.backup(at(5), None).unwrap();
    record(&mut store, scored(3, 3, "1")).unwrap();
    let spoilt = store.backup(at(6), None).unwrap();
    let mut bytes = fs::read(&spoilt.path).unwrap();
    bytes[5 * 4096..7 * 4096].fill(0);
    fs::write(&spoilt.path, bytes).unwrap();
    let listed = store.backups().unwrap();
    assert_eq!(
        listed.iter().map(|copy| (copy.path.clone(), copy.is_good())).collect::<Vec<_>>(),
        [(spoilt.path.clone(), false), (sound.path.clone(), true)],
        "newest first, the bad one marked"
    );
    drop(store);
    let before = fs::read(folder.book()).unwrap();
    assert!(Store::restore(folder.path(), &spoilt.path, CLERK, at(7)).is_err(), "a bad copy replaces nothing");
    assert_eq!(fs::read(folder.book()).unwrap(), before, "the book is untouched");
    fs::write(&spoilt.path, fs::read(&sound.path).unwrap()).unwrap();
    assert!(!Store::backups_in(folder.path()).unwrap()[0].is_good(), "an older book under a newer name is no good copy either");
}

#[test]
fn a_start_makes_a_copy_only_when_something_changed() {
    let folder = Folder::new();
    drop(open(folder.path()));
    assert_eq!(Store::backups_in(folder.path()).unwrap(), [], "an empty book needs no copy");
    let mut store = open(folder.path());
    cast::fill(&mut store);
    drop(store);
    for start in 1..4 {
        drop(Store::open(folder.path(), CLERK, at(start)).unwrap());
        assert_eq!(Store::backups_in(folder.path()).unwrap().len(), 1, "start {start} finds the copy of the first");
    }
    let mut store = open(folder.path());
    record(&mut store, scored(3, 3, "1")).unwrap();
    drop(store);
    let store = Store::open(folder.path(), CLERK, at(9)).unwrap();
    assert_eq!(store.backups().unwrap().len(), 2, "one more score, one more copy");
    assert!(store.start_copy_fault().is_none(), "nothing went wrong");
}

#[test]
fn a_start_goes_on_when_no_copy_can_be_made_and_says_so() {
    let folder = Folder::new();
    let mut store = open(folder.path());
    cast::fill(&mut store);
    drop(store);
    fs::write(folder.copies(), "một tệp chiếm chỗ thư mục").unwrap();
    let store = open(folder.path());
    assert!(store.start_copy_fault().is_some(), "the clerk can be told");
    assert_eq!(store.read_only(), None, "and can work");
}
