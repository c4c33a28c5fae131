//! The plain list of everything a user can do to the book.
//!
//! The name is what the journal keeps, so it never changes once released. A `lasting` operation is
//! not taken back by undo: it is unlocked, opened again or chosen anew instead.

use serde::{Deserialize, Serialize};

use crate::backup::Occasion;

/// One step a user takes, as it is named in the journal and on the undo button.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Op {
    /// What kind of step.
    pub kind: OpKind,
    /// The step in Vietnamese: "điểm 2.3 của Xã A: 1,5 → 2".
    pub label: String,
}

impl Op {
    /// A step with its Vietnamese name.
    pub fn new(kind: OpKind, label: impl Into<String>) -> Op {
        Op { kind, label: label.into() }
    }
}

macro_rules! operations {
    ($($(#[$doc:meta])* $kind:ident $name:literal $lasts:ident;)*) => {
        /// Everything a user can do to the book.
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum OpKind {
            $($(#[$doc])* $kind,)*
        }

        impl OpKind {
            /// All of them.
            pub const ALL: &[OpKind] = &[$(OpKind::$kind,)*];

            /// The name in the journal.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(OpKind::$kind => $name,)* }
            }

            /// True when undo may take it back.
            #[must_use]
            pub fn is_undoable(self) -> bool {
                match self { $(OpKind::$kind => operations!(@ $lasts),)* }
            }
        }
    };
    (@ undoable) => { true };
    (@ lasting) => { false };
}

operations! {
    /// The office is set up: letterhead, signers, the clerk's name.
    SetUpOffice "set_up_office" lasting;
    /// The sample office is written into an empty book.
    OpenSample "open_sample" lasting;
    /// Size of text, contrast.
    ChangePreferences "change_preferences" lasting;
    /// A letterhead is added or changed.
    SaveLetterhead "save_letterhead" undoable;
    /// A letterhead is taken out.
    RemoveLetterhead "remove_letterhead" undoable;
    /// A signer is added or changed.
    SaveSigner "save_signer" undoable;
    /// A signer is taken out.
    RemoveSigner "remove_signer" undoable;
    /// A unit is added or changed.
    SaveUnit "save_unit" undoable;
    /// A unit is taken out.
    RemoveUnit "remove_unit" undoable;
    /// Units come from a file.
    ImportUnits "import_units" undoable;
    /// A unit has another name, units are merged, or one is divided.
    ReorganiseUnits "reorganise_units" undoable;
    /// One unit followed another.
    SaveSuccession "save_succession" undoable;
    /// A succession is taken out.
    RemoveSuccession "remove_succession" undoable;
    /// A criteria set comes from a file.
    ImportCriteria "import_criteria" undoable;
    /// Title, basis or decimals of a set change.
    SaveCriteriaSet "save_criteria_set" undoable;
    /// A set is taken out.
    RemoveCriteriaSet "remove_criteria_set" undoable;
    /// A node of a set changes.
    SaveNode "save_node" undoable;
    /// The rule of a leaf changes.
    SetRule "set_rule" undoable;
    /// The rule of a leaf is confirmed as it was read.
    ConfirmRule "confirm_rule" undoable;
    /// The grade scheme of a set changes.
    SaveGrades "save_grades" undoable;
    /// The tie policy of a set, or whether it ranks on the printed index, changes.
    SaveRanking "save_ranking" undoable;
    /// A set is begun, empty or as a copy of another.
    CreateSet "create_set" undoable;
    /// A node comes into a draft set.
    AddNode "add_node" undoable;
    /// A node of a draft set moves.
    MoveNode "move_node" undoable;
    /// A node is taken out of a draft set.
    RemoveNode "remove_node" undoable;
    /// A set is issued.
    IssueSet "issue_set" undoable;
    /// A round is opened.
    OpenRound "open_round" undoable;
    /// A year is opened from the year before: a round, with what goes over into it.
    OpenYear "open_year" undoable;
    /// Results and evidence of an earlier round go over into a later one.
    CarryOver "carry_over" undoable;
    /// A round changes.
    SaveRound "save_round" undoable;
    /// A round is taken out.
    RemoveRound "remove_round" undoable;
    /// One cell is scored or cleared.
    RecordScore "record_score" undoable;
    /// A figure is declared; its rule gives the points.
    RecordFigure "record_figure" undoable;
    /// Several cells are scored or cleared at once.
    PasteScores "paste_scores" undoable;
    /// Scores come from a file.
    ImportScores "import_scores" undoable;
    /// Declared figures come from a file; their rules give the points.
    ImportFigures "import_figures" undoable;
    /// Stages are locked.
    LockStage "lock_stage" lasting;
    /// Stages are unlocked, with a reason.
    UnlockStage "unlock_stage" lasting;
    /// A round is published.
    Publish "publish" lasting;
    /// A published round is opened again, with a reason.
    OpenAgain "open_again" lasting;
    /// A commitment is added or changed.
    SaveCommitment "save_commitment" undoable;
    /// A commitment is taken out.
    RemoveCommitment "remove_commitment" undoable;
    /// What is said about lost points is added or changed.
    SaveLostPointsNote "save_lost_points_note" undoable;
    /// What is said about lost points comes from a file.
    ImportLostPoints "import_lost_points" undoable;
    /// A commitment is signed on both sides.
    SignCommitment "sign_commitment" undoable;
    /// The head of a unit changes in mid-year.
    ChangeHead "change_head" undoable;
    /// A commitment is closed, or followed again.
    CloseCommitment "close_commitment" undoable;
    /// Commitments of a year are copied to the next.
    CopyCommitments "copy_commitments" undoable;
    /// Lost points become promises.
    PromiseLostPoints "promise_lost_points" undoable;
    /// An initiative is added or changed.
    SaveInitiative "save_initiative" undoable;
    /// An initiative is taken out.
    RemoveInitiative "remove_initiative" undoable;
    /// A steering document is added or changed.
    SaveSteeringDocument "save_steering_document" undoable;
    /// A steering document is taken out of the register.
    RemoveSteeringDocument "remove_steering_document" undoable;
    /// Steering documents come from a file.
    ImportSteering "import_steering" undoable;
    /// A conference is added or changed.
    SaveConference "save_conference" undoable;
    /// A conference is taken out.
    RemoveConference "remove_conference" undoable;
    /// A task of a conference is done, or open again.
    FinishConclusion "finish_conclusion" undoable;
    /// A commendation or reminder is added or changed.
    SaveCommendation "save_commendation" undoable;
    /// A commendation or reminder is taken out.
    RemoveCommendation "remove_commendation" undoable;
    /// Who is proposed goes on the list.
    ProposeCommendations "propose_commendations" undoable;
    /// The decision and the register numbers of what the council chose.
    DecideCommendations "decide_commendations" undoable;
    /// From what the program proposes.
    SaveProposalRule "save_proposal_rule" undoable;
    /// A blank form is added or changed.
    SaveBlankForm "save_blank_form" undoable;
    /// A blank form is taken out.
    RemoveBlankForm "remove_blank_form" undoable;
    /// An indicator is added or changed.
    SaveIndicator "save_indicator" undoable;
    /// An indicator is taken out.
    RemoveIndicator "remove_indicator" undoable;
    /// Indicators are taken over from the library.
    TakeIndicators "take_indicators" undoable;
    /// A value of an indicator is entered.
    RecordValue "record_value" undoable;
    /// A block of values is pasted.
    PasteValues "paste_values" undoable;
    /// Values come from a sheet.
    ImportValues "import_values" undoable;
    /// A survey is added or changed.
    SaveSurvey "save_survey" undoable;
    /// A survey is taken out.
    RemoveSurvey "remove_survey" undoable;
    /// What came back from units is entered.
    SaveSurveyReturns "save_survey_returns" undoable;
    /// What came back from units comes from a sheet.
    ImportSurveyReturns "import_survey_returns" undoable;
    /// Satisfaction becomes values of an indicator.
    TakeSatisfaction "take_satisfaction" undoable;
    /// Satisfaction becomes the figures of a criterion.
    TakeSurveyFigures "take_survey_figures" undoable;
    /// A published value of an outside index is added or changed.
    SaveOutsideIndex "save_outside_index" undoable;
    /// A published value of an outside index is taken out.
    RemoveOutsideIndex "remove_outside_index" undoable;
    /// Outside indices come from a sheet.
    ImportOutsideIndices "import_outside_indices" undoable;
    /// Progress of commitments comes from a sheet.
    ImportProgress "import_progress" undoable;
    /// What counts as partly kept.
    SaveVerdictRule "save_verdict_rule" undoable;
    /// Progress of a commitment is entered.
    EnterProgress "enter_progress" undoable;
    /// Reasons are written for what does not add up.
    ExplainDifferences "explain_differences" undoable;
    /// A cell of the approved scores is keyed a second time.
    KeySecond "key_second" undoable;
    /// The total that the decision prints is typed beside the second entry.
    KeySecondTotal "key_second_total" undoable;
    /// The two entries are compared; from now on both are seen.
    CompareEntries "compare_entries" lasting;
    /// A difference between the two entries is ruled.
    RuleEntries "rule_entries" undoable;
    /// A second entry is taken out, to be keyed anew.
    RemoveSecondEntry "remove_second_entry" undoable;
    /// A shape to hand scores in by is added or changed.
    SavePortalTemplate "save_portal_template" undoable;
    /// Such a shape is taken out.
    RemovePortalTemplate "remove_portal_template" undoable;
    /// Criteria are ticked as handed in, or no longer.
    TickHandedIn "tick_handed_in" undoable;
    /// Commitments come from a file.
    ImportCommitments "import_commitments" undoable;
    /// Commitments are printed for signing.
    PrintForSigning "print_for_signing" lasting;
    /// A result said by others is added or changed.
    SavePublishedResult "save_published_result" undoable;
    /// A result said by others is taken out.
    RemovePublishedResult "remove_published_result" undoable;
    /// Results said by others come from a file.
    ImportPublishedResults "import_published_results" undoable;
    /// A clerk is added or changed.
    SaveClerk "save_clerk" undoable;
    /// A clerk is taken out.
    RemoveClerk "remove_clerk" undoable;
    /// A clerk's password is set or taken away.
    SetPassword "set_password" lasting;
    /// Another clerk works with the program.
    WorkAs "work_as" lasting;
    /// A council is added or changed.
    SaveCouncil "save_council" undoable;
    /// A council is taken out.
    RemoveCouncil "remove_council" undoable;
    /// A milestone of a round is added or changed.
    SaveMilestone "save_milestone" undoable;
    /// From which difference on a round speaks.
    SaveThreshold "save_threshold" undoable;
    /// A milestone is taken out.
    RemoveMilestone "remove_milestone" undoable;
    /// Criteria are assigned to departments.
    Assign "assign" undoable;
    /// Documents come into the store room.
    AddEvidence "add_evidence" undoable;
    /// What is known of a document changes.
    SaveEvidence "save_evidence" undoable;
    /// A document is taken out of the register; its file stays.
    RemoveEvidence "remove_evidence" undoable;
    /// A document is linked to criteria, or no longer.
    LinkEvidence "link_evidence" undoable;
    /// Documents are handed in, accepted, rejected, or more is asked for.
    RuleOnEvidence "rule_on_evidence" undoable;
    /// What a criterion asks of its documents changes.
    SaveEvidenceRule "save_evidence_rule" undoable;
    /// A unit or its reviewer makes a remark.
    MakeRemark "make_remark" undoable;
    /// A question is added, changed or answered.
    SaveQuestion "save_question" undoable;
    /// A question is taken out.
    RemoveQuestion "remove_question" undoable;
    /// A hearing is opened, changed, closed or opened again.
    SaveHearing "save_hearing" undoable;
    /// A hearing without decisions is taken out.
    RemoveHearing "remove_hearing" undoable;
    /// The council decides on a criterion.
    Decide "decide" undoable;
    /// A number is given to a document.
    RegisterNumber "register_number" undoable;
    /// A number is struck out.
    RemoveNumber "remove_number" undoable;
    /// Something is typed for a paper, or cleared.
    KeepPaperEntries "keep_paper_entries" undoable;
    /// A paragraph of a paper is worded by the office.
    SaveWording "save_wording" undoable;
    /// A paragraph goes back to the program's own words.
    ResetWording "reset_wording" undoable;
    /// The facts of a backup stand in the book again.
    RestoreBackup "restore_backup" lasting;
    /// A step is taken back.
    Undo "undo" lasting;
    /// A step taken back is done again.
    Redo "redo" lasting;
}

impl OpKind {
    /// For a step so large that a copy of the book is made before it: what comes from files, the end
    /// of a round, and the return of a backup.
    #[must_use]
    pub fn copy_before(self) -> Option<Occasion> {
        match self {
            OpKind::ImportUnits
            | OpKind::ImportCriteria
            | OpKind::ImportScores
            | OpKind::ImportFigures
            | OpKind::ImportLostPoints
            | OpKind::ImportCommitments
            | OpKind::ImportSteering
            | OpKind::ImportValues
            | OpKind::ImportOutsideIndices
            | OpKind::ImportProgress
            | OpKind::ImportSurveyReturns
            | OpKind::ImportPublishedResults => Some(Occasion::BeforeImport),
            OpKind::Publish => Some(Occasion::BeforePublishing),
            OpKind::RestoreBackup => Some(Occasion::BeforeRestoring),
            _ => None,
        }
    }

    /// The operation of a name in the journal.
    #[must_use]
    pub fn from_name(name: &str) -> Option<OpKind> {
        OpKind::ALL.iter().copied().find(|kind| kind.name() == name)
    }
}
