//! Any mix of writes, undos and refusals.

use domain::criteria::{CriteriaSet, NodeId};
use domain::grades::{ConditionMeasure, GradeCondition, GradeScheme};
use domain::points::Points;
use domain::rounds::{Round, RoundId, Stage};
use domain::scores::Mark;
use domain::ties::{TieBreaker, TiePolicy};
use domain::units::UnitId;
use proptest::prelude::*;
use store::{Change, OpKind, Store, StoreError, Written};

use crate::cast::{self, CLERK, Facts, at, open, score, step};
use crate::scratch::Folder;

#[derive(Clone, Debug)]
enum Act {
    Score(i64, i64, usize, Mark),
    Clear(i64, i64, usize),
    Paste(Vec<(i64, i64, Mark)>),
    Rename(i64, u8),
    Commit(u8),
    Drop,
    Grades(bool),
    NewUnit,
    Lock(i64, usize),
    Unlock(i64, usize),
    Publish,
    OpenAgain,
    Undo,
    Redo,
}

fn mark() -> impl Strategy<Value = Mark> {
    prop_oneof![
        (0_i128..3_000_000)
            .prop_map(|millionths| Mark::Scored { points: Points::from_millionths(millionths).unwrap_or_default() }),
        Just(Mark::NotApplicable),
        Just(Mark::NoOccurrence),
    ]
}

fn everyday() -> impl Strategy<Value = Act> {
    prop_oneof![
        6 => (2_i64..4, 1_i64..5, 0_usize..5, mark()).prop_map(|(unit, node, stage, mark)| Act::Score(unit, node, stage, mark)),
        2 => (2_i64..4, 1_i64..5, 0_usize..5).prop_map(|(unit, node, stage)| Act::Clear(unit, node, stage)),
        1 => prop::collection::vec((2_i64..4, 1_i64..5, mark()), 1..6).prop_map(Act::Paste),
        1 => (1_i64..5, 0_u8..4).prop_map(|(unit, name)| Act::Rename(unit, name)),
        1 => (0_u8..4).prop_map(Act::Commit),
        1 => Just(Act::Drop),
        1 => any::<bool>().prop_map(Act::Grades),
        1 => Just(Act::NewUnit),
    ]
}

fn anything() -> impl Strategy<Value = Act> {
    prop_oneof![
        10 => everyday(),
        1 => (2_i64..4, 0_usize..5).prop_map(|(unit, stage)| Act::Lock(unit, stage)),
        1 => (2_i64..4, 0_usize..5).prop_map(|(unit, stage)| Act::Unlock(unit, stage)),
        1 => Just(Act::Publish),
        2 => Just(Act::OpenAgain),
        4 => Just(Act::Undo),
        2 => Just(Act::Redo),
    ]
}

fn told<T>(written: Result<Written<T>, StoreError>) -> Result<Vec<Change>, StoreError> {
    written.map(|written| written.changes)
}

/// The set without grades, or with a condition and tie breakers.
fn graded(with: bool) -> CriteriaSet {
    let set = cast::set();
    if !with {
        return CriteriaSet { grades: None, ..set };
    }
    let condition = |measure, at_least: &str| GradeCondition {
        grade: "Tốt".to_owned(),
        node: "1.1".to_owned(),
        at_least: cast::points(at_least),
        measure,
    };
    let conditions = vec![condition(ConditionMeasure::Percent, "60.5"), condition(ConditionMeasure::Points, "1")];
    let by = vec![TieBreaker::Node { code: "1.1".to_owned() }, TieBreaker::Bonus, TieBreaker::PreviousRank];
    let grades = set.grades.map(|scheme| GradeScheme { conditions, ..scheme });
    CriteriaSet { grades, ties: TiePolicy::Parted { by }, rank_on_exact: false, ..set }
}

