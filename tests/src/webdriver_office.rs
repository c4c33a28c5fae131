//! Where a journey takes place: an office with an empty desk, its folders, clock and files.
//!
//! Before `webdriver_clerk`: an office opens the window and hands over the clerk. Every journey
//! has folders of its own under the build folder, so that none sees what another has done.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use crate::webdriver::WebDriver;
use crate::webdriver_clerk::Clerk;

/// Where a journey starts from.
pub struct Office {
    name: String,
    folder: PathBuf,
    environment: Vec<(String, String)>,
}

impl Office {
    /// An office with an empty desk: a fresh data folder that nothing else uses.
    pub fn empty(name: &str) -> Office {
        let folder = journeys_folder().join(name);
        if folder.exists() {
            std::fs::remove_dir_all(&folder).expect("the last run's folder can be removed");
        }
        std::fs::create_dir_all(folder.join("so")).expect("a folder for the journey");
        let home = |part: &str| folder.join(part).display().to_string();
        let environment = vec![
            ("SO_CCHC_DATA".to_string(), home("so")),
            ("XDG_DATA_HOME".to_string(), home("home/data")),
            ("XDG_CACHE_HOME".to_string(), home("home/cache")),
            ("XDG_CONFIG_HOME".to_string(), home("home/config")),
            // The program would set it to 1; the driver then waits for a picture for ever.
            ("WEBKIT_DISABLE_DMABUF_RENDERER".to_string(), "0".to_string()),
        ];
        Office { name: name.to_string(), folder, environment }
    }

    /// The data folder of the book.
    pub fn data_folder(&self) -> PathBuf {
        self.folder.join("so")
    }

    /// A place for files that the clerk saves.
    pub fn shelf(&self) -> PathBuf {
        let shelf = self.folder.join("ke");
        std::fs::create_dir_all(&shelf).expect("a folder for saved files");
        shelf
    }

    /// Sets the clock at the start of the journey, like "2026-11-22T08:00:00+07:00".
    pub fn at(mut self, moment: &str) -> Office {
        self.environment.push(("SO_CCHC_NOW".to_string(), moment.to_string()));
        self
    }

    /// Gives the answers to the file dialogs, in the order in which they will be asked.
    pub fn choosing(mut self, files: &[PathBuf]) -> Office {
        let list = std::env::join_paths(files).expect("paths without a colon");
        let list = list.into_string().expect("paths in Unicode");
        self.environment.push(("SO_CCHC_PICK".to_string(), list));
        self
    }

    /// Sets one more variable for the program.
    pub fn with(mut self, variable: &str, value: &str) -> Office {
        self.environment.push((variable.to_string(), value.to_string()));
        self
    }

    /// Opens the window.
    pub fn open(&self) -> Clerk {
        let driver = WebDriver::open(&program(), &[], &self.environment)
            .unwrap_or_else(|trouble| panic!("the window does not open: {trouble}"));
        Clerk::sit_down(driver, &self.name, pictures_folder())
    }

    /// Starts the program a second time, as somebody who opens it from the menu again.
    pub fn start_again(&self) -> Child {
        let variables = self.environment.iter().map(|(name, value)| (name, value));
        Command::new(program()).envs(variables).stderr(Stdio::null()).spawn().expect("the program starts")
    }
}

fn program() -> PathBuf {
    std::env::var_os("SO_CCHC_WINDOW").map(PathBuf::from).expect("SO_CCHC_WINDOW names the built program")
}

/// A sheet of the sample office, as a clerk would have it on the desk.
pub fn sample_sheet(name: &str) -> PathBuf {
    let sheet = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/sample").join(name);
    sheet.canonicalize().expect("the sample has this sheet")
}

/// Where journeys leave their offices; under the build folder, never in the tree.
fn journeys_folder() -> PathBuf {
    let folder = std::env::var_os("SO_CCHC_JOURNEYS").map(PathBuf::from);
    folder.expect("SO_CCHC_JOURNEYS names a folder for the journeys")
}

fn pictures_folder() -> PathBuf {
    let folder = journeys_folder().join("pictures");
    std::fs::create_dir_all(&folder).expect("a folder for pictures");
    folder
}

/// Says why a journey does not run; journeys need a display and the built window.
pub fn is_called_for() -> bool {
    if std::env::var_os("SO_CCHC_JOURNEYS").is_some() {
        return true;
    }
    eprintln!("Skipped: this journey needs the built window. Run `cargo xtask journeys`.");
    false
}
