//! Totals, index and ranks against an oracle of its own: plain fractions, written afresh from the
//! meanings of the field. It shares no arithmetic with `domain`; only the facts go in together.

use std::cmp::Ordering;
use std::collections::{HashMap, HashSet};

use domain::criteria::{Channel, CriteriaSet, Node, NodeId, SetId, SetState, Tree};
use domain::points::Points;
use domain::rounds::{Round, RoundId, Stage};
use domain::rules::{NoOccurrence, Rule, RuleKind};
use domain::scores::{Mark, RoundFacts, Score};
use domain::standings::{evaluate, standings};
use domain::units::{Unit, UnitId, UnitVersion};
use jiff::Timestamp;
use jiff::civil::Date;
use proptest::prelude::*;

/// A fraction with a positive denominator, kept in lowest terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Fraction(i128, i128);

impl Fraction {
    const ZERO: Fraction = Fraction(0, 1);

    fn of(numerator: i128, denominator: i128) -> Fraction {
        let (mut a, mut b) = (numerator.abs(), denominator.abs());
        while b != 0 {
            (a, b) = (b, a % b);
        }
        let shared = a.max(1) * denominator.signum();
        Fraction(numerator / shared, denominator / shared)
    }

    fn hundredths(count: i64) -> Fraction {
        Fraction::of(i128::from(count), 100)
    }

    /// From the text that crosses the door: "1.25".
    fn read(text: &str) -> Fraction {
        let (whole, rest) = text.split_once('.').unwrap_or((text, ""));
        let digits: i128 = format!("{whole}{rest}").parse().expect("digits");
        Fraction::of(digits, 10_i128.pow(u32::try_from(rest.len()).expect("few digits")))
    }

    fn plus(self, other: Fraction) -> Fraction {
        Fraction::of(self.0 * other.1 + other.0 * self.1, self.1 * other.1)
    }

    fn minus(self, other: Fraction) -> Fraction {
        self.plus(Fraction(-other.0, other.1))
    }

    fn order(self, other: Fraction) -> Ordering {
        (self.0 * other.1).cmp(&(other.0 * self.1))
    }

    fn smaller(self, other: Fraction) -> Fraction {
        if self.order(other).is_lt() { self } else { other }
    }
}

/// A cell as the oracle knows it.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Cell {
    Empty,
    Hundredths(i64),
    Kad,
    Kps,
}

/// A node of a random set. `own_max` counts hundredths for leaves and is the cap of a bonus or
/// penalty group; other nodes have the sum of their parts.
#[derive(Clone, Debug)]
struct Item {
    parent: Option<usize>,
    own_max: i64,
    channel: Channel,
    no_occurrence: Option<NoOccurrence>,
}

/// A random set; the first item is the root.
#[derive(Clone, Debug)]
struct Made {
    items: Vec<Item>,
}

impl Made {
    fn parts(&self, item: usize) -> Vec<usize> {
        (0..self.items.len()).filter(|at| self.items[*at].parent == Some(item)).collect()
    }

    fn is_leaf(&self, item: usize) -> bool {
        item != 0 && self.parts(item).is_empty()
    }

    /// Bonus and penalty items make groups of their own here, so a channel tells the side.
    fn beside(&self, item: usize) -> bool {
        matches!(self.items[item].channel, Channel::Bonus | Channel::Penalty)
    }

    fn max(&self, item: usize) -> Fraction {
        if self.is_leaf(item) || self.beside(item) {
            return Fraction::hundredths(self.items[item].own_max);
        }
        let inside = self.parts(item).into_iter().filter(|part| self.beside(*part) == self.beside(item));
        inside.map(|part| self.max(part)).fold(Fraction::ZERO, Fraction::plus)
    }
}

/// What the oracle says of a node: points, applicable maximum, whether anything is open below.
#[derive(Clone, Copy)]
struct Said {
    points: Fraction,
    applies: Fraction,
    open: bool,
    known: bool,
}

/// The cells of one unit, by stage and item.
type Cells = HashMap<(Stage, usize), Cell>;

fn oracle(made: &Made, cells: &Cells, stage: Stage, item: usize) -> Said {
    let cell = cells.get(&(stage, item)).copied().unwrap_or(Cell::Empty);
    let max = made.max(item);
    let left_out = Said { points: Fraction::ZERO, applies: Fraction::ZERO, open: false, known: false };
    if cell == Cell::Kad && (stage != Stage::SelfScore || granted_later(made, cells, item)) {
        return left_out;
    }
    if made.is_leaf(item) {
        let counts = !made.beside(item) && (stage != Stage::SelfScore || made.items[item].channel == Channel::SelfScored);
        let scored = |points: Fraction| Said { points, applies: max, open: false, known: true };
        return match cell {
            Cell::Hundredths(count) => scored(Fraction::hundredths(count)),
            Cell::Kps => match made.items[item].no_occurrence {
                Some(NoOccurrence::Full) => scored(max),
                Some(NoOccurrence::Zero) => scored(Fraction::ZERO),
                Some(NoOccurrence::Excluded) | None => left_out,
            },
            Cell::Kad => Said { points: Fraction::ZERO, applies: max, open: false, known: false },
            Cell::Empty => Said { points: Fraction::ZERO, applies: max, open: counts, known: false },
        };
    }
    let parts: Vec<Said> = made
        .parts(item)
        .into_iter()
        .filter(|part| made.beside(*part) == made.beside(item))
        .map(|part| oracle(made, cells, stage, part))
        .collect();
    let sum = |pick: fn(&Said) -> Fraction| parts.iter().map(pick).fold(Fraction::ZERO, Fraction::plus);
    let whole = Said {
        points: sum(|part| part.points),
        applies: sum(|part| part.applies),
        open: parts.iter().any(|part| part.open),
        known: parts.iter().any(|part| part.known),
    };
    match cell {
        Cell::Hundredths(count) => Said { points: Fraction::hundredths(count), open: false, known: true, ..whole },
        _ => whole,
    }
}

