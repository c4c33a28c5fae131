//! The range that the head of a level names: "từ 80% đến dưới 95%", "≥ 50%", "01", "không có".
//!
//! The head is read into comparing words, numbers and other words. Only the known sequences of
//! comparing words and numbers are a range; the other words are kept, so that the levels of one
//! scale can be held against each other.

use super::token::{Spot, Token, begins};
use crate::points::Points;

/// A range with its ends; `None` is open.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Range {
    pub(super) from: Option<Points>,
    pub(super) from_in: bool,
    pub(super) to: Option<Points>,
    pub(super) to_in: bool,
}

/// What a number counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Measure {
    /// Numbers with a per cent sign.
    Percent,
    /// Whole numbers without one.
    Count,
    /// "0,7": a share of one.
    Share,
}

/// What a head says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Head {
    /// A range, with the words around it.
    Range { range: Range, measure: Measure, words: Vec<String> },
    /// "Không có …", "không tổ chức": none.
    None,
    /// "Còn lại": whatever the others leave.
    Rest,
    /// No comparison at all: a label.
    Label,
    /// A comparison that the grammar does not know.
    Unclear,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Part {
    From,
    To,
    Above,
    Below,
    Up,
    Down,
    AtLeast,
    AtMost,
    Enough,
    Dash,
    Number(Points),
}

/// Comparing words; longer ones first. Those marked need a number or another comparison behind.
const COMPARING: &[(&[&str], Part, bool)] = &[
    (&["lớn", "hơn", "hoặc", "bằng"], Part::AtLeast, true),
    (&["nhỏ", "hơn", "hoặc", "bằng"], Part::AtMost, true),
    (&["không", "vượt", "quá"], Part::AtMost, true),
    (&["không", "quá"], Part::AtMost, true),
    (&["không", "dưới"], Part::AtLeast, true),
    (&["lớn", "hơn"], Part::Above, true),
    (&["cao", "hơn"], Part::Above, true),
    (&["nhỏ", "hơn"], Part::Below, true),
    (&["thấp", "hơn"], Part::Below, true),
    (&["ít", "hơn"], Part::Below, true),
    (&["trở", "lên"], Part::Up, false),
    (&["trở", "xuống"], Part::Down, false),
    (&["ít", "nhất"], Part::AtLeast, true),
    (&["tối", "thiểu"], Part::AtLeast, true),
    (&["tối", "đa"], Part::AtMost, true),
    (&["từ"], Part::From, true),
    (&["đến"], Part::To, true),
    (&["tới"], Part::To, true),
    (&["trên"], Part::Above, true),
    (&["dưới"], Part::Below, true),
    (&["đủ"], Part::Enough, true),
];

/// Words after which a number is a name, not an amount: "mức độ 3, 4", "năm 2020".
const NAMING: &[&str] = &["mức", "độ", "năm", "quý", "tháng", "loại", "khoản", "điều", "cấp", "kỳ", "phần", "nhóm"];
/// Words that make a head say more than its range.
const MORE: &[&str] = &[
    "nhưng", "không", "chưa", "trừ", "riêng", "mà", "nếu", "kèm", "đồng", "khoảng", "gần", "mỗi", "cứ", "ngoại", "cộng", "điểm",
    "hơn", "kém", "nửa", "gấp",
];

fn number_word(spots: &[Spot], at: usize) -> Option<Points> {
    let leads = at == 0 || matches!(spots[at - 1].word(), "từ" | "có" | "đủ" | "được");
    let next = spots.get(at + 1).map_or("", Spot::word);
    if !leads || next.is_empty() || matches!(next, "phần" | "số" | "cửa" | "trong" | "vài" | "cách" | "là") {
        return None;
    }
    let words = ["một", "hai", "ba", "bốn"];
    let found = words.iter().position(|word| spots[at].is(word))?;
    Some(Points::whole(i32::try_from(found).ok()? + 1))
}

/// The parts of a head, whether a per cent sign stands in it, and the other words.
struct Parts {
    parts: Vec<Part>,
    percents: usize,
    words: Vec<String>,
    is_clear: bool,
    dates: usize,
}

