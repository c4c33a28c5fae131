//! Blocks into strips.
//!
//! Every block is measured at the width of its section and becomes lines that
//! know their height and what a page break may do between them. Heads, signatures,
//! tables and charts have rooms of their own (`collect_head`, `collect_signature`,
//! `collect_table`, `chart`). No page is known here.

use crate::blocks::{
    Block, Face, Heading, HeadingLevel, KeyValue, ListItem, Orientation, Paper, Paragraph, Section, SectionStart, Setting, Words,
};
use crate::error::DocumentError;
use crate::frame::{Item, Pattern, Stroke};
use crate::geometry::{BODY_SIZE, FIRST_LINE_INDENT, Sheet, ascent, mm, pt, single_pitch};
use crate::line_shape::{Edge, LineShape};
use crate::lines::Text;
use crate::measure::Fonts;
use crate::strip::{Counting, PageBreak, SectionStrips, Strip};

/// Measures a whole paper.
pub(crate) fn collect(paper: &Paper, fonts: &'static Fonts) -> Result<Vec<SectionStrips>, DocumentError> {
    let mut collector = Collector::new(paper.orientation, fonts);
    for (index, block) in paper.blocks.iter().enumerate() {
        collector.block_number = index + 1;
        collector.block(block)?;
    }
    collector.close_section(Counting::FromOne, paper.orientation);
    Ok(collector.done)
}

/// The strips of the section in work.
pub(crate) struct Collector {
    pub(crate) fonts: &'static Fonts,
    pub(crate) sheet: Sheet,
    pub(crate) current: SectionStrips,
    done: Vec<SectionStrips>,
    /// What the next strip may do before itself; a heading sets it to `Avoid`.
    pub(crate) before_next: PageBreak,
    /// Counts table rows through the whole paper.
    pub(crate) rows: u32,
    /// Depth of a heading of the first level.
    pub(crate) outline_base: usize,
    /// Depth of an annex: 1 inside a batch, under the name of its paper.
    annex_depth: usize,
    block_number: usize,
}

impl Collector {
    /// An empty section lying so.
    pub(crate) fn new(orientation: Orientation, fonts: &'static Fonts) -> Collector {
        let sheet = Sheet::a4(orientation);
        Collector {
            fonts,
            sheet,
            current: SectionStrips { sheet, counting: Counting::FromOne, strips: Vec::new(), tables: Vec::new() },
            done: Vec::new(),
            before_next: PageBreak::Free,
            rows: 0,
            outline_base: 0,
            annex_depth: 0,
            block_number: 0,
        }
    }

    /// Width between the margins.
    pub(crate) fn width(&self) -> i32 {
        self.sheet.text_width()
    }

    /// "khối thứ 3 (đoạn văn)": where an error stands.
    pub(crate) fn place(&self, what: &str) -> String {
        format!("khối thứ {} ({what})", self.block_number)
    }

    /// Measured words.
    pub(crate) fn text(&self, words: &Words, size: i32, face: fn(Face) -> Face, what: &str) -> Result<Text, DocumentError> {
        Text::new(self.fonts, words, size, face, &|| self.place(what))
    }

    /// Adds a strip, letting what came before decide about the page break.
    pub(crate) fn push(&mut self, mut strip: Strip) {
        if self.before_next == PageBreak::Always || strip.page_break == PageBreak::Free {
            strip.page_break = self.before_next;
        }
        self.before_next = PageBreak::Free;
        if self.current.strips.is_empty() {
            strip.page_break = PageBreak::Free;
        }
        self.current.strips.push(strip);
    }

