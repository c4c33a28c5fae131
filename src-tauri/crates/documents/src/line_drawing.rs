//! Lines of text into runs at their places.
//!
//! A line becomes one run per face; a tick between letters becomes an item of its
//! own. Lengths are added finely and rounded once per run.

use crate::blocks::Face;
use crate::frame::{CellPlace, Item, TextRun, Tick};
use crate::geometry::rounded;
use crate::lines::{Text, TextLine};
use crate::ticks;
use crate::wording::is_tick;

/// Where a line is drawn.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pen {
    /// Left end.
    pub(crate) x: i32,
    /// Baseline.
    pub(crate) baseline: i32,
    /// Added to each space, fine.
    pub(crate) stretch: i64,
    /// The table cell, if any.
    pub(crate) cell: Option<CellPlace>,
}

impl Text {
    /// Draws one line from its left end.
    pub(crate) fn draw(&self, line: &TextLine, pen: Pen, items: &mut Vec<Item>) {
        let mut fine = i64::from(pen.x) * 1000;
        let mut start = line.start;
        for span in &self.spans {
            let end = span.end.min(line.end);
            if end <= start {
                continue;
            }
            fine = self.draw_span(&self.text[start..end], span.face, fine, pen, items);
            start = end;
        }
    }

    fn draw_span(&self, text: &str, face: Face, from: i64, pen: Pen, items: &mut Vec<Item>) -> i64 {
        let mut fine = from;
        let mut rest = text;
        while !rest.is_empty() {
            let plain = rest.find(is_tick).unwrap_or(rest.len());
            if plain > 0 {
                let part = &rest[..plain];
                let spaces = part.bytes().filter(|byte| *byte == b' ').count() as i64;
                let width = self.fonts.width(face, part) * i64::from(self.size) + spaces * pen.stretch;
                let x = rounded(fine);
                items.push(Item::Text(TextRun {
                    x,
                    baseline: pen.baseline,
                    face,
                    size: self.size,
                    text: part.to_owned(),
                    stretch: if spaces == 0 { 0 } else { pen.stretch },
                    width: rounded(fine + width) - x,
                    cell: pen.cell,
                }));
                fine += width;
            }
            rest = &rest[plain..];
            if let Some(mark) = rest.chars().next() {
                let x = rounded(fine);
                items.push(Item::Tick(Tick { mark, x, baseline: pen.baseline, size: self.size, cell: pen.cell }));
                fine += ticks::WIDTH * i64::from(self.size);
                rest = &rest[mark.len_utf8()..];
            }
        }
        fine
    }
}
