//! The names of columns in the sheets that offices exchange, for reading and for writing.
//!
//! The first name of a column is the one we write; the others are what offices use for the same
//! thing. Names are compared by `heading_key`: without marks, case, spacing and punctuation.
//! Which cell holds what, and what a cell means, is decided elsewhere.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::text::fold;

mod channels;
mod lines;
mod names;

pub use channels::{channel_name, channel_of_group_title, read_channel};
pub use lines::{INDICATOR_VALUES_SHEET, OUTSIDE_INDICES_SHEET, PROGRESS_SHEET, SURVEY_SHEET};

/// A column that some sheet may have.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Column {
    /// Code of a criterion.
    Code,
    /// Text of a criterion.
    Title,
    /// Maximum points.
    Max,
    /// Official wording of how points are given.
    Wording,
    /// Who scores: self, survey, council …
    Channel,
    /// Department in charge.
    LeadUnit,
    /// Evidence that is asked for.
    Evidence,
    /// The rule that a person chose, as text.
    Rule,
    /// Who confirmed the rule, and when.
    Confirmed,
    /// Code of a unit.
    UnitCode,
    /// Full name of a unit.
    UnitName,
    /// Kind of a unit.
    UnitKind,
    /// Group in which a unit is ranked.
    UnitGroup,
    /// Name of the head.
    HeadName,
    /// Office title of the head.
    HeadTitle,
    /// Short name of a unit.
    ShortName,
    /// First day on which a row holds.
    ValidFrom,
    /// Last day on which a row holds.
    ValidTo,
    /// The unit that this one follows.
    Replaces,
    /// How much each unit that this one follows counts, in the same order.
    SuccessionWeight,
    /// Label of a grade.
    Grade,
    /// Lower bound of a grade.
    GradeFrom,
    /// Upper bound of a grade, not included.
    GradeBelow,
    /// Whether the lower bound itself belongs to the grade.
    IncludesBound,
    /// What areas or criteria must reach for the grade and every better one.
    GradeConditions,
    /// What is promised.
    Target,
    /// In what it is measured.
    Measure,
    /// What was reached the year before.
    Baseline,
    /// What is promised for this year.
    Promised,
    /// At least, at most or exactly.
    Direction,
    /// By when.
    Deadline,
    /// Criteria that the target serves.
    RelatedCode,
    /// Stage of scoring.
    Stage,
    /// Total points.
    Total,
    /// Maximum that applies to the unit.
    ApplicableMax,
    /// Index in per cent.
    IndexPercent,
    /// Rank.
    Rank,
    /// Lost points.
    LostPoints,
    /// Kind of cause of lost points.
    CauseKind,
    /// Cause of lost points, in words.
    Cause,
    /// Who answers for lost points.
    Responsible,
    /// The official who answers for them.
    Official,
    /// What will be done.
    Remedy,
    /// Remarks.
    Remark,
    /// What an office declares for a criterion: "38/40".
    Figure,
    /// Kind of a document: "Kế hoạch".
    DocumentKind,
    /// Number and symbol of a document.
    DocumentNumber,
    /// The day on which a document was issued.
    DocumentDate,
    /// Who issued a document.
    Issuer,
    /// What a document is about.
    Subject,
    /// Name of an indicator or an outside index.
    Indicator,
    /// The field of a value.
    Field,
    /// The period of a value.
    Period,
    /// A value that was found.
    Value,
    /// A year.
    Year,
    /// Of whom an outside index speaks.
    Entity,
    /// A component of an outside index.
    Component,
    /// The end of a scale.
    Scale,
    /// Of how many a rank is.
    RankOf,
    /// Where a figure was published.
    Source,
    /// The day on which something was so.
    Day,
    /// Forms of a survey that were sent.
    FormsSent,
    /// Forms of a survey that came back.
    FormsReturned,
}

/// Whether a sheet can be read without the column.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Need {
    /// The sheet is refused without it.
    Required,
    /// The sheet may leave it out.
    Optional,
}

