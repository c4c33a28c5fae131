//! Steering documents.

use domain::evidence::EvidenceId;
use domain::steering::SteeringDocument;
use rusqlite::{Connection, params};

use crate::Store;
use crate::change::{Change, Diff, Noun, Record};
use crate::convert::{Line, optional_day_column};
use crate::error::StoreError;
use crate::query;
use crate::writer::Writer;

impl Store {
    /// The steering documents, the oldest first.
    pub fn steering_documents(&self) -> Result<Vec<SteeringDocument>, StoreError> {
        Record::list(&self.book)
    }
}

impl Writer<'_> {
    /// Adds or changes a steering document.
    pub fn put_steering_document(&mut self, document: SteeringDocument) -> Result<(), StoreError> {
        self.put(document)
    }

    /// Takes a steering document out of the register; its scan stays.
    pub fn remove_steering_document(&mut self, id: i64) -> Result<(), StoreError> {
        self.remove::<SteeringDocument>(&id, id)
    }
}

fn from_row(line: &Line<'_>) -> Result<SteeringDocument, StoreError> {
    Ok(SteeringDocument {
        id: line.get("id")?,
        kind: line.get("kind")?,
        number: line.get("number")?,
        date: line.optional_day("date")?,
        issuer: line.get("issuer")?,
        subject: line.get("subject")?,
        evidence: line.get::<Option<i64>>("evidence")?.map(EvidenceId),
    })
}

impl Record for SteeringDocument {
    type Key = i64;
    const NOUN: Noun = Noun::SteeringDocument;

    fn key(&self) -> i64 {
        self.id
    }

    fn own_id(&self) -> Option<i64> {
        Some(self.id)
    }

    fn find(book: &Connection, key: &i64) -> Result<Option<SteeringDocument>, StoreError> {
        let sql = concat!(include_str!("steering_documents.sql"), "WHERE id = ?1");
        query::one(book, sql, params![key], from_row)
    }

    fn list(book: &Connection) -> Result<Vec<SteeringDocument>, StoreError> {
        let sql = concat!(include_str!("steering_documents.sql"), "ORDER BY date, id");
        query::all(book, sql, [], from_row)
    }

    fn put(&self, book: &Connection) -> Result<(), StoreError> {
        let values = params![
            self.id,
            self.kind,
            self.number,
            optional_day_column(self.date),
            self.issuer,
            self.subject,
            self.evidence.map(|id| id.0),
        ];
        query::run(book, include_str!("put_steering_document.sql"), values).map(drop)
    }

    fn delete(book: &Connection, key: &i64) -> Result<(), StoreError> {
        query::run(book, "DELETE FROM steering_document WHERE id = ?1", params![key]).map(drop)
    }

    fn change(diff: Diff<SteeringDocument>) -> Change {
        Change::SteeringDocument(diff)
    }
}
