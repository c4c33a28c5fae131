//! A book that could not be opened: what is there, and every way out.
//!
//! These few commands work on a folder instead of a desk. None of them deletes or overwrites: a
//! damaged file is set aside under another name, whatever takes its place.

use std::path::Path;

use domain::calendar::{clock_time, said_at, short_date, vietnam};
use jiff::Timestamp;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use store::{Backup, Lacking, Store};

use crate::backups::{occasion_words, size_words};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::wire::{asked, shown};

/// The commands that need no open book, each with what it does.
pub const COMMANDS: &[(&str, &str)] = &[
    ("recovery_state", "What a book that cannot be opened can be restored from."),
    ("recover_book", "Put a backup in the place of a book that cannot be opened; the book is set aside."),
    ("begin_anew", "Set a book that cannot be opened aside and begin an empty one."),
    ("rescue_book", "Copy a book that cannot be opened into another folder, as it is."),
];

asked! {
    /// A backup that takes the place of the book.
    pub struct RecoverFrom {
        /// The name of its file, as in the list; empty when a file is picked.
        #[serde(default)]
        pub name: String,
        /// The file, picked by the person.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub file: Option<String>,
    }
    /// Where a damaged book is copied to.
    pub struct RescueTo {
        /// The folder.
        pub folder: String,
    }
}

shown! {
    /// What a book that cannot be opened can be restored from.
    pub struct RecoveryView {
        /// The folder of the book.
        pub folder: String,
        /// The backups beside it, newest first.
        pub backups: Vec<RecoveryBackup>,
    }
    /// A backup and what it lacks.
    pub struct RecoveryBackup {
        /// The name of its file.
        pub name: String,
        /// When it was made.
        pub made_at: String,
        /// Why it was made, in words.
        pub why: String,
        /// Its size in words.
        pub size: String,
        /// True when it was opened and found sound.
        pub sound: bool,
        /// What it lacks, a Vietnamese sentence.
        pub lacks: String,
        /// The steps it lacks, newest first; the first of many.
        pub steps: Vec<String>,
    }
}

/// As many missing steps are named.
const STEPS: usize = 20;

/// Answers a command that needs no open book; `None` for every other name.
///
/// # Errors
/// The command cannot be done; the book is as it was.
pub fn answer_without_desk(
    folder: &Path,
    holder: &str,
    now: Timestamp,
    name: &str,
    args: &Value,
) -> Option<Result<Value, Failure>> {
    match name {
        "recovery_state" => Some(state(folder).and_then(|view| as_value(&view))),
        "recover_book" => Some(read(args).and_then(|asked: RecoverFrom| {
            let copy = match &asked.file {
                Some(file) => std::path::PathBuf::from(file),
                None => sound_copy(folder, &asked.name)?.path,
            };
            drop(Store::restore(folder, &copy, holder, now)?);
            Ok(json!({ "open": true }))
        })),
        "begin_anew" => Some(Store::begin_anew(folder, holder, now).map(|_| json!({ "open": true })).map_err(Failure::from)),
        "rescue_book" => Some(read(args).and_then(|asked: RescueTo| {
            let place = Store::rescue(folder, Path::new(&asked.folder), now)?;
            Ok(json!({ "path": place.display().to_string() }))
        })),
        _ => None,
    }
}

/// Opens a backup to look at it, while the book itself cannot be opened.
///
/// # Errors
/// There is no such backup, or it is not sound.
pub fn look_at_copy(folder: &Path, name: &str) -> Result<Desk, Failure> {
    Desk::open_copy(folder, &sound_copy(folder, name)?)
}

fn read<A: DeserializeOwned>(args: &Value) -> Result<A, Failure> {
    Deserialize::deserialize(args).map_err(|error: serde_json::Error| {
        Failure::new("bad_arguments", "Tham số của lệnh chưa đúng. Sổ không thay đổi.")
            .with(json!({ "cause": error.to_string() }))
    })
}

fn as_value(view: &RecoveryView) -> Result<Value, Failure> {
    serde_json::to_value(view).map_err(|error| Failure::unexpected(&error))
}

fn sound_copy(folder: &Path, name: &str) -> Result<Backup, Failure> {
    let copies = Store::backups_in(folder)?;
    let named = |copy: &Backup| copy.is_good() && file_name(copy) == name;
    copies.into_iter().find(named).ok_or_else(|| Failure::missing(&format!("bản sao lưu dùng được có tên {name}")))
}

fn file_name(copy: &Backup) -> String {
    copy.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

fn state(folder: &Path) -> Result<RecoveryView, Failure> {
    let backups = Store::backups_in(folder)?.iter().map(|copy| backup_view(folder, copy)).collect();
    Ok(RecoveryView { folder: folder.display().to_string(), backups })
}

fn backup_view(folder: &Path, copy: &Backup) -> RecoveryBackup {
    let (lacks, steps) = if copy.is_good() {
        lacks(folder, copy)
    } else {
        ("Không đọc được, không dùng để khôi phục.".to_owned(), Vec::new())
    };
    RecoveryBackup {
        name: file_name(copy),
        made_at: format!("{} ngày {}", clock_time(copy.at), short_date(vietnam(copy.at).date())),
        why: copy.occasion.map(occasion_words).unwrap_or_default().to_owned(),
        size: size_words(copy.bytes),
        sound: copy.is_good(),
        lacks,
        steps,
    }
}

fn lacks(folder: &Path, copy: &Backup) -> (String, Vec<String>) {
    match Store::lacking(folder, copy) {
        Lacking::Steps(steps) if steps.is_empty() => ("Có đủ mọi thay đổi đã lưu.".to_owned(), Vec::new()),
        Lacking::Steps(steps) => {
            let said = steps.iter().take(STEPS).map(|step| format!("{}, {}: {}", said_at(step.at), step.who, step.label));
            (format!("Thiếu {} bước sau lúc sao lưu.", steps.len()), said.collect())
        }
        Lacking::Unknown { written_at: Some(at) } if at > copy.at => {
            (format!("Có thể thiếu những thay đổi đến {}; nhật ký của tệp hỏng không đọc được.", said_at(at)), Vec::new())
        }
        Lacking::Unknown { .. } => {
            ("Không so được với tệp hỏng; có thể thiếu những thay đổi sau lúc sao lưu.".to_owned(), Vec::new())
        }
    }
}
