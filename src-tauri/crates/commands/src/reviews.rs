//! Reviews: the unit explains, the reviewer accepts, returns, asks or rules; nobody their own.

use domain::calendar::said_at;
use domain::criteria::NodeId;
use domain::reviews::{Remark, RemarkKind};
use domain::rounds::Stage;
use domain::scores::{Mark, RoundFacts, Score};
use domain::text::nfc;
use domain::units::UnitId;
use domain::waiting::Remarks;
use jiff::Timestamp;
use serde_json::json;
use store::{Noun, Op, OpKind};

use crate::desk::{Book, Desk};
use crate::evidence_links::{Place, refuse_closed};
use crate::failure::Failure;
use crate::office::shown_date;
use crate::scores::{OfUnit, position};
use crate::wire::{asked, date_or_none, shown};

asked! {
    /// A remark about a criterion.
    pub struct MakeRemark {
        /// Code of the round.
        pub round: String,
        /// The unit.
        pub unit: i64,
        /// The criterion.
        pub node: i64,
        /// What it does.
        pub kind: RemarkKind,
        /// Its words; only an acceptance may do without.
        #[serde(default)]
        pub text: String,
        /// Until when an answer is asked for, dd/mm/yyyy or empty.
        #[serde(default)]
        pub deadline: String,
        /// The stage of the reviewer, for an acceptance.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub stage: Option<Stage>,
    }
    /// Several criteria accepted at once, where the reviewer's points are the unit's own.
    pub struct AcceptEqual {
        /// Code of the round.
        pub round: String,
        /// The unit.
        pub unit: i64,
        /// The stage of the reviewer.
        pub stage: Stage,
    }
}

shown! {
    /// The review of a unit's sheet.
    pub struct SheetReview {
        /// Code of the round.
        pub round: String,
        /// The unit.
        pub unit: i64,
        /// Criteria about which something was said.
        pub nodes: Vec<NodeReview>,
        /// How many criteria could be accepted at once at each stage.
        pub equal: Vec<EqualCount>,
    }
    /// What was said about a criterion.
    pub struct NodeReview {
        /// The criterion.
        pub node: i64,
        /// The last remark says how it stands.
        pub stands: RemarkKind,
        /// Until when an answer is asked for, dd/mm/yyyy or empty.
        pub deadline: String,
        /// All remarks, oldest first.
        pub remarks: Vec<RemarkView>,
    }
    /// A remark.
    pub struct RemarkView {
        /// Its identity.
        pub id: i64,
        /// What it does.
        pub kind: RemarkKind,
        /// Its words.
        pub text: String,
        /// Until when an answer is asked for, dd/mm/yyyy or empty.
        pub deadline: String,
        /// Who made it, and when.
        pub author: String,
    }
    /// How many criteria are equal and not settled at a stage.
    pub struct EqualCount {
        /// The stage.
        pub stage: Stage,
        /// How many.
        pub count: u32,
    }
}

/// Nobody confirms an own entry, in a book that knows more than one clerk.
pub(crate) fn refuse_own(book: &Book, author: &str) -> Result<(), Failure> {
    let who = book.store.settings()?.clerk;
    if who != author || book.store.clerks()?.len() < 2 {
        return Ok(());
    }
    let message = format!("{who} đã nhập nội dung này nên không tự xác nhận. Người khác xem và xác nhận.");
    Err(Failure::new("own_entry", message))
}

pub(crate) fn sheet_review(desk: &Desk, _: Timestamp, asked: OfUnit) -> Result<SheetReview, Failure> {
    review(&mut desk.book(), &asked.round, asked.unit)
}

fn review(book: &mut Book, round: &str, unit: i64) -> Result<SheetReview, Failure> {
    let facts = book.facts(round)?;
    let at = position(&facts, unit)?;
    let remarks = Remarks::new(book.store.remarks(facts.round.id)?);
    let mut nodes = Vec::new();
    for node in facts.tree.nodes() {
        let thread = remarks.thread(UnitId(unit), node.id);
        let Some(last) = domain::reviews::standing(thread) else { continue };
        nodes.push(NodeReview {
            node: node.id.0,
            stands: last.kind,
            deadline: shown_date(last.deadline),
            remarks: thread.iter().map(remark_view).collect(),
        });
    }
    let later = Stage::ALL.into_iter().filter(|stage| *stage != Stage::SelfScore);
    let equal = later.map(|stage| EqualCount {
        stage,
        count: u32::try_from(equal_places(&facts, at, stage, &remarks).len()).unwrap_or(u32::MAX),
    });
    Ok(SheetReview { round: facts.round.code.clone(), unit, nodes, equal: equal.collect() })
}

fn remark_view(remark: &Remark) -> RemarkView {
    RemarkView {
        id: remark.id,
        kind: remark.kind,
        text: remark.text.clone(),
        deadline: shown_date(remark.deadline),
        author: format!("{}, {}", remark.author, said_at(remark.at)),
    }
}

/// Leaves whose points at the stage are exactly the unit's own, and on which nothing is settled.
fn equal_places(facts: &RoundFacts, unit: usize, stage: Stage, remarks: &Remarks) -> Vec<usize> {
    let id = facts.units[unit].id;
    let equal = |place: &usize| {
        let own = facts.scores[unit].mark(Stage::SelfScore, *place);
        let settled = domain::reviews::standing(remarks.thread(id, facts.tree.node(*place).id))
            .is_some_and(|remark| remark.kind.settles() || remark.kind.waits_for_unit());
        facts.tree.is_leaf(*place) && own.is_some() && own == facts.scores[unit].mark(stage, *place) && !settled
    };
    (0..facts.tree.len()).filter(equal).collect()
}

