//! Scales: levels that compare a share or a count, put in order without gap or overlap.

use super::assemble::best_is;
use super::range::{Head, Measure, Range};
use super::statement::Level;
use super::tail::Tail;
use crate::points::Points;
use crate::rules::{Above100, Band, BandRule, BandShare, CountLevel, CountRule, RatioRule, RuleKind};

/// A range with what it gives.
#[derive(Clone)]
struct Step {
    range: Range,
    tail: Tail,
    conditional: bool,
}

/// "Có từ 02 …", "01 …", "Đủ 04 …": the label begins with a count.
pub(super) fn counts_first(label: &str) -> bool {
    let lower = label.to_lowercase();
    let mut rest = lower.split_whitespace().peekable();
    while rest
        .next_if(|word| {
            matches!(
                *word,
                "có" | "từ"
                    | "đủ"
                    | "chỉ"
                    | "trên"
                    | "dưới"
                    | "ít"
                    | "nhất"
                    | "đạt"
                    | "được"
                    | "nếu"
                    | "≥"
                    | "≤"
                    | "<"
                    | ">"
            )
        })
        .is_some()
    {}
    rest.next().is_some_and(|word| {
        word.starts_with(|c: char| c.is_ascii_digit() || "≥≤<>".contains(c)) || matches!(word, "một" | "hai" | "ba" | "bốn")
    })
}

/// Words that do not change what is compared.
const FILLERS: &[&str] = &[
    "tỷ",
    "lệ",
    "đạt",
    "số",
    "có",
    "được",
    "là",
    "mức",
    "tổng",
    "các",
    "trường",
    "hợp",
    "nếu",
    "thì",
    "khi",
    "cả",
    "năm",
    "r",
    "p",
    "bằng",
    "kết",
    "quả",
    "hoàn",
    "thành",
    "thực",
    "hiện",
];

/// All heads must speak of the same thing: one head's words hold those of all others.
fn one_subject(levels: &[&Level]) -> Result<(), String> {
    let words: Vec<Vec<&String>> = levels
        .iter()
        .filter_map(|level| if let Head::Range { words, .. } = &level.head { Some(words) } else { None })
        .map(|words| words.iter().filter(|word| !FILLERS.contains(&word.as_str())).collect())
        .collect();
    let Some(longest) = words.iter().max_by_key(|words| words.len()) else { return Ok(()) };
    match words.iter().flatten().find(|word| !longest.contains(word)) {
        Some(word) => Err(format!("Các mức không cùng nói về một tỷ lệ hoặc số lượng (\"{word}\").")),
        None => Ok(()),
    }
}

/// A scale of a share, with an optional formula for what no level names.
pub(super) fn share(levels: &[&Level], formula: Option<&Tail>, max: Points) -> Result<RuleKind, String> {
    one_subject(levels)?;
    let mut steps = Vec::new();
    for level in levels {
        if let Head::Range { range, measure, .. } = &level.head {
            let range = match measure {
                Measure::Percent => *range,
                Measure::Share => hundredfold(*range)?,
                // "dưới 100%: 0; 0: …" mixes a count into a scale of shares.
                Measure::Count => return Err(format!("Mức \"{}\" thiếu dấu %.", level.label)),
            };
            steps.push(Step { range, tail: level.tail.clone(), conditional: level.conditional });
        }
    }
    refine(&mut steps);
    let rest = levels.iter().filter(|level| level.head == Head::Rest).map(|level| level.tail.clone()).chain(formula.cloned());
    for (count, tail) in rest.enumerate() {
        let gaps = gaps(&steps);
        if count > 0 || gaps.is_empty() || (formula.is_none() && gaps.len() > 1) {
            return Err("Phần còn lại của thang điểm chưa rõ.".to_owned());
        }
        steps.extend(gaps.into_iter().map(|range| Step { range, tail: tail.clone(), conditional: false }));
    }
    let bands = BandRule { bands: steps.iter().map(band).collect(), above_100: None };
    if let Some(fault) = bands.faults(max).into_iter().next() {
        return Err(fault);
    }
    best_is(steps.iter().map(|step| best_of(step, max)), max)?;
    Ok(ratio(&mut steps, max).map_or(RuleKind::Band(bands), RuleKind::Ratio))
}

/// "0,7" of one is 70 %.
fn hundredfold(range: Range) -> Result<Range, String> {
    let percent = |end: Option<Points>| match end {
        None => Ok(None),
        Some(end) => Points::from_millionths(end.millionths() * 100).map(Some).ok_or_else(|| "Số quá lớn.".to_owned()),
    };
    Ok(Range { from: percent(range.from)?, to: percent(range.to)?, ..range })
}

