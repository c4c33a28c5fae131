//! Approved scores keyed a second time. They count nowhere, so a lock does not close them.

use domain::criteria::NodeId;
use domain::rounds::RoundId;
use domain::scores::Mark;
use domain::second_entry::{KeptEntry, Ruling, SecondCell, SecondEntry};
use domain::units::UnitId;
use rusqlite::{Connection, params};

use crate::Store;
use crate::change::{Change, Diff, Noun, Record};
use crate::convert::{Line, instant_column, optional_points_column, points_column};
use crate::error::StoreError;
use crate::query;
use crate::writer::Writer;

fn mark_columns(mark: Option<Mark>) -> (Option<&'static str>, Option<String>) {
    match mark {
        None => (None, None),
        Some(Mark::Scored { points }) => (Some("scored"), Some(points_column(points))),
        Some(Mark::NotApplicable) => (Some("not_applicable"), None),
        Some(Mark::NoOccurrence) => (Some("no_occurrence"), None),
    }
}

fn mark_from(line: &Line<'_>, state: &str, points: &str) -> Result<Option<Mark>, StoreError> {
    match (line.get::<Option<String>>(state)?.as_deref(), line.optional_points(points)?) {
        (None, None) => Ok(None),
        (Some("scored"), Some(points)) => Ok(Some(Mark::Scored { points })),
        (Some("not_applicable"), None) => Ok(Some(Mark::NotApplicable)),
        (Some("no_occurrence"), None) => Ok(Some(Mark::NoOccurrence)),
        (found, points) => Err(line.fault(state, format!("{found:?} with points {points:?}"))),
    }
}

fn entry_from_row(line: &Line<'_>) -> Result<SecondEntry, StoreError> {
    Ok(SecondEntry {
        round: RoundId(line.get("round")?),
        unit: UnitId(line.get("unit")?),
        who: line.get("who")?,
        at: line.instant("at")?,
        total: line.optional_points("total")?,
        compared_at: line.optional_instant("compared_at")?,
    })
}

fn cell_from_row(line: &Line<'_>) -> Result<SecondCell, StoreError> {
    let kept = line.optional_word("kept", KeptEntry::from_name)?;
    let ruling = match kept {
        None => None,
        Some(kept) => Some(Ruling {
            kept,
            first: mark_from(line, "first_state", "first_points")?,
            who: line.get("ruled_by")?,
            at: line.instant("ruled_at")?,
        }),
    };
    Ok(SecondCell {
        round: RoundId(line.get("round")?),
        unit: UnitId(line.get("unit")?),
        node: NodeId(line.get("node")?),
        mark: mark_from(line, "state", "points")?,
        ruling,
    })
}

/// The second entries of a round.
pub(crate) fn entries_of(book: &Connection, round: RoundId) -> Result<Vec<SecondEntry>, StoreError> {
    let sql = concat!(include_str!("entries.sql"), "WHERE round = ?1 ORDER BY unit");
    query::all(book, sql, params![round.0], entry_from_row)
}

/// The cells keyed a second time in a round.
pub(crate) fn cells_of(book: &Connection, round: RoundId) -> Result<Vec<SecondCell>, StoreError> {
    let sql = concat!(include_str!("cells.sql"), "WHERE round = ?1 ORDER BY unit, node");
    query::all(book, sql, params![round.0], cell_from_row)
}

impl Record for SecondEntry {
    type Key = (RoundId, UnitId);
    const NOUN: Noun = Noun::SecondEntry;

    fn key(&self) -> (RoundId, UnitId) {
        (self.round, self.unit)
    }

    fn own_id(&self) -> Option<i64> {
        None
    }

    fn find(book: &Connection, key: &(RoundId, UnitId)) -> Result<Option<SecondEntry>, StoreError> {
        let sql = concat!(include_str!("entries.sql"), "WHERE round = ?1 AND unit = ?2");
        query::one(book, sql, params![key.0.0, key.1.0], entry_from_row)
    }

