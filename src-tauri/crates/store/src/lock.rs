//! One program per book: a lock of the operating system on a file in the folder.
//!
//! The lock dies with the program, however it ends. The holder's name stands in a file beside it,
//! because Windows lets nobody read a locked file.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::ErrorKind;
use std::path::Path;
use std::thread;
use std::time::Duration;

use crate::error::StoreError;

const LOCK_FILE: &str = "so-cchc.lock";
const HOLDER_FILE: &str = "so-cchc.lock.txt";

/// Holds the folder until it is dropped.
#[derive(Debug)]
pub(crate) struct FolderLock(#[expect(dead_code, reason = "holding the file is holding the lock")] File);

/// A window that is just closing, or a program being started by the holder, keeps the lock for moments
/// after it was let go; only who holds it longer is said to.
const TRIES: u32 = 10;
const BETWEEN_TRIES: Duration = Duration::from_millis(30);

/// Locks a folder in a holder's name.
pub(crate) fn take(folder: &Path, holder: &str) -> Result<FolderLock, StoreError> {
    let path = folder.join(LOCK_FILE);
    let file = OpenOptions::new()
        .create(true)
        .read(true)
        .write(true)
        .truncate(false)
        .open(&path)
        .map_err(|source| StoreError::io(&path, source))?;
    let named = folder.join(HOLDER_FILE);
    match lock_patiently(&file) {
        Ok(()) => {
            match fs::write(&named, holder).map_err(|source| StoreError::io(&named, source)) {
                // A full disk costs the name, not the work.
                Ok(()) | Err(StoreError::DiskFull { .. }) => Ok(FolderLock(file)),
                Err(error) => Err(error),
            }
        }
        Err(TryLockError::WouldBlock) => Err(StoreError::InUse { holder: holder_of(&named)? }),
        Err(TryLockError::Error(source)) => Err(StoreError::io(&path, source)),
    }
}

fn lock_patiently(file: &File) -> Result<(), TryLockError> {
    for _ in 1..TRIES {
        match file.try_lock() {
            Err(TryLockError::WouldBlock) => thread::sleep(BETWEEN_TRIES),
            settled => return settled,
        }
    }
    file.try_lock()
}

fn holder_of(named: &Path) -> Result<String, StoreError> {
    match fs::read_to_string(named) {
        Ok(holder) => Ok(holder.trim().to_owned()),
        // The holder has locked but not yet written its name.
        Err(missing) if missing.kind() == ErrorKind::NotFound => Ok(String::new()),
        Err(source) => Err(StoreError::io(named, source)),
    }
}
