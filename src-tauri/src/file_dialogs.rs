//! Asks the user for a file, through the system's own dialogs.
//!
//! Called by the door beside the window's thread; what was chosen goes to `files`, and the page
//! gets a handle. In a rehearsal the answers are given beforehand, in order, because no driver
//! can operate a system dialog; an empty answer cancels. Nothing is read or written here.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use serde_json::Value;
use tauri::WebviewWindow;
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder};

use crate::book::Refusal;
use crate::door::refusal;
use crate::files::{Files, Purpose};

/// A kind of file the page may ask for: its name there, in the dialog, and the endings.
struct FileKind {
    name: &'static str,
    title: &'static str,
    endings: &'static [&'static str],
}

const FILE_KINDS: [FileKind; 8] = [
    FileKind { name: "sheet", title: "Bảng tính Excel hoặc CSV", endings: &["xlsx", "csv"] },
    FileKind { name: "excel", title: "Bảng tính Excel", endings: &["xlsx"] },
    FileKind { name: "pdf", title: "Văn bản PDF", endings: &["pdf"] },
    FileKind {
        name: "evidence",
        title: "Tài liệu minh chứng",
        endings: &["pdf", "jpg", "jpeg", "png", "tif", "tiff", "docx", "xlsx", "doc", "xls"],
    },
    FileKind { name: "word", title: "Văn bản Word", endings: &["docx"] },
    FileKind { name: "web", title: "Trang web", endings: &["html"] },
    FileKind { name: "backup", title: "Bản sao lưu của sổ", endings: &["db"] },
    FileKind { name: "folder", title: "Thư mục", endings: &[] },
];

/// The longest file name every file system takes, in bytes.
const LONGEST_NAME_BYTES: usize = 120;

/// The dialogs, real or rehearsed.
pub struct FileDialogs {
    rehearsed: Option<Mutex<VecDeque<PathBuf>>>,
}

impl FileDialogs {
    /// Real dialogs, or the given answers in order.
    pub fn new(answers: Option<VecDeque<PathBuf>>) -> FileDialogs {
        FileDialogs { rehearsed: answers.map(Mutex::new) }
    }

    /// `{kind}` → a handle and the file's name, or null when the user cancels.
    pub fn pick_file(&self, window: &WebviewWindow, files: &Files, args: &Value) -> Result<Value, Refusal> {
        let kind = kind_of(args)?;
        let purpose = match kind.name {
            "folder" => Purpose::Folder,
            _ => Purpose::Open,
        };
        let chosen = match self.rehearsed_answer() {
            Some(answer) => answer,
            None => {
                let dialog = dialog(window, kind);
                let chosen = match purpose {
                    Purpose::Folder => dialog.blocking_pick_folder(),
                    _ => dialog.blocking_pick_file(),
                };
                chosen.and_then(|path| path.into_path().ok())
            }
        };
        Ok(chosen.map_or(Value::Null, |path| files.remember(purpose, path)))
    }

    /// `{kind}` → a handle and a name for each file; none when the user cancels. In a rehearsal one
    /// answer is one file.
    pub fn pick_files(&self, window: &WebviewWindow, files: &Files, args: &Value) -> Result<Value, Refusal> {
        let kind = kind_of(args)?;
        let chosen: Vec<PathBuf> = match self.rehearsed_answer() {
            Some(answer) => answer.into_iter().collect(),
            None => {
                let chosen = dialog(window, kind).blocking_pick_files().unwrap_or_default();
                chosen.into_iter().filter_map(|path| path.into_path().ok()).collect()
            }
        };
        Ok(chosen.into_iter().map(|path| files.remember(Purpose::Open, path)).collect())
    }

    /// `{kind, suggested_name}` → a handle and the file's name, or null when the user cancels.
    pub fn pick_save(&self, window: &WebviewWindow, files: &Files, args: &Value) -> Result<Value, Refusal> {
        let kind = kind_of(args)?;
        let suggested = args.get("suggested_name").and_then(Value::as_str).map(safe_name).unwrap_or_default();
        let chosen = match self.rehearsed_answer() {
            Some(answer) => answer,
            None => dialog(window, kind).set_file_name(suggested).blocking_save_file().and_then(|path| path.into_path().ok()),
        };
        Ok(chosen.map_or(Value::Null, |path| files.remember(Purpose::Save, with_ending(path, kind))))
    }

