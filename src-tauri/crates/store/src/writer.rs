//! The writer: what a step of work may do to the book, each act a typed change.
//!
//! `put_*` reads what stands there and records that it was added or updated, or nothing when it
//! says the same; `remove_*` records what was removed. Every act asks the guards first.

use domain::clerks::{Clerk, ClerkId};
use domain::commitments::{Commitment, CommitmentId};
use domain::councils::{Council, CouncilId};
use domain::criteria::{CriteriaSet, Node, NodeId, SetId};
use domain::document_numbers::DocumentNumber;
use domain::evidence::{Evidence, EvidenceId, EvidenceLink, EvidenceRule};
use domain::lost_points::LostPointsNote;
use domain::office::{Letterhead, Signer};
use domain::plan::{Assignment, Milestone};
use domain::questions::Question;
use domain::reviews::Remark;
use domain::rounds::{Lock, PublishedResult, Round, RoundId, Stage};
use domain::scores::Score;
use domain::units::{Succession, Unit, UnitId};
use domain::wordings::OfficeWording;
use rusqlite::{Connection, params};

use crate::change::{Change, Diff, Noun, Record};
use crate::error::StoreError;
use crate::guards::Guards;
use crate::query;
use crate::scores::Cell;
use crate::settings::Settings;
use crate::wordings::Place;

/// Changes the book inside one write.
pub struct Writer<'a> {
    book: &'a Connection,
    guards: Guards,
    changes: Vec<Change>,
}

impl<'a> Writer<'a> {
    pub(crate) fn new(book: &'a Connection) -> Writer<'a> {
        Writer { book, guards: Guards::default(), changes: Vec::new() }
    }

    /// The open transaction.
    pub(crate) fn book(&self) -> &'a Connection {
        self.book
    }

    pub(crate) fn into_changes(self) -> Vec<Change> {
        self.changes
    }

    /// What the write has changed so far.
    #[must_use]
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// The next identity of a noun, never given before and never given again, not even when the
    /// thing is removed or the step undone.
    pub fn next_id(&mut self, noun: Noun) -> Result<i64, StoreError> {
        let sql = "INSERT INTO counter (noun, last) VALUES (?1, 1)
            ON CONFLICT (noun) DO UPDATE SET last = last + 1 RETURNING last";
        query::one(self.book, sql, params![noun.name()], |line| line.get("last"))?.ok_or(StoreError::Missing { noun, id: 0 })
    }

    /// The next identity of a unit.
    pub fn next_unit_id(&mut self) -> Result<UnitId, StoreError> {
        self.next_id(Noun::Unit).map(UnitId)
    }

    /// The next identity of a criteria set.
    pub fn next_set_id(&mut self) -> Result<SetId, StoreError> {
        self.next_id(Noun::CriteriaSet).map(SetId)
    }

    /// The next identity of a node.
    pub fn next_node_id(&mut self) -> Result<NodeId, StoreError> {
        self.next_id(Noun::Node).map(NodeId)
    }

    /// The next identity of a round.
    pub fn next_round_id(&mut self) -> Result<RoundId, StoreError> {
        self.next_id(Noun::Round).map(RoundId)
    }

    /// The next identity of a commitment.
    pub fn next_commitment_id(&mut self) -> Result<CommitmentId, StoreError> {
        self.next_id(Noun::Commitment).map(CommitmentId)
    }

    /// Changes what the office chose for itself.
    pub fn put_settings(&mut self, settings: Settings) -> Result<(), StoreError> {
        self.put(settings)
    }

    /// Adds or changes a letterhead.
    pub fn put_letterhead(&mut self, letterhead: Letterhead) -> Result<(), StoreError> {
        self.put(letterhead)
    }

    /// Takes out a letterhead.
    pub fn remove_letterhead(&mut self, id: i64) -> Result<(), StoreError> {
        self.remove::<Letterhead>(&id, id)
    }

