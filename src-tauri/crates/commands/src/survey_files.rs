//! What came back of a survey from a sheet, shown before it is written, then one step; and back into a sheet.

use std::path::Path;

use domain::problem::Problem;
use domain::surveys::{Survey, SurveyReturn};
use domain::text::{fold, nfc};
use domain::units::{Unit, UnitId};
use exchange::{SheetReturn, read_survey_sheet, survey_out};
use jiff::Timestamp;
use store::{Op, OpKind};

use crate::desk::{Book, Desk};
use crate::exports::{ExportedSheet, write};
use crate::failure::{Failure, refuse_errors};
use crate::indicator_files::ValueChange;
use crate::surveys::{OFFICE, SurveysView, of_year, one, read_return};
use crate::wire::{asked, shown};

asked! {
    /// A sheet of what came back.
    pub struct SurveyReturnsFile {
        /// The file.
        pub file: String,
        /// The sheet; absent for the first.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub sheet: Option<String>,
        /// Which survey.
        pub survey: NamedSurvey,
    }
    /// What came back of a survey into a sheet; without anything known yet, the sheet to be filled in.
    pub struct ExportSurveyReturns {
        /// Which survey.
        pub survey: NamedSurvey,
        /// The file to write: .xlsx or .csv.
        pub out: String,
    }
    /// A survey by its identity, or by year and name.
    pub struct NamedSurvey {
        /// Its identity; 0 where it is named.
        #[serde(default)]
        pub id: i64,
        /// The year of which it speaks, where it is named.
        #[serde(default)]
        pub year: i16,
        /// What it is called; empty for the only one of the year.
        #[serde(default)]
        pub name: String,
    }
}

shown! {
    /// What an import of a survey does or did.
    pub struct SurveyReturnsImport {
        /// What the survey is called.
        pub survey: String,
        /// Units in the sheet.
        pub units: u32,
        /// Units of which nothing was known.
        pub added: u32,
        /// Units of which the sheet says something else.
        pub changed: Vec<ValueChange>,
        /// Units of which it says the same.
        pub same: u32,
        /// Lines that were passed over.
        pub skipped_rows: u32,
        /// What is wrong or good to know.
        pub problems: Vec<Problem>,
    }
}

pub(crate) fn preview_survey_import(desk: &Desk, _: Timestamp, asked: SurveyReturnsFile) -> Result<SurveyReturnsImport, Failure> {
    Ok(read(&desk.book(), &asked)?.1)
}

pub(crate) fn import_survey_returns(
    desk: &Desk,
    now: Timestamp,
    asked: SurveyReturnsFile,
) -> Result<SurveyReturnsImport, Failure> {
    let mut book = desk.book();
    let (survey, import, planned) = read(&book, &asked)?;
    refuse_errors(&import.problems)?;
    let label = format!("nhập kết quả khảo sát “{}” của {} đơn vị từ tệp", survey.name, planned.len());
    book.write(Op::new(OpKind::ImportSurveyReturns, label), now, |writer| {
        planned.into_iter().try_for_each(|came| writer.put_survey_return(came))
    })?;
    Ok(import)
}

/// The survey that was meant.
fn named(book: &Book, asked: &NamedSurvey) -> Result<Survey, Failure> {
    if asked.id != 0 {
        return one(book, asked.id);
    }
    let mut known = book.store.surveys()?;
    known.retain(|survey| survey.year == asked.year);
    let name = nfc(&asked.name);
    if !name.is_empty() {
        known.retain(|survey| fold(&survey.name) == fold(&name));
    }
    match known.len() {
        1 => Ok(known.remove(0)),
        0 => Err(Failure::missing(&format!("khảo sát này trong năm {}", asked.year))),
        _ => {
            let names: Vec<String> = known.into_iter().map(|survey| survey.name).collect();
            Err(Failure::field("survey", format!("Năm {} có nhiều khảo sát: {}. Nói rõ tên.", asked.year, names.join("; "))))
        }
    }
}

