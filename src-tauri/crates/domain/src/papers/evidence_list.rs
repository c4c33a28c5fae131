//! The evidence list of a unit: every document by criterion with number, day, issuer, subject and
//! page, and the labels of the binders it is filed in.

use super::FactsWriter;
use crate::calendar::short_date;
use crate::criteria::Place;
use crate::evidence::EvidenceAccount;
use crate::scores::RoundFacts;

/// The evidence of one unit.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct EvidenceList {
    /// The unit as it was called at the end of the round.
    pub unit_name: String,
    /// Its code then.
    pub unit_code: String,
    /// Who heads it.
    pub head_name: String,
    /// In what office.
    pub head_title: String,
    /// Code of the round.
    pub round_code: String,
    /// The year assessed.
    pub year: i16,
    /// The areas in the order of the set.
    pub areas: Vec<EvidenceArea>,
}

/// The evidence below one area.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct EvidenceArea {
    /// Its code.
    pub code: String,
    /// Its title.
    pub title: String,
    /// The documents in the order of criteria.
    pub lines: Vec<EvidenceLine>,
    /// Codes of criteria that claim points without sufficient documents.
    pub wanting: Vec<String>,
}

/// One document for one criterion.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct EvidenceLine {
    /// Code of the criterion.
    pub code: String,
    /// "Kế hoạch"; the name of the file where nothing else is known.
    pub kind: String,
    /// Number and symbol.
    pub number: String,
    /// dd/mm/yyyy, or empty.
    pub day: String,
    /// Who issued it.
    pub issuer: String,
    /// What it is about.
    pub subject: String,
    /// Page or section.
    pub page: String,
    /// How far it has come.
    pub state: &'static str,
}

/// The evidence list of the unit at this place of the round.
#[must_use]
pub fn evidence_list(facts: &RoundFacts, unit: usize, account: &EvidenceAccount) -> EvidenceList {
    let version = &facts.units[unit].version;
    EvidenceList {
        unit_name: version.name.clone(),
        unit_code: version.code.clone(),
        head_name: version.head_name.clone(),
        head_title: version.head_title.clone(),
        round_code: facts.round.code.clone(),
        year: facts.round.year,
        areas: facts.tree.areas().map(|area| of_area(facts, unit, account, area)).collect(),
    }
}

fn of_area(facts: &RoundFacts, unit: usize, account: &EvidenceAccount, area: Place) -> EvidenceArea {
    let id = facts.units[unit].id;
    let leaves: Vec<Place> = facts.tree.subtree(area).filter(|place| facts.tree.is_leaf(*place)).collect();
    let lines = leaves.iter().flat_map(|place| {
        let node = facts.tree.node(*place);
        account.links(id, node.id).iter().filter_map(|link| {
            let document = account.document(link.evidence)?;
            let kind = if document.kind.is_empty() { &document.file_name } else { &document.kind };
            Some(EvidenceLine {
                code: node.code.clone(),
                kind: kind.clone(),
                number: document.number.clone(),
                day: document.day.map(short_date).unwrap_or_default(),
                issuer: document.issuer.clone(),
                subject: document.subject.clone(),
                page: link.page.clone(),
                state: link.state.vietnamese(),
            })
        })
    });
    let wanting = leaves.iter().filter(|place| !account.wants(facts, unit, **place).is_empty());
    let node = facts.tree.node(area);
    EvidenceArea {
        code: node.code.clone(),
        title: node.title.clone(),
        lines: lines.collect(),
        wanting: wanting.map(|place| facts.tree.node(*place).code.clone()).collect(),
    }
}

impl EvidenceList {
    /// The facts of the list in canonical form, for its check code.
    pub fn write_facts(&self, writer: &mut FactsWriter) {
        writer.fact("paper", "evidence-list").fact("unit", &self.unit_name).fact("year", &self.year.to_string());
        for line in self.areas.iter().flat_map(|area| &area.lines) {
            writer.fact("node", &line.code).fact("number", &line.number).fact("day", &line.day).fact("page", &line.page);
            writer.fact("subject", &line.subject).fact("state", line.state);
        }
        for code in self.areas.iter().flat_map(|area| &area.wanting) {
            writer.fact("wanting", code);
        }
    }
}
