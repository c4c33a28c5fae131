//! The register of documents ready to be looked in: each text is folded once, when it is written, not
//! at every key of whoever looks for something.
//!
//! It is made at the first search and follows every committed change; it holds nothing that is not
//! in the book.

use std::collections::BTreeMap;

use domain::evidence::{Evidence, EvidenceId};
use domain::find::{Looked, Wanted};
use store::{Diff, Store};

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

/// Every document of the register.
pub(crate) struct Shelf(BTreeMap<EvidenceId, Shelved>);

impl Shelf {
    /// Reads the register.
    pub(crate) fn of(store: &Store) -> Result<Shelf, Failure> {
        Ok(Shelf(store.evidence()?.into_iter().map(|document| (document.id, Shelved::new(document))).collect()))
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