    /// The next answer of a rehearsal; the inner `None` is a cancelled dialog.
    fn rehearsed_answer(&self) -> Option<Option<PathBuf>> {
        let answers = self.rehearsed.as_ref()?;
        let mut answers = answers.lock().unwrap_or_else(PoisonError::into_inner);
        Some(answers.pop_front().filter(|answer| !answer.as_os_str().is_empty()))
    }
}

fn kind_of(args: &Value) -> Result<&'static FileKind, Refusal> {
    let name = args.get("kind").and_then(Value::as_str);
    FILE_KINDS
        .iter()
        .find(|kind| Some(kind.name) == name)
        .ok_or_else(|| refusal("unknown_file_kind", "Chương trình không biết loại tệp này. Chưa có gì thay đổi."))
}

fn dialog(window: &WebviewWindow, kind: &FileKind) -> FileDialogBuilder<tauri::Wry> {
    let dialog = window.dialog().file().set_parent(window).set_title(kind.title);
    if kind.endings.is_empty() { dialog } else { dialog.add_filter(kind.title, kind.endings) }
}

/// Only the last part of a suggestion, without the signs that file systems refuse.
fn safe_name(suggestion: &str) -> String {
    let last = suggestion.rsplit(['/', '\\']).next().unwrap_or_default();
    let mut name: String = last.chars().filter(|sign| !sign.is_control() && !r#"<>:"|?*"#.contains(*sign)).collect();
    while name.len() > LONGEST_NAME_BYTES {
        // Cut before the ending, so that "bao-cao….pdf" stays a PDF.
        let before_ending = name.rfind('.').filter(|at| *at > 0).unwrap_or(name.len());
        let Some((at, _)) = name[..before_ending].char_indices().next_back() else {
            break;
        };
        name.remove(at);
    }
    name.trim_matches(['.', ' ']).to_string()
}

/// Adds the missing ending. The dialog has then not asked about a file of that name, so an
/// existing one is left alone and a number is added.
fn with_ending(path: PathBuf, kind: &FileKind) -> PathBuf {
    let Some(usual) = kind.endings.first() else {
        return path;
    };
    let has_ending = path
        .extension()
        .and_then(|ending| ending.to_str())
        .is_some_and(|ending| kind.endings.contains(&ending.to_lowercase().as_str()));
    if has_ending {
        return path;
    }
    let stem = path.file_name().unwrap_or_default().to_string_lossy();
    let folder = path.parent().unwrap_or(Path::new(""));
    let mut full = folder.join(format!("{stem}.{usual}"));
    let mut number = 2;
    while full.exists() {
        full = folder.join(format!("{stem} ({number}).{usual}"));
        number += 1;
    }
    full
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_suggested_name_cannot_leave_the_folder() {
        assert_eq!(safe_name("../../phiếu: xã A?.pdf"), "phiếu xã A.pdf", "folders and signs that Windows refuses are dropped");
    }

    #[test]
    fn a_long_name_keeps_its_ending() {
        let name = safe_name(&format!("{}.pdf", "ấ".repeat(200)));
        assert!(name.ends_with(".pdf"), "the viewer is chosen by the ending");
        assert!(name.len() <= LONGEST_NAME_BYTES, "every file system takes the name");
    }

    #[test]
    fn a_missing_ending_never_overwrites_another_file() {
        let folder = std::env::temp_dir().join(format!("so-cchc-ending-{}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a folder for the test");
        std::fs::write(folder.join("bao-cao.pdf"), "cũ").expect("a file that is there already");
        let pdf = kind_of(&serde_json::json!({ "kind": "pdf" })).expect("a known kind");
        assert_eq!(
            with_ending(folder.join("bao-cao"), pdf),
            folder.join("bao-cao (2).pdf"),
            "the dialog asked about bao-cao, not about bao-cao.pdf"
        );
        std::fs::remove_dir_all(&folder).expect("the test's folder goes");
    }
}
