//! Reads points as a person types or pastes them: both decimal marks, `a/b`, leading zeros.
//!
//! Never guesses: what has two readings is an error that names both.

use super::{Points, PointsError};
use crate::text::{fold, nfc};

/// What a cell of a score sheet says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CellText {
    /// Empty: not scored.
    NotScored,
    /// A number of points, 0 included.
    Points(Points),
    /// KAD: không áp dụng.
    NotApplicable,
    /// KPS: không phát sinh.
    NoOccurrence,
}

/// Why a typed text is not points.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum TypedPointsError {
    /// Not a number at all.
    #[error("{text} is not a number")]
    NotANumber {
        /// What was typed.
        text: String,
    },
    /// A decimal mark with digits on one side only: ",5", "5,".
    #[error("{text} has digits on one side of the mark only")]
    LooseMark {
        /// What was typed.
        text: String,
        /// What it says when nothing was left out.
        meant: Points,
    },
    /// A number beyond what points can be.
    #[error("{text} is too large")]
    TooLarge {
        /// What was typed.
        text: String,
    },
    /// Two readings are possible.
    #[error("{text} may be {first} or {second}")]
    Ambiguous {
        /// What was typed.
        text: String,
        /// The reading as a decimal.
        first: Points,
        /// The reading as thousands.
        second: Points,
    },
    /// Below zero.
    #[error("negative points")]
    Negative,
    /// More than the maximum of the criterion.
    #[error("{points} is above {max}")]
    AboveMax {
        /// What was typed.
        points: Points,
        /// The maximum of the criterion.
        max: Points,
    },
    /// `a/b` where b is not the maximum.
    #[error("the part after the stroke is not the maximum {max:?}")]
    OtherMaximum {
        /// What was typed after the stroke.
        written: Points,
        /// The maximum of the criterion, when known.
        max: Option<Points>,
    },
    /// More than six decimals.
    #[error("more than six decimals")]
    TooManyDecimals,
}

/// Reads a cell: empty, KAD, KPS or points. `max` is the criterion's maximum when known.
pub fn read_cell(text: &str, max: Option<Points>) -> Result<CellText, TypedPointsError> {
    let text = nfc(text);
    match fold(&text).as_str() {
        "" => Ok(CellText::NotScored),
        "kad" | "khong ap dung" => Ok(CellText::NotApplicable),
        "kps" | "khong phat sinh" => Ok(CellText::NoOccurrence),
        _ => read_points(&text, max).map(CellText::Points),
    }
}

/// Reads points: "1,5", "1.5", "06/07", "1.234,5", "0,25đ", "2 điểm".
///
/// One separator is the decimal mark; of two kinds the last is. `1.234` is one and 234
/// thousandths when 1234 would exceed the maximum; without that it is ambiguous. The value
/// must lie between 0 and `max`.
pub fn read_points(text: &str, max: Option<Points>) -> Result<Points, TypedPointsError> {
    let text = nfc(text);
    let bare = strip_unit(&text);
    let points = match bare.split_once('/') {
        Some((points, written_max)) => {
            let written = read_number(written_max.trim(), None, &text)?;
            if max != Some(written) {
                return Err(TypedPointsError::OtherMaximum { written, max });
            }
            read_number(points.trim(), max, &text)?
        }
        None => read_number(bare, max, &text)?,
    };
    if points.is_negative() {
        return Err(TypedPointsError::Negative);
    }
    match max {
        Some(max) if points > max => Err(TypedPointsError::AboveMax { points, max }),
        _ => Ok(points),
    }
}

fn strip_unit(text: &str) -> &str {
    let text = text.trim();
    let lower = text.to_lowercase();
    for unit in ["điểm", "đ"] {
        if lower.ends_with(unit) && text.is_char_boundary(text.len() - unit.len()) {
            return text[..text.len() - unit.len()].trim_end();
        }
    }
    text
}

fn read_number(number: &str, max: Option<Points>, typed: &str) -> Result<Points, TypedPointsError> {
    let not_a_number = || TypedPointsError::NotANumber { text: typed.to_owned() };
    let spaced: Vec<&str> = number.split([' ', '\u{a0}', '\u{202f}']).collect();
    // A blank inside a number may only part groups of three digits: "1 234,5".
    if spaced.len() > 1 && !spaced[1..].iter().all(|group| group.bytes().take_while(u8::is_ascii_digit).count() == 3) {
        return Err(not_a_number());
    }
    let compact = spaced.concat();
    let unsigned = compact.strip_prefix(['-', '\u{2212}']);
    let digits = unsigned.unwrap_or(&compact);
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit() || b == b'.' || b == b',') {
        return Err(not_a_number());
    }
    let canonical = decide_marks(digits, max, typed)?;
    let value = parse(&canonical, typed)?;
    Ok(if unsigned.is_some() { Points::ZERO - value } else { value })
}

