//! Commendations and reminders; bought blank forms stand in `blank_forms.rs`.

use domain::commendations::{Commendation, CommendationKind, CommendationState, Honoree};
use domain::units::UnitId;
use rusqlite::{Connection, params};

use crate::Store;
use crate::change::{Change, Diff, Noun, Record};
use crate::convert::{Line, optional_day_column};
use crate::error::StoreError;
use crate::query;
use crate::writer::Writer;

mod blank_forms;

impl Store {
    /// Commendations and reminders, year by year.
    pub fn commendations(&self) -> Result<Vec<Commendation>, StoreError> {
        Record::list(&self.book)
    }
}

impl Writer<'_> {
    /// Adds or changes one.
    pub fn put_commendation(&mut self, one: Commendation) -> Result<(), StoreError> {
        self.put(one)
    }

    /// Takes one out.
    pub fn remove_commendation(&mut self, id: i64) -> Result<(), StoreError> {
        self.remove::<Commendation>(&id, id)
    }
}

fn from_row(line: &Line<'_>) -> Result<Commendation, StoreError> {
    Ok(Commendation {
        id: line.get("id")?,
        year: line.get("year")?,
        kind: line.word("kind", CommendationKind::from_name)?,
        honoree: line.word("honoree", Honoree::from_name)?,
        unit: line.get::<Option<i64>>("unit")?.map(UnitId),
        name: line.get("name")?,
        title: line.get("title")?,
        grounds: line.get("grounds")?,
        achievement: line.get("achievement")?,
        state: line.word("state", CommendationState::from_name)?,
        reason: line.get("reason")?,
        decision: line.get("decision")?,
        decided: line.optional_day("decided")?,
        register_no: line.get("register_no")?,
        deadline: line.optional_day("deadline")?,
    })
}

impl Record for Commendation {
    type Key = i64;
    const NOUN: Noun = Noun::Commendation;

    fn key(&self) -> i64 {
        self.id
    }

    fn own_id(&self) -> Option<i64> {
        Some(self.id)
    }

    fn find(book: &Connection, key: &i64) -> Result<Option<Commendation>, StoreError> {
        let sql = concat!(include_str!("commendations.sql"), "WHERE id = ?1");
        query::one(book, sql, params![key], from_row)
    }

    fn list(book: &Connection) -> Result<Vec<Commendation>, StoreError> {
        let sql = concat!(include_str!("commendations.sql"), "ORDER BY year, id");
        query::all(book, sql, [], from_row)
    }

    fn put(&self, book: &Connection) -> Result<(), StoreError> {
        let values = params![
            self.id,
            self.year,
            self.kind.name(),
            self.honoree.name(),
            self.unit.map(|unit| unit.0),
            self.name,
            self.title,
            self.grounds,
            self.achievement,
            self.state.name(),
            self.reason,
            self.decision,
            optional_day_column(self.decided),
            self.register_no,
            optional_day_column(self.deadline),
        ];
        query::run(book, include_str!("put_commendation.sql"), values).map(drop)
    }

    fn delete(book: &Connection, key: &i64) -> Result<(), StoreError> {
        query::run(book, "DELETE FROM commendation WHERE id = ?1", params![key]).map(drop)
    }

    fn change(diff: Diff<Commendation>) -> Change {
        Change::Commendation(diff)
    }
}
