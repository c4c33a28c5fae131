//! Councils with their members and support teams.

use domain::councils::{Council, CouncilBody, CouncilId, CouncilMember, CouncilRole};
use rusqlite::{Connection, params};

use crate::change::{Change, Diff, Noun, Record};
use crate::convert::{Line, optional_day_column, position_column};
use crate::error::StoreError;
use crate::query;

fn from_row(line: &Line<'_>) -> Result<Council, StoreError> {
    Ok(Council {
        id: CouncilId(line.get("id")?),
        year: line.get("year")?,
        name: line.get("name")?,
        decision: line.get("decision")?,
        decided_on: line.optional_day("decided_on")?,
        issuer: line.get("issuer")?,
        members: Vec::new(),
    })
}

fn member_from_row(line: &Line<'_>) -> Result<CouncilMember, StoreError> {
    Ok(CouncilMember {
        body: line.word("body", CouncilBody::from_name)?,
        role: line.word("role", CouncilRole::from_name)?,
        name: line.get("name")?,
        office_title: line.get("office_title")?,
    })
}

fn with_members(book: &Connection, council: Council) -> Result<Council, StoreError> {
    let sql = "SELECT body, role, name, office_title FROM council_member WHERE council = ?1 ORDER BY position";
    let members = query::all(book, sql, params![council.id.0], member_from_row)?;
    Ok(Council { members, ..council })
}

fn delete_members(book: &Connection, council: CouncilId) -> Result<(), StoreError> {
    query::run(book, "DELETE FROM council_member WHERE council = ?1", params![council.0]).map(drop)
}

impl Record for Council {
    type Key = CouncilId;
    const NOUN: Noun = Noun::Council;

    fn key(&self) -> CouncilId {
        self.id
    }

    fn own_id(&self) -> Option<i64> {
        Some(self.id.0)
    }

    fn find(book: &Connection, key: &CouncilId) -> Result<Option<Council>, StoreError> {
        let sql = concat!(include_str!("councils.sql"), "WHERE id = ?1");
        query::one(book, sql, params![key.0], from_row)?.map(|council| with_members(book, council)).transpose()
    }

    fn list(book: &Connection) -> Result<Vec<Council>, StoreError> {
        let sql = concat!(include_str!("councils.sql"), "ORDER BY year DESC, id");
        query::all(book, sql, [], from_row)?.into_iter().map(|council| with_members(book, council)).collect()
    }

    fn put(&self, book: &Connection) -> Result<(), StoreError> {
        let decided_on = optional_day_column(self.decided_on);
        let values = params![self.id.0, self.year, self.name, self.decision, decided_on, self.issuer];
        query::run(book, include_str!("put_council.sql"), values)?;
        delete_members(book, self.id)?;
        let sql =
            "INSERT INTO council_member (council, position, body, role, name, office_title) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
        for (position, member) in self.members.iter().enumerate() {
            let position = position_column(position)?;
            let values = params![self.id.0, position, member.body.name(), member.role.name(), member.name, member.office_title];
            query::run(book, sql, values)?;
        }
        Ok(())
    }

    fn delete(book: &Connection, key: &CouncilId) -> Result<(), StoreError> {
        delete_members(book, *key)?;
        query::run(book, "DELETE FROM council WHERE id = ?1", params![key.0]).map(drop)
    }

    fn change(diff: Diff<Council>) -> Change {
        Change::Council(diff)
    }
}
