//! Papers: preview and print from one definition of content.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use documents::{Laid, Moment, PdfInfo};
use domain::calendar::{clock_time, short_date, vietnam};
use domain::commitments::{Commitment, CommitmentState};
use domain::office::{letterhead_on, signer_on};
use domain::papers::{CommitmentForm, FactsWriter, PaperHead, canonical_facts, conference_report, year_end_report};
use domain::scores::RoundFacts;
use domain::text::{fold, nfc};
use jiff::Timestamp;
use jiff::civil::Date;
use sha2::{Digest, Sha256};

use crate::commitments::{mark_printed, of_year};
use crate::desk::{Book, Desk};
use crate::failure::Failure;
use crate::files::write_whole;
use crate::wire::{Nothing, asked, date_or_none, shown};

/// Names that `print` takes.
pub(crate) const PAPERS: [(&str, &str); 3] = [
    ("conference-report", "Báo cáo kết quả chấm điểm (phục vụ hội nghị)"),
    ("commitment", "Bản cam kết"),
    ("year-end", "Báo cáo tổng kết công tác cải cách hành chính năm"),
];

asked! {
    /// Which paper, of what, with its number and date.
    pub struct PaperAsked {
        /// Its name: "conference-report", "commitment", "year-end".
        pub paper: String,
        /// Code of the round, for papers of a round.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub round: Option<String>,
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
        /// Number in its series, as typed; empty leaves it blank.
        #[serde(default)]
        pub number: String,
        /// Date of the paper, dd/mm/yyyy; empty leaves it to be filled in by hand.
        #[serde(default)]
        pub date: String,
        /// True prints commitments for signing: they lose DỰ THẢO.
        #[serde(default)]
        pub for_signing: bool,
    }
    /// A paper and where to put it.
    pub struct PrintPaper {
        /// Which paper.
        pub paper: PaperAsked,
        /// The file to write; its ending says the format.
        pub out: String,
    }
}

shown! {
    /// A kind of paper.
    pub struct PaperKind {
        /// Its name.
        pub name: String,
        /// What the office calls it.
        pub title: String,
    }
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
        /// How many pages.
        pub pages: u32,
        /// Mã số liệu.
        pub check_code: String,
    }
}

/// Papers laid out lately; the oldest leaves when a new one comes.
#[derive(Default)]
pub(crate) struct Previews(VecDeque<(String, Arc<Laid>)>);

impl Previews {
    const KEPT: usize = 3;

    pub(crate) fn get(&self, ticket: &str) -> Option<Arc<Laid>> {
        self.0.iter().find(|(known, _)| known == ticket).map(|(_, laid)| Arc::clone(laid))
    }

    fn keep(&mut self, ticket: String, laid: Laid) {
        self.0.retain(|(known, _)| *known != ticket);
        self.0.push_front((ticket, Arc::new(laid)));
        self.0.truncate(Previews::KEPT);
    }
}

/// A paper ready for the writers.
struct Made {
    laid: Laid,
    suggested_name: String,
    draft: bool,
    check_code: String,
    commitments: Vec<Commitment>,
}

pub(crate) fn papers(_: &Desk, _: Timestamp, _: Nothing) -> Result<Vec<PaperKind>, Failure> {
    Ok(PAPERS.iter().map(|(name, title)| PaperKind { name: (*name).to_owned(), title: (*title).to_owned() }).collect())
}

pub(crate) fn preview_paper(desk: &Desk, now: Timestamp, asked: PaperAsked) -> Result<PaperPreview, Failure> {
    let made = make(desk, now, &asked)?;
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
        suggested_name: made.suggested_name,
        draft: made.draft,
        check_code: made.check_code,
    };
    desk.previews().keep(ticket, made.laid);
    Ok(preview)
}

/// The same pages have the same ticket, so that the window may keep pictures it already has.
fn ticket_of(laid: &Laid) -> String {
    hex(&Sha256::digest(laid.as_text().as_bytes()))[..16].to_owned()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

pub(crate) fn print_paper(desk: &Desk, now: Timestamp, asked: PrintPaper) -> Result<PrintedPaper, Failure> {
    let target = PathBuf::from(&asked.out);
    if !target.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("pdf")) {
        return Err(Failure::field("out", "Chương trình in ra tệp PDF. Đặt tên tệp có đuôi .pdf."));
    }
    let made = make(desk, now, &asked.paper)?;
    let bytes = made.laid.to_pdf(&PdfInfo { created: moment(now) })?;
    write_whole(Path::new(&target), &bytes)?;
    if asked.paper.for_signing {
        mark_printed(&mut desk.book(), now, &made.commitments)?;
    }
    let pages = u32::try_from(made.laid.pages.len()).unwrap_or(u32::MAX);
    Ok(PrintedPaper { path: asked.out, pages, check_code: made.check_code })
}

