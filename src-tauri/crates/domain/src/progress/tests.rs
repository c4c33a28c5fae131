//! Forecasts, states and days of promises.

use jiff::civil::date;

use super::*;
use crate::commitments::{Direction, Kept, VerdictRule};

fn entry(id: i64, day: Date, found: Found) -> Progress {
    let part = if matches!(found, Found::Value(_)) { Part::Target(1) } else { Part::Task(1) };
    Progress {
        id: ProgressId(id),
        commitment: CommitmentId(1),
        part,
        day,
        found,
        note: String::new(),
        evidence: None,
        author: String::new(),
        at: Timestamp::UNIX_EPOCH,
    }
}

fn book(values: &[(Date, i32)]) -> ProgressBook {
    let entries = (1..).zip(values).map(|(id, (day, value))| entry(id, *day, Found::Value(Points::whole(*value))));
    ProgressBook::new(entries.collect())
}

fn stands(target: &Target, values: &[(Date, i32)], today: Date) -> TargetProgress {
    let commitment = Commitment { id: CommitmentId(1), year: 2021, targets: vec![target.clone()], ..Commitment::default() };
    book(values).target(&commitment, target, today)
}

fn share_of(value: i32) -> Target {
    Target { number: 1, measure: "%".into(), value: Points::whole(value), ..Target::default() }
}

fn counted(value: i32, direction: Direction) -> Target {
    Target { number: 1, counting: Counting::Cumulative, direction, value: Points::whole(value), ..Target::default() }
}

#[test]
fn a_share_stays_what_it_was_last_and_one_entry_is_no_forecast() {
    let (march, june) = (date(2021, 3, 31), date(2021, 6, 30));
    let one = stands(&share_of(98), &[(march, 95)], june);
    assert_eq!((one.forecast, one.state), (None, ProgressState::UnderWay), "one entry says nothing of the year");
    let two = stands(&share_of(98), &[(march, 99), (june, 97)], june);
    assert_eq!(two.forecast, Some(Points::whole(97)), "the last value");
    assert_eq!(two.state, ProgressState::AtRisk, "below the promise");
    let reached = stands(&share_of(98), &[(march, 95), (june, 98)], june);
    assert_eq!(reached.state, ProgressState::Reached, "exactly the promise keeps it");
}

#[test]
fn what_counts_from_new_year_goes_on_at_its_pace() {
    // 31 March is day 90 of 365: 30 in 90 days come to 121,666667 in the year.
    let days = [(date(2021, 1, 31), 10), (date(2021, 3, 31), 30)];
    let stands_now = stands(&counted(120, Direction::AtLeast), &days, date(2021, 4, 1));
    assert_eq!(stands_now.forecast.map(Points::canonical).as_deref(), Some("121.666667"), "value ÷ elapsed × whole, half up");
    assert_eq!(stands_now.state, ProgressState::UnderWay, "not reached yet, and it will be");
    assert_eq!(stands_now.pace.map(Points::canonical).as_deref(), Some("29.917808"), "91 of 365 days of 120");
    let slow = stands(&counted(125, Direction::AtLeast), &days, date(2021, 4, 1));
    assert_eq!(slow.state, ProgressState::AtRisk, "125 is more than the pace brings");
    let few = stands(&counted(100, Direction::AtMost), &days, date(2021, 4, 1));
    assert_eq!(few.state, ProgressState::AtRisk, "below the limit today, above it at this pace");
    assert_eq!(few.pace, None, "a limit is no pace to keep");
}

#[test]
fn days_make_late_and_due() {
    let target = Target { deadline: Some(date(2021, 6, 30)), ..share_of(100) };
    let at = |today: Date| stands(&target, &[], today).state;
    assert_eq!(at(date(2021, 5, 30)), ProgressState::NotBegun, "31 days before");
    assert_eq!(at(date(2021, 5, 31)), ProgressState::Due, "30 days before");
    assert_eq!(at(date(2021, 6, 30)), ProgressState::Due, "on the day itself");
    assert_eq!(at(date(2021, 7, 1)), ProgressState::Late, "the day after");
    let year = stands(&share_of(100), &[], date(2021, 12, 31));
    assert_eq!((year.due, year.state), (date(2021, 12, 31), ProgressState::Due), "without a day the year itself is the limit");
}

#[test]
fn what_is_reached_after_its_day_is_late_here_as_at_the_end_of_the_year() {
    let target = Target { deadline: Some(date(2021, 10, 30)), ..share_of(98) };
    let commitment = Commitment { id: CommitmentId(1), year: 2021, targets: vec![target.clone()], ..Commitment::default() };
    let (due, after, end) = (date(2021, 10, 30), date(2021, 11, 20), date(2021, 12, 31));
    let cases = [
        (vec![(due, 98)], ProgressState::Reached, Kept::Whole, "on its day"),
        (vec![(due, 97), (after, 98)], ProgressState::ReachedLate, Kept::Partly, "three weeks after it"),
        (vec![(due, 98), (after, 97)], ProgressState::Reached, Kept::Whole, "its day decides, not what came after"),
        (vec![(due, 96), (after, 97)], ProgressState::Late, Kept::Not, "never"),
    ];
    for (values, state, kept, when) in cases {
        let book = book(&values);
        assert_eq!(book.target(&commitment, &target, end).state, state, "followed: {when}");
        assert_eq!(VerdictRule::default().target(&book, &commitment, &target, end), kept, "at the year's end: {when}");
    }
}

