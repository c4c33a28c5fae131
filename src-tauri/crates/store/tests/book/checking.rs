//! The whole check finds what was changed from outside.

use std::fs;

use store::{CheckFault, CheckReport, Store};

use crate::cast::{self, at, open, record, scored};
use crate::scratch::Folder;

fn check_after(statement: &str) -> CheckReport {
    let folder = Folder::quick();
    let mut store = open(folder.path());
    cast::fill(&mut store);
    for given in ["0.1", "0.2", "0.3"] {
        record(&mut store, scored(3, 3, given)).unwrap();
    }
    assert_eq!(store.check().unwrap().faults, [], "sound before");
    drop(store);
    let outside = rusqlite::Connection::open(folder.book()).unwrap();
    outside
        .execute_batch(
            "PRAGMA foreign_keys = OFF; DROP TRIGGER journal_is_never_rewritten; DROP TRIGGER journal_is_never_shortened;",
        )
        .unwrap();
    outside.execute_batch(statement).unwrap();
    drop(outside);
    Store::open(folder.path(), "kiểm tra", at(9)).unwrap().check().unwrap()
}

#[test]
fn a_score_changed_from_outside_is_found() {
    let report = check_after("UPDATE score SET points = '1.426' WHERE points = '1.425'");
    assert!(
        matches!(report.faults.as_slice(), [CheckFault::Fact(name)] if name.starts_with("score")),
        "exactly that score: {:?}",
        report.faults
    );
    assert!(!check_after("DELETE FROM score WHERE state = 'no_occurrence'").is_sound(), "a missing one is found");
    assert!(!check_after("INSERT INTO lock (round, unit, stage) VALUES (1, 3, 'self')").is_sound(), "an added lock is found");
    assert!(
        !check_after("UPDATE score SET author = 'Lê Văn C' WHERE unit = 3 AND node = 3").is_sound(),
        "another author is found"
    );
    assert!(!check_after("UPDATE grade SET from_points = '84' WHERE position = 0").is_sound(), "a moved bound is found");
}

#[test]
fn any_change_of_the_journal_is_found() {
    let forgeries = [
        "UPDATE journal SET changes = replace(changes, '\"0.1\"', '\"0.9\"') WHERE sequence = 2",
        "UPDATE journal SET at = '2020-01-01T00:00:00Z' WHERE sequence = 2",
        "UPDATE journal SET who = 'Lê Văn C' WHERE sequence = 1",
        "UPDATE journal SET label = label || '.' WHERE sequence = 3",
        "UPDATE journal SET op = 'paste_scores' WHERE sequence = 3",
        "UPDATE journal SET reverts = 1 WHERE sequence = 3",
        "DELETE FROM journal WHERE sequence = 2",
        "DELETE FROM journal WHERE sequence = 4",
        "UPDATE journal SET sequence = -sequence WHERE sequence > 1; UPDATE journal SET sequence = 6 + sequence WHERE sequence < 0",
    ];
    for forgery in forgeries {
        // The order of entries may only be turned round with the checks of the columns off.
        let report = check_after(&format!("PRAGMA ignore_check_constraints = ON; {forgery}"));
        assert!(!report.is_sound(), "{forgery}");
    }
}

#[test]
fn one_flipped_byte_of_a_journal_entry_is_found() {
    let folder = Folder::quick();
    let mut store = open(folder.path());
    cast::fill(&mut store);
    record(&mut store, scored(3, 3, "0.123456")).unwrap();
    record(&mut store, scored(3, 3, "0.2")).unwrap();
    record(&mut store, scored(2, 3, "0.2")).unwrap();
    drop(store);
    let mut bytes = fs::read(folder.book()).unwrap();
    let places: Vec<usize> =
        bytes.windows(8).enumerate().filter(|(_, window)| window == b"0.123456").map(|(place, _)| place).collect();
    assert!(!places.is_empty(), "the old value stands in the journal");
    for place in places {
        bytes[place + 7] ^= 1;
    }
    fs::write(folder.book(), bytes).unwrap();
    let report = open(folder.path()).check().unwrap();
    assert!(
        report.faults.iter().any(|fault| matches!(fault, CheckFault::Chain { sequence: 2, .. })),
        "entry 2 is named: {:?}",
        report.faults
    );
}
