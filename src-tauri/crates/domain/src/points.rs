//! Points: exact decimals from the keyboard to the paper, and the index as an exact fraction.
//!
//! A point has at most six decimal places (`Points::DECIMALS`). Sums are exact; rounding happens
//! half up, once at the leaf (by the rules) and once for display, always from the exact value.
//! Reading what a person typed is in `points/typed.rs`.

use std::cmp::Ordering;
use std::fmt;
use std::iter::Sum;
use std::ops::{Add, Sub};

use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

mod typed;

pub use typed::{CellText, TypedPointsError, read_cell, read_points};

/// An exact number of points, with at most six decimals.
///
/// In JSON and in the book it is a string with a point ("1.425"); a JSON number is refused,
/// because a number has already been through a binary fraction on its way.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(as = "String"))]
pub struct Points(Decimal);

/// Why a text is not points.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum PointsError {
    /// The text is not a plain decimal with a point.
    #[error("not a decimal number")]
    NotADecimal,
    /// The number has more than six decimals.
    #[error("more than six decimals")]
    TooManyDecimals,
    /// The number is beyond a billion, which no criteria set reaches.
    #[error("out of range")]
    OutOfRange,
}

impl Points {
    /// No points.
    pub const ZERO: Points = Points(Decimal::ZERO);
    /// How many decimals a point may have.
    pub const DECIMALS: u32 = 6;

    const LIMIT: i128 = 1_000_000_000_000_000; // a billion points, in millionths

    /// Reads the canonical form used in files, JSON and the book: "1.425".
    pub fn parse_canonical(text: &str) -> Result<Points, PointsError> {
        let digits = text.strip_prefix('-').unwrap_or(text);
        let plain = !digits.is_empty()
            && digits.bytes().all(|b| b.is_ascii_digit() || b == b'.')
            && digits.bytes().filter(|b| *b == b'.').count() <= 1
            && digits.bytes().next().is_some_and(|b| b.is_ascii_digit())
            && digits.bytes().last().is_some_and(|b| b.is_ascii_digit());
        if !plain {
            return Err(PointsError::NotADecimal);
        }
        let value = text.parse::<Decimal>().map_err(|_| PointsError::OutOfRange)?;
        Points::try_from_decimal(value)
    }

    fn try_from_decimal(value: Decimal) -> Result<Points, PointsError> {
        let value = value.normalize();
        if value.scale() > Points::DECIMALS {
            return Err(PointsError::TooManyDecimals);
        }
        let points = Points(value);
        if value.abs() > Decimal::from(1_000_000_000_u32) || points.millionths().abs() > Points::LIMIT {
            return Err(PointsError::OutOfRange);
        }
        Ok(points)
    }

    /// The same number counted in millionths, for exact fractions.
    #[must_use]
    pub fn millionths(self) -> i128 {
        self.0.mantissa() * 10_i128.pow(Points::DECIMALS - self.0.scale().min(Points::DECIMALS))
    }

    /// Points from a count of millionths; `None` beyond a billion points.
    #[must_use]
    pub fn from_millionths(count: i128) -> Option<Points> {
        if count.abs() > Points::LIMIT {
            return None;
        }
        Decimal::try_from_i128_with_scale(count, Points::DECIMALS).ok().map(|value| Points(value.normalize()))
    }

    /// Whole points.
    #[must_use]
    pub fn whole(count: i32) -> Points {
        Points(Decimal::from(count))
    }

    /// The canonical text: shortest, with a point.
    #[must_use]
    pub fn canonical(self) -> String {
        self.0.normalize().to_string()
    }

    /// As Vietnamese offices write it: shortest, with a comma.
    #[must_use]
    pub fn vietnamese(self) -> String {
        self.canonical().replace('.', ",")
    }

    /// Rounded half up (away from zero) to exactly `decimals` places, with a comma.
    #[must_use]
    pub fn vietnamese_with(self, decimals: u32) -> String {
        let mut rounded = self.0.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero);
        rounded.rescale(decimals);
        rounded.to_string().replace('.', ",")
    }

    /// True below zero.
    #[must_use]
    pub fn is_negative(self) -> bool {
        self < Points::ZERO
    }

    /// The distance from zero.
    #[must_use]
    pub fn abs(self) -> Points {
        Points(self.0.abs())
    }
}

// A sum of points cannot overflow: each is below 10^9 and a book has fewer than 10^9 of them,
// while the decimal holds 7.9 × 10^22 at six places.
impl Add for Points {
    type Output = Points;
    fn add(self, other: Points) -> Points {
        Points((self.0 + other.0).normalize())
    }
}

impl Sub for Points {
    type Output = Points;
    fn sub(self, other: Points) -> Points {
        Points((self.0 - other.0).normalize())
    }
}

impl Sum for Points {
    fn sum<I: Iterator<Item = Points>>(iter: I) -> Points {
        Points(iter.fold(Decimal::ZERO, |total, points| total + points.0).normalize())
    }
}

impl fmt::Display for Points {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.canonical())
    }
}

impl Serialize for Points {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Points {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Points, D::Error> {
        let text = String::deserialize(deserializer)?;
        Points::parse_canonical(&text).map_err(serde::de::Error::custom)
    }
}

/// Earned points over the applicable maximum, kept as a fraction.
///
/// Two indices are compared by cross-multiplication, so that no rounding ever decides a rank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Index {
    /// What was earned, bonus and penalty included.
    pub earned: Points,
    /// The maximum that applies to the unit.
    pub applicable_max: Points,
}

