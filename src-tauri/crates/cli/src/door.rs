//! The door as a terminal comes through it: which book, whose name, what time.

use std::path::PathBuf;

use commands::{Desk, Failure, answer};
use serde_json::Value;

/// Under whose name the journal keeps what is done; the clerk who worked last by default.
#[derive(Clone, Default, clap::Args)]
pub(crate) struct Who {
    /// The clerk's name.
    #[arg(long = "as", value_name = "NAME", global = true)]
    pub(crate) as_clerk: Option<String>,
    /// A file with the clerk's password in its first line.
    #[arg(long, global = true)]
    pub(crate) password_file: Option<PathBuf>,
}

/// The open book with the clock of this process.
pub(crate) struct Door {
    desk: Desk,
}

impl Door {
    /// Opens the book in a folder and signs the clerk in.
    pub(crate) fn open(data: Option<PathBuf>, who: &Who) -> Result<Door, Failure> {
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

    /// Does one command.
    pub(crate) fn call(&self, name: &str, args: Value) -> Result<Value, Failure> {
        answer(&self.desk, now()?, name, args)
    }
}

/// The folder that was named, or the user's own.
fn folder_of(data: Option<PathBuf>) -> Result<PathBuf, Failure> {
    data.map_or_else(commands::paths::data_folder, Ok)
}

/// A command that needs no open book; `None` for every other name.
pub(crate) fn without_desk(data: Option<&PathBuf>, name: &str, args: &Value) -> Result<Option<Value>, Failure> {
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
