//! The index of a unit in a year before it stood: what the units it follows had, as one figure.
//!
//! Only where somebody wrote how much each of them counts. The mean of the indices by these weights is
//! an exact fraction, rounded once for display; ranks and grades are never rolled up, because nobody
//! ranked the units together.

use crate::points::Index;
use crate::rules::exact::Exact;

/// An index, of one unit or rolled up from several.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct RolledUp(Exact);

impl RolledUp {
    /// The index of one unit; `None` when nothing applies to it.
    #[must_use]
    pub fn of(index: Index) -> Option<RolledUp> {
        Exact::of(index.earned).over(Exact::of(index.applicable_max)).map(RolledUp)
    }

    /// The mean of several by their weights; `None` for none at all, or numbers beyond all bounds.
    #[must_use]
    pub fn mean(parts: &[(u32, RolledUp)]) -> Option<RolledUp> {
        let (mut sum, mut weights) = (Exact::ZERO, Exact::ZERO);
        for (weight, part) in parts {
            let weight = Exact::new(i128::from(*weight), 1)?;
            sum = sum.plus(weight.times(part.0)?)?;
            weights = weights.plus(weight)?;
        }
        sum.over(weights).map(RolledUp)
    }

    /// Per cent, rounded half up from the exact fraction to `decimals` places, with a point.
    #[must_use]
    pub fn percent(self, decimals: u32) -> Option<String> {
        self.0.percent(decimals)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::points::Points;

    fn share(earned: &str, max: &str) -> RolledUp {
        let points = |text: &str| Points::parse_canonical(text).unwrap();
        RolledUp::of(Index { earned: points(earned), applicable_max: points(max) }).unwrap()
    }

    #[test]
    fn each_counts_by_its_weight_and_its_own_maximum() {
        let both = RolledUp::mean(&[(3, share("80", "100")), (1, share("49", "98"))]).unwrap();
        assert_eq!(both.percent(2).unwrap(), "72.50", "(3 × 80 % + 1 × 50 %) / 4; points and maxima are not added up");
        assert_eq!(RolledUp::mean(&[(5, share("1", "3"))]).unwrap().percent(4).unwrap(), "33.3333", "one alone is itself");
    }

    #[test]
    fn rounding_happens_once_from_the_fraction() {
        let both = RolledUp::mean(&[(1, share("1", "3")), (1, share("2", "3"))]).unwrap();
        assert_eq!(both.percent(2).unwrap(), "50.00", "a third and two thirds; rounded ones would give 49.995 or 50.005");
    }

    #[test]
    fn nothing_has_no_index() {
        assert_eq!(RolledUp::mean(&[]), None, "no unit, no figure");
        assert_eq!(RolledUp::of(Index { earned: Points::ZERO, applicable_max: Points::ZERO }), None, "nothing applies");
    }
}
