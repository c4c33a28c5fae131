//! Sheets of lines that a year brings beside the scores: values of indicators, outside indices, progress.

use super::Need::{Optional, Required};
use super::{Column, SheetShape};

/// Values of indicators, one line for each.
pub const INDICATOR_VALUES_SHEET: SheetShape = &[
    (Column::Indicator, Required),
    (Column::UnitName, Optional),
    (Column::Field, Optional),
    (Column::Period, Required),
    (Column::Value, Required),
    (Column::Remark, Optional),
];

/// Outside indices as published.
pub const OUTSIDE_INDICES_SHEET: SheetShape = &[
    (Column::Indicator, Required),
    (Column::Year, Required),
    (Column::Entity, Required),
    (Column::Component, Optional),
    (Column::Value, Optional),
    (Column::Scale, Optional),
    (Column::Rank, Optional),
    (Column::RankOf, Optional),
    (Column::Source, Required),
];

/// What was reached of commitments by a day.
pub const PROGRESS_SHEET: SheetShape = &[
    (Column::UnitName, Required),
    (Column::HeadName, Optional),
    (Column::Target, Required),
    (Column::Day, Required),
    (Column::Value, Required),
    (Column::Remark, Optional),
];

/// What came back of a survey; behind these stands a column for each of its levels.
pub const SURVEY_SHEET: SheetShape =
    &[(Column::UnitName, Required), (Column::FormsSent, Required), (Column::FormsReturned, Required)];
