//! The rule that the pieces of a wording make together. Each kind of rule allows certain pieces;
//! any other piece beside them is uncertain.

use super::range::{Head, Measure};
use super::scale;
use super::statement::{Level, Piece};
use super::tail::Tail;
use crate::points::Points;
use crate::rules::{
    Component, ComponentsRule, DeductRule, NoOccurrence, OptionPoints, OptionRule, PerItemRule, RatioRule, Rule, RuleKind,
    TickItem, TicksRule,
};

/// The pieces, sorted.
#[derive(Default)]
struct Sorted<'a> {
    levels: Vec<&'a Level>,
    formulas: Vec<&'a Tail>,
    cases: Vec<(Points, bool)>,
    caps: Vec<Option<Points>>,
    defined: Vec<(&'a str, &'a str)>,
    nothing: Vec<(NoOccurrence, Option<&'a str>)>,
}

pub(super) fn rule(pieces: &[Piece], max: Points) -> Result<Rule, String> {
    let mut sorted = Sorted::default();
    for piece in pieces {
        match piece {
            Piece::Level(level) => sorted.levels.push(level),
            Piece::Formula(tail) => sorted.formulas.push(tail),
            Piece::PerCase { each, takes_away } => sorted.cases.push((*each, *takes_away)),
            Piece::Cap(cap) => sorted.caps.push(*cap),
            Piece::Definition { name, of } => sorted.defined.push((name, of)),
            Piece::Nothing { gives, label } => sorted.nothing.push((*gives, label.as_deref())),
            Piece::Aside => {}
        }
    }
    let nothing = match sorted.nothing.as_slice() {
        [] => None,
        [one] => Some(*one),
        _ => return Err("Có hai cách tính khi không phát sinh.".to_owned()),
    };
    for level in &sorted.levels {
        let given = match &level.tail {
            Tail::Fixed(points) => *points,
            Tail::Share { of, .. } => *of,
        };
        if given > max {
            return Err(format!("\"{}\" có {} điểm, lớn hơn điểm tối đa {}.", level.label, given.vietnamese(), max.vietnamese()));
        }
    }
    sorted.definitions_fit()?;
    let kind = sorted.kind(max)?;
    Ok(match (kind, nothing) {
        // Among labels, "không phát sinh: 1" is a label like the others.
        (RuleKind::Option(mut list), Some((gives, Some(label)))) => {
            let points = if gives == NoOccurrence::Full { max } else { Points::ZERO };
            if gives == NoOccurrence::Excluded {
                return Ok(Rule { kind: RuleKind::Option(list), no_occurrence: Some(gives) });
            }
            list.options.push(OptionPoints { label: label.to_owned(), points });
            Rule { kind: RuleKind::Option(list), no_occurrence: None }
        }
        (kind, nothing) => Rule { kind, no_occurrence: nothing.map(|(gives, _)| gives) },
    })
}

