//! Periods: weeks, months, quarters, half-years, nine months and years, by the calendar or as reports count them.
//!
//! Decree 09/2019/NĐ-CP, Article 12: a month's report counts from the 15th of the month before to the
//! 14th, a quarter's from the 15th of the month before the quarter, half-years, nine months and years
//! from 15 December of the year before. Weeks run from Monday to Sunday in both.

use jiff::ToSpan;
use jiff::civil::{Date, ISOWeekDate, Weekday};
use serde::{Deserialize, Serialize};

/// On which days periods begin and end.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Reckoning {
    /// From the first to the last day of the calendar month, quarter, year.
    #[default]
    Calendar,
    /// From the 15th to the 14th.
    Report,
}

impl Reckoning {
    /// The name in files and commands.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Reckoning::Calendar => "calendar",
            Reckoning::Report => "report",
        }
    }
}

/// What kind of period.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum PeriodKind {
    /// A week from Monday to Sunday; it belongs to the year of its Thursday.
    Week,
    /// A month.
    Month,
    /// A quarter.
    Quarter,
    /// Half a year.
    HalfYear,
    /// The first nine months.
    NineMonths,
    /// A year.
    Year,
    /// Two days that somebody named.
    Other,
}

impl PeriodKind {
    /// All kinds, the shortest first.
    pub const ALL: [PeriodKind; 7] = [
        PeriodKind::Week,
        PeriodKind::Month,
        PeriodKind::Quarter,
        PeriodKind::HalfYear,
        PeriodKind::NineMonths,
        PeriodKind::Year,
        PeriodKind::Other,
    ];

    /// The name in files and commands.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            PeriodKind::Week => "week",
            PeriodKind::Month => "month",
            PeriodKind::Quarter => "quarter",
            PeriodKind::HalfYear => "half_year",
            PeriodKind::NineMonths => "nine_months",
            PeriodKind::Year => "year",
            PeriodKind::Other => "other",
        }
    }

    /// How many months it has; 0 for weeks and days that somebody named.
    fn months(self) -> i32 {
        match self {
            PeriodKind::Week | PeriodKind::Other => 0,
            PeriodKind::Month => 1,
            PeriodKind::Quarter => 3,
            PeriodKind::HalfYear => 6,
            PeriodKind::NineMonths => 9,
            PeriodKind::Year => 12,
        }
    }

    /// How many of them a year has.
    fn count(self, year: i16) -> u8 {
        match self {
            PeriodKind::Week => {
                ISOWeekDate::new(year, 1, Weekday::Monday).map_or(52, |first| first.weeks_in_year().unsigned_abs())
            }
            PeriodKind::Month => 12,
            PeriodKind::Quarter => 4,
            PeriodKind::HalfYear => 2,
            PeriodKind::NineMonths | PeriodKind::Year => 1,
            PeriodKind::Other => 0,
        }
    }
}

/// A period with its days.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct Period {
    /// What kind.
    pub kind: PeriodKind,
    /// The year it belongs to.
    pub year: i16,
    /// Which one of the year, from 1; 0 for days that somebody named.
    pub number: u8,
    /// Its first day.
    pub from: Date,
    /// Its last day.
    pub to: Date,
}

impl Period {
    /// The period of that number in a year; `None` when there is none.
    #[must_use]
    pub fn of(kind: PeriodKind, year: i16, number: u8, reckoning: Reckoning) -> Option<Period> {
        if number == 0 || number > kind.count(year) {
            return None;
        }
        let (from, to) = match kind {
            PeriodKind::Other => return None,
            PeriodKind::Week => {
                let monday = ISOWeekDate::new(year, i8::try_from(number).ok()?, Weekday::Monday).ok()?.date();
                (monday, monday.checked_add(6.days()).ok()?)
            }
            _ => {
                let last_month = kind.months() * i32::from(number);
                let after = Date::new(year, 1, 1).ok()?.checked_add(last_month.months()).ok()?;
                let first = after.checked_sub(kind.months().months()).ok()?;
                match reckoning {
                    Reckoning::Calendar => (first, after.yesterday().ok()?),
                    // The 15th of the month before its first one, the 14th of its last one.
                    Reckoning::Report => {
                        let back = |day: Date, days: i32| day.checked_sub(1.month()).ok()?.checked_add(days.days()).ok();
                        (back(first, 14)?, back(after, 13)?)
                    }
                }
            }
        };
        Some(Period { kind, year, number, from, to })
    }

    /// Every period of a kind in a year, in order.
    #[must_use]
    pub fn all_of(kind: PeriodKind, year: i16, reckoning: Reckoning) -> Vec<Period> {
        (1..=kind.count(year)).filter_map(|number| Period::of(kind, year, number, reckoning)).collect()
    }

    /// The days that somebody named; `None` when they are reversed.
    #[must_use]
    pub fn between(from: Date, to: Date) -> Option<Period> {
        (from <= to).then(|| Period { kind: PeriodKind::Other, year: to.year(), number: 0, from, to })
    }

    /// True when both have a day in common.
    #[must_use]
    pub fn overlaps(&self, other: &Period) -> bool {
        self.from <= other.to && other.from <= self.to
    }
}
