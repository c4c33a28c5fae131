//! What the history keeps from a clerk who keys approved scores a second time: the first values.

use domain::rounds::Stage;
use store::Noun;

use super::account::ChangeLine;
use crate::desk::Book;
use crate::failure::Failure;

/// What stands in the place of a value that is not shown.
const COVERED: &str = "(không hiện khi đang nhập lần hai)";

/// The sheets whose first entry the clerk at work must not see: code of the round, unit.
pub(crate) struct Blind(Vec<(String, i64)>);

impl Blind {
    /// Of the clerk at work.
    pub(crate) fn of(book: &Book) -> Result<Blind, Failure> {
        let mut sheets = Vec::new();
        for round in book.store.rounds()? {
            sheets.extend(book.keyed_blind(round.id)?.into_iter().map(|unit| (round.code.clone(), unit.0)));
        }
        Ok(Blind(sheets))
    }

    /// True when everything may be seen.
    pub(crate) fn is_nothing(&self) -> bool {
        self.0.is_empty()
    }

    /// Covers the values of first entries; true when there was one.
    pub(crate) fn cover(&self, lines: &mut [ChangeLine]) -> bool {
        let mut covered = false;
        for line in lines.iter_mut().filter(|line| self.hides(line)) {
            covered = true;
            for value in [&mut line.old, &mut line.new, &mut line.why] {
                if !value.is_empty() {
                    COVERED.clone_into(value);
                }
            }
        }
        covered
    }

    fn hides(&self, line: &ChangeLine) -> bool {
        let of_sheet = |(round, unit): &(String, i64)| line.round.as_ref() == Some(round) && line.unit == Some(*unit);
        let tells = matches!(line.noun, Noun::Score | Noun::DifferenceReason) && line.stage == Some(Stage::Approved);
        tells && self.0.iter().any(of_sheet)
    }
}

/// A step without the values behind its name: "điểm 1.1 (phê duyệt) của Xã A: 3 → 2" ends at the colon.
pub(crate) fn without_values(label: &str) -> String {
    label.split_once(": ").map_or(label, |(name, _)| name).to_owned()
}
