//! The header of a table: one line of cells, a line of shared cells above where
//! neighbours belong to a group, and the row of column marks below.
//!
//! It is measured before the columns have their widths, and drawn once they do;
//! `flow` then repeats it on every page the table goes on to.

use crate::blocks::{Face, Words};
use crate::collect::Collector;
use crate::collect_table::{TableInWork, table_name};
use crate::error::DocumentError;
use crate::flow::RULE;
use crate::frame::{CellPlace, Item};
use crate::geometry::{pt, single_pitch};
use crate::lines::Text;
use crate::measure::Fonts;
use crate::strip::{PageBreak, Strip, TableRow};
use crate::table::Table;

/// A shared header cell over neighbouring columns.
struct Group {
    text: Text,
    from: usize,
    to: usize,
}

/// The measured header.
pub(crate) struct TableHead {
    groups: Vec<Group>,
    columns: Vec<Text>,
    marks: Vec<Text>,
}

impl TableHead {
    /// How many rows of text a header takes at most: shared cells, cells, marks.
    pub(crate) const ROWS: u32 = 3;

    /// Measures all its words.
    pub(crate) fn new(table: &Table, size: i32, fonts: &'static Fonts) -> Result<TableHead, DocumentError> {
        let place = || format!("{}, dòng tiêu đề", table_name(table));
        let measured =
            |face: Face, words: &str, size: i32| Text::new(fonts, &Words::default().and(face, words), size, |face| face, &place);
        let mut groups = Vec::new();
        for (name, from, to) in neighbours(table) {
            groups.push(Group { text: measured(Face::Bold, name, size)?, from, to });
        }
        let columns = table.columns.iter().map(|column| measured(Face::Bold, &column.header, size));
        let marks = table.column_marks.iter().take(table.columns.len());
        Ok(TableHead {
            groups,
            columns: columns.collect::<Result<_, _>>()?,
            marks: marks.map(|mark| measured(Face::Italic, mark, size - pt(1))).collect::<Result<_, _>>()?,
        })
    }

    /// For each column the width of its longest word, and the width on two lines.
    pub(crate) fn widths(&self) -> Vec<(i32, i32)> {
        let mark = |column: usize| self.marks.get(column).map_or(0, Text::natural_width);
        let widths = |(column, text): (usize, &Text)| {
            let mark = mark(column);
            (text.longest_word().max(mark), text.width_on_lines(2).max(mark))
        };
        self.columns.iter().enumerate().map(widths).collect()
    }

    /// The header as one strip; its cells count as rows from `first_row` on.
    pub(crate) fn strip(&self, table: &TableInWork<'_>, first_row: u32) -> Strip {
        let (upper, height) = self.heights(table);
        let mut items = Vec::new();
        for group in &self.groups {
            let place = CellPlace { row: first_row, column: group.from as u16 };
            table.centred(&group.text, (group.from, group.to), (0, upper), place, &mut items);
        }
        for (column, text) in self.columns.iter().enumerate() {
            let (row, top) = if self.in_group(column) { (first_row + 1, upper) } else { (first_row, 0) };
            table.centred(text, (column, column + 1), (top, height), CellPlace { row, column: column as u16 }, &mut items);
        }
        // Plain text reads the items of a row in one go.
        items.sort_by_key(|item| match item {
            Item::Text(run) => run.cell,
            Item::Tick(tick) => tick.cell,
            Item::Line(_) | Item::Rect(_) | Item::Polygon(_) => None,
        });
        let rules = self.inner_rules(table, (upper, height), &mut items);
        let mut strip = Strip::new(height, 0, PageBreak::Free, items);
        strip.row = Some(TableRow { table: table.index, rules, rule_above: true });
        self.draw_marks(table, first_row + 2, &mut strip);
        strip
    }

