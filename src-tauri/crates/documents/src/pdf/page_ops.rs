//! Items of a page into printpdf's operations.
//!
//! Shapes come first, then all text in one section, each run moved to from the
//! one before it. Justified spaces are offsets inside the run, because word
//! spacing has no effect on two-byte fonts.

use std::collections::BTreeMap;

use printpdf::{
    Color, FontId, Greyscale, Line, LineDashPattern, LinePoint, Op, PaintMode, PdfFontHandle, PdfPage, Point, PolygonRing, Pt,
    Rect, TextItem, WindingOrder,
};

use super::font_subset::UsedGlyphs;
use crate::blocks::Face;
use crate::frame::{Box4, Ends, Item, Page, Paint, Pattern, Polygon, Stroke, TextRun};

/// The name of a face in the file.
pub(super) fn font_name(face: Face) -> FontId {
    let name = match face {
        Face::Regular => "R",
        Face::Bold => "B",
        Face::Italic => "I",
        Face::BoldItalic => "X",
    };
    FontId(name.to_owned())
}

/// A space that does not break copies as an ordinary space.
pub(super) fn shown(character: char) -> char {
    if character == '\u{A0}' { ' ' } else { character }
}

/// One page.
pub(super) fn page(page: &Page) -> PdfPage {
    let mut writer = PageWriter::new(page.height);
    for item in &page.items {
        match item {
            Item::Tick(tick) => crate::ticks::shapes(tick).iter().for_each(|item| writer.shape(item)),
            other => writer.shape(other),
        }
    }
    writer.text(&page.items);
    sheet(page, writer.ops)
}

/// The page before anything is drawn on it.
pub(super) fn empty(page: &Page) -> PdfPage {
    sheet(page, Vec::new())
}

/// Every letter of every face, each once.
pub(super) fn every_letter(used: &BTreeMap<Face, UsedGlyphs>) -> Vec<Op> {
    let mut ops = vec![Op::StartTextSection];
    for (face, glyphs) in used {
        ops.push(Op::SetFont { font: PdfFontHandle::External(font_name(*face)), size: points(1000) });
        let letters = glyphs.keys().filter_map(|code| char::from_u32(*code)).collect();
        ops.push(Op::ShowText { items: vec![TextItem::Text(letters)] });
    }
    ops.push(Op::EndTextSection);
    ops
}

fn sheet(page: &Page, ops: Vec<Op>) -> PdfPage {
    let sheet = Rect::from_wh(points(page.width), points(page.height));
    PdfPage { media_box: sheet.clone(), trim_box: sheet.clone(), crop_box: sheet, ops }
}

struct PageWriter {
    height: i32,
    ops: Vec<Op>,
    thickness: i32,
    fill: u8,
    pattern: Pattern,
}

impl PageWriter {
    fn new(height: i32) -> PageWriter {
        PageWriter { height, ops: Vec::new(), thickness: -1, fill: 100, pattern: Pattern::Solid }
    }

    /// Anything that is not text.
    fn shape(&mut self, item: &Item) {
        match item {
            Item::Line(stroke) => self.stroke(stroke),
            Item::Rect(rectangle) => self.rectangle(rectangle),
            Item::Polygon(polygon) => self.polygon(polygon),
            Item::Text(_) | Item::Tick(_) => {}
        }
    }

    fn point(&self, (x, y): (i32, i32)) -> Point {
        Point { x: points(x), y: points(self.height - y) }
    }

    fn outline(&mut self, thickness: i32, pattern: Pattern) {
        if self.thickness != thickness {
            self.thickness = thickness;
            self.ops.push(Op::SetOutlineThickness { pt: points(thickness) });
        }
        if self.pattern != pattern {
            self.pattern = pattern;
            let lengths: &[f32] = match pattern {
                Pattern::Solid => &[],
                Pattern::Dashed => &[4.0, 2.5],
                Pattern::Dotted => &[1.0, 2.0],
            };
            self.ops.push(Op::SetLineDashPattern { dash: LineDashPattern::new(0.0, lengths) });
        }
    }

