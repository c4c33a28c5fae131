//! The ledger of lost points: what was lost, what is said about it, and who answers for it.

use domain::criteria::{NodeId, Place, Tree};
use domain::lost_points::{
    Cause, LostPoints, LostPointsLine, LostPointsNote, LostPointsTotal, OfficialShare, Responsibility, lost_points as work_out,
    responsibilities,
};
use domain::plan::Assignments;
use domain::points::Points;
use domain::rounds::Stage;
use domain::scores::RoundFacts;
use domain::standings::default_stage;
use domain::text::nfc;
use domain::units::UnitId;
use jiff::Timestamp;
use store::{Op, OpKind};

use crate::desk::{Book, Desk};
use crate::failure::Failure;
use crate::office::shown_date;
use crate::wire::{asked, date_or_none, shown};
use crate::withheld::refuse_withheld;

asked! {
    /// The ledger of a round.
    pub struct LostPointsOf {
        /// Code of the round.
        pub round: String,
        /// The stage whose points are final; absent for the one that counts.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub stage: Option<Stage>,
    }
    /// What is said about the lost points of one criterion of one unit; all empty takes it back.
    pub struct SaveLostPointsNote {
        /// Code of the round.
        pub round: String,
        /// The unit.
        pub unit: i64,
        /// The criterion.
        pub node: i64,
        /// The kind of cause; null while nobody says it.
        pub cause: Option<Cause>,
        /// The cause in words.
        pub words: String,
        /// Who answers for it; empty for the lead department.
        pub department: String,
        /// The official there.
        pub official: String,
        /// What will be done.
        pub remedy: String,
        /// By when, dd/mm/yyyy or empty.
        pub deadline: String,
    }
}

shown! {
    /// The ledger of a round at one stage.
    pub struct LostPointsView {
        /// Code of the round.
        pub round: String,
        /// The stage whose points are final here.
        pub stage: Stage,
        /// The lines: units in their order, criteria in the order of the tree.
        pub rows: Vec<LostPointsRow>,
        /// Points that no line can name, because the parts of a stated total are unknown.
        pub unnamed: Vec<UnnamedLoss>,
        /// Everything summed up.
        pub totals: LostPointsSums,
        /// Who leads which part of the set.
        pub responsibilities: Vec<ResponsibilityView>,
        /// The kinds of cause that can be chosen.
        pub causes: Vec<CauseName>,
    }
    /// One criterion of one unit.
    pub struct LostPointsRow {
        /// Name of the unit.
        pub unit: String,
        /// The unit.
        pub unit_id: i64,
        /// Code of the criterion.
        pub criterion: String,
        /// The criterion.
        pub node: i64,
        /// What is assessed.
        pub title: String,
        /// Code of the area.
        pub area: String,
        /// The maximum that applies.
        pub max: Points,
        /// Claimed at the self stage.
        #[serde(rename = "self")]
        pub claimed: Option<Points>,
        /// Given at the latest appraisal.
        pub appraised: Option<Points>,
        /// Approved.
        pub approved: Option<Points>,
        /// The maximum minus what the unit has.
        pub lost: Points,
        /// Claimed minus what the unit has; null where nothing was claimed.
        pub claim_gap: Option<Points>,
        /// The kind of cause; null while nobody has said it.
        pub cause_kind: Option<Cause>,
        /// The cause: in words, else the name of its kind; empty while nobody has said it.
        pub cause: String,
        /// The words alone.
        pub words: String,
        /// Who answers for it: as noted, else the lead department of the criterion.
        pub department: String,
        /// True when the department is the lead department and nobody has said another.
        pub department_by_set: bool,
        /// The official there.
        pub official: String,
        /// What will be done.
        pub remedy: String,
        /// By when, dd/mm/yyyy or empty.
        pub deadline: String,
    }
    /// A loss that no line can name.
    pub struct UnnamedLoss {
        /// Name of the unit.
        pub unit: String,
        /// The points.
        pub points: Points,
    }
    /// The ledger summed up; every list begins with the most points lost.
    pub struct LostPointsSums {
        /// All points lost in named lines.
        pub lost: Points,
        /// Claimed but not given.
        pub claimed_in_vain: Points,
        /// Lines about which nothing is said yet.
        pub unexplained: u32,
        /// By area.
        pub areas: Vec<LostPointsSum>,
        /// By department; an empty name where nobody is in charge.
        pub departments: Vec<LostPointsSum>,
        /// By cause; an empty name where nobody has said one.
        pub causes: Vec<LostPointsSum>,
        /// By unit.
        pub units: Vec<LostPointsSum>,
        /// By criterion, most often lost first.
        pub criteria: Vec<LostPointsSum>,
    }
    /// One sum.
    pub struct LostPointsSum {
        /// Code of the area or criterion, name of the cause; empty otherwise.
        pub code: String,
        /// What it is called.
        pub title: String,
        /// The maxima of its lines.
        pub max: Points,
        /// The points lost.
        pub lost: Points,
        /// How many lines.
        pub lines: u32,
        /// How many units.
        pub units: u32,
    }
    /// What a department answers for.
    pub struct ResponsibilityView {
        /// The department; empty where none is named.
        pub department: String,
        /// Codes of the criteria that it leads on.
        pub criteria: Vec<String>,
        /// Points at stake in these, for one unit.
        pub max: Points,
        /// Codes of the criteria on which it co-operates.
        pub cooperates: Vec<String>,
        /// Points at stake in these, for one unit.
        pub cooperating_max: Points,
        /// Points lost over all units in lines that it answers for.
        pub lost: Points,
        /// Its officials, the most points at stake first.
        pub officials: Vec<OfficialShareView>,
    }
    /// What an official answers for.
    pub struct OfficialShareView {
        /// The name.
        pub name: String,
        /// Codes of the criteria assigned to the official.
        pub criteria: Vec<String>,
        /// Points at stake in these, for one unit.
        pub max: Points,
        /// Points lost over all units in lines that the official answers for.
        pub lost: Points,
    }
    /// A kind of cause.
    pub struct CauseName {
        /// Its name in commands.
        pub cause: Cause,
        /// What screens call it.
        pub title: String,
    }
}

