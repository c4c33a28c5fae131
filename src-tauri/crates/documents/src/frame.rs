//! A page with everything at its fixed place.
//!
//! This is what the writers read: `pdf`, `svg` and `plain_text` see the same
//! items, so the preview is the print. Places are hundredths of a point, x from
//! the left and y from the top edge of the sheet. Nothing here measures or breaks.

use crate::blocks::Face;

/// One page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// Width of the sheet.
    pub width: i32,
    /// Height of the sheet.
    pub height: i32,
    /// The number printed in the top margin; 0 where none is shown.
    pub shown_number: usize,
    /// What is drawn, first to last.
    pub items: Vec<Item>,
}

/// One drawn thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Item {
    /// Characters on a baseline.
    Text(TextRun),
    /// A straight line.
    Line(Stroke),
    /// An upright rectangle.
    Rect(Box4),
    /// A closed or open chain of points.
    Polygon(Polygon),
    /// A tick box or check mark, which the fonts do not have.
    Tick(Tick),
}

/// A tick box or check mark between letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tick {
    /// ☐ ☑ ☒ or ✓.
    pub mark: char,
    /// Left end.
    pub x: i32,
    /// The baseline of the letters around it.
    pub baseline: i32,
    /// The size of the letters around it.
    pub size: i32,
    /// The table cell it belongs to.
    pub cell: Option<CellPlace>,
}

/// Characters of one face and size on one baseline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextRun {
    /// Left end.
    pub x: i32,
    /// The baseline.
    pub baseline: i32,
    /// Face of the letters.
    pub face: Face,
    /// Size of the letters.
    pub size: i32,
    /// The characters, NFC, without line breaks.
    pub text: String,
    /// Added to every space, in thousandths of a hundredth of a point: this is how lines are justified.
    pub stretch: i64,
    /// Width from `x` to the end, stretch included.
    pub width: i32,
    /// The table cell it belongs to.
    pub cell: Option<CellPlace>,
}

/// A cell of a table, so that plain text can keep rows together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CellPlace {
    /// Counts the rows of the whole paper, headers included.
    pub row: u32,
    /// The first column the cell covers.
    pub column: u16,
}

/// A straight line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stroke {
    /// From here …
    pub from: (i32, i32),
    /// … to here.
    pub to: (i32, i32),
    /// How thick.
    pub thickness: i32,
    /// Solid, dashed or dotted.
    pub pattern: Pattern,
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pattern {
    /// Without gaps.
    Solid,
    /// Short strokes.
    Dashed,
    /// Dots to be written on.
    Dotted,
}

/// An upright rectangle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Box4 {
    /// Left edge.
    pub x: i32,
    /// Top edge.
    pub y: i32,
    /// Width.
    pub width: i32,
    /// Height.
    pub height: i32,
    /// How it is painted.
    pub paint: Paint,
}

/// How a shape is painted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paint {
    /// Filled with so many per cent of black.
    Fill(u8),
    /// Outlined in black, so thick.
    Outline(i32),
}

/// A chain of points.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Polygon {
    /// The corners.
    pub points: Vec<(i32, i32)>,
    /// Whether the last corner is joined to the first.
    pub ends: Ends,
    /// How it is painted.
    pub paint: Paint,
}

/// Whether a chain of points comes back to its start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ends {
    /// It does.
    Joined,
    /// It stops at its last point.
    Open,
}

impl Item {
    /// A solid line.
    pub(crate) fn line(from: (i32, i32), to: (i32, i32), thickness: i32) -> Item {
        Item::Line(Stroke { from, to, thickness, pattern: Pattern::Solid })
    }

    /// The same item, moved.
    pub(crate) fn moved(mut self, right: i32, down: i32) -> Item {
        match &mut self {
            Item::Text(run) => {
                run.x += right;
                run.baseline += down;
            }
            Item::Line(stroke) => {
                stroke.from = (stroke.from.0 + right, stroke.from.1 + down);
                stroke.to = (stroke.to.0 + right, stroke.to.1 + down);
            }
            Item::Rect(rectangle) => {
                rectangle.x += right;
                rectangle.y += down;
            }
            Item::Polygon(polygon) => {
                for point in &mut polygon.points {
                    *point = (point.0 + right, point.1 + down);
                }
            }
            Item::Tick(tick) => {
                tick.x += right;
                tick.baseline += down;
            }
        }
        self
    }
}

/// One entry of the outline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutlineEntry {
    /// The words a reader shows.
    pub title: String,
    /// Depth, 0 outermost.
    pub depth: usize,
    /// The page, counted from 0.
    pub page: usize,
    /// Distance from the top of the sheet.
    pub y: i32,
}

/// The room kept for one signature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignaturePlace {
    /// The page, counted from 0.
    pub page: usize,
    /// Who is to sign: title and name.
    pub signer: String,
    /// Left edge.
    pub x: i32,
    /// Top edge.
    pub y: i32,
    /// Width.
    pub width: i32,
    /// Height.
    pub height: i32,
}
