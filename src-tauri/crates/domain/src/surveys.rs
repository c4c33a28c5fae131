//! Surveys: forms sent and returned, answers by level, and the share that is satisfied.
//!
//! Two ways of counting are in use and are never mixed: forms (a form is satisfied or not, of the
//! forms returned) and answers (every answer of every form, of all answers). Levels are data.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::points::{Index, Points};
use crate::problem::Problem;
use crate::units::UnitId;

/// What is counted.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Counted {
    /// Each form once, by its level; of the forms returned.
    #[default]
    Forms,
    /// Each answer; of all answers.
    Answers,
}

impl Counted {
    /// The name in files and commands.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Counted::Forms => "forms",
            Counted::Answers => "answers",
        }
    }

    /// What sheets and papers call it.
    #[must_use]
    pub fn vietnamese(self) -> &'static str {
        match self {
            Counted::Forms => "phiếu",
            Counted::Answers => "câu trả lời",
        }
    }
}

/// One level of answers.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SurveyLevel {
    /// What it is called: "Rất hài lòng".
    pub label: String,
    /// True when it counts as satisfied.
    pub satisfied: bool,
}

/// One survey of a year.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Survey {
    /// Its identity.
    pub id: i64,
    /// The year of which it speaks.
    pub year: i16,
    /// What it is called.
    pub name: String,
    /// The first day; `None` when not known.
    pub from: Option<Date>,
    /// The last day; `None` when not known.
    pub to: Option<Date>,
    /// What is counted.
    pub counted: Counted,
    /// The levels in the order of the form.
    pub levels: Vec<SurveyLevel>,
    /// Who asked, and by which document.
    pub source: String,
}

/// What came back from one unit.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct SurveyReturn {
    /// Its identity.
    pub id: i64,
    /// The survey.
    pub survey: i64,
    /// The unit; `None` speaks of the office itself.
    pub unit: Option<UnitId>,
    /// Forms sent.
    pub sent: u32,
    /// Forms returned.
    pub returned: u32,
    /// How many forms or answers at each level, in the order of the survey.
    pub answers: Vec<u32>,
}

/// How many are satisfied, of how many.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Satisfaction {
    /// Forms or answers that are satisfied.
    pub satisfied: u64,
    /// Of so many.
    pub of: u64,
}

impl Satisfaction {
    /// The share in per cent, rounded half up for display; `None` of nothing.
    #[must_use]
    pub fn percent(self, decimals: u32) -> Option<String> {
        let points = |count: u64| Points::from_millionths(i128::from(count) * 1_000_000);
        let index = Index { earned: points(self.satisfied)?, applicable_max: points(self.of)? };
        index.percent_vietnamese(decimals)
    }

    /// Both together.
    #[must_use]
    pub fn and(self, other: Satisfaction) -> Satisfaction {
        Satisfaction { satisfied: self.satisfied + other.satisfied, of: self.of + other.of }
    }
}

