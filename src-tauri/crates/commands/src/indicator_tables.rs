//! The values of an indicator in a year as one table: units or fields down, periods across; one cell
//! typed, a block pasted as one step, and the parts held against the common value.

use std::collections::HashMap;

use domain::indicators::{Indicator, IndicatorValue, Measured, Period, PeriodKind, parts_difference, read_period};
use domain::points::Points;
use domain::text::{compare_names, fold, nfc};
use domain::units::{Unit, UnitId};
use jiff::Timestamp;
use jiff::civil::Date;

use crate::desk::{Book, Desk};
use crate::failure::Failure;
use crate::indicators::one;
use crate::wire::{asked, shown};

mod trend;
mod writing;

pub(crate) use trend::*;
pub(crate) use writing::*;

/// What stands down the side of the table.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum TableBy {
    /// Units, all fields together.
    #[default]
    Units,
    /// Fields, of one unit or of all together.
    Fields,
}

asked! {
    /// One table of values.
    pub struct TableOf {
        /// The indicator.
        pub indicator: i64,
        /// The year.
        pub year: i16,
        /// Which periods stand across.
        pub period: PeriodKind,
        /// What stands down the side.
        #[serde(default)]
        pub by: TableBy,
        /// The unit whose fields stand down the side; absent for all together.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub unit: Option<i64>,
        /// Only units of this group; empty for all.
        #[serde(default)]
        pub group: String,
    }
}

shown! {
    /// The values of an indicator in a year.
    pub struct IndicatorTable {
        /// The indicator.
        pub indicator: i64,
        /// What it is called.
        pub name: String,
        /// Unit of measure.
        pub measure: String,
        /// What it measures, in words.
        pub says: String,
        /// True when a cell may say numerator and denominator.
        pub is_share: bool,
        /// The year.
        pub year: i16,
        /// Which periods stand across.
        pub period: PeriodKind,
        /// What stands down the side.
        pub by: TableBy,
        /// The unit whose fields stand down the side.
        pub unit: Option<i64>,
        /// What the office set itself for the year.
        pub own: Option<Points>,
        /// What the higher authority asks for.
        pub higher: Option<Points>,
        /// The periods in order.
        pub columns: Vec<PeriodView>,
        /// All together first, then units or fields.
        pub rows: Vec<IndicatorRow>,
        /// Periods whose parts do not fit the common value.
        pub differences: Vec<PartsDifferenceView>,
        /// The groups of units.
        pub groups: Vec<String>,
        /// Every unit of the year, for choosing.
        pub units: Vec<UnitOfTable>,
    }
    /// A unit for choosing.
    pub struct UnitOfTable {
        /// The unit.
        pub unit: i64,
        /// Its name in the year.
        pub name: String,
    }
    /// A column.
    pub struct PeriodView {
        /// What it is called, which is also how a cell names it: "Tháng 3/2021".
        pub name: String,
        /// What it is called in a narrow head.
        pub short: String,
        /// Its days, "15/02/2021 - 14/03/2021".
        pub days: String,
        /// Why nothing can be entered there; empty when it can.
        pub closed: String,
    }
    /// A line.
    pub struct IndicatorRow {
        /// The unit; absent for all together.
        pub unit: Option<i64>,
        /// The field; empty for all together.
        pub field: String,
        /// What the line is called.
        pub name: String,
        /// True for the line of all together.
        pub common: bool,
        /// One for each column.
        pub cells: Vec<ValueCell>,
    }
    /// One cell.
    pub struct ValueCell {
        /// "unknown", "value" or "no_occurrence".
        pub state: String,
        /// As a clerk types it: "97,5", "38/40", "KPS"; empty while nothing is known.
        pub text: String,
        /// The value in the unit of measure; of a share rounded half up to two decimals.
        pub points: Option<Points>,
        /// True when it reaches the year's target; absent without one.
        pub reaches: Option<bool>,
        /// More about it.
        pub note: String,
        /// Who entered it, and when.
        pub entered: String,
    }
    /// Parts that do not fit their whole.
    pub struct PartsDifferenceView {
        /// The period.
        pub period: String,
        /// By how much, in words.
        pub says: String,
    }
}

pub(crate) fn indicator_table(desk: &Desk, _: Timestamp, asked: TableOf) -> Result<IndicatorTable, Failure> {
    table(&desk.book(), &asked)
}

/// The values of one table by where they stand.
pub(crate) struct Values {
    pub(crate) values: Vec<IndicatorValue>,
    places: HashMap<(Option<UnitId>, String, Period), usize>,
}

impl Values {
    pub(crate) fn of(book: &Book, indicator: &Indicator, year: i16) -> Result<Values, Failure> {
        let values = book.store.values_of(indicator.id, (year, year))?;
        let places = values.iter().enumerate().map(|(at, value)| ((value.unit, fold(&value.field), value.period), at)).collect();
        Ok(Values { values, places })
    }

