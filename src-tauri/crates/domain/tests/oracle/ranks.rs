//! Grades, ranks and the way to the next grade, written afresh from the meanings of the field.

use std::cmp::Ordering;

use domain::criteria::Channel;
use domain::grades::{ConditionMeasure, GradeBasis, GradeCondition};
use domain::points::Points;
use domain::rounds::Stage;
use domain::ties::{TieBreaker, TiePolicy};

use crate::fraction::Fraction;
use crate::made::Ranking;
use crate::sheets::{Cell, Cells, Made, granted_later, oracle, total};

fn fraction(points: Points) -> Fraction {
    Fraction::read(&points.canonical())
}

/// The index in hundredths as it is compared; nothing where nothing applies.
fn per_cent(ranking: &Ranking, earned: Fraction, applies: Fraction) -> Fraction {
    if applies.0 == 0 {
        return Fraction::ZERO;
    }
    let exact = earned.times(Fraction::whole(100)).over(applies);
    if ranking.exact { exact } else { exact.rounded(ranking.decimals) }
}

/// Nothing of the item applies: left out itself, or all its parts are.
fn left_out(made: &Made, cells: &Cells, stage: Stage, item: usize) -> bool {
    let cell = cells.get(&(stage, item)).copied().unwrap_or(Cell::Empty);
    if cell == Cell::Kad && (stage != Stage::SelfScore || granted_later(made, cells, item)) {
        return true;
    }
    if made.is_leaf(item) {
        return cell == Cell::Kps
            && !matches!(
                made.items[item].no_occurrence,
                Some(domain::rules::NoOccurrence::Full | domain::rules::NoOccurrence::Zero)
            );
    }
    let parts: Vec<usize> = made.parts(item).into_iter().filter(|part| made.beside(*part) == made.beside(item)).collect();
    !parts.is_empty() && parts.into_iter().all(|part| left_out(made, cells, stage, part))
}

fn stated_above(made: &Made, cells: &Cells, stage: Stage, item: usize) -> bool {
    let above = made.items[item].parent;
    above.is_some_and(|above| {
        matches!(cells.get(&(stage, above)), Some(Cell::Hundredths(_))) || stated_above(made, cells, stage, above)
    })
}

/// Nothing of the item applies, or of something around it.
fn nothing_applies(made: &Made, cells: &Cells, stage: Stage, item: usize) -> bool {
    left_out(made, cells, stage, item)
        || made.items[item].parent.is_some_and(|parent| nothing_applies(made, cells, stage, parent))
}

/// True only when the condition is surely missed.
fn missed(made: &Made, cells: &Cells, stage: Stage, condition: &GradeCondition) -> bool {
    let item: usize = condition.node.parse().expect("a number");
    let said = oracle(made, cells, stage, item);
    if (!said.known && stated_above(made, cells, stage, item)) || nothing_applies(made, cells, stage, item) {
        return false;
    }
    let bound = fraction(condition.at_least);
    let least = match condition.measure {
        ConditionMeasure::Points => bound,
        ConditionMeasure::Percent => bound.times(said.applies).over(Fraction::whole(100)),
    };
    said.points.order(least).is_lt()
}

/// The place of the unit's grade: the best whose bound is reached while no condition of it or of a
/// worse grade is missed.
pub fn grade(made: &Made, cells: &Cells, stage: Stage, ranking: &Ranking) -> usize {
    let (earned, applies, _) = total(made, cells, stage);
    let reached = match ranking.scheme.basis {
        GradeBasis::Raw => earned,
        GradeBasis::Percent => per_cent(ranking, earned, applies),
    };
    let holds = |place: &usize| {
        let grade = &ranking.scheme.grades[*place];
        let order = reached.order(fraction(grade.from));
        let enough = order.is_gt() || (order.is_eq() && grade.from_in);
        let guarded = |condition: &&GradeCondition| condition.grade.parse::<usize>().expect("a number") >= *place;
        enough && !ranking.scheme.conditions.iter().filter(guarded).any(|condition| missed(made, cells, stage, condition))
    };
    (0..ranking.scheme.grades.len()).find(holds).expect("the lowest grade takes everything")
}

/// Ranks of the units listed, in their order.
pub fn ranks(made: &Made, sheets: &[Cells], units: &[usize], stage: Stage, ranking: &Ranking) -> Vec<usize> {
    // Every unit gets a growing list of figures; who has the same list shares the place.
    let mut keys: Vec<Vec<Fraction>> = units
        .iter()
        .map(|unit| {
            let (earned, applies, _) = total(made, &sheets[*unit], stage);
            vec![per_cent(ranking, earned, applies)]
        })
        .collect();
    let breakers: &[TieBreaker] = if let TiePolicy::Parted { by } = &ranking.ties { by } else { &[] };
    for breaker in breakers {
        let told: Vec<Option<Fraction>> =
            units.iter().map(|unit| figure(made, &sheets[*unit], *unit, stage, ranking, breaker)).collect();
        let before = keys.clone();
        for at in 0..units.len() {
            let equals = (0..units.len()).filter(|other| before[*other] == before[at]);
            let all_known = equals.clone().all(|other| told[other].is_some());
            keys[at].push(told[at].filter(|_| all_known).unwrap_or(Fraction::ZERO));
        }
    }
    let better = |one: &[Fraction], other: &[Fraction]| {
        let differ = one.iter().zip(other).map(|(one, other)| one.order(*other)).find(|order| order.is_ne());
        differ == Some(Ordering::Greater)
    };
    keys.iter()
        .map(|own| {
            let mut above: Vec<&Vec<Fraction>> = keys.iter().filter(|other| better(other, own)).collect();
            if ranking.ties == TiePolicy::Dense {
                let all = above.clone();
                above = all.iter().enumerate().filter(|(at, key)| !all[..*at].contains(key)).map(|(_, key)| *key).collect();
            }
            1 + above.len()
        })
        .collect()
}

fn figure(made: &Made, cells: &Cells, unit: usize, stage: Stage, ranking: &Ranking, breaker: &TieBreaker) -> Option<Fraction> {
    match breaker {
        TieBreaker::Node { code } => {
            let said = oracle(made, cells, stage, code.parse().expect("a number"));
            said.known.then_some(said.points)
        }
        TieBreaker::Bonus => {
            let groups = made.parts(0).into_iter().filter(|part| made.items[*part].channel == Channel::Bonus);
            let capped = groups.map(|group| oracle(made, cells, stage, group).points.smaller(made.max(group)));
            Some(capped.fold(Fraction::ZERO, Fraction::plus))
        }
        TieBreaker::PreviousRank => ranking.earlier[unit].map(|rank| Fraction::whole(-i128::from(rank))),
    }
}

/// The cells after some leaves were brought to their full maximum.
pub fn filled(made: &Made, cells: &Cells, stage: Stage, leaves: &[usize]) -> Cells {
    let mut next = cells.clone();
    for leaf in leaves {
        next.insert((stage, *leaf), Cell::Hundredths(made.items[*leaf].own_max));
    }
    next
}

/// Whether some choice of so many of the leaves reaches a grade.
pub fn reachable_with(
    made: &Made,
    cells: &Cells,
    stage: Stage,
    ranking: &Ranking,
    leaves: &[usize],
    count: usize,
    wanted: usize,
) -> bool {
    (0_u32..1 << leaves.len()).filter(|choice| choice.count_ones() as usize == count).any(|choice| {
        let chosen: Vec<usize> = (0..leaves.len()).filter(|at| choice >> at & 1 == 1).map(|at| leaves[at]).collect();
        grade(made, &filled(made, cells, stage, &chosen), stage, ranking) <= wanted
    })
}
