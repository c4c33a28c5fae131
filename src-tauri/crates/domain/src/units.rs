//! Units: whoever is assessed, assesses or leads, whatever the tier.
//!
//! Identity is our own id and is never reused. Code, name, kind, group, parent and head are dated
//! attributes, because names and tiers change while old years must still print as they were.
//! Kinds and groups are data; no level of government stands in the code.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::calendar::short_date;
use crate::problem::Problem;
use crate::text::fold;

mod reorganise;

pub use reorganise::{Reorganisation, ReorganisationKind, Reorganised, reorganise};

/// Our own identity of a unit.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct UnitId(pub i64);

/// A unit with everything it was called over time.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Unit {
    /// Its identity.
    pub id: UnitId,
    /// Its attributes over time, oldest first, never overlapping.
    pub versions: Vec<UnitVersion>,
}

/// What a unit is called, and who leads it, between two dates.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct UnitVersion {
    /// First day; `None` means always before.
    pub valid_from: Option<Date>,
    /// Last day; `None` means still.
    pub valid_to: Option<Date>,
    /// Official or own code, unique only at a date.
    pub code: String,
    /// Full name: "Xã Đắk Tơ Lung".
    pub name: String,
    /// Short name, empty when there is none.
    pub short_name: String,
    /// Kind as written: "xã", "phòng"; data, never decided upon by code.
    pub kind: String,
    /// Group in which the unit is ranked.
    pub group: String,
    /// The unit above it.
    pub parent: Option<UnitId>,
    /// Name of the head.
    pub head_name: String,
    /// Office title of the head.
    pub head_title: String,
}

/// One unit followed another.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Succession {
    /// The unit that ended.
    pub predecessor: UnitId,
    /// The unit that took over.
    pub successor: UnitId,
    /// The day from which the successor stands.
    pub from: Date,
    /// How much the predecessor counts when the histories of several are shown as one (people, dossiers, …);
    /// `None` for not said: histories then stand side by side and are never rolled up.
    #[serde(default)]
    pub weight: Option<u32>,
}

impl Succession {
    /// What stops the succession from being kept: a unit follows itself, or the days of the two overlap.
    /// Only days that are written count; a unit without a last day ends when somebody says so.
    #[must_use]
    pub fn problems(&self, units: &[Unit]) -> Vec<Problem> {
        let find = |id: UnitId| units.iter().find(|unit| unit.id == id);
        let (Some(old), Some(new)) = (find(self.predecessor), find(self.successor)) else { return Vec::new() };
        if self.predecessor == self.successor {
            let what = "Một đơn vị không thay cho chính mình.";
            return vec![Problem::error("follows_itself", what, "Đổi tên thì sửa tên đơn vị.").at_field("predecessor")];
        }
        let from = short_date(self.from);
        let overlap = |what: String, fix: &str| Problem::error("overlapping_dates", what, fix).at_field("from");
        let mut problems = Vec::new();
        if let Some((name, to)) = old.last_day().filter(|(_, to)| *to >= self.from) {
            let what = format!("{name} còn có hiệu lực đến {}, chồng lên ngày {from} mà đơn vị mới thay.", short_date(to));
            problems.push(overlap(what, "Sửa ngày kết thúc của đơn vị cũ, hoặc ghi ngày thay muộn hơn."));
        }
        if let Some((name, first)) = old.first_day().filter(|(_, first)| *first >= self.from) {
            let what = format!("{name} mới có từ {}, nên chưa có gì để thay vào ngày {from}.", short_date(first));
            problems.push(overlap(what, "Sửa ngày thay, hoặc chọn đơn vị cũ khác."));
        }
        if let Some((name, first)) = new.first_day().filter(|(_, first)| *first > self.from) {
            let what = format!("{name} mới có từ {}, muộn hơn ngày {from} mà đơn vị này thay cho đơn vị cũ.", short_date(first));
            problems.push(overlap(what, "Sửa ngày thay cho khớp với ngày đầu của đơn vị mới."));
        }
        if let Some((name, to)) = new.last_day().filter(|(_, to)| *to < self.from) {
            let what = format!("{name} đã thôi từ sau ngày {}, nên không thay được đơn vị khác từ {from}.", short_date(to));
            problems.push(overlap(what, "Sửa ngày thay, hoặc chọn đơn vị mới khác."));
        }
        problems
    }
}

