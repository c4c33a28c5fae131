//! Scores: what stands in the cells of a round. Empty cells have no row.

use domain::criteria::NodeId;
use domain::points::Points;
use domain::rounds::{RoundId, Stage};
use domain::scores::{Mark, Score};
use domain::units::UnitId;
use jiff::Timestamp;
use rusqlite::{Connection, Row, params};
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
    let mut scores = Vec::new();
    each_of_round(book, round, |score| scores.push(score))?;
    Ok(scores)
}

/// Hands over the scores of one round, unit by unit. A country has more than a million of them: they
/// are read by position, and read again by name only where something is wrong, for the error.
pub(crate) fn each_of_round(book: &Connection, round: RoundId, mut take: impl FnMut(Score)) -> Result<(), StoreError> {
    let sql = concat!(include_str!("scores.sql"), "WHERE round = ?1 ORDER BY unit, node, stage");
    let failed = |source| StoreError::sql(sql, source);
    let mut statement = book.prepare_cached(sql).map_err(failed)?;
    let mut rows = statement.query(params![round.0]).map_err(failed)?;
    let mut last = LastInstant::default();
    while let Some(row) = rows.next().map_err(failed)? {
        match by_position(row, &mut last) {
            Some(score) => take(score),
            None => take(from_row(&Line { row, sql })?),
        }
    }
    Ok(())
}

/// The instant read last: the scores of an import all have the same one.
#[derive(Default)]
struct LastInstant(Option<(String, Timestamp)>);

impl LastInstant {
    fn read(&mut self, text: &str) -> Option<Timestamp> {
        if let Some((known, at)) = &self.0
            && known == text
        {
            return Some(*at);
        }
        let at = text.parse().ok()?;
        self.0 = Some((text.to_owned(), at));
        Some(at)
    }
}

/// A score from the columns in the order of `scores.sql`; `None` where one is not as it should be.
fn by_position(row: &Row<'_>, last: &mut LastInstant) -> Option<Score> {
    let number = |at: usize| row.get_ref(at).ok()?.as_i64().ok();
    let text = |at: usize| row.get_ref(at).ok()?.as_str().ok();
    let points = row.get_ref(5).ok()?.as_str_or_null().ok()?;
    let points = points.map(Points::parse_canonical).transpose().ok()?;
    let mark = match (text(4)?, points) {
        ("scored", Some(points)) => Mark::Scored { points },
        ("not_applicable", None) => Mark::NotApplicable,
        ("no_occurrence", None) => Mark::NoOccurrence,
        _ => return None,
    };
    Some(Score {
        round: RoundId(number(0)?),
        unit: UnitId(number(1)?),
        node: NodeId(number(2)?),
        stage: Stage::from_name(text(3)?)?,
        mark,
        figure: text(6)?.to_owned(),
        working: text(7)?.to_owned(),
        remark: text(8)?.to_owned(),
        author: text(9)?.to_owned(),
        at: last.read(text(10)?)?,
    })
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
