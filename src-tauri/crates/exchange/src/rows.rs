//! Collects cells into rows under the caps of `limits.rs`.

use crate::limits::{CELLS, COLUMNS, PLACES, ROWS, TEXT_BYTES};
use crate::raw::{RawCell, RawValue, address};
use crate::refusal::Refusal;

/// Rows that grow as cells come in.
#[derive(Default)]
pub(crate) struct Rows {
    rows: Vec<Vec<RawCell>>,
    cells: usize,
    places: usize,
    text_bytes: usize,
}

impl Rows {
    /// Puts a cell at its place; empty cells without a formula take no room.
    pub(crate) fn put(&mut self, row: usize, column: usize, cell: RawCell) -> Result<(), Refusal> {
        if cell.is_empty() && !cell.formula {
            return Ok(());
        }
        if row >= ROWS || column >= COLUMNS {
            return Err(Refusal::FarCell { cell: address(row, column) });
        }
        self.count(row, column, &cell)?;
        if self.rows.len() <= row {
            self.rows.resize_with(row + 1, Vec::new);
        }
        if let Some(cells) = self.rows.get_mut(row) {
            if cells.len() <= column {
                cells.resize_with(column + 1, RawCell::default);
            }
            if let Some(place) = cells.get_mut(column) {
                *place = cell;
            }
        }
        Ok(())
    }

    fn count(&mut self, row: usize, column: usize, cell: &RawCell) -> Result<(), Refusal> {
        let before = self.rows.get(row).map_or(0, Vec::len);
        self.places += (column + 1).saturating_sub(before);
        self.cells += 1;
        self.text_bytes += match &cell.value {
            RawValue::Text(text)
            | RawValue::Number(text)
            | RawValue::Percent(text)
            | RawValue::Date(text)
            | RawValue::Error(text) => text.len(),
            RawValue::Empty | RawValue::Bool(_) => 0,
        };
        if self.cells > CELLS || self.places > PLACES || self.text_bytes > TEXT_BYTES {
            return Err(Refusal::TooManyCells { cell: address(row, column) });
        }
        Ok(())
    }

    /// The rows.
    pub(crate) fn finish(self) -> Vec<Vec<RawCell>> {
        self.rows
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_far_below_the_table_is_refused_by_its_address() {
        let mut rows = Rows::default();
        assert_eq!(
            rows.put(1_048_575, 0, RawCell::text("x")),
            Err(Refusal::FarCell { cell: "A1048576".into() }),
            "the last row of Excel"
        );
        assert_eq!(rows.put(1_048_575, 0, RawCell::default()), Ok(()), "a format without a value is nothing");
        assert!(rows.finish().is_empty(), "nothing was kept");
    }

    #[test]
    fn wide_gaps_count_as_memory() {
        let mut rows = Rows::default();
        let refused = (0..200).find_map(|row| rows.put(row, COLUMNS - 1, RawCell::text("x")).err());
        assert!(matches!(refused, Some(Refusal::TooManyCells { .. })), "a hundred rows that each span 4,096 columns");
    }
}
