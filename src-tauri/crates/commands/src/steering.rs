//! The register of steering documents: kept, searched, and quoted on papers.

use domain::evidence::EvidenceId;
use domain::steering::SteeringDocument;
use domain::text::{fold, nfc};
use jiff::Timestamp;
use store::{Noun, Op, OpKind};

use crate::desk::{Book, Desk};
use crate::failure::{Failure, refuse_errors};
use crate::office::shown_date;
use crate::wire::{asked, date_or_none, shown};

asked! {
    /// Which steering documents.
    pub struct SteeringOf {
        /// Words that stand in it, with or without marks; empty for all.
        #[serde(default)]
        pub text: String,
        /// The year of issue; absent for all years.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub year: Option<i16>,
    }
    /// A steering document as typed.
    pub struct SaveSteering {
        /// Its identity; 0 for a new one.
        #[serde(default)]
        pub id: i64,
        /// What it is: "Kế hoạch".
        pub kind: String,
        /// Number and symbol; empty for a law.
        #[serde(default)]
        pub number: String,
        /// The day of issue, dd/mm/yyyy.
        pub date: String,
        /// Who issued it; empty for a law.
        #[serde(default)]
        pub issuer: String,
        /// What it is about.
        pub subject: String,
        /// The scan, from the register of documents.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub evidence: Option<i64>,
    }
    /// A steering document by its identity.
    pub struct OneSteering {
        /// Its identity.
        pub id: i64,
    }
}

shown! {
    /// The register.
    pub struct SteeringView {
        /// What fits, the newest first.
        pub documents: Vec<SteeringLine>,
        /// How many there are by year of issue, the newest first.
        pub years: Vec<SteeringYear>,
        /// Kinds and issuers that were typed before.
        pub kinds: Vec<String>,
        /// Issuers that were typed before.
        pub issuers: Vec<String>,
    }
    /// How many documents a year brought.
    pub struct SteeringYear {
        /// The year.
        pub year: i16,
        /// How many.
        pub count: u32,
    }
    /// One document.
    pub struct SteeringLine {
        /// Its identity.
        pub id: i64,
        /// What it is.
        pub kind: String,
        /// Number and symbol.
        pub number: String,
        /// The day of issue, dd/mm/yyyy.
        pub date: String,
        /// Who issued it.
        pub issuer: String,
        /// What it is about.
        pub subject: String,
        /// The scan.
        pub evidence: Option<i64>,
        /// The first citation on a paper.
        pub citation: String,
        /// Later citations.
        pub short: String,
        /// What stands for it in a field of a paper: "{76/NQ-CP}".
        pub mark: String,
    }
}

pub(crate) fn steering_documents(desk: &Desk, _: Timestamp, asked: SteeringOf) -> Result<SteeringView, Failure> {
    view(&desk.book(), &asked)
}

fn year_of(document: &SteeringDocument) -> Option<i16> {
    document.date.map(|day| day.year())
}

fn view(book: &Book, asked: &SteeringOf) -> Result<SteeringView, Failure> {
    let known = book.store.steering_documents()?;
    let mut years: Vec<SteeringYear> = Vec::new();
    for year in known.iter().rev().filter_map(year_of) {
        match years.iter_mut().find(|one| one.year == year) {
            Some(one) => one.count += 1,
            None => years.push(SteeringYear { year, count: 1 }),
        }
    }
    let fits = |one: &&SteeringDocument| one.speaks_of(&asked.text) && asked.year.is_none_or(|year| year_of(one) == Some(year));
    let documents = known.iter().rev().filter(fits).map(|one| line(one, &known)).collect();
    Ok(SteeringView { documents, years, kinds: typed(&known, |one| &one.kind), issuers: typed(&known, |one| &one.issuer) })
}

/// What was typed into a field before, once each.
fn typed(known: &[SteeringDocument], field: impl Fn(&SteeringDocument) -> &String) -> Vec<String> {
    let mut typed: Vec<String> = Vec::new();
    for text in known.iter().map(field).filter(|text| !text.is_empty()) {
        if !typed.iter().any(|before| fold(before) == fold(text)) {
            typed.push(text.clone());
        }
    }
    typed
}

fn line(one: &SteeringDocument, known: &[SteeringDocument]) -> SteeringLine {
    let alone = known.iter().filter(|other| fold(&other.mark()) == fold(&one.mark())).count() == 1;
    SteeringLine {
        id: one.id,
        kind: one.kind.clone(),
        number: one.number.clone(),
        date: shown_date(one.date),
        issuer: one.issuer.clone(),
        subject: one.subject.clone(),
        evidence: one.evidence.map(|id| id.0),
        citation: one.citation(),
        short: one.short(),
        mark: format!("{{{}}}", if alone { one.mark() } else { one.mark_of_year() }),
    }
}

pub(crate) fn save_steering_document(desk: &Desk, now: Timestamp, asked: SaveSteering) -> Result<SteeringView, Failure> {
    let mut book = desk.book();
    let known = book.store.steering_documents()?;
    if asked.id != 0 && !known.iter().any(|one| one.id == asked.id) {
        return Err(Failure::missing("văn bản chỉ đạo này"));
    }
    if let Some(scan) = asked.evidence {
        crate::evidence::one(&book, scan)?;
    }
    let mut document = SteeringDocument {
        id: asked.id,
        kind: nfc(&asked.kind),
        number: nfc(&asked.number),
        date: date_or_none("date", &asked.date)?,
        issuer: nfc(&asked.issuer),
        subject: nfc(&asked.subject),
        evidence: asked.evidence.map(EvidenceId),
    };
    refuse_errors(&document.problems())?;
    if known.iter().any(|other| other.id != document.id && other.is_same_as(&document)) {
        let what = format!("{} đã có trong sổ. Mở dòng đó để sửa.", document.short());
        return Err(Failure::field(if document.is_law() { "subject" } else { "number" }, what));
    }
    book.write(Op::new(OpKind::SaveSteeringDocument, document.short()), now, |writer| {
        if document.id == 0 {
            document.id = writer.next_id(Noun::SteeringDocument)?;
        }
        writer.put_steering_document(document)
    })?;
    view(&book, &SteeringOf { text: String::new(), year: None })
}

pub(crate) fn remove_steering_document(desk: &Desk, now: Timestamp, asked: OneSteering) -> Result<SteeringView, Failure> {
    let mut book = desk.book();
    let known = book.store.steering_documents()?;
    let one = known.iter().find(|one| one.id == asked.id).ok_or_else(|| Failure::missing("văn bản chỉ đạo này"))?;
    let label = format!("xóa {} khỏi sổ văn bản chỉ đạo", one.short());
    book.write(Op::new(OpKind::RemoveSteeringDocument, label), now, |writer| writer.remove_steering_document(asked.id))?;
    view(&book, &SteeringOf { text: String::new(), year: None })
}

/// What in the register shows a document as its scan, in words.
pub(crate) fn scanned_as(book: &Book, document: EvidenceId) -> Result<Option<String>, Failure> {
    let known = book.store.steering_documents()?;
    let shown = known.iter().find(|one| one.evidence == Some(document));
    Ok(shown.map(|one| format!("là bản chụp của {} trong sổ văn bản chỉ đạo", one.short())))
}
