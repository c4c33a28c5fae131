//! The register of units: one by one, or from a sheet.

use domain::calendar::vietnam;
use domain::problem::Problem;
use domain::text::{compare_names, nfc};
use domain::units::{Unit, UnitId, UnitVersion, clashes};
use jiff::Timestamp;
use store::{Op, OpKind};

use crate::desk::Desk;
use crate::failure::{Failure, refuse_errors};
use crate::office::shown_date;
use crate::successions::{RelativeView, relatives};
use crate::wire::{Nothing, asked, date_or_none, shown};

mod removal;
mod reorganising;

pub(crate) use removal::*;
pub(crate) use reorganising::*;

asked! {
    /// A unit as typed; dates are dd/mm/yyyy or empty.
    pub struct UnitFields {
        /// Its identity; 0 for a new one.
        #[serde(default)]
        pub id: i64,
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
        /// First day of what is typed here; an earlier version is kept and ends the day before.
        #[serde(default)]
        pub valid_from: String,
        /// Last day; empty for still.
        #[serde(default)]
        pub valid_to: String,
    }
}

shown! {
    /// The register.
    pub struct UnitsView {
        /// The units in order of their group and code.
        pub units: Vec<UnitView>,
        /// Groups that occur.
        pub groups: Vec<String>,
        /// Kinds that occur.
        pub kinds: Vec<String>,
        /// Codes or names held twice today.
        pub problems: Vec<Problem>,
    }
    /// A unit with what it was called over time.
    pub struct UnitView {
        /// Its identity.
        pub id: i64,
        /// What it is called today, or was called last.
        pub now: UnitVersionView,
        /// Everything it was called, oldest first.
        pub versions: Vec<UnitVersionView>,
        /// The units it follows.
        pub predecessors: Vec<RelativeView>,
        /// The units that follow it.
        pub successors: Vec<RelativeView>,
    }
    /// What a unit is called between two dates.
    pub struct UnitVersionView {
        /// First day, dd/mm/yyyy or empty.
        pub valid_from: String,
        /// Last day, dd/mm/yyyy or empty.
        pub valid_to: String,
        /// Code.
        pub code: String,
        /// Full name.
        pub name: String,
        /// Short name.
        pub short_name: String,
        /// Kind.
        pub kind: String,
        /// Group.
        pub group: String,
        /// Name of the head.
        pub head_name: String,
        /// Office title of the head.
        pub head_title: String,
    }
}

fn version_view(version: &UnitVersion) -> UnitVersionView {
    UnitVersionView {
        valid_from: shown_date(version.valid_from),
        valid_to: shown_date(version.valid_to),
        code: version.code.clone(),
        name: version.name.clone(),
        short_name: version.short_name.clone(),
        kind: version.kind.clone(),
        group: version.group.clone(),
        head_name: version.head_name.clone(),
        head_title: version.head_title.clone(),
    }
}

pub(crate) fn units(desk: &Desk, now: Timestamp, _: Nothing) -> Result<UnitsView, Failure> {
    let today = vietnam(now).date();
    let (mut units, successions) = {
        let book = desk.book();
        (book.store.units()?, book.store.successions()?)
    };
    let key =
        |unit: &Unit| unit.at_or_nearest(today).map(|version| (version.group.clone(), version.code.clone())).unwrap_or_default();
    units.sort_by(|a, b| {
        let (a_key, b_key) = (key(a), key(b));
        compare_names(&a_key.0, &b_key.0).then_with(|| a_key.1.cmp(&b_key.1)).then(a.id.cmp(&b.id))
    });
    let listed = |pick: fn(&UnitVersion) -> &String| {
        let mut values: Vec<String> =
            units.iter().flat_map(|unit| &unit.versions).map(pick).filter(|value| !value.is_empty()).cloned().collect();
        values.sort_by(|a, b| compare_names(a, b));
        values.dedup();
        values
    };
    Ok(UnitsView {
        groups: listed(|version| &version.group),
        kinds: listed(|version| &version.kind),
        problems: clashes(&units, today),
        units: units
            .iter()
            .filter_map(|unit| {
                let (predecessors, successors) = relatives(&units, &successions, unit.id);
                Some(UnitView {
                    id: unit.id.0,
                    now: version_view(unit.at_or_nearest(today)?),
                    versions: unit.versions.iter().map(version_view).collect(),
                    predecessors,
                    successors,
                })
            })
            .collect(),
    })
}

pub(crate) fn save_unit(desk: &Desk, now: Timestamp, asked: UnitFields) -> Result<UnitsView, Failure> {
    let mut book = desk.book();
    let mut known = book.store.units()?;
    let version = UnitVersion {
        valid_from: date_or_none("valid_from", &asked.valid_from)?,
        valid_to: date_or_none("valid_to", &asked.valid_to)?,
        code: nfc(&asked.code),
        name: nfc(&asked.name),
        short_name: nfc(&asked.short_name),
        kind: nfc(&asked.kind),
        group: nfc(&asked.group),
        parent: None,
        head_name: nfc(&asked.head_name),
        head_title: nfc(&asked.head_title),
    };
    refuse_errors(&version.problems())?;
    let label = format!("đơn vị {}", version.name);
    let unit = match known.iter().position(|unit| unit.id.0 == asked.id) {
        Some(at) => {
            known[at] = with_version(&known[at], version);
            known[at].clone()
        }
        None if asked.id == 0 => {
            let unit = Unit { id: UnitId(0), versions: vec![version] };
            known.push(unit.clone());
            unit
        }
        None => return Err(Failure::missing("đơn vị này")),
    };
    let day = unit.versions.last().and_then(|version| version.valid_from).unwrap_or_else(|| vietnam(now).date());
    refuse_errors(&clashes(&known, day))?;
    refuse_errors(&unit.overlaps().into_iter().collect::<Vec<_>>())?;
    book.write(Op::new(OpKind::SaveUnit, label), now, |writer| {
        let id = if unit.id.0 == 0 { writer.next_unit_id()? } else { unit.id };
        writer.put_unit(Unit { id, ..unit })
    })?;
    drop(book);
    units(desk, now, Nothing {})
}

/// A version replaces the one that began on the same day; one that begins later than all ends the
/// last; any other replaces the last.
pub(crate) fn with_version(unit: &Unit, version: UnitVersion) -> Unit {
    let mut versions = unit.versions.clone();
    if let Some(same) = versions.iter_mut().find(|known| known.valid_from == version.valid_from) {
        *same = UnitVersion { parent: same.parent, ..version };
        return Unit { id: unit.id, versions };
    }
    let begins_later =
        |last: &UnitVersion| version.valid_from.is_some_and(|from| last.valid_from.is_none_or(|earlier| earlier < from));
    match versions.last_mut() {
        Some(last) if begins_later(last) => {
            last.valid_to = version.valid_from.and_then(|from| from.yesterday().ok());
            versions.push(UnitVersion { parent: last_parent(unit), ..version });
        }
        Some(last) => *last = UnitVersion { parent: last.parent, ..version },
        None => versions.push(version),
    }
    Unit { id: unit.id, versions }
}

fn last_parent(unit: &Unit) -> Option<UnitId> {
    unit.versions.last().and_then(|version| version.parent)
}
