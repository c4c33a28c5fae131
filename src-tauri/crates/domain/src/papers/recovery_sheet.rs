//! What stands on the sheet of a recovery code.

use jiff::civil::Date;

/// The sheet that the head of the office keeps in a sealed envelope. It exists only while the code is shown:
/// the book holds a hash of the code and never the code.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RecoverySheet {
    /// Whose password the code stands for.
    pub clerk: String,
    /// The clerk's department; empty when not said.
    pub department: String,
    /// The day on which the password was set.
    pub day: Date,
    /// Groups of letters and digits with hyphens between them.
    pub code: String,
}
