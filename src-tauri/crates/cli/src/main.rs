//! `socchc`: the same door as the window, for a terminal and for scripts.
//!
//! Plain words for people, `--json` for programs. Exit 0 when done, 1 when refused (the failure as
//! JSON on standard error), 2 for wrong usage.

mod asked;
mod commitments_verb;
mod conference_verbs;
mod council_verbs;
mod council_words;
mod door;
mod indicators_verb;
mod lost_points_verb;
mod new_year_verb;
mod portal_verb;
mod print_verb;
mod result_verbs;
mod result_words;
mod rule_verbs;
mod safety_verbs;
mod second_entry_verb;
mod sheet_verbs;
mod survey_verbs;
mod verbs;
mod words;

use std::io::{ErrorKind, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;

use crate::door::Who;

/// Sổ CCHC trên dòng lệnh.
#[derive(Parser)]
#[command(name = "socchc", version, about, disable_help_subcommand = true)]
struct Line {
    /// Folder of the book; the user's own data folder by default.
    #[arg(long, global = true)]
    data: Option<PathBuf>,
    /// Answer as JSON.
    #[arg(long, global = true)]
    json: bool,
    #[command(flatten)]
    clerk: Who,
    #[command(subcommand)]
    verb: verbs::Verb,
}

/// Writes the answer. A reader that has seen enough (`| head`) is no failure.
fn said(text: &str) -> ExitCode {
    match writeln!(std::io::stdout(), "{text}") {
        Err(cause) if cause.kind() != ErrorKind::BrokenPipe => {
            eprintln!("{}", serde_json::json!({ "code": "write_failed", "message": cause.to_string() }));
            ExitCode::from(1)
        }
        _ => ExitCode::SUCCESS,
    }
}

fn main() -> ExitCode {
    let line = Line::parse();
    match verbs::run(line) {
        Ok(text) => said(&text),
        Err(failure) => {
            // A failure is plain data; if even that cannot be written, its sentence still is.
            eprintln!("{}", serde_json::to_string(&failure).unwrap_or(failure.message));
            ExitCode::from(1)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_a_verb_are_not_taken_for_the_clerk() {
        let line = Line::try_parse_from(["socchc", "call", "units"]).map_err(|error| error.to_string());
        let said = line.map(|line| (line.clerk.as_clerk, matches!(line.verb, verbs::Verb::Call { name, .. } if name == "units")));
        assert_eq!(said, Ok((None, true)), "the name of a command is not the name of a person");
        let line = Line::try_parse_from(["socchc", "call", "units", "--as", "Lê Văn C"]).map_err(|error| error.to_string());
        assert_eq!(line.map(|line| line.clerk.as_clerk), Ok(Some("Lê Văn C".to_owned())), "the clerk may stand behind the verb");
    }
}
