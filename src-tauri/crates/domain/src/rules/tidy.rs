//! One form for what can be written in several: labels in NFC, and no word about an end that is not there.

use super::{Rule, RuleKind};
use crate::text::nfc;

fn tidy(text: &mut String) {
    *text = nfc(text);
}

impl Rule {
    /// The same rule as it is kept.
    #[must_use]
    pub fn tidied(mut self) -> Rule {
        match &mut self.kind {
            RuleKind::Option(rule) => rule.options.iter_mut().for_each(|option| tidy(&mut option.label)),
            RuleKind::Band(rule) => {
                for band in &mut rule.bands {
                    band.from_in &= band.from.is_some();
                    band.to_in &= band.to.is_some();
                }
            }
            RuleKind::Count(rule) => rule.levels.iter_mut().for_each(|level| tidy(&mut level.label)),
            RuleKind::Ticks(rule) => {
                rule.items.iter_mut().flat_map(|item| [&mut item.mark, &mut item.label]).for_each(tidy);
            }
            RuleKind::MultiComponent(rule) => {
                rule.components.iter_mut().flat_map(|part| [&mut part.mark, &mut part.label]).for_each(tidy);
            }
            RuleKind::Survey(rule) => rule.answers.iter_mut().for_each(|answer| tidy(&mut answer.label)),
            RuleKind::Formula(rule) => {
                rule.figures.iter_mut().flat_map(|figure| [&mut figure.name, &mut figure.title]).for_each(tidy);
                rule.steps.iter_mut().flat_map(|step| [&mut step.name, &mut step.expression]).for_each(tidy);
                tidy(&mut rule.points);
            }
            RuleKind::Manual
            | RuleKind::Ratio(_)
            | RuleKind::PerItem(_)
            | RuleKind::Deduct(_)
            | RuleKind::ExternalIndex(_)
            | RuleKind::Bonus(_)
            | RuleKind::Penalty(_) => {}
        }
        self
    }
}
