//! What is asked of commendations and what the window is shown.

use domain::commendations::{CommendationKind, CommendationState, Honoree};

use crate::wire::{asked, shown};

asked! {
    /// The commendations of a year.
    pub struct CommendationsOf {
        /// The year for which.
        pub year: i16,
    }
    /// Whom a round proposes.
    pub struct CandidatesOf {
        /// Code of the round.
        pub round: String,
    }
    /// Those of a round that go on the list.
    pub struct ProposeCommendations {
        /// Code of the round.
        pub round: String,
        /// Which of the candidates, by their place in the answer, from 0.
        pub candidates: Vec<u32>,
    }
    /// A commendation or reminder as typed.
    pub struct SaveCommendation {
        /// Its identity; 0 for a new one.
        #[serde(default)]
        pub id: i64,
        /// The year for which.
        pub year: i16,
        /// What it is.
        pub kind: CommendationKind,
        /// A collective or an individual.
        pub honoree: Honoree,
        /// The unit in our register; 0 for none.
        #[serde(default)]
        pub unit: i64,
        /// The name as it will be printed.
        pub name: String,
        /// Title and unit of an individual.
        #[serde(default)]
        pub title: String,
        /// Why it is proposed.
        #[serde(default)]
        pub grounds: String,
        /// What is printed: the achievement, or one line for each matter of a letter.
        #[serde(default)]
        pub achievement: String,
        /// How far it has come.
        pub state: CommendationState,
        /// Why the council chose or did not choose.
        #[serde(default)]
        pub reason: String,
        /// Number and symbol of the decision or letter.
        #[serde(default)]
        pub decision: String,
        /// Its day, dd/mm/yyyy.
        #[serde(default)]
        pub decided: String,
        /// The number in the register of certificates; empty for none.
        #[serde(default)]
        pub register_no: String,
        /// By when a reminded unit has to answer, dd/mm/yyyy.
        #[serde(default)]
        pub deadline: String,
    }
    /// A commendation by its identity.
    pub struct OneCommendation {
        /// Its identity.
        pub id: i64,
    }
    /// The decision on everything of the year that was chosen for a certificate and has none.
    pub struct DecideCommendations {
        /// The year.
        pub year: i16,
        /// Number and symbol of the decision.
        pub decision: String,
        /// Its day, dd/mm/yyyy.
        pub decided: String,
    }
    /// From what the program proposes, as typed.
    pub struct SaveProposalRule {
        /// The year that is shown afterwards.
        pub year: i16,
        /// How many collectives.
        pub collectives: u32,
        /// How many individuals.
        pub individuals: u32,
        /// The lowest index in per cent; empty for any.
        #[serde(default)]
        pub index_from: String,
        /// The index in per cent below which a reminder is proposed; empty for never.
        #[serde(default)]
        pub remind_below: String,
    }
}

shown! {
    /// The commendations and reminders of a year.
    pub struct CommendationsView {
        /// The year.
        pub year: i16,
        /// Certificates by register number first, then letters; within them as they were entered.
        pub commendations: Vec<CommendationView>,
        /// How many collectives are proposed.
        pub collectives: u32,
        /// How many individuals are proposed.
        pub individuals: u32,
        /// The lowest index with which a unit is proposed; empty for any.
        pub index_from: String,
        /// The index below which a reminder is proposed; empty for never.
        pub remind_below: String,
        /// How many were chosen for a certificate and have no decision yet.
        pub undecided: u32,
    }
    /// One commendation or reminder.
    pub struct CommendationView {
        /// Its identity.
        pub id: i64,
        /// The year for which.
        pub year: i16,
        /// What it is.
        pub kind: CommendationKind,
        /// A collective or an individual.
        pub honoree: Honoree,
        /// The unit; 0 for none.
        pub unit: i64,
        /// The name.
        pub name: String,
        /// Title and unit of an individual.
        pub title: String,
        /// Why it is proposed.
        pub grounds: String,
        /// What is printed.
        pub achievement: String,
        /// How far it has come.
        pub state: CommendationState,
        /// Why the council chose or did not choose.
        pub reason: String,
        /// Number and symbol of the decision or letter.
        pub decision: String,
        /// Its day, dd/mm/yyyy.
        pub decided: String,
        /// The number in the register of certificates.
        pub register_no: Option<u32>,
        /// By when to answer, dd/mm/yyyy.
        pub deadline: String,
    }
    /// Somebody who is proposed.
    pub struct CandidateView {
        /// What is proposed.
        pub kind: CommendationKind,
        /// A collective or an individual.
        pub honoree: Honoree,
        /// The name.
        pub name: String,
        /// Title and unit of an individual.
        pub title: String,
        /// Why.
        pub grounds: String,
        /// True when it stands on the list of the year already.
        pub listed: bool,
    }
}