/// KAD of the unit itself is a claim until a later stage grants it there or above.
fn granted_later(made: &Made, cells: &Cells, item: usize) -> bool {
    let later = [Stage::Council, Stage::Appraised1, Stage::Appraised2, Stage::Approved];
    let here = later.iter().any(|stage| cells.get(&(*stage, item)) == Some(&Cell::Kad));
    here || made.items[item].parent.is_some_and(|parent| granted_later(made, cells, parent))
}

/// Earned, applicable maximum, complete.
fn total(made: &Made, cells: &Cells, stage: Stage) -> (Fraction, Fraction, bool) {
    let root = oracle(made, cells, stage, 0);
    let mut earned = root.points;
    for group in made.parts(0).into_iter().filter(|part| made.beside(*part)) {
        let points = oracle(made, cells, stage, group).points.smaller(made.max(group));
        earned = if made.items[group].channel == Channel::Bonus { earned.plus(points) } else { earned.minus(points) };
    }
    let earned = if earned.0 < 0 { Fraction::ZERO } else { earned };
    (earned, root.applies, root.known && !root.open)
}

/// Competition ranks by exact index; where nothing applies the index counts as nothing.
fn ranks(results: &[(Fraction, Fraction, bool)]) -> Vec<usize> {
    let index = |result: &(Fraction, Fraction, bool)| {
        if result.1.0 == 0 { Fraction::ZERO } else { Fraction::of(result.0.0 * result.1.1, result.0.1 * result.1.0) }
    };
    results.iter().map(|own| 1 + results.iter().filter(|other| index(other).order(index(own)).is_gt()).count()).collect()
}

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

fn any_case() -> impl Strategy<Value = (Made, Vec<Cells>, Stage)> {
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

fn points(of: Fraction) -> Points {
    Points::from_millionths(of.0 * 1_000_000 / of.1).expect("small")
}

fn node_id(item: usize) -> NodeId {
    NodeId(i64::try_from(item).expect("few") + 1)
}

fn unit_id(at: usize) -> UnitId {
    UnitId(i64::try_from(at).expect("few") + 1)
}

fn tree(made: &Made) -> Tree {
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
    });
    Tree::new(nodes.collect()).expect("a tree")
}

fn scores(sheets: &[Cells]) -> Vec<Score> {
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

fn facts(made: &Made, sheets: &[Cells]) -> RoundFacts {
    let set = CriteriaSet {
        id: SetId(1),
        code: "T".into(),
        title: "T".into(),
        legal_basis: String::new(),
        decimals: 2,
        state: SetState::Issued,
        grades: None,
        rank_on_exact: true,
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
    };
    RoundFacts::new(round, set, tree(made), &units, scores(sheets), HashSet::new(), Vec::new())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn totals_index_and_ranks_agree_with_plain_fractions((made, sheets, stage) in any_case()) {
        let facts = facts(&made, &sheets);
        let own: Vec<(Fraction, Fraction, bool)> = sheets.iter().map(|cells| total(&made, cells, stage)).collect();
        for (unit, (earned, applies, complete)) in own.iter().enumerate() {
            let sheet = evaluate(&facts, unit, stage);
            prop_assert_eq!(Fraction::read(&sheet.earned.canonical()), *earned, "earned points of unit {}", unit);
            prop_assert_eq!(Fraction::read(&sheet.applicable_max.canonical()), *applies, "applicable maximum of unit {}", unit);
            prop_assert_eq!(sheet.complete, *complete, "completeness of unit {}", unit);
        }
        // Only units with a word in the stage are ranked.
        let ranked: Vec<usize> = (0..sheets.len()).filter(|unit| sheets[*unit].iter().any(|((at, _), cell)| *at == stage && *cell != Cell::Empty)).collect();
        let expected = ranks(&ranked.iter().map(|unit| own[*unit]).collect::<Vec<_>>());
        let table = standings(&facts, stage);
        prop_assert_eq!(table.rows.len(), ranked.len(), "units without a total are left out");
        prop_assert!(table.rows.windows(2).all(|pair| pair[0].rank <= pair[1].rank), "best first");
        for (unit, rank) in ranked.iter().zip(expected) {
            let row = table.rows.iter().find(|row| row.unit.0 == i64::try_from(*unit).expect("few") + 1).expect("the unit is ranked");
            prop_assert_eq!(row.rank as usize, rank, "rank of unit {}", unit);
            prop_assert_eq!(row.of as usize, ranked.len(), "of how many");
        }
    }
}

#[test]
fn the_oracle_itself_knows_the_district_case() {
    let leaf = |max: i64| Item { parent: Some(0), own_max: max, channel: Channel::SelfScored, no_occurrence: None };
    let made = Made {
        items: vec![Item { parent: None, own_max: 0, channel: Channel::SelfScored, no_occurrence: None }, leaf(9600), leaf(400)],
    };
    let cells = Cells::from([((Stage::Approved, 1), Cell::Hundredths(7333)), ((Stage::Approved, 2), Cell::Kad)]);
    assert_eq!(
        total(&made, &cells, Stage::Approved),
        (Fraction::of(7333, 100), Fraction(96, 1), true),
        "73,33 of 96, 4 points do not apply"
    );
    assert_eq!(
        ranks(&[
            (Fraction(2, 1), Fraction(3, 1), true),
            (Fraction(4, 1), Fraction(6, 1), true),
            (Fraction(1, 1), Fraction(1, 1), true)
        ]),
        [2, 2, 1],
        "2/3 and 4/6 tie below 1"
    );
}
