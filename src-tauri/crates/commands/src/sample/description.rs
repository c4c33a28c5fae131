//! The description of the sample office, `assets/sample/van_phong_mau.json`: which sheets it is made
//! of, and the few facts that stand in no sheet.

use domain::points::Points;
use domain::rounds::Stage;
use serde::Deserialize;

use crate::office::{LetterheadFields, SignerFields};

#[derive(Deserialize)]
pub(super) struct SampleOffice {
    pub(super) clerk: String,
    pub(super) letterhead: LetterheadFields,
    pub(super) signer: SignerFields,
    /// Sheets of units; a later one may follow units of an earlier one.
    pub(super) units: Vec<String>,
    pub(super) sets: Vec<SampleSet>,
    pub(super) rounds: Vec<SampleRound>,
    pub(super) previous_results: Vec<PreviousResults>,
    pub(super) published: Vec<SamplePublished>,
    pub(super) commitments: SheetOfYear,
}

#[derive(Deserialize)]
pub(super) struct SampleSet {
    pub(super) code: String,
    pub(super) title: String,
    pub(super) file: String,
    pub(super) grades: String,
}

#[derive(Deserialize)]
pub(super) struct SampleRound {
    pub(super) code: String,
    pub(super) year: i16,
    pub(super) set: String,
    pub(super) group: String,
    /// Its first day, where it is not the first of the year.
    #[serde(default)]
    pub(super) from: Option<String>,
    /// The day on which it was published, where it was.
    #[serde(default)]
    pub(super) published_on: Option<String>,
    /// Differences that are worth a look; every one when it is not said.
    #[serde(default)]
    pub(super) threshold: Option<Points>,
    pub(super) scores: Vec<SampleScores>,
    #[serde(default)]
    pub(super) figures: Vec<SampleScores>,
    /// The sheet about lost points, where there is one.
    #[serde(default)]
    pub(super) lost_points: Option<String>,
    pub(super) stated_totals: Vec<StatedTotal>,
}

#[derive(Deserialize)]
pub(super) struct SampleScores {
    pub(super) stage: Stage,
    pub(super) file: String,
}

#[derive(Deserialize)]
pub(super) struct StatedTotal {
    pub(super) stage: Stage,
    pub(super) unit: String,
    pub(super) points: Points,
}

#[derive(Deserialize)]
pub(super) struct PreviousResults {
    pub(super) file: String,
    pub(super) year: i16,
    pub(super) source: String,
}

#[derive(Deserialize)]
pub(super) struct SamplePublished {
    pub(super) unit_name: String,
    pub(super) year: i16,
    pub(super) index: Option<Points>,
    pub(super) rank: Option<u32>,
    pub(super) rank_change: Option<i32>,
    #[serde(default)]
    pub(super) grade: String,
    pub(super) unit_count: Option<u32>,
    pub(super) source: String,
}

#[derive(Deserialize)]
pub(super) struct SheetOfYear {
    pub(super) file: String,
    pub(super) year: i16,
}
