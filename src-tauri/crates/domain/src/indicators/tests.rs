//! Periods, typed values, parts and validity of indicators.

use jiff::civil::date;

use super::*;

fn share() -> Indicator {
    Indicator {
        name: "Hồ sơ trực tuyến".into(),
        numerator: "hồ sơ nộp trực tuyến".into(),
        denominator: "hồ sơ tiếp nhận".into(),
        measure: "%".into(),
        ..Indicator::default()
    }
}

fn points(text: &str) -> Points {
    Points::parse_canonical(text).unwrap()
}

#[test]
fn report_periods_run_from_the_15th_to_the_14th() {
    let days = |kind, number| {
        let period = Period::of(kind, 2021, number, Reckoning::Report).unwrap();
        (period.from, period.to)
    };
    assert_eq!(days(PeriodKind::Month, 1), (date(2020, 12, 15), date(2021, 1, 14)), "January begins in December");
    assert_eq!(days(PeriodKind::Month, 3), (date(2021, 2, 15), date(2021, 3, 14)), "a month");
    assert_eq!(days(PeriodKind::Quarter, 2), (date(2021, 3, 15), date(2021, 6, 14)), "a quarter");
    assert_eq!(days(PeriodKind::HalfYear, 1), (date(2020, 12, 15), date(2021, 6, 14)), "half a year");
    assert_eq!(days(PeriodKind::NineMonths, 1), (date(2020, 12, 15), date(2021, 9, 14)), "nine months");
    assert_eq!(days(PeriodKind::Year, 1), (date(2020, 12, 15), date(2021, 12, 14)), "a year");
    let months = Period::all_of(PeriodKind::Month, 2021, Reckoning::Report);
    assert!(months.windows(2).all(|two| two[0].to.tomorrow().ok() == Some(two[1].from)), "no day lies between two months");
}

#[test]
fn calendar_periods_fill_the_year_and_weeks_follow_their_thursday() {
    let quarter = Period::of(PeriodKind::Quarter, 2021, 1, Reckoning::Calendar).unwrap();
    assert_eq!((quarter.from, quarter.to), (date(2021, 1, 1), date(2021, 3, 31)), "the first quarter");
    let february = Period::of(PeriodKind::Month, 2020, 2, Reckoning::Calendar).unwrap();
    assert_eq!(february.to, date(2020, 2, 29), "a leap year");
    assert_eq!(Period::all_of(PeriodKind::Week, 2020, Reckoning::Calendar).len(), 53, "2020 has 53 weeks");
    let last = Period::of(PeriodKind::Week, 2020, 53, Reckoning::Calendar).unwrap();
    assert_eq!((last.year, last.to), (2020, date(2021, 1, 3)), "it ends in the next year and belongs to 2020");
    assert_eq!(Period::of(PeriodKind::Week, 2021, 53, Reckoning::Calendar), None, "2021 has 52");
}

#[test]
fn every_name_of_a_period_is_read_back() {
    for kind in PeriodKind::ALL {
        for period in Period::all_of(kind, 2021, Reckoning::Report) {
            assert_eq!(read_period(&period.name(), 1999, Reckoning::Report), Some(period), "{}", period.name());
        }
    }
    let days = Period::between(date(2021, 3, 1), date(2021, 3, 20)).unwrap();
    assert_eq!(read_period(&days.name(), 1999, Reckoning::Calendar), Some(days), "two days");
    let read = |text: &str| read_period(text, 2021, Reckoning::Calendar).map(|period| period.name());
    assert_eq!(read("T3").as_deref(), Some("Tháng 3/2021"), "without its year");
    assert_eq!(read("quy 2 nam 2022").as_deref(), Some("Quý II/2022"), "as offices write it");
    assert_eq!(read("2020").as_deref(), Some("Năm 2020"), "the bare year");
    assert_eq!((read("Tháng 13"), read("đầu năm"), read("12")), (None, None, None), "nothing is guessed");
}

#[test]
fn nothing_known_zero_and_no_occurrence_stay_apart() {
    let share = share();
    let read = |text: &str| read_measured(text, &share);
    assert_eq!(read(" "), Ok(None), "nothing known");
    assert_eq!(read("0"), Ok(Some(Measured::Value(Points::ZERO))), "zero is a value");
    assert_eq!(read("kps"), Ok(Some(Measured::NoOccurrence)), "nothing occurred");
    assert_eq!(read("38/40"), Ok(Some(Measured::Share { part: points("38"), whole: points("40") })), "a share");
    assert_eq!(read("38/40").unwrap().unwrap().points(), Some(points("95")), "in per cent");
    assert_eq!(read("74.8%").unwrap().unwrap().typed(), "74,8", "either mark");
}

