//! Which copies may go: 10 newest, then one a day for 14 days, one a week for 8 weeks, one a
//! month for 12 months stay. Only names decide; nothing is deleted here.

use std::collections::HashSet;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::{TimeZone, offset};

use super::Backup;

const NEWEST: usize = 10;
const DAYS: usize = 14;
const WEEKS: usize = 8;
const MONTHS: usize = 12;

/// The copies that none of the rules keeps, from a list with the newest first.
pub(crate) fn surplus(backups: &[Backup]) -> Vec<&Backup> {
    let mut kept: HashSet<usize> = (0..backups.len().min(NEWEST)).collect();
    keep_last_of_each(backups, DAYS, &mut kept, |day| day.to_string());
    keep_last_of_each(backups, WEEKS, &mut kept, |day| {
        let week = day.iso_week_date();
        format!("{} {}", week.year(), week.week())
    });
    keep_last_of_each(backups, MONTHS, &mut kept, |day| format!("{} {}", day.year(), day.month()));
    backups.iter().enumerate().filter(|(at, _)| !kept.contains(at)).map(|(_, backup)| backup).collect()
}

fn keep_last_of_each(backups: &[Backup], periods: usize, kept: &mut HashSet<usize>, period_of: impl Fn(Date) -> String) {
    let mut seen = HashSet::new();
    for (at, backup) in backups.iter().enumerate() {
        if seen.insert(period_of(day_of(backup.at))) {
            if seen.len() > periods {
                return;
            }
            kept.insert(at);
        }
    }
}

fn day_of(at: Timestamp) -> Date {
    at.to_zoned(TimeZone::fixed(offset(7))).date()
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan;

    use super::*;

    fn made_hourly(count: i64) -> Vec<Backup> {
        let last: Timestamp = "2026-11-21T05:00:00Z".parse().unwrap();
        let at = |hours: i64| last.checked_sub(hours.hours()).unwrap();
        (0..count)
            .map(|hours| Backup {
                path: format!("{hours}").into(),
                at: at(hours),
                sequence: count - hours,
                occasion: None,
                bytes: 1,
                fault: None,
            })
            .collect()
    }

    #[test]
    fn a_few_copies_all_stay() {
        assert!(surplus(&made_hourly(10)).is_empty(), "ten are never too many");
    }

    #[test]
    fn a_year_of_hourly_copies_leaves_the_newest_the_days_the_weeks_and_the_months() {
        let copies = made_hourly(24 * 365);
        let surplus = surplus(&copies);
        let left = copies.len() - surplus.len();
        assert!((NEWEST + DAYS + MONTHS - 3..=NEWEST + DAYS + WEEKS + MONTHS).contains(&left), "{left} copies are left");
        assert!(surplus.iter().all(|copy| copy.path != copies[0].path), "the newest always stays");
        let oldest_kept = copies.iter().rev().find(|copy| !surplus.contains(copy)).unwrap();
        assert!(day_of(oldest_kept.at) < Date::constant(2026, 1, 1), "eleven months back there is still one");
    }
}
