//! Papers: preview and print from one definition of content.

use std::collections::BTreeMap;
use std::path::PathBuf;

use documents::blocks::Block;
use documents::{Laid, Moment, PdfInfo};
use domain::calendar::vietnam;
use domain::rounds::Stage;
use domain::wordings::OfficeWording;
use jiff::Timestamp;
use sha2::{Digest, Sha256};

use crate::commitment_steps::mark_printed;
use crate::desk::{Book, Desk};
use crate::document_numbers::number_warning;
use crate::failure::Failure;
use crate::files::write_whole;
use crate::wire::{Nothing, asked, shown};

mod batch;
mod content;
mod gate;
mod handover;
mod kinds;
mod kinds_of_year;
mod laws;
mod ledgers;
mod of_commendations;
mod of_conference;
mod of_council;
mod of_measures;
mod of_round;
mod portfolio;
mod promises;
mod quoting;
mod recovery_sheet;

pub(crate) use batch::print_many;
#[cfg(feature = "ts")]
pub(crate) use batch::{PrintMany, PrintedMany};
pub(crate) use content::year_of;
use content::{Made, hex, make};
pub(crate) use gate::{explain, of_paper};
use kinds::Format;
pub(crate) use kinds::{About, Kind, PaperKind};
pub(crate) use of_conference::conference_asked;
pub(crate) use of_council::hearing_asked;
pub(crate) use of_round::units_of;
pub(crate) use recovery_sheet::print_recovery_sheet;
#[cfg(feature = "ts")]
pub(crate) use recovery_sheet::{PrintRecoverySheet, RecoverySheetPrinted};

asked! {
    /// Which paper, of what, with its number and date.
    #[derive(Default)]
    pub struct PaperAsked {
        /// Its name, as `papers` lists it.
        pub paper: String,
        /// Code of the round, for papers of a round.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub round: Option<String>,
        /// Code or name of one unit, for papers of a unit; absent for all units of the round.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub unit: Option<String>,
        /// The stage, for papers of a stage; absent for the one that counts.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub stage: Option<Stage>,
        /// Values the book does not hold, by the names of the kind's fields.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional, type = "Record<string, string>"))]
        pub fields: BTreeMap<String, String>,
        /// The year, for papers of a year.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub year: Option<i16>,
        /// One head's name; absent for all.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub head: Option<String>,
        /// One commitment; absent for all.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub commitment: Option<i64>,
        /// One hearing of the round; absent for the last one.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub hearing: Option<i64>,
        /// One conference; absent for the newest.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub conference: Option<i64>,
        /// One commendation or reminder; absent for all of the year.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub commendation: Option<i64>,
        /// The blank form that certificates are printed on; absent for whole certificates.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub form: Option<i64>,
        /// Number in its series, as typed; empty leaves it blank.
        #[serde(default)]
        pub number: String,
        /// Date of the paper, dd/mm/yyyy; empty leaves it to be filled in by hand.
        #[serde(default)]
        pub date: String,
        /// True prints commitments for signing: they lose DỰ THẢO.
        #[serde(default)]
        pub for_signing: bool,
        /// Words that are tried and not kept; never asked for through the door.
        #[serde(skip)]
        #[cfg_attr(feature = "ts", ts(skip))]
        pub(crate) tried: Option<OfficeWording>,
    }
    /// A paper and where to put it.
    pub struct PrintPaper {
        /// Which paper.
        pub paper: PaperAsked,
        /// The file to write; its ending says the format.
        pub out: String,
        /// The reason for everything that does not add up and has none yet; empty asks for it.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub reason: Option<String>,
    }
}

shown! {
    /// A paper laid out for the screen.
    pub struct PaperPreview {
        /// The key of its pages.
        pub ticket: String,
        /// The text of each page, for those who do not see it.
        pub pages: Vec<PagePreview>,
        /// A name for the file.
        pub suggested_name: String,
        /// True while it prints DỰ THẢO.
        pub draft: bool,
        /// A sentence when its number was given to another document.
        pub number_taken: Option<String>,
        /// Mã số liệu.
        pub check_code: String,
    }
    /// A page of a preview.
    pub struct PagePreview {
        /// Width in hundredths of a point.
        pub width: i32,
        /// Height in hundredths of a point.
        pub height: i32,
        /// Its text.
        pub text: String,
    }
    /// A printed paper.
    pub struct PrintedPaper {
        /// The file.
        pub path: String,
        /// How many pages it prints on.
        pub pages: u32,
        /// How much the file holds, in words: "12 trang", "4 trang tính".
        pub extent: String,
        /// Mã số liệu.
        pub check_code: String,
        /// Where the rooms kept for signatures are; they also stand in the metadata of a PDF.
        pub signature_places: Vec<SignaturePlaceView>,
    }
    /// A room kept for a signature, in hundredths of a point from the upper left corner.
    pub struct SignaturePlaceView {
        /// The page, from 1.
        pub page: u32,
        /// Who is to sign: title and name.
        pub signer: String,
        /// Left edge.
        pub x: i32,
        /// Top edge.
        pub y: i32,
        /// Width.
        pub width: i32,
        /// Height.
        pub height: i32,
    }
}

