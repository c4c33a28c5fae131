//! Between the values of the domain and the columns of the book.
//!
//! The only place that knows how points, days, instants and names of stages are written in a
//! column. Points are canonical text, never a binary fraction.

use domain::points::Points;
use domain::rounds::Stage;
use jiff::Timestamp;
use jiff::civil::{Date, Time};
use rusqlite::Row;
use rusqlite::types::FromSql;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::error::StoreError;

/// Points as a column holds them.
pub(crate) fn points_column(points: Points) -> String {
    points.canonical()
}

/// Points that may be absent, as a column holds them.
pub(crate) fn optional_points_column(points: Option<Points>) -> Option<String> {
    points.map(points_column)
}

/// A day as a column holds it: "2020-12-31".
pub(crate) fn day_column(day: Date) -> String {
    day.to_string()
}

/// A day that may be absent, as a column holds it.
pub(crate) fn optional_day_column(day: Option<Date>) -> Option<String> {
    day.map(day_column)
}

/// An instant as a column holds it, in UTC.
pub(crate) fn instant_column(at: Timestamp) -> String {
    at.to_string()
}

/// An instant that may be absent, as a column holds it.
pub(crate) fn optional_instant_column(at: Option<Timestamp>) -> Option<String> {
    at.map(instant_column)
}

/// A count as a column holds it.
pub(crate) fn position_column(position: usize) -> Result<i64, StoreError> {
    i64::try_from(position).map_err(|_| StoreError::Content { place: "position".to_owned(), why: "too many rows".to_owned() })
}

/// A list of names as a column holds it: JSON, because nobody asks the book for one of them.
pub(crate) fn names_column(column: &str, names: &[String]) -> Result<String, StoreError> {
    serde_json::to_string(names).map_err(|why| StoreError::Content { place: column.to_owned(), why: why.to_string() })
}

/// A time of the day that may be absent, as a column holds it: "07:30:00".
pub(crate) fn optional_clock_column(at: Option<Time>) -> Option<String> {
    at.map(|at| at.to_string())
}

/// A list that is read and written only with its row, as a column holds it.
pub(crate) fn json_column<T: Serialize>(column: &str, value: &T) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|why| StoreError::Content { place: column.to_owned(), why: why.to_string() })
}

/// A row with the statement it came from; columns are read by name.
pub(crate) struct Line<'a> {
    pub(crate) row: &'a Row<'a>,
    pub(crate) sql: &'static str,
}

impl Line<'_> {
    /// Any value SQLite itself knows.
    pub(crate) fn get<T: FromSql>(&self, column: &str) -> Result<T, StoreError> {
        self.row.get(column).map_err(|source| StoreError::Content { place: self.place(column), why: source.to_string() })
    }

    /// Where a column stands, for an error.
    fn place(&self, column: &str) -> String {
        let statement = self.sql.split_whitespace().collect::<Vec<_>>().join(" ");
        format!("{column} in \"{statement}\"")
    }

    /// An error about a column.
    pub(crate) fn fault(&self, column: &str, why: impl ToString) -> StoreError {
        StoreError::Content { place: self.place(column), why: why.to_string() }
    }

    fn text_of<T>(&self, column: &str, read: impl Fn(&str) -> Result<T, String>) -> Result<T, StoreError> {
        let value = self.row.get_ref(column).map_err(|source| self.fault(column, source))?;
        let text = value.as_str().map_err(|source| self.fault(column, source))?;
        read(text).map_err(|why| self.fault(column, why))
    }

    fn optional_text_of<T>(&self, column: &str, read: impl Fn(&str) -> Result<T, String>) -> Result<Option<T>, StoreError> {
        let value = self.row.get_ref(column).map_err(|source| self.fault(column, source))?;
        let text = value.as_str_or_null().map_err(|source| self.fault(column, source))?;
        text.map(|text| read(text).map_err(|why| self.fault(column, why))).transpose()
    }

    /// Points.
    pub(crate) fn points(&self, column: &str) -> Result<Points, StoreError> {
        self.text_of(column, read_points)
    }

    /// Points that may be absent.
    pub(crate) fn optional_points(&self, column: &str) -> Result<Option<Points>, StoreError> {
        self.optional_text_of(column, read_points)
    }

    /// A day.
    pub(crate) fn day(&self, column: &str) -> Result<Date, StoreError> {
        self.text_of(column, read_day)
    }

    /// A day that may be absent.
    pub(crate) fn optional_day(&self, column: &str) -> Result<Option<Date>, StoreError> {
        self.optional_text_of(column, read_day)
    }

    /// An instant.
    pub(crate) fn instant(&self, column: &str) -> Result<Timestamp, StoreError> {
        self.text_of(column, read_instant)
    }

    /// An instant that may be absent.
    pub(crate) fn optional_instant(&self, column: &str) -> Result<Option<Timestamp>, StoreError> {
        self.optional_text_of(column, read_instant)
    }

    /// A stage.
    pub(crate) fn stage(&self, column: &str) -> Result<Stage, StoreError> {
        self.text_of(column, |text| Stage::from_name(text).ok_or_else(|| format!("unknown stage {text}")))
    }

    /// A word out of a fixed list.
    pub(crate) fn word<T>(&self, column: &str, meaning: impl Fn(&str) -> Option<T>) -> Result<T, StoreError> {
        self.text_of(column, |text| meaning(text).ok_or_else(|| format!("unknown word {text}")))
    }

    /// A list of names.
    pub(crate) fn names(&self, column: &str) -> Result<Vec<String>, StoreError> {
        self.text_of(column, |text| serde_json::from_str(text).map_err(|why| why.to_string()))
    }

    /// A list that is read and written only with its row.
    pub(crate) fn json<T: DeserializeOwned>(&self, column: &str) -> Result<T, StoreError> {
        self.text_of(column, |text| serde_json::from_str(text).map_err(|why| why.to_string()))
    }

    /// What stands as JSON in its row, where it may be absent.
    pub(crate) fn optional_json<T: DeserializeOwned>(&self, column: &str) -> Result<Option<T>, StoreError> {
        self.optional_text_of(column, |text| serde_json::from_str(text).map_err(|why| why.to_string()))
    }

    /// A time of the day that may be absent.
    pub(crate) fn optional_clock(&self, column: &str) -> Result<Option<Time>, StoreError> {
        self.optional_text_of(column, |text| text.parse().map_err(|why: jiff::Error| why.to_string()))
    }

    /// A word out of a fixed list that may be absent.
    pub(crate) fn optional_word<T>(&self, column: &str, meaning: impl Fn(&str) -> Option<T>) -> Result<Option<T>, StoreError> {
        self.optional_text_of(column, |text| meaning(text).ok_or_else(|| format!("unknown word {text}")))
    }
}

fn read_points(text: &str) -> Result<Points, String> {
    Points::parse_canonical(text).map_err(|why| format!("{text}: {why}"))
}

fn read_day(text: &str) -> Result<Date, String> {
    text.parse().map_err(|why: jiff::Error| why.to_string())
}

fn read_instant(text: &str) -> Result<Timestamp, String> {
    text.parse().map_err(|why: jiff::Error| why.to_string())
}
