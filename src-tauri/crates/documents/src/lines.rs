//! Text into lines.
//!
//! A [`Text`] is measured once; its lines can then be asked for at any width.
//! A line ends at a space; words that belong together part only when they do not
//! fit on a line of their own, a word longer than the line parts at its hyphens
//! and then anywhere. Where a line stands is not known here: `draw` is told.

use crate::blocks::{Face, Words};
use crate::error::DocumentError;
use crate::geometry::rounded;
use crate::line_breaks::{Atom, Break, even, filled};
use crate::measure::Fonts;
use crate::ticks;
use crate::wording::{belong_together, clean, is_tick};

/// Measured text of one size.
#[derive(Clone)]
pub(crate) struct Text {
    /// Size of the letters.
    pub(crate) size: i32,
    pub(crate) text: String,
    pub(crate) spans: Vec<Span>,
    pub(crate) atoms: Vec<Atom>,
    pub(crate) fonts: &'static Fonts,
}

/// A stretch of one face; ends before `end`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Span {
    pub(crate) end: usize,
    pub(crate) face: Face,
}

/// One line of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct TextLine {
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// Width in thousandths of a hundredth of a point.
    pub(crate) width: i64,
    spaces: usize,
    /// The last line of its paragraph, or one ended by force.
    pub(crate) closing: bool,
}

impl TextLine {
    /// What each space must grow (or shrink) by to fill a width of hundredths of a point.
    pub(crate) fn stretch_to(&self, width: i32) -> i64 {
        let missing = i64::from(width) * 1000 - self.width;
        if self.closing || self.spaces == 0 { 0 } else { missing.div_euclid(self.spaces as i64) }
    }
}

impl Text {
    /// Measures words. `place` names the spot for an error.
    pub(crate) fn new(
        fonts: &'static Fonts,
        words: &Words,
        size: i32,
        face_of: fn(Face) -> Face,
        place: &dyn Fn() -> String,
    ) -> Result<Text, DocumentError> {
        let mut text = String::new();
        let mut spans = Vec::with_capacity(words.runs.len());
        for run in &words.runs {
            text.push_str(&clean(&run.text));
            spans.push(Span { end: text.len(), face: face_of(run.face) });
        }
        let mut measured = Text { size, text, spans, atoms: Vec::new(), fonts };
        measured.atoms = measured.cut(place)?;
        Ok(measured)
    }

    fn cut(&self, place: &dyn Fn() -> String) -> Result<Vec<Atom>, DocumentError> {
        let mut atoms = Vec::with_capacity(self.text.len() / 5 + 1);
        let mut atom = Atom::at(0);
        let mut spans = self.spans.iter();
        let mut span = spans.next();
        for (at, character) in self.text.char_indices() {
            while span.is_some_and(|current| current.end <= at) {
                span = spans.next();
            }
            let face = span.map_or(Face::Regular, |current| current.face);
            if character == '\n' {
                atom.after = Break::Forced;
                atoms.push(atom);
                atom = Atom::at(at + 1);
                continue;
            }
            let advance = advance(self.fonts, face, character).ok_or_else(|| DocumentError::GlyphMissing {
                character,
                place: place(),
                near: around(&self.text, at),
            })?;
            if character == ' ' {
                atom.space += advance;
                atom.spaces += 1;
                continue;
            }
            if atom.spaces > 0 {
                atoms.push(atom);
                atom = Atom::at(at);
            }
            atom.width += advance;
            atom.end = at + character.len_utf8();
        }
        if atom.end > atom.start || atoms.is_empty() || atom.spaces > 0 {
            atoms.push(atom);
        }
        self.glue(&mut atoms);
        Ok(atoms)
    }

    fn glue(&self, atoms: &mut [Atom]) {
        let mut glued = false;
        for index in 1..atoms.len() {
            let (before, after) = (atoms[index - 1], atoms[index]);
            let together = before.after == Break::Free
                && before.spaces == 1
                && belong_together(&self.text[before.start..before.end], &self.text[after.start..after.end], glued);
            if together {
                atoms[index - 1].after = Break::Reluctant;
            }
            glued = together;
        }
    }

    /// True when nothing would be drawn.
    pub(crate) fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// The characters.
    pub(crate) fn as_str(&self) -> &str {
        &self.text
    }

    /// Width of the widest line when no line is broken, in hundredths of a point, rounded up.
    pub(crate) fn natural_width(&self) -> i32 {
        let (mut widest, mut width) = (0, 0);
        for (index, atom) in self.atoms.iter().enumerate() {
            width += atom.width;
            widest = widest.max(width);
            let ends = atom.after == Break::Forced || index + 1 == self.atoms.len();
            width = if ends { 0 } else { width + atom.space };
        }
        round_up(widest * i64::from(self.size))
    }

