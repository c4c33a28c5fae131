//! What a table is: columns, rows and cells, as a paper states them.
//!
//! `collect_table` measures it and `flow` repeats its header; here is only the
//! content, which the Word and Excel writers read as well.

use crate::blocks::{FontSize, Words};

/// A ruled table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// "Bảng 1. Kết quả theo lĩnh vực", centred above; empty when there is none.
    pub caption: String,
    /// The columns from left to right.
    pub columns: Vec<Column>,
    /// A row below the header: "(1)", "(2)", "(3)=(2)-(1)"; empty when there is none.
    pub column_marks: Vec<String>,
    /// The rows; a table without rows prints `empty_note` across.
    pub rows: Vec<Row>,
    /// Size of the letters; 12 pt when not stated.
    pub size: Option<FontSize>,
    /// What an empty table says.
    pub empty_note: String,
}

impl Table {
    /// A table without caption and rows.
    pub fn new(columns: Vec<Column>) -> Table {
        Table {
            caption: String::new(),
            columns,
            column_marks: Vec::new(),
            rows: Vec::new(),
            size: None,
            empty_note: "(Không có dòng nào)".to_owned(),
        }
    }
}

/// One column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// The words in the header.
    pub header: String,
    /// Neighbours with the same group stand under one shared header cell; empty: no group.
    pub group: String,
    /// How wide.
    pub width: ColumnWidth,
    /// How its cells stand.
    pub align: Align,
    /// What its cells are to a program that counts with them.
    pub holds: Holds,
}

/// What the cells of a column are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// Text, whatever it looks like: a code 1.10 is no number.
    Words,
    /// Numbers, where they can be read as such.
    Numbers,
}

impl Column {
    /// A column without a group; decimal numbers are numbers, everything else is words.
    pub fn new(header: impl Into<String>, width: ColumnWidth, align: Align) -> Column {
        let holds = if align == Align::DecimalComma { Holds::Numbers } else { Holds::Words };
        Column { header: header.into(), group: String::new(), width, align, holds }
    }

    /// The same column, holding numbers whatever their alignment.
    pub fn of_numbers(mut self) -> Column {
        self.holds = Holds::Numbers;
        self
    }

    /// The same column under a shared header.
    pub fn under(mut self, group: impl Into<String>) -> Column {
        self.group = group.into();
        self
    }
}

/// How wide a column is. No column gets narrower than its longest word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnWidth {
    /// As wide as its longest cell; for numbers, ranks and codes.
    Fit,
    /// A share of what the other columns leave.
    Share(u32),
}

/// How a cell stands in its column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// Against the left rule.
    Left,
    /// In the middle.
    Center,
    /// Against the right rule.
    Right,
    /// Numbers with their commas in one line; other words in the middle.
    DecimalComma,
}

/// What a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowKind {
    /// An ordinary row.
    Normal,
    /// A group's own row or its sum: bold.
    Subtotal,
    /// The sum of all: bold, never alone at the top of a page.
    Total,
    /// A remark across the table: italic.
    Note,
}

/// One row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What it is.
    pub kind: RowKind,
    /// Its cells from left to right; their spans together are the number of columns.
    pub cells: Vec<Cell>,
}

impl Row {
    /// A row of this kind with one cell per text.
    pub fn of<T: Into<Cell>>(kind: RowKind, cells: impl IntoIterator<Item = T>) -> Row {
        Row { kind, cells: cells.into_iter().map(Into::into).collect() }
    }

    /// An ordinary row with one cell per text.
    pub fn normal<T: Into<Cell>>(cells: impl IntoIterator<Item = T>) -> Row {
        Row::of(RowKind::Normal, cells)
    }
}

/// One cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The text.
    pub words: Words,
    /// How many columns it covers, 1 or more.
    pub span: usize,
    /// Another alignment than its column's.
    pub align: Option<Align>,
}

impl Cell {
    /// A cell across several columns.
    pub fn across(span: usize, words: impl Into<Words>) -> Cell {
        Cell { words: words.into(), span, align: None }
    }

    /// The same cell with its own alignment.
    pub fn aligned(mut self, align: Align) -> Cell {
        self.align = Some(align);
        self
    }
}

impl<T: Into<Words>> From<T> for Cell {
    fn from(words: T) -> Cell {
        Cell::across(1, words)
    }
}