/// "Nếu … < x", then "nếu … < y" with y below x: the narrower holds below y.
fn refine(steps: &mut [Step]) {
    for later in 1..steps.len() {
        for earlier in 0..later {
            let (wide, narrow) = (steps[earlier].range, steps[later].range);
            let both = steps[earlier].conditional && steps[later].conditional;
            if let (true, None, None, Some(x), Some(y)) = (both, wide.from, narrow.from, wide.to, narrow.to)
                && y < x
            {
                steps[earlier].range = Range { from: Some(y), from_in: !narrow.to_in, ..wide };
            }
        }
    }
}

/// What the steps leave of 0 to 100 %.
fn gaps(steps: &[Step]) -> Vec<Range> {
    let hundred = Points::whole(100);
    let mut ranges: Vec<Range> = steps.iter().map(|step| step.range).collect();
    ranges.sort_by_key(|range| (range.from.unwrap_or(Points::ZERO), !range.from_in));
    // Where the covered part ends, and whether that end is covered.
    let (mut end, mut end_in) = (None, false);
    let mut gaps = Vec::new();
    for range in &ranges {
        let from = range.from.filter(|from| *from > Points::ZERO || !range.from_in);
        let leaves = match (end, from) {
            (_, None) => false,
            (None, Some(_)) => true,
            (Some(end), Some(from)) => from > end || (from == end && !range.from_in && !end_in),
        };
        if leaves {
            gaps.push(Range { from: end, from_in: end.is_some() && !end_in, to: from, to_in: !range.from_in });
        }
        match range.to {
            None => return gaps,
            Some(to) => (end, end_in) = (Some(to), range.to_in),
        }
    }
    if end.is_none_or(|end| end < hundred || (end == hundred && !end_in)) {
        gaps.push(Range { from: end, from_in: end.is_some() && !end_in, to: Some(hundred), to_in: true });
    }
    gaps
}

fn band(step: &Step) -> Band {
    let Range { from, from_in, to, to_in } = step.range;
    match step.tail {
        Tail::Fixed(points) => Band { from, from_in, to, to_in, points, share: None },
        Tail::Share { of, at, .. } => Band { from, from_in, to, to_in, points: Points::ZERO, share: Some(BandShare { of, at }) },
    }
}

fn best_of(step: &Step, max: Points) -> Points {
    match step.tail {
        Tail::Fixed(points) => points,
        Tail::Share { of, at, .. } => {
            // A share that stops below its target does not reach it.
            let end = step.range.to.unwrap_or(at).min(Points::whole(100));
            if end >= at { of.min(max) } else { Points::ZERO }
        }
    }
}

/// The same scale as a share of the maximum with floor and target, when it is one.
fn ratio(steps: &mut [Step], max: Points) -> Option<RatioRule> {
    let hundred = Points::whole(100);
    steps.sort_by_key(|step| (step.range.from.unwrap_or(Points::ZERO), !step.range.from_in));
    let (floor, rest) = match steps {
        [Step { range, tail: Tail::Fixed(points), .. }, rest @ ..] if *points == Points::ZERO && !range.to_in => (range.to, rest),
        other => (None, other),
    };
    let open = |range: &Range| range.to.is_none().then_some(Above100::Cap);
    match rest {
        [Step { range, tail: Tail::Share { of, at, .. }, .. }] if *of == max && *at == hundred => {
            Some(RatioRule { floor, target: None, above_100: open(range) })
        }
        [Step { tail: Tail::Share { of, at, .. }, .. }, Step { range, tail: Tail::Fixed(top), .. }]
            if *of == max && *top == max && range.from == Some(*at) && range.from_in =>
        {
            let target = Some(*at).filter(|at| *at != hundred);
            Some(RatioRule { floor, target, above_100: open(range) })
        }
        _ => None,
    }
}

/// A scale of a count. Whole numbers only; "không có" is none.
pub(super) fn count(levels: &[&Level], max: Points) -> Result<RuleKind, String> {
    one_subject(levels)?;
    let mut read = Vec::new();
    for level in levels {
        let Tail::Fixed(points) = level.tail else { return Err(format!("Chưa hiểu \"{}\".", level.label)) };
        let (from, to) = match &level.head {
            Head::None => (0, Some(0)),
            Head::Range { range, measure: Measure::Count, .. } => whole(*range)?,
            _ => return Err(format!("Chưa hiểu \"{}\".", level.label)),
        };
        read.push(CountLevel { from, to, points, label: level.label.clone() });
    }
    best_is(read.iter().map(|level| level.points), max)?;
    Ok(RuleKind::Count(CountRule { levels: read }))
}

fn whole(range: Range) -> Result<(u32, Option<u32>), String> {
    let number = |end: Points| u32::try_from(end.millionths() / 1_000_000).map_err(|_| "Số quá lớn.".to_owned());
    let from = match range.from {
        None => 0,
        Some(from) => number(from)? + u32::from(!range.from_in),
    };
    let to = match range.to {
        None => None,
        Some(to) if range.to_in => Some(number(to)?),
        Some(to) => Some(number(to)?.checked_sub(1).ok_or_else(|| "Không có số nào nhỏ hơn 0.".to_owned())?),
    };
    Ok((from, to))
}
