//! Measures the released window with the sample office: start to usable, and memory.
//!
//! Called by `cargo xtask bench` under a display. Usable is the moment at which the page sets
//! its mark `usable`: the first screen shows its figures and takes keys. Memory is the
//! proportional share (PSS) of the program and its web processes together.

use std::collections::HashMap;
use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant, SystemTime};

use serde_json::Value;
use tests::webdriver::WebDriver;

const RUNS: usize = 7;

/// The kernel's clock ticks per second, as every Linux reports them to programs.
const TICKS_PER_SECOND: f64 = 100.0;

fn main() {
    let program = PathBuf::from(std::env::var_os("SO_CCHC_WINDOW").expect("SO_CCHC_WINDOW"));
    let book = std::env::var("SO_CCHC_BOOK").expect("SO_CCHC_BOOK");
    let arguments = ["--data".to_string(), book];
    let (mut starts, mut memories) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        let driver = WebDriver::open(&program, &arguments, &[]).expect("the window opens");
        let usable = usable_at(&driver);
        let program = driver.program().expect("the driver has started the window");
        let family = with_descendants(program);
        starts.push(usable - started_at(program));
        std::thread::sleep(Duration::from_secs(1));
        memories.push(family.iter().map(|process| share_mib(*process)).sum());
    }
    line("start to usable, sample office", "ms", 1000, &starts);
    line("memory of the window (PSS)", "MiB", 300, &memories);
}

fn line(what: &str, unit: &str, limit: u32, values: &[f64]) {
    let values: Vec<String> = values.iter().map(|value| format!("{value:.2}")).collect();
    println!("measure\t{what}\t{unit}\t{limit}\t{}", values.join(" "));
}

/// When the page became usable, in milliseconds since 1970.
fn usable_at(driver: &WebDriver) -> f64 {
    let started = Instant::now();
    let ask = "const mark = performance.getEntriesByName('usable')[0];
               return mark ? performance.timeOrigin + mark.startTime : null";
    loop {
        match driver.script(ask, &[]) {
            Ok(Value::Number(at)) => return at.as_f64().expect("a time"),
            answer if started.elapsed() > Duration::from_secs(20) => {
                panic!("the page never said that it is usable: {answer:?}")
            }
            _ => std::thread::sleep(Duration::from_millis(20)),
        }
    }
}

/// When a process was started, in milliseconds since 1970.
fn started_at(process: u32) -> f64 {
    let uptime = fs::read_to_string("/proc/uptime").expect("Linux tells its uptime");
    let uptime: f64 = uptime.split(' ').next().and_then(|t| t.parse().ok()).expect("seconds");
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).expect("after 1970");
    let ticks: f64 = stat(process).expect("the process lives")[19].parse().expect("ticks");
    (now.as_secs_f64() - uptime + ticks / TICKS_PER_SECOND) * 1000.0
}

/// The fields of /proc/N/stat after the name, which may itself hold spaces.
fn stat(process: u32) -> Option<Vec<String>> {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    let (_, fields) = stat.rsplit_once(')')?;
    Some(fields.split_whitespace().map(str::to_string).collect())
}

/// A process and all below it, parents first.
fn with_descendants(root: u32) -> Vec<u32> {
    let parents: HashMap<u32, u32> = fs::read_dir("/proc")
        .expect("Linux lists its processes")
        .flatten()
        .filter_map(|entry| entry.file_name().to_str()?.parse().ok())
        .filter_map(|process| Some((process, stat(process)?[1].parse().ok()?)))
        .collect();
    let mut family = vec![root];
    let mut at = 0;
    while at < family.len() {
        let parent = family[at];
        let mut children: Vec<u32> = parents.iter().filter(|(_, of)| **of == parent).map(|(child, _)| *child).collect();
        children.sort_unstable();
        family.extend(children);
        at += 1;
    }
    family
}

/// A process's proportional share of memory.
fn share_mib(process: u32) -> f64 {
    let path = format!("/proc/{process}/smaps_rollup");
    let rollup = fs::read_to_string(&path).unwrap_or_else(|cause| panic!("{path}: {cause}"));
    let pss = rollup.lines().find_map(|line| line.strip_prefix("Pss:"));
    let kib = pss.and_then(|pss| pss.trim().trim_end_matches("kB").trim().parse::<f64>().ok());
    kib.expect("the kernel tells the share") / 1024.0
}
