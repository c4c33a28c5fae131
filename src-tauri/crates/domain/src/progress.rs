//! Progress of commitments: what was reached by when, and what it will come to.
//!
//! Entries are added and never changed. Of two entries of one day the later one counts and the
//! earlier one stays readable. A forecast needs two days: a level stays what it was last; a value
//! that counts from the first day of the year goes on at its pace until the day it is due.

use std::collections::HashMap;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::calendar::vietnam;
use crate::commitments::{Commitment, CommitmentId, Counting, TakenValue, Target, Task};
use crate::evidence::EvidenceId;
use crate::indicators::IndicatorValue;
use crate::plan::days_until;
use crate::points::Points;

/// Our own identity of an entry.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct ProgressId(pub i64);

impl ProgressId {
    /// Of what stands in no row: a value taken from an indicator. On one day it counts after what was typed.
    pub const TAKEN: ProgressId = ProgressId(i64::MAX);
}

/// Of what an entry speaks, by its number within the commitment.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// A target.
    Target(u32),
    /// A task.
    Task(u32),
}

/// What was found on a day.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Found {
    /// The value of a target.
    Value(Points),
    /// A task is under way.
    UnderWay,
    /// A task is done.
    Done,
}

/// One entry.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Progress {
    /// Its identity.
    pub id: ProgressId,
    /// The commitment.
    pub commitment: CommitmentId,
    /// Of what it speaks.
    pub part: Part,
    /// The day on which it was so.
    pub day: Date,
    /// What was found.
    pub found: Found,
    /// More about it.
    pub note: String,
    /// The document that proves it.
    pub evidence: Option<EvidenceId>,
    /// Who entered it.
    pub author: String,
    /// When.
    pub at: Timestamp,
}

/// How a target or a task stands on a day.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ProgressState {
    /// Not reached, and its day has passed.
    Late,
    /// What it comes to, as far as can be seen, is not what was promised.
    AtRisk,
    /// Due within [`SOON`] days and not reached.
    Due,
    /// Nothing is entered yet.
    NotBegun,
    /// Entered, not reached yet.
    UnderWay,
    /// Reached, but only after its day; the year's end counts it as partly kept.
    ReachedLate,
    /// Reached: until its day as of the last entry, afterwards as of its day.
    Reached,
}

impl ProgressState {
    /// What papers and sheets call it.
    #[must_use]
    pub fn vietnamese(self) -> &'static str {
        match self {
            ProgressState::Late => "Quá hạn, chưa đạt",
            ProgressState::AtRisk => "Có nguy cơ không đạt",
            ProgressState::Due => "Sắp đến hạn",
            ProgressState::NotBegun => "Chưa có số liệu",
            ProgressState::UnderWay => "Đang thực hiện",
            ProgressState::ReachedLate => "Đạt muộn",
            ProgressState::Reached => "Đạt",
        }
    }

    /// True when what was promised is there, in time or late.
    #[must_use]
    pub fn is_reached(self) -> bool {
        matches!(self, ProgressState::Reached | ProgressState::ReachedLate)
    }

    /// True when somebody should do something about it now.
    #[must_use]
    pub fn waits(self) -> bool {
        matches!(self, ProgressState::Late | ProgressState::AtRisk | ProgressState::Due)
    }
}

/// A worked-out value as printed: at most two decimals, half up.
#[must_use]
pub fn printed(value: Points) -> String {
    let exact = value.vietnamese();
    let decimals = exact.split_once(',').map_or(0, |(_, fraction)| fraction.len());
    if decimals <= 2 { exact } else { value.vietnamese_with(2) }
}

/// From so many days before it is due, what is not reached is named.
pub const SOON: i64 = 30;

impl Commitment {
    /// Everything that can be followed: targets, then tasks.
    pub fn parts(&self) -> impl Iterator<Item = Part> {
        let targets = self.targets.iter().map(|target| Part::Target(target.number));
        targets.chain(self.tasks.iter().map(|task| Part::Task(task.number)))
    }

    /// What a part is called.
    #[must_use]
    pub fn name_of(&self, part: Part) -> Option<&str> {
        match part {
            Part::Target(number) => self.targets.iter().find(|one| one.number == number).map(|one| one.name.as_str()),
            Part::Task(number) => self.tasks.iter().find(|one| one.number == number).map(|one| one.name.as_str()),
        }
    }
}

/// How one target stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TargetProgress {
    /// The last value and its day.
    pub last: Option<(Date, Points)>,
    /// What it comes to by the day it is due; `None` with fewer than two days.
    pub forecast: Option<Points>,
    /// For a value that counts from the first day of the year and is to grow: what the pace asks for today.
    pub pace: Option<Points>,
    /// The last day on which it can be reached.
    pub due: Date,
    /// How it stands.
    pub state: ProgressState,
}

