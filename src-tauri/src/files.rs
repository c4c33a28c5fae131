//! Files the user has chosen, known to the page by handle only.
//!
//! A handle is given out by a file dialog and accepted by the door, which puts the real path in
//! its place. A path that did not come from a dialog is refused, so a page that has gone astray
//! cannot read or write where nobody pointed. Handles live as long as the window.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use serde_json::{Value, json};
use tauri::AppHandle;
use tauri_plugin_opener::OpenerExt;

use crate::book::Refusal;
use crate::door::refusal;

/// What the user chose a file for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Purpose {
    /// To be read.
    Open,
    /// To be written.
    Save,
    /// A folder to write into.
    Folder,
}

/// The argument keys that hold a handle, and what its file must have been chosen for.
const HANDLE_KEYS: [(&str, Purpose); 3] = [("file", Purpose::Open), ("out", Purpose::Save), ("folder", Purpose::Folder)];

/// All files chosen since the window opened.
#[derive(Default)]
pub struct Files {
    chosen: Mutex<Vec<(Purpose, PathBuf)>>,
}

impl Files {
    /// Keeps a chosen path and answers with its handle and file name.
    pub fn remember(&self, purpose: Purpose, path: PathBuf) -> Value {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
        let mut chosen = self.chosen.lock().unwrap_or_else(PoisonError::into_inner);
        chosen.push((purpose, path));
        json!({ "handle": format!("file-{}", chosen.len()), "name": name.unwrap_or_default() })
    }

    /// Replaces the handles among the arguments by the paths they stand for.
    pub fn put_paths_for_handles(&self, mut args: Value) -> Result<Value, Refusal> {
        for (key, purpose) in HANDLE_KEYS {
            let Some(value) = args.get_mut(key).filter(|value| !value.is_null()) else {
                continue;
            };
            *value = self.path_for(value, purpose)?;
        }
        // Several files picked at once.
        for value in args.get_mut("files").and_then(Value::as_array_mut).into_iter().flatten() {
            *value = self.path_for(value, Purpose::Open)?;
        }
        Ok(args)
    }

    fn path_for(&self, handle: &Value, purpose: Purpose) -> Result<Value, Refusal> {
        let path = handle
            .as_str()
            .and_then(|handle| self.find(handle))
            .filter(|(chosen_for, _)| *chosen_for == purpose)
            .map(|(_, path)| path)
            .ok_or_else(unknown_file)?;
        Ok(Value::String(path_text(&path)?))
    }

    /// Shows the bytes of a document from a copy of its own, so that no viewer writes into the store
    /// room. The copy stands in the system's temporary folder under the document's name.
    pub fn open_copy(&self, app: &AppHandle, name: &str, bytes: &[u8]) -> Result<Value, Refusal> {
        let folder = std::env::temp_dir().join(format!("so-cchc-{}", std::process::id()));
        let path = folder.join(name);
        std::fs::create_dir_all(&folder).and_then(|()| std::fs::write(&path, bytes)).map_err(|_| {
            refusal("write_failed", "Chưa mở được tệp vì không ghi được bản sao để xem. Số liệu trong sổ không bị ảnh hưởng.")
        })?;
        app.opener().open_path(path_text(&path)?, None::<String>).map_err(|_| cannot_show(&path))?;
        Ok(Value::Null)
    }

    /// Opens a written paper in the system's own viewer.
    pub fn open_printed(&self, app: &AppHandle, args: &Value) -> Result<Value, Refusal> {
        let path = self.written(args)?;
        app.opener().open_path(path_text(&path)?, None::<String>).map_err(|_| cannot_show(&path))?;
        Ok(Value::Null)
    }

    /// Opens the folder that holds a written paper, with the paper marked where that is possible.
    pub fn show_folder(&self, app: &AppHandle, args: &Value) -> Result<Value, Refusal> {
        let path = self.written(args)?;
        if app.opener().reveal_item_in_dir(&path).is_ok() {
            return Ok(Value::Null);
        }
        let folder = path.parent().unwrap_or(&path);
        app.opener().open_path(path_text(folder)?, None::<String>).map_err(|_| cannot_show(folder))?;
        Ok(Value::Null)
    }

