//! Grade schemes of a set, typed or from a sheet, and how the set ranks equal units.

use std::path::Path;

use domain::criteria::{CriteriaSet, Tree};
use domain::grades::{ConditionMeasure, Grade, GradeBasis, GradeCondition, GradeScheme, SchemeFault, SchemeSpot};
use domain::points::{Points, read_points};
use domain::text::nfc;
use domain::ties::{TieBreaker, TiePolicy};
use exchange::{GradesSheet, read_grades_sheet};
use jiff::Timestamp;
use store::{Op, OpKind};

use crate::criteria::{CriteriaSetView, set_by_code, set_view, tree_of};
use crate::desk::{Book, Desk};
use crate::failure::{Failure, refuse_errors};
use crate::wire::asked;

asked! {
    /// A scheme as typed, best grade first; no grades removes the scheme.
    pub struct SaveGrades {
        /// Code of the set.
        pub criteria: String,
        /// What is compared with the bounds.
        pub basis: GradeBasis,
        /// The grades.
        pub grades: Vec<GradeFields>,
        /// The conditions; absent keeps those that the set has.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub conditions: Option<Vec<ConditionFields>>,
    }
    /// A grade as typed.
    pub struct GradeFields {
        /// Its label.
        pub label: String,
        /// Its lower bound.
        pub from: String,
        /// True when the bound belongs to it.
        pub from_in: bool,
    }
    /// A condition as typed.
    pub struct ConditionFields {
        /// The label of the worst grade it guards.
        pub grade: String,
        /// Code of the area or criterion.
        pub node: String,
        /// The least that is enough, itself included.
        pub at_least: String,
        /// What the bound counts.
        pub measure: ConditionMeasure,
    }
    /// A sheet of grades.
    pub struct GradesFile {
        /// The file.
        pub file: String,
        /// The sheet; absent for the first.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub sheet: Option<String>,
        /// Code of the set.
        pub criteria: String,
        /// What is compared with the bounds; absent for raw points.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub basis: Option<GradeBasis>,
    }
    /// How a set ranks.
    pub struct SaveRanking {
        /// Code of the set.
        pub criteria: String,
        /// What happens to units with equal results.
        pub ties: TiePolicy,
        /// True ranks and grades on the exact index, false on the printed one.
        pub rank_on_exact: bool,
    }
}

pub(crate) fn save_grades(desk: &Desk, now: Timestamp, asked: SaveGrades) -> Result<CriteriaSetView, Failure> {
    let grades: Vec<Grade> = asked.grades.iter().enumerate().map(read_grade).collect::<Result<_, _>>()?;
    let mut book = desk.book();
    let conditions = match &asked.conditions {
        Some(fields) => fields.iter().enumerate().map(read_condition).collect::<Result<_, _>>()?,
        None => set_by_code(&book, &asked.criteria)?.grades.map(|scheme| scheme.conditions).unwrap_or_default(),
    };
    let scheme = (!grades.is_empty()).then_some(GradeScheme { basis: asked.basis, grades, conditions });
    keep(&mut book, now, &asked.criteria, scheme)
}

fn bound(field: String, typed: &str) -> Result<Points, Failure> {
    read_points(typed, None).map_err(|error| Failure::field(&field, crate::scores::typed_sentence("", None, &error)))
}

fn read_grade((at, fields): (usize, &GradeFields)) -> Result<Grade, Failure> {
    let from = bound(format!("grades.{at}.from"), &fields.from)?;
    Ok(Grade { label: nfc(&fields.label), from, from_in: fields.from_in })
}

fn read_condition((at, fields): (usize, &ConditionFields)) -> Result<GradeCondition, Failure> {
    let at_least = bound(format!("conditions.{at}.at_least"), fields.at_least.trim_end_matches(['%', ' ']))?;
    Ok(GradeCondition { grade: nfc(&fields.grade), node: nfc(&fields.node), at_least, measure: fields.measure })
}

pub(crate) fn preview_grades_import(desk: &Desk, _: Timestamp, asked: GradesFile) -> Result<GradeScheme, Failure> {
    read_scheme(&desk.book(), &asked)
}

pub(crate) fn import_grades(desk: &Desk, now: Timestamp, asked: GradesFile) -> Result<CriteriaSetView, Failure> {
    let mut book = desk.book();
    let scheme = read_scheme(&book, &asked)?;
    keep(&mut book, now, &asked.criteria, Some(scheme))
}

