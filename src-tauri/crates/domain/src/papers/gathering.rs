//! The facts of a conference's papers, for their check code.

use super::FactsWriter;
use crate::calendar::short_date;
use crate::conferences::Conference;

/// What a paper of a conference says, in canonical form.
#[must_use]
pub fn conference_facts(paper: &str, conference: &Conference) -> FactsWriter {
    let mut facts = FactsWriter::default();
    let day = conference.time_in_words().unwrap_or_default();
    facts.fact("paper", paper).fact("conference", &conference.name).fact("time", &day).fact("place", &conference.place);
    facts.fact("chair", &conference.chair).fact("content", &conference.content);
    for point in &conference.points {
        facts.fact("point", point);
    }
    for item in &conference.agenda {
        facts.fact("at", &item.time).fact("item", &item.item).fact("presenter", &item.presenter);
    }
    for guest in &conference.guests {
        let came = guest.attendance.map_or("-", |attendance| attendance.name());
        facts.fact("guest", &guest.invitee()).fact("at_point", &guest.point).fact("came", came);
    }
    for talk in &conference.talks {
        facts.fact("talk", &talk.title).fact("speaker", &talk.speaker);
    }
    for statement in &conference.discussion {
        facts.fact("said", &statement.text).fact("by", &statement.speaker);
    }
    for one in &conference.conclusions {
        facts.fact("conclusion", &one.text).fact("owner", &one.owner);
        facts.fact("deadline", &one.deadline.map(short_date).unwrap_or_default());
    }
    facts
}
