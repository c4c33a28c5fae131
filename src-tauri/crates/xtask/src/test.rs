//! `cargo xtask test`: every suite that fits in a quarter of an hour, in the order in which
//! mistakes are cheapest to find, and a table at the end. A red suite does not stop the others.

use std::time::{Duration, Instant};

use crate::packages::{self, Purpose};
use crate::place::Place;
use crate::steps::{self, Stop, cargo, npm, say};
use crate::{depth, journeys, page};

/// Which suites are asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// Everything that fits in a quarter of an hour.
    Usual,
    /// The same without building or driving the window.
    WithoutWindow,
    /// The fault suite alone.
    Faults,
    /// The oracle of the domain on so many cases.
    Oracle(u32),
    /// The fixed sample of mutants.
    Mutants,
}

impl Choice {
    /// Reads the flags of the verb.
    pub fn read(flags: &[&str]) -> Result<Choice, Stop> {
        match flags {
            [] => Ok(Choice::Usual),
            ["--no-window"] => Ok(Choice::WithoutWindow),
            ["--faults"] => Ok(Choice::Faults),
            ["--mutants"] => Ok(Choice::Mutants),
            ["--oracle"] => Ok(Choice::Oracle(depth::CASES)),
            ["--oracle", cases] => cases
                .parse()
                .map(Choice::Oracle)
                .map_err(|_| Stop::usage(format!("{cases} is no number of cases for the oracle"))),
            _ => Err(Stop::usage("cargo xtask test [--no-window | --faults | --oracle [N] | --mutants]")),
        }
    }
}

/// A suite: its name in the table and what it runs.
struct Suite {
    name: &'static str,
    run: fn(&Place) -> Result<(), Stop>,
}

/// Suites that need neither a display nor the web view's libraries.
const PLAIN: [Suite; 6] = [
    Suite { name: "page: types and accessibility", run: check_page },
    Suite { name: "page: screens", run: test_page },
    Suite { name: "page: build", run: page::ensure_built },
    Suite { name: "format", run: check_format },
    Suite { name: "lints", run: lint },
    Suite { name: "tests of the rooms", run: test_rooms },
];

const WINDOW: [Suite; 4] = [
    Suite { name: "window: lints", run: lint_window },
    Suite { name: "window: tests", run: test_window },
    Suite { name: "window: build", run: journeys::run_build },
    Suite { name: "window: journeys", run: walk_all },
];

const MUTANTS: [Suite; 1] = [Suite { name: "mutants", run: depth::run_mutants }];

const FAULTS: [Suite; 1] = [Suite { name: "faults", run: test_faults }];

/// Set-up, the suites asked for, the table.
pub fn run(place: &Place, choice: Choice) -> Result<(), Stop> {
    match choice {
        Choice::Faults => return run_suites(place, &[&FAULTS]),
        Choice::Oracle(cases) => return depth::run_oracle(place, cases),
        Choice::Mutants => return run_suites(place, &[&MUTANTS]),
        Choice::WithoutWindow => say("Leaving the window out, as asked."),
        Choice::Usual => packages::ensure(Purpose::Drive)?,
    }
    page::ensure_packages(place)?;
    match choice {
        Choice::Usual => run_suites(place, &[&PLAIN, &WINDOW]),
        _ => run_suites(place, &[&PLAIN]),
    }
}

fn run_suites(place: &Place, suites: &[&[Suite]]) -> Result<(), Stop> {
    let mut results: Vec<(&str, Duration, Option<Stop>)> = Vec::new();
    for suite in suites.iter().copied().flatten() {
        println!("\n── {} ──", suite.name);
        let started = Instant::now();
        let stop = (suite.run)(place).err();
        if let Some(stop) = &stop {
            println!("{}", stop.message);
        }
        results.push((suite.name, started.elapsed(), stop));
    }
    println!();
    for (name, took, stop) in &results {
        let verdict = if stop.is_none() { "passed" } else { "FAILED" };
        println!("{verdict}  {:>7.1} s  {name}", took.as_secs_f32());
    }
    let failed = results.iter().filter(|(_, _, stop)| stop.is_some()).count();
    let passed = results.len() - failed;
    println!("{passed} passed, {failed} failed");
    if failed == 0 {
        return Ok(());
    }
    // The counts stay the last line.
    Err(Stop::new(1, ""))
}

fn check_page(place: &Place) -> Result<(), Stop> {
    steps::run(&mut npm(place, &["run", "--silent", "check"]))
}

fn test_page(place: &Place) -> Result<(), Stop> {
    steps::run(&mut npm(place, &["run", "--silent", "test"]))
}

fn check_format(place: &Place) -> Result<(), Stop> {
    steps::run(&mut cargo(place, &["fmt", "--all", "--check"]))
}

fn lint(place: &Place) -> Result<(), Stop> {
    steps::run(&mut cargo(place, &["clippy", "--all-targets", "--", "--deny", "warnings"]))
}

fn test_rooms(place: &Place) -> Result<(), Stop> {
    steps::run(&mut cargo(place, &["test", "--quiet"]))
}

fn lint_window(place: &Place) -> Result<(), Stop> {
    for features in REHEARSED_AND_RELEASED {
        let words = ["clippy", "--package", "so-cchc", "--all-targets"];
        let mut clippy = cargo(place, &words);
        steps::run(clippy.args(features).args(["--", "--deny", "warnings"]))?;
    }
    Ok(())
}

/// With and without the feature, so that its absence is tested as well.
fn test_window(place: &Place) -> Result<(), Stop> {
    for features in REHEARSED_AND_RELEASED {
        steps::run(cargo(place, &["test", "--quiet", "--package", "so-cchc"]).args(features))?;
    }
    Ok(())
}

const REHEARSED_AND_RELEASED: [&[&str]; 2] = [&[], &["--features", "rehearsal"]];

fn walk_all(place: &Place) -> Result<(), Stop> {
    journeys::run_walk(place, &[])
}

fn test_faults(place: &Place) -> Result<(), Stop> {
    let mut faults = cargo(place, &["test", "--package", "tests", "--test", "faults", "--", "--nocapture"]);
    steps::run(faults.env("SO_CCHC_FAULTS", "whole"))
}