/// The scheme that a sheet describes for the set; refused with the cells that are wrong.
fn read_scheme(book: &Book, asked: &GradesFile) -> Result<GradeScheme, Failure> {
    let raw = exchange::read_sheet(Path::new(&asked.file), asked.sheet.as_deref())?;
    let (sheet, problems) = read_grades_sheet(&raw);
    refuse_errors(&problems)?;
    let set = set_by_code(book, &asked.criteria)?;
    let tree = tree_of(book, set.id)?;
    let cells = sheet.conditions.iter().map(|condition| condition.cell.clone()).collect::<Vec<_>>();
    let scheme = scheme_of(sheet, asked.basis.unwrap_or(GradeBasis::Raw));
    // What only the set can tell, at the cell it came from.
    let at_cells = scheme.faults(&tree).into_iter().map(|fault| match condition_place(fault.at).and_then(|at| cells.get(at)) {
        Some(cell) => fault.problem.at(raw.name.clone(), cell.clone()),
        None => fault.problem,
    });
    refuse_errors(&at_cells.collect::<Vec<_>>())?;
    Ok(scheme)
}

/// The scheme that a sheet describes.
pub(crate) fn scheme_of(sheet: GradesSheet, basis: GradeBasis) -> GradeScheme {
    let grade = |grade: exchange::SheetGrade| Grade { label: grade.label, from: grade.from, from_in: grade.includes_bound };
    GradeScheme {
        basis,
        grades: sheet.grades.into_iter().map(grade).collect(),
        conditions: sheet.conditions.into_iter().map(|condition| condition.condition).collect(),
    }
}

fn condition_place(at: SchemeSpot) -> Option<usize> {
    match at {
        SchemeSpot::ConditionGrade(at) | SchemeSpot::ConditionNode(at) | SchemeSpot::ConditionBound(at) => Some(at),
        SchemeSpot::Whole | SchemeSpot::Label(_) | SchemeSpot::Bound(_) => None,
    }
}

fn field_of(at: SchemeSpot) -> Option<String> {
    match at {
        SchemeSpot::Whole => None,
        SchemeSpot::Label(at) => Some(format!("grades.{at}.label")),
        SchemeSpot::Bound(at) => Some(format!("grades.{at}.from")),
        SchemeSpot::ConditionGrade(at) => Some(format!("conditions.{at}.grade")),
        SchemeSpot::ConditionNode(at) => Some(format!("conditions.{at}.node")),
        SchemeSpot::ConditionBound(at) => Some(format!("conditions.{at}.at_least")),
    }
}

fn keep(book: &mut Book, now: Timestamp, code: &str, scheme: Option<GradeScheme>) -> Result<CriteriaSetView, Failure> {
    let known = set_by_code(book, code)?;
    let tree = tree_of(book, known.id)?;
    let faults: Vec<SchemeFault> = scheme.as_ref().map(|scheme| scheme.faults(&tree)).unwrap_or_default();
    let at_fields = faults.into_iter().map(|fault| match field_of(fault.at) {
        Some(field) => fault.problem.at_field(field),
        None => fault.problem,
    });
    refuse_errors(&at_fields.collect::<Vec<_>>())?;
    let op = Op::new(OpKind::SaveGrades, format!("thang xếp loại của bộ tiêu chí {code}"));
    put(book, now, op, CriteriaSet { grades: scheme, ..known }, &tree)
}

fn put(book: &mut Book, now: Timestamp, op: Op, set: CriteriaSet, tree: &Tree) -> Result<CriteriaSetView, Failure> {
    let view = set_view(&set, tree, &book.store.criteria_sets()?);
    book.write(op, now, |writer| writer.put_criteria_set(set))?;
    Ok(view)
}

pub(crate) fn save_ranking(desk: &Desk, now: Timestamp, asked: SaveRanking) -> Result<CriteriaSetView, Failure> {
    let mut book = desk.book();
    let known = set_by_code(&book, &asked.criteria)?;
    let tree = tree_of(&book, known.id)?;
    let ties = tidy(asked.ties);
    let at_fields = ties.faults(&tree).into_iter().map(|fault| match fault.at {
        Some(at) => fault.problem.at_field(format!("ties.{at}")),
        None => fault.problem,
    });
    refuse_errors(&at_fields.collect::<Vec<_>>())?;
    let op = Op::new(OpKind::SaveRanking, format!("cách xếp hạng của bộ tiêu chí {}", known.code));
    put(&mut book, now, op, CriteriaSet { ties, rank_on_exact: asked.rank_on_exact, ..known }, &tree)
}

/// Codes as they are kept everywhere.
fn tidy(ties: TiePolicy) -> TiePolicy {
    let TiePolicy::Parted { by } = ties else { return ties };
    let one = |breaker| match breaker {
        TieBreaker::Node { code } => TieBreaker::Node { code: nfc(&code) },
        other => other,
    };
    TiePolicy::Parted { by: by.into_iter().map(one).collect() }
}
