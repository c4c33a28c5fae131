//! The book: one SQLite file that holds every fact of an office and the journal of how it came.
//!
//! Read lists and the facts of a round with `&self`; change things only through [`Store::write`],
//! [`Store::undo`] and [`Store::redo`]. Derived values (totals, ranks, grades) are never stored, SQL
//! never adds or orders points, and a read never writes. Nothing here knows paper, window or clock.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use domain::clerks::Clerk;
use domain::commitments::{Commitment, CommitmentId};
use domain::councils::Council;
use domain::criteria::{CriteriaSet, Node, SetId, Tree};
use domain::document_numbers::DocumentNumber;
use domain::evidence::{Evidence, EvidenceLink};
use domain::lost_points::LostPointsNote;
use domain::office::{Letterhead, Signer};
use domain::plan::{Assignment, Milestone};
use domain::progress::Progress;
use domain::questions::Question;
use domain::reconciliation::DifferenceReason;
use domain::reviews::Remark;
use domain::rounds::{Lock, PublishedResult, Round, RoundId};
use domain::scores::{Gathering, RoundFacts, Score};
use domain::second_entry::SecondEntry;
use domain::units::{Succession, Unit};
use domain::wordings::OfficeWording;
use jiff::Timestamp;
use rusqlite::Connection;

mod backup;
mod change;
mod check;
mod clerks;
mod commendations;
mod commitments;
mod conferences;
mod connection;
mod convert;
mod councils;
mod criteria;
mod document_numbers;
mod drafts;
mod error;
mod every_noun;
mod evidence;
mod files;
mod guards;
mod hearings;
mod indicators;
mod initiatives;
mod journal;
mod lock;
mod lost_points;
mod noun;
mod office;
mod operations;
mod outside_indices;
mod paper_entries;
mod plan;
mod portal;
mod progress;
mod query;
mod questions;
mod reconciliation;
mod recovery;
mod reserve;
mod restore;
mod reviews;
mod rounds;
mod schema;
mod scores;
mod second_entry;
mod second_place;
mod settings;
mod surveys;
mod undo;
mod units;
mod wordings;
mod write;
mod writer;

pub use backup::{Backup, Occasion};
pub use change::{Change, Diff, Noun};
pub use check::{ChainFault, CheckFault, CheckReport};
pub use drafts::WrongPasswords;
pub use error::{ReadOnlyReason, StoreError};
pub use evidence::room::{FileState, KeptFile};
pub use journal::{JournalEntry, JournalStep};
pub use operations::{Op, OpKind};
pub use recovery::Lacking;
pub use reserve::Reserve;
pub use restore::Outlook;
pub use second_place::SecondPlace;
pub use settings::Settings;
pub use write::Written;
pub use writer::Writer;

use change::Record;

/// One open book.
pub struct Store {
    book: Connection,
    folder: PathBuf,
    _lock: Option<lock::FolderLock>,
    read_only: Option<ReadOnlyReason>,
    head: journal::Head,
    sitting: undo::Sitting,
    start_copy_fault: Option<StoreError>,
}

impl Store {
    /// Why nothing can be written; `None` for a book open for writing.
    #[must_use]
    pub fn read_only(&self) -> Option<ReadOnlyReason> {
        self.read_only
    }

    /// Why there is no copy of what stood in the book at the start; `None` when there is one.
    #[must_use]
    pub fn start_copy_fault(&self) -> Option<&StoreError> {
        self.start_copy_fault.as_ref()
    }

    /// When the newest change was saved.
    #[must_use]
    pub fn last_saved(&self) -> Option<Timestamp> {
        self.head.at
    }

    /// The hash of the newest journal entry, as it is printed on the publication decision.
    #[must_use]
    pub fn chain_head(&self) -> &str {
        &self.head.hash
    }

    /// What the office chose for itself.
    pub fn settings(&self) -> Result<Settings, StoreError> {
        Settings::find(&self.book, &())?.ok_or(StoreError::Missing { noun: Noun::Settings, id: 1 })
    }

    /// The letterheads, oldest first.
    pub fn letterheads(&self) -> Result<Vec<Letterhead>, StoreError> {
        Record::list(&self.book)
    }

    /// The signers, oldest first.
    pub fn signers(&self) -> Result<Vec<Signer>, StoreError> {
        Record::list(&self.book)
    }

    /// The units, in the order in which they were entered.
    pub fn units(&self) -> Result<Vec<Unit>, StoreError> {
        Record::list(&self.book)
    }

    /// Which unit followed which, by day.
    pub fn successions(&self) -> Result<Vec<Succession>, StoreError> {
        Record::list(&self.book)
    }

    /// The criteria sets without their nodes, in the order in which they were entered.
    pub fn criteria_sets(&self) -> Result<Vec<CriteriaSet>, StoreError> {
        Record::list(&self.book)
    }

