//! Journeys through the real window, as a clerk makes them.
//!
//! `cargo xtask journeys` builds the window, opens a display and calls these; a plain
//! `cargo test` skips them with a word. Each journey has an office of its own.

mod accessibility;
mod clerks_and_plan;
mod clerks_path;
mod conference;
mod council_at_work;
mod council_decides;
mod first_start;
mod indicators_at_work;
mod interrupted;
mod lines_at_work;
mod new_year;
mod own_office;
mod pages;
mod promises_answered;
mod recovery;
mod rules_at_work;
mod sample_office;
mod score_grid;
mod second_medium;
mod second_start;
mod typing;
