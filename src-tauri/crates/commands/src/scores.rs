//! Scores: one cell at a time, and a pasted block as one step.

use domain::criteria::{Place, Tree};
use domain::points::{CellText, Points, TypedPointsError, read_cell};
use domain::rounds::Stage;
use domain::rules::{FigureError, WorkedResult};
use domain::scores::{Mark, RoundFacts, Score};
use domain::text::nfc;
use domain::units::UnitId;
use jiff::Timestamp;
use serde_json::json;
use store::{Op, OpKind};

use crate::desk::Desk;
use crate::failure::Failure;
use crate::sheet_view::{UnitSheetView, unit_sheet_view};
use crate::wire::{asked, shown};

asked! {
    /// A unit's sheet.
    pub struct OfUnit {
        /// Code of the round.
        pub round: String,
        /// The unit.
        pub unit: i64,
    }
    /// One score as typed: "1,5", "KAD", "KPS", or empty to clear.
    pub struct RecordScore {
        /// Code of the round.
        pub round: String,
        /// The unit.
        pub unit: i64,
        /// The node.
        pub node: i64,
        /// The stage.
        pub stage: Stage,
        /// As typed.
        pub text: String,
        /// Why; needed where KAD is granted.
        #[serde(default)]
        pub reason: String,
    }
    /// A declared figure as typed; its rule gives the points.
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
    /// A block from the clipboard, put at a cell.
    pub struct PasteScores {
        /// Code of the round.
        pub round: String,
        /// The unit.
        pub unit: i64,
        /// The nodes of the rows, in order from the first.
        pub nodes: Vec<i64>,
        /// The stages of the columns, in order from the first.
        pub stages: Vec<Stage>,
        /// The texts, row by row; rows and columns beyond the sheet are reported.
        pub texts: Vec<Vec<String>>,
        /// True overwrites cells where the block is empty; else empty means "leave".
        #[serde(default)]
        pub overwrite_with_empty: bool,
        /// Why KAD is granted, when the block grants it.
        #[serde(default)]
        pub reason: String,
    }
}

shown! {
    /// What a paste would do.
    pub struct PastePreview {
        /// One entry per cell that would change or cannot be taken.
        pub cells: Vec<PasteCell>,
        /// How many would change.
        pub changes: u32,
        /// How many cannot be taken.
        pub faults: u32,
    }
    /// One cell of a paste.
    pub struct PasteCell {
        /// The node; absent beyond the end of the sheet.
        pub node: Option<i64>,
        /// Code of its criterion.
        pub code: String,
        /// The stage; absent beyond the last column.
        pub stage: Option<Stage>,
        /// What stands there now, as shown.
        pub old: String,
        /// What would stand there, as shown.
        pub new: String,
        /// Why it cannot be taken.
        pub fault: Option<String>,
    }
}

/// A change worked out and allowed, ready to be written.
struct Planned {
    place: Place,
    stage: Stage,
    old: Option<Mark>,
    new: Option<Mark>,
}

pub(crate) fn unit_sheet(desk: &Desk, _: Timestamp, asked: OfUnit) -> Result<UnitSheetView, Failure> {
    let mut book = desk.book();
    let facts = book.facts(&asked.round)?;
    let unit = position(&facts, asked.unit)?;
    Ok(unit_sheet_view(&facts, unit, book.store.read_only().is_some()))
}

