//! Hearings: a session of the council that decides criterion by criterion, and what it decided.
//!
//! A decision keeps what the unit claimed and what the reviewer gave when it was taken, so that the
//! minutes print the session as it was, whatever is scored later.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::councils::{CouncilBody, CouncilRole};
use crate::criteria::NodeId;
use crate::problem::Problem;
use crate::rounds::{RoundId, Stage};
use crate::scores::Mark;
use crate::units::UnitId;

/// Our own identity of a hearing.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct HearingId(pub i64);

/// A session of the council.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Hearing {
    /// Its identity.
    pub id: HearingId,
    /// The round it decides on.
    pub round: RoundId,
    /// The stage its decisions are written into.
    pub stage: Stage,
    /// The name of the council on that day.
    pub council: String,
    /// Where it meets.
    pub place: String,
    /// When it began.
    pub begun_at: Timestamp,
    /// When it ended; `None` while it is in session.
    pub ended_at: Option<Timestamp>,
    /// Who was invited as a member, in the order of the decision, and who came.
    pub attendees: Vec<Attendee>,
    /// Others who are present, one a line.
    pub guests: String,
    /// Who presides.
    pub chair: String,
    /// Who takes the minutes.
    pub secretary: String,
    /// How many voting members must be present, by the council's own rules; `None` when they say nothing.
    pub quorum: Option<u32>,
    /// What happened before and beside the decisions.
    pub course: String,
    /// What the chair concludes.
    pub conclusions: String,
}

/// A member of the council or its support team at a hearing.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Attendee {
    /// Only members of the council itself vote.
    pub body: CouncilBody,
    /// What the person is there.
    pub role: CouncilRole,
    /// Full name.
    pub name: String,
    /// What the person is in the office.
    pub office_title: String,
    /// Came or not.
    pub attendance: Attendance,
}

/// Whether a member came.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Attendance {
    /// Có mặt.
    Present,
    /// Vắng.
    Absent,
}

/// What a hearing decided on one criterion of one unit.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Decision {
    /// The hearing.
    pub hearing: HearingId,
    /// The unit.
    pub unit: UnitId,
    /// The criterion.
    pub node: NodeId,
    /// What the unit claimed then.
    pub claimed: Option<Mark>,
    /// What the reviewer had given then.
    pub reviewed: Option<Mark>,
    /// What the council gives.
    pub mark: Mark,
    /// What was said about it.
    pub opinions: String,
    /// Why.
    pub reason: String,
    /// How it was taken.
    pub vote: Vote,
    /// Who wrote it down.
    pub author: String,
    /// When.
    pub at: Timestamp,
}

/// How a decision is taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(tag = "how", rename_all = "snake_case")]
pub enum Vote {
    /// Everybody present agrees.
    Consensus,
    /// The voting members present are counted.
    Counted {
        /// For it.
        in_favour: u32,
        /// Against it.
        against: u32,
        /// Neither.
        abstained: u32,
    },
}

impl Attendance {
    /// The name in the book.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Attendance::Present => "present",
            Attendance::Absent => "absent",
        }
    }

    /// The attendance of a name in the book.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Attendance> {
        [Attendance::Present, Attendance::Absent].into_iter().find(|attendance| attendance.name() == name)
    }
}

impl Vote {
    /// "thống nhất", "6 tán thành, 1 không tán thành, 0 không có ý kiến".
    #[must_use]
    pub fn vietnamese(self) -> String {
        match self {
            Vote::Consensus => "thống nhất".to_owned(),
            Vote::Counted { in_favour, against, abstained } => {
                format!("{in_favour} tán thành, {against} không tán thành, {abstained} không có ý kiến")
            }
        }
    }
}

impl Hearing {
    /// The voting members who are present.
    #[must_use]
    pub fn present(&self) -> u32 {
        self.count(|attendee| attendee.attendance == Attendance::Present)
    }

    /// All voting members.
    #[must_use]
    pub fn members(&self) -> u32 {
        self.count(|_| true)
    }

    fn count(&self, wanted: impl Fn(&Attendee) -> bool) -> u32 {
        let voting = self.attendees.iter().filter(|attendee| attendee.body == CouncilBody::Council && wanted(attendee));
        u32::try_from(voting.count()).unwrap_or(u32::MAX)
    }

    /// True when as many voting members are present as the council's rules ask for.
    #[must_use]
    pub fn has_quorum(&self) -> bool {
        self.quorum.is_none_or(|quorum| self.present() >= quorum)
    }

