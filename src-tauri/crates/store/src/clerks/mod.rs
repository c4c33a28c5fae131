//! Clerks: the people who use the program.

use domain::clerks::{Clerk, ClerkId};
use rusqlite::{Connection, params};

use crate::change::{Change, Diff, Noun, Record};
use crate::convert::Line;
use crate::error::StoreError;
use crate::query;

fn from_row(line: &Line<'_>) -> Result<Clerk, StoreError> {
    Ok(Clerk {
        id: ClerkId(line.get("id")?),
        name: line.get("name")?,
        department: line.get("department")?,
        password: line.get("password")?,
        recovery: line.get("recovery")?,
    })
}

impl Record for Clerk {
    type Key = ClerkId;
    const NOUN: Noun = Noun::Clerk;

    fn key(&self) -> ClerkId {
        self.id
    }

    fn own_id(&self) -> Option<i64> {
        Some(self.id.0)
    }

    fn find(book: &Connection, key: &ClerkId) -> Result<Option<Clerk>, StoreError> {
        let sql = concat!(include_str!("clerks.sql"), "WHERE id = ?1");
        query::one(book, sql, params![key.0], from_row)
    }

    fn list(book: &Connection) -> Result<Vec<Clerk>, StoreError> {
        let sql = concat!(include_str!("clerks.sql"), "ORDER BY id");
        query::all(book, sql, [], from_row)
    }

    fn put(&self, book: &Connection) -> Result<(), StoreError> {
        let values = params![self.id.0, self.name, self.department, self.password, self.recovery,];
        query::run(book, include_str!("put_clerk.sql"), values).map(drop)
    }

    fn delete(book: &Connection, key: &ClerkId) -> Result<(), StoreError> {
        query::run(book, "DELETE FROM clerk WHERE id = ?1", params![key.0]).map(drop)
    }

    fn change(diff: Diff<Clerk>) -> Change {
        Change::Clerk(diff)
    }
}
