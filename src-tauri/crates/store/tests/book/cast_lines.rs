//! What schema 10 brought: reasons for differences, and the second entry.

use domain::criteria::NodeId;
use domain::lost_points::{Cause, LostPointsNote};
use domain::portal::{HandedIn, PortalColumn, PortalSource, PortalTemplate};
use domain::reconciliation::{DifferenceKind, DifferencePlace, DifferenceReason};
use domain::rounds::{RoundId, Stage};
use domain::scores::Mark;
use domain::second_entry::{KeptEntry, Ruling, SecondCell, SecondEntry};
use domain::units::{Succession, UnitId};
use jiff::civil::date;
use store::{StoreError, Writer};

use crate::cast::{CLERK, at, points};

pub fn nouns(writer: &mut Writer<'_>) -> Result<(), StoreError> {
    reconciliation(writer)?;
    second_entry(writer)
}

fn reconciliation(writer: &mut Writer<'_>) -> Result<(), StoreError> {
    writer.put_difference_reason(DifferenceReason {
        id: 1,
        place: DifferencePlace {
            round: Some(RoundId(1)),
            kind: DifferenceKind::Parts,
            unit: Some(UnitId(3)),
            node: Some(NodeId(1)),
            stage: Some(Stage::Approved),
            what: String::new(),
        },
        said: points("73.33"),
        worked_out: Some(points("65.08")),
        reason: "Chưa có điểm chi tiết của 02 lĩnh vực.".into(),
        who: CLERK.into(),
        at: at(9),
    })
}

fn second_entry(writer: &mut Writer<'_>) -> Result<(), StoreError> {
    writer.put_second_entry(SecondEntry {
        round: RoundId(1),
        unit: UnitId(3),
        who: "Trần Thị B".into(),
        at: at(10),
        total: Some(points("73.33")),
        compared_at: Some(at(11)),
    })?;
    let cell = |node: i64, mark: Option<Mark>, ruling: Option<Ruling>| SecondCell {
        round: RoundId(1),
        unit: UnitId(3),
        node: NodeId(node),
        mark,
        ruling,
    };
    writer.put_second_cell(cell(1, Some(Mark::Scored { points: points("73.33") }), None))?;
    let first = Some(Mark::Scored { points: points("1.5") });
    let ruling = Ruling { kept: KeptEntry::First, first, who: CLERK.into(), at: at(12) };
    writer.put_second_cell(cell(3, None, Some(ruling)))
}

/// What the seventh schema brought.
pub fn lost_points(writer: &mut Writer<'_>) -> Result<(), StoreError> {
    writer.put_lost_points_note(LostPointsNote {
        cause: Some(Cause::Late),
        words: "Gửi chậm 02 báo cáo.".into(),
        department: "Phòng Nội vụ".into(),
        official: "Công chức Văn phòng".into(),
        remedy: "Lập lịch báo cáo.".into(),
        deadline: Some(date(2021, 3, 31)),
        ..LostPointsNote::blank(RoundId(1), UnitId(3), NodeId(3))
    })
}

/// A template with one criterion handed in by it.
pub fn portal(writer: &mut Writer<'_>) -> Result<(), StoreError> {
    writer.put_portal_template(PortalTemplate {
        id: 1,
        name: "Phần mềm chấm điểm".into(),
        file_name: "{mã}_{stt}".into(),
        columns: vec![PortalColumn { heading: "Mã TC".into(), source: PortalSource::Code, longest: Some(20) }],
    })?;
    writer.put_handed_in(HandedIn {
        template: 1,
        round: RoundId(1),
        unit: UnitId(3),
        node: NodeId(2),
        who: CLERK.into(),
        at: at(11),
    })
}

/// A succession that says how much the unit before counts.
pub fn weights(writer: &mut Writer<'_>) -> Result<(), StoreError> {
    writer.put_succession(Succession { predecessor: UnitId(2), successor: UnitId(4), from: date(2025, 7, 1), weight: Some(2180) })
}