#[test]
fn a_value_outside_its_scale_is_no_value() {
    let share = share();
    let beyond = |value: &str| Err(MeasuredFault::BeyondScale { value: points(value), top: points("100") });
    assert_eq!(read_measured("105", &share), beyond("105"), "more than 100 %");
    assert_eq!(read_measured("41/40", &share), beyond("102.5"), "more above than below the line");
    assert_eq!(read_measured("3/0", &share), Err(MeasuredFault::ZeroBelow), "nothing below the line");
    let count = Indicator { measure: "báo cáo".into(), ..Indicator::default() };
    assert_eq!(read_measured("3/4", &count), Err(MeasuredFault::NoShare), "a count has no denominator");
    assert!(read_measured("105", &count).is_ok(), "a count has no end");
    let points_of_766 = Indicator { top: Some(points("100")), measure: "điểm".into(), ..Indicator::default() };
    assert!(read_measured("100,5", &points_of_766).is_err(), "a scale of its own");
}

#[test]
fn parts_that_do_not_fit_their_whole_are_told_with_the_difference() {
    let share = |part: &str, whole: &str| Measured::Share { part: points(part), whole: points(whole) };
    let common = share("10", "20");
    let off = parts_difference(PartsRule::AddUp, "%", common, &[share("4", "10"), share("5", "10")]).unwrap();
    assert_eq!((off.parts, off.part, off.whole), (2, points("-1"), Some(Points::ZERO)), "one is missing above the line");
    assert_eq!(parts_difference(PartsRule::AddUp, "%", common, &[share("10", "20"), Measured::NoOccurrence]), None, "it fits");
    assert_eq!(parts_difference(PartsRule::AddUp, "%", common, &[Measured::Value(points("50"))]), None, "per cents do not add");
    let printed: Vec<Measured> = ["9.9", "19.1", "8.1", "18", "13.6"].map(|text| Measured::Value(points(text))).to_vec();
    let off = parts_difference(PartsRule::AddUp, "điểm", Measured::Value(points("79.1")), &printed).unwrap();
    assert_eq!(off.part, points("-10.4"), "the published parts of 79,1 come to 68,7");
    assert_eq!(parts_difference(PartsRule::Apart, "điểm", Measured::Value(points("1")), &printed), None, "never added");
}

#[test]
fn what_cannot_be_kept_is_told_at_its_field() {
    let told = |indicator: Indicator| {
        let problems = indicator.problems();
        problems.into_iter().map(|problem| (problem.code, problem.field.unwrap_or_default())).collect::<Vec<_>>()
    };
    assert!(told(share()).is_empty(), "nothing is wrong");
    let target = |own: &str| YearTarget { year: 2021, own: Some(points(own)), ..YearTarget::default() };
    let wrong = Indicator {
        measure: " ".into(),
        denominator: String::new(),
        valid_from: Some(date(2022, 1, 1)),
        valid_to: Some(date(2021, 1, 1)),
        top: Some(points("100")),
        targets: vec![target("20"), target("101")],
        ..share()
    };
    let fields = ["measure", "denominator", "valid_to", "targets.1.year", "targets.1.own"];
    assert_eq!(told(wrong).into_iter().map(|(_, field)| field).collect::<Vec<_>>(), fields, "each at its place");
}

#[test]
fn old_and_new_service_levels_keep_to_their_days() {
    let old = Indicator { valid_to: Some(date(2022, 6, 21)), ..share() };
    let new = Indicator { valid_from: Some(date(2022, 6, 21)), ..share() };
    let of = |year| Period::of(PeriodKind::Year, year, 1, Reckoning::Calendar).unwrap();
    assert_eq!((old.not_in_use(&of(2022)), new.not_in_use(&of(2022))), (None, None), "both were in use in 2022");
    assert!(old.not_in_use(&of(2023)).is_some_and(|why| why.contains("21/06/2022")), "no longer");
    assert!(new.not_in_use(&of(2020)).is_some(), "not yet");
}
