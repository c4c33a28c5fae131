//! Values of indicators: a number, a share as numerator and denominator, or that nothing occurred.

use domain::indicators::{IndicatorId, IndicatorValue, Measured, Period, PeriodKind};
use domain::units::UnitId;
use rusqlite::{Connection, params};

use crate::change::{Change, Diff, Noun, Record};
use crate::convert::{Line, day_column, instant_column, points_column};
use crate::error::StoreError;
use crate::query;
use crate::writer::Writer;

impl Writer<'_> {
    /// Adds or changes a value; one without an identity is given the next.
    pub fn put_indicator_value(&mut self, mut value: IndicatorValue) -> Result<(), StoreError> {
        if value.id == 0 {
            value.id = self.next_id(Noun::IndicatorValue)?;
        }
        self.put(value)
    }

    /// Takes out a value: nothing is known again.
    pub fn remove_indicator_value(&mut self, id: i64) -> Result<(), StoreError> {
        self.remove::<IndicatorValue>(&id, id)
    }
}

/// The values of one indicator in the years from the first to the last.
pub(crate) fn of_indicator(
    book: &Connection,
    indicator: IndicatorId,
    (first, last): (i16, i16),
) -> Result<Vec<IndicatorValue>, StoreError> {
    let sql = concat!(include_str!("values.sql"), "WHERE indicator = ?1 AND year BETWEEN ?2 AND ?3 ORDER BY id");
    query::all(book, sql, params![indicator.0, first, last], from_row)
}

fn from_row(line: &Line<'_>) -> Result<IndicatorValue, StoreError> {
    let measured = match (line.optional_points("value")?, line.optional_points("part")?, line.optional_points("whole")?) {
        (Some(value), ..) => Measured::Value(value),
        (None, Some(part), Some(whole)) => Measured::Share { part, whole },
        _ => Measured::NoOccurrence,
    };
    Ok(IndicatorValue {
        id: line.get("id")?,
        indicator: IndicatorId(line.get("indicator")?),
        unit: line.get::<Option<i64>>("unit")?.map(UnitId),
        field: line.get("field")?,
        period: Period {
            kind: line.word("kind", |name| PeriodKind::ALL.into_iter().find(|kind| kind.name() == name))?,
            year: line.get("year")?,
            number: line.get("number")?,
            from: line.day("from_day")?,
            to: line.day("to_day")?,
        },
        measured,
        note: line.get("note")?,
        author: line.get("author")?,
        at: line.instant("at")?,
    })
}

impl Record for IndicatorValue {
    type Key = i64;
    const NOUN: Noun = Noun::IndicatorValue;

    fn key(&self) -> i64 {
        self.id
    }

    fn own_id(&self) -> Option<i64> {
        Some(self.id)
    }

    fn find(book: &Connection, key: &i64) -> Result<Option<IndicatorValue>, StoreError> {
        let sql = concat!(include_str!("values.sql"), "WHERE id = ?1");
        query::one(book, sql, params![key], from_row)
    }

    fn list(book: &Connection) -> Result<Vec<IndicatorValue>, StoreError> {
        let sql = concat!(include_str!("values.sql"), "ORDER BY id");
        query::all(book, sql, [], from_row)
    }

    fn put(&self, book: &Connection) -> Result<(), StoreError> {
        let (value, part, whole) = match self.measured {
            Measured::Value(value) => (Some(value), None, None),
            Measured::Share { part, whole } => (None, Some(part), Some(whole)),
            Measured::NoOccurrence => (None, None, None),
        };
        let values = params![
            self.id,
            self.indicator.0,
            self.unit.map(|unit| unit.0),
            self.field,
            self.period.kind.name(),
            self.period.year,
            self.period.number,
            day_column(self.period.from),
            day_column(self.period.to),
            value.map(points_column),
            part.map(points_column),
            whole.map(points_column),
            self.note,
            self.author,
            instant_column(self.at),
        ];
        query::run(book, include_str!("put_value.sql"), values).map(drop)
    }

    fn delete(book: &Connection, key: &i64) -> Result<(), StoreError> {
        query::run(book, "DELETE FROM indicator_value WHERE id = ?1", params![key]).map(drop)
    }

    fn change(diff: Diff<IndicatorValue>) -> Change {
        Change::IndicatorValue(diff)
    }

    /// Who entered the same value again, and when, says nothing new.
    fn says_the_same_as(&self, other: &IndicatorValue) -> bool {
        (self.indicator, self.unit, &self.field, self.period, self.measured, &self.note)
            == (other.indicator, other.unit, &other.field, other.period, other.measured, &other.note)
    }
}
