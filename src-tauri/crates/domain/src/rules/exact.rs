//! Exact fractions for rules of more than one step: checked, in lowest terms, never rounded.
//!
//! Overflow is `None`, which a rule reports as "số quá lớn". Rounding to points happens once, at
//! the end of the leaf.

use std::cmp::Ordering;

use crate::points::{Points, round_half_up};

/// A fraction with a positive denominator, in lowest terms.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Exact {
    numerator: i128,
    denominator: i128,
}

const MILLION: i128 = 1_000_000;

fn common_divisor(left: i128, right: i128) -> i128 {
    let (mut left, mut right) = (left.abs(), right.abs());
    while right != 0 {
        (left, right) = (right, left % right);
    }
    left.max(1)
}

impl Exact {
    pub(crate) const ZERO: Exact = Exact { numerator: 0, denominator: 1 };

    /// `None` for a zero denominator or a number beyond all bounds.
    pub(crate) fn new(numerator: i128, denominator: i128) -> Option<Exact> {
        if denominator == 0 {
            return None;
        }
        let divisor = common_divisor(numerator, denominator) * denominator.signum();
        Some(Exact { numerator: numerator.checked_div(divisor)?, denominator: denominator.checked_div(divisor)? })
    }

    pub(crate) fn of(points: Points) -> Exact {
        let count = points.millionths();
        let divisor = common_divisor(count, MILLION);
        Exact { numerator: count / divisor, denominator: MILLION / divisor }
    }

    pub(crate) fn plus(self, other: Exact) -> Option<Exact> {
        let left = self.numerator.checked_mul(other.denominator)?;
        let right = other.numerator.checked_mul(self.denominator)?;
        Exact::new(left.checked_add(right)?, self.denominator.checked_mul(other.denominator)?)
    }

    pub(crate) fn minus(self, other: Exact) -> Option<Exact> {
        self.plus(Exact { numerator: other.numerator.checked_neg()?, denominator: other.denominator })
    }

    pub(crate) fn times(self, other: Exact) -> Option<Exact> {
        // Crosswise first, so that 38/40 × 40/38 does not grow before it shrinks.
        let left = Exact::new(self.numerator, other.denominator)?;
        let right = Exact::new(other.numerator, self.denominator)?;
        Exact::new(left.numerator.checked_mul(right.numerator)?, left.denominator.checked_mul(right.denominator)?)
    }

    /// `None` for division by zero too; ask [`Exact::is_zero`] first to tell the two apart.
    pub(crate) fn over(self, other: Exact) -> Option<Exact> {
        self.times(Exact::new(other.denominator, other.numerator)?)
    }

    pub(crate) fn is_zero(self) -> bool {
        self.numerator == 0
    }

    pub(crate) fn is_negative(self) -> bool {
        self.numerator < 0
    }

    pub(crate) fn compare(self, other: Exact) -> Option<Ordering> {
        let left = self.numerator.checked_mul(other.denominator)?;
        Some(left.cmp(&other.numerator.checked_mul(self.denominator)?))
    }

    /// Rounded half up to six decimals: the one rounding of a leaf.
    pub(crate) fn points(self) -> Option<Points> {
        Points::from_millionths(round_half_up(self.numerator.checked_mul(MILLION)?, self.denominator))
    }

    /// Per cent, rounded half up to `decimals` places, with a point.
    pub(crate) fn percent(self, decimals: u32) -> Option<String> {
        let scale = 10_i128.checked_pow(decimals)?;
        let rounded = round_half_up(self.numerator.checked_mul(100)?.checked_mul(scale)?, self.denominator);
        let sign = if rounded < 0 { "-" } else { "" };
        let (whole, rest) = (rounded.abs() / scale, rounded.abs() % scale);
        Some(if decimals == 0 {
            format!("{sign}{whole}")
        } else {
            format!("{sign}{whole}.{rest:0width$}", width = usize::try_from(decimals).unwrap_or(0))
        })
    }

    /// The same number when it has at most six decimals.
    pub(crate) fn exact_points(self) -> Option<Points> {
        let points = self.points()?;
        (Exact::of(points) == self).then_some(points)
    }
}
