//! A rule as text: what a sheet carries of a rule that a person chose, so that it comes back as the
//! same rule. A clerk can read it and change it in Excel.
//!
//! ```text
//! rule  := kind line*
//! line  := "- " item | name ":" value
//! ```
//!
//! The first line names the kind in the words of the window ("Thang theo tỷ lệ"). An item is one level,
//! answer or component; its label stands before the last colon, or behind "gọi là:" where more follows.
//! A named line is a parameter; what is not written has its default. In labels `\n` is a line break and
//! `\\` a backslash. Numbers carry a decimal comma; a per cent sign stands where per cent are meant.

use super::{
    Above100, Band, BandRule, CountLevel, CountRule, DeductRule, ExternalRule, FormulaRule, NoOccurrence, OptionRule,
    PerItemRule, RatioRule, Rule, RuleKind, SurveyRule,
};
use super::{ComponentsRule, TicksRule};
use crate::points::Points;

mod reading;

#[cfg(test)]
mod tests;

pub use reading::rule_of_text;

/// The kinds with their names in a sheet, as the window calls them.
const KINDS: [(&str, &str); 14] = [
    ("manual", "Chấm thủ công"),
    ("option", "Chọn một mức"),
    ("band", "Thang theo tỷ lệ"),
    ("ratio", "Theo tỷ lệ"),
    ("count", "Thang theo số lượng"),
    ("per_item", "Cộng theo số lượng"),
    ("deduct", "Trừ theo số lượng"),
    ("ticks", "Cộng các ý đạt được"),
    ("multi_component", "Cộng nhiều thành phần"),
    ("survey", "Khảo sát"),
    ("external_index", "Chỉ số bên ngoài"),
    ("bonus", "Điểm cộng theo số lượng"),
    ("penalty", "Điểm trừ theo số lượng"),
    ("formula", "Công thức"),
];

const FLOOR: &str = "mức sàn";
const TARGET: &str = "mức đạt điểm tối đa";
const ABOVE_100: &str = "trên 100%";
const ABOVE_MAX: &str = "trên điểm tối đa";
const NO_OCCURRENCE: &str = "không phát sinh";
const EACH: &str = "mỗi trường hợp";
const MOST: &str = "nhiều nhất";
const START: &str = "khi không có trường hợp nào";
const SCALE: &str = "thang của chỉ số";
const POINTS: &str = "điểm";
const CALLED: &str = "gọi là";
const ANY_SHARE: &str = "mọi tỷ lệ";

const NO_OCCURRENCES: [(NoOccurrence, &str); 3] =
    [(NoOccurrence::Full, "điểm tối đa"), (NoOccurrence::Zero, "0 điểm"), (NoOccurrence::Excluded, "loại trừ tiêu chí")];
const ABOVES: [(Above100, &str); 2] = [(Above100::Cap, "tính bằng mức tối đa"), (Above100::Refuse, "không nhận")];

/// The rule as text.
#[must_use]
pub fn text_of_rule(rule: &Rule) -> String {
    let mut lines = Lines(vec![kind_name(&rule.kind).to_owned()]);
    match &rule.kind {
        RuleKind::Manual => {}
        RuleKind::Option(option) => lines.options(option),
        RuleKind::Band(scale) => lines.bands(scale),
        RuleKind::Ratio(share) => lines.settings(ratio_settings(share)),
        RuleKind::Count(scale) => lines.levels(scale),
        RuleKind::PerItem(cases) | RuleKind::Bonus(cases) | RuleKind::Penalty(cases) => lines.cases(cases),
        RuleKind::Deduct(cases) => lines.deduction(cases),
        RuleKind::Ticks(list) => lines.ticks(list),
        RuleKind::MultiComponent(list) => lines.components(list),
        RuleKind::Survey(survey) => lines.answers(survey),
        RuleKind::ExternalIndex(ExternalRule { scale }) => lines.optional(SCALE, *scale),
        RuleKind::Formula(formula) => lines.formula(formula),
    }
    if let Some(given) = rule.no_occurrence {
        lines.setting(NO_OCCURRENCE, word_of(&NO_OCCURRENCES, given));
    }
    lines.0.join("\n")
}

fn kind_name(kind: &RuleKind) -> &'static str {
    let key = match kind {
        RuleKind::Manual => "manual",
        RuleKind::Option(_) => "option",
        RuleKind::Band(_) => "band",
        RuleKind::Ratio(_) => "ratio",
        RuleKind::Count(_) => "count",
        RuleKind::PerItem(_) => "per_item",
        RuleKind::Deduct(_) => "deduct",
        RuleKind::Ticks(_) => "ticks",
        RuleKind::MultiComponent(_) => "multi_component",
        RuleKind::Survey(_) => "survey",
        RuleKind::ExternalIndex(_) => "external_index",
        RuleKind::Bonus(_) => "bonus",
        RuleKind::Penalty(_) => "penalty",
        RuleKind::Formula(_) => "formula",
    };
    KINDS.iter().find(|(known, _)| *known == key).map_or(key, |(_, name)| name)
}

