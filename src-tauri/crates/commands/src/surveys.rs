//! Surveys of a year: what each asks, what came back from each unit, and where its result goes.

use domain::indicators::{IndicatorValue, Measured, Period, PeriodKind};
use domain::points::Points;
use domain::surveys::{Counted, Satisfaction, Survey, SurveyLevel, SurveyReturn};
use domain::text::{compare_names, nfc};
use domain::units::{Unit, UnitId};
use jiff::Timestamp;
use jiff::civil::Date;
use store::{Op, OpKind};

use crate::desk::{Book, Desk};
use crate::failure::{Failure, refuse_errors};
use crate::indicator_tables::Values;
use crate::office::shown_date;
use crate::progress::FollowUpOf;
use crate::wire::{asked, date_or_none, shown};

asked! {
    /// A survey as typed; dates are dd/mm/yyyy or empty.
    pub struct SaveSurvey {
        /// Its identity; 0 for a new one.
        #[serde(default)]
        pub id: i64,
        /// The year of which it speaks.
        pub year: i16,
        /// What it is called.
        pub name: String,
        /// The first day.
        #[serde(default)]
        pub from: String,
        /// The last day.
        #[serde(default)]
        pub to: String,
        /// What is counted.
        #[serde(default)]
        pub counted: Counted,
        /// The levels in the order of the form.
        pub levels: Vec<SurveyLevel>,
        /// Who asked, and by which document.
        #[serde(default)]
        pub source: String,
    }
    /// A survey by its identity.
    pub struct OneSurvey {
        /// Its identity.
        pub id: i64,
    }
    /// What came back, as typed: one line for each unit that is told of.
    pub struct SaveSurveyReturns {
        /// The survey.
        pub survey: i64,
        /// The lines; an empty line takes out what stood there.
        pub lines: Vec<ReturnFields>,
    }
    /// One line as typed.
    pub struct ReturnFields {
        /// The unit; absent for the office itself.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub unit: Option<i64>,
        /// Forms sent, as typed.
        pub sent: String,
        /// Forms returned, as typed.
        pub returned: String,
        /// How many at each level, as typed.
        pub answers: Vec<String>,
    }
    /// The result of a survey as values of an indicator.
    pub struct TakeSatisfaction {
        /// The survey.
        pub survey: i64,
        /// The indicator, which counts in per cent.
        pub indicator: i64,
    }
}

shown! {
    /// The surveys of a year.
    pub struct SurveysView {
        /// The year.
        pub year: i16,
        /// In the order in which they were entered.
        pub surveys: Vec<SurveyView>,
    }
    /// One survey.
    pub struct SurveyView {
        /// Its identity.
        pub id: i64,
        /// What it is called.
        pub name: String,
        /// The first day, dd/mm/yyyy or empty.
        pub from: String,
        /// The last day, dd/mm/yyyy or empty.
        pub to: String,
        /// What is counted.
        pub counted: Counted,
        /// The levels in the order of the form.
        pub levels: Vec<SurveyLevel>,
        /// Who asked, and by which document.
        pub source: String,
        /// The office itself, then the units of the year.
        pub lines: Vec<ReturnView>,
        /// All units together, without the office itself.
        pub total: ReturnView,
    }
    /// What came back from one unit.
    pub struct ReturnView {
        /// The unit; absent for the office itself and for the total.
        pub unit: Option<i64>,
        /// What the line is called.
        pub name: String,
        /// True when something came back.
        pub known: bool,
        /// Forms sent.
        pub sent: u32,
        /// Forms returned.
        pub returned: u32,
        /// How many at each level.
        pub answers: Vec<u32>,
        /// Forms returned that stand at no level; absent where answers are counted.
        pub without_answer: Option<u32>,
        /// How many are satisfied, of how many: "170/180"; empty while nothing is known.
        pub satisfied: String,
        /// The share in per cent with two decimals, with a comma; absent of nothing.
        pub percent: Option<String>,
        /// The same share of last year's surveys counted in the same way.
        pub last_year: Option<String>,
    }
    /// What became of it.
    pub struct SatisfactionTaken {
        /// Values that were added or changed.
        pub values: u32,
        /// The indicator.
        pub indicator: String,
    }
}

