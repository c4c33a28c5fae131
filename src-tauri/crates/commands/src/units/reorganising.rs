//! A new name, a merger or a division of units, as one step.

use domain::text::nfc;
use domain::units::{Reorganisation, ReorganisationKind, Unit, UnitId, UnitVersion, reorganise};
use jiff::Timestamp;
use store::{Op, OpKind};

use super::{UnitsView, units};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::wire::{Nothing, asked, date_or_none};

asked! {
    /// What happens to units on a day.
    pub struct ReorganiseUnits {
        /// Which of the three.
        pub kind: ReorganisationKind,
        /// The first day of what comes, dd/mm/yyyy.
        pub day: String,
        /// The units it happens to.
        pub from: Vec<i64>,
        /// What stands from that day on.
        pub into: Vec<NewUnit>,
    }
    /// A unit as it is called from that day on.
    pub struct NewUnit {
        /// Code.
        pub code: String,
        /// Full name.
        pub name: String,
        /// Short name.
        #[serde(default)]
        pub short_name: String,
        /// Kind.
        #[serde(default)]
        pub kind: String,
        /// Group in which it is ranked.
        #[serde(default)]
        pub group: String,
        /// Name of the head.
        #[serde(default)]
        pub head_name: String,
        /// Office title of the head.
        #[serde(default)]
        pub head_title: String,
    }
}

pub(crate) fn reorganise_units(desk: &Desk, now: Timestamp, asked: ReorganiseUnits) -> Result<UnitsView, Failure> {
    let day = date_or_none("day", &asked.day)?
        .ok_or_else(|| Failure::field("day", "Chưa có ngày. Ghi ngày thay đổi có hiệu lực, ví dụ 01/07/2025."))?;
    let mut book = desk.book();
    let (known, successions) = (book.store.units()?, book.store.successions()?);
    let wanted = Reorganisation {
        day,
        kind: asked.kind,
        from: asked.from.iter().map(|id| UnitId(*id)).collect(),
        into: asked.into.iter().map(version).collect(),
    };
    let after = reorganise(&known, &successions, &wanted).map_err(|problems| Failure::problems(&problems))?;
    let label = label(&known, &wanted);
    book.write(Op::new(OpKind::ReorganiseUnits, label), now, |writer| {
        for unit in &after.changed {
            writer.put_unit(unit.clone())?;
        }
        let mut given = Vec::with_capacity(after.new.len());
        for unit in &after.new {
            let id = writer.next_unit_id()?;
            writer.put_unit(Unit { id, ..unit.clone() })?;
            given.push(id);
        }
        after.successions(&given, day).into_iter().try_for_each(|succession| writer.put_succession(succession))
    })?;
    drop(book);
    units(desk, now, Nothing {})
}

fn version(typed: &NewUnit) -> UnitVersion {
    UnitVersion {
        code: nfc(&typed.code),
        name: nfc(&typed.name),
        short_name: nfc(&typed.short_name),
        kind: nfc(&typed.kind),
        group: nfc(&typed.group),
        head_name: nfc(&typed.head_name),
        head_title: nfc(&typed.head_title),
        ..UnitVersion::default()
    }
}

fn label(known: &[Unit], wanted: &Reorganisation) -> String {
    let last = |id: &UnitId| known.iter().find(|unit| unit.id == *id)?.versions.last().map(|version| version.name.clone());
    let old = wanted.from.iter().filter_map(last).collect::<Vec<_>>().join(", ");
    let new = wanted.into.iter().map(|version| version.name.as_str()).collect::<Vec<_>>().join(", ");
    match wanted.kind {
        ReorganisationKind::Rename => format!("đổi tên {old} thành {new}"),
        ReorganisationKind::Merge => format!("nhập {old} thành {new}"),
        ReorganisationKind::Split => format!("tách {old} thành {new}"),
    }
}
