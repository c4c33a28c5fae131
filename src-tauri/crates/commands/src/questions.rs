//! Questions to the higher authority: asked by letter, answered by a document, with their effect.

use domain::criteria::NodeId;
use domain::questions::Question;
use domain::text::nfc;
use jiff::Timestamp;
use store::{Noun, Op, OpKind};

use crate::desk::Desk;
use crate::failure::{Failure, refuse_errors};
use crate::office::shown_date;
use crate::plan::OfRound;
use crate::wire::{asked, date_or_none, shown};

asked! {
    /// A question as typed; dates are dd/mm/yyyy or empty.
    pub struct SaveQuestion {
        /// Code of the round.
        pub round: String,
        /// Its identity; 0 for a new one.
        #[serde(default)]
        pub id: i64,
        /// Code of the criterion; empty for the set as a whole.
        #[serde(default)]
        pub code: String,
        /// What is asked.
        pub text: String,
        /// Who is asked.
        pub addressee: String,
        /// Number and symbol of the letter that asks.
        #[serde(default)]
        pub letter: String,
        /// The day of the letter.
        #[serde(default)]
        pub asked_on: String,
        /// What was answered; empty while it is open.
        #[serde(default)]
        pub answer: String,
        /// Number and symbol of the document that answers.
        #[serde(default)]
        pub answer_document: String,
        /// The day of the answer.
        #[serde(default)]
        pub answered_on: String,
        /// What it changes in how the criterion is scored.
        #[serde(default)]
        pub effect: String,
    }
    /// A question by identity.
    pub struct OneQuestion {
        /// Code of the round.
        pub round: String,
        /// Its identity.
        pub id: i64,
    }
}

shown! {
    /// A question as shown and edited.
    pub struct QuestionView {
        /// Its identity.
        pub id: i64,
        /// Code of the criterion; empty for the set as a whole.
        pub code: String,
        /// What is assessed there.
        pub title: String,
        /// What is asked.
        pub text: String,
        /// Who is asked.
        pub addressee: String,
        /// Number and symbol of the letter that asks.
        pub letter: String,
        /// The day of the letter, dd/mm/yyyy or empty.
        pub asked_on: String,
        /// What was answered; empty while it is open.
        pub answer: String,
        /// Number and symbol of the document that answers.
        pub answer_document: String,
        /// The day of the answer, dd/mm/yyyy or empty.
        pub answered_on: String,
        /// What it changes.
        pub effect: String,
        /// True until it is answered.
        pub open: bool,
    }
}

/// Open questions first, each kind in the order in which they were asked.
pub(crate) fn questions(desk: &Desk, _: Timestamp, asked: OfRound) -> Result<Vec<QuestionView>, Failure> {
    let mut book = desk.book();
    let facts = book.facts(&asked.round)?;
    let mut questions = book.store.questions(facts.round.id)?;
    questions.sort_by_key(|question| (!question.is_open(), question.id));
    let view = |question: Question| {
        let node = question.node.and_then(|node| facts.tree.place(node)).map(|place| facts.tree.node(place));
        QuestionView {
            id: question.id,
            code: node.map(|node| node.code.clone()).unwrap_or_default(),
            title: node.map(|node| node.title.clone()).unwrap_or_default(),
            open: question.is_open(),
            text: question.text,
            addressee: question.addressee,
            letter: question.letter,
            asked_on: shown_date(question.asked_on),
            answer: question.answer,
            answer_document: question.answer_document,
            answered_on: shown_date(question.answered_on),
            effect: question.effect,
        }
    };
    Ok(questions.into_iter().map(view).collect())
}

pub(crate) fn save_question(desk: &Desk, now: Timestamp, asked: SaveQuestion) -> Result<Vec<QuestionView>, Failure> {
    let mut book = desk.book();
    let facts = book.facts(&asked.round)?;
    if asked.id != 0 && !book.store.questions(facts.round.id)?.iter().any(|question| question.id == asked.id) {
        return Err(Failure::missing("câu hỏi này"));
    }
    let code = asked.code.trim();
    let node: Option<NodeId> = match code {
        "" => None,
        code => {
            let place = facts.tree.place_of_code(code).ok_or_else(|| {
                Failure::field("code", format!("Không có tiêu chí nào có mã {code}. Nhập mã như trong phiếu, hoặc bỏ trống."))
            })?;
            Some(facts.tree.node(place).id)
        }
    };
    let mut question = Question {
        id: asked.id,
        round: facts.round.id,
        node,
        text: nfc(&asked.text),
        addressee: nfc(&asked.addressee),
        letter: nfc(&asked.letter),
        asked_on: date_or_none("asked_on", &asked.asked_on)?,
        answer: nfc(&asked.answer),
        answer_document: nfc(&asked.answer_document),
        answered_on: date_or_none("answered_on", &asked.answered_on)?,
        effect: nfc(&asked.effect),
    };
    refuse_errors(&question.problems())?;
    let about = if code.is_empty() { "bộ tiêu chí".to_owned() } else { format!("tiêu chí {code}") };
    book.write(Op::new(OpKind::SaveQuestion, format!("câu hỏi về {about} gửi {}", question.addressee)), now, |writer| {
        if question.id == 0 {
            question.id = writer.next_id(Noun::Question)?;
        }
        writer.put_question(question)
    })?;
    drop(book);
    questions(desk, now, OfRound { round: asked.round })
}

pub(crate) fn remove_question(desk: &Desk, now: Timestamp, asked: OneQuestion) -> Result<Vec<QuestionView>, Failure> {
    let mut book = desk.book();
    let round = book.round(&asked.round)?;
    if !book.store.questions(round.id)?.iter().any(|question| question.id == asked.id) {
        return Err(Failure::missing("câu hỏi này"));
    }
    book.write(Op::new(OpKind::RemoveQuestion, "xóa câu hỏi"), now, |writer| writer.remove_question(asked.id))?;
    drop(book);
    questions(desk, now, OfRound { round: asked.round })
}
