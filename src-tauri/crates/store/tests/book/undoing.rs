//! Undo and redo within one sitting.

use domain::criteria::NodeId;
use domain::rounds::{RoundId, Stage};
use domain::scores::Mark;
use domain::units::UnitId;
use store::{OpKind, Settings, Store, StoreError};

use crate::cast::{self, CLERK, Facts, at, open, record, scored, step};
use crate::scratch::Folder;

fn filled(folder: &Folder) -> Store {
    let mut store = open(folder.path());
    cast::fill(&mut store);
    store
}

#[test]
fn undo_and_redo_walk_back_and_forth_by_name() {
    let folder = Folder::new();
    let mut store = filled(&folder);
    let before = Facts::of(&store);
    step(&mut store, OpKind::RecordScore, "điểm 1.1 của Xã B: 1,425 → 1,5", |writer| {
        writer.put_score(scored(2, 3, "1.5"))
    })
    .unwrap();
    step(&mut store, OpKind::RecordScore, "xoá điểm 1.1 của Xã B", |writer| {
        writer.clear_score(RoundId(1), UnitId(2), NodeId(3), Stage::SelfScore)
    })
    .unwrap();
    let after = Facts::of(&store);
    assert_eq!(store.undo_label(), Some("xoá điểm 1.1 của Xã B"), "the newest step comes first");
    let undone = store.undo(at(200), CLERK).unwrap();
    assert_eq!(undone.value, "xoá điểm 1.1 của Xã B", "undo names the step");
    assert_eq!(undone.changes.len(), 1, "and tells what changed");
    store.undo(at(201), CLERK).unwrap();
    assert_eq!(Facts::of(&store), before, "both are taken back, author and time included");
    assert!(matches!(store.undo(at(202), CLERK), Err(StoreError::NothingToUndo)), "set-up is not undone");
    store.redo(at(203), CLERK).unwrap();
    assert_eq!(store.redo_label(), Some("xoá điểm 1.1 của Xã B"), "one is left to do again");
    store.redo(at(204), CLERK).unwrap();
    assert_eq!(Facts::of(&store), after, "both are done again");
    store.undo(at(205), CLERK).unwrap();
    store.undo(at(206), CLERK).unwrap();
    assert_eq!(Facts::of(&store), before, "what was done again can be taken back again");
    let newest = store.journal(1).unwrap().remove(0);
    assert_eq!(
        (newest.kind, newest.label.as_str()),
        (OpKind::Undo, "Hoàn tác: điểm 1.1 của Xã B: 1,425 → 1,5"),
        "undo is one more entry"
    );
    assert!(newest.reverts.is_some(), "it says which entry it takes back");
    assert!(store.check().unwrap().is_sound(), "the chain goes on through undo");
}

#[test]
fn a_new_change_clears_redo_and_a_new_sitting_starts_empty() {
    let folder = Folder::new();
    let mut store = filled(&folder);
    record(&mut store, scored(2, 3, "1.5")).unwrap();
    store.undo(at(200), CLERK).unwrap();
    record(&mut store, scored(3, 3, "1")).unwrap();
    assert_eq!(store.redo_label(), None, "the other way was taken");
    assert!(matches!(store.redo(at(201), CLERK), Err(StoreError::NothingToUndo)), "nothing to do again");
    drop(store);
    assert_eq!(open(folder.path()).undo_label(), None, "the stack ends with the sitting");
}

#[test]
fn an_import_is_one_step() {
    let folder = Folder::new();
    let mut store = filled(&folder);
    let before = Facts::of(&store);
    step(&mut store, OpKind::ImportScores, "nhập 2 điểm", |writer| {
        writer.put_score(scored(2, 3, "1"))?;
        writer.put_score(scored(2, 4, "2"))?;
        writer.put_score(scored(2, 3, "0.5"))
    })
    .unwrap();
    store.undo(at(200), CLERK).unwrap();
    assert_eq!(Facts::of(&store), before, "all of it is taken back at once, newest first");
}

