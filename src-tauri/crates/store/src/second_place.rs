//! The second place of backups: a USB stick or another disk, chosen once.
//!
//! Which one it is belongs to this computer and not to the book, so it stands in a small file beside
//! it. A copy there carries the documents with it. The stick may be away: that is normal life, and
//! only time makes it a warning.

use std::fs;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::Store;
use crate::backup::{self, Backup, Verify};
use crate::connection;
use crate::error::StoreError;
use crate::files;
use crate::journal;

const FILE: &str = "so-cchc.noi-sao-luu.json";

/// Where copies go beside the book's own folder, and when the last one did.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct SecondPlace {
    /// The folder.
    pub folder: PathBuf,
    /// When it was chosen.
    pub chosen_at: Timestamp,
    /// When the last verified copy was made there.
    pub copied_at: Option<Timestamp>,
    /// The journal entry at which that copy ends.
    pub sequence: i64,
}

impl SecondPlace {
    /// True when the folder can be reached now.
    #[must_use]
    pub fn is_there(&self) -> bool {
        self.folder.is_dir()
    }
}

impl Store {
    /// The second place, when one was chosen.
    ///
    /// # Errors
    /// Its file cannot be read.
    pub fn second_place(&self) -> Result<Option<SecondPlace>, StoreError> {
        let file = self.folder.join(FILE);
        match fs::read_to_string(&file) {
            Ok(text) => serde_json::from_str(&text)
                .map(Some)
                .map_err(|why| StoreError::Content { place: file.display().to_string(), why: why.to_string() }),
            Err(missing) if missing.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(source) => Err(StoreError::io(&file, source)),
        }
    }

    /// Chooses the second place and makes a copy there at once; a place that takes none is not chosen.
    ///
    /// # Errors
    /// The folder cannot be written, or lies inside the folder of the book.
    pub fn choose_second_place(&self, folder: &Path, now: Timestamp) -> Result<Backup, StoreError> {
        self.refuse_when_read_only()?;
        let inside = |path: &Path| path.canonicalize().ok();
        if inside(folder).zip(inside(&self.folder)).is_some_and(|(chosen, book)| chosen.starts_with(book)) {
            return Err(StoreError::SamePlace { folder: folder.to_owned() });
        }
        let chosen = SecondPlace { folder: folder.to_owned(), chosen_at: now, copied_at: None, sequence: 0 };
        self.copy_to(chosen, now)
    }

    /// Makes no further copies in a second place.
    ///
    /// # Errors
    /// The folder of the book refuses.
    pub fn forget_second_place(&self) -> Result<(), StoreError> {
        self.refuse_when_read_only()?;
        files::remove_if_there(&self.folder.join(FILE))
    }

    /// Makes a verified copy in the second place, with the documents it speaks of; old ones there
    /// make room. `None` when no place was chosen or it cannot be reached now.
    ///
    /// # Errors
    /// The place is there and refuses.
    pub fn copy_to_second_place(&self, now: Timestamp) -> Result<Option<Backup>, StoreError> {
        match self.second_place()? {
            Some(place) if place.is_there() => self.copy_to(place, now).map(Some),
            _ => Ok(None),
        }
    }

    /// The copies in the second place, newest first, each opened and checked.
    ///
    /// # Errors
    /// The place is there and cannot be read.
    pub fn backups_in_second_place(&self) -> Result<Vec<Backup>, StoreError> {
        match self.second_place()? {
            Some(place) if place.is_there() => backup::list(&place.folder, Verify::Every),
            _ => Ok(Vec::new()),
        }
    }

    fn copy_to(&self, place: SecondPlace, now: Timestamp) -> Result<Backup, StoreError> {
        let made = self.backup(now, Some(&place.folder))?;
        // Another office may keep its copies on the same stick; only our own make room.
        let own: Vec<Backup> =
            backup::list(&place.folder, Verify::None)?.into_iter().filter(|copy| self.is_of_this_book(&copy.path)).collect();
        for old in backup::keep::surplus(&own) {
            files::remove_if_there(&old.path)?;
        }
        let known = SecondPlace { copied_at: Some(now), sequence: made.sequence, ..place };
        let text = serde_json::to_string_pretty(&known)
            .map_err(|why| StoreError::Content { place: FILE.to_owned(), why: why.to_string() })?;
        files::replace(&self.folder.join(FILE), text.as_bytes())?;
        Ok(made)
    }

    fn is_of_this_book(&self, copy: &Path) -> bool {
        let first = |book: &rusqlite::Connection| journal::hash_at(book, 1).ok().flatten();
        let theirs = connection::open_for_reading(copy).ok().and_then(|copy| first(&copy));
        theirs.is_some() && theirs == first(&self.book)
    }
}
