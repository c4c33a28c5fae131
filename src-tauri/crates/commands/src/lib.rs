//! The list of everything a user can do, and the desk on which it is done.
//!
//! Window, terminal and tests all enter by [`answer`]: a name and JSON in, JSON or a [`Failure`]
//! out. Commands read the round's facts as one value, compute purely and show the result; a change
//! is one fact written through the store's one door. No rule of the field stands here.

mod backups;
#[cfg(feature = "ts")]
pub mod bindings;
mod book;
mod carry_over;
mod clerks;
mod commitment_files;
mod commitment_steps;
mod commitments;
mod comparison;
mod councils;
mod criteria;
mod criteria_building;
mod criteria_comparison;
mod criteria_files;
mod criteria_sets;
pub mod desk;
mod dispatch;
mod document_numbers;
mod dossier;
mod evidence;
mod evidence_links;
mod evidence_rules;
mod exports;
pub mod failure;
mod figure_files;
mod figures;
mod files;
mod find;
mod forecast;
mod grades;
mod hearing_room;
mod hearings;
mod history;
mod initiatives;
mod leaf_rules;
mod locks;
mod losses;
mod lost_points;
mod lost_points_files;
mod matrix;
mod new_year;
mod office;
mod paper_entries;
mod papers;
mod passwords;
mod paste;
pub mod paths;
mod plan;
mod progress;
mod promise_points;
mod promises;
mod published;
mod questions;
mod reconciliation;
pub mod recovery;
mod register;
mod reviews;
mod rounds;
mod rules;
mod sample;
mod scan;
mod score_files;
mod scores;
mod second_entry;
mod sheet_view;
mod standings;
mod successions;
mod trend;
mod unit_files;
mod unit_result;
mod units;
mod waiting;
mod wire;
mod wordings;
mod work;
mod year_end_promises;

pub use desk::Desk;
pub use failure::Failure;
pub use register::{COMMANDS, Command, answer};
pub use rules::answer_without_book;
