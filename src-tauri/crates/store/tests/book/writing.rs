//! The write door.

use domain::criteria::{NodeId, SetId};
use domain::rounds::{RoundId, Stage};
use domain::scores::Mark;
use domain::units::UnitId;
use store::{Change, Diff, Noun, OpKind, StoreError};

use crate::cast::{self, CLERK, Facts, at, open, points, record, round, score, scored, set, step, unit};
use crate::scratch::Folder;

#[test]
fn the_tree_of_an_issued_set_never_changes_but_for_a_word_about_its_rules() {
    let folder = Folder::quick();
    let mut store = open(folder.path());
    cast::fill(&mut store);
    let issue = |state| domain::criteria::CriteriaSet { state, ..set() };
    step(&mut store, OpKind::IssueSet, "ban hành", |writer| writer.put_criteria_set(issue(domain::criteria::SetState::Issued)))
        .unwrap();
    let known = store.nodes(SetId(1)).unwrap()[2].clone();
    let renamed = domain::criteria::Node { title: "khác".to_owned(), ..known.clone() };
    for refused in [
        step(&mut store, OpKind::SaveNode, "tiêu chí", |writer| writer.put_node(renamed)),
        step(&mut store, OpKind::AddNode, "thêm", |writer| writer.put_node(cast::node(99, Some(1), "9", None))),
        step(&mut store, OpKind::RemoveNode, "xóa", |writer| writer.remove_node(known.id)),
    ] {
        assert!(matches!(refused, Err(StoreError::Issued { .. })), "frozen: {refused:?}");
    }
    let at = "2021-04-07T00:00:00Z".parse().unwrap();
    let by = domain::criteria::Confirmation { by: "Nguyễn Thị S".to_owned(), at };
    let confirmed = domain::criteria::Node { confirmed: Some(by), ..known };
    step(&mut store, OpKind::ConfirmRule, "xác nhận", |writer| writer.put_node(confirmed.clone())).unwrap();
    assert_eq!(store.nodes(SetId(1)).unwrap()[2], confirmed, "a person's word is kept");
}

#[test]
fn what_was_written_is_read_back_after_a_new_start() {
    let folder = Folder::new();
    let mut store = open(folder.path());
    let empty = Facts::of(&store);
    cast::fill(&mut store);
    let before = Facts::of(&store);
    drop(store);
    let store = open(folder.path());
    assert_eq!(Facts::of(&store), before, "nothing changes between two sittings");
    assert_eq!(before.0.len() - empty.0.len(), 88, "every noun really went in");
    assert_eq!(store.last_saved(), Some(at(100)), "the newest entry tells when it was saved");
}

#[test]
fn the_journal_entry_is_exactly_what_changed() {
    let folder = Folder::new();
    let mut store = open(folder.path());
    cast::fill(&mut store);
    let old = scored(2, 3, "1.425");
    let new = scored(2, 3, "1.5");
    let written = record(&mut store, new.clone()).unwrap();
    assert_eq!(written.changes, [Change::Score(Diff::Updated { old, new })], "old and new stand side by side");
    assert_eq!(store.changes_of(written.sequence).unwrap(), written.changes, "the journal holds the same");
    let newest = store.journal(1).unwrap().remove(0);
    assert_eq!(
        (newest.sequence, newest.kind, newest.who.as_str()),
        (2, OpKind::RecordScore, CLERK),
        "who, what and in which order"
    );
    assert_eq!(newest.hash, store.chain_head(), "its hash is the head of the chain");
}

#[test]
fn a_write_that_changes_nothing_leaves_no_entry() {
    let folder = Folder::new();
    let mut store = open(folder.path());
    cast::fill(&mut store);
    let again = domain::scores::Score { author: "Lê Văn C".to_owned(), at: at(5_000), ..scored(2, 3, "1.425") };
    let written = step(&mut store, OpKind::PasteScores, "dán", |writer| {
        writer.put_score(again)?;
        writer.put_unit(unit(2, "Xã B"))?;
        writer.put_criteria_set(set())?;
        writer.clear_score(RoundId(1), UnitId(2), NodeId(4), Stage::SelfScore)
    });
    assert_eq!(written.unwrap().changes, [], "the same points again are no change, whoever types them");
    assert_eq!(store.journal(10).unwrap().len(), 1, "only the first entry is there");
    assert_eq!(store.undo_label(), None, "there is nothing to undo");
}

