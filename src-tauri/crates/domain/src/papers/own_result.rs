//! The office's own result: totals by stage, area by area, and what was lost.
//!
//! Worked out once from the round whose only unit is the office itself; the conference report and
//! the year-end report print the same value. What no source states is `None`, never a guess.

use super::FactsWriter;
use crate::criteria::{Place, Tree};
use crate::points::{Index, Points};
use crate::reconciliation::reason_for_parts;
use crate::rounds::Stage;
use crate::scores::{Mark, RoundFacts};
use crate::standings::{SheetResult, deepest_known, evaluate, grading};

/// The office's own result at every stage that holds something.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OwnResult {
    /// The unit as it was called.
    pub unit_name: String,
    /// The citation of the decision, or the set's title.
    pub set_citation: String,
    /// Totals by stage, in their order.
    pub totals: Vec<StageTotal>,
    /// The stage that counts: the furthest with a total.
    pub final_stage: Stage,
    /// Index at the final stage.
    pub index: Index,
    /// Index as printed, per cent with a comma.
    pub index_printed: Option<String>,
    /// Grade at the final stage.
    pub grade: Option<String>,
    /// Why the grade is lower than the points alone would give, as a sentence.
    pub lowered: Option<String>,
    /// Rank as published for the year, with its population.
    pub rank: Option<(u32, Option<u32>)>,
    /// Places won or lost, as published.
    pub rank_change: Option<i32>,
    /// The whole maximum of the set.
    pub full_max: Option<Points>,
    /// How many leaves do not apply or did not occur.
    pub not_applicable_count: u32,
    /// How many of these are KPS.
    pub no_occurrence_count: u32,
    /// What they take from the whole maximum.
    pub not_applicable_points: Option<Points>,
    /// Self minus final, when both are known.
    pub gap: Option<Points>,
    /// The areas in which most of the gap lies, widest first; at most three.
    pub gap_areas: Vec<String>,
    /// Sum of the areas, when it differs from the stated total.
    pub parts_sum: Option<Points>,
    /// Stated total minus the sum of the areas.
    pub difference: Option<Points>,
    /// Why they differ: as written in the reconciliation gate, else the remark on the stated total.
    pub difference_reason: Option<String>,
    /// One line per area.
    pub areas: Vec<AreaLine>,
    /// What was lost at the final stage, largest first.
    pub lost: Vec<LostLine>,
    /// Sum of the lines above.
    pub lost_sum: Points,
    /// The applicable maximum minus the points of the tree.
    pub lost_total: Points,
    /// What the tree lost beyond these lines, because parts are unknown; `None` when nothing.
    pub lost_elsewhere: Option<Points>,
    /// Decimals of the set.
    pub decimals: u32,
}

/// A total at a stage.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct StageTotal {
    /// The stage.
    pub stage: Stage,
    /// What was earned.
    pub earned: Points,
    /// Out of what applies.
    pub applicable_max: Points,
    /// Points added beside the areas.
    pub bonus: Points,
    /// Points taken off beside the areas.
    pub penalty: Points,
    /// Stated total of the areas minus their sum, when both are known and differ.
    pub difference: Option<Points>,
}

/// One area with its points by stage; `None` where nothing is known.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AreaLine {
    /// Code of the area.
    pub code: String,
    /// Its title.
    pub title: String,
    /// The maximum that applies.
    pub applicable_max: Option<Points>,
    /// Points by stage, in the order of [`OwnResult::totals`].
    pub points: Vec<Option<Points>>,
    /// Points at the final stage over the maximum, as printed.
    pub percent: Option<String>,
}

/// A node that lost points.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LostLine {
    /// Its code.
    pub code: String,
    /// Its title.
    pub title: String,
    /// The maximum.
    pub max: Points,
    /// What was reached; for a group, summed over its units.
    pub reached: Points,
    /// What was lost.
    pub lost: Points,
    /// Who leads on it.
    pub lead_unit: String,
    /// Units that lost points here; 1 for the office's own result.
    pub units: u32,
}

