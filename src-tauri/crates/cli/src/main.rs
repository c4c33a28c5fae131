//! `socchc`: the same door as the window, for a terminal and for scripts.
//!
//! Plain words for people, `--json` for programs. Exit 0 when done, 1 when refused (the failure as
//! JSON on standard error), 2 for wrong usage.

mod commitments_verb;
mod conference_verbs;
mod council_verbs;
mod council_words;
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
use commands::{Desk, Failure, answer};
use serde_json::Value;

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

/// Under whose name the journal keeps what is done; the clerk who worked last by default.
#[derive(Clone, Default, clap::Args)]
struct Who {
    /// The clerk's name.
    #[arg(long = "as", value_name = "NAME", global = true)]
    as_clerk: Option<String>,
    /// A file with the clerk's password in its first line.
    #[arg(long, global = true)]
    password_file: Option<PathBuf>,
}

/// The open book with the clock of this process.
struct Door {
    desk: Desk,
}

impl Door {
    fn open(data: Option<PathBuf>, who: &Who) -> Result<Door, Failure> {
        let folder = folder_of(data)?;
        let door = Door { desk: Desk::open(&folder, "socchc", now()?)? };
        door.sign_in(who)?;
        Ok(door)
    }

    /// Works under the name that was asked for, or proves the one who worked last.
    fn sign_in(&self, who: &Who) -> Result<(), Failure> {
        if who.as_clerk.is_none() && who.password_file.is_none() {
            return Ok(());
        }
        let clerks = self.call("clerks", Value::Null)?;
        let meant =
            |clerk: &&Value| who.as_clerk.as_ref().map_or(clerk["working"] == true, |name| clerk["name"] == name.as_str());
        let clerk = clerks.as_array().and_then(|clerks| clerks.iter().find(meant)).ok_or_else(|| {
            let name = who.as_clerk.clone().unwrap_or_default();
            Failure::new("missing", format!("Không có người dùng {name} trong sổ. Sổ không thay đổi."))
        })?;
        let password = match &who.password_file {
            None => String::new(),
            Some(file) => std::fs::read_to_string(file)
                .map_err(|_| Failure::new("bad_file", format!("Không đọc được tệp mật khẩu {}.", file.display())))?,
        };
        let password = password.lines().next().unwrap_or_default();
        self.call("work_as", serde_json::json!({ "id": clerk["id"], "password": password })).map(drop)
    }

    fn call(&self, name: &str, args: Value) -> Result<Value, Failure> {
        answer(&self.desk, now()?, name, args)
    }
}

/// The folder that was named, or the user's own.
fn folder_of(data: Option<PathBuf>) -> Result<PathBuf, Failure> {
    data.map_or_else(commands::paths::data_folder, Ok)
}

/// A command that needs no open book; `None` for every other name.
fn without_desk(data: Option<&PathBuf>, name: &str, args: &Value) -> Result<Option<Value>, Failure> {
    let folder = folder_of(data.cloned())?;
    commands::recovery::answer_without_desk(&folder, "socchc", now()?, name, args).transpose()
}

/// The clock; with the feature `rehearsal`, `SO_CCHC_NOW` stands for it.
fn now() -> Result<jiff::Timestamp, Failure> {
    #[cfg(feature = "rehearsal")]
    if let Ok(text) = std::env::var("SO_CCHC_NOW") {
        return text
            .parse()
            .map_err(|_| Failure::new("bad_clock", "SO_CCHC_NOW không phải là thời điểm, ví dụ 2021-04-07T03:00:00Z."));
    }
    Ok(jiff::Timestamp::now())
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