/// The columns of one kind of sheet, in the order in which they are written.
pub type SheetShape = &'static [(Column, Need)];

use Need::{Optional, Required};

/// A criteria set.
pub const CRITERIA_SHEET: SheetShape = &[
    (Column::Code, Required),
    (Column::Title, Required),
    (Column::Max, Required),
    (Column::Wording, Optional),
    (Column::Channel, Optional),
    (Column::LeadUnit, Optional),
    (Column::Evidence, Optional),
    (Column::Rule, Optional),
    (Column::Confirmed, Optional),
];

/// Units.
pub const UNITS_SHEET: SheetShape = &[
    (Column::UnitCode, Required),
    (Column::UnitName, Required),
    (Column::UnitKind, Optional),
    (Column::UnitGroup, Optional),
    (Column::HeadName, Optional),
    (Column::HeadTitle, Optional),
    (Column::ShortName, Optional),
    (Column::ValidFrom, Optional),
    (Column::ValidTo, Optional),
    (Column::Replaces, Optional),
    (Column::SuccessionWeight, Optional),
];

/// A scale of grades.
pub const GRADES_SHEET: SheetShape = &[
    (Column::Grade, Required),
    (Column::GradeFrom, Required),
    (Column::IncludesBound, Optional),
    (Column::GradeBelow, Optional),
    (Column::GradeConditions, Optional),
];

/// The scores of one stage; every further column is a unit.
pub const SCORE_SHEET: SheetShape = &[
    (Column::Code, Required),
    (Column::Title, Optional),
    (Column::Max, Optional),
    (Column::Wording, Optional),
    (Column::Channel, Optional),
    (Column::LeadUnit, Optional),
    (Column::Evidence, Optional),
    (Column::Rule, Optional),
    (Column::Confirmed, Optional),
    (Column::Remark, Optional),
];

/// Declared figures, one line for each unit and criterion.
pub const FIGURES_SHEET: SheetShape =
    &[(Column::Code, Required), (Column::UnitName, Required), (Column::Figure, Required), (Column::Title, Optional)];

/// Targets that heads of units promise.
pub const COMMITMENTS_SHEET: SheetShape = &[
    (Column::UnitName, Required),
    (Column::HeadName, Optional),
    (Column::HeadTitle, Optional),
    (Column::Target, Required),
    (Column::Measure, Optional),
    (Column::Baseline, Optional),
    (Column::Promised, Required),
    (Column::Direction, Optional),
    (Column::Deadline, Optional),
    (Column::RelatedCode, Optional),
];

/// Steering documents.
pub const STEERING_SHEET: SheetShape = &[
    (Column::DocumentKind, Optional),
    (Column::DocumentNumber, Required),
    (Column::DocumentDate, Optional),
    (Column::Issuer, Optional),
    (Column::Subject, Required),
];

/// What is said about lost points.
pub const LOST_POINTS_SHEET: SheetShape = &[
    (Column::Code, Required),
    (Column::UnitName, Required),
    (Column::LostPoints, Optional),
    (Column::CauseKind, Optional),
    (Column::Cause, Optional),
    (Column::Responsible, Optional),
    (Column::Official, Optional),
    (Column::Remedy, Optional),
    (Column::Deadline, Optional),
];

/// Results as they were published.
pub const RESULTS_SHEET: SheetShape = &[
    (Column::Stage, Optional),
    (Column::UnitName, Required),
    (Column::Total, Required),
    (Column::ApplicableMax, Optional),
    (Column::IndexPercent, Optional),
    (Column::Grade, Optional),
    (Column::Rank, Optional),
];

