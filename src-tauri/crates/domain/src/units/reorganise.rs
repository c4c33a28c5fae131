//! Units over time: a new name, a merger, a division, each as one step.
//!
//! A renamed unit keeps its identity. A merger or a division ends the old units on the day before
//! and makes new ones with a succession from each old one; years stay under the names of their time.

use jiff::civil::Date;

use super::{Succession, Unit, UnitId, UnitVersion, clashes};
use crate::calendar::short_date;
use crate::problem::Problem;

/// What happens to units on a day.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Reorganisation {
    /// The first day of what comes.
    pub day: Date,
    /// The units it happens to.
    pub from: Vec<UnitId>,
    /// What stands from that day on: the new name of the one unit, or the new units.
    pub into: Vec<UnitVersion>,
    /// Which of the three.
    pub kind: ReorganisationKind,
}

/// A new name, a merger or a division.
#[derive(Clone, Copy, PartialEq, Eq, Debug, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ReorganisationKind {
    /// One unit, another name.
    Rename,
    /// Several units become one.
    Merge,
    /// One unit becomes several.
    Split,
}

/// The register after it: changed units, new units (their identities are given later, in this
/// order), and who follows whom, by the place among the new units.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Reorganised {
    /// Old units with their last day, or with their new name.
    pub changed: Vec<Unit>,
    /// New units without an identity yet.
    pub new: Vec<Unit>,
    /// (old unit, place among the new ones).
    pub follows: Vec<(UnitId, usize)>,
}

impl Reorganised {
    /// The successions, once the new units have their identities.
    #[must_use]
    pub fn successions(&self, given: &[UnitId], day: Date) -> Vec<Succession> {
        let one = |(predecessor, at): &(UnitId, usize)| {
            Some(Succession { predecessor: *predecessor, successor: *given.get(*at)?, from: day, weight: None })
        };
        self.follows.iter().filter_map(one).collect()
    }
}

/// Works it out, or says what is wrong. Nothing of the register changes before that day.
pub fn reorganise(units: &[Unit], successions: &[Succession], asked: &Reorganisation) -> Result<Reorganised, Vec<Problem>> {
    let mut problems = counts(asked);
    let old: Vec<&Unit> = asked.from.iter().filter_map(|id| units.iter().find(|unit| unit.id == *id)).collect();
    if old.len() < asked.from.len() {
        problems.push(Problem::error("unit_unknown", "Có đơn vị không còn trong sổ.", "Chọn lại đơn vị.").at_field("from"));
    }
    for unit in &old {
        problems.extend(ends_wrongly(unit, successions, asked.day));
    }
    for (at, version) in asked.into.iter().enumerate() {
        let of_row = |problem: Problem| {
            let field = format!("into.{at}.{}", problem.field.clone().unwrap_or_default());
            problem.at_field(field)
        };
        problems.extend(version.problems().into_iter().map(of_row));
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let after = changed(&old, asked);
    let mut register: Vec<Unit> = units.iter().filter(|unit| !asked.from.contains(&unit.id)).cloned().collect();
    register.extend(after.changed.iter().chain(&after.new).cloned());
    let clashes: Vec<Problem> = clashes(&register, asked.day).into_iter().filter(Problem::is_error).collect();
    if clashes.is_empty() { Ok(after) } else { Err(clashes) }
}

fn counts(asked: &Reorganisation) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut wants = |holds: bool, field: &str, what: &str, fix: &str| {
        if !holds {
            problems.push(Problem::error("wrong_count", what, fix).at_field(field));
        }
    };
    let (from, into) = (asked.from.len(), asked.into.len());
    match asked.kind {
        ReorganisationKind::Rename => {
            wants(from == 1 && into == 1, "from", "Đổi tên là việc của một đơn vị.", "Chọn đúng một đơn vị.");
        }
        ReorganisationKind::Merge => {
            wants(from >= 2, "from", "Nhập cần ít nhất hai đơn vị cũ.", "Chọn thêm đơn vị được nhập.");
            wants(into == 1, "into", "Nhập thành một đơn vị mới.", "Ghi tên một đơn vị mới.");
        }
        ReorganisationKind::Split => {
            wants(from == 1, "from", "Tách là việc của một đơn vị.", "Chọn đúng một đơn vị.");
            wants(into >= 2, "into", "Tách cần ít nhất hai đơn vị mới.", "Ghi thêm tên đơn vị mới.");
        }
    }
    let mut seen: Vec<UnitId> = Vec::new();
    for id in &asked.from {
        wants(!seen.contains(id), "from", "Một đơn vị được chọn hai lần.", "Bỏ bớt một lần.");
        seen.push(*id);
    }
    problems
}

