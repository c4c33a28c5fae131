//! A clerk who scores, imports, adds evidence, undoes and copies without a pause until the process is killed.
//!
//! Every step that the store has returned from is acknowledged on the standard output with its
//! journal entry and hash; `kills.rs` holds the book to exactly these lines.

use std::error::Error;
use std::io::{self, Write};
use std::path::PathBuf;

use domain::criteria::{CriteriaSet, Node, NodeId, SetId, SetState};
use domain::evidence::Evidence;
use domain::points::Points;
use domain::rounds::{Round, RoundId, Stage};
use domain::scores::{Mark, Score};
use domain::units::{Unit, UnitId, UnitVersion};
use jiff::Timestamp;
use jiff::civil::date;
use store::{Op, OpKind, Store, StoreError};

const CLERK: &str = "Nguyễn Văn A";
const UNITS: i64 = 10;
const NODES: i64 = 40;

/// A small generator, so that a failed run can be walked again from its seed.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: i64) -> i64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as i64 % sides
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = PathBuf::from(arguments.next().ok_or("the folder is missing")?);
    let seed: u64 = arguments.next().ok_or("the seed is missing")?.parse()?;
    let now = |turn: i64| Timestamp::from_second(1_609_459_200 + i64::try_from(seed).unwrap_or(0) * 1_000 + turn);
    let mut store = Store::open(&folder, CLERK, now(0)?)?;
    if store.rounds()?.is_empty() {
        set_up(&mut store, now(0)?)?;
        acknowledge(&store)?;
    }
    let mut dice = Dice(seed);
    for turn in 1.. {
        let now = now(turn)?;
        match dice.roll(20) {
            0 | 1 => import(&mut store, now, &mut dice)?,
            2 | 3 => match store.undo(now, CLERK) {
                Ok(_) | Err(StoreError::NothingToUndo) => {}
                Err(error) => return Err(error.into()),
            },
            4 => drop(store.backup(now, None)?),
            5 => add_evidence(&mut store, now, &mut dice)?,
            _ => {
                let score = any_score(&mut dice, now)?;
                store.write(Op::new(OpKind::RecordScore, "điểm"), now, CLERK, |writer| writer.put_score(score))?;
            }
        }
        acknowledge(&store)?;
    }
    Ok(())
}

/// One line that says what is promised to be kept.
fn acknowledge(store: &Store) -> Result<(), Box<dyn Error>> {
    let newest = store.journal(1)?.first().map_or(0, |entry| entry.sequence);
    let mut out = io::stdout().lock();
    writeln!(out, "{newest} {}", store.chain_head())?;
    Ok(out.flush()?)
}

fn any_score(dice: &mut Dice, at: Timestamp) -> Result<Score, Box<dyn Error>> {
    Ok(Score {
        round: RoundId(1),
        unit: UnitId(1 + dice.roll(UNITS)),
        node: NodeId(2 + dice.roll(NODES)),
        stage: Stage::ALL[usize::try_from(dice.roll(5))?],
        mark: Mark::Scored { points: Points::from_millionths(i128::from(dice.roll(2_000_000))).unwrap_or_default() },
        figure: String::new(),
        working: String::new(),
        remark: "chấm ".repeat(usize::try_from(dice.roll(40))?),
        author: CLERK.to_owned(),
        at,
    })
}

/// A document of a few kilobytes: its file first, then its row.
fn add_evidence(store: &mut Store, now: Timestamp, dice: &mut Dice) -> Result<(), Box<dyn Error>> {
    let mut bytes = b"%PDF-1.4\n".to_vec();
    bytes.extend((0..1 + dice.roll(20_000)).map(|_| dice.roll(256) as u8));
    let kept = store.keep_file("minh-chung.pdf", &bytes)?;
    store.write(Op::new(OpKind::AddEvidence, "thêm tài liệu"), now, CLERK, |writer| {
        let id = domain::evidence::EvidenceId(writer.next_id(store::Noun::Evidence)?);
        writer.put_evidence(Evidence {
            id,
            hash: kept.hash,
            bytes: kept.bytes,
            file_name: "minh-chung.pdf".to_owned(),
            format: kept.format,
            kind: String::new(),
            number: String::new(),
            day: None,
            issuer: String::new(),
            subject: String::new(),
            revises: None,
            author: CLERK.to_owned(),
            at: now,
        })
    })?;
    Ok(())
}

fn import(store: &mut Store, now: Timestamp, dice: &mut Dice) -> Result<(), Box<dyn Error>> {
    let scores: Vec<Score> = (0..200).map(|_| any_score(dice, now)).collect::<Result<_, _>>()?;
    store.write(Op::new(OpKind::ImportScores, "nhập điểm"), now, CLERK, |writer| {
        scores.into_iter().try_for_each(|score| writer.put_score(score))
    })?;
    Ok(())
}

fn set_up(store: &mut Store, now: Timestamp) -> Result<(), StoreError> {
    let unit = |id: i64| Unit {
        id: UnitId(id),
        versions: vec![UnitVersion { code: id.to_string(), name: format!("Xã {id}"), ..UnitVersion::default() }],
    };
    let set = CriteriaSet {
        id: SetId(1),
        code: "BỊA".to_owned(),
        title: "Bộ tiêu chí bịa".to_owned(),
        legal_basis: String::new(),
        decision: domain::criteria::Decision::default(),
        decimals: 2,
        state: SetState::Draft,
        grades: None,
        rank_on_exact: true,
        ties: domain::ties::TiePolicy::default(),
    };
    let node = |id: i64| Node {
        id: NodeId(id),
        set: SetId(1),
        parent: (id > 1).then_some(NodeId(1)),
        position: u32::try_from(id).unwrap_or_default(),
        code: id.to_string(),
        title: format!("Tiêu chí {id}"),
        max: None,
        wording: String::new(),
        rule: domain::rules::Rule::default(),
        channel: domain::criteria::Channel::default(),
        lead_unit: String::new(),
        evidence: String::new(),
        confirmed: None,
    };
    let round = Round {
        id: RoundId(1),
        code: "BỊA".to_owned(),
        year: 2020,
        set: SetId(1),
        group: String::new(),
        from: date(2020, 1, 1),
        to: date(2020, 12, 31),
        units: (1..=UNITS).map(UnitId).collect(),
        published_at: None,
        threshold: None,
    };
    store
        .write(Op::new(OpKind::SetUpOffice, "thiết lập"), now, CLERK, |writer| {
            (1..=UNITS).try_for_each(|id| writer.put_unit(unit(id)))?;
            writer.put_criteria_set(set)?;
            (1..=NODES + 1).try_for_each(|id| writer.put_node(node(id)))?;
            writer.put_round(round)
        })
        .map(drop)
}
