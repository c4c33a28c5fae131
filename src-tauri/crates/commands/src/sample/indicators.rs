//! Indicators, surveys and outside indices of the sample office, `assets/sample/chi_so_mau.json`: its
//! figures are examples, but for what the sources named in it published.

use std::collections::HashMap;

use domain::calendar::parse_date;
use domain::commitments::Commitment;
use domain::indicators::{
    Indicator, IndicatorId, IndicatorValue, Measured, Period, PeriodKind, Reckoning, YearTarget, read_measured, read_period,
};
use domain::outside_indices::OutsideIndex;
use domain::points::{Points, read_points};
use domain::surveys::{Counted, Survey, SurveyLevel, SurveyReturn};
use domain::text::fold;
use domain::units::UnitId;
use serde::Deserialize;
use store::{StoreError, Writer};

use super::{Author, unreadable};
use crate::failure::Failure;

const FILE: &str = include_str!("../../../../../assets/sample/chi_so_mau.json");

#[derive(Deserialize)]
struct File {
    indicators: Vec<OfLibrary>,
    surveys: Vec<Asked>,
    outside_indices: Vec<Published>,
    promised: Promised,
}

#[derive(Deserialize)]
struct OfLibrary {
    code: String,
    reckoning: Reckoning,
    targets: Vec<Wanted>,
    /// Unit, field, period, value.
    values: Vec<[String; 4]>,
}

#[derive(Deserialize)]
struct Wanted {
    year: i16,
    own: String,
    higher: String,
    source: String,
}

#[derive(Deserialize)]
struct Asked {
    year: i16,
    name: String,
    from: String,
    to: String,
    counted: Counted,
    levels: Vec<SurveyLevel>,
    source: String,
    returns: Vec<Came>,
    into: String,
}

#[derive(Deserialize)]
struct Came {
    unit: String,
    /// Sent, returned, and how many at each level.
    numbers: (u32, u32, Vec<u32>),
}

#[derive(Deserialize)]
struct Published {
    index: String,
    year: i16,
    entity: String,
    component: String,
    value: String,
    scale: String,
    rank: Option<u32>,
    of: Option<u32>,
    source: String,
}

#[derive(Deserialize)]
struct Promised {
    unit: String,
    code: String,
}

/// Everything read and checked.
pub(super) struct SampleIndicators {
    indicators: Vec<ReadIndicator>,
    surveys: Vec<ReadSurvey>,
    outside_indices: Vec<OutsideIndex>,
    promised: Promised,
}

impl SampleIndicators {
    pub(super) fn read(author: &Author<'_>) -> Result<SampleIndicators, Failure> {
        let file: File = serde_json::from_str(FILE).map_err(|error| Failure::unexpected(&error))?;
        Ok(SampleIndicators {
            indicators: file.indicators.into_iter().map(|one| read_indicator(one, author)).collect::<Result<_, _>>()?,
            surveys: file.surveys.into_iter().map(read_survey).collect(),
            outside_indices: file.outside_indices.into_iter().map(read_published).collect::<Result<_, _>>()?,
            promised: file.promised,
        })
    }

