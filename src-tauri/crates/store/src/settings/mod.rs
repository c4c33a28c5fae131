//! Settings: what the office chose for itself. One row, there from the first migration on.

use domain::commendations::ProposalRule;
use domain::commitments::VerdictRule;
use rusqlite::{Connection, params};
use serde::{Deserialize, Serialize};

use crate::change::{Change, Diff, Noun, Record};
use crate::convert::{json_column, optional_points_column};
use crate::error::StoreError;
use crate::query;

/// What the office chose for itself.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Settings {
    /// The one clerk named at set-up, until the book knows several.
    pub clerk: String,
    /// True for the sample office, whose papers say so.
    pub sample: bool,
    /// True once the office has been set up.
    pub set_up: bool,
    /// Size of the text on the screen in per cent: 100, 125, 150 or 200.
    pub text_size: u16,
    /// True for strong contrast.
    pub high_contrast: bool,
    /// What counts as partly kept among commitments.
    #[serde(default)]
    pub verdict: VerdictRule,
    /// From what commendations and reminders are proposed.
    #[serde(default)]
    pub proposal: ProposalRule,
}

impl Default for Settings {
    /// What the first migration writes.
    fn default() -> Settings {
        Settings {
            clerk: String::new(),
            sample: false,
            set_up: false,
            text_size: 100,
            high_contrast: false,
            verdict: VerdictRule::default(),
            proposal: ProposalRule::default(),
        }
    }
}

impl Record for Settings {
    type Key = ();
    const NOUN: Noun = Noun::Settings;

    fn key(&self) {}

    fn own_id(&self) -> Option<i64> {
        None
    }

    fn find(book: &Connection, _key: &()) -> Result<Option<Settings>, StoreError> {
        let sql = "SELECT clerk, sample, set_up, text_size, high_contrast, verdict_target_from, verdict_head_from, proposal FROM settings";
        query::one(book, sql, [], |line| {
            Ok(Settings {
                clerk: line.get("clerk")?,
                sample: line.get("sample")?,
                set_up: line.get("set_up")?,
                text_size: line.get("text_size")?,
                high_contrast: line.get("high_contrast")?,
                verdict: VerdictRule {
                    target_from: line.optional_points("verdict_target_from")?,
                    head_from: line.optional_points("verdict_head_from")?,
                },
                proposal: line.json("proposal")?,
            })
        })
    }

    fn list(book: &Connection) -> Result<Vec<Settings>, StoreError> {
        Ok(Settings::find(book, &())?.into_iter().collect())
    }

    fn put(&self, book: &Connection) -> Result<(), StoreError> {
        let sql = include_str!("put.sql");
        let values = params![
            self.clerk,
            self.sample,
            self.set_up,
            self.text_size,
            self.high_contrast,
            optional_points_column(self.verdict.target_from),
            optional_points_column(self.verdict.head_from),
            json_column("proposal", &self.proposal)?,
        ];
        query::run(book, sql, values).map(drop)
    }

    fn delete(book: &Connection, _key: &()) -> Result<(), StoreError> {
        query::run(book, "DELETE FROM settings", []).map(drop)
    }

    fn change(diff: Diff<Settings>) -> Change {
        Change::Settings(diff)
    }
}
