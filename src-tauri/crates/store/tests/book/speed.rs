//! Figures of the issue, with room for a slow machine and a debug build; the flush is left out.

use std::time::{Duration, Instant};

use domain::criteria::{Channel, Node, NodeId};
use domain::points::Points;
use domain::rounds::{Round, RoundId, Stage};
use domain::scores::{Mark, Score};
use domain::units::UnitId;
use store::{OpKind, Store};

use crate::cast::{self, at, open, step};
use crate::scratch::Folder;

const UNITS: i64 = 168;
const NODES: i64 = 100;

fn province(folder: &Folder) -> Store {
    let mut store = open(folder.path());
    step(&mut store, OpKind::OpenSample, "tỉnh", |writer| {
        for id in 1..=UNITS {
            writer.put_unit(cast::unit(id, &format!("Xã {id}")))?;
        }
        writer.put_criteria_set(cast::set())?;
        writer.put_node(cast::node(1, None, "", Some("100")))?;
        for id in 2..=NODES + 1 {
            writer.put_node(Node { channel: Channel::SelfScored, ..cast::node(id, Some(1), &id.to_string(), Some("1")) })?;
        }
        writer.put_round(Round { units: (1..=UNITS).map(UnitId).collect(), ..cast::round() })
    })
    .unwrap();
    store
}

fn sheet(stage: Stage) -> Vec<Score> {
    let cells = (1..=UNITS).flat_map(|unit| (2..=NODES + 1).map(move |node| (unit, node)));
    let given = |unit: i64, node: i64| Points::from_millionths(i128::from(unit * node % 1_000_000)).unwrap();
    cells
        .map(|(unit, node)| Score {
            unit: UnitId(unit),
            node: NodeId(node),
            ..cast::score(unit, node, stage, Mark::Scored { points: given(unit, node) })
        })
        .collect()
}

fn allowed(release: u64) -> Duration {
    Duration::from_millis(if cfg!(debug_assertions) { release * 10 } else { release })
}

#[test]
fn a_province_is_imported_loaded_and_scored_in_time() {
    let folder = Folder::quick();
    let mut store = province(&folder);
    let scores = sheet(Stage::SelfScore);
    let began = Instant::now();
    step(&mut store, OpKind::ImportScores, "nhập", |writer| scores.into_iter().try_for_each(|score| writer.put_score(score)))
        .unwrap();
    let import = began.elapsed();
    for stage in Stage::ALL.into_iter().skip(1) {
        let scores = sheet(stage);
        step(&mut store, OpKind::ImportScores, "nhập", |writer| {
            scores.into_iter().try_for_each(|score| writer.put_score(score))
        })
        .unwrap();
    }
    let began = Instant::now();
    let facts = store.round_facts(RoundId(1)).unwrap();
    let load = began.elapsed();
    let began = Instant::now();
    for turn in 0..100 {
        cast::record(&mut store, cast::score(1 + turn, 2, Stage::SelfScore, Mark::NotApplicable)).unwrap();
    }
    let record = began.elapsed() / 100;
    let began = Instant::now();
    drop(store);
    drop(Store::open(folder.path(), "mở", at(1)).unwrap());
    let start = began.elapsed();
    let began = Instant::now();
    drop(Store::open(folder.path(), "mở", at(2)).unwrap());
    let second = began.elapsed();
    eprintln!(
        "import of 16,800: {import:?}; facts of 84,000: {load:?}; one score: {record:?}; start with copy: {start:?}; start without: {second:?}"
    );
    assert_eq!(facts.units.len(), 168, "all units are there");
    assert!(import <= allowed(300), "import took {import:?}");
    assert!(load <= allowed(300), "loading took {load:?}");
    assert!(record <= allowed(1), "one score took {record:?}");
    assert!(start <= allowed(1_500), "a start with a copy took {start:?}");
}