impl Index {
    /// Per cent, rounded half up from the exact fraction to `decimals` places, with a point;
    /// `None` when nothing applies.
    #[must_use]
    pub fn percent(self, decimals: u32) -> Option<String> {
        let max = self.applicable_max.millionths();
        if max <= 0 {
            return None;
        }
        let scale = 10_i128.checked_pow(decimals)?;
        let scaled = self.earned.millionths().checked_mul(100)?.checked_mul(scale)?;
        let rounded = round_half_up(scaled, max);
        let sign = if rounded < 0 { "-" } else { "" };
        let (whole, rest) = (rounded.abs() / scale, rounded.abs() % scale);
        Some(if decimals == 0 {
            format!("{sign}{whole}")
        } else {
            format!("{sign}{whole}.{rest:0width$}", width = decimals as usize)
        })
    }

    /// Per cent as printed: with a comma.
    #[must_use]
    pub fn percent_vietnamese(self, decimals: u32) -> Option<String> {
        self.percent(decimals).map(|text| text.replace('.', ","))
    }

    /// Per cent as it is printed with these decimals, as a number; 0 when nothing applies.
    #[must_use]
    pub fn printed(self, decimals: u32) -> Points {
        self.percent(decimals).and_then(|text| Points::parse_canonical(&text).ok()).unwrap_or_default()
    }

    /// Compares this index with `per_cent` hundredths, exactly. Where nothing applies it counts as zero.
    #[must_use]
    pub fn cmp_percent(self, per_cent: Points) -> Ordering {
        if self.applicable_max <= Points::ZERO {
            return Points::ZERO.cmp(&per_cent);
        }
        let left = self.earned.millionths() * 100_000_000;
        let right = per_cent.millionths() * self.applicable_max.millionths();
        left.cmp(&right)
    }
}

impl PartialOrd for Index {
    fn partial_cmp(&self, other: &Index) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Index {
    fn cmp(&self, other: &Index) -> Ordering {
        // Where nothing applies the index counts as zero.
        let left = self.earned.millionths() * other.applicable_max.millionths();
        let right = other.earned.millionths() * self.applicable_max.millionths();
        match (self.applicable_max > Points::ZERO, other.applicable_max > Points::ZERO) {
            (true, true) => left.cmp(&right),
            (true, false) => self.earned.cmp(&Points::ZERO),
            (false, true) => Points::ZERO.cmp(&other.earned),
            (false, false) => Ordering::Equal,
        }
    }
}

/// `numerator / denominator` rounded half up (away from zero); the denominator is positive.
pub(crate) fn round_half_up(numerator: i128, denominator: i128) -> i128 {
    let doubled = numerator.abs() / denominator * 2 + i128::from(numerator.abs() % denominator * 2 >= denominator) * 2;
    doubled / 2 * numerator.signum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(text: &str) -> Points {
        Points::parse_canonical(text).unwrap()
    }

    #[test]
    fn the_index_of_the_district_case_is_exact() {
        let index = Index { earned: points("73.33"), applicable_max: points("96") };
        assert_eq!(index.percent(10).unwrap(), "76.3854166667", "73,33 of 96 is 76,38541666… per cent");
        assert_eq!(index.percent_vietnamese(2).unwrap(), "76,39", "printed with two decimals");
    }

    #[test]
    fn rounding_is_half_up_from_the_exact_value() {
        assert_eq!(points("2.345").vietnamese_with(2), "2,35", "half goes up");
        assert_eq!(points("2.344999").vietnamese_with(2), "2,34", "less than half goes down");
        assert_eq!(points("2").vietnamese_with(2), "2,00", "exactly as many decimals as asked");
        assert_eq!(round_half_up(5, 2), 3, "2,5 rounds to 3");
        assert_eq!(round_half_up(-5, 2), -3, "a negative half goes away from zero");
        assert_eq!(round_half_up(4, 3), 1, "1,33 rounds to 1");
    }

    #[test]
    fn indices_are_compared_without_rounding() {
        let third = Index { earned: points("1"), applicable_max: points("3") };
        let nearly = Index { earned: points("0.333333"), applicable_max: points("1") };
        assert_eq!(third.cmp(&nearly), Ordering::Greater, "one third is more than 0,333333");
        assert_eq!(third.cmp_percent(points("33.333333")), Ordering::Greater, "and more than 33,333333 per cent");
    }

    #[test]
    fn a_json_number_is_refused() {
        assert!(serde_json::from_str::<Points>("1.5").is_err(), "a number may have lost digits already");
        assert_eq!(serde_json::from_str::<Points>("\"1.5\"").unwrap(), points("1.5"), "a string is exact");
    }

    #[test]
    fn seven_decimals_are_refused() {
        assert_eq!(Points::parse_canonical("0.1234567"), Err(PointsError::TooManyDecimals), "six is the limit");
        assert_eq!(
            Points::parse_canonical("0.1234560").map(Points::canonical),
            Ok("0.123456".to_owned()),
            "a trailing zero is no decimal"
        );
        assert_eq!(Points::parse_canonical("1e3"), Err(PointsError::NotADecimal), "no exponents");
        assert_eq!(Points::parse_canonical("99999999999"), Err(PointsError::OutOfRange), "beyond any criteria set");
    }
}
