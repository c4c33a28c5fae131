//! Indicators with their targets by year.

use domain::commitments::Counting;
use domain::indicators::{Better, Indicator, IndicatorId, IndicatorValue, PartsRule, Reckoning, YearTarget};
use rusqlite::{Connection, params};

use crate::Store;
use crate::change::{Change, Diff, Noun, Record};
use crate::convert::{Line, optional_day_column, optional_points_column, position_column};
use crate::error::StoreError;
use crate::query;
use crate::writer::Writer;

pub(crate) mod values;

impl Store {
    /// The indicators, in the order in which they were entered.
    pub fn indicators(&self) -> Result<Vec<Indicator>, StoreError> {
        Record::list(&self.book)
    }

    /// Every value of every indicator.
    pub fn indicator_values(&self) -> Result<Vec<IndicatorValue>, StoreError> {
        Record::list(&self.book)
    }

    /// The values of an indicator in the years from the first to the last.
    pub fn values_of(&self, indicator: IndicatorId, years: (i16, i16)) -> Result<Vec<IndicatorValue>, StoreError> {
        values::of_indicator(&self.book, indicator, years)
    }
}

impl Writer<'_> {
    /// The next identity of an indicator.
    pub fn next_indicator_id(&mut self) -> Result<IndicatorId, StoreError> {
        self.next_id(Noun::Indicator).map(IndicatorId)
    }

    /// Adds or changes an indicator.
    pub fn put_indicator(&mut self, indicator: Indicator) -> Result<(), StoreError> {
        self.put(indicator)
    }

    /// Takes out an indicator of which nothing speaks.
    pub fn remove_indicator(&mut self, id: IndicatorId) -> Result<(), StoreError> {
        self.remove::<Indicator>(&id, id.0)
    }
}

fn from_row(line: &Line<'_>) -> Result<Indicator, StoreError> {
    let countings = [Counting::Level, Counting::Cumulative];
    Ok(Indicator {
        id: IndicatorId(line.get("id")?),
        name: line.get("name")?,
        numerator: line.get("numerator")?,
        denominator: line.get("denominator")?,
        definition: line.get("definition")?,
        measure: line.get("measure")?,
        better: line.word("better", |name| [Better::Up, Better::Down].into_iter().find(|one| one.name() == name))?,
        counting: line.word("counting", |name| countings.into_iter().find(|one| one.name() == name))?,
        reckoning: line
            .word("reckoning", |name| [Reckoning::Calendar, Reckoning::Report].into_iter().find(|one| one.name() == name))?,
        parts: line.word("parts", |name| [PartsRule::AddUp, PartsRule::Apart].into_iter().find(|one| one.name() == name))?,
        top: line.optional_points("top")?,
        valid_from: line.optional_day("valid_from")?,
        valid_to: line.optional_day("valid_to")?,
        targets: Vec::new(),
    })
}

fn target_from_row(line: &Line<'_>) -> Result<YearTarget, StoreError> {
    Ok(YearTarget {
        year: line.get("year")?,
        own: line.optional_points("own")?,
        higher: line.optional_points("higher")?,
        source: line.get("source")?,
    })
}

fn with_targets(book: &Connection, mut indicator: Indicator) -> Result<Indicator, StoreError> {
    let sql = "SELECT year, own, higher, source FROM indicator_target WHERE indicator = ?1 ORDER BY position";
    indicator.targets = query::all(book, sql, params![indicator.id.0], target_from_row)?;
    Ok(indicator)
}

fn delete_targets(book: &Connection, id: IndicatorId) -> Result<(), StoreError> {
    query::run(book, "DELETE FROM indicator_target WHERE indicator = ?1", params![id.0]).map(drop)
}

fn add_target(book: &Connection, owner: IndicatorId, position: usize, target: &YearTarget) -> Result<(), StoreError> {
    let sql = "INSERT INTO indicator_target (indicator, position, year, own, higher, source) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
    let values = params![
        owner.0,
        position_column(position)?,
        target.year,
        optional_points_column(target.own),
        optional_points_column(target.higher),
        target.source,
    ];
    query::run(book, sql, values).map(drop)
}

impl Record for Indicator {
    type Key = IndicatorId;
    const NOUN: Noun = Noun::Indicator;

    fn key(&self) -> IndicatorId {
        self.id
    }

    fn own_id(&self) -> Option<i64> {
        Some(self.id.0)
    }

    fn find(book: &Connection, key: &IndicatorId) -> Result<Option<Indicator>, StoreError> {
        let sql = concat!(include_str!("indicators.sql"), "WHERE id = ?1");
        query::one(book, sql, params![key.0], from_row)?.map(|one| with_targets(book, one)).transpose()
    }

    fn list(book: &Connection) -> Result<Vec<Indicator>, StoreError> {
        let sql = concat!(include_str!("indicators.sql"), "ORDER BY id");
        query::all(book, sql, [], from_row)?.into_iter().map(|one| with_targets(book, one)).collect()
    }

    fn put(&self, book: &Connection) -> Result<(), StoreError> {
        let values = params![
            self.id.0,
            self.name,
            self.numerator,
            self.denominator,
            self.definition,
            self.measure,
            self.better.name(),
            self.counting.name(),
            self.reckoning.name(),
            self.parts.name(),
            optional_points_column(self.top),
            optional_day_column(self.valid_from),
            optional_day_column(self.valid_to),
        ];
        query::run(book, include_str!("put_indicator.sql"), values)?;
        delete_targets(book, self.id)?;
        self.targets.iter().enumerate().try_for_each(|(position, target)| add_target(book, self.id, position, target))
    }

    fn delete(book: &Connection, key: &IndicatorId) -> Result<(), StoreError> {
        delete_targets(book, *key)?;
        query::run(book, "DELETE FROM indicator WHERE id = ?1", params![key.0]).map(drop)
    }

    fn change(diff: Diff<Indicator>) -> Change {
        Change::Indicator(diff)
    }
}
