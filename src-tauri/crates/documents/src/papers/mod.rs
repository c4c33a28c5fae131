//! The papers: which blocks a finished value becomes.
//!
//! One file per paper; `furniture` is what surrounds every paper, `results` and `rankings` are the
//! parts several papers share. Fixed sentences stand in `assets/wording` and are filled by
//! `template`. A paper prints values; it computes none and knows no place on the page.

mod area_charts;
mod assignment_tables;
mod awards;
mod blank_sheets;
mod certificates;
mod commitment_forms;
mod commitment_register;
mod conference_papers;
mod conference_report;
mod evidence_lists;
mod furniture;
mod handover;
mod ledgers;
mod measures;
mod minutes;
mod numbers;
mod originals;
mod publication;
mod quick_guide;
mod rankings;
mod recovery_sheet;
mod results;
mod score_sheets;
mod self_reports;
mod set_comparison;
mod summary_table;
mod year_end_report;
mod years;

#[cfg(test)]
mod chart_tests;
#[cfg(test)]
mod made_up;
#[cfg(test)]
mod made_up_year;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod wording_tests;

pub use assignment_tables::assignment_table;
pub use awards::{award_decision, commendation_letters};
pub use blank_sheets::blank_sheets;
pub use certificates::{calibration_page, certificates};
pub use commitment_forms::commitment_forms;
pub use commitment_register::commitment_register;
pub use conference_papers::{conclusions, guest_list, invitations, programme};
pub use conference_report::conference_report;
pub use evidence_lists::{binder_labels, evidence_lists};
pub use handover::handover;
pub use ledgers::{lost_points, remedies};
pub use measures::measures_report;
pub use minutes::minutes;
pub use originals::{OriginalFile, originals};
pub use publication::publication;
pub use quick_guide::quick_guide;
pub use recovery_sheet::recovery_sheet;
pub use score_sheets::score_sheets;
pub use self_reports::{UnitTyped, explanation_letters, self_reports};
pub use set_comparison::set_comparison;
pub use summary_table::summary_table;
pub use year_end_report::year_end_report;

const RESULTS_FILE: &str = "ket_qua_va_xep_hang.md";
const RESULTS: &str = include_str!("../../../../../assets/wording/ket_qua_va_xep_hang.md");
