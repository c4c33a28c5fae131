//! Commitments: what a unit's head promises in writing for a year.
//!
//! Person, office title and unit are kept as they were on the day of signing. A target says its
//! unit of measure, where the unit stands, which value is promised, in which direction and by when,
//! and names the criteria whose points it protects. A draft is printed, signed, amended with a reason
//! and closed; where the head changes in mid-year the promise stays with both, dated.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::indicators::IndicatorId;
use crate::points::Points;
use crate::problem::Problem;
use crate::units::UnitId;

mod changes;
mod closing;
mod protected;
mod signing;
mod verdict;

pub use changes::changes_between;
pub use closing::TakenValue;
pub use protected::{Protected, places, protected, target_for, task_for};
pub use signing::{CommitmentPhase, LaterHead, Signing};
pub use verdict::{CommitmentVerdict, Kept, VerdictRule};

/// Our own identity of a commitment.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize)]
pub struct CommitmentId(pub i64);

/// The promise of one head for one year.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
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
    /// To whom it is promised, as on the day of signing; empty follows the letterhead.
    #[serde(default)]
    pub receiver: String,
    /// The name of that person; empty follows the signer of the office.
    #[serde(default)]
    pub receiver_name: String,
    /// When and where it was signed; `None` while it is not.
    #[serde(default)]
    pub signing: Option<Signing>,
    /// The day on which it was closed; `None` while it is followed.
    #[serde(default)]
    pub closed: Option<Date>,
    /// The values of indicators that count, as they stood when it was closed; `None` while it is followed,
    /// and where it was closed before they were written down.
    #[serde(default)]
    pub taken: Option<Vec<TakenValue>>,
    /// What was changed after the signing, oldest first.
    #[serde(default)]
    pub amendments: Vec<Amendment>,
    /// Who took over the unit and the promise, by day.
    #[serde(default)]
    pub later_heads: Vec<LaterHead>,
}

/// A change of what had been signed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Amendment {
    /// The day on which it was made.
    pub day: Date,
    /// Why.
    pub reason: String,
    /// What changed, one line each.
    pub changes: Vec<String>,
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

/// How values of a target follow one another.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Counting {
    /// Each value says where the unit stands: a share, a level. The last one counts.
    #[default]
    Level,
    /// Each value counts from the first day of the year: reports sent, dossiers settled.
    Cumulative,
}

impl Counting {
    /// The name in files and commands.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Counting::Level => "level",
            Counting::Cumulative => "cumulative",
        }
    }

    /// What sheets and papers call it.
    #[must_use]
    pub fn vietnamese(self) -> &'static str {
        match self {
            Counting::Level => "Mức tại thời điểm",
            Counting::Cumulative => "Cộng dồn từ đầu năm",
        }
    }
}

/// One promised figure.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Target {
    /// Its number within the commitment, given once; 0 until the commitment is kept with numbers.
    #[serde(default)]
    pub number: u32,
    /// How its values follow one another.
    #[serde(default)]
    pub counting: Counting,
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
    /// The indicator whose values are its progress; `None` when progress is typed.
    #[serde(default)]
    pub indicator: Option<IndicatorId>,
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
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Task {
    /// Its number within the commitment, given once; 0 until the commitment is kept with numbers.
    #[serde(default)]
    pub number: u32,
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

    /// True when a value keeps the promise.
    #[must_use]
    pub fn is_kept_by(&self, value: Points) -> bool {
        match self.direction {
            Direction::AtLeast => value >= self.value,
            Direction::AtMost => value <= self.value,
            Direction::Exactly => value == self.value,
        }
    }

    /// The last day on which the promise can be kept.
    #[must_use]
    pub fn due(&self, year: i16) -> Date {
        self.deadline.unwrap_or_else(|| end_of(year))
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

impl Task {
    /// The last day on which it is done in time.
    #[must_use]
    pub fn due(&self, year: i16) -> Date {
        self.deadline.unwrap_or_else(|| end_of(year))
    }
}

/// 31 December.
fn end_of(year: i16) -> Date {
    Date::new(year, 12, 31).unwrap_or(Date::MAX)
}

impl Commitment {
    /// Gives a number to every target and task that has none, in their order. Entries name a target
    /// by its number; who takes one out that is spoken of would give its number to another.
    pub fn give_numbers(&mut self) {
        let mut target = self.targets.iter().map(|target| target.number).max().unwrap_or(0);
        for one in self.targets.iter_mut().filter(|one| one.number == 0) {
            target += 1;
            one.number = target;
        }
        let mut task = self.tasks.iter().map(|task| task.number).max().unwrap_or(0);
        for one in self.tasks.iter_mut().filter(|one| one.number == 0) {
            task += 1;
            one.number = task;
        }
    }

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
