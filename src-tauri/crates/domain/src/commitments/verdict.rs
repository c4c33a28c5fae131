//! What promises come to at the end of a year: kept, partly kept, not kept, by rules that are data.
//!
//! A target is kept when its value keeps the promise by its day. What is reached only after its day,
//! or up to the share that the rule names, is partly kept. Where the rule names no share, nothing
//! short of the promise counts.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Commitment, Direction, Target, Task};
use crate::points::Points;
use crate::progress::{Found, Part, ProgressBook};

/// What an office counts as partly kept.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct VerdictRule {
    /// From this share of the promised value on, in per cent, a target is partly kept.
    pub target_from: Option<Points>,
    /// From this share of kept targets and tasks on, in per cent, a commitment is partly kept.
    pub head_from: Option<Points>,
}

/// What a promise came to.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Kept {
    /// As promised, by its day.
    Whole,
    /// Later, or up to the share that the rule names.
    Partly,
    /// Less.
    Not,
    /// Nothing was entered.
    Unknown,
}

impl Kept {
    /// What papers and screens call it.
    #[must_use]
    pub fn vietnamese(self) -> &'static str {
        match self {
            Kept::Whole => "Hoàn thành",
            Kept::Partly => "Hoàn thành một phần",
            Kept::Not => "Chưa hoàn thành",
            Kept::Unknown => "Chưa có số liệu",
        }
    }
}

/// What a whole commitment came to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct CommitmentVerdict {
    /// Targets and tasks kept.
    pub whole: u32,
    /// Partly kept.
    pub partly: u32,
    /// Not kept.
    pub not: u32,
    /// Without any entry.
    pub unknown: u32,
    /// The commitment itself.
    pub kept: Kept,
}

/// `part` of `whole` is at least so many per cent; never where the whole is nothing.
fn reaches(part: Points, whole: Points, per_cent: Points) -> bool {
    let product = |a: Points, b: Points| a.millionths().checked_mul(b.millionths());
    let (Some(left), Some(right)) = (product(part, Points::whole(100)), product(whole, per_cent)) else { return false };
    whole > Points::ZERO && left >= right
}

impl VerdictRule {
    /// What a target came to on the last day that counts.
    #[must_use]
    pub fn target(&self, progress: &ProgressBook, commitment: &Commitment, target: &Target, day: Date) -> Kept {
        let due = target.due(commitment.year).min(day);
        let value = |day: Date| progress.value_by(commitment, target, day);
        let Some(last) = value(day) else { return Kept::Unknown };
        if value(due).is_some_and(|value| target.is_kept_by(value)) {
            return Kept::Whole;
        }
        let enough = self.target_from.is_some_and(|share| match target.direction {
            Direction::AtLeast => reaches(last, target.value, share),
            Direction::AtMost => reaches(target.value, last, share),
            Direction::Exactly => last < target.value && reaches(last, target.value, share),
        });
        if target.is_kept_by(last) || enough { Kept::Partly } else { Kept::Not }
    }

    /// What a task came to on the last day that counts.
    #[must_use]
    pub fn task(&self, progress: &ProgressBook, commitment: &Commitment, task: &Task, day: Date) -> Kept {
        let done = |entry: &&crate::progress::Progress| entry.found == Found::Done && entry.day <= day;
        let entries = progress.entries(commitment.id, Part::Task(task.number));
        match entries.iter().find(done) {
            Some(entry) if entry.day <= task.due(commitment.year) => Kept::Whole,
            Some(_) => Kept::Partly,
            None if entries.is_empty() => Kept::Unknown,
            None => Kept::Not,
        }
    }

