//! The reconciliation gate: what does not add up, and the reason somebody wrote for it.
//!
//! Four things are compared: a stated total with its parts, a printed maximum with the maxima below
//! it, a result that others published with the one the book works out, and a number that stands in
//! the prose of a paper with the numbers of its tables. A difference stops a final paper until a
//! reason is written. A reason holds for exactly the two figures it was written for.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::criteria::{NodeId, Place, Side, Tree};
use crate::points::Points;
use crate::rounds::{PublishedResult, RoundId, Stage};
use crate::scores::RoundFacts;
use crate::standings::{SheetResult, Standings, evaluate, standings};
use crate::units::UnitId;

/// What was compared.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum DifferenceKind {
    /// A stated total and the sum of its parts.
    Parts,
    /// A printed maximum and the maxima below it.
    Maxima,
    /// A published result and the one worked out.
    Published,
    /// A number in prose and the tables of the paper.
    Prose,
}

impl DifferenceKind {
    /// All kinds.
    pub const ALL: [DifferenceKind; 4] =
        [DifferenceKind::Parts, DifferenceKind::Maxima, DifferenceKind::Published, DifferenceKind::Prose];

    /// The name in files and commands.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            DifferenceKind::Parts => "parts",
            DifferenceKind::Maxima => "maxima",
            DifferenceKind::Published => "published",
            DifferenceKind::Prose => "prose",
        }
    }

    /// The kind of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<DifferenceKind> {
        DifferenceKind::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// Where a difference stands. Two differences at the same place are the same difference.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct DifferencePlace {
    /// The round; `None` for the prose of a paper without one.
    pub round: Option<RoundId>,
    /// What was compared.
    pub kind: DifferenceKind,
    /// The unit; `None` where it is about the set or a paper.
    pub unit: Option<UnitId>,
    /// The node; `None` where it is about a whole result or a paper.
    pub node: Option<NodeId>,
    /// The stage; `None` where there is none.
    pub stage: Option<Stage>,
    /// What else tells two apart: the part of a published result, or the name of the paper with its
    /// sentence.
    pub what: String,
}

impl DifferencePlace {
    /// The place as one word for windows and tests: "parts:8:12:approved:".
    #[must_use]
    pub fn key(&self) -> String {
        let (unit, node) = (self.unit.map_or(0, |unit| unit.0), self.node.map_or(0, |node| node.0));
        let (round, stage) = (self.round.map_or(0, |round| round.0), self.stage.map_or("", Stage::name));
        format!("{}:{round}:{unit}:{node}:{stage}:{}", self.kind.name(), self.what)
    }
}

/// Two figures that should be the same and are not.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Difference {
    /// Where.
    pub place: DifferencePlace,
    /// What is stated, printed or published.
    pub said: Points,
    /// What the book works out; `None` where no figure of the book stands against it.
    pub worked_out: Option<Points>,
    /// What happened, as a sentence for the clerk.
    pub sentence: String,
    /// The reason written for it: in the gate, else as the remark on the stated points.
    pub reason: Option<String>,
}

/// The reason somebody wrote for a difference.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct DifferenceReason {
    /// Its identity.
    pub id: i64,
    /// The difference it explains.
    #[serde(flatten)]
    pub place: DifferencePlace,
    /// The figure that was said when it was written.
    pub said: Points,
    /// The figure that was worked out then.
    pub worked_out: Option<Points>,
    /// The reason.
    pub reason: String,
    /// Who wrote it.
    pub who: String,
    /// When.
    pub at: Timestamp,
}

impl DifferenceReason {
    /// True while it speaks of these two figures; when one of them changes, the reason is asked for again.
    #[must_use]
    pub fn holds_for(&self, difference: &Difference) -> bool {
        self.place == difference.place && self.said == difference.said && self.worked_out == difference.worked_out
    }
}

/// Everything in a round that does not add up, for these units (by their places) and stages.
#[must_use]
pub fn differences(facts: &RoundFacts, units: &[usize], stages: &[Stage]) -> Vec<Difference> {
    let mut found = maxima(facts);
    for unit in units {
        for stage in stages.iter().filter(|stage| !facts.scores[*unit].is_empty(**stage)) {
            let sheet = evaluate(facts, *unit, *stage);
            found.extend(parts(facts, *unit, *stage, &sheet));
        }
    }
    if stages.contains(&Stage::Approved) {
        found.extend(published(facts, units));
    }
    for difference in &mut found {
        let kept = facts.reasons.iter().find(|reason| reason.holds_for(difference));
        if let Some(kept) = kept {
            difference.reason = Some(kept.reason.clone());
        }
    }
    found
}

/// The reason why a stated total of a unit differs from its parts; `None` while nobody wrote one.
#[must_use]
pub fn reason_for_parts(facts: &RoundFacts, unit: usize, stage: Stage, place: Place) -> Option<String> {
    let sheet = evaluate(facts, unit, stage);
    let difference = parts(facts, unit, stage, &sheet).find(|one| one.place.node == Some(facts.tree.node(place).id))?;
    let kept = facts.reasons.iter().find(|reason| reason.holds_for(&difference));
    kept.map(|kept| kept.reason.clone()).or(difference.reason)
}

