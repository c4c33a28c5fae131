//! Evidence: the documents that prove a score, kept once and linked to many criteria.
//!
//! A document is known by the hash of its bytes. What it proves is said by links: which criterion of
//! which unit in which round, at which page. A rule says what a criterion asks of its documents;
//! [`findings`] says which of it is not met, in words.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::criteria::NodeId;
use crate::rounds::RoundId;
use crate::units::UnitId;

mod account;
mod dossier;
mod file_name;
mod page_mark;
mod requirements;

pub use account::EvidenceAccount;
pub use dossier::dossier_name;
pub use file_name::{Read, kind_of_abbreviation, read_file_name};
pub use page_mark::marked_page;
pub use requirements::{DueDay, EvidenceRule, Finding, FindingKind, findings};

/// Our own identity of a document.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct EvidenceId(pub i64);

/// A document in the store room.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Evidence {
    /// Its identity.
    pub id: EvidenceId,
    /// SHA-256 of its bytes, in lower-case hexadecimal: where the file is and what it must be.
    pub hash: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// The name under which it came.
    pub file_name: String,
    /// What the file is, by its own first bytes.
    pub format: FileFormat,
    /// What kind of document it is: "Quyết định".
    pub kind: String,
    /// Number and symbol: "2400/QĐ-UBND".
    pub number: String,
    /// The day on the document.
    pub day: Option<Date>,
    /// Who issued it.
    pub issuer: String,
    /// What it is about.
    pub subject: String,
    /// The document it takes the place of.
    pub revises: Option<EvidenceId>,
    /// Who brought it in.
    pub author: String,
    /// When.
    pub at: Timestamp,
}

impl Evidence {
    /// How it is named in a line: "Quyết định 2400/QĐ-UBND ngày 24/09/2021", else its file name.
    #[must_use]
    pub fn title(&self) -> String {
        let mut title =
            [self.kind.as_str(), self.number.as_str()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
        let day = self.day.map(|day| format!("ngày {}", crate::calendar::short_date(day)));
        title.extend(day.as_deref());
        if title.is_empty() { self.file_name.clone() } else { title.join(" ") }
    }
}

/// What a file is. Only these are taken in: they can be read and they do not run.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum FileFormat {
    /// PDF.
    Pdf,
    /// A photo.
    Jpeg,
    /// A picture of the screen or a scan.
    Png,
    /// A scan.
    Tiff,
    /// A Word document.
    Docx,
    /// An Excel workbook.
    Xlsx,
    /// A Word document of before 2007.
    Doc,
    /// An Excel workbook of before 2007.
    Xls,
}

impl FileFormat {
    /// All of them.
    pub const ALL: [FileFormat; 8] = [
        FileFormat::Pdf,
        FileFormat::Jpeg,
        FileFormat::Png,
        FileFormat::Tiff,
        FileFormat::Docx,
        FileFormat::Xlsx,
        FileFormat::Doc,
        FileFormat::Xls,
    ];

    /// The name in the book, which is also the ending of a file of it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            FileFormat::Pdf => "pdf",
            FileFormat::Jpeg => "jpg",
            FileFormat::Png => "png",
            FileFormat::Tiff => "tif",
            FileFormat::Docx => "docx",
            FileFormat::Xlsx => "xlsx",
            FileFormat::Doc => "doc",
            FileFormat::Xls => "xls",
        }
    }

    /// The format of a name in the book.
    #[must_use]
    pub fn from_name(name: &str) -> Option<FileFormat> {
        FileFormat::ALL.into_iter().find(|format| format.name() == name)
    }

    /// What a file is by its own bytes; its name only decides between the two kinds of old Office
    /// files, which begin alike. `None` for everything else, programs above all.
    #[must_use]
    pub fn of(bytes: &[u8], file_name: &str) -> Option<FileFormat> {
        let holds = |part: &[u8]| bytes.windows(part.len()).any(|window| window == part);
        let ends = |ending: &str| file_name.to_lowercase().ends_with(ending);
        match bytes {
            [b'%', b'P', b'D', b'F', b'-', ..] => Some(FileFormat::Pdf),
            [0xFF, 0xD8, 0xFF, ..] => Some(FileFormat::Jpeg),
            [0x89, b'P', b'N', b'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Some(FileFormat::Png),
            [b'I', b'I', 42, 0, ..] | [b'M', b'M', 0, 42, ..] => Some(FileFormat::Tiff),
            [b'P', b'K', 3, 4, ..] if holds(b"word/document.xml") => Some(FileFormat::Docx),
            [b'P', b'K', 3, 4, ..] if holds(b"xl/workbook.xml") => Some(FileFormat::Xlsx),
            [0xD0, 0xCF, 0x11, 0xE0, ..] if ends(".doc") => Some(FileFormat::Doc),
            [0xD0, 0xCF, 0x11, 0xE0, ..] if ends(".xls") => Some(FileFormat::Xls),
            _ => None,
        }
    }
}

