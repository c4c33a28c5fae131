//! Measures scoring: one key press to refreshed standings, and the standings of a whole province.
//!
//! Called by `cargo xtask bench`. The first is measured twice: with the book in memory-backed
//! storage, which leaves out the disk's flush, and on the disk, so that the flush can be told apart.
#![expect(clippy::print_stdout, clippy::unwrap_used, reason = "a measuring program stops at the first surprise")]

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use commands::{Desk, answer};
use domain::lost_points::lost_points;
use domain::plan::Assignments;
use domain::reconciliation::differences;
use domain::rounds::Stage;
use domain::scores::RoundFacts;
use domain::standings::{default_stage, standings};
use jiff::Timestamp;
use serde_json::{Value, json};

const RUNS: usize = 40;
const CRITERIA: usize = 100;

/// By which clock something is measured.
#[derive(Clone, Copy)]
enum Clock {
    Wall,
    Core,
}

fn main() {
    let now = Timestamp::UNIX_EPOCH;
    let memory = PathBuf::from("/dev/shm");
    let disk = std::env::temp_dir();
    let quick = if memory.is_dir() { &memory } else { &disk };
    for (place, units, clock, what, limit) in [
        (quick, 30, Clock::Wall, "key press to standings, 30 × 100, without the flush", "20"),
        (&disk, 30, Clock::Wall, "the same on the disk, flush included", "-"),
        (quick, 168, Clock::Core, "one edit shown, 168 × 100, without the flush: core time", "16"),
    ] {
        let folder = fresh(place, "keys");
        let desk = book(&folder, units, now);
        let values: Vec<f64> = (0..RUNS).map(|run| key_press(&desk, run, now, clock)).collect();
        match clock {
            Clock::Wall => line(what, limit, &values),
            Clock::Core => line(what, limit, &means(&values)),
        }
        if place == &disk {
            let pastes: Vec<f64> = (0..RUNS / 4).map(|run| paste(&desk, run, now)).collect();
            line("a block of 100 × 12 previewed and pasted into the matrix", "200", &pastes);
        }
        drop(desk);
        fs::remove_dir_all(&folder).unwrap();
    }
    let folder = fresh(&disk, "province");
    drop(book(&folder, 168, now));
    let store = store::Store::open(&folder.join("book"), "measure", now).unwrap();
    let round = store.rounds().unwrap()[0].id;
    let read = timed(|| drop(store.round_facts(round).unwrap()));
    let facts = store.round_facts(round).unwrap();
    line(
        "standings of 168 units × 100 criteria, from facts in memory",
        "20",
        &(0..RUNS).map(|_| timed(|| drop(standings(&facts, default_stage(&facts))))).collect::<Vec<_>>(),
    );
    ledger_and_gate(&facts);
    line("reading these facts from the book", "-", &[read]);
    drop(store);
    fs::remove_dir_all(&folder).unwrap();
    let folder = fresh(&disk, "sets");
    let desk = Desk::open(&folder.join("book"), "measure", now).unwrap();
    for (code, year) in [("B-2020", 2020), ("B-2021", 2021)] {
        let file = folder.join(format!("{code}.csv"));
        fs::write(&file, set_of_300(year)).unwrap();
        answer(&desk, now, "import_criteria", json!({ "file": file, "code": code, "title": code })).unwrap();
    }
    let compare =
        || core_timed(|| drop(answer(&desk, now, "compare_criteria_sets", json!({ "old": "B-2020", "new": "B-2021" })).unwrap()));
    let values: Vec<f64> = (0..RUNS).map(|_| compare()).collect();
    line("two sets of 300 nodes compared, read from the book: core time", "20", &means(&values));
    drop(desk);
    fs::remove_dir_all(&folder).unwrap();
}

/// Ten areas of 29 criteria; in the later year one is put in first and every fifth wording is another.
fn set_of_300(year: usize) -> String {
    let mut text = String::from("Mã,Nội dung,Điểm tối đa,Cách tính điểm\n");
    for area in 1..=10 {
        writeln!(text, "{area},Lĩnh vực {area},29,").unwrap();
        for leaf in 1..=29 {
            let moved = (leaf + year) % 29;
            let bound = if moved.is_multiple_of(5) { 60 + year % 20 } else { 60 };
            writeln!(
                text,
                "{area}.{leaf},Tỷ lệ hồ sơ loại {moved} của lĩnh vực {area} giải quyết đúng hạn,1,\
                 \"Từ {bound}% trở lên: 1; từ 50% đến dưới {bound}%: 0,5; dưới 50%: 0\""
            )
            .unwrap();
        }
    }
    text
}

/// The ledger of lost points with its sums, and everything that does not add up.
fn ledger_and_gate(facts: &RoundFacts) {
    let (units, stage): (Vec<usize>, Stage) = ((0..facts.units.len()).collect(), default_stage(facts));
    let both = || {
        let ledger = lost_points(facts, stage, &[], &Assignments::default());
        drop(ledger.totals());
        drop(differences(facts, &units, &Stage::ALL));
    };
    line(
        "ledger of lost points and reconciliation, 168 units × 100 criteria",
        "50",
        &(0..RUNS).map(|_| timed(both)).collect::<Vec<_>>(),
    );
}

