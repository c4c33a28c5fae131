//! What was measured, asked and published of a year: indicators against their targets by unit, by
//! field and by period, satisfaction by unit, and what others published, for reference.

use std::collections::BTreeMap;

use super::FactsWriter;
use crate::indicators::{Indicator, IndicatorValue, Measured, Period, PeriodKind};
use crate::points::Points;
use crate::text::{compare_names, fold};
use crate::units::UnitId;

/// The facts of a report about the measures of a year.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct MeasuresReport {
    /// The year.
    pub year: i16,
    /// Indicators with a value in the year, by name.
    pub indicators: Vec<MeasuredIndicator>,
    /// The surveys of the year.
    pub surveys: Vec<SurveyOutcome>,
    /// What others published about the year: indices of provinces, for reference.
    pub outside: Vec<OutsideLine>,
    /// What was published about offices and units, where no score sheet is.
    pub published: Vec<PublishedLine>,
}

/// One indicator in one year.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MeasuredIndicator {
    /// What it is called.
    pub name: String,
    /// Unit of measure.
    pub measure: String,
    /// What the higher authority asks for.
    pub higher: Option<Points>,
    /// What the office set itself.
    pub own: Option<Points>,
    /// Last year's common value.
    pub before: Option<Points>,
    /// The common value that stands for the year, with its period; `None` where only parts are known.
    pub reached: Option<(String, Points)>,
    /// True when it reaches the year's target; `None` without value or target.
    pub reaches: Option<bool>,
    /// The periods across, as they are called in a narrow head.
    pub periods: Vec<String>,
    /// All together first, then units, then fields; only what has a value.
    pub rows: Vec<MeasuredRow>,
    /// Where parts do not fit their total, as sentences; set by whoever shows them on the screen too.
    pub differences: Vec<String>,
}

/// One line of an indicator.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MeasuredRow {
    /// Of what it speaks.
    pub of: MeasuredOf,
    /// What it is called.
    pub name: String,
    /// One for each period; `None` where nothing is known.
    pub cells: Vec<Option<Measured>>,
}

/// Of what a line speaks.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum MeasuredOf {
    /// All together.
    All,
    /// A unit, all fields together.
    Unit,
    /// A field, all units together.
    Field,
    /// A field of a unit.
    FieldOfUnit,
}

/// What came back of one survey.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SurveyOutcome {
    /// What it is called.
    pub name: String,
    /// Its days, as printed; empty when they are not known.
    pub days: String,
    /// What is counted: "phiếu", "câu trả lời".
    pub counted: String,
    /// The levels in the order of the form.
    pub levels: Vec<String>,
    /// The office itself, the units, all units together; only what came back.
    pub lines: Vec<SurveyOutcomeLine>,
}

/// One line of a survey.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SurveyOutcomeLine {
    /// What it is called.
    pub name: String,
    /// True for the sum of the units.
    pub sum: bool,
    /// Forms sent.
    pub sent: u32,
    /// Forms returned.
    pub returned: u32,
    /// How many at each level.
    pub answers: Vec<u32>,
    /// "170/180".
    pub satisfied: String,
    /// The share in per cent with two decimals; `None` of nothing.
    pub percent: Option<String>,
    /// The same of last year.
    pub last_year: Option<String>,
}

/// One outside index.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OutsideLine {
    /// Which index.
    pub index: String,
    /// Of whom.
    pub entity: String,
    /// Which component; empty for the whole index.
    pub component: String,
    /// The value of the year before.
    pub before: Option<Points>,
    /// The value.
    pub value: Option<Points>,
    /// The end of its scale.
    pub scale: Option<Points>,
    /// Rank, of how many.
    pub rank: Option<(u32, Option<u32>)>,
    /// Where it was published.
    pub source: String,
}

/// One published result of an office or a unit, or a count without names.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PublishedLine {
    /// The name as published; empty for a count without names.
    pub name: String,
    /// Index or points as published.
    pub index: Option<Points>,
    /// What the number is out of.
    pub out_of: Option<Points>,
    /// Rank, of how many.
    pub rank: Option<(u32, Option<u32>)>,
    /// Places won or lost.
    pub rank_change: Option<i32>,
    /// The grade.
    pub grade: String,
    /// How many units a count without names is about.
    pub unit_count: Option<u32>,
    /// Where it was published.
    pub source: String,
}