pub(crate) fn lost_points(desk: &Desk, _: Timestamp, asked: LostPointsOf) -> Result<LostPointsView, Failure> {
    let mut book = desk.book();
    let facts = book.facts(&asked.round)?;
    let stage = asked.stage.unwrap_or_else(|| default_stage(&facts));
    let ledger = ledger(&book, &facts, stage)?;
    Ok(view(&facts, &ledger, &assignments(&book, &facts)?))
}

/// The ledger of a round with what is said about it.
pub(crate) fn ledger(book: &Book, facts: &RoundFacts, stage: Stage) -> Result<LostPoints, Failure> {
    refuse_withheld(facts, None)?;
    let notes = book.store.lost_points_notes(facts.round.id)?;
    Ok(work_out(facts, stage, &notes, &assignments(book, facts)?))
}

/// Who leads on what in a round.
pub(crate) fn assignments(book: &Book, facts: &RoundFacts) -> Result<Assignments, Failure> {
    Ok(Assignments::new(book.store.assignments(facts.round.id)?))
}

pub(crate) fn save_lost_points_note(desk: &Desk, now: Timestamp, asked: SaveLostPointsNote) -> Result<LostPointsView, Failure> {
    let mut book = desk.book();
    let facts = book.facts(&asked.round)?;
    let at = facts.unit_at(UnitId(asked.unit)).ok_or_else(|| Failure::missing("đơn vị này trong đợt"))?;
    let place = facts.tree.place(NodeId(asked.node)).ok_or_else(|| Failure::missing("tiêu chí này"))?;
    if asked.cause == Some(Cause::Other) && asked.words.trim().is_empty() {
        return Err(Failure::field("words", "Nguyên nhân khác phải được ghi bằng lời. Nhập nguyên nhân, hoặc chọn loại khác."));
    }
    let node = facts.tree.node(place);
    let assignments = assignments(&book, &facts)?;
    let responsible = assignments.responsible(&facts.tree, place);
    let said = LostPointsNote {
        cause: asked.cause,
        words: nfc(&asked.words),
        department: other_than(responsible.lead, nfc(&asked.department)),
        official: other_than(responsible.official, nfc(&asked.official)),
        remedy: nfc(&asked.remedy),
        deadline: date_or_none("deadline", &asked.deadline)?,
        ..LostPointsNote::blank(facts.round.id, UnitId(asked.unit), node.id)
    };
    let label = format!("nguyên nhân mất điểm {} của {}", node.code, facts.units[at].version.name);
    book.write(Op::new(OpKind::SaveLostPointsNote, label), now, |writer| writer.put_lost_points_note(said))?;
    drop(book);
    lost_points(desk, now, LostPointsOf { round: asked.round, stage: None })
}