impl Column {
    /// The name that we write.
    #[must_use]
    pub fn heading(self) -> &'static str {
        self.names().first().copied().unwrap_or_default()
    }

    /// Which of the column's names a heading is: 0 is our own, higher ones are looser words.
    #[must_use]
    pub fn name_matched(self, heading: &str) -> Option<usize> {
        self.key_matched(&HeadingKeys::of(heading))
    }

    fn key_matched(self, heading: &HeadingKeys) -> Option<usize> {
        let names = NAME_KEYS.get(&self)?;
        let place = |wanted: &str| names.iter().position(|name| !wanted.is_empty() && name == wanted);
        place(&heading.full).or_else(|| place(&heading.bare))
    }

    fn names(self) -> &'static [&'static str] {
        let named = names::NAMES.iter().find(|(column, _)| *column == self);
        named.map_or(&[], |(_, names)| names)
    }
}

/// The column of a sheet that a heading names, and which of its names it is.
#[must_use]
pub fn find_column(shape: SheetShape, heading: &str) -> Option<(Column, usize)> {
    let heading = HeadingKeys::of(heading);
    let matched = shape.iter().filter_map(|(column, _)| column.key_matched(&heading).map(|rank| (*column, rank)));
    matched.min_by_key(|(_, rank)| *rank)
}

/// A heading as it is compared: in full, and without what stands in brackets.
struct HeadingKeys {
    full: String,
    bare: String,
}

impl HeadingKeys {
    fn of(heading: &str) -> HeadingKeys {
        HeadingKeys { full: heading_key(heading), bare: heading_key(heading.split('(').next().unwrap_or_default()) }
    }
}

/// The names of all columns, folded once: a sheet compares thousands of cells with them.
static NAME_KEYS: LazyLock<HashMap<Column, Vec<String>>> = LazyLock::new(|| {
    let keys = |names: &[&str]| names.iter().map(|name| heading_key(name)).collect();
    names::NAMES.iter().map(|(column, names)| (*column, keys(names))).collect()
});

/// A heading without marks, case, spacing and punctuation.
#[must_use]
pub fn heading_key(text: &str) -> String {
    let plain: String = fold(text).chars().map(|c| if c.is_alphanumeric() || c == '%' { c } else { ' ' }).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// True for the words at the head of a line of totals.
#[must_use]
pub fn names_a_total(text: &str) -> bool {
    let key = heading_key(text);
    key == "cong"
        || key == "tong"
        || ["tong cong", "tong diem", "tong so", "cong diem"].iter().any(|words| key.starts_with(words))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHAPES: [SheetShape; 9] = [
        CRITERIA_SHEET,
        UNITS_SHEET,
        GRADES_SHEET,
        SCORE_SHEET,
        FIGURES_SHEET,
        COMMITMENTS_SHEET,
        RESULTS_SHEET,
        LOST_POINTS_SHEET,
        STEERING_SHEET,
    ];

    #[test]
    fn headings_are_found_without_marks_case_and_spacing() {
        assert_eq!(
            Column::Title.name_matched("LĨNH VỰC,\nTIÊU CHÍ,  tiêu chí thành phần"),
            Some(1),
            "a heading over three lines"
        );
        assert_eq!(Column::Max.name_matched("Diem toi da (điểm)"), Some(0), "no marks, and a unit in brackets");
        assert_eq!(Column::Code.name_matched("STT"), Some(4), "offices number instead of coding");
        assert_eq!(Column::Max.name_matched("Điểm"), None, "a part of a name is not the name");
        assert_eq!(Column::Max.name_matched("( )"), None, "an empty bracket names nothing");
    }

    #[test]
    fn our_own_heading_is_found_in_every_shape() {
        for shape in SHAPES {
            for (column, _) in shape {
                assert_eq!(column.name_matched(column.heading()), Some(0), "{column:?} must come back from what we write");
                let others = shape.iter().filter(|(other, _)| other != column && other.name_matched(column.heading()) == Some(0));
                assert_eq!(others.count(), 0, "{column:?} must not be written like another column of the same sheet");
            }
        }
    }

    #[test]
    fn lines_of_totals_are_known_by_their_first_words() {
        assert!(names_a_total("TỔNG CỘNG (I+II)"), "a total line");
        assert!(!names_a_total("Tổng kết công tác cải cách hành chính"), "a criterion that begins with Tổng");
    }
}
