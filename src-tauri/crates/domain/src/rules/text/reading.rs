//! Reads the text of a rule. Every line must be understood; nothing is passed over.

use super::{
    ABOVE_100, ABOVE_MAX, ABOVES, ANY_SHARE, CALLED, EACH, FLOOR, KINDS, MOST, NO_OCCURRENCE, NO_OCCURRENCES, POINTS, SCALE,
    START, TARGET,
};
use crate::points::Points;
use crate::rules::{
    Above100, Band, BandRule, BandShare, Component, ComponentsRule, CountLevel, CountRule, DeductRule, ExternalRule, FormulaRule,
    FormulaStep, NamedFigure, OptionPoints, OptionRule, PerItemRule, RatioRule, Rule, RuleKind, SurveyAnswer, SurveyRule,
    TickItem, TicksRule,
};
use crate::text::{nfc, normalised};

/// The rule that a text says.
///
/// # Errors
/// A line is not understood; the sentence names it. Whether the rule can be used is `Rule::faults`.
pub fn rule_of_text(text: &str) -> Result<Rule, String> {
    let text = nfc(text);
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let first = lines.next().unwrap_or_default();
    let known = KINDS.iter().find(|(_, name)| normalised(name) == normalised(first));
    let Some((kind, _)) = known else {
        return Err(format!("Cách chấm \"{first}\" không có trong chương trình."));
    };
    let mut parts = Parts::of(lines)?;
    let no_occurrence = parts.word(NO_OCCURRENCE, &NO_OCCURRENCES)?;
    let kind = parts.kind(kind)?;
    parts.nothing_left()?;
    Ok(Rule { kind, no_occurrence })
}

fn unclear(line: &str) -> String {
    format!("Dòng \"{line}\" chưa đúng dạng.")
}

/// The items and the named lines of a rule.
struct Parts<'a> {
    items: Vec<&'a str>,
    settings: Vec<(String, &'a str, &'a str)>,
}

