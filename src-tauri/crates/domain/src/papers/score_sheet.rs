//! The score sheet of one unit: every criterion with its stages side by side, the declared figures,
//! the working of the rules and the reasons.

use jiff::civil::Date;

use super::FactsWriter;
use crate::criteria::{Place, Side, Tree};
use crate::points::{Index, Points};
use crate::reconciliation::{Difference, DifferenceKind, differences};
use crate::rounds::Stage;
use crate::scores::{Mark, RoundFacts, Score};
use crate::standings::{SheetResult, evaluate, grading};

/// The facts of one unit's score sheet.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ScoreSheet {
    /// The unit as it was called at the end of the round.
    pub unit_name: String,
    /// Its code then.
    pub unit_code: String,
    /// Its head then; empty when not known.
    pub head_name: String,
    /// The head's title; empty when not known.
    pub head_title: String,
    /// The year assessed.
    pub year: i16,
    /// First and last day of the period.
    pub period: (Date, Date),
    /// The citation of the decision, or the set's title.
    pub set_citation: String,
    /// Totals of the stages that hold something, in their order.
    pub totals: Vec<SheetTotal>,
    /// The nodes in the order of the decision, without the root.
    pub lines: Vec<SheetLine>,
    /// Why stated totals differ from their parts: where, and the reason written in the reconciliation
    /// gate. Remarks on the stated points stand in their lines.
    pub difference_reasons: Vec<(String, String)>,
}

/// The total of one stage.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SheetTotal {
    /// The stage.
    pub stage: Stage,
    /// What was earned.
    pub earned: Points,
    /// Out of what applies.
    pub applicable_max: Points,
    /// Stated total of the areas minus their sum, when both are known and differ.
    pub difference: Option<Points>,
    /// Index as printed.
    pub index_printed: Option<String>,
    /// Grade, when the set has a scheme.
    pub grade: Option<String>,
    /// Why the grade is lower than the points alone would give, as a sentence.
    pub lowered: Option<String>,
    /// False while a cell that applies is not scored.
    pub complete: bool,
}

/// A node of the sheet.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SheetLine {
    /// Its code.
    pub code: String,
    /// What is assessed.
    pub title: String,
    /// 1 for areas.
    pub level: u32,
    /// True when nothing stands below.
    pub is_leaf: bool,
    /// The tree, or beside it.
    pub side: Side,
    /// The maximum as printed.
    pub max: Option<Points>,
    /// Declared figures, each once: the stage at which it first stood, and the figure.
    pub figures: Vec<(Stage, String)>,
    /// What stands in its cells, in the order of [`ScoreSheet::totals`].
    pub cells: Vec<SheetMark>,
    /// Stated points minus the sum of the parts, by stage.
    pub differences: Vec<Option<Points>>,
    /// The working of the rule at the furthest stage that has one.
    pub working: String,
    /// Reasons and remarks by stage.
    pub reasons: Vec<(Stage, String)>,
}

/// What stands in a cell.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SheetMark {
    /// Not scored.
    Empty,
    /// Points, entered, stated or the sum of the parts.
    Points(Points),
    /// KAD.
    NotApplicable,
    /// KPS.
    NoOccurrence,
}

/// The sheet of the unit at this place of the round.
#[must_use]
pub fn score_sheet(facts: &RoundFacts, unit: usize) -> ScoreSheet {
    let sheets: Vec<(Stage, SheetResult)> = Stage::ALL
        .into_iter()
        .filter(|stage| !facts.scores[unit].is_empty(*stage))
        .map(|stage| (stage, evaluate(facts, unit, stage)))
        .collect();
    let version = &facts.units[unit].version;
    ScoreSheet {
        unit_name: version.name.clone(),
        unit_code: version.code.clone(),
        head_name: version.head_name.clone(),
        head_title: version.head_title.clone(),
        year: facts.round.year,
        period: (facts.round.from, facts.round.to),
        set_citation: set_citation(facts),
        totals: sheets.iter().map(|(stage, sheet)| total(facts, *stage, sheet)).collect(),
        lines: (0..facts.tree.len())
            .filter(|place| *place != Tree::ROOT)
            .map(|place| line(facts, unit, place, &sheets))
            .collect(),
        difference_reasons: difference_reasons(facts, unit, &sheets),
    }
}