fn do_it(store: &mut Store, act: &Act) -> Result<Vec<Change>, StoreError> {
    let cell = |unit: i64, node: i64, stage: usize, mark: Mark| score(unit, node, Stage::ALL[stage], mark);
    let published = |at| Round { published_at: at, ..cast::round() };
    match act.clone() {
        Act::Score(unit, node, stage, mark) => told(cast::record(store, cell(unit, node, stage, mark))),
        Act::Clear(unit, node, stage) => told(step(store, OpKind::RecordScore, "xoá", |writer| {
            writer.clear_score(RoundId(1), UnitId(unit), NodeId(node), Stage::ALL[stage])
        })),
        Act::Paste(cells) => told(step(store, OpKind::PasteScores, "dán", |writer| {
            cells.into_iter().try_for_each(|(unit, node, mark)| writer.put_score(cell(unit, node, 0, mark)))
        })),
        Act::Rename(unit, name) => {
            told(step(store, OpKind::SaveUnit, "tên", |writer| writer.put_unit(cast::unit(unit, &format!("Xã {name}")))))
        }
        Act::Commit(count) => told(step(store, OpKind::SaveCommitment, "cam kết", |writer| {
            let mut commitment = cast::commitment();
            commitment.targets.truncate(usize::from(count));
            writer.put_commitment(commitment)
        })),
        Act::Drop => {
            told(step(store, OpKind::RemoveCommitment, "bỏ", |writer| writer.remove_commitment(cast::commitment().id)))
        }
        Act::Grades(with) => told(step(store, OpKind::SaveGrades, "thang", |writer| writer.put_criteria_set(graded(with)))),
        Act::NewUnit => told(step(store, OpKind::SaveUnit, "thêm", |writer| {
            let id = writer.next_unit_id()?;
            writer.put_unit(domain::units::Unit { id, ..cast::unit(9, "Xã mới") })
        })),
        Act::Lock(unit, stage) => {
            told(step(store, OpKind::LockStage, "khoá", |writer| writer.put_lock(cast::lock(unit, Stage::ALL[stage]))))
        }
        Act::Unlock(unit, stage) => {
            told(step(store, OpKind::UnlockStage, "mở", |writer| writer.remove_lock(cast::lock(unit, Stage::ALL[stage]))))
        }
        Act::Publish => told(step(store, OpKind::Publish, "công bố", |writer| writer.put_round(published(Some(at(1)))))),
        Act::OpenAgain => told(step(store, OpKind::OpenAgain, "mở", |writer| writer.put_round(published(None)))),
        Act::Undo => told(store.undo(at(300), CLERK)),
        Act::Redo => told(store.redo(at(301), CLERK)),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_steps_all_undone_leave_the_same_facts(acts in prop::collection::vec(everyday(), 1..30)) {
        let folder = Folder::quick();
        let mut store = open(folder.path());
        cast::fill(&mut store);
        let before = Facts::of(&store);
        for act in &acts {
            // A refusal (a locked stage, nothing to remove) is part of the game.
            drop(do_it(&mut store, act));
        }
        let after = Facts::of(&store);
        let mut undone = 0;
        while store.undo_label().is_some() {
            store.undo(at(300), CLERK).unwrap();
            undone += 1;
        }
        prop_assert_eq!(&Facts::of(&store), &before, "every step has an exact inverse");
        for _ in 0..undone {
            store.redo(at(301), CLERK).unwrap();
        }
        prop_assert_eq!(&Facts::of(&store), &after, "and every inverse has its own");
        prop_assert!(store.check().unwrap().is_sound(), "the journal tells all of it");
    }

    #[test]
    fn what_is_remembered_equals_what_is_reloaded(acts in prop::collection::vec(anything(), 1..40)) {
        let folder = Folder::quick();
        let mut store = open(folder.path());
        cast::fill(&mut store);
        let mut remembered = Facts::of(&store);
        for act in &acts {
            if let Ok(changes) = do_it(&mut store, act) {
                remembered.hear(&changes);
            }
            prop_assert_eq!(&remembered, &Facts::of(&store), "after {:?}", act);
        }
        drop(store);
        let store = open(folder.path());
        prop_assert_eq!(&remembered, &Facts::of(&store), "and after a new start");
        prop_assert_eq!(store.check().unwrap().faults, vec![], "the book is sound");
    }
}
