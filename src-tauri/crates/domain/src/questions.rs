//! Questions to the higher authority: what a criterion means, asked by letter and answered by one.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::criteria::NodeId;
use crate::problem::Problem;
use crate::rounds::RoundId;

/// A question with its letter, and its answer when there is one.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Question {
    /// Its identity.
    pub id: i64,
    /// The round.
    pub round: RoundId,
    /// The criterion; `None` for the set as a whole.
    pub node: Option<NodeId>,
    /// What is asked.
    pub text: String,
    /// Who is asked.
    pub addressee: String,
    /// Number and symbol of the letter that asks.
    pub letter: String,
    /// The day of the letter.
    pub asked_on: Option<Date>,
    /// What was answered; empty while it is open.
    pub answer: String,
    /// Number and symbol of the document that answers.
    pub answer_document: String,
    /// The day of the answer.
    pub answered_on: Option<Date>,
    /// What it changes in how the criterion is scored.
    pub effect: String,
}

impl Question {
    /// True until it is answered.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.answer.is_empty()
    }

    /// What is not in order.
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        if self.text.is_empty() {
            problems.push(Problem::error("text_missing", "Chưa ghi điều cần hỏi.", "Nhập câu hỏi.").at_field("text"));
        }
        if self.addressee.is_empty() {
            let fix = "Nhập cơ quan được hỏi, ví dụ Sở Nội vụ.";
            problems.push(Problem::error("addressee_missing", "Chưa ghi hỏi cơ quan nào.", fix).at_field("addressee"));
        }
        if let (Some(asked), Some(answered)) = (self.asked_on, self.answered_on)
            && answered < asked
        {
            let what = "Ngày trả lời sớm hơn ngày hỏi.";
            problems.push(Problem::error("dates_reversed", what, "Sửa lại hai ngày.").at_field("answered_on"));
        }
        if self.is_open() && (!self.answer_document.is_empty() || self.answered_on.is_some() || !self.effect.is_empty()) {
            let what = "Đã ghi văn bản trả lời nhưng chưa ghi nội dung trả lời.";
            problems.push(Problem::error("answer_missing", what, "Nhập nội dung trả lời.").at_field("answer"));
        }
        problems
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_without_words_does_not_close_a_question() {
        let asked = Question {
            id: 1,
            round: RoundId(1),
            node: None,
            text: "Báo cáo điện tử có được tính không?".to_owned(),
            addressee: "Sở Nội vụ".to_owned(),
            letter: String::new(),
            asked_on: Some(Date::constant(2021, 11, 5)),
            answer: String::new(),
            answer_document: String::new(),
            answered_on: None,
            effect: String::new(),
        };
        assert!(asked.is_open() && asked.problems().is_empty(), "a question may wait for its answer");
        let hollow = Question { answer_document: "1500/SNV".to_owned(), ..asked.clone() };
        assert_eq!(hollow.problems()[0].code, "answer_missing", "a number alone says nothing");
        let early = Question { answer: "Có".to_owned(), answered_on: Some(Date::constant(2021, 11, 1)), ..asked };
        assert_eq!(early.problems()[0].code, "dates_reversed", "nobody answers before being asked");
    }
}