fn moment(now: Timestamp) -> Moment {
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

fn make(desk: &Desk, now: Timestamp, asked: &PaperAsked) -> Result<Made, Failure> {
    match asked.paper.as_str() {
        "conference-report" => make_conference_report(desk, now, asked),
        "year-end" => make_year_end(desk, now, asked),
        "commitment" => make_commitments(desk, now, asked),
        other => Err(Failure::field(
            "paper",
            format!("Không có văn bản tên {other}. Các văn bản: {}.", PAPERS.map(|(name, _)| name).join(", ")),
        )),
    }
}

fn make_conference_report(desk: &Desk, now: Timestamp, asked: &PaperAsked) -> Result<Made, Failure> {
    let mut book = desk.book();
    let code = asked.round.as_deref().ok_or_else(|| Failure::field("round", "Chưa chọn đợt đánh giá."))?;
    let round = book.round(code)?;
    let mut rounds = rounds_of_year(&mut book, round.year)?;
    rounds.sort_by_key(|facts| facts.round.id != round.id);
    let next_year = of_year(&book, Some(round.year + 1))?;
    let report = conference_report(round.year, &rounds, &next_year);
    let head = head(&book, now, asked, round.published_at.is_none(), &report.facts())?;
    drop(book);
    finish(documents::papers::conference_report(&head, &report)?, head, format!("bao-cao-ket-qua-cham-diem-{}", round.year))
}

fn make_year_end(desk: &Desk, now: Timestamp, asked: &PaperAsked) -> Result<Made, Failure> {
    let mut book = desk.book();
    let year = year_of(&book, asked)?;
    let rounds = rounds_of_year(&mut book, year)?;
    let (this_year, next_year) = (of_year(&book, Some(year))?, of_year(&book, Some(year + 1))?);
    // Decree 09/2019: the data of a year run from 15 December before it to 14 December.
    let period = Date::new(year - 1, 12, 15)
        .ok()
        .zip(Date::new(year, 12, 14).ok())
        .ok_or_else(|| Failure::field("year", "Năm không hợp lệ."))?;
    let report = year_end_report(year, period, &rounds, &this_year, &next_year);
    let draft = asked.number.trim().is_empty() || asked.date.trim().is_empty();
    let head = head(&book, now, asked, draft, &report.facts())?;
    drop(book);
    finish(documents::papers::year_end_report(&head, &report)?, head, format!("bao-cao-tong-ket-{year}"))
}

fn make_commitments(desk: &Desk, now: Timestamp, asked: &PaperAsked) -> Result<Made, Failure> {
    let book = desk.book();
    let mut commitments = of_year(&book, asked.year)?;
    if let Some(id) = asked.commitment {
        commitments.retain(|commitment| commitment.id.0 == id);
    }
    if let Some(name) = &asked.head {
        commitments.retain(|commitment| fold(&commitment.head_name) == fold(name) || fold(&commitment.unit_name) == fold(name));
    }
    if commitments.is_empty() {
        return Err(Failure::missing("bản cam kết nào để in"));
    }
    let draft = !asked.for_signing && commitments.iter().any(|commitment| commitment.state == CommitmentState::Draft);
    let mut facts = FactsWriter::default();
    facts.fact("paper", "commitment");
    for commitment in &commitments {
        facts.fact("head", &commitment.head_name).fact("unit", &commitment.unit_name);
        for target in &commitment.targets {
            facts
                .fact("target", &target.name)
                .fact("direction", target.direction.sign())
                .points("value", Some(target.value))
                .points("baseline", target.baseline);
        }
    }
    let head = head(&book, now, asked, draft, &facts)?;
    drop(book);
    let receiver_name = head.signer.as_ref().map(|signer| signer.name.clone()).unwrap_or_default();
    let forms: Vec<CommitmentForm> = commitments
        .iter()
        .map(|commitment| CommitmentForm { commitment: commitment.clone(), receiver_name: receiver_name.clone() })
        .collect();
    let name = match &commitments[..] {
        [only] => format!("ban-cam-ket-{}-{}", only.year, fold(&only.unit_name).replace(' ', "-")),
        [first, ..] => format!("ban-cam-ket-{}", first.year),
        [] => "ban-cam-ket".to_owned(),
    };
    let mut made = finish(documents::papers::commitment_forms(&head, &forms)?, head, name)?;
    made.commitments = commitments;
    Ok(made)
}

fn finish(paper: documents::blocks::Paper, head: PaperHead, name: String) -> Result<Made, Failure> {
    let laid = documents::layout(&paper)?;
    Ok(Made {
        laid,
        suggested_name: format!("{name}.pdf"),
        draft: head.draft,
        check_code: head.check_code,
        commitments: Vec::new(),
    })
}

fn year_of(book: &Book, asked: &PaperAsked) -> Result<i16, Failure> {
    match (asked.year, asked.round.as_deref()) {
        (Some(year), _) => Ok(year),
        (None, Some(code)) => Ok(book.round(code)?.year),
        (None, None) => Err(Failure::field("year", "Chưa chọn năm.")),
    }
}

fn rounds_of_year(book: &mut Book, year: i16) -> Result<Vec<RoundFacts>, Failure> {
    let rounds = book.store.rounds()?;
    rounds.into_iter().filter(|round| round.year == year).map(|round| book.facts_of(round.id)).collect()
}

fn head(book: &Book, now: Timestamp, asked: &PaperAsked, draft: bool, facts: &FactsWriter) -> Result<PaperHead, Failure> {
    let date = date_or_none("date", &asked.date)?;
    let today = vietnam(now).date();
    let letterheads = book.store.letterheads()?;
    let letterhead = letterhead_on(&letterheads, date.unwrap_or(today)).cloned().ok_or_else(|| {
        Failure::new("office_missing", "Chưa có thông tin cơ quan để ghi phần đầu văn bản. Nhập trong phần Cài đặt.")
    })?;
    let signers = book.store.signers()?;
    Ok(PaperHead {
        letterhead,
        signer: signer_on(&signers, date.unwrap_or(today)).cloned(),
        number: nfc(&asked.number),
        date,
        draft,
        sample: book.store.settings()?.sample,
        printed_at: format!("{} lúc {}", short_date(today), &clock_time(now)[..5]),
        check_code: hex(&Sha256::digest(canonical_facts(facts).as_bytes()))[..8].to_owned(),
    })
}