    pub(crate) fn at(&self, unit: Option<UnitId>, field: &str, period: &Period) -> Option<&IndicatorValue> {
        self.places.get(&(unit, fold(field), *period)).map(|at| &self.values[*at])
    }
}

fn table(book: &Book, asked: &TableOf) -> Result<IndicatorTable, Failure> {
    let indicator = one(book, asked.indicator)?;
    let values = Values::of(book, &indicator, asked.year)?;
    let units = book.store.units()?;
    let periods = periods(&indicator, asked, &values.values);
    let lines = lines(asked, &units, &values.values);
    let target = indicator.target_of(asked.year);
    let wanted = indicator.wanted(asked.year);
    let cell = |line: &(Option<UnitId>, String, String), period: &Period| {
        value_cell(values.at(line.0, &line.1, period), wanted, &indicator)
    };
    let row = |(at, line): (usize, &(Option<UnitId>, String, String))| IndicatorRow {
        unit: line.0.map(|unit| unit.0),
        field: line.1.clone(),
        name: line.2.clone(),
        common: at == 0,
        cells: periods.iter().map(|period| cell(line, period)).collect(),
    };
    let day = end_of(asked.year);
    let mut groups: Vec<String> =
        units.iter().filter_map(|unit| unit.at_or_nearest(day)).map(|version| version.group.clone()).collect();
    groups.sort_by(|a, b| compare_names(a, b));
    groups.dedup();
    groups.retain(|group| !group.is_empty());
    Ok(IndicatorTable {
        indicator: indicator.id.0,
        name: indicator.name.clone(),
        measure: indicator.measure.clone(),
        says: if indicator.is_share() { format!("{} / {}", indicator.numerator, indicator.denominator) } else { String::new() },
        is_share: indicator.is_share(),
        year: asked.year,
        period: asked.period,
        by: asked.by,
        unit: asked.unit,
        own: target.and_then(|target| target.own),
        higher: target.and_then(|target| target.higher),
        columns: periods.iter().map(|period| period_view(&indicator, period)).collect(),
        rows: lines.iter().enumerate().map(row).collect(),
        differences: periods.iter().filter_map(|period| difference(&indicator, asked, &values.values, period)).collect(),
        groups,
        units: units_of_year(&units, asked.year, "", &[]),
    })
}

fn end_of(year: i16) -> Date {
    Date::new(year, 12, 31).unwrap_or(Date::MAX)
}

fn periods(indicator: &Indicator, asked: &TableOf, values: &[IndicatorValue]) -> Vec<Period> {
    if asked.period != PeriodKind::Other {
        return Period::all_of(asked.period, asked.year, indicator.reckoning);
    }
    let mut named: Vec<Period> =
        values.iter().map(|value| value.period).filter(|period| period.kind == PeriodKind::Other).collect();
    named.sort_by_key(|period| (period.from, period.to));
    named.dedup();
    named
}

/// The units that existed in a year, and those that are named all the same, by group and name.
fn units_of_year(units: &[Unit], year: i16, group: &str, also: &[UnitId]) -> Vec<UnitOfTable> {
    let day = end_of(year);
    let first = Date::new(year, 1, 1).unwrap_or(Date::MIN);
    let mut of_year: Vec<(String, String, UnitOfTable)> = Vec::new();
    for unit in units {
        let existed = unit.at(day).or_else(|| unit.at(first));
        let listed = existed.filter(|version| group.is_empty() || version.group == group);
        let Some(version) = listed.or_else(|| unit.at_or_nearest(day).filter(|_| also.contains(&unit.id))) else { continue };
        let shown = UnitOfTable { unit: unit.id.0, name: version.name.clone() };
        of_year.push((version.group.clone(), version.name.clone(), shown));
    }
    of_year.sort_by(|a, b| compare_names(&a.0, &b.0).then_with(|| compare_names(&a.1, &b.1)));
    of_year.into_iter().map(|(_, _, unit)| unit).collect()
}

/// The lines: unit, field, what it is called. All together stands first.
fn lines(asked: &TableOf, units: &[Unit], values: &[IndicatorValue]) -> Vec<(Option<UnitId>, String, String)> {
    match asked.by {
        TableBy::Units => {
            let spoken: Vec<UnitId> =
                if asked.group.is_empty() { values.iter().filter_map(|value| value.unit).collect() } else { Vec::new() };
            let mut lines = vec![(None, String::new(), "Chung".to_owned())];
            let of_year = units_of_year(units, asked.year, &asked.group, &spoken);
            lines.extend(of_year.into_iter().map(|unit| (Some(UnitId(unit.unit)), String::new(), unit.name)));
            lines
        }
        TableBy::Fields => {
            let unit = asked.unit.map(UnitId);
            let mut fields: Vec<String> =
                values.iter().map(|value| value.field.clone()).filter(|field| !field.is_empty()).collect();
            fields.sort_by(|a, b| compare_names(a, b));
            fields.dedup_by(|a, b| fold(a) == fold(b));
            let mut lines = vec![(unit, String::new(), "Mọi lĩnh vực".to_owned())];
            lines.extend(fields.into_iter().map(|field| (unit, field.clone(), field)));
            lines
        }
    }
}

