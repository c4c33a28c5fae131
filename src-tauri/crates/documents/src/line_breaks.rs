//! Where the lines of a text end.
//!
//! `filled` puts as much on each line as it holds: cells, titles, lists of
//! recipients. `even` weighs a whole justified paragraph, so that the spaces of
//! all lines are as alike as they can be. Both work on widths alone.

/// Characters that stay together, and the spaces after them.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Atom {
    /// First byte.
    pub(crate) start: usize,
    /// Byte after the last, spaces not counted.
    pub(crate) end: usize,
    /// Thousandths of the letter size, spaces not counted.
    pub(crate) width: i64,
    /// Width of the spaces after it.
    pub(crate) space: i64,
    /// How many spaces.
    pub(crate) spaces: usize,
    /// What a line may do after it.
    pub(crate) after: Break,
}

impl Atom {
    /// An atom that begins here and holds nothing yet.
    pub(crate) fn at(start: usize) -> Atom {
        Atom { start, end: start, width: 0, space: 0, spaces: 0, after: Break::Free }
    }
}

/// What a line may do after an atom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Break {
    /// End.
    Free,
    /// End, though the words on both sides belong together.
    Reluctant,
    /// Nothing but end.
    Forced,
}

/// A space may shrink to nine tenths of itself.
const MOST_SHRINK: i64 = 10;
/// Cost of parting words that belong together; a doubled space costs 10,000, one four times as wide 90,000.
const RELUCTANCE: i64 = 150_000;
/// Cost of a last line of one short word.
const RUNT: i64 = 2_500;
/// A line shorter than this many hundredths of its room rather parts words that belong together.
const HALF_EMPTY: i64 = 65;

/// Line ends (index after the last atom) when every line takes what it holds.
pub(crate) fn filled(atoms: &[Atom], first: i64, rest: i64) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut start = 0;
    while start < atoms.len() {
        start = line_end(atoms, start, if ends.is_empty() { first } else { rest });
        ends.push(start);
    }
    ends
}

/// The end of the line that begins at atom `start`.
fn line_end(atoms: &[Atom], start: usize, limit: i64) -> usize {
    let mut width = 0;
    let mut free: Option<(usize, i64)> = None;
    let mut reluctant: Option<usize> = None;
    for (index, atom) in atoms.iter().enumerate().skip(start) {
        if width + atom.width > limit && index > start {
            return match (free, reluctant) {
                (Some((end, reached)), Some(later)) if reached * 100 < limit * HALF_EMPTY => later.max(end),
                (Some((end, _)), _) => end,
                (None, later) => later.unwrap_or(index),
            };
        }
        let reached = width + atom.width;
        width = reached + atom.space;
        match atom.after {
            Break::Forced => return index + 1,
            Break::Free => free = Some((index + 1, reached)),
            Break::Reluctant => reluctant = Some(index + 1),
        }
    }
    atoms.len()
}

/// The best way to reach a line end.
#[derive(Clone, Copy)]
struct Reached {
    cost: i64,
    from: usize,
    line: usize,
}

/// Line ends that make the spaces of a justified paragraph most alike.
pub(crate) fn even(atoms: &[Atom], first: i64, rest: i64) -> Vec<usize> {
    let mut best: Vec<Option<Reached>> = vec![None; atoms.len() + 1];
    if let Some(start) = best.first_mut() {
        *start = Some(Reached { cost: 0, from: 0, line: 0 });
    }
    for start in 0..atoms.len() {
        let Some(here) = best[start] else { continue };
        let limit = if here.line == 0 { first } else { rest };
        let (mut width, mut space, mut spaces) = (0, 0, 0);
        for (index, atom) in atoms.iter().enumerate().skip(start) {
            let natural = width + atom.width;
            let only = index == start;
            if !only && natural - space * MOST_SHRINK / 100 > limit {
                break;
            }
            let closing = index + 1 == atoms.len() || atom.after == Break::Forced;
            if let Some(cost) = line_cost(natural, (space, spaces), limit, closing, only) {
                let parted = if atom.after == Break::Reluctant { RELUCTANCE } else { 0 };
                let reached = Reached { cost: here.cost + cost + parted, from: start, line: here.line + 1 };
                if best[index + 1].is_none_or(|known| reached.cost < known.cost) {
                    best[index + 1] = Some(reached);
                }
            }
            if atom.after == Break::Forced {
                break;
            }
            width = natural + atom.space;
            space += atom.space;
            spaces += atom.spaces;
        }
    }
    trace(&best).unwrap_or_else(|| filled(atoms, first, rest))
}

/// What a line costs; `None` when it cannot be set.
fn line_cost(natural: i64, (space, spaces): (i64, usize), limit: i64, closing: bool, only: bool) -> Option<i64> {
    let missing = limit - natural;
    if closing {
        return match missing {
            overfull if overfull < 0 && !only => None,
            _ if natural * 8 < limit => Some(RUNT),
            _ => Some(0),
        };
    }
    if spaces == 0 {
        // One long word, or nothing to stretch: bad, but possible.
        return Some(if missing < 0 { 0 } else { 200_000 });
    }
    // How much every space grows, in hundredths of itself.
    let growth = missing * 100 / space.max(1);
    if growth < -MOST_SHRINK {
        return None;
    }
    Some(if growth < 0 { growth * growth * 25 } else { growth * growth })
}

fn trace(best: &[Option<Reached>]) -> Option<Vec<usize>> {
    let mut ends = Vec::new();
    let mut at = best.len() - 1;
    while at > 0 {
        ends.push(at);
        at = best.get(at).copied().flatten()?.from;
    }
    ends.reverse();
    Some(ends)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(widths: &[i64]) -> Vec<Atom> {
        widths.iter().map(|width| Atom { start: 0, end: 0, width: *width, space: 250, spaces: 1, after: Break::Free }).collect()
    }

    #[test]
    fn a_filled_line_takes_what_it_holds() {
        let atoms = words(&[1000, 1000, 1000, 1000, 500]);
        assert_eq!(filled(&atoms, 3500, 3500), vec![3, 5], "three words and two spaces are exactly 3500");
        assert_eq!(filled(&atoms, 2000, 3500), vec![1, 4, 5], "the first line may be narrower");
    }

    #[test]
    fn words_that_belong_together_part_only_when_they_must() {
        let mut atoms = words(&[3000, 500, 500]);
        atoms[1].after = Break::Reluctant;
        assert_eq!(filled(&atoms, 4000, 4000), vec![1, 3], "the pair moves to the next line together");
        let mut alone = words(&[3000, 3000]);
        alone[0].after = Break::Reluctant;
        assert_eq!(filled(&alone, 4000, 4000), vec![1, 2], "a pair wider than the line parts");
    }

    #[test]
    fn a_justified_paragraph_is_weighed_as_a_whole() {
        let atoms = words(&[600, 600, 600, 400, 1000, 900, 2500, 200]);
        assert_eq!(filled(&atoms, 3000, 3000), vec![4, 6, 8], "a full first line leaves one wide gap in the second");
        assert_eq!(even(&atoms, 3000, 3000), vec![3, 6, 8], "a looser first line makes the spaces alike");
    }

    #[test]
    fn a_forced_end_is_kept_and_not_stretched() {
        let mut atoms = words(&[1000, 1000, 1000]);
        atoms[0].after = Break::Forced;
        assert_eq!(even(&atoms, 9000, 9000), vec![1, 3], "the line ends where the text says");
    }
}
