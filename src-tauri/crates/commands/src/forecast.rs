//! What may become of the claims of a round, from what became of claims before.

use domain::forecast::{ENOUGH, Experience, LeafForecast, Range, UnitForecast};
use domain::points::{Index, Points};
use domain::rounds::Round;
use domain::scores::RoundFacts;
use domain::standings::evaluate;
use domain::text::fold;
use jiff::Timestamp;

use crate::desk::{Book, Desk};
use crate::failure::Failure;
use crate::wire::{asked, shown};
use crate::withheld::refuse_withheld;

asked! {
    /// The forecast of a round.
    pub struct ForecastOf {
        /// Code of the round.
        pub round: String,
        /// Code or name of one unit; absent for all.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub unit: Option<String>,
    }
}

shown! {
    /// What may become of the claims of a round; never points.
    pub struct ForecastView {
        /// Code of the round.
        pub round: String,
        /// Codes of the earlier rounds whose claims speak; empty when none does.
        pub from: Vec<String>,
        /// How many pairs of claim and approval a criterion needs.
        pub enough: u32,
        /// The units that claim something, in their order.
        pub units: Vec<UnitForecastView>,
    }
    /// One unit.
    pub struct UnitForecastView {
        /// The unit.
        pub unit_id: i64,
        /// Its name.
        pub unit: String,
        /// All it claims.
        pub claimed: Points,
        /// Claims on criteria that can be forecast.
        pub covered: Points,
        /// How many criteria these are.
        pub covered_leaves: u32,
        /// Criteria with a claim and too few pairs.
        pub open_leaves: u32,
        /// The sum over the criteria that can be forecast; null when there is none.
        pub range: Option<RangeView>,
        /// The index in the middle case, when every claim can be forecast; as printed.
        pub index_printed: Option<String>,
        /// Its criteria with a claim, in the order of the tree.
        pub leaves: Vec<LeafForecastView>,
    }
    /// One criterion.
    pub struct LeafForecastView {
        /// The criterion.
        pub node: i64,
        /// Its code.
        pub code: String,
        /// What is assessed.
        pub title: String,
        /// What is claimed.
        pub claimed: Points,
        /// How many pairs speak about it.
        pub pairs: u32,
        /// Null with too few pairs.
        pub range: Option<RangeView>,
    }
    /// The lowest, the middle and the highest.
    pub struct RangeView {
        /// As low as it was.
        pub low: Points,
        /// In the middle case.
        pub median: Points,
        /// As high as it was.
        pub high: Points,
    }
}

pub(crate) fn forecast(desk: &Desk, _: Timestamp, asked: ForecastOf) -> Result<ForecastView, Failure> {
    let mut book = desk.book();
    let facts = book.facts(&asked.round)?;
    let others = earlier_rounds(&mut book, &facts.round)?;
    others.iter().chain([&facts]).try_for_each(|round| refuse_withheld(round, None))?;
    drop(book);
    let experience = Experience::of(&facts, &others);
    let units = crate::papers::units_of(&facts, asked.unit.as_deref())?;
    let units = units.into_iter().filter_map(|unit| experience.forecast(&facts, unit)).map(|one| view(&facts, &one)).collect();
    Ok(ForecastView { round: asked.round, from: experience.rounds, enough: count(ENOUGH), units })
}

/// Rounds of the same group in years before, the oldest first.
fn earlier_rounds(book: &mut Book, round: &Round) -> Result<Vec<RoundFacts>, Failure> {
    let mut rounds = book.store.rounds()?;
    rounds.retain(|other| other.year < round.year && fold(&other.group) == fold(&round.group));
    rounds.sort_by_key(|other| other.year);
    rounds.into_iter().map(|other| book.facts_of(other.id)).collect()
}

fn view(facts: &RoundFacts, of: &UnitForecast) -> UnitForecastView {
    let member = &facts.units[of.unit];
    let covered_leaves = of.leaves.iter().filter(|leaf| leaf.range.is_some()).count();
    let applicable_max = evaluate(facts, of.unit, domain::rounds::Stage::SelfScore).applicable_max;
    // An index is said only where the sum is about everything that is claimed.
    let whole = of.range.filter(|_| covered_leaves == of.leaves.len() && of.covered == of.claimed);
    UnitForecastView {
        unit_id: member.id.0,
        unit: member.version.name.clone(),
        claimed: of.claimed,
        covered: of.covered,
        covered_leaves: count(covered_leaves),
        open_leaves: count(of.leaves.len() - covered_leaves),
        range: of.range.map(range),
        index_printed: whole
            .and_then(|range| Index { earned: range.median, applicable_max }.percent_vietnamese(facts.set.decimals)),
        leaves: of.leaves.iter().map(|one| leaf(facts, one)).collect(),
    }
}

fn leaf(facts: &RoundFacts, of: &LeafForecast) -> LeafForecastView {
    let node = facts.tree.node(of.place);
    LeafForecastView {
        node: node.id.0,
        code: node.code.clone(),
        title: node.title.clone(),
        claimed: of.claimed,
        pairs: count(of.pairs),
        range: of.range.map(range),
    }
}

fn range(of: Range) -> RangeView {
    RangeView { low: of.low, median: of.median, high: of.high }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
