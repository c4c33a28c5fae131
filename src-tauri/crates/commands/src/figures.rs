//! Declared figures: typed one at a time; the rule of the criterion gives the points.

use domain::criteria::Place;
use domain::rounds::Stage;
use domain::rules::FigureError;
use domain::scores::{Mark, RoundFacts, Score};
use domain::text::nfc;
use jiff::Timestamp;
use store::{Op, OpKind};

use crate::desk::Desk;
use crate::failure::Failure;
use crate::scores::{allowed, place_of, position, step_label};
use crate::sheet_view::{UnitSheetView, unit_sheet_view};
use crate::wire::asked;

asked! {
    /// A declared figure as typed; its rule gives the points. An empty one is taken back with them.
    pub struct RecordFigure {
        /// Code of the round.
        pub round: String,
        /// The unit.
        pub unit: i64,
        /// The node.
        pub node: i64,
        /// The stage.
        pub stage: Stage,
        /// As typed: "38/40", "95%", a label.
        pub figure: String,
    }
}

pub(crate) fn record_figure(desk: &Desk, now: Timestamp, asked: RecordFigure) -> Result<UnitSheetView, Failure> {
    let mut book = desk.book();
    let facts = book.facts(&asked.round)?;
    let unit = position(&facts, asked.unit)?;
    let place = place_of(&facts, asked.node)?;
    let figure = nfc(&asked.figure);
    let old = facts.scores[unit].mark(asked.stage, place);
    let score = if figure.is_empty() {
        allowed(&facts, unit, place, asked.stage).map(|()| None)
    } else {
        declared(&facts, unit, (place, asked.stage), figure).map(Some)
    }
    .map_err(|sentence| Failure::field("figure", sentence))?;
    let new = score.as_ref().map(|score| score.mark);
    let op = Op::new(OpKind::RecordFigure, step_label(&facts, unit, (place, asked.stage), (old, new)));
    let author = book.store.settings()?.clerk;
    book.write(op, now, |writer| match score {
        Some(score) => writer.put_score(Score { author, at: now, ..score }),
        None => writer.clear_score(facts.round.id, facts.units[unit].id, facts.tree.node(place).id, asked.stage),
    })?;
    let facts = book.facts(&asked.round)?;
    Ok(unit_sheet_view(&facts, unit, false))
}

/// The score that the rule makes of a figure, still without author and time; or a sentence why the
/// figure cannot stand there.
pub(crate) fn declared(facts: &RoundFacts, unit: usize, (place, stage): (Place, Stage), figure: String) -> Result<Score, String> {
    allowed(facts, unit, place, stage)?;
    let node = facts.tree.node(place);
    let max = facts.tree.max(place).ok_or_else(|| format!("Tiêu chí {} chưa có điểm tối đa.", node.code))?;
    let worked = node.rule.apply(&figure, max).map_err(|error| figure_sentence(&node.code, &error))?;
    let blank = Score::by_hand(facts.round.id, facts.units[unit].id, node.id, stage, Mark::from(worked.result));
    Ok(Score { figure, working: worked.working, ..blank })
}

/// The sentence for a figure that does not fit its rule.
pub(crate) fn figure_sentence(code: &str, error: &FigureError) -> String {
    match error {
        FigureError::TakesNoFigure => format!("Tiêu chí {code} chấm thủ công, không dùng số liệu kê khai. Nhập điểm trực tiếp."),
        FigureError::NotAShare { text } => {
            format!("Tiêu chí {code} cần tỷ lệ, ví dụ 38/40 hoặc 95%. \"{text}\" chưa đúng dạng này.")
        }
        FigureError::ZeroWhole => "Mẫu số bằng 0. Nếu trong năm không phát sinh, nhập 0/0 hoặc chọn KPS.".to_owned(),
        FigureError::Above100 => "Tử số lớn hơn mẫu số. Kiểm tra lại hai số.".to_owned(),
        FigureError::UnknownOption { text, labels } => {
            format!("\"{text}\" không có trong các mức của tiêu chí {code}. Chọn một trong các mức: {}.", labels.join("; "))
        }
        FigureError::TooLarge => "Số quá lớn. Kiểm tra lại số liệu.".to_owned(),
        FigureError::Unfit { sentence } => format!("Tiêu chí {code}: {sentence}"),
        FigureError::NoBand => {
            format!("Thang điểm của tiêu chí {code} không có mức cho tỷ lệ này. Sửa lại quy tắc của tiêu chí.")
        }
    }
}
