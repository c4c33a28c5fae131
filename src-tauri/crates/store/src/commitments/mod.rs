//! Commitments with their targets and tasks, which stand in tables of their own because they will
//! be followed up one by one.

use domain::commitments::{
    Amendment, Commitment, CommitmentId, CommitmentState, Counting, Direction, LaterHead, Signing, Target, Task,
};
use domain::evidence::EvidenceId;
use domain::indicators::IndicatorId;
use domain::units::UnitId;
use rusqlite::{Connection, params};

use crate::change::{Change, Diff, Noun, Record};
use crate::convert::{
    Line, day_column, json_column, names_column, optional_day_column, optional_points_column, points_column, position_column,
};
use crate::error::StoreError;
use crate::query;

fn state_name(state: CommitmentState) -> &'static str {
    match state {
        CommitmentState::Draft => "draft",
        CommitmentState::Printed => "printed",
    }
}

fn from_row(line: &Line<'_>) -> Result<Commitment, StoreError> {
    let states = [CommitmentState::Draft, CommitmentState::Printed];
    Ok(Commitment {
        id: CommitmentId(line.get("id")?),
        year: line.get("year")?,
        unit: line.get::<Option<i64>>("unit")?.map(UnitId),
        unit_name: line.get("unit_name")?,
        head_name: line.get("head_name")?,
        head_title: line.get("head_title")?,
        state: line.word("state", |name| states.into_iter().find(|state| state_name(*state) == name))?,
        date: line.optional_day("date")?,
        receiver: line.get("receiver")?,
        receiver_name: line.get("receiver_name")?,
        signing: signing_from_row(line)?,
        closed: line.optional_day("closed_day")?,
        taken: line.optional_json("taken")?,
        ..Commitment::default()
    })
}

fn signing_from_row(line: &Line<'_>) -> Result<Option<Signing>, StoreError> {
    let Some(day) = line.optional_day("signed_day")? else { return Ok(None) };
    let scan = line.get::<Option<i64>>("signed_scan")?.map(EvidenceId);
    Ok(Some(Signing { day, place: line.get("signed_place")?, scan }))
}

fn amendment_from_row(line: &Line<'_>) -> Result<Amendment, StoreError> {
    Ok(Amendment { day: line.day("day")?, reason: line.get("reason")?, changes: line.names("changes")? })
}

fn later_head_from_row(line: &Line<'_>) -> Result<LaterHead, StoreError> {
    Ok(LaterHead { from: line.day("from_day")?, name: line.get("name")?, title: line.get("title")? })
}

fn target_from_row(line: &Line<'_>) -> Result<Target, StoreError> {
    let countings = [Counting::Level, Counting::Cumulative];
    Ok(Target {
        name: line.get("name")?,
        measure: line.get("measure")?,
        baseline: line.optional_points("baseline")?,
        direction: line.word("direction", Direction::from_sign)?,
        value: line.points("value")?,
        deadline: line.optional_day("deadline")?,
        criteria: line.get("criteria")?,
        number: line.get("number")?,
        counting: line.word("counting", |name| countings.into_iter().find(|counting| counting.name() == name))?,
        indicator: line.get::<Option<i64>>("indicator")?.map(IndicatorId),
    })
}

fn task_from_row(line: &Line<'_>) -> Result<Task, StoreError> {
    Ok(Task {
        name: line.get("name")?,
        product: line.get("product")?,
        deadline: line.optional_day("deadline")?,
        person: line.get("person")?,
        number: line.get("number")?,
    })
}

fn with_parts(book: &Connection, mut commitment: Commitment) -> Result<Commitment, StoreError> {
    commitment.targets = query::all(book, include_str!("targets.sql"), params![commitment.id.0], target_from_row)?;
    commitment.tasks = query::all(book, include_str!("tasks.sql"), params![commitment.id.0], task_from_row)?;
    let amendments = "SELECT day, reason, changes FROM amendment WHERE commitment = ?1 ORDER BY position";
    commitment.amendments = query::all(book, amendments, params![commitment.id.0], amendment_from_row)?;
    let later_heads = "SELECT from_day, name, title FROM later_head WHERE commitment = ?1 ORDER BY position";
    commitment.later_heads = query::all(book, later_heads, params![commitment.id.0], later_head_from_row)?;
    Ok(commitment)
}

fn delete_parts(book: &Connection, id: CommitmentId) -> Result<(), StoreError> {
    query::run(book, "DELETE FROM amendment WHERE commitment = ?1", params![id.0])?;
    query::run(book, "DELETE FROM later_head WHERE commitment = ?1", params![id.0])?;
    query::run(book, "DELETE FROM target WHERE commitment = ?1", params![id.0])?;
    query::run(book, "DELETE FROM task WHERE commitment = ?1", params![id.0]).map(drop)
}

