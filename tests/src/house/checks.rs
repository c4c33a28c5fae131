//! The checks: a house in, one line per fault out, each beginning with the path.

use super::files::{House, Source};
use super::rust_text::{block_end, has_word, without_tests};

const LONGEST_FILE: usize = 400;
const LONGEST_FUNCTION: usize = 60;

/// Written by the tests or tools, never by hand.
const GENERATED: [&str; 4] =
    ["ui/src/door/bindings.ts", "src-tauri/crates/store/schema.sql", "tests/databases/", "ui/package-lock.json"];

fn fault(file: &Source, what: &str) -> String {
    format!("{}: {what}", file.path)
}

/// One fault per line of a text in which something stands.
fn lines_with(file: &Source, text: &str, finds: impl Fn(&str) -> bool, what: &str) -> Vec<String> {
    text.lines()
        .enumerate()
        .filter(|(_, line)| finds(line))
        .map(|(at, line)| format!("{}:{}: {what}: {}", file.path, at + 1, line.trim()))
        .collect()
}

pub fn long_files(house: &House) -> Vec<String> {
    let written = house
        .with(&[".rs", ".ts", ".svelte", ".css", ".sql"])
        .filter(|file| !GENERATED.iter().any(|generated| file.path.starts_with(generated)));
    written
        .map(|file| (file, file.text.lines().count()))
        .filter(|(_, lines)| *lines > LONGEST_FILE)
        .map(|(file, lines)| fault(file, &format!("{lines} lines")))
        .collect()
}

pub fn long_functions(house: &House) -> Vec<String> {
    let mut faults = Vec::new();
    for file in house.with(&[".rs"]) {
        let lines: Vec<&str> = file.code.lines().collect();
        for (start, line) in lines.iter().enumerate() {
            let named = line.split("fn ").nth(1).is_some_and(|rest| rest.starts_with(|c: char| c.is_alphabetic() || c == '_'))
                && has_word(line, "fn");
            if let Some(end) = named.then(|| block_end(&lines, start)).flatten()
                && end - start + 1 > LONGEST_FUNCTION
            {
                faults.push(format!("{}:{}: {} lines in {}", file.path, start + 1, end - start + 1, line.trim()));
            }
        }
    }
    faults
}

pub fn drawers(house: &House) -> Vec<String> {
    let drawer = |name: &str| {
        ["utils", "util", "helpers", "helper", "common", "shared", "misc"].contains(&name.split('.').next().unwrap_or_default())
    };
    house
        .files
        .iter()
        .filter(|file| file.path.split('/').any(drawer))
        .map(|file| fault(file, "says nothing about what is in it"))
        .collect()
}

pub fn top_entries(house: &House) -> Vec<String> {
    let agreed = ["Cargo.toml", "Cargo.lock", "LICENSE", "README.md", "src-tauri", "ui", "assets", "tests"];
    house
        .top
        .iter()
        .filter(|name| !agreed.contains(&name.as_str()) && !name.starts_with('.'))
        .map(|name| format!("{name}: does not belong at the top"))
        .collect()
}

/// Who names a crate outside the places that may.
pub fn outsiders(house: &House, krate: &str, places: &[&str]) -> Vec<String> {
    let outside = |file: &&Source| !places.iter().any(|place| file.path.starts_with(place));
    let mut faults = Vec::new();
    for file in house.with(&[".rs"]).filter(outside) {
        let names = |line: &str| {
            has_word(line, krate) && (line.contains(&format!("{krate}::")) || line.contains("use ") || line.contains("extern"))
        };
        faults.extend(lines_with(file, &file.code, names, krate));
    }
    for file in house.with(&["/Cargo.toml"]).filter(outside) {
        let depends = |line: &str| line.strip_prefix(krate).is_some_and(|rest| rest.starts_with(['.', ' ', '=', '-']));
        faults.extend(lines_with(file, &file.text, depends, krate));
    }
    faults
}

pub fn page_outsiders(house: &House) -> Vec<String> {
    let outside = house
        .with(&[".ts", ".svelte"])
        .filter(|file| file.path.starts_with("ui/src/") && !file.path.starts_with("ui/src/door/") && !file.is_test);
    outside.flat_map(|file| lines_with(file, &file.text, |line| line.contains("@tauri-apps"), "talks to the shell")).collect()
}

