//! The rules of the house that a program can check. Each check is first shown to fail on a made-up
//! text, then holds for every file we wrote.
//!
//! A place where something else reads better stands in [`EXCEPTIONS`] with its reason; an
//! exception that nobody needs any more is itself a fault.

use std::process::Command;

mod checks;
mod files;
mod rust_text;

use checks::*;
use files::House;

/// (check, path, why it reads better so).
const EXCEPTIONS: &[(&str, &str, &str)] = &[];

/// The check catches every made-up file, passes the sound one, and holds in the house.
#[track_caller]
fn holds(name: &str, check: impl Fn(&House) -> Vec<String>, bad: &[(&str, &str)], sound: (&str, &str)) {
    for (path, text) in bad {
        assert!(!check(&House::made_up(path, text)).is_empty(), "{name} must catch {path}: {text}");
    }
    let (path, text) = sound;
    assert_eq!(check(&House::made_up(path, text)), Vec::<String>::new(), "{name} must pass {path}");
    let faults = check(House::ours());
    let excepted = |fault: &String| EXCEPTIONS.iter().any(|(of, path, _)| *of == name && fault.starts_with(path));
    let left: Vec<&String> = faults.iter().filter(|fault| !excepted(fault)).collect();
    assert!(left.is_empty(), "{name}:\n{left:#?}");
    for (_, path, why) in EXCEPTIONS.iter().filter(|(of, ..)| *of == name) {
        assert!(faults.iter().any(|fault| fault.starts_with(path)), "{path} needs no exception from {name} any more ({why})");
    }
}

#[test]
fn files_are_no_longer_than_400_lines() {
    let long = "x\n".repeat(401);
    holds(
        "file length",
        long_files,
        &[("ui/src/App.svelte", &long), ("src-tauri/src/a.rs", &long), ("ui/src/a.css", &long)],
        ("ui/src/door/bindings.ts", &long),
    );
}

#[test]
fn functions_are_no_longer_than_60_lines() {
    let long = format!("fn a() {{\n{}}}\n", "    b(\"}\");\n".repeat(60));
    let short = format!("fn a() {{\n{}}}\n", "    b('{'); // }\n".repeat(58));
    holds("function length", long_functions, &[("src-tauri/src/a.rs", &long)], ("src-tauri/src/a.rs", &short));
}

#[test]
fn no_folder_is_a_drawer_for_anything() {
    let bad = [
        ("ui/src/utils/a.ts", ""),
        ("src-tauri/crates/domain/src/common/a.rs", ""),
        ("tests/helpers/a.rs", ""),
        ("ui/src/shared.ts", ""),
        ("src-tauri/crates/store/src/helpers.rs", ""),
    ];
    holds("drawers", drawers, &bad, ("ui/src/parts/a.ts", ""));
}

#[test]
fn only_the_agreed_entries_stand_at_the_top() {
    holds("top level", top_entries, &[("docs/a.md", ""), ("package.json", "")], ("assets/fonts/a.txt", ""));
}

#[test]
fn only_the_store_names_rusqlite() {
    let bad = [
        ("src-tauri/crates/commands/src/a.rs", "use rusqlite::Connection;"),
        ("src-tauri/crates/commands/Cargo.toml", "[dependencies]\nrusqlite.workspace = true"),
    ];
    holds(
        "rusqlite",
        |house| outsiders(house, "rusqlite", &["src-tauri/crates/store/"]),
        &bad,
        ("src-tauri/crates/store/src/a.rs", "use rusqlite::Connection;"),
    );
}

#[test]
fn only_the_pdf_folder_names_printpdf_and_lopdf() {
    let bad = [
        ("src-tauri/crates/documents/src/svg.rs", "use printpdf::Op;"),
        ("src-tauri/crates/commands/Cargo.toml", "printpdf.workspace = true"),
    ];
    let pdf = ["src-tauri/crates/documents/src/pdf/", "src-tauri/crates/documents/Cargo.toml"];
    holds(
        "printpdf",
        |house| outsiders(house, "printpdf", &pdf),
        &bad,
        ("src-tauri/crates/documents/src/svg.rs", "// Unlike printpdf, this writes \"printpdf\"."),
    );
    holds(
        "lopdf",
        |house| outsiders(house, "lopdf", &pdf),
        &[("src-tauri/crates/exchange/src/a.rs", "lopdf::load()")],
        ("src-tauri/crates/documents/src/pdf/a.rs", "use lopdf::Document;"),
    );
}

