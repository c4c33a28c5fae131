//! `cargo xtask bench`: times and memory of the release build, as a table of medians.
//!
//! Every `examples/measure_*.rs` of a room measures something and says so in lines that
//! `measure` reads; those named `measure_window*` are given a display, the released window and a
//! book with the sample office. `processes` adds what is measured as a whole process. The figures
//! inform; no test depends on them.

use std::path::{Path, PathBuf};

use crate::journeys;
use crate::measure::{self, Measure};
use crate::packages::{self, Purpose};
use crate::page;
use crate::place::Place;
use crate::processes::{self, PROCESSES};
use crate::run::make_sample;
use crate::steps::{self, Stop, cargo, program, say};

/// Whether the window is measured too.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// Everything.
    WithWindow,
    /// Only what needs no display.
    WithoutWindow,
}

/// A measuring program: an example of a package.
struct Program {
    package: String,
    example: String,
}

impl Program {
    fn needs_the_window(&self) -> bool {
        self.example.starts_with("measure_window")
    }
}

/// Builds, measures, prints the table.
pub fn run(place: &Place, scope: Scope) -> Result<(), Stop> {
    let mut programs = programs(&place.project)?;
    if scope == Scope::WithoutWindow {
        programs.retain(|program| !program.needs_the_window());
    }
    build(place, scope, &programs)?;
    let book = place.target.join("bench/so");
    if book.exists() {
        std::fs::remove_dir_all(&book).map_err(|cause| Stop::new(1, format!("{}: {cause}", book.display())))?;
    }
    make_sample(&place.release_program("socchc"), &book)?;
    let mut measures = Vec::new();
    for program in &programs {
        say(format_args!("Measuring with {} of {}", program.example, program.package));
        measures.extend(measure(place, program, &book)?);
    }
    for process in &PROCESSES {
        say(format_args!("Measuring {}", process.what));
        measures.extend(processes::measure(place, process, &place.target.join("bench"))?);
    }
    println!("\n{}", measure::table(&measures));
    Ok(())
}

fn build(place: &Place, scope: Scope, programs: &[Program]) -> Result<(), Stop> {
    let mut packages = vec!["--package", "cli"];
    if scope == Scope::WithWindow {
        packages::ensure(Purpose::Drive)?;
        page::ensure_built(place)?;
        packages.extend(["--package", "so-cchc"]);
    }
    say("Building the release (the first time takes some minutes)");
    steps::run(cargo(place, &["build", "--release"]).args(&packages))?;
    let found = programs.iter().map(|program| (program.package.as_str(), program.example.as_str()));
    let whole = PROCESSES.iter().map(|process| (process.package, process.example));
    for (package, example) in found.chain(whole) {
        steps::run(&mut cargo(place, &["build", "--release", "--package", package, "--example", example]))?;
    }
    Ok(())
}

fn measure(place: &Place, measuring: &Program, book: &Path) -> Result<Vec<Measure>, Stop> {
    let path = place.target.join("release/examples").join(&measuring.example);
    let mut command = program(path, &[]);
    if measuring.needs_the_window() {
        command = journeys::under_a_display(&command);
        command.env("SO_CCHC_WINDOW", place.release_program("so-cchc"));
    }
    command.current_dir(&place.project).env("SO_CCHC_BOOK", book).env("SO_CCHC_TOOL", place.release_program("socchc"));
    let written = steps::read(&mut command)?;
    measure::read(&written).map_err(|cause| Stop::new(1, format!("{} of {}: {cause}", measuring.example, measuring.package)))
}

/// The measuring programs, found by their names: a new one needs no line here.
fn programs(project: &Path) -> Result<Vec<Program>, Stop> {
    let mut rooms: Vec<PathBuf> = entries(&project.join("src-tauri/crates"))?;
    rooms.push(project.join("tests"));
    let mut programs = Vec::new();
    for room in rooms {
        let examples = room.join("examples");
        if !examples.is_dir() {
            continue;
        }
        for example in entries(&examples)? {
            let stem = example.file_stem().unwrap_or_default().to_string_lossy();
            if stem.starts_with("measure_") {
                programs.push(Program {
                    // Every package is named like its folder.
                    package: room.file_name().unwrap_or_default().to_string_lossy().into_owned(),
                    example: stem.into_owned(),
                });
            }
        }
    }
    Ok(programs)
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>, Stop> {
    let trouble = |cause| Stop::new(1, format!("{}: {cause}", folder.display()));
    let mut paths = std::fs::read_dir(folder)
        .map_err(trouble)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<Vec<_>, _>>()
        .map_err(trouble)?;
    paths.sort();
    Ok(paths)
}
