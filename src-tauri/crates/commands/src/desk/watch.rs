//! What is noticed while the book is open, for whoever looks after it.

use jiff::Timestamp;

/// What is noticed while the book is open.
#[derive(Default)]
pub(crate) struct Watch {
    /// When the book was looked after last.
    pub(crate) looked_at: Option<Timestamp>,
    /// What the clock said before it jumped further than a day.
    pub(crate) jumped_from: Option<Timestamp>,
    /// The reserve of the disk is used up.
    pub(crate) disk_low: Option<()>,
    /// Why the last copy could not be made.
    pub(crate) copy_failed: Option<String>,
}