    /// What is wrong or not said yet.
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        if self.place.is_empty() {
            let fix = "Nhập nơi họp, ví dụ Phòng họp số 1.";
            problems.push(Problem::error("place_missing", "Chưa ghi địa điểm họp.", fix).at_field("place"));
        }
        if self.present() == 0 {
            let fix = "Đánh dấu thành viên Hội đồng có mặt.";
            problems.push(Problem::error("nobody_present", "Chưa có thành viên nào có mặt.", fix).at_field("attendees"));
        }
        for (field, whose, name) in [("chair", "người chủ trì", &self.chair), ("secretary", "thư ký", &self.secretary)] {
            problems.extend(self.person_problem(field, whose, name));
        }
        if self.quorum.is_some_and(|quorum| quorum > self.members() || quorum == 0) {
            let what = format!("Số thành viên tối thiểu phải từ 1 đến {}.", self.members());
            problems.push(Problem::error("quorum_wrong", what, "Sửa theo quy chế của Hội đồng.").at_field("quorum"));
        }
        if self.ended_at.is_some_and(|ended| ended < self.begun_at) {
            let what = "Giờ kết thúc sớm hơn giờ bắt đầu.";
            problems.push(Problem::error("times_reversed", what, "Sửa lại hai giờ.").at_field("time"));
        }
        problems
    }

    /// Whoever signs the minutes is named, and is not somebody who stayed away.
    fn person_problem(&self, field: &str, whose: &str, name: &str) -> Option<Problem> {
        if name.is_empty() {
            let what = format!("Chưa ghi {whose} cuộc họp.");
            return Some(Problem::error("person_missing", what, "Biên bản cần người này ký.").at_field(field));
        }
        let absent = |attendee: &&Attendee| attendee.name == name && attendee.attendance == Attendance::Absent;
        self.attendees.iter().find(absent).map(|attendee| {
            let what = format!("{} được ghi là vắng nhưng lại là {whose}.", attendee.name);
            Problem::error("person_absent", what, "Chọn người có mặt.").at_field(field)
        })
    }

    /// What is wrong with a vote at this hearing.
    #[must_use]
    pub fn vote_problem(&self, vote: Vote) -> Option<Problem> {
        if !self.has_quorum() {
            let what = format!(
                "Có mặt {} thành viên, quy chế của Hội đồng cần ít nhất {}.",
                self.present(),
                self.quorum.unwrap_or_default()
            );
            return Some(Problem::error("no_quorum", what, "Chưa biểu quyết được. Sửa danh sách có mặt khi đủ người."));
        }
        let Vote::Counted { in_favour, against, abstained } = vote else { return None };
        let counted = in_favour.saturating_add(against).saturating_add(abstained);
        if counted != self.present() {
            let what = format!("Đếm được {counted} phiếu nhưng có mặt {} thành viên.", self.present());
            return Some(Problem::error("votes_differ", what, "Đếm lại phiếu.").at_field("vote"));
        }
        (in_favour < against).then(|| {
            let what =
                format!("{against} không tán thành nhiều hơn {in_favour} tán thành nên mức điểm này không được thông qua.");
            Problem::error("voted_down", what, "Ghi mức điểm được thông qua.").at_field("vote")
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hearing() -> Hearing {
        let attendee = |body, name: &str, attendance| Attendee {
            body,
            role: CouncilRole::Member,
            name: name.to_owned(),
            office_title: String::new(),
            attendance,
        };
        Hearing {
            id: HearingId(1),
            round: RoundId(1),
            stage: Stage::Council,
            council: "Hội đồng".to_owned(),
            place: "Phòng họp số 1".to_owned(),
            begun_at: Timestamp::UNIX_EPOCH,
            ended_at: None,
            attendees: vec![
                attendee(CouncilBody::Council, "A", Attendance::Present),
                attendee(CouncilBody::Council, "B", Attendance::Present),
                attendee(CouncilBody::Council, "C", Attendance::Absent),
                attendee(CouncilBody::SupportTeam, "D", Attendance::Present),
            ],
            guests: String::new(),
            chair: "A".to_owned(),
            secretary: "D".to_owned(),
            quorum: Some(2),
            course: String::new(),
            conclusions: String::new(),
        }
    }

    #[test]
    fn the_support_team_neither_votes_nor_makes_a_quorum() {
        let sound = hearing();
        assert_eq!((sound.present(), sound.members()), (2, 3), "D helps and does not vote");
        assert!(sound.problems().is_empty() && sound.has_quorum(), "two of two are there");
        let three = Vote::Counted { in_favour: 3, against: 0, abstained: 0 };
        assert_eq!(sound.vote_problem(three).unwrap().code, "votes_differ", "D has no vote");
        let alone = Hearing { quorum: Some(3), ..sound };
        assert_eq!(alone.vote_problem(Vote::Consensus).unwrap().code, "no_quorum", "not even by consensus");
    }

    #[test]
    fn a_mark_that_is_voted_down_is_no_decision() {
        let down = Vote::Counted { in_favour: 0, against: 1, abstained: 1 };
        assert_eq!(hearing().vote_problem(down).unwrap().code, "voted_down", "more are against it");
        let tie = Vote::Counted { in_favour: 1, against: 1, abstained: 0 };
        assert_eq!(hearing().vote_problem(tie), None, "a tie is for the chair to settle, and is written down");
    }

    #[test]
    fn whoever_stayed_away_cannot_sign_the_minutes() {
        let absent = Hearing { chair: "C".to_owned(), ..hearing() };
        assert_eq!(absent.problems()[0].code, "person_absent", "C did not preside");
    }
}