/// How one task stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TaskProgress {
    /// The day of the last entry.
    pub last: Option<Date>,
    /// The last day on which it is done in time.
    pub due: Date,
    /// How it stands.
    pub state: ProgressState,
}

/// The entries of many commitments by what they speak of.
#[derive(Clone, Debug, Default)]
pub struct ProgressBook {
    entries: HashMap<(CommitmentId, Part), Vec<Progress>>,
    /// What was measured after a commitment was closed: shown, never counted.
    later: HashMap<(CommitmentId, Part), Vec<Progress>>,
}

impl ProgressBook {
    /// Puts entries in order: by day, then as they were entered.
    #[must_use]
    pub fn new(entries: Vec<Progress>) -> ProgressBook {
        let mut book: HashMap<(CommitmentId, Part), Vec<Progress>> = HashMap::new();
        for entry in entries {
            book.entry((entry.commitment, entry.part)).or_default().push(entry);
        }
        for entries in book.values_mut() {
            entries.sort_by_key(|entry| (entry.day, entry.id));
        }
        ProgressBook { entries: book, later: HashMap::new() }
    }

    /// Adds the values of an indicator as entries of the target that takes its progress from it; of
    /// several periods that end on one day the longest counts. Of a closed commitment those count that
    /// stood there when it was closed, and the others are later.
    pub fn take(&mut self, commitment: &Commitment, target: u32, values: &[IndicatorValue]) {
        let key = (commitment.id, Part::Target(target));
        let live = taken_values(target, values);
        let (counted, later) = match (&commitment.taken, commitment.closed) {
            (Some(taken), Some(_)) => {
                let counted: Vec<TakenValue> = taken.iter().filter(|one| one.target == target).cloned().collect();
                let same = |one: &TakenValue| (one.day, one.value, one.period.clone());
                let known: Vec<_> = counted.iter().map(same).collect();
                (counted, live.into_iter().filter(|one| !known.contains(&same(one))).collect())
            }
            // Closed before the values were written down: what was entered by that day.
            (_, Some(closed)) => live.into_iter().partition(|one| vietnam(one.at).date() <= closed),
            (_, None) => (live, Vec::new()),
        };
        let entry = |one: TakenValue| Progress {
            id: ProgressId::TAKEN,
            commitment: commitment.id,
            part: key.1,
            day: one.day,
            found: Found::Value(one.value),
            note: one.period,
            evidence: None,
            author: one.author,
            at: one.at,
        };
        let entries = self.entries.entry(key).or_default();
        entries.extend(counted.into_iter().map(entry));
        entries.sort_by_key(|entry| (entry.day, entry.id));
        if !later.is_empty() {
            self.later.insert(key, later.into_iter().map(entry).collect());
        }
    }

    /// Everything entered about one part, by day.
    #[must_use]
    pub fn entries(&self, commitment: CommitmentId, part: Part) -> &[Progress] {
        self.entries.get(&(commitment, part)).map_or(&[], Vec::as_slice)
    }

    /// What was measured after the commitment was closed, by day; it counts for nothing.
    #[must_use]
    pub fn later(&self, commitment: CommitmentId, part: Part) -> &[Progress] {
        self.later.get(&(commitment, part)).map_or(&[], Vec::as_slice)
    }

    /// True when anything is entered about a commitment.
    #[must_use]
    pub fn speaks_of(&self, commitment: CommitmentId) -> bool {
        self.entries.keys().any(|(of, _)| *of == commitment)
    }

    /// The last value of a target up to a day.
    #[must_use]
    pub fn value_by(&self, commitment: &Commitment, target: &Target, day: Date) -> Option<Points> {
        values(until(self.entries(commitment.id, Part::Target(target.number)), day)).last().map(|(_, value)| *value)
    }

