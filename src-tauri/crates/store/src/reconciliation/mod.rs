//! Reasons for what does not add up. They stay open after a lock: they explain, they do not score.

use domain::criteria::NodeId;
use domain::reconciliation::{DifferenceKind, DifferencePlace, DifferenceReason};
use domain::rounds::{RoundId, Stage};
use domain::units::UnitId;
use rusqlite::{Connection, params};

use crate::change::{Change, Diff, Noun, Record};
use crate::convert::{Line, instant_column, optional_points_column, points_column};
use crate::error::StoreError;
use crate::query;
use crate::writer::Writer;

fn from_row(line: &Line<'_>) -> Result<DifferenceReason, StoreError> {
    Ok(DifferenceReason {
        id: line.get("id")?,
        place: DifferencePlace {
            round: line.get::<Option<i64>>("round")?.map(RoundId),
            kind: line.word("kind", DifferenceKind::from_name)?,
            unit: line.get::<Option<i64>>("unit")?.map(UnitId),
            node: line.get::<Option<i64>>("node")?.map(NodeId),
            stage: line.optional_word("stage", Stage::from_name)?,
            what: line.get("what")?,
        },
        said: line.points("said")?,
        worked_out: line.optional_points("worked_out")?,
        reason: line.get("reason")?,
        who: line.get("who")?,
        at: line.instant("at")?,
    })
}

impl Record for DifferenceReason {
    type Key = i64;
    const NOUN: Noun = Noun::DifferenceReason;

    fn key(&self) -> i64 {
        self.id
    }

    fn own_id(&self) -> Option<i64> {
        Some(self.id)
    }

    fn find(book: &Connection, key: &i64) -> Result<Option<DifferenceReason>, StoreError> {
        query::one(book, concat!(include_str!("reasons.sql"), "WHERE id = ?1"), params![key], from_row)
    }

    fn list(book: &Connection) -> Result<Vec<DifferenceReason>, StoreError> {
        query::all(book, concat!(include_str!("reasons.sql"), "ORDER BY id"), [], from_row)
    }

    fn put(&self, book: &Connection) -> Result<(), StoreError> {
        let place = &self.place;
        let values = params![
            self.id,
            place.round.map(|round| round.0),
            place.kind.name(),
            place.unit.map(|unit| unit.0),
            place.node.map(|node| node.0),
            place.stage.map(Stage::name),
            place.what,
            points_column(self.said),
            optional_points_column(self.worked_out),
            self.reason,
            self.who,
            instant_column(self.at),
        ];
        query::run(book, include_str!("put_reason.sql"), values).map(drop)
    }

    fn delete(book: &Connection, key: &i64) -> Result<(), StoreError> {
        query::run(book, "DELETE FROM difference_reason WHERE id = ?1", params![key]).map(drop)
    }

    fn change(diff: Diff<DifferenceReason>) -> Change {
        Change::DifferenceReason(diff)
    }
}

impl Writer<'_> {
    /// Adds or changes the reason for a difference; the store gives a new one its identity when `id` is 0.
    pub fn put_difference_reason(&mut self, reason: DifferenceReason) -> Result<(), StoreError> {
        let id = if reason.id == 0 { self.next_id(Noun::DifferenceReason)? } else { reason.id };
        self.put(DifferenceReason { id, ..reason })
    }

    /// Takes a reason out.
    pub fn remove_difference_reason(&mut self, id: i64) -> Result<(), StoreError> {
        self.remove::<DifferenceReason>(&id, id)
    }
}