fn parts<'a>(facts: &'a RoundFacts, unit: usize, stage: Stage, sheet: &'a SheetResult) -> impl Iterator<Item = Difference> + 'a {
    let member = &facts.units[unit];
    sheet.differences().filter_map(move |node| {
        let by = node.difference?;
        let sum = node.value - by;
        let remark = facts.scores[unit].get(stage, node.place).map(|score| score.remark.trim().to_owned());
        Some(Difference {
            place: DifferencePlace {
                round: Some(facts.round.id),
                kind: DifferenceKind::Parts,
                unit: Some(member.id),
                node: Some(facts.tree.node(node.place).id),
                stage: Some(stage),
                what: String::new(),
            },
            said: node.value,
            worked_out: Some(sum),
            sentence: format!(
                "{}, {}, {}: ghi {} điểm, các phần cộng lại được {} điểm, chênh {} điểm.",
                member.version.name,
                called(&facts.tree, node.place, "tổng điểm"),
                stage.vietnamese().to_lowercase(),
                node.value.vietnamese(),
                sum.vietnamese(),
                by.abs().vietnamese()
            ),
            reason: remark.filter(|remark| !remark.is_empty()),
        })
    })
}

fn maxima(facts: &RoundFacts) -> Vec<Difference> {
    let tree = &*facts.tree;
    let differs = |place: Place| -> Option<Difference> {
        let stated = tree.node(place).max?;
        let beside = tree.side(place);
        let parts: Vec<Place> = tree.children(place).iter().copied().filter(|part| tree.side(*part) == beside).collect();
        let known: Vec<Points> = parts.iter().filter_map(|part| tree.max(*part)).collect();
        let sum: Points = known.iter().copied().sum();
        let all_known = !parts.is_empty() && known.len() == parts.len();
        // Maxima that no source prints are not guessed; a group beside the tree may be capped below its parts.
        let wrong = if beside == Side::Main { (all_known && sum != stated) || sum > stated } else { all_known && sum < stated };
        wrong.then(|| Difference {
            place: DifferencePlace {
                round: Some(facts.round.id),
                kind: DifferenceKind::Maxima,
                unit: None,
                node: Some(tree.node(place).id),
                stage: None,
                what: String::new(),
            },
            said: stated,
            worked_out: Some(sum),
            sentence: format!(
                "Điểm tối đa của {}: quyết định ghi {}, các mục con cộng lại được {}, chênh {}.",
                called(tree, place, "cả bộ tiêu chí"),
                stated.vietnamese(),
                sum.vietnamese(),
                (stated - sum).abs().vietnamese()
            ),
            reason: None,
        })
    };
    (0..tree.len()).filter_map(differs).collect()
}

fn published(facts: &RoundFacts, units: &[usize]) -> Vec<Difference> {
    let of_year = |result: &&PublishedResult| result.year == facts.round.year;
    let about = |result: &PublishedResult| result.unit.and_then(|unit| facts.unit_at(unit));
    let approved = |unit: usize| !facts.scores[unit].is_empty(Stage::Approved);
    let told: Vec<(usize, &PublishedResult)> = facts
        .published
        .iter()
        .filter(of_year)
        .filter_map(|result| Some((about(result)?, result)))
        .filter(|(unit, _)| units.contains(unit) && approved(*unit))
        .collect();
    if told.is_empty() {
        return Vec::new();
    }
    let table = standings(facts, Stage::Approved);
    told.into_iter().flat_map(|(unit, result)| of_result(facts, unit, result, &table)).collect()
}

fn of_result(facts: &RoundFacts, unit: usize, result: &PublishedResult, table: &Standings) -> Vec<Difference> {
    let sheet = evaluate(facts, unit, Stage::Approved);
    let count = |rank: u32| i32::try_from(rank).map(Points::whole).unwrap_or_default();
    let index = result.index.map(|index| match result.out_of {
        Some(_) => ("tổng điểm", index, sheet.earned),
        None => ("Chỉ số", index, sheet.index().printed(decimals_of(index))),
    });
    let out_of = result.out_of.map(|max| ("điểm tối đa áp dụng", max, sheet.applicable_max));
    // A rank among others than those of the round says nothing about the rank here.
    let row = table.rows.iter().find(|row| row.unit == facts.units[unit].id && result.of == Some(row.of));
    let rank = result.rank.zip(row).map(|(said, row)| ("thứ hạng", count(said), count(row.rank)));
    let name = &facts.units[unit].version.name;
    [index, out_of, rank]
        .into_iter()
        .flatten()
        .filter(|(_, said, worked_out)| said != worked_out)
        .map(|(what, said, worked_out)| Difference {
            place: DifferencePlace {
                round: Some(facts.round.id),
                kind: DifferenceKind::Published,
                unit: Some(facts.units[unit].id),
                node: None,
                stage: Some(Stage::Approved),
                what: what.to_owned(),
            },
            said,
            worked_out: Some(worked_out),
            sentence: format!(
                "{name}: {} công bố {what} {}, sổ tính được {}, chênh {}.",
                if result.source.trim().is_empty() { "nguồn khác" } else { result.source.trim() },
                said.vietnamese(),
                worked_out.vietnamese(),
                (said - worked_out).abs().vietnamese()
            ),
            reason: None,
        })
        .collect()
}

/// A node in a sentence; the root has a name of its own.
fn called(tree: &Tree, place: Place, root: &str) -> String {
    if place == Tree::ROOT { root.to_owned() } else { tree.called(place) }
}

/// How many decimals a number is printed with.
fn decimals_of(points: Points) -> u32 {
    let text = points.canonical();
    text.split_once('.').map_or(0, |(_, decimals)| u32::try_from(decimals.len()).unwrap_or_default())
}

/// A number of the prose of a paper that none of its tables and none of its facts knows.
#[must_use]
pub fn prose_difference(round: Option<RoundId>, paper: &str, number: Points, sentence: &str) -> Difference {
    Difference {
        place: DifferencePlace {
            round,
            kind: DifferenceKind::Prose,
            unit: None,
            node: None,
            stage: None,
            what: format!("{paper}: {sentence}"),
        },
        said: number,
        worked_out: None,
        sentence: format!("Lời văn ghi {}, không bảng nào của văn bản có số này: “{sentence}”", number.vietnamese()),
        reason: None,
    }
}

#[cfg(test)]
mod tests;
