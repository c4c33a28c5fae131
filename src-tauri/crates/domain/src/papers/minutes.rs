//! The minutes of a hearing: who was there, what was decided criterion by criterion, and how.

use jiff::Timestamp;

use super::FactsWriter;
use crate::calendar::{long_date, vietnam};
use crate::councils::{Council, CouncilBody};
use crate::hearings::{Attendance, Attendee, Decision, Hearing};
use crate::points::Points;
use crate::rounds::Stage;
use crate::scores::{Mark, RoundFacts};
use crate::text::compare_people;

/// The minutes of one hearing.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Minutes {
    /// The council.
    pub council: String,
    /// "Quyết định số 215/QĐ-UBND ngày 01 tháng 10 năm 2020 của …"; `None` when not said.
    pub set_up_by: Option<String>,
    /// The year assessed.
    pub year: i16,
    /// The group of units.
    pub group: String,
    /// The stage the decisions were written into.
    pub stage: Stage,
    /// "08 giờ 00 phút, ngày 16 tháng 3 năm 2021".
    pub begun: String,
    /// The same; `None` while it is in session.
    pub ended: Option<String>,
    /// Where.
    pub place: String,
    /// Members of the council who were there, by role and then by given name: "Nguyễn Văn A, Trưởng phòng Nội vụ, Ủy viên".
    pub present: Vec<String>,
    /// Members of the council who were not.
    pub absent: Vec<String>,
    /// The support team, as far as it was there.
    pub support_team: Vec<String>,
    /// Others.
    pub guests: Vec<String>,
    /// Who presides, with titles.
    pub chair: String,
    /// The name alone, for the signature.
    pub chair_name: String,
    /// Who writes, with titles.
    pub secretary: String,
    /// The name alone, for the signature.
    pub secretary_name: String,
    /// What happened before and beside the decisions, one paragraph an entry.
    pub course: Vec<String>,
    /// The decisions, unit by unit.
    pub units: Vec<MinutesUnit>,
    /// What the chair concludes, one paragraph an entry.
    pub conclusions: Vec<String>,
}

/// What was decided on one unit.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MinutesUnit {
    /// Its name in the round.
    pub unit_name: String,
    /// The decisions in the order of the set.
    pub lines: Vec<MinutesLine>,
}

/// What was decided on one criterion.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MinutesLine {
    /// Its code.
    pub code: String,
    /// What is assessed.
    pub title: String,
    /// Its maximum; `None` where none is printed.
    pub max: Option<Points>,
    /// What the unit claimed then: "1,5", "KAD", "KPS", or empty.
    pub claimed: String,
    /// What the reviewer had given then.
    pub reviewed: String,
    /// What the council gives.
    pub decided: String,
    /// "thống nhất", "6 tán thành, …".
    pub vote: String,
    /// What was said.
    pub opinions: String,
    /// Why.
    pub reason: String,
}

/// The chair first, then by role; people of the same role by given name.
fn by_role_and_name<'h>(people: impl Iterator<Item = &'h Attendee>) -> Vec<&'h Attendee> {
    let mut people: Vec<&Attendee> = people.collect();
    people.sort_by(|one, other| one.role.cmp(&other.role).then_with(|| compare_people(&one.name, &other.name)));
    people
}

/// The minutes of a hearing of a round; the council is the one of its year, when it is still known.
#[must_use]
pub fn minutes(facts: &RoundFacts, hearing: &Hearing, decisions: &[Decision], council: Option<&Council>) -> Minutes {
    let there = |body: CouncilBody, attendance: Attendance| -> Vec<String> {
        let wanted = |one: &&Attendee| one.body == body && one.attendance == attendance;
        by_role_and_name(hearing.attendees.iter().filter(wanted)).into_iter().map(with_titles).collect()
    };
    let person = |name: &str| {
        let known = hearing.attendees.iter().find(|attendee| attendee.name == name);
        known.map_or_else(|| name.to_owned(), with_titles)
    };
    Minutes {
        council: hearing.council.clone(),
        set_up_by: council.and_then(set_up_by),
        year: facts.round.year,
        group: facts.round.group.clone(),
        stage: hearing.stage,
        begun: moment(hearing.begun_at),
        ended: hearing.ended_at.map(moment),
        place: hearing.place.clone(),
        present: there(CouncilBody::Council, Attendance::Present),
        absent: there(CouncilBody::Council, Attendance::Absent),
        support_team: there(CouncilBody::SupportTeam, Attendance::Present),
        guests: paragraphs(&hearing.guests),
        chair: person(&hearing.chair),
        chair_name: hearing.chair.clone(),
        secretary: person(&hearing.secretary),
        secretary_name: hearing.secretary.clone(),
        course: paragraphs(&hearing.course),
        units: (0..facts.units.len()).filter_map(|unit| decided_on(facts, unit, decisions)).collect(),
        conclusions: paragraphs(&hearing.conclusions),
    }
}

