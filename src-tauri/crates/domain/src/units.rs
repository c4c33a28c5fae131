//! Units: whoever is assessed, assesses or leads, whatever the tier.
//!
//! Identity is our own id and is never reused. Code, name, kind, group, parent and head are dated
//! attributes, because names and tiers change while old years must still print as they were.
//! Kinds and groups are data; no level of government stands in the code.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

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
}

impl Unit {
    /// What the unit was called on a day.
    #[must_use]
    pub fn at(&self, day: Date) -> Option<&UnitVersion> {
        self.versions.iter().find(|version| version.holds_on(day))
    }

    /// What the unit was called on a day, or the nearest it was ever called.
    #[must_use]
    pub fn at_or_nearest(&self, day: Date) -> Option<&UnitVersion> {
        self.at(day).or_else(|| self.versions.last())
    }
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
}
