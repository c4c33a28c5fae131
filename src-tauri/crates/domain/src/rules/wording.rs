//! The official wording of "Cách tính điểm", read into a rule.
//!
//! A small grammar in four steps: tokens (`token.rs`), statements (`statement.rs`), what a head
//! compares and a tail gives (`range.rs`, `tail.rs`), and the rule that all pieces together make
//! (`assemble.rs`, `scale.rs`). Every token must find its place; what is uncertain in any step is
//! not understood, with the reason in Vietnamese, and the leaf stays manual. It never guesses.

use super::{NoOccurrence, Rule, RuleKind};
use crate::criteria::Channel;
use crate::points::Points;
use crate::text::nfc;

mod assemble;
mod range;
mod scale;
mod shape;
mod statement;
mod tail;
#[cfg(test)]
mod tests;
mod token;

/// What came of reading a wording.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Reading {
    /// The whole wording has become a rule.
    Understood {
        /// The rule.
        rule: Rule,
        /// The rule in plain words, to be confirmed.
        says: String,
    },
    /// Something in it is uncertain: the rule stays manual.
    NotUnderstood {
        /// What was not clear, in Vietnamese.
        why: String,
    },
}

/// A wording longer than this is no rule but a document.
const LONGEST: usize = 4000;

/// Reads a wording for a leaf with this maximum.
#[must_use]
pub fn read_wording(wording: &str, max: Points) -> Reading {
    let text = nfc(wording);
    let read = if text.is_empty() {
        Err("Chưa có cách tính điểm.".to_owned())
    } else if text.len() > LONGEST {
        Err("Cách tính điểm quá dài.".to_owned())
    } else if max <= Points::ZERO {
        Err("Điểm tối đa phải lớn hơn 0.".to_owned())
    } else {
        statement::Statements::read(&text, max).and_then(|pieces| assemble::rule(&pieces, max))
    };
    let checked = read.and_then(|rule| match rule.faults(max).into_iter().next() {
        Some(fault) => Err(fault),
        None => Ok(rule),
    });
    match checked {
        Ok(rule) => Reading::Understood { says: says(&rule, max), rule },
        Err(why) => Reading::NotUnderstood { why },
    }
}

/// Reads a wording for a leaf whose channel is known: per-case points of a penalty are typed as
/// positive numbers, and the council decides by itself.
#[must_use]
pub fn read_wording_for(wording: &str, max: Points, channel: Channel) -> Reading {
    let reading = read_wording(wording, max);
    let Reading::Understood { rule, .. } = reading else { return reading };
    let kind = match (channel, rule.kind) {
        (Channel::Council, _) => {
            return Reading::NotUnderstood { why: "Hội đồng chấm điểm tiêu chí này.".to_owned() };
        }
        (Channel::Bonus, RuleKind::PerItem(each)) => RuleKind::Bonus(each),
        (Channel::Penalty, RuleKind::PerItem(each)) => RuleKind::Penalty(each),
        (Channel::Penalty, RuleKind::Deduct(each)) => {
            RuleKind::Penalty(super::PerItemRule { each: each.each, cap: each.cap.or(Some(max)) })
        }
        (_, kind) => kind,
    };
    let rule = Rule { kind, ..rule };
    Reading::Understood { says: says(&rule, max), rule }
}

fn says(rule: &Rule, max: Points) -> String {
    let rest = match rule.no_occurrence {
        None => "",
        Some(NoOccurrence::Full) => "\nKhông phát sinh: điểm tối đa",
        Some(NoOccurrence::Zero) => "\nKhông phát sinh: 0 điểm",
        Some(NoOccurrence::Excluded) => "\nKhông phát sinh: loại trừ tiêu chí",
    };
    format!("{}{rest}", rule.says(Some(max)))
}
