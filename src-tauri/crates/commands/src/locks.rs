//! Locks and publication: what is settled stays settled until somebody opens it with a reason.
//!
//! A lock is per round, unit and stage. Publishing locks every stage of a round and freezes its set,
//! scheme, units and printed names; it needs a complete approved stage. Neither is undoable: both are
//! opened again with a reason, and the reason stands in the journal.

use std::sync::Arc;

use domain::criteria::RuleState;
use domain::problem::Problem;
use domain::rounds::{Lock, Round, Stage};
use domain::scores::{RoundFacts, UnitScores};
use domain::standings::evaluate;
use domain::text::{fold, nfc};
use domain::units::UnitId;
use jiff::Timestamp;
use serde_json::json;
use store::{Op, OpKind};

use crate::desk::Desk;
use crate::failure::Failure;
use crate::rounds::{RoundView, view};
use crate::wire::asked;
use crate::withheld::refuse_withheld;

asked! {
    /// Stages to lock or unlock.
    pub struct LockStages {
        /// Code of the round.
        pub round: String,
        /// Code or name of the unit; empty for every unit of the round.
        #[serde(default)]
        pub unit: String,
        /// The stage; absent for all stages.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub stage: Option<Stage>,
        /// Why; needed to unlock.
        #[serde(default)]
        pub reason: String,
    }
    /// A round to publish, or to open again.
    pub struct PublishRound {
        /// Code of the round.
        pub round: String,
        /// Why; needed to open a published round again, and to publish points that come from rules
        /// nobody has confirmed.
        #[serde(default)]
        pub reason: String,
    }
}

pub(crate) fn lock_stages(desk: &Desk, now: Timestamp, asked: LockStages) -> Result<RoundView, Failure> {
    let mut book = desk.book();
    let facts = book.facts(&asked.round)?;
    let wanted = locks(&facts, &asked)?;
    let label = format!("chốt số liệu {}", range(&facts, &asked));
    book.write(Op::new(OpKind::LockStage, label), now, |writer| {
        for lock in wanted {
            writer.put_lock(lock)?;
        }
        Ok(())
    })?;
    view(&mut book, &facts.round)
}

pub(crate) fn unlock_stages(desk: &Desk, now: Timestamp, asked: LockStages) -> Result<RoundView, Failure> {
    let reason = reason(&asked.reason, "Mở chốt cần có lý do. Ghi lý do rồi thực hiện lại.")?;
    let mut book = desk.book();
    let facts = book.facts(&asked.round)?;
    if facts.round.published_at.is_some() {
        return Err(published(&facts.round));
    }
    let wanted = locks(&facts, &asked)?;
    let label = format!("mở chốt {}, lý do: {reason}", range(&facts, &asked));
    book.write(Op::new(OpKind::UnlockStage, label), now, |writer| {
        for lock in wanted.into_iter().filter(|lock| facts.locks.contains(lock)) {
            writer.remove_lock(lock)?;
        }
        Ok(())
    })?;
    view(&mut book, &facts.round)
}

pub(crate) fn publish_round(desk: &Desk, now: Timestamp, asked: PublishRound) -> Result<RoundView, Failure> {
    let mut book = desk.book();
    let facts = book.facts(&asked.round)?;
    if facts.round.published_at.is_some() {
        return Err(published(&facts.round));
    }
    refuse_withheld(&facts, None)?;
    refuse_unfinished(&facts)?;
    let because = unconfirmed_because(&facts, &nfc(&asked.reason))?;
    let round = Round { published_at: Some(now), ..(*facts.round).clone() };
    let label = format!("công bố kết quả đợt {}{because}", round.code);
    book.write(Op::new(OpKind::Publish, label), now, |writer| writer.put_round(round.clone()))?;
    view(&mut book, &round)
}

pub(crate) fn open_round_again(desk: &Desk, now: Timestamp, asked: PublishRound) -> Result<RoundView, Failure> {
    let reason = reason(&asked.reason, "Mở lại đợt đã công bố cần có lý do. Ghi lý do rồi thực hiện lại.")?;
    let mut book = desk.book();
    let facts = book.facts(&asked.round)?;
    if facts.round.published_at.is_none() {
        return Err(Failure::new("not_published", format!("Đợt {} chưa công bố.", facts.round.code)));
    }
    let round = Round { published_at: None, ..(*facts.round).clone() };
    let label = format!("mở lại đợt {} đã công bố, lý do: {reason}", round.code);
    book.write(Op::new(OpKind::OpenAgain, label), now, |writer| writer.put_round(round.clone()))?;
    view(&mut book, &round)
}

