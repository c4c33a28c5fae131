//! Commendations and reminders: who is proposed and why, what the council chose, the decision, and
//! the number in the register of certificates.
//!
//! How many are proposed and from which result on is data of the office (`ProposalRule`); nobody is
//! commended by the program: it proposes, the council chooses.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::commitments::Kept;
use crate::points::{Index, Points};
use crate::problem::Problem;
use crate::units::UnitId;

/// A certificate, a letter of praise or a letter of reminder for one collective or individual.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Commendation {
    /// Its identity.
    pub id: i64,
    /// The year for which.
    pub year: i16,
    /// What it is.
    pub kind: CommendationKind,
    /// Whether a collective or an individual.
    pub honoree: Honoree,
    /// The unit in our register, when it is one.
    pub unit: Option<UnitId>,
    /// The name of the collective or of the person.
    pub name: String,
    /// Title and unit of an individual; empty for a collective.
    pub title: String,
    /// Why it is proposed, from standings and commitments, or as typed.
    pub grounds: String,
    /// The achievement as it stands on the certificate; for letters one line for each matter.
    pub achievement: String,
    /// How far it has come.
    pub state: CommendationState,
    /// Why the council chose or did not choose.
    pub reason: String,
    /// Number and symbol of the decision or letter; empty while there is none.
    pub decision: String,
    /// The day of the decision or letter.
    pub decided: Option<Date>,
    /// The number in the register of certificates of the year.
    pub register_no: Option<u32>,
    /// By when a reminded unit has to answer.
    pub deadline: Option<Date>,
}

macro_rules! words {
    ($(#[$own:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident $word:literal $vietnamese:literal,)* }) => {
        $(#[$own])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
        #[cfg_attr(feature = "ts", derive(ts_rs::TS))]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$doc])* $variant,)* }

        impl $name {
            /// All of them.
            pub const ALL: &[$name] = &[$($name::$variant,)*];

            /// The name in the book.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $($name::$variant => $word,)* }
            }

            /// The one of a name in the book.
            #[must_use]
            pub fn from_name(name: &str) -> Option<$name> {
                $name::ALL.iter().copied().find(|one| one.name() == name)
            }

            /// What the office calls it.
            #[must_use]
            pub fn vietnamese(self) -> &'static str {
                match self { $($name::$variant => $vietnamese,)* }
            }
        }
    };
}

mod blank_form;

pub use blank_form::{BlankForm, FormPart, FormPlace, FormSheet};

words! { /// What is given.
CommendationKind {
    /// A certificate of merit, by a decision.
    Certificate "certificate" "Giấy khen",
    /// A letter of praise.
    Praise "praise" "Công văn biểu dương",
    /// A letter of reminder.
    Reminder "reminder" "Công văn nhắc nhở",
} }

words! { /// Who is commended or reminded.
Honoree {
    /// A body.
    Collective "collective" "tập thể",
    /// A person.
    Individual "individual" "cá nhân",
} }

words! { /// How far a commendation has come.
CommendationState {
    /// Not decided on.
    Proposed "proposed" "đề nghị",
    /// The council chose it.
    Chosen "chosen" "đã chọn",
    /// The council did not choose it.
    Declined "declined" "không chọn",
} }

/// From what the program proposes; data of the office.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct ProposalRule {
    /// How many collectives are proposed for a certificate.
    pub collectives: u32,
    /// How many individuals: heads of the best units.
    pub individuals: u32,
    /// The lowest index in per cent with which a unit is proposed; `None` for any.
    pub index_from: Option<Points>,
    /// The index in per cent below which a reminder is proposed; `None` for never.
    pub remind_below: Option<Points>,
}

impl Default for ProposalRule {
    /// As the five offices did: 3 collectives and 2 individuals.
    fn default() -> ProposalRule {
        ProposalRule { collectives: 3, individuals: 2, index_from: None, remind_below: None }
    }
}

/// What is known of one unit when somebody is to be proposed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Candidate {
    /// The unit.
    pub unit: UnitId,
    /// Its name.
    pub unit_name: String,
    /// Its head and the head's title.
    pub head: (String, String),
    /// Its rank in the round; units that are equal share it.
    pub rank: u32,
    /// How many units are ranked.
    pub of: u32,
    /// Its index, exact.
    pub index: Index,
    /// As it is printed.
    pub index_printed: String,
    /// Its grade.
    pub grade: Option<String>,
    /// What the promise of its head came to, where one was followed.
    pub kept: Option<Kept>,
}

