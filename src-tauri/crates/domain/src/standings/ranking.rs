//! The lines of the standings, put in order and ranked within their groups.

use super::count;
use super::earlier::previous;
use super::grading::{Grading, Lowered, grading};
use super::sheet::{NodeResult, SheetResult, evaluate};
use super::ties::{Parting, part};
use crate::grades::{Compared, ConditionResult, ToNextGrade};
use crate::points::{Index, Points};
use crate::rounds::{RankSource, Stage};
use crate::scores::{RoundFacts, RoundUnit};
use crate::text::compare_names;
use crate::ties::{TieBreaker, TiePolicy};
use crate::units::UnitId;

/// A unit's line in the standings.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Standing {
    /// The unit.
    pub unit: UnitId,
    /// Its code at the end of the round.
    pub unit_code: String,
    /// Its name at the end of the round.
    pub unit_name: String,
    /// The group it is ranked in.
    pub group: String,
    /// Earned points over the applicable maximum.
    pub index: Index,
    /// Its grade; `None` without a scheme.
    pub grade: Option<String>,
    /// Why the grade is lower than the points alone would give.
    pub lowered: Option<Lowered>,
    /// Conditions of the grade that could not be decided.
    pub undecided: Vec<ConditionResult>,
    /// The next better grade and what is missing for it.
    pub to_next_grade: Option<ToNextGrade>,
    /// Its rank in the group, by the tie policy of the set.
    pub rank: u32,
    /// How many are ranked together.
    pub of: u32,
    /// Its rank in the same group the year before, when known.
    pub previous_rank: Option<u32>,
    /// Out of how many then.
    pub previous_of: Option<u32>,
    /// Where that rank is known from.
    pub previous_source: Option<RankSource>,
    /// Places won (positive) or lost.
    pub rank_change: Option<i32>,
    /// False while a cell that applies is not scored: the rank is "tạm tính".
    pub complete: bool,
    /// Points of each area, in the order of the tree.
    pub areas: Vec<NodeResult>,
}

/// The standings of a round at a stage.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Standings {
    /// The stage; never mixed with another.
    pub stage: Stage,
    /// The lines, best first.
    pub rows: Vec<Standing>,
    /// Equal units that were parted, or could not be.
    pub partings: Vec<Parting>,
}

/// A line with what may part it from its equals: more is better, `None` is not known.
pub(super) struct Ranked {
    pub(super) standing: Standing,
    pub(super) keys: Vec<Option<Points>>,
}

/// The group in which a unit of a round is ranked.
#[must_use]
pub fn group_of(facts: &RoundFacts, member: &RoundUnit) -> String {
    let own = &member.version.group;
    if own.is_empty() { facts.round.group.clone() } else { own.clone() }
}

/// The standings at a stage. Units with nothing in that stage have no total and are left out.
#[must_use]
pub fn standings(facts: &RoundFacts, stage: Stage) -> Standings {
    let begun = (0..facts.units.len()).filter(|unit| !facts.scores[*unit].is_empty(stage));
    let mut rows: Vec<Ranked> = begun.map(|unit| line(facts, unit, stage)).collect();
    rows.sort_by(|a, b| {
        let (a, b) = (&a.standing, &b.standing);
        compare_names(&a.group, &b.group)
            .then_with(|| compare_results(facts, b, a))
            .then_with(|| compare_names(&a.unit_name, &b.unit_name))
            .then_with(|| a.unit.cmp(&b.unit))
    });
    let mut partings = Vec::new();
    give_ranks(facts, &mut rows, &mut partings);
    Standings { stage, rows: rows.into_iter().map(|ranked| ranked.standing).collect(), partings }
}

fn line(facts: &RoundFacts, unit: usize, stage: Stage) -> Ranked {
    let member = &facts.units[unit];
    let sheet = evaluate(facts, unit, stage);
    let group = group_of(facts, member);
    let previous = previous(facts, member, &group);
    let previous_rank = previous.as_ref().map(|previous| previous.rank);
    let Grading { grade, lowered, undecided, to_next } = grading(facts, &sheet);
    let keys = facts.set.ties.breakers().iter().map(|breaker| key(facts, &sheet, previous_rank, breaker)).collect();
    let standing = Standing {
        unit: member.id,
        unit_code: member.version.code.clone(),
        unit_name: member.version.name.clone(),
        group,
        index: sheet.index(),
        grade,
        lowered,
        undecided,
        to_next_grade: to_next,
        rank: 0,
        of: 0,
        previous_rank,
        previous_of: previous.as_ref().and_then(|previous| previous.of),
        previous_source: previous.map(|previous| previous.source),
        rank_change: None,
        complete: sheet.complete,
        areas: facts.tree.areas().map(|place| sheet.nodes[place]).collect(),
    };
    Ranked { standing, keys }
}

/// What a breaker looks at, so that more is better.
fn key(facts: &RoundFacts, sheet: &SheetResult, previous_rank: Option<u32>, breaker: &TieBreaker) -> Option<Points> {
    match breaker {
        TieBreaker::Node { code } => {
            let node = sheet.nodes[facts.tree.place_of_code(code)?];
            node.known.then_some(node.value)
        }
        TieBreaker::Bonus => Some(sheet.bonus),
        TieBreaker::PreviousRank => Some(Points::ZERO - Points::whole(i32::try_from(previous_rank?).ok()?)),
    }
}

/// On the exact index, or on the printed one where the set says so.
fn compare_results(facts: &RoundFacts, a: &Standing, b: &Standing) -> std::cmp::Ordering {
    match facts.set.compared() {
        Compared::Exactly => a.index.cmp(&b.index),
        Compared::AsPrinted { decimals } => a.index.printed(decimals).cmp(&b.index.printed(decimals)),
    }
}

/// Ranks within each group by the tie policy; equal lines stand next to each other.
fn give_ranks(facts: &RoundFacts, rows: &mut [Ranked], partings: &mut Vec<Parting>) {
    let policy = &facts.set.ties;
    for group in rows.chunk_by_mut(|a, b| a.standing.group == b.standing.group) {
        let of = count(group.len());
        let (mut before, mut places) = (0, 0);
        for block in group.chunk_by_mut(|a, b| compare_results(facts, &a.standing, &b.standing).is_eq()) {
            let lengths = part(block, policy.breakers(), 0, partings);
            let mut rest = block;
            for length in lengths {
                let (shared, others) = rest.split_at_mut(length);
                let rank = if *policy == TiePolicy::Dense { places + 1 } else { before + 1 };
                shared.iter_mut().for_each(|ranked| give(&mut ranked.standing, rank, of));
                before += count(length);
                places += 1;
                rest = others;
            }
        }
    }
}

fn give(standing: &mut Standing, rank: u32, of: u32) {
    standing.rank = rank;
    standing.of = of;
    standing.rank_change = standing.previous_rank.and_then(|previous| i32::try_from(i64::from(previous) - i64::from(rank)).ok());
}
