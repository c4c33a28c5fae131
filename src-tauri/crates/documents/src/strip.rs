//! What `collect` hands to `flow`: strips, measured but not yet placed.
//!
//! A strip is as high as it is and never divided: a line of a paragraph, a row of
//! a table, a chart. Between strips stands what a page break may do there.

use crate::frame::Item;
use crate::geometry::Sheet;

/// Whether a page may end before a strip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PageBreak {
    /// It may.
    Free,
    /// Only when nothing else is possible.
    Avoid,
    /// It must.
    Always,
}

/// An indivisible piece of a page.
#[derive(Clone, Debug)]
pub(crate) struct Strip {
    /// Its own height.
    pub(crate) height: i32,
    /// Room above it, dropped at the top of a page.
    pub(crate) gap: i32,
    /// Whether a page may end before it.
    pub(crate) page_break: PageBreak,
    /// What it draws; x from the left margin, y from its own top.
    pub(crate) items: Vec<Item>,
    /// Outline entries that point at it.
    pub(crate) outline: Vec<(usize, String)>,
    /// Set when it is a row of a table.
    pub(crate) row: Option<TableRow>,
    /// Rooms for signatures; places as in `items`.
    pub(crate) signatures: Vec<Room>,
    /// Set for a line of a note, which keeps no signature company.
    pub(crate) note: bool,
    /// How much the rooms for signatures may give up, and what stands below them: it comes up with them.
    pub(crate) give: i32,
    /// See `give`.
    pub(crate) below_rooms: Vec<Item>,
}

impl Strip {
    /// A strip that draws `items`.
    pub(crate) fn new(height: i32, gap: i32, page_break: PageBreak, items: Vec<Item>) -> Strip {
        Strip {
            height,
            gap,
            page_break,
            items,
            outline: Vec::new(),
            row: None,
            signatures: Vec::new(),
            note: false,
            give: 0,
            below_rooms: Vec::new(),
        }
    }

    /// Takes so much from the rooms for signatures, as far as they give it; what is below comes up.
    pub(crate) fn give_up(&mut self, wanted: i32) {
        let given = wanted.clamp(0, self.give);
        self.height -= given;
        self.signatures.iter_mut().for_each(|room| room.height -= given);
        self.items.extend(std::mem::take(&mut self.below_rooms).into_iter().map(|item| item.moved(0, -given)));
    }
}

/// A row of a table, for the rules that run through many rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct TableRow {
    /// Which table of the section.
    pub(crate) table: usize,
    /// Bit n: the n-th rule from the left runs through this row.
    pub(crate) rules: u64,
    /// Whether a rule stands above it; lines of a split row have none.
    pub(crate) rule_above: bool,
}

/// What must be known of a table while its rows are placed.
#[derive(Clone, Debug)]
pub(crate) struct TableFrame {
    /// Places of the vertical rules, from the left margin.
    pub(crate) rules: Vec<i32>,
    /// Drawn at the top of every page the table goes on to.
    pub(crate) header: Strip,
}

/// The room for one signature.
#[derive(Clone, Debug)]
pub(crate) struct Room {
    /// Title and name.
    pub(crate) signer: String,
    /// From the left margin.
    pub(crate) x: i32,
    /// From the top of the strip.
    pub(crate) y: i32,
    /// Its width.
    pub(crate) width: i32,
    /// Its height.
    pub(crate) height: i32,
}

/// Strips that share a sheet and a page count.
#[derive(Clone, Debug)]
pub(crate) struct SectionStrips {
    /// The sheet.
    pub(crate) sheet: Sheet,
    /// Whether pages are counted from 1 again.
    pub(crate) counting: Counting,
    /// The strips from top to bottom.
    pub(crate) strips: Vec<Strip>,
    /// The tables they name.
    pub(crate) tables: Vec<TableFrame>,
}

/// How a section counts its pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Counting {
    /// From 1, and page 1 shows no number.
    FromOne,
    /// On from the section before.
    Onwards,
    /// A bare sheet: no number, no foot, no mark.
    None,
}