pub(crate) fn record_score(desk: &Desk, now: Timestamp, asked: RecordScore) -> Result<UnitSheetView, Failure> {
    let mut book = desk.book();
    let facts = book.facts(&asked.round)?;
    let unit = position(&facts, asked.unit)?;
    let place = facts
        .tree
        .place(domain::criteria::NodeId(asked.node))
        .ok_or_else(|| Failure::missing("tiêu chí này trong bộ tiêu chí của đợt"))?;
    let planned = plan(&facts, unit, place, asked.stage, &asked.text).map_err(|sentence| Failure::field("text", sentence))?;
    let reason = nfc(&asked.reason);
    if grants(&planned) && reason.is_empty() {
        return Err(Failure::new("reason_required", "Công nhận không áp dụng (KAD) cần có lý do. Ghi lý do rồi lưu.")
            .with(json!({ "field": "reason" })));
    }
    let label = step_label(&facts, unit, &planned);
    write_planned(&mut book, now, &facts, unit, Op::new(OpKind::RecordScore, label), vec![planned], &reason)?;
    let facts = book.facts(&asked.round)?;
    Ok(unit_sheet_view(&facts, unit, false))
}

pub(crate) fn record_figure(desk: &Desk, now: Timestamp, asked: RecordFigure) -> Result<UnitSheetView, Failure> {
    let mut book = desk.book();
    let facts = book.facts(&asked.round)?;
    let unit = position(&facts, asked.unit)?;
    let place = facts
        .tree
        .place(domain::criteria::NodeId(asked.node))
        .ok_or_else(|| Failure::missing("tiêu chí này trong bộ tiêu chí của đợt"))?;
    allowed(&facts, unit, place, asked.stage).map_err(|sentence| Failure::field("figure", sentence))?;
    let node = facts.tree.node(place);
    let max =
        facts.tree.max(place).ok_or_else(|| Failure::field("figure", format!("Tiêu chí {} chưa có điểm tối đa.", node.code)))?;
    let figure = nfc(&asked.figure);
    let worked = node.rule.apply(&figure, max).map_err(|error| Failure::field("figure", figure_sentence(&node.code, &error)))?;
    let mark = match worked.result {
        WorkedResult::Points(points) => Mark::Scored { points },
        WorkedResult::NoOccurrence => Mark::NoOccurrence,
    };
    let planned = Planned { place, stage: asked.stage, old: facts.scores[unit].mark(asked.stage, place), new: Some(mark) };
    let label = step_label(&facts, unit, &planned);
    let score = Score { figure, working: worked.working, ..blank_score(&facts, unit, &planned, now, mark) };
    let author = book.store.settings()?.clerk;
    book.write(Op::new(OpKind::RecordFigure, label), now, |writer| writer.put_score(Score { author, ..score }))?;
    let facts = book.facts(&asked.round)?;
    Ok(unit_sheet_view(&facts, unit, false))
}

pub(crate) fn preview_paste(desk: &Desk, _: Timestamp, asked: PasteScores) -> Result<PastePreview, Failure> {
    let mut book = desk.book();
    let facts = book.facts(&asked.round)?;
    let unit = position(&facts, asked.unit)?;
    Ok(lay_paste(&facts, unit, &asked).0)
}

pub(crate) fn paste_scores(desk: &Desk, now: Timestamp, asked: PasteScores) -> Result<UnitSheetView, Failure> {
    let mut book = desk.book();
    let facts = book.facts(&asked.round)?;
    let unit = position(&facts, asked.unit)?;
    let (preview, planned) = lay_paste(&facts, unit, &asked);
    if preview.faults > 0 {
        let message = format!("Còn {} ô chưa hợp lệ nên chưa dán. Số liệu trong sổ không thay đổi.", preview.faults);
        return Err(Failure::new("paste_faults", message));
    }
    let reason = nfc(&asked.reason);
    if planned.iter().any(grants) && reason.is_empty() {
        return Err(Failure::new(
            "reason_required",
            "Trong vùng dán có ô không áp dụng (KAD) cần có lý do. Ghi lý do rồi dán lại.",
        )
        .with(json!({ "field": "reason" })));
    }
    let label = format!("dán {} ô điểm của {}", planned.len(), facts.units[unit].version.name);
    write_planned(&mut book, now, &facts, unit, Op::new(OpKind::PasteScores, label), planned, &reason)?;
    let facts = book.facts(&asked.round)?;
    Ok(unit_sheet_view(&facts, unit, false))
}

