//! What may not change: locked stages, and whatever a published round has frozen.
//!
//! Asked before every single change, also by undo and redo. Answers are remembered for the length
//! of one write, because an import asks the same question for every cell of a sheet; a change of a
//! lock or a round forgets them.

use std::collections::HashMap;

use domain::criteria::SetId;
use domain::rounds::{RoundId, Stage};
use domain::units::{Unit, UnitId, UnitVersion};
use jiff::civil::Date;
use rusqlite::{Connection, params};

use crate::change::Noun;
use crate::error::StoreError;
use crate::query;

/// The remembered answers of one write.
#[derive(Default)]
pub(crate) struct Guards {
    closed_stages: HashMap<(RoundId, UnitId, Stage), bool>,
    frozen_sets: HashMap<SetId, Option<RoundId>>,
    published_rounds: HashMap<RoundId, bool>,
}

impl Guards {
    /// Forgets all answers.
    pub(crate) fn forget(&mut self) {
        self.closed_stages.clear();
        self.frozen_sets.clear();
        self.published_rounds.clear();
    }

    /// Refuses a change of a unit's stage that is locked or published.
    pub(crate) fn stage_is_open(
        &mut self,
        book: &Connection,
        round: RoundId,
        unit: UnitId,
        stage: Stage,
    ) -> Result<(), StoreError> {
        let closed = match self.closed_stages.get(&(round, unit, stage)) {
            Some(closed) => *closed,
            None => {
                let sql = include_str!("rounds/is_stage_closed.sql");
                let closed =
                    query::one(book, sql, params![round.0, unit.0, stage.name()], |line| line.get("closed"))?.unwrap_or(false);
                self.closed_stages.insert((round, unit, stage), closed);
                closed
            }
        };
        if closed { Err(StoreError::Locked { round, unit, stage }) } else { Ok(()) }
    }

    /// Refuses a change of a node of a set that is issued.
    pub(crate) fn set_is_draft(book: &Connection, set: SetId) -> Result<(), StoreError> {
        let sql = "SELECT state = 'issued' AS issued FROM criteria_set WHERE id = ?1";
        let issued = query::one(book, sql, params![set.0], |line| line.get("issued"))?.unwrap_or(false);
        if issued { Err(StoreError::Issued { set }) } else { Ok(()) }
    }

    /// Refuses a change of a set, its grades or its nodes under a published round.
    pub(crate) fn set_is_free(&mut self, book: &Connection, set: SetId, noun: Noun) -> Result<(), StoreError> {
        let frozen_by = match self.frozen_sets.get(&set) {
            Some(round) => *round,
            None => {
                let sql = "SELECT min(id) AS id FROM round WHERE set_id = ?1 AND published_at IS NOT NULL";
                let round = query::one(book, sql, params![set.0], |line| line.get::<Option<i64>>("id"))?.flatten().map(RoundId);
                self.frozen_sets.insert(set, round);
                round
            }
        };
        frozen_by.map_or(Ok(()), |round| Err(StoreError::Frozen { noun, round }))
    }

    /// Refuses a change of what belongs to a published round.
    pub(crate) fn round_is_open(&mut self, book: &Connection, round: RoundId, noun: Noun) -> Result<(), StoreError> {
        let published = match self.published_rounds.get(&round) {
            Some(published) => *published,
            None => {
                let sql = "SELECT published_at IS NOT NULL AS published FROM round WHERE id = ?1";
                let published = query::one(book, sql, params![round.0], |line| line.get("published"))?.unwrap_or(false);
                self.published_rounds.insert(round, published);
                published
            }
        };
        if published { Err(StoreError::Frozen { noun, round }) } else { Ok(()) }
    }

    /// Refuses a change of what a unit was called at the end of a published round. Later names,
    /// and the person at its head, stay free.
    pub(crate) fn printed_name_is_free(book: &Connection, old: Option<&Unit>, new: Option<&Unit>) -> Result<(), StoreError> {
        let Some(id) = old.map(|unit| unit.id) else { return Ok(()) };
        let sql = include_str!("rounds/published_with_unit.sql");
        let rounds = query::all(book, sql, params![id.0], |line| Ok((RoundId(line.get("id")?), line.day("to_day")?)))?;
        for (round, day) in rounds {
            if printed(old, day) != printed(new, day) {
                return Err(StoreError::Frozen { noun: Noun::Unit, round });
            }
        }
        Ok(())
    }
}

/// What papers print about a unit on a day.
fn printed(unit: Option<&Unit>, day: Date) -> Option<UnitVersion> {
    let version = unit.and_then(|unit| unit.at_or_nearest(day))?;
    Some(UnitVersion { valid_from: None, valid_to: None, head_name: String::new(), head_title: String::new(), ..version.clone() })
}
