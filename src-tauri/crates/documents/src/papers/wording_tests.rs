//! The wording of papers: nothing in it that no paper prints.

use std::fs;
use std::path::Path;

/// The texts of a folder with this ending, but for the ones that only people read.
fn texts(folder: &str, ending: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut found = Vec::new();
    for entry in fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if name.ends_with(ending) && name != "README.md" && !name.contains("tests") {
            found.push(fs::read_to_string(path).unwrap());
        }
    }
    found
}

#[test]
fn every_field_and_every_paragraph_of_the_wording_is_used() {
    let (files, code) = (texts("../../../assets/wording", ".md"), texts("src/papers", ".rs").concat());
    assert!(files.len() > 10, "the wording is where this test looks for it");
    for file in files {
        for field in file.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next()) {
            assert!(file.matches(field).count() > 1, "{field} is listed and stands in a paragraph");
        }
        for name in file.lines().filter_map(|line| line.strip_prefix("### ")?.split(' ').next()) {
            let asked = name.strip_suffix("_with_tasks").unwrap_or(name);
            assert!(code.contains(&format!("\"{asked}\"")), "some paper prints the paragraph {name}");
        }
    }
}