/// Turns digits with either mark into the canonical text.
fn decide_marks(digits: &str, max: Option<Points>, typed: &str) -> Result<String, TypedPointsError> {
    let not_a_number = || TypedPointsError::NotANumber { text: typed.to_owned() };
    let marks: Vec<(usize, char)> = digits.char_indices().filter(|(_, c)| !c.is_ascii_digit()).collect();
    let Some(&(last_at, last)) = marks.last() else { return Ok(digits.to_owned()) };
    let without = |mark: char| digits.chars().filter(|c| *c != mark).collect::<String>();
    let two_kinds = marks.iter().any(|(_, c)| *c != last);
    if two_kinds {
        if marks.iter().filter(|(_, c)| *c == last).count() > 1 || !groups_of_three(&digits[..last_at]) {
            return Err(not_a_number());
        }
        let other = if last == ',' { '.' } else { ',' };
        return Ok(without(other).replace(',', "."));
    }
    if marks.len() > 1 {
        return if groups_of_three(digits) { Ok(without(last)) } else { Err(not_a_number()) };
    }
    let (whole, rest) = (&digits[..last_at], &digits[last_at + 1..]);
    if whole.is_empty() && rest.is_empty() {
        return Err(not_a_number());
    }
    if whole.is_empty() || rest.is_empty() {
        let meant = if rest.is_empty() { whole.to_owned() } else { format!("0.{rest}") };
        return Err(TypedPointsError::LooseMark { text: typed.to_owned(), meant: parse(&meant, typed)? });
    }
    let decimal = format!("{whole}.{rest}");
    // Only a point with three digits behind it reads as thousands in Vietnam.
    if last == '.' && rest.len() == 3 && whole != "0" && whole.len() <= 3 && !whole.starts_with('0') {
        let thousands = parse(&without('.'), typed)?;
        if max.is_none_or(|max| thousands <= max) {
            return Err(TypedPointsError::Ambiguous {
                text: typed.to_owned(),
                first: parse(&decimal, typed)?,
                second: thousands,
            });
        }
    }
    Ok(decimal)
}

fn groups_of_three(text: &str) -> bool {
    let mut groups = text.split(['.', ',']);
    let first = groups.next().unwrap_or_default();
    (1..=3).contains(&first.len()) && groups.all(|group| group.len() == 3)
}

fn parse(canonical: &str, typed: &str) -> Result<Points, TypedPointsError> {
    Points::parse_canonical(canonical).map_err(|error| match error {
        PointsError::TooManyDecimals => TypedPointsError::TooManyDecimals,
        PointsError::NotADecimal => TypedPointsError::NotANumber { text: typed.to_owned() },
        PointsError::OutOfRange => TypedPointsError::TooLarge { text: typed.to_owned() },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(text: &str) -> Points {
        Points::parse_canonical(text).unwrap()
    }

    #[track_caller]
    fn reads(text: &str, max: &str, expected: &str) {
        assert_eq!(read_points(text, Some(points(max))), Ok(points(expected)), "{text} with maximum {max}");
    }

    #[test]
    fn both_decimal_marks_and_units_are_read() {
        reads("85,5051", "100", "85.5051");
        reads("85.5051", "100", "85.5051");
        reads(" 0,25đ ", "1", "0.25");
        reads("2 điểm", "2", "2");
        reads("1.234,5", "2000", "1234.5");
        reads("1,234.5", "2000", "1234.5");
        reads("06/07", "7", "6");
        reads("5,25/06", "6", "5.25");
    }

    #[test]
    fn a_point_before_three_digits_is_settled_by_the_maximum() {
        reads("1.234", "2", "1.234");
        assert!(
            matches!(read_points("1.234", Some(points("2000"))), Err(TypedPointsError::Ambiguous { .. })),
            "both readings fit"
        );
        assert!(matches!(read_points("1.234", None), Err(TypedPointsError::Ambiguous { .. })), "no maximum settles it");
        reads("0.234", "2000", "0.234");
        reads("1,234", "2000", "1.234");
    }

    #[test]
    fn what_is_not_points_is_refused_with_its_reason() {
        let max = Some(points("2"));
        assert_eq!(
            read_points("2,5", max),
            Err(TypedPointsError::AboveMax { points: points("2.5"), max: points("2") }),
            "above the maximum"
        );
        assert_eq!(read_points("-1", max), Err(TypedPointsError::Negative), "negative");
        assert!(matches!(read_points("6/7", max), Err(TypedPointsError::OtherMaximum { .. })), "another maximum");
        for text in ["Có", "1..2", ",5", "5,", "1.2.3", "=1+1", "12/3/4", "1,5 1", "đ"] {
            assert!(read_points(text, max).is_err(), "{text} is no number of points");
        }
    }

    #[test]
    fn what_is_a_number_but_no_points_is_not_called_something_else() {
        let long = "99999999999999999999999999";
        for max in [None, Some(points("2"))] {
            assert_eq!(read_points(long, max), Err(TypedPointsError::TooLarge { text: long.to_owned() }), "a number, too large");
        }
        let loose = |text: &str, meant: &str| TypedPointsError::LooseMark { text: text.to_owned(), meant: points(meant) };
        assert_eq!(read_points(",5", None), Err(loose(",5", "0.5")), "nothing before the mark");
        assert_eq!(read_points(".5", None), Err(loose(".5", "0.5")), "the other mark");
        assert_eq!(read_points("5,", None), Err(loose("5,", "5")), "nothing behind it");
        assert!(matches!(read_points(",", None), Err(TypedPointsError::NotANumber { .. })), "a mark alone is no number");
    }

    #[test]
    fn the_four_states_are_told_apart() {
        let max = Some(points("2"));
        assert_eq!(read_cell("", max), Ok(CellText::NotScored), "empty is not scored");
        assert_eq!(read_cell("0", max), Ok(CellText::Points(Points::ZERO)), "0 is points");
        assert_eq!(read_cell("kad", max), Ok(CellText::NotApplicable), "KAD in any case");
        assert_eq!(read_cell("Không phát sinh", max), Ok(CellText::NoOccurrence), "in full words");
    }
}
