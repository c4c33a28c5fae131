//! Words wider than their line.
//!
//! Such a word parts after its hyphens and slashes, and where that is not enough
//! after any character; nothing ever leaves its column.

use crate::line_breaks::{Atom, Break};
use crate::lines::{Text, advance};

impl Text {
    /// The atoms with every one that is wider than a line cut into parts; `None` when all fit.
    pub(crate) fn part_long_atoms(&self, limit: i64) -> Option<Vec<Atom>> {
        if self.atoms.iter().all(|atom| atom.width <= limit) {
            return None;
        }
        let mut parted = Vec::with_capacity(self.atoms.len() + 8);
        for atom in &self.atoms {
            if atom.width <= limit {
                parted.push(*atom);
            } else {
                self.part(*atom, limit, &mut parted);
            }
        }
        Some(parted)
    }

    /// Cuts one atom after hyphens and slashes, and where that is not enough after any character.
    fn part(&self, atom: Atom, limit: i64, parted: &mut Vec<Atom>) {
        let word = &self.text[atom.start..atom.end];
        let allowed: Vec<usize> =
            unicode_linebreak::linebreaks(word).map(|(at, _)| atom.start + at).filter(|at| *at < atom.end).collect();
        let mut start = atom.start;
        let mut width = 0;
        let mut hyphen: Option<(usize, i64)> = None;
        for (offset, character) in word.char_indices() {
            let at = atom.start + offset;
            if allowed.contains(&at) {
                hyphen = Some((at, width));
            }
            let advance = advance(self.fonts, self.face_at(at), character).unwrap_or(0);
            if width + advance > limit && at > start {
                let (cut, before) = hyphen.filter(|(cut, _)| *cut > start).unwrap_or((at, width));
                parted.push(Atom { start, end: cut, width: before, space: 0, spaces: 0, after: Break::Free });
                (start, width, hyphen) = (cut, width - before, None);
            }
            width += advance;
        }
        parted.push(Atom { start, width, ..atom });
    }
}