pub(crate) fn surveys(desk: &Desk, _: Timestamp, asked: FollowUpOf) -> Result<SurveysView, Failure> {
    of_year(&desk.book(), asked.year)
}

/// What the line of the office itself is called.
pub(crate) const OFFICE: &str = "Cơ quan";

/// The surveys of a year with what came back.
pub(crate) fn of_year(book: &Book, year: i16) -> Result<SurveysView, Failure> {
    let surveys = book.store.surveys()?;
    let returns = book.store.survey_returns()?;
    let units = units_of(&book.store.units()?, year);
    let shown = surveys.iter().filter(|survey| survey.year == year);
    let surveys = shown.map(|survey| survey_view(survey, &surveys, &returns, &units)).collect();
    Ok(SurveysView { year, surveys })
}

/// The units of a year by group and name.
fn units_of(units: &[Unit], year: i16) -> Vec<(UnitId, String)> {
    let day = Date::new(year, 12, 31).unwrap_or(Date::MAX);
    let mut of_year: Vec<(String, UnitId, String)> = units
        .iter()
        .filter_map(|unit| unit.at(day).map(|version| (version.group.clone(), unit.id, version.name.clone())))
        .collect();
    of_year.sort_by(|a, b| compare_names(&a.0, &b.0).then_with(|| compare_names(&a.2, &b.2)));
    of_year.into_iter().map(|(_, id, name)| (id, name)).collect()
}

fn survey_view(survey: &Survey, all: &[Survey], returns: &[SurveyReturn], units: &[(UnitId, String)]) -> SurveyView {
    let of = |survey: &Survey, unit: Option<UnitId>| {
        returns.iter().find(|came| came.survey == survey.id && came.unit == unit).cloned()
    };
    let before = |unit: Option<UnitId>| {
        let earlier = all.iter().filter(|one| one.year + 1 == survey.year && one.counted == survey.counted);
        let sums = earlier.filter_map(|one| of(one, unit).map(|came| one.satisfaction(&came)));
        sums.reduce(Satisfaction::and).and_then(|sum| sum.percent(2))
    };
    let line = |unit: Option<UnitId>, name: &str| {
        let came = of(survey, unit);
        let mut line = return_view(survey, name, came.as_ref());
        (line.unit, line.last_year) = (unit.map(|unit| unit.0), before(unit));
        line
    };
    let mut lines = vec![line(None, OFFICE)];
    lines.extend(units.iter().map(|(unit, name)| line(Some(*unit), name)));
    let total = returns.iter().filter(|came| came.survey == survey.id && came.unit.is_some()).fold(None, sum);
    SurveyView {
        id: survey.id,
        name: survey.name.clone(),
        from: shown_date(survey.from),
        to: shown_date(survey.to),
        counted: survey.counted,
        levels: survey.levels.clone(),
        source: survey.source.clone(),
        lines,
        total: return_view(survey, "Cộng các đơn vị", total.as_ref()),
    }
}

fn sum(total: Option<SurveyReturn>, came: &SurveyReturn) -> Option<SurveyReturn> {
    let Some(mut total) = total else { return Some(came.clone()) };
    total.sent = total.sent.saturating_add(came.sent);
    total.returned = total.returned.saturating_add(came.returned);
    total.answers.iter_mut().zip(&came.answers).for_each(|(sum, count)| *sum = sum.saturating_add(*count));
    Some(total)
}

fn return_view(survey: &Survey, name: &str, came: Option<&SurveyReturn>) -> ReturnView {
    let satisfaction = came.map(|came| survey.satisfaction(came));
    ReturnView {
        unit: None,
        name: name.to_owned(),
        known: came.is_some(),
        sent: came.map_or(0, |came| came.sent),
        returned: came.map_or(0, |came| came.returned),
        answers: came.map_or_else(|| vec![0; survey.levels.len()], |came| came.answers.clone()),
        without_answer: came.and_then(|came| survey.without_answer(came)),
        satisfied: satisfaction.map(|one| format!("{}/{}", one.satisfied, one.of)).unwrap_or_default(),
        percent: satisfaction.and_then(|one| one.percent(2)),
        last_year: None,
    }
}

