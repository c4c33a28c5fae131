//! Random sets and sheets, and the same as facts for `domain`.

use std::collections::HashSet;

use domain::criteria::{Channel, CriteriaSet, Node, NodeId, SetId, SetState, Tree};
use domain::grades::{ConditionMeasure, Grade, GradeBasis, GradeCondition, GradeScheme};
use domain::points::Points;
use domain::rounds::{PublishedResult, Round, RoundId, Stage};
use domain::rules::{NoOccurrence, Rule, RuleKind};
use domain::scores::{Mark, RoundFacts, Score};
use domain::ties::{TieBreaker, TiePolicy};
use domain::units::{Unit, UnitId, UnitVersion};
use jiff::Timestamp;
use jiff::civil::Date;
use proptest::prelude::*;

use crate::fraction::Fraction;
use crate::sheets::{Cell, Cells, Item, Made};

fn any_set() -> impl Strategy<Value = Made> {
    let channel = prop_oneof![6 => Just(Channel::SelfScored), 1 => Just(Channel::Survey), 1 => Just(Channel::Council)];
    let silent = prop_oneof![
        Just(None),
        Just(Some(NoOccurrence::Full)),
        Just(Some(NoOccurrence::Zero)),
        Just(Some(NoOccurrence::Excluded))
    ];
    let item = (any::<prop::sample::Index>(), 1_i64..400, channel, silent);
    let beside = prop::collection::vec((1_i64..300, 1_i64..300), 0..3);
    (prop::collection::vec(item, 2..14), beside.clone(), beside).prop_map(|(picked, bonus, penalty)| {
        let mut items = vec![Item { parent: None, own_max: 0, channel: Channel::SelfScored, no_occurrence: None }];
        let mut depths = vec![0];
        for (parent, own_max, channel, no_occurrence) in picked {
            let shallow: Vec<usize> = (0..items.len()).filter(|at| depths[*at] < 4).collect();
            let parent = shallow[parent.index(shallow.len())];
            depths.push(depths[parent] + 1);
            items.push(Item { parent: Some(parent), own_max, channel, no_occurrence });
        }
        for (channel, rows) in [(Channel::Bonus, bonus), (Channel::Penalty, penalty)] {
            if rows.is_empty() {
                continue;
            }
            let group = items.len();
            items.push(Item { parent: Some(0), own_max: rows[0].1, channel, no_occurrence: None });
            items.extend(rows.into_iter().map(|(own_max, _)| Item {
                parent: Some(group),
                own_max,
                channel,
                no_occurrence: None,
            }));
        }
        Made { items }
    })
}

pub fn any_case() -> impl Strategy<Value = (Made, Vec<Cells>, Stage)> {
    let kind = prop_oneof![5 => Just(0_u8), 2 => Just(1), 1 => Just(2), 1 => Just(3)];
    let cell = (any::<prop::sample::Index>(), prop::sample::select(Stage::ALL.to_vec()), kind, 0_i64..=100);
    let sheets = prop::collection::vec(prop::collection::vec(cell, 0..30), 1..6);
    (any_set(), sheets, prop::sample::select(Stage::ALL.to_vec()), any::<bool>()).prop_map(|(made, sheets, stage, one_stage)| {
        let sheets = sheets.into_iter().map(|cells| {
            let mut known = Cells::new();
            for (item, at, kind, share) in cells {
                let item = item.index(made.items.len());
                let at = if one_stage { stage } else { at };
                let max = made.max(item);
                let points = Cell::Hundredths(i64::try_from(max.0 * 100 / max.1).expect("small") * share / 100);
                let cell = match kind {
                    // KAD does not stand for the whole set, and points are stated rarely.
                    1 if item != 0 => Cell::Kad,
                    2 if made.is_leaf(item) => Cell::Kps,
                    3 => points,
                    _ if made.is_leaf(item) => points,
                    _ => Cell::Empty,
                };
                known.insert((at, item), cell);
            }
            known
        });
        let sheets = sheets.collect();
        (made, sheets, stage)
    })
}

pub fn points(of: Fraction) -> Points {
    Points::from_millionths(of.0 * 1_000_000 / of.1).expect("small")
}

pub fn node_id(item: usize) -> NodeId {
    NodeId(i64::try_from(item).expect("few") + 1)
}

pub fn unit_id(at: usize) -> UnitId {
    UnitId(i64::try_from(at).expect("few") + 1)
}

pub fn tree(made: &Made) -> Tree {
    let nodes = made.items.iter().enumerate().map(|(at, item)| Node {
        id: node_id(at),
        set: SetId(1),
        parent: item.parent.map(node_id),
        position: u32::try_from(at).expect("few"),
        code: if at == 0 { String::new() } else { at.to_string() },
        title: "x".into(),
        // The root prints nothing on odd sets, so that both ways of knowing the maximum are met.
        max: (at != 0 || made.items.len().is_multiple_of(2)).then(|| points(made.max(at))),
        wording: String::new(),
        rule: Rule { kind: RuleKind::Manual, no_occurrence: item.no_occurrence },
        channel: item.channel,
        lead_unit: String::new(),
        evidence: String::new(),
        confirmed: None,
    });
    Tree::new(nodes.collect()).expect("a tree")
}

