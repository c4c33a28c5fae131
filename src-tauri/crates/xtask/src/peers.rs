//! `cargo xtask bench --peers`: the same report through this program and through others that print,
//! side by side: time, memory, bytes and pages.
//!
//! The others are used where they are installed; what is missing or does not print is said, nothing is
//! fetched.
//! Memory is that of the whole tree of processes (shared pages counted once), looked up while it
//! lives; the first run, which fills caches, is not counted.

use std::fmt::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::place::Place;
use crate::steps::{self, Stop, cargo, program, say, text};

const RUNS: usize = 3;
const OUT: &str = "report.pdf";

/// A program that prints the report, called in the folder of its files.
struct Peer {
    name: &'static str,
    from: &'static str,
    /// The program and its words; the first that is installed is taken.
    calls: &'static [&'static [&'static str]],
}

const PEERS: [Peer; 4] = [
    Peer {
        name: "typst",
        from: "typst markup",
        calls: &[
            &["typst", "compile", "report.typ", OUT],
            &["python3", "-c", "import typst; typst.compile('report.typ', output='report.pdf')"],
        ],
    },
    Peer { name: "WeasyPrint", from: "web page", calls: &[&["weasyprint", "-q", "report.html", OUT]] },
    Peer {
        name: "LibreOffice",
        from: "Word file",
        calls: &[&[
            "soffice",
            "-env:UserInstallation=file:///tmp/so-cchc-peers",
            "--headless",
            "--convert-to",
            "pdf",
            "report.docx",
        ]],
    },
    Peer {
        name: "Chromium",
        from: "web page",
        calls: &[&[
            "chromium",
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--no-pdf-header-footer",
            "--print-to-pdf=report.pdf",
            "report.html",
        ]],
    },
];

/// What a program took.
struct Line {
    name: String,
    ms: f64,
    mb: f64,
    kb: u64,
    pages: Option<u32>,
}

/// Prints the report with each of them and shows the table.
pub fn run(place: &Place) -> Result<(), Stop> {
    say("Building the release (the first time takes some minutes)");
    for example in ["big_report", "peer_content"] {
        steps::run(&mut cargo(place, &["build", "--release", "--package", "documents", "--example", example]))?;
    }
    let folder = place.target.join("bench/peers");
    std::fs::create_dir_all(&folder).map_err(|cause| Stop::new(1, format!("{}: {cause}", folder.display())))?;
    let examples = place.target.join("release/examples");
    steps::run(program(examples.join("peer_content"), &[]).arg(&folder))?;
    let own = text(&examples.join("big_report"));
    say("Measuring Sổ CCHC");
    let mut lines = vec![measure("Sổ CCHC", &folder, &[&own, OUT])?];
    let (mut missing, mut failed) = (Vec::new(), Vec::new());
    for peer in &PEERS {
        let installed = peer.calls.iter().find(|call| works(call));
        let Some(call) = installed else {
            missing.push(peer.name);
            continue;
        };
        say(format_args!("Measuring {}", peer.name));
        match measure(&format!("{}, from a {}", peer.name, peer.from), &folder, call) {
            Ok(line) => lines.push(line),
            Err(stop) => failed.push(stop.message),
        }
    }
    println!("\n{}", table(&lines));
    if !missing.is_empty() {
        println!("Not installed here: {}.", missing.join(", "));
    }
    for sentence in &failed {
        println!("Left out: {sentence}");
    }
    Ok(())
}

/// Whether the program answers; a module of Python is asked for by name.
fn works(call: &[&str]) -> bool {
    let words: &[&str] = if call[0] == "python3" { &["-c", "import typst"] } else { &["--version"] };
    let status = program(call[0], words).stdout(Stdio::null()).stderr(Stdio::null()).status();
    status.is_ok_and(|status| status.success())
}

fn measure(name: &str, folder: &Path, call: &[&str]) -> Result<Line, Stop> {
    let out = folder.join(OUT);
    let (mut times, mut peaks) = (Vec::new(), Vec::new());
    for run in 0..=RUNS {
        if out.exists() {
            std::fs::remove_file(&out).map_err(|cause| Stop::new(1, format!("{}: {cause}", out.display())))?;
        }
        let (time, peak) = run_once(program(call[0], &call[1..]).current_dir(folder), name)?;
        if run > 0 {
            times.push(time.as_secs_f64() * 1000.0);
            peaks.push(peak);
        }
    }
    let bytes = std::fs::metadata(&out).map_err(|cause| Stop::new(1, format!("{name} printed nothing: {cause}")))?.len();
    times.sort_by(f64::total_cmp);
    peaks.sort_by(f64::total_cmp);
    Ok(Line { name: name.to_owned(), ms: times[RUNS / 2], mb: peaks[RUNS / 2], kb: bytes / 1000, pages: pages(&out) })
}

fn run_once(command: &mut Command, name: &str) -> Result<(Duration, f64), Stop> {
    let trouble = |cause| Stop::new(1, format!("{name}: {cause}"));
    let started = Instant::now();
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().map_err(trouble)?;
    let mut peak = 0.0_f64;
    let status = loop {
        if let Some(status) = child.try_wait().map_err(trouble)? {
            break status;
        }
        peak = peak.max(tree_mb(child.id()));
        std::thread::sleep(Duration::from_millis(4));
    };
    if !status.success() {
        return Err(Stop::new(1, format!("{name} failed ({status}).")));
    }
    Ok((started.elapsed(), peak))
}

/// What a process and all that it started hold now; shared pages count once.
fn tree_mb(root: u32) -> f64 {
    // Any thread may have started a process, not only the first.
    let threads = std::fs::read_dir(format!("/proc/{root}/task")).into_iter().flatten().flatten();
    let children: Vec<String> =
        threads.filter_map(|thread| std::fs::read_to_string(thread.path().join("children")).ok()).collect();
    let started = children.iter().flat_map(|ids| ids.split_whitespace()).filter_map(|id| id.parse().ok());
    let below: f64 = started.map(tree_mb).sum();
    let held = std::fs::read_to_string(format!("/proc/{root}/smaps_rollup")).unwrap_or_default();
    let kib: f64 = held
        .lines()
        .find_map(|line| line.strip_prefix("Pss:"))
        .and_then(|rest| rest.trim().trim_end_matches("kB").trim().parse().ok())
        .unwrap_or(0.0);
    below + kib * 1024.0 / 1_000_000.0
}

/// How many pages a PDF has, where poppler is installed.
fn pages(file: &Path) -> Option<u32> {
    let output = program("pdfinfo", &[]).arg(file).output().ok()?;
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    said.lines().find_map(|line| line.strip_prefix("Pages:"))?.trim().parse().ok()
}

fn table(lines: &[Line]) -> String {
    let widest = lines.iter().map(|line| line.name.chars().count()).max().unwrap_or(0);
    let own = lines.first().map_or(1.0, |line| line.ms);
    let mut table = format!("{:widest$}  {:>8}  {:>6}  {:>8}  {:>8}  {:>5}\n", "", "ms", "× ours", "peak MB", "kB", "pages");
    for line in lines {
        let pages = line.pages.map_or_else(|| "?".to_owned(), |pages| pages.to_string());
        // Writing to a String cannot fail.
        let _ = writeln!(
            table,
            "{:widest$}  {:>8.0}  {:>6.1}  {:>8.0}  {:>8}  {pages:>5}",
            line.name,
            line.ms,
            line.ms / own,
            line.mb,
            line.kb
        );
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_compares_with_our_own_time() {
        let line = |name: &str, ms| Line { name: name.to_owned(), ms, mb: 10.0, kb: 100, pages: Some(32) };
        let table = table(&[line("ours", 50.0), line("other", 600.0)]);
        assert!(table.lines().last().is_some_and(|line| line.contains("12.0")), "600 ms is twelve times 50: {table}");
    }
}
