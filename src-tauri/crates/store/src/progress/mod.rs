//! Progress of commitments: entries are added, never changed; only undo takes one out again.

use domain::commitments::CommitmentId;
use domain::evidence::EvidenceId;
use domain::progress::{Found, Part, Progress, ProgressId};
use rusqlite::{Connection, params};

use crate::change::{Change, Diff, Noun, Record};
use crate::convert::{Line, day_column, instant_column, optional_points_column};
use crate::error::StoreError;
use crate::query;
use crate::writer::Writer;

impl Writer<'_> {
    /// The next identity of an entry.
    pub fn next_progress_id(&mut self) -> Result<ProgressId, StoreError> {
        self.next_id(Noun::Progress).map(ProgressId)
    }

    /// Adds an entry.
    pub fn put_progress(&mut self, progress: Progress) -> Result<(), StoreError> {
        self.put(progress)
    }
}

/// The entries about the commitments of a year, or of all years.
pub(crate) fn of_year(book: &Connection, year: Option<i16>) -> Result<Vec<Progress>, StoreError> {
    query::all(book, include_str!("progress_of_year.sql"), params![year], from_row)
}

/// The entries about one commitment, in the order of entering.
pub(crate) fn of_commitment(book: &Connection, commitment: CommitmentId) -> Result<Vec<Progress>, StoreError> {
    let sql = concat!(include_str!("progress.sql"), "WHERE commitment = ?1 ORDER BY id");
    query::all(book, sql, params![commitment.0], from_row)
}

fn from_row(line: &Line<'_>) -> Result<Progress, StoreError> {
    let number = line.get("number")?;
    let part = line.word("part", |name| match name {
        "target" => Some(Part::Target(number)),
        "task" => Some(Part::Task(number)),
        _ => None,
    })?;
    let found = match (line.optional_points("value")?, line.get::<bool>("done")?) {
        (Some(value), _) => Found::Value(value),
        (None, true) => Found::Done,
        (None, false) => Found::UnderWay,
    };
    Ok(Progress {
        id: ProgressId(line.get("id")?),
        commitment: CommitmentId(line.get("commitment")?),
        part,
        day: line.day("day")?,
        found,
        note: line.get("note")?,
        evidence: line.get::<Option<i64>>("evidence")?.map(EvidenceId),
        author: line.get("author")?,
        at: line.instant("at")?,
    })
}

impl Record for Progress {
    type Key = ProgressId;
    const NOUN: Noun = Noun::Progress;

    fn key(&self) -> ProgressId {
        self.id
    }

    fn own_id(&self) -> Option<i64> {
        Some(self.id.0)
    }

    fn find(book: &Connection, key: &ProgressId) -> Result<Option<Progress>, StoreError> {
        let sql = concat!(include_str!("progress.sql"), "WHERE id = ?1");
        query::one(book, sql, params![key.0], from_row)
    }

    fn list(book: &Connection) -> Result<Vec<Progress>, StoreError> {
        let sql = concat!(include_str!("progress.sql"), "ORDER BY id");
        query::all(book, sql, [], from_row)
    }

    fn put(&self, book: &Connection) -> Result<(), StoreError> {
        let (part, number) = match self.part {
            Part::Target(number) => ("target", number),
            Part::Task(number) => ("task", number),
        };
        let value = match self.found {
            Found::Value(value) => Some(value),
            Found::UnderWay | Found::Done => None,
        };
        let values = params![
            self.id.0,
            self.commitment.0,
            part,
            number,
            day_column(self.day),
            optional_points_column(value),
            self.found == Found::Done,
            self.note,
            self.evidence.map(|id| id.0),
            self.author,
            instant_column(self.at),
        ];
        query::run(book, include_str!("put_progress.sql"), values).map(drop)
    }

    fn delete(book: &Connection, key: &ProgressId) -> Result<(), StoreError> {
        query::run(book, "DELETE FROM progress WHERE id = ?1", params![key.0]).map(drop)
    }

    fn change(diff: Diff<Progress>) -> Change {
        Change::Progress(diff)
    }
}
