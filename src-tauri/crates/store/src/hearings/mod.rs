//! Hearings of the council with who was there; what they decided stands in `decisions.rs`.

use domain::councils::{CouncilBody, CouncilRole};
use domain::hearings::{Attendance, Attendee, Decision, Hearing, HearingId};
use domain::rounds::RoundId;
use rusqlite::{Connection, params};

use crate::Store;
use crate::change::{Change, Diff, Noun, Record};
use crate::convert::{Line, instant_column, optional_instant_column, position_column};
use crate::error::StoreError;
use crate::guards::Guards;
use crate::query;
use crate::writer::Writer;

pub(crate) mod decisions;

impl Store {
    /// The hearings of a round, the oldest first.
    pub fn hearings(&self, round: RoundId) -> Result<Vec<Hearing>, StoreError> {
        of_round(&self.book, round)
    }

    /// A hearing.
    pub fn hearing(&self, id: HearingId) -> Result<Option<Hearing>, StoreError> {
        Hearing::find(&self.book, &id)
    }

    /// What a hearing decided, in the order in which it was decided.
    pub fn decisions(&self, hearing: HearingId) -> Result<Vec<Decision>, StoreError> {
        decisions::of_hearing(&self.book, hearing)
    }
}

impl Writer<'_> {
    /// Adds or changes a hearing with its attendees.
    pub fn put_hearing(&mut self, hearing: Hearing) -> Result<(), StoreError> {
        self.put(hearing)
    }

    /// Takes out a hearing that decided nothing, with what was typed for its minutes.
    pub fn remove_hearing(&mut self, id: HearingId) -> Result<(), StoreError> {
        self.remove_paper_entries(|place| place.hearing == Some(id))?;
        self.remove::<Hearing>(&id, id.0)
    }

    /// Adds or changes what a hearing decided.
    pub fn put_decision(&mut self, decision: Decision) -> Result<(), StoreError> {
        self.put(decision)
    }
}

/// The hearings of one round, the oldest first.
pub(crate) fn of_round(book: &Connection, round: RoundId) -> Result<Vec<Hearing>, StoreError> {
    let sql = concat!(include_str!("hearings.sql"), "WHERE round = ?1 ORDER BY begun_at, id");
    query::all(book, sql, params![round.0], from_row)?.into_iter().map(|hearing| with_attendees(book, hearing)).collect()
}

fn from_row(line: &Line<'_>) -> Result<Hearing, StoreError> {
    Ok(Hearing {
        id: HearingId(line.get("id")?),
        round: RoundId(line.get("round")?),
        stage: line.stage("stage")?,
        council: line.get("council")?,
        place: line.get("place")?,
        begun_at: line.instant("begun_at")?,
        ended_at: line.optional_instant("ended_at")?,
        attendees: Vec::new(),
        guests: line.get("guests")?,
        chair: line.get("chair")?,
        secretary: line.get("secretary")?,
        quorum: line.get("quorum")?,
        course: line.get("course")?,
        conclusions: line.get("conclusions")?,
    })
}

fn attendee_from_row(line: &Line<'_>) -> Result<Attendee, StoreError> {
    Ok(Attendee {
        body: line.word("body", CouncilBody::from_name)?,
        role: line.word("role", CouncilRole::from_name)?,
        name: line.get("name")?,
        office_title: line.get("office_title")?,
        attendance: line.word("attendance", Attendance::from_name)?,
    })
}

fn with_attendees(book: &Connection, hearing: Hearing) -> Result<Hearing, StoreError> {
    let sql = "SELECT body, role, name, office_title, attendance FROM attendee WHERE hearing = ?1 ORDER BY position";
    let attendees = query::all(book, sql, params![hearing.id.0], attendee_from_row)?;
    Ok(Hearing { attendees, ..hearing })
}

fn delete_attendees(book: &Connection, hearing: HearingId) -> Result<(), StoreError> {
    query::run(book, "DELETE FROM attendee WHERE hearing = ?1", params![hearing.0]).map(drop)
}

impl Record for Hearing {
    type Key = HearingId;
    const NOUN: Noun = Noun::Hearing;

    fn key(&self) -> HearingId {
        self.id
    }

    fn own_id(&self) -> Option<i64> {
        Some(self.id.0)
    }

    fn find(book: &Connection, key: &HearingId) -> Result<Option<Hearing>, StoreError> {
        let sql = concat!(include_str!("hearings.sql"), "WHERE id = ?1");
        query::one(book, sql, params![key.0], from_row)?.map(|hearing| with_attendees(book, hearing)).transpose()
    }

    fn list(book: &Connection) -> Result<Vec<Hearing>, StoreError> {
        let sql = concat!(include_str!("hearings.sql"), "ORDER BY begun_at, id");
        query::all(book, sql, [], from_row)?.into_iter().map(|hearing| with_attendees(book, hearing)).collect()
    }

    fn put(&self, book: &Connection) -> Result<(), StoreError> {
        let values = params![
            self.id.0,
            self.round.0,
            self.stage.name(),
            self.council,
            self.place,
            instant_column(self.begun_at),
            optional_instant_column(self.ended_at),
            self.guests,
            self.chair,
            self.secretary,
            self.quorum,
            self.course,
            self.conclusions,
        ];
        query::run(book, include_str!("put_hearing.sql"), values)?;
        delete_attendees(book, self.id)?;
        let sql = "INSERT INTO attendee (hearing, position, body, role, name, office_title, attendance)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
        for (position, attendee) in self.attendees.iter().enumerate() {
            let values = params![
                self.id.0,
                position_column(position)?,
                attendee.body.name(),
                attendee.role.name(),
                attendee.name,
                attendee.office_title,
                attendee.attendance.name(),
            ];
            query::run(book, sql, values)?;
        }
        Ok(())
    }

    fn delete(book: &Connection, key: &HearingId) -> Result<(), StoreError> {
        delete_attendees(book, *key)?;
        query::run(book, "DELETE FROM hearing WHERE id = ?1", params![key.0]).map(drop)
    }

    fn change(diff: Diff<Hearing>) -> Change {
        Change::Hearing(diff)
    }

    fn guard(guards: &mut Guards, book: &Connection, old: Option<&Hearing>, new: Option<&Hearing>) -> Result<(), StoreError> {
        old.or(new).map_or(Ok(()), |hearing| guards.round_is_open(book, hearing.round, Noun::Hearing))
    }
}
