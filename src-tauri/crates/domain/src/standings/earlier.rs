//! The ranks of the year before, for changes of rank: computed from published rounds of the book,
//! or said by others. The two are never mixed within a group, and the source is always named.

use super::ranking::standings;
use crate::rounds::{EarlierRank, PublishedResult, RankSource, Round, Stage};
use crate::scores::{RoundFacts, RoundUnit};
use crate::text::fold;

/// A rank of the year before with its source.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Previous {
    pub(super) rank: u32,
    pub(super) of: Option<u32>,
    pub(super) source: RankSource,
}

/// The ranks of the year before a round, from the published rounds among those given. Of two
/// rounds of the same group the one that ended later counts.
#[must_use]
pub fn earlier_ranks(round: &Round, others: &[RoundFacts]) -> Vec<EarlierRank> {
    let mut last_year: Vec<&RoundFacts> =
        others.iter().filter(|facts| facts.round.year + 1 == round.year && facts.round.published_at.is_some()).collect();
    last_year.sort_by_key(|facts| std::cmp::Reverse(facts.round.to));
    let mut ranks: Vec<EarlierRank> = Vec::new();
    for facts in last_year {
        let code = &facts.round.code;
        for row in standings(facts, Stage::Approved).rows {
            let known = ranks.iter().any(|rank| rank.round != *code && fold(&rank.group) == fold(&row.group));
            if !known {
                ranks.push(EarlierRank { round: code.clone(), group: row.group, unit: row.unit, rank: row.rank, of: row.of });
            }
        }
    }
    ranks
}

/// The rank of a unit in the year before: from the book where its group was ranked there, else as
/// others said it.
pub(super) fn previous(facts: &RoundFacts, member: &RoundUnit, group: &str) -> Option<Previous> {
    let wanted = fold(group);
    let mut of_group = facts.earlier.iter().filter(|rank| fold(&rank.group) == wanted).peekable();
    if of_group.peek().is_some() {
        let own = of_group.find(|rank| rank.unit == member.id)?;
        return Some(Previous { rank: own.rank, of: Some(own.of), source: RankSource::Round { code: own.round.clone() } });
    }
    let said = |result: &&PublishedResult| result.unit == Some(member.id) && result.year + 1 == facts.round.year;
    let result = facts.published.iter().filter(|result| result.rank.is_some()).find(said)?;
    Some(Previous { rank: result.rank?, of: result.of, source: RankSource::Published { source: result.source.clone() } })
}