    /// How a target stands on a day, by what was so until then.
    #[must_use]
    pub fn target(&self, commitment: &Commitment, target: &Target, today: Date) -> TargetProgress {
        let today = commitment.looked_at_on(today);
        let values = values(until(self.entries(commitment.id, Part::Target(target.number)), today));
        let due = target.due(commitment.year);
        let last = values.last().copied();
        let forecast = forecast(target.counting, commitment.year, due, &values);
        let kept = |value: Option<Points>| value.is_some_and(|value| target.is_kept_by(value));
        let reached = kept(last.map(|(_, value)| value));
        let state = if today > due {
            // The year's end judges by the same two values: that of the day it was due, and the last one.
            if kept(self.value_by(commitment, target, due)) {
                ProgressState::Reached
            } else if reached {
                ProgressState::ReachedLate
            } else {
                ProgressState::Late
            }
        } else if reached && forecast.is_none_or(|value| target.is_kept_by(value)) {
            ProgressState::Reached
        } else if forecast.is_some_and(|value| !target.is_kept_by(value)) {
            ProgressState::AtRisk
        } else if days_until(today, due) <= SOON {
            ProgressState::Due
        } else if last.is_none() {
            ProgressState::NotBegun
        } else {
            ProgressState::UnderWay
        };
        TargetProgress { last, forecast, pace: pace(target, commitment.year, due, today), due, state }
    }

    /// How a task stands on a day, by what was so until then.
    #[must_use]
    pub fn task(&self, commitment: &Commitment, task: &Task, today: Date) -> TaskProgress {
        let today = commitment.looked_at_on(today);
        let entries = until(self.entries(commitment.id, Part::Task(task.number)), today);
        let (last, due) = (entries.last(), task.due(commitment.year));
        let is_done = |entry: &&Progress| entry.found == Found::Done;
        let done = last.filter(is_done).and_then(|_| entries.iter().find(is_done));
        let state = if let Some(done) = done {
            if done.day <= due { ProgressState::Reached } else { ProgressState::ReachedLate }
        } else if today > due {
            ProgressState::Late
        } else if days_until(today, due) <= SOON {
            ProgressState::Due
        } else if last.is_none() {
            ProgressState::NotBegun
        } else {
            ProgressState::UnderWay
        };
        TaskProgress { last: last.map(|entry| entry.day), due, state }
    }
}

/// The values of an indicator as a target takes them, by day; nothing of periods in which nothing occurred.
#[must_use]
pub fn taken_values(target: u32, values: &[IndicatorValue]) -> Vec<TakenValue> {
    let mut values: Vec<&IndicatorValue> = values.iter().collect();
    values.sort_by_key(|value| (value.period.to, value.period.kind));
    let taken = |value: &IndicatorValue| {
        Some(TakenValue {
            target,
            day: value.period.to,
            value: value.measured.points()?,
            period: value.period.name(),
            author: value.author.clone(),
            at: value.at,
        })
    };
    values.into_iter().filter_map(taken).collect()
}

/// The entries up to a day.
fn until(entries: &[Progress], day: Date) -> &[Progress] {
    &entries[..entries.partition_point(|entry| entry.day <= day)]
}

/// The values that count: the last one of each day.
fn values(entries: &[Progress]) -> Vec<(Date, Points)> {
    let mut values: Vec<(Date, Points)> = Vec::new();
    for entry in entries {
        let Found::Value(value) = entry.found else { continue };
        match values.last_mut() {
            Some(last) if last.0 == entry.day => last.1 = value,
            _ => values.push((entry.day, value)),
        }
    }
    values
}

/// What the values come to by the day due; `None` with fewer than two.
fn forecast(counting: Counting, year: i16, due: Date, values: &[(Date, Points)]) -> Option<Points> {
    let (day, value) = match values {
        [_, .., last] => *last,
        _ => return None,
    };
    match counting {
        Counting::Level => Some(value),
        Counting::Cumulative => {
            let (elapsed, whole) = (day_of_year(year, day)?, day_of_year(year, due)?);
            if elapsed >= whole { Some(value) } else { share(value, whole, elapsed) }
        }
    }
}

/// What the pace asks for on a day: the promised value by the share of days that have passed.
fn pace(target: &Target, year: i16, due: Date, today: Date) -> Option<Points> {
    if target.counting != Counting::Cumulative || target.direction == crate::commitments::Direction::AtMost {
        return None;
    }
    let (elapsed, whole) = (day_of_year(year, today)?, day_of_year(year, due)?);
    if elapsed >= whole { Some(target.value) } else { share(target.value, elapsed, whole) }
}

/// How many days of the year have passed at the end of a day; `None` before the year.
fn day_of_year(year: i16, day: Date) -> Option<i64> {
    let first = Date::new(year, 1, 1).ok()?;
    (day >= first).then(|| days_until(first, day) + 1)
}

/// `value × part ÷ whole`, rounded half up to six decimals.
fn share(value: Points, part: i64, whole: i64) -> Option<Points> {
    let (part, whole) = (i128::from(part), i128::from(whole));
    let twice = value.millionths().checked_mul(part)?.checked_mul(2)?;
    Points::from_millionths((twice + whole).div_euclid(2 * whole))
}

#[cfg(test)]
mod tests;
