//! Collects the problems of one sheet, each at its cell, and keeps the list readable.
//!
//! A sheet can be wrong in every cell. Only the first problems of each weight are listed and the
//! rest is counted, so that neither the reader nor the memory drowns.

use domain::problem::{Problem, Severity};

use crate::raw::{RawCell, RawSheet, address};

/// Listed problems of each severity.
const LISTED: usize = 200;

/// A row and a column, from 0.
pub(crate) type Place = (usize, usize);

/// A fault without its place: code, what is wrong, what to do.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Fault {
    pub(crate) code: &'static str,
    pub(crate) what: String,
    pub(crate) fix: String,
}

impl Fault {
    pub(crate) fn new(code: &'static str, what: impl Into<String>, fix: impl Into<String>) -> Fault {
        Fault { code, what: what.into(), fix: fix.into() }
    }
}

/// The problems found so far.
pub(crate) struct Findings<'a> {
    sheet: &'a RawSheet,
    problems: Vec<Problem>,
    found: [usize; 3],
    formulas: usize,
    first_formula: Place,
}

impl<'a> Findings<'a> {
    pub(crate) fn of(sheet: &'a RawSheet) -> Findings<'a> {
        Findings { sheet, problems: Vec::new(), found: [0; 3], formulas: 0, first_formula: (0, 0) }
    }

    pub(crate) fn error(&mut self, place: Place, fault: Fault) {
        self.add(Problem::error(fault.code, fault.what, fault.fix), place);
    }

    pub(crate) fn warning(&mut self, place: Place, fault: Fault) {
        self.add(Problem::warning(fault.code, fault.what, fault.fix), place);
    }

    pub(crate) fn notice(&mut self, place: Place, fault: Fault) {
        self.add(Problem::notice(fault.code, fault.what, fault.fix), place);
    }

    /// A problem of the sheet as a whole.
    pub(crate) fn error_of_sheet(&mut self, fault: Fault) {
        let mut problem = Problem::error(fault.code, fault.what, fault.fix);
        problem.sheet = Some(self.sheet.name.clone());
        self.keep(problem);
    }

    /// The cell at a place; remembers that a formula stood there.
    pub(crate) fn cell(&mut self, place: Place) -> &'a RawCell {
        let cell = self.sheet.cell(place.0, place.1);
        if cell.formula {
            if self.formulas == 0 {
                self.first_formula = place;
            }
            self.formulas += 1;
        }
        cell
    }

    /// The text that a person sees at a place; empty where there is no such column.
    pub(crate) fn text(&mut self, row: usize, column: Option<usize>) -> String {
        column.map(|column| self.cell((row, column)).shown()).unwrap_or_default()
    }

    fn add(&mut self, problem: Problem, place: Place) {
        self.keep(problem.at(self.sheet.name.clone(), address(place.0, place.1)));
    }

    fn keep(&mut self, problem: Problem) {
        let found = &mut self.found[problem.severity as usize];
        *found += 1;
        if *found <= LISTED {
            self.problems.push(problem);
        }
    }

    /// The list, with one line for formulas and one for what is not listed.
    pub(crate) fn finish(mut self) -> Vec<Problem> {
        if self.formulas > 0 {
            let (row, column) = self.first_formula;
            self.notice(
                (row, column),
                Fault::new(
                    "formulas",
                    format!(
                        "Có {} ô là công thức (ô đầu tiên: {}); chương trình dùng giá trị đã lưu trong tệp.",
                        self.formulas,
                        address(row, column)
                    ),
                    "Nếu bảng vừa sửa ngoài Excel, mở bằng Excel, lưu lại rồi nhập.",
                ),
            );
        }
        let unlisted: usize = self.found.iter().map(|found| found.saturating_sub(LISTED)).sum();
        if unlisted > 0 {
            let what = format!("Còn {unlisted} vấn đề khác trong trang tính {} chưa liệt kê.", self.sheet.name);
            let mut rest = if self.found[Severity::Error as usize] > LISTED {
                Problem::error("more_problems", what, "Sửa các ô đã nêu rồi nhập lại.")
            } else {
                Problem::notice("more_problems", what, "Xem các ô đã nêu trước.")
            };
            rest.sheet = Some(self.sheet.name.clone());
            self.problems.push(rest);
        }
        self.problems
    }
}

/// A text of a cell inside a sentence: short enough to be read.
pub(crate) fn quoted(text: &str) -> String {
    const SHOWN: usize = 60;
    let one_line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if one_line.chars().count() <= SHOWN { one_line } else { format!("{}…", one_line.chars().take(SHOWN).collect::<String>()) }
}
