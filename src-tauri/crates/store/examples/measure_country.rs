//! Measures the whole country as one round: 3,321 units × 100 criteria × 4 stages, read from the
//! book and ranked. Called by `cargo xtask bench`.
#![expect(clippy::print_stdout, clippy::unwrap_used, reason = "a measuring program stops at the first surprise")]

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use domain::criteria::{Channel, CriteriaSet, Node, NodeId, SetId, SetState};
use domain::points::Points;
use domain::rounds::{Round, RoundId, Stage};
use domain::rules::Rule;
use domain::scores::{Mark, Score};
use domain::standings::standings;
use domain::ties::TiePolicy;
use domain::units::{Unit, UnitId, UnitVersion};
use jiff::Timestamp;
use jiff::civil::Date;
use store::{Op, OpKind, Store};

const UNITS: i64 = 3_321;
const CRITERIA: i64 = 100;
const STAGES: [Stage; 4] = [Stage::SelfScore, Stage::Appraised1, Stage::Appraised2, Stage::Approved];
/// Units written in one step: the journal keeps every step as one text.
const STEP: i64 = 100;
const RUNS: usize = 5;

fn main() {
    let memory = PathBuf::from("/dev/shm");
    let place = if memory.is_dir() { memory } else { std::env::temp_dir() };
    let folder = place.join(format!("so-cchc-measure-country-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let store = country(&folder);
    let whole: Vec<f64> = (0..RUNS)
        .map(|_| {
            // The window keeps the facts; taking them apart is no part of showing them.
            let mut kept = None;
            timed(|| {
                let facts = store.round_facts(RoundId(1)).unwrap();
                assert_eq!(standings(&facts, Stage::Approved).rows.len(), usize::try_from(UNITS).unwrap());
                kept = Some(facts);
            })
        })
        .collect();
    let facts = store.round_facts(RoundId(1)).unwrap();
    let ranked: Vec<f64> = (0..RUNS).map(|_| timed(|| drop(standings(&facts, Stage::Approved)))).collect();
    line("3,321 units × 100 criteria × 4 stages, read and ranked: core time", "1000", &whole);
    line("of this, ranked from facts in memory: core time", "-", &ranked);
    drop(store);
    fs::remove_dir_all(&folder).unwrap();
}

fn line(what: &str, limit: &str, values: &[f64]) {
    let values: Vec<String> = values.iter().map(|value| format!("{value:.3}")).collect();
    println!("measure\t{what}\tms\t{limit}\t{}", values.join(" "));
}

/// Milliseconds of core time, so that a busy machine does not decide; of the clock where the system
/// does not tell.
fn timed(work: impl FnOnce()) -> f64 {
    let (core, clock) = (core_time(), Instant::now());
    work();
    match (core, core_time()) {
        (Some(before), Some(after)) => (after - before) / 1_000_000.0,
        _ => clock.elapsed().as_secs_f64() * 1000.0,
    }
}

/// Nanoseconds this thread has run, as Linux tells them.
fn core_time() -> Option<f64> {
    fs::read_to_string("/proc/thread-self/schedstat").ok()?.split_whitespace().next()?.parse().ok()
}

fn country(folder: &Path) -> Store {
    let now = Timestamp::UNIX_EPOCH;
    let mut store = Store::open(folder, "measure", now).unwrap();
    let op = |kind| Op::new(kind, "đo");
    let made = store.write(op(OpKind::OpenSample), now, "Nguyễn Văn A", |writer| {
        writer.put_criteria_set(set())?;
        (0..=CRITERIA).try_for_each(|at| writer.put_node(node(at)))?;
        (1..=UNITS).try_for_each(|id| writer.put_unit(unit(id)))?;
        writer.put_round(round())
    });
    made.unwrap();
    for stage in STAGES {
        for first in (1..=UNITS).step_by(usize::try_from(STEP).unwrap()) {
            let units = first..(first + STEP).min(UNITS + 1);
            let written = store.write(op(OpKind::ImportScores), now, "Nguyễn Văn A", |writer| {
                units
                    .flat_map(|unit| (1..=CRITERIA).map(move |at| score(unit, at, stage)))
                    .try_for_each(|score| writer.put_score(score))
            });
            written.unwrap();
        }
    }
    store
}

fn set() -> CriteriaSet {
    CriteriaSet {
        id: SetId(1),
        code: "B".into(),
        title: "Bộ tiêu chí".into(),
        legal_basis: String::new(),
        decision: domain::criteria::Decision::default(),
        decimals: 2,
        state: SetState::Draft,
        grades: None,
        rank_on_exact: true,
        ties: TiePolicy::default(),
    }
}

/// The root, ten areas, and nine criteria in each: 100 below the root.
fn node(at: i64) -> Node {
    let (area, leaf) = ((at + 9) / 10, (at + 9) % 10);
    let (parent, code, max) = match (at, leaf) {
        (0, _) => (None, String::new(), 90),
        (_, 0) => (Some(NodeId(1)), area.to_string(), 9),
        _ => (Some(NodeId((area - 1) * 10 + 2)), format!("{area}.{leaf}"), 1),
    };
    Node {
        id: NodeId(at + 1),
        set: SetId(1),
        parent,
        position: u32::try_from(at).unwrap(),
        code,
        title: format!("Tiêu chí {at}"),
        max: Some(Points::whole(max)),
        wording: String::new(),
        rule: Rule::default(),
        channel: Channel::SelfScored,
        lead_unit: String::new(),
        evidence: String::new(),
        confirmed: None,
    }
}

fn unit(id: i64) -> Unit {
    let version = UnitVersion { code: id.to_string(), name: format!("Xã {id}"), group: "Xã".into(), ..UnitVersion::default() };
    Unit { id: UnitId(id), versions: vec![version] }
}

fn round() -> Round {
    Round {
        id: RoundId(1),
        code: "R".into(),
        year: 2026,
        set: SetId(1),
        group: "Xã".into(),
        from: Date::constant(2026, 1, 1),
        to: Date::constant(2026, 12, 31),
        units: (1..=UNITS).map(UnitId).collect(),
        published_at: None,
        threshold: None,
    }
}

/// Every node below the root has a score, the areas stated: 100 per sheet.
fn score(unit: i64, at: i64, stage: Stage) -> Score {
    let most = if (at + 9) % 10 == 0 { 9_000_000 } else { 1_000_000 };
    let points = Points::from_millionths(i128::from((unit * 7_919 + at * 104_729) % most)).unwrap();
    let blank = Score::by_hand(RoundId(1), UnitId(unit), NodeId(at + 1), stage, Mark::Scored { points });
    Score { author: "Nguyễn Văn A".into(), ..blank }
}
