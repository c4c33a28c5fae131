//! Results over the years, on the criteria that have stayed the same.
//!
//! A criterion is *unchanged* between two rounds when its title, its official wording and its
//! maximum are the same: texts after [`normalised`] (NFC, blanks as one, small letters; marks
//! count), maxima as numbers. The code is not asked, so that renumbering changes nothing. What is
//! unchanged in *every* round shown is compared, so that one ruler measures all years; the rest is
//! listed. Where the same text stands more than once, occurrences are matched in their order, and
//! only when there are equally many in every round.

use std::collections::HashMap;

use super::losses::applies;
use super::sheet::{SheetResult, evaluate};
use crate::criteria::{Place, Side, Tree};
use crate::points::{Index, Points};
use crate::rounds::Stage;
use crate::scores::RoundFacts;
use crate::text::normalised;

/// What makes a criterion the same: title, wording, maximum.
type Text = (String, String, Option<Points>);

/// One ruler for several rounds of a group, the oldest first; the last one is the reference.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Trend {
    /// The stage compared; never mixed with another.
    pub stage: Stage,
    /// The rounds, in the order given.
    pub rounds: Vec<TrendRound>,
    /// The criteria that are compared, in the order of the reference.
    pub compared: Vec<ComparedLeaf>,
    /// What is not compared, and why: of the reference in its order, then what is gone.
    pub left_out: Vec<LeftOut>,
}

/// A round of a trend.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TrendRound {
    /// Its code.
    pub code: String,
    /// Its year.
    pub year: i16,
    /// How many criteria its set has.
    pub leaves: u32,
}

/// A criterion that has stayed the same.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ComparedLeaf {
    /// Where it stands in each round.
    pub places: Vec<Place>,
    /// The area above it in the reference.
    pub area: Place,
}

/// A criterion that is not compared.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LeftOut {
    /// The round in whose tree it stands.
    pub round: usize,
    /// Its place there.
    pub place: Place,
    /// Why.
    pub why: WhyLeftOut,
}

/// Why a criterion is not compared.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum WhyLeftOut {
    /// An earlier round does not have it.
    New,
    /// An earlier round has another text or maximum under its code.
    Changed {
        /// That round.
        round: usize,
        /// The place there.
        place: Place,
    },
    /// The reference does not have it any more.
    Gone,
    /// Its text stands more than once, and not equally often in every round.
    Repeated,
}

/// One unit in one round of a trend.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TrendPoint {
    /// The index as that year counted it, with its own set.
    pub index: Index,
    /// False while something that applies is not scored.
    pub complete: bool,
    /// The index on the compared criteria alone; `None` when one of them has no points of its own
    /// because a whole above it was stated.
    pub comparable: Option<Index>,
    /// The same for each area of the reference; `None` also where nothing of it is compared.
    pub areas: Vec<Option<Index>>,
}

/// Lays one ruler over rounds of a group, the oldest first; `None` without any.
#[must_use]
pub fn trend(rounds: &[RoundFacts], stage: Stage) -> Option<Trend> {
    let texts: Vec<HashMap<Text, Vec<Place>>> = rounds.iter().map(|facts| texts_of(&facts.tree)).collect();
    let (reference, earlier) = rounds.split_last()?;
    let own = texts.last()?;
    let tree = &*reference.tree;
    let (mut compared, mut left_out) = (Vec::new(), Vec::new());
    for place in leaves(tree) {
        let text = text_of(tree, place);
        let occurrences = own.get(&text).map_or(0, Vec::len);
        let nth = own.get(&text).and_then(|places| places.iter().position(|at| *at == place)).unwrap_or(0);
        let equally_often = texts.iter().all(|texts| texts.get(&text).map_or(0, Vec::len) == occurrences);
        if equally_often {
            let places = texts.iter().filter_map(|texts| texts.get(&text)?.get(nth).copied()).collect();
            compared.push(ComparedLeaf { places, area: area_of(tree, place) });
        } else {
            left_out.push(LeftOut { round: earlier.len(), place, why: why(earlier, &texts, tree, place) });
        }
    }
    left_out.extend(gone(earlier, own, tree));
    let told = |facts: &RoundFacts| TrendRound {
        code: facts.round.code.clone(),
        year: facts.round.year,
        leaves: super::count(leaves(&facts.tree).count()),
    };
    Some(Trend { stage, rounds: rounds.iter().map(told).collect(), compared, left_out })
}

fn leaves(tree: &Tree) -> impl Iterator<Item = Place> + '_ {
    (0..tree.len()).filter(|place| tree.is_leaf(*place) && tree.side(*place) == Side::Main)
}

fn text_of(tree: &Tree, place: Place) -> Text {
    let node = tree.node(place);
    (normalised(&node.title), normalised(&node.wording), node.max)
}

