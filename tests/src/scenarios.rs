//! Runs `tests/scenarios/*.md`: prose with fenced blocks, through the same door as the window.
//!
//! A document has a fresh empty book; a section (`##`) goes on in it unless its title begins with
//! "Sổ mới". Blocks: ```sheet name.csv``` makes a file, later `{name.csv}`; ```call NAME``` with JSON
//! arguments; after it ```expect``` (only the keys that are mentioned are compared, arrays by
//! position, "…" stands for anything), ```refused``` (the code, then parts of what is said) or ```says```
//! (lines that must stand in the text of the paper that was laid out); and
//! ```table NAME``` calls once per row. In arguments, `{unit Xã A}` and `{node 1.1}` stand for identities.

use std::collections::HashMap;
use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

use commands::Failure;
use serde_json::{Value, json};

use crate::book::{Book, rewrites, root};

mod matching;
mod table;

use matching::{differences, rewritten};

/// A fenced block, or a heading with an empty body.
struct Block<'a> {
    line: usize,
    /// "##" for a heading, else the word after the fence.
    kind: &'a str,
    /// The rest of that line.
    head: &'a str,
    body: &'a str,
    span: Range<usize>,
}

/// Cuts a document into headings and fenced blocks.
fn blocks(text: &str) -> Vec<Block<'_>> {
    let mut found = Vec::new();
    let mut open: Option<(usize, &str, usize)> = None;
    let mut at = 0;
    for (number, line) in text.split_inclusive('\n').enumerate() {
        let bare = line.trim_end();
        match (open, bare.strip_prefix("```")) {
            (Some((line, info, start)), Some("")) => {
                let (kind, head) = info.split_once(' ').unwrap_or((info, ""));
                found.push(Block { line, kind, head, body: &text[start..at], span: start..at });
                open = None;
            }
            (None, Some(info)) => open = Some((number + 1, info, at + line.len())),
            (None, None) if bare.starts_with("## ") => {
                found.push(Block { line: number + 1, kind: "##", head: &bare[3..], body: "", span: at..at })
            }
            _ => {}
        }
        at += line.len();
    }
    if let Some((line, info, start)) = open {
        found.push(Block { line, kind: "unclosed", head: info, body: &text[start..], span: start..text.len() });
    }
    found
}

/// One document on its way.
struct Run<'a> {
    name: &'a str,
    book: Book,
    sheets: HashMap<String, PathBuf>,
    answer: Option<(usize, Result<Value, Failure>)>,
    faults: Vec<String>,
    rewrites: Vec<(Range<usize>, String)>,
}

/// Runs a document: what does not hold, and the text with the answers of today.
fn run(name: &str, text: &str) -> (Vec<String>, String) {
    let mut run =
        Run { name, book: Book::empty(), sheets: HashMap::new(), answer: None, faults: Vec::new(), rewrites: Vec::new() };
    for block in blocks(text) {
        run.step(&block);
    }
    run.settle();
    let mut fresh = text.to_owned();
    for (span, answer) in run.rewrites.iter().rev() {
        fresh.replace_range(span.clone(), answer);
    }
    (run.faults, fresh)
}

