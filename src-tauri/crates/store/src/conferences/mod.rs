//! Conferences, each with its lists in one row; steering documents stand in `steering.rs`.

use domain::conferences::Conference;
use rusqlite::{Connection, params};

use crate::Store;
use crate::change::{Change, Diff, Noun, Record};
use crate::convert::{Line, json_column, optional_clock_column, optional_day_column};
use crate::error::StoreError;
use crate::query;
use crate::writer::Writer;

mod steering;

impl Store {
    /// The conferences, the oldest first.
    pub fn conferences(&self) -> Result<Vec<Conference>, StoreError> {
        Record::list(&self.book)
    }
}

impl Writer<'_> {
    /// Adds or changes a conference.
    pub fn put_conference(&mut self, conference: Conference) -> Result<(), StoreError> {
        self.put(conference)
    }

    /// Takes out a conference.
    pub fn remove_conference(&mut self, id: i64) -> Result<(), StoreError> {
        self.remove_paper_entries(|place| place.conference == Some(id))?;
        self.remove::<Conference>(&id, id)
    }
}

fn from_row(line: &Line<'_>) -> Result<Conference, StoreError> {
    Ok(Conference {
        id: line.get("id")?,
        year: line.get("year")?,
        name: line.get("name")?,
        day: line.optional_day("day")?,
        begins: line.optional_clock("begins")?,
        place: line.get("place")?,
        chair: line.get("chair")?,
        content: line.get("content")?,
        preparation: line.get("preparation")?,
        contact: line.get("contact")?,
        points: line.json("points")?,
        agenda: line.json("agenda")?,
        guests: line.json("guests")?,
        talks: line.json("talks")?,
        discussion: line.json("discussion")?,
        conclusions: line.json("conclusions")?,
    })
}

impl Record for Conference {
    type Key = i64;
    const NOUN: Noun = Noun::Conference;

    fn key(&self) -> i64 {
        self.id
    }

    fn own_id(&self) -> Option<i64> {
        Some(self.id)
    }

    fn find(book: &Connection, key: &i64) -> Result<Option<Conference>, StoreError> {
        let sql = concat!(include_str!("conferences.sql"), "WHERE id = ?1");
        query::one(book, sql, params![key], from_row)
    }

    fn list(book: &Connection) -> Result<Vec<Conference>, StoreError> {
        let sql = concat!(include_str!("conferences.sql"), "ORDER BY year, day, id");
        query::all(book, sql, [], from_row)
    }

    fn put(&self, book: &Connection) -> Result<(), StoreError> {
        let values = params![
            self.id,
            self.year,
            self.name,
            optional_day_column(self.day),
            optional_clock_column(self.begins),
            self.place,
            self.chair,
            self.content,
            self.preparation,
            self.contact,
            json_column("points", &self.points)?,
            json_column("agenda", &self.agenda)?,
            json_column("guests", &self.guests)?,
            json_column("talks", &self.talks)?,
            json_column("discussion", &self.discussion)?,
            json_column("conclusions", &self.conclusions)?,
        ];
        query::run(book, include_str!("put_conference.sql"), values).map(drop)
    }

    fn delete(book: &Connection, key: &i64) -> Result<(), StoreError> {
        query::run(book, "DELETE FROM conference WHERE id = ?1", params![key]).map(drop)
    }

    fn change(diff: Diff<Conference>) -> Change {
        Change::Conference(diff)
    }
}
