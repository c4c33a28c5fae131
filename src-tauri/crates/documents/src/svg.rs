//! A page as a picture for the screen.
//!
//! Letters are drawn from their outlines, each glyph once per page and then
//! reused, so the picture needs no font and shows exactly what is printed.

use std::collections::BTreeSet;
use std::fmt::Write;

use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::{FontRef, GlyphId, MetadataProvider};

use crate::blocks::Face;
use crate::error::DocumentError;
use crate::frame::{Box4, Ends, Item, Page, Paint, Pattern, Polygon, Stroke, TextRun};
use crate::measure::{Fonts, fonts};
use crate::ticks;

/// Writes one page.
pub(crate) fn page(page: &Page) -> Result<String, DocumentError> {
    let fonts = fonts()?;
    let mut body = String::with_capacity(64 * 1024);
    let mut used = BTreeSet::new();
    for item in &page.items {
        match item {
            Item::Text(run) => text(run, fonts, &mut used, &mut body),
            Item::Tick(tick) => ticks::shapes(tick).iter().for_each(|item| shape(item, &mut body)),
            other => shape(other, &mut body),
        }
    }
    let (width, height) = (Length(page.width), Length(page.height));
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}pt\" height=\"{height}pt\" viewBox=\"0 0 {width} {height}\">\
         <rect width=\"{width}\" height=\"{height}\" fill=\"#fff\"/><defs>"
    );
    for face in Face::ALL {
        let glyphs: Vec<u16> = used.iter().filter(|(of, _)| *of == face).map(|(_, glyph)| *glyph).collect();
        if !glyphs.is_empty() {
            outlines(face, fonts, &glyphs, &mut svg)?;
        }
    }
    svg.push_str("</defs>");
    svg.push_str(&body);
    svg.push_str("</svg>");
    Ok(svg)
}

/// A length of the page, written without needless digits.
#[derive(Clone, Copy)]
pub(crate) struct Length(pub(crate) i32);

impl std::fmt::Display for Length {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (whole, part) = (self.0.abs() / 100, self.0.abs() % 100);
        if self.0 < 0 {
            formatter.write_char('-')?;
        }
        match part {
            0 => write!(formatter, "{whole}"),
            tenths if tenths % 10 == 0 => write!(formatter, "{whole}.{}", tenths / 10),
            hundredths => write!(formatter, "{whole}.{hundredths:02}"),
        }
    }
}

/// Writing into a string does not fail; this keeps the calls short.
pub(crate) fn put(out: &mut String, arguments: std::fmt::Arguments<'_>) {
    if out.write_fmt(arguments).is_err() {
        out.push(' ');
    }
}

/// Anything that is not text.
pub(crate) fn shape(item: &Item, out: &mut String) {
    match item {
        Item::Line(line) => stroke(line, out),
        Item::Rect(rectangle) => rect(rectangle, out),
        Item::Polygon(chain) => polygon(chain, out),
        Item::Text(_) | Item::Tick(_) => {}
    }
}

fn letter(face: Face) -> char {
    match face {
        Face::Regular => 'r',
        Face::Bold => 'b',
        Face::Italic => 'i',
        Face::BoldItalic => 'x',
    }
}

fn text(run: &TextRun, fonts: &Fonts, used: &mut BTreeSet<(Face, u16)>, out: &mut String) {
    let font = fonts.face(run.face);
    let em = i64::from(font.units_per_em);
    let scale = f64::from(run.size) / 100.0 / em as f64;
    put(out, format_args!("<g transform=\"translate({} {}) scale({scale:.6})\">", Length(run.x), Length(run.baseline)));
    // Thousandths of the size, with the stretch of justified spaces in the same unit times a thousand.
    let mut pen = 0_i64;
    for character in run.text.chars() {
        let Some(glyph) = font.glyph(character) else {
            continue;
        };
        if character != ' ' && character != '\u{A0}' {
            used.insert((run.face, glyph.number));
            let x = pen * em / 1_000_000;
            put(out, format_args!("<use href=\"#{}{}\" x=\"{x}\"/>", letter(run.face), glyph.number));
        }
        pen += i64::from(glyph.advance) * 1000;
        if character == ' ' {
            pen += run.stretch * 1000 / i64::from(run.size);
        }
    }
    out.push_str("</g>");
}

