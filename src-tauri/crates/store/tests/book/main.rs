//! The store as others meet it: through its public door, on real files.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on should stop loudly")]

mod backups;
mod cast;
mod cast_conferences;
mod cast_council;
mod cast_hearings;
mod cast_indicators;
mod cast_lines;
mod cast_papers;
mod cast_promises;
mod checking;
mod documents;
mod drafts;
mod frozen;
mod locking;
mod opening;
mod properties;
mod restoring;
mod scratch;
mod speed;
mod undoing;
mod writing;