#[test]
fn undo_is_refused_while_the_place_is_locked_and_works_when_it_is_opened() {
    let folder = Folder::new();
    let mut store = filled(&folder);
    let before = Facts::of(&store);
    record(&mut store, scored(2, 3, "1.5")).unwrap();
    let lock = cast::lock(2, Stage::SelfScore);
    step(&mut store, OpKind::LockStage, "khoá", |writer| writer.put_lock(lock)).unwrap();
    let locked = Facts::of(&store);
    let refused = store.undo(at(200), CLERK);
    assert!(matches!(refused, Err(StoreError::Locked { unit: UnitId(2), stage: Stage::SelfScore, .. })), "locked: {refused:?}");
    assert_eq!(Facts::of(&store), locked, "nothing moved");
    step(&mut store, OpKind::UnlockStage, "mở khoá", |writer| writer.remove_lock(lock)).unwrap();
    store.undo(at(201), CLERK).unwrap();
    assert_eq!(Facts::of(&store), before, "the step was still there");
    step(&mut store, OpKind::LockStage, "khoá", |writer| writer.put_lock(lock)).unwrap();
    assert!(matches!(store.redo(at(202), CLERK), Err(StoreError::Locked { .. })), "redo is refused alike");
}

#[test]
fn undo_is_refused_in_a_published_round() {
    let folder = Folder::new();
    let mut store = filled(&folder);
    record(&mut store, scored(2, 3, "1.5")).unwrap();
    step(&mut store, OpKind::Publish, "công bố", |writer| {
        writer.put_round(domain::rounds::Round { published_at: Some(at(9)), ..cast::round() })
    })
    .unwrap();
    assert!(matches!(store.undo(at(200), CLERK), Err(StoreError::Locked { .. })), "publication closes all stages");
}

#[test]
fn what_has_changed_since_is_not_overwritten_by_undo() {
    let folder = Folder::new();
    let mut store = filled(&folder);
    record(&mut store, scored(3, 3, "1")).unwrap();
    let settings = Settings { text_size: 150, ..store.settings().unwrap() };
    step(&mut store, OpKind::SaveSigner, "cỡ chữ", |writer| writer.put_settings(settings.clone())).unwrap();
    step(&mut store, OpKind::ChangePreferences, "cỡ chữ", |writer| {
        writer.put_settings(Settings { text_size: 200, ..settings })
    })
    .unwrap();
    let before = Facts::of(&store);
    let refused = store.undo(at(200), CLERK);
    assert!(matches!(refused, Err(StoreError::Stale { .. })), "150 is no longer what stands there: {refused:?}");
    assert_eq!(Facts::of(&store), before, "nothing moved");
    assert_eq!(store.undo(at(201), CLERK).unwrap().value, "điểm", "the step before it can still be taken back");
}

#[test]
fn opening_a_round_cannot_be_undone_once_something_rests_on_it() {
    let folder = Folder::new();
    let mut store = filled(&folder);
    let second = domain::rounds::Round { id: RoundId(2), code: "XA-2021".to_owned(), year: 2021, ..cast::round() };
    step(&mut store, OpKind::OpenRound, "mở đợt", |writer| writer.put_round(second)).unwrap();
    let lock = domain::rounds::Lock { round: RoundId(2), unit: UnitId(2), stage: Stage::SelfScore };
    step(&mut store, OpKind::LockStage, "khoá", |writer| writer.put_lock(lock)).unwrap();
    let refused = store.undo(at(200), CLERK);
    assert!(matches!(refused, Err(StoreError::Stale { .. })), "a lock rests on the round: {refused:?}");
    assert_eq!(store.rounds().unwrap().len(), 2, "the round is still there");
}

#[test]
fn a_lasting_step_neither_enters_nor_clears_the_stacks() {
    let folder = Folder::new();
    let mut store = filled(&folder);
    record(&mut store, cast::score(3, 3, Stage::Council, Mark::NotApplicable)).unwrap();
    store.undo(at(200), CLERK).unwrap();
    let settings = Settings { high_contrast: false, ..store.settings().unwrap() };
    step(&mut store, OpKind::ChangePreferences, "tương phản", |writer| writer.put_settings(settings)).unwrap();
    assert_eq!((store.undo_label(), store.redo_label()), (None, Some("điểm")), "a change of looks breaks nothing");
    store.redo(at(201), CLERK).unwrap();
}
