//! The page: its packages and its build, each only when something is newer.

use std::path::Path;
use std::time::SystemTime;

use crate::place::Place;
use crate::steps::{Stop, npm, program, read, run, say};

/// The oldest Node the page's tools work with.
const OLDEST_NODE: (u32, u32) = (20, 19);

/// Installs the page's packages when they are missing or the lock file is newer.
pub fn ensure_packages(place: &Place) -> Result<(), Stop> {
    check_node()?;
    let lock = modified(&place.page().join("package-lock.json"));
    let installed = modified(&place.page().join("node_modules/.package-lock.json"));
    if installed.is_some() && installed >= lock {
        return Ok(());
    }
    say("Installing the page's packages (npm ci)");
    run(&mut npm(place, &["ci", "--no-audit", "--no-fund"]))
}

/// Builds the page when a source is newer than the last build.
pub fn ensure_built(place: &Place) -> Result<(), Stop> {
    ensure_packages(place)?;
    let page = place.page();
    let built = modified(&page.join("dist/index.html"));
    // The texts of the help are carried by the page.
    let newest = newest_source(&page).max(newest_source(&place.project.join("assets/help")));
    if built.is_some() && newest <= built {
        return Ok(());
    }
    say("Building the page");
    run(&mut npm(place, &["run", "--silent", "build"]))
}

fn check_node() -> Result<(), Stop> {
    let advice =
        format!("Node {}.{} or newer with npm is needed to build the page: https://nodejs.org", OLDEST_NODE.0, OLDEST_NODE.1);
    let version = read(&mut program("node", &["--version"])).map_err(|_| Stop::new(2, &advice))?;
    let mut numbers = version.trim().trim_start_matches('v').split('.');
    let mut next = || numbers.next().and_then(|number| number.parse().ok());
    match (next(), next()) {
        (Some(major), Some(minor)) if (major, minor) >= OLDEST_NODE => Ok(()),
        _ => Err(Stop::new(2, format!("{advice}\nHere is {}.", version.trim()))),
    }
}

/// The newest change among everything the page is built from.
fn newest_source(folder: &Path) -> Option<SystemTime> {
    let entries = std::fs::read_dir(folder).ok()?;
    entries
        .flatten()
        .filter(|entry| !["node_modules", "dist"].contains(&entry.file_name().to_string_lossy().as_ref()))
        .filter_map(|entry| match entry.file_type() {
            // The folder's own time tells of files that were taken away.
            Ok(kind) if kind.is_dir() => newest_source(&entry.path()).max(modified(&entry.path())),
            _ => modified(&entry.path()),
        })
        .max()
}

fn modified(path: &Path) -> Option<SystemTime> {
    std::fs::metadata(path).and_then(|data| data.modified()).ok()
}
