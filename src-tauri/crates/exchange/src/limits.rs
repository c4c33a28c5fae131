//! The caps that keep a hostile or broken file from filling the memory.
//!
//! First the bytes are looked at (what is this file?), then the container (how many parts, how
//! large do they say they are?), and every part that is read is counted while it expands, because
//! what a container declares proves nothing. Parts that are not needed are never expanded.

use std::cell::Cell;
use std::collections::HashMap;
use std::io::{self, BufReader, Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use crate::refusal::Refusal;

/// Bytes of a file on disk.
pub const FILE_BYTES: u64 = 24 << 20;
/// Parts in a container.
pub const PARTS: usize = 5_000;
/// Expanded bytes of one part that is read.
pub const PART_BYTES: u64 = 32 << 20;
/// Expanded bytes that all parts together may declare, and that we read of them.
pub const TOTAL_BYTES: u64 = 256 << 20;
/// Expanded bytes for each packed byte; small parts are let off.
pub const RATIO: u64 = 200;
/// Below this size a part may have any ratio: a short repetitive sheet packs very well.
const RATIO_FREE_BYTES: u64 = 1 << 20;
/// Cells with a value in one sheet.
pub const CELLS: usize = 250_000;
/// Places of the rectangle that rows span, empty cells included.
pub const PLACES: usize = 400_000;
/// Rows of a sheet.
pub const ROWS: usize = 50_000;
/// Columns of a sheet.
pub const COLUMNS: usize = 4_096;
/// Bytes of text in one sheet, and in the table of shared texts.
pub const TEXT_BYTES: usize = 16 << 20;
/// Bytes of text in one cell; Excel itself keeps at most 32,767 characters.
pub const CELL_BYTES: usize = 256 << 10;
/// Entries of the table of shared texts.
pub const SHARED_TEXTS: usize = 250_000;
/// Cell formats and number formats.
pub const FORMATS: usize = 65_536;

/// What the first bytes of a file say it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Kind {
    /// A zip container, perhaps a workbook.
    Container,
    /// Plain text, perhaps CSV.
    Text,
}

/// Tells what a file is from its bytes, whatever its name says.
pub(crate) fn kind_of(bytes: &[u8]) -> Result<Kind, Refusal> {
    const OLE: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    if bytes.is_empty() {
        return Err(Refusal::Empty);
    }
    if bytes.len() as u64 > FILE_BYTES {
        return Err(Refusal::TooLarge);
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Ok(Kind::Container);
    }
    if bytes.starts_with(OLE) {
        return Err(kind_of_ole(bytes));
    }
    // The bare record stream of Excel 2 to 4, without the OLE container.
    if bytes.starts_with(&[0x09, 0x08])
        || bytes.starts_with(&[0x09, 0x00, 0x04, 0x00])
        || bytes.starts_with(&[0x09, 0x02, 0x06, 0x00])
    {
        return Err(Refusal::OldExcel);
    }
    let beginning = String::from_utf8_lossy(&bytes[..bytes.len().min(1_024)])
        .trim_start_matches(['\u{feff}', ' ', '\n', '\r', '\t'])
        .to_lowercase();
    if ["<html", "<!doctype", "<?xml", "<table", "<meta"].iter().any(|tag| beginning.starts_with(tag)) {
        return Err(Refusal::WebPage);
    }
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Err(Refusal::NotUtf8);
    }
    if beginning.starts_with("%pdf") || bytes.contains(&0) {
        return Err(Refusal::NotASpreadsheet);
    }
    Ok(Kind::Text)
}

fn kind_of_ole(bytes: &[u8]) -> Refusal {
    let names = |word: &str| {
        let wide: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(wide.len()).any(|window| window == wide)
    };
    if names("EncryptedPackage") {
        Refusal::PasswordProtected
    } else if names("Workbook") || names("Book") {
        Refusal::OldExcel
    } else if names("WordDocument") || names("PowerPoint Document") {
        Refusal::NotASpreadsheet
    } else {
        Refusal::Damaged
    }
}

/// A container whose parts can be read under the caps.
pub(crate) struct Container<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    places: HashMap<String, usize>,
    expanded: Cell<u64>,
}

/// A part of a container, counted while it is read.
pub(crate) type PartReader<'a> = BufReader<CountedRead<'a>>;

/// Counts what comes out of a part, and stops at the caps with `FileTooLarge`.
pub(crate) struct CountedRead<'a> {
    inner: Box<dyn Read + 'a>,
    left_in_part: u64,
    total: &'a Cell<u64>,
}

impl<'a> Container<'a> {
    /// Looks at a container without expanding anything.
    pub(crate) fn open(bytes: &'a [u8]) -> Result<Container<'a>, Refusal> {
        // Counted before the archive is opened: opening allocates for every entry it is told of.
        let entries = bytes.windows(4).filter(|window| *window == b"PK\x01\x02").count();
        if entries > PARTS {
            return Err(Refusal::Bomb);
        }
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| refusal_of_zip(&error))?;
        let mut places = HashMap::with_capacity(archive.len());
        let mut declared: u64 = 0;
        for place in 0..archive.len() {
            let entry = archive.by_index_raw(place).map_err(|error| refusal_of_zip(&error))?;
            declared = declared.saturating_add(entry.size());
            let name = String::from_utf8_lossy(entry.name_raw()).replace('\\', "/").to_lowercase();
            places.insert(name, place);
        }
        if declared > TOTAL_BYTES {
            return Err(Refusal::Bomb);
        }
        Ok(Container { archive, places, expanded: Cell::new(0) })
    }

