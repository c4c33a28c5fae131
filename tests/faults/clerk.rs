//! Starts the clerk who works without a pause, lets it work for a while and kills it.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError, mpsc};
use std::thread;
use std::time::Duration;

/// How often something is tried: a few times usually, often where the whole fault suite is asked for.
pub fn repeats(usually: u64, whole: u64) -> u64 {
    if std::env::var_os("SO_CCHC_FAULTS").is_some() { whole } else { usually }
}

/// One test at a time: a program that is being started holds for a moment every lock of the one that
/// starts it, and a book that another test opens would look as if it were in use.
pub fn alone() -> MutexGuard<'static, ()> {
    static ALONE: Mutex<()> = Mutex::new(());
    // A test that failed has left nothing behind that the next one would use.
    ALONE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A line of the clerk: this entry, with this hash, was said to be saved.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Acknowledged {
    pub sequence: i64,
    pub hash: String,
}

pub fn folder(name: &str) -> PathBuf {
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
pub fn work_and_kill(folder: &Path, seed: u64) -> Vec<Acknowledged> {
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

/// What a line of the clerk promises.
pub fn read_line(line: &str) -> Option<Acknowledged> {
    let (sequence, hash) = line.split_once(' ')?;
    // A line cut in the middle by the kill promised nothing yet.
    (hash.len() == 64).then_some(Acknowledged { sequence: sequence.parse().ok()?, hash: hash.to_owned() })
}

/// Lets a clerk work for a while under the recorder of the disk, and kills it.
pub fn record_clerk(folder: &Path, recorder: &Path, record: &Path) {
    let mut clerk = Command::new(env!("CARGO_BIN_EXE_score_until_killed"))
        .arg(folder)
        .arg("7")
        .env("LD_PRELOAD", recorder)
        .env("DISK_FOLDER", folder)
        .env("DISK_RECORD", record)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(clerk.stdout.take().unwrap()).lines();
    let said = lines.map_while(Result::ok).take(RECORDED_STEPS).count();
    clerk.kill().unwrap();
    clerk.wait().unwrap();
    assert_eq!(said, RECORDED_STEPS, "the clerk worked until it was killed");
}

/// As many steps are recorded; the disk of any moment is rebuilt from them.
const RECORDED_STEPS: usize = 60;
