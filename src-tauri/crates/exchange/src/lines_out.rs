//! Sheets of lines that leave: values of indicators, outside indices, progress of commitments.
//!
//! Every cell is text, so that 3/4 is no day and 1.10 keeps its zero; they come back unchanged.

use domain::sheets::SheetShape;

use crate::written::{WrittenCell, WrittenSheet};

/// A sheet of that shape; each line has a text for each column.
#[must_use]
pub fn lines_out(name: &str, shape: SheetShape, widths: &[u16], lines: Vec<Vec<String>>) -> WrittenSheet {
    let width = |place: usize| widths.get(place).copied().unwrap_or(16);
    WrittenSheet {
        name: name.to_owned(),
        headings: shape.iter().enumerate().map(|(place, (column, _))| (column.heading().to_owned(), width(place))).collect(),
        rows: lines.into_iter().map(|line| line.into_iter().map(WrittenCell::Text).collect()).collect(),
    }
}