fn difference_reasons(facts: &RoundFacts, unit: usize, sheets: &[(Stage, SheetResult)]) -> Vec<(String, String)> {
    if facts.reasons.is_empty() {
        return Vec::new();
    }
    let stages: Vec<Stage> = sheets.iter().map(|(stage, _)| *stage).collect();
    let kept = |difference: &Difference| facts.reasons.iter().find(|reason| reason.holds_for(difference));
    let named = |difference: Difference| {
        let reason = kept(&difference).filter(|_| difference.place.kind == DifferenceKind::Parts)?.reason.clone();
        let place = facts.tree.place(difference.place.node?)?;
        let what = if place == Tree::ROOT { "tổng điểm".to_owned() } else { facts.tree.called(place) };
        Some((format!("{}, {what}", difference.place.stage?.vietnamese().to_lowercase()), reason))
    };
    differences(facts, &[unit], &stages).into_iter().filter_map(named).collect()
}

/// The decision that issued the set, or the set's title.
pub(super) fn set_citation(facts: &RoundFacts) -> String {
    if facts.set.legal_basis.is_empty() { facts.set.title.clone() } else { facts.set.legal_basis.clone() }
}

fn total(facts: &RoundFacts, stage: Stage, sheet: &SheetResult) -> SheetTotal {
    let index: Index = sheet.index();
    let grading = grading(facts, sheet);
    SheetTotal {
        stage,
        earned: sheet.earned,
        applicable_max: sheet.applicable_max,
        difference: sheet.root().difference,
        index_printed: index.percent_vietnamese(facts.set.decimals),
        grade: grading.grade,
        lowered: grading.lowered.map(|lowered| lowered.says()),
        complete: sheet.complete,
    }
}

fn line(facts: &RoundFacts, unit: usize, place: Place, sheets: &[(Stage, SheetResult)]) -> SheetLine {
    let tree = &*facts.tree;
    let node = tree.node(place);
    let scores = &facts.scores[unit];
    let said = |of: fn(&Score) -> &str| -> Vec<(Stage, String)> {
        let stated = |stage: &Stage| Some((*stage, of(scores.get(*stage, place)?).trim().to_owned()));
        Stage::ALL.iter().filter_map(stated).filter(|(_, text)| !text.is_empty()).collect()
    };
    let mut figures: Vec<(Stage, String)> = Vec::new();
    for (stage, figure) in said(|score| &score.figure) {
        if figures.last().is_none_or(|(_, before)| *before != figure) {
            figures.push((stage, figure));
        }
    }
    SheetLine {
        code: node.code.clone(),
        title: node.title.clone(),
        level: tree.level(place),
        is_leaf: tree.is_leaf(place),
        side: tree.side(place),
        max: tree.max(place),
        figures,
        cells: sheets.iter().map(|(stage, sheet)| mark(scores.mark(*stage, place), sheet, place)).collect(),
        differences: sheets.iter().map(|(_, sheet)| sheet.nodes[place].difference).collect(),
        working: said(|score| &score.working).pop().map(|(_, working)| working).unwrap_or_default(),
        reasons: said(|score| &score.remark),
    }
}

fn mark(mark: Option<Mark>, sheet: &SheetResult, place: Place) -> SheetMark {
    match mark {
        Some(Mark::NotApplicable) => SheetMark::NotApplicable,
        Some(Mark::NoOccurrence) => SheetMark::NoOccurrence,
        _ if sheet.nodes[place].known => SheetMark::Points(sheet.nodes[place].value),
        _ => SheetMark::Empty,
    }
}

impl SheetMark {
    /// "1,5", "KAD", "KPS" or nothing.
    #[must_use]
    pub fn printed(self) -> String {
        match self {
            SheetMark::Empty => String::new(),
            SheetMark::Points(points) => points.vietnamese(),
            SheetMark::NotApplicable => "KAD".to_owned(),
            SheetMark::NoOccurrence => "KPS".to_owned(),
        }
    }
}

impl ScoreSheet {
    /// The facts of the sheet in canonical form, for its check code.
    pub fn write_facts(&self, writer: &mut FactsWriter) {
        writer.fact("paper", "score-sheet").fact("unit", &self.unit_name).fact("year", &self.year.to_string());
        writer.fact("set", &self.set_citation);
        for total in &self.totals {
            writer.points(total.stage.name(), Some(total.earned)).points("of", Some(total.applicable_max));
            writer.points("difference", total.difference).fact("grade", total.grade.as_deref().unwrap_or("-"));
        }
        for line in &self.lines {
            writer.fact("node", &line.code).points("max", line.max);
            for cell in &line.cells {
                writer.fact("cell", &cell.printed());
            }
            for (stage, figure) in &line.figures {
                writer.fact("figure", stage.name()).fact("value", figure);
            }
            for (stage, reason) in &line.reasons {
                writer.fact("reason", stage.name()).fact("text", reason);
            }
        }
        for (place, reason) in &self.difference_reasons {
            writer.fact("difference", place).fact("reason", reason);
        }
    }
}