fn stroke(line: &Stroke, out: &mut String) {
    let ((x1, y1), (x2, y2)) = (line.from, line.to);
    let dash = match line.pattern {
        Pattern::Solid => "",
        Pattern::Dashed => " stroke-dasharray=\"4 2.5\"",
        Pattern::Dotted => " stroke-dasharray=\"1 2\"",
    };
    put(
        out,
        format_args!(
            "<path d=\"M{} {}L{} {}\" stroke=\"#000\" stroke-width=\"{}\"{dash}/>",
            Length(x1),
            Length(y1),
            Length(x2),
            Length(y2),
            Length(line.thickness)
        ),
    );
}

fn rect(rectangle: &Box4, out: &mut String) {
    put(
        out,
        format_args!(
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" ",
            Length(rectangle.x),
            Length(rectangle.y),
            Length(rectangle.width),
            Length(rectangle.height)
        ),
    );
    painted(rectangle.paint, out);
}

fn polygon(shape: &Polygon, out: &mut String) {
    out.push_str("<path d=\"");
    for (index, (x, y)) in shape.points.iter().enumerate() {
        put(out, format_args!("{}{} {}", if index == 0 { 'M' } else { 'L' }, Length(*x), Length(*y)));
    }
    out.push_str(if shape.ends == Ends::Joined { "Z\" " } else { "\" " });
    painted(shape.paint, out);
}

fn painted(paint: Paint, out: &mut String) {
    match paint {
        Paint::Fill(blackness) => {
            let level = 255 - u32::from(blackness.min(100)) * 255 / 100;
            put(out, format_args!("fill=\"#{level:02x}{level:02x}{level:02x}\"/>"));
        }
        Paint::Outline(thickness) => {
            put(out, format_args!("fill=\"none\" stroke=\"#000\" stroke-width=\"{}\"/>", Length(thickness)));
        }
    }
}

/// The outlines of these glyphs, in font units, upside down as a picture wants them.
fn outlines(face: Face, fonts: &Fonts, glyphs: &[u16], out: &mut String) -> Result<(), DocumentError> {
    let unreadable = |what: String| DocumentError::Font { what };
    let font = FontRef::new(fonts.face(face).file).map_err(|error| unreadable(error.to_string()))?;
    let collection = font.outline_glyphs();
    for number in glyphs {
        let Some(glyph) = collection.get(GlyphId::new(u32::from(*number))) else {
            continue;
        };
        put(out, format_args!("<path id=\"{}{number}\" d=\"", letter(face)));
        let settings = DrawSettings::unhinted(Size::unscaled(), LocationRef::default());
        glyph.draw(settings, &mut PathPen(out)).map_err(|error| unreadable(error.to_string()))?;
        out.push_str("\"/>");
    }
    Ok(())
}

struct PathPen<'a>(&'a mut String);

impl OutlinePen for PathPen<'_> {
    fn move_to(&mut self, x: f32, y: f32) {
        put(self.0, format_args!("M{} {}", x.round(), -y.round()));
    }

    fn line_to(&mut self, x: f32, y: f32) {
        put(self.0, format_args!("L{} {}", x.round(), -y.round()));
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        put(self.0, format_args!("Q{} {} {} {}", cx.round(), -cy.round(), x.round(), -y.round()));
    }

    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        put(self.0, format_args!("C{} {} {} {} {} {}", ax.round(), -ay.round(), bx.round(), -by.round(), x.round(), -y.round()));
    }

    fn close(&mut self) {
        self.0.push('Z');
    }
}