#[test]
fn a_refusal_in_the_middle_takes_everything_back() {
    let folder = Folder::new();
    let mut store = open(folder.path());
    cast::fill(&mut store);
    let before = Facts::of(&store);
    let refused = step(&mut store, OpKind::ImportScores, "nhập", |writer| {
        writer.put_score(scored(3, 3, "1"))?;
        writer.put_score(score(2, 4, Stage::Council, Mark::NoOccurrence))
    });
    assert!(
        matches!(refused, Err(StoreError::Locked { unit: UnitId(2), stage: Stage::Council, .. })),
        "the council stage of unit 2 is locked: {refused:?}"
    );
    assert_eq!(Facts::of(&store), before, "the score before it was not kept either");
    assert_eq!(store.journal(10).unwrap().len(), 1, "and there is no entry");
}

#[test]
fn a_locked_stage_refuses_clearing_and_other_stages_stay_open() {
    let folder = Folder::new();
    let mut store = open(folder.path());
    cast::fill(&mut store);
    let clear = step(&mut store, OpKind::RecordScore, "xoá", |writer| {
        writer.clear_score(RoundId(1), UnitId(2), NodeId(3), Stage::Council)
    });
    assert!(matches!(clear, Err(StoreError::Locked { .. })), "clearing is a change of points: {clear:?}");
    record(&mut store, score(2, 3, Stage::Appraised2, Mark::NotApplicable)).unwrap();
    record(&mut store, score(3, 3, Stage::Council, Mark::NotApplicable)).unwrap();
    step(&mut store, OpKind::UnlockStage, "mở khoá", |writer| writer.remove_lock(cast::lock(2, Stage::Council))).unwrap();
    record(&mut store, score(2, 3, Stage::Council, Mark::NoOccurrence)).unwrap();
    assert!(store.locks(RoundId(1)).unwrap().is_empty(), "unlocked");
}

#[test]
fn a_lock_counts_from_the_next_act_on_within_one_step() {
    let folder = Folder::new();
    let mut store = open(folder.path());
    cast::fill(&mut store);
    let lock = cast::lock(3, Stage::SelfScore);
    let refused = step(&mut store, OpKind::ImportScores, "nhập", |writer| {
        writer.put_score(scored(3, 3, "1"))?;
        writer.put_lock(lock)?;
        writer.put_score(scored(3, 4, "1"))
    });
    assert!(matches!(refused, Err(StoreError::Locked { unit: UnitId(3), .. })), "locked in the same step: {refused:?}");
    let published = |at| domain::rounds::Round { published_at: at, ..round() };
    let opened = step(&mut store, OpKind::OpenAgain, "mở", |writer| {
        writer.put_round(published(Some(at(1))))?;
        writer.put_round(published(None))?;
        writer.put_score(scored(3, 4, "1"))
    });
    assert!(opened.is_ok(), "opened in the same step: {opened:?}");
}

#[test]
fn whoever_changes_a_score_is_kept_with_it() {
    let folder = Folder::new();
    let mut store = open(folder.path());
    cast::fill(&mut store);
    let by_another = domain::scores::Score {
        author: "Lê Văn C".to_owned(),
        at: at(77),
        figure: "39/40".to_owned(),
        remark: String::new(),
        ..scored(2, 3, "1.5")
    };
    record(&mut store, by_another.clone()).unwrap();
    assert!(store.scores(RoundId(1)).unwrap().contains(&by_another), "author, time, figure and remark are those of the change");
}

