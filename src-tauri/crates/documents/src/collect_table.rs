//! Tables into strips: one strip per row, the header kept for repetition.
//!
//! Cells are measured once; `column_widths` decides how wide the columns are, and
//! every row is then broken into lines. A row higher than a page becomes one
//! strip per line. The vertical rules are left to `flow`.

use crate::blocks::{Face, Setting, Words};
use crate::collect::Collector;
use crate::column_widths::{Measured, widths};
use crate::error::DocumentError;
use crate::geometry::pt;
use crate::line_shape::LineShape;
use crate::lines::Text;
use crate::strip::{PageBreak, Strip, TableFrame};
use crate::table::{Align, Cell, Row, RowKind, Table};
use crate::table_head::TableHead;

/// The most columns a table may have: the rules of a row are bits of one number.
const MOST_COLUMNS: usize = 60;
/// Room above and below the lines of a row.
const PAD_Y: i32 = 220;
/// The same where the letters are small: a long form is set closely.
const CLOSE_PAD_Y: i32 = 130;
/// Letters below this size are set closely.
const CLOSE_BELOW: i32 = pt(11);

/// A cell with its text measured.
pub(crate) struct MeasuredCell {
    pub(crate) text: Text,
    pub(crate) column: usize,
    pub(crate) span: usize,
    pub(crate) align: Align,
}

/// The table while it is being built.
pub(crate) struct TableInWork<'a> {
    pub(crate) table: &'a Table,
    pub(crate) index: usize,
    pub(crate) size: i32,
    /// Room left and right of the words of a cell.
    pub(crate) pad: i32,
    /// Room above and below them.
    pub(crate) pad_y: i32,
    /// Places of the vertical rules.
    pub(crate) rules: Vec<i32>,
    /// For each column: widths left and right of the decimal comma.
    pub(crate) commas: Vec<(i32, i32)>,
}

/// True for a row that names the rows after it: its name goes across several columns.
fn names_a_group(row: &Row) -> bool {
    row.kind == RowKind::Subtotal && row.cells.first().is_some_and(|name| name.span > 1)
}

/// A table whose words and columns are measured, before it has a place.
pub(crate) struct MeasuredTable<'a> {
    pub(crate) work: TableInWork<'a>,
    pub(crate) head: TableHead,
    pub(crate) rows: Vec<(RowKind, Vec<MeasuredCell>)>,
}

impl Collector {
    /// A table with its caption.
    pub(crate) fn table(&mut self, table: &Table) -> Result<(), DocumentError> {
        let MeasuredTable { work, head, rows } = self.measured_table(table)?;
        self.caption(&table.caption)?;
        let header = head.strip(&work, self.rows + 1);
        self.rows += TableHead::ROWS;
        let room = self.sheet.text_height() - header.height;
        self.current.tables.push(TableFrame { rules: work.rules.clone(), header: header.clone() });
        self.push(Strip { gap: if table.caption.is_empty() { pt(8) } else { pt(3) }, ..header });
        let count = rows.len();
        for (index, (_, cells)) in rows.iter().enumerate() {
            // The last row, a total or not, is never alone on a page, nor the name of a group at its foot.
            let named_above = index > 0 && names_a_group(&table.rows[index - 1]);
            let kept = index == 0 || index + 1 == count || named_above;
            self.row_strips(&work, cells, room, if kept { PageBreak::Avoid } else { PageBreak::Free });
        }
        self.push(Strip::new(0, pt(3), PageBreak::Avoid, Vec::new()));
        Ok(())
    }

