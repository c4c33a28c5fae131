//! Why a criterion is not compared over the years, as a sentence.

use domain::points::Points;
use domain::scores::RoundFacts;
use domain::standings::{LeftOut, WhyLeftOut};

use super::LeftOutView;

pub(super) fn left_out_view(rounds: &[RoundFacts], left: &LeftOut) -> LeftOutView {
    let facts = &rounds[left.round];
    let node = facts.tree.node(left.place);
    let (why, says) = match left.why {
        WhyLeftOut::New => ("new", "Chưa có ở mọi năm trước.".to_owned()),
        WhyLeftOut::Gone => ("gone", format!("Không còn từ sau năm {}.", facts.round.year)),
        WhyLeftOut::Repeated => ("repeated", "Nội dung lặp lại nhiều lần, số lần khác nhau giữa các năm.".to_owned()),
        WhyLeftOut::Changed { round, place } => ("changed", changed_says(&rounds[round], place, facts, left.place)),
    };
    LeftOutView { code: node.code.clone(), title: node.title.clone(), year: facts.round.year, why: why.to_owned(), says }
}

/// What changed: title, wording or maximum, against which year.
fn changed_says(before: &RoundFacts, old_place: usize, facts: &RoundFacts, place: usize) -> String {
    let (old, new) = (before.tree.node(old_place), facts.tree.node(place));
    let same = |one: &str, other: &str| domain::text::normalised(one) == domain::text::normalised(other);
    let mut changes = Vec::new();
    if !same(&old.title, &new.title) {
        changes.push(format!("nội dung (trước là \"{}\")", old.title));
    }
    if !same(&old.wording, &new.wording) {
        changes.push("cách tính điểm".to_owned());
    }
    if old.max != new.max {
        let shown = |max: Option<Points>| max.map_or_else(|| "không ghi".to_owned(), Points::vietnamese);
        changes.push(format!("điểm tối đa {} → {}", shown(old.max), shown(new.max)));
    }
    format!("Khác năm {}: {}.", before.round.year, changes.join("; "))
}
