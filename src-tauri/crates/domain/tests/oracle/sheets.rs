//! What a sheet comes to, written afresh from the meanings of the field.

use std::collections::HashMap;

use domain::criteria::Channel;
use domain::rounds::Stage;
use domain::rules::NoOccurrence;

use crate::fraction::Fraction;

/// A cell as the oracle knows it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Cell {
    Empty,
    Hundredths(i64),
    Kad,
    Kps,
}

/// A node of a random set. `own_max` counts hundredths for leaves and is the cap of a bonus or
/// penalty group; other nodes have the sum of their parts.
#[derive(Clone, Debug)]
pub struct Item {
    pub parent: Option<usize>,
    pub own_max: i64,
    pub channel: Channel,
    pub no_occurrence: Option<NoOccurrence>,
}

/// A random set; the first item is the root.
#[derive(Clone, Debug)]
pub struct Made {
    pub items: Vec<Item>,
}

impl Made {
    pub fn parts(&self, item: usize) -> Vec<usize> {
        (0..self.items.len()).filter(|at| self.items[*at].parent == Some(item)).collect()
    }

    pub fn is_leaf(&self, item: usize) -> bool {
        item != 0 && self.parts(item).is_empty()
    }

    /// Bonus and penalty items make groups of their own here, so a channel tells the side.
    pub fn beside(&self, item: usize) -> bool {
        matches!(self.items[item].channel, Channel::Bonus | Channel::Penalty)
    }

    pub fn max(&self, item: usize) -> Fraction {
        if self.is_leaf(item) || self.beside(item) {
            return Fraction::hundredths(self.items[item].own_max);
        }
        let inside = self.parts(item).into_iter().filter(|part| self.beside(*part) == self.beside(item));
        inside.map(|part| self.max(part)).fold(Fraction::ZERO, Fraction::plus)
    }
}

/// What the oracle says of a node: points, applicable maximum, whether anything is open below.
#[derive(Clone, Copy)]
pub struct Said {
    pub points: Fraction,
    pub applies: Fraction,
    pub open: bool,
    pub known: bool,
}

/// The cells of one unit, by stage and item.
pub type Cells = HashMap<(Stage, usize), Cell>;

pub fn oracle(made: &Made, cells: &Cells, stage: Stage, item: usize) -> Said {
    let cell = cells.get(&(stage, item)).copied().unwrap_or(Cell::Empty);
    let max = made.max(item);
    let left_out = Said { points: Fraction::ZERO, applies: Fraction::ZERO, open: false, known: false };
    if cell == Cell::Kad && (stage != Stage::SelfScore || granted_later(made, cells, item)) {
        return left_out;
    }
    if made.is_leaf(item) {
        let counts = !made.beside(item) && (stage != Stage::SelfScore || made.items[item].channel == Channel::SelfScored);
        let scored = |points: Fraction| Said { points, applies: max, open: false, known: true };
        return match cell {
            Cell::Hundredths(count) => scored(Fraction::hundredths(count)),
            Cell::Kps => match made.items[item].no_occurrence {
                Some(NoOccurrence::Full) => scored(max),
                Some(NoOccurrence::Zero) => scored(Fraction::ZERO),
                Some(NoOccurrence::Excluded) | None => left_out,
            },
            Cell::Kad => Said { points: Fraction::ZERO, applies: max, open: false, known: false },
            Cell::Empty => Said { points: Fraction::ZERO, applies: max, open: counts, known: false },
        };
    }
    let parts: Vec<Said> = made
        .parts(item)
        .into_iter()
        .filter(|part| made.beside(*part) == made.beside(item))
        .map(|part| oracle(made, cells, stage, part))
        .collect();
    let sum = |pick: fn(&Said) -> Fraction| parts.iter().map(pick).fold(Fraction::ZERO, Fraction::plus);
    let whole = Said {
        points: sum(|part| part.points),
        applies: sum(|part| part.applies),
        open: parts.iter().any(|part| part.open),
        known: parts.iter().any(|part| part.known),
    };
    match cell {
        Cell::Hundredths(count) => Said { points: Fraction::hundredths(count), open: false, known: true, ..whole },
        _ => whole,
    }
}

/// KAD of the unit itself is a claim until a later stage grants it there or above.
pub fn granted_later(made: &Made, cells: &Cells, item: usize) -> bool {
    let later = [Stage::Council, Stage::Appraised1, Stage::Appraised2, Stage::Approved];
    let here = later.iter().any(|stage| cells.get(&(*stage, item)) == Some(&Cell::Kad));
    here || made.items[item].parent.is_some_and(|parent| granted_later(made, cells, parent))
}

/// Earned, applicable maximum, complete.
pub fn total(made: &Made, cells: &Cells, stage: Stage) -> (Fraction, Fraction, bool) {
    let root = oracle(made, cells, stage, 0);
    let mut earned = root.points;
    for group in made.parts(0).into_iter().filter(|part| made.beside(*part)) {
        let points = oracle(made, cells, stage, group).points.smaller(made.max(group));
        earned = if made.items[group].channel == Channel::Bonus { earned.plus(points) } else { earned.minus(points) };
    }
    let earned = if earned.0 < 0 { Fraction::ZERO } else { earned };
    (earned, root.applies, root.known && !root.open)
}
