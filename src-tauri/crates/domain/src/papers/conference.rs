//! The conference score report: own result, area by area, what was lost, the rank tables of every
//! group, and what is promised for the coming year.
//!
//! A round with a single unit is the office's own assessment by the higher authority; rounds with
//! several units are ranked groups.

use super::FactsWriter;
use super::group_table::{GroupTable, group_tables};
use super::own_result::{OwnResult, own_result};
use super::years::YearsTable;
use crate::commitments::{Commitment, Direction, Target};
use crate::points::Points;
use crate::scores::RoundFacts;

/// The facts of a conference score report.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ConferenceReport {
    /// The year assessed.
    pub year: i16,
    /// The office's own result, when its round is in the book.
    pub own: Option<OwnResult>,
    /// The rank tables.
    pub groups: Vec<GroupTable>,
    /// The index over the years, group by group; set by whoever knows the years before.
    pub years: Vec<YearsTable>,
    /// Targets of the coming year, each a full sentence without its stop.
    pub next_targets: Vec<String>,
}

/// Builds the report from the rounds of a year and the commitments of the next.
#[must_use]
pub fn conference_report(year: i16, rounds: &[RoundFacts], next_year: &[Commitment]) -> ConferenceReport {
    ConferenceReport {
        year,
        own: rounds.iter().find(|facts| facts.units.len() == 1).and_then(own_result),
        groups: rounds.iter().filter(|facts| facts.units.len() > 1).flat_map(group_tables).collect(),
        years: Vec::new(),
        next_targets: target_lines(next_year),
    }
}

/// Targets of all heads, one line per target: the promised value, or its range.
pub(super) fn target_lines(commitments: &[Commitment]) -> Vec<String> {
    let mut lines: Vec<(&Target, Points, Points)> = Vec::new();
    for target in commitments.iter().flat_map(|commitment| &commitment.targets) {
        match lines.iter_mut().find(|(known, ..)| {
            known.name == target.name && known.measure == target.measure && known.direction == target.direction
        }) {
            Some((_, low, high)) => {
                *low = (*low).min(target.value);
                *high = (*high).max(target.value);
            }
            None => lines.push((target, target.value, target.value)),
        }
    }
    lines.into_iter().map(|(target, low, high)| target_sentence(target, low, high)).collect()
}

fn target_sentence(target: &Target, low: Points, high: Points) -> String {
    let value = |points: Points| measured(points, &target.measure);
    let promised = match target.direction {
        Direction::AtMost | Direction::Exactly if high == Points::ZERO => "không để phát sinh".to_owned(),
        Direction::AtMost if low == high => format!("không quá {}", value(high)),
        Direction::AtMost => format!("không quá {} theo cam kết của từng đơn vị", value(high)),
        _ if low == high => format!("đạt {}", value(high)),
        _ => format!("đạt từ {} đến {} theo cam kết của từng đơn vị", value(low), value(high)),
    };
    format!("{}: {promised}", target.name)
}

/// "97,5%", "02 báo cáo": whole counts below ten have two digits, shares of a hundred have not.
fn measured(value: Points, measure: &str) -> String {
    let measure = measure.trim();
    if measure == "%" {
        return format!("{}%", value.vietnamese());
    }
    match value.canonical().parse::<u32>() {
        Ok(count) => format!("{count:02} {measure}"),
        Err(_) => format!("{} {measure}", value.vietnamese()),
    }
}

impl ConferenceReport {
    /// The facts of the report in canonical form, for its check code.
    #[must_use]
    pub fn facts(&self) -> FactsWriter {
        let mut writer = FactsWriter::default();
        writer.fact("paper", "conference-report").fact("year", &self.year.to_string());
        if let Some(own) = &self.own {
            own.write_facts(&mut writer);
        }
        for group in &self.groups {
            group.write_facts(&mut writer);
        }
        for table in &self.years {
            table.write_facts(&mut writer);
        }
        for target in &self.next_targets {
            writer.fact("target", target);
        }
        writer
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sentence(measure: &str, direction: Direction, low: i32, high: i32) -> String {
        let target = Target {
            name: "Chỉ tiêu".into(),
            measure: measure.into(),
            baseline: None,
            direction,
            value: Points::whole(high),
            ..Target::default()
        };
        target_sentence(&target, Points::whole(low), Points::whole(high))
    }

    #[test]
    fn a_target_reads_as_a_sentence() {
        assert_eq!(sentence("%", Direction::AtLeast, 100, 100), "Chỉ tiêu: đạt 100%", "no space before the sign");
        assert_eq!(
            sentence("sáng kiến", Direction::AtLeast, 1, 1),
            "Chỉ tiêu: đạt 01 sáng kiến",
            "counts below ten have two digits"
        );
        assert_eq!(
            sentence("%", Direction::AtLeast, 15, 20),
            "Chỉ tiêu: đạt từ 15% đến 20% theo cam kết của từng đơn vị",
            "heads promise different values"
        );
        assert_eq!(sentence("báo cáo", Direction::AtMost, 0, 0), "Chỉ tiêu: không để phát sinh", "none at all is said in words");
        assert_eq!(sentence("báo cáo", Direction::AtMost, 2, 2), "Chỉ tiêu: không quá 02 báo cáo", "a ceiling");
    }
}