    /// The nodes of a set, in the order of the decision.
    pub fn nodes(&self, set: SetId) -> Result<Vec<Node>, StoreError> {
        criteria::nodes_of(&self.book, set)
    }

    /// The rounds by year.
    pub fn rounds(&self) -> Result<Vec<Round>, StoreError> {
        Record::list(&self.book)
    }

    /// The scores of a round.
    pub fn scores(&self, round: RoundId) -> Result<Vec<Score>, StoreError> {
        scores::of_round(&self.book, round)
    }

    /// The locked stages of a round.
    pub fn locks(&self, round: RoundId) -> Result<HashSet<Lock>, StoreError> {
        rounds::locks_of(&self.book, round)
    }

    /// The results said by others, by year and rank.
    pub fn published_results(&self) -> Result<Vec<PublishedResult>, StoreError> {
        Record::list(&self.book)
    }

    /// The numbers given to documents, the newest year first.
    pub fn document_numbers(&self) -> Result<Vec<DocumentNumber>, StoreError> {
        DocumentNumber::list(&self.book)
    }

    /// Paragraphs of papers in the office's own words.
    pub fn wordings(&self) -> Result<Vec<OfficeWording>, StoreError> {
        OfficeWording::list(&self.book)
    }

    /// What is said about the lost points of a round.
    pub fn lost_points_notes(&self, round: RoundId) -> Result<Vec<LostPointsNote>, StoreError> {
        lost_points::of_round(&self.book, round)
    }

    /// The reasons written for what does not add up, in the order in which they were written.
    pub fn difference_reasons(&self) -> Result<Vec<DifferenceReason>, StoreError> {
        Record::list(&self.book)
    }

    /// The second entries of a round.
    pub fn second_entries(&self, round: RoundId) -> Result<Vec<SecondEntry>, StoreError> {
        second_entry::entries_of(&self.book, round)
    }

    /// The commitments by year.
    pub fn commitments(&self) -> Result<Vec<Commitment>, StoreError> {
        Record::list(&self.book)
    }

    /// What was entered about the commitments of a year, or of all years, in the order of entering.
    pub fn progress(&self, year: Option<i16>) -> Result<Vec<Progress>, StoreError> {
        progress::of_year(&self.book, year)
    }

    /// What was entered about one commitment, in the order of entering.
    pub fn progress_of(&self, commitment: CommitmentId) -> Result<Vec<Progress>, StoreError> {
        progress::of_commitment(&self.book, commitment)
    }

    /// The clerks, in the order in which they were entered.
    pub fn clerks(&self) -> Result<Vec<Clerk>, StoreError> {
        Record::list(&self.book)
    }

    /// The councils, newest year first.
    pub fn councils(&self) -> Result<Vec<Council>, StoreError> {
        Record::list(&self.book)
    }

    /// The milestones of a round by day.
    pub fn milestones(&self, round: RoundId) -> Result<Vec<Milestone>, StoreError> {
        plan::milestones_of(&self.book, round)
    }

    /// The assignments of a round.
    pub fn assignments(&self, round: RoundId) -> Result<Vec<Assignment>, StoreError> {
        plan::assignments_of(&self.book, round)
    }

    /// The register of documents, in the order in which they came.
    pub fn evidence(&self) -> Result<Vec<Evidence>, StoreError> {
        Record::list(&self.book)
    }

    /// What documents prove in a round.
    pub fn evidence_links(&self, round: RoundId) -> Result<Vec<EvidenceLink>, StoreError> {
        evidence::links_of(&self.book, round)
    }

    /// The remarks of a round, in the order in which they were made.
    pub fn remarks(&self, round: RoundId) -> Result<Vec<Remark>, StoreError> {
        reviews::of_round(&self.book, round)
    }

    /// The questions of a round, in the order in which they were asked.
    pub fn questions(&self, round: RoundId) -> Result<Vec<Question>, StoreError> {
        questions::of_round(&self.book, round)
    }

    /// Everything that decides the results of a round. `published` holds the results said by
    /// others for the year before (first) and for the year itself.
    pub fn round_facts(&self, round: RoundId) -> Result<RoundFacts, StoreError> {
        let round = Round::find(&self.book, &round)?.ok_or(StoreError::Missing { noun: Noun::Round, id: round.0 })?;
        let set =
            CriteriaSet::find(&self.book, &round.set)?.ok_or(StoreError::Missing { noun: Noun::CriteriaSet, id: round.set.0 })?;
        let tree = Tree::new(self.nodes(set.id)?)
            .map_err(|why| StoreError::Content { place: format!("nodes of set {}", set.code), why: why.to_string() })?;
        let locks = self.locks(round.id)?;
        let published = rounds::published_results::around(&self.book, round.year)?;
        let id = round.id;
        let mut gathering = Gathering::new(round, set, tree, &self.units()?);
        scores::each_of_round(&self.book, id, |score| gathering.add(score))?;
        Ok(gathering.finish(locks, published))
    }

