//! Commitments: what a unit's head promises in writing for a year.
//!
//! Person, office title and unit are kept as they were on the day of signing. A target says its
//! unit of measure, where the unit stands, which value is promised, in which direction and by when,
//! and names the criteria whose points it protects.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::points::Points;
use crate::problem::Problem;
use crate::units::UnitId;

/// Our own identity of a commitment.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct CommitmentId(pub i64);

/// The promise of one head for one year.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Commitment {
    /// Its identity.
    pub id: CommitmentId,
    /// The year promised for.
    pub year: i16,
    /// The unit in our register, when it is there.
    pub unit: Option<UnitId>,
    /// The unit's name on the day of signing.
    pub unit_name: String,
    /// The head's name.
    pub head_name: String,
    /// The head's office title on the day of signing.
    pub head_title: String,
    /// Draft or printed for signing.
    pub state: CommitmentState,
    /// The day written on the form; `None` leaves the date to be filled in by hand.
    pub date: Option<Date>,
    /// What is promised.
    pub targets: Vec<Target>,
    /// What will be done.
    pub tasks: Vec<Task>,
}

/// How far a commitment has come.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum CommitmentState {
    /// Being written; prints as DỰ THẢO.
    #[default]
    Draft,
    /// Printed for signing.
    Printed,
}

/// One promised figure.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Target {
    /// What is measured.
    pub name: String,
    /// Unit of measure: "%", "báo cáo".
    pub measure: String,
    /// Where the unit stands: last year's value; `None` when not known.
    pub baseline: Option<Points>,
    /// Which side of the value keeps the promise.
    pub direction: Direction,
    /// The promised value.
    pub value: Points,
    /// By when; `None` means by the end of the year.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub deadline: Option<Date>,
    /// Codes of the criteria whose points it protects, as written: "7.3.1, 7.3.2".
    pub criteria: String,
}

/// Which side of the promised value keeps the promise.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Direction {
    /// At least.
    #[default]
    #[serde(rename = "≥")]
    AtLeast,
    /// At most.
    #[serde(rename = "≤")]
    AtMost,
    /// Exactly.
    #[serde(rename = "=")]
    Exactly,
}

impl Direction {
    /// The sign as written.
    #[must_use]
    pub fn sign(self) -> &'static str {
        match self {
            Direction::AtLeast => "≥",
            Direction::AtMost => "≤",
            Direction::Exactly => "=",
        }
    }

    /// The direction of a written sign.
    #[must_use]
    pub fn from_sign(sign: &str) -> Option<Direction> {
        match sign.trim() {
            "≥" | ">=" => Some(Direction::AtLeast),
            "≤" | "<=" => Some(Direction::AtMost),
            "=" => Some(Direction::Exactly),
            _ => None,
        }
    }
}

/// One piece of work.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Task {
    /// What will be done.
    pub name: String,
    /// What comes out of it.
    pub product: String,
    /// By when; `None` means by the end of the year.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub deadline: Option<Date>,
    /// Who does it.
    pub person: String,
}

impl Target {
    /// What stops the target from being kept; `position` is its row.
    fn problems(&self, position: usize) -> Vec<Problem> {
        let which = position + 1;
        let mut problems = Vec::new();
        let mut at = |field: &str, problem: Problem| problems.push(problem.at_field(format!("targets.{position}.{field}")));
        if self.name.trim().is_empty() {
            let what = format!("Chỉ tiêu thứ {which} chưa có nội dung.");
            at("name", Problem::error("target_unnamed", what, "Nhập nội dung chỉ tiêu."));
        }
        if self.measure.trim().is_empty() {
            let what = format!("Chỉ tiêu thứ {which} chưa có đơn vị tính.");
            at("measure", Problem::error("measure_missing", what, "Nhập đơn vị tính, ví dụ %, báo cáo, sáng kiến."));
        }
        for (field, value) in [("value", Some(self.value)), ("baseline", self.baseline)] {
            if value.is_some_and(Points::is_negative) {
                let what = format!("Chỉ tiêu thứ {which} có giá trị nhỏ hơn 0.");
                at(field, Problem::error("target_negative", what, "Nhập số từ 0 trở lên."));
            }
        }
        if self.measure.trim() == "%" && self.value > Points::whole(100) && self.direction != Direction::AtLeast {
            let what = format!("Chỉ tiêu thứ {which} cam kết quá 100%.");
            at("value", Problem::warning("target_above_100", what, "Kiểm tra lại giá trị cam kết."));
        }
        problems
    }

    /// "≥ 100 %" as it stands in a table.
    #[must_use]
    pub fn promise(&self) -> String {
        match self.direction {
            Direction::AtLeast => self.value.vietnamese(),
            other => format!("{} {}", other.sign(), self.value.vietnamese()),
        }
    }
}

impl Commitment {
    /// What stops the commitment from being kept.
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        if self.head_name.trim().is_empty() {
            problems.push(
                Problem::error("head_missing", "Bản cam kết chưa có họ tên người đứng đầu.", "Nhập họ và tên người cam kết.")
                    .at_field("head_name"),
            );
        }
        if self.unit_name.trim().is_empty() {
            problems.push(
                Problem::error("unit_missing", "Bản cam kết chưa có đơn vị.", "Chọn hoặc nhập tên đơn vị.").at_field("unit_name"),
            );
        }
        problems.extend(self.targets.iter().enumerate().flat_map(|(position, target)| target.problems(position)));
        for (position, task) in self.tasks.iter().enumerate() {
            if task.name.trim().is_empty() {
                let what = format!("Nhiệm vụ thứ {} chưa có nội dung.", position + 1);
                let problem = Problem::error("task_unnamed", what, "Nhập nội dung nhiệm vụ.");
                problems.push(problem.at_field(format!("tasks.{position}.name")));
            }
        }
        problems
    }
}
