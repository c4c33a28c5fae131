//! Dates as Vietnamese offices read and write them.
//!
//! Civil dates only; the clock is an argument of whoever calls, and +07:00 is fixed, because the
//! country has one time zone without summer time.

use jiff::civil::{Date, Time};
use jiff::tz::{Offset, TimeZone};
use jiff::{Timestamp, civil::DateTime};

/// The time in Vietnam at an instant.
#[must_use]
pub fn vietnam(instant: Timestamp) -> DateTime {
    TimeZone::fixed(Offset::constant(7)).to_datetime(instant)
}

/// Reads `7/4/2021`, `07-04-2021`, `07.04.2021`, `07042021` or `2021-04-07`; day before month.
#[must_use]
pub fn parse_date(text: &str) -> Option<Date> {
    let text = text.trim();
    if !text.is_ascii() {
        return None;
    }
    if text.len() == 8 && text.bytes().all(|b| b.is_ascii_digit()) {
        return date(&text[4..], &text[2..4], &text[..2]);
    }
    let parts: Vec<&str> = text.split(['/', '-', '.']).collect();
    match parts[..] {
        [year, month, day] if year.len() == 4 => date(year, month, day),
        [day, month, year] if year.len() == 4 => date(year, month, day),
        _ => None,
    }
}

fn date(year: &str, month: &str, day: &str) -> Option<Date> {
    let digits = |text: &str| (1..=4).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    if !(digits(year) && digits(month) && digits(day)) {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// `07/04/2021`, for tables and screens.
#[must_use]
pub fn short_date(date: Date) -> String {
    format!("{:02}/{:02}/{}", date.day(), date.month(), date.year())
}

/// `ngày 07 tháng 4 năm 2021`: days below 10 and the months 1 and 2 carry a leading zero
/// (Decree 30/2020, Annex I).
#[must_use]
pub fn long_date(date: Date) -> String {
    let month = if date.month() <= 2 { format!("0{}", date.month()) } else { date.month().to_string() };
    format!("ngày {:02} tháng {month} năm {}", date.day(), date.year())
}

/// Reads `8:00`, `08:00`, `8h30` or `8 giờ 30`: a time of the day without seconds.
#[must_use]
pub fn parse_clock(text: &str) -> Option<Time> {
    let plain = text.trim().to_lowercase().replace("giờ", ":").replace(['h', 'g', '.'], ":").replace(' ', "");
    let (hour, minute) = plain.split_once(':').unwrap_or((plain.as_str(), ""));
    let minute = if minute.is_empty() { "0" } else { minute };
    Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()
}

/// `10:42:07`, the time in Vietnam.
#[must_use]
pub fn clock_time(instant: Timestamp) -> String {
    let time = vietnam(instant).time();
    format!("{:02}:{:02}:{:02}", time.hour(), time.minute(), time.second())
}

/// `10:42:07 07/04/2021`, where the books are kept.
#[must_use]
pub fn said_at(instant: Timestamp) -> String {
    format!("{} {}", clock_time(instant), short_date(vietnam(instant).date()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_read_as_offices_write_it() {
        let half_past_eight = Time::new(8, 30, 0, 0).ok();
        for text in ["8:30", "08:30", "8h30", "8 giờ 30", "8g30", "8.30"] {
            assert_eq!(parse_clock(text), half_past_eight, "{text}");
        }
        assert_eq!(parse_clock("8h"), Time::new(8, 0, 0, 0).ok(), "the full hour");
        assert_eq!(parse_clock("24:00"), None, "no such hour");
        assert_eq!(parse_clock("-1:30"), None, "nor this one");
    }

    #[test]
    fn long_dates_follow_the_leading_zero_rule_of_the_decree() {
        assert_eq!(long_date(Date::constant(2021, 4, 7)), "ngày 07 tháng 4 năm 2021", "month 4 has no zero");
        assert_eq!(long_date(Date::constant(2021, 2, 17)), "ngày 17 tháng 02 năm 2021", "month 2 has one");
        assert_eq!(long_date(Date::constant(2021, 12, 1)), "ngày 01 tháng 12 năm 2021", "month 12 has two digits anyway");
    }

    #[test]
    fn dates_are_read_day_first() {
        for text in ["7/4/2021", "07-04-2021", "07042021", "2021-04-07", " 7.4.2021 "] {
            assert_eq!(parse_date(text), Some(Date::constant(2021, 4, 7)), "{text}");
        }
        assert_eq!(parse_date("13/13/2021"), None, "there is no month 13");
        assert_eq!(parse_date("2021"), None, "a year is no date");
        assert_eq!(parse_date("１/4/2021"), None, "only plain digits");
    }

    #[test]
    fn a_day_in_vietnam_begins_seven_hours_before_utc() {
        let instant: Timestamp = "2021-04-06T17:30:00Z".parse().unwrap();
        assert_eq!(vietnam(instant).date(), Date::constant(2021, 4, 7), "half past midnight in Vietnam");
        assert_eq!(clock_time(instant), "00:30:00", "shown in Vietnamese time");
    }
}
