//! Files beside the book, written so that after a power cut there is the old one or the new one.

use std::fs::{self, File};
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
