//! Evidence: the register of documents, what they prove, and what criteria ask of them.
//!
//! The files themselves stand in the store room beside the book (see `room`).

use domain::criteria::NodeId;
use domain::evidence::{Evidence, EvidenceId, EvidenceLink, EvidenceRule, EvidenceState, FileFormat};
use domain::rounds::RoundId;
use domain::units::UnitId;
use rusqlite::{Connection, params};
use serde::Serialize;

use crate::Store;
use crate::change::{Change, Diff, Noun, Record};
use crate::convert::{Line, instant_column, optional_day_column};
use crate::error::StoreError;
use crate::guards::Guards;
use crate::query;

pub(crate) mod room;
pub(crate) mod rules;

/// Which document for which criterion of which unit.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize)]
pub(crate) struct LinkKey {
    pub(crate) round: RoundId,
    pub(crate) unit: UnitId,
    pub(crate) node: NodeId,
    pub(crate) evidence: EvidenceId,
}

/// The links of one round.
pub(crate) fn links_of(book: &Connection, round: RoundId) -> Result<Vec<EvidenceLink>, StoreError> {
    let sql = concat!(include_str!("links.sql"), "WHERE round = ?1 ORDER BY unit, node, evidence");
    query::all(book, sql, params![round.0], link_from_row)
}

fn bytes_column(bytes: u64) -> Result<i64, StoreError> {
    i64::try_from(bytes).map_err(|_| StoreError::Content { place: "evidence.bytes".to_owned(), why: "too large".to_owned() })
}

fn evidence_from_row(line: &Line<'_>) -> Result<Evidence, StoreError> {
    Ok(Evidence {
        id: EvidenceId(line.get("id")?),
        hash: line.get("hash")?,
        bytes: line.get::<i64>("bytes")?.unsigned_abs(),
        file_name: line.get("file_name")?,
        format: line.word("format", FileFormat::from_name)?,
        kind: line.get("kind")?,
        number: line.get("number")?,
        day: line.optional_day("day")?,
        issuer: line.get("issuer")?,
        subject: line.get("subject")?,
        revises: line.get::<Option<i64>>("revises")?.map(EvidenceId),
        author: line.get("author")?,
        at: line.instant("at")?,
    })
}

impl Record for Evidence {
    type Key = EvidenceId;
    const NOUN: Noun = Noun::Evidence;

    fn key(&self) -> EvidenceId {
        self.id
    }

    fn own_id(&self) -> Option<i64> {
        Some(self.id.0)
    }

    fn find(book: &Connection, key: &EvidenceId) -> Result<Option<Evidence>, StoreError> {
        let sql = concat!(include_str!("evidence.sql"), "WHERE id = ?1");
        query::one(book, sql, params![key.0], evidence_from_row)
    }

    fn list(book: &Connection) -> Result<Vec<Evidence>, StoreError> {
        let sql = concat!(include_str!("evidence.sql"), "ORDER BY id");
        query::all(book, sql, [], evidence_from_row)
    }

    fn put(&self, book: &Connection) -> Result<(), StoreError> {
        let values = params![
            self.id.0,
            self.hash,
            bytes_column(self.bytes)?,
            self.file_name,
            self.format.name(),
            self.kind,
            self.number,
            optional_day_column(self.day),
            self.issuer,
            self.subject,
            self.revises.map(|id| id.0),
            self.author,
            instant_column(self.at),
        ];
        query::run(book, include_str!("put_evidence.sql"), values).map(drop)
    }

    fn delete(book: &Connection, key: &EvidenceId) -> Result<(), StoreError> {
        query::run(book, "DELETE FROM evidence WHERE id = ?1", params![key.0]).map(drop)
    }

    fn change(diff: Diff<Evidence>) -> Change {
        Change::Evidence(diff)
    }
}

