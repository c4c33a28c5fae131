//! Power cuts on the write path: the disk is rebuilt as it may look after the power went.
//!
//! A clerk works under a recorder that writes down every change of every file. At a random moment
//! the power goes: what was flushed is there; of what was not, any 512-byte sector may be there or
//! not, a file may have its old length or its new one, and of the entries of a folder only some
//! beginning. The book then has to open, hold everything that was acknowledged before, and be sound,
//! documents included. The controls read the same record as a disk that forgets flushes: they must
//! lose, or this test could see nothing.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use jiff::Timestamp;
use store::Store;

use crate::clerk::{Acknowledged, alone, folder, read_line, record_clerk, repeats};
use crate::dice::Dice;
use crate::kills::lost;

const SECTOR: usize = 512;

/// One recorded operation.
enum Op {
    Create(String),
    Write(String, usize, Vec<u8>),
    Cut(String, usize),
    Flush(String),
    FlushFolder(String),
    Rename(String, String),
    Remove(String),
    Folder(String),
    Said(String),
}

/// Which flushes the disk honours.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Disk {
    /// All: what the book asks for.
    Honest,
    /// None, as with `synchronous = OFF`.
    WithoutFlush,
    /// Only those of the book itself: its rollback journal is left to chance, as with the settings
    /// that most guides recommend.
    WithoutJournalFlush,
}

fn read_record(file: &Path) -> Vec<Op> {
    let bytes = fs::read(file).unwrap();
    let mut ops = Vec::new();
    let mut rest = bytes.as_slice();
    let number = |at: &[u8]| u64::from_le_bytes(at[..8].try_into().unwrap()) as usize;
    let length = |at: &[u8]| u32::from_le_bytes(at[..4].try_into().unwrap()) as usize;
    // The clerk was killed: the last operation may be written down in part only.
    while rest.len() > 5 {
        let (kind, of_path) = (rest[0], length(&rest[1..]));
        if rest.len() < 5 + of_path + 12 {
            break;
        }
        let path = String::from_utf8(rest[5..5 + of_path].to_vec()).unwrap();
        let tail = &rest[5 + of_path..];
        let (value, of_data) = (number(tail), length(&tail[8..]));
        if tail.len() < 12 + of_data {
            break;
        }
        let data = &tail[12..12 + of_data];
        let text = || String::from_utf8_lossy(data).into_owned();
        ops.push(match kind {
            b'C' => Op::Create(path),
            b'W' => Op::Write(path, value, data.to_vec()),
            b'T' => Op::Cut(path, value),
            b'S' => Op::Flush(path),
            b'D' => Op::FlushFolder(path),
            b'R' => Op::Rename(path, text()),
            b'U' => Op::Remove(path),
            b'M' => Op::Folder(path),
            b'A' => Op::Said(text()),
            other => panic!("the recorder wrote {other}"),
        });
        rest = &tail[12 + of_data..];
    }
    ops
}

/// A change of a file that was not flushed yet.
#[derive(Clone)]
enum Pending {
    Write(usize, Vec<u8>),
    Cut(usize),
}

#[derive(Clone, Default)]
struct Contents {
    flushed: Vec<u8>,
    pending: Vec<Pending>,
}

/// A change of a folder that was not flushed yet.
#[derive(Clone)]
enum Entry {
    Named(String, usize),
    Folder(String),
    Gone(String),
}

/// The disk while the clerk works: files by number, and names that point to them.
struct Sim {
    disk: Disk,
    files: Vec<Contents>,
    live: HashMap<String, usize>,
    names: HashMap<String, usize>,
    folders: Vec<String>,
    /// By folder, in the order in which they were made.
    entries: HashMap<String, Vec<Entry>>,
}

fn folder_of(path: &str) -> String {
    path.rsplit_once('/').map_or(String::new(), |(folder, _)| folder.to_owned())
}

impl Sim {
    fn new(disk: Disk, root: &str) -> Sim {
        Sim {
            disk,
            files: Vec::new(),
            live: HashMap::new(),
            names: HashMap::new(),
            folders: vec![root.to_owned()],
            entries: HashMap::new(),
        }
    }

