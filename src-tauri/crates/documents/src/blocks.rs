//! The vocabulary from which every paper is made.
//!
//! A paper is a list of blocks: what stands on it, in reading order, with no
//! place, no page and no font file. `collect` measures blocks, `flow` puts them
//! on pages, the writers turn pages into files; `word` and `sheet` read the same
//! blocks. Nothing here decides a fact or a position.

use crate::chart::Chart;
use crate::table::Table;
pub use crate::words::{Face, FontSize, Run, Words};

/// One paper, complete: its blocks and what stands around them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// Title of the file, as a reader shows it: "Báo cáo kết quả chấm điểm năm 2026".
    pub title: String,
    /// The office that issues the paper.
    pub author: String,
    /// What the paper is about, in one line.
    pub subject: String,
    /// Drafts carry the mark DỰ THẢO on every page.
    pub standing: Standing,
    /// How the first section lies; an annex states its own.
    pub orientation: Orientation,
    /// The content in reading order.
    pub blocks: Vec<Block>,
    /// The small line at the foot of every page.
    pub foot: Foot,
}

impl Paper {
    /// An empty final paper in portrait, to be filled with blocks.
    pub fn new(title: impl Into<String>, author: impl Into<String>) -> Paper {
        Paper {
            title: title.into(),
            author: author.into(),
            subject: String::new(),
            standing: Standing::Final,
            orientation: Orientation::Portrait,
            blocks: Vec::new(),
            foot: Foot::default(),
        }
    }
}

/// Whether the paper is still a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Marked DỰ THẢO.
    Draft,
    /// Ready to be signed.
    Final,
}

/// How a page of A4 lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Orientation {
    /// 210 × 297 mm.
    Portrait,
    /// 297 × 210 mm.
    Landscape,
}

/// The small line at the foot of every page; empty texts are left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Foot {
    /// Left: "In ngày 20/12/2026".
    pub printed: String,
    /// Right: "Mã số liệu: 1a2b3c4d".
    pub check_code: String,
}

/// One part of a paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// Agency, national title, number, place and date.
    Header(Header),
    /// Kind of document and what it is about.
    Title(Title),
    /// "Kính gửi:" and the addressees.
    Addressees(Vec<String>),
    /// The authority of a decision, in large letters: CHỦ TỊCH ỦY BAN NHÂN DÂN …; also "QUYẾT ĐỊNH:".
    Authority(String),
    /// "Căn cứ …": one each, in italics; ";" and the last "." are set here.
    LegalBases(Vec<String>),
    /// A numbered heading; stands in the outline.
    Heading(Heading),
    /// A paragraph of text.
    Paragraph(Paragraph),
    /// Items with a dash or a letter before each.
    List(Vec<ListItem>),
    /// "Họ và tên: …", one a line.
    KeyValues(Vec<KeyValue>),
    /// A ruled table.
    Table(Table),
    /// A drawn chart.
    Chart(Chart),
    /// Recipients and room for the signature; always the end of its section.
    Signature(Signature),
    /// What follows starts on a new page.
    PageBreak,
    /// A new section: an annex, or the next paper of a batch.
    Section(Section),
    /// Empty room of this many millimetres; dropped at the top of a page.
    Spacer(u32),
    /// Text at fixed places of a sheet of its own size: certificates.
    Placed(PlacedSheet),
}

/// The head of page 1 (boxes 1 to 4 of the decree).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Header {
    /// The agency above, not bold; empty when there is none.
    pub parent_agency: String,
    /// The issuing agency, bold.
    pub agency: String,
    /// "Số: 05/BC-UBND", or "Số:      /BC-UBND" on a draft; empty for papers without a number.
    pub number: String,
    /// "V/v …" of an official letter, without the "V/v".
    pub letter_subject: String,
    /// "Kon Rẫy, ngày 07 tháng 4 năm 2021"; empty for minutes.
    pub place_and_date: String,
}

/// Kind of document and subject, centred.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Title {
    /// "BÁO CÁO"; set in capitals.
    pub type_name: String,
    /// The subject, one entry per line where the lines matter; a short rule stands below.
    pub subject: Vec<String>,
    /// "(Kèm theo Quyết định số …)" in italics; empty when there is none.
    pub attached_to: String,
}

/// How deep a heading stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum HeadingLevel {
    /// "Phần I" / "Chương I": centred on its own line, the title in capitals below.
    Part,
    /// "I. NHỮNG KẾT QUẢ": capitals, bold.
    Section,
    /// "1. Kết quả": bold. Also "Điều 1. …".
    Clause,
    /// "a) …": bold italic in reports with titles at this depth.
    Point,
}

