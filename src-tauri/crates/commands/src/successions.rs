//! Which unit follows which: kept by hand here, or from `Thay cho` of a sheet of units.

use domain::calendar::short_date;
use domain::text::nfc;
use domain::units::{Succession, Unit, UnitId, whole_number};
use jiff::Timestamp;
use store::{Op, OpKind};

use crate::desk::{Book, Desk};
use crate::failure::{Failure, refuse_errors};
use crate::units::{UnitsView, units};
use crate::wire::{Nothing, asked, date_or_none, shown};

asked! {
    /// One unit follows another.
    pub struct SuccessionFields {
        /// The unit that ended.
        pub predecessor: i64,
        /// The unit that took over.
        pub successor: i64,
        /// The first day of the successor, dd/mm/yyyy.
        pub from: String,
        /// How much the predecessor counts when histories are shown as one, as typed; empty for not said.
        #[serde(default)]
        pub weight: String,
    }
    /// A succession to take out.
    pub struct RemoveSuccession {
        /// The unit that ended.
        pub predecessor: i64,
        /// The unit that took over.
        pub successor: i64,
    }
}

shown! {
    /// A unit before or after another.
    pub struct RelativeView {
        /// The unit.
        pub id: i64,
        /// What it is called last.
        pub name: String,
        /// The first day of the successor, dd/mm/yyyy.
        pub from: String,
        /// How much the older of the two counts when histories are shown as one; null where not said.
        pub weight: Option<u32>,
    }
}

/// A unit that another follows, directly or through others.
pub(crate) struct Forebear {
    pub(crate) unit: UnitId,
    pub(crate) name: String,
    pub(crate) until: String,
    /// The unit that follows it, and how much it counts there.
    pub(crate) successor: UnitId,
    pub(crate) weight: Option<u32>,
}

fn last_name(units: &[Unit], id: UnitId) -> String {
    let unit = units.iter().find(|unit| unit.id == id);
    unit.and_then(|unit| unit.versions.last()).map(|version| version.name.clone()).unwrap_or_default()
}

/// The units a unit follows, the nearest first.
pub(crate) fn forebears(book: &Book, unit: UnitId) -> Result<Vec<Forebear>, Failure> {
    Ok(forebears_in(&book.store.units()?, &book.store.successions()?, unit))
}

/// The same, of a register that was read already.
pub(crate) fn forebears_in(units: &[Unit], successions: &[Succession], unit: UnitId) -> Vec<Forebear> {
    let mut found: Vec<Forebear> = Vec::new();
    let mut waiting = vec![unit];
    let mut at = 0;
    while let Some(successor) = waiting.get(at).copied() {
        at += 1;
        for succession in successions.iter().filter(|succession| succession.successor == successor) {
            let predecessor = succession.predecessor;
            if waiting.contains(&predecessor) {
                continue;
            }
            waiting.push(predecessor);
            let until = short_date(succession.from);
            let (name, weight) = (last_name(units, predecessor), succession.weight);
            found.push(Forebear { unit: predecessor, name, until, successor, weight });
        }
    }
    found
}

/// The units just before and just after a unit.
pub(crate) fn relatives(units: &[Unit], successions: &[Succession], unit: UnitId) -> (Vec<RelativeView>, Vec<RelativeView>) {
    let view = |id: UnitId, succession: &Succession| RelativeView {
        id: id.0,
        name: last_name(units, id),
        from: short_date(succession.from),
        weight: succession.weight,
    };
    let before = successions.iter().filter(|succession| succession.successor == unit);
    let after = successions.iter().filter(|succession| succession.predecessor == unit);
    (
        before.map(|succession| view(succession.predecessor, succession)).collect(),
        after.map(|succession| view(succession.successor, succession)).collect(),
    )
}

pub(crate) fn save_succession(desk: &Desk, now: Timestamp, asked: SuccessionFields) -> Result<UnitsView, Failure> {
    let mut book = desk.book();
    let known = book.store.units()?;
    let find = |id: i64, field: &str, missing: &str| {
        known.iter().find(|unit| unit.id.0 == id).ok_or_else(|| Failure::field(field, missing))
    };
    let weight = weight_of(&asked.weight)?;
    let successor = find(asked.successor, "successor", "Chưa chọn đơn vị mới. Chọn đơn vị trong danh sách.")?;
    let predecessor = find(asked.predecessor, "predecessor", "Chưa chọn đơn vị cũ. Chọn đơn vị mà đơn vị này thay cho.")?;
    let from = date_or_none("from", &asked.from)?
        .ok_or_else(|| Failure::field("from", "Chưa có ngày. Ghi ngày đơn vị mới bắt đầu, ví dụ 01/07/2025."))?;
    let succession = Succession { predecessor: predecessor.id, successor: successor.id, from, weight };
    refuse_errors(&succession.problems(&known))?;
    if forebears(&book, predecessor.id)?.iter().any(|forebear| forebear.unit == successor.id) {
        let (old, new) = (last_name(&known, predecessor.id), last_name(&known, successor.id));
        return Err(Failure::field("predecessor", format!("{old} đã thay cho {new} nên không ghi ngược lại được.")));
    }
    let label = format!("{} thay cho {}", last_name(&known, successor.id), last_name(&known, predecessor.id));
    book.write(Op::new(OpKind::SaveSuccession, nfc(&label)), now, |writer| writer.put_succession(succession))?;
    drop(book);
    units(desk, now, Nothing {})
}

fn weight_of(typed: &str) -> Result<Option<u32>, Failure> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    let sentence = "Trọng số là một số nguyên từ 1, ví dụ số dân hoặc số hồ sơ của đơn vị cũ.";
    whole_number(typed).filter(|weight| *weight > 0).map(Some).ok_or_else(|| Failure::field("weight", sentence))
}

pub(crate) fn remove_succession(desk: &Desk, now: Timestamp, asked: RemoveSuccession) -> Result<UnitsView, Failure> {
    let (predecessor, successor) = (UnitId(asked.predecessor), UnitId(asked.successor));
    desk.book().write(Op::new(OpKind::RemoveSuccession, "bỏ ghi thay cho của đơn vị"), now, |writer| {
        writer.remove_succession(predecessor, successor)
    })?;
    units(desk, now, Nothing {})
}