/// "Nguyễn Văn A, Trưởng phòng Nội vụ, Ủy viên".
fn with_titles(attendee: &Attendee) -> String {
    let parts = [attendee.name.as_str(), attendee.office_title.as_str(), attendee.role.vietnamese(attendee.body)];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

fn set_up_by(council: &Council) -> Option<String> {
    let number = Some(&council.decision).filter(|number| !number.is_empty())?;
    let day = council.decided_on.map(|day| format!(" {}", long_date(day))).unwrap_or_default();
    let by = if council.issuer.is_empty() { String::new() } else { format!(" của {}", council.issuer) };
    Some(format!("Quyết định số {number}{day}{by}"))
}

fn moment(at: Timestamp) -> String {
    let at = vietnam(at);
    format!("{:02} giờ {:02} phút, {}", at.hour(), at.minute(), long_date(at.date()))
}

fn paragraphs(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

fn decided_on(facts: &RoundFacts, unit: usize, decisions: &[Decision]) -> Option<MinutesUnit> {
    let member = &facts.units[unit];
    let mut lines: Vec<(usize, MinutesLine)> = decisions
        .iter()
        .filter(|decision| decision.unit == member.id)
        .filter_map(|decision| {
            let place = facts.tree.place(decision.node)?;
            let node = facts.tree.node(place);
            let line = MinutesLine {
                code: node.code.clone(),
                title: node.title.clone(),
                max: facts.tree.max(place),
                claimed: printed(decision.claimed),
                reviewed: printed(decision.reviewed),
                decided: printed(Some(decision.mark)),
                vote: decision.vote.vietnamese(),
                opinions: decision.opinions.clone(),
                reason: decision.reason.clone(),
            };
            Some((place, line))
        })
        .collect();
    lines.sort_by_key(|(place, _)| *place);
    let lines: Vec<MinutesLine> = lines.into_iter().map(|(_, line)| line).collect();
    (!lines.is_empty()).then(|| MinutesUnit { unit_name: member.version.name.clone(), lines })
}

fn printed(mark: Option<Mark>) -> String {
    match mark {
        None => String::new(),
        Some(Mark::Scored { points }) => points.vietnamese(),
        Some(Mark::NotApplicable) => "KAD".to_owned(),
        Some(Mark::NoOccurrence) => "KPS".to_owned(),
    }
}

impl Minutes {
    /// How many criteria were decided.
    #[must_use]
    pub fn decisions(&self) -> u32 {
        u32::try_from(self.units.iter().map(|unit| unit.lines.len()).sum::<usize>()).unwrap_or(u32::MAX)
    }

    /// The facts of the minutes in canonical form, for their check code.
    #[must_use]
    pub fn facts(&self) -> FactsWriter {
        let mut facts = FactsWriter::default();
        facts.fact("paper", "minutes").fact("council", &self.council).fact("year", &self.year.to_string());
        facts.fact("begun", &self.begun).fact("ended", self.ended.as_deref().unwrap_or("-")).fact("place", &self.place);
        facts.fact("chair", &self.chair_name).fact("secretary", &self.secretary_name);
        for name in &self.present {
            facts.fact("present", name);
        }
        for unit in &self.units {
            facts.fact("unit", &unit.unit_name);
            for line in &unit.lines {
                facts.fact("node", &line.code).fact("claimed", &line.claimed).fact("reviewed", &line.reviewed);
                facts.fact("decided", &line.decided).fact("vote", &line.vote).fact("reason", &line.reason);
            }
        }
        for line in self.course.iter().chain(&self.conclusions) {
            facts.fact("said", line);
        }
        facts
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::councils::CouncilRole;

    #[test]
    fn people_stand_by_role_and_then_by_given_name() {
        let person = |role: CouncilRole, name: &str| Attendee {
            body: CouncilBody::Council,
            role,
            name: name.to_owned(),
            office_title: String::new(),
            attendance: Attendance::Present,
        };
        let people = [
            person(CouncilRole::Member, "Đỗ Văn Yên"),
            person(CouncilRole::Member, "Vũ Thị An"),
            person(CouncilRole::Chair, "Hoàng Văn Xuân"),
            person(CouncilRole::Member, "Bùi Văn An"),
        ];
        let names: Vec<&str> = by_role_and_name(people.iter()).into_iter().map(|one| one.name.as_str()).collect();
        assert_eq!(names, ["Hoàng Văn Xuân", "Bùi Văn An", "Vũ Thị An", "Đỗ Văn Yên"], "An before Yên, whatever the family name");
    }
}
