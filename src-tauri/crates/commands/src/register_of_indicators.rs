//! The register goes on: what is measured, asked and published about a year.

use jiff::Timestamp;
use serde_json::Value;

use crate::desk::Desk;
use crate::dispatch::{Command, commands, run};
use crate::failure::Failure;

commands! {
    goes on in register_of_clerks;

    /// The indicators of the office with their targets.
    indicators::indicators(Nothing in wire) -> crate::indicators::IndicatorsView;
    /// Keep an indicator.
    indicators::save_indicator(SaveIndicator in indicators) -> crate::indicators::IndicatorsView;
    /// Remove an indicator of which nothing speaks.
    indicators::remove_indicator(OneIndicator in indicators) -> crate::indicators::IndicatorsView;
    /// The library of examples.
    indicators::indicator_library(Nothing in wire) -> crate::indicators::LibraryView;
    /// Take examples of the library over.
    indicators::take_indicators(TakeIndicators in indicators) -> crate::indicators::IndicatorsView;
    /// The values of an indicator in a year: units or fields down, periods across.
    indicator_tables::indicator_table(TableOf in indicator_tables) -> crate::indicator_tables::IndicatorTable;
    /// Enter one value, or take it out.
    indicator_tables::record_value(RecordValue in indicator_tables) -> crate::indicator_tables::IndicatorTable;
    /// What a paste of values would change.
    indicator_tables::preview_values_paste(PasteValues in indicator_tables) -> crate::indicator_tables::ValuesPreview;
    /// Paste a block of values as one step.
    indicator_tables::paste_values(PasteValues in indicator_tables) -> crate::indicator_tables::IndicatorTable;
    /// An indicator over the years.
    indicator_tables::indicator_trend(IndicatorTrendOf in indicator_tables) -> crate::indicator_tables::IndicatorTrend;
    /// What an import of values would change.
    indicator_files::preview_values_import(IndicatorValuesFile in indicator_files) -> crate::indicator_files::IndicatorValuesImport;
    /// Import values of indicators.
    indicator_files::import_values(IndicatorValuesFile in indicator_files) -> crate::indicator_files::IndicatorValuesImport;
    /// Write the values of a year into a sheet.
    indicator_files::export_indicator_values(ExportIndicatorValues in indicator_files) -> crate::exports::ExportedSheet;
    /// The surveys of a year with what came back.
    surveys::surveys(FollowUpOf in progress) -> crate::surveys::SurveysView;
    /// Keep a survey.
    surveys::save_survey(SaveSurvey in surveys) -> crate::surveys::SurveysView;
    /// Remove a survey with what came back.
    surveys::remove_survey(OneSurvey in surveys) -> crate::surveys::SurveysView;
    /// Enter what came back from units.
    surveys::save_survey_returns(SaveSurveyReturns in surveys) -> crate::surveys::SurveysView;
    /// What an import of a survey would change.
    survey_files::preview_survey_import(SurveyReturnsFile in survey_files) -> crate::survey_files::SurveyReturnsImport;
    /// Import what came back of a survey.
    survey_files::import_survey_returns(SurveyReturnsFile in survey_files) -> crate::survey_files::SurveyReturnsImport;
    /// Write what came back of a survey into a sheet.
    survey_files::export_survey_returns(ExportSurveyReturns in survey_files) -> crate::exports::ExportedSheet;
    /// Make the result of a survey values of an indicator.
    surveys::take_satisfaction(TakeSatisfaction in surveys) -> crate::surveys::SatisfactionTaken;
    /// What the result of a survey makes of the points of a criterion.
    survey_figures::preview_survey_figures(SurveyFigures in survey_figures) -> crate::survey_figures::SurveyFiguresView;
    /// Make the result of a survey the figures of a criterion.
    survey_figures::take_survey_figures(SurveyFigures in survey_figures) -> crate::survey_figures::SurveyFiguresView;
    /// What an import of progress would add.
    progress_files::preview_progress_import(ProgressFile in progress_files) -> crate::progress_files::ProgressImport;
    /// Import what was reached of the commitments of a year.
    progress_files::import_progress(ProgressFile in progress_files) -> crate::progress_files::ProgressImport;
    /// Write what was entered about the commitments of a year into a sheet.
    progress_files::export_progress(ExportProgress in progress_files) -> crate::exports::ExportedSheet;
    /// What others publish, index by index over the years.
    outside_indices::outside_indices(Nothing in wire) -> crate::outside_indices::OutsideIndicesView;
    /// Keep a published value.
    outside_indices::save_outside_index(SaveOutsideIndex in outside_indices) -> crate::outside_indices::OutsideIndicesView;
    /// Remove a published value.
    outside_indices::remove_outside_index(OneOutsideIndex in outside_indices) -> crate::outside_indices::OutsideIndicesView;
    /// What an import of outside indices would change.
    outside_indices::preview_outside_import(OutsideIndicesFile in outside_indices) -> crate::outside_indices::OutsideIndicesImport;
    /// Import outside indices.
    outside_indices::import_outside_indices(OutsideIndicesFile in outside_indices) -> crate::outside_indices::OutsideIndicesImport;
    /// Write all outside indices into a sheet.
    outside_indices::export_outside_indices(ExportOutsideIndices in outside_indices) -> crate::exports::ExportedSheet;
}