/// The lead department is not noted again: when the set names another, the ledger follows.
pub(crate) fn other_than(lead: &str, department: String) -> String {
    if domain::text::fold(lead) == domain::text::fold(&department) { String::new() } else { department }
}

fn view(facts: &RoundFacts, ledger: &LostPoints, assignments: &Assignments) -> LostPointsView {
    let tree = &*facts.tree;
    LostPointsView {
        round: facts.round.code.clone(),
        stage: ledger.stage,
        rows: ledger.lines.iter().map(|line| row(facts, line)).collect(),
        unnamed: ledger
            .unnamed
            .iter()
            .map(|(unit, points)| UnnamedLoss { unit: facts.units[*unit].version.name.clone(), points: *points })
            .collect(),
        totals: sums(facts, ledger),
        responsibilities: responsibilities(facts, ledger, assignments).iter().map(|one| responsibility(tree, one)).collect(),
        causes: Cause::ALL.into_iter().map(|cause| CauseName { cause, title: cause.vietnamese().to_owned() }).collect(),
    }
}

fn responsibility(tree: &Tree, of: &Responsibility) -> ResponsibilityView {
    let codes = |places: &[Place]| places.iter().map(|place| tree.node(*place).code.clone()).collect();
    let official = |one: &OfficialShare| OfficialShareView {
        name: one.name.clone(),
        criteria: codes(&one.criteria),
        max: one.max,
        lost: one.lost,
    };
    ResponsibilityView {
        department: of.department.clone(),
        criteria: codes(&of.criteria),
        max: of.max,
        cooperates: codes(&of.cooperates),
        cooperating_max: of.cooperating_max,
        lost: of.lost,
        officials: of.officials.iter().map(official).collect(),
    }
}

fn row(facts: &RoundFacts, line: &LostPointsLine) -> LostPointsRow {
    let tree = &*facts.tree;
    let (node, unit) = (tree.node(line.place), &facts.units[line.unit]);
    let blank = LostPointsNote::blank(facts.round.id, unit.id, node.id);
    let note = line.note.as_ref().unwrap_or(&blank);
    LostPointsRow {
        unit: unit.version.name.clone(),
        unit_id: unit.id.0,
        criterion: node.code.clone(),
        node: node.id.0,
        title: node.title.clone(),
        area: tree.node(line.area).code.clone(),
        max: line.max,
        claimed: line.claimed,
        appraised: line.appraised,
        approved: line.approved,
        lost: line.lost,
        claim_gap: line.claim_gap,
        cause_kind: note.cause,
        cause: said_cause(note),
        words: note.words.clone(),
        department: line.department().to_owned(),
        department_by_set: note.department.is_empty(),
        official: line.official().to_owned(),
        remedy: note.remedy.clone(),
        deadline: shown_date(note.deadline),
    }
}

fn said_cause(note: &LostPointsNote) -> String {
    match note.cause {
        Some(cause) if note.words.is_empty() => cause.vietnamese().to_owned(),
        _ => note.words.clone(),
    }
}

fn sums(facts: &RoundFacts, ledger: &LostPoints) -> LostPointsSums {
    let totals = ledger.totals();
    let tree: &Tree = &facts.tree;
    let node = |place: &usize| (tree.node(*place).code.clone(), tree.node(*place).title.clone());
    LostPointsSums {
        lost: totals.lost,
        claimed_in_vain: totals.claimed_in_vain,
        unexplained: totals.unexplained,
        areas: named(&totals.areas, node),
        departments: named(&totals.departments, |department| (String::new(), department.clone())),
        causes: named(&totals.causes, |cause| {
            cause.map(|cause| (cause.name().to_owned(), cause.vietnamese().to_owned())).unwrap_or_default()
        }),
        units: named(&totals.units, |unit| (facts.units[*unit].version.code.clone(), facts.units[*unit].version.name.clone())),
        criteria: named(&totals.criteria, node),
    }
}

fn named<Of>(totals: &[LostPointsTotal<Of>], name: impl Fn(&Of) -> (String, String)) -> Vec<LostPointsSum> {
    let sum = |total: &LostPointsTotal<Of>| {
        let (code, title) = name(&total.of);
        LostPointsSum { code, title, max: total.at_stake, lost: total.lost, lines: total.lines, units: total.units }
    };
    totals.iter().map(sum).collect()
}