#[test]
fn a_published_round_freezes_points_set_units_and_printed_names() {
    let folder = Folder::new();
    let mut store = open(folder.path());
    cast::fill(&mut store);
    let published = domain::rounds::Round { published_at: Some(at(9)), ..round() };
    step(&mut store, OpKind::Publish, "công bố", |writer| writer.put_round(published.clone())).unwrap();
    let point = record(&mut store, scored(3, 3, "1"));
    assert!(matches!(point, Err(StoreError::Locked { .. })), "all stages are closed: {point:?}");
    let grades = step(&mut store, OpKind::SaveGrades, "thang", |writer| {
        writer.put_criteria_set(domain::criteria::CriteriaSet { grades: None, ..set() })
    });
    assert!(matches!(grades, Err(StoreError::Frozen { noun: Noun::CriteriaSet, .. })), "the grade scheme is frozen: {grades:?}");
    let node =
        step(&mut store, OpKind::SaveNode, "tiêu chí", |writer| writer.put_node(cast::node(3, Some(2), "1.1", Some("9"))));
    assert!(matches!(node, Err(StoreError::Frozen { noun: Noun::Node, .. })), "the maxima are frozen: {node:?}");
    let units = step(&mut store, OpKind::SaveRound, "đợt", |writer| {
        writer.put_round(domain::rounds::Round { units: vec![UnitId(2)], ..published.clone() })
    });
    assert!(matches!(units, Err(StoreError::Frozen { noun: Noun::Round, .. })), "the list of units is frozen: {units:?}");
    let mut renamed = unit(2, "Xã B");
    renamed.versions[0].name = "Xã khác".to_owned();
    let name = step(&mut store, OpKind::SaveUnit, "đơn vị", |writer| writer.put_unit(renamed));
    assert!(matches!(name, Err(StoreError::Frozen { noun: Noun::Unit, .. })), "the name of 2020 is frozen: {name:?}");
    let mut later = unit(2, "Xã B");
    later.versions[1].name = "Xã Đăk B".to_owned();
    later.versions[0].head_name = "Phạm Thị D".to_owned();
    step(&mut store, OpKind::SaveUnit, "đơn vị", |writer| writer.put_unit(later)).unwrap();
    step(&mut store, OpKind::SaveCommitment, "cam kết", |writer| {
        writer.put_commitment(domain::commitments::Commitment { year: 2022, ..cast::commitment() })
    })
    .unwrap();
    step(&mut store, OpKind::OpenAgain, "mở khoá: sai số liệu", |writer| writer.put_round(round())).unwrap();
    record(&mut store, scored(3, 3, "1")).unwrap();
}

#[test]
fn an_identity_is_never_given_twice() {
    let folder = Folder::new();
    let mut store = open(folder.path());
    cast::fill(&mut store);
    let add = |store: &mut store::Store| {
        step(store, OpKind::SaveUnit, "thêm", |writer| {
            let id = writer.next_unit_id()?;
            writer.put_unit(domain::units::Unit { id, ..unit(9, "Xã mới") })?;
            Ok(id)
        })
        .unwrap()
        .value
    };
    let first = add(&mut store);
    assert_eq!(first, UnitId(5), "ids that came from elsewhere are counted too");
    store.undo(at(101), CLERK).unwrap();
    assert_eq!(add(&mut store), UnitId(6), "undone, but not given again");
    step(&mut store, OpKind::RemoveUnit, "bỏ", |writer| writer.remove_unit(UnitId(6))).unwrap();
    assert_eq!(add(&mut store), UnitId(7), "removed, but not given again");
}

#[test]
fn what_something_points_to_cannot_be_removed() {
    let folder = Folder::new();
    let mut store = open(folder.path());
    cast::fill(&mut store);
    let removed = step(&mut store, OpKind::RemoveUnit, "bỏ", |writer| writer.remove_unit(UnitId(2)));
    assert!(
        matches!(removed, Err(StoreError::Dangling { ref place }) if place.ends_with("→ unit")),
        "scores and a round need it: {removed:?}"
    );
    let twice = step(&mut store, OpKind::ImportCriteria, "nhập", |writer| {
        writer.put_criteria_set(domain::criteria::CriteriaSet { id: domain::criteria::SetId(2), ..set() })
    });
    assert!(
        matches!(twice, Err(StoreError::Duplicate { ref place }) if place == "criteria_set.code"),
        "a code is unique: {twice:?}"
    );
    let none = step(&mut store, OpKind::RemoveSigner, "bỏ", |writer| writer.remove_signer(7));
    assert!(matches!(none, Err(StoreError::Missing { noun: Noun::Signer, id: 7 })), "there is no such signer: {none:?}");
}

#[test]
fn the_facts_of_a_round_come_as_one_value() {
    let folder = Folder::new();
    let mut store = open(folder.path());
    cast::fill(&mut store);
    let facts = store.round_facts(RoundId(1)).unwrap();
    assert_eq!(
        facts.units.iter().map(|unit| unit.version.name.as_str()).collect::<Vec<_>>(),
        ["Xã C", "Xã B"],
        "in the order chosen, under the names of 2020"
    );
    let place = facts.tree.place(NodeId(3)).unwrap();
    assert_eq!(
        facts.scores[1].mark(Stage::SelfScore, place),
        Some(Mark::Scored { points: points("1.425") }),
        "the score of unit 2"
    );
    assert!(facts.is_locked(UnitId(2), Stage::Council), "the lock came along");
    assert_eq!(
        facts.published.iter().map(|result| result.year).collect::<Vec<_>>(),
        [2019, 2020],
        "the year before, then the year itself; 2018 is too old"
    );
    assert!(
        matches!(store.round_facts(RoundId(8)), Err(StoreError::Missing { noun: Noun::Round, id: 8 })),
        "there is no such round"
    );
}
