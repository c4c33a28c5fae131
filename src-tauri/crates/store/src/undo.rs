//! Undo and redo: the inverses of an entry's changes, newest first, as one more entry.
//!
//! The stack belongs to one sitting and holds only numbers of entries; the changes themselves are
//! read back from the journal. A step is refused when a place is locked, and forgotten when what
//! it left has changed since, because it could then never be taken back.

use jiff::Timestamp;

use crate::Store;
use crate::change::{Diff, Noun, Record, Visitor};
use crate::error::StoreError;
use crate::journal;
use crate::operations::{Op, OpKind};
use crate::write::Written;
use crate::writer::Writer;

/// A step that can be taken back or done again.
struct Step {
    /// The entry to be reverted.
    sequence: i64,
    /// The user's name of the step.
    label: String,
}

/// What can be undone and redone in this sitting.
#[derive(Default)]
pub(crate) struct Sitting {
    undo: Vec<Step>,
    redo: Vec<Step>,
}

impl Sitting {
    /// A new step: what was taken back before can no longer be done again.
    pub(crate) fn remember(&mut self, sequence: i64, label: String) {
        self.undo.push(Step { sequence, label });
        self.redo.clear();
    }

    fn from(&mut self, kind: OpKind) -> &mut Vec<Step> {
        if kind == OpKind::Redo { &mut self.redo } else { &mut self.undo }
    }

    fn to(&mut self, kind: OpKind) -> &mut Vec<Step> {
        if kind == OpKind::Redo { &mut self.undo } else { &mut self.redo }
    }
}

/// Carries out the inverse of each change it visits.
struct Reverter<'w, 'b>(&'w mut Writer<'b>);

impl Visitor for Reverter<'_, '_> {
    type Answer = Result<(), StoreError>;

    fn visit<R: Record>(&mut self, diff: Diff<R>) -> Result<(), StoreError> {
        let (old, new) = diff.into_sides();
        Diff::between(new, old).map_or(Ok(()), |inverse| self.0.carry_out(inverse))
    }
}

impl Store {
    /// Takes back the last step of this sitting and gives its label.
    ///
    /// # Errors
    /// Nothing to undo, a locked or frozen place, or something that has changed since.
    pub fn undo(&mut self, now: Timestamp, who: &str) -> Result<Written<String>, StoreError> {
        self.revert(OpKind::Undo, "Hoàn tác", now, who)
    }

    /// Does the step again that was taken back last, and gives its label.
    ///
    /// # Errors
    /// Nothing to redo, a locked or frozen place, or something that has changed since.
    pub fn redo(&mut self, now: Timestamp, who: &str) -> Result<Written<String>, StoreError> {
        self.revert(OpKind::Redo, "Làm lại", now, who)
    }

    /// The step that undo would take back.
    #[must_use]
    pub fn undo_label(&self) -> Option<&str> {
        self.sitting.undo.last().map(|step| step.label.as_str())
    }

    /// The step that redo would do again.
    #[must_use]
    pub fn redo_label(&self) -> Option<&str> {
        self.sitting.redo.last().map(|step| step.label.as_str())
    }

    fn revert(&mut self, kind: OpKind, prefix: &str, now: Timestamp, who: &str) -> Result<Written<String>, StoreError> {
        self.refuse_when_read_only()?;
        let (sequence, label) = match self.sitting.from(kind).last() {
            Some(step) => (step.sequence, step.label.clone()),
            None => return Err(StoreError::NothingToUndo),
        };
        let changes =
            journal::changes_of(&self.book, sequence)?.ok_or(StoreError::Missing { noun: Noun::Journal, id: sequence })?;
        let op = Op::new(kind, format!("{prefix}: {label}"));
        let reverted = self.transact(&op, Some(sequence), now, who, |writer| {
            let mut reverter = Reverter(writer);
            changes.into_iter().rev().try_for_each(|change| change.visit(&mut reverter))
        });
        match reverted {
            Ok(written) => {
                self.sitting.from(kind).pop();
                self.sitting.to(kind).push(Step { sequence: written.sequence, label: label.clone() });
                Ok(Written { value: label, changes: written.changes, sequence: written.sequence })
            }
            // Something else came to rest on it since, which is no different from having changed.
            Err(StoreError::Dangling { place: what } | StoreError::Duplicate { place: what } | StoreError::Stale { what }) => {
                self.sitting.from(kind).pop();
                Err(StoreError::Stale { what })
            }
            Err(error) => Err(error),
        }
    }
}
