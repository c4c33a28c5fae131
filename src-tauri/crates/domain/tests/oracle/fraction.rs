//! Plain fractions of our own: they share no arithmetic with `domain`.

use std::cmp::Ordering;

/// A fraction with a positive denominator, kept in lowest terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fraction(pub i128, pub i128);

impl Fraction {
    pub const ZERO: Fraction = Fraction(0, 1);

    pub fn of(numerator: i128, denominator: i128) -> Fraction {
        let (mut a, mut b) = (numerator.abs(), denominator.abs());
        while b != 0 {
            (a, b) = (b, a % b);
        }
        let shared = a.max(1) * denominator.signum();
        Fraction(numerator / shared, denominator / shared)
    }

    pub fn hundredths(count: i64) -> Fraction {
        Fraction::of(i128::from(count), 100)
    }

    /// From the text that crosses the door: "1.25".
    pub fn read(text: &str) -> Fraction {
        let (whole, rest) = text.split_once('.').unwrap_or((text, ""));
        let digits: i128 = format!("{whole}{rest}").parse().expect("digits");
        Fraction::of(digits, 10_i128.pow(u32::try_from(rest.len()).expect("few digits")))
    }

    pub fn plus(self, other: Fraction) -> Fraction {
        Fraction::of(self.0 * other.1 + other.0 * self.1, self.1 * other.1)
    }

    pub fn minus(self, other: Fraction) -> Fraction {
        self.plus(Fraction(-other.0, other.1))
    }

    pub fn order(self, other: Fraction) -> Ordering {
        (self.0 * other.1).cmp(&(other.0 * self.1))
    }

    pub fn smaller(self, other: Fraction) -> Fraction {
        if self.order(other).is_lt() { self } else { other }
    }

    pub fn times(self, other: Fraction) -> Fraction {
        Fraction::of(self.0 * other.0, self.1 * other.1)
    }

    pub fn over(self, other: Fraction) -> Fraction {
        Fraction::of(self.0 * other.1, self.1 * other.0)
    }

    pub fn whole(count: i128) -> Fraction {
        Fraction(count, 1)
    }

    /// Half up at so many decimals; for numbers that are not negative.
    pub fn rounded(self, decimals: u32) -> Fraction {
        let scale = 10_i128.pow(decimals);
        Fraction::of((2 * self.0 * scale + self.1) / (2 * self.1), scale)
    }
}