pub(crate) fn make_remark(desk: &Desk, now: Timestamp, asked: MakeRemark) -> Result<SheetReview, Failure> {
    let mut book = desk.book();
    let place = Place { round: asked.round.clone(), unit: asked.unit, node: asked.node };
    let facts = refuse_closed(&mut book, &place)?;
    let unit = position(&facts, asked.unit)?;
    let at = facts.tree.place(NodeId(asked.node)).ok_or_else(|| Failure::missing("tiêu chí này"))?;
    let text = nfc(&asked.text);
    if text.is_empty() && asked.kind != RemarkKind::Accepted {
        let message = format!("{} cần có nội dung. Ghi rõ rồi lưu.", asked.kind.vietnamese());
        return Err(Failure::new("reason_required", message).with(json!({ "field": "text" })));
    }
    let author = book.store.settings()?.clerk;
    let code = facts.tree.node(at).code.clone();
    let accepted = match (asked.kind, asked.stage) {
        (RemarkKind::Accepted, Some(stage)) => Some(accepted_score(&book, &facts, unit, at, stage)?),
        _ => None,
    };
    if asked.kind.settles()
        && let Some(own) = facts.scores[unit].get(Stage::SelfScore, at)
    {
        refuse_own(&book, &own.author)?;
    }
    let deadline = date_or_none("deadline", &asked.deadline)?.filter(|_| asked.kind.waits_for_unit());
    let label = format!("{} {code} của {}", asked.kind.vietnamese().to_lowercase(), facts.units[unit].version.name);
    book.write(Op::new(OpKind::MakeRemark, label), now, |writer| {
        let id = writer.next_id(Noun::Remark)?;
        if let Some(score) = accepted {
            writer.put_score(Score { author: author.clone(), at: now, ..score })?;
        }
        writer.put_remark(Remark {
            id,
            round: facts.round.id,
            unit: UnitId(asked.unit),
            node: NodeId(asked.node),
            kind: asked.kind,
            text,
            deadline,
            author,
            at: now,
        })
    })?;
    review(&mut book, &asked.round, asked.unit)
}

/// Accepting takes the unit's own mark over to the reviewer's stage, unless other points stand there.
fn accepted_score(book: &Book, facts: &RoundFacts, unit: usize, place: usize, stage: Stage) -> Result<Score, Failure> {
    let id = facts.units[unit].id;
    let node = facts.tree.node(place);
    let own = facts.scores[unit].get(Stage::SelfScore, place).ok_or_else(|| {
        Failure::new("nothing_to_accept", format!("Tiêu chí {} chưa được tự chấm nên chưa có điểm để chấp nhận.", node.code))
    })?;
    if stage == Stage::SelfScore {
        return Err(Failure::field("stage", "Điểm tự chấm do đơn vị nhập. Chọn bước thẩm định để chấp nhận."));
    }
    if facts.is_locked(id, stage) {
        let message =
            format!("{} của {} đã chốt. Muốn sửa, mở chốt và ghi lý do.", stage.vietnamese(), facts.units[unit].version.name);
        return Err(Failure::new("locked", message));
    }
    refuse_own(book, &own.author)?;
    match facts.scores[unit].mark(stage, place) {
        Some(mark) if mark != own.mark => {
            let message = format!(
                "{} đã ghi {} cho {}, khác điểm tự chấm {}. Sửa điểm cho bằng nhau rồi chấp nhận, hoặc kết luận và ghi lý do.",
                stage.vietnamese(),
                crate::scores::mark_text(Some(mark)),
                node.code,
                crate::scores::mark_text(Some(own.mark))
            );
            Err(Failure::new("differs", message))
        }
        _ if own.mark == Mark::NotApplicable => {
            let message = format!(
                "Chấp nhận không áp dụng (KAD) ở {} cần có lý do: nhập KAD vào ô {} và ghi lý do.",
                node.code,
                stage.vietnamese()
            );
            Err(Failure::new("reason_required", message))
        }
        _ => Ok(Score { stage, ..Score::by_hand(facts.round.id, id, node.id, stage, own.mark) }),
    }
}

pub(crate) fn accept_equal(desk: &Desk, now: Timestamp, asked: AcceptEqual) -> Result<SheetReview, Failure> {
    let mut book = desk.book();
    let facts = book.facts(&asked.round)?;
    let unit = position(&facts, asked.unit)?;
    let remarks = Remarks::new(book.store.remarks(facts.round.id)?);
    let who = book.store.settings()?.clerk;
    let mut places = equal_places(&facts, unit, asked.stage, &remarks);
    // Own entries stay for somebody else.
    let several = book.store.clerks()?.len() > 1;
    places.retain(|place| !several || facts.scores[unit].get(Stage::SelfScore, *place).is_none_or(|own| own.author != who));
    if asked.stage == Stage::SelfScore || places.is_empty() {
        return Err(Failure::new(
            "nothing_to_accept",
            "Không còn tiêu chí nào có điểm bằng nhau để chấp nhận hàng loạt. Tiêu chí khác điểm phải xem từng cái.",
        ));
    }
    let label = format!("chấp nhận {} tiêu chí bằng điểm của {}", places.len(), facts.units[unit].version.name);
    book.write(Op::new(OpKind::MakeRemark, label), now, |writer| {
        for place in places {
            let id = writer.next_id(Noun::Remark)?;
            writer.put_remark(Remark {
                id,
                round: facts.round.id,
                unit: UnitId(asked.unit),
                node: facts.tree.node(place).id,
                kind: RemarkKind::Accepted,
                text: String::new(),
                deadline: None,
                author: who.clone(),
                at: now,
            })?;
        }
        Ok(())
    })?;
    review(&mut book, &asked.round, asked.unit)
}