    /// A table with its words measured and its columns as wide as they will be.
    pub(crate) fn measured_table<'a>(&self, table: &'a Table) -> Result<MeasuredTable<'a>, DocumentError> {
        let columns = table.columns.len();
        if columns == 0 || columns > MOST_COLUMNS {
            return Err(DocumentError::TableShape { place: table_name(table), columns, most: MOST_COLUMNS });
        }
        let many = columns > 8;
        let size = table.size.map_or(if many { pt(11) } else { pt(12) }, |size| size.hundredths());
        let rows = self.measured_rows(table, size)?;
        let head = TableHead::new(table, size, self.fonts)?;
        let close = size < CLOSE_BELOW;
        let pad = if close || columns > 10 { 250 } else { 400 };
        let pad_y = if close { CLOSE_PAD_Y } else { PAD_Y };
        let index = self.current.tables.len();
        let mut work = TableInWork { table, index, size, pad, pad_y, rules: Vec::new(), commas: Vec::new() };
        work.commas = comma_widths(&rows, columns);
        work.rules = self.rules(&work, &head, &rows);
        Ok(MeasuredTable { work, head, rows })
    }

    fn caption(&mut self, caption: &str) -> Result<(), DocumentError> {
        if !caption.is_empty() {
            let text = self.text(&Words::default().bold(caption), pt(13), |face| face, "tên bảng")?;
            let mut shape = LineShape::of(Setting::Centred, pt(13), self.width());
            shape.gap = pt(8);
            let lines = text.balanced(shape.width);
            self.lines(&text, &lines, shape);
            self.before_next = PageBreak::Avoid;
        }
        Ok(())
    }

    /// All rows with their kinds; an empty table gets the row that says so.
    fn measured_rows(&self, table: &Table, size: i32) -> Result<Vec<(RowKind, Vec<MeasuredCell>)>, DocumentError> {
        if table.rows.is_empty() {
            let words = Cell::across(table.columns.len(), table.empty_note.as_str());
            let note = Row::of(RowKind::Note, [words.aligned(Align::Center)]);
            return Ok(vec![(RowKind::Note, self.measured_row(table, &note, 0, size)?)]);
        }
        let mut rows = Vec::with_capacity(table.rows.len());
        for (index, row) in table.rows.iter().enumerate() {
            rows.push((row.kind, self.measured_row(table, row, index, size)?));
        }
        Ok(rows)
    }

    fn measured_row(&self, table: &Table, row: &Row, index: usize, size: i32) -> Result<Vec<MeasuredCell>, DocumentError> {
        let face = match row.kind {
            RowKind::Normal => |face: Face| face,
            RowKind::Subtotal | RowKind::Total => Face::bolder,
            RowKind::Note => Face::slanted,
        };
        let mut column = 0;
        let mut cells = Vec::with_capacity(row.cells.len());
        for cell in &row.cells {
            let span = cell.span.max(1);
            let stated = table.columns.get(column);
            let header = stated.map_or("", |stated| stated.header.as_str());
            let place = || format!("{}, dòng {}, cột “{header}”", table_name(table), index + 1);
            let text = Text::new(self.fonts, &cell.words, size, face, &place)?;
            let across = if span > 1 { Align::Left } else { stated.map_or(Align::Left, |stated| stated.align) };
            cells.push(MeasuredCell { text, column, span, align: cell.align.unwrap_or(across) });
            column += span;
        }
        if column == table.columns.len() {
            return Ok(cells);
        }
        let place = format!("{}, dòng {}", table_name(table), index + 1);
        Err(DocumentError::RowShape { place, cells: column, columns: table.columns.len() })
    }

    fn rules(&self, work: &TableInWork<'_>, head: &TableHead, rows: &[(RowKind, Vec<MeasuredCell>)]) -> Vec<i32> {
        let mut columns: Vec<Measured> = work
            .table
            .columns
            .iter()
            .zip(head.widths())
            .zip(&work.commas)
            .map(|((column, (least, most)), comma)| {
                let number = comma.0 + comma.1;
                Measured { width: column.width, least: least.max(number), most: most.max(number) }
            })
            .collect();
        for cell in rows.iter().flat_map(|(_, cells)| cells).filter(|cell| cell.span == 1) {
            if let Some(column) = columns.get_mut(cell.column) {
                column.least = column.least.max(cell.text.longest_word());
                column.most = column.most.max(cell.text.natural_width());
            }
        }
        let mut x = 0;
        let mut rules = vec![0];
        for width in widths(&columns, 2 * work.pad, self.width()) {
            x += width;
            rules.push(x);
        }
        rules
    }
}

/// For each column with decimal cells: the widest part left of a comma, and the widest from it on.
fn comma_widths(rows: &[(RowKind, Vec<MeasuredCell>)], columns: usize) -> Vec<(i32, i32)> {
    let mut commas = vec![(0, 0); columns];
    for cell in rows.iter().flat_map(|(_, cells)| cells) {
        if cell.align == Align::DecimalComma
            && cell.span == 1
            && let (Some((whole, part)), Some(comma)) = (decimal(&cell.text), commas.get_mut(cell.column))
        {
            *comma = (comma.0.max(whole), comma.1.max(part));
        }
    }
    commas
}

/// The widths of a number left of its comma and from the comma on; `None` for other words.
pub(crate) fn decimal(text: &Text) -> Option<(i32, i32)> {
    let shown = text.as_str();
    let number = shown.strip_suffix('%').unwrap_or(shown);
    let digits = number.chars().all(|character| matches!(character, '0'..='9' | ',' | '.' | '+' | '-' | '−'));
    if !digits || !number.chars().any(|character| character.is_ascii_digit()) {
        return None;
    }
    Some(text.split_width(shown.find([',', '%']).unwrap_or(shown.len())))
}

/// "bảng “Bảng 1. …”", or "bảng" when it has no caption.
pub(crate) fn table_name(table: &Table) -> String {
    if table.caption.is_empty() {
        let first: Vec<&str> = table.columns.iter().take(2).map(|column| column.header.as_str()).collect();
        format!("bảng có cột “{}”", first.join("”, “"))
    } else {
        format!("bảng “{}”", table.caption)
    }
}
