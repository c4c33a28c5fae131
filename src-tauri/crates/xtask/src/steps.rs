//! How a program is called: said in plain words first, then run, its failure told with its name.

use std::ffi::OsStr;
use std::fmt::Display;
use std::path::Path;
use std::process::Command;

use crate::place::Place;

/// Why a verb ended early, and with which exit code: 1 something failed, 2 something is missing.
#[derive(Debug)]
pub struct Stop {
    /// The process's exit code.
    pub code: u8,
    /// What the person at the terminal reads.
    pub message: String,
}

impl Stop {
    /// A stop with its exit code.
    pub fn new(code: u8, message: impl Display) -> Stop {
        Stop { code, message: message.to_string() }
    }

    /// Wrong usage.
    pub fn usage(message: impl Display) -> Stop {
        Stop::new(2, message)
    }
}

/// Says what happens next.
pub fn say(what: impl Display) {
    println!("› {what}");
}

/// Cargo for this project, building into the shared folder.
pub fn cargo(place: &Place, arguments: &[&str]) -> Command {
    // The very cargo that runs this, so that a chosen toolchain stays chosen.
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = program(cargo, arguments);
    command.current_dir(&place.project).env("CARGO_TARGET_DIR", &place.target);
    command
}

/// npm in the page's folder.
pub fn npm(place: &Place, arguments: &[&str]) -> Command {
    let mut command = program("npm", arguments);
    command.current_dir(place.page());
    command
}

/// Any program with its arguments.
pub fn program(name: impl AsRef<OsStr>, arguments: &[&str]) -> Command {
    let mut command = Command::new(name);
    command.args(arguments);
    command
}

/// Runs a command to its end; anything but success is a stop.
pub fn run(command: &mut Command) -> Result<(), Stop> {
    let status = command.status().map_err(|cause| Stop::new(1, format!("{} does not start: {cause}", shown(command))))?;
    if status.success() {
        return Ok(());
    }
    Err(Stop::new(1, format!("{} failed ({status}).", shown(command))))
}

/// Runs a command and gives what it wrote to standard output.
pub fn read(command: &mut Command) -> Result<String, Stop> {
    let output = command
        .stderr(std::process::Stdio::inherit())
        .output()
        .map_err(|cause| Stop::new(1, format!("{} does not start: {cause}", shown(command))))?;
    if !output.status.success() {
        return Err(Stop::new(1, format!("{} failed ({}).", shown(command), output.status)));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// A path as an argument.
pub fn text(path: &Path) -> String {
    path.display().to_string()
}

fn shown(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy().into_owned()];
    words.extend(command.get_args().map(|argument| argument.to_string_lossy().into_owned()));
    words.join(" ")
}