    /// The newest journal entries, newest first.
    pub fn journal(&self, limit: usize) -> Result<Vec<JournalEntry>, StoreError> {
        journal::newest(&self.book, limit)
    }

    /// The typed changes of one journal entry.
    pub fn changes_of(&self, sequence: i64) -> Result<Vec<Change>, StoreError> {
        journal::changes_of(&self.book, sequence)?.ok_or(StoreError::Missing { noun: Noun::Journal, id: sequence })
    }

    /// The newest entries before a number with their changes, newest first; only those whose changes
    /// hold a text as it stands in the journal, unless it is empty.
    pub fn steps_before(&self, before: i64, naming: &str, limit: usize) -> Result<Vec<JournalStep>, StoreError> {
        journal::steps_before(&self.book, before, naming, limit)
    }

    /// Everybody who ever wrote into the book.
    pub fn writers(&self) -> Result<Vec<String>, StoreError> {
        journal::writers(&self.book)
    }

    /// Checks pages, references, the whole chain, and the facts against the journal.
    pub fn check(&self) -> Result<CheckReport, StoreError> {
        check::check(&self.book, &self.folder)
    }

    /// Makes a verified copy: in the folder of copies beside the book, or in a folder or under the
    /// name of a new file that is given.
    pub fn backup(&self, now: Timestamp, to: Option<&Path>) -> Result<Backup, StoreError> {
        match to {
            Some(to) => {
                let made = backup::make(&self.book, now, to, Occasion::ByHand)?;
                // A copy for another place is of no use without the documents it speaks of.
                let room = made.path.parent().unwrap_or(to);
                evidence::room::copy_missing(&self.folder, room, &self.evidence()?)?;
                Ok(made)
            }
            None => backup::make_and_thin(&self.book, now, &self.folder.join(backup::FOLDER), Occasion::ByHand),
        }
    }

    /// Makes a verified copy beside the book, unless the newest one already ends at the same entry.
    pub fn backup_when_changed(&self, now: Timestamp, occasion: Occasion) -> Result<Option<Backup>, StoreError> {
        backup::make_when_changed(&self.book, now, &self.folder.join(backup::FOLDER), occasion)
    }

    /// The newest copy beside the book, by its name only.
    pub fn newest_backup(&self) -> Result<Option<Backup>, StoreError> {
        Ok(backup::list(&self.folder.join(backup::FOLDER), backup::Verify::None)?.into_iter().next())
    }

    /// The copies beside the book, newest first, each opened and checked.
    pub fn backups(&self) -> Result<Vec<Backup>, StoreError> {
        Store::backups_in(&self.folder)
    }

    /// The copies in a folder whose book cannot be opened.
    pub fn backups_in(folder: &Path) -> Result<Vec<Backup>, StoreError> {
        backup::list(&folder.join(backup::FOLDER), backup::Verify::Every)
    }

    /// Puts the bytes of a document into the store room; a row of the register comes afterwards.
    ///
    /// # Errors
    /// The book is read only, the bytes are no document that is taken in, or the disk refuses.
    pub fn keep_file(&self, file_name: &str, bytes: &[u8]) -> Result<KeptFile, StoreError> {
        self.refuse_when_read_only()?;
        evidence::room::keep(&self.folder, file_name, bytes)
    }

    /// Reads a file that is to become evidence, no further than its limit.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn read_file(path: &Path) -> Result<Vec<u8>, StoreError> {
        evidence::room::read(path)
    }

    /// How the file of a document stands: read whole and compared.
    #[must_use]
    pub fn file_state(&self, evidence: &Evidence) -> FileState {
        evidence::room::state_of(&self.folder, evidence)
    }

    /// The same without reading it: whether it is there and as long as it was.
    #[must_use]
    pub fn file_state_at_a_glance(&self, evidence: &Evidence) -> FileState {
        evidence::room::state_at_a_glance(&self.folder, evidence)
    }

    /// The bytes of a document, proved by their hash.
    ///
    /// # Errors
    /// The file is missing or damaged.
    pub fn file_bytes(&self, evidence: &Evidence) -> Result<Vec<u8>, StoreError> {
        evidence::room::bytes_of(&self.folder, evidence)
    }

    fn refuse_when_read_only(&self) -> Result<(), StoreError> {
        match self.read_only {
            None => Ok(()),
            Some(ReadOnlyReason::NewerSchema { found, known }) => Err(StoreError::NewerSchema { found, known }),
            Some(reason) => Err(StoreError::ReadOnly { reason }),
        }
    }
}
