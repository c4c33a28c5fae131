//! What stands on the papers of commendations: the decision with its list, certificates, letters.

use jiff::civil::Date;

use super::{FactsWriter, two_digits};
use crate::calendar::short_date;
use crate::commendations::{Commendation, Honoree};

/// The decision that gives certificates.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AwardDecision {
    /// The year for which.
    pub year: i16,
    /// Bodies and persons, in the order of the register.
    pub honorees: Vec<Commendation>,
    /// The laws of the day and what else it rests on.
    pub bases: Vec<String>,
    /// What is typed for this paper.
    pub typed: AwardFields,
}

/// What the book does not know of the decision; `None` while nobody typed it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct AwardFields {
    /// The minutes of the council for emulation and commendation.
    pub minutes: Option<String>,
    /// Who proposes it.
    pub proposer: Option<String>,
    /// The submission that proposes it.
    pub submission: Option<String>,
    /// Money for a collective, in words and figures as it will stand.
    pub bonus_collective: Option<String>,
    /// Money for an individual.
    pub bonus_individual: Option<String>,
    /// Where the money comes from.
    pub bonus_source: Option<String>,
    /// Who carries it out.
    pub executors: Option<String>,
}

impl AwardDecision {
    /// Those of one kind.
    pub fn of(&self, honoree: Honoree) -> impl Iterator<Item = &Commendation> {
        self.honorees.iter().filter(move |one| one.honoree == honoree)
    }

    /// "03 tập thể và 02 cá nhân"; one kind alone when there is none of the other.
    #[must_use]
    pub fn counted(&self) -> String {
        let count = |honoree| u32::try_from(self.of(honoree).count()).unwrap_or(u32::MAX);
        let said = |honoree: Honoree| match count(honoree) {
            0 => None,
            some => Some(format!("{} {}", two_digits(some), honoree.vietnamese())),
        };
        let parts: Vec<String> = [Honoree::Collective, Honoree::Individual].into_iter().filter_map(said).collect();
        parts.join(" và ")
    }

    /// The facts of the decision in canonical form.
    #[must_use]
    pub fn facts(&self) -> FactsWriter {
        let mut facts = commendation_facts("award-decision", self.year, &self.honorees);
        facts.fact("honorees", &self.counted());
        facts
    }
}

/// The facts of papers about commendations in canonical form.
#[must_use]
pub fn commendation_facts(paper: &str, year: i16, all: &[Commendation]) -> FactsWriter {
    let mut facts = FactsWriter::default();
    facts.fact("paper", paper).fact("year", &year.to_string());
    for one in all {
        facts.fact("honoree", &one.name).fact("title", &one.title).fact("achievement", &one.achievement);
        facts.fact("decision", &one.decision).fact("decided", &one.decided.map(short_date).unwrap_or_default());
        facts.fact("register_no", &one.register_no.map(|number| number.to_string()).unwrap_or_default());
        facts.fact("deadline", &one.deadline.map(short_date).unwrap_or_default());
    }
    facts
}

/// A letter of praise or reminder to one addressee.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CommendationLetter {
    /// What it is about.
    pub commendation: Commendation,
    /// Which reminder of the year it is to this addressee, from 1.
    pub times: u32,
    /// Where the matter was seen: "kết quả theo dõi thực hiện cam kết".
    pub check_source: Option<String>,
    /// The standing department of administrative reform.
    pub standing_department: Option<String>,
    /// Its number, of the register of commendations or as typed; empty leaves it blank.
    pub number: String,
    /// Its day.
    pub date: Option<Date>,
}

impl CommendationLetter {
    /// The matters, one a line.
    #[must_use]
    pub fn items(&self) -> Vec<String> {
        self.commendation.achievement.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commendations::{CommendationKind, CommendationState};

    fn honoree(honoree: Honoree) -> Commendation {
        Commendation {
            id: 1,
            year: 2020,
            kind: CommendationKind::Certificate,
            honoree,
            unit: None,
            name: "A".into(),
            title: String::new(),
            grounds: String::new(),
            achievement: String::new(),
            state: CommendationState::Chosen,
            reason: String::new(),
            decision: String::new(),
            decided: None,
            register_no: None,
            deadline: None,
        }
    }

    #[test]
    fn the_decision_counts_only_what_is_there() {
        let decision = |honorees| AwardDecision { year: 2020, honorees, bases: Vec::new(), typed: AwardFields::default() };
        let [body, person] = [Honoree::Collective, Honoree::Individual].map(honoree);
        let three_and_two = vec![body.clone(), body.clone(), body.clone(), person.clone(), person.clone()];
        assert_eq!(decision(three_and_two).counted(), "03 tập thể và 02 cá nhân", "as the cases print it");
        assert_eq!(decision(vec![person]).counted(), "01 cá nhân", "no \"00 tập thể\"");
    }
}
