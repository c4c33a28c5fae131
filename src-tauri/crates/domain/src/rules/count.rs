//! Levels of a count: "từ 02 sáng kiến trở lên: 2; 01 sáng kiến: 1; không có: 0".
//!
//! The figure is a whole number, or the whole label of a level. Every whole number from 0 belongs
//! to exactly one level; levels that leave one out are refused.

use serde::{Deserialize, Serialize};

use super::figure::{FigureError, read_count};
use super::option::same_label;
use super::{Worked, WorkedResult};
use crate::points::Points;

/// Levels of a count.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CountRule {
    /// The levels, in any order.
    pub levels: Vec<CountLevel>,
}

/// From so many to so many, both included.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CountLevel {
    /// The least count.
    pub from: u32,
    /// The greatest count; `None` for "trở lên".
    pub to: Option<u32>,
    /// What the level gives.
    pub points: Points,
    /// The level as the decision words it; may stand for the count.
    #[serde(default)]
    pub label: String,
}

impl CountLevel {
    fn holds(&self, count: u32) -> bool {
        count >= self.from && self.to.is_none_or(|to| count <= to)
    }

    fn says(&self) -> String {
        let range = match self.to {
            Some(to) if to == self.from => self.from.to_string(),
            Some(to) => format!("từ {} đến {to}", self.from),
            None => format!("từ {} trở lên", self.from),
        };
        format!("{range}: {} điểm", self.points.vietnamese())
    }
}

impl CountRule {
    pub(super) fn apply(&self, typed: &str, max: Points) -> Result<Worked, FigureError> {
        let labelled = self.levels.iter().find(|level| !level.label.is_empty() && same_label(&level.label, typed));
        let (level, shown) = match labelled {
            Some(level) => (level, level.label.clone()),
            None => {
                let count = read_count(typed)?;
                let level = self.levels.iter().find(|level| level.holds(count)).ok_or(FigureError::NoBand)?;
                (level, count.to_string())
            }
        };
        let working = format!("{shown} → {} (tối đa {})", level.says(), max.vietnamese());
        Ok(Worked { result: WorkedResult::Points(level.points), working })
    }

    pub(super) fn faults(&self, max: Points) -> Vec<String> {
        let outside = self.levels.iter().filter(|level| level.points > max || level.points.is_negative());
        let mut faults: Vec<String> =
            outside.map(|level| format!("Mức \"{}\" ngoài khoảng từ 0 đến {} điểm.", level.says(), max.vietnamese())).collect();
        let mut probes: Vec<u32> = vec![0];
        for level in &self.levels {
            if level.to.is_some_and(|to| to < level.from) {
                faults.push(format!("Mức \"{}\" có đầu dưới lớn hơn đầu trên.", level.says()));
            }
            probes.push(level.from);
            probes.extend(level.from.checked_sub(1));
            probes.extend(level.to.map(|to| to.saturating_add(1)));
        }
        probes.sort_unstable();
        probes.dedup();
        for probe in probes {
            match self.levels.iter().filter(|level| level.holds(probe)).count() {
                0 => faults.push(format!("Thang điểm bỏ trống tại số {probe}.")),
                1 => {}
                _ => faults.push(format!("Thang điểm chồng nhau tại số {probe}.")),
            }
        }
        faults
    }

    pub(super) fn says(&self) -> String {
        self.levels.iter().map(CountLevel::says).collect::<Vec<_>>().join("\n")
    }
}
