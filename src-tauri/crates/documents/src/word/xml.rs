//! The grain of a Word file: paragraphs and runs as WordprocessingML.
//!
//! Every text passes `clean` and is escaped, so that what a person typed is text
//! and never markup. Lengths come in hundredths of a point and leave in twentieths.

use std::fmt::Write;

use crate::blocks::{Face, Run, Words};
use crate::wording::{clean, is_tick, with_hard_spaces};

/// Characters that Times New Roman lacks are asked of this font.
const SYMBOLS: &str = "Segoe UI Symbol";

/// Twentieths of a point.
pub(super) const fn twips(hundredths: i32) -> i32 {
    hundredths / 5
}

/// Writing into a string does not fail; this keeps the calls short.
pub(super) fn put(out: &mut String, arguments: std::fmt::Arguments<'_>) {
    if out.write_fmt(arguments).is_err() {
        out.push(' ');
    }
}

/// Text with the signs of markup escaped.
pub(super) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            other => safe.push(other),
        }
    }
    safe
}

/// Where the lines of a paragraph stand.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Stand {
    /// As its style says.
    #[default]
    AsStyled,
    Left,
    Centre,
    Right,
}

/// A place on a line that a tab goes to.
#[derive(Clone, Copy)]
pub(super) enum Tab {
    /// In the middle of it.
    Centre(i32),
    /// Up to it.
    Right(i32),
    /// Up to it, with dots to write on.
    Dots(i32),
}

/// What one paragraph has beyond its style.
#[derive(Clone, Default)]
pub(super) struct Look {
    pub(super) style: &'static str,
    pub(super) stand: Stand,
    /// Stays on the page of the next paragraph.
    pub(super) keeps_next: bool,
    /// Begins a page.
    pub(super) new_page: bool,
    /// Room above.
    pub(super) above: Option<i32>,
    /// Height of its lines, exactly.
    pub(super) line: Option<i32>,
    pub(super) left: i32,
    pub(super) right: i32,
    pub(super) tabs: Vec<Tab>,
    /// Has a rule along its top.
    pub(super) ruled: bool,
    /// Ready-made properties of a frame or a section, at their places.
    pub(super) frame: String,
    pub(super) section: String,
}

impl Look {
    /// A paragraph in this style.
    pub(super) fn of(style: &'static str) -> Look {
        Look { style, ..Look::default() }
    }

    fn properties(&self) -> String {
        let mut out = format!("<w:pPr><w:pStyle w:val=\"{}\"/>", self.style);
        if self.keeps_next {
            out.push_str("<w:keepNext/>");
        }
        if self.new_page {
            out.push_str("<w:pageBreakBefore/>");
        }
        out.push_str(&self.frame);
        if self.ruled {
            out.push_str("<w:pBdr><w:top w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"000000\"/></w:pBdr>");
        }
        if !self.tabs.is_empty() {
            out.push_str("<w:tabs>");
            for tab in &self.tabs {
                let (kind, leader, at) = match tab {
                    Tab::Centre(at) => ("center", "", at),
                    Tab::Right(at) => ("right", "", at),
                    Tab::Dots(at) => ("right", " w:leader=\"dot\"", at),
                };
                put(&mut out, format_args!("<w:tab w:val=\"{kind}\"{leader} w:pos=\"{}\"/>", twips(*at)));
            }
            out.push_str("</w:tabs>");
        }
        self.spacing(&mut out);
        if self.left != 0 || self.right != 0 {
            put(&mut out, format_args!("<w:ind w:left=\"{}\" w:right=\"{}\"/>", twips(self.left), twips(self.right)));
        }
        match self.stand {
            Stand::AsStyled => {}
            Stand::Left => out.push_str("<w:jc w:val=\"left\"/>"),
            Stand::Centre => out.push_str("<w:jc w:val=\"center\"/>"),
            Stand::Right => out.push_str("<w:jc w:val=\"right\"/>"),
        }
        out.push_str(&self.section);
        out.push_str("</w:pPr>");
        out
    }

    fn spacing(&self, out: &mut String) {
        if self.above.is_none() && self.line.is_none() {
            return;
        }
        out.push_str("<w:spacing");
        if let Some(above) = self.above {
            put(out, format_args!(" w:before=\"{}\"", twips(above)));
        }
        if let Some(line) = self.line {
            put(out, format_args!(" w:line=\"{}\" w:lineRule=\"exact\"", twips(line)));
        }
        out.push_str("/>");
    }
}

/// A paragraph with ready-made runs.
pub(super) fn paragraph(out: &mut String, look: &Look, runs: &str) {
    put(out, format_args!("<w:p>{}{runs}</w:p>", look.properties()));
}

/// Words as runs; `size` only where it is not the style's.
pub(super) fn runs(words: &Words, size: Option<i32>, face_of: fn(Face) -> Face) -> String {
    let mut out = String::new();
    for Run { text, face } in &words.runs {
        run(&mut out, &with_hard_spaces(&clean(text)), face_of(*face), size);
    }
    out
}

/// Plain words in one face.
pub(super) fn said(text: &str, face: Face, size: Option<i32>) -> String {
    runs(&Words::default().and(face, text), size, |face| face)
}

/// A tab on a line.
pub(super) const TAB: &str = "<w:r><w:tab/></w:r>";

fn run(out: &mut String, text: &str, face: Face, size: Option<i32>) {
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let symbols = is_tick(first);
        let end = rest.find(|character| is_tick(character) != symbols).unwrap_or(rest.len());
        let (piece, behind) = rest.split_at(end);
        let font = if symbols { Some(SYMBOLS) } else { None };
        out.push_str("<w:r>");
        run_properties(out, face, size, font);
        for (index, line) in piece.split('\n').enumerate() {
            if index > 0 {
                out.push_str("<w:br/>");
            }
            if !line.is_empty() {
                put(out, format_args!("<w:t xml:space=\"preserve\">{}</w:t>", escaped(line)));
            }
        }
        out.push_str("</w:r>");
        rest = behind;
    }
}

fn run_properties(out: &mut String, face: Face, size: Option<i32>, font: Option<&str>) {
    if face == Face::Regular && size.is_none() && font.is_none() {
        return;
    }
    out.push_str("<w:rPr>");
    if let Some(font) = font {
        put(out, format_args!("<w:rFonts w:ascii=\"{font}\" w:hAnsi=\"{font}\" w:eastAsia=\"{font}\" w:cs=\"{font}\"/>"));
    }
    if matches!(face, Face::Bold | Face::BoldItalic) {
        out.push_str("<w:b/>");
    }
    if matches!(face, Face::Italic | Face::BoldItalic) {
        out.push_str("<w:i/>");
    }
    if let Some(size) = size {
        put(out, format_args!("<w:sz w:val=\"{0}\"/><w:szCs w:val=\"{0}\"/>", size / 50));
    }
    out.push_str("</w:rPr>");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_formulas_and_hidden_characters_are_plain_text() {
        let typed = "=cmd|'/C calc'!A1 <w:p>&amp; \u{202E}abc\u{7}";
        assert_eq!(
            said(typed, Face::Regular, None),
            "<w:r><w:t xml:space=\"preserve\">=cmd|'/C calc'!A1 &lt;w:p&gt;&amp;amp; abc</w:t></w:r>",
            "what was typed is text, without control and bidi characters"
        );
    }

    #[test]
    fn tick_boxes_are_asked_of_a_font_that_has_them() {
        let written = said("☐ Đạt", Face::Regular, None);
        assert!(written.contains("Segoe UI Symbol") && written.contains(">☐<"), "the box has its own run: {written}");
    }
}