    fn entry(&mut self, path: &str, entry: Entry) {
        self.entries.entry(folder_of(path)).or_default().push(entry);
    }

    fn file(&mut self, path: &str) -> usize {
        if let Some(number) = self.live.get(path) {
            return *number;
        }
        self.files.push(Contents::default());
        let number = self.files.len() - 1;
        self.live.insert(path.to_owned(), number);
        self.entry(path, Entry::Named(path.to_owned(), number));
        number
    }

    fn honours(&self, path: &str) -> bool {
        match self.disk {
            Disk::Honest => true,
            Disk::WithoutFlush => false,
            Disk::WithoutJournalFlush => !path.ends_with("-journal"),
        }
    }

    fn step(&mut self, op: &Op) {
        match op {
            Op::Create(path) => drop(self.file(path)),
            Op::Write(path, at, data) => {
                let number = self.file(path);
                self.files[number].pending.push(Pending::Write(*at, data.clone()));
            }
            Op::Cut(path, length) => {
                let number = self.file(path);
                self.files[number].pending.push(Pending::Cut(*length));
            }
            Op::Flush(path) if self.honours(path) => {
                let number = self.file(path);
                let file = &mut self.files[number];
                for change in std::mem::take(&mut file.pending) {
                    apply(&mut file.flushed, &change, |_| true);
                }
            }
            Op::FlushFolder(path) if self.disk != Disk::WithoutFlush => {
                for entry in self.entries.remove(path).unwrap_or_default() {
                    settle(&mut self.names, &mut self.folders, &entry);
                }
            }
            Op::Rename(from, to) => {
                if let Some(number) = self.live.remove(from) {
                    self.live.insert(to.clone(), number);
                    self.entry(to, Entry::Named(to.clone(), number));
                    self.entry(from, Entry::Gone(from.clone()));
                }
            }
            Op::Remove(path) => {
                self.live.remove(path);
                self.entry(path, Entry::Gone(path.clone()));
            }
            Op::Folder(path) => self.entry(path, Entry::Folder(path.clone())),
            Op::Flush(_) | Op::FlushFolder(_) | Op::Said(_) => {}
        }
    }

    /// Writes the disk as it may look if the power goes now.
    fn cut_power(&self, root: &str, to: &Path, dice: &mut Dice) {
        let (mut names, mut folders) = (self.names.clone(), self.folders.clone());
        let mut waiting: Vec<&Vec<Entry>> = self.entries.values().collect();
        waiting.sort_by_key(|entries| entries.len());
        for entries in waiting {
            for entry in entries.iter().take(dice.below(entries.len() + 1)) {
                settle(&mut names, &mut folders, entry);
            }
        }
        let place = |path: &str| to.join(path.strip_prefix(root).unwrap().trim_start_matches('/'));
        folders.sort();
        let mut there: Vec<String> = Vec::new();
        for folder in folders {
            if folder == root || there.contains(&folder_of(&folder)) {
                fs::create_dir_all(place(&folder)).unwrap();
                there.push(folder);
            }
        }
        for (path, number) in names {
            if !there.contains(&folder_of(&path)) {
                continue;
            }
            let file = &self.files[number];
            let mut bytes = file.flushed.clone();
            for change in &file.pending {
                apply(&mut bytes, change, |_| dice.below(2) == 1);
            }
            fs::write(place(&path), bytes).unwrap();
        }
    }
}

fn settle(names: &mut HashMap<String, usize>, folders: &mut Vec<String>, entry: &Entry) {
    match entry {
        Entry::Named(path, number) => drop(names.insert(path.clone(), *number)),
        Entry::Folder(path) => folders.push(path.clone()),
        Entry::Gone(path) => drop(names.remove(path)),
    }
}

/// Applies a change, sector by sector, as far as `arrives` says.
fn apply(bytes: &mut Vec<u8>, change: &Pending, mut arrives: impl FnMut(usize) -> bool) {
    match change {
        Pending::Cut(length) => {
            if arrives(0) {
                bytes.resize(*length, 0);
            }
        }
        Pending::Write(at, data) => {
            let mut from = 0;
            while from < data.len() {
                let place = at + from;
                let to = data.len().min(from + SECTOR - place % SECTOR);
                if arrives(place / SECTOR) {
                    let end = place + to - from;
                    if bytes.len() < end {
                        bytes.resize(end, 0);
                    }
                    bytes[place..end].copy_from_slice(&data[from..to]);
                }
                from = to;
            }
        }
    }
}

