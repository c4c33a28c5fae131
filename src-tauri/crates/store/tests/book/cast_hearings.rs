//! What the tenth schema brought: a hearing with its attendees, and its decisions.

use domain::councils::{CouncilBody, CouncilRole};
use domain::criteria::NodeId;
use domain::hearings::{Attendance, Attendee, Decision, Hearing, HearingId, Vote};
use domain::points::Points;
use domain::rounds::{RoundId, Stage};
use domain::scores::Mark;
use domain::units::UnitId;
use store::{StoreError, Writer};

use crate::cast::{CLERK, at};

/// A hearing that ended with two decisions, and one in session that says as little as it may.
pub fn nouns(writer: &mut Writer<'_>) -> Result<(), StoreError> {
    let attendee = |body, role, name: &str, attendance| Attendee {
        body,
        role,
        name: name.to_owned(),
        office_title: "Trưởng phòng".to_owned(),
        attendance,
    };
    let ended = Hearing {
        id: HearingId(1),
        round: RoundId(1),
        stage: Stage::Council,
        council: "Hội đồng tự đánh giá".to_owned(),
        place: "Phòng họp số 1".to_owned(),
        begun_at: at(20),
        ended_at: Some(at(40)),
        attendees: vec![
            attendee(CouncilBody::Council, CouncilRole::Chair, "Nguyễn Văn A", Attendance::Present),
            attendee(CouncilBody::Council, CouncilRole::Member, "Lê Văn C", Attendance::Absent),
            attendee(CouncilBody::SupportTeam, CouncilRole::Secretary, "Trần Thị B", Attendance::Present),
        ],
        guests: "Đại diện Xã B".to_owned(),
        chair: "Nguyễn Văn A".to_owned(),
        secretary: "Trần Thị B".to_owned(),
        quorum: Some(1),
        course: "Tổ giúp việc báo cáo".to_owned(),
        conclusions: "Giao Phòng Nội vụ tổng hợp".to_owned(),
    };
    let open = Hearing { id: HearingId(2), ended_at: None, quorum: None, attendees: Vec::new(), ..ended.clone() };
    writer.put_hearing(ended)?;
    writer.put_hearing(open)?;
    let decision = |node: i64, claimed: Option<Mark>, mark: Mark, vote: Vote| Decision {
        hearing: HearingId(1),
        unit: UnitId(2),
        node: NodeId(node),
        claimed,
        reviewed: Some(Mark::NotApplicable),
        mark,
        opinions: "đề nghị giữ nguyên".to_owned(),
        reason: "đủ tài liệu".to_owned(),
        vote,
        author: CLERK.to_owned(),
        at: at(30),
    };
    let counted = Vote::Counted { in_favour: 1, against: 0, abstained: 0 };
    let scored = Mark::Scored { points: Points::whole(1) };
    writer.put_decision(decision(3, Some(scored), Mark::NoOccurrence, counted))?;
    writer.put_decision(decision(4, None, scored, Vote::Consensus))
}
