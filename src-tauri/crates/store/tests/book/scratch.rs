//! Folders that live as long as their test.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process;
use std::sync::atomic::{AtomicU32, Ordering};

static MADE: AtomicU32 = AtomicU32::new(0);

/// An empty folder, taken away at the end of the test.
pub struct Folder(PathBuf);

impl Folder {
    /// On the disk.
    pub fn new() -> Folder {
        Folder::under(&env::temp_dir())
    }

    /// In memory where the machine has such a place: for tests that flush thousands of times.
    pub fn quick() -> Folder {
        let memory = Path::new("/dev/shm");
        if memory.is_dir() { Folder::under(memory) } else { Folder::new() }
    }

    fn under(place: &Path) -> Folder {
        let number = MADE.fetch_add(1, Ordering::Relaxed);
        let folder = place.join(format!("so-cchc-store-{}-{number}", process::id()));
        fs::create_dir_all(&folder).unwrap();
        Folder(folder)
    }

    pub fn path(&self) -> &Path {
        &self.0
    }

    pub fn book(&self) -> PathBuf {
        self.0.join("so-cchc.db")
    }

    pub fn copies(&self) -> PathBuf {
        self.0.join("sao-luu")
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // A folder left behind in the temporary place fails no test.
        drop(fs::remove_dir_all(&self.0));
    }
}
