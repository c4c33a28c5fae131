//! `cargo xtask run`: the open program on the sample office, or its printed report.
//!
//! The sample office has a book of its own, beside the user's. Without a display the same main
//! job is done by `socchc` in a fresh folder, and the report's path is named at the end.

use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::packages::{self, Purpose};
use crate::page;
use crate::place::Place;
use crate::steps::{self, Stop, cargo, program, say, text};

/// The round of the seven communes in the sample office.
const SAMPLE_ROUND: &str = "XA-2020";

/// Opens the sample office.
pub fn run(place: &Place) -> Result<(), Stop> {
    if has_display() {
        open_window(place)
    } else {
        say("There is no display here: printing the sample office's conference report instead.");
        print_report(place)
    }
}

fn has_display() -> bool {
    let named = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || named("DISPLAY") || named("WAYLAND_DISPLAY")
}

fn open_window(place: &Place) -> Result<(), Stop> {
    packages::ensure(Purpose::Build)?;
    page::ensure_built(place)?;
    say("Building the window and socchc (the first time takes some minutes)");
    steps::run(&mut cargo(place, &["build", "--package", "so-cchc", "--package", "cli"]))?;
    let book = place.data.join("so-cchc-mau");
    if !book.exists() {
        // Made beside its place, so that a book half made is never taken for the sample office.
        let beside = place.data.join("so-cchc-mau.dang-lap");
        if beside.exists() {
            std::fs::remove_dir_all(&beside).map_err(|cause| trouble(&beside, &cause))?;
        }
        make_sample(&place.debug_program("socchc"), &beside)?;
        std::fs::rename(&beside, &book).map_err(|cause| trouble(&book, &cause))?;
    }
    say(format_args!("Opening the sample office, kept in {}", book.display()));
    let window = place.debug_program("so-cchc");
    steps::run(&mut program(window, &["--data", &text(&book)]))
}

fn print_report(place: &Place) -> Result<(), Stop> {
    say("Building socchc (the first time takes some minutes)");
    steps::run(&mut cargo(place, &["build", "--package", "cli"]))?;
    let socchc = place.debug_program("socchc");
    let folder = fresh_folder()?;
    let book = folder.join("so");
    make_sample(&socchc, &book)?;
    let report = folder.join("bao-cao-hoi-nghi.pdf");
    print_conference_report(&socchc, &book, &report)?;
    say(format_args!("The sample office's book:  {}", book.display()));
    say(format_args!("The conference report:     {}", report.display()));
    Ok(())
}

/// Makes the sample office's book.
pub fn make_sample(socchc: &Path, book: &Path) -> Result<(), Stop> {
    say(format_args!("Making the sample office in {}", book.display()));
    std::fs::create_dir_all(book).map_err(|cause| trouble(book, &cause))?;
    steps::run(&mut program(socchc, &["--data", &text(book), "init", "--sample"]))
}

fn print_conference_report(socchc: &Path, book: &Path, report: &Path) -> Result<(), Stop> {
    let words = ["--data", &text(book), "print", "conference-report"];
    let mut print = program(socchc, &words);
    print.args(["--round", SAMPLE_ROUND, "--out", &text(report)]);
    steps::run(&mut print)
}

fn fresh_folder() -> Result<PathBuf, Stop> {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
    let since = since.map_err(|cause| Stop::new(1, cause))?;
    let folder = std::env::temp_dir().join(format!("so-cchc-mau-{}", since.as_millis()));
    std::fs::create_dir_all(&folder).map_err(|cause| trouble(&folder, &cause))?;
    Ok(folder)
}

fn trouble(path: &Path, cause: &std::io::Error) -> Stop {
    Stop::new(1, format!("{}: {cause}", path.display()))
}