impl Unit {
    /// What the unit was called on a day.
    #[must_use]
    pub fn at(&self, day: Date) -> Option<&UnitVersion> {
        self.versions.iter().find(|version| version.holds_on(day))
    }

    /// Its first day with the name of then, where one is written.
    fn first_day(&self) -> Option<(&str, Date)> {
        let first = self.versions.first()?;
        Some((&first.name, first.valid_from?))
    }

    /// Its last day with the name of then, where one is written.
    fn last_day(&self) -> Option<(&str, Date)> {
        let last = self.versions.last()?;
        Some((&last.name, last.valid_to?))
    }

    /// Two names of the unit that hold on the same day: a name begins before the one before it ended.
    #[must_use]
    pub fn overlaps(&self) -> Option<Problem> {
        let (before, after) = self.versions.iter().zip(self.versions.iter().skip(1)).find(|(before, after)| {
            match (before.valid_to, after.valid_from) {
                (Some(to), Some(from)) => from <= to,
                _ => true,
            }
        })?;
        let day = |day: Option<Date>, none: &str| day.map_or_else(|| none.to_owned(), short_date);
        let what = format!(
            "Tên {} (từ {}) chồng lên tên {} (đến {}): mỗi ngày chỉ có một tên.",
            after.name,
            day(after.valid_from, "trước tới nay"),
            before.name,
            day(before.valid_to, "nay")
        );
        Some(Problem::error("overlapping_dates", what, "Ghi Từ ngày sau ngày cuối của tên trước.").at_field("valid_from"))
    }

    /// What the unit was called on a day, or the nearest it was ever called.
    #[must_use]
    pub fn at_or_nearest(&self, day: Date) -> Option<&UnitVersion> {
        self.at(day).or_else(|| self.versions.last())
    }
}

/// A whole number as a clerk types it: "2180", "2.180"; `None` for anything else.
#[must_use]
pub fn whole_number(typed: &str) -> Option<u32> {
    let groups: Vec<&str> = typed.trim().split('.').collect();
    let digits = |group: &&str| group.bytes().all(|byte| byte.is_ascii_digit());
    let in_thousands = groups.len() == 1 || groups[1..].iter().all(|group| group.len() == 3) && groups[0].len() < 4;
    let sound = in_thousands && groups.iter().all(digits) && groups.iter().all(|group| !group.is_empty());
    sound.then(|| groups.concat().parse().ok()).flatten()
}

impl UnitVersion {
    /// True when the version holds on that day.
    #[must_use]
    pub fn holds_on(&self, day: Date) -> bool {
        self.valid_from.is_none_or(|from| from <= day) && self.valid_to.is_none_or(|to| day <= to)
    }

    /// What stops this version from being kept.
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        if self.name.is_empty() {
            problems.push(Problem::error("name_missing", "Đơn vị chưa có tên.", "Nhập tên đơn vị.").at_field("name"));
        }
        if self.code.is_empty() {
            problems.push(
                Problem::error("code_missing", "Đơn vị chưa có mã.", "Nhập mã đơn vị, ví dụ mã hành chính hoặc số thứ tự.")
                    .at_field("code"),
            );
        }
        if let (Some(from), Some(to)) = (self.valid_from, self.valid_to)
            && to < from
        {
            problems
                .push(Problem::error("dates_reversed", "Đến ngày sớm hơn Từ ngày.", "Sửa lại hai ngày.").at_field("valid_to"));
        }
        problems
    }
}