    fn block(&mut self, block: &Block) -> Result<(), DocumentError> {
        match block {
            Block::Header(header) => self.header(header),
            Block::Title(title) => self.title(title),
            Block::Addressees(addressees) => self.addressees(addressees),
            Block::Authority(authority) => self.authority(authority),
            Block::LegalBases(bases) => self.legal_bases(bases),
            Block::Heading(heading) => self.heading(heading),
            Block::Paragraph(paragraph) => self.paragraph(paragraph),
            Block::List(items) => items.iter().try_for_each(|item| self.list_item(item)),
            Block::KeyValues(pairs) => pairs.iter().try_for_each(|pair| self.key_value(pair)),
            Block::Table(table) => self.table(table),
            Block::Chart(chart) => self.chart(chart),
            Block::Signature(signature) => self.signature(signature),
            Block::PageBreak => {
                self.before_next = PageBreak::Always;
                Ok(())
            }
            Block::Section(section) => self.section(section),
            Block::Spacer(millimetres) => {
                let height = mm(i32::try_from(*millimetres).unwrap_or(0).min(200));
                self.push(Strip::new(0, height, PageBreak::Free, Vec::new()));
                Ok(())
            }
            Block::Placed(sheet) => self.placed(sheet),
        }
    }

    /// Ends the section in work and begins another.
    pub(crate) fn close_section(&mut self, next: Counting, orientation: Orientation) {
        self.sheet = Sheet::a4(orientation);
        let fresh = SectionStrips { sheet: self.sheet, counting: next, strips: Vec::new(), tables: Vec::new() };
        let finished = std::mem::replace(&mut self.current, fresh);
        if !finished.strips.is_empty() {
            self.done.push(finished);
        }
        self.before_next = PageBreak::Free;
    }

    fn section(&mut self, section: &Section) -> Result<(), DocumentError> {
        match &section.start {
            SectionStart::Continued => {
                self.close_section(Counting::Onwards, section.orientation);
                Ok(())
            }
            SectionStart::NextPaper { title } => {
                self.close_section(Counting::FromOne, section.orientation);
                (self.outline_base, self.annex_depth) = (1, 1);
                let mut strip = Strip::new(0, 0, PageBreak::Free, Vec::new());
                strip.outline.push((0, title.clone()));
                self.push(strip);
                self.before_next = PageBreak::Avoid;
                Ok(())
            }
            SectionStart::Annex { label, title, attached_to } => {
                self.close_section(Counting::FromOne, section.orientation);
                self.outline_base = self.annex_depth + 1;
                self.annex_head(label, title, attached_to)?;
                let upper = domain::text::upper(title);
                self.outline_at(0, self.annex_depth, format!("{label}. {upper}"));
                Ok(())
            }
        }
    }

    fn paragraph(&mut self, paragraph: &Paragraph) -> Result<(), DocumentError> {
        let note = paragraph.setting == Setting::Note;
        let size = if note { pt(12) } else { BODY_SIZE };
        let text = self.text(&paragraph.words, size, |face| face, "đoạn văn")?;
        let shape = LineShape::of(paragraph.setting, size, self.width());
        let lines = match paragraph.setting {
            Setting::Centred => text.balanced(shape.width),
            Setting::Right => text.lines(shape.width, shape.width),
            _ => text.justified(shape.width - shape.first_indent, shape.width),
        };
        let first = self.current.strips.len();
        self.lines(&text, &lines, shape);
        self.current.strips.iter_mut().skip(first).for_each(|strip| strip.note = note);
        Ok(())
    }

    /// A body paragraph in one face, for bases and items.
    pub(crate) fn body(&mut self, words: &Words, face: fn(Face) -> Face, what: &str) -> Result<(), DocumentError> {
        let text = self.text(words, BODY_SIZE, face, what)?;
        let shape = LineShape::of(Setting::Body, BODY_SIZE, self.width());
        let lines = text.justified(shape.width - shape.first_indent, shape.width);
        self.lines(&text, &lines, shape);
        Ok(())
    }

    fn list_item(&mut self, item: &ListItem) -> Result<(), DocumentError> {
        let mut words = Words::from(format!("{}\u{A0}", item.mark));
        words.runs.extend(item.words.runs.iter().cloned());
        self.body(&words, |face| face, "mục liệt kê")
    }

