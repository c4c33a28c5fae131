//! Indicators: what is measured in a year, by unit and by field, period by period.
//!
//! An indicator says of what it is a share, in which unit of measure it counts, which way is better
//! and from when to when it is used: a share of procedures and a share of dossiers are two
//! indicators, and the service levels 3 and 4 end where "một phần" and "toàn trình" begin.
//! Its values are exact: a number, or numerator and denominator. "Chưa có số liệu", 0 and
//! "không phát sinh" stay three different things. Targets are the office's own and the higher
//! authority's, by year.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::calendar::short_date;
use crate::commitments::Counting;
use crate::points::Points;
use crate::problem::Problem;

mod measured;
mod parts;
mod period_names;
mod periods;

pub use measured::{IndicatorValue, Measured, MeasuredFault, read_measured};
pub use parts::{PartsDifference, parts_difference};
pub use period_names::read_period;
pub use periods::{Period, PeriodKind, Reckoning};

/// Our own identity of an indicator.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(as = "i64"))]
pub struct IndicatorId(pub i64);

/// Which way is better.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Better {
    /// More is better: dossiers settled in time.
    #[default]
    Up,
    /// Less is better: dossiers settled late.
    Down,
}

impl Better {
    /// The name in files and commands.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Better::Up => "up",
            Better::Down => "down",
        }
    }

    /// True when a value reaches a target.
    #[must_use]
    pub fn reaches(self, value: Points, target: Points) -> bool {
        match self {
            Better::Up => value >= target,
            Better::Down => value <= target,
        }
    }
}

/// Whether the values of units, or of fields, add up to the common one.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum PartsRule {
    /// They do: dossiers, reports, points of components; of a share its numerators and denominators.
    #[default]
    AddUp,
    /// They do not: each is measured by itself.
    Apart,
}

impl PartsRule {
    /// The name in files and commands.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            PartsRule::AddUp => "add_up",
            PartsRule::Apart => "apart",
        }
    }
}

/// What is to be reached in a year.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct YearTarget {
    /// The year.
    pub year: i16,
    /// What the office set itself; `None` when it set nothing.
    pub own: Option<Points>,
    /// What the higher authority asks for; `None` when it asks for nothing.
    pub higher: Option<Points>,
    /// The documents that say so.
    pub source: String,
}

/// One indicator.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Indicator {
    /// Its identity.
    pub id: IndicatorId,
    /// What it is called.
    pub name: String,
    /// What stands above the line; empty when it is no share.
    pub numerator: String,
    /// What stands below the line; empty when it is no share.
    pub denominator: String,
    /// How it is counted and where the figures come from.
    pub definition: String,
    /// Unit of measure: "%", "báo cáo", "điểm".
    pub measure: String,
    /// Which way is better.
    pub better: Better,
    /// How values of a year follow one another.
    pub counting: Counting,
    /// On which days its periods begin and end.
    pub reckoning: Reckoning,
    /// Whether parts add up to the common value.
    pub parts: PartsRule,
    /// The greatest value of its scale; `None` has no end, except that "%" ends at 100.
    pub top: Option<Points>,
    /// The first day on which it is used; `None`: always was.
    pub valid_from: Option<Date>,
    /// The last day on which it is used; `None`: still is.
    pub valid_to: Option<Date>,
    /// What is to be reached, year by year.
    pub targets: Vec<YearTarget>,
}

impl Indicator {
    /// True when values may be given as numerator and denominator.
    #[must_use]
    pub fn is_share(&self) -> bool {
        self.measure.trim() == "%" && !self.numerator.trim().is_empty() && !self.denominator.trim().is_empty()
    }

    /// The greatest value that can be right; `None` when the scale has no end.
    #[must_use]
    pub fn scale_top(&self) -> Option<Points> {
        self.top.or_else(|| (self.measure.trim() == "%").then(|| Points::whole(100)))
    }

    /// What is to be reached in a year.
    #[must_use]
    pub fn target_of(&self, year: i16) -> Option<&YearTarget> {
        self.targets.iter().find(|target| target.year == year)
    }

    /// What a value of a year is held against: the office's own target, else the higher authority's.
    #[must_use]
    pub fn wanted(&self, year: i16) -> Option<Points> {
        self.target_of(year).and_then(|target| target.own.or(target.higher))
    }

    /// Why values of a period cannot be kept; `None` when the indicator was in use on its last day.
    #[must_use]
    pub fn not_in_use(&self, period: &Period) -> Option<String> {
        let name = period.name();
        if let Some(from) = self.valid_from.filter(|from| period.to < *from) {
            let day = short_date(from);
            return Some(format!("{name} trước ngày chỉ số bắt đầu dùng ({day}). Chọn kỳ sau, hoặc sửa hiệu lực của chỉ số."));
        }
        let to = self.valid_to.filter(|to| period.from > *to)?;
        let day = short_date(to);
        Some(format!("{name} sau ngày chỉ số thôi dùng ({day}). Chọn chỉ số đang dùng, hoặc sửa hiệu lực của chỉ số."))
    }

    /// What stops it from being kept.
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        let mut at = |field: &str, problem: Problem| problems.push(problem.at_field(field));
        if self.name.trim().is_empty() {
            at("name", Problem::error("indicator_unnamed", "Chỉ số chưa có tên.", "Nhập tên chỉ số."));
        }
        if self.measure.trim().is_empty() {
            let fix = "Nhập đơn vị tính, ví dụ %, báo cáo, điểm.";
            at("measure", Problem::error("measure_missing", "Chỉ số chưa có đơn vị tính.", fix));
        }
        let (above, below) = (self.numerator.trim().is_empty(), self.denominator.trim().is_empty());
        if above != below {
            let (field, what) = if above { ("numerator", "tử số") } else { ("denominator", "mẫu số") };
            let what = format!("Chỉ số là tỷ lệ nhưng chưa nói {what} là gì.");
            at(field, Problem::error("half_a_share", what, "Nhập cả tử số và mẫu số, hoặc để trống cả hai."));
        }
        if self.valid_from.zip(self.valid_to).is_some_and(|(from, to)| to < from) {
            let what = "Ngày thôi dùng trước ngày bắt đầu dùng.";
            at("valid_to", Problem::error("validity_reversed", what, "Kiểm tra hai ngày."));
        }
        problems.extend(self.target_problems());
        problems
    }

    fn target_problems(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        for (place, target) in self.targets.iter().enumerate() {
            if self.targets[..place].iter().any(|before| before.year == target.year) {
                let what = format!("Năm {} có hai dòng chỉ tiêu.", target.year);
                let problem = Problem::error("year_twice", what, "Ghi mỗi năm một dòng.");
                problems.push(problem.at_field(format!("targets.{place}.year")));
            }
            for (field, value) in [("own", target.own), ("higher", target.higher)] {
                let Some(top) = self.scale_top().filter(|top| value.is_some_and(|value| value > *top)) else { continue };
                let what = format!("Chỉ tiêu năm {} vượt thang đo (0 đến {}).", target.year, top.vietnamese());
                let problem = Problem::error("target_beyond_scale", what, "Kiểm tra lại giá trị hoặc thang đo.");
                problems.push(problem.at_field(format!("targets.{place}.{field}")));
            }
        }
        problems
    }
}

#[cfg(test)]
mod tests;
