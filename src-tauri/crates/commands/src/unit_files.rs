//! Units from files: matched with the register by code and name, then one step.

use std::collections::HashMap;
use std::path::Path;

use domain::calendar::vietnam;
use domain::problem::Problem;
use domain::text::fold;
use domain::units::{Succession, Unit, UnitId, UnitVersion};
use exchange::{SheetUnit, read_units_sheet};
use jiff::Timestamp;
use jiff::civil::Date;
use store::{Op, OpKind};

use crate::desk::{Book, Desk};
use crate::failure::{Failure, refuse_errors};
use crate::units::with_version;
use crate::wire::{asked, shown};

asked! {
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

/// What a sheet would change.
struct Plan {
    lines: Vec<UnitImportLine>,
    /// The register as it would stand; units that are new have numbers below zero.
    register: Vec<Unit>,
    /// Units that the sheet speaks of, each once.
    touched: Vec<UnitId>,
    successions: Vec<Succession>,
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
    let touched = std::mem::take(&mut plan.touched);
    let units: Vec<Unit> = std::mem::take(&mut plan.register).into_iter().filter(|unit| touched.contains(&unit.id)).collect();
    let successions = std::mem::take(&mut plan.successions);
    let label = format!("nhập {} đơn vị từ tệp", plan.lines.len());
    book.write(Op::new(OpKind::ImportUnits, label), now, |writer| {
        let mut identities = HashMap::new();
        for unit in units {
            let id = if unit.id.0 < 0 { writer.next_unit_id()? } else { unit.id };
            identities.insert(unit.id, id);
            writer.put_unit(Unit { id, ..unit })?;
        }
        let own = |id: UnitId| identities.get(&id).copied().unwrap_or(id);
        for succession in successions {
            let (predecessor, successor) = (own(succession.predecessor), own(succession.successor));
            writer.put_succession(Succession { predecessor, successor, ..succession })?;
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
        register: known.clone(),
        touched: Vec::new(),
        successions: Vec::new(),
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
    let today = vietnam(now).date();
    let placed: Vec<Option<UnitId>> = sheet.units.iter().map(|row| place_row(&mut plan, row, raw.name.as_str(), today)).collect();
    // A predecessor may stand further down.
    for (row, unit) in sheet.units.iter().zip(placed) {
        if let Some(unit) = unit {
            place_predecessors(&mut plan, unit, row, raw.name.as_str());
        }
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
fn place_row(plan: &mut Plan, row: &SheetUnit, sheet: &str, today: Date) -> Option<UnitId> {
    // A row that has ended speaks of its own time, not of today.
    let day = row.valid_from.or(row.valid_to).unwrap_or(today);
    let matched = match match_row(&plan.register, row, day) {
        Ok(found) => found.or_else(|| continued(&plan.register, row)).map(|unit| unit.id),
        Err(problem) => {
            plan.problems.push(problem.at(sheet, row.cell.clone()));
            return None;
        }
    };
    let at = matched.and_then(|id| plan.register.iter().position(|unit| unit.id == id));
    let (id, outcome) = match at {
        Some(at) => {
            let next = with_version(&plan.register[at], version_of(row));
            plan.problems.extend(next.overlaps().map(|problem| in_cell(problem, sheet, row)));
            let outcome = if next == plan.register[at] { "same" } else { "changed" };
            plan.register[at] = next;
            (plan.register[at].id, outcome)
        }
        None => {
            let id = UnitId(-1 - i64::try_from(plan.register.len()).unwrap_or(i64::MAX - 1));
            plan.register.push(Unit { id, versions: vec![version_of(row)] });
            (id, "new")
        }
    };
    if !plan.touched.contains(&id) {
        plan.touched.push(id);
    }
    let (code, name, group) = (row.code.clone(), row.name.clone(), row.group.clone());
    plan.lines.push(UnitImportLine { code, name, group, outcome: outcome.to_owned() });
    Some(id)
}

/// The unit whose last version, of the same code and name, ended the day before the row begins.
fn continued<'a>(register: &'a [Unit], row: &SheetUnit) -> Option<&'a Unit> {
    let eve = row.valid_from?.yesterday().ok()?;
    register.iter().find(|unit| {
        unit.versions.last().is_some_and(|last| {
            last.valid_to == Some(eve) && fold(&last.code) == fold(&row.code) && fold(&last.name) == fold(&row.name)
        })
    })
}

/// The first unit that ever had a name or code.
pub(crate) fn named<'a>(register: &'a [Unit], words: &str) -> Option<&'a Unit> {
    let was = |held: &UnitVersion| fold(&held.name) == fold(words) || fold(&held.code) == fold(words);
    register.iter().find(|unit| unit.versions.iter().any(was))
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

/// A problem of the register at the row that brings it, instead of the field of a form.
fn in_cell(problem: Problem, sheet: &str, row: &SheetUnit) -> Problem {
    Problem { field: None, ..problem }.at(sheet, row.cell.clone())
}

/// The units that a row says it follows.
fn place_predecessors(plan: &mut Plan, successor: UnitId, row: &SheetUnit, sheet: &str) {
    for (at, name) in row.replaces.iter().enumerate() {
        let weight = row.weights.get(at).copied().flatten();
        match (named(&plan.register, name).map(|unit| unit.id), row.valid_from) {
            (Some(predecessor), Some(from)) => {
                let succession = Succession { predecessor, successor, from, weight };
                let problems = succession.problems(&plan.register).into_iter().map(|problem| in_cell(problem, sheet, row));
                plan.problems.extend(problems);
                plan.successions.push(succession);
            }
            (Some(_), None) => {
                let what = format!("{} thay cho đơn vị khác nhưng chưa có Từ ngày.", row.name);
                let problem = Problem::error("succession_without_date", what, "Ghi ngày bắt đầu của đơn vị mới.");
                plan.problems.push(problem.at(sheet, row.cell.clone()));
            }
            (None, _) => {
                let what = format!("Không có đơn vị \"{name}\" trong sổ để {} thay cho.", row.name);
                let problem = Problem::error("unknown_predecessor", what, "Nhập đơn vị cũ trước, hoặc xóa ô Thay cho.");
                plan.problems.push(problem.at(sheet, row.cell.clone()));
            }
        }
    }
}