fn reason(typed: &str, missing: &str) -> Result<String, Failure> {
    let reason = nfc(typed);
    if reason.is_empty() { Err(Failure::field("reason", missing)) } else { Ok(reason) }
}

fn published(round: &Round) -> Failure {
    Failure::new("locked", format!("Đợt {} đã công bố nên không sửa được. Muốn sửa, mở lại đợt và ghi lý do.", round.code))
}

/// Units whose approved stage is not complete stand in the way of publishing; the detail names them,
/// one unit per problem, so that the window can lead to their sheets.
fn refuse_unfinished(facts: &RoundFacts) -> Result<(), Failure> {
    let unfinished = (0..facts.units.len()).filter(|unit| !evaluate(facts, *unit, Stage::Approved).complete);
    let (units, problems): (Vec<i64>, Vec<Problem>) = unfinished
        .map(|unit| {
            let what = format!("{} chưa có đủ điểm phê duyệt.", facts.units[unit].version.name);
            let problem = Problem::error("incomplete", what, "Nhập đủ điểm phê duyệt của đơn vị này rồi công bố.");
            (facts.units[unit].id.0, problem)
        })
        .unzip();
    if problems.is_empty() {
        return Ok(());
    }
    let detail = json!({ "problems": problems, "units": units });
    Err(Failure::problems(&problems).with(detail))
}

/// Points that a rule gave which nobody has confirmed are published only with a reason; it ends the
/// name of the step.
fn unconfirmed_because(facts: &RoundFacts, reason: &str) -> Result<String, Failure> {
    let tree = &facts.tree;
    let gave = |place: &usize| {
        let scored = |scores: &Arc<UnitScores>| scores.get(Stage::Approved, *place).is_some_and(|score| !score.figure.is_empty());
        tree.is_leaf(*place) && tree.node(*place).rule_state() == RuleState::Read && facts.scores.iter().any(scored)
    };
    let codes: Vec<&str> = (0..tree.len()).filter(gave).map(|place| tree.node(place).code.as_str()).collect();
    if codes.is_empty() {
        return Ok(String::new());
    }
    if !reason.is_empty() {
        return Ok(format!(", khi {} quy tắc chưa ai xác nhận, lý do: {reason}", codes.len()));
    }
    let message = format!(
        "Điểm phê duyệt có {} tiêu chí tính theo quy tắc chưa ai xác nhận: {}. Mở Bộ tiêu chí, trang Quy tắc, đọc lại và xác nhận rồi công bố; hoặc ghi lý do công bố khi chưa xác nhận.",
        codes.len(),
        codes.join("; ")
    );
    Err(Failure::field("reason", message))
}

fn locks(facts: &RoundFacts, asked: &LockStages) -> Result<Vec<Lock>, Failure> {
    let units: Vec<UnitId> = if asked.unit.trim().is_empty() {
        facts.units.iter().map(|unit| unit.id).collect()
    } else {
        let wanted = fold(&asked.unit);
        let named = facts.units.iter().filter(|unit| fold(&unit.version.code) == wanted || fold(&unit.version.name) == wanted);
        named.map(|unit| unit.id).collect()
    };
    if units.is_empty() {
        return Err(Failure::missing(&format!("đơn vị \"{}\" trong đợt {}", asked.unit, asked.round)));
    }
    let stages: Vec<Stage> = asked.stage.map_or_else(|| Stage::ALL.to_vec(), |stage| vec![stage]);
    let lock = |unit| stages.iter().map(move |stage| Lock { round: facts.round.id, unit, stage: *stage });
    Ok(units.into_iter().flat_map(lock).collect())
}

fn range(facts: &RoundFacts, asked: &LockStages) -> String {
    let stage = asked.stage.map_or_else(|| "mọi bước".to_owned(), |stage| stage.vietnamese().to_lowercase());
    let unit = if asked.unit.trim().is_empty() { format!("đợt {}", facts.round.code) } else { nfc(&asked.unit) };
    format!("{unit} ({stage})")
}
