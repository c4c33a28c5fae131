//! Declared figures from files: preview with old → new, then one step.

use std::collections::HashSet;
use std::path::Path;

use domain::problem::Problem;
use domain::rounds::Stage;
use domain::scores::{RoundFacts, Score};
use domain::units::UnitId;
use exchange::{SheetFigure, read_figures_sheet};
use jiff::Timestamp;
use store::{Op, OpKind};

use crate::desk::{Book, Desk};
use crate::failure::{Failure, refuse_errors};
use crate::figures::declared;
use crate::score_files::{known_places, locked};
use crate::scores::mark_text;
use crate::wire::{asked, shown};

asked! {
    /// A sheet of declared figures.
    pub struct FiguresFile {
        /// The file.
        pub file: String,
        /// The sheet; absent for the first.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub sheet: Option<String>,
        /// Code of the round.
        pub round: String,
        /// The stage; absent for the self-score, where offices declare.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub stage: Option<Stage>,
    }
}

shown! {
    /// What an import of figures does or did.
    pub struct FiguresImport {
        /// Figures in the sheet.
        pub figures: u32,
        /// Figures where none stood, whose points are new or the same as before.
        pub added: u32,
        /// Cells in which other points or another figure stand now.
        pub changed: Vec<FigureChange>,
        /// Figures that stand there already.
        pub same: u32,
        /// Lines that were passed over.
        pub skipped_rows: u32,
        /// What is wrong or good to know.
        pub problems: Vec<Problem>,
    }
    /// One cell: old → new.
    pub struct FigureChange {
        /// Name of the unit.
        pub unit: String,
        /// Code of the criterion.
        pub code: String,
        /// The figure that stands there; empty when points were typed.
        pub old_figure: String,
        /// What stands there.
        pub old: String,
        /// The figure of the file.
        pub new_figure: String,
        /// What its rule gives.
        pub new: String,
    }
}

pub(crate) fn preview_figures_import(desk: &Desk, now: Timestamp, asked: FiguresFile) -> Result<FiguresImport, Failure> {
    let mut book = desk.book();
    Ok(plan(&mut book, now, &asked)?.0)
}

pub(crate) fn import_figures(desk: &Desk, now: Timestamp, asked: FiguresFile) -> Result<FiguresImport, Failure> {
    let mut book = desk.book();
    let (import, scores) = plan(&mut book, now, &asked)?;
    refuse_errors(&import.problems)?;
    let stage = asked.stage.unwrap_or(Stage::SelfScore);
    let label = format!("nhập {} số liệu kê khai ({}) từ tệp", scores.len(), stage.vietnamese().to_lowercase());
    book.write(Op::new(OpKind::ImportFigures, label), now, |writer| {
        scores.into_iter().try_for_each(|score| writer.put_score(score))
    })?;
    Ok(import)
}

fn plan(book: &mut Book, now: Timestamp, asked: &FiguresFile) -> Result<(FiguresImport, Vec<Score>), Failure> {
    let raw = exchange::read_sheet(Path::new(&asked.file), asked.sheet.as_deref())?;
    let facts = book.facts(&asked.round)?;
    let stage = asked.stage.unwrap_or(Stage::SelfScore);
    let author = book.store.settings()?.clerk;
    let (units, nodes) = known_places(&facts);
    let blank = FiguresImport { figures: 0, added: 0, changed: Vec::new(), same: 0, skipped_rows: 0, problems: Vec::new() };
    let mut planning = Planning { facts: &facts, stage, import: blank, scores: Vec::new(), locked: HashSet::new() };
    let (read, problems) = read_figures_sheet(&raw, &units, &nodes, &mut |figure| planning.take(figure));
    let Planning { mut import, scores, locked: closed, .. } = planning;
    import.figures = u32::try_from(read.figures).unwrap_or(u32::MAX);
    import.skipped_rows = u32::try_from(read.skipped_rows).unwrap_or(u32::MAX);
    import.problems = problems;
    import
        .problems
        .extend(facts.units.iter().filter(|unit| closed.contains(&unit.id)).filter_map(|unit| locked(&facts, unit.id, stage)));
    let scores = scores.into_iter().map(|score| Score { author: author.clone(), at: now, ..score }).collect();
    Ok((import, scores))
}

/// What is known while the figures come in.
struct Planning<'a> {
    facts: &'a RoundFacts,
    stage: Stage,
    import: FiguresImport,
    scores: Vec<Score>,
    /// Units of the sheet whose stage is locked; each is named once.
    locked: HashSet<UnitId>,
}

impl Planning<'_> {
    fn take(&mut self, figure: SheetFigure) -> Result<(), String> {
        let facts = self.facts;
        let (Some(unit), Some(place)) = (facts.unit_at(figure.unit), facts.tree.place(figure.node)) else {
            return Err("Đơn vị hoặc tiêu chí này không thuộc đợt đánh giá.".to_owned());
        };
        if facts.is_locked(figure.unit, self.stage) {
            self.locked.insert(figure.unit);
            return Ok(());
        }
        let score = declared(facts, unit, (place, self.stage), figure.figure)?;
        let old = facts.scores[unit].get(self.stage, place);
        match old {
            // Where a person decided otherwise, the same figure again leaves the decision alone.
            Some(old) if old.figure == score.figure => {
                self.import.same += 1;
                return Ok(());
            }
            Some(old) if !old.figure.is_empty() || old.mark != score.mark => self.import.changed.push(FigureChange {
                unit: facts.units[unit].version.name.clone(),
                code: facts.tree.node(place).code.clone(),
                old_figure: old.figure.clone(),
                old: mark_text(Some(old.mark)),
                new_figure: score.figure.clone(),
                new: mark_text(Some(score.mark)),
            }),
            _ => self.import.added += 1,
        }
        self.scores.push(score);
        Ok(())
    }
}
