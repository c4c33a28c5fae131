//! Rows as they stand in a file, before any meaning.
//!
//! The file readers make these values and the sheet readers give them a meaning. A number keeps
//! its shortest decimal text at 15 significant digits, which is what Excel shows; nobody
//! calculates with it here.

use domain::text::nfc;

/// What a cell holds.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub enum RawValue {
    /// Nothing, or blanks only.
    #[default]
    Empty,
    /// Text in NFC, without blanks at the ends.
    Text(String),
    /// A number, as decimal text with a point.
    Number(String),
    /// A number with a percent format: the text of the fraction, "0.95" for 95 %.
    Percent(String),
    /// A date, as "2021-04-07"; a time of day is cut off.
    Date(String),
    /// TRUE or FALSE.
    Bool(bool),
    /// An error such as `#REF!`.
    Error(String),
}

/// A cell.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct RawCell {
    /// Its value; of a formula, the value that was last calculated.
    pub value: RawValue,
    /// True when a formula stands in it.
    pub formula: bool,
}

/// Where a sheet came from: a CSV has lost the difference between text and number.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Source {
    /// An .xlsx file.
    Workbook,
    /// A .csv file.
    Csv,
}

/// A sheet: rows and columns from 0.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RawSheet {
    /// Name of the sheet; of a CSV, the name of the file.
    pub name: String,
    /// Its rows, which may differ in length.
    pub rows: Vec<Vec<RawCell>>,
    /// Where it came from.
    pub source: Source,
}

static EMPTY: RawCell = RawCell { value: RawValue::Empty, formula: false };

impl RawSheet {
    /// The cell at a place; empty beyond the edges.
    #[must_use]
    pub fn cell(&self, row: usize, column: usize) -> &RawCell {
        self.rows.get(row).and_then(|cells| cells.get(column)).unwrap_or(&EMPTY)
    }

    /// The number of columns of the longest row.
    #[must_use]
    pub fn width(&self) -> usize {
        self.rows.iter().map(Vec::len).max().unwrap_or(0)
    }
}

impl RawCell {
    /// A text cell: NFC, blanks cut off, empty when nothing is left.
    #[must_use]
    pub fn text(text: &str) -> RawCell {
        let text = nfc(text);
        RawCell { value: if text.is_empty() { RawValue::Empty } else { RawValue::Text(text) }, formula: false }
    }

    /// True when there is nothing to read.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.value == RawValue::Empty
    }

    /// What a person sees in the cell, with a decimal comma.
    #[must_use]
    pub fn shown(&self) -> String {
        match &self.value {
            RawValue::Empty => String::new(),
            RawValue::Text(text) | RawValue::Error(text) => text.clone(),
            RawValue::Number(number) => number.replace('.', ","),
            RawValue::Percent(fraction) => format!("{}%", hundredfold(fraction).replace('.', ",")),
            RawValue::Date(date) => shown_date(date),
            RawValue::Bool(true) => "TRUE".to_owned(),
            RawValue::Bool(false) => "FALSE".to_owned(),
        }
    }
}

fn shown_date(iso: &str) -> String {
    let parts: Vec<&str> = iso.split('-').collect();
    match parts[..] {
        [year, month, day] => format!("{day}/{month}/{year}"),
        _ => iso.to_owned(),
    }
}

/// The name of a cell as Excel gives it: `address(6, 1)` is "B7".
#[must_use]
pub fn address(row: usize, column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        letters.push(b'A' + u8::try_from((rest - 1) % 26).unwrap_or(0));
        rest = (rest - 1) / 26;
    }
    let letters: String = letters.iter().rev().map(|letter| char::from(*letter)).collect();
    format!("{letters}{}", row + 1)
}

/// The text of a stored number at 15 significant digits, without an exponent: what Excel shows
/// when the column is wide enough. `None` when it is no finite number.
pub(crate) fn shortest_decimal(stored: &str) -> Option<String> {
    let value: f64 = stored.trim().parse().ok()?;
    if !value.is_finite() {
        return None;
    }
    let scientific = format!("{value:.14e}");
    let (mantissa, exponent) = scientific.split_once('e')?;
    let (sign, mantissa) = mantissa.strip_prefix('-').map_or(("", mantissa), |rest| ("-", rest));
    let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
    let digits = digits.trim_end_matches('0');
    if digits.is_empty() {
        return Some("0".to_owned());
    }
    Some(format!("{sign}{}", place_point(digits, exponent.parse().ok()?)))
}

/// Puts the point behind the first digit and moves it by the exponent.
fn place_point(digits: &str, exponent: i32) -> String {
    let whole_digits = exponent + 1;
    let Ok(whole) = usize::try_from(whole_digits) else {
        return format!("0.{}{digits}", "0".repeat(usize::try_from(-whole_digits).unwrap_or(0)));
    };
    if whole == 0 {
        format!("0.{digits}")
    } else if whole >= digits.len() {
        format!("{digits}{}", "0".repeat(whole - digits.len()))
    } else {
        format!("{}.{}", &digits[..whole], &digits[whole..])
    }
}

/// A decimal text with its point moved two places to the right: "0.95" becomes "95".
#[must_use]
pub fn hundredfold(decimal: &str) -> String {
    let (sign, digits) = decimal.strip_prefix('-').map_or(("", decimal), |rest| ("-", rest));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let fraction = format!("{fraction:0<2}");
    let moved = format!("{whole}{}", &fraction[..2]);
    let whole = moved.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    let rest = fraction[2..].trim_end_matches('0');
    if rest.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{rest}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_named_as_excel_names_them() {
        for (row, column, name) in [
            (0, 0, "A1"),
            (6, 1, "B7"),
            (9, 25, "Z10"),
            (0, 26, "AA1"),
            (0, 701, "ZZ1"),
            (0, 702, "AAA1"),
            (1_048_575, 16_383, "XFD1048576"),
        ] {
            assert_eq!(address(row, column), name, "row {row}, column {column}");
        }
    }

    #[test]
    fn a_number_is_its_shortest_text_at_fifteen_digits() {
        for (stored, text) in [
            ("0.94999999999999996", "0.95"),
            ("85.505099999999999", "85.5051"),
            ("1.1000000000000001", "1.1"),
            ("3", "3"),
            ("1E-3", "0.001"),
            ("1.5E2", "150"),
            ("-0.5", "-0.5"),
            ("0", "0"),
            ("-0", "0"),
            ("12345678901234567", "12345678901234600"),
        ] {
            assert_eq!(shortest_decimal(stored).as_deref(), Some(text), "{stored}");
        }
        for stored in ["", "abc", "NaN", "inf", "1e999"] {
            assert_eq!(shortest_decimal(stored), None, "{stored} is no number");
        }
    }

    #[test]
    fn percents_are_shown_as_a_person_sees_them() {
        for (fraction, percent) in
            [("0.95", "95"), ("1", "100"), ("0.005", "0.5"), ("0", "0"), ("0.123456", "12.3456"), ("-0.5", "-50"), ("0.9", "90")]
        {
            assert_eq!(hundredfold(fraction), percent, "{fraction}");
        }
        assert_eq!(
            RawCell { value: RawValue::Percent("0.955".into()), formula: false }.shown(),
            "95,5%",
            "with a comma and its sign"
        );
    }

    #[test]
    fn text_is_normalised_when_it_enters() {
        assert_eq!(RawCell::text("  Đa\u{306}\u{301}k  ").shown(), "Đắk", "NFD and blanks");
        assert!(RawCell::text(" \u{a0} ").is_empty(), "blanks only are nothing");
    }
}
