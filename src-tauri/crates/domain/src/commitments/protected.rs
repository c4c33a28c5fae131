//! The points that promises protect: what the criteria named by targets are worth to a unit, and
//! what it has there.

use super::{Commitment, CommitmentId, Counting, Direction, Target, Task};
use crate::criteria::{Place, Tree};
use crate::lost_points::LostPointsLine;
use crate::points::Points;
use crate::scores::RoundFacts;
use crate::standings::SheetResult;

/// Points of criteria.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Protected {
    /// The maxima that apply.
    pub max: Points,
    /// What the unit has there; `None` where nothing is known of one of them.
    pub earned: Option<Points>,
}

/// The codes in what was written: "7.3.1, 7.3.2".
pub fn codes(written: &str) -> impl Iterator<Item = &str> {
    written.split([',', ';']).map(str::trim).filter(|code| !code.is_empty())
}

/// The places that codes name, each once; what stands below another of them is part of it.
#[must_use]
pub fn places<'a>(tree: &Tree, written: impl IntoIterator<Item = &'a str>) -> Vec<Place> {
    let wanted: Vec<&str> = written.into_iter().flat_map(codes).collect();
    let named: Vec<Place> = (0..tree.len()).filter(|place| wanted.contains(&tree.node(*place).code.as_str())).collect();
    let covered = |place: &Place| {
        let mut above = tree.parent(*place);
        while let Some(at) = above {
            if named.contains(&at) {
                return true;
            }
            above = tree.parent(at);
        }
        false
    };
    named.iter().copied().filter(|place| !covered(place)).collect()
}

/// What the criteria at these places are worth on a sheet.
#[must_use]
pub fn protected(sheet: &SheetResult, places: &[Place]) -> Protected {
    let nodes = || places.iter().map(|place| &sheet.nodes[*place]);
    let known = !places.is_empty() && nodes().all(|node| node.known);
    Protected {
        max: nodes().filter_map(|node| node.applicable_max).sum(),
        earned: known.then(|| nodes().map(|node| node.value).sum()),
    }
}

impl Commitment {
    /// The criteria named by its targets, as written.
    pub fn criteria(&self) -> impl Iterator<Item = &str> {
        self.targets.iter().map(|target| target.criteria.as_str())
    }

    /// A draft for another year with the same promises; `reached` gives the value last reached of a
    /// target, which becomes its baseline. Days move by whole years.
    #[must_use]
    pub fn for_year(&self, year: i16, reached: impl Fn(&Target) -> Option<Points>) -> Commitment {
        let moved = |day: Option<jiff::civil::Date>| {
            day.and_then(|day| day.checked_add(jiff::Span::new().years(i32::from(year - self.year))).ok())
        };
        let target = |one: &Target| Target {
            baseline: reached(one).or(one.baseline),
            deadline: moved(one.deadline),
            number: 0,
            ..one.clone()
        };
        let task = |one: &Task| Task { deadline: moved(one.deadline), number: 0, ..one.clone() };
        Commitment {
            id: CommitmentId(0),
            year,
            unit: self.unit,
            unit_name: self.unit_name.clone(),
            head_name: self.head_name.clone(),
            head_title: self.head_title.clone(),
            targets: self.targets.iter().map(target).collect(),
            tasks: self.tasks.iter().map(task).collect(),
            ..Commitment::default()
        }
    }
}

/// The target that wins back what a line of the ledger lost: the full points of its criterion, from
/// what the unit has; for a penalty, that no point is taken off.
#[must_use]
pub fn target_for(facts: &RoundFacts, line: &LostPointsLine) -> Target {
    let node = facts.tree.node(line.place);
    let penalty = line.max == Points::ZERO;
    let name = if penalty { "Không bị trừ điểm" } else { "Đạt điểm tối đa tiêu chí" };
    Target {
        counting: Counting::Level,
        name: format!("{name} {}: {}", node.code, node.title.trim_end_matches('.')),
        measure: "điểm".to_owned(),
        baseline: Some(if penalty { line.lost } else { line.max - line.lost }),
        direction: if penalty { Direction::AtMost } else { Direction::AtLeast },
        value: line.max,
        criteria: node.code.clone(),
        ..Target::default()
    }
}

/// The task that a remedy of the ledger asks for; `None` where no remedy is written. A day that is
/// not in the year of the promise is left open.
#[must_use]
pub fn task_for(line: &LostPointsLine, year: i16) -> Option<Task> {
    let note = line.note.as_ref().filter(|note| !note.remedy.trim().is_empty())?;
    let person = if line.official().is_empty() { line.department() } else { line.official() };
    Some(Task {
        name: note.remedy.trim().to_owned(),
        deadline: note.deadline.filter(|day| day.year() == year),
        person: person.to_owned(),
        ..Task::default()
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_copy_starts_from_what_was_reached_and_moves_its_days() {
        let target = |number: u32, deadline| Target {
            number,
            deadline,
            baseline: Some(Points::whole(80)),
            value: Points::whole(100),
            ..Target::default()
        };
        let kept = Commitment {
            id: CommitmentId(4),
            year: 2020,
            targets: vec![target(1, Some(date(2020, 2, 29))), target(2, None)],
            closed: Some(date(2020, 12, 31)),
            ..Commitment::default()
        };
        let copy = kept.for_year(2021, |target| (target.number == 1).then_some(Points::whole(97)));
        assert_eq!((copy.id, copy.year, copy.closed), (CommitmentId(0), 2021, None), "a new draft");
        assert_eq!(copy.targets[0].baseline, Some(Points::whole(97)), "what was reached is where it starts");
        assert_eq!(copy.targets[0].deadline, Some(date(2021, 2, 28)), "the same day a year later, where there is one");
        assert_eq!(copy.targets[1].baseline, Some(Points::whole(80)), "nothing entered: as it was");
    }

    #[test]
    fn codes_are_read_as_written() {
        assert_eq!(codes("7.3.1, 7.3.2; 1 ,").collect::<Vec<_>>(), ["7.3.1", "7.3.2", "1"], "commas and semicolons");
    }
}