/// Rust of a room without its tests.
fn room<'a>(house: &'a House, name: &str) -> impl Iterator<Item = (&'a Source, String)> {
    let folder = format!("src-tauri/crates/{name}/src/");
    house
        .with(&[".rs"])
        .filter(move |file| file.path.starts_with(&folder) && !file.is_test)
        .map(|file| (file, without_tests(&file.code, &file.code)))
}

pub fn floats(house: &House) -> Vec<String> {
    let float = |line: &str| ["f32", "f64"].iter().any(|name| has_word(line, name) || line.contains(&format!("_{name}")));
    room(house, "domain").flat_map(|(file, code)| lines_with(file, &code, float, "binary fraction")).collect()
}

pub fn outside_world(house: &House) -> Vec<String> {
    let names = [
        "std::fs",
        "std::time",
        "std::env",
        "std::net",
        "std::process",
        "SystemTime",
        "Instant::now",
        "Timestamp::now",
        "Zoned::now",
    ];
    let reaches = |line: &str| names.iter().any(|name| line.contains(name));
    let rooms = room(house, "domain").chain(room(house, "documents"));
    rooms.flat_map(|(file, code)| lines_with(file, &code, reaches, "reaches outside")).collect()
}

pub fn raw_html(house: &House) -> Vec<String> {
    let page = house.with(&[".svelte", ".ts", ".html"]).filter(|file| file.path.starts_with("ui/") && !file.is_test);
    let raw = |line: &str| {
        ["{@html", "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write"].iter().any(|way| line.contains(way))
    };
    page.flat_map(|file| lines_with(file, &file.text, raw, "raw HTML")).collect()
}

pub fn levels(house: &House) -> Vec<String> {
    let code = house.with(&[".rs", ".ts", ".svelte"]).filter(|file| !file.is_test && !GENERATED.contains(&file.path.as_str()));
    let level = |line: &str| line.to_lowercase().contains("huyện");
    code.flat_map(|file| {
        let text = if file.path.ends_with(".rs") { rust_without_comments(file) } else { without_page_comments(&file.text) };
        lines_with(file, &text, level, "a level of government")
    })
    .collect()
}

/// Rust with its texts but without its tests and whole-line comments.
fn rust_without_comments(file: &Source) -> String {
    let text = without_tests(&file.text, &file.code);
    let kept = text.lines().map(|line| match line.find("//") {
        // Two strokes inside an address are no comment.
        Some(at) if !line[..at].ends_with(':') => &line[..at],
        _ => line,
    });
    kept.collect::<Vec<_>>().join("\n")
}

/// A component without `<!-- -->`, `/* */` and `//` comments; lines stay.
fn without_page_comments(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let end = if rest.starts_with("<!--") {
            Some(rest.find("-->").map_or(rest.len(), |at| at + 3))
        } else if rest.starts_with("/*") {
            Some(rest.find("*/").map_or(rest.len(), |at| at + 2))
        } else if rest.starts_with("//") && !out.ends_with(':') {
            Some(rest.find('\n').unwrap_or(rest.len()))
        } else {
            None
        };
        match end {
            Some(end) => {
                out.extend(rest[..end].chars().filter(|c| *c == '\n'));
                rest = &rest[end..];
            }
            None => {
                out.push(c);
                rest = &rest[c.len_utf8()..];
            }
        }
    }
    out
}

pub fn words_in_components(house: &House) -> Vec<String> {
    let vietnamese = |line: &str| {
        line.chars().any(|c| ('\u{c0}'..='\u{1b0}').contains(&c) && c.is_alphabetic() || ('\u{1ea0}'..='\u{1ef9}').contains(&c))
    };
    house
        .with(&[".svelte"])
        .flat_map(|file| lines_with(file, &without_page_comments(&file.text), vietnamese, "words belong in words"))
        .collect()
}

pub fn crates_without_reason(house: &House) -> Vec<String> {
    let Some(manifest) = house.text("Cargo.toml") else { return Vec::new() };
    let section = manifest.split("[workspace.dependencies]").nth(1).unwrap_or_default();
    let mut faults = Vec::new();
    let mut group_has_reason = false;
    for line in section.lines().take_while(|line| !line.starts_with('[')) {
        match line.trim() {
            "" => group_has_reason = false,
            comment if comment.starts_with('#') => group_has_reason = true,
            line if !group_has_reason && !line.contains('#') => faults.push(format!("Cargo.toml: no reason for {line}")),
            _ => {}
        }
    }
    faults
}

