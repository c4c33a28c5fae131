//! An indicator over the years: of each the whole year's value, else the last one known.

use std::collections::BTreeSet;

use domain::indicators::{IndicatorValue, PeriodKind};
use domain::points::Points;
use domain::text::fold;
use domain::units::UnitId;
use jiff::Timestamp;

use super::shown_points;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::indicators::one;
use crate::wire::{asked, shown};

asked! {
    /// One line of an indicator over the years.
    pub struct IndicatorTrendOf {
        /// The indicator.
        pub indicator: i64,
        /// The unit; absent for all together.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub unit: Option<i64>,
        /// The field; empty for all together.
        #[serde(default)]
        pub field: String,
    }
}

shown! {
    /// An indicator over the years.
    pub struct IndicatorTrend {
        /// Every year with a value or a target, oldest first.
        pub years: Vec<IndicatorYear>,
    }
    /// One year.
    pub struct IndicatorYear {
        /// The year.
        pub year: i16,
        /// Which period the value is of; empty while nothing is known.
        pub period: String,
        /// As typed: "38/40".
        pub text: String,
        /// The value; absent while nothing is known, or when nothing occurred.
        pub points: Option<Points>,
        /// What the office set itself.
        pub own: Option<Points>,
        /// What the higher authority asked for.
        pub higher: Option<Points>,
        /// True when the year's target is reached; absent without value or target.
        pub reaches: Option<bool>,
    }
}

pub(crate) fn indicator_trend(desk: &Desk, _: Timestamp, asked: IndicatorTrendOf) -> Result<IndicatorTrend, Failure> {
    let book = desk.book();
    let indicator = one(&book, asked.indicator)?;
    let unit = asked.unit.map(UnitId);
    let mut values = book.store.values_of(indicator.id, (i16::MIN, i16::MAX))?;
    values.retain(|value| value.unit == unit && fold(&value.field) == fold(&asked.field));
    let mut years: BTreeSet<i16> = values.iter().map(|value| value.period.year).collect();
    years.extend(indicator.targets.iter().map(|target| target.year));
    let year = |year: i16| {
        let value = of_year(&values, year);
        let exact = value.and_then(|value| value.measured.points());
        let target = indicator.target_of(year);
        IndicatorYear {
            year,
            period: value.map(|value| value.period.name()).unwrap_or_default(),
            text: value.map(|value| value.measured.typed()).unwrap_or_default(),
            points: value.and_then(|value| shown_points(value.measured)),
            own: target.and_then(|target| target.own),
            higher: target.and_then(|target| target.higher),
            reaches: exact.zip(indicator.wanted(year)).map(|(value, wanted)| indicator.better.reaches(value, wanted)),
        }
    };
    Ok(IndicatorTrend { years: years.into_iter().map(year).collect() })
}

/// The value of the whole year, else the one that ends last; of those the longest period.
pub(crate) fn of_year(values: &[IndicatorValue], year: i16) -> Option<&IndicatorValue> {
    let of_year = values.iter().filter(|value| value.period.year == year);
    of_year.max_by_key(|value| (value.period.kind == PeriodKind::Year, value.period.to, value.period.kind))
}