    /// What a commitment came to: kept when all of it is, partly from the share the rule names, or
    /// without one as soon as anything is.
    #[must_use]
    pub fn commitment(&self, progress: &ProgressBook, commitment: &Commitment, day: Date) -> CommitmentVerdict {
        let targets = commitment.targets.iter().map(|target| self.target(progress, commitment, target, day));
        let tasks = commitment.tasks.iter().map(|task| self.task(progress, commitment, task, day));
        let all: Vec<Kept> = targets.chain(tasks).collect();
        let count = |kept: Kept| u32::try_from(all.iter().filter(|one| **one == kept).count()).unwrap_or(u32::MAX);
        let (whole, partly, not, unknown) = (count(Kept::Whole), count(Kept::Partly), count(Kept::Not), count(Kept::Unknown));
        let parts = whole + partly + not + unknown;
        let points = |count: u32| Points::whole(i32::try_from(count).unwrap_or(i32::MAX));
        let enough = match self.head_from {
            Some(share) => reaches(points(whole), points(parts), share),
            None => whole + partly > 0,
        };
        let kept = match (parts == unknown, whole == parts, enough) {
            (true, ..) => Kept::Unknown,
            (_, true, _) => Kept::Whole,
            (_, _, true) => Kept::Partly,
            _ => Kept::Not,
        };
        CommitmentVerdict { whole, partly, not, unknown, kept }
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use jiff::civil::date;

    use super::*;
    use crate::commitments::CommitmentId;
    use crate::progress::{Progress, ProgressId};

    fn commitment(targets: Vec<Target>) -> Commitment {
        Commitment { id: CommitmentId(1), year: 2021, targets, ..Commitment::default() }
    }

    fn target(number: u32, direction: Direction, value: i32) -> Target {
        let deadline = Some(date(2021, 10, 30));
        Target { number, direction, value: Points::whole(value), deadline, ..Target::default() }
    }

    fn book(values: &[(u32, Date, i32)]) -> ProgressBook {
        let entry = |(id, (number, day, value)): (i64, &(u32, Date, i32))| Progress {
            id: ProgressId(id),
            commitment: CommitmentId(1),
            part: Part::Target(*number),
            day: *day,
            found: Found::Value(Points::whole(*value)),
            note: String::new(),
            evidence: None,
            author: String::new(),
            at: Timestamp::UNIX_EPOCH,
        };
        ProgressBook::new((1..).zip(values).map(entry).collect())
    }

    const RULE: VerdictRule = VerdictRule { target_from: None, head_from: None };

    fn with_share(share: i32) -> VerdictRule {
        VerdictRule { target_from: Some(Points::whole(share)), ..RULE }
    }

    #[test]
    fn what_is_reached_by_its_day_is_kept_and_later_only_partly() {
        let one = target(1, Direction::AtLeast, 100);
        let of = |day: Date| RULE.target(&book(&[(1, day, 100)]), &commitment(vec![one.clone()]), &one, date(2021, 12, 31));
        assert_eq!(of(date(2021, 10, 30)), Kept::Whole, "on its day");
        assert_eq!(of(date(2021, 11, 1)), Kept::Partly, "reached, but late");
        assert_eq!(of(date(2022, 1, 1)), Kept::Unknown, "after the last day that counts nothing was entered");
    }

    #[test]
    fn short_of_the_promise_only_a_share_that_the_office_names_counts() {
        let (day, end) = (date(2021, 10, 30), date(2021, 12, 31));
        let kept = |rule: VerdictRule, direction: Direction, value: i32, reached: i32| {
            let one = target(1, direction, value);
            rule.target(&book(&[(1, day, reached)]), &commitment(vec![one.clone()]), &one, end)
        };
        assert_eq!(kept(RULE, Direction::AtLeast, 100, 99), Kept::Not, "no share is named");
        assert_eq!(kept(with_share(80), Direction::AtLeast, 100, 80), Kept::Partly, "exactly the share");
        assert_eq!(kept(with_share(80), Direction::AtLeast, 100, 79), Kept::Not, "below it");
        assert_eq!(kept(with_share(80), Direction::AtMost, 4, 5), Kept::Partly, "4 of 5 is the share of a limit");
        assert_eq!(kept(with_share(80), Direction::AtMost, 0, 1), Kept::Not, "a limit of nothing has no part");
        assert_eq!(kept(with_share(80), Direction::Exactly, 10, 12), Kept::Not, "more than exactly is not part of it");
    }

    #[test]
    fn a_commitment_is_judged_by_all_of_its_parts() {
        let (day, end) = (date(2021, 6, 30), date(2021, 12, 31));
        let two = commitment(vec![target(1, Direction::AtLeast, 100), target(2, Direction::AtLeast, 10)]);
        let judged = |rule: VerdictRule, values: &[(u32, Date, i32)]| rule.commitment(&book(values), &two, end).kept;
        let half = VerdictRule { head_from: Some(Points::whole(60)), ..RULE };
        assert_eq!(judged(RULE, &[]), Kept::Unknown, "nothing entered");
        assert_eq!(judged(RULE, &[(1, day, 100), (2, day, 10)]), Kept::Whole, "all of it");
        assert_eq!(judged(RULE, &[(1, day, 100), (2, day, 9)]), Kept::Partly, "one of two");
        assert_eq!(judged(half, &[(1, day, 100), (2, day, 9)]), Kept::Not, "one of two is under 60 %");
    }
}
