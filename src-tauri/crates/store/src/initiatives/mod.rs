//! Initiatives of units.

use domain::evidence::EvidenceId;
use domain::initiatives::Initiative;
use domain::units::UnitId;
use rusqlite::{Connection, params};

use crate::Store;
use crate::change::{Change, Diff, Noun, Record};
use crate::convert::{Line, optional_day_column};
use crate::error::StoreError;
use crate::query;
use crate::writer::Writer;

impl Store {
    /// The initiatives by year, in the order in which they were entered.
    pub fn initiatives(&self) -> Result<Vec<Initiative>, StoreError> {
        Record::list(&self.book)
    }
}

impl Writer<'_> {
    /// Adds or changes an initiative.
    pub fn put_initiative(&mut self, initiative: Initiative) -> Result<(), StoreError> {
        self.put(initiative)
    }

    /// Takes out an initiative.
    pub fn remove_initiative(&mut self, id: i64) -> Result<(), StoreError> {
        self.remove::<Initiative>(&id, id)
    }
}

fn from_row(line: &Line<'_>) -> Result<Initiative, StoreError> {
    Ok(Initiative {
        id: line.get("id")?,
        year: line.get("year")?,
        unit: UnitId(line.get("unit")?),
        title: line.get("title")?,
        author: line.get("author")?,
        field: line.get("field")?,
        registered: line.optional_day("registered")?,
        decision: line.get("decision")?,
        decided: line.optional_day("decided")?,
        effect: line.get("effect")?,
        evidence: line.get::<Option<i64>>("evidence")?.map(EvidenceId),
    })
}

impl Record for Initiative {
    type Key = i64;
    const NOUN: Noun = Noun::Initiative;

    fn key(&self) -> i64 {
        self.id
    }

    fn own_id(&self) -> Option<i64> {
        Some(self.id)
    }

    fn find(book: &Connection, key: &i64) -> Result<Option<Initiative>, StoreError> {
        let sql = concat!(include_str!("initiatives.sql"), "WHERE id = ?1");
        query::one(book, sql, params![key], from_row)
    }

    fn list(book: &Connection) -> Result<Vec<Initiative>, StoreError> {
        let sql = concat!(include_str!("initiatives.sql"), "ORDER BY year, id");
        query::all(book, sql, [], from_row)
    }

    fn put(&self, book: &Connection) -> Result<(), StoreError> {
        let values = params![
            self.id,
            self.year,
            self.unit.0,
            self.title,
            self.author,
            self.field,
            optional_day_column(self.registered),
            self.decision,
            optional_day_column(self.decided),
            self.effect,
            self.evidence.map(|id| id.0),
        ];
        query::run(book, include_str!("put_initiative.sql"), values).map(drop)
    }

    fn delete(book: &Connection, key: &i64) -> Result<(), StoreError> {
        query::run(book, "DELETE FROM initiative WHERE id = ?1", params![key]).map(drop)
    }

    fn change(diff: Diff<Initiative>) -> Change {
        Change::Initiative(diff)
    }
}