fn period_view(indicator: &Indicator, period: &Period) -> PeriodView {
    let day = domain::calendar::short_date;
    PeriodView {
        name: period.name(),
        short: period.short_name(),
        days: format!("{} - {}", day(period.from), day(period.to)),
        closed: indicator.not_in_use(period).unwrap_or_default(),
    }
}

fn value_cell(value: Option<&IndicatorValue>, wanted: Option<Points>, indicator: &Indicator) -> ValueCell {
    let Some(value) = value else {
        return ValueCell {
            state: "unknown".to_owned(),
            text: String::new(),
            points: None,
            reaches: None,
            note: String::new(),
            entered: String::new(),
        };
    };
    let exact = value.measured.points();
    let at = domain::calendar::short_date(domain::calendar::vietnam(value.at).date());
    ValueCell {
        state: if exact.is_some() { "value" } else { "no_occurrence" }.to_owned(),
        text: value.measured.typed(),
        points: shown_points(value.measured),
        reaches: exact.zip(wanted).map(|(value, wanted)| indicator.better.reaches(value, wanted)),
        note: value.note.clone(),
        entered: format!("{}, {at}", value.author),
    }
}

/// As screens and papers show it: a number as it was said, a share in per cent with two decimals, half up.
pub(crate) fn shown_points(measured: Measured) -> Option<Points> {
    match measured {
        Measured::Value(value) => Some(value),
        Measured::NoOccurrence => None,
        Measured::Share { .. } => {
            let printed = measured.points()?.vietnamese_with(2).replace(',', ".");
            Points::parse_canonical(&printed).ok()
        }
    }
}

fn difference(indicator: &Indicator, asked: &TableOf, values: &[IndicatorValue], period: &Period) -> Option<PartsDifferenceView> {
    let of_period = |value: &&IndicatorValue| value.period == *period;
    let (common, parts): (Option<&IndicatorValue>, Vec<&IndicatorValue>) = match asked.by {
        TableBy::Units => (
            values.iter().filter(of_period).find(|value| value.unit.is_none() && value.field.is_empty()),
            values.iter().filter(of_period).filter(|value| value.unit.is_some() && value.field.is_empty()).collect(),
        ),
        TableBy::Fields => {
            let unit = asked.unit.map(UnitId);
            let of_unit = |value: &&IndicatorValue| value.unit == unit;
            (
                values.iter().filter(of_period).filter(of_unit).find(|value| value.field.is_empty()),
                values.iter().filter(of_period).filter(of_unit).filter(|value| !value.field.is_empty()).collect(),
            )
        }
    };
    let measured: Vec<Measured> = parts.iter().map(|value| value.measured).collect();
    let found = parts_difference(indicator.parts, &indicator.measure, common?.measured, &measured)?;
    let what = match asked.by {
        TableBy::Units => "đơn vị",
        TableBy::Fields => "lĩnh vực",
    };
    let by = |points: Points| match points.is_negative() {
        true => format!("thiếu {}", points.abs().vietnamese()),
        false if points == Points::ZERO => "khớp".to_owned(),
        false => format!("thừa {}", points.vietnamese()),
    };
    let says = match found.whole {
        Some(whole) => format!("{} {what} cộng lại: tử số {}, mẫu số {} so với số chung", found.parts, by(found.part), by(whole)),
        None => format!("{} {what} cộng lại {} {} so với số chung", found.parts, by(found.part), indicator.measure),
    };
    Some(PartsDifferenceView { period: period.name(), says })
}

/// Where the parts of a year do not fit their common values, by units and by fields, as sentences.
pub(crate) fn differences_of(indicator: &Indicator, year: i16, values: &[IndicatorValue]) -> Vec<String> {
    let mut periods: Vec<Period> = values.iter().map(|value| value.period).collect();
    periods.sort_by_key(|period| (period.to, period.kind, period.from));
    periods.dedup();
    let mut told = Vec::new();
    for period in &periods {
        for by in [TableBy::Units, TableBy::Fields] {
            let asked = TableOf { indicator: indicator.id.0, year, period: period.kind, by, unit: None, group: String::new() };
            let found = difference(indicator, &asked, values, period);
            told.extend(found.map(|found| format!("{}: {}", found.period, found.says)));
        }
    }
    told
}

/// The period that a cell or a line names.
pub(crate) fn named_period(indicator: &Indicator, text: &str, year: i16) -> Result<Period, String> {
    read_period(&nfc(text), year, indicator.reckoning)
        .ok_or_else(|| format!("Không hiểu kỳ “{}”. Ghi như Tháng 3/2021, Quý I/2021, Năm 2021.", text.trim()))
}
