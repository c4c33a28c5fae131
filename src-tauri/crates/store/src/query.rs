//! Running prepared statements, with every error naming its statement.
//!
//! All SQL of the nouns passes here, so that statements are prepared once and nothing is swallowed.

use rusqlite::{Connection, Params};

use crate::convert::Line;
use crate::error::StoreError;

/// Every row of an answer.
pub(crate) fn all<T>(
    book: &Connection,
    sql: &'static str,
    params: impl Params,
    from_row: impl Fn(&Line<'_>) -> Result<T, StoreError>,
) -> Result<Vec<T>, StoreError> {
    let failed = |source| StoreError::sql(sql, source);
    let mut statement = book.prepare_cached(sql).map_err(failed)?;
    let mut rows = statement.query(params).map_err(failed)?;
    let mut found = Vec::new();
    while let Some(row) = rows.next().map_err(failed)? {
        found.push(from_row(&Line { row, sql })?);
    }
    Ok(found)
}

/// The only row of an answer, or none.
pub(crate) fn one<T>(
    book: &Connection,
    sql: &'static str,
    params: impl Params,
    from_row: impl Fn(&Line<'_>) -> Result<T, StoreError>,
) -> Result<Option<T>, StoreError> {
    let failed = |source| StoreError::sql(sql, source);
    let mut statement = book.prepare_cached(sql).map_err(failed)?;
    let mut rows = statement.query(params).map_err(failed)?;
    match rows.next().map_err(failed)? {
        Some(row) => from_row(&Line { row, sql }).map(Some),
        None => Ok(None),
    }
}

/// Runs a statement that changes rows and says how many.
pub(crate) fn run(book: &Connection, sql: &'static str, params: impl Params) -> Result<usize, StoreError> {
    let failed = |source| StoreError::sql(sql, source);
    book.prepare_cached(sql).map_err(failed)?.execute(params).map_err(failed)
}
