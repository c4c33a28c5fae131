//! Whole processes against the clock: from their start to their end, with their peak memory.
//!
//! For work whose goal is told of the whole process: printing a long report, reading a large
//! sheet. Linux tells the peak while the process lives; it is looked up every millisecond.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::measure::Measure;
use crate::place::Place;
use crate::steps::{Stop, program, text};

const RUNS: usize = 9;

/// A process to measure: an example of a package.
pub struct Process {
    /// What the table calls it.
    pub what: &'static str,
    /// The room whose example it is.
    pub package: &'static str,
    /// The example.
    pub example: &'static str,
    /// Words for a run that prepares the file, when one is needed.
    prepare: Option<&'static str>,
    /// Words before the file's name.
    words: &'static [&'static str],
    file: &'static str,
    limit_ms: f64,
    limit_mb: f64,
}

/// The processes, with the goals they have.
pub const PROCESSES: [Process; 3] = [
    Process {
        what: "32-page report, table of 1,000 rows",
        package: "documents",
        example: "big_report",
        prepare: None,
        words: &[],
        file: "big_report.pdf",
        limit_ms: 60.0,
        limit_mb: 40.0,
    },
    Process {
        what: "score sheets of 168 units × 100 criteria in one file",
        package: "documents",
        example: "all_sheets",
        prepare: None,
        words: &[],
        file: "all_sheets.pdf",
        limit_ms: 1500.0,
        limit_mb: 200.0,
    },
    Process {
        what: "import of 100 × 168 scores",
        package: "exchange",
        example: "import_scores",
        prepare: Some("make"),
        words: &["read"],
        file: "scores.xlsx",
        limit_ms: 1000.0,
        limit_mb: 150.0,
    },
];

/// Runs a process several times.
pub fn measure(place: &Place, process: &Process, folder: &Path) -> Result<[Measure; 2], Stop> {
    let path = place.target.join("release/examples").join(process.example);
    let file = text(&folder.join(process.file));
    if let Some(word) = process.prepare {
        run_once(&mut program(&path, &[word, &file]))?;
    }
    let (mut times, mut peaks) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        let (time, peak) = run_once(program(&path, process.words).arg(&file))?;
        times.push(time.as_secs_f64() * 1000.0);
        peaks.push(peak);
    }
    Ok([
        Measure::new(process.what, "ms", process.limit_ms, times),
        Measure::new(&format!("{}: memory", process.what), "MB", process.limit_mb, peaks),
    ])
}

fn run_once(command: &mut Command) -> Result<(Duration, f64), Stop> {
    let trouble = |cause| Stop::new(1, format!("A measured process: {cause}"));
    let started = Instant::now();
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().map_err(trouble)?;
    let mut peak = 0.0;
    let status = loop {
        if let Some(status) = child.try_wait().map_err(trouble)? {
            break status;
        }
        peak = peak_mb(child.id()).unwrap_or(peak);
        std::thread::sleep(Duration::from_millis(1));
    };
    let time = started.elapsed();
    if !status.success() {
        return Err(Stop::new(1, format!("A measured process failed ({status}).")));
    }
    Ok((time, peak))
}

/// The most memory a living process has had resident.
fn peak_mb(process: u32) -> Option<f64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kib: f64 = peak.trim().trim_end_matches("kB").trim().parse().ok()?;
    Some(kib * 1024.0 / 1_000_000.0)
}
