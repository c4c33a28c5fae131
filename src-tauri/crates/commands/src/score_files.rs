//! Score sheets from files: preview with old → new, then one step.

use std::path::Path;

use domain::criteria::Place;
use domain::points::CellText;
use domain::problem::Problem;
use domain::rounds::Stage;
use domain::scores::{Mark, RoundFacts, Score};
use domain::units::UnitId;
use exchange::{KnownNode, KnownUnit, RawSheet, ScoreSheet, read_score_sheet};
use jiff::Timestamp;
use store::{Op, OpKind};

use crate::desk::{Book, Desk};
use crate::failure::{Failure, refuse_errors};
use crate::scores::mark_text;
use crate::wire::{asked, shown};

asked! {
    /// A score sheet of one stage.
    pub struct ScoresFile {
        /// The file.
        pub file: String,
        /// The sheet; absent for the first.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub sheet: Option<String>,
        /// Code of the round.
        pub round: String,
        /// The stage.
        pub stage: Stage,
    }
}

shown! {
    /// What an import does or did.
    pub struct ScoresImport {
        /// Cells that say something.
        pub cells: u32,
        /// Cells that are new.
        pub added: u32,
        /// Cells that change something already there.
        pub changed: Vec<ScoreChange>,
        /// Cells that say what is there already.
        pub same: u32,
        /// Lines that were passed over.
        pub skipped_rows: u32,
        /// What is wrong or good to know.
        pub problems: Vec<Problem>,
    }
    /// One cell: old → new.
    pub struct ScoreChange {
        /// Name of the unit.
        pub unit: String,
        /// Code of the criterion.
        pub code: String,
        /// What stands there.
        pub old: String,
        /// What the file says.
        pub new: String,
    }
}

pub(crate) fn preview_scores_import(desk: &Desk, now: Timestamp, asked: ScoresFile) -> Result<ScoresImport, Failure> {
    let mut book = desk.book();
    Ok(plan(&mut book, now, &asked)?.0)
}

pub(crate) fn import_scores(desk: &Desk, now: Timestamp, asked: ScoresFile) -> Result<ScoresImport, Failure> {
    let mut book = desk.book();
    let (import, scores) = plan(&mut book, now, &asked)?;
    refuse_errors(&import.problems)?;
    let label = format!("nhập {} ô điểm {} từ tệp", scores.len(), asked.stage.vietnamese().to_lowercase());
    book.write(Op::new(OpKind::ImportScores, label), now, |writer| {
        for score in scores {
            writer.put_score(score)?;
        }
        Ok(())
    })?;
    Ok(import)
}

/// The units and nodes of a round, as the reader of sheets wants to know them.
pub(crate) fn known_places(facts: &RoundFacts) -> (Vec<KnownUnit>, Vec<KnownNode>) {
    let units = facts
        .units
        .iter()
        .map(|unit| KnownUnit {
            id: unit.id,
            code: unit.version.code.clone(),
            name: unit.version.name.clone(),
            short_name: unit.version.short_name.clone(),
        })
        .collect();
    let nodes = (1..facts.tree.len())
        .map(|place| {
            let node = facts.tree.node(place);
            KnownNode {
                id: node.id,
                code: node.code.clone(),
                max: facts.tree.max(place),
                is_leaf: facts.tree.is_leaf(place),
                channel: node.channel,
            }
        })
        .collect();
    (units, nodes)
}

/// Reads a sheet against the facts of its round.
pub(crate) fn read_scores(raw: &RawSheet, stage: Stage, facts: &RoundFacts) -> (ScoreSheet, Vec<Problem>) {
    let (units, nodes) = known_places(facts);
    read_score_sheet(raw, stage, &units, &nodes)
}

/// The mark of a cell of a sheet; an empty cell leaves what is there.
pub(crate) fn mark_of(value: CellText) -> Option<Mark> {
    match value {
        CellText::NotScored => None,
        CellText::Points(points) => Some(Mark::Scored { points }),
        CellText::NotApplicable => Some(Mark::NotApplicable),
        CellText::NoOccurrence => Some(Mark::NoOccurrence),
    }
}

fn plan(book: &mut Book, now: Timestamp, asked: &ScoresFile) -> Result<(ScoresImport, Vec<Score>), Failure> {
    let raw = exchange::read_sheet(Path::new(&asked.file), asked.sheet.as_deref())?;
    let facts = book.facts(&asked.round)?;
    let (sheet, mut problems) = read_scores(&raw, asked.stage, &facts);
    problems.extend(sheet.units.iter().filter_map(|unit| locked(&facts, *unit, asked.stage)));
    let author = book.store.settings()?.clerk;
    let file = Path::new(&asked.file).file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let skipped_rows = u32::try_from(sheet.skipped_rows).unwrap_or(u32::MAX);
    let mut import = ScoresImport { cells: 0, added: 0, changed: Vec::new(), same: 0, skipped_rows, problems };
    let mut scores = Vec::with_capacity(sheet.scores.len());
    for cell in sheet.scores {
        let (Some(mark), Some(unit), Some(place)) = (mark_of(cell.value), facts.unit_at(cell.unit), facts.tree.place(cell.node))
        else {
            continue;
        };
        if !import.count(&facts, unit, place, facts.scores[unit].mark(asked.stage, place), mark) {
            continue;
        }
        // A sheet that grants KAD, or says otherwise than the rule, is itself the ground for it.
        let overrides = facts.computed(unit, asked.stage, place).is_some_and(|computed| computed != mark);
        let decides = mark == Mark::NotApplicable || overrides;
        let remark = if decides { format!("Theo tệp {file}, ô {}", cell.cell()) } else { String::new() };
        let old = facts.scores[unit].get(asked.stage, place);
        let (figure, working) = old.map(|old| (old.figure.clone(), old.working.clone())).unwrap_or_default();
        let blank = Score::by_hand(facts.round.id, cell.unit, cell.node, asked.stage, mark);
        scores.push(Score { figure, working, remark, author: author.clone(), at: now, ..blank });
    }
    Ok((import, scores))
}

pub(crate) fn locked(facts: &RoundFacts, unit: UnitId, stage: Stage) -> Option<Problem> {
    let name = facts.unit_at(unit).filter(|_| facts.is_locked(unit, stage)).map(|at| &facts.units[at].version.name)?;
    let what = format!("Phiếu của {name} đã chốt ở bước {}.", stage.vietnamese().to_lowercase());
    Some(Problem::error("locked", what, "Mở chốt và ghi lý do, hoặc bỏ cột này khỏi tệp."))
}

impl ScoresImport {
    /// Counts a cell; false when it says what is there already.
    fn count(&mut self, facts: &RoundFacts, unit: usize, place: Place, old: Option<Mark>, mark: Mark) -> bool {
        self.cells += 1;
        match old {
            Some(old) if old == mark => {
                self.same += 1;
                return false;
            }
            Some(_) => self.changed.push(ScoreChange {
                unit: facts.units[unit].version.name.clone(),
                code: facts.tree.node(place).code.clone(),
                old: mark_text(old),
                new: mark_text(Some(mark)),
            }),
            None => self.added += 1,
        }
        true
    }
}
