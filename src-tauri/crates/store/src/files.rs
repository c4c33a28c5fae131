//! Files beside the book, written so that after a power cut there is the old one or the new one.

use std::fs::{self, File};
use std::io::Write;
use std::path::Path;

use crate::error::StoreError;

/// Flushes a finished file, gives it its name and flushes the folder. Never overwrites.
pub(crate) fn settle(temporary: &Path, place: &Path) -> Result<(), StoreError> {
    let failed = |source| StoreError::io(place, source);
    File::options().read(true).write(true).open(temporary).and_then(|file| file.sync_all()).map_err(failed)?;
    if place.exists() {
        return Err(failed(std::io::ErrorKind::AlreadyExists.into()));
    }
    fs::rename(temporary, place).map_err(failed)?;
    flush_folder_of(place)
}

/// Makes a rename in the folder last.
pub(crate) fn flush_folder_of(place: &Path) -> Result<(), StoreError> {
    // Windows writes folder entries through and cannot open a folder as a file.
    if cfg!(unix)
        && let Some(folder) = place.parent()
    {
        File::open(folder).and_then(|folder| folder.sync_all()).map_err(|source| StoreError::io(folder, source))?;
    }
    Ok(())
}

/// Takes away a file that may be there.
pub(crate) fn remove_if_there(path: &Path) -> Result<(), StoreError> {
    match fs::remove_file(path) {
        Err(source) if source.kind() != std::io::ErrorKind::NotFound => Err(StoreError::io(path, source)),
        _ => Ok(()),
    }
}

/// Writes a small file in place of the old one: after a power cut there is one or the other.
pub(crate) fn replace(place: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let failed = |source| StoreError::io(place, source);
    let temporary = place.with_extension("dang-ghi");
    let mut file = File::create(&temporary).map_err(failed)?;
    file.write_all(bytes).and_then(|()| file.sync_all()).map_err(failed)?;
    drop(file);
    fs::rename(&temporary, place).map_err(failed)?;
    flush_folder_of(place)
}
