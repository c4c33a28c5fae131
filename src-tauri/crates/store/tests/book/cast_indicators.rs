//! Indicators with values of every state, a survey with what came back, an outside index, and a target
//! that takes its progress from an indicator.

use domain::commitments::{Commitment, CommitmentId, Counting, Target};
use domain::indicators::{
    Better, Indicator, IndicatorId, IndicatorValue, Measured, PartsRule, Period, PeriodKind, Reckoning, YearTarget,
};
use domain::outside_indices::OutsideIndex;
use domain::surveys::{Counted, Survey, SurveyLevel, SurveyReturn};
use domain::units::UnitId;
use jiff::civil::date;
use store::{StoreError, Writer};

use crate::cast::{self, CLERK, at, points};

pub fn nouns(writer: &mut Writer<'_>) -> Result<(), StoreError> {
    indicators(writer)?;
    let plain = cast::commitment();
    writer.put_commitment(Commitment {
        id: CommitmentId(3),
        year: 2022,
        targets: vec![Target { number: 1, indicator: Some(IndicatorId(1)), ..plain.targets[0].clone() }],
        tasks: Vec::new(),
        ..plain
    })?;
    let survey = Survey {
        id: 1,
        year: 2021,
        name: "Khảo sát hài lòng (bịa)".to_owned(),
        from: Some(date(2021, 9, 1)),
        to: None,
        counted: Counted::Forms,
        levels: [("Hài lòng", true), ("Không hài lòng", false)]
            .map(|(label, satisfied)| SurveyLevel { label: label.to_owned(), satisfied })
            .to_vec(),
        source: "Kế hoạch (bịa)".to_owned(),
    };
    writer.put_survey(survey.clone())?;
    writer.put_survey(Survey { id: 2, counted: Counted::Answers, from: None, to: Some(date(2021, 9, 30)), ..survey })?;
    let came = SurveyReturn { id: 1, survey: 1, unit: Some(UnitId(2)), sent: 50, returned: 48, answers: vec![45, 2] };
    writer.put_survey_return(came.clone())?;
    writer.put_survey_return(SurveyReturn { id: 2, unit: None, ..came })?;
    let index = OutsideIndex {
        id: 1,
        index: "PAPI".to_owned(),
        year: 2021,
        entity: "Tỉnh A".to_owned(),
        component: String::new(),
        value: Some(points("39.89")),
        scale: Some(points("80")),
        rank: None,
        of: None,
        source: "Báo cáo (bịa)".to_owned(),
    };
    writer.put_outside_index(index.clone())?;
    writer.put_outside_index(OutsideIndex {
        id: 2,
        component: "Công khai".to_owned(),
        value: None,
        scale: None,
        rank: Some(3),
        of: Some(63),
        ..index
    })
}

fn indicators(writer: &mut Writer<'_>) -> Result<(), StoreError> {
    let share = Indicator {
        id: IndicatorId(1),
        name: "Hồ sơ trực tuyến".to_owned(),
        numerator: "hồ sơ nộp trực tuyến".to_owned(),
        denominator: "hồ sơ tiếp nhận".to_owned(),
        definition: "Đếm hồ sơ".to_owned(),
        measure: "%".to_owned(),
        targets: vec![
            YearTarget { year: 2021, own: Some(points("25")), higher: Some(points("20")), source: "KH (bịa)".to_owned() },
            YearTarget { year: 2022, own: None, higher: None, source: String::new() },
        ],
        ..Indicator::default()
    };
    writer.put_indicator(share.clone())?;
    writer.put_indicator(Indicator {
        id: IndicatorId(2),
        numerator: String::new(),
        denominator: String::new(),
        measure: "điểm".to_owned(),
        better: Better::Down,
        counting: Counting::Cumulative,
        reckoning: Reckoning::Report,
        parts: PartsRule::Apart,
        top: Some(points("100")),
        valid_from: Some(date(2022, 6, 23)),
        valid_to: Some(date(2023, 12, 31)),
        targets: Vec::new(),
        ..share
    })?;
    let mut id = 0;
    for kind in PeriodKind::ALL {
        let period = Period::of(kind, 2021, 1, Reckoning::Report);
        let days = Period::between(date(2021, 3, 1), date(2021, 3, 20));
        let Some(period) = period.or(days) else { continue };
        id += 1;
        let measured = match id % 3 {
            0 => Measured::NoOccurrence,
            1 => Measured::Share { part: points("38"), whole: points("40") },
            _ => Measured::Value(points("97.5")),
        };
        writer.put_indicator_value(IndicatorValue {
            id,
            indicator: IndicatorId(1),
            unit: (id > 3).then_some(UnitId(2)),
            field: if id % 2 == 0 { "tài chính".to_owned() } else { String::new() },
            period,
            measured,
            note: "theo báo cáo".to_owned(),
            author: CLERK.to_owned(),
            at: at(id),
        })?;
    }
    Ok(())
}
