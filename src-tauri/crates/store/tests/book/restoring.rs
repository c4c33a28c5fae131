//! A backup comes back into a sound book as one step, and a damaged book has a way out.

use std::fs;

use domain::rounds::{Lock, RoundId, Stage};
use domain::units::UnitId;
use store::{Lacking, Op, OpKind, ReadOnlyReason, Store, StoreError};

use crate::cast::{self, CLERK, Facts, at, open, record, scored};
use crate::scratch::Folder;

fn restore() -> Op {
    Op::new(OpKind::RestoreBackup, "khôi phục")
}

#[test]
fn the_facts_of_the_copy_stand_again_and_the_history_goes_on() {
    let folder = Folder::new();
    let mut store = open(folder.path());
    cast::fill(&mut store);
    let before = Facts::of(&store);
    let copy = store.backup(at(5), None).unwrap();
    record(&mut store, scored(3, 3, "0.7")).unwrap();
    store
        .write(Op::new(OpKind::LockStage, "chốt"), at(6), CLERK, |writer| {
            writer.put_lock(Lock { round: RoundId(1), unit: UnitId(3), stage: Stage::SelfScore })
        })
        .unwrap();
    let steps = store.journal(usize::MAX).unwrap().len();
    let outlook = store.outlook(&copy.path).unwrap();
    assert!(!outlook.takes_over, "an office is set up here");
    assert_eq!((outlook.changes.len(), outlook.later_steps), (2, 2), "one score and one lock, said before anything is done");
    store.bring_back(&copy.path, restore(), at(7), CLERK).unwrap();
    assert_eq!(Facts::of(&store), before, "also past the lock");
    assert_eq!(store.journal(usize::MAX).unwrap().len(), steps + 1, "one more step; nothing of the history is gone");
    assert_eq!(store.check().unwrap().faults, [], "the journal tells what stands");
    assert!(store.outlook(&copy.path).unwrap().changes.is_empty(), "and nothing is left to bring back");
}

#[test]
fn a_copy_of_another_book_changes_nothing() {
    let (ours, theirs) = (Folder::new(), Folder::new());
    let mut other = Store::open(theirs.path(), CLERK, at(50)).unwrap();
    other
        .write(Op::new(OpKind::SetUpOffice, "cơ quan khác"), at(51), CLERK, |writer| {
            writer.put_settings(store::Settings { set_up: true, ..store::Settings::default() })
        })
        .unwrap();
    let copy = other.backup(at(52), None).unwrap();
    let mut store = open(ours.path());
    cast::fill(&mut store);
    let before = Facts::of(&store);
    let refused = store.bring_back(&copy.path, restore(), at(53), CLERK);
    assert!(matches!(refused, Err(StoreError::OtherBook { .. })), "another office's figures: {refused:?}");
    assert_eq!(Facts::of(&store), before, "nothing has changed");
}

#[test]
fn a_new_computer_takes_the_copy_over_with_its_history() {
    let (old, new) = (Folder::new(), Folder::new());
    let mut store = open(old.path());
    cast::fill(&mut store);
    let (before, head) = (Facts::of(&store), store.chain_head().to_owned());
    let copy = store.backup(at(5), None).unwrap();
    let mut fresh = open(new.path());
    assert!(fresh.outlook(&copy.path).unwrap().takes_over, "there is no office yet");
    fresh.bring_back(&copy.path, restore(), at(6), CLERK).unwrap();
    assert_eq!((Facts::of(&fresh), fresh.chain_head()), (before, head.as_str()), "facts and journal");
    record(&mut fresh, scored(3, 3, "0.7")).unwrap();
    drop(fresh);
    assert_eq!(open(new.path()).check().unwrap().faults, [], "and the work goes on");
}

#[test]
fn what_a_copy_lacks_of_a_damaged_book_is_named() {
    let folder = Folder::new();
    let mut store = open(folder.path());
    cast::fill(&mut store);
    let copy = store.backup(at(5), None).unwrap();
    record(&mut store, scored(3, 3, "0.7")).unwrap();
    drop(store);
    assert!(matches!(Store::lacking(folder.path(), &copy), Lacking::Steps(steps) if steps.len() == 1), "the journal still reads");
    let looked_at = Store::open_copy(folder.path(), &copy).unwrap();
    assert_eq!(looked_at.read_only(), Some(ReadOnlyReason::Copy { at: copy.at }), "a copy is only looked at");
    fs::write(folder.book(), "hỏng").unwrap();
    assert!(matches!(Store::lacking(folder.path(), &copy), Lacking::Unknown { written_at: Some(_) }), "now it does not");
    let stick = Folder::new();
    let rescued = Store::rescue(folder.path(), stick.path(), at(6)).unwrap();
    assert_eq!(fs::read_to_string(rescued).unwrap(), "hỏng", "the damaged bytes, as they are");
    let anew = Store::begin_anew(folder.path(), CLERK, at(7)).unwrap();
    assert_eq!(anew.units().unwrap(), [], "an empty book");
    let kept = fs::read_dir(folder.path())
        .unwrap()
        .filter_map(Result::ok)
        .any(|entry| entry.file_name().to_string_lossy().starts_with("so-cchc.cu-"));
    assert!(kept, "beside the damaged one");
}

#[test]
fn the_second_place_keeps_only_what_is_ours() {
    let (folder, stick) = (Folder::new(), Folder::new());
    let mut store = open(folder.path());
    cast::fill(&mut store);
    let inside = folder.path().join("sao-luu");
    fs::create_dir_all(&inside).unwrap();
    let refused = store.choose_second_place(&inside, at(1));
    assert!(matches!(refused, Err(StoreError::SamePlace { .. })), "the same disk is no second place: {refused:?}");
    let foreign = stick.path().join("so-cchc_20200101-000000_s000001_tay.db");
    fs::write(&foreign, "của cơ quan khác").unwrap();
    store.choose_second_place(stick.path(), at(1)).unwrap();
    for day in 2..40 {
        store.copy_to_second_place(at(day * 86_400)).unwrap().unwrap();
    }
    assert!(foreign.exists(), "another office's copy stays");
    let ours = fs::read_dir(stick.path()).unwrap().filter_map(Result::ok).filter(|entry| entry.path() != foreign);
    let ours = ours.filter(|entry| entry.path().extension().is_some_and(|ending| ending == "db")).count();
    assert!((10..30).contains(&ours), "old ones make room: {ours} are left of 39");
    assert_eq!(store.second_place().unwrap().unwrap().copied_at, Some(at(39 * 86_400)), "the last one is remembered");
}