    /// Writes them, and lets the target of one commitment take its progress from its indicator; gives
    /// back the values that were typed.
    pub(super) fn write(
        self,
        writer: &mut Writer<'_>,
        units: &HashMap<String, UnitId>,
        commitments: &mut [Commitment],
        author: &Author<'_>,
    ) -> Result<Vec<IndicatorValue>, StoreError> {
        let unit = |name: &str| match (name, units.get(name)) {
            ("", _) => Ok(None),
            (_, Some(unit)) => Ok(Some(*unit)),
            (name, None) => Err(unreadable(&format!("no unit {name}"))),
        };
        let mut written = Vec::new();
        let mut ids: HashMap<String, (IndicatorId, Reckoning)> = HashMap::new();
        for (code, indicator, values) in self.indicators {
            let id = writer.next_indicator_id()?;
            if code == self.promised.code {
                let of_unit = commitments.iter_mut().filter(|one| one.unit_name == self.promised.unit);
                let targets = of_unit.flat_map(|one| &mut one.targets);
                targets
                    .filter(|target| fold(&target.name) == fold(&indicator.name))
                    .for_each(|target| target.indicator = Some(id));
            }
            ids.insert(code, (id, indicator.reckoning));
            writer.put_indicator(Indicator { id, ..indicator })?;
            for (name, value) in values {
                let value = IndicatorValue { indicator: id, unit: unit(&name)?, ..value };
                written.push(value.clone());
                writer.put_indicator_value(value)?;
            }
        }
        for (survey, came, into) in self.surveys {
            let id = writer.put_survey(survey.clone())?;
            for (name, came) in came {
                let came = SurveyReturn { survey: id, unit: unit(&name)?, ..came };
                let found = survey.satisfaction(&came);
                let counted = |count: u64| Points::from_millionths(i128::from(count) * 1_000_000).unwrap_or_default();
                let year = ids.get(&into).and_then(|(id, reckoning)| {
                    Period::of(PeriodKind::Year, survey.year, 1, *reckoning).map(|period| (*id, period))
                });
                if let Some((indicator, period)) = year {
                    writer.put_indicator_value(IndicatorValue {
                        id: 0,
                        indicator,
                        unit: came.unit,
                        field: String::new(),
                        period,
                        measured: Measured::Share { part: counted(found.satisfied), whole: counted(found.of) },
                        note: survey.name.clone(),
                        author: author.name.to_owned(),
                        at: author.now,
                    })?;
                }
                writer.put_survey_return(came)?;
            }
        }
        self.outside_indices.into_iter().try_for_each(|one| writer.put_outside_index(one))?;
        Ok(written)
    }
}

/// A fault of the sheet is a fault of the program.
fn number(text: &str) -> Result<Points, Failure> {
    read_points(text, None).map_err(|error| Failure::unexpected(&error))
}

/// Its name in the library, itself, its values with the names of their units.
type ReadIndicator = (String, Indicator, Vec<(String, IndicatorValue)>);
/// Itself, what came back with the names of units, and the indicator it feeds.
type ReadSurvey = (Survey, Vec<(String, SurveyReturn)>, String);

fn read_indicator(one: OfLibrary, author: &Author<'_>) -> Result<ReadIndicator, Failure> {
    let target = |wanted: Wanted| {
        Ok(YearTarget {
            year: wanted.year,
            own: Some(number(&wanted.own)?),
            higher: Some(number(&wanted.higher)?),
            source: wanted.source,
        })
    };
    let targets = one.targets.into_iter().map(target).collect::<Result<_, Failure>>()?;
    let indicator = Indicator { reckoning: one.reckoning, targets, ..crate::indicators::example(&one.code)? };
    let value = |[unit, field, period, text]: [String; 4]| {
        let period = read_period(&period, 0, indicator.reckoning).ok_or_else(|| Failure::unexpected(&period))?;
        let measured = read_measured(&text, &indicator).map_err(|error| Failure::unexpected(&error))?;
        let value = IndicatorValue {
            id: 0,
            indicator: IndicatorId(0),
            unit: None,
            field,
            period,
            measured: measured.ok_or_else(|| Failure::unexpected(&"a value of the sample is empty"))?,
            note: String::new(),
            author: author.name.to_owned(),
            at: author.now,
        };
        Ok((unit, value))
    };
    let values = one.values.into_iter().map(value).collect::<Result<_, Failure>>()?;
    Ok((one.code, indicator, values))
}

fn read_survey(asked: Asked) -> ReadSurvey {
    let survey = Survey {
        id: 0,
        year: asked.year,
        name: asked.name,
        from: parse_date(&asked.from),
        to: parse_date(&asked.to),
        counted: asked.counted,
        levels: asked.levels,
        source: asked.source,
    };
    let came = |came: Came| {
        let (sent, returned, answers) = came.numbers;
        (came.unit, SurveyReturn { sent, returned, answers, ..SurveyReturn::default() })
    };
    (survey, asked.returns.into_iter().map(came).collect(), asked.into)
}

fn read_published(one: Published) -> Result<OutsideIndex, Failure> {
    Ok(OutsideIndex {
        id: 0,
        index: one.index,
        year: one.year,
        entity: one.entity,
        component: one.component,
        value: Some(number(&one.value)?),
        scale: Some(number(&one.scale)?),
        rank: one.rank,
        of: one.of,
        source: one.source,
    })
}
