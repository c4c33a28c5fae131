//! Kill -9 at random moments while a clerk scores: no acknowledged change is lost, no step is torn,
//! and the book always opens again.
//!
//! A kill is not a power cut: what SQLite handed to the system survives it. Power cuts need a
//! recorded disk and are not imitated here.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use jiff::Timestamp;
use store::Store;

const KILLS: u64 = 100;

/// A line of the clerk: this entry, with this hash, was said to be saved.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Acknowledged {
    sequence: i64,
    hash: String,
}

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn start_clerk(folder: &Path, seed: u64) -> Child {
    Command::new(env!("CARGO_BIN_EXE_score_until_killed"))
        .arg(folder)
        .arg(seed.to_string())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

/// Lets a clerk work for a while, kills it and gives what it was told is saved. Most are killed
/// at work, every fifth at any moment of its start.
fn work_and_kill(folder: &Path, seed: u64) -> Vec<Acknowledged> {
    let mut clerk = start_clerk(folder, seed);
    let lines = BufReader::new(clerk.stdout.take().unwrap()).lines();
    let (at_work, first_line) = mpsc::channel();
    let reader = thread::spawn(move || {
        let mut read = Vec::new();
        for line in lines.map_while(Result::ok).filter_map(|line| read_line(&line)) {
            read.push(line);
            // Nobody listens after the first line.
            let _ = at_work.send(());
        }
        read
    });
    if !seed.is_multiple_of(5) {
        first_line.recv_timeout(Duration::from_secs(20)).unwrap();
    }
    thread::sleep(Duration::from_micros(seed.wrapping_mul(2_654_435_761) % 80_000));
    clerk.kill().unwrap();
    let end = clerk.wait_with_output().unwrap();
    assert_eq!(
        end.status.code(),
        None,
        "seed {seed}: the clerk was to be killed, but ended by itself: {}",
        String::from_utf8_lossy(&end.stderr)
    );
    reader.join().unwrap()
}

fn read_line(line: &str) -> Option<Acknowledged> {
    let (sequence, hash) = line.split_once(' ')?;
    // A line cut in the middle by the kill promised nothing yet.
    (hash.len() == 64).then_some(Acknowledged { sequence: sequence.parse().ok()?, hash: hash.to_owned() })
}

/// What was acknowledged and does not stand in the book as it was acknowledged.
fn lost(store: &Store, acknowledged: &[Acknowledged]) -> Vec<Acknowledged> {
    let kept: std::collections::HashMap<i64, String> =
        store.journal(usize::MAX).unwrap().into_iter().map(|entry| (entry.sequence, entry.hash)).collect();
    acknowledged.iter().filter(|line| line.sequence > 0 && kept.get(&line.sequence) != Some(&line.hash)).cloned().collect()
}

#[test]
fn a_hundred_kills_lose_nothing_that_was_acknowledged() {
    let folder = folder("kills");
    let mut acknowledged: Vec<Acknowledged> = Vec::new();
    let mut newest = 0;
    let mut cut_short = 0;
    for seed in 1..=KILLS {
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
    let steps = acknowledged.len();
    eprintln!(
        "{KILLS} kills, {steps} acknowledged steps, {cut_short} kills between the commit and its acknowledgement, {} copies",
        copies.len()
    );
    fs::remove_dir_all(&folder).unwrap();
    assert!(steps >= 80, "the clerk was busy when it was killed: {steps} steps");
    assert!(copies.iter().all(store::Backup::is_good), "a copy under its name is a good copy");
}

#[test]
fn a_lost_step_would_be_seen() {
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
