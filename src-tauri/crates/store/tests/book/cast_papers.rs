//! What three schemas brought for papers: a number given to a document, a paragraph in the office's own
//! words, and what was typed for a paper.

use domain::document_numbers::DocumentNumber;
use domain::paper_entries::PaperEntry;
use domain::rounds::RoundId;
use domain::units::UnitId;
use domain::wordings::OfficeWording;
use jiff::civil::date;
use store::{StoreError, Writer};

pub fn document_number() -> DocumentNumber {
    let subject = "Báo cáo kết quả (bịa)".to_owned();
    DocumentNumber { id: 1, series: "BC-UBND".to_owned(), year: 2021, number: 45, date: date(2021, 4, 7), subject }
}

pub fn wordings(writer: &mut Writer<'_>) -> Result<(), StoreError> {
    writer.put_wording(OfficeWording {
        file: "ban_cam_ket.md".to_owned(),
        paragraph: "closing".to_owned(),
        text: "Bản cam kết được lập thành 03 bản./.".to_owned(),
        original: "Bản cam kết được lập thành 02 bản./.".to_owned(),
    })
}

/// What was typed for a paper of a conference.
pub fn of_conference(writer: &mut Writer<'_>) -> Result<(), StoreError> {
    writer.put_paper_entry(PaperEntry {
        id: 4,
        paper: "conclusions".to_owned(),
        round: None,
        unit: None,
        year: None,
        hearing: None,
        conference: Some(2),
        entry: "number".to_owned(),
        text: "15/TB-UBND (bịa)".to_owned(),
        who: crate::cast::CLERK.to_owned(),
        at: crate::cast::at(30),
    })
}

pub fn entries(writer: &mut Writer<'_>) -> Result<(), StoreError> {
    let proposer = PaperEntry {
        id: 1,
        paper: "publication".to_owned(),
        round: Some(RoundId(1)),
        unit: None,
        year: None,
        hearing: None,
        conference: None,
        entry: "proposer".to_owned(),
        text: "Trưởng phòng Phòng Nội vụ (bịa)".to_owned(),
        who: crate::cast::CLERK.to_owned(),
        at: crate::cast::at(0),
    };
    let own_number = PaperEntry {
        id: 2,
        paper: "self-report".to_owned(),
        unit: Some(UnitId(2)),
        entry: "own_number".to_owned(),
        text: "45/BC-UBND".to_owned(),
        ..proposer.clone()
    };
    let of_a_year = PaperEntry {
        id: 3,
        paper: "year-end".to_owned(),
        round: None,
        year: Some(2021),
        entry: "date".to_owned(),
        text: "15/12/2021".to_owned(),
        ..proposer.clone()
    };
    [proposer, own_number, of_a_year].into_iter().try_for_each(|entry| writer.put_paper_entry(entry))
}
