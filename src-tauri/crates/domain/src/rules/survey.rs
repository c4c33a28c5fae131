//! Points from outside the sheet: a survey whose answers have weights, and a figure that another
//! body computed (SIPAS, an index) and that is only typed in.

use serde::{Deserialize, Serialize};

use super::exact::Exact;
use super::figure::{FigureError, named_parts, read_count, read_number};
use super::option::same_label;
use super::{Worked, WorkedResult};
use crate::points::Points;

/// Answers with weights; the weighted mean of all answers times the maximum.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SurveyRule {
    /// The answers that can be given.
    pub answers: Vec<SurveyAnswer>,
}

/// One answer.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SurveyAnswer {
    /// The answer: "A", "Rất hài lòng".
    pub label: String,
    /// Its weight in per cent, 0 to 100.
    pub weight: Points,
}

/// A figure typed in as the higher authority gives it.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ExternalRule {
    /// The top of its scale, which gives the maximum; `None` when the points themselves are typed.
    pub scale: Option<Points>,
}

impl SurveyRule {
    pub(super) fn apply(&self, typed: &str, max: Points) -> Result<Worked, FigureError> {
        let (mut answers, mut weighted) = (Exact::ZERO, Exact::ZERO);
        let mut shown = Vec::new();
        for (name, text) in named_parts(typed)? {
            let Some(answer) = self.answers.iter().find(|answer| same_label(&answer.label, &name)) else {
                return Err(FigureError::Unfit { sentence: format!("không có phương án trả lời {name}.") });
            };
            let count = Exact::new(i128::from(read_count(&text)?), 1).ok_or(FigureError::TooLarge)?;
            let share = count.times(Exact::of(answer.weight)).ok_or(FigureError::TooLarge)?;
            answers = answers.plus(count).ok_or(FigureError::TooLarge)?;
            weighted = weighted.plus(share).ok_or(FigureError::TooLarge)?;
            shown.push(format!("{}: {text} × {}%", answer.label, answer.weight.vietnamese()));
        }
        if answers.is_zero() {
            return Ok(Worked { result: WorkedResult::NoOccurrence, working: "0 phiếu: không phát sinh".to_owned() });
        }
        let hundredths = weighted.times(Exact::of(max)).and_then(|all| all.over(answers));
        let points = hundredths.and_then(|all| all.over(Exact::of(Points::whole(100)))).and_then(Exact::points);
        let points = points.ok_or(FigureError::TooLarge)?;
        let working = format!("{} → {} điểm (tối đa {})", shown.join("; "), points.vietnamese(), max.vietnamese());
        Ok(Worked { result: WorkedResult::Points(points), working })
    }

    pub(super) fn faults(&self, _max: Points) -> Vec<String> {
        let hundred = Points::whole(100);
        let mut faults = Vec::new();
        if !self.answers.iter().any(|answer| answer.weight == hundred) {
            faults.push("Cần một phương án có trọng số 100%.".to_owned());
        }
        for (position, answer) in self.answers.iter().enumerate() {
            if answer.weight.is_negative() || answer.weight > hundred {
                faults.push(format!("Trọng số của \"{}\" ngoài khoảng từ 0 đến 100%.", answer.label));
            }
            if self.answers[..position].iter().any(|earlier| same_label(&earlier.label, &answer.label)) {
                faults.push(format!("Phương án \"{}\" bị trùng.", answer.label));
            }
        }
        faults
    }

    pub(super) fn says(&self) -> String {
        let line = |answer: &SurveyAnswer| format!("{}: {}%", answer.label, answer.weight.vietnamese());
        format!("Trung bình có trọng số × điểm tối đa\n{}", self.answers.iter().map(line).collect::<Vec<_>>().join("\n"))
    }
}

impl ExternalRule {
    pub(super) fn apply(&self, typed: &str, max: Points) -> Result<Worked, FigureError> {
        let value = read_number(typed)?;
        let top = self.scale.unwrap_or(max);
        if value > top {
            return Err(FigureError::Unfit { sentence: format!("số liệu không được lớn hơn {}.", top.vietnamese()) });
        }
        let points = Exact::of(value).times(Exact::of(max)).and_then(|all| all.over(Exact::of(top)));
        let points = points.and_then(Exact::points).ok_or(FigureError::TooLarge)?;
        let working = match self.scale {
            Some(scale) => format!(
                "{}/{} → {} điểm (tối đa {})",
                value.vietnamese(),
                scale.vietnamese(),
                points.vietnamese(),
                max.vietnamese()
            ),
            None => format!("{} điểm (tối đa {})", points.vietnamese(), max.vietnamese()),
        };
        Ok(Worked { result: WorkedResult::Points(points), working })
    }

    pub(super) fn faults(&self, _max: Points) -> Vec<String> {
        match self.scale {
            Some(scale) if scale <= Points::ZERO => vec!["Thang của số liệu phải lớn hơn 0.".to_owned()],
            _ => Vec::new(),
        }
    }

    pub(super) fn says(&self, max: Option<Points>) -> String {
        let max = max.map_or_else(|| "điểm tối đa".to_owned(), |max| max.vietnamese());
        match self.scale {
            Some(scale) => format!("Số liệu ngoài theo thang {}: số liệu × {max} / {}", scale.vietnamese(), scale.vietnamese()),
            None => format!("Nhập điểm theo kết quả của cấp trên, từ 0 đến {max}"),
        }
    }
}
