//! Numbers given to documents.

use domain::document_numbers::DocumentNumber;
use rusqlite::{Connection, params};

use crate::change::{Change, Diff, Noun, Record};
use crate::convert::{Line, day_column};
use crate::error::StoreError;
use crate::query;

fn from_row(line: &Line<'_>) -> Result<DocumentNumber, StoreError> {
    Ok(DocumentNumber {
        id: line.get("id")?,
        series: line.get("series")?,
        year: line.get("year")?,
        number: line.get("number")?,
        date: line.day("date")?,
        subject: line.get("subject")?,
    })
}

impl Record for DocumentNumber {
    type Key = i64;
    const NOUN: Noun = Noun::DocumentNumber;

    fn key(&self) -> i64 {
        self.id
    }

    fn own_id(&self) -> Option<i64> {
        Some(self.id)
    }

    fn find(book: &Connection, key: &i64) -> Result<Option<DocumentNumber>, StoreError> {
        query::one(book, concat!(include_str!("document_numbers.sql"), "WHERE id = ?1"), params![key], from_row)
    }

    fn list(book: &Connection) -> Result<Vec<DocumentNumber>, StoreError> {
        let sql = concat!(include_str!("document_numbers.sql"), "ORDER BY year DESC, series, number DESC");
        query::all(book, sql, [], from_row)
    }

    fn put(&self, book: &Connection) -> Result<(), StoreError> {
        let values = params![self.id, self.series, self.year, self.number, day_column(self.date), self.subject];
        query::run(book, include_str!("put_document_number.sql"), values).map(drop)
    }

    fn delete(book: &Connection, key: &i64) -> Result<(), StoreError> {
        query::run(book, "DELETE FROM document_number WHERE id = ?1", params![key]).map(drop)
    }

    fn change(diff: Diff<DocumentNumber>) -> Change {
        Change::DocumentNumber(diff)
    }
}