    /// Adds or changes a signer.
    pub fn put_signer(&mut self, signer: Signer) -> Result<(), StoreError> {
        self.put(signer)
    }

    /// Takes out a signer.
    pub fn remove_signer(&mut self, id: i64) -> Result<(), StoreError> {
        self.remove::<Signer>(&id, id)
    }

    /// Adds or changes a unit.
    pub fn put_unit(&mut self, unit: Unit) -> Result<(), StoreError> {
        self.put(unit)
    }

    /// Takes out a unit to which nothing points but what was typed for its papers.
    pub fn remove_unit(&mut self, id: UnitId) -> Result<(), StoreError> {
        self.remove_paper_entries(|place| place.unit == Some(id))?;
        self.remove::<Unit>(&id, id.0)
    }

    /// Adds or changes a succession.
    pub fn put_succession(&mut self, succession: Succession) -> Result<(), StoreError> {
        self.put(succession)
    }

    /// Takes out a succession.
    pub fn remove_succession(&mut self, predecessor: UnitId, successor: UnitId) -> Result<(), StoreError> {
        self.remove::<Succession>(&(predecessor, successor), predecessor.0)
    }

    /// Adds or changes a criteria set, with its grades.
    pub fn put_criteria_set(&mut self, set: CriteriaSet) -> Result<(), StoreError> {
        self.put(set)
    }

    /// Takes out a set to which nothing points; its nodes are removed first.
    pub fn remove_criteria_set(&mut self, id: SetId) -> Result<(), StoreError> {
        self.remove::<CriteriaSet>(&id, id.0)
    }

    /// Adds or changes a node.
    pub fn put_node(&mut self, node: Node) -> Result<(), StoreError> {
        self.put(node)
    }

    /// Takes out a node to which nothing points.
    pub fn remove_node(&mut self, id: NodeId) -> Result<(), StoreError> {
        self.remove::<Node>(&id, id.0)
    }

    /// Adds or changes a round. Publishing it freezes what it rests on from the next act on.
    pub fn put_round(&mut self, round: Round) -> Result<(), StoreError> {
        self.put(round)
    }

    /// Takes out a round to which nothing points but what was typed for its papers.
    pub fn remove_round(&mut self, id: RoundId) -> Result<(), StoreError> {
        self.remove_paper_entries(|place| place.round == Some(id))?;
        self.remove::<Round>(&id, id.0)
    }

    /// Writes a cell. Typing the same thing again is no change, whoever does it.
    pub fn put_score(&mut self, score: Score) -> Result<(), StoreError> {
        self.put(score)
    }

    /// Makes a cell not scored; nothing happens when it is so already.
    pub fn clear_score(&mut self, round: RoundId, unit: UnitId, node: NodeId, stage: Stage) -> Result<(), StoreError> {
        self.guards.stage_is_open(self.book, round, unit, stage)?;
        let old = Score::find(self.book, &Cell { round, unit, node, stage })?;
        self.replace(old, None)
    }

    /// Locks a stage of a unit; nothing happens when it is so already.
    pub fn put_lock(&mut self, lock: Lock) -> Result<(), StoreError> {
        self.put(lock)
    }

    /// Unlocks a stage of a unit; nothing happens when it is so already.
    pub fn remove_lock(&mut self, lock: Lock) -> Result<(), StoreError> {
        let old = Lock::find(self.book, &lock)?;
        self.replace(old, None)
    }

    /// Adds or changes a result said by others.
    pub fn put_published_result(&mut self, result: PublishedResult) -> Result<(), StoreError> {
        self.put(result)
    }

    /// Takes out a result said by others.
    pub fn remove_published_result(&mut self, id: i64) -> Result<(), StoreError> {
        self.remove::<PublishedResult>(&id, id)
    }

    /// Adds or changes a commitment with its targets and tasks.
    pub fn put_commitment(&mut self, commitment: Commitment) -> Result<(), StoreError> {
        self.put(commitment)
    }

