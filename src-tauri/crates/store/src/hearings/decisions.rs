//! What hearings decided.

use domain::criteria::NodeId;
use domain::hearings::{Decision, HearingId, Vote};
use domain::points::Points;
use domain::scores::Mark;
use domain::units::UnitId;
use rusqlite::{Connection, params};
use serde::Serialize;

use crate::change::{Change, Diff, Noun, Record};
use crate::convert::{Line, instant_column};
use crate::error::StoreError;
use crate::query;

/// On which criterion of which unit in which hearing.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize)]
pub(crate) struct Place {
    pub(crate) hearing: HearingId,
    pub(crate) unit: UnitId,
    pub(crate) node: NodeId,
}

/// The decisions of one hearing, in the order in which they were taken.
pub(crate) fn of_hearing(book: &Connection, hearing: HearingId) -> Result<Vec<Decision>, StoreError> {
    let sql = concat!(include_str!("decisions.sql"), "WHERE hearing = ?1 ORDER BY at, unit, node");
    query::all(book, sql, params![hearing.0], from_row)
}

fn from_row(line: &Line<'_>) -> Result<Decision, StoreError> {
    let vote = match (line.get("in_favour")?, line.get("against")?, line.get("abstained")?) {
        (Some(in_favour), Some(against), Some(abstained)) => Vote::Counted { in_favour, against, abstained },
        _ => Vote::Consensus,
    };
    Ok(Decision {
        hearing: HearingId(line.get("hearing")?),
        unit: UnitId(line.get("unit")?),
        node: NodeId(line.get("node")?),
        claimed: optional_mark(line, "claimed")?,
        reviewed: optional_mark(line, "reviewed")?,
        mark: optional_mark(line, "mark")?.ok_or_else(|| line.fault("mark", "a decision gives something"))?,
        opinions: line.get("opinions")?,
        reason: line.get("reason")?,
        vote,
        author: line.get("author")?,
        at: line.instant("at")?,
    })
}

fn optional_mark(line: &Line<'_>, column: &str) -> Result<Option<Mark>, StoreError> {
    line.optional_word(column, |text| match text {
        "not_applicable" => Some(Mark::NotApplicable),
        "no_occurrence" => Some(Mark::NoOccurrence),
        points => Points::parse_canonical(points).ok().map(|points| Mark::Scored { points }),
    })
}

fn mark_column(mark: Mark) -> String {
    match mark {
        Mark::Scored { points } => points.canonical(),
        Mark::NotApplicable => "not_applicable".to_owned(),
        Mark::NoOccurrence => "no_occurrence".to_owned(),
    }
}

impl Record for Decision {
    type Key = Place;
    const NOUN: Noun = Noun::Decision;

    fn key(&self) -> Place {
        Place { hearing: self.hearing, unit: self.unit, node: self.node }
    }

    fn own_id(&self) -> Option<i64> {
        None
    }

    fn find(book: &Connection, key: &Place) -> Result<Option<Decision>, StoreError> {
        let sql = concat!(include_str!("decisions.sql"), "WHERE hearing = ?1 AND unit = ?2 AND node = ?3");
        query::one(book, sql, params![key.hearing.0, key.unit.0, key.node.0], from_row)
    }

    fn list(book: &Connection) -> Result<Vec<Decision>, StoreError> {
        let sql = concat!(include_str!("decisions.sql"), "ORDER BY hearing, unit, node");
        query::all(book, sql, [], from_row)
    }

    fn put(&self, book: &Connection) -> Result<(), StoreError> {
        let counted = match self.vote {
            Vote::Consensus => None,
            Vote::Counted { in_favour, against, abstained } => Some((in_favour, against, abstained)),
        };
        let values = params![
            self.hearing.0,
            self.unit.0,
            self.node.0,
            self.claimed.map(mark_column),
            self.reviewed.map(mark_column),
            mark_column(self.mark),
            self.opinions,
            self.reason,
            counted.map(|(in_favour, ..)| in_favour),
            counted.map(|(_, against, _)| against),
            counted.map(|(.., abstained)| abstained),
            self.author,
            instant_column(self.at),
        ];
        query::run(book, include_str!("put_decision.sql"), values).map(drop)
    }

    fn delete(book: &Connection, key: &Place) -> Result<(), StoreError> {
        let sql = "DELETE FROM decision WHERE hearing = ?1 AND unit = ?2 AND node = ?3";
        query::run(book, sql, params![key.hearing.0, key.unit.0, key.node.0]).map(drop)
    }

    fn change(diff: Diff<Decision>) -> Change {
        Change::Decision(diff)
    }
}
