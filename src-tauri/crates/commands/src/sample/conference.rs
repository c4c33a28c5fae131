//! The conference of the sample office, its commendations and its register of steering documents,
//! `assets/sample/hoi_nghi_mau.json`: typed as a clerk would type them.

use std::collections::HashMap;

use domain::calendar::parse_date;
use domain::commendations::{BlankForm, Commendation, CommendationKind, CommendationState, Honoree};
use domain::conferences::{Conclusion, Conference};
use domain::problem::Problem;
use domain::steering::SteeringDocument;
use domain::units::UnitId;
use serde::Deserialize;
use store::{Noun, StoreError, Writer};

use crate::conferences::{SaveConference, from_fields};
use crate::failure::{Failure, refuse_errors};

const FILE: &str = include_str!("../../../../../assets/sample/hoi_nghi_mau.json");

#[derive(Deserialize)]
struct File {
    settled: Settled,
    steering: Vec<SteeringFields>,
    conference: SaveConference,
    commendations: Vec<CommendationFields>,
    blank_form: FormFields,
}

/// What became of the last task by the end of the year.
#[derive(Deserialize)]
struct Settled {
    done: String,
    result: String,
}

#[derive(Deserialize)]
struct SteeringFields {
    kind: String,
    number: String,
    date: String,
    issuer: String,
    subject: String,
}

#[derive(Deserialize)]
struct CommendationFields {
    kind: CommendationKind,
    honoree: Honoree,
    unit: String,
    name: String,
    title: String,
    grounds: String,
    achievement: String,
    reason: String,
    decision: String,
    decided: String,
    register_no: String,
    deadline: String,
}

#[derive(Deserialize)]
struct FormFields {
    name: String,
    shift_right: i32,
    shift_down: i32,
}

/// A commendation of the year that the conference looks back on, by the name of its unit.
fn commendation(year: i16, one: CommendationFields) -> (String, Commendation) {
    let commendation = Commendation {
        id: 0,
        year,
        kind: one.kind,
        honoree: one.honoree,
        unit: None,
        name: one.name,
        title: one.title,
        grounds: one.grounds,
        achievement: one.achievement,
        state: CommendationState::Chosen,
        reason: one.reason,
        decision: one.decision,
        decided: parse_date(&one.decided),
        register_no: one.register_no.parse().ok(),
        deadline: parse_date(&one.deadline),
    };
    (one.unit, commendation)
}

/// Everything read and checked.
pub(super) struct SampleConference {
    settled: Settled,
    steering: Vec<SteeringDocument>,
    conference: Conference,
    commendations: Vec<(String, Commendation)>,
    form: BlankForm,
}

impl SampleConference {
    pub(super) fn read() -> Result<SampleConference, Failure> {
        let file: File = serde_json::from_str(FILE).map_err(|error| Failure::unexpected(&error))?;
        let document = |one: SteeringFields| SteeringDocument {
            id: 0,
            kind: one.kind,
            number: one.number,
            date: parse_date(&one.date),
            issuer: one.issuer,
            subject: one.subject,
            evidence: None,
        };
        let steering: Vec<SteeringDocument> = file.steering.into_iter().map(document).collect();
        let conference = from_fields(file.conference)?;
        let mut problems: Vec<Problem> = steering.iter().flat_map(SteeringDocument::problems).collect();
        problems.extend(conference.problems());
        let year = conference.year;
        let commendations: Vec<_> = file.commendations.into_iter().map(|one| commendation(year, one)).collect();
        problems.extend(commendations.iter().flat_map(|(_, one)| one.problems()));
        let FormFields { name, shift_right, shift_down } = file.blank_form;
        let form = BlankForm { shift_right, shift_down, ..BlankForm::usual(&name) };
        problems.extend(form.problems());
        refuse_errors(&problems)?;
        Ok(SampleConference { settled: file.settled, steering, conference, commendations, form })
    }

    /// Ends the tasks that are still open, for a sample that is opened after its year.
    pub(super) fn settle(&mut self) {
        let open = |one: &&mut Conclusion| one.done.is_none() && one.deadline.is_some();
        for task in self.conference.conclusions.iter_mut().filter(open) {
            task.done = parse_date(&self.settled.done);
            task.result = self.settled.result.clone();
        }
    }

    pub(super) fn write(self, writer: &mut Writer<'_>, units: &HashMap<String, UnitId>) -> Result<(), StoreError> {
        for document in self.steering {
            let id = writer.next_id(Noun::SteeringDocument)?;
            writer.put_steering_document(SteeringDocument { id, ..document })?;
        }
        for (unit, one) in self.commendations {
            let id = writer.next_id(Noun::Commendation)?;
            writer.put_commendation(Commendation { id, unit: units.get(&unit).copied(), ..one })?;
        }
        let id = writer.next_id(Noun::BlankForm)?;
        writer.put_blank_form(BlankForm { id, ..self.form })?;
        let id = writer.next_id(Noun::Conference)?;
        writer.put_conference(Conference { id, ..self.conference })
    }
}