/// A document proves something of one criterion of one unit in one round.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct EvidenceLink {
    /// The round.
    pub round: RoundId,
    /// The unit.
    pub unit: UnitId,
    /// The criterion.
    pub node: NodeId,
    /// The document.
    pub evidence: EvidenceId,
    /// Page or section that proves it: "trang 3, mục II".
    pub page: String,
    /// How far it has come.
    pub state: EvidenceState,
    /// Why it was rejected, or what is asked for.
    pub reason: String,
    /// Who linked it or ruled last.
    pub author: String,
    /// When.
    pub at: Timestamp,
}

/// How far a document has come for one criterion.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum EvidenceState {
    /// Being gathered.
    Draft,
    /// Handed in.
    Submitted,
    /// The reviewer takes it.
    Accepted,
    /// The reviewer does not take it; with a reason.
    Rejected,
    /// The reviewer asks for more; with what.
    SupplementAsked,
}

impl EvidenceState {
    /// All of them.
    pub const ALL: [EvidenceState; 5] = [
        EvidenceState::Draft,
        EvidenceState::Submitted,
        EvidenceState::Accepted,
        EvidenceState::Rejected,
        EvidenceState::SupplementAsked,
    ];

    /// The name in the book.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            EvidenceState::Draft => "draft",
            EvidenceState::Submitted => "submitted",
            EvidenceState::Accepted => "accepted",
            EvidenceState::Rejected => "rejected",
            EvidenceState::SupplementAsked => "supplement_asked",
        }
    }

    /// The state of a name in the book.
    #[must_use]
    pub fn from_name(name: &str) -> Option<EvidenceState> {
        EvidenceState::ALL.into_iter().find(|state| state.name() == name)
    }

    /// What it is called.
    #[must_use]
    pub fn vietnamese(self) -> &'static str {
        match self {
            EvidenceState::Draft => "Dự kiến",
            EvidenceState::Submitted => "Đã nộp",
            EvidenceState::Accepted => "Đã chấp nhận",
            EvidenceState::Rejected => "Không chấp nhận",
            EvidenceState::SupplementAsked => "Yêu cầu bổ sung",
        }
    }

    /// True when the reviewer must say why.
    #[must_use]
    pub fn needs_reason(self) -> bool {
        matches!(self, EvidenceState::Rejected | EvidenceState::SupplementAsked)
    }

    /// True when the document counts for the criterion.
    #[must_use]
    pub fn counts(self) -> bool {
        self != EvidenceState::Rejected
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_under_the_name_of_a_document_is_not_taken() {
        assert_eq!(FileFormat::of(b"MZ\x90\x00", "ke-hoach.pdf"), None, "the name decides nothing");
        assert_eq!(FileFormat::of(b"%PDF-1.7 ...", "ke-hoach.exe"), Some(FileFormat::Pdf), "nor does it spoil a document");
        assert_eq!(FileFormat::of(b"PK\x03\x04....classes.dex", "a.docx"), None, "a container that is no document");
        assert_eq!(FileFormat::of(b"PK\x03\x04....word/document.xml", "a.zip"), Some(FileFormat::Docx), "a Word document");
        assert_eq!(FileFormat::of(b"\xD0\xCF\x11\xE0....", "a.msi"), None, "an old container may hold an installer");
        assert_eq!(FileFormat::of(b"", "a.pdf"), None, "an empty file proves nothing");
    }
}
