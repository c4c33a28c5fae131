//! Papers as Word files, for offices that edit drafts.
//!
//! The same blocks as in print become paragraphs with real styles, tables that
//! repeat their headers and sections with their own page numbers. Where print
//! measures (columns, rules under names, charts), the same measures are used.
//! The writer is our own: see `decisions/0005-our-own-word-writer.md`.

mod blocks;
mod drawing;
mod emf;
mod head;
mod package;
mod sections;
mod signature;
mod styles;
mod tables;
mod xml;

use crate::Moment;
use crate::blocks::{Block, Orientation, Paper, SectionStart};
use crate::collect::Collector;
use crate::error::DocumentError;
use crate::geometry::Sheet;
use crate::strip::Counting;
use xml::{Look, paragraph, put};

const OPENING: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
    <w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
    xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
    xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" \
    xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
    xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><w:body>";

/// The whole file.
pub(crate) fn write(paper: &Paper, created: Moment) -> Result<Vec<u8>, DocumentError> {
    let mut body = Body::new(paper)?;
    for (index, block) in paper.blocks.iter().enumerate() {
        body.before_signature = matches!(paper.blocks.get(index + 1), Some(Block::Signature(_)));
        body.block(block)?;
    }
    body.out.push_str(&sections::properties(body.sheet, body.counting));
    body.out.push_str("</w:body></w:document>");
    let parts = sections::parts(&paper.foot, paper.standing);
    let content = package::Content { document: &body.out, styles: &styles::part(), parts: &parts, pictures: &body.pictures };
    package::zipped(paper, created, &content)
}

/// The text of a Word file in work.
struct Body {
    out: String,
    /// Measures words, columns and charts at the width of the section.
    measure: Collector,
    orientation: Orientation,
    /// The sheet of the section: A4 lying so, or one of its own size.
    sheet: Sheet,
    counting: Counting,
    /// The next block is the signature: the last lines stay with it.
    before_signature: bool,
    /// What comes next begins a page.
    new_page: bool,
    /// The pictures of the file, in the order of their numbers.
    pictures: Vec<Vec<u8>>,
}

impl Body {
    fn new(paper: &Paper) -> Result<Body, DocumentError> {
        Ok(Body {
            out: String::from(OPENING),
            measure: Collector::new(paper.orientation, crate::measure::fonts()?),
            orientation: paper.orientation,
            sheet: Sheet::a4(paper.orientation),
            counting: Counting::FromOne,
            before_signature: false,
            new_page: false,
            pictures: Vec::new(),
        })
    }

    /// Width between the margins.
    fn width(&self) -> i32 {
        self.measure.width()
    }

    /// A paragraph; the first after a page break begins the page.
    fn paragraph(&mut self, look: Look, runs: &str) {
        let look = Look { new_page: look.new_page || std::mem::take(&mut self.new_page), ..look };
        paragraph(&mut self.out, &look, runs);
    }

    /// Ends the section in work, if it holds anything, and begins the next.
    fn section(&mut self, orientation: Orientation, counting: Counting) -> Result<(), DocumentError> {
        if self.out.len() > OPENING.len() {
            let section = sections::properties(self.sheet, self.counting);
            paragraph(&mut self.out, &Look { section, ..Look::of(styles::END) }, "");
        }
        self.new_page = false;
        self.orientation = orientation;
        self.sheet = Sheet::a4(orientation);
        self.counting = counting;
        self.measure = Collector::new(orientation, crate::measure::fonts()?);
        Ok(())
    }

    fn start(&mut self, orientation: Orientation, start: &SectionStart) -> Result<(), DocumentError> {
        match start {
            SectionStart::Continued => self.section(orientation, Counting::Onwards),
            SectionStart::NextPaper { .. } => self.section(orientation, Counting::FromOne),
            SectionStart::Annex { label, title, attached_to } => {
                self.section(orientation, Counting::FromOne)?;
                self.annex_head(label, title, attached_to)
            }
        }
    }

    /// An empty line of exactly this height.
    fn gap(&mut self, height: i32) {
        let look = Look { line: Some(height), ..Look::of(styles::END) };
        self.paragraph(look, "");
    }

    fn put(&mut self, arguments: std::fmt::Arguments<'_>) {
        put(&mut self.out, arguments);
    }
}
