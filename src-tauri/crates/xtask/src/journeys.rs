//! `cargo xtask journeys`: the built window, driven as a clerk would use it.
//!
//! Builds the window with the feature `rehearsal` and calls the journeys under a display and a
//! message bus of their own, one after the other. What a journey does is written in
//! `tests/journeys`.

use std::process::Command;

use crate::packages::{self, Purpose};
use crate::page;
use crate::place::Place;
use crate::steps::{self, Stop, cargo, say, text};

/// The size of the display: that of a common office PC.
const DISPLAY: &str = "-screen 0 1366x768x24";

/// Set-up, build and the journeys chosen by words in their names; all without words.
pub fn run(place: &Place, chosen: &[&str]) -> Result<(), Stop> {
    packages::ensure(Purpose::Drive)?;
    page::ensure_built(place)?;
    say("Building the window for the journeys");
    run_build(place)?;
    say("Walking the journeys");
    run_walk(place, chosen)
}

/// Builds the window that journeys drive.
pub fn run_build(place: &Place) -> Result<(), Stop> {
    steps::run(&mut cargo(place, &["build", "--package", "so-cchc", "--features", "rehearsal"]))
}

/// Walks the journeys in the window built before.
pub fn run_walk(place: &Place, chosen: &[&str]) -> Result<(), Stop> {
    let folder = place.target.join("journeys");
    let cargo = cargo(place, &["test", "--package", "tests", "--test", "journeys"]);
    let mut walk = under_a_display(&cargo);
    walk.current_dir(&place.project)
        .args(["--", "--test-threads=1"])
        .args(chosen)
        .env("CARGO_TARGET_DIR", &place.target)
        .env("SO_CCHC_WINDOW", place.debug_program("so-cchc"))
        .env("SO_CCHC_JOURNEYS", &folder);
    steps::run(&mut walk)?;
    say(format_args!("Pictures: {}", text(&folder.join("pictures"))));
    Ok(())
}

/// The same command under a message bus and a display of its own.
pub fn under_a_display(command: &Command) -> Command {
    let mut wrapped = Command::new("dbus-run-session");
    wrapped.args(["--", "xvfb-run", "-a", "-s", DISPLAY]).arg(command.get_program()).args(command.get_args());
    wrapped
}
