//! Room kept back on the disk, so that the last save still finishes when the disk is full.
//!
//! A file of zeros lies beside the book. When a write finds no room the file goes, the write is done
//! again, and the person is told; when there is room again the file is made anew. It holds nothing.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use crate::Store;
use crate::error::StoreError;
use crate::files;

/// How much is kept back.
const BYTES: u64 = 50 << 20;
const PIECE: usize = 1 << 20;
const NAME: &str = "so-cchc.du-phong";

/// How the reserve stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reserve {
    /// It is there.
    Kept,
    /// It was let go, and there is no room for it.
    Lacking,
}

impl Store {
    /// Makes sure that the reserve is there, if there is room for it.
    ///
    /// # Errors
    /// The folder refuses for another reason than a full disk.
    pub fn keep_reserve(&self) -> Result<Reserve, StoreError> {
        self.refuse_when_read_only()?;
        keep(&place(&self.folder), BYTES)
    }

    /// Lets the reserve go; false when there was none.
    ///
    /// # Errors
    /// The folder refuses.
    pub fn release_reserve(&self) -> Result<bool, StoreError> {
        let place = place(&self.folder);
        let there = place.exists();
        files::remove_if_there(&place)?;
        Ok(there)
    }
}

fn place(folder: &Path) -> PathBuf {
    folder.join(NAME)
}

fn keep(place: &Path, bytes: u64) -> Result<Reserve, StoreError> {
    if fs::metadata(place).is_ok_and(|file| file.len() == bytes) {
        return Ok(Reserve::Kept);
    }
    match fill(place, bytes).map_err(|source| StoreError::io(place, source)) {
        Ok(()) => Ok(Reserve::Kept),
        Err(StoreError::DiskFull { .. }) => {
            files::remove_if_there(place)?;
            Ok(Reserve::Lacking)
        }
        Err(error) => Err(error),
    }
}

/// Zeros are written one by one: a file that is only made long takes no room.
fn fill(place: &Path, bytes: u64) -> std::io::Result<()> {
    let mut file = File::create(place)?;
    let piece = vec![0; PIECE];
    for _ in 0..bytes / PIECE as u64 {
        file.write_all(&piece)?;
    }
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reserve_takes_its_room_once() {
        let folder = std::env::temp_dir().join(format!("so-cchc-reserve-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let place = place(&folder);
        let made = keep(&place, 2 << 20).unwrap();
        let length = fs::metadata(&place).unwrap().len();
        let first = fs::metadata(&place).unwrap().modified().unwrap();
        let again = keep(&place, 2 << 20).unwrap();
        let second = fs::metadata(&place).unwrap().modified().unwrap();
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!((made, again), (Reserve::Kept, Reserve::Kept));
        assert_eq!(length, 2 << 20, "as long as it was asked for");
        assert_eq!(first, second, "a reserve that is there is not written again");
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_full_disk_has_no_reserve_and_says_so() {
        let full = Path::new("/dev/full");
        let kept = fill(full, 1 << 20).map_err(|source| StoreError::io(full, source));
        assert!(matches!(kept, Err(StoreError::DiskFull { .. })), "a full disk is told apart: {kept:?}");
    }
}
