//! The plan of a round: milestones and assignments.

use domain::criteria::NodeId;
use domain::plan::{Assignment, Milestone};
use domain::rounds::{RoundId, Stage};
use rusqlite::{Connection, params};

use crate::change::{Change, Diff, Noun, Record};
use crate::convert::{Line, day_column, names_column, optional_day_column};
use crate::error::StoreError;
use crate::query;

/// The milestones of one round by day.
pub(crate) fn milestones_of(book: &Connection, round: RoundId) -> Result<Vec<Milestone>, StoreError> {
    let sql = concat!(include_str!("milestones.sql"), "WHERE round = ?1 ORDER BY day, id");
    query::all(book, sql, params![round.0], milestone_from_row)
}

/// The assignments of one round.
pub(crate) fn assignments_of(book: &Connection, round: RoundId) -> Result<Vec<Assignment>, StoreError> {
    let sql = concat!(include_str!("assignments.sql"), "WHERE round = ?1 ORDER BY node");
    query::all(book, sql, params![round.0], assignment_from_row)
}

fn milestone_from_row(line: &Line<'_>) -> Result<Milestone, StoreError> {
    Ok(Milestone {
        id: line.get("id")?,
        round: RoundId(line.get("round")?),
        day: line.day("day")?,
        name: line.get("name")?,
        closes: line.optional_word("closes", Stage::from_name)?,
    })
}

impl Record for Milestone {
    type Key = i64;
    const NOUN: Noun = Noun::Milestone;

    fn key(&self) -> i64 {
        self.id
    }

    fn own_id(&self) -> Option<i64> {
        Some(self.id)
    }

    fn find(book: &Connection, key: &i64) -> Result<Option<Milestone>, StoreError> {
        let sql = concat!(include_str!("milestones.sql"), "WHERE id = ?1");
        query::one(book, sql, params![key], milestone_from_row)
    }

    fn list(book: &Connection) -> Result<Vec<Milestone>, StoreError> {
        let sql = concat!(include_str!("milestones.sql"), "ORDER BY round, day, id");
        query::all(book, sql, [], milestone_from_row)
    }

    fn put(&self, book: &Connection) -> Result<(), StoreError> {
        let values = params![self.id, self.round.0, day_column(self.day), self.name, self.closes.map(Stage::name),];
        query::run(book, include_str!("put_milestone.sql"), values).map(drop)
    }

    fn delete(book: &Connection, key: &i64) -> Result<(), StoreError> {
        query::run(book, "DELETE FROM milestone WHERE id = ?1", params![key]).map(drop)
    }

    fn change(diff: Diff<Milestone>) -> Change {
        Change::Milestone(diff)
    }
}

fn assignment_from_row(line: &Line<'_>) -> Result<Assignment, StoreError> {
    Ok(Assignment {
        round: RoundId(line.get("round")?),
        node: NodeId(line.get("node")?),
        lead: line.get("lead")?,
        cooperating: line.names("cooperating")?,
        deadline: line.optional_day("deadline")?,
        official: line.get("official")?,
    })
}

impl Record for Assignment {
    type Key = (RoundId, NodeId);
    const NOUN: Noun = Noun::Assignment;

    fn key(&self) -> (RoundId, NodeId) {
        (self.round, self.node)
    }

    fn own_id(&self) -> Option<i64> {
        None
    }

    fn find(book: &Connection, key: &(RoundId, NodeId)) -> Result<Option<Assignment>, StoreError> {
        let sql = concat!(include_str!("assignments.sql"), "WHERE round = ?1 AND node = ?2");
        query::one(book, sql, params![key.0.0, key.1.0], assignment_from_row)
    }

    fn list(book: &Connection) -> Result<Vec<Assignment>, StoreError> {
        let sql = concat!(include_str!("assignments.sql"), "ORDER BY round, node");
        query::all(book, sql, [], assignment_from_row)
    }

    fn put(&self, book: &Connection) -> Result<(), StoreError> {
        let values = params![
            self.round.0,
            self.node.0,
            self.lead,
            names_column("cooperating", &self.cooperating)?,
            optional_day_column(self.deadline),
            self.official,
        ];
        query::run(book, include_str!("put_assignment.sql"), values).map(drop)
    }

    fn delete(book: &Connection, key: &(RoundId, NodeId)) -> Result<(), StoreError> {
        query::run(book, "DELETE FROM assignment WHERE round = ?1 AND node = ?2", params![key.0.0, key.1.0]).map(drop)
    }

    fn change(diff: Diff<Assignment>) -> Change {
        Change::Assignment(diff)
    }
}
