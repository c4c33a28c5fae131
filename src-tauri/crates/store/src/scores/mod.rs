//! Scores: what stands in the cells of a round. Empty cells have no row.

use domain::criteria::NodeId;
use domain::rounds::{RoundId, Stage};
use domain::scores::{Mark, Score};
use domain::units::UnitId;
use rusqlite::{Connection, params};
use serde::Serialize;

use crate::change::{Change, Diff, Noun, Record};
use crate::convert::{Line, instant_column, points_column};
use crate::error::StoreError;
use crate::guards::Guards;
use crate::query;

/// Which cell of which round.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize)]
pub(crate) struct Cell {
    pub(crate) round: RoundId,
    pub(crate) unit: UnitId,
    pub(crate) node: NodeId,
    pub(crate) stage: Stage,
}

fn mark_columns(mark: Mark) -> (&'static str, Option<String>) {
    match mark {
        Mark::Scored { points } => ("scored", Some(points_column(points))),
        Mark::NotApplicable => ("not_applicable", None),
        Mark::NoOccurrence => ("no_occurrence", None),
    }
}

fn mark_from_row(line: &Line<'_>) -> Result<Mark, StoreError> {
    match (line.get::<String>("state")?.as_str(), line.optional_points("points")?) {
        ("scored", Some(points)) => Ok(Mark::Scored { points }),
        ("not_applicable", None) => Ok(Mark::NotApplicable),
        ("no_occurrence", None) => Ok(Mark::NoOccurrence),
        (state, points) => Err(line.fault("state", format!("{state} with points {points:?}"))),
    }
}

fn from_row(line: &Line<'_>) -> Result<Score, StoreError> {
    Ok(Score {
        round: RoundId(line.get("round")?),
        unit: UnitId(line.get("unit")?),
        node: NodeId(line.get("node")?),
        stage: line.stage("stage")?,
        mark: mark_from_row(line)?,
        figure: line.get("figure")?,
        working: line.get("working")?,
        remark: line.get("remark")?,
        author: line.get("author")?,
        at: line.instant("at")?,
    })
}

/// The scores of one round.
pub(crate) fn of_round(book: &Connection, round: RoundId) -> Result<Vec<Score>, StoreError> {
    let sql = concat!(include_str!("scores.sql"), "WHERE round = ?1 ORDER BY unit, node, stage");
    query::all(book, sql, params![round.0], from_row)
}

impl Record for Score {
    type Key = Cell;
    const NOUN: Noun = Noun::Score;

    fn key(&self) -> Cell {
        Cell { round: self.round, unit: self.unit, node: self.node, stage: self.stage }
    }

    fn own_id(&self) -> Option<i64> {
        None
    }

    fn find(book: &Connection, key: &Cell) -> Result<Option<Score>, StoreError> {
        let sql = concat!(include_str!("scores.sql"), "WHERE round = ?1 AND unit = ?2 AND node = ?3 AND stage = ?4");
        query::one(book, sql, params![key.round.0, key.unit.0, key.node.0, key.stage.name()], from_row)
    }

    fn list(book: &Connection) -> Result<Vec<Score>, StoreError> {
        let sql = concat!(include_str!("scores.sql"), "ORDER BY round, unit, node, stage");
        query::all(book, sql, [], from_row)
    }

    fn put(&self, book: &Connection) -> Result<(), StoreError> {
        let (state, points) = mark_columns(self.mark);
        let values = params![
            self.round.0,
            self.unit.0,
            self.node.0,
            self.stage.name(),
            state,
            points,
            self.figure,
            self.working,
            self.remark,
            self.author,
            instant_column(self.at),
        ];
        query::run(book, include_str!("put_score.sql"), values).map(drop)
    }

    fn delete(book: &Connection, key: &Cell) -> Result<(), StoreError> {
        let sql = "DELETE FROM score WHERE round = ?1 AND unit = ?2 AND node = ?3 AND stage = ?4";
        query::run(book, sql, params![key.round.0, key.unit.0, key.node.0, key.stage.name()]).map(drop)
    }

    fn change(diff: Diff<Score>) -> Change {
        Change::Score(diff)
    }

    /// Typing the same thing again is no change: who wrote it first, and when, stays.
    fn says_the_same_as(&self, other: &Score) -> bool {
        let told = |score: &Score| (score.mark, score.figure.clone(), score.working.clone(), score.remark.clone());
        self.key() == other.key() && told(self) == told(other)
    }

    fn guard(guards: &mut Guards, book: &Connection, old: Option<&Score>, new: Option<&Score>) -> Result<(), StoreError> {
        old.or(new).map_or(Ok(()), |score| guards.stage_is_open(book, score.round, score.unit, score.stage))
    }
}
