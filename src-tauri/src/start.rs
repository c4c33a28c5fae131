//! What the program was started with: the data folder, the holder's name, the clock.
//!
//! First in the flow; everything after it receives these as values. `--data FOLDER` chooses a
//! folder as it does for `socchc`. The variables SO_CCHC_NOW and SO_CCHC_PICK are looked at only
//! in builds with the feature `rehearsal`; a release does not even hold their names.

use std::collections::VecDeque;
use std::ffi::OsString;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::PathBuf;
use std::time::Instant;

use jiff::Timestamp;

use crate::book::Refusal;
use crate::door::as_json;
use crate::graphics::Graphics;

/// The name under which the first window of a book is found, before the book's own sign.
const INSTANCE_NAME: &str = "vn.socchc.desktop";

/// Everything that comes from outside before the window exists.
#[derive(Clone)]
pub struct Start {
    /// The book's folder, or why the system names none.
    pub folder: Result<PathBuf, Refusal>,
    /// Who holds the book, as a second start is told.
    pub holder: String,
    /// How the web view is to draw.
    pub graphics: Graphics,
    /// Rehearsed answers for the file dialogs, in order; `None` shows the real ones.
    pub picks: Option<VecDeque<PathBuf>>,
    first_instant: Option<Timestamp>,
}

impl Start {
    /// Reads the command line and, in a rehearsal, the environment.
    pub fn from_surroundings() -> Start {
        let mut start = Start {
            folder: commands::paths::data_folder().map_err(as_json),
            holder: holder(),
            graphics: Graphics::Usual,
            picks: rehearsal::picks(),
            first_instant: rehearsal::first_instant(),
        };
        start.read_arguments(std::env::args_os().skip(1));
        start
    }

    fn read_arguments(&mut self, mut arguments: impl Iterator<Item = OsString>) {
        while let Some(argument) = arguments.next() {
            match argument.to_str() {
                Some("--data") => {
                    if let Some(folder) = arguments.next() {
                        self.folder = Ok(PathBuf::from(folder));
                    }
                }
                Some("--compatible") => self.graphics = Graphics::Compatible,
                // The desktop may add arguments of its own; none of them concerns the book.
                _ => {}
            }
        }
    }

    /// One name per book, so that two books may be open side by side but one book only once.
    pub fn instance_name(&self) -> String {
        let Ok(folder) = &self.folder else {
            return INSTANCE_NAME.to_string();
        };
        let mut hasher = DefaultHasher::new();
        // A folder that cannot be resolved is known by the path as given.
        std::path::absolute(folder).unwrap_or_else(|_| folder.clone()).hash(&mut hasher);
        format!("{INSTANCE_NAME}.book{:016x}", hasher.finish())
    }

    /// The clock of this run.
    pub fn clock(&self) -> Clock {
        Clock { first_instant: self.first_instant, started: Instant::now() }
    }
}

/// The only place of the window that asks what time it is.
#[derive(Clone, Copy)]
pub struct Clock {
    first_instant: Option<Timestamp>,
    started: Instant,
}

impl Clock {
    /// The present moment; in a rehearsal the given start plus the time passed since.
    pub fn now(&self) -> Timestamp {
        match self.first_instant {
            None => Timestamp::now(),
            Some(first) => first.checked_add(self.started.elapsed()).unwrap_or(Timestamp::MAX),
        }
    }
}

/// "lan, máy VP-02": what a second start reads when the book is held.
fn holder() -> String {
    let person = first_variable(&["USER", "USERNAME", "LOGNAME"]);
    let machine = first_variable(&["COMPUTERNAME", "HOSTNAME"]).or_else(|| {
        let name = std::fs::read_to_string("/etc/hostname").ok()?;
        Some(name.trim().to_string()).filter(|name| !name.is_empty())
    });
    let person = person.unwrap_or_else(|| "một người dùng khác".to_string());
    match machine {
        Some(machine) => format!("{person}, máy {machine}"),
        None => person,
    }
}

fn first_variable(names: &[&str]) -> Option<String> {
    names.iter().filter_map(|name| std::env::var(name).ok()).find(|value| !value.is_empty())
}

#[cfg(feature = "rehearsal")]
mod rehearsal {
    use super::{PathBuf, Timestamp, VecDeque};

    pub fn first_instant() -> Option<Timestamp> {
        let text = std::env::var("SO_CCHC_NOW").ok()?;
        match text.parse() {
            Ok(instant) => Some(instant),
            Err(cause) => {
                eprintln!("SO_CCHC_NOW is not a moment like 2026-11-22T08:00:00+07:00: {cause}");
                None
            }
        }
    }

    pub fn picks() -> Option<VecDeque<PathBuf>> {
        let list = std::env::var_os("SO_CCHC_PICK")?;
        Some(std::env::split_paths(&list).collect())
    }
}

#[cfg(not(feature = "rehearsal"))]
mod rehearsal {
    use super::{PathBuf, Timestamp, VecDeque};

    pub fn first_instant() -> Option<Timestamp> {
        None
    }

    pub fn picks() -> Option<VecDeque<PathBuf>> {
        None
    }
}
