//! The ledger summed up: by area, by department, by cause, by unit, and by criterion.

use super::{Cause, LostPoints, LostPointsLine};
use crate::criteria::Place;
use crate::points::Points;
use crate::text::fold;

/// Lost points of one area, department, cause, unit or criterion.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LostPointsTotal<Of> {
    /// What they are summed over.
    pub of: Of,
    /// The maxima of these lines.
    pub at_stake: Points,
    /// The points lost.
    pub lost: Points,
    /// How many lines lost them.
    pub lines: u32,
    /// How many units lost them.
    pub units: u32,
}

/// The ledger summed up. Every list begins with the most points lost.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LostPointsTotals {
    /// All points lost in named lines.
    pub lost: Points,
    /// Claimed but not given, summed over the lines where that is known and above 0.
    pub claimed_in_vain: Points,
    /// Lines about which nothing is said yet.
    pub unexplained: u32,
    /// By area.
    pub areas: Vec<LostPointsTotal<Place>>,
    /// By department in charge; an empty name where nobody is.
    pub departments: Vec<LostPointsTotal<String>>,
    /// By cause; `None` where nobody has said one.
    pub causes: Vec<LostPointsTotal<Option<Cause>>>,
    /// By unit, as it stands in the round.
    pub units: Vec<LostPointsTotal<usize>>,
    /// By criterion: most often lost first, then by points.
    pub criteria: Vec<LostPointsTotal<Place>>,
}

impl LostPoints {
    /// Sums the ledger up.
    #[must_use]
    pub fn totals(&self) -> LostPointsTotals {
        let mut criteria = self.summed(|line| line.place, |a, b| a == b);
        criteria.sort_by(|a, b| b.units.cmp(&a.units).then(b.lost.cmp(&a.lost)).then(a.of.cmp(&b.of)));
        LostPointsTotals {
            lost: self.lines.iter().map(|line| line.lost).sum(),
            claimed_in_vain: self.lines.iter().filter_map(|line| line.claim_gap).filter(|gap| *gap > Points::ZERO).sum(),
            unexplained: count(self.lines.iter().filter(|line| line.note.is_none()).count()),
            areas: by_loss(self.summed(|line| line.area, |a, b| a == b)),
            departments: by_loss(self.summed(|line| line.department().to_owned(), |a, b| fold(a) == fold(b))),
            causes: by_loss(self.summed(|line| line.note.as_ref().and_then(|note| note.cause), |a, b| a == b)),
            units: by_loss(self.summed(|line| line.unit, |a, b| a == b)),
            criteria,
        }
    }

    fn summed<Of>(&self, of: impl Fn(&LostPointsLine) -> Of, same: impl Fn(&Of, &Of) -> bool) -> Vec<LostPointsTotal<Of>> {
        let mut sums: Vec<(LostPointsTotal<Of>, Vec<usize>)> = Vec::new();
        for line in &self.lines {
            let key = of(line);
            let at = sums.iter().position(|(sum, _)| same(&sum.of, &key)).unwrap_or_else(|| {
                let empty = LostPointsTotal { of: key, at_stake: Points::ZERO, lost: Points::ZERO, lines: 0, units: 0 };
                sums.push((empty, Vec::new()));
                sums.len() - 1
            });
            let (sum, units) = &mut sums[at];
            sum.at_stake = sum.at_stake + line.max;
            sum.lost = sum.lost + line.lost;
            sum.lines += 1;
            if !units.contains(&line.unit) {
                units.push(line.unit);
                sum.units += 1;
            }
        }
        sums.into_iter().map(|(sum, _)| sum).collect()
    }
}

fn by_loss<Of>(mut sums: Vec<LostPointsTotal<Of>>) -> Vec<LostPointsTotal<Of>> {
    // The sort is stable: equal losses stay in the order of the ledger.
    sums.sort_by_key(|sum| std::cmp::Reverse(sum.lost));
    sums
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