const _: () = assert!(EXCEPTIONS.len() < 12, "a house of exceptions has no rules");

#[test]
fn only_paths_asks_the_system_for_folders() {
    let paths = ["src-tauri/crates/commands/src/paths.rs", "src-tauri/crates/commands/Cargo.toml"];
    holds(
        "directories",
        |house| outsiders(house, "directories", &paths),
        &[("src-tauri/crates/cli/src/main.rs", "directories::ProjectDirs::from(a)")],
        ("src-tauri/crates/commands/src/paths.rs", "directories::ProjectDirs"),
    );
}

#[test]
fn only_the_shell_names_tauri() {
    let shell = ["src-tauri/src/", "src-tauri/build.rs", "src-tauri/Cargo.toml"];
    let bad = [("src-tauri/crates/commands/src/a.rs", "use tauri::State;"), ("src-tauri/crates/cli/Cargo.toml", "tauri = \"2\"")];
    holds(
        "tauri",
        |house| outsiders(house, "tauri", &shell),
        &bad,
        ("src-tauri/crates/xtask/src/a.rs", "steps(\"cargo tauri build\") // tauri"),
    );
}

#[test]
fn only_the_door_of_the_page_talks_to_the_shell() {
    holds(
        "@tauri-apps",
        page_outsiders,
        &[("ui/src/screens/a.ts", "import { invoke } from '@tauri-apps/api/core'")],
        ("ui/src/door/call.ts", "import { invoke } from '@tauri-apps/api/core'"),
    );
}

#[test]
fn the_domain_knows_no_binary_fractions() {
    holds(
        "floats",
        floats,
        &[("src-tauri/crates/domain/src/a.rs", "fn a(b: f64) {}"), ("src-tauri/crates/domain/src/a.rs", "let a = 1_f32;")],
        ("src-tauri/crates/domain/src/a.rs", "// no f64 here"),
    );
}

#[test]
fn domain_and_documents_read_no_file_and_no_clock() {
    let bad = [
        ("src-tauri/crates/domain/src/a.rs", "use std::fs;"),
        ("src-tauri/crates/domain/src/a.rs", "let now = jiff::Timestamp::now();"),
        ("src-tauri/crates/documents/src/a.rs", "use std::time::Instant;"),
        ("src-tauri/crates/documents/src/a.rs", "jiff::Zoned::now()"),
        ("src-tauri/crates/documents/src/a.rs", "std::env::var(a)"),
    ];
    holds(
        "files and clock",
        outside_world,
        &bad,
        ("src-tauri/crates/domain/src/a.rs", "fn a() {}\n#[cfg(test)]\nmod tests {\n    use std::fs;\n}\n"),
    );
}

#[test]
fn the_page_never_inserts_raw_html() {
    holds(
        "raw HTML",
        raw_html,
        &[("ui/src/App.svelte", "<p>{@html text}</p>"), ("ui/src/a.ts", "node.innerHTML = text")],
        ("ui/src/App.svelte", "<p>{text}</p>"),
    );
}

#[test]
fn no_level_of_government_stands_in_the_code() {
    let bad = [
        ("src-tauri/crates/domain/src/a.rs", "let kind = \"Huyện\";"),
        ("ui/src/words/a.ts", "title: 'UBND huyện'"),
        ("ui/src/a.svelte", "<p>HUYỆN</p>"),
    ];
    holds(
        "levels",
        levels,
        &bad,
        ("src-tauri/crates/domain/src/a.rs", "fn a() {} // huyện\n#[cfg(test)]\nmod tests { const A: &str = \"huyện\"; }\n"),
    );
}

#[test]
fn words_of_the_page_stand_in_its_words() {
    holds(
        "words",
        words_in_components,
        &[("ui/src/App.svelte", "<p>Điểm</p>"), ("ui/src/App.svelte", "<p title=\"Đơn vị\"></p>")],
        ("ui/src/App.svelte", "<!-- Điểm --><p>{words.points}</p><script>// Điểm\n/* Điểm */</script>"),
    );
}

#[test]
fn every_failure_has_words_on_the_page() {
    let bad = ("src-tauri/crates/commands/src/a.rs", "Failure::new(\"never_heard_of\", message)");
    holds(
        "failures",
        failures_without_words,
        &[bad],
        ("src-tauri/crates/commands/src/a.rs", "Failure::field(\"name\", message)"),
    );
}

