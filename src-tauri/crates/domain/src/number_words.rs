//! Numbers in words, as forms to be signed want them beside the figure: "07 (bảy) điểm".

use crate::points::Points;

const DIGITS: [&str; 10] = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
const SCALES: [&str; 3] = ["", "nghìn", "triệu"];

/// A whole number in words: 21 is "hai mươi mốt", 105 "một trăm linh năm", 1024 "một nghìn không trăm hai mươi bốn".
#[must_use]
pub fn number_in_words(number: u64) -> String {
    if number == 0 {
        return DIGITS[0].to_owned();
    }
    // Beyond a thousand million everything is counted in "tỷ".
    let (billions, rest) = (number / 1_000_000_000, number % 1_000_000_000);
    let mut words = Vec::new();
    if billions > 0 {
        words.push(format!("{} tỷ", number_in_words(billions)));
    }
    for (place, scale) in SCALES.iter().enumerate().rev() {
        let group = (rest / 1000_u64.pow(u32::try_from(place).unwrap_or(0))) % 1000;
        if group > 0 {
            words.push(format!("{} {scale}", group_in_words(group, !words.is_empty())).trim().to_owned());
        }
    }
    words.join(" ")
}

/// Points in words: 85.5 is "tám mươi lăm phẩy năm", -0.25 "âm không phẩy hai mươi lăm".
///
/// One or two decimals that do not begin with 0 are read as a number; others digit by digit, so that
/// 0.05 and 0.5 never sound alike.
#[must_use]
pub fn points_in_words(points: Points) -> String {
    let written = points.vietnamese();
    let (sign, figure) = written.strip_prefix('-').map_or(("", written.as_str()), |figure| ("âm ", figure));
    let (whole, decimals) = figure.split_once(',').unwrap_or((figure, ""));
    let whole = number_in_words(whole.replace('.', "").parse().unwrap_or_default());
    if decimals.is_empty() {
        return format!("{sign}{whole}");
    }
    let said = match decimals.parse() {
        Ok(number) if decimals.len() <= 2 && !decimals.starts_with('0') => number_in_words(number),
        _ => decimals
            .chars()
            .filter_map(|digit| digit.to_digit(10))
            .map(|digit| DIGITS[digit as usize])
            .collect::<Vec<_>>()
            .join(" "),
    };
    format!("{sign}{whole} phẩy {said}")
}

/// Up to three digits; after a greater group the hundreds are said even when they are none.
fn group_in_words(group: u64, follows: bool) -> String {
    let digit = |at: u64| DIGITS[usize::try_from(at % 10).unwrap_or(0)];
    let (hundreds, tens, ones) = (group / 100, group / 10 % 10, group % 10);
    let has_hundreds = hundreds > 0 || follows;
    let mut words = Vec::new();
    if has_hundreds {
        words.push(format!("{} trăm", digit(hundreds)));
    }
    match (tens, ones) {
        (0, 0) => {}
        (0, ones) if has_hundreds => words.push(format!("linh {}", digit(ones))),
        (0, ones) => words.push(digit(ones).to_owned()),
        (1, 0) => words.push("mười".to_owned()),
        (1, 5) => words.push("mười lăm".to_owned()),
        (1, ones) => words.push(format!("mười {}", digit(ones))),
        (tens, 0) => words.push(format!("{} mươi", digit(tens))),
        (tens, 1) => words.push(format!("{} mươi mốt", digit(tens))),
        (tens, 5) => words.push(format!("{} mươi lăm", digit(tens))),
        (tens, ones) => words.push(format!("{} mươi {}", digit(tens), digit(ones))),
    }
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_numbers_are_said_as_clerks_say_them() {
        for (number, said) in [
            (0, "không"),
            (5, "năm"),
            (10, "mười"),
            (15, "mười lăm"),
            (20, "hai mươi"),
            (21, "hai mươi mốt"),
            (24, "hai mươi bốn"),
            (55, "năm mươi lăm"),
            (100, "một trăm"),
            (105, "một trăm linh năm"),
            (111, "một trăm mười một"),
            (1024, "một nghìn không trăm hai mươi bốn"),
            (1_000_005, "một triệu không trăm linh năm"),
            (2_340_000, "hai triệu ba trăm bốn mươi nghìn"),
            (3_000_000_000, "ba tỷ"),
        ] {
            assert_eq!(number_in_words(number), said, "{number}");
        }
    }

    #[test]
    fn decimals_never_sound_like_others() {
        for (points, said) in [
            ("85.5", "tám mươi lăm phẩy năm"),
            ("71.43", "bảy mươi mốt phẩy bốn mươi ba"),
            ("0.05", "không phẩy không năm"),
            ("85.5051", "tám mươi lăm phẩy năm không năm một"),
            ("-0.25", "âm không phẩy hai mươi lăm"),
            ("100", "một trăm"),
        ] {
            assert_eq!(points_in_words(Points::parse_canonical(points).unwrap()), said, "{points}");
        }
    }
}