fn line(what: &str, limit: &str, values: &[f64]) {
    let values: Vec<String> = values.iter().map(|value| format!("{value:.3}")).collect();
    println!("measure\t{what}\tms\t{limit}\t{}", values.join(" "));
}

fn timed(work: impl FnOnce()) -> f64 {
    let started = Instant::now();
    work();
    started.elapsed().as_secs_f64() * 1000.0
}

/// Milliseconds this thread has run, so that a busy machine does not decide; of the clock where
/// the system does not tell.
fn core_timed(work: impl FnOnce()) -> f64 {
    let told =
        || -> Option<f64> { fs::read_to_string("/proc/thread-self/schedstat").ok()?.split_whitespace().next()?.parse().ok() };
    let (before, clock) = (told(), timed(work));
    before.zip(told()).map_or(clock, |(before, after)| (after - before) / 1_000_000.0)
}

fn fresh(place: &Path, name: &str) -> PathBuf {
    let folder = place.join(format!("so-cchc-measure-{name}-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// Means of ten: the system counts core time in ticks that are longer than one edit.
fn means(values: &[f64]) -> Vec<f64> {
    values.chunks(10).map(|ten| ten.iter().sum::<f64>() / 10.0).collect()
}

/// One typed score and the standings after it, through the same door as the window.
fn key_press(desk: &Desk, run: usize, now: Timestamp, clock: Clock) -> f64 {
    let sheet = answer(desk, now, "unit_sheet", json!({ "round": "R", "unit": 1 })).unwrap();
    let leaf =
        sheet["rows"].as_array().unwrap().iter().filter(|row| row["is_leaf"] == json!(true)).nth(run).unwrap()["node"].clone();
    let work = || {
        let score = json!({ "round": "R", "unit": 1, "node": leaf, "stage": "self", "text": format!("0,{}", run % 9 + 1) });
        answer(desk, now, "record_score", score).unwrap();
        answer(desk, now, "standings", json!({ "round": "R" })).unwrap();
    };
    match clock {
        Clock::Wall => timed(work),
        Clock::Core => core_timed(work),
    }
}

/// A block of 1.200 cells, previewed and written as one step, with the table that the window shows after it.
fn paste(desk: &Desk, run: usize, now: Timestamp) -> f64 {
    let matrix = answer(desk, now, "score_matrix", json!({ "round": "R", "stage": "council" })).unwrap();
    let rows = matrix["rows"].as_array().unwrap().iter().filter(|row| row["is_leaf"] == json!(true));
    let nodes: Vec<&Value> = rows.map(|row| &row["node"]).collect();
    let units = matrix["units"].as_array().unwrap().iter().take(12).map(|unit| &unit["unit"]);
    let text = format!("0,{}", run % 9 + 1);
    let cells: Vec<Value> = units
        .flat_map(|unit| nodes.iter().map(|node| json!({ "unit": unit, "node": node, "text": text })).collect::<Vec<_>>())
        .collect();
    let block = json!({ "round": "R", "stage": "council", "cells": cells });
    timed(|| {
        answer(desk, now, "preview_matrix_paste", block.clone()).unwrap();
        answer(desk, now, "paste_matrix", block).unwrap();
    })
}

/// A book with that many units, a set of a hundred criteria and every self-score.
fn book(folder: &Path, units: usize, now: Timestamp) -> Desk {
    let desk = Desk::open(&folder.join("book"), "measure", now).unwrap();
    let call = |name: &str, args: Value| answer(&desk, now, name, args).unwrap();
    call(
        "set_up_office",
        json!({
            "letterhead": { "parent_agency": "", "issuing_agency": "Cơ quan A", "abbreviation": "A", "place": "A" },
            "signer": { "title": "", "name": "" }, "clerk": "Nguyễn Văn A"
        }),
    );
    let file = |name: &str, text: &str| {
        let path = folder.join(name);
        fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let mut criteria = String::from("Mã,Nội dung,Điểm tối đa\n");
    let mut scores = String::from("Mã,Nội dung");
    let mut list = String::from("Mã,Tên đơn vị,Nhóm\n");
    for unit in 1..=units {
        write!(scores, ",Đơn vị {unit}").unwrap();
        writeln!(list, "{unit},Đơn vị {unit},Xã").unwrap();
    }
    scores.push('\n');
    for area in 1..=10 {
        writeln!(criteria, "{area},Lĩnh vực {area},10").unwrap();
        for leaf in 1..=CRITERIA / 10 {
            writeln!(criteria, "{area}.{leaf},Tiêu chí {area}.{leaf},1").unwrap();
            write!(scores, "{area}.{leaf},Tiêu chí").unwrap();
            for unit in 0..units {
                write!(scores, ",\"0,{}\"", (area * 7 + leaf * 3 + unit) % 10).unwrap();
            }
            scores.push('\n');
        }
    }
    call("import_units", json!({ "file": file("units.csv", &list) }));
    call("import_criteria", json!({ "file": file("criteria.csv", &criteria), "code": "B", "title": "Bộ tiêu chí" }));
    call("open_round", json!({ "code": "R", "year": 2020, "criteria": "B", "group": "Xã" }));
    call("import_scores", json!({ "file": file("scores.csv", &scores), "round": "R", "stage": "self" }));
    desk
}
