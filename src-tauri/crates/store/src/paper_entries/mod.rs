//! What was typed for papers. It stays open after a lock and a publication: numbers come with the paper.

use domain::hearings::HearingId;
use domain::paper_entries::{PaperEntry, PaperPlace};
use domain::rounds::RoundId;
use domain::units::UnitId;
use rusqlite::{Connection, params};

use crate::Store;
use crate::change::{Change, Diff, Noun, Record};
use crate::convert::{Line, instant_column};
use crate::error::StoreError;
use crate::query;
use crate::writer::Writer;

fn from_row(line: &Line<'_>) -> Result<PaperEntry, StoreError> {
    Ok(PaperEntry {
        id: line.get("id")?,
        paper: line.get("paper")?,
        round: line.get::<Option<i64>>("round")?.map(RoundId),
        unit: line.get::<Option<i64>>("unit")?.map(UnitId),
        year: line.get("year")?,
        hearing: line.get::<Option<i64>>("hearing")?.map(HearingId),
        conference: line.get("conference")?,
        entry: line.get("entry")?,
        text: line.get("text")?,
        who: line.get("who")?,
        at: line.instant("at")?,
    })
}

impl Record for PaperEntry {
    type Key = i64;
    const NOUN: Noun = Noun::PaperEntry;

    fn key(&self) -> i64 {
        self.id
    }

    fn own_id(&self) -> Option<i64> {
        Some(self.id)
    }

    fn find(book: &Connection, key: &i64) -> Result<Option<PaperEntry>, StoreError> {
        query::one(book, concat!(include_str!("paper_entries.sql"), "WHERE id = ?1"), params![key], from_row)
    }

    fn list(book: &Connection) -> Result<Vec<PaperEntry>, StoreError> {
        query::all(book, concat!(include_str!("paper_entries.sql"), "ORDER BY id"), [], from_row)
    }

    fn put(&self, book: &Connection) -> Result<(), StoreError> {
        let values = params![
            self.id,
            self.paper,
            self.round.map(|round| round.0),
            self.unit.map(|unit| unit.0),
            self.year,
            self.hearing.map(|hearing| hearing.0),
            self.conference,
            self.entry,
            self.text,
            self.who,
            instant_column(self.at),
        ];
        query::run(book, include_str!("put_paper_entry.sql"), values).map(drop)
    }

    fn delete(book: &Connection, key: &i64) -> Result<(), StoreError> {
        query::run(book, "DELETE FROM paper_entry WHERE id = ?1", params![key]).map(drop)
    }

    fn change(diff: Diff<PaperEntry>) -> Change {
        Change::PaperEntry(diff)
    }

    /// Typing the same thing again is no change, whoever does it.
    fn says_the_same_as(&self, other: &PaperEntry) -> bool {
        *self == PaperEntry { who: self.who.clone(), at: self.at, ..other.clone() }
    }
}

impl Store {
    /// What was typed for papers, in the order in which it was first typed.
    pub fn paper_entries(&self) -> Result<Vec<PaperEntry>, StoreError> {
        Record::list(&self.book)
    }
}

impl Writer<'_> {
    /// Adds or changes what was typed for a paper; the store gives a new entry its identity when `id` is 0.
    pub fn put_paper_entry(&mut self, entry: PaperEntry) -> Result<(), StoreError> {
        let id = if entry.id == 0 { self.next_id(Noun::PaperEntry)? } else { entry.id };
        self.put(PaperEntry { id, ..entry })
    }

    /// Takes out what was typed.
    pub fn remove_paper_entry(&mut self, id: i64) -> Result<(), StoreError> {
        self.remove::<PaperEntry>(&id, id)
    }

    /// Takes out what was typed for papers of something that goes itself.
    pub(crate) fn remove_paper_entries(&mut self, goes: impl Fn(&PaperPlace) -> bool) -> Result<(), StoreError> {
        let entries = PaperEntry::list(self.book())?;
        entries.iter().filter(|entry| goes(&entry.place())).try_for_each(|entry| self.remove_paper_entry(entry.id))
    }
}
