//! Strips onto pages.
//!
//! A page is filled from the top until the next strip does not fit; it then ends
//! at the last place where it may. The header of a table that goes on is drawn
//! again, and the vertical rules are drawn once per page instead of once per row.
//! What stands in the margins comes later, in `finish`.

use crate::frame::{Item, OutlineEntry, Page, SignaturePlace};
use crate::geometry::{MARGIN_LEFT, MARGIN_TOP, SIGNATURE_GIVE, pt};
use crate::strip::{Counting, PageBreak, SectionStrips, Strip, TableFrame, TableRow};

/// Thickness of the rules of a table.
pub(crate) const RULE: i32 = pt(1) / 2;

/// Pages without their margins' content.
#[derive(Debug, Default)]
pub(crate) struct Flowed {
    /// The pages and how each is counted.
    pub(crate) pages: Vec<(Page, PageCount)>,
    /// Outline entries in reading order.
    pub(crate) outline: Vec<OutlineEntry>,
    /// Rooms for signatures.
    pub(crate) signatures: Vec<SignaturePlace>,
}

/// How one page is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PageCount {
    /// Page so-and-so of its section.
    Number(usize),
    /// Bare.
    None,
}

/// Places all sections.
pub(crate) fn flow(sections: Vec<SectionStrips>) -> Flowed {
    let mut flowed = Flowed::default();
    let mut number = 0;
    for section in sections {
        if section.counting == Counting::FromOne {
            number = 0;
        }
        place_section(section, &mut number, &mut flowed);
    }
    flowed
}

fn place_section(section: SectionStrips, number: &mut usize, flowed: &mut Flowed) {
    let SectionStrips { sheet, counting, strips, tables } = section;
    let mut rest = strips.into_iter();
    let mut table_before = None;
    while let Some(first) = rest.as_slice().first() {
        let table = first.row.map(|row| row.table);
        let header =
            table.filter(|table| table_before == Some(*table)).and_then(|table| tables.get(table)).map(|frame| &frame.header);
        let room = sheet.text_height() - header.map_or(0, |strip| strip.height);
        let given = given_up(rest.as_slice(), room);
        let count = if given > 0 { rest.len() } else { strips_on_page(rest.as_slice(), room) };
        *number += 1;
        let mut page = PageInWork {
            page: Page { width: sheet.width, height: sheet.height, shown_number: 0, items: Vec::new() },
            index: flowed.pages.len(),
            y: MARGIN_TOP,
            table: None,
        };
        if let Some(header) = header {
            page.place(header.clone(), &tables, flowed);
        }
        for (index, mut strip) in rest.by_ref().take(count).enumerate() {
            table_before = strip.row.map(|row| row.table);
            if index == 0 {
                strip.gap = 0;
                strip.row = strip.row.map(|row| TableRow { rule_above: true, ..row });
            }
            strip.give_up(given);
            page.place(strip, &tables, flowed);
        }
        page.close_table(&tables);
        let page_count = if counting == Counting::None { PageCount::None } else { PageCount::Number(*number) };
        flowed.pages.push((page.page, page_count));
    }
}

/// How much the rooms for signatures give up, when that alone keeps the end of the section on this page.
fn given_up(strips: &[Strip], room: i32) -> i32 {
    let (mut filled, mut give) = (0, 0);
    for (index, strip) in strips.iter().enumerate() {
        let breaks = index > 0 && strip.page_break == PageBreak::Always;
        filled += strip.height + if index == 0 { 0 } else { strip.gap };
        give += strip.give;
        if breaks || filled > room + SIGNATURE_GIVE {
            return 0;
        }
    }
    if filled - give <= room { (filled - room).max(0) } else { 0 }
}

/// As many strips between a break and a signature are looked at; more than these are company enough.
const COMPANY: usize = 8;