#[test]
fn of_one_day_the_later_entry_counts_and_the_earlier_stays() {
    let day = date(2021, 3, 31);
    let book = book(&[(day, 60), (day, 66)]);
    let target = share_of(65);
    let commitment = Commitment { id: CommitmentId(1), year: 2021, ..Commitment::default() };
    let stands = book.target(&commitment, &target, day);
    assert_eq!(stands.last, Some((day, Points::whole(66))), "the correction counts");
    assert_eq!(stands.forecast, None, "two entries of one day are one value");
    assert_eq!(book.entries(CommitmentId(1), Part::Target(1)).len(), 2, "nothing is lost");
}

#[test]
fn what_came_later_is_not_known_on_an_earlier_day() {
    let days = [(date(2021, 3, 31), 60), (date(2021, 9, 30), 99)];
    let stands = stands(&share_of(98), &days, date(2021, 6, 30));
    assert_eq!(stands.last, Some((date(2021, 3, 31), Points::whole(60))), "the register of June knows nothing of September");
}

#[test]
fn a_task_is_reached_only_when_it_is_done() {
    let task = Task { number: 1, deadline: Some(date(2021, 6, 30)), ..Task::default() };
    let commitment = Commitment { id: CommitmentId(1), year: 2021, ..Commitment::default() };
    let state = |entries: Vec<Progress>, today: Date| ProgressBook::new(entries).task(&commitment, &task, today).state;
    let under_way = entry(1, date(2021, 2, 1), Found::UnderWay);
    let done = entry(2, date(2021, 8, 1), Found::Done);
    assert_eq!(state(vec![under_way.clone()], date(2021, 3, 1)), ProgressState::UnderWay, "begun");
    assert_eq!(state(vec![under_way.clone()], date(2021, 7, 1)), ProgressState::Late, "begun, and its day has passed");
    assert_eq!(state(vec![under_way, done], date(2021, 9, 1)), ProgressState::ReachedLate, "done, but late");
    let in_time = entry(3, date(2021, 6, 30), Found::Done);
    assert_eq!(state(vec![in_time], date(2021, 9, 1)), ProgressState::Reached, "done on its day");
}

/// A value of the indicator for a quarter of 2021, entered on a day.
fn quarter(number: u8, value: i32, entered: &str) -> IndicatorValue {
    use crate::indicators::{IndicatorId, Measured, Period, PeriodKind, Reckoning};
    IndicatorValue {
        id: i64::from(number),
        indicator: IndicatorId(1),
        unit: None,
        field: String::new(),
        period: Period::of(PeriodKind::Quarter, 2021, number, Reckoning::Calendar).unwrap(),
        measured: Measured::Value(Points::whole(value)),
        note: String::new(),
        author: String::new(),
        at: entered.parse().unwrap(),
    }
}

#[test]
fn what_is_measured_or_mended_after_the_closing_counts_for_nothing() {
    let target = share_of(20);
    let open = Commitment { id: CommitmentId(1), year: 2021, targets: vec![target.clone()], ..Commitment::default() };
    let known = [quarter(2, 15, "2021-07-01T00:00:00Z"), quarter(3, 22, "2021-10-01T00:00:00Z")];
    let taken = Some(taken_values(1, &known));
    let closed = Commitment { closed: Some(date(2021, 11, 30)), taken, ..open.clone() };
    let changed = [known[0].clone(), quarter(3, 8, "2021-12-02T00:00:00Z"), quarter(4, 9, "2022-01-03T00:00:00Z")];
    let last = |commitment: &Commitment, today: Date| {
        let mut progress = ProgressBook::default();
        progress.take(commitment, 1, &changed);
        let later = progress.later(CommitmentId(1), Part::Target(1)).len();
        (progress.target(commitment, &target, today).last.map(|(_, value)| value), later)
    };
    let end = date(2022, 2, 1);
    assert_eq!(last(&open, end), (Some(Points::whole(9)), 0), "while it is followed the newest value stands");
    assert_eq!(last(&closed, end), (Some(Points::whole(22)), 2), "closed: 22 as it was, mended and new are later");
    let before = Commitment { taken: None, ..closed };
    assert_eq!(
        last(&before, end),
        (Some(Points::whole(15)), 2),
        "closed before values were written down: by the day they were entered"
    );
}

#[test]
fn a_closed_commitment_looks_the_same_on_every_later_day() {
    let closed = |day: Date| Commitment { year: 2021, closed: Some(day), ..Commitment::default() };
    let early = closed(date(2021, 11, 30));
    assert_eq!(early.looked_at_on(date(2021, 12, 1)), date(2021, 12, 31), "to the end of its year");
    assert_eq!(early.looked_at_on(date(2021, 6, 1)), date(2021, 6, 1), "a day before the closing stays that day");
    assert_eq!(closed(date(2022, 1, 14)).looked_at_on(date(2026, 1, 1)), date(2022, 1, 14), "closed after its year");
}
