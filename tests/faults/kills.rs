//! Kill -9 at random moments while a clerk scores, adds evidence and makes copies: no acknowledged change is lost, no step is torn,
//! and the book always opens again.
//!
//! A kill is not a power cut: what SQLite handed to the system survives it. Power cuts are
//! imitated in `power_cuts.rs`.

use std::fs;

use jiff::Timestamp;
use store::Store;

use crate::clerk::{Acknowledged, alone, folder, repeats, work_and_kill};

/// What was acknowledged and does not stand in the book as it was acknowledged.
pub fn lost(store: &Store, acknowledged: &[Acknowledged]) -> Vec<Acknowledged> {
    let kept: std::collections::HashMap<i64, String> =
        store.journal(usize::MAX).unwrap().into_iter().map(|entry| (entry.sequence, entry.hash)).collect();
    acknowledged.iter().filter(|line| line.sequence > 0 && kept.get(&line.sequence) != Some(&line.hash)).cloned().collect()
}

/// A book is killed over so often before the next one begins: the check replays all of its journal.
const KILLS_OF_A_BOOK: u64 = 40;

/// What came of the kills over one book.
#[derive(Default)]
struct Toll {
    steps: usize,
    cut_short: i64,
    copies: usize,
}

#[test]
fn kills_lose_nothing_that_was_acknowledged() {
    let _alone = alone();
    let kills = repeats(20, 1_000);
    let mut all = Toll::default();
    for first in (1..=kills).step_by(usize::try_from(KILLS_OF_A_BOOK).unwrap()) {
        let toll = kill_over_one_book(first..=kills.min(first + KILLS_OF_A_BOOK - 1));
        all.steps += toll.steps;
        all.cut_short += toll.cut_short;
        all.copies += toll.copies;
    }
    let Toll { steps, cut_short, copies } = all;
    eprintln!("{kills} kills, {steps} acknowledged steps, {cut_short} kills between commit and acknowledgement, {copies} copies");
    assert!(steps >= usize::try_from(kills).unwrap() / 2, "the clerk was busy when it was killed: {steps} steps");
}

fn kill_over_one_book(seeds: std::ops::RangeInclusive<u64>) -> Toll {
    let folder = folder("kills");
    let mut acknowledged: Vec<Acknowledged> = Vec::new();
    let (mut newest, mut cut_short) = (0, 0);
    for seed in seeds {
        acknowledged.extend(work_and_kill(&folder, seed));
        let now = Timestamp::from_second(1_609_459_200 + i64::try_from(seed).unwrap() * 1_000 + 900).unwrap();
        let store = Store::open(&folder, "kiểm tra", now).unwrap();
        assert_eq!(store.read_only(), None, "seed {seed}: the book opens for writing");
        assert_eq!(lost(&store, &acknowledged), [], "seed {seed}: every acknowledged entry is there with its hash");
        let report = store.check().unwrap();
        assert_eq!(report.faults, [], "seed {seed}: no step is torn, the facts are what the journal tells");
        let known = newest.max(acknowledged.last().map_or(0, |line| line.sequence));
        newest = store.journal(1).unwrap().first().map_or(0, |entry| entry.sequence);
        cut_short += i64::from(newest > known);
    }
    let copies = Store::backups_in(&folder).unwrap();
    fs::remove_dir_all(&folder).unwrap();
    assert!(copies.iter().all(store::Backup::is_good), "a copy under its name is a good copy");
    Toll { steps: acknowledged.len(), cut_short, copies: copies.len() }
}

#[test]
fn a_lost_step_would_be_seen() {
    let _alone = alone();
    let folder = folder("control");
    let mut acknowledged = Vec::new();
    for seed in 1..50 {
        acknowledged.extend(work_and_kill(&folder, seed));
        if acknowledged.len() > 3 {
            break;
        }
    }
    let store = Store::open(&folder, "kiểm tra", Timestamp::UNIX_EPOCH).unwrap();
    let newest = store.journal(1).unwrap().remove(0).sequence;
    let never_written = Acknowledged { sequence: newest + 1, hash: "0".repeat(64) };
    let other_content = Acknowledged { sequence: newest, hash: "0".repeat(64) };
    let claimed = [acknowledged, vec![never_written.clone(), other_content.clone()]].concat();
    assert_eq!(lost(&store, &claimed), [never_written, other_content], "exactly the two false lines are reported");
    drop(store);
    fs::remove_dir_all(&folder).unwrap();
}