fn word_of<T: PartialEq + Copy>(words: &[(T, &'static str)], wanted: T) -> &'static str {
    words.iter().find(|(value, _)| *value == wanted).map_or("", |(_, word)| word)
}

fn percent(value: Points) -> String {
    format!("{}%", value.vietnamese())
}

/// A label on one line, from which the same label is read.
fn one_line(label: &str) -> String {
    label.replace('\\', "\\\\").replace('\n', "\\n")
}

/// A mark ends at its bracket, so that one inside it is guarded.
fn mark(text: &str) -> String {
    one_line(text).replace(')', "\\)")
}

fn ratio_settings(share: &RatioRule) -> Vec<(&'static str, String)> {
    let ends = [(FLOOR, share.floor), (TARGET, share.target)];
    let ends = ends.into_iter().filter_map(|(name, end)| Some((name, percent(end?))));
    ends.chain(share.above_100.map(|above| (ABOVE_100, word_of(&ABOVES, above).to_owned()))).collect()
}

fn range(band: &Band) -> String {
    match (band.from, band.to) {
        (Some(from), Some(to)) => format!(
            "{} {} {} {}",
            if band.from_in { "từ" } else { "trên" },
            percent(from),
            if band.to_in { "đến" } else { "đến dưới" },
            percent(to)
        ),
        (Some(from), None) if band.from_in => format!("từ {} trở lên", percent(from)),
        (Some(from), None) => format!("trên {}", percent(from)),
        (None, Some(to)) => format!("{} {}", if band.to_in { "không quá" } else { "dưới" }, percent(to)),
        (None, None) => ANY_SHARE.to_owned(),
    }
}

fn count_range(level: &CountLevel) -> String {
    match level.to {
        Some(to) if to == level.from => level.from.to_string(),
        Some(to) => format!("từ {} đến {to}", level.from),
        None => format!("từ {} trở lên", level.from),
    }
}

/// The lines of a rule, the first its kind.
struct Lines(Vec<String>);

impl Lines {
    fn item(&mut self, text: &str) {
        self.0.push(format!("- {text}"));
    }

    fn setting(&mut self, name: &str, value: &str) {
        self.0.push(format!("{name}: {value}"));
    }

    fn optional(&mut self, name: &str, value: Option<Points>) {
        if let Some(value) = value {
            self.setting(name, &value.vietnamese());
        }
    }

    fn settings(&mut self, settings: Vec<(&'static str, String)>) {
        for (name, value) in settings {
            self.setting(name, &value);
        }
    }

    fn options(&mut self, rule: &OptionRule) {
        for option in &rule.options {
            self.item(&format!("{}: {}", one_line(&option.label), option.points.vietnamese()));
        }
    }

    fn bands(&mut self, rule: &BandRule) {
        for band in &rule.bands {
            let points = band.points.vietnamese();
            let gives = match band.share {
                None => points,
                Some(share) => format!("{points}; tỷ lệ × {} / {}", share.of.vietnamese(), percent(share.at)),
            };
            self.item(&format!("{}: {gives}", range(band)));
        }
        if let Some(above) = rule.above_100 {
            self.setting(ABOVE_100, word_of(&ABOVES, above));
        }
    }

    fn levels(&mut self, rule: &CountRule) {
        for level in &rule.levels {
            let called = if level.label.is_empty() { String::new() } else { format!("; {CALLED}: {}", one_line(&level.label)) };
            self.item(&format!("{}: {}{called}", count_range(level), level.points.vietnamese()));
        }
    }

    fn cases(&mut self, rule: &PerItemRule) {
        self.setting(EACH, &rule.each.vietnamese());
        self.optional(MOST, rule.cap);
    }

    fn deduction(&mut self, rule: &DeductRule) {
        self.setting(EACH, &rule.each.vietnamese());
        self.optional(MOST, rule.cap);
        self.optional(START, rule.start);
    }

    fn ticks(&mut self, rule: &TicksRule) {
        for item in &rule.items {
            self.item(&format!("{}) {}: {}", mark(&item.mark), one_line(&item.label), item.points.vietnamese()));
        }
    }

    fn components(&mut self, rule: &ComponentsRule) {
        for component in &rule.components {
            let settings = ratio_settings(&component.share).into_iter().map(|(name, value)| format!("; {name}: {value}"));
            let settings: String = settings.collect();
            let (weight, label) = (component.weight.vietnamese(), one_line(&component.label));
            self.item(&format!("{}) {weight}{settings}; {CALLED}: {label}", mark(&component.mark)));
        }
    }

    fn answers(&mut self, rule: &SurveyRule) {
        for answer in &rule.answers {
            self.item(&format!("{}: {}", one_line(&answer.label), percent(answer.weight)));
        }
    }

    fn formula(&mut self, rule: &FormulaRule) {
        for figure in &rule.figures {
            self.item(&format!("{}: {}", figure.name, one_line(&figure.title)));
        }
        for step in &rule.steps {
            self.item(&format!("{} = {}", step.name, one_line(&step.expression)));
        }
        self.setting(POINTS, &one_line(&rule.points));
        if let Some(above) = rule.above_max {
            self.setting(ABOVE_MAX, word_of(&ABOVES, above));
        }
    }
}
