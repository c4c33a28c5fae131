//! Scores, one cell at a time; a pasted block stands in `paste.rs`.

use domain::criteria::{NodeId, Place, Tree};
use domain::points::{CellText, Points, TypedPointsError, read_cell};
use domain::rounds::Stage;
use domain::scores::{Mark, RoundFacts, Score};
use domain::text::nfc;
use domain::units::UnitId;
use jiff::Timestamp;
use serde_json::json;
use store::{Op, OpKind};

use crate::desk::Desk;
use crate::failure::Failure;
use crate::sheet_view::{UnitSheetView, unit_sheet_view};
use crate::wire::asked;

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
        /// Why; needed where KAD is granted and where the score of a figure is overridden.
        #[serde(default)]
        pub reason: String,
    }
}

/// A change worked out and allowed, ready to be written.
pub(crate) struct Planned {
    /// Where the unit stands in the round.
    pub(crate) unit: usize,
    pub(crate) place: Place,
    pub(crate) stage: Stage,
    pub(crate) old: Option<Mark>,
    pub(crate) new: Option<Mark>,
    /// What the rule makes of the figure declared in the cell, if there is one.
    computed: Option<Mark>,
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
    let place = place_of(&facts, asked.node)?;
    let planned = plan(&facts, unit, place, asked.stage, &asked.text).map_err(|sentence| Failure::field("text", sentence))?;
    let reason = nfc(&asked.reason);
    need_reason(std::slice::from_ref(&planned), &reason)?;
    let label = step_label(&facts, unit, (place, asked.stage), (planned.old, planned.new));
    write_planned(&mut book, now, &facts, Op::new(OpKind::RecordScore, label), vec![planned], &reason)?;
    let facts = book.facts(&asked.round)?;
    Ok(unit_sheet_view(&facts, unit, false))
}

pub(crate) fn place_of(facts: &RoundFacts, node: i64) -> Result<Place, Failure> {
    facts.tree.place(NodeId(node)).ok_or_else(|| Failure::missing("tiêu chí này trong bộ tiêu chí của đợt"))
}

pub(crate) fn position(facts: &RoundFacts, unit: i64) -> Result<usize, Failure> {
    facts.unit_at(UnitId(unit)).ok_or_else(|| Failure::missing("đơn vị này trong đợt đánh giá"))
}

/// Whether points may stand in a cell at all.
pub(crate) fn allowed(facts: &RoundFacts, unit: usize, place: Place, stage: Stage) -> Result<(), String> {
    let node = facts.tree.node(place);
    if facts.is_withheld(facts.units[unit].id, stage) {
        let name = &facts.units[unit].version.name;
        return Err(format!("Bạn đang nhập lần hai điểm phê duyệt của {name} nên không sửa lần nhập đầu. So khớp rồi sửa."));
    }
    if facts.is_locked(facts.units[unit].id, stage) {
        return Err(format!("Phiếu của {} đã chốt. Muốn sửa, mở chốt và ghi lý do.", facts.units[unit].version.name));
    }
    if stage == Stage::SelfScore && facts.tree.is_leaf(place) && !node.channel.is_self_scored() {
        let channel = domain::sheets::channel_name(node.channel);
        return Err(format!("Tiêu chí {} chấm theo {channel} nên đơn vị không tự chấm.", node.code));
    }
    Ok(())
}

/// What a text would make of a cell, or a sentence why it cannot stand there.
pub(crate) fn plan(facts: &RoundFacts, unit: usize, place: Place, stage: Stage, text: &str) -> Result<Planned, String> {
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
    let computed = facts.computed(unit, stage, place);
    Ok(Planned { unit, place, stage, old: facts.scores[unit].mark(stage, place), new, computed })
}

impl Planned {
    /// KAD typed at a stage after the self-score grants it.
    fn grants(&self) -> bool {
        self.stage != Stage::SelfScore && self.new == Some(Mark::NotApplicable) && self.old != self.new
    }

    /// A person decides otherwise than the rule does from the declared figure.
    fn overrides(&self) -> bool {
        self.computed.is_some() && self.new.is_some() && self.new != self.computed && self.old != self.new
    }
}

