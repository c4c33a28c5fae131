//! `cargo xtask run | test | journeys | bench`: set-up and work with one command each.
//!
//! Reading order: `place` (where things are) → `steps` (how a program is called) → `packages`
//! and `page` (set-up) → `run`, `test`, `journeys`, `bench` (the verbs). It knows how to call
//! the product's programs, never what they do inside.
#![expect(clippy::print_stdout, reason = "this is a terminal program; saying what it does is its work")]

mod bench;
mod depth;
mod journeys;
mod measure;
mod packages;
mod page;
mod peers;
mod place;
mod processes;
mod run;
mod steps;
mod test;

use std::process::ExitCode;

use crate::place::Place;
use crate::steps::Stop;

const USAGE: &str = "\
cargo xtask run                 open the program on the sample office
                                (without a display: print its conference report)
cargo xtask test [--no-window]  everything that fits in 15 minutes; without the window's suites
cargo xtask test --faults       the whole fault suite: kills at random moments, power cuts, damaged files
cargo xtask test --oracle [N]   the oracle of the domain on N random cases (100000)
cargo xtask test --mutants      a fixed sample of mutants of rules, points and standings
cargo xtask journeys [WORDS]    only the journeys through the built window; WORDS choose some
cargo xtask bench [--no-window] the release build's times and memory
cargo xtask bench --peers       the same report through typst, WeasyPrint, LibreOffice and Chromium";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = Place::find().and_then(|place| match words.as_slice() {
        ["run"] => run::run(&place),
        ["test", flags @ ..] => test::Choice::read(flags).and_then(|choice| test::run(&place, choice)),
        ["journeys", chosen @ ..] => journeys::run(&place, chosen),
        ["bench"] => bench::run(&place, bench::Scope::WithWindow),
        ["bench", "--peers"] => peers::run(&place),
        ["bench", "--no-window"] => bench::run(&place, bench::Scope::WithoutWindow),
        _ => Err(Stop::usage(USAGE)),
    });
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(stop) => {
            if !stop.message.is_empty() {
                eprintln!("{}", stop.message);
            }
            ExitCode::from(stop.code)
        }
    }
}
