//! Reviews: the remarks of units and reviewers, in the order in which they were made.

use domain::criteria::NodeId;
use domain::reviews::{Remark, RemarkKind};
use domain::rounds::RoundId;
use domain::units::UnitId;
use rusqlite::{Connection, params};

use crate::change::{Change, Diff, Noun, Record};
use crate::convert::{Line, instant_column, optional_day_column};
use crate::error::StoreError;
use crate::guards::Guards;
use crate::query;

/// The remarks of one round, in order.
pub(crate) fn of_round(book: &Connection, round: RoundId) -> Result<Vec<Remark>, StoreError> {
    let sql = concat!(include_str!("remarks.sql"), "WHERE round = ?1 ORDER BY id");
    query::all(book, sql, params![round.0], from_row)
}

fn from_row(line: &Line<'_>) -> Result<Remark, StoreError> {
    Ok(Remark {
        id: line.get("id")?,
        round: RoundId(line.get("round")?),
        unit: UnitId(line.get("unit")?),
        node: NodeId(line.get("node")?),
        kind: line.word("kind", RemarkKind::from_name)?,
        text: line.get("text")?,
        deadline: line.optional_day("deadline")?,
        author: line.get("author")?,
        at: line.instant("at")?,
    })
}

impl Record for Remark {
    type Key = i64;
    const NOUN: Noun = Noun::Remark;

    fn key(&self) -> i64 {
        self.id
    }

    fn own_id(&self) -> Option<i64> {
        Some(self.id)
    }

    fn find(book: &Connection, key: &i64) -> Result<Option<Remark>, StoreError> {
        let sql = concat!(include_str!("remarks.sql"), "WHERE id = ?1");
        query::one(book, sql, params![key], from_row)
    }

    fn list(book: &Connection) -> Result<Vec<Remark>, StoreError> {
        let sql = concat!(include_str!("remarks.sql"), "ORDER BY id");
        query::all(book, sql, [], from_row)
    }

    fn put(&self, book: &Connection) -> Result<(), StoreError> {
        let values = params![
            self.id,
            self.round.0,
            self.unit.0,
            self.node.0,
            self.kind.name(),
            self.text,
            optional_day_column(self.deadline),
            self.author,
            instant_column(self.at),
        ];
        query::run(book, include_str!("put_remark.sql"), values).map(drop)
    }

    fn delete(book: &Connection, key: &i64) -> Result<(), StoreError> {
        query::run(book, "DELETE FROM remark WHERE id = ?1", params![key]).map(drop)
    }

    fn change(diff: Diff<Remark>) -> Change {
        Change::Remark(diff)
    }

    fn guard(guards: &mut Guards, book: &Connection, old: Option<&Remark>, new: Option<&Remark>) -> Result<(), StoreError> {
        old.or(new).map_or(Ok(()), |remark| guards.round_is_open(book, remark.round, Noun::Remark))
    }
}