/// Granting KAD and overriding what a figure gives are decisions: they are never written without a reason.
pub(crate) fn need_reason(planned: &[Planned], reason: &str) -> Result<(), Failure> {
    if !reason.is_empty() {
        return Ok(());
    }
    let message = match planned.iter().find(|change| change.overrides()) {
        Some(change) if planned.len() == 1 => format!(
            "Số liệu kê khai cho {} điểm theo quy tắc. Ghi điểm khác cần có lý do. Ghi lý do rồi lưu.",
            mark_text(change.computed)
        ),
        Some(_) => "Có ô ghi khác điểm mà số liệu kê khai cho theo quy tắc. Ghi lý do rồi lưu.".to_owned(),
        None if planned.iter().any(Planned::grants) => {
            "Công nhận không áp dụng (KAD) cần có lý do. Ghi lý do rồi lưu.".to_owned()
        }
        None => return Ok(()),
    };
    Err(Failure::new("reason_required", message).with(json!({ "field": "reason" })))
}

/// Writes what was planned. A declared figure stays beside the points that override it.
pub(crate) fn write_planned(
    book: &mut crate::desk::Book,
    now: Timestamp,
    facts: &RoundFacts,
    op: Op,
    planned: Vec<Planned>,
    reason: &str,
) -> Result<(), Failure> {
    let author = book.store.settings()?.clerk;
    book.write(op, now, |writer| {
        for change in planned {
            match change.new {
                Some(mark) => {
                    let remark = if change.new == change.computed { String::new() } else { reason.to_owned() };
                    let score = scored(facts, &change, mark);
                    writer.put_score(Score { author: author.clone(), remark, at: now, ..score })?
                }
                None => writer.clear_score(
                    facts.round.id,
                    facts.units[change.unit].id,
                    facts.tree.node(change.place).id,
                    change.stage,
                )?,
            }
        }
        Ok(())
    })?;
    Ok(())
}

/// The score of a change, with the figure that was declared in the cell.
fn scored(facts: &RoundFacts, change: &Planned, mark: Mark) -> Score {
    let unit = change.unit;
    let node = facts.tree.node(change.place).id;
    let blank = Score::by_hand(facts.round.id, facts.units[unit].id, node, change.stage, mark);
    match facts.scores[unit].get(change.stage, change.place) {
        Some(old) => Score { figure: old.figure.clone(), working: old.working.clone(), ..blank },
        None => blank,
    }
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
pub(crate) fn step_label(
    facts: &RoundFacts,
    unit: usize,
    (place, stage): (Place, Stage),
    (old, new): (Option<Mark>, Option<Mark>),
) -> String {
    let or_blank =
        |mark: Option<Mark>| Some(mark_text(mark)).filter(|text| !text.is_empty()).unwrap_or_else(|| "chưa chấm".to_owned());
    let node = facts.tree.node(place);
    let what = if place == Tree::ROOT { "tổng điểm".to_owned() } else { format!("điểm {}", node.code) };
    format!(
        "{what} ({}) của {}: {} → {}",
        stage.vietnamese().to_lowercase(),
        facts.units[unit].version.name,
        or_blank(old),
        or_blank(new)
    )
}

/// The sentence for points that cannot be read.
pub(crate) fn typed_sentence(code: &str, max: Option<Points>, error: &TypedPointsError) -> String {
    let range = max.map_or_else(|| "từ 0 trở lên".to_owned(), |max| format!("từ 0 đến {}", max.vietnamese()));
    match error {
        TypedPointsError::NotANumber { text } => {
            // Only the cell of a criterion knows the other two states; everywhere else a number is asked for.
            let states = if code.is_empty() { "" } else { "; hoặc KAD, KPS; để trống nếu chưa chấm" };
            format!("“{text}” không phải là số. Nhập số, ví dụ 1,5{states}.")
        }
        TypedPointsError::LooseMark { text, meant } => {
            format!("“{text}” thiếu chữ số ở một bên dấu thập phân. Nhập lại, ví dụ {}.", meant.vietnamese())
        }
        TypedPointsError::TooLarge { text } => {
            let range = max.map_or_else(|| "nhỏ hơn 1 tỷ".to_owned(), |_| range);
            format!("“{text}” quá lớn. Nhập số {range}.")
        }
        TypedPointsError::Ambiguous { text, first, second } => {
            format!(
                "“{text}” có thể hiểu là {} hoặc {}. Nhập lại bằng dấu phẩy thập phân.",
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