fn add_target(book: &Connection, owner: CommitmentId, position: i64, target: &Target) -> Result<(), StoreError> {
    let values = params![
        owner.0,
        position,
        target.name,
        target.measure,
        optional_points_column(target.baseline),
        target.direction.sign(),
        points_column(target.value),
        optional_day_column(target.deadline),
        target.criteria,
        target.number,
        target.counting.name(),
        target.indicator.map(|id| id.0),
    ];
    query::run(book, include_str!("add_target.sql"), values).map(drop)
}

fn add_task(book: &Connection, owner: CommitmentId, position: i64, task: &Task) -> Result<(), StoreError> {
    let sql = "INSERT INTO task (commitment, position, name, product, deadline, person, number)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
    let deadline = optional_day_column(task.deadline);
    query::run(book, sql, params![owner.0, position, task.name, task.product, deadline, task.person, task.number]).map(drop)
}

fn add_amendment(book: &Connection, owner: CommitmentId, position: i64, amendment: &Amendment) -> Result<(), StoreError> {
    let sql = "INSERT INTO amendment (commitment, position, day, reason, changes) VALUES (?1, ?2, ?3, ?4, ?5)";
    let changes = names_column("amendment.changes", &amendment.changes)?;
    query::run(book, sql, params![owner.0, position, day_column(amendment.day), amendment.reason, changes]).map(drop)
}

fn add_later_head(book: &Connection, owner: CommitmentId, position: i64, head: &LaterHead) -> Result<(), StoreError> {
    let sql = "INSERT INTO later_head (commitment, position, from_day, name, title) VALUES (?1, ?2, ?3, ?4, ?5)";
    query::run(book, sql, params![owner.0, position, day_column(head.from), head.name, head.title]).map(drop)
}

impl Record for Commitment {
    type Key = CommitmentId;
    const NOUN: Noun = Noun::Commitment;

    fn key(&self) -> CommitmentId {
        self.id
    }

    fn own_id(&self) -> Option<i64> {
        Some(self.id.0)
    }

    fn find(book: &Connection, key: &CommitmentId) -> Result<Option<Commitment>, StoreError> {
        let sql = concat!(include_str!("commitments.sql"), "WHERE id = ?1");
        query::one(book, sql, params![key.0], from_row)?.map(|commitment| with_parts(book, commitment)).transpose()
    }

    fn list(book: &Connection) -> Result<Vec<Commitment>, StoreError> {
        let sql = concat!(include_str!("commitments.sql"), "ORDER BY year, id");
        query::all(book, sql, [], from_row)?.into_iter().map(|commitment| with_parts(book, commitment)).collect()
    }

    fn put(&self, book: &Connection) -> Result<(), StoreError> {
        let values = params![
            self.id.0,
            self.year,
            self.unit.map(|unit| unit.0),
            self.unit_name,
            self.head_name,
            self.head_title,
            state_name(self.state),
            optional_day_column(self.date),
            self.receiver,
            self.receiver_name,
            self.signing.as_ref().map(|signing| day_column(signing.day)),
            self.signing.as_ref().map(|signing| signing.place.as_str()).unwrap_or_default(),
            self.signing.as_ref().and_then(|signing| signing.scan).map(|scan| scan.0),
            optional_day_column(self.closed),
            self.taken.as_ref().map(|taken| json_column("commitment.taken", taken)).transpose()?,
        ];
        query::run(book, include_str!("put_commitment.sql"), values)?;
        delete_parts(book, self.id)?;
        for (position, target) in self.targets.iter().enumerate() {
            add_target(book, self.id, position_column(position)?, target)?;
        }
        for (position, task) in self.tasks.iter().enumerate() {
            add_task(book, self.id, position_column(position)?, task)?;
        }
        for (position, amendment) in self.amendments.iter().enumerate() {
            add_amendment(book, self.id, position_column(position)?, amendment)?;
        }
        for (position, head) in self.later_heads.iter().enumerate() {
            add_later_head(book, self.id, position_column(position)?, head)?;
        }
        Ok(())
    }

    fn delete(book: &Connection, key: &CommitmentId) -> Result<(), StoreError> {
        delete_parts(book, *key)?;
        query::run(book, "DELETE FROM commitment WHERE id = ?1", params![key.0]).map(drop)
    }

    fn change(diff: Diff<Commitment>) -> Change {
        Change::Commitment(diff)
    }
}
