//! The conference score report: own result, areas, lost points, rank tables, next year's targets.
//!
//! A section without facts is left out and the numerals close up.

use domain::papers::{ConferenceReport, PaperHead};

use super::furniture::{PaperWriter, read};
use super::rankings::{heading, rankings};
use super::results::{ResultWording, areas};
use super::years::years;
use super::{RESULTS, RESULTS_FILE};
use crate::blocks::Paper;
use crate::error::DocumentError;
use crate::template::{Values, Wording, WordingError};

pub(super) const FILE: &str = "bao_cao_ket_qua_cham_diem.md";
pub(super) const TEXT: &str = include_str!("../../../../../assets/wording/bao_cao_ket_qua_cham_diem.md");

/// The paper of a conference score report.
///
/// # Errors
/// A value without which a final paper is not printed; wording that cannot be used.
pub fn conference_report(head: &PaperHead, report: &ConferenceReport) -> Result<Paper, DocumentError> {
    let wording = read(head, FILE, TEXT)?;
    let results = read(head, RESULTS_FILE, RESULTS)?;
    let mut paper = PaperWriter::new(head)?;
    let values = values(head, report);
    let say = |name: &str| wording.paragraph(name, &values);
    paper.report_header(say("type_name")?, say("subject")?)?;
    paper.paragraph(say(opening(head, report))?);
    let results =
        ResultWording { wording: &results, year: report.year, approving_authority: &head.letterhead.approving_authority };
    if let Some(own) = &report.own {
        paper.section(say("heading_totals")?);
        results.totals(&mut paper, own)?;
        paper.section(say("heading_areas")?);
        areas(&mut paper, own);
        paper.section(say("heading_lost")?);
        results.lost(&mut paper, own)?;
    }
    if !report.groups.is_empty() {
        let (name, group) = heading(&report.groups);
        paper.section(wording.paragraph(name, &Values::new().with("group_name", group))?);
        rankings(&mut paper, &results, &report.groups)?;
    }
    years(&mut paper, &results, &report.years)?;
    if report.own.is_none() && report.groups.is_empty() {
        results.none(&mut paper)?;
    }
    if !report.next_targets.is_empty() {
        paper.section(say("heading_targets")?);
        results.targets(&mut paper, report.year + 1, &report.next_targets)?;
    }
    paper.paragraph(say("closing")?);
    end(&mut paper, &wording, values.clone())?;
    Ok(paper.finish(say("file_title")?)?)
}

fn values(head: &PaperHead, report: &ConferenceReport) -> Values {
    let letterhead = &head.letterhead;
    let citation = report.own.as_ref().map(|own| own.set_citation.trim().to_owned());
    Values::new()
        .with("issuing_agency", letterhead.issuing_agency.as_str())
        .with("assessment_year", report.year.to_string())
        .with("target_year", (report.year + 1).to_string())
        .maybe("criteria_set_citation", citation)
        .with("appraisal_council", letterhead.appraisal_council.as_str())
        .with("approving_authority", letterhead.approving_authority.as_str())
}

/// Which opening fits what is known of the set and of the council.
fn opening(head: &PaperHead, report: &ConferenceReport) -> &'static str {
    let council = !head.letterhead.appraisal_council.trim().is_empty();
    let set = report.own.as_ref().is_some_and(|own| !own.set_citation.trim().is_empty());
    match (set, council) {
        (true, true) => "opening_set_and_council",
        (true, false) => "opening_set",
        (false, true) => "opening_council",
        (false, false) => "opening",
    }
}

/// Recipients and signature.
pub(super) fn end(paper: &mut PaperWriter<'_>, wording: &Wording, values: Values) -> Result<(), WordingError> {
    let recipients = wording.lines("recipients", &values.with("archive", paper.archive_line()?))?;
    paper.signature(recipients);
    Ok(())
}
