//! The register ends: who uses the program, and what they were typing.

use jiff::Timestamp;
use serde_json::Value;

use crate::desk::Desk;
use crate::dispatch::{Command, commands, run};
use crate::failure::Failure;

commands! {
    /// The clerks who use the program.
    clerks::clerks(Nothing in wire) -> Vec<crate::clerks::ClerkView>;
    /// Keep a clerk.
    clerks::save_clerk(SaveClerk in clerks) -> Vec<crate::clerks::ClerkView>;
    /// Remove a clerk.
    clerks::remove_clerk(OneClerk in clerks) -> Vec<crate::clerks::ClerkView>;
    /// Another clerk works from now on, or the same one goes on after the lock.
    clerks::work_as(WorkAs in clerks) -> crate::book::BookView;
    /// Ask for the working clerk's password again.
    clerks::lock_screen(Nothing in wire) -> crate::book::BookView;
    /// Set or take away a clerk's password.
    clerks::set_password(SetPassword in clerks) -> crate::clerks::PasswordSet;
    /// Print the sheet of a recovery code that was just shown.
    papers::print_recovery_sheet(PrintRecoverySheet in papers) -> crate::papers::RecoverySheetPrinted;
    /// What the working clerk typed and did not keep, and where the clerk stopped.
    drafts::drafts(Nothing in wire) -> crate::drafts::DraftsView;
    /// Put down what is being typed, in case the power fails.
    drafts::keep_draft(KeepDraft in drafts) -> crate::drafts::PutDown;
    /// Put down where the working clerk is.
    drafts::keep_stopped(KeepStopped in drafts) -> crate::drafts::PutDown;
}
