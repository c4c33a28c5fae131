//! What the score-entry screen shows of one unit: every node with all stages side by side.

use domain::criteria::{Channel, Place, RuleState, Side, Tree};
use domain::grades::ToNextGrade;
use domain::points::Points;
use domain::problem::Problem;
use domain::rounds::Stage;
use domain::scores::{Mark, RoundFacts};
use domain::standings::{Grading, NodeResult, SheetResult, evaluate, grading};

use crate::scores::mark_text;
use crate::wire::shown;

shown! {
    /// The sheet of one unit.
    pub struct UnitSheetView {
        /// Code of the round.
        pub round: String,
        /// The unit.
        pub unit: i64,
        /// Its name at the end of the round.
        pub unit_name: String,
        /// Decimals with which the set prints.
        pub decimals: u32,
        /// The nodes in the order of the decision; the first is the root.
        pub rows: Vec<SheetRow>,
        /// One total per stage, in the fixed order.
        pub totals: Vec<SheetTotal>,
        /// What does not add up or stands open.
        pub problems: Vec<Problem>,
    }
    /// One node.
    pub struct SheetRow {
        /// The node.
        pub node: i64,
        /// Its code; empty for the root.
        pub code: String,
        /// What is assessed.
        pub title: String,
        /// 0 for the root, 1 for areas.
        pub level: u32,
        /// True when nothing stands below.
        pub is_leaf: bool,
        /// Its maximum, when printed.
        pub max: Option<Points>,
        /// Where its points come from.
        pub channel: Channel,
        /// "main", "bonus" or "penalty".
        pub side: String,
        /// The official wording.
        pub wording: String,
        /// The rule in plain words.
        pub rule_says: String,
        /// True when the rule takes a declared figure.
        pub takes_figure: bool,
        /// How far the rule has come; absent for nodes with parts.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub rule_state: Option<RuleState>,
        /// Who leads.
        pub lead_unit: String,
        /// The evidence asked for.
        pub evidence: String,
        /// One cell per stage, in the fixed order.
        pub cells: Vec<SheetCell>,
        /// Furthest later stage minus self, when both are known.
        pub difference: Option<Points>,
        /// Applicable maximum minus the furthest known stage, for leaves.
        pub lost: Option<Points>,
    }
    /// One cell.
    pub struct SheetCell {
        /// The stage.
        pub stage: Stage,
        /// "not_scored", "scored", "not_applicable" or "no_occurrence".
        pub state: String,
        /// Points: entered, stated, or the sum of the parts; absent while nothing is known.
        pub points: Option<Points>,
        /// True when points were stated for a node that has parts.
        pub stated: bool,
        /// True when a node above is stated at this stage, so that nothing is missing here.
        pub covered: bool,
        /// Stated minus the sum of the parts.
        pub difference: Option<Points>,
        /// True when nothing may change here.
        pub locked: bool,
        /// True when the person may type here.
        pub editable: bool,
        /// The declared figure.
        pub figure: String,
        /// The working of the rule.
        pub working: String,
        /// What the rule makes of the figure, as shown, where a person decided otherwise; else empty.
        pub computed: String,
        /// The reason or remark.
        pub remark: String,
        /// Who entered it, and when.
        pub author: String,
    }
    /// The total of a stage.
    pub struct SheetTotal {
        /// The stage.
        pub stage: Stage,
        /// True when the stage holds anything.
        pub begun: bool,
        /// Earned points.
        pub earned: Points,
        /// The maximum that applies.
        pub applicable_max: Points,
        /// Index to ten decimals.
        pub index_percent: Option<String>,
        /// Index as printed.
        pub index_printed: Option<String>,
        /// Grade.
        pub grade: Option<String>,
        /// Why the grade is lower than the points alone would give.
        pub lowered: Option<String>,
        /// Distance to the next grade.
        pub to_next_grade: Option<ToNextGrade>,
        /// True when nothing is missing.
        pub complete: bool,
        /// Leaves that are scored.
        pub scored: u32,
        /// Leaves that can be scored.
        pub scorable: u32,
        /// Stated total minus the sum of the areas.
        pub parts_difference: Option<Points>,
    }
}

