//! The ledger of lost points (sổ điểm mất): what stays between the maximum, the claim and the
//! final points of every criterion, why, who answers for it, and what will be done.
//!
//! The points are worked out from the sheets and never stored; stored is only what people say
//! about them ([`LostPointsNote`]). A line stands at the deepest node whose points are known, so
//! that no point is told twice.

use std::collections::HashMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::criteria::{NodeId, Place, Side, Tree};
use crate::plan::{Assignments, Responsible};
use crate::points::Points;
use crate::rounds::{RoundId, Stage};
use crate::scores::RoundFacts;
use crate::standings::{NodeResult, SheetResult, evaluate};
use crate::units::UnitId;

mod responsibility;
mod totals;

pub use responsibility::{OfficialShare, Responsibility, responsibilities};
pub use totals::{LostPointsTotal, LostPointsTotals};

/// Why points were lost, as far as it can be counted; the words beside it say it in full.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// Claimed without evidence, or with too little.
    NoEvidence,
    /// Done or issued after the day.
    Late,
    /// Points were worked out against the rule.
    WrongRule,
    /// What was asked for was not reached.
    NotAchieved,
    /// The declared figure was wrong.
    WrongFigure,
    /// Only in own words.
    Other,
}

impl Cause {
    /// All causes, in the order in which they are offered.
    pub const ALL: [Cause; 6] =
        [Cause::NoEvidence, Cause::Late, Cause::WrongRule, Cause::NotAchieved, Cause::WrongFigure, Cause::Other];

    /// The name in files and commands.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Cause::NoEvidence => "no_evidence",
            Cause::Late => "late",
            Cause::WrongRule => "wrong_rule",
            Cause::NotAchieved => "not_achieved",
            Cause::WrongFigure => "wrong_figure",
            Cause::Other => "other",
        }
    }

    /// What papers, sheets and screens call it.
    #[must_use]
    pub fn vietnamese(self) -> &'static str {
        match self {
            Cause::NoEvidence => "Thiếu tài liệu kiểm chứng",
            Cause::Late => "Chậm thời hạn",
            Cause::WrongRule => "Tính điểm chưa đúng quy định",
            Cause::NotAchieved => "Chưa đạt yêu cầu",
            Cause::WrongFigure => "Số liệu kê khai chưa đúng",
            Cause::Other => "Nguyên nhân khác",
        }
    }
}

/// What people say about lost points of one criterion of one unit.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct LostPointsNote {
    /// The round.
    pub round: RoundId,
    /// The unit.
    pub unit: UnitId,
    /// The node.
    pub node: NodeId,
    /// The kind of cause; `None` while nobody has said it.
    pub cause: Option<Cause>,
    /// The cause in words.
    pub words: String,
    /// Who answers for it: a department, an agency; empty means the lead department of the criterion.
    pub department: String,
    /// The official there, when named.
    pub official: String,
    /// What will be done.
    pub remedy: String,
    /// By when; `None` when no day is set.
    pub deadline: Option<Date>,
}

impl LostPointsNote {
    /// A note that says nothing yet.
    #[must_use]
    pub fn blank(round: RoundId, unit: UnitId, node: NodeId) -> LostPointsNote {
        let empty = String::new;
        LostPointsNote {
            round,
            unit,
            node,
            cause: None,
            words: empty(),
            department: empty(),
            official: empty(),
            remedy: empty(),
            deadline: None,
        }
    }

    /// True when nothing is said; such a note is not kept.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        *self == LostPointsNote::blank(self.round, self.unit, self.node)
    }
}

/// One criterion of one unit that lost points or claimed more than it was given.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LostPointsLine {
    /// Where the unit stands in the round.
    pub unit: usize,
    /// Where the criterion stands in the tree.
    pub place: Place,
    /// Its area, or its group of penalties.
    pub area: Place,
    /// The maximum that applies; 0 for a penalty, whose points stand below 0.
    pub max: Points,
    /// Claimed at the self stage; `None` when nothing is known there.
    pub claimed: Option<Points>,
    /// Given at the latest appraisal; `None` when nothing is known there.
    pub appraised: Option<Points>,
    /// Approved; `None` when nothing is known there.
    pub approved: Option<Points>,
    /// The maximum minus what the unit has at the stage looked at; never below 0.
    pub lost: Points,
    /// Claimed minus what the unit has; below 0 when it was given more than it claimed.
    pub claim_gap: Option<Points>,
    /// What is said about it.
    pub note: Option<LostPointsNote>,
    /// The department that leads on the criterion: as assigned, else as the set names it; may be empty.
    pub lead: String,
    /// The official to whom it is assigned; may be empty.
    pub assigned_to: String,
}

impl LostPointsLine {
    /// Who answers for it: as noted, else the lead department of the criterion; may be empty.
    #[must_use]
    pub fn department(&self) -> &str {
        self.note.as_ref().map(|note| note.department.as_str()).filter(|noted| !noted.is_empty()).unwrap_or(&self.lead)
    }

