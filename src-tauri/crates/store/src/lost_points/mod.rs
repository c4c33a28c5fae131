//! What people say about lost points. Notes stay open after a lock: they explain, they do not score.

use domain::criteria::NodeId;
use domain::lost_points::{Cause, LostPointsNote};
use domain::rounds::RoundId;
use domain::units::UnitId;
use rusqlite::{Connection, params};
use serde::Serialize;

use crate::change::{Change, Diff, Noun, Record};
use crate::convert::{Line, optional_day_column};
use crate::error::StoreError;
use crate::query;

/// Of which criterion of which unit of which round.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize)]
pub(crate) struct Place {
    pub(crate) round: RoundId,
    pub(crate) unit: UnitId,
    pub(crate) node: NodeId,
}

fn from_row(line: &Line<'_>) -> Result<LostPointsNote, StoreError> {
    let cause: Option<String> = line.get("cause")?;
    let known = |name: &str| Cause::ALL.into_iter().find(|cause| cause.name() == name);
    let cause = match cause {
        None => None,
        Some(name) => Some(known(&name).ok_or_else(|| line.fault("cause", name))?),
    };
    Ok(LostPointsNote {
        round: RoundId(line.get("round")?),
        unit: UnitId(line.get("unit")?),
        node: NodeId(line.get("node")?),
        cause,
        words: line.get("words")?,
        department: line.get("department")?,
        official: line.get("official")?,
        remedy: line.get("remedy")?,
        deadline: line.optional_day("deadline")?,
    })
}

/// The notes of one round.
pub(crate) fn of_round(book: &Connection, round: RoundId) -> Result<Vec<LostPointsNote>, StoreError> {
    let sql = concat!(include_str!("notes.sql"), "WHERE round = ?1 ORDER BY unit, node");
    query::all(book, sql, params![round.0], from_row)
}

impl Record for LostPointsNote {
    type Key = Place;
    const NOUN: Noun = Noun::LostPointsNote;

    fn key(&self) -> Place {
        Place { round: self.round, unit: self.unit, node: self.node }
    }

    fn own_id(&self) -> Option<i64> {
        None
    }

    fn find(book: &Connection, key: &Place) -> Result<Option<LostPointsNote>, StoreError> {
        let sql = concat!(include_str!("notes.sql"), "WHERE round = ?1 AND unit = ?2 AND node = ?3");
        query::one(book, sql, params![key.round.0, key.unit.0, key.node.0], from_row)
    }

    fn list(book: &Connection) -> Result<Vec<LostPointsNote>, StoreError> {
        let sql = concat!(include_str!("notes.sql"), "ORDER BY round, unit, node");
        query::all(book, sql, [], from_row)
    }

    fn put(&self, book: &Connection) -> Result<(), StoreError> {
        let values = params![
            self.round.0,
            self.unit.0,
            self.node.0,
            self.cause.map(Cause::name),
            self.words,
            self.department,
            self.official,
            self.remedy,
            optional_day_column(self.deadline),
        ];
        query::run(book, include_str!("put_note.sql"), values).map(drop)
    }

    fn delete(book: &Connection, key: &Place) -> Result<(), StoreError> {
        let sql = "DELETE FROM lost_points_note WHERE round = ?1 AND unit = ?2 AND node = ?3";
        query::run(book, sql, params![key.round.0, key.unit.0, key.node.0]).map(drop)
    }

    fn change(diff: Diff<LostPointsNote>) -> Change {
        Change::LostPointsNote(diff)
    }
}