/// The sheet of the unit at a position of the round.
pub(crate) fn unit_sheet_view(facts: &RoundFacts, unit: usize, read_only: bool) -> UnitSheetView {
    let results: Vec<SheetResult> = Stage::ALL.iter().map(|stage| evaluate(facts, unit, *stage)).collect();
    let member = &facts.units[unit];
    UnitSheetView {
        round: facts.round.code.clone(),
        unit: member.id.0,
        unit_name: member.version.name.clone(),
        decimals: facts.set.decimals,
        rows: (0..facts.tree.len()).map(|place| row(facts, unit, place, &results, read_only)).collect(),
        totals: Stage::ALL.iter().map(|stage| total(facts, unit, *stage, &results[stage.order()])).collect(),
        problems: problems(facts, &results).into_iter().chain(withheld(facts, unit)).collect(),
    }
}

fn row(facts: &RoundFacts, unit: usize, place: Place, results: &[SheetResult], read_only: bool) -> SheetRow {
    let tree = &*facts.tree;
    let node = tree.node(place);
    let known = |stage: &Stage| Some(result_at(&results[stage.order()], place)).filter(|node| node.known);
    let last = Stage::ALL.iter().rev().find_map(known);
    let later = Stage::ALL.iter().rev().take(Stage::ALL.len() - 1).find_map(known);
    let own = known(&Stage::SelfScore);
    SheetRow {
        node: node.id.0,
        code: node.code.clone(),
        title: node.title.clone(),
        level: tree.level(place),
        is_leaf: tree.is_leaf(place),
        max: tree.max(place),
        channel: node.channel,
        side: match tree.side(place) {
            Side::Main => "main",
            Side::Bonus => "bonus",
            Side::Penalty => "penalty",
        }
        .to_owned(),
        wording: node.wording.clone(),
        rule_says: if tree.is_leaf(place) { node.rule.says(tree.max(place)) } else { String::new() },
        takes_figure: node.rule.name() != "manual",
        rule_state: tree.is_leaf(place).then(|| node.rule_state()),
        lead_unit: node.lead_unit.clone(),
        evidence: node.evidence.clone(),
        cells: Stage::ALL
            .iter()
            .map(|stage| cell(facts, unit, place, *stage, result_at(&results[stage.order()], place), read_only))
            .collect(),
        difference: own.zip(later).map(|(own, later)| later.value - own.value),
        lost: last
            .filter(|_| tree.is_leaf(place) && tree.side(place) == Side::Main)
            .and_then(|last| Some(last.applicable_max? - last.value)),
    }
}

/// What stands in a line: the root's is the total that counts, bonus and penalty included, unless a
/// total was stated, which is shown as it was said.
pub(crate) fn result_at(sheet: &SheetResult, place: Place) -> NodeResult {
    let node = sheet.nodes[place];
    if place == Tree::ROOT && !node.stated { NodeResult { value: sheet.earned, ..node } } else { node }
}