pub(crate) fn papers(_: &Desk, _: Timestamp, _: Nothing) -> Result<Vec<PaperKind>, Failure> {
    Ok(Kind::all().map(Kind::shown).collect())
}

pub(crate) fn preview_paper(desk: &Desk, now: Timestamp, asked: PaperAsked) -> Result<PaperPreview, Failure> {
    let made = make(desk, now, &asked)?;
    let number_taken = number_warning(&mut desk.book(), &asked)?;
    let text = |at| made.laid.page_text(at).unwrap_or_default();
    let pages = made
        .laid
        .pages
        .iter()
        .enumerate()
        .map(|(at, page)| PagePreview { width: page.width, height: page.height, text: text(at) })
        .collect();
    let ticket = ticket_of(&made.laid);
    let preview = PaperPreview {
        ticket: ticket.clone(),
        pages,
        suggested_name: format!("{}.{}", made.suggested_name, Format::Pdf.ending()),
        draft: made.draft,
        number_taken,
        check_code: made.check_code,
    };
    desk.previews().keep(ticket, made.laid);
    Ok(preview)
}

/// The first page, from 0, on which two papers are not the same.
pub(crate) fn first_page_that_differs(
    desk: &Desk,
    now: Timestamp,
    one: &PaperAsked,
    other: &PaperAsked,
) -> Result<Option<u32>, Failure> {
    let (one, other) = (make(desk, now, one)?.laid, make(desk, now, other)?.laid);
    let pages = one.pages.len().max(other.pages.len());
    Ok((0..pages).find(|at| one.page_text(*at) != other.page_text(*at)).and_then(|at| u32::try_from(at).ok()))
}

/// The same pages have the same ticket, so that the window may keep pictures it already has.
fn ticket_of(laid: &Laid) -> String {
    hex(&Sha256::digest(laid.as_text().as_bytes()))[..16].to_owned()
}

pub(crate) fn print_paper(desk: &Desk, now: Timestamp, asked: PrintPaper) -> Result<PrintedPaper, Failure> {
    let target = PathBuf::from(&asked.out);
    let format = Kind::named(&asked.paper.paper)?.format_of(&target)?;
    let made = gate::passed(desk, now, &asked.paper, asked.reason.as_deref().unwrap_or_default())?;
    write_whole(&target, &written(&made, format, now)?)?;
    if asked.paper.for_signing {
        mark_printed(&mut desk.book(), now, &made.commitments)?;
    }
    let pages = u32::try_from(made.laid.pages.len()).unwrap_or(u32::MAX);
    let extent = extent(&made, format);
    let signature_places = signature_places(&made.laid);
    Ok(PrintedPaper { path: asked.out, pages, extent, check_code: made.check_code, signature_places })
}

fn signature_places(laid: &Laid) -> Vec<SignaturePlaceView> {
    let view = |place: &documents::frame::SignaturePlace| SignaturePlaceView {
        page: u32::try_from(place.page + 1).unwrap_or(u32::MAX),
        signer: place.signer.clone(),
        x: place.x,
        y: place.y,
        width: place.width,
        height: place.height,
    };
    laid.signature_places.iter().map(view).collect()
}

/// The usual symbol of a paper's number, "BC-UBND", and what the paper is; nothing for papers without a number.
pub(crate) fn symbol_and_subject(book: &Book, asked: &PaperAsked) -> Result<Option<(String, String)>, Failure> {
    let kind = Kind::named(&asked.paper)?;
    let day = crate::wire::date_or_none("date", &asked.date)?;
    let letterheads = book.store.letterheads()?;
    let head = day.and_then(|day| domain::office::letterhead_on(&letterheads, day)).or_else(|| letterheads.last());
    let Some((symbol, head)) = kind.symbol.zip(head) else { return Ok(None) };
    let about = asked.round.clone().or_else(|| asked.year.map(|year| year.to_string())).unwrap_or_default();
    Ok(Some((format!("{symbol}-{}", head.abbreviation), format!("{} {about}", kind.title).trim().to_owned())))
}

/// How much a file holds, in words.
fn extent(made: &Made, format: Format) -> String {
    match format {
        Format::Pdf | Format::Word => format!("{} trang", made.laid.pages.len()),
        Format::Excel => {
            let tables = made.paper.blocks.iter().filter(|block| matches!(block, Block::Table(_)));
            format!("{} trang tính", tables.count())
        }
        Format::Web => "1 trang web".to_owned(),
    }
}

/// The bytes of a paper in one format.
fn written(made: &Made, format: Format, now: Timestamp) -> Result<Vec<u8>, Failure> {
    let created = moment(now);
    Ok(match format {
        Format::Pdf => made.laid.to_pdf(&PdfInfo { created })?,
        Format::Word => made.paper.to_word(created)?,
        Format::Excel => made.paper.to_excel(created)?,
        Format::Web => made.paper.to_web()?,
    })
}

pub(crate) fn moment(now: Timestamp) -> Moment {
    let at = vietnam(now);
    Moment {
        year: at.year(),
        month: at.month(),
        day: at.day(),
        hour: at.hour(),
        minute: at.minute(),
        second: at.second(),
        offset_minutes: 420,
    }
}