pub(crate) fn position(facts: &RoundFacts, unit: i64) -> Result<usize, Failure> {
    facts.unit_at(UnitId(unit)).ok_or_else(|| Failure::missing("đơn vị này trong đợt đánh giá"))
}

fn lay_paste(facts: &RoundFacts, unit: usize, asked: &PasteScores) -> (PastePreview, Vec<Planned>) {
    let mut preview = PastePreview { cells: Vec::new(), changes: 0, faults: 0 };
    let mut planned = Vec::new();
    for (row, texts) in asked.texts.iter().enumerate() {
        for (column, text) in texts.iter().enumerate() {
            if text.trim().is_empty() && !asked.overwrite_with_empty {
                continue;
            }
            let place = asked.nodes.get(row).and_then(|node| facts.tree.place(domain::criteria::NodeId(*node)));
            let stage = asked.stages.get(column).copied();
            let outcome = match (place, stage) {
                (Some(place), Some(stage)) => plan(facts, unit, place, stage, text),
                _ => Err("Ô này nằm ngoài bảng điểm.".to_owned()),
            };
            let mut cell = PasteCell {
                node: place.map(|place| facts.tree.node(place).id.0),
                code: place.map(|place| facts.tree.node(place).code.clone()).unwrap_or_default(),
                stage,
                old: place.zip(stage).map(|(place, stage)| mark_text(facts.scores[unit].mark(stage, place))).unwrap_or_default(),
                new: nfc(text),
                fault: None,
            };
            match outcome {
                Ok(change) if change.old == change.new => continue,
                Ok(change) => {
                    cell.new = mark_text(change.new);
                    preview.changes += 1;
                    planned.push(change);
                }
                Err(sentence) => {
                    cell.fault = Some(sentence);
                    preview.faults += 1;
                }
            }
            preview.cells.push(cell);
        }
    }
    (preview, planned)
}

/// Whether points may stand in a cell at all.
fn allowed(facts: &RoundFacts, unit: usize, place: Place, stage: Stage) -> Result<(), String> {
    let node = facts.tree.node(place);
    if facts.is_locked(facts.units[unit].id, stage) {
        return Err(format!("Phiếu của {} đã chốt. Muốn sửa, mở chốt và ghi lý do.", facts.units[unit].version.name));
    }
    if stage == Stage::SelfScore && facts.tree.is_leaf(place) && !node.channel.is_self_scored() {
        let channel = domain::sheets::channel_name(node.channel);
        return Err(format!("Tiêu chí {} chấm theo {channel} nên đơn vị không tự chấm.", node.code));
    }
    Ok(())
}

fn plan(facts: &RoundFacts, unit: usize, place: Place, stage: Stage, text: &str) -> Result<Planned, String> {
    let node = facts.tree.node(place);
    allowed(facts, unit, place, stage)?;
    let max = facts.tree.max(place);
    let new = match read_cell(text, max).map_err(|error| typed_sentence(&node.code, max, &error))? {
        CellText::NotScored => None,
        CellText::Points(points) => Some(Mark::Scored { points }),
        CellText::NotApplicable => Some(Mark::NotApplicable),
        CellText::NoOccurrence if !facts.tree.is_leaf(place) => {
            return Err("Không phát sinh (KPS) chỉ ghi ở tiêu chí chấm điểm trực tiếp.".to_owned());
        }
        CellText::NoOccurrence => Some(Mark::NoOccurrence),
    };
    if place == Tree::ROOT && matches!(new, Some(Mark::NotApplicable)) {
        return Err("Không áp dụng (KAD) không ghi cho cả bộ tiêu chí.".to_owned());
    }
    Ok(Planned { place, stage, old: facts.scores[unit].mark(stage, place), new })
}

/// KAD typed at a stage after the self-score grants it and needs a reason.
fn grants(planned: &Planned) -> bool {
    planned.stage != Stage::SelfScore && planned.new == Some(Mark::NotApplicable) && planned.old != planned.new
}