fn link_from_row(line: &Line<'_>) -> Result<EvidenceLink, StoreError> {
    Ok(EvidenceLink {
        round: RoundId(line.get("round")?),
        unit: UnitId(line.get("unit")?),
        node: NodeId(line.get("node")?),
        evidence: EvidenceId(line.get("evidence")?),
        page: line.get("page")?,
        state: line.word("state", EvidenceState::from_name)?,
        reason: line.get("reason")?,
        author: line.get("author")?,
        at: line.instant("at")?,
    })
}

impl Record for EvidenceLink {
    type Key = LinkKey;
    const NOUN: Noun = Noun::EvidenceLink;

    fn key(&self) -> LinkKey {
        LinkKey { round: self.round, unit: self.unit, node: self.node, evidence: self.evidence }
    }

    fn own_id(&self) -> Option<i64> {
        None
    }

    fn find(book: &Connection, key: &LinkKey) -> Result<Option<EvidenceLink>, StoreError> {
        let sql = concat!(include_str!("links.sql"), "WHERE round = ?1 AND unit = ?2 AND node = ?3 AND evidence = ?4");
        query::one(book, sql, params![key.round.0, key.unit.0, key.node.0, key.evidence.0], link_from_row)
    }

    fn list(book: &Connection) -> Result<Vec<EvidenceLink>, StoreError> {
        let sql = concat!(include_str!("links.sql"), "ORDER BY round, unit, node, evidence");
        query::all(book, sql, [], link_from_row)
    }

    fn put(&self, book: &Connection) -> Result<(), StoreError> {
        let values = params![
            self.round.0,
            self.unit.0,
            self.node.0,
            self.evidence.0,
            self.page,
            self.state.name(),
            self.reason,
            self.author,
            instant_column(self.at),
        ];
        query::run(book, include_str!("put_link.sql"), values).map(drop)
    }

    fn delete(book: &Connection, key: &LinkKey) -> Result<(), StoreError> {
        query::run(
            book,
            "DELETE FROM evidence_link WHERE round = ?1 AND unit = ?2 AND node = ?3 AND evidence = ?4",
            params![key.round.0, key.unit.0, key.node.0, key.evidence.0],
        )
        .map(drop)
    }

    fn change(diff: Diff<EvidenceLink>) -> Change {
        Change::EvidenceLink(diff)
    }

    fn guard(
        guards: &mut Guards,
        book: &Connection,
        old: Option<&EvidenceLink>,
        new: Option<&EvidenceLink>,
    ) -> Result<(), StoreError> {
        old.or(new).map_or(Ok(()), |link| guards.round_is_open(book, link.round, Noun::EvidenceLink))
    }
}

impl Store {
    /// One document of the register.
    pub fn document(&self, id: EvidenceId) -> Result<Option<Evidence>, StoreError> {
        Record::find(&self.book, &id)
    }

    /// The document that came with these bytes, by their hash.
    pub fn document_of_bytes(&self, hash: &str) -> Result<Option<EvidenceId>, StoreError> {
        query::one(&self.book, "SELECT id FROM evidence WHERE hash = ?1 ORDER BY id", params![hash], |line| {
            line.get("id").map(EvidenceId)
        })
    }

    /// The document that took the place of another.
    pub fn revision_of(&self, id: EvidenceId) -> Result<Option<EvidenceId>, StoreError> {
        query::one(&self.book, "SELECT id FROM evidence WHERE revises = ?1 ORDER BY id", params![id.0], |line| {
            line.get("id").map(EvidenceId)
        })
    }

    /// What one document proves, in all rounds.
    pub fn links_of_document(&self, id: EvidenceId) -> Result<Vec<EvidenceLink>, StoreError> {
        let sql = concat!(include_str!("links.sql"), "WHERE evidence = ?1 ORDER BY round, unit, node");
        query::all(&self.book, sql, params![id.0], link_from_row)
    }

    /// What criteria ask of their documents.
    pub fn evidence_rules(&self) -> Result<Vec<EvidenceRule>, StoreError> {
        Record::list(&self.book)
    }
}
