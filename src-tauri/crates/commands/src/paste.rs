//! Blocks from the clipboard: what each cell would become, then all of them as one step.
//!
//! In the sheet of a unit the columns are stages, in the matrix they are units; both lay the same
//! way. A block with one cell that cannot be taken is not taken at all. A column from Excel often
//! carries its subtotals: what the program adds up itself is not stated (see `subtotals.rs`).

use domain::criteria::{NodeId, Place};
use domain::points::Points;
use domain::rounds::Stage;
use domain::scores::RoundFacts;
use domain::text::nfc;
use domain::units::UnitId;
use jiff::Timestamp;
use store::{Op, OpKind};

use crate::desk::{Book, Desk};
use crate::failure::Failure;
use crate::matrix::{ScoreMatrix, score_matrix_view};
use crate::scores::{Planned, mark_text, need_reason, plan, position, write_planned};
use crate::sheet_view::{UnitSheetView, unit_sheet_view};
use crate::subtotals::{BlockCell, Subtotal, settle_subtotals};
use crate::wire::{asked, shown};

asked! {
    /// A block from the clipboard, put at a cell of a unit's sheet.
    pub struct PasteScores {
        /// Code of the round.
        pub round: String,
        /// The unit.
        pub unit: i64,
        /// The nodes of the rows, in order from the first.
        pub nodes: Vec<i64>,
        /// The stages of the columns, in order from the first.
        pub stages: Vec<Stage>,
        /// The texts, row by row; rows and columns beyond the sheet are reported.
        pub texts: Vec<Vec<String>>,
        /// True overwrites cells where the block is empty; else empty means "leave".
        #[serde(default)]
        pub overwrite_with_empty: bool,
        /// Why KAD is granted or scores of figures are overridden, when the block does so.
        #[serde(default)]
        pub reason: String,
    }
    /// A block from the clipboard, put at a cell of the matrix.
    pub struct PasteMatrix {
        /// Code of the round.
        pub round: String,
        /// The stage of all cells.
        pub stage: Stage,
        /// The cells, in the order of the block.
        pub cells: Vec<CellOfBlock>,
        /// True overwrites cells where the block is empty; else empty means "leave".
        #[serde(default)]
        pub overwrite_with_empty: bool,
        /// Why KAD is granted or scores of figures are overridden, when the block does so.
        #[serde(default)]
        pub reason: String,
    }
    /// One cell of a block.
    pub struct CellOfBlock {
        /// The unit.
        pub unit: i64,
        /// The node.
        pub node: i64,
        /// As pasted.
        pub text: String,
    }
}

shown! {
    /// What a paste would do.
    pub struct PastePreview {
        /// One entry per cell that would change or cannot be taken.
        pub cells: Vec<PasteCell>,
        /// How many would change.
        pub changes: u32,
        /// How many cannot be taken.
        pub faults: u32,
        /// How many subtotals of the block are what the program adds up itself; these are not written.
        pub passed_over: u32,
    }
    /// One cell of a paste.
    pub struct PasteCell {
        /// The node; absent beyond the end of the sheet.
        pub node: Option<i64>,
        /// Code of its criterion.
        pub code: String,
        /// Name of the unit.
        pub unit_name: String,
        /// The stage; absent beyond the last column.
        pub stage: Option<Stage>,
        /// What stands there now, as shown.
        pub old: String,
        /// What would stand there, as shown.
        pub new: String,
        /// What the parts of the node add up to after the paste, where points would be stated in place of it.
        pub sum: Option<Points>,
        /// Why it cannot be taken.
        pub fault: Option<String>,
    }
}

pub(crate) fn preview_paste(desk: &Desk, _: Timestamp, asked: PasteScores) -> Result<PastePreview, Failure> {
    let facts = desk.book().facts(&asked.round)?;
    Ok(lay_on_sheet(&facts, &asked)?.preview)
}

pub(crate) fn paste_scores(desk: &Desk, now: Timestamp, asked: PasteScores) -> Result<UnitSheetView, Failure> {
    let mut book = desk.book();
    let facts = book.facts(&asked.round)?;
    let unit = position(&facts, asked.unit)?;
    let laid = lay_on_sheet(&facts, &asked)?;
    let label = format!("dán {} ô điểm của {}", laid.planned.len(), facts.units[unit].version.name);
    write(&mut book, now, &facts, laid, label, &asked.reason)?;
    let facts = book.facts(&asked.round)?;
    Ok(unit_sheet_view(&facts, unit, false))
}

pub(crate) fn preview_matrix_paste(desk: &Desk, _: Timestamp, asked: PasteMatrix) -> Result<PastePreview, Failure> {
    let facts = desk.book().facts(&asked.round)?;
    Ok(lay_on_matrix(&facts, &asked).preview)
}

