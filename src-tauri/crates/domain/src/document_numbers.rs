//! Numbers of documents: each is given once in a year within its series.
//!
//! Decree 30/2020, article 15: numbers begin at 01 on 1 January. A council that uses the seal of its
//! office counts in a series of its own, so the whole symbol ("BC-UBND", "QĐ-HĐTĐG") names a series.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A number that was given to a document.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct DocumentNumber {
    /// Its identity.
    pub id: i64,
    /// The symbol after the stroke: "BC-UBND".
    pub series: String,
    /// The year in which it was given.
    pub year: i16,
    /// The number, from 1.
    pub number: u32,
    /// The date of the document.
    pub date: Date,
    /// What the document is about.
    pub subject: String,
}

impl DocumentNumber {
    /// "05/BC-UBND".
    #[must_use]
    pub fn printed(&self) -> String {
        format!("{:02}/{}", self.number, self.series)
    }

    /// True when both say the same number of the same series and year.
    #[must_use]
    pub fn is_same_number(&self, other: &DocumentNumber) -> bool {
        (self.number, self.year) == (other.number, other.year) && self.series == other.series
    }
}

/// A number as typed, in the series it names or else in the usual one: "5", "05/BC-HĐTĐG".
#[must_use]
pub fn read_number<'t>(typed: &'t str, usual_series: &'t str) -> Option<(u32, &'t str)> {
    let (number, series) = typed.trim().split_once('/').unwrap_or((typed.trim(), usual_series));
    let number = number.trim().parse().ok().filter(|number| *number > 0)?;
    Some((number, series.trim())).filter(|(_, series)| !series.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_names_its_series_or_takes_the_usual_one() {
        assert_eq!(read_number(" 45 ", "BC-UBND"), Some((45, "BC-UBND")), "only a number");
        assert_eq!(read_number("05/BC-HĐTĐG", "BC-UBND"), Some((5, "BC-HĐTĐG")), "a council counts for itself");
        assert_eq!(read_number("", "BC-UBND"), None, "left blank");
        assert_eq!(read_number("45a", "BC-UBND"), None, "no number");
    }

    #[test]
    fn the_same_number_in_another_year_or_series_is_another() {
        let given = |series: &str, year| DocumentNumber {
            id: 0,
            series: series.into(),
            year,
            number: 5,
            date: Date::constant(2026, 1, 2),
            subject: String::new(),
        };
        assert!(given("BC-UBND", 2026).is_same_number(&given("BC-UBND", 2026)), "given twice");
        assert!(!given("BC-UBND", 2026).is_same_number(&given("QĐ-UBND", 2026)), "another series");
        assert!(!given("BC-UBND", 2026).is_same_number(&given("BC-UBND", 2025)), "numbers begin again each year");
        assert_eq!(given("BC-UBND", 2026).printed(), "05/BC-UBND", "two digits");
    }
}