pub fn scores(sheets: &[Cells]) -> Vec<Score> {
    let cells = sheets.iter().enumerate().flat_map(|(at, cells)| cells.iter().map(move |(place, cell)| (at, place, cell)));
    let score = |(at, (stage, item), cell): (usize, &(Stage, usize), &Cell)| {
        let mark = match cell {
            Cell::Empty => return None,
            Cell::Hundredths(count) => Mark::Scored { points: points(Fraction::hundredths(*count)) },
            Cell::Kad => Mark::NotApplicable,
            Cell::Kps => Mark::NoOccurrence,
        };
        let (round, unit, node, stage) = (RoundId(1), unit_id(at), node_id(*item), *stage);
        let none = String::new;
        Some(Score {
            round,
            unit,
            node,
            stage,
            mark,
            figure: none(),
            working: none(),
            remark: none(),
            author: none(),
            at: Timestamp::UNIX_EPOCH,
        })
    };
    cells.filter_map(score).collect()
}

/// How the set of a case grades and ranks.
#[derive(Clone, Debug)]
pub struct Ranking {
    /// The scheme; node codes are the numbers of items.
    pub scheme: GradeScheme,
    pub ties: TiePolicy,
    pub exact: bool,
    pub decimals: u32,
    /// Ranks of the year before, by unit.
    pub earlier: Vec<Option<u32>>,
}

pub fn facts(made: &Made, sheets: &[Cells], ranking: &Ranking) -> RoundFacts {
    let set = CriteriaSet {
        id: SetId(1),
        code: "T".into(),
        title: "T".into(),
        legal_basis: String::new(),
        decision: domain::criteria::Decision::default(),
        decimals: ranking.decimals,
        state: SetState::Issued,
        grades: Some(ranking.scheme.clone()),
        rank_on_exact: ranking.exact,
        ties: ranking.ties.clone(),
    };
    let version =
        |at: usize| UnitVersion {
            code: at.to_string(), name: format!("Xã {at}"), group: "Xã".into(), ..UnitVersion::default()
        };
    let units: Vec<Unit> = (0..sheets.len()).map(|at| Unit { id: unit_id(at), versions: vec![version(at)] }).collect();
    let round = Round {
        id: RoundId(1),
        code: "T".into(),
        year: 2020,
        set: SetId(1),
        group: "Xã".into(),
        from: Date::constant(2020, 1, 1),
        to: Date::constant(2020, 12, 31),
        units: units.iter().map(|unit| unit.id).collect(),
        published_at: None,
        threshold: None,
    };
    let published = ranking.earlier.iter().enumerate().filter_map(|(at, rank)| Some(published(at, (*rank)?)));
    RoundFacts::new(round, set, tree(made), &units, scores(sheets), HashSet::new(), published.collect())
}

fn published(at: usize, rank: u32) -> PublishedResult {
    PublishedResult {
        id: unit_id(at).0,
        unit: Some(unit_id(at)),
        unit_name: String::new(),
        year: 2019,
        index: None,
        out_of: None,
        rank: Some(rank),
        of: None,
        rank_change: None,
        grade: String::new(),
        unit_count: None,
        source: "Báo".into(),
    }
}

/// A scheme, a tie policy and earlier ranks; conditions and tie breakers name these items.
pub fn any_ranking(items: &[usize], units: usize) -> impl Strategy<Value = Ranking> + use<> {
    let bounds = prop::collection::btree_set(1_i64..10_000, 1..5);
    let scheme = (
        any::<bool>(),
        bounds,
        prop::collection::vec(any::<bool>(), 5),
        prop::collection::vec(any_condition(items.to_vec()), 0..4),
    );
    let breaker = prop_oneof![
        3 => prop::sample::select(items.to_vec()).prop_map(|item| TieBreaker::Node { code: item.to_string() }),
        1 => Just(TieBreaker::Bonus),
        1 => Just(TieBreaker::PreviousRank),
    ];
    let ties = prop_oneof![
        1 => Just(TiePolicy::Shared),
        1 => Just(TiePolicy::Dense),
        2 => prop::collection::vec(breaker, 1..4).prop_map(|by| TiePolicy::Parted { by }),
    ];
    let earlier = prop::collection::vec(prop::option::weighted(0.8, 1_u32..4), units);
    (scheme, ties, any::<bool>(), 0_u32..3, earlier).prop_map(
        |((raw, bounds, included, conditions), ties, exact, decimals, earlier)| {
            let basis = if raw { GradeBasis::Raw } else { GradeBasis::Percent };
            let mut grades: Vec<Grade> = bounds
                .into_iter()
                .rev()
                .zip(included)
                .enumerate()
                .map(|(at, (bound, from_in))| Grade { label: at.to_string(), from: points(Fraction::hundredths(bound)), from_in })
                .collect();
            grades.push(Grade { label: grades.len().to_string(), from: Points::ZERO, from_in: true });
            let guarded = |place: usize| (place % (grades.len() - 1)).to_string();
            let conditions =
                conditions.into_iter().map(|(place, condition)| GradeCondition { grade: guarded(place), ..condition }).collect();
            Ranking { scheme: GradeScheme { basis, grades, conditions }, ties, exact, decimals, earlier }
        },
    )
}

/// A condition of an item; which grade it guards is chosen later.
fn any_condition(items: Vec<usize>) -> impl Strategy<Value = (usize, GradeCondition)> {
    (0_usize..4, prop::sample::select(items), 1_i64..=10_000, any::<bool>()).prop_map(|(grade, item, bound, percent)| {
        let measure = if percent { ConditionMeasure::Percent } else { ConditionMeasure::Points };
        let bound = if percent { bound } else { bound / 40 + 1 };
        (
            grade,
            GradeCondition {
                grade: String::new(),
                node: item.to_string(),
                at_least: points(Fraction::hundredths(bound)),
                measure,
            },
        )
    })
}