impl Survey {
    /// What stops it from being kept.
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        let mut at = |field: &str, problem: Problem| problems.push(problem.at_field(field));
        if self.name.trim().is_empty() {
            at("name", Problem::error("survey_unnamed", "Khảo sát chưa có tên.", "Nhập tên, ví dụ Khảo sát hài lòng năm 2021."));
        }
        if self.from.zip(self.to).is_some_and(|(from, to)| to < from) {
            at("to", Problem::error("days_reversed", "Ngày kết thúc trước ngày bắt đầu.", "Kiểm tra hai ngày."));
        }
        let named = self.levels.iter().filter(|level| !level.label.trim().is_empty()).count();
        if named < 2 || named < self.levels.len() {
            let fix = "Nhập tên từng mức, ít nhất hai mức, ví dụ Hài lòng và Không hài lòng.";
            at("levels", Problem::error("levels_unnamed", "Các mức trả lời chưa đủ tên.", fix));
        }
        if self.levels.iter().all(|level| level.satisfied) || self.levels.iter().all(|level| !level.satisfied) {
            let what = "Chưa phân biệt mức nào là hài lòng.";
            at("levels", Problem::error("levels_alike", what, "Đánh dấu mức tính là hài lòng; phải có mức không tính."));
        }
        problems
    }

    /// How satisfied those are who answered: of the forms returned, or of all answers.
    #[must_use]
    pub fn satisfaction(&self, from: &SurveyReturn) -> Satisfaction {
        let count = |only: bool| {
            let of = self.levels.iter().zip(&from.answers).filter(|(level, _)| !only || level.satisfied);
            of.map(|(_, count)| u64::from(*count)).sum::<u64>()
        };
        let of = match self.counted {
            Counted::Forms => u64::from(from.returned),
            Counted::Answers => count(false),
        };
        Satisfaction { satisfied: count(true), of }
    }

    /// What is wrong with what came back.
    #[must_use]
    pub fn problems_of(&self, from: &SurveyReturn) -> Vec<Problem> {
        let mut problems = Vec::new();
        if from.returned > from.sent {
            let what = format!("Thu về {} phiếu, nhiều hơn số phát ra ({}).", from.returned, from.sent);
            problems.push(Problem::error("more_returned", what, "Kiểm tra hai số.").at_field("returned"));
        }
        let answers: u64 = from.answers.iter().map(|count| u64::from(*count)).sum();
        if self.counted == Counted::Forms && answers > u64::from(from.returned) {
            let what = format!("Các mức cộng lại {answers} phiếu, nhiều hơn số thu về ({}).", from.returned);
            problems.push(Problem::error("more_answers", what, "Kiểm tra số của từng mức.").at_field("answers"));
        }
        problems
    }

    /// Forms that came back and stand at no level: blank or spoilt. Not known where answers are counted.
    #[must_use]
    pub fn without_answer(&self, from: &SurveyReturn) -> Option<u32> {
        let answers: u32 = from.answers.iter().sum();
        (self.counted == Counted::Forms).then(|| from.returned.saturating_sub(answers))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn survey(counted: Counted) -> Survey {
        let level = |label: &str, satisfied| SurveyLevel { label: label.into(), satisfied };
        let levels = vec![level("Rất hài lòng", true), level("Hài lòng", true), level("Không hài lòng", false)];
        Survey { name: "Khảo sát".into(), year: 2021, counted, levels, ..Survey::default() }
    }

    fn back(sent: u32, returned: u32, answers: [u32; 3]) -> SurveyReturn {
        SurveyReturn { sent, returned, answers: answers.to_vec(), ..SurveyReturn::default() }
    }

    #[test]
    fn forms_count_of_those_returned_and_answers_of_all_answers() {
        let came = back(200, 180, [90, 80, 4]);
        let forms = survey(Counted::Forms);
        assert_eq!(forms.satisfaction(&came), Satisfaction { satisfied: 170, of: 180 }, "of the forms returned");
        assert_eq!(forms.satisfaction(&came).percent(2).as_deref(), Some("94,44"), "half up");
        assert_eq!(forms.without_answer(&came), Some(6), "six forms stand at no level");
        let answers = survey(Counted::Answers);
        assert_eq!(answers.satisfaction(&came), Satisfaction { satisfied: 170, of: 174 }, "of all answers");
        assert_eq!(answers.without_answer(&came), None, "answers are not forms");
        assert_eq!(Satisfaction::default().percent(2), None, "nobody answered: no share, and not 0");
    }

    #[test]
    fn more_than_was_sent_cannot_come_back() {
        let codes = |survey: &Survey, came: SurveyReturn| {
            survey.problems_of(&came).into_iter().map(|problem| problem.code).collect::<Vec<_>>()
        };
        let forms = survey(Counted::Forms);
        assert_eq!(codes(&forms, back(10, 11, [1, 1, 1])), ["more_returned"], "more returned than sent");
        assert_eq!(codes(&forms, back(10, 5, [3, 3, 0])), ["more_answers"], "more levels than forms");
        assert!(codes(&survey(Counted::Answers), back(10, 5, [30, 3, 0])).is_empty(), "a form has many answers");
    }

    #[test]
    fn a_survey_says_which_levels_are_satisfied() {
        assert!(survey(Counted::Forms).problems().is_empty(), "nothing is wrong");
        let mut alike = survey(Counted::Forms);
        alike.levels.iter_mut().for_each(|level| level.satisfied = true);
        assert_eq!(alike.problems()[0].code, "levels_alike", "everybody would be satisfied");
        let unnamed = Survey { levels: vec![SurveyLevel::default()], name: String::new(), ..survey(Counted::Forms) };
        let codes: Vec<String> = unnamed.problems().into_iter().map(|problem| problem.code).collect();
        assert_eq!(codes, ["survey_unnamed", "levels_unnamed", "levels_alike"], "each is told");
    }
}
