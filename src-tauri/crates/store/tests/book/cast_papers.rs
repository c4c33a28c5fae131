//! What two schemas brought for papers: a number given to a document, and a paragraph in the office's own words.

use domain::document_numbers::DocumentNumber;
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
