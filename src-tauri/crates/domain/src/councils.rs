//! Councils: who assesses in a year, by which decision, and who helps.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::problem::Problem;

/// Our own identity of a council.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct CouncilId(pub i64);

/// A council set up by a decision, with its support team.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Council {
    /// Its identity.
    pub id: CouncilId,
    /// The year it assesses.
    pub year: i16,
    /// Its name as the decision gives it.
    pub name: String,
    /// Number and symbol of the decision: "215/QĐ-UBND".
    pub decision: String,
    /// The day of the decision.
    pub decided_on: Option<Date>,
    /// Who decided.
    pub issuer: String,
    /// Members and support team, in the order of the decision.
    pub members: Vec<CouncilMember>,
}

/// Somebody in a council or its support team.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct CouncilMember {
    /// In the council itself or in its support team.
    pub body: CouncilBody,
    /// What the person is there.
    pub role: CouncilRole,
    /// Full name.
    pub name: String,
    /// What the person is in the office: "Trưởng phòng Nội vụ".
    pub office_title: String,
}

/// The council itself or the team that prepares its work.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum CouncilBody {
    /// Hội đồng.
    Council,
    /// Tổ giúp việc.
    SupportTeam,
}

/// What a person is in the council or the support team.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum CouncilRole {
    /// Chủ tịch Hội đồng, Tổ trưởng.
    Chair,
    /// Phó Chủ tịch Hội đồng, Tổ phó.
    Deputy,
    /// Thư ký.
    Secretary,
    /// Ủy viên, thành viên.
    Member,
}

impl CouncilBody {
    /// Both, the council first.
    pub const ALL: [CouncilBody; 2] = [CouncilBody::Council, CouncilBody::SupportTeam];

    /// The name in the book.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            CouncilBody::Council => "council",
            CouncilBody::SupportTeam => "support_team",
        }
    }

    /// The body of a name in the book.
    #[must_use]
    pub fn from_name(name: &str) -> Option<CouncilBody> {
        CouncilBody::ALL.into_iter().find(|body| body.name() == name)
    }
}

impl CouncilRole {
    /// All of them in the order in which they are listed.
    pub const ALL: [CouncilRole; 4] = [CouncilRole::Chair, CouncilRole::Deputy, CouncilRole::Secretary, CouncilRole::Member];

    /// The name in the book.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            CouncilRole::Chair => "chair",
            CouncilRole::Deputy => "deputy",
            CouncilRole::Secretary => "secretary",
            CouncilRole::Member => "member",
        }
    }

    /// The role of a name in the book.
    #[must_use]
    pub fn from_name(name: &str) -> Option<CouncilRole> {
        CouncilRole::ALL.into_iter().find(|role| role.name() == name)
    }

    /// What it is called in a body.
    #[must_use]
    pub fn vietnamese(self, body: CouncilBody) -> &'static str {
        match (self, body) {
            (CouncilRole::Chair, CouncilBody::Council) => "Chủ tịch Hội đồng",
            (CouncilRole::Deputy, CouncilBody::Council) => "Phó Chủ tịch Hội đồng",
            (CouncilRole::Secretary, _) => "Thư ký",
            (CouncilRole::Member, CouncilBody::Council) => "Ủy viên",
            (CouncilRole::Chair, CouncilBody::SupportTeam) => "Tổ trưởng",
            (CouncilRole::Deputy, CouncilBody::SupportTeam) => "Tổ phó",
            (CouncilRole::Member, CouncilBody::SupportTeam) => "Thành viên",
        }
    }
}

impl Council {
    /// The people of one body, by role, in the order of the decision within a role.
    #[must_use]
    pub fn people(&self, body: CouncilBody) -> Vec<&CouncilMember> {
        let mut people: Vec<&CouncilMember> = self.members.iter().filter(|member| member.body == body).collect();
        people.sort_by_key(|member| member.role);
        people
    }

    /// What is wrong or not said yet.
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        if self.name.is_empty() {
            problems.push(
                Problem::error("name_missing", "Chưa có tên Hội đồng.", "Nhập tên như trong quyết định thành lập.")
                    .at_field("name"),
            );
        }
        for (at, member) in self.members.iter().enumerate() {
            if member.name.is_empty() {
                let what = format!("Dòng {} của danh sách chưa có họ tên.", at + 1);
                problems.push(
                    Problem::error("member_name_missing", what, "Nhập họ và tên, hoặc xóa dòng này.")
                        .at_field(format!("members.{at}.name")),
                );
            }
        }
        for body in CouncilBody::ALL {
            let chairs = self.people(body).iter().filter(|member| member.role == CouncilRole::Chair).count();
            if chairs > 1 {
                let what = format!("Có {chairs} người cùng là {}.", CouncilRole::Chair.vietnamese(body));
                problems.push(Problem::error("two_chairs", what, "Chỉ giữ một người, người khác chọn vai trò khác."));
            }
        }
        if self.decision.is_empty() {
            problems.push(Problem::warning(
                "decision_missing",
                "Chưa ghi quyết định thành lập Hội đồng.",
                "Ghi số, ký hiệu và ngày của quyết định khi đã ban hành.",
            ));
        }
        problems
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn member(body: CouncilBody, role: CouncilRole, name: &str) -> CouncilMember {
        CouncilMember { body, role, name: name.to_owned(), office_title: String::new() }
    }

    fn council(members: Vec<CouncilMember>) -> Council {
        Council {
            id: CouncilId(1),
            year: 2021,
            name: "Hội đồng tự đánh giá, xếp loại cải cách hành chính".to_owned(),
            decision: "215/QĐ-UBND".to_owned(),
            decided_on: None,
            issuer: String::new(),
            members,
        }
    }

    #[test]
    fn two_chairs_are_refused_but_each_body_has_its_own() {
        let chair = |body| member(body, CouncilRole::Chair, "Nguyễn Văn A");
        let sound = council(vec![chair(CouncilBody::Council), chair(CouncilBody::SupportTeam)]);
        assert!(!sound.problems().iter().any(Problem::is_error), "a chair and a head of the team");
        let doubled = council(vec![chair(CouncilBody::Council), chair(CouncilBody::Council)]);
        assert!(doubled.problems().iter().any(|problem| problem.code == "two_chairs"), "minutes have one chair");
    }

    #[test]
    fn people_stand_by_role_and_keep_the_order_of_the_decision() {
        let body = CouncilBody::Council;
        let mixed = council(vec![
            member(body, CouncilRole::Member, "B"),
            member(body, CouncilRole::Chair, "A"),
            member(body, CouncilRole::Member, "C"),
        ]);
        let names: Vec<&str> = mixed.people(body).iter().map(|member| member.name.as_str()).collect();
        assert_eq!(names, ["A", "B", "C"], "the chair first, then as decided");
    }
}
