//! Measures a year of promises: 30 heads with 20 targets each, of which something is entered every week.
//!
//! Called by `cargo xtask bench`. The book stands in memory-backed storage where there is one: what is
//! measured is reading and working out, not the disk.
#![expect(clippy::print_stdout, clippy::unwrap_used, reason = "a measuring program stops at the first surprise")]

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use commands::{Desk, answer};
use domain::commitments::{Commitment, CommitmentState, Counting, Signing, Target};
use domain::points::Points;
use domain::progress::{Found, Part, Progress};
use domain::units::UnitId;
use jiff::Timestamp;
use jiff::civil::{Date, date};
use serde_json::json;
use store::{Op, OpKind, Store};

const HEADS: i64 = 30;
const TARGETS: u32 = 20;
const WEEKS: i64 = 52;
const YEAR: i16 = 2022;
const RUNS: usize = 20;

fn main() {
    // Mid-January after the year, so that every week has passed.
    let now: Timestamp = "2023-01-15T08:00:00+07:00".parse().unwrap();
    let memory = PathBuf::from("/dev/shm");
    let place = if memory.is_dir() { memory } else { std::env::temp_dir() };
    let folder = place.join(format!("so-cchc-measure-promises-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let desk = Desk::open(&folder, "measure", now).unwrap();
    answer(&desk, now, "open_sample", json!({})).unwrap();
    drop(desk);
    fill(&folder, now);
    let desk = Desk::open(&folder, "measure", now).unwrap();
    let id = answer(&desk, now, "commitments", json!({ "year": YEAR })).unwrap()[0]["id"].clone();
    let year = json!({ "year": YEAR });
    let register = json!({ "paper": "commitment-register", "year": YEAR });
    let out = folder.join("register.pdf");
    let print = json!({ "paper": register, "out": out.to_str().unwrap() });
    for (what, limit, name, args) in [
        ("a year of 30 heads × 20 targets × 52 weeks opened", "100", "follow_up", year.clone()),
        ("one of its heads opened with every entry", "100", "commitment_progress", json!({ "id": id })),
        ("what its promises came to", "100", "year_end_promises", year),
        ("its register printed as PDF", "200", "print_paper", print),
        ("the desk with all that is late", "-", "waiting", json!({ "round": "XA-2020" })),
    ] {
        let values: Vec<f64> = (0..RUNS).map(|_| timed(&desk, now, name, &args)).collect();
        let values: Vec<String> = values.iter().map(|value| format!("{value:.3}")).collect();
        println!("measure\t{what}\tms\t{limit}\t{}", values.join(" "));
    }
    drop(desk);
    fs::remove_dir_all(&folder).unwrap();
}

fn timed(desk: &Desk, now: Timestamp, name: &str, args: &serde_json::Value) -> f64 {
    let started = Instant::now();
    drop(answer(desk, now, name, args.clone()).unwrap());
    started.elapsed().as_secs_f64() * 1000.0
}

/// Thirty signed commitments of the sample's units with an entry a week for each target, as one step.
fn fill(folder: &Path, now: Timestamp) {
    let mut store = Store::open(folder, "measure", now).unwrap();
    let units: Vec<UnitId> = store.units().unwrap().iter().map(|unit| unit.id).collect();
    let first = date(YEAR, 1, 2);
    let written = store.write(Op::new(OpKind::EnterProgress, "đo"), now, "Nguyễn Văn A", |writer| {
        for head in 0..HEADS {
            let commitment = Commitment {
                id: writer.next_commitment_id()?,
                unit: units.get(usize::try_from(head).unwrap() % units.len()).copied(),
                ..commitment(head, first)
            };
            writer.put_commitment(commitment.clone())?;
            for target in &commitment.targets {
                for week in 0..WEEKS {
                    let day = first.checked_add(jiff::Span::new().weeks(week)).unwrap();
                    let found = Found::Value(Points::whole(i32::try_from(week + head).unwrap()));
                    let progress = entry(&commitment, target, day, found, now);
                    let id = writer.next_progress_id()?;
                    writer.put_progress(Progress { id, ..progress })?;
                }
            }
        }
        Ok(())
    });
    written.unwrap();
}

fn commitment(head: i64, signed: Date) -> Commitment {
    let target = |number: u32| Target {
        number,
        counting: if number.is_multiple_of(2) { Counting::Cumulative } else { Counting::Level },
        name: format!("Tỷ lệ hồ sơ thủ tục hành chính giải quyết đúng và trước thời hạn, nhóm {number}"),
        measure: "%".to_owned(),
        value: Points::whole(60),
        criteria: "4.4.1".to_owned(),
        ..Target::default()
    };
    Commitment {
        year: YEAR,
        unit_name: format!("Đơn vị {head}"),
        head_name: format!("Nguyễn Văn {head}"),
        head_title: "Chủ tịch UBND xã".to_owned(),
        state: CommitmentState::Printed,
        signing: Some(Signing { day: signed, place: String::new(), scan: None }),
        targets: (1..=TARGETS).map(target).collect(),
        ..Commitment::default()
    }
}

fn entry(commitment: &Commitment, target: &Target, day: Date, found: Found, at: Timestamp) -> Progress {
    Progress {
        id: domain::progress::ProgressId(0),
        commitment: commitment.id,
        part: Part::Target(target.number),
        day,
        found,
        note: String::new(),
        evidence: None,
        author: "Nguyễn Văn A".to_owned(),
        at,
    }
}
