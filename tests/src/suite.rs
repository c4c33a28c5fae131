//! The tests of the whole house in one program: everything enters by the same door as the window.
//!
//! `cargo test -p tests` runs them all; `UPDATE_EXPECT=1` rewrites golden files and expected
//! answers, which a person then reads. Tests of one room stand beside its code.

mod bad_input;
mod bindings;
mod book;
mod desk_lines;
mod door;
mod door_clerks;
mod door_conference;
mod door_council;
mod door_indicators;
mod door_promises;
mod evidence_states;
mod exports;
mod figures;
mod house;
mod papers;
mod papers_files;
mod papers_forms;
mod papers_pdf;
mod papers_typed;
mod papers_word;
mod passwords;
mod portal_files;
mod scenarios;
mod word_text;
