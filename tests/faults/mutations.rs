//! Damaged files: flipped bits, pages of zeros, swapped pages, a cut end. Never a panic, never a
//! changed fact that nobody notices, and always the way back to a sound copy.

use std::fs;
use std::path::Path;

use jiff::Timestamp;
use store::{Store, StoreError};

use crate::clerk::{alone, folder, repeats, work_and_kill};
use crate::dice::Dice;

const PAGE: usize = 4096;

/// How a file was spoilt.
fn spoil(bytes: &mut Vec<u8>, dice: &mut Dice) -> &'static str {
    let pages = bytes.len() / PAGE;
    let any_page = |dice: &mut Dice| dice.below(pages) * PAGE;
    match dice.below(5) {
        0 => {
            let at = dice.below(bytes.len());
            bytes[at] ^= 1 << dice.below(8);
            "a flipped bit"
        }
        1 => {
            let at = any_page(dice);
            bytes[at..at + PAGE].fill(0);
            "a page of zeros"
        }
        2 => {
            let (one, other) = (any_page(dice), any_page(dice));
            let kept = bytes[one..one + PAGE].to_vec();
            bytes.copy_within(other..other + PAGE, one);
            bytes[other..other + PAGE].copy_from_slice(&kept);
            "two pages in each other's place"
        }
        3 => {
            bytes.truncate(dice.below(bytes.len()));
            "a cut end"
        }
        _ => {
            let at = dice.below(bytes.len());
            let end = (at + 1 + dice.below(600)).min(bytes.len());
            bytes[at..end].iter_mut().for_each(|byte| *byte = u8::try_from(dice.below(256)).unwrap());
            "noise"
        }
    }
}

/// What is in a book, as far as it can be read.
fn content(store: &Store) -> Result<String, StoreError> {
    let round = store.rounds()?.first().map(|round| round.id);
    let scores = round.map(|round| store.scores(round)).transpose()?;
    Ok(format!("{:?} {:?} {:?}", store.units()?, store.rounds()?, scores))
}

#[test]
fn a_spoilt_book_never_passes_for_a_sound_one() {
    let _alone = alone();
    let folder = folder("mutations");
    work_and_kill(&folder, 3);
    work_and_kill(&folder, 4);
    let now = Timestamp::from_second(1_700_000_000).unwrap();
    let store = Store::open(&folder, "kiểm tra", now).unwrap();
    store.backup(now, None).unwrap();
    let whole_content = content(&store).unwrap();
    drop(store);
    let book = folder.join("so-cchc.db");
    let whole = fs::read(&book).unwrap();
    let (mut refused, mut found, mut harmless) = (0, 0, 0);
    for seed in 1..=repeats(100, 1_000) {
        let mut bytes = whole.clone();
        let how = spoil(&mut bytes, &mut Dice::new(seed));
        write_book(&book, &bytes);
        match Store::open(&folder, "kiểm tra", now) {
            Err(StoreError::Damaged { .. } | StoreError::Sql { .. } | StoreError::Content { .. }) => {
                refused += 1;
                assert_eq!(fs::read(&book).unwrap(), bytes, "seed {seed}: the spoilt file is kept as it is");
            }
            Err(other) => panic!("seed {seed}, {how}: {other:?} is no answer about a damaged file"),
            Ok(store) => match (store.check(), content(&store)) {
                (Ok(report), Ok(now)) if report.is_sound() => {
                    assert_eq!(now, whole_content, "seed {seed}, {how}: a changed fact passed for a sound one");
                    harmless += 1;
                }
                _ => found += 1,
            },
        }
        if seed.is_multiple_of(50) {
            let copy = Store::backups_in(&folder).unwrap().into_iter().find(store::Backup::is_good).unwrap();
            drop(Store::lacking(&folder, &copy));
            let store = Store::restore(&folder, &copy.path, "kiểm tra", now).unwrap();
            assert_eq!(content(&store).unwrap(), whole_content, "seed {seed}: the copy brings everything back");
        }
    }
    eprintln!("{refused} refused at the start, {found} found by the check, {harmless} harmless");
    fs::remove_dir_all(&folder).unwrap();
    assert!(refused > 0 && found + harmless > 0, "the damage was of every kind");
}

fn write_book(book: &Path, bytes: &[u8]) {
    let beside = book.with_file_name("so-cchc.db-journal");
    if beside.exists() {
        fs::remove_file(beside).unwrap();
    }
    fs::write(book, bytes).unwrap();
}
