//! Drafts: what a clerk has typed and not yet kept, and where the clerk stopped.
//!
//! A draft is no fact: nothing is worked out from it, no paper prints it, the history does not tell
//! it. It is there so that a power cut or a locked screen costs nobody a sentence.

use jiff::Timestamp;

/// The longest text that is kept, in letters.
pub const LONGEST_TEXT: usize = 20_000;
/// The longest name of a place or label, in letters.
pub const LONGEST_NAME: usize = 500;
/// As many drafts of one clerk are kept; the oldest make room.
pub const MOST: usize = 200;

/// A text that was typed and not yet kept.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Draft {
    /// Where it was typed, in the window's own words; one place holds one draft of a clerk.
    pub place: String,
    /// What a person calls that place: "Xã A, tiêu chí 2.3, Lý do".
    pub label: String,
    /// The text, as it was typed.
    pub text: String,
    /// When it was typed last.
    pub at: Timestamp,
}