fn write_planned(
    book: &mut crate::desk::Book,
    now: Timestamp,
    facts: &RoundFacts,
    unit: usize,
    op: Op,
    planned: Vec<Planned>,
    reason: &str,
) -> Result<(), Failure> {
    let author = book.store.settings()?.clerk;
    book.write(op, now, |writer| {
        for change in planned {
            match change.new {
                Some(mark) => writer.put_score(Score {
                    author: author.clone(),
                    remark: reason.to_owned(),
                    ..blank_score(facts, unit, &change, now, mark)
                })?,
                None => {
                    writer.clear_score(facts.round.id, facts.units[unit].id, facts.tree.node(change.place).id, change.stage)?
                }
            }
        }
        Ok(())
    })?;
    Ok(())
}

fn blank_score(facts: &RoundFacts, unit: usize, change: &Planned, at: Timestamp, mark: Mark) -> Score {
    let node = facts.tree.node(change.place).id;
    Score { at, ..Score::by_hand(facts.round.id, facts.units[unit].id, node, change.stage, mark) }
}

/// What a cell shows.
pub(crate) fn mark_text(mark: Option<Mark>) -> String {
    match mark {
        None => String::new(),
        Some(Mark::Scored { points }) => points.vietnamese(),
        Some(Mark::NotApplicable) => "KAD".to_owned(),
        Some(Mark::NoOccurrence) => "KPS".to_owned(),
    }
}

/// "điểm 2.3 của Xã A: 1,5 → 2", the name of the step for undo.
fn step_label(facts: &RoundFacts, unit: usize, change: &Planned) -> String {
    let or_blank =
        |mark: Option<Mark>| Some(mark_text(mark)).filter(|text| !text.is_empty()).unwrap_or_else(|| "chưa chấm".to_owned());
    let node = facts.tree.node(change.place);
    let what = if change.place == Tree::ROOT { "tổng điểm".to_owned() } else { format!("điểm {}", node.code) };
    format!(
        "{what} ({}) của {}: {} → {}",
        change.stage.vietnamese().to_lowercase(),
        facts.units[unit].version.name,
        or_blank(change.old),
        or_blank(change.new)
    )
}

/// The sentence for points that cannot be read.
pub(crate) fn typed_sentence(code: &str, max: Option<Points>, error: &TypedPointsError) -> String {
    let range = max.map_or_else(|| "từ 0 trở lên".to_owned(), |max| format!("từ 0 đến {}", max.vietnamese()));
    match error {
        TypedPointsError::NotANumber { text } => {
            format!("\"{text}\" không phải là số. Nhập số, ví dụ 1,5; hoặc KAD, KPS; để trống nếu chưa chấm.")
        }
        TypedPointsError::Ambiguous { text, first, second } => {
            format!(
                "\"{text}\" có thể hiểu là {} hoặc {}. Nhập lại bằng dấu phẩy thập phân.",
                first.vietnamese(),
                second.vietnamese()
            )
        }
        TypedPointsError::Negative => "Điểm không được nhỏ hơn 0. Với điểm trừ, nhập số dương; chương trình tự trừ.".to_owned(),
        TypedPointsError::AboveMax { points, max } => {
            let whose = if code.is_empty() { "của bộ tiêu chí".to_owned() } else { format!("của tiêu chí {code}") };
            format!("Điểm {} lớn hơn điểm tối đa {} {whose}. Nhập số {range}.", points.vietnamese(), max.vietnamese())
        }
        TypedPointsError::OtherMaximum { written, .. } => {
            format!("Phần sau dấu gạch chéo là {}, khác điểm tối đa. Nhập số {range}.", written.vietnamese())
        }
        TypedPointsError::TooManyDecimals => "Điểm có tối đa 6 chữ số thập phân. Nhập lại.".to_owned(),
    }
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