/// Where the page ends instead, so that a signature does not begin the next page with less than two rows
/// of a table or lines of text. A note is no company: the last rows above it come along.
fn with_company(strips: &[Strip], end: usize) -> usize {
    let near = strips.len().min(end + COMPANY);
    let Some(signature) = (end..near).find(|index| !strips[*index].signatures.is_empty()) else { return end };
    let counts = |strip: &&Strip| match strip.row {
        Some(row) => row.rule_above,
        None => strip.height > 0 && !strip.note,
    };
    let enough = |from: &usize| strips[*from..signature].iter().filter(counts).count() >= 2;
    let ends = |index: &usize| strips[*index].page_break == PageBreak::Free;
    (1..=end).rev().filter(ends).find(enough).filter(|index| end - index <= COMPANY).unwrap_or(end)
}

/// How many strips fit into the room of a page; at least one.
fn strips_on_page(strips: &[Strip], room: i32) -> usize {
    let mut filled = 0;
    let mut last_free = None;
    for (index, strip) in strips.iter().enumerate() {
        if index > 0 && strip.page_break == PageBreak::Always {
            return index;
        }
        if index > 0 && strip.page_break == PageBreak::Free {
            last_free = Some(index);
        }
        filled += strip.height + if index == 0 { 0 } else { strip.gap };
        if filled > room && index > 0 {
            return last_free.map_or(index, |end| with_company(strips, end));
        }
    }
    strips.len()
}

struct PageInWork {
    page: Page,
    index: usize,
    y: i32,
    table: Option<OpenTable>,
}

/// A table while its rows are being placed on one page.
struct OpenTable {
    table: usize,
    /// For each vertical rule: where it began, while it runs.
    tops: Vec<Option<i32>>,
}

impl PageInWork {
    fn place(&mut self, strip: Strip, tables: &[TableFrame], flowed: &mut Flowed) {
        let goes_on = match (&self.table, &strip.row) {
            (Some(open), Some(row)) => open.table == row.table,
            (None, None) => true,
            _ => false,
        };
        if !goes_on {
            self.close_table(tables);
        }
        self.y += strip.gap;
        if let Some(row) = strip.row
            && let Some(frame) = tables.get(row.table)
        {
            self.rule(row.table, row.rules, row.rule_above, frame);
        }
        let (page, y) = (self.index, self.y);
        flowed.outline.extend(strip.outline.into_iter().map(|(depth, title)| OutlineEntry { title, depth, page, y }));
        flowed.signatures.extend(strip.signatures.into_iter().map(|room| SignaturePlace {
            page,
            signer: room.signer,
            x: room.x + MARGIN_LEFT,
            y: room.y + y,
            width: room.width,
            height: room.height,
        }));
        self.page.items.extend(strip.items.into_iter().map(|item| item.moved(MARGIN_LEFT, y)));
        self.y += strip.height;
    }

    /// Starts and ends the vertical rules at the top of a row.
    fn rule(&mut self, table: usize, rules: u64, above: bool, frame: &TableFrame) {
        let y = self.y;
        let open = self.table.get_or_insert_with(|| OpenTable { table, tops: vec![None; frame.rules.len()] });
        if above && let (Some(left), Some(right)) = (frame.rules.first(), frame.rules.last()) {
            self.page.items.push(Item::line((left + MARGIN_LEFT, y), (right + MARGIN_LEFT, y), RULE));
        }
        for (index, (top, x)) in open.tops.iter_mut().zip(&frame.rules).enumerate() {
            let runs = rules >> index & 1 == 1;
            if runs {
                top.get_or_insert(y);
            } else if let Some(from) = top.take() {
                self.page.items.push(Item::line((x + MARGIN_LEFT, from), (x + MARGIN_LEFT, y), RULE));
            }
        }
    }

    fn close_table(&mut self, tables: &[TableFrame]) {
        let Some(open) = self.table.take() else {
            return;
        };
        let Some(frame) = tables.get(open.table) else {
            return;
        };
        let y = self.y;
        for (top, x) in open.tops.iter().zip(&frame.rules) {
            if let Some(from) = top {
                self.page.items.push(Item::line((x + MARGIN_LEFT, *from), (x + MARGIN_LEFT, y), RULE));
            }
        }
        if let (Some(left), Some(right)) = (frame.rules.first(), frame.rules.last()) {
            self.page.items.push(Item::line((left + MARGIN_LEFT, y), (right + MARGIN_LEFT, y), RULE));
        }
    }
}
