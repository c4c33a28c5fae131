//! Opens a file and finds the reader for it.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use domain::text::fold;

use crate::csv_sheet::read_csv;
use crate::limits::{FILE_BYTES, Kind, kind_of};
use crate::raw::RawSheet;
use crate::refusal::{ExchangeError, Refusal, RefusedSheet};
use crate::workbook;

/// Reads a sheet of a file: the one named, or the first visible one.
pub fn read_sheet(path: &Path, sheet: Option<&str>) -> Result<RawSheet, ExchangeError> {
    let name = file_name(path);
    let bytes = read_capped(path).map_err(|refusal| ExchangeError { file: name.clone(), sheet: None, refusal })?;
    read_bytes(&bytes, &name, sheet)
}

/// Reads a sheet of a file that is already in memory; the name is for messages.
pub fn read_bytes(bytes: &[u8], file_name: &str, sheet: Option<&str>) -> Result<RawSheet, ExchangeError> {
    let read = kind_of(bytes).map_err(RefusedSheet::from).and_then(|kind| match kind {
        Kind::Container => workbook::read_workbook(bytes, sheet),
        Kind::Text if sheet.is_some_and(|sheet| fold(sheet) != fold(stem(file_name))) => {
            // A text has no sheets; one asked for by another name is not silently replaced.
            let wanted = sheet.unwrap_or_default().to_owned();
            Err(Refusal::NoSuchSheet { wanted, found: vec![stem(file_name).to_owned()] }.into())
        }
        Kind::Text => {
            read_csv(bytes, stem(file_name)).map_err(|refusal| RefusedSheet { sheet: Some(stem(file_name).to_owned()), refusal })
        }
    });
    read.map_err(|RefusedSheet { sheet, refusal }| ExchangeError { file: file_name.to_owned(), sheet, refusal })
}

/// The names of the sheets of a file, in the order of the tabs; of a CSV, its own name.
pub fn sheet_names(path: &Path) -> Result<Vec<String>, ExchangeError> {
    let name = file_name(path);
    let names = read_capped(path).and_then(|bytes| match kind_of(&bytes)? {
        Kind::Container => workbook::sheet_names(&bytes),
        Kind::Text => Ok(vec![stem(&name).to_owned()]),
    });
    names.map_err(|refusal| ExchangeError { file: name, sheet: None, refusal })
}

fn read_capped(path: &Path) -> Result<Vec<u8>, Refusal> {
    let refusal = |error: io::Error| {
        if error.kind() == io::ErrorKind::NotFound { Refusal::Missing } else { Refusal::Unreadable }
    };
    let file = File::open(path).map_err(refusal)?;
    let length = file.metadata().map_err(refusal)?.len();
    if length > FILE_BYTES {
        return Err(Refusal::TooLarge);
    }
    let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or(0));
    file.take(FILE_BYTES + 1).read_to_end(&mut bytes).map_err(refusal)?;
    Ok(bytes)
}

fn file_name(path: &Path) -> String {
    path.file_name().map_or_else(|| path.display().to_string(), |name| domain::text::nfc(&name.to_string_lossy()))
}

fn stem(file_name: &str) -> &str {
    file_name.rsplit_once('.').map_or(file_name, |(stem, _)| stem)
}
