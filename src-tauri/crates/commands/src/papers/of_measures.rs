//! The report about what was measured, asked and published of a year.

use domain::papers::{MeasuresReport, OutsideLine, PublishedLine, SurveyOutcome, SurveyOutcomeLine, measured_indicator};
use domain::text::compare_names;
use domain::units::{Unit, UnitId};
use jiff::Timestamp;
use jiff::civil::Date;

use super::PaperAsked;
use super::content::{Made, finish, head, year_of};
use crate::desk::{Book, Desk};
use crate::failure::Failure;
use crate::indicator_tables::differences_of;
use crate::surveys::{ReturnView, SurveyView};

pub(super) fn report(desk: &Desk, now: Timestamp, asked: &PaperAsked) -> Result<Made, Failure> {
    let book = desk.book();
    let year = year_of(&book, asked)?;
    let report = of_year(&book, year)?;
    if report.is_empty() {
        return Err(Failure::missing(&format!("số liệu chỉ số, khảo sát hay chỉ số công bố nào của năm {year}")));
    }
    let head = head(&book, now, asked, asked.date.trim().is_empty(), &report.facts())?;
    drop(book);
    finish(documents::papers::measures_report(&head, &report)?, head, format!("chi-tieu-chi-so-{year}"))
}

/// What the book knows of a year beside scores and promises.
pub(super) fn of_year(book: &Book, year: i16) -> Result<MeasuresReport, Failure> {
    let surveys = crate::surveys::of_year(book, year)?.surveys;
    Ok(MeasuresReport {
        year,
        indicators: indicators(book, year)?,
        surveys: surveys.iter().filter_map(survey).collect(),
        outside: outside(book, year)?,
        published: published(book, year)?,
    })
}

fn indicators(book: &Book, year: i16) -> Result<Vec<domain::papers::MeasuredIndicator>, Failure> {
    let units = book.store.units()?;
    let mut measured = Vec::new();
    for indicator in book.store.indicators()? {
        let values = book.store.values_of(indicator.id, (year - 1, year))?;
        let (before, values): (Vec<_>, Vec<_>) = values.into_iter().partition(|value| value.period.year < year);
        let found = measured_indicator(&indicator, year, (&values, &before), |unit| unit_name(&units, unit, year));
        measured.extend(found.map(|mut one| {
            one.differences = differences_of(&indicator, year, &values);
            one
        }));
    }
    measured.sort_by(|a, b| compare_names(&a.name, &b.name));
    Ok(measured)
}

/// What a unit was called at the end of a year.
fn unit_name(units: &[Unit], id: UnitId, year: i16) -> String {
    let day = Date::new(year, 12, 31).unwrap_or(Date::MAX);
    let version = units.iter().find(|unit| unit.id == id).and_then(|unit| unit.at_or_nearest(day));
    version.map(|version| version.name.clone()).unwrap_or_default()
}

/// A survey from which something came back.
fn survey(view: &SurveyView) -> Option<SurveyOutcome> {
    let line = |line: &ReturnView, sum: bool| SurveyOutcomeLine {
        name: line.name.clone(),
        sum,
        sent: line.sent,
        returned: line.returned,
        answers: line.answers.clone(),
        satisfied: line.satisfied.clone(),
        percent: line.percent.clone(),
        last_year: line.last_year.clone(),
    };
    let mut lines: Vec<SurveyOutcomeLine> = view.lines.iter().filter(|one| one.known).map(|one| line(one, false)).collect();
    if lines.is_empty() {
        return None;
    }
    if view.total.known {
        lines.push(line(&view.total, true));
    }
    let days = match (view.from.as_str(), view.to.as_str()) {
        ("", "") => String::new(),
        (from, "") => format!("từ {from}"),
        ("", to) => format!("đến {to}"),
        (from, to) => format!("{from} - {to}"),
    };
    Some(SurveyOutcome {
        name: view.name.clone(),
        days,
        counted: view.counted.vietnamese().to_owned(),
        levels: view.levels.iter().map(|level| level.label.clone()).collect(),
        lines,
    })
}

fn outside(book: &Book, year: i16) -> Result<Vec<OutsideLine>, Failure> {
    let known = book.store.outside_indices()?;
    let mut of_year: Vec<OutsideLine> = known
        .iter()
        .filter(|one| one.year == year)
        .map(|one| OutsideLine {
            index: one.index.clone(),
            entity: one.entity.clone(),
            component: one.component.clone(),
            before: known.iter().find(|other| other.year + 1 == year && other.is_series_of(one)).and_then(|other| other.value),
            value: one.value,
            scale: one.scale,
            rank: one.rank.map(|rank| (rank, one.of)),
            source: one.source.clone(),
        })
        .collect();
    of_year.sort_by(|a, b| {
        compare_names(&a.index, &b.index)
            .then_with(|| compare_names(&a.entity, &b.entity))
            .then_with(|| compare_names(&a.component, &b.component))
    });
    Ok(of_year)
}

fn published(book: &Book, year: i16) -> Result<Vec<PublishedLine>, Failure> {
    let line = |one: domain::rounds::PublishedResult| PublishedLine {
        name: one.unit_name,
        index: one.index,
        out_of: one.out_of,
        rank: one.rank.map(|rank| (rank, one.of)),
        rank_change: one.rank_change,
        grade: one.grade,
        unit_count: one.unit_count,
        source: one.source,
    };
    let of_year = book.store.published_results()?.into_iter().filter(|one| one.year == year);
    Ok(of_year.map(line).collect())
}
