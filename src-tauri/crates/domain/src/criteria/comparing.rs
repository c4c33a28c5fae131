//! Two sets side by side: what stayed, what changed its text or maximum, what moved, came and went.
//!
//! A node is found again by its text first (title and wording word for word, then the title alone),
//! because codes move when something is put in before them; only what is left is matched by its code.

use std::collections::HashMap;

use super::{Place, Tree};
use crate::text::normalised;

/// A node of the old set, of the new set, or of both.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Difference {
    /// Its place in the old set; `None` for what is new.
    pub old: Option<Place>,
    /// Its place in the new set; `None` for what is gone.
    pub new: Option<Place>,
    /// The title or the wording is another.
    pub text: bool,
    /// The maximum is another.
    pub max: bool,
    /// It stands under another code.
    pub moved: bool,
    /// Who scores it, or its rule, is another.
    pub rule: bool,
}

impl Difference {
    /// True for what is in both sets with the same text, maximum, place and rule.
    #[must_use]
    pub fn is_same(&self) -> bool {
        self.is_kept() && !(self.text || self.max || self.moved || self.rule)
    }

    /// True for what is in both sets.
    #[must_use]
    pub fn is_kept(&self) -> bool {
        self.old.is_some() && self.new.is_some()
    }

    /// True where results and evidence of the old set still speak of the same thing.
    #[must_use]
    pub fn is_text_unchanged(&self) -> bool {
        self.is_kept() && !self.text
    }
}

/// Compares two sets: the nodes of the new one in order, each gone one where it stood.
#[must_use]
pub fn compare_sets(old: &Tree, new: &Tree) -> Vec<Difference> {
    let found = matches(old, new);
    let mut taken: Vec<bool> = vec![false; old.len()];
    found.iter().flatten().for_each(|place| taken[*place] = true);
    let mut gone = (1..old.len()).filter(|place| !taken[*place]).peekable();
    let mut all = Vec::with_capacity(old.len() + new.len());
    for (place, before) in found.iter().enumerate().skip(1) {
        if let Some(before) = before {
            while let Some(lost) = gone.next_if(|lost| lost < before) {
                all.push(only_old(lost));
            }
        }
        all.push(difference(old, new, *before, place));
    }
    all.extend(gone.map(only_old));
    all
}

fn only_old(place: Place) -> Difference {
    Difference { old: Some(place), new: None, text: false, max: false, moved: false, rule: false }
}

fn difference(old: &Tree, new: &Tree, before: Option<Place>, place: Place) -> Difference {
    let Some(before) = before else {
        return Difference { old: None, new: Some(place), text: false, max: false, moved: false, rule: false };
    };
    let (one, other) = (old.node(before), new.node(place));
    Difference {
        old: Some(before),
        new: Some(place),
        text: full_text(old, before) != full_text(new, place),
        max: old.max(before) != new.max(place),
        moved: one.code != other.code,
        rule: one.channel != other.channel || one.rule != other.rule,
    }
}

fn title(tree: &Tree, place: Place) -> String {
    normalised(&tree.node(place).title)
}

fn full_text(tree: &Tree, place: Place) -> String {
    format!("{}\n{}", title(tree, place), normalised(&tree.node(place).wording))
}

fn code(tree: &Tree, place: Place) -> String {
    tree.node(place).code.clone()
}

/// What two nodes are matched by.
type Key = fn(&Tree, Place) -> String;

/// For every node of the new set its counterpart in the old one.
fn matches(old: &Tree, new: &Tree) -> Vec<Option<Place>> {
    let mut found: Vec<Option<Place>> = vec![None; new.len()];
    let mut taken = vec![false; old.len()];
    // The same text under the same code before the same text elsewhere: two criteria may read alike.
    let passes: [Key; 5] = [
        |tree, place| format!("{}\n{}", code(tree, place), full_text(tree, place)),
        full_text,
        |tree, place| format!("{}\n{}", code(tree, place), title(tree, place)),
        title,
        code,
    ];
    for key in passes {
        let mut waiting: HashMap<String, Vec<Place>> = HashMap::new();
        for place in (1..old.len()).rev().filter(|place| !taken[*place]) {
            waiting.entry(key(old, place)).or_default().push(place);
        }
        for (place, counterpart) in found.iter_mut().enumerate().skip(1).filter(|(_, known)| known.is_none()) {
            let next = waiting.get_mut(&key(new, place)).and_then(Vec::pop);
            if let Some(next) = next {
                taken[next] = true;
                *counterpart = Some(next);
            }
        }
    }
    found
}

/// A stretch of words of two texts.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Stretch {
    /// The words, with blanks between them.
    pub words: String,
    /// Where they stand.
    pub side: StretchSide,
}

/// Where words stand.
#[derive(Clone, Copy, PartialEq, Eq, Debug, serde::Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum StretchSide {
    /// In both texts.
    Both,
    /// In the old text only.
    Old,
    /// In the new text only.
    New,
}

/// Texts beyond this many words are not walked word by word.
const LONGEST: usize = 600;

/// What of a text stayed and what is another, word by word.
#[must_use]
pub fn compare_words(old: &str, new: &str) -> Vec<Stretch> {
    let (one, other): (Vec<&str>, Vec<&str>) = (old.split_whitespace().collect(), new.split_whitespace().collect());
    let mut stretches: Vec<Stretch> = Vec::new();
    let mut push = |word: &str, side: StretchSide| match stretches.last_mut() {
        Some(last) if last.side == side => {
            last.words.push(' ');
            last.words.push_str(word);
        }
        _ => stretches.push(Stretch { words: word.to_owned(), side }),
    };
    if one.len() > LONGEST || other.len() > LONGEST {
        one.iter().for_each(|word| push(word, StretchSide::Old));
        other.iter().for_each(|word| push(word, StretchSide::New));
        return stretches;
    }
    let longest = common_lengths(&one, &other);
    let (mut left, mut right) = (0, 0);
    while left < one.len() || right < other.len() {
        if left < one.len() && right < other.len() && one[left] == other[right] {
            push(one[left], StretchSide::Both);
            (left, right) = (left + 1, right + 1);
        } else if right == other.len() || (left < one.len() && longest[left + 1][right] >= longest[left][right + 1]) {
            push(one[left], StretchSide::Old);
            left += 1;
        } else {
            push(other[right], StretchSide::New);
            right += 1;
        }
    }
    stretches
}

/// How many words two texts have in common from each pair of places on.
fn common_lengths(one: &[&str], other: &[&str]) -> Vec<Vec<u32>> {
    let mut lengths = vec![vec![0_u32; other.len() + 1]; one.len() + 1];
    for left in (0..one.len()).rev() {
        for right in (0..other.len()).rev() {
            lengths[left][right] = if one[left] == other[right] {
                lengths[left + 1][right + 1] + 1
            } else {
                lengths[left + 1][right].max(lengths[left][right + 1])
            };
        }
    }
    lengths
}

#[cfg(test)]
mod tests;