pub(super) fn own_result(facts: &RoundFacts) -> Option<OwnResult> {
    let sheets: Vec<(Stage, SheetResult)> = Stage::ALL
        .into_iter()
        .filter(|stage| !facts.scores[0].is_empty(*stage))
        .map(|stage| (stage, evaluate(facts, 0, stage)))
        .collect();
    let (final_stage, last) = sheets.last()?;
    let member = facts.units.first()?;
    let published = facts.published.iter().find(|result| result.unit == Some(member.id) && result.year == facts.round.year);
    let index = last.index();
    let grading = grading(facts, last);
    let root = last.root();
    let lost = lost_lines(&facts.tree, last);
    let lost_sum: Points = lost.iter().map(|line| line.lost).sum();
    let lost_total = last.applicable_max - root.value;
    let (not_applicable_count, no_occurrence_count) = excluded_leaves(facts, *final_stage, last);
    let self_total = sheets.iter().find(|(stage, _)| *stage == Stage::SelfScore).map(|(_, sheet)| sheet.earned);
    Some(OwnResult {
        unit_name: member.version.name.clone(),
        set_citation: if facts.set.legal_basis.is_empty() { facts.set.title.clone() } else { facts.set.legal_basis.clone() },
        totals: sheets.iter().map(|(stage, sheet)| stage_total(*stage, sheet)).collect(),
        final_stage: *final_stage,
        index,
        index_printed: index.percent_vietnamese(facts.set.decimals),
        grade: grading.grade,
        lowered: grading.lowered.map(|lowered| lowered.says()),
        rank: published.and_then(|result| Some((result.rank?, result.of))),
        rank_change: published.and_then(|result| result.rank_change),
        full_max: facts.tree.max(Tree::ROOT),
        not_applicable_count,
        no_occurrence_count,
        not_applicable_points: facts.tree.max(Tree::ROOT).map(|max| max - last.applicable_max),
        gap: self_total.filter(|_| *final_stage != Stage::SelfScore).map(|own| own - last.earned),
        gap_areas: gap_areas(&facts.tree, &sheets),
        parts_sum: root.difference.map(|difference| root.value - difference),
        difference: root.difference,
        difference_reason: reason_for_parts(facts, 0, *final_stage, Tree::ROOT),
        areas: area_lines(facts, &sheets),
        lost,
        lost_sum,
        lost_total,
        lost_elsewhere: Some(lost_total - lost_sum).filter(|rest| *rest != Points::ZERO),
        decimals: facts.set.decimals,
    })
}

fn stage_total(stage: Stage, sheet: &SheetResult) -> StageTotal {
    StageTotal {
        stage,
        earned: sheet.earned,
        applicable_max: sheet.applicable_max,
        bonus: sheet.bonus,
        penalty: sheet.penalty,
        difference: sheet.root().difference,
    }
}

/// Leaves below what is excluded, and how many of them are KPS.
fn excluded_leaves(facts: &RoundFacts, stage: Stage, sheet: &SheetResult) -> (u32, u32) {
    let tree = &*facts.tree;
    let outermost =
        |place: &Place| sheet.nodes[*place].excluded && tree.parent(*place).is_none_or(|parent| !sheet.nodes[parent].excluded);
    let leaves = (0..tree.len()).filter(outermost).flat_map(|place| tree.subtree(place)).filter(|place| tree.is_leaf(*place));
    leaves.fold((0, 0), |(all, no_occurrence), place| {
        let is_no_occurrence = facts.scores[0].mark(stage, place) == Some(Mark::NoOccurrence);
        (all + 1, no_occurrence + u32::from(is_no_occurrence))
    })
}