#[test]
fn every_crate_has_a_reason() {
    let bad = [
        ("Cargo.toml", "[workspace.dependencies]\nzip = \"2\"\n"),
        ("Cargo.toml", "[workspace.dependencies]\n# Sheets.\nzip = \"2\"\n\nserde = \"1\"\n"),
    ];
    holds(
        "reasons",
        crates_without_reason,
        &bad,
        ("Cargo.toml", "[workspace.dependencies]\n# Sheets.\nzip = \"2\"\n\nserde = \"1\" # facts as values\n"),
    );
}

#[test]
fn no_path_of_one_machine_stands_anywhere() {
    let root = ["/ro", "ot/a"].concat();
    holds(
        "one machine",
        machine_paths,
        &[("README.md", &root), ("ui/src/a.ts", &["/ho", "me/a/"].concat())],
        ("README.md", "src-tauri/ui/"),
    );
}

#[test]
fn migrations_are_numbered_without_gaps() {
    let folder = "src-tauri/crates/store/migrations";
    holds(
        "migrations",
        migration_numbers,
        &[(&format!("{folder}/0002_second.sql"), ""), (&format!("{folder}/first.sql"), "")],
        (&format!("{folder}/0001_first.sql"), ""),
    );
}

#[test]
fn nothing_is_left_for_later_and_no_test_is_switched_off() {
    let bad = [
        ("src-tauri/src/a.rs", &["to", "do!()"].concat()),
        ("src-tauri/src/a.rs", &["unimple", "mented!()"].concat()),
        ("src-tauri/src/a.rs", &["#[ign", "ore]\nfn a() {}"].concat()),
        ("src-tauri/src/a.rs", &["// TO", "DO: later"].concat()),
        ("ui/src/a.test.ts", &["it.sk", "ip('a')"].concat()),
        ("ui/src/a.test.ts", &["it.on", "ly('a')"].concat()),
    ];
    let bad: Vec<(&str, &str)> = bad.iter().map(|(path, text)| (*path, text.as_str())).collect();
    holds("left for later", left_for_later, &bad, ("ui/src/a.test.ts", "it('a')"));
}

#[test]
fn lints_are_expected_with_a_reason_and_never_allowed() {
    let bad = [
        ("src-tauri/src/a.rs", &["#[al", "low(dead_code)]"].concat()),
        ("src-tauri/src/a.rs", &["#[exp", "ect(dead_code)]"].concat()),
    ];
    let bad: Vec<(&str, &str)> = bad.iter().map(|(path, text)| (*path, text.as_str())).collect();
    holds("lints", lints_without_reason, &bad, ("src-tauri/src/a.rs", "#[expect(dead_code, reason = \"read by the page\")]"));
}

#[test]
fn every_module_says_what_it_is_for() {
    holds(
        "module headers",
        headless_modules,
        &[("src-tauri/crates/domain/src/a.rs", "use std::fmt;\n")],
        ("src-tauri/crates/domain/src/a.rs", "//! What a is.\n"),
    );
}

#[test]
fn printpdf_stays_without_its_text_layout() {
    let wrong = "printpdf v0.12.8\n├── printpdf feature \"text_layout\"\n│   └── documents v0.1.0\n";
    assert!(!printpdf_features(wrong).is_empty(), "the feature is seen");
    assert!(!printpdf_features("error: no such package").is_empty(), "an empty answer proves nothing");
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let tree = Command::new(cargo)
        .args(["tree", "--offline", "-e", "features", "-i", "printpdf"])
        .current_dir(crate::book::root())
        .output()
        .expect("cargo tree runs");
    let text = String::from_utf8_lossy(&tree.stdout).into_owned() + &String::from_utf8_lossy(&tree.stderr);
    assert_eq!(printpdf_features(&text), Vec::<String>::new(), "our own layout is the only one");
}

#[test]
fn the_sum_of_the_schema_is_kept_beside_the_migrations() {
    // That it is fresh is tested beside it, where rusqlite may be named.
    let schema = House::ours().text("src-tauri/crates/store/schema.sql");
    assert!(
        schema.is_some_and(|text| text.contains("CREATE TABLE score")),
        "schema.sql is written by UPDATE_EXPECT=1 cargo test -p store"
    );
}