    fn filled(&mut self, blackness: u8) {
        if self.fill != blackness {
            self.fill = blackness;
            let percent = f32::from(100 - blackness.min(100)) / 100.0;
            self.ops.push(Op::SetFillColor { col: Color::Greyscale(Greyscale { percent, icc_profile: None }) });
        }
    }

    fn stroke(&mut self, stroke: &Stroke) {
        self.outline(stroke.thickness, stroke.pattern);
        self.chain(&[stroke.from, stroke.to], Ends::Open);
    }

    fn chain(&mut self, corners: &[(i32, i32)], ends: Ends) {
        let points = corners.iter().map(|corner| LinePoint { p: self.point(*corner), bezier: false }).collect();
        self.ops.push(Op::DrawLine { line: Line { points, is_closed: ends == Ends::Joined } });
    }

    fn rectangle(&mut self, rectangle: &Box4) {
        let mode = self.paint(rectangle.paint);
        let corner = self.point((rectangle.x, rectangle.y + rectangle.height));
        self.ops.push(Op::DrawRectangle {
            rectangle: Rect {
                x: corner.x,
                y: corner.y,
                width: points(rectangle.width),
                height: points(rectangle.height),
                mode: Some(mode),
                winding_order: None,
            },
        });
    }

    fn polygon(&mut self, polygon: &Polygon) {
        let mode = self.paint(polygon.paint);
        if mode == PaintMode::Stroke {
            self.chain(&polygon.points, polygon.ends);
            return;
        }
        let points = polygon.points.iter().map(|corner| LinePoint { p: self.point(*corner), bezier: false }).collect();
        let polygon = printpdf::Polygon { rings: vec![PolygonRing { points }], mode, winding_order: WindingOrder::NonZero };
        self.ops.push(Op::DrawPolygon { polygon });
    }

    fn paint(&mut self, paint: Paint) -> PaintMode {
        match paint {
            Paint::Fill(blackness) => {
                self.filled(blackness);
                PaintMode::Fill
            }
            Paint::Outline(thickness) => {
                self.outline(thickness, Pattern::Solid);
                PaintMode::Stroke
            }
        }
    }

    fn text(&mut self, items: &[Item]) {
        self.filled(100);
        self.ops.push(Op::StartTextSection);
        let (mut x, mut y) = (0, self.height);
        let mut font: Option<(Face, i32)> = None;
        for item in items {
            let Item::Text(run) = item else { continue };
            if font != Some((run.face, run.size)) {
                font = Some((run.face, run.size));
                let font = PdfFontHandle::External(font_name(run.face));
                self.ops.push(Op::SetFont { font, size: points(run.size) });
            }
            let moved = Point { x: points(run.x - x), y: points(y - run.baseline) };
            self.ops.push(Op::SetTextCursor { pos: moved });
            (x, y) = (run.x, run.baseline);
            self.ops.push(Op::ShowText { items: text_items(run) });
        }
        self.ops.push(Op::EndTextSection);
    }
}

/// A run as strings and the offsets between them.
fn text_items(run: &TextRun) -> Vec<TextItem> {
    let visible = |part: &str| -> String { part.chars().map(shown).collect() };
    if run.stretch == 0 {
        return vec![TextItem::Text(visible(&run.text))];
    }
    // Hundredths of a thousandth of the size: finer than any printer.
    let offset = -((run.stretch as f64 / f64::from(run.size) * 100.0).round() / 100.0) as f32;
    let mut items = Vec::new();
    for part in run.text.split_inclusive(' ') {
        items.push(TextItem::Text(visible(part)));
        if part.ends_with(' ') {
            items.push(TextItem::Offset(offset));
        }
    }
    items
}

fn points(hundredths: i32) -> Pt {
    Pt(hundredths as f32 / 100.0)
}