/// What was found after the cuts.
#[derive(Default, Debug)]
struct Found {
    cuts: u64,
    lost: u64,
    unsound: u64,
    unopened: u64,
}

impl Found {
    fn harm(&self) -> u64 {
        self.lost + self.unsound + self.unopened
    }
}

/// Cuts the power so often, at moments that the dice choose, and looks at what is left.
fn cut_often(disk: Disk, ops: &[Op], root: &str, scratch: &Path, cuts: u64) -> Found {
    let mut dice = Dice::new(cuts);
    let mut moments: Vec<usize> = (0..cuts).map(|_| dice.below(ops.len())).collect();
    moments.sort_unstable();
    let mut sim = Sim::new(disk, root);
    let mut said = String::new();
    let mut found = Found::default();
    let mut at = 0;
    for moment in moments {
        for op in &ops[at..moment] {
            sim.step(op);
            if let Op::Said(text) = op {
                said.push_str(text);
            }
        }
        at = moment;
        let acknowledged: Vec<Acknowledged> = said.lines().filter_map(read_line).collect();
        let left = scratch.join("left");
        fs::create_dir_all(&left).unwrap();
        sim.cut_power(root, &left, &mut dice);
        look(&left, &acknowledged, &mut found);
        fs::remove_dir_all(&left).unwrap();
    }
    found
}

fn look(left: &Path, acknowledged: &[Acknowledged], found: &mut Found) {
    found.cuts += 1;
    let now = Timestamp::from_second(1_800_000_000).unwrap();
    match Store::open(left, "kiểm tra", now) {
        Err(_) => found.unopened += 1,
        Ok(store) => match store.check() {
            _ if store.read_only().is_some() => found.unopened += 1,
            Err(_) => found.unsound += 1,
            Ok(report) if !report.is_sound() => found.unsound += 1,
            Ok(_) => found.lost += u64::from(!lost(&store, acknowledged).is_empty()),
        },
    }
}

/// Builds the recorder; `None` where there is no compiler or no way to stand between.
pub fn recorder(folder: &Path) -> Option<PathBuf> {
    if !cfg!(target_os = "linux") {
        return None;
    }
    let source = concat!(env!("CARGO_MANIFEST_DIR"), "/faults/disk_recorder.c");
    let built = folder.join("disk_recorder.so");
    let done = Command::new("cc").args(["-shared", "-fPIC", "-O1", "-o"]).arg(&built).arg(source).arg("-ldl").status();
    done.is_ok_and(|status| status.success()).then_some(built)
}

#[test]
fn power_cuts_lose_nothing_that_was_acknowledged() {
    let _alone = alone();
    let scratch = folder("power");
    let Some(recorder) = recorder(&scratch) else {
        eprintln!("NOT TRIED: this machine has no C compiler, or is no Linux");
        return;
    };
    let (book, record) = (scratch.join("book"), scratch.join("record"));
    fs::create_dir_all(&book).unwrap();
    record_clerk(&book, &recorder, &record);
    let ops = read_record(&record);
    let root = book.to_str().unwrap();
    let honest = cut_often(Disk::Honest, &ops, root, &scratch, repeats(80, 5_000));
    let without = cut_often(Disk::WithoutFlush, &ops, root, &scratch, repeats(20, 500));
    let journal = cut_often(Disk::WithoutJournalFlush, &ops, root, &scratch, repeats(40, 500));
    eprintln!("{} operations; honest disk {honest:?}; without flush {without:?}; journal unflushed {journal:?}", ops.len());
    fs::remove_dir_all(&scratch).unwrap();
    assert_eq!(honest.harm(), 0, "what was acknowledged survives every cut: {honest:?}");
    assert!(without.harm() > 0, "the control without flushes must lose: {without:?}");
    assert!(journal.harm() > 0, "the control with an unflushed journal must lose: {journal:?}");
}
