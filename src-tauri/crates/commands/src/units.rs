//! The register of units: one by one, or from a sheet.

use std::path::Path;

use domain::calendar::vietnam;
use domain::problem::Problem;
use domain::text::{compare_names, fold, nfc};
use domain::units::{Succession, Unit, UnitId, UnitVersion, clashes};
use exchange::{SheetUnit, read_units_sheet};
use jiff::Timestamp;
use jiff::civil::Date;
use store::{Op, OpKind};

use crate::desk::{Book, Desk};
use crate::failure::{Failure, refuse_errors};
use crate::office::shown_date;
use crate::successions::{RelativeView, relatives};
use crate::wire::{Nothing, asked, date_or_none, shown};

mod removal;

pub(crate) use removal::*;

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
    /// A sheet of units.
    pub struct UnitsFile {
        /// The file.
        pub file: String,
        /// The sheet; absent for the first.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub sheet: Option<String>,
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
    /// What an import does or did.
    pub struct UnitsImport {
        /// One line per unit of the sheet.
        pub lines: Vec<UnitImportLine>,
        /// What is wrong or good to know.
        pub problems: Vec<Problem>,
        /// Lines that were passed over.
        pub skipped_rows: u32,
        /// Kinds and groups that become known.
        pub news: Vec<String>,
    }
    /// A unit of a sheet.
    pub struct UnitImportLine {
        /// Code.
        pub code: String,
        /// Full name.
        pub name: String,
        /// Group.
        pub group: String,
        /// "new", "changed" or "same".
        pub outcome: String,
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
    book.write(Op::new(OpKind::SaveUnit, label), now, |writer| {
        let id = if unit.id.0 == 0 { writer.next_unit_id()? } else { unit.id };
        writer.put_unit(Unit { id, ..unit })
    })?;
    drop(book);
    units(desk, now, Nothing {})
}

/// A version that begins on a later day ends the one before; otherwise it replaces the last.
fn with_version(unit: &Unit, version: UnitVersion) -> Unit {
    let mut versions = unit.versions.clone();
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

/// What a sheet would change.
struct Plan {
    lines: Vec<UnitImportLine>,
    units: Vec<(Unit, Vec<UnitId>)>,
    problems: Vec<Problem>,
    skipped_rows: u32,
    news: Vec<String>,
}

pub(crate) fn preview_units_import(desk: &Desk, now: Timestamp, asked: UnitsFile) -> Result<UnitsImport, Failure> {
    Ok(shown(plan(&desk.book(), now, &asked)?))
}

pub(crate) fn import_units(desk: &Desk, now: Timestamp, asked: UnitsFile) -> Result<UnitsImport, Failure> {
    let mut book = desk.book();
    let mut plan = plan(&book, now, &asked)?;
    refuse_errors(&plan.problems)?;
    let changes = std::mem::take(&mut plan.units);
    let label = format!("nhập {} đơn vị từ tệp", plan.lines.len());
    book.write(Op::new(OpKind::ImportUnits, label), now, |writer| {
        for (unit, predecessors) in changes {
            let id = if unit.id.0 == 0 { writer.next_unit_id()? } else { unit.id };
            let from = unit.versions.last().and_then(|version| version.valid_from);
            writer.put_unit(Unit { id, ..unit })?;
            for (predecessor, from) in predecessors.into_iter().zip(from.into_iter().cycle()) {
                writer.put_succession(Succession { predecessor, successor: id, from })?;
            }
        }
        Ok(())
    })?;
    Ok(shown(plan))
}

fn shown(plan: Plan) -> UnitsImport {
    UnitsImport { lines: plan.lines, problems: plan.problems, skipped_rows: plan.skipped_rows, news: plan.news }
}

fn plan(book: &Book, now: Timestamp, asked: &UnitsFile) -> Result<Plan, Failure> {
    let raw = exchange::read_sheet(Path::new(&asked.file), asked.sheet.as_deref())?;
    let (sheet, problems) = read_units_sheet(&raw);
    let known = book.store.units()?;
    let mut plan = Plan {
        lines: Vec::new(),
        units: Vec::new(),
        problems,
        skipped_rows: u32::try_from(sheet.skipped_rows).unwrap_or(u32::MAX),
        news: Vec::new(),
    };
    let was = |value: &String, pick: fn(&UnitVersion) -> &String| {
        known.iter().flat_map(|unit| &unit.versions).any(|version| pick(version) == value)
    };
    plan.news.extend(sheet.kinds.iter().filter(|kind| !was(kind, |version| &version.kind)).map(|kind| format!("Loại: {kind}")));
    plan.news
        .extend(sheet.groups.iter().filter(|group| !was(group, |version| &version.group)).map(|group| format!("Nhóm: {group}")));
    for row in &sheet.units {
        place_row(&mut plan, &known, row, raw.name.as_str(), vietnam(now).date());
    }
    Ok(plan)
}

/// What a row of a sheet says about its unit.
fn version_of(row: &SheetUnit) -> UnitVersion {
    UnitVersion {
        valid_from: row.valid_from,
        valid_to: row.valid_to,
        code: row.code.clone(),
        name: row.name.clone(),
        short_name: row.short_name.clone(),
        kind: row.kind.clone(),
        group: row.group.clone(),
        parent: None,
        head_name: row.head_name.clone(),
        head_title: row.head_title.clone(),
    }
}

/// Puts a row into the plan, or says why it cannot be taken.
fn place_row(plan: &mut Plan, known: &[Unit], row: &SheetUnit, sheet: &str, today: Date) {
    let (unit, outcome) = match match_row(known, row, row.valid_from.unwrap_or(today)) {
        Ok(Some(known)) => {
            let next = with_version(known, version_of(row));
            let outcome = if next == *known { "same" } else { "changed" };
            (next, outcome)
        }
        Ok(None) => (Unit { id: UnitId(0), versions: vec![version_of(row)] }, "new"),
        Err(problem) => {
            plan.problems.push(problem.at(sheet, row.cell.clone()));
            return;
        }
    };
    let predecessors = predecessors(plan, known, row, sheet);
    let (code, name, group) = (row.code.clone(), row.name.clone(), row.group.clone());
    plan.lines.push(UnitImportLine { code, name, group, outcome: outcome.to_owned() });
    plan.units.push((unit, predecessors));
}

/// Matches by code and folded name on the row's first day; half a match is never guessed.
fn match_row<'a>(known: &'a [Unit], row: &SheetUnit, day: Date) -> Result<Option<&'a Unit>, Box<Problem>> {
    let held_by = |same: &dyn Fn(&UnitVersion) -> bool| known.iter().find(|unit| unit.at(day).is_some_and(same));
    let same_code = held_by(&|held| fold(&held.code) == fold(&row.code));
    let same_name = held_by(&|held| fold(&held.name) == fold(&row.name));
    match (same_code, same_name) {
        (Some(by_code), Some(by_name)) if by_code.id == by_name.id => Ok(Some(by_code)),
        (Some(other), _) if row.replaces.is_empty() => {
            let held = other.at(day).map(|held| held.name.clone()).unwrap_or_default();
            let fix = "Nếu đơn vị đổi tên, sửa tên trong màn hình Đơn vị; nếu là đơn vị mới, ghi Từ ngày và Thay cho, hoặc dùng mã khác.";
            let what = format!("Mã {} trong sổ là của {held}, không phải {}.", row.code, row.name);
            Err(Box::new(Problem::error("code_of_another", what, fix)))
        }
        (None, Some(other)) => {
            let held = other.at(day).map(|held| held.code.clone()).unwrap_or_default();
            let fix = "Sửa mã trong tệp cho khớp, hoặc đổi mã trong màn hình Đơn vị.";
            Err(Box::new(Problem::error(
                "name_of_another",
                format!("{} trong sổ có mã {held}, không phải {}.", row.name, row.code),
                fix,
            )))
        }
        _ => Ok(None),
    }
}

/// The units that a row says it follows.
fn predecessors(plan: &mut Plan, known: &[Unit], row: &SheetUnit, sheet: &str) -> Vec<UnitId> {
    let mut predecessors = Vec::new();
    for name in &row.replaces {
        let was = |held: &UnitVersion| fold(&held.name) == fold(name) || fold(&held.code) == fold(name);
        match known.iter().find(|unit| unit.versions.iter().any(was)) {
            Some(unit) => predecessors.push(unit.id),
            None => {
                let what = format!("Không có đơn vị \"{name}\" trong sổ để {} thay cho.", row.name);
                let problem = Problem::error("unknown_predecessor", what, "Nhập đơn vị cũ trước, hoặc xóa ô Thay cho.");
                plan.problems.push(problem.at(sheet, row.cell.clone()));
            }
        }
    }
    if !predecessors.is_empty() && row.valid_from.is_none() {
        let what = format!("{} thay cho đơn vị khác nhưng chưa có Từ ngày.", row.name);
        let problem = Problem::error("succession_without_date", what, "Ghi ngày bắt đầu của đơn vị mới.");
        plan.problems.push(problem.at(sheet, row.cell.clone()));
    }
    predecessors
}
