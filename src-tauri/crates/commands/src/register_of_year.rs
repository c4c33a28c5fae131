//! The register goes on: what an office does beside the scores of a year, from steering documents to the conference.

use jiff::Timestamp;
use serde_json::Value;

use crate::desk::Desk;
use crate::dispatch::{Command, commands, run};
use crate::failure::Failure;

commands! {
    goes on in register_of_indicators;

    /// The register of steering documents, or what of it fits.
    steering::steering_documents(SteeringOf in steering) -> crate::steering::SteeringView;
    /// Keep a steering document.
    steering::save_steering_document(SaveSteering in steering) -> crate::steering::SteeringView;
    /// Take a steering document out of the register; its scan stays.
    steering::remove_steering_document(OneSteering in steering) -> crate::steering::SteeringView;
    /// What importing a sheet of steering documents would do.
    steering_files::preview_steering_import(SteeringFile in steering_files) -> crate::steering_files::SteeringImport;
    /// Import a sheet of steering documents.
    steering_files::import_steering(SteeringFile in steering_files) -> crate::steering_files::SteeringImport;
    /// Write the steering documents into a sheet.
    steering_files::export_steering(ExportSteering in steering_files) -> crate::exports::ExportedSheet;
    /// The conferences with everything about them, the newest first.
    conferences::conferences(Nothing in wire) -> Vec<crate::conferences::ConferenceView>;
    /// Keep a conference.
    conferences::save_conference(SaveConference in conferences) -> Vec<crate::conferences::ConferenceView>;
    /// Remove a conference.
    conferences::remove_conference(OneConference in conferences) -> Vec<crate::conferences::ConferenceView>;
    /// A task of a conference is done, or open again.
    conferences::finish_conclusion(FinishConclusion in conferences) -> Vec<crate::conferences::ConferenceView>;
    /// The commendations and reminders of a year.
    commendations::commendations(CommendationsOf in commendations) -> crate::commendations::CommendationsView;
    /// Whom standings and commitments propose, without what is on the list already.
    commendations::commendation_candidates(CandidatesOf in commendations) -> Vec<crate::commendations::CandidateView>;
    /// Put those who are proposed on the list.
    commendations::propose_commendations(ProposeCommendations in commendations) -> crate::commendations::CommendationsView;
    /// Keep a commendation or reminder.
    commendations::save_commendation(SaveCommendation in commendations) -> crate::commendations::CommendationsView;
    /// Remove a commendation or reminder that has no decision.
    commendations::remove_commendation(OneCommendation in commendations) -> crate::commendations::CommendationsView;
    /// Give what was chosen its decision and the next numbers of the register of certificates.
    commendations::decide_commendations(DecideCommendations in commendations) -> crate::commendations::CommendationsView;
    /// Keep from what the program proposes.
    commendations::save_proposal_rule(SaveProposalRule in commendations) -> crate::commendations::CommendationsView;
    /// The bought blank forms for certificates.
    blank_forms::blank_forms(Nothing in wire) -> Vec<crate::blank_forms::BlankFormView>;
    /// Keep a blank form; without places it begins with the usual ones.
    blank_forms::save_blank_form(SaveBlankForm in blank_forms) -> Vec<crate::blank_forms::BlankFormView>;
    /// Remove a blank form.
    blank_forms::remove_blank_form(OneBlankForm in blank_forms) -> Vec<crate::blank_forms::BlankFormView>;
}
