//! Councils: the decision that sets one up, its members and its support team.

use domain::councils::{Council, CouncilBody, CouncilId, CouncilMember, CouncilRole};
use domain::problem::Problem;
use domain::text::nfc;
use jiff::Timestamp;
use store::{Noun, Op, OpKind};

use crate::desk::Desk;
use crate::failure::{Failure, refuse_errors};
use crate::office::shown_date;
use crate::wire::{Nothing, asked, date_or_none, shown};

asked! {
    /// A council as typed.
    pub struct SaveCouncil {
        /// Its identity; 0 for a new one.
        #[serde(default)]
        pub id: i64,
        /// The year it assesses.
        pub year: i16,
        /// Its name as the decision gives it.
        pub name: String,
        /// Number and symbol of the decision.
        #[serde(default)]
        pub decision: String,
        /// The day of the decision, dd/mm/yyyy or empty.
        #[serde(default)]
        pub decided_on: String,
        /// Who decided.
        #[serde(default)]
        pub issuer: String,
        /// Members and support team.
        pub members: Vec<MemberFields>,
    }
    /// A council by identity.
    pub struct OneCouncil {
        /// Its identity.
        pub id: i64,
    }
    /// Somebody in a council or its support team.
    #[derive(serde::Serialize)]
    pub struct MemberFields {
        /// In the council itself or in its support team.
        pub body: CouncilBody,
        /// What the person is there.
        pub role: CouncilRole,
        /// Full name.
        pub name: String,
        /// What the person is in the office.
        #[serde(default)]
        pub office_title: String,
    }
}

shown! {
    /// A council as shown and edited.
    pub struct CouncilView {
        /// Its identity.
        pub id: i64,
        /// The year it assesses.
        pub year: i16,
        /// Its name.
        pub name: String,
        /// Number and symbol of the decision.
        pub decision: String,
        /// The day of the decision, dd/mm/yyyy or empty.
        pub decided_on: String,
        /// Who decided.
        pub issuer: String,
        /// Members and support team, in the order of the decision.
        pub members: Vec<MemberFields>,
        /// What is not said yet.
        pub problems: Vec<Problem>,
    }
}

pub(crate) fn councils(desk: &Desk, _: Timestamp, _: Nothing) -> Result<Vec<CouncilView>, Failure> {
    Ok(desk.book().store.councils()?.iter().map(view).collect())
}

fn view(council: &Council) -> CouncilView {
    CouncilView {
        id: council.id.0,
        year: council.year,
        name: council.name.clone(),
        decision: council.decision.clone(),
        decided_on: shown_date(council.decided_on),
        issuer: council.issuer.clone(),
        members: council
            .members
            .iter()
            .map(|member| MemberFields {
                body: member.body,
                role: member.role,
                name: member.name.clone(),
                office_title: member.office_title.clone(),
            })
            .collect(),
        problems: council.problems(),
    }
}

pub(crate) fn save_council(desk: &Desk, now: Timestamp, asked: SaveCouncil) -> Result<Vec<CouncilView>, Failure> {
    let mut book = desk.book();
    let known = book.store.councils()?;
    if asked.id != 0 && !known.iter().any(|council| council.id.0 == asked.id) {
        return Err(Failure::missing("Hội đồng này"));
    }
    if !(1990..=2200).contains(&asked.year) {
        return Err(Failure::field("year", "Năm đánh giá không hợp lệ."));
    }
    let member = |fields: &MemberFields| CouncilMember {
        body: fields.body,
        role: fields.role,
        name: nfc(&fields.name),
        office_title: nfc(&fields.office_title),
    };
    let mut council = Council {
        id: CouncilId(asked.id),
        year: asked.year,
        name: nfc(&asked.name),
        decision: nfc(&asked.decision),
        decided_on: date_or_none("decided_on", &asked.decided_on)?,
        issuer: nfc(&asked.issuer),
        members: asked.members.iter().map(member).collect(),
    };
    refuse_errors(&council.problems())?;
    book.write(Op::new(OpKind::SaveCouncil, format!("{} năm {}", council.name, council.year)), now, |writer| {
        if council.id.0 == 0 {
            council.id = CouncilId(writer.next_id(Noun::Council)?);
        }
        writer.put_council(council)
    })?;
    drop(book);
    councils(desk, now, Nothing {})
}

pub(crate) fn remove_council(desk: &Desk, now: Timestamp, asked: OneCouncil) -> Result<Vec<CouncilView>, Failure> {
    let mut book = desk.book();
    let known = book.store.councils()?;
    let council = known.iter().find(|council| council.id.0 == asked.id).ok_or_else(|| Failure::missing("Hội đồng này"))?;
    book.write(Op::new(OpKind::RemoveCouncil, format!("xóa {} năm {}", council.name, council.year)), now, |writer| {
        writer.remove_council(council.id)
    })?;
    drop(book);
    councils(desk, now, Nothing {})
}