/// Codes and names that two units share on the same day.
#[must_use]
pub fn clashes(units: &[Unit], day: Date) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (position, unit) in units.iter().enumerate() {
        let Some(version) = unit.at(day) else { continue };
        for other in units[position + 1..].iter().filter_map(|other| other.at(day)) {
            if fold(&other.code) == fold(&version.code) {
                problems.push(
                    Problem::error(
                        "duplicate_code",
                        format!("Mã {} được dùng cho cả {} và {}.", version.code, version.name, other.name),
                        "Mỗi đơn vị phải có một mã riêng tại cùng một thời điểm.",
                    )
                    .at_field("code"),
                );
            } else if fold(&other.name) == fold(&version.name) {
                problems.push(Problem::warning(
                    "duplicate_name",
                    format!("Có hai đơn vị cùng tên {} (mã {} và {}).", version.name, version.code, other.code),
                    "Kiểm tra xem có nhập trùng không.",
                ));
            }
        }
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::*;

    fn version(code: &str, name: &str) -> UnitVersion {
        UnitVersion { code: code.into(), name: name.into(), ..UnitVersion::default() }
    }

    #[test]
    fn an_old_day_has_the_old_name() {
        let renamed = Date::constant(2025, 7, 1);
        let unit = Unit {
            id: UnitId(1),
            versions: vec![
                UnitVersion { valid_to: renamed.yesterday().ok(), ..version("23479", "Thị trấn Đắk Rve") },
                UnitVersion { valid_from: Some(renamed), ..version("23479", "Xã Đăk Rve") },
            ],
        };
        assert_eq!(unit.at(Date::constant(2020, 12, 31)).unwrap().name, "Thị trấn Đắk Rve", "2020 is before the change");
        assert_eq!(unit.at(renamed).unwrap().name, "Xã Đăk Rve", "the first day of the new name counts");
    }

    #[test]
    fn one_code_may_belong_to_two_units_at_different_times() {
        let old = Unit {
            id: UnitId(1),
            versions: vec![UnitVersion {
                valid_to: Some(Date::constant(2025, 6, 30)), ..version("23485", "Xã Đắk Tơ Lung")
            }],
        };
        let new = Unit {
            id: UnitId(2),
            versions: vec![UnitVersion { valid_from: Some(Date::constant(2025, 7, 1)), ..version("23485", "Xã Đăk Kôi") }],
        };
        let units = [old, new];
        assert!(clashes(&units, Date::constant(2020, 12, 31)).is_empty(), "only one holds it in 2020");
        let both = [units[0].clone(), Unit { versions: vec![version("23485", "Xã Khác")], ..units[1].clone() }];
        assert_eq!(clashes(&both, Date::constant(2020, 12, 31)).len(), 1, "two at once is a problem");
    }

    #[test]
    fn a_name_that_begins_before_the_last_one_ended_is_told() {
        let day = |year| Some(Date::constant(year, 1, 1));
        let named = |name: &str, from, to| UnitVersion { valid_from: from, valid_to: to, ..version("1", name) };
        let unit = |versions| Unit { id: UnitId(1), versions };
        let good = unit(vec![named("Xã A", None, Some(Date::constant(2019, 12, 31))), named("Xã B", day(2020), None)]);
        assert_eq!(good.overlaps(), None, "one name ends the day before the next begins");
        let bad = unit(vec![named("Xã A", None, day(2020)), named("Xã B", day(2020), None)]);
        assert_eq!(bad.overlaps().map(|problem| problem.code), Some("overlapping_dates".to_owned()), "the same day twice");
        let open = unit(vec![named("Xã A", None, None), named("Xã B", day(2020), None)]);
        assert!(open.overlaps().is_some(), "the first name never ends");
    }

    #[test]
    fn a_succession_whose_days_contradict_the_register_is_told() {
        let unit = |id, from: Option<Date>, to: Option<Date>| Unit {
            id: UnitId(id),
            versions: vec![UnitVersion { valid_from: from, valid_to: to, ..version("1", "Xã") }],
        };
        let (eve, day) = (Date::constant(2025, 6, 30), Date::constant(2025, 7, 1));
        let follows = |predecessor, successor| Succession {
            predecessor: UnitId(predecessor),
            successor: UnitId(successor),
            from: day,
            weight: None,
        };
        let register = [unit(1, None, Some(eve)), unit(2, Some(day), None), unit(3, None, Some(day)), unit(4, None, None)];
        assert_eq!(follows(1, 2).problems(&register), [], "one ends on the eve, the other begins on the day");
        assert_eq!(follows(4, 2).problems(&register), [], "no last day is written, so none is contradicted");
        assert_eq!(follows(3, 2).problems(&register).len(), 1, "the old unit stands on the day of the new one");
        assert_eq!(follows(1, 1).problems(&register)[0].code, "follows_itself");
        assert_eq!(follows(4, 1).problems(&register).len(), 1, "the new unit ended before");
        assert_eq!(follows(2, 4).problems(&register).len(), 1, "the old unit begins on that very day");
    }

    #[test]
    fn whole_numbers_are_never_guessed() {
        assert_eq!(whole_number("2180"), Some(2180));
        assert_eq!(whole_number(" 2.180 "), Some(2180), "thousands with a point");
        for wrong in ["2.18", "2,5", "", "-1", "1.", "1234.567", "99999999999"] {
            assert_eq!(whole_number(wrong), None, "{wrong:?} is no whole number");
        }
    }
}
