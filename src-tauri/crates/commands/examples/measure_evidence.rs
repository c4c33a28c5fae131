//! Measures a book with ten thousand documents, and the search in a hundred thousand.
//!
//! Called by `cargo xtask bench`. Every document proves a criterion of a round of the sample office. The file that is added is written to the ordinary temporary
//! folder, because its flush is a part of the time; everything else is reading and working out.
#![expect(clippy::print_stdout, clippy::unwrap_used, reason = "a measuring program stops at the first surprise")]

use std::fs;
use std::path::Path;
use std::time::Instant;

use commands::{Desk, answer};
use domain::criteria::NodeId;
use domain::evidence::{Evidence, EvidenceId, EvidenceLink, EvidenceState, FileFormat};
use domain::rounds::RoundId;
use domain::units::UnitId;
use jiff::Timestamp;
use serde_json::{Value, json};
use store::{Op, OpKind, Store};

/// Documents of the register while rounds are opened and files added.
const DOCUMENTS: i64 = 10_000;
/// Documents in which is searched.
const SEARCHED: i64 = 100_000;
const RUNS: usize = 10;
const ROUND: &str = "XA-2020";

fn main() {
    let now: Timestamp = "2021-01-20T08:00:00+07:00".parse().unwrap();
    let folder = std::env::temp_dir().join(format!("so-cchc-measure-evidence-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let desk = Desk::open(&folder, "measure", now).unwrap();
    answer(&desk, now, "open_sample", json!({})).unwrap();
    drop(desk);
    let places = places(&folder, now);
    fill(&folder, now, 0..DOCUMENTS, &places);

    let desk = Desk::open(&folder, "measure", now).unwrap();
    let unit = json!({ "round": ROUND, "unit": places[0].1.0 });
    report("the round opened among 10,000 documents, first time", "300", &[once(|| open_round(&desk, now, &unit))]);
    report("the round opened among 10,000 documents", "300", &times(|| open_round(&desk, now, &unit)));
    report("the register of 10,000 documents", "-", &times(|| ask(&desk, now, "evidence", json!({}))));
    report("the desk among 10,000 documents", "-", &times(|| ask(&desk, now, "waiting", json!({ "round": ROUND }))));
    report("a file of 10 MB added to 10,000 documents", "300", &adding(&desk, now, &folder));
    drop(desk);

    fill(&folder, now, DOCUMENTS..SEARCHED, &[]);
    let desk = Desk::open(&folder, "measure", now).unwrap();
    report("the search made ready over 100,000 documents", "-", &[once(|| ask(&desk, now, "find", json!({ "text": "" })))]);
    for (what, text) in [
        ("a document found among 100,000 rows by its number", "73512/KH"),
        ("documents found among 100,000 rows without marks", "ra soat thu tuc dak"),
        ("nothing found among 100,000 rows", "khong co gi nhu the"),
    ] {
        report(what, "50", &times(|| ask(&desk, now, "find", json!({ "text": text }))));
    }
    drop(desk);
    fs::remove_dir_all(&folder).unwrap();
}

/// What the window asks for when a round is opened.
fn open_round(desk: &Desk, now: Timestamp, unit: &Value) {
    ask(desk, now, "rounds", json!({}));
    for name in ["unit_sheet", "sheet_evidence", "sheet_review"] {
        ask(desk, now, name, unit.clone());
    }
}

/// Files that differ, so that each is really taken in.
fn adding(desk: &Desk, now: Timestamp, folder: &Path) -> Vec<f64> {
    let path = folder.join("ban-quet.pdf");
    let mut bytes = b"%PDF-1.4\n".to_vec();
    bytes.resize(10 << 20, b'x');
    (0..RUNS)
        .map(|run| {
            bytes[16] = u8::try_from(run).unwrap();
            fs::write(&path, &bytes).unwrap();
            once(|| ask(desk, now, "add_evidence", json!({ "files": [path] })))
        })
        .collect()
}

/// Every leaf of every unit of the round.
fn places(folder: &Path, now: Timestamp) -> Vec<(RoundId, UnitId, NodeId)> {
    let store = Store::open(folder, "measure", now).unwrap();
    let round = store.rounds().unwrap().into_iter().find(|round| round.code == ROUND).unwrap();
    let nodes = store.nodes(round.set).unwrap();
    let leaves: Vec<NodeId> =
        nodes.iter().map(|node| node.id).filter(|id| !nodes.iter().any(|other| other.parent == Some(*id))).collect();
    round.units.iter().flat_map(|unit| leaves.iter().map(|leaf| (round.id, *unit, *leaf))).collect()
}

/// Rows of the register, each linked to some of the places; their files are not made.
fn fill(folder: &Path, now: Timestamp, which: std::ops::Range<i64>, places: &[(RoundId, UnitId, NodeId)]) {
    let mut store = Store::open(folder, "measure", now).unwrap();
    let written = store.write(Op::new(OpKind::AddEvidence, "đo"), now, "Nguyễn Văn A", |writer| {
        for number in which {
            let id = EvidenceId(writer.next_id(store::Noun::Evidence)?);
            writer.put_evidence(document(id, number, now))?;
            let at = usize::try_from(number).unwrap_or_default() % places.len().max(1);
            if let Some((round, unit, node)) = places.get(at) {
                writer.put_evidence_link(EvidenceLink {
                    round: *round,
                    unit: *unit,
                    node: *node,
                    evidence: id,
                    page: "trang 3".to_owned(),
                    state: EvidenceState::Submitted,
                    reason: String::new(),
                    author: "Nguyễn Văn A".to_owned(),
                    at: now,
                })?;
            }
        }
        Ok(())
    });
    written.unwrap();
}

fn document(id: EvidenceId, number: i64, at: Timestamp) -> Evidence {
    const ABOUT: [&str; 4] =
        ["Rà soát thủ tục hành chính", "Kiểm tra cải cách hành chính", "Báo cáo quý", "Công khai dịch vụ công trực tuyến"];
    const WHERE: [&str; 3] = ["UBND xã Đắk Tơ Lung", "UBND xã Đắk Pne", "UBND thị trấn Đắk Rve"];
    let at_place = |list: &[&str]| list[usize::try_from(number).unwrap_or_default() % list.len()].to_owned();
    Evidence {
        id,
        hash: format!("{number:064x}"),
        bytes: 10 << 20,
        file_name: format!("{number}-KH-UBND {}.pdf", at_place(&ABOUT)),
        format: FileFormat::Pdf,
        kind: "Kế hoạch".to_owned(),
        number: format!("{number}/KH-UBND"),
        day: None,
        issuer: at_place(&WHERE),
        subject: format!("{} năm 2020, đợt {}", at_place(&ABOUT), number % 97),
        revises: None,
        author: "Nguyễn Văn A".to_owned(),
        at,
    }
}

fn ask(desk: &Desk, now: Timestamp, name: &str, args: Value) {
    drop(answer(desk, now, name, args).unwrap());
}

fn once(work: impl FnOnce()) -> f64 {
    let started = Instant::now();
    work();
    started.elapsed().as_secs_f64() * 1000.0
}

fn times(mut work: impl FnMut()) -> Vec<f64> {
    (0..RUNS).map(|_| once(&mut work)).collect()
}

fn report(what: &str, limit: &str, values: &[f64]) {
    let values: Vec<String> = values.iter().map(|value| format!("{value:.3}")).collect();
    println!("measure\t{what}\tms\t{limit}\t{}", values.join(" "));
}
