//! Files that leave the program: whole or not at all.
//!
//! A file is written beside its target, flushed to the disk, read back, compared and only then
//! renamed; a failure leaves what was there before.

use std::fs::{self, File};
use std::io::{ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

use serde_json::json;

use crate::failure::Failure;

/// Writes `bytes` to `target`.
pub(crate) fn write_whole(target: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let name = target.file_name().ok_or_else(|| Failure::field("out", "Chưa có tên tệp. Chọn nơi lưu và đặt tên tệp."))?;
    let folder =
        target.parent().filter(|parent| !parent.as_os_str().is_empty()).map_or_else(|| PathBuf::from("."), Path::to_path_buf);
    let mut beside = name.to_os_string();
    beside.push(".dang-ghi");
    let beside = folder.join(beside);
    let done = write_beside(&beside, bytes).and_then(|()| fs::rename(&beside, target));
    if let Err(error) = done {
        // What was being written is of no use; the error that matters is the first one.
        if let Err(left) = fs::remove_file(&beside)
            && left.kind() != ErrorKind::NotFound
        {
            tracing::warn!(%left, "could not remove an unfinished file");
        }
        return Err(sentence(target, &folder, &error));
    }
    sync_folder(&folder);
    Ok(())
}

fn write_beside(beside: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = File::create(beside)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    drop(file);
    let mut read_back = Vec::with_capacity(bytes.len());
    File::open(beside)?.read_to_end(&mut read_back)?;
    if read_back == bytes { Ok(()) } else { Err(std::io::Error::other("the file read back differs from what was written")) }
}

/// Makes the rename itself durable where the system can; elsewhere the file is already whole.
fn sync_folder(folder: &Path) {
    if let Err(error) = File::open(folder).and_then(|folder| folder.sync_all()) {
        tracing::debug!(%error, "the folder could not be flushed");
    }
}

/// True when another program holds the file. Windows says so in numbers of its own: a sharing violation
/// or a lock.
fn is_held(error: &std::io::Error) -> bool {
    matches!(error.kind(), ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy)
        || (cfg!(windows) && matches!(error.raw_os_error(), Some(32 | 33)))
}

/// Why a file could not be written, and what to do.
pub(crate) fn sentence(target: &Path, folder: &Path, error: &std::io::Error) -> Failure {
    let file = target.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let (code, message) = match error.kind() {
        ErrorKind::StorageFull => (
            "disk_full",
            "Chưa ghi được tệp vì ổ đĩa đã đầy. Số liệu trong sổ vẫn an toàn. Xóa bớt tệp trên ổ đĩa rồi bấm Thử lại.".to_owned(),
        ),
        ErrorKind::NotFound => (
            "print_folder",
            format!("Không tìm thấy thư mục {}. Số liệu trong sổ không bị ảnh hưởng. Chọn thư mục khác.", folder.display()),
        ),
        _ if is_held(error) => (
            "file_in_use",
            format!(
                "Chưa ghi được tệp {file} vì tệp đang mở trong chương trình khác. Tệp cũ còn nguyên, số liệu trong sổ không bị ảnh hưởng. Đóng tệp đó rồi bấm Thử lại, hoặc đặt tên khác."
            ),
        ),
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => (
            "read_only_folder",
            format!(
                "Không ghi được tệp {file} vào {} vì thư mục chỉ cho phép đọc hoặc tệp đang mở trong chương trình khác. Số liệu trong sổ không bị ảnh hưởng. Đóng tệp đó hoặc chọn nơi khác.",
                folder.display()
            ),
        ),
        _ => {
            ("write_failed", format!("Chưa ghi được tệp {file}. Số liệu trong sổ không bị ảnh hưởng. Chọn nơi khác rồi thử lại."))
        }
    };
    Failure::new(code, message).with(json!({ "path": target.display().to_string(), "cause": error.to_string() }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_held_by_another_program_is_named_and_told_to_be_closed() {
        let target = Path::new("ho-so/bao-cao.docx");
        let told = sentence(target, Path::new("ho-so"), &std::io::Error::from(ErrorKind::ResourceBusy));
        assert_eq!(told.code, "file_in_use", "not a folder that is read-only");
        assert!(told.message.contains("bao-cao.docx") && told.message.contains("Đóng tệp đó"), "{}", told.message);
    }

    #[test]
    fn a_failed_write_leaves_the_old_file_and_nothing_else() {
        let folder = std::env::temp_dir().join(format!("so-cchc-files-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let target = folder.join("bao-cao.pdf");
        write_whole(&target, b"one").unwrap();
        write_whole(&target, b"two").unwrap();
        assert_eq!(fs::read(&target).unwrap(), b"two", "the new file replaces the old one whole");
        let inside = target.join("no-folder.pdf");
        assert!(write_whole(&inside, b"x").is_err(), "a file is no folder");
        let names: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        assert_eq!(names, ["bao-cao.pdf"], "no unfinished file stays behind");
        fs::remove_dir_all(&folder).unwrap();
    }
}
