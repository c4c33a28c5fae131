//! Grade schemes of a set: typed, or from a sheet.

use std::path::Path;

use domain::criteria::CriteriaSet;
use domain::grades::{Grade, GradeBasis, GradeScheme};
use domain::points::read_points;
use domain::text::nfc;
use exchange::read_grades_sheet;
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
}

pub(crate) fn save_grades(desk: &Desk, now: Timestamp, asked: SaveGrades) -> Result<CriteriaSetView, Failure> {
    let read = |(at, fields): (usize, &GradeFields)| -> Result<Grade, Failure> {
        let from = read_points(&fields.from, None)
            .map_err(|error| Failure::field(&format!("grades.{at}.from"), crate::scores::typed_sentence("", None, &error)))?;
        Ok(Grade { label: nfc(&fields.label), from, from_in: fields.from_in })
    };
    let grades: Vec<Grade> = asked.grades.iter().enumerate().map(read).collect::<Result<_, _>>()?;
    let scheme = (!grades.is_empty()).then_some(GradeScheme { basis: asked.basis, grades });
    keep(&mut desk.book(), now, &asked.criteria, scheme)
}

pub(crate) fn import_grades(desk: &Desk, now: Timestamp, asked: GradesFile) -> Result<CriteriaSetView, Failure> {
    let raw = exchange::read_sheet(Path::new(&asked.file), asked.sheet.as_deref())?;
    let (sheet, problems) = read_grades_sheet(&raw);
    refuse_errors(&problems)?;
    let grades = sheet
        .grades
        .into_iter()
        .map(|grade| Grade { label: grade.label, from: grade.from, from_in: grade.includes_bound })
        .collect();
    let scheme = GradeScheme { basis: asked.basis.unwrap_or(GradeBasis::Raw), grades };
    keep(&mut desk.book(), now, &asked.criteria, Some(scheme))
}

fn keep(book: &mut Book, now: Timestamp, code: &str, scheme: Option<GradeScheme>) -> Result<CriteriaSetView, Failure> {
    if let Some(scheme) = &scheme {
        refuse_errors(&scheme.problems())?;
    }
    let set = CriteriaSet { grades: scheme, ..set_by_code(book, code)? };
    let tree = tree_of(book, set.id)?;
    let view = set_view(&set, &tree);
    book.write(Op::new(OpKind::SaveGrades, format!("thang xếp loại của bộ tiêu chí {code}")), now, |writer| {
        writer.put_criteria_set(set)
    })?;
    Ok(view)
}