    fn written(&self, args: &Value) -> Result<PathBuf, Refusal> {
        let (purpose, path) =
            args.get("handle").and_then(Value::as_str).and_then(|handle| self.find(handle)).ok_or_else(unknown_file)?;
        if purpose == Purpose::Open {
            return Err(unknown_file());
        }
        if !path.exists() {
            return Err(refusal("file_gone", "Tệp không còn ở chỗ đã lưu. Số liệu trong sổ vẫn an toàn. Hãy in lại văn bản."));
        }
        Ok(path)
    }

    fn find(&self, handle: &str) -> Option<(Purpose, PathBuf)> {
        let number: usize = handle.strip_prefix("file-")?.parse().ok()?;
        let chosen = self.chosen.lock().unwrap_or_else(PoisonError::into_inner);
        chosen.get(number.checked_sub(1)?).cloned()
    }
}

fn path_text(path: &Path) -> Result<String, Refusal> {
    path.to_str()
        .map(str::to_string)
        .ok_or_else(|| refusal("file_name_unreadable", "Tên tệp hoặc thư mục có ký tự không đọc được. Hãy đổi tên rồi chọn lại."))
}

fn unknown_file() -> Refusal {
    refusal("unknown_file", "Tệp này chưa được chọn. Chưa có gì thay đổi. Hãy chọn tệp lại.")
}

fn cannot_show(path: &Path) -> Refusal {
    let message = format!("Tệp đã được ghi, nhưng máy này không có chương trình để mở. Hãy mở bằng tay: {}", path.display());
    refusal("no_viewer", &message)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_handle_becomes_the_path_the_user_chose() {
        let files = Files::default();
        let given = files.remember(Purpose::Open, PathBuf::from("/tmp/diem.xlsx"));
        let args = json!({ "round": "2020", "file": given["handle"] });
        assert_eq!(
            files.put_paths_for_handles(args),
            Ok(json!({ "round": "2020", "file": "/tmp/diem.xlsx" })),
            "the door must put the path where the handle stood and leave the rest alone"
        );
        assert_eq!(given["name"], "diem.xlsx", "the page may show the name");
    }

    #[test]
    fn a_path_that_no_dialog_gave_is_refused() {
        let files = Files::default();
        let refused = files.put_paths_for_handles(json!({ "file": "/etc/passwd" }));
        assert_eq!(
            refused.map_err(|refusal| refusal["code"].clone()),
            Err(json!("unknown_file")),
            "the page must not name paths"
        );
    }

    #[test]
    fn every_handle_of_a_list_becomes_its_path_and_a_foreign_one_spoils_it_all() {
        let files = Files::default();
        let first = files.remember(Purpose::Open, PathBuf::from("/tmp/a.pdf"));
        let second = files.remember(Purpose::Open, PathBuf::from("/tmp/b.pdf"));
        let args = json!({ "files": [first["handle"], second["handle"]] });
        assert_eq!(
            files.put_paths_for_handles(args),
            Ok(json!({ "files": ["/tmp/a.pdf", "/tmp/b.pdf"] })),
            "documents picked together"
        );
        let foreign = files.put_paths_for_handles(json!({ "files": [first["handle"], "/etc/passwd"] }));
        assert!(foreign.is_err(), "a path among handles is still a path that no dialog gave");
    }

    #[test]
    fn a_file_chosen_for_reading_is_not_written() {
        let files = Files::default();
        let given = files.remember(Purpose::Open, PathBuf::from("/tmp/diem.xlsx"));
        let refused = files.put_paths_for_handles(json!({ "out": given["handle"] }));
        assert!(refused.is_err(), "the user's own sheet would be overwritten");
    }
}