    /// Takes out a commitment.
    pub fn remove_commitment(&mut self, id: CommitmentId) -> Result<(), StoreError> {
        self.remove::<Commitment>(&id, id.0)
    }

    /// Adds or changes a clerk.
    pub fn put_clerk(&mut self, clerk: Clerk) -> Result<(), StoreError> {
        self.put(clerk)
    }

    /// Takes out a clerk; what the clerk did stays in the journal under the name.
    pub fn remove_clerk(&mut self, id: ClerkId) -> Result<(), StoreError> {
        self.remove::<Clerk>(&id, id.0)
    }

    /// Adds or changes a council with its members.
    pub fn put_council(&mut self, council: Council) -> Result<(), StoreError> {
        self.put(council)
    }

    /// Takes out a council.
    pub fn remove_council(&mut self, id: CouncilId) -> Result<(), StoreError> {
        self.remove::<Council>(&id, id.0)
    }

    /// Adds or changes a milestone.
    pub fn put_milestone(&mut self, milestone: Milestone) -> Result<(), StoreError> {
        self.put(milestone)
    }

    /// Takes out a milestone.
    pub fn remove_milestone(&mut self, id: i64) -> Result<(), StoreError> {
        self.remove::<Milestone>(&id, id)
    }

    /// Assigns a node.
    pub fn put_assignment(&mut self, assignment: Assignment) -> Result<(), StoreError> {
        self.put(assignment)
    }

    /// Takes an assignment away; nothing happens when there is none.
    pub fn clear_assignment(&mut self, round: RoundId, node: NodeId) -> Result<(), StoreError> {
        let old = Assignment::find(self.book, &(round, node))?;
        self.replace(old, None)
    }

    /// Adds a document whose file stands in the store room, or changes what is known of it.
    pub fn put_evidence(&mut self, evidence: Evidence) -> Result<(), StoreError> {
        self.put(evidence)
    }

    /// Takes a document to which nothing points out of the register; its file stays.
    pub fn remove_evidence(&mut self, id: EvidenceId) -> Result<(), StoreError> {
        self.remove::<Evidence>(&id, id.0)
    }

    /// Links a document to a criterion, or changes the link.
    pub fn put_evidence_link(&mut self, link: EvidenceLink) -> Result<(), StoreError> {
        self.put(link)
    }

    /// Takes a link away; nothing happens when there is none.
    pub fn clear_evidence_link(&mut self, link: &EvidenceLink) -> Result<(), StoreError> {
        let old = EvidenceLink::find(self.book, &link.key())?;
        self.replace(old, None)
    }

    /// Says what a criterion asks of its documents; an empty rule takes it away.
    pub fn put_evidence_rule(&mut self, rule: EvidenceRule) -> Result<(), StoreError> {
        let old = EvidenceRule::find(self.book, &rule.node)?;
        self.replace(old, Some(rule).filter(|rule| !rule.is_empty()))
    }

    /// Adds a remark.
    pub fn put_remark(&mut self, remark: Remark) -> Result<(), StoreError> {
        self.put(remark)
    }

    /// Adds or changes a question.
    pub fn put_question(&mut self, question: Question) -> Result<(), StoreError> {
        self.put(question)
    }

    /// Takes out a question.
    pub fn remove_question(&mut self, id: i64) -> Result<(), StoreError> {
        self.remove::<Question>(&id, id)
    }

    /// Adds or changes a number given to a document.
    pub fn put_document_number(&mut self, number: DocumentNumber) -> Result<(), StoreError> {
        self.put(number)
    }

    /// Strikes out a number given to a document.
    pub fn remove_document_number(&mut self, id: i64) -> Result<(), StoreError> {
        self.remove::<DocumentNumber>(&id, id)
    }

    /// Adds or changes a paragraph in the office's own words.
    pub fn put_wording(&mut self, wording: OfficeWording) -> Result<(), StoreError> {
        self.put(wording)
    }

