//! Rounds with their units, the locks of their stages, and results published without score sheets.

use std::collections::HashSet;

use domain::criteria::SetId;
use domain::rounds::{Lock, Round, RoundId};
use domain::units::UnitId;
use rusqlite::{Connection, params};

use crate::change::{Change, Diff, Noun, Record};
use crate::convert::{Line, day_column, instant_column, optional_points_column, position_column};
use crate::error::StoreError;
use crate::guards::Guards;
use crate::query;

pub(crate) mod published_results;

fn round_from_row(line: &Line<'_>) -> Result<Round, StoreError> {
    Ok(Round {
        id: RoundId(line.get("id")?),
        code: line.get("code")?,
        year: line.get("year")?,
        set: SetId(line.get("set_id")?),
        group: line.get("group_name")?,
        from: line.day("from_day")?,
        to: line.day("to_day")?,
        units: Vec::new(),
        published_at: line.optional_instant("published_at")?,
        threshold: line.optional_points("threshold")?,
    })
}

fn with_units(book: &Connection, mut round: Round) -> Result<Round, StoreError> {
    let sql = "SELECT unit FROM round_unit WHERE round = ?1 ORDER BY position";
    round.units = query::all(book, sql, params![round.id.0], |line| line.get("unit").map(UnitId))?;
    Ok(round)
}

impl Record for Round {
    type Key = RoundId;
    const NOUN: Noun = Noun::Round;

    fn key(&self) -> RoundId {
        self.id
    }

    fn own_id(&self) -> Option<i64> {
        Some(self.id.0)
    }

    fn find(book: &Connection, key: &RoundId) -> Result<Option<Round>, StoreError> {
        let sql = concat!(include_str!("rounds.sql"), "WHERE id = ?1");
        query::one(book, sql, params![key.0], round_from_row)?.map(|round| with_units(book, round)).transpose()
    }

    fn list(book: &Connection) -> Result<Vec<Round>, StoreError> {
        let sql = concat!(include_str!("rounds.sql"), "ORDER BY year, id");
        query::all(book, sql, [], round_from_row)?.into_iter().map(|round| with_units(book, round)).collect()
    }

    fn put(&self, book: &Connection) -> Result<(), StoreError> {
        let values = params![
            self.id.0,
            self.code,
            self.year,
            self.set.0,
            self.group,
            day_column(self.from),
            day_column(self.to),
            self.published_at.map(instant_column),
            optional_points_column(self.threshold),
        ];
        query::run(book, include_str!("put_round.sql"), values)?;
        query::run(book, "DELETE FROM round_unit WHERE round = ?1", params![self.id.0])?;
        for (position, unit) in self.units.iter().enumerate() {
            let sql = "INSERT INTO round_unit (round, position, unit) VALUES (?1, ?2, ?3)";
            query::run(book, sql, params![self.id.0, position_column(position)?, unit.0])?;
        }
        Ok(())
    }

    fn delete(book: &Connection, key: &RoundId) -> Result<(), StoreError> {
        query::run(book, "DELETE FROM round_unit WHERE round = ?1", params![key.0])?;
        query::run(book, "DELETE FROM round WHERE id = ?1", params![key.0]).map(drop)
    }

    fn change(diff: Diff<Round>) -> Change {
        Change::Round(diff)
    }

    /// A published round changes in one way only: it is opened again, and nothing else with it.
    fn guard(guards: &mut Guards, _book: &Connection, old: Option<&Round>, new: Option<&Round>) -> Result<(), StoreError> {
        guards.forget();
        let Some(published) = old.filter(|round| round.published_at.is_some()) else { return Ok(()) };
        let opened = Round { published_at: None, ..published.clone() };
        if new == Some(published) || new == Some(&opened) {
            Ok(())
        } else {
            Err(StoreError::Frozen { noun: Noun::Round, round: published.id })
        }
    }
}

fn lock_from_row(line: &Line<'_>) -> Result<Lock, StoreError> {
    Ok(Lock { round: RoundId(line.get("round")?), unit: UnitId(line.get("unit")?), stage: line.stage("stage")? })
}

/// The locks of one round.
pub(crate) fn locks_of(book: &Connection, round: RoundId) -> Result<HashSet<Lock>, StoreError> {
    let sql = "SELECT round, unit, stage FROM lock WHERE round = ?1";
    Ok(query::all(book, sql, params![round.0], lock_from_row)?.into_iter().collect())
}

impl Record for Lock {
    type Key = Lock;
    const NOUN: Noun = Noun::Lock;

    fn key(&self) -> Lock {
        *self
    }

    fn own_id(&self) -> Option<i64> {
        None
    }

    fn find(book: &Connection, key: &Lock) -> Result<Option<Lock>, StoreError> {
        let sql = "SELECT round, unit, stage FROM lock WHERE round = ?1 AND unit = ?2 AND stage = ?3";
        query::one(book, sql, params![key.round.0, key.unit.0, key.stage.name()], lock_from_row)
    }

    fn list(book: &Connection) -> Result<Vec<Lock>, StoreError> {
        query::all(book, "SELECT round, unit, stage FROM lock ORDER BY round, unit, stage", [], lock_from_row)
    }

    fn put(&self, book: &Connection) -> Result<(), StoreError> {
        let sql = "INSERT INTO lock (round, unit, stage) VALUES (?1, ?2, ?3)";
        query::run(book, sql, params![self.round.0, self.unit.0, self.stage.name()]).map(drop)
    }

    fn delete(book: &Connection, key: &Lock) -> Result<(), StoreError> {
        let sql = "DELETE FROM lock WHERE round = ?1 AND unit = ?2 AND stage = ?3";
        query::run(book, sql, params![key.round.0, key.unit.0, key.stage.name()]).map(drop)
    }

    fn change(diff: Diff<Lock>) -> Change {
        Change::Lock(diff)
    }

    fn guard(guards: &mut Guards, _book: &Connection, _old: Option<&Lock>, _new: Option<&Lock>) -> Result<(), StoreError> {
        guards.forget();
        Ok(())
    }
}
