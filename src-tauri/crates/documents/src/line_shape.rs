//! How a run of lines stands between the margins, and its strips.

use crate::blocks::Setting;
use crate::collect::Collector;
use crate::geometry::{FIRST_LINE_INDENT, PARAGRAPH_GAP, ascent, body_pitch, pt, single_pitch};
use crate::line_drawing::Pen;
use crate::lines::{Text, TextLine};
use crate::strip::{PageBreak, Strip};

/// Which edges of a run of lines are straight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Edge {
    /// Left and right.
    Both,
    /// Left only.
    Left,
    /// Each line in the middle.
    Middle,
    /// Right only.
    Right,
}

/// How a run of lines stands.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LineShape {
    pub(crate) left: i32,
    pub(crate) width: i32,
    pub(crate) first_indent: i32,
    pub(crate) pitch: i32,
    /// Room above the first line.
    pub(crate) gap: i32,
    pub(crate) edge: Edge,
    /// What a page may do between inner lines.
    pub(crate) inside: PageBreak,
}

impl LineShape {
    /// The shape of a paragraph.
    pub(crate) fn of(setting: Setting, size: i32, width: i32) -> LineShape {
        let (edge, first_indent) = match setting {
            Setting::Body => (Edge::Both, FIRST_LINE_INDENT),
            Setting::Flush | Setting::Note => (Edge::Both, 0),
            Setting::Centred => (Edge::Middle, 0),
            Setting::Right => (Edge::Right, 0),
        };
        let note = setting == Setting::Note;
        let pitch = if note { single_pitch(size) } else { body_pitch(size) };
        let gap = if note { pt(3) } else { PARAGRAPH_GAP };
        LineShape { left: 0, width, first_indent, pitch, gap, edge, inside: PageBreak::Free }
    }
}

impl Collector {
    /// The strips of a run of lines; pages keep two lines together at both ends.
    pub(crate) fn lines(&mut self, text: &Text, lines: &[TextLine], shape: LineShape) {
        let pitch = shape.pitch;
        for (index, line) in lines.iter().enumerate() {
            let page_break = match index {
                0 => PageBreak::Free,
                1 => PageBreak::Avoid,
                _ if index + 1 == lines.len() => PageBreak::Avoid,
                _ => shape.inside,
            };
            let indent = shape.left + if index == 0 { shape.first_indent } else { 0 };
            let room = shape.width - if index == 0 { shape.first_indent } else { 0 };
            let line_width = (line.width / 1000) as i32;
            let (x, stretch) = match shape.edge {
                Edge::Both => (indent, line.stretch_to(room)),
                Edge::Left => (indent, 0),
                Edge::Middle => (indent + (room - line_width) / 2, 0),
                Edge::Right => (indent + room - line_width, 0),
            };
            let mut items = Vec::with_capacity(1);
            let pen = Pen { x, baseline: ascent(text.size, pitch), stretch, cell: None };
            text.draw(line, pen, &mut items);
            let gap = if index == 0 { shape.gap } else { 0 };
            self.push(Strip::new(pitch, gap, page_break, items));
        }
    }
}
