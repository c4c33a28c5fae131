//! Parting units with equal results, in the order that the set declares.

use super::ranking::Ranked;
use crate::points::Points;
use crate::ties::TieBreaker;
use crate::units::UnitId;

/// Equal units that were parted by something, or that could not be parted because it is not known
/// of all of them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Parting {
    /// The group.
    pub group: String,
    /// The units that were equal until then, in the order that came of it.
    pub units: Vec<UnitId>,
    /// What parted them, or would have.
    pub by: TieBreaker,
    /// True when it parted them; false when it was passed over, being unknown for one of them.
    pub known: bool,
}

/// Parts a block of equal units and tells how many share each place, best first.
pub(super) fn part(block: &mut [Ranked], breakers: &[TieBreaker], at: usize, partings: &mut Vec<Parting>) -> Vec<usize> {
    let (Some(breaker), [_, _, ..]) = (breakers.get(at), &*block) else { return vec![block.len()] };
    let told = |block: &[Ranked], known: bool| Parting {
        group: block[0].standing.group.clone(),
        units: block.iter().map(|ranked| ranked.standing.unit).collect(),
        by: breaker.clone(),
        known,
    };
    // What is unknown of one of them decides nothing among them: ignorance is no merit and no fault.
    let keys: Option<Vec<Points>> = block.iter().map(|ranked| ranked.keys[at]).collect();
    let Some(keys) = keys else {
        partings.push(told(block, false));
        return part(block, breakers, at + 1, partings);
    };
    if keys.iter().all(|key| *key == keys[0]) {
        return part(block, breakers, at + 1, partings);
    }
    // Stable, so that those still equal stay in the order of their names.
    block.sort_by_key(|ranked| std::cmp::Reverse(ranked.keys[at]));
    partings.push(told(block, true));
    let mut lengths = Vec::new();
    let mut rest = block;
    while let Some(first) = rest.first() {
        let key = first.keys[at];
        let equal = rest.iter().take_while(|ranked| ranked.keys[at] == key).count();
        let (these, others) = rest.split_at_mut(equal);
        lengths.extend(part(these, breakers, at + 1, partings));
        rest = others;
    }
    lengths
}
