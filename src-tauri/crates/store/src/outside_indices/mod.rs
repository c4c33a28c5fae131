//! Outside indices as published.

use domain::outside_indices::OutsideIndex;
use rusqlite::{Connection, params};

use crate::Store;
use crate::change::{Change, Diff, Noun, Record};
use crate::convert::{Line, optional_points_column};
use crate::error::StoreError;
use crate::query;
use crate::writer::Writer;

impl Store {
    /// Outside indices by year, in the order in which they were entered.
    pub fn outside_indices(&self) -> Result<Vec<OutsideIndex>, StoreError> {
        Record::list(&self.book)
    }
}

impl Writer<'_> {
    /// Adds or changes a published value; one without an identity is given the next.
    pub fn put_outside_index(&mut self, mut one: OutsideIndex) -> Result<(), StoreError> {
        if one.id == 0 {
            one.id = self.next_id(Noun::OutsideIndex)?;
        }
        self.put(one)
    }

    /// Takes out a published value.
    pub fn remove_outside_index(&mut self, id: i64) -> Result<(), StoreError> {
        self.remove::<OutsideIndex>(&id, id)
    }
}

fn from_row(line: &Line<'_>) -> Result<OutsideIndex, StoreError> {
    Ok(OutsideIndex {
        id: line.get("id")?,
        index: line.get("name")?,
        year: line.get("year")?,
        entity: line.get("entity")?,
        component: line.get("component")?,
        value: line.optional_points("value")?,
        scale: line.optional_points("scale")?,
        rank: line.get("rank")?,
        of: line.get("of")?,
        source: line.get("source")?,
    })
}

impl Record for OutsideIndex {
    type Key = i64;
    const NOUN: Noun = Noun::OutsideIndex;

    fn key(&self) -> i64 {
        self.id
    }

    fn own_id(&self) -> Option<i64> {
        Some(self.id)
    }

    fn find(book: &Connection, key: &i64) -> Result<Option<OutsideIndex>, StoreError> {
        let sql = concat!(include_str!("outside_indices.sql"), "WHERE id = ?1");
        query::one(book, sql, params![key], from_row)
    }

    fn list(book: &Connection) -> Result<Vec<OutsideIndex>, StoreError> {
        let sql = concat!(include_str!("outside_indices.sql"), "ORDER BY year, id");
        query::all(book, sql, [], from_row)
    }

    fn put(&self, book: &Connection) -> Result<(), StoreError> {
        let values = params![
            self.id,
            self.index,
            self.year,
            self.entity,
            self.component,
            optional_points_column(self.value),
            optional_points_column(self.scale),
            self.rank,
            self.of,
            self.source,
        ];
        query::run(book, include_str!("put_outside_index.sql"), values).map(drop)
    }

    fn delete(book: &Connection, key: &i64) -> Result<(), StoreError> {
        query::run(book, "DELETE FROM outside_index WHERE id = ?1", params![key]).map(drop)
    }

    fn change(diff: Diff<OutsideIndex>) -> Change {
        Change::OutsideIndex(diff)
    }
}