pub fn machine_paths(house: &House) -> Vec<String> {
    // Put together here, so that this file does not find itself.
    let places = [["/wo", "rk/"], ["/ro", "ot/"], ["/ho", "me/"], ["C:\\Us", "ers"], ["/Us", "ers/"]].map(|parts| parts.concat());
    let found = |line: &str| places.iter().any(|place| line.contains(place.as_str()));
    house
        .files
        .iter()
        .filter(|file| !file.path.ends_with(".lock"))
        .flat_map(|file| lines_with(file, &file.text, found, "a path of one machine"))
        .collect()
}

pub fn migration_numbers(house: &House) -> Vec<String> {
    let mut names: Vec<&str> =
        house.with(&[".sql"]).filter_map(|file| file.path.strip_prefix("src-tauri/crates/store/migrations/")).collect();
    names.sort_unstable();
    let wrong = |(at, name): &(usize, &&str)| !name.starts_with(&format!("{:04}_", at + 1));
    names.iter().enumerate().filter(wrong).map(|(at, name)| format!("{name}: stands at number {}", at + 1)).collect()
}

pub fn left_for_later(house: &House) -> Vec<String> {
    let rust = [["to", "do!("], ["unimple", "mented!("], ["#[ign", "ore"], ["// TO", "DO"], ["// FIX", "ME"]]
        .map(|parts| parts.concat());
    let page = [[".sk", "ip("], [".on", "ly("], [".to", "do("], ["// TO", "DO"], ["// FIX", "ME"]].map(|parts| parts.concat());
    let with = |words: &[String], line: &str| words.iter().any(|word| line.contains(word.as_str()));
    let in_rust = house.with(&[".rs"]).flat_map(|file| lines_with(file, &file.text, |line| with(&rust, line), "left for later"));
    let in_page =
        house.with(&[".ts", ".svelte"]).flat_map(|file| lines_with(file, &file.text, |line| with(&page, line), "left for later"));
    in_rust.chain(in_page).collect()
}

pub fn lints_without_reason(house: &House) -> Vec<String> {
    let (allow, expect) = (["[al", "low("].concat(), ["[exp", "ect("].concat());
    let mut faults = Vec::new();
    for file in house.with(&[".rs"]) {
        let lines: Vec<&str> = file.text.lines().collect();
        for (at, line) in lines.iter().enumerate().filter(|(_, line)| line.trim_start().starts_with('#')) {
            // The formatter may put the reason on a line of its own.
            let reasoned = lines[at..].iter().take(4).any(|line| line.contains("reason = \""));
            if line.contains(&allow) || (line.contains(&expect) && !reasoned) {
                faults.push(format!("{}:{}: {}", file.path, at + 1, line.trim()));
            }
        }
    }
    faults
}

pub fn headless_modules(house: &House) -> Vec<String> {
    let written = house.with(&[".rs"]).filter(|file| !file.text.is_empty());
    written
        .filter(|file| !file.text.starts_with("//!") && !file.text.starts_with("// "))
        .map(|file| fault(file, "does not say what it is for"))
        .collect()
}

/// What is wrong with the features of printpdf, as `cargo tree` prints them.
pub fn printpdf_features(tree: &str) -> Vec<String> {
    if !tree.contains("printpdf v") {
        return vec![format!("cargo tree does not know printpdf: {tree}")];
    }
    tree.lines()
        .filter(|line| line.contains("\"text_layout\"") || line.contains("printpdf feature \"default\""))
        .map(str::to_owned)
        .collect()
}

/// Faults of a program that asks, which the page never makes; its general words serve.
const OF_PROGRAMS: [&str; 3] = ["bad_arguments", "unknown_command", "no_home"];

/// Codes with which a command fails and for which the page has no heading.
pub fn failures_without_words(house: &House) -> Vec<String> {
    let words = house.text("ui/src/words/failures.ts").unwrap_or_default();
    let mut faults = Vec::new();
    for file in house.with(&[".rs"]).filter(|file| file.path.starts_with("src-tauri/crates/commands/") && !file.is_test) {
        let text = without_tests(&file.text, &file.code);
        for code in text.split("Failure::new(").skip(1).filter_map(|rest| rest.trim_start().strip_prefix('"')?.split('"').next())
        {
            if !OF_PROGRAMS.contains(&code) && !words.contains(&format!("\n  {code}: {{")) {
                faults.push(fault(file, &format!("ui/src/words/failures.ts has no heading for {code}")));
            }
        }
    }
    faults
}