impl<'a> Parts<'a> {
    fn of(lines: impl Iterator<Item = &'a str>) -> Result<Parts<'a>, String> {
        let mut parts = Parts { items: Vec::new(), settings: Vec::new() };
        for line in lines {
            if let Some(item) = line.strip_prefix("- ") {
                parts.items.push(item.trim());
            } else {
                let (name, value) = line.split_once(':').ok_or_else(|| unclear(line))?;
                let name = normalised(name);
                if parts.settings.iter().any(|(known, ..)| *known == name) {
                    return Err(format!("Dòng \"{line}\" bị ghi hai lần."));
                }
                parts.settings.push((name, value.trim(), line));
            }
        }
        Ok(parts)
    }

    fn kind(&mut self, kind: &str) -> Result<RuleKind, String> {
        Ok(match kind {
            "option" => RuleKind::Option(OptionRule { options: self.each(option)? }),
            "band" => RuleKind::Band(BandRule { bands: self.each(band)?, above_100: self.word(ABOVE_100, &ABOVES)? }),
            "ratio" => RuleKind::Ratio(RatioRule {
                floor: self.number(FLOOR)?,
                target: self.number(TARGET)?,
                above_100: self.word(ABOVE_100, &ABOVES)?,
            }),
            "count" => RuleKind::Count(CountRule { levels: self.each(level)? }),
            "per_item" => RuleKind::PerItem(self.cases()?),
            "bonus" => RuleKind::Bonus(self.cases()?),
            "penalty" => RuleKind::Penalty(self.cases()?),
            "deduct" => {
                let PerItemRule { each, cap } = self.cases()?;
                RuleKind::Deduct(DeductRule { each, cap, start: self.number(START)? })
            }
            "ticks" => RuleKind::Ticks(TicksRule { items: self.each(tick)? }),
            "multi_component" => RuleKind::MultiComponent(ComponentsRule { components: self.each(component)? }),
            "survey" => RuleKind::Survey(SurveyRule { answers: self.each(answer)? }),
            "external_index" => RuleKind::ExternalIndex(ExternalRule { scale: self.number(SCALE)? }),
            "formula" => RuleKind::Formula(self.formula()?),
            _ => RuleKind::Manual,
        })
    }

    /// Every item, read in the same way.
    fn each<T>(&mut self, read: fn(&str) -> Option<T>) -> Result<Vec<T>, String> {
        self.items.drain(..).map(|item| read(item).ok_or_else(|| unclear(item))).collect()
    }

    fn take(&mut self, name: &str) -> Option<(&'a str, &'a str)> {
        let at = self.settings.iter().position(|(known, ..)| *known == name)?;
        let (_, value, line) = self.settings.remove(at);
        Some((value, line))
    }

    fn word<T: Copy>(&mut self, name: &str, words: &[(T, &str)]) -> Result<Option<T>, String> {
        let Some((value, line)) = self.take(name) else { return Ok(None) };
        word(words, value).map(Some).ok_or_else(|| unclear(line))
    }

    fn number(&mut self, name: &str) -> Result<Option<Points>, String> {
        let Some((value, line)) = self.take(name) else { return Ok(None) };
        number(value.trim_end_matches('%')).map(Some).ok_or_else(|| unclear(line))
    }

    fn cases(&mut self) -> Result<PerItemRule, String> {
        let each = self.number(EACH)?.ok_or_else(|| format!("Chưa ghi \"{EACH}\"."))?;
        Ok(PerItemRule { each, cap: self.number(MOST)? })
    }

    fn formula(&mut self) -> Result<FormulaRule, String> {
        let (mut figures, mut steps) = (Vec::new(), Vec::new());
        for item in self.items.drain(..) {
            let at = item.find([':', '=']).ok_or_else(|| unclear(item))?;
            let (name, rest) = (item[..at].trim().to_owned(), label(&item[at + 1..]));
            if item[at..].starts_with(':') {
                figures.push(NamedFigure { name, title: rest });
            } else {
                steps.push(FormulaStep { name, expression: rest });
            }
        }
        let (points, _) = self.take(POINTS).ok_or_else(|| format!("Chưa ghi dòng \"{POINTS}: …\"."))?;
        Ok(FormulaRule { figures, steps, points: label(points), above_max: self.word(ABOVE_MAX, &ABOVES)? })
    }

    fn nothing_left(&self) -> Result<(), String> {
        let lines = self.items.iter().chain(self.settings.iter().map(|(_, _, line)| line));
        match lines.into_iter().next() {
            Some(line) => Err(format!("Dòng \"{line}\" không thuộc cách chấm này.")),
            None => Ok(()),
        }
    }
}

fn word<T: Copy>(words: &[(T, &str)], text: &str) -> Option<T> {
    words.iter().find(|(_, word)| normalised(word) == normalised(text)).map(|(value, _)| *value)
}

/// A number with a decimal comma; never negative.
fn number(text: &str) -> Option<Points> {
    let text = text.trim();
    let text = text.strip_suffix("điểm").unwrap_or(text).trim();
    Points::parse_canonical(&text.replace(',', ".")).ok().filter(|points| !points.is_negative())
}

fn percentage(text: &str) -> Option<Points> {
    number(text.trim().strip_suffix('%')?)
}

/// The label that stands on one line.
fn label(text: &str) -> String {
    let (mut label, mut guarded) = (String::new(), false);
    for c in text.trim().chars() {
        match (guarded, c) {
            (false, '\\') => {
                guarded = true;
                continue;
            }
            (true, 'n') => label.push('\n'),
            _ => label.push(c),
        }
        guarded = false;
    }
    label
}

/// A label and what stands behind its last colon.
fn labelled(item: &str) -> Option<(String, &str)> {
    let (words, value) = item.rsplit_once(':')?;
    Some((label(words), value))
}

fn option(item: &str) -> Option<OptionPoints> {
    let (label, points) = labelled(item)?;
    Some(OptionPoints { label, points: number(points)? })
}

fn answer(item: &str) -> Option<SurveyAnswer> {
    let (label, weight) = labelled(item)?;
    Some(SurveyAnswer { label, weight: percentage(weight)? })
}

fn band(item: &str) -> Option<Band> {
    let (range, gives) = item.split_once(':')?;
    let (points, share) = match gives.split_once(';') {
        Some((points, share)) => (points, Some(band_share(share)?)),
        None => (gives, None),
    };
    let (from, to) = share_range(&normalised(range))?;
    Some(Band {
        from: from.map(|end| end.0),
        from_in: from.is_some_and(|end| end.1),
        to: to.map(|end| end.0),
        to_in: to.is_some_and(|end| end.1),
        points: number(points)?,
        share,
    })
}

fn band_share(text: &str) -> Option<BandShare> {
    let (of, at) = text.trim().strip_prefix("tỷ lệ")?.trim_start().strip_prefix(['×', 'x', '*'])?.split_once('/')?;
    Some(BandShare { of: number(of)?, at: percentage(at)? })
}

/// An end of a range, and whether it belongs to it.
type End = Option<(Points, bool)>;

fn share_range(range: &str) -> Option<(End, End)> {
    if range == ANY_SHARE {
        return Some((None, None));
    }
    for (word, is_in) in [("không quá ", true), ("dưới ", false)] {
        if let Some(to) = range.strip_prefix(word) {
            return Some((None, Some((percentage(to)?, is_in))));
        }
    }
    let (lower, from_in) = match range.strip_prefix("từ ") {
        Some(rest) => (rest, true),
        None => (range.strip_prefix("trên ")?, false),
    };
    let (from, to) = match lower.split_once(" đến ") {
        None => (lower.strip_suffix(" trở lên").unwrap_or(lower), None),
        Some((from, to)) => match to.strip_prefix("dưới ") {
            Some(to) => (from, Some((percentage(to)?, false))),
            None => (from, Some((percentage(to)?, true))),
        },
    };
    Some((Some((percentage(from)?, from_in)), to))
}

fn level(item: &str) -> Option<CountLevel> {
    let (range, gives) = item.split_once(':')?;
    let (points, called) = match gives.split_once(';') {
        Some((points, called)) => (points, called.trim().strip_prefix(CALLED)?.trim_start().strip_prefix(':')?),
        None => (gives, ""),
    };
    let range = normalised(range);
    let count = |text: &str| text.trim().parse::<u32>().ok();
    let (from, to) = match range.strip_prefix("từ ") {
        None => (count(&range)?, Some(count(&range)?)),
        Some(rest) => match rest.split_once(" đến ") {
            Some((from, to)) => (count(from)?, Some(count(to)?)),
            None => (count(rest.strip_suffix("trở lên")?)?, None),
        },
    };
    Some(CountLevel { from, to, points: number(points)?, label: label(called) })
}

/// A mark, up to its bracket, and the rest.
fn marked(item: &str) -> Option<(String, &str)> {
    let mut guarded = false;
    let end = item.char_indices().find_map(|(at, c)| {
        let ends = c == ')' && !guarded;
        guarded = c == '\\' && !guarded;
        ends.then_some(at)
    })?;
    Some((label(&item[..end]), &item[end + 1..]))
}

fn tick(item: &str) -> Option<TickItem> {
    let (mark, rest) = marked(item)?;
    let (label, points) = labelled(rest)?;
    Some(TickItem { mark, label, points: number(points)? })
}

fn component(item: &str) -> Option<Component> {
    let (mark, rest) = marked(item)?;
    let (mut share, mut weight, mut rest) = (RatioRule::default(), None, rest);
    loop {
        let (part, more) = rest.split_once(';').unwrap_or((rest, ""));
        match part.split_once(':').map(|(name, value)| (normalised(name), value)) {
            None if weight.is_none() => weight = Some(number(part)?),
            Some((name, _)) if name == CALLED => {
                let (_, called) = rest.split_once(':')?;
                return Some(Component { mark, label: label(called), weight: weight?, share });
            }
            Some((name, value)) if name == FLOOR => share.floor = Some(percentage(value)?),
            Some((name, value)) if name == TARGET => share.target = Some(percentage(value)?),
            Some((name, value)) if name == ABOVE_100 => share.above_100 = Some(word::<Above100>(&ABOVES, value)?),
            _ => return None,
        }
        rest = more;
    }
}
