//! Fixed paragraphs of papers in the office's own words.

use domain::wordings::OfficeWording;
use rusqlite::{Connection, params};
use serde::Serialize;

use crate::change::{Change, Diff, Noun, Record};
use crate::convert::Line;
use crate::error::StoreError;
use crate::query;

/// Which paragraph of which wording file.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub(crate) struct Place {
    pub(crate) file: String,
    pub(crate) paragraph: String,
}

fn from_row(line: &Line<'_>) -> Result<OfficeWording, StoreError> {
    Ok(OfficeWording {
        file: line.get("file")?,
        paragraph: line.get("paragraph")?,
        text: line.get("text")?,
        original: line.get("original")?,
    })
}

impl Record for OfficeWording {
    type Key = Place;
    const NOUN: Noun = Noun::Wording;

    fn key(&self) -> Place {
        Place { file: self.file.clone(), paragraph: self.paragraph.clone() }
    }

    fn own_id(&self) -> Option<i64> {
        None
    }

    fn find(book: &Connection, key: &Place) -> Result<Option<OfficeWording>, StoreError> {
        let sql = concat!(include_str!("wordings.sql"), "WHERE file = ?1 AND paragraph = ?2");
        query::one(book, sql, params![key.file, key.paragraph], from_row)
    }

    fn list(book: &Connection) -> Result<Vec<OfficeWording>, StoreError> {
        query::all(book, concat!(include_str!("wordings.sql"), "ORDER BY file, paragraph"), [], from_row)
    }

    fn put(&self, book: &Connection) -> Result<(), StoreError> {
        let values = params![self.file, self.paragraph, self.text, self.original];
        query::run(book, include_str!("put_wording.sql"), values).map(drop)
    }

    fn delete(book: &Connection, key: &Place) -> Result<(), StoreError> {
        let sql = "DELETE FROM wording WHERE file = ?1 AND paragraph = ?2";
        query::run(book, sql, params![key.file, key.paragraph]).map(drop)
    }

    fn change(diff: Diff<OfficeWording>) -> Change {
        Change::Wording(diff)
    }
}
