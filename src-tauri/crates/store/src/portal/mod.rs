//! Templates of a higher authority's software, and what is handed in by them. A tick changes no
//! score, so a lock does not close it.

use domain::criteria::NodeId;
use domain::portal::{HandedIn, PortalTemplate};
use domain::rounds::RoundId;
use domain::units::UnitId;
use rusqlite::{Connection, params};

use crate::Store;
use crate::change::{Change, Diff, Noun, Record};
use crate::convert::{Line, instant_column};
use crate::error::StoreError;
use crate::query;
use crate::writer::Writer;

impl Store {
    /// The shapes to hand scores in by.
    pub fn portal_templates(&self) -> Result<Vec<PortalTemplate>, StoreError> {
        PortalTemplate::list(&self.book)
    }

    /// What is handed in of a round.
    pub fn handed_in(&self, round: RoundId) -> Result<Vec<HandedIn>, StoreError> {
        handed_in_of(&self.book, round)
    }
}

impl Writer<'_> {
    /// Adds or changes a template.
    pub fn put_portal_template(&mut self, template: PortalTemplate) -> Result<(), StoreError> {
        self.put(template)
    }

    /// Takes a template out with every tick of it.
    pub fn remove_portal_template(&mut self, id: i64) -> Result<(), StoreError> {
        for tick in HandedIn::list(self.book())?.into_iter().filter(|tick| tick.template == id) {
            self.replace(Some(tick), None)?;
        }
        self.remove::<PortalTemplate>(&id, id)
    }

    /// Ticks a criterion as handed in.
    pub fn put_handed_in(&mut self, tick: HandedIn) -> Result<(), StoreError> {
        self.put(tick)
    }

    /// Takes a tick away, where there is one.
    pub fn clear_handed_in(&mut self, tick: &HandedIn) -> Result<(), StoreError> {
        match HandedIn::find(self.book(), &tick.key())? {
            Some(old) => self.replace(Some(old), None),
            None => Ok(()),
        }
    }
}

fn template_from_row(line: &Line<'_>) -> Result<PortalTemplate, StoreError> {
    let columns: String = line.get("columns")?;
    Ok(PortalTemplate {
        id: line.get("id")?,
        name: line.get("name")?,
        file_name: line.get("file_name")?,
        columns: serde_json::from_str(&columns).map_err(|why| line.fault("columns", why))?,
    })
}

impl Record for PortalTemplate {
    type Key = i64;
    const NOUN: Noun = Noun::PortalTemplate;

    fn key(&self) -> i64 {
        self.id
    }

    fn own_id(&self) -> Option<i64> {
        Some(self.id)
    }

    fn find(book: &Connection, key: &i64) -> Result<Option<PortalTemplate>, StoreError> {
        let sql = concat!(include_str!("templates.sql"), "WHERE id = ?1");
        query::one(book, sql, params![key], template_from_row)
    }

    fn list(book: &Connection) -> Result<Vec<PortalTemplate>, StoreError> {
        query::all(book, concat!(include_str!("templates.sql"), "ORDER BY id"), [], template_from_row)
    }

    fn put(&self, book: &Connection) -> Result<(), StoreError> {
        let columns = serde_json::to_string(&self.columns)
            .map_err(|why| StoreError::Content { place: "columns".to_owned(), why: why.to_string() })?;
        query::run(book, include_str!("put_template.sql"), params![self.id, self.name, self.file_name, columns]).map(drop)
    }

    fn delete(book: &Connection, key: &i64) -> Result<(), StoreError> {
        query::run(book, "DELETE FROM portal_template WHERE id = ?1", params![key]).map(drop)
    }

    fn change(diff: Diff<PortalTemplate>) -> Change {
        Change::PortalTemplate(diff)
    }
}

/// What is handed in of a round.
fn handed_in_of(book: &Connection, round: RoundId) -> Result<Vec<HandedIn>, StoreError> {
    let sql = concat!(include_str!("handed_in.sql"), "WHERE round = ?1 ORDER BY template, unit, node");
    query::all(book, sql, params![round.0], handed_in_from_row)
}

fn handed_in_from_row(line: &Line<'_>) -> Result<HandedIn, StoreError> {
    Ok(HandedIn {
        template: line.get("template")?,
        round: RoundId(line.get("round")?),
        unit: UnitId(line.get("unit")?),
        node: NodeId(line.get("node")?),
        who: line.get("who")?,
        at: line.instant("at")?,
    })
}

impl Record for HandedIn {
    type Key = (i64, RoundId, UnitId, NodeId);
    const NOUN: Noun = Noun::HandedIn;

    fn key(&self) -> Self::Key {
        (self.template, self.round, self.unit, self.node)
    }

    fn own_id(&self) -> Option<i64> {
        None
    }

    fn find(book: &Connection, key: &Self::Key) -> Result<Option<HandedIn>, StoreError> {
        let sql = concat!(include_str!("handed_in.sql"), "WHERE template = ?1 AND round = ?2 AND unit = ?3 AND node = ?4");
        query::one(book, sql, params![key.0, key.1.0, key.2.0, key.3.0], handed_in_from_row)
    }

    fn list(book: &Connection) -> Result<Vec<HandedIn>, StoreError> {
        let sql = concat!(include_str!("handed_in.sql"), "ORDER BY template, round, unit, node");
        query::all(book, sql, [], handed_in_from_row)
    }

    fn put(&self, book: &Connection) -> Result<(), StoreError> {
        let values = params![self.template, self.round.0, self.unit.0, self.node.0, self.who, instant_column(self.at)];
        query::run(book, include_str!("put_handed_in.sql"), values).map(drop)
    }

    fn delete(book: &Connection, key: &Self::Key) -> Result<(), StoreError> {
        let sql = "DELETE FROM handed_in WHERE template = ?1 AND round = ?2 AND unit = ?3 AND node = ?4";
        query::run(book, sql, params![key.0, key.1.0, key.2.0, key.3.0]).map(drop)
    }

    fn change(diff: Diff<HandedIn>) -> Change {
        Change::HandedIn(diff)
    }
}