/// A heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// How deep.
    pub level: HeadingLevel,
    /// "I", "1", "a", "Điều 1", "Phần I"; the mark after it ("." or ")") is set here.
    pub number: String,
    /// The words after the number.
    pub text: String,
}

impl Heading {
    /// A heading block.
    pub fn block(level: HeadingLevel, number: impl Into<String>, text: impl Into<String>) -> Block {
        Block::Heading(Heading { level, number: number.into(), text: text.into() })
    }
}

/// How lines stand between the margins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    /// Both edges straight, first line indented: the body of a document.
    Body,
    /// Both edges straight, no indent.
    Flush,
    /// In the middle.
    Centred,
    /// Against the right margin.
    Right,
    /// Small print below a table or chart, italic by the caller's choice.
    Note,
}

/// A paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// The text.
    pub words: Words,
    /// How it is set.
    pub setting: Setting,
}

impl Paragraph {
    /// A body paragraph.
    pub fn block(words: impl Into<Words>) -> Block {
        Paragraph::set(Setting::Body, words)
    }

    /// A paragraph in another setting.
    pub fn set(setting: Setting, words: impl Into<Words>) -> Block {
        Block::Paragraph(Paragraph { words: words.into(), setting })
    }
}

/// One item of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListItem {
    /// "-", "+", "a)", "1."
    pub mark: String,
    /// The text after the mark.
    pub words: Words,
}

/// "Họ và tên: Nguyễn Văn A".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyValue {
    /// Without the colon.
    pub key: String,
    /// An empty value is drawn as a dotted line to be written on.
    pub value: Words,
}

/// Who signs, and who gets a copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    /// One at the right, or two beside each other.
    pub signers: Signers,
    /// "Nơi nhận", without dash and semicolon; empty when the paper has none.
    pub recipients: Vec<String>,
}

/// One or two signers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Signers {
    /// At the right, recipients at the left.
    One(Signer),
    /// Beside each other, recipients below at the left: commitments, minutes.
    Two {
        /// Left column: confirmation, secretary.
        left: Signer,
        /// Right column: who commits, who chairs.
        right: Signer,
    },
}

/// The lines around a signature; empty lines are left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signer {
    /// "TM. ỦY BAN NHÂN DÂN".
    pub authority_line: String,
    /// "KT. CHỦ TỊCH".
    pub acting_line: String,
    /// "PHÓ CHỦ TỊCH", "NGƯỜI CAM KẾT".
    pub title: String,
    /// A second office above the name: "PHÓ CHỦ TỊCH UBND HUYỆN"; rarely used.
    pub office_title: String,
    /// The name, without academic titles; empty leaves the room blank.
    pub name: String,
}

/// The start of a new section on a new page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// How its pages lie.
    pub orientation: Orientation,
    /// What begins here.
    pub start: SectionStart,
}

/// What a section begins with. Each kind counts its pages from 1 again, except `Continued`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SectionStart {
    /// An annex: "Phụ lục I", its title, "(Kèm theo …)".
    Annex {
        /// "Phụ lục I", or "Phụ lục" when there is only one.
        label: String,
        /// In capitals.
        title: String,
        /// In italics; empty when there is none.
        attached_to: String,
    },
    /// The next paper of a batch; `title` stands in the outline.
    NextPaper {
        /// "UBND xã Đăk Kôi".
        title: String,
    },
    /// Only the orientation changes; page numbers go on.
    Continued,
}

/// A bare sheet of its own size with text at fixed places.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlacedSheet {
    /// Width of the sheet, in tenths of a millimetre.
    pub width_tenth_mm: i32,
    /// Height of the sheet, in tenths of a millimetre.
    pub height_tenth_mm: i32,
    /// What stands on it.
    pub texts: Vec<PlacedText>,
}

impl PlacedSheet {
    /// A4 lying so.
    #[must_use]
    pub fn a4(orientation: Orientation, texts: Vec<PlacedText>) -> PlacedSheet {
        let (width_tenth_mm, height_tenth_mm) = match orientation {
            Orientation::Portrait => (2100, 2970),
            Orientation::Landscape => (2970, 2100),
        };
        PlacedSheet { width_tenth_mm, height_tenth_mm, texts }
    }
}

/// Text at a fixed place, for certificates and printed blanks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlacedText {
    /// Left edge of the box, in tenths of a millimetre from the left edge of the sheet.
    pub left_tenth_mm: i32,
    /// Top of the box, in tenths of a millimetre from the top of the sheet.
    pub top_tenth_mm: i32,
    /// Width of the box, in tenths of a millimetre.
    pub width_tenth_mm: i32,
    /// How the lines stand in the box.
    pub setting: Setting,
    /// Size of the letters.
    pub size: FontSize,
    /// The text.
    pub words: Words,
}
