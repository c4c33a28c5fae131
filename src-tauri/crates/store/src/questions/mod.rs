//! Questions to the higher authority.

use domain::criteria::NodeId;
use domain::questions::Question;
use domain::rounds::RoundId;
use rusqlite::{Connection, params};

use crate::change::{Change, Diff, Noun, Record};
use crate::convert::{Line, optional_day_column};
use crate::error::StoreError;
use crate::query;

/// The questions of one round, in the order in which they were asked.
pub(crate) fn of_round(book: &Connection, round: RoundId) -> Result<Vec<Question>, StoreError> {
    let sql = concat!(include_str!("questions.sql"), "WHERE round = ?1 ORDER BY id");
    query::all(book, sql, params![round.0], from_row)
}

fn from_row(line: &Line<'_>) -> Result<Question, StoreError> {
    Ok(Question {
        id: line.get("id")?,
        round: RoundId(line.get("round")?),
        node: line.get::<Option<i64>>("node")?.map(NodeId),
        text: line.get("text")?,
        addressee: line.get("addressee")?,
        letter: line.get("letter")?,
        asked_on: line.optional_day("asked_on")?,
        answer: line.get("answer")?,
        answer_document: line.get("answer_document")?,
        answered_on: line.optional_day("answered_on")?,
        effect: line.get("effect")?,
    })
}

impl Record for Question {
    type Key = i64;
    const NOUN: Noun = Noun::Question;

    fn key(&self) -> i64 {
        self.id
    }

    fn own_id(&self) -> Option<i64> {
        Some(self.id)
    }

    fn find(book: &Connection, key: &i64) -> Result<Option<Question>, StoreError> {
        let sql = concat!(include_str!("questions.sql"), "WHERE id = ?1");
        query::one(book, sql, params![key], from_row)
    }

    fn list(book: &Connection) -> Result<Vec<Question>, StoreError> {
        let sql = concat!(include_str!("questions.sql"), "ORDER BY id");
        query::all(book, sql, [], from_row)
    }

    fn put(&self, book: &Connection) -> Result<(), StoreError> {
        let values = params![
            self.id,
            self.round.0,
            self.node.map(|id| id.0),
            self.text,
            self.addressee,
            self.letter,
            optional_day_column(self.asked_on),
            self.answer,
            self.answer_document,
            optional_day_column(self.answered_on),
            self.effect,
        ];
        query::run(book, include_str!("put_question.sql"), values).map(drop)
    }

    fn delete(book: &Connection, key: &i64) -> Result<(), StoreError> {
        query::run(book, "DELETE FROM question WHERE id = ?1", params![key]).map(drop)
    }

    fn change(diff: Diff<Question>) -> Change {
        Change::Question(diff)
    }
}
