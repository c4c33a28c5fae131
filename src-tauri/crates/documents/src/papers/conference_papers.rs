//! The papers of a conference: invitations (form 1.7 of the decree), programme, list of guests, and
//! the notice of what was said and concluded (form 1.4).

use domain::calendar::{long_date, short_date};
use domain::conferences::{Conference, Guest};
use domain::hearings::Attendance;
use domain::papers::{PaperHead, two_digits};
use domain::text::fold;

use super::furniture::{PaperWriter, read};
use crate::blocks::{Block, ListItem, Orientation, Paper, Signature, Signer, Signers};
use crate::error::DocumentError;
use crate::table::{Align, Column, ColumnWidth, Row, Table};
use crate::template::{Values, Wording, WordingError};

pub(super) const INVITATION_FILE: &str = "giay_moi.md";
pub(super) const INVITATION: &str = include_str!("../../../../../assets/wording/giay_moi.md");
pub(super) const PROGRAMME_FILE: &str = "chuong_trinh_hoi_nghi.md";
pub(super) const PROGRAMME: &str = include_str!("../../../../../assets/wording/chuong_trinh_hoi_nghi.md");
pub(super) const GUESTS_FILE: &str = "danh_sach_dai_bieu.md";
pub(super) const GUESTS: &str = include_str!("../../../../../assets/wording/danh_sach_dai_bieu.md");
pub(super) const CONCLUSIONS_FILE: &str = "thong_bao_ket_luan.md";
pub(super) const CONCLUSIONS: &str = include_str!("../../../../../assets/wording/thong_bao_ket_luan.md");

fn count(length: usize) -> String {
    two_digits(u32::try_from(length).unwrap_or(u32::MAX))
}

/// What all papers of a conference say of it.
fn values(head: &PaperHead, conference: &Conference) -> Values {
    let (present, guests) = conference.attendance(None);
    let known = |text: &str| Some(text.trim_end_matches('.').to_owned()).filter(|text| !text.is_empty());
    Values::new()
        .with("issuing_agency", head.letterhead.issuing_agency.as_str())
        .with("conference_name", conference.name_in_sentence())
        .maybe("conference_time", conference.time_in_words())
        .maybe("conference_day", conference.day.map(|day| long_date(day).trim_start_matches("ngày ").to_owned()))
        .with("conference_place", conference.place.as_str())
        .with("conference_title", conference.name.as_str())
        .maybe("conference_chair", known(&conference.chair))
        .maybe("chair_in_sentence", known(&conference.chair).map(|chair| in_sentence(&chair)))
        .maybe("meeting_content", known(&conference.content))
        .maybe("preparation_note", known(&conference.preparation))
        .maybe("contact", known(&conference.contact))
        .with("points", conference.points.join("; "))
        .with("point_count", count(conference.points.len()))
        .with("guest_count", two_digits(guests))
        .with("present_count", two_digits(present))
        .with("talk_count", count(conference.talks.len()))
        .with("task_count", count(conference.conclusions.iter().filter(|one| !one.owner.is_empty()).count()))
}

/// "Ông Nguyễn Văn A" inside a sentence: "ông Nguyễn Văn A".
fn in_sentence(person: &str) -> String {
    let small = [("Ông ", "ông "), ("Bà ", "bà "), ("Đồng chí ", "đồng chí ")];
    let found = small.iter().find_map(|(large, small)| person.strip_prefix(large).map(|rest| format!("{small}{rest}")));
    found.unwrap_or_else(|| person.to_owned())
}

/// One invitation for each guest.
///
/// # Errors
/// A value without which a final invitation is not printed; wording that cannot be used.
pub fn invitations(head: &PaperHead, conference: &Conference) -> Result<Paper, DocumentError> {
    let wording = read(head, INVITATION_FILE, INVITATION)?;
    let mut paper = PaperWriter::new(head)?;
    let values = values(head, conference);
    for (at, guest) in conference.guests.iter().enumerate() {
        if at > 0 {
            paper.next_paper(Orientation::Portrait, &guest.invitee());
        }
        invitation(&mut paper, &wording, &values, (conference, guest))?;
    }
    Ok(paper.finish(wording.paragraph("file_title", &values)?)?)
}

