//! Results said by others where no score sheet exists.

use domain::rounds::PublishedResult;
use domain::units::UnitId;
use rusqlite::{Connection, params};

use crate::change::{Change, Diff, Noun, Record};
use crate::convert::{Line, optional_points_column};
use crate::error::StoreError;
use crate::query;

fn from_row(line: &Line<'_>) -> Result<PublishedResult, StoreError> {
    Ok(PublishedResult {
        id: line.get("id")?,
        unit: line.get::<Option<i64>>("unit")?.map(UnitId),
        unit_name: line.get("unit_name")?,
        year: line.get("year")?,
        index: line.optional_points("index_points")?,
        out_of: line.optional_points("out_of")?,
        rank: line.get("rank")?,
        of: line.get("of_count")?,
        rank_change: line.get("rank_change")?,
        grade: line.get("grade")?,
        unit_count: line.get("unit_count")?,
        source: line.get("source")?,
    })
}

/// The results of a year and of the year before it, the earlier year first.
pub(crate) fn around(book: &Connection, year: i16) -> Result<Vec<PublishedResult>, StoreError> {
    let sql =
        concat!(include_str!("published_results.sql"), "WHERE year BETWEEN ?1 - 1 AND ?1 ORDER BY year, rank NULLS LAST, id");
    query::all(book, sql, params![year], from_row)
}

impl Record for PublishedResult {
    type Key = i64;
    const NOUN: Noun = Noun::PublishedResult;

    fn key(&self) -> i64 {
        self.id
    }

    fn own_id(&self) -> Option<i64> {
        Some(self.id)
    }

    fn find(book: &Connection, key: &i64) -> Result<Option<PublishedResult>, StoreError> {
        let sql = concat!(include_str!("published_results.sql"), "WHERE id = ?1");
        query::one(book, sql, params![key], from_row)
    }

    fn list(book: &Connection) -> Result<Vec<PublishedResult>, StoreError> {
        let sql = concat!(include_str!("published_results.sql"), "ORDER BY year, rank NULLS LAST, id");
        query::all(book, sql, [], from_row)
    }

    fn put(&self, book: &Connection) -> Result<(), StoreError> {
        let values = params![
            self.id,
            self.unit.map(|unit| unit.0),
            self.unit_name,
            self.year,
            optional_points_column(self.index),
            optional_points_column(self.out_of),
            self.rank,
            self.of,
            self.rank_change,
            self.grade,
            self.unit_count,
            self.source,
        ];
        query::run(book, include_str!("put_published_result.sql"), values).map(drop)
    }

    fn delete(book: &Connection, key: &i64) -> Result<(), StoreError> {
        query::run(book, "DELETE FROM published_result WHERE id = ?1", params![key]).map(drop)
    }

    fn change(diff: Diff<PublishedResult>) -> Change {
        Change::PublishedResult(diff)
    }
}
