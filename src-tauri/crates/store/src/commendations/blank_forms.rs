//! Bought blank forms for certificates.

use domain::commendations::{BlankForm, FormSheet};
use rusqlite::{Connection, params};

use crate::Store;
use crate::change::{Change, Diff, Noun, Record};
use crate::convert::{Line, json_column};
use crate::error::StoreError;
use crate::query;
use crate::writer::Writer;

impl Store {
    /// The blank forms, the oldest first.
    pub fn blank_forms(&self) -> Result<Vec<BlankForm>, StoreError> {
        Record::list(&self.book)
    }
}

impl Writer<'_> {
    /// Adds or changes one.
    pub fn put_blank_form(&mut self, one: BlankForm) -> Result<(), StoreError> {
        self.put(one)
    }

    /// Takes one out.
    pub fn remove_blank_form(&mut self, id: i64) -> Result<(), StoreError> {
        self.remove::<BlankForm>(&id, id)
    }
}

fn from_row(line: &Line<'_>) -> Result<BlankForm, StoreError> {
    Ok(BlankForm {
        id: line.get("id")?,
        name: line.get("name")?,
        sheet: FormSheet { width: line.get("sheet_width")?, height: line.get("sheet_height")? },
        shift_right: line.get("shift_right")?,
        shift_down: line.get("shift_down")?,
        places: line.json("places")?,
    })
}

impl Record for BlankForm {
    type Key = i64;
    const NOUN: Noun = Noun::BlankForm;

    fn key(&self) -> i64 {
        self.id
    }

    fn own_id(&self) -> Option<i64> {
        Some(self.id)
    }

    fn find(book: &Connection, key: &i64) -> Result<Option<BlankForm>, StoreError> {
        let sql = concat!(include_str!("blank_forms.sql"), "WHERE id = ?1");
        query::one(book, sql, params![key], from_row)
    }

    fn list(book: &Connection) -> Result<Vec<BlankForm>, StoreError> {
        let sql = concat!(include_str!("blank_forms.sql"), "ORDER BY id");
        query::all(book, sql, [], from_row)
    }

    fn put(&self, book: &Connection) -> Result<(), StoreError> {
        let values = params![
            self.id,
            self.name,
            self.sheet.width,
            self.sheet.height,
            self.shift_right,
            self.shift_down,
            json_column("places", &self.places)?,
        ];
        query::run(book, include_str!("put_blank_form.sql"), values).map(drop)
    }

    fn delete(book: &Connection, key: &i64) -> Result<(), StoreError> {
        query::run(book, "DELETE FROM blank_form WHERE id = ?1", params![key]).map(drop)
    }

    fn change(diff: Diff<BlankForm>) -> Change {
        Change::BlankForm(diff)
    }
}