/// So many periods stand beside each other on a sheet that lies across.
const ACROSS: usize = 13;

/// One indicator in one year; `None` when nothing is known about it. `before` are the values of the year before.
#[must_use]
pub fn measured_indicator(
    indicator: &Indicator,
    year: i16,
    (values, before): (&[IndicatorValue], &[IndicatorValue]),
    unit_name: impl Fn(UnitId) -> String,
) -> Option<MeasuredIndicator> {
    if values.is_empty() {
        return None;
    }
    let periods = shown_periods(values);
    let mut rows: BTreeMap<(MeasuredOf, Option<UnitId>, String), MeasuredRow> = BTreeMap::new();
    for value in values {
        let of = of_what(value);
        let name = || match (of, value.unit) {
            (MeasuredOf::FieldOfUnit, Some(unit)) => format!("{} – {}", unit_name(unit), value.field),
            (MeasuredOf::Field, _) => value.field.clone(),
            (_, Some(unit)) => unit_name(unit),
            (_, None) => String::new(),
        };
        let row = rows.entry((of, value.unit, fold(&value.field))).or_insert_with(|| MeasuredRow {
            of,
            name: name(),
            cells: vec![None; periods.len()],
        });
        if let Some(at) = periods.iter().position(|period| *period == value.period) {
            row.cells[at] = Some(value.measured);
        }
    }
    let mut rows: Vec<MeasuredRow> = rows.into_values().filter(|row| row.cells.iter().any(Option::is_some)).collect();
    rows.sort_by(|a, b| a.of.cmp(&b.of).then_with(|| compare_names(&a.name, &b.name)));
    let target = indicator.target_of(year);
    let reached = standing_for(values);
    Some(MeasuredIndicator {
        name: indicator.name.clone(),
        measure: indicator.measure.clone(),
        higher: target.and_then(|target| target.higher),
        own: target.and_then(|target| target.own),
        before: standing_for(before).map(|(_, value)| value),
        reaches: reached
            .as_ref()
            .zip(indicator.wanted(year))
            .map(|((_, value), wanted)| indicator.better.reaches(*value, wanted)),
        reached,
        periods: periods.iter().map(Period::short_name).collect(),
        rows,
        differences: Vec::new(),
    })
}

fn of_what(value: &IndicatorValue) -> MeasuredOf {
    match (value.unit, value.field.is_empty()) {
        (None, true) => MeasuredOf::All,
        (Some(_), true) => MeasuredOf::Unit,
        (None, false) => MeasuredOf::Field,
        (Some(_), false) => MeasuredOf::FieldOfUnit,
    }
}

/// The periods that have values, in their order. Where they are too many for a sheet the shortest kind
/// gives way; of weeks alone the last ones stand.
fn shown_periods(values: &[IndicatorValue]) -> Vec<Period> {
    let mut periods: Vec<Period> = values.iter().map(|value| value.period).collect();
    periods.sort_by_key(|period| (period.to, period.kind, period.from));
    periods.dedup();
    for kind in [PeriodKind::Week, PeriodKind::Other, PeriodKind::Month] {
        if periods.len() > ACROSS && periods.iter().any(|period| period.kind != kind) {
            periods.retain(|period| period.kind != kind);
        }
    }
    periods.drain(..periods.len().saturating_sub(ACROSS));
    periods
}

/// The common value that stands for a year: that of the year itself, else the latest.
fn standing_for(values: &[IndicatorValue]) -> Option<(String, Points)> {
    let common = values.iter().filter(|value| of_what(value) == MeasuredOf::All);
    let known = common.filter_map(|value| Some((value.period, value.measured.points()?)));
    let last = known.max_by_key(|(period, _)| (period.kind == PeriodKind::Year, period.to, period.kind))?;
    Some((last.0.name(), last.1))
}

