//! Evidence: documents come into the store room, get their facts, and are listed with what is wrong.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::calendar::{short_date, vietnam};
use domain::evidence::{Evidence, EvidenceId, EvidenceLink, EvidenceState, FileFormat, read_file_name};
use domain::text::nfc;
use domain::units::UnitId;
use jiff::Timestamp;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use store::{FileState, Noun, Op, OpKind, Store, StoreError};

use crate::desk::{Book, Desk};
use crate::evidence_links::{Place, UseView, refuse_closed, uses, uses_of};
use crate::failure::Failure;
use crate::office::shown_date;
use crate::wire::{Nothing, asked, date_or_none, shown};

asked! {
    /// Documents to take in: picked files, all of a folder, or pasted and dropped ones.
    pub struct AddEvidence {
        /// Picked files.
        #[serde(default)]
        pub files: Vec<String>,
        /// A folder, of which every document is taken.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub folder: Option<String>,
        /// Pasted or dropped files.
        #[serde(default)]
        pub contents: Vec<PastedFile>,
        /// The criterion they prove, when that is known already.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub proves: Option<Place>,
    }
    /// A file that crossed the door as text.
    pub struct PastedFile {
        /// Its name.
        pub name: String,
        /// Its bytes in Base64.
        pub base64: String,
    }
    /// What is known of a document, as typed.
    pub struct SaveEvidence {
        /// Its identity.
        pub id: i64,
        /// What kind of document.
        pub kind: String,
        /// Number and symbol.
        pub number: String,
        /// The day on it, dd/mm/yyyy or empty.
        pub day: String,
        /// Who issued it.
        pub issuer: String,
        /// What it is about.
        pub subject: String,
        /// The document it takes the place of.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub revises: Option<i64>,
    }
    /// A document by identity.
    pub struct OneEvidence {
        /// Its identity.
        pub id: i64,
    }
}

shown! {
    /// A document of the register.
    pub struct DocumentView {
        /// Its identity.
        pub id: i64,
        /// How it is named in a line.
        pub title: String,
        /// What kind of document.
        pub kind: String,
        /// Number and symbol.
        pub number: String,
        /// The day on it, dd/mm/yyyy or empty.
        pub day: String,
        /// Who issued it.
        pub issuer: String,
        /// What it is about.
        pub subject: String,
        /// The name under which it came.
        pub file_name: String,
        /// What the file is.
        pub format: FileFormat,
        /// Its size in bytes.
        pub bytes: u32,
        /// The document it takes the place of.
        pub revises: Option<i64>,
        /// The document that took its place.
        pub revised_by: Option<i64>,
        /// Who brought it in, and when.
        pub author: String,
        /// What it proves, in all rounds.
        pub uses: Vec<UseView>,
        /// False where the file is not in the store room, or has another length.
        pub file_there: bool,
    }
    /// What came of taking documents in.
    pub struct AddedEvidence {
        /// New documents.
        pub added: Vec<i64>,
        /// Documents that were there already, by their bytes.
        pub known: Vec<i64>,
        /// Files that were not taken in, each with its reason.
        pub refused: Vec<String>,
        /// The documents that came or were there already, as they stand now.
        pub documents: Vec<DocumentView>,
    }
}

pub(crate) fn evidence(desk: &Desk, _: Timestamp, _: Nothing) -> Result<Vec<DocumentView>, Failure> {
    documents(&mut desk.book())
}

/// The whole register, newest first.
pub(crate) fn documents(book: &mut Book) -> Result<Vec<DocumentView>, Failure> {
    let known = book.store.evidence()?;
    let mut uses = uses(book)?;
    let revised: HashMap<EvidenceId, i64> = known.iter().filter_map(|other| Some((other.revises?, other.id.0))).collect();
    Ok(known.iter().rev().map(|one| view(book, one, uses.remove(&one.id).unwrap_or_default(), &revised)).collect())
}

/// These documents only, newest first.
fn documents_of(book: &mut Book, ids: &[EvidenceId]) -> Result<Vec<DocumentView>, Failure> {
    let mut ids = ids.to_vec();
    ids.sort_by_key(|id| std::cmp::Reverse(*id));
    ids.dedup();
    let mut views = Vec::with_capacity(ids.len());
    for id in ids {
        let uses = uses_of(book, id)?;
        let revised: HashMap<EvidenceId, i64> = book.store.revision_of(id)?.map(|other| (id, other.0)).into_iter().collect();
        if let Some(document) = book.store.document(id)? {
            views.push(view(book, &document, uses, &revised));
        }
    }
    Ok(views)
}