/// One survey.
pub(crate) fn one(book: &Book, id: i64) -> Result<Survey, Failure> {
    book.store.surveys()?.into_iter().find(|one| one.id == id).ok_or_else(|| Failure::missing("khảo sát này"))
}

pub(crate) fn save_survey(desk: &Desk, now: Timestamp, asked: SaveSurvey) -> Result<SurveysView, Failure> {
    let mut book = desk.book();
    let previous = if asked.id == 0 { None } else { Some(one(&book, asked.id)?) };
    let level = |level: &SurveyLevel| SurveyLevel { label: nfc(&level.label), satisfied: level.satisfied };
    let survey = Survey {
        id: asked.id,
        year: asked.year,
        name: nfc(&asked.name),
        from: date_or_none("from", &asked.from)?,
        to: date_or_none("to", &asked.to)?,
        counted: asked.counted,
        levels: asked.levels.iter().map(level).collect(),
        source: nfc(&asked.source),
    };
    refuse_errors(&survey.problems())?;
    let returns = book.store.survey_returns()?;
    let came: Vec<&SurveyReturn> = returns.iter().filter(|came| came.survey == survey.id).collect();
    if previous.is_some_and(|previous| previous.levels.len() != survey.levels.len()) && !came.is_empty() {
        let sentence = "Khảo sát đã có kết quả nên không thêm, bớt mức. Sửa tên mức thì được; hoặc lập khảo sát mới.";
        return Err(Failure::field("levels", sentence));
    }
    for came in came {
        refuse_errors(&survey.problems_of(came))?;
    }
    let label = format!("khảo sát “{}” năm {}", survey.name, survey.year);
    book.write(Op::new(OpKind::SaveSurvey, label), now, |writer| writer.put_survey(survey).map(drop))?;
    of_year(&book, asked.year)
}

pub(crate) fn remove_survey(desk: &Desk, now: Timestamp, asked: OneSurvey) -> Result<SurveysView, Failure> {
    let mut book = desk.book();
    let survey = one(&book, asked.id)?;
    let came: Vec<i64> =
        book.store.survey_returns()?.into_iter().filter(|came| came.survey == survey.id).map(|came| came.id).collect();
    let label = format!("xóa khảo sát “{}” năm {}", survey.name, survey.year);
    book.write(Op::new(OpKind::RemoveSurvey, label), now, |writer| {
        came.into_iter().try_for_each(|id| writer.remove_survey_return(id))?;
        writer.remove_survey(survey.id)
    })?;
    of_year(&book, survey.year)
}

pub(crate) fn save_survey_returns(desk: &Desk, now: Timestamp, asked: SaveSurveyReturns) -> Result<SurveysView, Failure> {
    let mut book = desk.book();
    let survey = one(&book, asked.survey)?;
    let (known, units) = (book.store.survey_returns()?, book.store.units()?);
    let mut kept = Vec::new();
    let mut removed = Vec::new();
    let mut problems = Vec::new();
    for (at, line) in asked.lines.iter().enumerate() {
        let unit = line.unit.map(UnitId);
        if unit.is_some_and(|id| !units.iter().any(|unit| unit.id == id)) {
            return Err(Failure::missing("đơn vị này"));
        }
        let old = known.iter().find(|came| came.survey == survey.id && came.unit == unit);
        let empty = [&line.sent, &line.returned].into_iter().chain(&line.answers).all(|text| text.trim().is_empty());
        if empty {
            removed.extend(old.map(|old| old.id));
            continue;
        }
        let came = read_return(&survey, (&line.sent, &line.returned, &line.answers)).map_err(|(number, sentence)| {
            let field = match number {
                0 => "sent".to_owned(),
                1 => "returned".to_owned(),
                level => format!("answers.{}", level - 2),
            };
            Failure::field(&format!("lines.{at}.{field}"), sentence)
        })?;
        let came = SurveyReturn { id: old.map_or(0, |old| old.id), unit, ..came };
        problems.extend(survey.problems_of(&came).into_iter().map(|problem| {
            let field = problem.field.clone().unwrap_or_default();
            let place = if field == "answers" { "answers.0" } else { &field };
            problem.at_field(format!("lines.{at}.{place}"))
        }));
        kept.push(came);
    }
    refuse_errors(&problems)?;
    let label = format!("kết quả khảo sát “{}” của {} đơn vị", survey.name, kept.len());
    book.write(Op::new(OpKind::SaveSurveyReturns, label), now, |writer| {
        removed.into_iter().try_for_each(|id| writer.remove_survey_return(id))?;
        kept.into_iter().try_for_each(|came| writer.put_survey_return(came))
    })?;
    of_year(&book, survey.year)
}

