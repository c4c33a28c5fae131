//! The office: letterheads and signers, valid between dates.

use domain::office::{Letterhead, Signer};
use rusqlite::{Connection, params};

use crate::change::{Change, Diff, Noun, Record};
use crate::convert::{Line, optional_day_column};
use crate::error::StoreError;
use crate::query;

fn letterhead_from_row(line: &Line<'_>) -> Result<Letterhead, StoreError> {
    Ok(Letterhead {
        id: line.get("id")?,
        valid_from: line.optional_day("valid_from")?,
        valid_to: line.optional_day("valid_to")?,
        parent_agency: line.get("parent_agency")?,
        issuing_agency: line.get("issuing_agency")?,
        abbreviation: line.get("abbreviation")?,
        drafting_unit: line.get("drafting_unit")?,
        place: line.get("place")?,
        approving_authority: line.get("approving_authority")?,
        appraisal_council: line.get("appraisal_council")?,
        commitment_receiver: line.get("commitment_receiver")?,
    })
}

impl Record for Letterhead {
    type Key = i64;
    const NOUN: Noun = Noun::Letterhead;

    fn key(&self) -> i64 {
        self.id
    }

    fn own_id(&self) -> Option<i64> {
        Some(self.id)
    }

    fn find(book: &Connection, key: &i64) -> Result<Option<Letterhead>, StoreError> {
        let sql = concat!(include_str!("letterheads.sql"), "WHERE id = ?1");
        query::one(book, sql, params![key], letterhead_from_row)
    }

    fn list(book: &Connection) -> Result<Vec<Letterhead>, StoreError> {
        let sql = concat!(include_str!("letterheads.sql"), "ORDER BY valid_from NULLS FIRST, id");
        query::all(book, sql, [], letterhead_from_row)
    }

    fn put(&self, book: &Connection) -> Result<(), StoreError> {
        let (from, to) = (optional_day_column(self.valid_from), optional_day_column(self.valid_to));
        let values = params![
            self.id,
            from,
            to,
            self.parent_agency,
            self.issuing_agency,
            self.abbreviation,
            self.drafting_unit,
            self.place,
            self.approving_authority,
            self.appraisal_council,
            self.commitment_receiver,
        ];
        query::run(book, include_str!("put_letterhead.sql"), values).map(drop)
    }

    fn delete(book: &Connection, key: &i64) -> Result<(), StoreError> {
        query::run(book, "DELETE FROM letterhead WHERE id = ?1", params![key]).map(drop)
    }

    fn change(diff: Diff<Letterhead>) -> Change {
        Change::Letterhead(diff)
    }
}

fn signer_from_row(line: &Line<'_>) -> Result<Signer, StoreError> {
    Ok(Signer {
        id: line.get("id")?,
        valid_from: line.optional_day("valid_from")?,
        valid_to: line.optional_day("valid_to")?,
        authority_line: line.get("authority_line")?,
        acting_line: line.get("acting_line")?,
        title: line.get("title")?,
        office_title: line.get("office_title")?,
        name: line.get("name")?,
    })
}

impl Record for Signer {
    type Key = i64;
    const NOUN: Noun = Noun::Signer;

    fn key(&self) -> i64 {
        self.id
    }

    fn own_id(&self) -> Option<i64> {
        Some(self.id)
    }

    fn find(book: &Connection, key: &i64) -> Result<Option<Signer>, StoreError> {
        let sql = concat!(include_str!("signers.sql"), "WHERE id = ?1");
        query::one(book, sql, params![key], signer_from_row)
    }

    fn list(book: &Connection) -> Result<Vec<Signer>, StoreError> {
        let sql = concat!(include_str!("signers.sql"), "ORDER BY valid_from NULLS FIRST, id");
        query::all(book, sql, [], signer_from_row)
    }

    fn put(&self, book: &Connection) -> Result<(), StoreError> {
        let (from, to) = (optional_day_column(self.valid_from), optional_day_column(self.valid_to));
        let values = params![self.id, from, to, self.authority_line, self.acting_line, self.title, self.office_title, self.name];
        query::run(book, include_str!("put_signer.sql"), values).map(drop)
    }

    fn delete(book: &Connection, key: &i64) -> Result<(), StoreError> {
        query::run(book, "DELETE FROM signer WHERE id = ?1", params![key]).map(drop)
    }

    fn change(diff: Diff<Signer>) -> Change {
        Change::Signer(diff)
    }
}