    /// Takes a paragraph back to the program's own words; nothing happens when it is so already.
    pub fn remove_wording(&mut self, file: &str, paragraph: &str) -> Result<(), StoreError> {
        let place = Place { file: file.to_owned(), paragraph: paragraph.to_owned() };
        let old = OfficeWording::find(self.book, &place)?;
        self.replace(old, None)
    }

    /// Adds or changes what is said about lost points; a note that says nothing is taken out.
    pub fn put_lost_points_note(&mut self, note: LostPointsNote) -> Result<(), StoreError> {
        if !note.is_blank() {
            return self.put(note);
        }
        match LostPointsNote::find(self.book, &note.key())? {
            Some(old) => self.replace(Some(old), None),
            None => Ok(()),
        }
    }

    pub(crate) fn put<R: Record>(&mut self, new: R) -> Result<(), StoreError> {
        let old = R::find(self.book, &new.key())?;
        if let Some(id) = new.own_id().filter(|_| old.is_none()) {
            self.keep_counter_above(R::NOUN, id)?;
        }
        self.replace(old, Some(new))
    }

    pub(crate) fn remove<R: Record>(&mut self, key: &R::Key, id: i64) -> Result<(), StoreError> {
        let old = R::find(self.book, key)?.ok_or(StoreError::Missing { noun: R::NOUN, id })?;
        self.replace(Some(old), None)
    }

    /// Carries out a diff of undo or redo, provided that what it starts from is what stands there.
    pub(crate) fn carry_out<R: Record>(&mut self, diff: Diff<R>) -> Result<(), StoreError> {
        let key = diff.subject().key();
        let (expected, wanted) = diff.into_sides();
        if R::find(self.book, &key)? != expected {
            return Err(StoreError::Stale { what: format!("{} {key:?}", R::NOUN.name()) });
        }
        self.replace(expected, wanted)
    }

    /// Writes a diff that restores what stood in the book before, past locks and publications: they
    /// are part of what is restored. What it replaces has been taken out already.
    pub(crate) fn restore<R: Record>(&mut self, diff: Diff<R>) -> Result<(), StoreError> {
        if let Some(value) = diff.new_value() {
            if let Some(id) = value.own_id() {
                self.keep_counter_above(R::NOUN, id)?;
            }
            value.put(self.book)?;
        }
        self.changes.push(R::change(diff));
        Ok(())
    }

    /// Takes out what a restoring diff will replace.
    pub(crate) fn make_room<R: Record>(&mut self, diff: &Diff<R>) -> Result<(), StoreError> {
        match diff {
            Diff::Added(_) => Ok(()),
            Diff::Removed(old) | Diff::Updated { old, .. } => R::delete(self.book, &old.key()),
        }
    }

    /// The single place where a noun is written: guards, then the rows, then the change.
    pub(crate) fn replace<R: Record>(&mut self, old: Option<R>, new: Option<R>) -> Result<(), StoreError> {
        R::guard(&mut self.guards, self.book, old.as_ref(), new.as_ref())?;
        match (&old, &new) {
            (Some(before), Some(after)) if after.says_the_same_as(before) => return Ok(()),
            (_, Some(after)) => after.put(self.book)?,
            (Some(before), None) => R::delete(self.book, &before.key())?,
            (None, None) => {}
        }
        if let Some(diff) = Diff::between(old, new) {
            self.changes.push(R::change(diff));
        }
        Ok(())
    }

    /// An identity that came from elsewhere is never given again either.
    fn keep_counter_above(&mut self, noun: Noun, id: i64) -> Result<(), StoreError> {
        let sql = "INSERT INTO counter (noun, last) VALUES (?1, ?2)
            ON CONFLICT (noun) DO UPDATE SET last = max(last, excluded.last)";
        query::run(self.book, sql, params![noun.name(), id.max(0)]).map(drop)
    }
}
