//! Commitments with their targets and tasks, which stand in tables of their own because they will
//! be followed up one by one.

use domain::commitments::{Commitment, CommitmentId, CommitmentState, Direction, Target, Task};
use domain::units::UnitId;
use rusqlite::{Connection, params};

use crate::change::{Change, Diff, Noun, Record};
use crate::convert::{Line, optional_day_column, optional_points_column, points_column, position_column};
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
        targets: Vec::new(),
        tasks: Vec::new(),
    })
}

fn target_from_row(line: &Line<'_>) -> Result<Target, StoreError> {
    Ok(Target {
        name: line.get("name")?,
        measure: line.get("measure")?,
        baseline: line.optional_points("baseline")?,
        direction: line.word("direction", Direction::from_sign)?,
        value: line.points("value")?,
        deadline: line.optional_day("deadline")?,
        criteria: line.get("criteria")?,
    })
}

fn task_from_row(line: &Line<'_>) -> Result<Task, StoreError> {
    Ok(Task {
        name: line.get("name")?,
        product: line.get("product")?,
        deadline: line.optional_day("deadline")?,
        person: line.get("person")?,
    })
}

fn with_parts(book: &Connection, mut commitment: Commitment) -> Result<Commitment, StoreError> {
    commitment.targets = query::all(book, include_str!("targets.sql"), params![commitment.id.0], target_from_row)?;
    commitment.tasks = query::all(book, include_str!("tasks.sql"), params![commitment.id.0], task_from_row)?;
    Ok(commitment)
}

fn delete_parts(book: &Connection, id: CommitmentId) -> Result<(), StoreError> {
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
    ];
    query::run(book, include_str!("add_target.sql"), values).map(drop)
}

fn add_task(book: &Connection, owner: CommitmentId, position: i64, task: &Task) -> Result<(), StoreError> {
    let sql = "INSERT INTO task (commitment, position, name, product, deadline, person) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
    query::run(book, sql, params![owner.0, position, task.name, task.product, optional_day_column(task.deadline), task.person])
        .map(drop)
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
        ];
        query::run(book, include_str!("put_commitment.sql"), values)?;
        delete_parts(book, self.id)?;
        for (position, target) in self.targets.iter().enumerate() {
            add_target(book, self.id, position_column(position)?, target)?;
        }
        for (position, task) in self.tasks.iter().enumerate() {
            add_task(book, self.id, position_column(position)?, task)?;
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