/// Areas whose self-score was cut, widest first.
fn gap_areas(tree: &Tree, sheets: &[(Stage, SheetResult)]) -> Vec<String> {
    let (Some((Stage::SelfScore, own)), Some((last_stage, last))) = (sheets.first(), sheets.last()) else { return Vec::new() };
    if *last_stage == Stage::SelfScore {
        return Vec::new();
    }
    let mut gaps: Vec<(Points, Place)> = tree
        .areas()
        .filter(|area| own.nodes[*area].known && last.nodes[*area].known)
        .map(|area| (own.nodes[area].value - last.nodes[area].value, area))
        .filter(|(gap, _)| *gap > Points::ZERO)
        .collect();
    gaps.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    gaps.into_iter().take(3).map(|(_, area)| tree.node(area).title.clone()).collect()
}

fn area_lines(facts: &RoundFacts, sheets: &[(Stage, SheetResult)]) -> Vec<AreaLine> {
    let line = |place: Place| -> Option<AreaLine> {
        let (_, last) = sheets.last()?;
        let result = last.nodes[place];
        let percent = result
            .applicable_max
            .filter(|_| result.known)
            .and_then(|max| Index { earned: result.value, applicable_max: max }.percent_vietnamese(facts.set.decimals));
        Some(AreaLine {
            code: facts.tree.node(place).code.clone(),
            title: facts.tree.node(place).title.clone(),
            applicable_max: result.applicable_max,
            points: sheets
                .iter()
                .map(|(_, sheet)| Some(sheet.nodes[place]).filter(|node| node.known).map(|node| node.value))
                .collect(),
            percent,
        })
    };
    facts.tree.areas().filter_map(line).collect()
}

/// The deepest nodes whose points are known and stay below what applies.
pub(super) fn lost_lines(tree: &Tree, sheet: &SheetResult) -> Vec<LostLine> {
    let mut lines: Vec<LostLine> = deepest_known(tree, sheet)
        .filter_map(|place| {
            let (node, result) = (tree.node(place), sheet.nodes[place]);
            let max = result.applicable_max?;
            let lost = max - result.value;
            (lost > Points::ZERO).then(|| LostLine {
                code: node.code.clone(),
                title: node.title.clone(),
                max,
                reached: result.value,
                lost,
                lead_unit: node.lead_unit.clone(),
                units: 1,
            })
        })
        .collect();
    lines.sort_by_key(|line| std::cmp::Reverse(line.lost));
    lines
}

impl OwnResult {
    pub(super) fn write_facts(&self, writer: &mut FactsWriter) {
        writer.fact("own", &self.unit_name).fact("set", &self.set_citation);
        for total in &self.totals {
            writer.points(total.stage.name(), Some(total.earned)).points("of", Some(total.applicable_max));
            writer
                .points("bonus", Some(total.bonus))
                .points("penalty", Some(total.penalty))
                .points("difference", total.difference);
        }
        writer.fact("index", self.index_printed.as_deref().unwrap_or("-")).fact("grade", self.grade.as_deref().unwrap_or("-"));
        if let Some(why) = &self.lowered {
            writer.fact("lowered", why);
        }
        if let Some((rank, of)) = self.rank {
            writer.fact("rank", &rank.to_string()).fact("of", &of.map_or_else(|| "-".to_owned(), |of| of.to_string()));
        }
        writer.fact("change", &self.rank_change.map_or_else(|| "-".to_owned(), |change| change.to_string()));
        writer.points("full", self.full_max).fact("not-applicable", &self.not_applicable_count.to_string());
        writer.points("parts", self.parts_sum).fact("reason", self.difference_reason.as_deref().unwrap_or("-"));
        for area in &self.areas {
            writer.fact("area", &area.code).points("max", area.applicable_max);
            for points in &area.points {
                writer.points("points", *points);
            }
        }
        for line in &self.lost {
            writer.fact("lost", &line.code).points("points", Some(line.lost));
        }
        writer.points("lost-elsewhere", self.lost_elsewhere);
    }
}
