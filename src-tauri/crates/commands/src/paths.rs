//! Where the book lives: the only place that asks the system for folders.

use std::path::PathBuf;

use crate::failure::Failure;

/// The user's own data folder: `so-cchc.db`, backups and logs stand in it.
///
/// With the feature `rehearsal`, `SO_CCHC_DATA` names another one; a release never looks.
///
/// # Errors
/// The system names no home for the user.
pub fn data_folder() -> Result<PathBuf, Failure> {
    #[cfg(feature = "rehearsal")]
    if let Some(folder) = std::env::var_os("SO_CCHC_DATA") {
        return Ok(PathBuf::from(folder));
    }
    directories::ProjectDirs::from("vn", "", "so-cchc").map(|folders| folders.data_dir().to_owned()).ok_or_else(|| {
        Failure::new("no_home", "Không xác định được thư mục dữ liệu của người dùng. Chạy lại với --data và tên thư mục.")
    })
}