    /// The official who answers for it: as noted, else as assigned where the department is the one
    /// that leads; may be empty.
    #[must_use]
    pub fn official(&self) -> &str {
        let noted = self.note.as_ref().map(|note| note.official.as_str()).filter(|noted| !noted.is_empty());
        noted.unwrap_or(if self.department() == self.lead { &self.assigned_to } else { "" })
    }
}

/// The ledger of a round at one stage.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LostPoints {
    /// The stage whose points are final here.
    pub stage: Stage,
    /// The lines: units in their order, criteria in the order of the tree.
    pub lines: Vec<LostPointsLine>,
    /// Points of units that no line can name, because the parts of a stated total are unknown:
    /// (unit, points). Never spread over criteria by guess.
    pub unnamed: Vec<(usize, Points)>,
}

/// Works out the ledger. Units with nothing at the stage are left out: what they have is unknown.
#[must_use]
pub fn lost_points(facts: &RoundFacts, stage: Stage, notes: &[LostPointsNote], assignments: &Assignments) -> LostPoints {
    let said: HashMap<(UnitId, NodeId), &LostPointsNote> = notes.iter().map(|note| ((note.unit, note.node), note)).collect();
    let mut ledger = LostPoints { stage, lines: Vec::new(), unnamed: Vec::new() };
    for unit in (0..facts.units.len()).filter(|unit| !facts.scores[*unit].is_empty(stage)) {
        let sheets = Sheets::of(facts, unit, stage);
        let from = ledger.lines.len();
        let id = facts.units[unit].id;
        for place in lowest_known(&facts.tree, &sheets.here) {
            let note = said.get(&(id, facts.tree.node(place).id)).copied();
            let responsible = assignments.responsible(&facts.tree, place);
            ledger.lines.extend(line(&facts.tree, (unit, place), &sheets, note, &responsible));
        }
        let named: Points = ledger.lines[from..].iter().map(|line| line.lost).sum();
        let rest = sheets.here.applicable_max - sheets.here.root().value + sheets.here.penalty - named;
        if rest != Points::ZERO {
            ledger.unnamed.push((unit, rest));
        }
    }
    ledger
}

/// A unit's sheets at the stages that the ledger sets side by side.
struct Sheets {
    stage: Stage,
    /// The sheet of the stage looked at.
    here: SheetResult,
    /// The sheets of the other stages that hold something.
    beside: [Option<SheetResult>; 5],
}

impl Sheets {
    fn of(facts: &RoundFacts, unit: usize, stage: Stage) -> Sheets {
        let other = |one: Stage| (one != stage && !facts.scores[unit].is_empty(one)).then(|| evaluate(facts, unit, one));
        Sheets { stage, here: evaluate(facts, unit, stage), beside: Stage::ALL.map(other) }
    }

    fn node(&self, stage: Stage, place: Place) -> Option<&NodeResult> {
        let sheet = if stage == self.stage { Some(&self.here) } else { self.beside[stage.order()].as_ref() };
        sheet.map(|sheet| &sheet.nodes[place]).filter(|node| node.known)
    }
}

/// The deepest nodes whose points are known, in the areas and among the penalties. What is not
/// given as bonus is not lost.
fn lowest_known<'a>(tree: &'a Tree, sheet: &'a SheetResult) -> impl Iterator<Item = Place> + 'a {
    let groups = tree.children(Tree::ROOT).iter().filter(|group| tree.side(**group) != Side::Bonus);
    groups
        .flat_map(|group| tree.subtree(*group))
        .filter(move |place| sheet.nodes[*place].known && !tree.children(*place).iter().any(|child| sheet.nodes[*child].known))
}

fn line(
    tree: &Tree,
    (unit, place): (usize, Place),
    sheets: &Sheets,
    note: Option<&LostPointsNote>,
    responsible: &Responsible<'_>,
) -> Option<LostPointsLine> {
    let here = sheets.here.nodes[place];
    let is_penalty = tree.side(place) == Side::Penalty;
    let max = if is_penalty { Points::ZERO } else { here.applicable_max? };
    // A penalty is typed as positive points; here it stands below zero, where the unit has it.
    let worth = |points: Points| if is_penalty { Points::ZERO - points } else { points };
    let value = |stage: Stage| sheets.node(stage, place).map(|node| worth(node.value));
    let claimed = value(Stage::SelfScore);
    let lost = (max - worth(here.value)).max(Points::ZERO);
    let claim_gap = claimed.filter(|_| sheets.stage != Stage::SelfScore).map(|claimed| claimed - worth(here.value));
    if lost == Points::ZERO && claim_gap.is_none_or(|gap| gap <= Points::ZERO) {
        return None;
    }
    Some(LostPointsLine {
        unit,
        place,
        area: area_of(tree, place),
        max,
        claimed,
        appraised: value(Stage::Appraised2).or_else(|| value(Stage::Appraised1)),
        approved: value(Stage::Approved),
        lost,
        claim_gap,
        note: note.cloned(),
        lead: responsible.lead.to_owned(),
        assigned_to: responsible.official.to_owned(),
    })
}

fn area_of(tree: &Tree, place: Place) -> Place {
    let mut at = place;
    while let Some(parent) = tree.parent(at).filter(|parent| *parent != Tree::ROOT) {
        at = parent;
    }
    at
}