impl Run<'_> {
    fn step(&mut self, block: &Block<'_>) {
        match block.kind {
            "expect" => self.expect(block),
            "refused" => self.refused(block),
            "says" => self.says(block),
            _ => self.settle(),
        }
        match block.kind {
            "expect" | "refused" | "says" => {}
            "##" if block.head.starts_with("Sổ mới") => {
                self.book = Book::empty();
                self.sheets.clear();
            }
            "##" => {}
            "sheet" => self.keep_sheet(block),
            "call" => self.answer = self.arguments(block, block.body).map(|args| (block.line, self.book.call(block.head, args))),
            "table" => table::run(self, block),
            other => self.fault(block.line, format!("there is no block named \"{other}\"")),
        }
    }

    fn fault(&mut self, line: usize, what: String) {
        self.faults.push(format!("tests/scenarios/{}:{line}: {what}", self.name));
    }

    /// A call without a word about its answer must have succeeded.
    fn settle(&mut self) {
        if let Some((line, Err(failure))) = self.answer.take() {
            self.fault(line, format!("was refused:\n{}", said(&failure)));
        }
    }

    fn keep_sheet(&mut self, block: &Block<'_>) {
        let path = self.book.folder().join(block.head);
        match fs::write(&path, block.body) {
            Ok(()) => drop(self.sheets.insert(block.head.to_owned(), path)),
            Err(error) => self.fault(block.line, error.to_string()),
        }
    }

    fn expect(&mut self, block: &Block<'_>) {
        let expected: Value = match serde_json::from_str(block.body) {
            Ok(expected) => expected,
            Err(error) => return self.fault(block.line, format!("the expected answer is no JSON: {error}")),
        };
        match self.answer.take() {
            None => self.fault(block.line, "there is no call before it".to_owned()),
            Some((_, Err(failure))) => {
                self.fault(block.line, format!("an answer was expected, but it was refused:\n{}", said(&failure)))
            }
            Some((_, Ok(actual))) => {
                let differences = differences(&expected, &actual);
                if !differences.is_empty() {
                    self.fault(block.line, differences.join("\n"));
                    self.rewrites.push((block.span.clone(), rewritten(block.body, &actual)));
                }
            }
        }
    }

    fn refused(&mut self, block: &Block<'_>) {
        match self.answer.take() {
            None => self.fault(block.line, "there is no call before it".to_owned()),
            Some((_, Ok(_))) => self.fault(block.line, "a refusal was expected, but it was done".to_owned()),
            Some((_, Err(failure))) => {
                let said = said(&failure);
                let mut wanted = block.body.lines();
                let code_fits = wanted.next() == Some(failure.code.as_str());
                let missing: Vec<&str> = wanted.filter(|part| !said.lines().skip(1).any(|line| line.contains(part))).collect();
                if !code_fits || !missing.is_empty() {
                    self.fault(block.line, format!("not said: {missing:?}\nsaid:\n{said}"));
                    self.rewrites.push((block.span.clone(), format!("{said}\n")));
                }
            }
        }
    }

    /// Every line stands in the text of the paper, however its lines are broken.
    fn says(&mut self, block: &Block<'_>) {
        let one_line = |text: &str| text.replace('\u{a0}', " ").split_whitespace().collect::<Vec<_>>().join(" ");
        match self.answer.take() {
            None => self.fault(block.line, "there is no call before it".to_owned()),
            Some((_, Err(failure))) => self.fault(block.line, format!("the paper was refused:\n{}", said(&failure))),
            Some((_, Ok(paper))) => {
                let pages = paper["pages"].as_array().into_iter().flatten();
                let text = one_line(&pages.filter_map(|page| page["text"].as_str()).collect::<Vec<_>>().join("\n"));
                let wanted = block.body.lines().enumerate().filter(|(_, line)| !text.contains(&one_line(line)));
                let missing: Vec<(usize, String)> = wanted.map(|(at, line)| (block.line + 1 + at, line.to_owned())).collect();
                for (line, what) in missing {
                    self.fault(line, format!("the paper does not say: {what}"));
                }
            }
        }
    }

    /// JSON arguments with their `{…}` filled in.
    fn arguments(&mut self, block: &Block<'_>, text: &str) -> Option<Value> {
        let text = if text.trim().is_empty() { "{}" } else { text };
        let mut args: Value = match serde_json::from_str(text) {
            Ok(args) => args,
            Err(error) => {
                self.fault(block.line, format!("the arguments are no JSON: {error}"));
                return None;
            }
        };
        if let Err(unknown) = self.fill(&args.clone(), &mut args) {
            self.fault(block.line, format!("nothing is known as {unknown}"));
            return None;
        }
        Some(args)
    }

    fn fill(&self, whole: &Value, value: &mut Value) -> Result<(), String> {
        match value {
            Value::Array(items) => items.iter_mut().try_for_each(|item| self.fill(whole, item)),
            Value::Object(fields) => fields.values_mut().try_for_each(|field| self.fill(whole, field)),
            Value::String(text) => {
                if let Some(name) = text.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) {
                    *value = self.lookup(whole, name).ok_or_else(|| name.to_owned())?;
                }
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn lookup(&self, whole: &Value, name: &str) -> Option<Value> {
        if let Some(path) = self.sheets.get(name) {
            return Some(json!(path));
        }
        if let Some(file) = name.strip_prefix("folder/") {
            return Some(json!(self.book.folder().join(file)));
        }
        let (noun, name) = name.split_once(' ').unwrap_or((name, ""));
        match noun {
            "unit" => {
                let units = self.book.call("units", json!({})).ok()?;
                let called = |unit: &&Value| {
                    unit["versions"].as_array().is_some_and(|versions| versions.iter().any(|version| version["name"] == name))
                };
                units["units"].as_array()?.iter().find(called).map(|unit| unit["id"].clone())
            }
            // The code of the root is empty: `{node}` is the whole set.
            "node" => {
                let mut unit = whole["unit"].clone();
                self.fill(whole, &mut unit).ok()?;
                let sheet = self.book.call("unit_sheet", json!({ "round": whole["round"], "unit": unit })).ok()?;
                sheet["rows"].as_array()?.iter().find(|row| row["code"] == name).map(|row| row["node"].clone())
            }
            _ => None,
        }
    }
}

/// A refusal as lines: the code, the sentence, then every problem with its place.
fn said(failure: &Failure) -> String {
    let mut lines = vec![failure.code.clone(), failure.message.clone()];
    for problem in failure.detail["problems"].as_array().into_iter().flatten() {
        let text = |key: &str| problem[key].as_str().unwrap_or_default().to_owned();
        let field = text("field");
        let place = if field.is_empty() { format!("{} {}", text("sheet"), text("cell")) } else { field.to_owned() };
        lines.push(format!("{} [{place}] {} {}", text("code"), text("what"), text("do")));
    }
    if let Some(cause) = failure.detail["cause"].as_str() {
        lines.push(format!("cause: {cause}"));
    }
    lines.join("\n")
}

#[test]
fn every_scenario_holds() {
    let mut names: Vec<PathBuf> = fs::read_dir(root().join("tests/scenarios"))
        .expect("the scenarios")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    names.retain(|path| path.extension().is_some_and(|ending| ending == "md"));
    names.sort();
    assert!(!names.is_empty(), "the scenarios are found");
    let faults: Vec<String> = names.iter().flat_map(|path| run_file(path)).collect();
    assert!(faults.is_empty(), "{} places do not hold:\n\n{}", faults.len(), faults.join("\n\n"));
}

fn run_file(path: &Path) -> Vec<String> {
    let text = fs::read_to_string(path).expect("a scenario can be read");
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let (faults, fresh) = run(&name, &text);
    if rewrites() && fresh != text {
        fs::write(path, fresh).expect("a scenario can be written");
    }
    faults
}

#[test]
fn a_line_that_a_paper_does_not_say_is_told_with_its_place() {
    let text = "```call open_sample\n```\n\n```call preview_paper\n{ \"paper\": \"programme\" }\n```\n\n```says\nCHƯƠNG TRÌNH\nkhông có câu này\n```\n";
    let (faults, _) = run("try.md", text);
    assert_eq!(
        faults,
        ["tests/scenarios/try.md:10: the paper does not say: không có câu này"],
        "and the line that is there passes"
    );
}

#[test]
fn a_scenario_that_does_not_hold_is_told_with_its_line() {
    let text = "# Try\n\n```call book_state\n{}\n```\n\n```expect\n{ \"set_up\": true, \"undo\": null }\n```\n\n```call undo\n```\n\n```refused\nnothing_to_undo\nkhông có câu này\n```\n\n```call no_such_command\n```\n\n```sheat a.csv\n```\n";
    let (faults, fresh) = run("try.md", text);
    let starts: Vec<&str> = faults.iter().filter_map(|fault| fault.split(": ").next()).collect();
    assert_eq!(
        starts,
        ["tests/scenarios/try.md:7", "tests/scenarios/try.md:14", "tests/scenarios/try.md:19", "tests/scenarios/try.md:22"],
        "{faults:#?}"
    );
    assert!(fresh.contains("{ \"set_up\": false, \"undo\": null }"), "the answer of today is written in its place: {fresh}");
    assert_eq!(
        run("try.md", "```call book_state\n```\n\n```expect\n{ \"set_up\": false }\n```\n").0,
        Vec::<String>::new(),
        "and a true one passes"
    );
}
