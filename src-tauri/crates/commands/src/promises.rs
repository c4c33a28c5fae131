//! From lost points to next year's promises: what each unit lost becomes what its head promises.

use std::collections::BTreeMap;

use domain::commitments::{Commitment, CommitmentPhase, places, target_for, task_for};
use domain::lost_points::LostPointsLine;
use domain::points::Points;
use domain::scores::RoundFacts;
use domain::standings::default_stage;
use domain::text::fold;
use domain::units::UnitVersion;
use jiff::Timestamp;
use jiff::civil::Date;
use store::{Op, OpKind};

use crate::commitments::of_year;
use crate::desk::{Book, Desk};
use crate::failure::Failure;
use crate::lost_points::ledger;
use crate::plan::OfRound;
use crate::wire::{asked, shown};

asked! {
    /// Lines of the ledger that become promises for the year after the round.
    pub struct PromiseLostPoints {
        /// Code of the round.
        pub round: String,
        /// The lines.
        pub lines: Vec<PromisedLine>,
    }
    /// One line of the ledger.
    pub struct PromisedLine {
        /// The unit.
        pub unit: i64,
        /// The criterion.
        pub node: i64,
    }
}

shown! {
    /// What could be promised out of the lost points of a round.
    pub struct PromiseCandidates {
        /// Code of the round.
        pub round: String,
        /// The year promised for.
        pub year: i16,
        /// The units that lost points.
        pub units: Vec<CandidateUnit>,
    }
    /// One unit.
    pub struct CandidateUnit {
        /// The unit.
        pub unit: i64,
        /// Its name.
        pub unit_name: String,
        /// Who heads it.
        pub head_name: String,
        /// The commitment of that year that is there already.
        pub commitment: Option<i64>,
        /// Why nothing can be added; empty when it can.
        pub refused: String,
        /// The lines, most points first.
        pub lines: Vec<CandidateLine>,
    }
    /// One line.
    pub struct CandidateLine {
        /// The criterion.
        pub node: i64,
        /// Its code.
        pub code: String,
        /// What is assessed.
        pub title: String,
        /// The points lost.
        pub lost: Points,
        /// What is to be done, as noted in the ledger.
        pub remedy: String,
        /// True when a target of that year names the criterion already.
        pub promised: bool,
    }
    /// What was promised.
    pub struct PromisesMade {
        /// The year promised for.
        pub year: i16,
        /// New commitments.
        pub added: u32,
        /// Drafts that were there and got more targets.
        pub extended: u32,
        /// Targets.
        pub targets: u32,
        /// Tasks out of remedies.
        pub tasks: u32,
        /// What was passed over, and why.
        pub skipped: Vec<String>,
    }
}

/// What the promises of the year after a round are made of.
struct Ground {
    facts: RoundFacts,
    lines: Vec<LostPointsLine>,
    known: Vec<Commitment>,
    year: i16,
}

impl Ground {
    fn of(book: &mut Book, round: &str) -> Result<Ground, Failure> {
        let facts = book.facts(round)?;
        let mut lines = ledger(book, &facts, default_stage(&facts))?.lines;
        lines.retain(|line| line.lost > Points::ZERO);
        let year = facts.round.year + 1;
        Ok(Ground { known: of_year(book, Some(year))?, facts, lines, year })
    }

    /// The unit as it is at the end of the year promised for.
    fn version<'a>(&'a self, units: &'a [domain::units::Unit], at: usize) -> &'a UnitVersion {
        let member = &self.facts.units[at];
        let day = Date::new(self.year, 12, 31).unwrap_or(Date::MAX);
        let unit = units.iter().find(|unit| unit.id == member.id);
        unit.and_then(|unit| unit.at_or_nearest(day)).unwrap_or(&member.version)
    }

    fn commitment(&self, at: usize, name: &str) -> Option<&Commitment> {
        let id = self.facts.units[at].id;
        self.known.iter().find(|one| one.unit == Some(id) || (one.unit.is_none() && fold(&one.unit_name) == fold(name)))
    }

    fn is_promised(&self, commitment: Option<&Commitment>, line: &LostPointsLine) -> bool {
        commitment.is_some_and(|commitment| places(&self.facts.tree, commitment.criteria()).contains(&line.place))
    }
}

/// Why nothing can be added to the promises of a unit.
fn why_not(version: &UnitVersion, there: Option<&Commitment>) -> Option<String> {
    match there.map(Commitment::phase) {
        Some(CommitmentPhase::Signed | CommitmentPhase::Closed) => {
            Some("Bản cam kết đã ký; mở bản đó và điều chỉnh có lý do.".to_owned())
        }
        Some(_) => None,
        None if version.head_name.trim().is_empty() => Some("Chưa có tên người đứng đầu. Ghi trong danh sách Đơn vị.".to_owned()),
        None => None,
    }
}

