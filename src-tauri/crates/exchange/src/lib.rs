//! Bytes in, values and problems out: what other offices send and what they get.
//!
//! `read_sheet` looks at a file under strict caps (`limits.rs`) and gives rows (`raw.rs`); the
//! sheet readers give the rows a meaning, each as `(value, Vec<Problem>)`. Nothing here asks the
//! book: known units and criteria are arguments.
//!
//! The flow: `files` → `limits` → `workbook` or `csv_sheet` → `raw`, then `header`, `codes` and
//! `points_cell` serve the readers named `*_sheet`; `findings` collects what is wrong. The way out is
//! `sheets_out`, in the same shapes, then `written` for the bytes.

mod csv_sheet;
mod files;
pub mod limits;
mod lines_out;
pub mod lines_sheet;
mod lost_points_sheet;
pub mod paste;
pub mod raw;
pub mod refusal;
mod rows;
mod workbook;

mod codes;
mod findings;
mod header;
mod points_cell;
pub mod sheets_out;
mod unit_names;
mod unit_rows;
pub mod written;

pub mod commitments_sheet;
pub mod criteria_sheet;
pub mod figures_sheet;
pub mod grades_sheet;
pub mod portal_sheet;
pub mod results_sheet;
pub mod score_sheet;
pub mod steering_sheet;
pub mod survey_sheet;
pub mod units_sheet;

pub use commitments_sheet::{CommitmentsSheet, SheetTarget, read_commitments_sheet};
pub use criteria_sheet::{CriteriaSheet, SheetNode, read_criteria_sheet};
pub use figures_sheet::{FiguresSheet, SheetFigure, read_figures_sheet};
pub use files::{read_bytes, read_sheet, sheet_names};
pub use grades_sheet::{GradesSheet, SheetCondition, SheetGrade, read_grades_sheet};
pub use lines_out::lines_out;
pub use lines_sheet::{LinesAsked, LinesSheet, SheetLine, read_lines_sheet};
pub use lost_points_sheet::{LostPointsSheet, SheetLostPoints, read_lost_points_sheet};
pub use paste::parse_tsv;
pub use portal_sheet::{portal_columns_out, read_portal_sheet};
pub use raw::{RawCell, RawSheet, RawValue, Source, address};
pub use refusal::{ExchangeError, Refusal};
pub use results_sheet::{ResultsSheet, SheetResult, read_results_sheet};
pub use score_sheet::{KnownNode, ScoreSheet, SheetScore, read_score_sheet};
pub use sheets_out::{
    FigureLine, LostPointsLine, ScoreLine, commitments_out, criteria_out, figures_out, grades_out, lost_points_out, scores_out,
    steering_out, units_out,
};
pub use steering_sheet::{SheetSteering, SteeringSheet, read_steering_sheet};
pub use survey_sheet::{SheetReturn, read_survey_sheet, survey_out};
pub use unit_names::{KnownUnit, NamedUnit, UnitNames};
pub use units_sheet::{SheetUnit, UnitsSheet, read_units_sheet};
pub use written::{SheetFormat, WriteRefusal, WrittenCell, WrittenSheet, write_sheet};

#[cfg(test)]
mod tests;