fn parts(spots: &[Spot]) -> Parts {
    let mut read = Parts { parts: Vec::new(), percents: 0, words: Vec::new(), is_clear: true, dates: 0 };
    let mut at = 0;
    while at < spots.len() {
        at += part(spots, at, &mut read);
    }
    read
}

/// Reads one part at a place and returns how many tokens it took.
fn part(spots: &[Spot], at: usize, read: &mut Parts) -> usize {
    for (words, part, needs_number) in COMPARING {
        if begins(&spots[at..], words) && (!needs_number || leads_to_number(&spots[at + words.len()..])) {
            read.parts.push(*part);
            return words.len();
        }
    }
    if let Some(number) = number_word(spots, at) {
        read.parts.push(Part::Number(number));
        return 1;
    }
    match &spots[at].token {
        Token::Number(_) if is_name(spots, at) => {}
        Token::Number(number) => read.parts.push(Part::Number(*number)),
        Token::Word(word) => read.words.push(word.clone()),
        Token::Sign('%') => {
            let behind_number = at > 0 && spots[at - 1].is_number();
            read.percents += usize::from(behind_number);
            read.is_clear &= behind_number || (at > 0 && spots[at - 1].is("lệ"));
        }
        Token::Sign('≥') => read.parts.push(Part::AtLeast),
        Token::Sign('≤') => read.parts.push(Part::AtMost),
        Token::Sign('>') => read.parts.push(Part::Above),
        Token::Sign('<') => read.parts.push(Part::Below),
        Token::Sign('-') if at > 0 && (spots[at - 1].is_number() || spots[at - 1].is_sign('%')) => read.parts.push(Part::Dash),
        Token::Sign(',' | '(' | ')' | ':' | '/') => {}
        Token::Date => read.dates += 1,
        Token::Sign(_) | Token::Unclear | Token::Line => read.is_clear = false,
    }
    1
}

/// A number follows at once, or after words that only connect.
fn leads_to_number(spots: &[Spot]) -> bool {
    let connects = |spot: &&Spot| matches!(spot.word(), "mức" | "dưới" | "trên" | "tỷ" | "lệ" | "bằng" | "đạt");
    let next = spots.iter().position(|spot| !connects(&spot)).unwrap_or(spots.len());
    spots.get(next).is_some_and(Spot::is_number) || number_word_at(spots, next)
}

fn number_word_at(spots: &[Spot], at: usize) -> bool {
    let words = ["một", "hai", "ba", "bốn"];
    at < spots.len()
        && words.iter().any(|word| spots[at].is(word))
        && spots.get(at + 1).is_some_and(|next| !next.word().is_empty() && !matches!(next.word(), "phần" | "số" | "cửa" | "cách"))
}

/// "mức độ 3, 4", "năm 2020": the number belongs to a name. A per cent sign says it does not.
fn is_name(spots: &[Spot], at: usize) -> bool {
    if spots.get(at + 1).is_some_and(|next| next.is_sign('%')) {
        return false;
    }
    let mut before = at;
    while before > 0 && (spots[before - 1].is_sign(',') || spots[before - 1].is("và") || spots[before - 1].is_number()) {
        before -= 1;
    }
    before > 0
        && NAMING.contains(&spots[before - 1].word())
        && !(before > 1
            && COMPARING.iter().any(|(words, _, needs)| *needs && words.last().is_some_and(|last| spots[before - 2].is(last))))
}

