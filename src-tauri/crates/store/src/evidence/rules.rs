//! What criteria ask of their documents: data of the criteria set.

use domain::criteria::{Node, NodeId};
use domain::evidence::{DueDay, EvidenceRule};
use rusqlite::{Connection, params};

use crate::change::{Change, Diff, Noun, Record};
use crate::convert::{Line, names_column};
use crate::error::StoreError;
use crate::guards::Guards;
use crate::query;

fn from_row(line: &Line<'_>) -> Result<EvidenceRule, StoreError> {
    Ok(EvidenceRule {
        node: NodeId(line.get("node")?),
        kinds: line.names("kinds")?,
        inside_period: line.get("inside_period")?,
        before: line.optional_word("before", DueDay::parse)?,
        consequence: line.get("consequence")?,
    })
}

impl Record for EvidenceRule {
    type Key = NodeId;
    const NOUN: Noun = Noun::EvidenceRule;

    fn key(&self) -> NodeId {
        self.node
    }

    fn own_id(&self) -> Option<i64> {
        None
    }

    fn find(book: &Connection, key: &NodeId) -> Result<Option<EvidenceRule>, StoreError> {
        let sql = concat!(include_str!("rules.sql"), "WHERE node = ?1");
        query::one(book, sql, params![key.0], from_row)
    }

    fn list(book: &Connection) -> Result<Vec<EvidenceRule>, StoreError> {
        let sql = concat!(include_str!("rules.sql"), "ORDER BY node");
        query::all(book, sql, [], from_row)
    }

    fn put(&self, book: &Connection) -> Result<(), StoreError> {
        let values = params![
            self.node.0,
            names_column("kinds", &self.kinds)?,
            self.inside_period,
            self.before.map(DueDay::vietnamese),
            self.consequence,
        ];
        query::run(book, include_str!("put_rule.sql"), values).map(drop)
    }

    fn delete(book: &Connection, key: &NodeId) -> Result<(), StoreError> {
        query::run(book, "DELETE FROM evidence_rule WHERE node = ?1", params![key.0]).map(drop)
    }

    fn change(diff: Diff<EvidenceRule>) -> Change {
        Change::EvidenceRule(diff)
    }

    fn guard(
        guards: &mut Guards,
        book: &Connection,
        old: Option<&EvidenceRule>,
        new: Option<&EvidenceRule>,
    ) -> Result<(), StoreError> {
        let Some(rule) = old.or(new) else { return Ok(()) };
        let node = Node::find(book, &rule.node)?.ok_or(StoreError::Missing { noun: Noun::Node, id: rule.node.0 })?;
        guards.set_is_free(book, node.set, Noun::EvidenceRule)
    }
}