    fn list(book: &Connection) -> Result<Vec<SecondEntry>, StoreError> {
        query::all(book, concat!(include_str!("entries.sql"), "ORDER BY round, unit"), [], entry_from_row)
    }

    fn put(&self, book: &Connection) -> Result<(), StoreError> {
        let values = params![
            self.round.0,
            self.unit.0,
            self.who,
            instant_column(self.at),
            optional_points_column(self.total),
            self.compared_at.map(instant_column),
        ];
        query::run(book, include_str!("put_entry.sql"), values).map(drop)
    }

    fn delete(book: &Connection, key: &(RoundId, UnitId)) -> Result<(), StoreError> {
        query::run(book, "DELETE FROM second_entry WHERE round = ?1 AND unit = ?2", params![key.0.0, key.1.0]).map(drop)
    }

    fn change(diff: Diff<SecondEntry>) -> Change {
        Change::SecondEntry(diff)
    }
}

impl Record for SecondCell {
    type Key = (RoundId, UnitId, NodeId);
    const NOUN: Noun = Noun::SecondCell;

    fn key(&self) -> (RoundId, UnitId, NodeId) {
        (self.round, self.unit, self.node)
    }

    fn own_id(&self) -> Option<i64> {
        None
    }

    fn find(book: &Connection, key: &(RoundId, UnitId, NodeId)) -> Result<Option<SecondCell>, StoreError> {
        let sql = concat!(include_str!("cells.sql"), "WHERE round = ?1 AND unit = ?2 AND node = ?3");
        query::one(book, sql, params![key.0.0, key.1.0, key.2.0], cell_from_row)
    }

    fn list(book: &Connection) -> Result<Vec<SecondCell>, StoreError> {
        query::all(book, concat!(include_str!("cells.sql"), "ORDER BY round, unit, node"), [], cell_from_row)
    }

    fn put(&self, book: &Connection) -> Result<(), StoreError> {
        let (state, points) = mark_columns(self.mark);
        let (first_state, first_points) = mark_columns(self.ruling.as_ref().and_then(|ruling| ruling.first));
        let values = params![
            self.round.0,
            self.unit.0,
            self.node.0,
            state,
            points,
            self.ruling.as_ref().map(|ruling| ruling.kept.name()),
            first_state,
            first_points,
            self.ruling.as_ref().map(|ruling| ruling.who.as_str()),
            self.ruling.as_ref().map(|ruling| instant_column(ruling.at)),
        ];
        query::run(book, include_str!("put_cell.sql"), values).map(drop)
    }

    fn delete(book: &Connection, key: &(RoundId, UnitId, NodeId)) -> Result<(), StoreError> {
        let sql = "DELETE FROM second_cell WHERE round = ?1 AND unit = ?2 AND node = ?3";
        query::run(book, sql, params![key.0.0, key.1.0, key.2.0]).map(drop)
    }

    fn change(diff: Diff<SecondCell>) -> Change {
        Change::SecondCell(diff)
    }
}

impl Store {
    /// The cells keyed a second time in a round.
    pub fn second_cells(&self, round: RoundId) -> Result<Vec<SecondCell>, StoreError> {
        cells_of(&self.book, round)
    }
}

impl Writer<'_> {
    /// Begins or changes the second entry of a unit.
    pub fn put_second_entry(&mut self, entry: SecondEntry) -> Result<(), StoreError> {
        self.put(entry)
    }

    /// Takes a second entry out with everything keyed in it.
    pub fn remove_second_entry(&mut self, round: RoundId, unit: UnitId) -> Result<(), StoreError> {
        for cell in cells_of(self.book(), round)?.into_iter().filter(|cell| cell.unit == unit) {
            self.replace(Some(cell), None)?;
        }
        self.remove::<SecondEntry>(&(round, unit), unit.0)
    }

    /// Keys a cell; one that says nothing is taken out.
    pub fn put_second_cell(&mut self, cell: SecondCell) -> Result<(), StoreError> {
        if cell.mark.is_some() || cell.ruling.is_some() {
            return self.put(cell);
        }
        let old = SecondCell::find(self.book(), &cell.key())?;
        self.replace(old, None)
    }
}