pub(crate) fn paste_matrix(desk: &Desk, now: Timestamp, asked: PasteMatrix) -> Result<ScoreMatrix, Failure> {
    let mut book = desk.book();
    let facts = book.facts(&asked.round)?;
    let laid = lay_on_matrix(&facts, &asked);
    let mut units: Vec<usize> = laid.planned.iter().map(|change| change.unit).collect();
    units.sort_unstable();
    units.dedup();
    let stage = asked.stage.vietnamese().to_lowercase();
    let label = format!("dán {} ô điểm ({stage}) của {} đơn vị", laid.planned.len(), units.len());
    write(&mut book, now, &facts, laid, label, &asked.reason)?;
    let facts = book.facts(&asked.round)?;
    Ok(score_matrix_view(&facts, asked.stage, false))
}

/// A block laid over cells: what is shown of it, and what would be written.
struct Laid {
    preview: PastePreview,
    planned: Vec<Planned>,
    /// Every cell for which the block has a score, changed or not.
    brought: Vec<BlockCell>,
}

fn lay_on_sheet(facts: &RoundFacts, asked: &PasteScores) -> Result<Laid, Failure> {
    let unit = position(facts, asked.unit)?;
    let mut laid = Laid::empty();
    for (row, texts) in asked.texts.iter().enumerate() {
        let place = asked.nodes.get(row).and_then(|node| facts.tree.place(NodeId(*node)));
        for (column, text) in texts.iter().enumerate() {
            if !text.trim().is_empty() || asked.overwrite_with_empty {
                laid.lay(facts, (Some(unit), place, asked.stages.get(column).copied()), text);
            }
        }
    }
    laid.settle(facts);
    Ok(laid)
}

fn lay_on_matrix(facts: &RoundFacts, asked: &PasteMatrix) -> Laid {
    let mut laid = Laid::empty();
    for cell in asked.cells.iter().filter(|cell| !cell.text.trim().is_empty() || asked.overwrite_with_empty) {
        let unit = facts.unit_at(UnitId(cell.unit));
        laid.lay(facts, (unit, facts.tree.place(NodeId(cell.node)), Some(asked.stage)), &cell.text);
    }
    laid.settle(facts);
    laid
}

impl Laid {
    fn empty() -> Laid {
        Laid {
            preview: PastePreview { cells: Vec::new(), changes: 0, faults: 0, passed_over: 0 },
            planned: Vec::new(),
            brought: Vec::new(),
        }
    }

    /// Leaves out the subtotals that the program adds up itself, and says of the others what the parts give.
    fn settle(&mut self, facts: &RoundFacts) {
        let mut settled = settle_subtotals(facts, &self.planned, &self.brought).into_iter();
        let planned = std::mem::take(&mut self.planned);
        let mut cells = Vec::with_capacity(self.preview.cells.len());
        let mut changes = planned.into_iter();
        for mut cell in std::mem::take(&mut self.preview.cells) {
            if cell.fault.is_none() {
                let (Some(change), Some(subtotal)) = (changes.next(), settled.next()) else { break };
                match subtotal {
                    Subtotal::AddedUp => {
                        self.preview.changes -= 1;
                        self.preview.passed_over += 1;
                        continue;
                    }
                    Subtotal::Stated { sum } => cell.sum = Some(sum),
                    Subtotal::None => {}
                }
                self.planned.push(change);
            }
            cells.push(cell);
        }
        self.preview.cells = cells;
    }

    fn lay(&mut self, facts: &RoundFacts, at: (Option<usize>, Option<Place>, Option<Stage>), text: &str) {
        let (unit, place, stage) = at;
        let outcome = match (unit, place, stage) {
            (Some(unit), Some(place), Some(stage)) => plan(facts, unit, place, stage, text),
            _ => Err("Ô này nằm ngoài bảng điểm.".to_owned()),
        };
        let old = unit.zip(place).zip(stage).and_then(|((unit, place), stage)| facts.scores[unit].mark(stage, place));
        let mut cell = PasteCell {
            node: place.map(|place| facts.tree.node(place).id.0),
            code: place.map(|place| facts.tree.node(place).code.clone()).unwrap_or_default(),
            unit_name: unit.map(|unit| facts.units[unit].version.name.clone()).unwrap_or_default(),
            stage,
            old: mark_text(old),
            new: nfc(text),
            sum: None,
            fault: None,
        };
        if let Ok(Planned { unit, place, stage, new: Some(_), .. }) = &outcome {
            self.brought.push((*unit, *place, *stage));
        }
        match outcome {
            Ok(change) if change.old == change.new => return,
            Ok(change) => {
                cell.new = mark_text(change.new);
                self.preview.changes += 1;
                self.planned.push(change);
            }
            Err(sentence) => {
                cell.fault = Some(sentence);
                self.preview.faults += 1;
            }
        }
        self.preview.cells.push(cell);
    }
}

fn write(book: &mut Book, now: Timestamp, facts: &RoundFacts, laid: Laid, label: String, reason: &str) -> Result<(), Failure> {
    if laid.preview.faults > 0 {
        let message = format!("Còn {} ô chưa hợp lệ nên chưa dán. Số liệu trong sổ không thay đổi.", laid.preview.faults);
        return Err(Failure::new("paste_faults", message));
    }
    let reason = nfc(reason);
    need_reason(&laid.planned, &reason)?;
    write_planned(book, now, facts, Op::new(OpKind::PasteScores, label), laid.planned, &reason)
}
