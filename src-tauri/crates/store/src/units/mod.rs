//! Units with all they were ever called, and which unit followed which.

use domain::units::{Succession, Unit, UnitId, UnitVersion};
use rusqlite::{Connection, params};

use crate::change::{Change, Diff, Noun, Record};
use crate::convert::{Line, day_column, optional_day_column, position_column};
use crate::error::StoreError;
use crate::guards::Guards;
use crate::query;

fn version_from_row(line: &Line<'_>) -> Result<(UnitId, UnitVersion), StoreError> {
    let version = UnitVersion {
        valid_from: line.optional_day("valid_from")?,
        valid_to: line.optional_day("valid_to")?,
        code: line.get("code")?,
        name: line.get("name")?,
        short_name: line.get("short_name")?,
        kind: line.get("kind")?,
        group: line.get("group_name")?,
        parent: line.get::<Option<i64>>("parent")?.map(UnitId),
        head_name: line.get("head_name")?,
        head_title: line.get("head_title")?,
    };
    Ok((UnitId(line.get("unit")?), version))
}

fn id_from_row(line: &Line<'_>) -> Result<Unit, StoreError> {
    Ok(Unit { id: UnitId(line.get("id")?), versions: Vec::new() })
}

impl Record for Unit {
    type Key = UnitId;
    const NOUN: Noun = Noun::Unit;

    fn key(&self) -> UnitId {
        self.id
    }

    fn own_id(&self) -> Option<i64> {
        Some(self.id.0)
    }

    fn find(book: &Connection, key: &UnitId) -> Result<Option<Unit>, StoreError> {
        let Some(mut unit) = query::one(book, "SELECT id FROM unit WHERE id = ?1", params![key.0], id_from_row)? else {
            return Ok(None);
        };
        let sql = concat!(include_str!("unit_versions.sql"), "WHERE unit = ?1 ORDER BY position");
        unit.versions =
            query::all(book, sql, params![key.0], version_from_row)?.into_iter().map(|(_, version)| version).collect();
        Ok(Some(unit))
    }

    fn list(book: &Connection) -> Result<Vec<Unit>, StoreError> {
        let mut units = query::all(book, "SELECT id FROM unit ORDER BY id", [], id_from_row)?;
        let sql = concat!(include_str!("unit_versions.sql"), "ORDER BY unit, position");
        let mut at = 0;
        for (owner, version) in query::all(book, sql, [], version_from_row)? {
            while units.get(at).is_some_and(|unit| unit.id < owner) {
                at += 1;
            }
            match units.get_mut(at).filter(|unit| unit.id == owner) {
                Some(unit) => unit.versions.push(version),
                None => return Err(StoreError::Missing { noun: Noun::Unit, id: owner.0 }),
            }
        }
        Ok(units)
    }

    fn put(&self, book: &Connection) -> Result<(), StoreError> {
        query::run(book, "INSERT INTO unit (id) VALUES (?1) ON CONFLICT (id) DO NOTHING", params![self.id.0])?;
        query::run(book, "DELETE FROM unit_version WHERE unit = ?1", params![self.id.0])?;
        for (position, version) in self.versions.iter().enumerate() {
            let values = params![
                self.id.0,
                position_column(position)?,
                optional_day_column(version.valid_from),
                optional_day_column(version.valid_to),
                version.code,
                version.name,
                version.short_name,
                version.kind,
                version.group,
                version.parent.map(|parent| parent.0),
                version.head_name,
                version.head_title,
            ];
            query::run(book, include_str!("add_version.sql"), values)?;
        }
        Ok(())
    }

    fn delete(book: &Connection, key: &UnitId) -> Result<(), StoreError> {
        query::run(book, "DELETE FROM unit_version WHERE unit = ?1", params![key.0])?;
        query::run(book, "DELETE FROM unit WHERE id = ?1", params![key.0]).map(drop)
    }

    fn change(diff: Diff<Unit>) -> Change {
        Change::Unit(diff)
    }

    fn guard(_guards: &mut Guards, book: &Connection, old: Option<&Unit>, new: Option<&Unit>) -> Result<(), StoreError> {
        Guards::printed_name_is_free(book, old, new)
    }
}

fn succession_from_row(line: &Line<'_>) -> Result<Succession, StoreError> {
    Ok(Succession {
        predecessor: UnitId(line.get("predecessor")?),
        successor: UnitId(line.get("successor")?),
        from: line.day("from_day")?,
        weight: line.get("weight")?,
    })
}

impl Record for Succession {
    type Key = (UnitId, UnitId);
    const NOUN: Noun = Noun::Succession;

    fn key(&self) -> (UnitId, UnitId) {
        (self.predecessor, self.successor)
    }

    fn own_id(&self) -> Option<i64> {
        None
    }

    fn find(book: &Connection, key: &(UnitId, UnitId)) -> Result<Option<Succession>, StoreError> {
        let sql = "SELECT predecessor, successor, from_day, weight FROM succession WHERE predecessor = ?1 AND successor = ?2";
        query::one(book, sql, params![key.0.0, key.1.0], succession_from_row)
    }

    fn list(book: &Connection) -> Result<Vec<Succession>, StoreError> {
        let sql = "SELECT predecessor, successor, from_day, weight FROM succession ORDER BY from_day, predecessor, successor";
        query::all(book, sql, [], succession_from_row)
    }

    fn put(&self, book: &Connection) -> Result<(), StoreError> {
        let sql = "INSERT INTO succession (predecessor, successor, from_day, weight) VALUES (?1, ?2, ?3, ?4)
            ON CONFLICT (predecessor, successor) DO UPDATE SET from_day = excluded.from_day, weight = excluded.weight";
        query::run(book, sql, params![self.predecessor.0, self.successor.0, day_column(self.from), self.weight]).map(drop)
    }

    fn delete(book: &Connection, key: &(UnitId, UnitId)) -> Result<(), StoreError> {
        query::run(book, "DELETE FROM succession WHERE predecessor = ?1 AND successor = ?2", params![key.0.0, key.1.0]).map(drop)
    }

    fn change(diff: Diff<Succession>) -> Change {
        Change::Succession(diff)
    }
}