pub(crate) fn promise_candidates(desk: &Desk, _: Timestamp, asked: OfRound) -> Result<PromiseCandidates, Failure> {
    let mut book = desk.book();
    let ground = Ground::of(&mut book, &asked.round)?;
    let units = book.store.units()?;
    let mut by_unit: BTreeMap<usize, Vec<&LostPointsLine>> = BTreeMap::new();
    for line in &ground.lines {
        by_unit.entry(line.unit).or_default().push(line);
    }
    let unit = |(at, mut lines): (usize, Vec<&LostPointsLine>)| {
        let version = ground.version(&units, at);
        let there = ground.commitment(at, &version.name);
        lines.sort_by_key(|line| std::cmp::Reverse(line.lost));
        CandidateUnit {
            unit: ground.facts.units[at].id.0,
            unit_name: version.name.clone(),
            head_name: there.map_or_else(|| version.head_name.clone(), |one| one.head_name.clone()),
            commitment: there.map(|one| one.id.0),
            refused: why_not(version, there).unwrap_or_default(),
            lines: lines
                .into_iter()
                .map(|line| {
                    let node = ground.facts.tree.node(line.place);
                    CandidateLine {
                        node: node.id.0,
                        code: node.code.clone(),
                        title: node.title.clone(),
                        lost: line.lost,
                        remedy: line.note.as_ref().map(|note| note.remedy.clone()).unwrap_or_default(),
                        promised: ground.is_promised(there, line),
                    }
                })
                .collect(),
        }
    };
    Ok(PromiseCandidates { round: asked.round, year: ground.year, units: by_unit.into_iter().map(unit).collect() })
}

pub(crate) fn promise_lost_points(desk: &Desk, now: Timestamp, asked: PromiseLostPoints) -> Result<PromisesMade, Failure> {
    let mut book = desk.book();
    let ground = Ground::of(&mut book, &asked.round)?;
    let units = book.store.units()?;
    let mut made = PromisesMade { year: ground.year, added: 0, extended: 0, targets: 0, tasks: 0, skipped: Vec::new() };
    let mut promises: Vec<Commitment> = Vec::new();
    for at in 0..ground.facts.units.len() {
        let id = ground.facts.units[at].id;
        let wanted = |line: &&LostPointsLine| {
            let node = ground.facts.tree.node(line.place).id;
            line.unit == at && asked.lines.iter().any(|one| one.unit == id.0 && one.node == node.0)
        };
        let lines: Vec<&LostPointsLine> = ground.lines.iter().filter(wanted).collect();
        if lines.is_empty() {
            continue;
        }
        let version = ground.version(&units, at);
        let there = ground.commitment(at, &version.name);
        if let Some(why) = why_not(version, there) {
            made.skipped.push(format!("{}: {why}", version.name));
            continue;
        }
        let draft = || Commitment {
            year: ground.year,
            unit: Some(id),
            unit_name: version.name.clone(),
            head_name: version.head_name.clone(),
            head_title: version.head_title.clone(),
            ..Commitment::default()
        };
        let before = there.cloned();
        let mut promise = before.clone().unwrap_or_else(draft);
        add_lines(&ground, &mut promise, there, &lines, &mut made);
        if before.as_ref() != Some(&promise) {
            promises.push(promise);
        }
    }
    let label = format!("{} chỉ tiêu năm {} từ điểm mất", made.targets, ground.year);
    book.write(Op::new(OpKind::PromiseLostPoints, label), now, |writer| {
        promises.into_iter().try_for_each(|mut promise| {
            if promise.id.0 == 0 {
                promise.id = writer.next_commitment_id()?;
            }
            writer.put_commitment(promise)
        })
    })?;
    Ok(made)
}

/// Adds a target per line, and the task its remedy asks for.
fn add_lines(
    ground: &Ground,
    promise: &mut Commitment,
    there: Option<&Commitment>,
    lines: &[&LostPointsLine],
    made: &mut PromisesMade,
) {
    let before = made.targets;
    for line in lines {
        if ground.is_promised(there, line) {
            let code = &ground.facts.tree.node(line.place).code;
            made.skipped.push(format!("{}: tiêu chí {code} đã có chỉ tiêu.", promise.unit_name));
            continue;
        }
        promise.targets.push(target_for(&ground.facts, line));
        made.targets += 1;
        let task = task_for(line, ground.year);
        if let Some(task) = task.filter(|task| promise.tasks.iter().all(|known| fold(&known.name) != fold(&task.name))) {
            promise.tasks.push(task);
            made.tasks += 1;
        }
    }
    if made.targets == before {
        return;
    }
    // What was printed for signing says less than this: it is printed again.
    promise.state = domain::commitments::CommitmentState::Draft;
    promise.give_numbers();
    match there {
        Some(_) => made.extended += 1,
        None => made.added += 1,
    }
}
