//! One stage of a whole round: criteria down, units across.
//!
//! Cells stand unit by unit, so that the window can take the answer for one unit without asking for
//! the others again.

use domain::criteria::{Channel, Place};
use domain::points::Points;
use domain::rounds::Stage;
use domain::scores::RoundFacts;
use domain::standings::{SheetResult, evaluate};
use jiff::Timestamp;

use crate::desk::Desk;
use crate::failure::Failure;
use crate::sheet_view::{SheetCell, SheetTotal, cell, result_at, total};
use crate::wire::{asked, shown};

asked! {
    /// One stage of a round.
    pub struct OfStage {
        /// Code of the round.
        pub round: String,
        /// The stage.
        pub stage: Stage,
    }
}

shown! {
    /// One stage of a round.
    pub struct ScoreMatrix {
        /// Code of the round.
        pub round: String,
        /// The stage.
        pub stage: Stage,
        /// The nodes in the order of the decision; the first is the root.
        pub rows: Vec<MatrixRow>,
        /// The units in the order of the round.
        pub units: Vec<MatrixUnit>,
    }
    /// A node.
    pub struct MatrixRow {
        /// The node.
        pub node: i64,
        /// Its code; empty for the root.
        pub code: String,
        /// What is assessed.
        pub title: String,
        /// 0 for the root, 1 for areas.
        pub level: u32,
        /// True when nothing stands below.
        pub is_leaf: bool,
        /// Its maximum, when printed.
        pub max: Option<Points>,
        /// Where its points come from.
        pub channel: Channel,
    }
    /// A unit with its cells.
    pub struct MatrixUnit {
        /// The unit.
        pub unit: i64,
        /// Its name at the end of the round.
        pub name: String,
        /// Its short name; empty when it has none.
        pub short_name: String,
        /// One cell per row, in the same order.
        pub cells: Vec<MatrixCell>,
        /// The total of the stage.
        pub total: SheetTotal,
    }
    /// One cell.
    pub struct MatrixCell {
        /// "not_scored", "scored", "not_applicable" or "no_occurrence".
        pub state: String,
        /// Points: entered, stated, or the sum of the parts; absent while nothing is known.
        pub points: Option<Points>,
        /// True when points were stated for a node that has parts.
        pub stated: bool,
        /// True when a node above is stated, so that nothing is missing here.
        pub covered: bool,
        /// True when the person may type here.
        pub editable: bool,
        /// True when nothing may change here.
        pub locked: bool,
        /// What the rule makes of the figure, as shown, where a person decided otherwise; else empty.
        pub computed: String,
        /// The reason or remark.
        pub remark: String,
    }
}

pub(crate) fn score_matrix(desk: &Desk, _: Timestamp, asked: OfStage) -> Result<ScoreMatrix, Failure> {
    let mut book = desk.book();
    let facts = book.facts(&asked.round)?;
    let read_only = book.store.read_only().is_some();
    // Many units take a while; the book is free for others meanwhile.
    drop(book);
    Ok(score_matrix_view(&facts, asked.stage, read_only))
}

pub(crate) fn score_matrix_view(facts: &RoundFacts, stage: Stage, read_only: bool) -> ScoreMatrix {
    let tree = &facts.tree;
    let row = |place: Place| {
        let node = tree.node(place);
        MatrixRow {
            node: node.id.0,
            code: node.code.clone(),
            title: node.title.clone(),
            level: tree.level(place),
            is_leaf: tree.is_leaf(place),
            max: tree.max(place),
            channel: node.channel,
        }
    };
    ScoreMatrix {
        round: facts.round.code.clone(),
        stage,
        rows: (0..tree.len()).map(row).collect(),
        units: (0..facts.units.len()).map(|unit| column(facts, unit, stage, read_only)).collect(),
    }
}

fn column(facts: &RoundFacts, unit: usize, stage: Stage, read_only: bool) -> MatrixUnit {
    let sheet: SheetResult = evaluate(facts, unit, stage);
    let member = &facts.units[unit];
    let shown = |place: Place| matrix_cell(cell(facts, unit, place, stage, result_at(&sheet, place), read_only));
    MatrixUnit {
        unit: member.id.0,
        name: member.version.name.clone(),
        short_name: member.version.short_name.clone(),
        cells: (0..facts.tree.len()).map(shown).collect(),
        total: total(facts, unit, stage, &sheet),
    }
}

fn matrix_cell(cell: SheetCell) -> MatrixCell {
    let SheetCell { state, points, stated, covered, editable, locked, computed, remark, .. } = cell;
    MatrixCell { state, points, stated, covered, editable, locked, computed, remark }
}
