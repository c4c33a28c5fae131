//! The rules of the field: criteria, scores, standings, commitments, and what stands on a paper.
//!
//! Values in, values out. Nothing here reads a file, a clock or a database, and nothing uses
//! binary floating point. The modules stand in the order in which the work flows; read them so.
#![cfg_attr(not(test), warn(clippy::float_arithmetic))]

pub mod calendar;
pub mod carry_over;
pub mod clerks;
pub mod commendations;
pub mod commitments;
pub mod comparison;
pub mod conferences;
pub mod councils;
pub mod criteria;
pub mod document_numbers;
pub mod drafts;
pub mod evidence;
pub mod find;
pub mod forecast;
pub mod grades;
pub mod hearings;
pub mod indicators;
pub mod initiatives;
pub mod lost_points;
pub mod number_words;
pub mod office;
pub mod outside_indices;
pub mod paper_entries;
pub mod papers;
pub mod plan;
pub mod points;
pub mod portal;
pub mod problem;
pub mod progress;
pub mod questions;
pub mod reconciliation;
pub mod reviews;
pub mod rounds;
pub mod rules;
pub mod scan;
pub mod scores;
pub mod second_entry;
pub mod sheets;
pub mod standings;
pub mod steering;
pub mod surveys;
pub mod text;
pub mod ties;
pub mod units;
pub mod waiting;
pub mod wordings;