impl Sorted<'_> {
    fn kind(&self, max: Points) -> Result<RuleKind, String> {
        if !self.cases.is_empty() || !self.caps.is_empty() {
            return self.per_case(max);
        }
        if self.formulas.len() > 1 {
            return Err("Có hai công thức tính điểm.".to_owned());
        }
        if self.levels.is_empty() {
            return match self.formulas.first() {
                None => Err("Không có mức điểm hoặc công thức nào.".to_owned()),
                Some(Tail::Share { of, at, .. }) if *of == max && *at == Points::whole(100) => {
                    Ok(RuleKind::Ratio(RatioRule::default()))
                }
                Some(_) => Err(format!("Công thức không cho điểm tối đa {} tại 100%.", max.vietnamese())),
            };
        }
        if let Some(unclear) = self.levels.iter().find(|level| level.head == Head::Unclear && level.mark.is_none()) {
            return Err(format!("Chưa hiểu khoảng \"{}\".", unclear.label));
        }
        let measured = |measure: Measure| {
            self.levels.iter().any(|level| matches!(&level.head, Head::Range { measure: own, .. } if *own == measure))
        };
        let all_compare = self.levels.iter().all(|level| matches!(level.head, Head::Range { .. } | Head::Rest));
        if (measured(Measure::Percent) || measured(Measure::Share)) && all_compare {
            return scale::share(&self.levels, self.formulas.first().copied(), max);
        }
        if !self.formulas.is_empty() {
            return Err("Công thức đi kèm các mức chưa hiểu được.".to_owned());
        }
        if self.levels.iter().all(|level| level.mark.is_some()) && self.levels.len() > 1 {
            return self.marked(max);
        }
        if measured(Measure::Count) && self.levels.iter().any(|level| scale::counts_first(&level.label)) {
            return scale::count(&self.levels, max);
        }
        self.options(max)
    }

    /// "mỗi …", with at most one level for no case and one cap.
    fn per_case(&self, max: Points) -> Result<RuleKind, String> {
        let [(each, takes_away)] = self.cases.as_slice() else {
            return Err("Có nhiều cách cộng hoặc trừ điểm cho mỗi trường hợp.".to_owned());
        };
        if !self.formulas.is_empty() || self.levels.len() > 1 || self.caps.len() > 1 {
            return Err("Ngoài điểm của mỗi trường hợp còn mức điểm khác chưa hiểu được.".to_owned());
        }
        let expected = if *takes_away { max } else { Points::ZERO };
        if let Some(level) = self.levels.first() {
            let no_case = matches!(level.head, Head::None) || (*takes_away && level.head == Head::Label);
            if level.tail != Tail::Fixed(expected) || !no_case || !level.is_plain_label || level.mark.is_some() {
                return Err(format!("Mức \"{}\" chưa khớp với cách tính của mỗi trường hợp.", level.label));
            }
        }
        let cap = self.caps.first().copied().flatten();
        if let Some(cap) = cap.filter(|cap| *cap > max) {
            return Err(format!("Mức tối đa {} lớn hơn điểm tối đa {}.", cap.vietnamese(), max.vietnamese()));
        }
        Ok(match *takes_away {
            true => RuleKind::Deduct(DeductRule { each: *each, cap: cap.filter(|cap| *cap < max), start: None }),
            false => RuleKind::PerItem(PerItemRule { each: *each, cap: cap.filter(|cap| *cap < max) }),
        })
    }

    /// a) b) c): components that add up to the maximum, or labels of which one is picked.
    fn marked(&self, max: Points) -> Result<RuleKind, String> {
        let weights: Vec<Points> = self
            .levels
            .iter()
            .map(|level| match &level.tail {
                Tail::Fixed(points) => *points,
                Tail::Share { of, .. } => *of,
            })
            .collect();
        let adds_up = weights.iter().copied().sum::<Points>() == max && !weights.contains(&Points::ZERO);
        let mark = |level: &Level| level.mark.clone().unwrap_or_default();
        if adds_up && self.levels.iter().all(|level| matches!(level.tail, Tail::Fixed(_))) {
            if let Some(odd) = self.levels.iter().find(|level| level.label.to_lowercase().contains("mỗi")) {
                return Err(format!("Chưa hiểu \"{}\".", odd.label));
            }
            let item =
                |(level, points): (&&Level, &Points)| TickItem { mark: mark(level), label: level.label.clone(), points: *points };
            return Ok(RuleKind::Ticks(TicksRule { items: self.levels.iter().zip(&weights).map(item).collect() }));
        }
        let hundred = Points::whole(100);
        let shares = self.levels.iter().all(|level| {
            matches!(&level.tail, Tail::Share { at, .. } if *at == hundred) && level.head == Head::Label && level.is_plain_label
        });
        if adds_up && shares {
            let component = |(level, weight): (&&Level, &Points)| Component {
                mark: mark(level),
                label: level.label.clone(),
                weight: *weight,
                share: RatioRule::default(),
            };
            let components = self.levels.iter().zip(&weights).map(component).collect();
            return Ok(RuleKind::MultiComponent(ComponentsRule { components }));
        }
        self.options(max).map_err(|_| format!("Các mục không cộng lại thành điểm tối đa {}.", max.vietnamese()))
    }

    fn options(&self, max: Points) -> Result<RuleKind, String> {
        let mut options = Vec::new();
        for level in &self.levels {
            let exact = matches!(&level.head, Head::Range { range, measure: Measure::Count, .. }
                if range.from == range.to || level.label.to_lowercase().contains("đủ"));
            let is_label = exact || matches!(level.head, Head::Label | Head::None | Head::Rest);
            let Tail::Fixed(points) = level.tail else { return Err(format!("Chưa hiểu \"{}\".", level.label)) };
            if !is_label || !level.is_plain_label {
                return Err(format!("Chưa hiểu \"{}\".", level.label));
            }
            options.push(OptionPoints { label: level.label.clone(), points });
        }
        best_is(options.iter().map(|option| option.points), max)?;
        Ok(RuleKind::Option(OptionRule { options }))
    }

    /// Names of a quotient must be those that are defined, the whole below the line.
    fn definitions_fit(&self) -> Result<(), String> {
        let tails = self.levels.iter().map(|level| &level.tail).chain(self.formulas.iter().copied());
        let quotients: Vec<&(String, String)> =
            tails.filter_map(|tail| if let Tail::Share { names, .. } = tail { names.as_ref() } else { None }).collect();
        let defined = |name: &str| self.defined.iter().find(|(own, _)| *own == name).map(|(_, of)| *of);
        for (position, (name, of)) in self.defined.iter().enumerate() {
            if self.defined[..position].iter().any(|(other, _)| other == name) {
                return Err(format!("Ký hiệu {name} có hai nghĩa."));
            }
            let used = quotients.iter().any(|(above, below)| above == name || below == name);
            let is_share = of.starts_with("tỷ lệ") || of.starts_with("tỉ lệ");
            let is_known_share = matches!(*name, "r" | "p") && is_share;
            if !used && !is_known_share {
                return Err(format!("Ký hiệu {name} không dùng trong công thức."));
            }
            if matches!(*name, "r" | "p") && !is_share && !used {
                return Err(format!("Ký hiệu {name} không phải là tỷ lệ."));
            }
        }
        for (above, below) in &quotients {
            if !self.defined.is_empty() && above.chars().count() == 1 && (defined(above).is_none() || defined(below).is_none()) {
                return Err(format!("Chưa nói {above} hoặc {below} là gì."));
            }
            let whole = |name: &str| defined(name).unwrap_or(name).starts_with("tổng");
            if whole(above) && !whole(below) {
                return Err(format!("Tổng số đứng trên dấu chia trong {above}/{below}."));
            }
        }
        if quotients.iter().any(|names| *names != quotients[0]) {
            return Err("Có hai tỷ lệ khác nhau.".to_owned());
        }
        Ok(())
    }
}

/// The best level gives the maximum; else something is missing.
pub(super) fn best_is(points: impl Iterator<Item = Points>, max: Points) -> Result<(), String> {
    match points.max() {
        Some(best) if best == max => Ok(()),
        Some(best) => Err(format!("Mức cao nhất {} điểm, khác điểm tối đa {}.", best.vietnamese(), max.vietnamese())),
        None => Err("Không có mức điểm nào.".to_owned()),
    }
}