    /// Heights of the shared cells and of the whole header without its marks.
    fn heights(&self, table: &TableInWork<'_>) -> (i32, i32) {
        let pitch = single_pitch(table.size);
        let tall = |text: &Text, room: i32| text.balanced(room).len() as i32 * pitch + 2 * table.pad_y;
        let over = |group: &Group| tall(&group.text, table.room(group.from, group.to));
        let upper = self.groups.iter().map(over).max().unwrap_or(0);
        let (mut alone, mut shared) = (0, 0);
        for (column, text) in self.columns.iter().enumerate() {
            let height = tall(text, table.room(column, column + 1));
            let highest = if self.in_group(column) { &mut shared } else { &mut alone };
            *highest = height.max(*highest);
        }
        (upper, (upper + shared).max(alone))
    }

    /// Draws the rules below the shared cells; says which rules run through the whole header.
    fn inner_rules(&self, table: &TableInWork<'_>, (upper, height): (i32, i32), items: &mut Vec<Item>) -> u64 {
        let mut rules = table.all_rules();
        for group in &self.groups {
            let (left, right) = (table.rules[group.from], table.rules[group.to]);
            items.push(Item::line((left, upper), (right, upper), RULE));
            for inner in group.from + 1..group.to {
                rules &= !(1 << inner);
                items.push(Item::line((table.rules[inner], upper), (table.rules[inner], height), RULE));
            }
        }
        rules
    }

    fn in_group(&self, column: usize) -> bool {
        self.groups.iter().any(|group| (group.from..group.to).contains(&column))
    }

    /// "(1)", "(2)" below the header.
    fn draw_marks(&self, table: &TableInWork<'_>, row: u32, strip: &mut Strip) {
        if self.marks.is_empty() {
            return;
        }
        let top = strip.height;
        let bottom = top + single_pitch(table.size - pt(1)) + table.pad_y;
        for (column, mark) in self.marks.iter().enumerate() {
            let place = CellPlace { row, column: column as u16 };
            table.centred(mark, (column, column + 1), (top, bottom), place, &mut strip.items);
        }
        for group in &self.groups {
            for inner in group.from + 1..group.to {
                strip.items.push(Item::line((table.rules[inner], top), (table.rules[inner], bottom), RULE));
            }
        }
        if let (Some(left), Some(right)) = (table.rules.first(), table.rules.last()) {
            strip.items.push(Item::line((*left, top), (*right, top), RULE));
        }
        strip.height = bottom;
    }
}

impl Collector {
    /// How many lines each row of a header has: shared cells, cells, marks.
    pub(crate) fn header_lines(&self, table: &Table, work: &TableInWork<'_>) -> Result<Vec<i32>, DocumentError> {
        let head = TableHead::new(table, work.size, self.fonts)?;
        let lines = |text: &Text, from: usize, to: usize| text.lines(work.room(from, to), work.room(from, to)).len() as i32;
        let upper = head.groups.iter().map(|group| lines(&group.text, group.from, group.to)).max();
        let columns = || head.columns.iter().enumerate().map(|(column, text)| (column, lines(text, column, column + 1)));
        let inside = columns().filter(|(column, _)| head.in_group(*column)).map(|(_, lines)| lines).max().unwrap_or(0);
        let alone = columns().filter(|(column, _)| !head.in_group(*column)).map(|(_, lines)| lines).max().unwrap_or(0);
        let mut rows: Vec<i32> = upper.into_iter().collect();
        rows.push(inside.max(alone - upper.unwrap_or(0)).max(1));
        if !head.marks.is_empty() {
            rows.push(1);
        }
        Ok(rows)
    }
}

/// Runs of neighbours with the same group: name, first column, column after the last.
pub(crate) fn neighbours(table: &Table) -> Vec<(&str, usize, usize)> {
    let mut groups: Vec<(&str, usize, usize)> = Vec::new();
    for (index, column) in table.columns.iter().enumerate() {
        match groups.last_mut() {
            _ if column.group.is_empty() => {}
            Some((name, _, to)) if *name == column.group && *to == index => *to += 1,
            _ => groups.push((&column.group, index, index + 1)),
        }
    }
    groups
}