/// A unit that ended before, begins its newest name later, or is followed already.
fn ends_wrongly(unit: &Unit, successions: &[Succession], day: Date) -> Option<Problem> {
    let last = unit.versions.last()?;
    let name = &last.name;
    if let Some(followed) = successions.iter().find(|one| one.predecessor == unit.id) {
        let what = format!("{name} đã được đơn vị khác thay từ {}.", short_date(followed.from));
        return Some(
            Problem::error("already_followed", what, "Bỏ ghi thay cho cũ trước, hoặc chọn đơn vị khác.").at_field("from"),
        );
    }
    if let Some(to) = last.valid_to.filter(|to| *to < day) {
        let what = format!("{name} đã thôi từ sau ngày {}.", short_date(to));
        return Some(Problem::error("already_ended", what, "Chọn ngày sớm hơn, hoặc chọn đơn vị khác.").at_field("day"));
    }
    let from = last.valid_from.filter(|from| *from >= day)?;
    let what = format!("Tên {name} có hiệu lực từ {}, trùng hoặc sau ngày thay đổi.", short_date(from));
    Some(Problem::error("overlapping_dates", what, "Chọn ngày muộn hơn.").at_field("day"))
}

fn changed(old: &[&Unit], asked: &Reorganisation) -> Reorganised {
    let mut after = Reorganised::default();
    let before = asked.day.yesterday().ok();
    let begun = |version: &UnitVersion| UnitVersion { valid_from: Some(asked.day), valid_to: None, ..version.clone() };
    for unit in old {
        let mut unit = (*unit).clone();
        let parent = unit.versions.last().and_then(|version| version.parent);
        // Another name does not make a unit last longer.
        let valid_to = unit.versions.last().and_then(|version| version.valid_to);
        if let Some(last) = unit.versions.last_mut() {
            last.valid_to = before;
        }
        if asked.kind == ReorganisationKind::Rename {
            unit.versions.extend(asked.into.iter().map(|version| UnitVersion { parent, valid_to, ..begun(version) }));
        }
        after.changed.push(unit);
    }
    if asked.kind != ReorganisationKind::Rename {
        let parent = old.first().and_then(|unit| unit.versions.last()).and_then(|version| version.parent);
        for (at, version) in asked.into.iter().enumerate() {
            after.new.push(Unit { id: UnitId(0), versions: vec![UnitVersion { parent, ..begun(version) }] });
            after.follows.extend(asked.from.iter().map(|id| (*id, at)));
        }
    }
    after
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: Date = Date::constant(2025, 7, 1);

    fn unit(id: i64, name: &str) -> Unit {
        Unit { id: UnitId(id), versions: vec![version(&id.to_string(), name)] }
    }

    fn version(code: &str, name: &str) -> UnitVersion {
        UnitVersion { code: code.into(), name: name.into(), ..UnitVersion::default() }
    }

    fn asked(kind: ReorganisationKind, from: &[i64], into: &[(&str, &str)]) -> Reorganisation {
        Reorganisation {
            kind,
            day: DAY,
            from: from.iter().map(|id| UnitId(*id)).collect(),
            into: into.iter().map(|(code, name)| version(code, name)).collect(),
        }
    }

    fn codes(result: Result<Reorganised, Vec<Problem>>) -> Vec<String> {
        result.unwrap_err().into_iter().map(|problem| problem.code).collect()
    }

    #[test]
    fn a_merger_ends_the_old_units_and_follows_every_one_of_them() {
        let register = [unit(1, "Xã A"), unit(2, "Xã B"), unit(3, "Xã C")];
        // The new unit takes the code of one that ended.
        let after = reorganise(&register, &[], &asked(ReorganisationKind::Merge, &[1, 2], &[("1", "Xã AB")])).unwrap();
        let ends: Vec<Option<Date>> = after.changed.iter().map(|unit| unit.versions[0].valid_to).collect();
        assert_eq!(ends, [DAY.yesterday().ok(); 2], "their last day is the day before");
        assert_eq!(after.new[0].versions[0].valid_from, Some(DAY), "the new one begins that day");
        let successions = after.successions(&[UnitId(9)], DAY);
        assert_eq!(successions.iter().map(|one| (one.predecessor.0, one.successor.0)).collect::<Vec<_>>(), [(1, 9), (2, 9)]);
    }

    #[test]
    fn a_new_name_keeps_the_identity_and_the_old_name_for_its_years() {
        let after = reorganise(&[unit(1, "Xã A")], &[], &asked(ReorganisationKind::Rename, &[1], &[("1", "Phường A")])).unwrap();
        assert_eq!((after.new.len(), after.follows.len()), (0, 0), "nobody follows");
        assert_eq!(after.changed[0].at(DAY).unwrap().name, "Phường A", "from that day");
        assert_eq!(after.changed[0].at(Date::constant(2025, 6, 30)).unwrap().name, "Xã A", "before it");
        let mut ends = unit(1, "Xã A");
        ends.versions[0].valid_to = Some(Date::constant(2025, 12, 31));
        let after = reorganise(&[ends], &[], &asked(ReorganisationKind::Rename, &[1], &[("1", "Phường A")])).unwrap();
        assert_eq!(after.changed[0].versions[1].valid_to, Some(Date::constant(2025, 12, 31)), "and no longer than before");
    }

    #[test]
    fn a_division_makes_several_that_follow_one() {
        let into = [("11", "Xã A1"), ("12", "Xã A2")];
        let after = reorganise(&[unit(1, "Xã A")], &[], &asked(ReorganisationKind::Split, &[1], &into)).unwrap();
        assert_eq!(after.follows, [(UnitId(1), 0), (UnitId(1), 1)], "both follow it");
    }

    #[test]
    fn overlapping_days_twice_chosen_units_and_used_codes_are_refused() {
        let merge = |from: &[i64], into: &[(&str, &str)]| asked(ReorganisationKind::Merge, from, into);
        let mut later = unit(1, "Xã A");
        later.versions[0].valid_from = Some(DAY);
        assert_eq!(codes(reorganise(&[later, unit(2, "B")], &[], &merge(&[1, 2], &[("9", "AB")]))), ["overlapping_dates"]);
        let mut ended = unit(1, "Xã A");
        ended.versions[0].valid_to = Some(Date::constant(2024, 12, 31));
        assert_eq!(codes(reorganise(&[ended, unit(2, "B")], &[], &merge(&[1, 2], &[("9", "AB")]))), ["already_ended"]);
        let register = [unit(1, "A"), unit(2, "B"), unit(3, "C")];
        assert_eq!(codes(reorganise(&register, &[], &merge(&[1, 1], &[("9", "AB")]))), ["wrong_count"], "one unit twice");
        assert_eq!(codes(reorganise(&register, &[], &merge(&[1, 2], &[("3", "AB")]))), ["duplicate_code"], "a code still in use");
        let followed = Succession { predecessor: UnitId(1), successor: UnitId(3), from: DAY, weight: None };
        assert_eq!(codes(reorganise(&register, &[followed], &merge(&[1, 2], &[("9", "AB")]))), ["already_followed"]);
    }
}
