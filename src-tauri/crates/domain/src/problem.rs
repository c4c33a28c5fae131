//! Problems: what is wrong in a sheet, a set or a round, where, and what to do about it.
//!
//! Reading gives `(value, Vec<Problem>)`: an incomplete sheet is normal life. The sentences are
//! Vietnamese, for the person at the screen; `code` is for programs.

use serde::{Deserialize, Serialize};

/// How much a problem matters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Good to know; nothing has to be done.
    Notice,
    /// Should be looked at; does not stop the work.
    Warning,
    /// Stops the import, the issue of a set or the publication.
    Error,
}

/// One problem with its place and its remedy.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Problem {
    /// Stable name for programs, such as `duplicate_code`.
    pub code: String,
    /// How much it matters.
    pub severity: Severity,
    /// The sheet it stands on, when it came from a file.
    pub sheet: Option<String>,
    /// The cell, such as `B7`.
    pub cell: Option<String>,
    /// The field of a form it belongs to, such as `targets.2.value`, when it came from one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub field: Option<String>,
    /// What is wrong, a Vietnamese sentence.
    pub what: String,
    /// What to do, a Vietnamese sentence.
    #[serde(rename = "do")]
    pub fix: String,
}

impl Problem {
    /// A problem that stops the work.
    pub fn error(code: &str, what: impl Into<String>, fix: impl Into<String>) -> Problem {
        Problem::new(Severity::Error, code, what.into(), fix.into())
    }

    /// A problem to look at.
    pub fn warning(code: &str, what: impl Into<String>, fix: impl Into<String>) -> Problem {
        Problem::new(Severity::Warning, code, what.into(), fix.into())
    }

    /// Something good to know.
    pub fn notice(code: &str, what: impl Into<String>, fix: impl Into<String>) -> Problem {
        Problem::new(Severity::Notice, code, what.into(), fix.into())
    }

    fn new(severity: Severity, code: &str, what: String, fix: String) -> Problem {
        Problem { code: code.to_owned(), severity, sheet: None, cell: None, field: None, what, fix }
    }

    /// The same problem at a place of a file.
    #[must_use]
    pub fn at(mut self, sheet: impl Into<String>, cell: impl Into<String>) -> Problem {
        self.sheet = Some(sheet.into());
        self.cell = Some(cell.into());
        self
    }

    /// The same problem at a field of a form.
    #[must_use]
    pub fn at_field(mut self, field: impl Into<String>) -> Problem {
        self.field = Some(field.into());
        self
    }

    /// True when it stops the work.
    #[must_use]
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}
