//! Papers: from blocks to bytes.
//!
//! `blocks` is the vocabulary a paper is written in. `collect` measures it,
//! `flow` puts it on pages, `finish` fills the margins; a finished page (`frame`)
//! is written as PDF, as a picture for the screen and as plain text, so the
//! preview is the print. This room decides places, never facts: it knows neither
//! the store nor the clock, and every date and identity is handed to it.

pub mod blocks;
pub mod chart;
pub mod error;
pub mod evidence_pages;
pub mod frame;
pub mod own_words;
pub mod papers;
pub mod said_numbers;
pub mod table;
pub mod template;

mod chart_curves;
mod chart_drawing;
mod chart_stages;
mod collect;
mod collect_head;
mod collect_signature;
mod collect_table;
mod column_widths;
mod excel;
mod finish;
mod flow;
mod geometry;
mod line_breaks;
mod line_drawing;
mod line_shape;
mod lines;
mod long_words;
mod measure;
mod pdf;
mod plain_text;
mod strip;
mod svg;
mod table_head;
mod table_rows;
mod ticks;
mod web;
mod word;
mod wording;
mod words;

pub use blocks::Paper;
pub use error::DocumentError;
pub use pdf::{Moment, PdfInfo};

use frame::{OutlineEntry, Page, SignaturePlace};

/// A paper on its pages, ready to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Laid {
    /// Title of the file.
    pub title: String,
    /// The issuing office.
    pub author: String,
    /// What the paper is about.
    pub subject: String,
    /// The pages in order.
    pub pages: Vec<Page>,
    /// Bookmarks in reading order.
    pub outline: Vec<OutlineEntry>,
    /// Where the signatures go.
    pub signature_places: Vec<SignaturePlace>,
}

/// Lays a paper out on its pages.
///
/// # Errors
/// A character without a drawing, or a table whose rows do not fit its columns.
pub fn layout(paper: &Paper) -> Result<Laid, DocumentError> {
    let fonts = measure::fonts()?;
    let mut flowed = flow::flow(collect::collect(paper, fonts)?);
    finish::finish(&mut flowed, paper, fonts)?;
    Ok(Laid {
        title: paper.title.clone(),
        author: paper.author.clone(),
        subject: paper.subject.clone(),
        pages: flowed.pages.into_iter().map(|(page, _)| page).collect(),
        outline: flowed.outline,
        signature_places: flowed.signatures,
    })
}

impl Paper {
    /// The paper as a Word file. It is made from the same blocks as the pages, without laying them out.
    ///
    /// # Errors
    /// A character without a drawing in a table, a head or a chart, or a table whose rows do not fit its columns.
    pub fn to_word(&self, created: Moment) -> Result<Vec<u8>, DocumentError> {
        word::write(self, created)
    }

    /// The tables of the paper as an Excel workbook.
    ///
    /// # Errors
    /// A paper without tables, a character without a drawing, a table whose rows do not fit its columns.
    pub fn to_excel(&self, created: Moment) -> Result<Vec<u8>, DocumentError> {
        excel::write(self, created)
    }
}

impl Paper {
    /// The paper as one page for a browser, without outside parts.
    ///
    /// # Errors
    /// A character without a drawing in a chart.
    pub fn to_web(&self) -> Result<Vec<u8>, DocumentError> {
        web::write(self)
    }
}

impl Laid {
    /// The paper as a PDF file.
    ///
    /// # Errors
    /// When the writer refuses; nothing half-written is returned.
    pub fn to_pdf(&self, info: &PdfInfo) -> Result<Vec<u8>, DocumentError> {
        pdf::write(self, info)
    }

    /// One page, counted from 0, as an SVG picture.
    ///
    /// # Errors
    /// When there is no such page.
    pub fn page_svg(&self, index: usize) -> Result<String, DocumentError> {
        let missing = DocumentError::PageMissing { asked: index + 1, pages: self.pages.len() };
        svg::page(self.pages.get(index).ok_or(missing)?)
    }

    /// One page, counted from 0, as lines of text: the words a picture of it stands for.
    pub fn page_text(&self, index: usize) -> Option<String> {
        self.pages.get(index).map(|page| plain_text::page_lines(page).join("\n"))
    }

    /// All pages as text, for golden files.
    pub fn as_text(&self) -> String {
        let mut text = String::new();
        for (index, page) in self.pages.iter().enumerate() {
            let lying = if page.width > page.height { ", ngang" } else { "" };
            text.push_str(&format!("=== trang {}{lying} ===\n", index + 1));
            for line in plain_text::page_lines(page) {
                text.push_str(&line);
                text.push('\n');
            }
        }
        text
    }
}
