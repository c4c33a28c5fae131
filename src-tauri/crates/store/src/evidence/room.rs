//! The store room: files of evidence beside the book, each under the hash of its own bytes.
//!
//! `minh-chung/ab/ab12…` is written under another name, flushed, renamed and its folder flushed
//! before any row of the book speaks of it. A file nobody speaks of harms nothing; a missing or
//! altered one is found by the check. Files are never changed and never deleted here.

use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use domain::evidence::{Evidence, FileFormat};
use sha2::{Digest, Sha256};

use crate::error::StoreError;
use crate::files;

/// The folder of evidence beside the book.
pub(crate) const FOLDER: &str = "minh-chung";

/// The largest file that is taken in.
pub(crate) const LARGEST_BYTES: u64 = 64 << 20;

/// A file that stands in the store room.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct KeptFile {
    /// SHA-256 of its bytes.
    pub hash: String,
    /// Its size.
    pub bytes: u64,
    /// What it is.
    pub format: FileFormat,
}

/// Where a file stands, by its hash.
pub(crate) fn place(folder: &Path, hash: &str) -> PathBuf {
    folder.join(FOLDER).join(hash.get(..2).unwrap_or_default()).join(hash)
}

/// Puts bytes into the store room, unless they are there already.
///
/// # Errors
/// The bytes are no document that is taken in, or the disk refuses.
pub(crate) fn keep(folder: &Path, file_name: &str, bytes: &[u8]) -> Result<KeptFile, StoreError> {
    let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    if size > LARGEST_BYTES {
        return Err(StoreError::FileTooLarge { bytes: size, largest: LARGEST_BYTES });
    }
    let format = FileFormat::of(bytes, file_name).ok_or_else(|| StoreError::FileRefused { name: file_name.to_owned() })?;
    let hash = hash_of(bytes);
    put(folder, &hash, bytes)?;
    Ok(KeptFile { hash, bytes: size, format })
}

/// Reads a file that is to be taken in; one beyond the limit is not read at all.
///
/// # Errors
/// It is too large, cannot be read, or became another while it was read: half a document would be
/// taken for a whole one.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>, StoreError> {
    let failed = |source| StoreError::io(path, source);
    let file = File::open(path).map_err(failed)?;
    let length = file.metadata().map_err(failed)?.len();
    if length > LARGEST_BYTES {
        return Err(StoreError::FileTooLarge { bytes: length, largest: LARGEST_BYTES });
    }
    let mut bytes = Vec::new();
    (&file).take(LARGEST_BYTES + 1).read_to_end(&mut bytes).map_err(failed)?;
    let now = file.metadata().map_err(failed)?.len();
    if u64::try_from(bytes.len()).ok() != Some(length) || now != length {
        return Err(failed(std::io::ErrorKind::UnexpectedEof.into()));
    }
    Ok(bytes)
}

fn put(folder: &Path, hash: &str, bytes: &[u8]) -> Result<(), StoreError> {
    let place = place(folder, hash);
    if fs::read(&place).is_ok_and(|there| there == bytes) {
        return Ok(());
    }
    let failed = |source| StoreError::io(&place, source);
    let shelf = place.parent().unwrap_or(folder);
    let room = folder.join(FOLDER);
    let room_is_new = !room.exists();
    fs::create_dir_all(shelf).map_err(failed)?;
    let temporary = place.with_extension("dang-ghi");
    let mut file = File::create(&temporary).map_err(failed)?;
    let written = file.write_all(bytes).and_then(|()| file.sync_all());
    drop(file);
    if let Err(source) = written {
        files::remove_if_there(&temporary)?;
        return Err(failed(source));
    }
    // A damaged file of that hash gives way to the sound one.
    fs::rename(&temporary, &place).map_err(failed)?;
    make_read_only(&place)?;
    files::flush_folder_of(&place)?;
    files::flush_folder_of(shelf)?;
    if room_is_new { files::flush_folder_of(&room) } else { Ok(()) }
}

fn make_read_only(place: &Path) -> Result<(), StoreError> {
    let failed = |source| StoreError::io(place, source);
    let mut permissions = fs::metadata(place).map_err(failed)?.permissions();
    permissions.set_readonly(true);
    fs::set_permissions(place, permissions).map_err(failed)
}

pub(crate) fn hash_of(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// How a file stands against what the book says of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FileState {
    /// As it was taken in.
    Sound,
    /// Not there.
    Missing,
    /// There, but with other bytes.
    Damaged,
}

/// Reads the file whole and compares its hash.
pub(crate) fn state_of(folder: &Path, evidence: &Evidence) -> FileState {
    match fs::read(place(folder, &evidence.hash)) {
        Ok(bytes) if hash_of(&bytes) == evidence.hash => FileState::Sound,
        Ok(_) => FileState::Damaged,
        Err(_) => FileState::Missing,
    }
}

/// Whether the file is there and as long as it was, without reading it.
pub(crate) fn state_at_a_glance(folder: &Path, evidence: &Evidence) -> FileState {
    match fs::metadata(place(folder, &evidence.hash)) {
        Ok(file) if file.len() == evidence.bytes => FileState::Sound,
        Ok(_) => FileState::Damaged,
        Err(_) => FileState::Missing,
    }
}

/// The bytes of a document, proved by their hash.
pub(crate) fn bytes_of(folder: &Path, evidence: &Evidence) -> Result<Vec<u8>, StoreError> {
    let place = place(folder, &evidence.hash);
    let bytes = fs::read(&place).map_err(|source| StoreError::io(&place, source))?;
    if hash_of(&bytes) == evidence.hash {
        return Ok(bytes);
    }
    Err(StoreError::FileDamaged { hash: evidence.hash.clone() })
}

/// Copies into another store room what it lacks, each file proved before it counts. Files that are
/// missing or damaged here are left out: the check names them, and a backup of the rest is worth more
/// than none.
pub(crate) fn copy_missing(from: &Path, to: &Path, evidence: &[Evidence]) -> Result<usize, StoreError> {
    let mut copied = 0;
    for document in evidence {
        if state_of(to, document) != FileState::Sound
            && let Ok(bytes) = bytes_of(from, document)
        {
            put(to, &document.hash, &bytes)?;
            copied += 1;
        }
    }
    Ok(copied)
}
