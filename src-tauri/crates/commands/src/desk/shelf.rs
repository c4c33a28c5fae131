//! The register of documents ready to be looked in: each text is folded once, when it is written, not
//! at every key of whoever looks for something.
//!
//! It is made once, without holding the book and on every core, and follows every committed change; it
//! holds nothing that is not in the book.

use std::collections::BTreeMap;
use std::num::NonZero;
use std::thread;

use domain::evidence::{Evidence, EvidenceId};
use domain::find::{Looked, Wanted};
use store::Diff;

use super::Desk;
use crate::failure::Failure;

/// A document as it is looked for.
pub(crate) struct Shelved {
    texts: [Looked; 4],
    pub(crate) title: String,
    pub(crate) number: String,
    pub(crate) subject: String,
}

impl Shelved {
    fn new(document: Evidence) -> Shelved {
        let title = document.title();
        let texts = [&title, &document.subject, &document.issuer, &document.file_name].map(|text| Looked::new(text));
        Shelved { texts, title, number: document.number, subject: document.subject }
    }
}

/// Below so many documents another thread costs more than it saves.
const FEW: usize = 2_000;

/// Every document of the register.
pub(crate) struct Shelf(BTreeMap<EvidenceId, Shelved>);

impl Shelf {
    /// Folds the texts of these documents, on every core where there are many.
    pub(crate) fn of(documents: Vec<Evidence>) -> Shelf {
        let cores = thread::available_parallelism().map_or(1, NonZero::get);
        let part = documents.len().div_ceil(cores).max(FEW);
        let mut parts = Vec::new();
        let mut rest = documents;
        while rest.len() > part {
            let later = rest.split_off(part);
            parts.push(std::mem::replace(&mut rest, later));
        }
        let folded = |documents: Vec<Evidence>| -> Vec<(EvidenceId, Shelved)> {
            documents.into_iter().map(|document| (document.id, Shelved::new(document))).collect()
        };
        thread::scope(|scope| {
            let others: Vec<_> = parts.into_iter().map(|part| scope.spawn(move || folded(part))).collect();
            let mut shelf: BTreeMap<EvidenceId, Shelved> = folded(rest).into_iter().collect();
            for other in others {
                // A thread that panicked takes the whole with it, as it would have here.
                shelf.extend(other.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
            }
            Shelf(shelf)
        })
    }

    /// Follows a committed change.
    pub(crate) fn follow(&mut self, diff: &Diff<Evidence>) {
        match diff.new_value() {
            Some(document) => self.0.insert(document.id, Shelved::new(document.clone())),
            None => self.0.remove(&diff.subject().id),
        };
    }

    /// The documents that fit best, at most as many.
    pub(crate) fn best(&self, wanted: &Wanted, most: usize) -> Vec<(u8, EvidenceId, &Shelved)> {
        let mut found: Vec<(u8, EvidenceId, &Shelved)> =
            self.0.iter().filter_map(|(id, one)| wanted.rank_among(&one.texts).map(|rank| (rank, *id, one))).collect();
        let order = |(rank, id, _): &(u8, EvidenceId, &Shelved)| (*rank, std::cmp::Reverse(*id));
        // A short word fits half of the register; only what is shown is put in order.
        if found.len() > most {
            found.select_nth_unstable_by_key(most, order);
            found.truncate(most);
        }
        found.sort_by_key(order);
        found
    }
}

/// Makes the register ready to be looked in. The book is held for reading it only: whoever saves a score
/// meanwhile does not wait. Who searches meanwhile waits here, and not twice.
pub(crate) fn make_ready(desk: &Desk) -> Result<(), Failure> {
    let _one_at_a_time = desk.shelving();
    let unread = {
        let book = desk.book();
        let documents = if book.is_shelved() { None } else { Some(book.store.evidence()?) };
        documents.map(|documents| (book.changes(), documents))
    };
    if let Some((changes, documents)) = unread {
        let shelf = Shelf::of(documents);
        desk.book().shelve(shelf, changes);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use domain::evidence::FileFormat;
    use jiff::Timestamp;

    use super::*;

    #[test]
    fn many_documents_are_folded_in_parts_and_none_is_lost() {
        let count = i64::try_from(FEW).unwrap() * 3 + 7;
        let document = |id: i64| Evidence {
            id: EvidenceId(id),
            hash: String::new(),
            bytes: 1,
            file_name: format!("{id}.pdf"),
            format: FileFormat::Pdf,
            kind: String::new(),
            number: format!("{id}/KH-UBND"),
            day: None,
            issuer: String::new(),
            subject: "Đắk Tơ Lung".to_owned(),
            revises: None,
            author: String::new(),
            at: Timestamp::UNIX_EPOCH,
        };
        let shelf = Shelf::of((1..=count).map(document).collect());
        let all = usize::try_from(count).unwrap();
        assert_eq!(shelf.best(&Wanted::new("dak to"), all + 1).len(), all, "every one is found");
        for id in [1, 2_000, 2_001, count] {
            let found = shelf.best(&Wanted::new(&format!("{id}/kh")), 1);
            assert_eq!(found.first().map(|(_, found, _)| found.0), Some(id), "at the edges of the parts too");
        }
        assert!(Shelf::of(Vec::new()).best(&Wanted::new("a"), 1).is_empty(), "an empty register");
    }
}
