//! The files of the house that somebody wrote, with what the checks ask of them.

use std::collections::HashSet;
use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use super::rust_text;
use crate::book::root;

/// A written file.
pub struct Source {
    /// From the root, with forward slashes.
    pub path: String,
    /// Its text; empty for files that are no text.
    pub text: String,
    /// Rust without comments and texts; lines stay where they are.
    pub code: String,
    /// True for tests: their own folder, module or file.
    pub is_test: bool,
}

/// All written files.
pub struct House {
    pub files: Vec<Source>,
    pub top: Vec<String>,
}

/// Written by tools or packed from elsewhere.
const NOT_OURS: [&str; 6] = ["target", "node_modules", "dist", "gen", ".git", "proptest-regressions"];

impl House {
    /// The house itself, read once.
    pub fn ours() -> &'static House {
        static OURS: OnceLock<House> = OnceLock::new();
        OURS.get_or_init(|| {
            let mut found = Vec::new();
            walk(root(), "", &mut found);
            let top = entries(root());
            House::of(found, top)
        })
    }

    /// A house of one made-up file.
    pub fn made_up(path: &str, text: &str) -> House {
        let top = path.split('/').next().unwrap_or_default().to_owned();
        House::of(vec![(path.to_owned(), text.to_owned())], vec![top])
    }

    fn of(found: Vec<(String, String)>, top: Vec<String>) -> House {
        let test_modules: HashSet<String> =
            found.iter().filter(|(path, _)| path.ends_with(".rs")).flat_map(|(path, text)| test_modules(path, text)).collect();
        let files = found.into_iter().map(|(path, text)| {
            let in_test_module =
                test_modules.iter().any(|module| path == format!("{module}.rs") || path.starts_with(&format!("{module}/")));
            let is_test = in_test_module
                || path.starts_with("tests/")
                || path.contains(".test.")
                || path.contains("/tests/")
                || path.contains("/benches/")
                || path.contains("/examples/");
            let code = if path.ends_with(".rs") { rust_text::code(&text) } else { String::new() };
            Source { path, text, code, is_test }
        });
        House { files: files.collect(), top }
    }

    /// Files with one of these endings.
    pub fn with<'a>(&'a self, endings: &'a [&str]) -> impl Iterator<Item = &'a Source> {
        self.files.iter().filter(|file| endings.iter().any(|ending| file.path.ends_with(ending)))
    }

    /// The text of a file.
    pub fn text(&self, path: &str) -> Option<&str> {
        self.files.iter().find(|file| file.path == path).map(|file| file.text.as_str())
    }
}

/// Modules that a file declares for tests only, as paths without ending.
fn test_modules(path: &str, text: &str) -> Vec<String> {
    let folder = match path.rsplit_once('/') {
        Some((folder, "lib.rs" | "main.rs" | "mod.rs")) => folder.to_owned(),
        _ => path.trim_end_matches(".rs").to_owned(),
    };
    let after = text.split("#[cfg(test)]").skip(1);
    after
        .filter_map(|rest| rest.trim_start().strip_prefix("mod ")?.split_once(';').map(|(name, _)| name))
        .filter(|name| !name.contains('{'))
        .map(|name| format!("{folder}/{name}"))
        .collect()
}

fn entries(folder: &Path) -> Vec<String> {
    let read = fs::read_dir(folder).expect("a folder of the house can be read");
    let mut names: Vec<String> = read.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
    names.retain(|name| !NOT_OURS.contains(&name.as_str()));
    names.sort();
    names
}

fn walk(folder: &Path, inside: &str, found: &mut Vec<(String, String)>) {
    for name in entries(folder) {
        let path = folder.join(&name);
        let shown = if inside.is_empty() { name } else { format!("{inside}/{name}") };
        if path.is_dir() {
            walk(&path, &shown, found);
        } else {
            // Fonts and pictures are no text; their names still count.
            found.push((shown, fs::read_to_string(&path).unwrap_or_default()));
        }
    }
}
