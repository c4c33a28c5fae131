//! What is said about lost points, from a sheet: preview with old → new, then one step.

use std::path::Path;

use domain::lost_points::LostPointsNote;
use domain::plan::Assignments;
use domain::points::Points;
use domain::problem::Problem;
use domain::rounds::Stage;
use domain::scores::RoundFacts;
use domain::standings::default_stage;
use exchange::{RawSheet, SheetLostPoints, read_lost_points_sheet};
use jiff::Timestamp;
use store::{Op, OpKind};

use crate::desk::{Book, Desk};
use crate::failure::{Failure, refuse_errors};
use crate::lost_points::{assignments, ledger, other_than};
use crate::score_files::known_places;
use crate::wire::{asked, shown};

asked! {
    /// A sheet about the lost points of a round.
    pub struct LostPointsFile {
        /// The file.
        pub file: String,
        /// The sheet; absent for the first.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub sheet: Option<String>,
        /// Code of the round.
        pub round: String,
        /// The stage whose points are final; absent for the one that counts.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub stage: Option<Stage>,
    }
}

shown! {
    /// What an import about lost points does or did.
    pub struct LostPointsImport {
        /// Lines in the sheet.
        pub lines: u32,
        /// Lines about which nothing was said before.
        pub added: u32,
        /// Lines that say something else than before.
        pub changed: Vec<LostPointsChange>,
        /// Lines that say what stands there already.
        pub same: u32,
        /// Lines that were passed over.
        pub skipped_rows: u32,
        /// What is wrong or good to know.
        pub problems: Vec<Problem>,
    }
    /// One line: old → new.
    pub struct LostPointsChange {
        /// Name of the unit.
        pub unit: String,
        /// Code of the criterion.
        pub code: String,
        /// What is said now.
        pub old: String,
        /// What the file says.
        pub new: String,
    }
}

pub(crate) fn preview_lost_points_import(desk: &Desk, _: Timestamp, asked: LostPointsFile) -> Result<LostPointsImport, Failure> {
    Ok(plan(&mut desk.book(), &asked)?.0)
}

pub(crate) fn import_lost_points(desk: &Desk, now: Timestamp, asked: LostPointsFile) -> Result<LostPointsImport, Failure> {
    let mut book = desk.book();
    let (import, notes) = plan(&mut book, &asked)?;
    refuse_errors(&import.problems)?;
    let label = format!("nhập nguyên nhân mất điểm của {} tiêu chí từ tệp", notes.len());
    book.write(Op::new(OpKind::ImportLostPoints, label), now, |writer| {
        notes.into_iter().try_for_each(|note| writer.put_lost_points_note(note))
    })?;
    Ok(import)
}

fn plan(book: &mut Book, asked: &LostPointsFile) -> Result<(LostPointsImport, Vec<LostPointsNote>), Failure> {
    let raw = exchange::read_sheet(Path::new(&asked.file), asked.sheet.as_deref())?;
    let facts = book.facts(&asked.round)?;
    let stage = asked.stage.unwrap_or_else(|| default_stage(&facts));
    let (lines, skipped_rows, problems) = read_lines(&raw, &facts, &assignments(book, &facts)?);
    let known = book.store.lost_points_notes(facts.round.id)?;
    let worked_out = ledger(book, &facts, stage)?;
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let mut import = LostPointsImport {
        lines: count(lines.len()),
        added: 0,
        changed: Vec::new(),
        same: 0,
        skipped_rows: count(skipped_rows),
        problems,
    };
    let mut notes = Vec::new();
    for (line, note) in lines {
        let (Some(unit), Some(place)) = (facts.unit_at(line.unit), facts.tree.place(line.node)) else { continue };
        let lost = worked_out.lines.iter().find(|known| known.unit == unit && known.place == place).map(|known| known.lost);
        import.problems.extend(differs(&raw.name, &facts, (unit, place), &line, lost.unwrap_or_default()));
        match known.iter().find(|old| (old.unit, old.node) == (note.unit, note.node)) {
            Some(old) if *old == note => import.same += 1,
            Some(old) => {
                import.changed.push(LostPointsChange {
                    unit: facts.units[unit].version.name.clone(),
                    code: facts.tree.node(place).code.clone(),
                    old: old.words.clone(),
                    new: note.words.clone(),
                });
                notes.push(note);
            }
            None if note.is_blank() => import.same += 1,
            None => {
                import.added += 1;
                notes.push(note);
            }
        }
    }
    Ok((import, notes))
}

/// The lines of a sheet with what each says, how many lines were passed over, and what is wrong.
fn read_lines(
    raw: &RawSheet,
    facts: &RoundFacts,
    assignments: &Assignments,
) -> (Vec<(SheetLostPoints, LostPointsNote)>, usize, Vec<Problem>) {
    let (units, nodes) = known_places(facts);
    let (sheet, problems) = read_lost_points_sheet(raw, &units, &nodes);
    let with_note = |line: SheetLostPoints| {
        let responsible = facts.tree.place(line.node).map(|place| assignments.responsible(&facts.tree, place));
        let (lead, assigned) = responsible.map_or(("", ""), |one| (one.lead, one.official));
        let note = LostPointsNote {
            cause: line.cause,
            words: line.words.clone(),
            department: other_than(lead, line.department.clone()),
            official: other_than(assigned, line.official.clone()),
            remedy: line.remedy.clone(),
            deadline: line.deadline,
            ..LostPointsNote::blank(facts.round.id, line.unit, line.node)
        };
        (line, note)
    };
    (sheet.lines.into_iter().map(with_note).collect(), sheet.skipped_rows, problems)
}

/// What a sheet says about lost points.
pub(crate) fn read_notes(raw: &RawSheet, facts: &RoundFacts) -> (Vec<LostPointsNote>, Vec<Problem>) {
    let (lines, _, problems) = read_lines(raw, facts, &Assignments::default());
    (lines.into_iter().map(|(_, note)| note).collect(), problems)
}

/// The points of the file beside those of the book; the book's count.
fn differs(
    sheet: &str,
    facts: &RoundFacts,
    (unit, place): (usize, usize),
    line: &SheetLostPoints,
    lost: Points,
) -> Option<Problem> {
    let said = line.lost.filter(|said| *said != lost)?;
    let what = format!(
        "Tiêu chí {} của {}: tệp ghi mất {} điểm, theo điểm trong sổ mất {} điểm.",
        facts.tree.node(place).code,
        facts.units[unit].version.name,
        said.vietnamese(),
        lost.vietnamese()
    );
    Some(Problem::warning("lost_differs", what, "Kiểm tra lại điểm trong phiếu; sổ giữ điểm của phiếu.").at(sheet, &line.cell))
}
