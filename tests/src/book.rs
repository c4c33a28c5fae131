//! A book in a folder of its own, with a clock that moves one second at every call.

use std::cell::Cell;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use commands::{Desk, Failure, answer};
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};

/// An open book; its folder goes when it goes.
pub struct Book {
    desk: Desk,
    folder: PathBuf,
    now: Cell<Timestamp>,
}

impl Book {
    /// An empty book on the morning of the Kon Rẫy conference.
    pub fn empty() -> Book {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("so-cchc-suite-{}-{number}", std::process::id()));
        fs::create_dir_all(&folder).expect("the folder of a test can be made");
        let now: Timestamp = "2021-04-07T08:00:00+07:00".parse().expect("a valid instant");
        let desk = Desk::open(&folder, "the tests", now).expect("an empty book opens");
        Book { desk, folder, now: Cell::new(now) }
    }

    /// The sample office.
    pub fn sample() -> Book {
        let book = Book::empty();
        book.call("open_sample", json!({})).expect("the sample office opens");
        book
    }

    /// One command, a second after the one before.
    pub fn call(&self, name: &str, args: Value) -> Result<Value, Failure> {
        self.now.set(self.now.get() + SignedDuration::from_secs(1));
        answer(&self.desk, self.now.get(), name, args)
    }

    /// A command that must succeed.
    #[track_caller]
    pub fn ask(&self, name: &str, args: Value) -> Value {
        self.call(name, args).unwrap_or_else(|failure| panic!("{name} was refused: {failure:?}"))
    }

    /// Sets the clock of the machine, back as well.
    pub fn set_clock(&self, to: &str) {
        self.now.set(to.parse().expect("a valid instant"));
    }

    /// The folder, for files beside the book.
    pub fn folder(&self) -> &Path {
        &self.folder
    }
}

impl Drop for Book {
    fn drop(&mut self) {
        // The desk is still open; on Linux the folder may go first. A folder left behind harms nobody.
        if let Err(error) = fs::remove_dir_all(&self.folder) {
            eprintln!("{} stays behind: {error}", self.folder.display());
        }
    }
}

/// The root of the house.
pub fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

/// True when golden files and expected answers are to be rewritten.
pub fn rewrites() -> bool {
    std::env::var_os("UPDATE_EXPECT").is_some()
}

/// Compares a golden file of the house, or rewrites it.
#[track_caller]
pub fn same_as_file(path: &str, actual: &str) {
    let file = root().join(path);
    if rewrites() {
        fs::write(&file, actual).expect("a golden file can be written");
    }
    let known = fs::read_to_string(&file).unwrap_or_default();
    if known != actual {
        let line = known
            .lines()
            .zip(actual.lines())
            .position(|(known, actual)| known != actual)
            .unwrap_or_else(|| known.lines().count().min(actual.lines().count()));
        let at = |text: &str| text.lines().nth(line).unwrap_or("(end)").to_owned();
        panic!(
            "{path}:{} differs; UPDATE_EXPECT=1 rewrites it\n  in the file: {}\n  now:         {}",
            line + 1,
            at(&known),
            at(actual)
        );
    }
}