fn view(book: &Book, document: &Evidence, uses: Vec<UseView>, revised: &HashMap<EvidenceId, i64>) -> DocumentView {
    DocumentView {
        id: document.id.0,
        title: document.title(),
        kind: document.kind.clone(),
        number: document.number.clone(),
        day: shown_date(document.day),
        issuer: document.issuer.clone(),
        subject: document.subject.clone(),
        file_name: document.file_name.clone(),
        format: document.format,
        bytes: u32::try_from(document.bytes).unwrap_or(u32::MAX),
        revises: document.revises.map(|id| id.0),
        revised_by: revised.get(&document.id).copied(),
        author: format!("{}, {}", document.author, short_date(vietnam(document.at).date())),
        uses,
        file_there: book.store.file_state_at_a_glance(document) == FileState::Sound,
    }
}

/// A file on its way in.
struct Incoming {
    name: String,
    bytes: Result<Vec<u8>, Failure>,
}

pub(crate) fn add_evidence(desk: &Desk, now: Timestamp, asked: AddEvidence) -> Result<AddedEvidence, Failure> {
    let incoming = gather(&asked)?;
    if incoming.is_empty() {
        return Err(Failure::new("no_files", "Không có tệp nào để thêm. Chọn tệp PDF, ảnh, Word hoặc Excel."));
    }
    let mut book = desk.book();
    if let Some(place) = &asked.proves {
        refuse_closed(&mut book, place)?;
    }
    let author = book.store.settings()?.clerk;
    let mut fresh: Vec<Evidence> = Vec::new();
    let (mut known, mut refused) = (Vec::new(), Vec::new());
    for file in incoming {
        // The file stands in the store room before the book speaks of it.
        let kept = match file.bytes.and_then(|bytes| Ok(book.store.keep_file(&file.name, &bytes)?)) {
            Ok(kept) => kept,
            Err(failure) if failure.code == "disk_full" || failure.code == "read_only" => return Err(failure),
            Err(failure) => {
                refused.push(named(&file.name, failure).message);
                continue;
            }
        };
        if let Some(same) = book.store.document_of_bytes(&kept.hash)? {
            known.push(same);
        } else if !fresh.iter().any(|document| document.hash == kept.hash) {
            let read = read_file_name(&file.name);
            fresh.push(Evidence {
                id: EvidenceId(0),
                hash: kept.hash,
                bytes: kept.bytes,
                file_name: file.name,
                format: kept.format,
                kind: read.kind,
                number: read.number,
                day: read.day,
                issuer: read.issuer,
                subject: read.subject,
                revises: None,
                author: author.clone(),
                at: now,
            });
        }
    }
    let added = take_in(&mut book, now, fresh, &known, asked.proves.as_ref(), &author)?;
    let came: Vec<EvidenceId> = added.iter().chain(&known).copied().collect();
    let documents = documents_of(&mut book, &came)?;
    let ids = |list: Vec<EvidenceId>| list.into_iter().map(|id| id.0).collect();
    Ok(AddedEvidence { added: ids(added), known: ids(known), refused, documents })
}

/// Writes the new documents, and the links of all of them, as one step.
fn take_in(
    book: &mut Book,
    now: Timestamp,
    fresh: Vec<Evidence>,
    known: &[EvidenceId],
    proves: Option<&Place>,
    author: &str,
) -> Result<Vec<EvidenceId>, Failure> {
    if fresh.is_empty() && (known.is_empty() || proves.is_none()) {
        return Ok(Vec::new());
    }
    let there: Vec<(UnitId, i64, EvidenceId)> = match proves {
        None => Vec::new(),
        Some(place) => {
            let round = book.round(&place.round)?.id;
            let links = book.store.evidence_links(round)?;
            links.into_iter().map(|link| (link.unit, link.node.0, link.evidence)).collect()
        }
    };
    let round = proves.map(|place| book.round(&place.round)).transpose()?.map(|round| round.id);
    let label = match (fresh.len(), fresh.first()) {
        (1, Some(document)) => format!("thêm minh chứng {}", document.title()),
        (0, _) => "gắn minh chứng đã có".to_owned(),
        (count, _) => format!("thêm {count} minh chứng"),
    };
    let written = book.write(Op::new(OpKind::AddEvidence, label), now, |writer| {
        let mut added = Vec::new();
        for mut document in fresh {
            document.id = EvidenceId(writer.next_id(Noun::Evidence)?);
            added.push(document.id);
            writer.put_evidence(document)?;
        }
        if let (Some(place), Some(round)) = (proves, round) {
            for evidence in added.iter().chain(known) {
                if there.contains(&(UnitId(place.unit), place.node, *evidence)) {
                    continue;
                }
                writer.put_evidence_link(EvidenceLink {
                    round,
                    unit: UnitId(place.unit),
                    node: domain::criteria::NodeId(place.node),
                    evidence: *evidence,
                    page: String::new(),
                    state: EvidenceState::Draft,
                    reason: String::new(),
                    author: author.to_owned(),
                    at: now,
                })?;
            }
        }
        Ok(added)
    })?;
    Ok(written.value)
}

