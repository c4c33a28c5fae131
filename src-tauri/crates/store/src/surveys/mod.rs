//! Surveys, and what came back from each unit.

use domain::surveys::{Counted, Survey, SurveyReturn};
use domain::units::UnitId;
use rusqlite::{Connection, params};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::Store;
use crate::change::{Change, Diff, Noun, Record};
use crate::convert::{Line, optional_day_column};
use crate::error::StoreError;
use crate::query;
use crate::writer::Writer;

impl Store {
    /// The surveys by year.
    pub fn surveys(&self) -> Result<Vec<Survey>, StoreError> {
        Record::list(&self.book)
    }

    /// What came back, survey by survey.
    pub fn survey_returns(&self) -> Result<Vec<SurveyReturn>, StoreError> {
        Record::list(&self.book)
    }
}

impl Writer<'_> {
    /// Adds or changes a survey; one without an identity is given the next, which is the answer.
    pub fn put_survey(&mut self, mut survey: Survey) -> Result<i64, StoreError> {
        if survey.id == 0 {
            survey.id = self.next_id(Noun::Survey)?;
        }
        let id = survey.id;
        self.put(survey).map(|()| id)
    }

    /// Takes out a survey from which nothing came back.
    pub fn remove_survey(&mut self, id: i64) -> Result<(), StoreError> {
        self.remove::<Survey>(&id, id)
    }

    /// Adds or changes what came back from a unit.
    pub fn put_survey_return(&mut self, mut came: SurveyReturn) -> Result<(), StoreError> {
        if came.id == 0 {
            came.id = self.next_id(Noun::SurveyReturn)?;
        }
        self.put(came)
    }

    /// Takes out what came back from a unit.
    pub fn remove_survey_return(&mut self, id: i64) -> Result<(), StoreError> {
        self.remove::<SurveyReturn>(&id, id)
    }
}

/// A list as a column holds it: JSON, because nobody asks the book for one of its parts.
fn list_column<T: Serialize>(column: &str, list: &T) -> Result<String, StoreError> {
    serde_json::to_string(list).map_err(|why| StoreError::Content { place: column.to_owned(), why: why.to_string() })
}

fn list_of<T: DeserializeOwned>(line: &Line<'_>, column: &str) -> Result<T, StoreError> {
    serde_json::from_str(&line.get::<String>(column)?).map_err(|why| line.fault(column, why))
}

fn survey_from_row(line: &Line<'_>) -> Result<Survey, StoreError> {
    Ok(Survey {
        id: line.get("id")?,
        year: line.get("year")?,
        name: line.get("name")?,
        from: line.optional_day("from_day")?,
        to: line.optional_day("to_day")?,
        counted: line.word("counted", |name| [Counted::Forms, Counted::Answers].into_iter().find(|one| one.name() == name))?,
        levels: list_of(line, "levels")?,
        source: line.get("source")?,
    })
}

fn return_from_row(line: &Line<'_>) -> Result<SurveyReturn, StoreError> {
    Ok(SurveyReturn {
        id: line.get("id")?,
        survey: line.get("survey")?,
        unit: line.get::<Option<i64>>("unit")?.map(UnitId),
        sent: line.get("sent")?,
        returned: line.get("returned")?,
        answers: list_of(line, "answers")?,
    })
}

impl Record for Survey {
    type Key = i64;
    const NOUN: Noun = Noun::Survey;

    fn key(&self) -> i64 {
        self.id
    }

    fn own_id(&self) -> Option<i64> {
        Some(self.id)
    }

    fn find(book: &Connection, key: &i64) -> Result<Option<Survey>, StoreError> {
        let sql = concat!(include_str!("surveys.sql"), "WHERE id = ?1");
        query::one(book, sql, params![key], survey_from_row)
    }

    fn list(book: &Connection) -> Result<Vec<Survey>, StoreError> {
        let sql = concat!(include_str!("surveys.sql"), "ORDER BY year, id");
        query::all(book, sql, [], survey_from_row)
    }

    fn put(&self, book: &Connection) -> Result<(), StoreError> {
        let values = params![
            self.id,
            self.year,
            self.name,
            optional_day_column(self.from),
            optional_day_column(self.to),
            self.counted.name(),
            list_column("survey.levels", &self.levels)?,
            self.source,
        ];
        query::run(book, include_str!("put_survey.sql"), values).map(drop)
    }

    fn delete(book: &Connection, key: &i64) -> Result<(), StoreError> {
        query::run(book, "DELETE FROM survey WHERE id = ?1", params![key]).map(drop)
    }

    fn change(diff: Diff<Survey>) -> Change {
        Change::Survey(diff)
    }
}

impl Record for SurveyReturn {
    type Key = i64;
    const NOUN: Noun = Noun::SurveyReturn;

    fn key(&self) -> i64 {
        self.id
    }

    fn own_id(&self) -> Option<i64> {
        Some(self.id)
    }

    fn find(book: &Connection, key: &i64) -> Result<Option<SurveyReturn>, StoreError> {
        let sql = "SELECT id, survey, unit, sent, returned, answers FROM survey_return WHERE id = ?1";
        query::one(book, sql, params![key], return_from_row)
    }

    fn list(book: &Connection) -> Result<Vec<SurveyReturn>, StoreError> {
        let sql = "SELECT id, survey, unit, sent, returned, answers FROM survey_return ORDER BY survey, id";
        query::all(book, sql, [], return_from_row)
    }

    fn put(&self, book: &Connection) -> Result<(), StoreError> {
        let answers = list_column("survey_return.answers", &self.answers)?;
        let values = params![self.id, self.survey, self.unit.map(|unit| unit.0), self.sent, self.returned, answers];
        query::run(book, include_str!("put_return.sql"), values).map(drop)
    }

    fn delete(book: &Connection, key: &i64) -> Result<(), StoreError> {
        query::run(book, "DELETE FROM survey_return WHERE id = ?1", params![key]).map(drop)
    }

    fn change(diff: Diff<SurveyReturn>) -> Change {
        Change::SurveyReturn(diff)
    }
}