fn read(book: &Book, asked: &SurveyReturnsFile) -> Result<(Survey, SurveyReturnsImport, Vec<SurveyReturn>), Failure> {
    let survey = named(book, &asked.survey)?;
    let raw = exchange::read_sheet(Path::new(&asked.file), asked.sheet.as_deref())?;
    let levels: Vec<String> = survey.levels.iter().map(|level| level.label.clone()).collect();
    let (lines, skipped, problems) = read_survey_sheet(&raw, &levels);
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let mut import = SurveyReturnsImport {
        survey: survey.name.clone(),
        units: count(lines.len()),
        added: 0,
        changed: Vec::new(),
        same: 0,
        skipped_rows: count(skipped),
        problems,
    };
    let (known, units) = (book.store.survey_returns()?, book.store.units()?);
    let mut planned: Vec<SurveyReturn> = Vec::new();
    for line in &lines {
        let unit = match unit_of(&units, line, &raw.name) {
            Ok(unit) => unit,
            Err(problem) => {
                import.problems.push(*problem);
                continue;
            }
        };
        let old = known.iter().find(|came| came.survey == survey.id && came.unit == unit);
        let came = match came_of(&survey, line, &raw.name, old.map_or(0, |old| old.id)) {
            Ok(came) => SurveyReturn { unit, ..came },
            Err(found) => {
                import.problems.extend(found);
                continue;
            }
        };
        if planned.iter().any(|other| other.unit == unit) {
            let what = format!("“{}” có hai dòng.", line.unit);
            import.problems.push(Problem::error("unit_twice", what, "Giữ lại một dòng.").at(&raw.name, line.unit_cell()));
        } else if old == Some(&came) {
            import.same += 1;
        } else {
            match old {
                Some(old) => import.changed.push(ValueChange { what: line.unit.clone(), old: said(old), new: said(&came) }),
                None => import.added += 1,
            }
            planned.push(came);
        }
    }
    Ok((survey, import, planned))
}

/// The unit of a line; `None` is the office itself.
fn unit_of(units: &[Unit], line: &SheetReturn, sheet: &str) -> Result<Option<UnitId>, Box<Problem>> {
    if fold(&line.unit) == fold(OFFICE) {
        return Ok(None);
    }
    crate::unit_files::named(units, &line.unit).map(|unit| Some(unit.id)).ok_or_else(|| {
        let what = format!("“{}” không có trong danh sách đơn vị.", line.unit);
        let fix = format!("Sửa tên cho khớp; phiếu của chính cơ quan ghi “{OFFICE}”.");
        Box::new(Problem::error("unit_unknown", what, fix).at(sheet, line.unit_cell()))
    })
}

fn came_of(survey: &Survey, line: &SheetReturn, sheet: &str, id: i64) -> Result<SurveyReturn, Vec<Problem>> {
    let fix = "Sửa ô này trong tệp rồi nhập lại.";
    let came = read_return(survey, (&line.sent, &line.returned, &line.answers))
        .map_err(|(number, what)| vec![Problem::error("not_a_count", what, fix).at(sheet, line.number_cell(number))])?;
    let placed = |problem: Problem| {
        let number = if problem.field.as_deref() == Some("answers") { 2 } else { 1 };
        Problem { field: None, ..problem.at(sheet, line.number_cell(number)) }
    };
    let wrong: Vec<Problem> = survey.problems_of(&came).into_iter().map(placed).collect();
    if wrong.is_empty() { Ok(SurveyReturn { id, ..came }) } else { Err(wrong) }
}

/// "phát 60, thu 58: 30, 24, 3".
fn said(came: &SurveyReturn) -> String {
    let answers: Vec<String> = came.answers.iter().map(ToString::to_string).collect();
    format!("phát {}, thu {}: {}", came.sent, came.returned, answers.join(", "))
}

pub(crate) fn export_survey_returns(desk: &Desk, now: Timestamp, asked: ExportSurveyReturns) -> Result<ExportedSheet, Failure> {
    let book = desk.book();
    let survey = named(&book, &asked.survey)?;
    let SurveysView { surveys, .. } = of_year(&book, survey.year)?;
    let view = surveys.into_iter().find(|view| view.id == survey.id).ok_or_else(|| Failure::missing("khảo sát này"))?;
    let levels: Vec<String> = survey.levels.iter().map(|level| level.label.clone()).collect();
    let anything = view.lines.iter().any(|line| line.known);
    let told = view.lines.into_iter().filter(|line| line.known || !anything);
    let lines = told.map(|line| {
        let numbers = if line.known { [line.sent, line.returned].into_iter().chain(line.answers).collect() } else { Vec::new() };
        (line.name, numbers)
    });
    write(&asked.out, &survey_out("Kết quả khảo sát", &levels, lines.collect()), now, Vec::new())
}