fn invitation(
    paper: &mut PaperWriter<'_>,
    wording: &Wording,
    values: &Values,
    (conference, guest): (&Conference, &Guest),
) -> Result<(), WordingError> {
    let values = values.clone().with("invitee", guest.invitee()).with("connection_point", guest.point.as_str());
    let say = |name: &str| wording.paragraph(name, &values);
    let number = paper.number("invitation_number")?;
    paper.office_header(number, say("type_name")?, say("subject")?)?;
    let has_form_of_address = ["Ông ", "Bà ", "Đồng chí "].iter().any(|word| guest.name.starts_with(word));
    let by_name = !guest.name.is_empty() && !has_form_of_address;
    paper.paragraph(say(if by_name { "invitation_by_name" } else { "invitation" })?);
    paper.paragraph(say("event")?);
    let optional = [("content", &conference.content), ("chair", &conference.chair)];
    for (name, _) in optional.iter().filter(|(_, text)| !text.is_empty()) {
        paper.paragraph(say(name)?);
    }
    paper.paragraph(say("time")?);
    paper.paragraph(say(if guest.point.is_empty() { "venue" } else { "venue_at_point" })?);
    let optional = [("preparation", &conference.preparation), ("contact", &conference.contact)];
    for (name, _) in optional.iter().filter(|(_, text)| !text.is_empty()) {
        paper.paragraph(say(name)?);
    }
    paper.paragraph(say("closing")?);
    let recipients = wording.lines("recipients", &values.clone().with("archive", paper.archive_line()?))?;
    paper.signature(recipients);
    Ok(())
}

/// "BAN TỔ CHỨC", with room for a signature and no name.
fn organisers(paper: &mut PaperWriter<'_>, title: String) {
    let signer = Signer { title, ..Signer::default() };
    paper.blocks.push(Block::Signature(Signature { signers: Signers::One(signer), recipients: Vec::new() }));
}

fn columns(headers: &str, shapes: &[(ColumnWidth, Align)]) -> Vec<Column> {
    headers.split('|').zip(shapes).map(|(header, (width, align))| Column::new(header.trim(), *width, *align)).collect()
}

/// The programme.
///
/// # Errors
/// A value without which a final programme is not printed; wording that cannot be used.
pub fn programme(head: &PaperHead, conference: &Conference) -> Result<Paper, DocumentError> {
    let wording = read(head, PROGRAMME_FILE, PROGRAMME)?;
    let mut paper = PaperWriter::new(head)?;
    let values = values(head, conference);
    let say = |name: &str| wording.paragraph(name, &values);
    paper.office_header(String::new(), say("type_name")?, say("subject")?)?;
    paper.paragraph(say("time")?);
    paper.paragraph(say("venue")?);
    let optional = [("points", !conference.points.is_empty()), ("chair", !conference.chair.is_empty())];
    for (name, _) in optional.iter().filter(|(_, known)| *known) {
        paper.paragraph(say(name)?);
    }
    if conference.agenda.is_empty() {
        paper.paragraph(say("no_items")?);
    } else {
        let shapes = [
            (ColumnWidth::Fit, Align::Center),
            (ColumnWidth::Fit, Align::Left),
            (ColumnWidth::Share(3), Align::Left),
            (ColumnWidth::Share(2), Align::Left),
        ];
        let items = (1..).zip(&conference.agenda);
        let row = |(number, one): (usize, &domain::conferences::AgendaItem)| {
            Row::normal([number.to_string(), one.time.clone(), one.item.clone(), one.presenter.clone()])
        };
        paper
            .blocks
            .push(Block::Table(Table { rows: items.map(row).collect(), ..Table::new(columns(&say("columns")?, &shapes)) }));
    }
    organisers(&mut paper, say("office")?);
    Ok(paper.finish(say("file_title")?)?)
}

/// The list of guests, point by point: to be signed before the conference, with who came after it.
///
/// # Errors
/// A value without which a final list is not printed; wording that cannot be used.
pub fn guest_list(head: &PaperHead, conference: &Conference) -> Result<Paper, DocumentError> {
    let wording = read(head, GUESTS_FILE, GUESTS)?;
    let mut paper = PaperWriter::new(head)?;
    let values = values(head, conference);
    let say = |name: &str| wording.paragraph(name, &values);
    let is_over = conference.guests.iter().any(|guest| guest.attendance.is_some());
    paper.office_header(String::new(), say("type_name")?, say("subject")?)?;
    paper.paragraph(say("time")?);
    paper.paragraph(say("venue")?);
    paper.paragraph(say(if is_over { "attended" } else { "invited" })?);
    let headers = say(if is_over { "columns_after" } else { "columns" })?;
    if conference.points.is_empty() {
        paper.blocks.push(Block::Table(guest_table(&headers, conference.guests.iter())));
    } else {
        for point in std::iter::once("").chain(conference.points.iter().map(String::as_str)) {
            let here = || conference.guests.iter().filter(move |guest| fold(&guest.point) == fold(point));
            if here().next().is_some() {
                let values = values.clone().with("connection_point", point);
                let name = if point.is_empty() { "main_point" } else { "point" };
                let caption = wording.paragraph(name, &values)?;
                paper.blocks.push(Block::Table(Table { caption, ..guest_table(&headers, here()) }));
            }
        }
    }
    organisers(&mut paper, say("office")?);
    Ok(paper.finish(say("file_title")?)?)
}