    /// True when a part of that name exists, whatever its case.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.places.contains_key(&name.to_lowercase())
    }

    /// True when some part lies in that folder.
    pub(crate) fn has_folder(&self, folder: &str) -> bool {
        self.places.keys().any(|name| name.starts_with(folder))
    }

    /// Opens a part for reading; `None` when there is none of that name.
    pub(crate) fn part(&mut self, name: &str) -> Result<Option<PartReader<'_>>, Refusal> {
        let Some(place) = self.places.get(&name.to_lowercase()).copied() else {
            return Ok(None);
        };
        let total = &self.expanded;
        let entry = self.archive.by_index(place).map_err(|error| refusal_of_zip(&error))?;
        let by_ratio = entry.compressed_size().saturating_mul(RATIO).max(RATIO_FREE_BYTES);
        let counted = CountedRead { left_in_part: by_ratio.min(PART_BYTES), inner: Box::new(entry), total };
        Ok(Some(BufReader::with_capacity(64 << 10, counted)))
    }
}

impl Read for CountedRead<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        let expanded = self.total.get().saturating_add(count as u64);
        self.total.set(expanded);
        match self.left_in_part.checked_sub(count as u64) {
            Some(left) if expanded <= TOTAL_BYTES => {
                self.left_in_part = left;
                Ok(count)
            }
            _ => Err(io::Error::from(io::ErrorKind::FileTooLarge)),
        }
    }
}

/// A fault while reading a part: a cap, or damage.
pub(crate) fn refusal_of_io(error: &io::Error) -> Refusal {
    if error.kind() == io::ErrorKind::FileTooLarge { Refusal::Bomb } else { Refusal::Damaged }
}

fn refusal_of_zip(error: &ZipError) -> Refusal {
    match error {
        ZipError::Io(error) => refusal_of_io(error),
        ZipError::InvalidPassword => Refusal::PasswordProtected,
        ZipError::UnsupportedArchive(why) if why.to_lowercase().contains("password") => Refusal::PasswordProtected,
        _ => Refusal::Damaged,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_known_by_its_bytes_and_not_by_its_name() {
        let mut ole = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
        ole.extend([0; 64]);
        assert_eq!(kind_of(&ole), Err(Refusal::Damaged), "an OLE file that names nothing");
        let with = |word: &str| [ole.clone(), word.encode_utf16().flat_map(u16::to_le_bytes).collect()].concat();
        assert_eq!(
            kind_of(&with("EncryptedPackage")),
            Err(Refusal::PasswordProtected),
            "Office wraps an encrypted workbook in OLE"
        );
        assert_eq!(kind_of(&with("Workbook")), Err(Refusal::OldExcel), "the stream of an .xls");
        assert_eq!(kind_of(&with("WordDocument")), Err(Refusal::NotASpreadsheet), "a .doc");
        assert_eq!(kind_of(b"\xff\xfeM\0"), Err(Refusal::NotUtf8), "Unicode text of Excel is UTF-16");
        assert_eq!(kind_of("  <html><table>".as_bytes()), Err(Refusal::WebPage), "portals export pages as .xls");
        assert_eq!(kind_of(b"%PDF-1.7"), Err(Refusal::NotASpreadsheet), "a PDF");
        assert_eq!(kind_of(b""), Err(Refusal::Empty), "nothing at all");
        assert_eq!(kind_of("Mã,Nội dung".as_bytes()), Ok(Kind::Text), "a CSV");
    }

    #[test]
    fn a_container_with_thousands_of_entries_is_not_opened() {
        let mut bytes = b"PK\x03\x04".to_vec();
        for _ in 0..=PARTS {
            bytes.extend(b"PK\x01\x02");
        }
        assert_eq!(Container::open(&bytes).err(), Some(Refusal::Bomb), "counted before the archive allocates for them");
    }

    #[test]
    fn what_comes_out_of_a_part_is_counted_whatever_it_declares() {
        let total = Cell::new(0);
        let endless = |left_in_part| CountedRead { inner: Box::new(io::repeat(b' ')), left_in_part, total: &total };
        let error = io::copy(&mut endless(1 << 20), &mut io::sink()).unwrap_err();
        assert_eq!(refusal_of_io(&error), Refusal::Bomb, "stopped by the cap of the part");
        assert!(total.get() < 2 << 20, "soon after the cap: {} bytes", total.get());
        total.set(TOTAL_BYTES - 1);
        let error = io::copy(&mut endless(u64::MAX), &mut io::sink()).unwrap_err();
        assert_eq!(refusal_of_io(&error), Refusal::Bomb, "stopped by the cap of all parts together");
    }
}
