//! Where things are: the project, the build folder, the user's folders.
//!
//! The build folder is in the user's cache, so that a fresh clone finds what an earlier one
//! built; `CARGO_TARGET_DIR` chooses another. Nothing is created here.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::steps::Stop;

/// The places every verb needs.
pub struct Place {
    /// The project's top folder.
    pub project: PathBuf,
    /// Cargo's build folder.
    pub target: PathBuf,
    /// The user's folder for data; the sample office has its own book there.
    pub data: PathBuf,
}

impl Place {
    /// Finds the places from the environment.
    pub fn find() -> Result<Place, Stop> {
        // Cargo names xtask's own folder: src-tauri/crates/xtask.
        let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
        let project = xtask.ancestors().nth(3).ok_or_else(|| Stop::new(1, "The project's folder cannot be found."))?;
        let target = match variable("CARGO_TARGET_DIR") {
            Some(folder) => std::path::absolute(folder).map_err(|cause| Stop::new(1, format!("CARGO_TARGET_DIR: {cause}")))?,
            None => user_folder("XDG_CACHE_HOME", ".cache")?.join("so-cchc/target"),
        };
        Ok(Place { project: project.to_path_buf(), target, data: user_folder("XDG_DATA_HOME", ".local/share")? })
    }

    /// The page's sources.
    pub fn page(&self) -> PathBuf {
        self.project.join("ui")
    }

    /// A program of a debug build.
    pub fn debug_program(&self, name: &str) -> PathBuf {
        self.target.join("debug").join(name)
    }

    /// A program of a release build.
    pub fn release_program(&self, name: &str) -> PathBuf {
        self.target.join("release").join(name)
    }
}

fn user_folder(variable_name: &str, below_home: &str) -> Result<PathBuf, Stop> {
    if let Some(folder) = variable(variable_name) {
        return Ok(PathBuf::from(folder));
    }
    variable("HOME")
        .map(|home| Path::new(&home).join(below_home))
        .ok_or_else(|| Stop::new(1, format!("Neither {variable_name} nor HOME is set.")))
}

fn variable(name: &str) -> Option<OsString> {
    std::env::var_os(name).filter(|value| !value.is_empty())
}
