//! The suites that go deep instead of wide: many random cases against the oracle of the domain,
//! and a fixed sample of mutants of its rules, points and standings, which its tests must catch.
//!
//! Neither fits into the quarter of an hour of the usual suites; they are asked for by name.

use std::path::Path;

use crate::place::Place;
use crate::steps::{self, Stop, cargo, say, text};

/// How many cases each property of the oracle tries when no number is asked for.
pub const CASES: u32 = 100_000;

/// How many mutants are tried at least, and the share of them that must be caught.
const SAMPLE: usize = 300;
const CAUGHT_PERCENT: usize = 90;

/// What is mutated: every file in which points, rules or standings are worked out.
const MUTATED: [&str; 9] =
    ["points.rs", "points/**", "rules.rs", "rules/**", "grades.rs", "grades/**", "standings.rs", "standings/**", "ties.rs"];

/// Runs the oracle of the domain on so many random cases, in the release build.
pub fn run_oracle(place: &Place, cases: u32) -> Result<(), Stop> {
    say(format_args!("The oracle on {cases} random cases for each of its properties"));
    let mut oracle = cargo(place, &["test", "--release", "--package", "domain", "--test", "oracle"]);
    steps::run(oracle.env("SO_CCHC_ORACLE_CASES", cases.to_string()))
}

/// Tries the fixed sample: every so many-th mutant in the order of the files.
pub fn run_mutants(place: &Place) -> Result<(), Stop> {
    ensure_tool(place)?;
    let listed = steps::read(&mut mutants(place, &["--list"]))?.lines().count();
    let shards = (listed / SAMPLE).max(1);
    say(format_args!("Every {shards}th of {listed} mutants; this takes the better part of an hour"));
    let out = place.target.join("mutants");
    let (shard, folder) = (format!("0/{shards}"), text(&out));
    let sample = ["--shard", &shard, "--sharding", "round-robin", "--jobs", "1", "--timeout", "60", "--output", &folder];
    let mut trying = mutants(place, &sample);
    // Its own verdict asks for every mutant; ours is the share below, read from what it leaves.
    let status = trying
        .args(["--", "--lib", "--test", "oracle", "--test", "parameters"])
        .env("SO_CCHC_ORACLE_CASES", "200")
        .status()
        .map_err(|cause| Stop::new(1, format!("cargo mutants does not start: {cause}")))?;
    if !matches!(status.code(), Some(0 | 2 | 3)) {
        return Err(Stop::new(1, format!("cargo mutants failed ({status}).")));
    }
    judge(&out.join("mutants.out"))
}

fn mutants(place: &Place, words: &[&str]) -> std::process::Command {
    let mut command = cargo(place, &["mutants", "--package", "domain"]);
    for file in MUTATED {
        command.args(["--file", &format!("src-tauri/crates/domain/src/{file}")]);
    }
    command.args(words);
    // It builds in a copy of its own; the shared folder would be rebuilt with every mutant.
    command.env_remove("CARGO_TARGET_DIR");
    command
}

fn ensure_tool(place: &Place) -> Result<(), Stop> {
    if steps::read(&mut cargo(place, &["mutants", "--version"])).is_ok() {
        return Ok(());
    }
    say("Installing cargo-mutants (the first time takes some minutes)");
    steps::run(&mut cargo(place, &["install", "cargo-mutants", "--locked"]))
}

/// Counts what was caught; a mutant that runs on for ever is noticed too.
fn judge(left: &Path) -> Result<(), Stop> {
    let lines = |name: &str| -> Result<Vec<String>, Stop> {
        let written = std::fs::read_to_string(left.join(name)).map_err(|cause| Stop::new(1, format!("{name}: {cause}")))?;
        Ok(written.lines().map(str::to_owned).collect())
    };
    let caught = lines("caught.txt")?.len() + lines("timeout.txt")?.len();
    let missed = lines("missed.txt")?;
    missed.iter().for_each(|mutant| say(format_args!("missed: {mutant}")));
    let tried = caught + missed.len();
    let verdict = format!("{caught} of {tried} mutants caught, at least {CAUGHT_PERCENT} % are wanted");
    if tried > 0 && caught * 100 >= tried * CAUGHT_PERCENT {
        say(verdict);
        return Ok(());
    }
    Err(Stop::new(1, verdict))
}