fn guest_table<'g>(headers: &str, guests: impl Iterator<Item = &'g Guest>) -> Table {
    let shapes = [
        (ColumnWidth::Fit, Align::Center),
        (ColumnWidth::Share(3), Align::Left),
        (ColumnWidth::Share(3), Align::Left),
        (ColumnWidth::Share(4), Align::Left),
        (ColumnWidth::Share(2), Align::Left),
    ];
    let came = |guest: &Guest| {
        let word = match guest.attendance {
            Some(Attendance::Present) => "Có mặt",
            Some(Attendance::Absent) => "Vắng",
            None => "",
        };
        [word, guest.note.as_str()].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(", ")
    };
    let row = |(number, guest): (usize, &Guest)| {
        Row::normal([number.to_string(), guest.name.clone(), guest.title.clone(), guest.body.clone(), came(guest)])
    };
    Table { rows: (1..).zip(guests).map(row).collect(), ..Table::new(columns(headers, &shapes)) }
}

/// The notice: who came, what was read and said, what is concluded, and who does what by when.
///
/// # Errors
/// A value without which a final notice is not printed; wording that cannot be used.
pub fn conclusions(head: &PaperHead, conference: &Conference) -> Result<Paper, DocumentError> {
    let wording = read(head, CONCLUSIONS_FILE, CONCLUSIONS)?;
    let mut paper = PaperWriter::new(head)?;
    let values = values(head, conference);
    let say = |name: &str| wording.paragraph(name, &values);
    let number = paper.number("notice_number")?;
    let subject = if conference.chair.is_empty() { "subject" } else { "subject_of_chair" };
    paper.office_header(number, say("type_name")?, say(subject)?)?;
    paper.paragraph(say("opening")?);
    let is_over = conference.guests.iter().any(|guest| guest.attendance.is_some());
    let optional = [("chair", !conference.chair.is_empty()), ("points", !conference.points.is_empty()), ("attendance", is_over)];
    for (name, _) in optional.iter().filter(|(_, known)| *known) {
        paper.paragraph(say(name)?);
    }
    let by = |speaker: &str, what: &str| if speaker.is_empty() { what.to_owned() } else { format!("{speaker}: {what}") };
    let talks: Vec<String> = conference.talks.iter().map(|one| by(&one.speaker, &one.title)).collect();
    let said: Vec<String> = conference.discussion.iter().map(|one| by(&one.speaker, &one.text)).collect();
    for (heading, name, lines) in [("heading_talks", "talks", &talks), ("heading_discussion", "discussion", &said)] {
        if !lines.is_empty() {
            paper.section(say(heading)?);
            paper.paragraph(say(name)?);
            paper.dashes(lines);
        }
    }
    paper.section(say("heading_conclusions")?);
    let stated: Vec<String> =
        conference.conclusions.iter().filter(|one| one.owner.is_empty()).map(|one| one.text.clone()).collect();
    if conference.conclusions.is_empty() {
        paper.paragraph(say("no_conclusions")?);
    } else if !stated.is_empty() {
        paper.paragraph(say("conclusions")?);
        paper.blocks.push(Block::List((1..).zip(&stated).map(numbered).collect()));
    }
    tasks(&mut paper, &wording, &values, conference)?;
    paper.paragraph(say("closing")?);
    let recipients = wording.lines("recipients", &values.clone().with("archive", paper.archive_line()?))?;
    paper.signature(recipients);
    Ok(paper.finish(say("file_title")?)?)
}

fn numbered((number, text): (usize, &String)) -> ListItem {
    ListItem { mark: format!("{number}."), words: format!("{}.", text.trim_end_matches(['.', ';'])).into() }
}

fn tasks(paper: &mut PaperWriter<'_>, wording: &Wording, values: &Values, conference: &Conference) -> Result<(), WordingError> {
    let owned = || conference.conclusions.iter().filter(|one| !one.owner.is_empty());
    if owned().next().is_none() {
        return Ok(());
    }
    paper.section(wording.paragraph("heading_tasks", values)?);
    paper.paragraph(wording.paragraph("tasks", values)?);
    let shapes = [
        (ColumnWidth::Fit, Align::Center),
        (ColumnWidth::Share(5), Align::Left),
        (ColumnWidth::Share(3), Align::Left),
        (ColumnWidth::Fit, Align::Left),
    ];
    let row = |(number, one): (usize, &domain::conferences::Conclusion)| {
        let deadline = one.deadline.map(short_date).unwrap_or_default();
        Row::normal([number.to_string(), one.text.clone(), one.owner.clone(), deadline])
    };
    let columns = columns(&wording.paragraph("columns", values)?, &shapes);
    paper.blocks.push(Block::Table(Table { rows: (1..).zip(owned()).map(row).collect(), ..Table::new(columns) }));
    Ok(())
}