pub(crate) fn cell(
    facts: &RoundFacts,
    unit: usize,
    place: Place,
    stage: Stage,
    result: NodeResult,
    read_only: bool,
) -> SheetCell {
    let tree = &*facts.tree;
    let score = facts.scores[unit].get(stage, place);
    let id = facts.units[unit].id;
    let locked = read_only || facts.is_locked(id, stage) || facts.is_withheld(id, stage);
    let state = match score.map(|score| score.mark) {
        Some(Mark::Scored { .. }) => "scored",
        Some(Mark::NotApplicable) => "not_applicable",
        Some(Mark::NoOccurrence) => "no_occurrence",
        None => "not_scored",
    };
    // Points may be stated for a whole only where its parts are unknown; else they would be shadowed.
    let stateable = tree.is_leaf(place) || result.stated || !result.known;
    let theirs = stage == Stage::SelfScore && tree.is_leaf(place) && !tree.node(place).channel.is_self_scored();
    SheetCell {
        stage,
        state: state.to_owned(),
        points: result.known.then_some(result.value),
        stated: result.stated,
        covered: covered(facts, unit, place, stage),
        difference: result.difference,
        locked,
        editable: !locked && stateable && !theirs,
        figure: score.map(|score| score.figure.clone()).unwrap_or_default(),
        working: score.map(|score| score.working.clone()).unwrap_or_default(),
        computed: mark_text(facts.overridden(unit, stage, place)),
        remark: score.map(|score| score.remark.clone()).unwrap_or_default(),
        author: score
            .map(|score| {
                format!(
                    "{}, {} {}",
                    score.author,
                    domain::calendar::clock_time(score.at),
                    domain::calendar::short_date(domain::calendar::vietnam(score.at).date())
                )
            })
            .unwrap_or_default(),
    }
}

/// The areas of a news report are stated while their criteria are unknown: these are not "missing".
fn covered(facts: &RoundFacts, unit: usize, place: Place, stage: Stage) -> bool {
    let mut above = facts.tree.parent(place);
    while let Some(at) = above {
        if matches!(facts.scores[unit].mark(stage, at), Some(Mark::Scored { .. } | Mark::NotApplicable)) {
            return true;
        }
        above = facts.tree.parent(at);
    }
    false
}

pub(crate) fn total(facts: &RoundFacts, unit: usize, stage: Stage, sheet: &SheetResult) -> SheetTotal {
    let index = sheet.index();
    let begun = !facts.scores[unit].is_empty(stage);
    let graded = if begun { grading(facts, sheet) } else { Grading::default() };
    let root = sheet.root();
    SheetTotal {
        stage,
        begun,
        earned: sheet.earned,
        applicable_max: sheet.applicable_max,
        index_percent: index.percent(10).map(shortest),
        index_printed: index.percent_vietnamese(facts.set.decimals),
        grade: graded.grade,
        lowered: graded.lowered.map(|lowered| lowered.says()),
        to_next_grade: graded.to_next,
        complete: sheet.complete,
        scored: root.scored,
        scorable: root.scorable,
        parts_difference: root.difference,
    }
}

/// A decimal text without the zeros that say nothing.
pub(crate) fn shortest(text: String) -> String {
    if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text }
}

/// Why nothing of the approved stage is shown to the clerk who keys it a second time.
fn withheld(facts: &RoundFacts, unit: usize) -> Option<Problem> {
    let member = &facts.units[unit];
    facts.is_withheld(member.id, Stage::Approved).then(|| {
        let what = format!("Bạn đang nhập lần hai điểm phê duyệt của {} nên lần nhập đầu không hiện ở đây.", member.version.name);
        Problem::warning("withheld", what, "So khớp hai lần nhập ở trang Nhập lần hai rồi xem lại.")
    })
}

/// Differences between a stated value and its parts, and no occurrence where the set is silent.
fn problems(facts: &RoundFacts, results: &[SheetResult]) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (stage, sheet) in Stage::ALL.iter().zip(results) {
        for node in sheet.differences() {
            let Some(difference) = node.difference else { continue };
            let name = if node.place == Tree::ROOT {
                "Tổng điểm".to_owned()
            } else {
                format!("Điểm của {}", facts.tree.node(node.place).code)
            };
            let parts = node.value - difference;
            problems.push(Problem::warning(
                "parts_differ",
                format!(
                    "{}: {name} là {}, nhưng các phần cộng lại là {} (chênh {}).",
                    stage.vietnamese(),
                    node.value.vietnamese(),
                    parts.vietnamese(),
                    difference.vietnamese()
                ),
                "Bổ sung điểm của các phần còn thiếu, hoặc giữ nguyên; chênh lệch được in trên văn bản.",
            ));
        }
    }
    problems
}