/// What a head says.
pub(super) fn head(spots: &[Spot]) -> Head {
    let lead = usize::from(begins(spots, &["nếu"]) || begins(spots, &["khi"]));
    let lead = if begins(spots, &["trường", "hợp"]) { 2 } else { lead };
    let spots = &spots[lead..];
    let rest: Vec<&str> =
        spots.iter().map(Spot::word).filter(|word| !matches!(*word, "các" | "trường" | "hợp" | "mức" | "khác")).collect();
    if rest == ["còn", "lại"] {
        return Head::Rest;
    }
    let read = parts(spots);
    if read.parts.is_empty() {
        return match spots.first() {
            _ if read.percents > 0 || !read.is_clear => Head::Unclear,
            Some(first) if first.is("không") || first.is("chưa") => Head::None,
            _ => Head::Label,
        };
    }
    let numbers: Vec<Points> =
        read.parts.iter().filter_map(|part| if let Part::Number(n) = part { Some(*n) } else { None }).collect();
    let more = read.words.iter().any(|word| MORE.contains(&word.as_str()));
    let range = range(&read.parts).filter(|_| read.is_clear && read.dates == 0 && !more && !says_and(spots));
    let is_whole = |number: &Points| number.millionths() % 1_000_000 == 0;
    let below_one = |number: &Points| *number <= Points::whole(1);
    let measure = match read.percents {
        0 if numbers.iter().all(is_whole) => Some(Measure::Count),
        0 if numbers.iter().all(below_one) => Some(Measure::Share),
        0 => None,
        _ => Some(Measure::Percent),
    };
    match (range, measure) {
        (Some(range), Some(measure)) => Head::Range { range, measure, words: read.words },
        _ => Head::Unclear,
    }
}

/// "và có …", "trở lên hoặc …": a second condition beside the range, not two words of its subject.
fn says_and(spots: &[Spot]) -> bool {
    let conditions = ["có", "đủ", "đạt", "được", "ban", "từ", "trên", "dưới"];
    spots.iter().enumerate().any(|(at, spot)| {
        let behind_word = at > 0 && !matches!(spots[at - 1].word(), "" | "lên" | "xuống");
        let before_word = spots.get(at + 1).is_some_and(|next| !next.word().is_empty() && !conditions.contains(&next.word()));
        (spot.is("và") || spot.is("hoặc")) && !(behind_word && before_word)
    })
}

/// The sequences of comparisons and numbers that are a range.
fn range(parts: &[Part]) -> Option<Range> {
    use Part::{Above, AtLeast, AtMost, Below, Dash, Down, Enough, From, Number, To, Up};
    let made = |from: Option<(Points, bool)>, to: Option<(Points, bool)>| {
        let (from_in, to_in) = (from.is_some_and(|end| end.1), to.is_some_and(|end| end.1));
        let is_upright = match (from, to) {
            (Some(from), Some(to)) => from.0 < to.0 || (from.0 == to.0 && from_in && to_in),
            _ => true,
        };
        is_upright.then_some(Range { from: from.map(|end| end.0), from_in, to: to.map(|end| end.0), to_in })
    };
    match *parts {
        [Number(n)] => made(Some((n, true)), Some((n, true))),
        [Enough, Number(n)] | [From, Number(n), Up] | [Number(n), Up] | [AtLeast, Number(n)] | [Enough, From, Number(n), Up] => {
            made(Some((n, true)), None)
        }
        [Above, Number(n)] => made(Some((n, false)), None),
        [Below, Number(n)] => made(None, Some((n, false))),
        [AtMost, Number(n)] | [Number(n), Down] | [From, Number(n), Down] => made(None, Some((n, true))),
        [From, Number(a), To, Number(b)]
        | [Number(a), To, Number(b)]
        | [Number(a), Dash, Number(b)]
        | [From, Number(a), Dash, Number(b)] => made(Some((a, true)), Some((b, true))),
        [From, Number(a), To, Below, Number(b)]
        | [Number(a), To, Below, Number(b)]
        | [Number(a), Dash, Below, Number(b)]
        | [From, Number(a), Dash, Below, Number(b)]
        | [From, Number(a), Up, To, Below, Number(b)]
        | [AtLeast, Number(a), Below, Number(b)] => made(Some((a, true)), Some((b, false))),
        [Above, Number(a), To, Number(b)] | [Above, Number(a), AtMost, Number(b)] | [Above, Number(a), Dash, Number(b)] => {
            made(Some((a, false)), Some((b, true)))
        }
        [Above, Number(a), To, Below, Number(b)] | [Above, Number(a), Below, Number(b)] => {
            made(Some((a, false)), Some((b, false)))
        }
        // "70% ≤ R < 90%": the signs stand between the ends.
        [Number(a), first, second, Number(b)] => {
            let inside = |part| match part {
                AtMost => Some(true),
                Below => Some(false),
                _ => None,
            };
            made(Some((a, inside(first)?)), Some((b, inside(second)?)))
        }
        _ => None,
    }
}
