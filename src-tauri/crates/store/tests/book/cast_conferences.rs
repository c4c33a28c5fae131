//! Steering documents, a conference with something in each of its lists, and commendations.

use domain::commendations::{BlankForm, Commendation, CommendationKind, CommendationState, Honoree};
use domain::conferences::{AgendaItem, Conclusion, Conference, Guest, Statement, Talk};
use domain::evidence::EvidenceId;
use domain::hearings::Attendance;
use domain::steering::SteeringDocument;
use domain::units::UnitId;
use jiff::civil::{date, time};
use store::{StoreError, Writer};

pub fn nouns(writer: &mut Writer<'_>) -> Result<(), StoreError> {
    let decision = SteeringDocument {
        id: 1,
        kind: "Kế hoạch".to_owned(),
        number: "5/KH-UBND (bịa)".to_owned(),
        date: Some(date(2021, 1, 15)),
        issuer: "Ủy ban nhân dân xã A".to_owned(),
        subject: "Cải cách hành chính năm 2021".to_owned(),
        evidence: Some(EvidenceId(1)),
    };
    let law =
        SteeringDocument { id: 2, number: String::new(), date: None, issuer: String::new(), evidence: None, ..decision.clone() };
    writer.put_steering_document(decision)?;
    writer.put_steering_document(law)?;
    let bare = Conference {
        id: 1,
        year: 2021,
        name: "Hội nghị tổng kết".to_owned(),
        day: None,
        begins: None,
        place: String::new(),
        chair: String::new(),
        content: String::new(),
        preparation: String::new(),
        contact: String::new(),
        points: Vec::new(),
        agenda: Vec::new(),
        guests: Vec::new(),
        talks: Vec::new(),
        discussion: Vec::new(),
        conclusions: Vec::new(),
    };
    writer.put_conference(bare.clone())?;
    writer.put_conference(Conference { id: 2, ..held(bare) })?;
    commendations(writer)
}

fn held(bare: Conference) -> Conference {
    let guest = |name: &str, attendance| Guest {
        name: name.to_owned(),
        title: "Trưởng phòng".to_owned(),
        body: "Phòng Nội vụ".to_owned(),
        point: "Xã B".to_owned(),
        attendance,
        note: "cử người thay".to_owned(),
    };
    let conclusion = |done| Conclusion {
        text: "Rà soát".to_owned(),
        owner: "Phòng Nội vụ".to_owned(),
        deadline: Some(date(2021, 6, 30)),
        done,
        result: "đã \"xong\"".to_owned(),
    };
    Conference {
        day: Some(date(2021, 4, 7)),
        begins: Some(time(7, 30, 0, 0)),
        place: "Hội trường".to_owned(),
        chair: "Chủ tịch".to_owned(),
        content: "Tổng kết".to_owned(),
        preparation: "chuẩn bị tham luận".to_owned(),
        contact: "Văn phòng".to_owned(),
        points: vec!["Xã B".to_owned()],
        agenda: vec![AgendaItem {
            time: "08 giờ".to_owned(), item: "Khai mạc".to_owned(), presenter: "Văn phòng".to_owned()
        }],
        guests: vec![
            guest("Trần Thị B", Some(Attendance::Present)),
            guest("", Some(Attendance::Absent)),
            guest("Lê Văn C", None),
        ],
        talks: vec![Talk { speaker: "Xã B".to_owned(), title: "Tham luận".to_owned() }],
        discussion: vec![Statement { speaker: "Xã C".to_owned(), text: "Hồ sơ\ntrễ hẹn".to_owned() }],
        conclusions: vec![conclusion(None), conclusion(Some(date(2021, 7, 1)))],
        ..bare
    }
}

/// One that is proposed, one with its certificate, and a blank form.
fn commendations(writer: &mut Writer<'_>) -> Result<(), StoreError> {
    let proposed = Commendation {
        id: 1,
        year: 2021,
        kind: CommendationKind::Reminder,
        honoree: Honoree::Collective,
        unit: Some(UnitId(2)),
        name: "Xã B".to_owned(),
        title: String::new(),
        grounds: "Xếp hạng 7/7".to_owned(),
        achievement: String::new(),
        state: CommendationState::Proposed,
        reason: String::new(),
        decision: String::new(),
        decided: None,
        register_no: None,
        deadline: None,
    };
    writer.put_commendation(proposed.clone())?;
    writer.put_commendation(Commendation {
        id: 2,
        kind: CommendationKind::Certificate,
        honoree: Honoree::Individual,
        unit: None,
        title: "Trưởng phòng".to_owned(),
        achievement: "Đã có thành tích \"xuất sắc\"".to_owned(),
        state: CommendationState::Chosen,
        reason: "thống nhất".to_owned(),
        decision: "60/QĐ-UBND (bịa)".to_owned(),
        decided: Some(date(2021, 4, 5)),
        register_no: Some(12),
        deadline: Some(date(2021, 5, 5)),
        ..proposed
    })?;
    writer.put_blank_form(BlankForm { id: 1, shift_right: -15, shift_down: 20, ..BlankForm::usual("Phôi 2021") })
}