    fn key_value(&mut self, pair: &KeyValue) -> Result<(), DocumentError> {
        let mut words = Words::from(format!("{}: ", pair.key));
        words.runs.extend(pair.value.runs.iter().cloned());
        let text = self.text(&words, BODY_SIZE, |face| face, "dòng thông tin")?;
        let mut shape = LineShape::of(Setting::Body, BODY_SIZE, self.width());
        shape.edge = Edge::Left;
        let lines = text.lines(shape.width - shape.first_indent, shape.width);
        self.lines(&text, &lines, shape);
        let blank = pair.value.text().trim().is_empty();
        if blank && let (Some(strip), Some(line)) = (self.current.strips.last_mut(), lines.last()) {
            let y = ascent(BODY_SIZE, shape.pitch) + pt(1);
            let from = (FIRST_LINE_INDENT + (line.width / 1000) as i32 + pt(4), y);
            let to = (shape.width, y);
            strip.items.push(Item::Line(Stroke { from, to, thickness: pt(1), pattern: Pattern::Dotted }));
        }
        Ok(())
    }

    fn heading(&mut self, heading: &Heading) -> Result<(), DocumentError> {
        let (number, text) = (heading.number.trim(), heading.text.trim());
        let depth = self.outline_base + heading_depth(heading.level);
        let first = self.current.strips.len();
        let entry = match heading.level {
            HeadingLevel::Part => {
                let title = domain::text::upper(text);
                self.centred_heading(number, &title)?;
                format!("{number}. {title}")
            }
            HeadingLevel::Section => {
                let line = joined(number, ".", &domain::text::upper(text));
                self.body(&Words::default().bold(&line), |face| face, "đề mục")?;
                line
            }
            HeadingLevel::Clause => {
                let line = joined(number, ".", text);
                self.body(&Words::default().bold(&line), |face| face, "đề mục")?;
                line
            }
            HeadingLevel::Point => {
                let line = joined(number, ")", text);
                self.body(&Words::default().and(Face::BoldItalic, &line), |face| face, "đề mục")?;
                line
            }
        };
        if let Some(strip) = self.current.strips.get_mut(first) {
            strip.outline.push((depth, entry.replace('\u{A0}', " ")));
            strip.gap = strip.gap.max(pt(8));
        }
        for strip in self.current.strips.iter_mut().skip(first + 1) {
            strip.page_break = PageBreak::Avoid;
        }
        self.before_next = PageBreak::Avoid;
        Ok(())
    }

    fn centred_heading(&mut self, number: &str, title: &str) -> Result<(), DocumentError> {
        for line in [number, title] {
            let text = self.text(&Words::default().bold(line), BODY_SIZE, |face| face, "đề mục")?;
            let mut shape = LineShape::of(Setting::Centred, BODY_SIZE, self.width());
            shape.pitch = single_pitch(BODY_SIZE);
            let lines = text.balanced(shape.width);
            self.lines(&text, &lines, shape);
            self.before_next = PageBreak::Avoid;
        }
        Ok(())
    }

    /// Adds an outline entry to the strip at `index`.
    pub(crate) fn outline_at(&mut self, index: usize, depth: usize, title: String) {
        if let Some(strip) = self.current.strips.get_mut(index) {
            strip.outline.push((depth, title));
        }
    }
}

fn heading_depth(level: HeadingLevel) -> usize {
    match level {
        HeadingLevel::Part | HeadingLevel::Section => 0,
        HeadingLevel::Clause => 1,
        HeadingLevel::Point => 2,
    }
}

/// "1. Kết quả"; a heading without a number is its text.
pub(crate) fn joined(number: &str, mark: &str, text: &str) -> String {
    if number.is_empty() { text.to_owned() } else { format!("{number}{mark}\u{A0}{text}") }
}