    /// The widths of the text before and from a byte on, when it stands on one line.
    pub(crate) fn split_width(&self, at: usize) -> (i32, i32) {
        let mut parts = (0, 0);
        for (index, character) in self.text.char_indices() {
            let advance = advance(self.fonts, self.face_at(index), character).unwrap_or(0);
            if index < at { parts.0 += advance } else { parts.1 += advance }
        }
        (rounded(parts.0 * i64::from(self.size)), rounded(parts.1 * i64::from(self.size)))
    }

    /// Width of the widest word.
    pub(crate) fn longest_word(&self) -> i32 {
        self.atoms.iter().map(|atom| atom.width * i64::from(self.size)).max().map_or(0, round_up)
    }

    /// The lines, when the first may be `first` and every other `rest` wide.
    pub(crate) fn lines(&self, first: i32, rest: i32) -> Vec<TextLine> {
        self.broken(first, rest, filled)
    }

    /// The same for lines that will be stretched to the right edge.
    pub(crate) fn justified(&self, first: i32, rest: i32) -> Vec<TextLine> {
        self.broken(first, rest, even)
    }

    fn broken(&self, first: i32, rest: i32, ends: fn(&[Atom], i64, i64) -> Vec<usize>) -> Vec<TextLine> {
        let size = i64::from(self.size).max(1);
        let room = |width: i32| i64::from(width) * 1000 / size;
        let parted = self.part_long_atoms(room(first.min(rest)));
        let atoms = parted.as_deref().unwrap_or(&self.atoms);
        let mut start = 0;
        let mut lines = Vec::new();
        for end in ends(atoms, room(first), room(rest)) {
            lines.push(self.line(atoms, start, end));
            start = end;
        }
        lines
    }

    /// The lines within a width, as even in length as they can be without one more line.
    pub(crate) fn balanced(&self, width: i32) -> Vec<TextLine> {
        let mut best = self.lines(width, width);
        if best.len() < 2 {
            return best;
        }
        let (mut low, mut high) = (self.longest_word().min(width), width);
        while high - low > 50 {
            let middle = (low + high) / 2;
            let tried = self.lines(middle, middle);
            if tried.len() <= best.len() {
                (best, high) = (tried, middle);
            } else {
                low = middle;
            }
        }
        best
    }

    /// The least width that needs no more than so many lines.
    pub(crate) fn width_on_lines(&self, most: usize) -> i32 {
        let (mut low, mut high) = (self.longest_word(), self.natural_width());
        while high - low > 50 {
            let middle = (low + high) / 2;
            if self.lines(middle, middle).len() <= most { high = middle } else { low = middle }
        }
        high
    }

    fn line(&self, atoms: &[Atom], start: usize, end: usize) -> TextLine {
        let inner = &atoms[start..end];
        let trailing = inner.last().map_or(0, |last| last.space);
        let width: i64 = inner.iter().map(|atom| atom.width + atom.space).sum::<i64>() - trailing;
        let spaces = inner.iter().rev().skip(1).map(|atom| atom.spaces).sum();
        let forced = inner.last().is_some_and(|last| last.after == Break::Forced);
        TextLine {
            start: inner.first().map_or(0, |first| first.start),
            end: inner.last().map_or(0, |last| last.end),
            width: width * i64::from(self.size),
            spaces,
            closing: forced || end == atoms.len(),
        }
    }

    pub(crate) fn face_at(&self, at: usize) -> Face {
        self.spans.iter().find(|span| at < span.end).map_or(Face::Regular, |span| span.face)
    }
}

/// The advance of a character, if it can be drawn.
pub(crate) fn advance(fonts: &Fonts, face: Face, character: char) -> Option<i64> {
    if is_tick(character) {
        return Some(ticks::WIDTH);
    }
    fonts.face(face).glyph(character).map(|glyph| i64::from(glyph.advance))
}

fn round_up(fine: i64) -> i32 {
    ((fine + 999) / 1000) as i32
}

/// The words around a place in a text: as many letters before it and after it as a person needs to find them.
fn around(text: &str, at: usize) -> String {
    const LETTERS: usize = 20;
    let (before, after) = (&text[..at], &text[at..]);
    let start = before.char_indices().rev().nth(LETTERS - 1).map_or(0, |(start, _)| start);
    let end = after.char_indices().nth(LETTERS + 1).map_or(text.len(), |(end, _)| at + end);
    let cut = |is_cut: bool| if is_cut { "…" } else { "" };
    format!("{}{}{}", cut(start > 0), text[start..end].trim(), cut(end < text.len()))
}