fn texts_of(tree: &Tree) -> HashMap<Text, Vec<Place>> {
    let mut texts: HashMap<Text, Vec<Place>> = HashMap::new();
    for place in leaves(tree) {
        texts.entry(text_of(tree, place)).or_default().push(place);
    }
    texts
}

/// The criteria of a tree that another tree has with the same text: (here, there). Where a text
/// stands more than once, occurrences are matched in their order when there are equally many.
pub(crate) fn same_texts(here: &Tree, there: &Tree) -> Vec<(Place, Place)> {
    let other = texts_of(there);
    let own = texts_of(here);
    let pairs = own.iter().filter_map(|(text, places)| Some((places, other.get(text)?)));
    pairs
        .filter(|(here, there)| here.len() == there.len())
        .flat_map(|(here, there)| here.iter().copied().zip(there.iter().copied()))
        .collect()
}

fn area_of(tree: &Tree, place: Place) -> Place {
    tree.upwards(place).find(|at| tree.level(*at) == 1).unwrap_or(place)
}

/// Why a criterion of the reference is not compared: the newest round without it decides.
fn why(earlier: &[RoundFacts], texts: &[HashMap<Text, Vec<Place>>], tree: &Tree, place: Place) -> WhyLeftOut {
    let text = text_of(tree, place);
    let Some(round) = (0..earlier.len()).rev().find(|round| !texts[*round].contains_key(&text)) else {
        return WhyLeftOut::Repeated;
    };
    let before = &earlier[round].tree;
    let same_code = before.place_of_code(&tree.node(place).code).filter(|place| before.is_leaf(*place));
    same_code.map_or(WhyLeftOut::New, |place| WhyLeftOut::Changed { round, place })
}

/// What earlier rounds had and the reference has neither by text nor by code, the newest first.
fn gone(earlier: &[RoundFacts], own: &HashMap<Text, Vec<Place>>, tree: &Tree) -> Vec<LeftOut> {
    let mut gone: Vec<LeftOut> = Vec::new();
    for (round, facts) in earlier.iter().enumerate().rev() {
        for place in leaves(&facts.tree) {
            let code = &facts.tree.node(place).code;
            let known = gone.iter().any(|other| earlier[other.round].tree.node(other.place).code == *code);
            let still_there = own.contains_key(&text_of(&facts.tree, place)) || tree.place_of_code(code).is_some();
            if !still_there && !known {
                gone.push(LeftOut { round, place, why: WhyLeftOut::Gone });
            }
        }
    }
    gone
}

impl Trend {
    /// How many points the compared criteria are worth in the reference, when all are printed.
    #[must_use]
    pub fn compared_max(&self, reference: &RoundFacts) -> Option<Points> {
        self.compared.iter().map(|leaf| reference.tree.max(*leaf.places.last()?)).sum()
    }

    /// One unit in one of the rounds; `None` when it has nothing at this stage.
    #[must_use]
    pub fn point(&self, rounds: &[RoundFacts], round: usize, unit: usize) -> Option<TrendPoint> {
        let facts = rounds.get(round)?;
        if facts.scores.get(unit)?.is_empty(self.stage) {
            return None;
        }
        let sheet = evaluate(facts, unit, self.stage);
        let tree = &*facts.tree;
        let on = |inside: &dyn Fn(&ComparedLeaf) -> bool| -> Option<Index> {
            let places: Vec<Place> =
                self.compared.iter().filter(|leaf| inside(leaf)).filter_map(|leaf| leaf.places.get(round).copied()).collect();
            (!places.is_empty()).then(|| index_on(tree, &sheet, &places)).flatten()
        };
        let areas = rounds.last()?.tree.areas().map(|area| on(&|leaf| leaf.area == area)).collect();
        Some(TrendPoint { index: sheet.index(), complete: sheet.complete, comparable: on(&|_| true), areas })
    }
}

/// The index on some leaves; `None` when one is covered by a stated whole, or has no printed maximum.
fn index_on(tree: &Tree, sheet: &SheetResult, places: &[Place]) -> Option<Index> {
    let (mut earned, mut applicable_max) = (Points::ZERO, Points::ZERO);
    for place in places {
        let node = sheet.nodes[*place];
        if !applies(tree, sheet, *place) {
            continue;
        }
        if !node.known && covered(tree, sheet, *place) {
            return None;
        }
        earned = earned + node.value;
        applicable_max = applicable_max + node.applicable_max?;
    }
    Some(Index { earned, applicable_max })
}

fn covered(tree: &Tree, sheet: &SheetResult, place: Place) -> bool {
    tree.upwards(place).any(|at| sheet.nodes[at].stated)
}