/// A proposal: for what, and why.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Proposal {
    /// What is proposed.
    pub kind: CommendationKind,
    /// For a collective or an individual.
    pub honoree: Honoree,
    /// The unit.
    pub unit: UnitId,
    /// The name of the collective or person.
    pub name: String,
    /// Title and unit of an individual.
    pub title: String,
    /// Why.
    pub grounds: String,
}

impl Candidate {
    fn grounds(&self) -> String {
        let mut said = vec![format!("Xếp hạng {}/{}, chỉ số {}%", self.rank, self.of, self.index_printed)];
        said.extend(self.grade.as_ref().map(|grade| format!("xếp loại {grade}")));
        said.extend(self.kept.filter(|kept| *kept != Kept::Unknown).map(|kept| format!("cam kết: {}", kept.vietnamese())));
        said.join(", ")
    }

    fn proposal(&self, kind: CommendationKind, honoree: Honoree) -> Proposal {
        let (name, title) = match honoree {
            Honoree::Collective => (self.unit_name.clone(), String::new()),
            Honoree::Individual => (self.head.0.clone(), office_of(&self.head.1, &self.unit_name)),
        };
        Proposal { kind, honoree, unit: self.unit, name, title, grounds: self.grounds() }
    }
}

/// "Chủ tịch UBND xã" of "Xã A" as "Chủ tịch UBND xã A"; a title that does not end with the unit's kind keeps its comma.
fn office_of(title: &str, unit_name: &str) -> String {
    let words: Vec<&str> = title.split_whitespace().collect();
    let lower = unit_name.to_lowercase();
    for from in 0..words.len() {
        let kind = words[from..].join(" ").to_lowercase();
        if let Some(rest) = lower.strip_prefix(&format!("{kind} ")) {
            let name: String = unit_name.chars().skip(unit_name.chars().count() - rest.chars().count()).collect();
            return format!("{title} {name}");
        }
    }
    [title, unit_name].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

impl ProposalRule {
    /// Who is proposed, from units in the order of their ranks.
    ///
    /// Units with the rank of the last one that fits are all proposed: the council parts them. Whose
    /// promise was not kept is not proposed for a certificate, and for a reminder whatever the index.
    #[must_use]
    pub fn propose(&self, units: &[Candidate]) -> Vec<Proposal> {
        let worthy: Vec<&Candidate> = units
            .iter()
            .filter(|unit| {
                unit.kept != Some(Kept::Not) && self.index_from.is_none_or(|from| unit.index.cmp_percent(from).is_ge())
            })
            .collect();
        let best = |count: u32, wanted: &dyn Fn(&Candidate) -> bool| -> Vec<&Candidate> {
            let fits: Vec<&Candidate> = worthy.iter().copied().filter(|unit| wanted(unit)).collect();
            let Some(last) = usize::try_from(count).ok().and_then(|count| count.checked_sub(1)) else { return Vec::new() };
            let Some(cut) = fits.get(last).or(fits.last()).map(|unit| unit.rank) else { return Vec::new() };
            fits.into_iter().filter(|unit| unit.rank <= cut).collect()
        };
        let certificate = |honoree| move |unit: &Candidate| unit.proposal(CommendationKind::Certificate, honoree);
        let mut proposals: Vec<Proposal> =
            best(self.collectives, &|_| true).into_iter().map(certificate(Honoree::Collective)).collect();
        let headed = best(self.individuals, &|unit| !unit.head.0.is_empty());
        proposals.extend(headed.into_iter().map(certificate(Honoree::Individual)));
        let reminded = units.iter().filter(|unit| {
            unit.kept == Some(Kept::Not) || self.remind_below.is_some_and(|below| unit.index.cmp_percent(below).is_lt())
        });
        proposals.extend(reminded.map(|unit| unit.proposal(CommendationKind::Reminder, Honoree::Collective)));
        proposals
    }
}

impl Commendation {
    /// What stops it from being kept.
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        let mut at = |field: &str, code: &str, what: &str, fix: &str| {
            problems.push(Problem::error(code, what, fix).at_field(field));
        };
        if self.name.is_empty() {
            at("name", "name_missing", "Chưa ghi tên tập thể hoặc cá nhân.", "Ghi đúng như sẽ in trên giấy khen, công văn.");
        }
        if self.achievement.is_empty() && self.state == CommendationState::Chosen {
            let fix = "Giấy khen: ghi thành tích; công văn: mỗi nội dung một dòng.";
            at("achievement", "achievement_missing", "Chưa ghi nội dung in ra.", fix);
        }
        if self.state == CommendationState::Declined && self.reason.is_empty() {
            at("reason", "reason_missing", "Không chọn thì cần ghi lý do.", "Ghi lý do của Hội đồng.");
        }
        if self.state != CommendationState::Chosen && (!self.decision.is_empty() || self.decided.is_some()) {
            let fix = "Chuyển sang Đã chọn, hoặc bỏ số và ngày quyết định.";
            at("state", "decided_unchosen", "Có số, ngày quyết định nhưng Hội đồng chưa chọn.", fix);
        }
        if self.decided.is_some() && self.decision.is_empty() {
            at("decision", "decision_missing", "Có ngày nhưng chưa có số văn bản.", "Nhập số, ký hiệu.");
        }
        if let Some((decided, deadline)) = self.decided.zip(self.deadline).filter(|(decided, deadline)| deadline < decided) {
            let day = crate::calendar::short_date;
            let what = format!("Hạn trả lời {} trước ngày văn bản {}.", day(deadline), day(decided));
            at("deadline", "deadline_early", &what, "Kiểm tra hai ngày.");
        }
        problems
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn candidate(id: i64, rank: u32, index: &str, kept: Option<Kept>) -> Candidate {
        Candidate {
            unit: UnitId(id),
            unit_name: format!("Xã {id}"),
            head: (format!("Người {id}"), "Chủ tịch".into()),
            rank,
            of: 5,
            index: Index { earned: Points::parse_canonical(index).expect("points"), applicable_max: Points::whole(100) },
            index_printed: index.replace('.', ","),
            grade: None,
            kept,
        }
    }

    fn named(proposals: &[Proposal], kind: CommendationKind, honoree: Honoree) -> Vec<i64> {
        proposals.iter().filter(|one| one.kind == kind && one.honoree == honoree).map(|one| one.unit.0).collect()
    }

    #[test]
    fn equal_units_at_the_edge_are_all_proposed_and_broken_promises_never() {
        let units = [
            candidate(1, 1, "90", None),
            candidate(2, 2, "85", Some(Kept::Not)),
            candidate(3, 3, "80", Some(Kept::Whole)),
            candidate(4, 3, "80", None),
            candidate(5, 5, "60", None),
        ];
        let rule = ProposalRule { collectives: 2, individuals: 1, index_from: None, remind_below: None };
        let proposed = rule.propose(&units);
        assert_eq!(
            named(&proposed, CommendationKind::Certificate, Honoree::Collective),
            [1, 3, 4],
            "3 and 4 share the last place"
        );
        assert_eq!(named(&proposed, CommendationKind::Certificate, Honoree::Individual), [1], "one head");
        assert_eq!(named(&proposed, CommendationKind::Reminder, Honoree::Collective), [2], "the promise that was not kept");
    }

    #[test]
    fn an_office_is_said_once() {
        assert_eq!(office_of("Chủ tịch UBND xã", "Xã Đắk Kôi"), "Chủ tịch UBND xã Đắk Kôi", "the kind stands in both");
        assert_eq!(office_of("Chủ tịch UBND thị trấn", "Thị trấn Đắk Rve"), "Chủ tịch UBND thị trấn Đắk Rve", "two words");
        assert_eq!(office_of("Chánh Văn phòng", "Văn phòng huyện"), "Chánh Văn phòng huyện", "an office too");
        assert_eq!(office_of("Trưởng phòng", "Phòng Nội vụ"), "Trưởng phòng Nội vụ", "as offices say it");
        assert_eq!(office_of("Giám đốc", "Trung tâm A"), "Giám đốc, Trung tâm A", "nothing in common");
    }

    #[test]
    fn bounds_of_the_index_are_data() {
        let units = [candidate(1, 1, "90", None), candidate(2, 2, "70", None), candidate(3, 3, "69.99", None)];
        let bound = |text: &str| Points::parse_canonical(text).ok();
        let rule = ProposalRule { collectives: 3, individuals: 0, index_from: bound("90"), remind_below: bound("70") };
        let proposed = rule.propose(&units);
        assert_eq!(
            named(&proposed, CommendationKind::Certificate, Honoree::Collective),
            [1],
            "from the bound on, the bound included"
        );
        assert_eq!(named(&proposed, CommendationKind::Reminder, Honoree::Collective), [3], "below the bound, the bound excluded");
        assert!(named(&proposed, CommendationKind::Certificate, Honoree::Individual).is_empty(), "none were asked for");
    }
}