impl MeasuresReport {
    /// True when there is nothing to report.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.indicators.is_empty() && self.surveys.is_empty() && self.outside.is_empty() && self.published.is_empty()
    }

    /// How many indicators there are, have a value and a target, and reach it.
    #[must_use]
    pub fn counts(&self) -> (usize, usize, usize) {
        let judged = self.indicators.iter().filter_map(|one| one.reaches);
        (self.indicators.len(), judged.clone().count(), judged.filter(|reaches| *reaches).count())
    }

    /// The facts in canonical form, for the check code.
    pub fn write_facts(&self, writer: &mut FactsWriter) {
        for one in &self.indicators {
            writer.fact("indicator", &one.name).points("own", one.own).points("higher", one.higher);
            for row in &one.rows {
                let cells: Vec<String> = row.cells.iter().map(|cell| cell.map(Measured::typed).unwrap_or_default()).collect();
                writer.fact("line", &row.name).fact("values", &cells.join(";"));
            }
        }
        for survey in &self.surveys {
            writer.fact("survey", &survey.name);
            for line in &survey.lines {
                let answers: Vec<String> = line.answers.iter().map(ToString::to_string).collect();
                writer.fact("line", &line.name).fact("returned", &line.returned.to_string()).fact("answers", &answers.join(";"));
            }
        }
        for one in &self.outside {
            writer.fact("outside", &one.index).fact("entity", &one.entity).fact("component", &one.component);
            writer.points("value", one.value);
        }
        for one in &self.published {
            writer.fact("published", &one.name).points("index", one.index).fact("grade", &one.grade);
        }
    }

    /// The facts of the report as a paper of its own.
    #[must_use]
    pub fn facts(&self) -> FactsWriter {
        let mut writer = FactsWriter::default();
        writer.fact("paper", "indicator-report").fact("year", &self.year.to_string());
        self.write_facts(&mut writer);
        writer
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;
    use crate::indicators::{IndicatorId, Reckoning, YearTarget};

    fn value(kind: PeriodKind, number: u8, unit: Option<i64>, field: &str, points: i32) -> IndicatorValue {
        IndicatorValue {
            id: 0,
            indicator: IndicatorId(1),
            unit: unit.map(UnitId),
            field: field.to_owned(),
            period: Period::of(kind, 2021, number, Reckoning::Calendar).unwrap(),
            measured: Measured::Value(Points::whole(points)),
            note: String::new(),
            author: String::new(),
            at: Timestamp::UNIX_EPOCH,
        }
    }

    fn indicator() -> Indicator {
        let target = YearTarget { year: 2021, own: None, higher: Some(Points::whole(20)), source: String::new() };
        Indicator { name: "Trực tuyến".into(), measure: "%".into(), targets: vec![target], ..Indicator::default() }
    }

    fn measured(values: &[IndicatorValue]) -> MeasuredIndicator {
        measured_indicator(&indicator(), 2021, (values, &[]), |unit| format!("Xã {}", unit.0)).unwrap()
    }

    #[test]
    fn the_value_of_the_year_stands_before_a_later_month() {
        let told = measured(&[
            value(PeriodKind::Year, 1, None, "", 35),
            value(PeriodKind::Month, 12, None, "", 12),
            value(PeriodKind::Year, 1, Some(2), "", 46),
            value(PeriodKind::Year, 1, None, "Tài chính", 74),
        ]);
        assert_eq!(told.reached, Some(("Năm 2021".to_owned(), Points::whole(35))), "the year, not its last month");
        assert_eq!(told.reaches, Some(true), "35 of 20");
        let names: Vec<(MeasuredOf, &str)> = told.rows.iter().map(|row| (row.of, row.name.as_str())).collect();
        assert_eq!(names, [(MeasuredOf::All, ""), (MeasuredOf::Unit, "Xã 2"), (MeasuredOf::Field, "Tài chính")], "in this order");
        let missing = told.rows[1].cells.iter().filter(|cell| cell.is_none()).count();
        assert_eq!(missing, 1, "the month of which the unit says nothing stays empty");
    }

    #[test]
    fn what_does_not_fit_the_sheet_gives_way_and_nothing_is_counted_twice() {
        let mut weeks: Vec<IndicatorValue> = (1..=52).map(|week| value(PeriodKind::Week, week, None, "", 1)).collect();
        assert_eq!(measured(&weeks).periods.len(), ACROSS, "of weeks alone the last ones stand");
        weeks.extend((1..=12).map(|month| value(PeriodKind::Month, month, None, "", 2)));
        assert_eq!(measured(&weeks).periods, (1..=12).map(|month| format!("T{month}")).collect::<Vec<_>>(), "weeks give way");
    }

    #[test]
    fn an_indicator_without_values_is_not_reported() {
        assert_eq!(measured_indicator(&indicator(), 2021, (&[], &[]), |_| String::new()), None, "nothing is known");
    }
}