/// What a line says, without its unit: sent, returned, and how many at each level. The error names the
/// number that cannot be read: 0 is what was sent, 1 what came back, then the levels.
pub(crate) fn read_return(
    survey: &Survey,
    (sent, returned, answers): (&str, &str, &[String]),
) -> Result<SurveyReturn, (usize, String)> {
    let count = |number: usize, text: &str| {
        let text = text.trim().replace('.', "");
        let sentence = || (number, format!("“{text}” không phải là số phiếu. Nhập số nguyên."));
        if text.is_empty() { Ok(0) } else { text.parse::<u32>().map_err(|_| sentence()) }
    };
    let level = |level: usize| count(level + 2, answers.get(level).map(String::as_str).unwrap_or_default());
    Ok(SurveyReturn {
        survey: survey.id,
        sent: count(0, sent)?,
        returned: count(1, returned)?,
        answers: (0..survey.levels.len()).map(level).collect::<Result<_, _>>()?,
        ..SurveyReturn::default()
    })
}

pub(crate) fn take_satisfaction(desk: &Desk, now: Timestamp, asked: TakeSatisfaction) -> Result<SatisfactionTaken, Failure> {
    let mut book = desk.book();
    let survey = one(&book, asked.survey)?;
    let indicator = crate::indicators::one(&book, asked.indicator)?;
    if !indicator.is_share() {
        let sentence = format!("“{}” không phải tỷ lệ tính bằng % có tử số, mẫu số. Chọn chỉ số hài lòng.", indicator.name);
        return Err(Failure::field("indicator", sentence));
    }
    let period = Period::of(PeriodKind::Year, survey.year, 1, indicator.reckoning);
    let period = period.ok_or_else(|| Failure::unexpected(&"a year without days"))?;
    if let Some(why) = indicator.not_in_use(&period) {
        return Err(Failure::field("indicator", why));
    }
    let values = Values::of(&book, &indicator, survey.year)?;
    let author = book.store.settings()?.clerk;
    let counted = |count: u64| Points::from_millionths(i128::from(count) * 1_000_000).unwrap_or_default();
    let mut taken = Vec::new();
    for came in book.store.survey_returns()?.iter().filter(|came| came.survey == survey.id) {
        let found = survey.satisfaction(came);
        let measured = Measured::Share { part: counted(found.satisfied), whole: counted(found.of) };
        let old = values.at(came.unit, "", &period);
        if found.of == 0 || old.is_some_and(|old| old.measured == measured) {
            continue;
        }
        taken.push(IndicatorValue {
            id: old.map_or(0, |old| old.id),
            indicator: indicator.id,
            unit: came.unit,
            field: String::new(),
            period,
            measured,
            note: survey.name.clone(),
            author: author.clone(),
            at: now,
        });
    }
    let count = u32::try_from(taken.len()).unwrap_or(u32::MAX);
    if !taken.is_empty() {
        let label = format!("đưa kết quả “{}” vào chỉ số “{}”", survey.name, indicator.name);
        book.write(Op::new(OpKind::TakeSatisfaction, label), now, |writer| {
            taken.into_iter().try_for_each(|value| writer.put_indicator_value(value))
        })?;
    }
    Ok(SatisfactionTaken { values: count, indicator: indicator.name })
}
