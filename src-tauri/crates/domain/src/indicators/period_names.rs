//! What periods are called, and how a name in a sheet is read.

use super::{Period, PeriodKind, Reckoning};
use crate::calendar::{parse_date, short_date};
use crate::text::fold;

const ROMAN: [&str; 4] = ["I", "II", "III", "IV"];

impl Period {
    /// What it is called: "Tháng 3/2021", "Quý I/2021", "6 tháng đầu năm 2021".
    #[must_use]
    pub fn name(&self) -> String {
        let (number, year) = (self.number, self.year);
        match self.kind {
            PeriodKind::Week => format!("Tuần {number}/{year}"),
            PeriodKind::Month => format!("Tháng {number}/{year}"),
            PeriodKind::Quarter => format!("Quý {}/{year}", roman(number)),
            PeriodKind::HalfYear if number == 1 => format!("6 tháng đầu năm {year}"),
            PeriodKind::HalfYear => format!("6 tháng cuối năm {year}"),
            PeriodKind::NineMonths => format!("9 tháng đầu năm {year}"),
            PeriodKind::Year => format!("Năm {year}"),
            PeriodKind::Other => format!("{} - {}", short_date(self.from), short_date(self.to)),
        }
    }

    /// What it is called at the head of a narrow column.
    #[must_use]
    pub fn short_name(&self) -> String {
        let number = self.number;
        match self.kind {
            PeriodKind::Week => format!("Tu {number}"),
            PeriodKind::Month => format!("T{number}"),
            PeriodKind::Quarter => format!("Quý {}", roman(number)),
            PeriodKind::HalfYear if number == 1 => "6 th. đầu".to_owned(),
            PeriodKind::HalfYear => "6 th. cuối".to_owned(),
            PeriodKind::NineMonths => "9 tháng".to_owned(),
            PeriodKind::Year => "Cả năm".to_owned(),
            PeriodKind::Other => format!("{}-{}", short_day(self.from), short_day(self.to)),
        }
    }
}

fn short_day(day: jiff::civil::Date) -> String {
    format!("{}/{}", day.day(), day.month())
}

fn roman(number: u8) -> &'static str {
    ROMAN.get(usize::from(number).saturating_sub(1)).copied().unwrap_or("")
}

/// Reads what a sheet calls a period: "Tháng 3/2021", "T3/2021", "Quý II năm 2021", "6 tháng đầu năm
/// 2021", "9 tháng 2021", "Năm 2021", "2021", "Tuần 12/2021", "01/03/2021 - 20/03/2021". A name
/// without its year belongs to `year`. `None` when it is not understood; it is never guessed.
#[must_use]
pub fn read_period(text: &str, year: i16, reckoning: Reckoning) -> Option<Period> {
    if let Some((from, to)) = text.split_once(" - ").or_else(|| text.split_once('–')) {
        return Period::between(parse_date(from.trim())?, parse_date(to.trim())?);
    }
    let folded = fold(text).replace(['/', '.', '-', ','], " ");
    let words: Vec<&str> = folded.split_whitespace().filter(|word| !matches!(*word, "nam" | "dau" | "so")).collect();
    let named_year = |words: &[&str]| match words {
        [] => Some(year),
        [one] => one.parse::<i16>().ok().filter(|year| (1990..=2200).contains(year)),
        _ => None,
    };
    let of = |kind: PeriodKind, number: u8, rest: &[&str]| Period::of(kind, named_year(rest)?, number, reckoning);
    match words.as_slice() {
        ["6", "thang", "cuoi", rest @ ..] => of(PeriodKind::HalfYear, 2, rest),
        ["6", "thang", rest @ ..] => of(PeriodKind::HalfYear, 1, rest),
        ["9", "thang", rest @ ..] => of(PeriodKind::NineMonths, 1, rest),
        ["ca", rest @ ..] => of(PeriodKind::Year, 1, rest),
        ["tuan", number, rest @ ..] => of(PeriodKind::Week, number.parse().ok()?, rest),
        ["thang", number, rest @ ..] => of(PeriodKind::Month, number.parse().ok()?, rest),
        ["quy", number, rest @ ..] => of(PeriodKind::Quarter, quarter(number)?, rest),
        [number] if number.len() == 4 => of(PeriodKind::Year, 1, &[number]),
        [first, rest @ ..] if first.strip_prefix('t').is_some_and(|digits| digits.parse::<u8>().is_ok()) => {
            of(PeriodKind::Month, first[1..].parse().ok()?, rest)
        }
        _ => None,
    }
}

fn quarter(word: &str) -> Option<u8> {
    let place = ROMAN.iter().position(|roman| roman.to_lowercase() == word).and_then(|place| u8::try_from(place + 1).ok());
    place.or_else(|| word.parse().ok())
}