fn gather(asked: &AddEvidence) -> Result<Vec<Incoming>, Failure> {
    let mut paths: Vec<PathBuf> = asked.files.iter().map(PathBuf::from).collect();
    if let Some(folder) = &asked.folder {
        paths.extend(files_of(Path::new(folder))?);
    }
    let picked = paths.iter().map(|path| Incoming {
        name: nfc(&path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()),
        bytes: Store::read_file(path).map_err(|error| not_read(path, error)),
    });
    let pasted = asked.contents.iter().map(|file| Incoming {
        name: nfc(file.name.rsplit(['/', '\\']).next().unwrap_or_default()),
        bytes: STANDARD
            .decode(&file.base64)
            .map_err(|_| Failure::new("bad_file", format!("{}: không đọc được nội dung đã dán.", file.name))),
    });
    Ok(picked.chain(pasted).collect())
}

/// Why a picked file is not taken in; the others are.
fn not_read(path: &Path, error: StoreError) -> Failure {
    let name = nfc(&path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default());
    if matches!(error, StoreError::FileTooLarge { .. }) {
        return named(&name, error.into());
    }
    tracing::warn!(%error, "a file could not be read");
    let says = format!(
        "{name}: không đọc được trọn tệp, có thể USB vừa rút ra hoặc tệp đang được ghi. Chưa có gì được thêm từ tệp này, sổ không thay đổi. Kiểm tra lại rồi thêm lần nữa."
    );
    Failure::new("bad_file", says)
}

/// A refusal that says of which file it speaks.
fn named(name: &str, failure: Failure) -> Failure {
    if failure.message.contains(name) {
        return failure;
    }
    let message = format!("{name}: {}", failure.message);
    Failure { message, ..failure }
}

/// The files of a folder that may be documents, in the order of their names; hidden ones are left out.
fn files_of(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let failed = |error: std::io::Error| {
        Failure::new("bad_file", format!("Không đọc được thư mục {}. Chọn thư mục khác.", folder.display()))
            .with(serde_json::json!({ "cause": error.to_string() }))
    };
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        let hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(['.', '~']));
        if path.is_file() && !hidden {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

pub(crate) fn one(book: &Book, id: i64) -> Result<Evidence, Failure> {
    book.store.document(EvidenceId(id))?.ok_or_else(|| Failure::missing("tài liệu này"))
}

pub(crate) fn save_evidence(desk: &Desk, now: Timestamp, asked: SaveEvidence) -> Result<Vec<DocumentView>, Failure> {
    let mut book = desk.book();
    let old = one(&book, asked.id)?;
    if let Some(revises) = asked.revises {
        let mut earlier = one(&book, revises)?;
        let mut seen = vec![old.id];
        // However many take each other's place, the way back ends at one that takes nobody's.
        loop {
            if seen.contains(&earlier.id) {
                return Err(Failure::field("revises", "Một tài liệu không thể thay thế chính nó. Chọn tài liệu khác."));
            }
            seen.push(earlier.id);
            let before = earlier.revises.map(|before| book.store.document(before)).transpose()?.flatten();
            let Some(before) = before else { break };
            earlier = before;
        }
    }
    let document = Evidence {
        kind: nfc(&asked.kind),
        number: nfc(&asked.number),
        day: date_or_none("day", &asked.day)?,
        issuer: nfc(&asked.issuer),
        subject: nfc(&asked.subject),
        revises: asked.revises.map(EvidenceId),
        ..old
    };
    book.write(Op::new(OpKind::SaveEvidence, format!("thông tin của {}", document.title())), now, |writer| {
        writer.put_evidence(document)
    })?;
    documents(&mut book)
}

pub(crate) fn remove_evidence(desk: &Desk, now: Timestamp, asked: OneEvidence) -> Result<Vec<DocumentView>, Failure> {
    let mut book = desk.book();
    let document = one(&book, asked.id)?;
    if let Some(used) = uses(&mut book)?.get(&document.id).and_then(|uses| uses.first()) {
        let message = format!(
            "{} đang dùng cho tiêu chí {} của {}. Bỏ gắn ở các tiêu chí rồi xóa.",
            document.title(),
            used.code,
            used.unit_name
        );
        return Err(Failure::new("in_use", message));
    }
    if let Some(used) = crate::steering::scanned_as(&book, document.id)? {
        return Err(Failure::new("in_use", format!("{} {used}. Tài liệu này được giữ lại.", document.title())));
    }
    if let Some(used) = crate::progress::proved_by(&book, document.id)? {
        let message = format!("{} {used}. Tài liệu này được giữ lại.", document.title());
        return Err(Failure::new("in_use", message));
    }
    book.write(Op::new(OpKind::RemoveEvidence, format!("xóa {}", document.title())), now, |writer| {
        writer.remove_evidence(document.id)
    })?;
    documents(&mut book)
}
