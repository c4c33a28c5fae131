//! What a level gives: "2 điểm", "điểm tối đa", "50% điểm tối đa", "(tỷ lệ % × điểm tối đa)/95%".
//!
//! A product is read into one share, a number of points and a per cent; whatever has another shape
//! is no tail.

use super::token::{Spot, Token, begins};
use crate::points::Points;
use crate::rules::exact::Exact;

/// What a level gives.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Tail {
    /// Points.
    Fixed(Points),
    /// The share times `of`, over `at` per cent.
    Share { of: Points, at: Points, names: Option<(String, String)> },
}

/// Words before what is given.
const LEADS: &[&str] = &["được", "đạt", "tính", "chấm", "cho", "là", "thì", "bằng", "đánh", "giá", "số", "sẽ", "mức"];

/// Reads a tail at the beginning of the tokens; returns it with how many tokens it took.
pub(super) fn tail(spots: &[Spot], max: Points) -> Option<(Tail, usize)> {
    let lead = lead(spots);
    for start in [lead, 0] {
        let rest = &spots[start..];
        if let Some((tail, used)) = share(rest, max).or_else(|| fixed(rest, max)) {
            return Some((tail, start + used));
        }
    }
    None
}

/// "thì được", "Điểm đánh giá =", "điểm là".
fn lead(spots: &[Spot]) -> usize {
    let mut at = 0;
    while spots.get(at).is_some_and(|spot| LEADS.contains(&spot.word())) && !begins(&spots[at..], &["số", "điểm"]) {
        at += 1;
    }
    if spots.get(at).is_some_and(|spot| spot.is("điểm")) && !begins(&spots[at..], &["điểm", "tối", "đa"]) {
        let mut end = at + 1;
        while spots.get(end).is_some_and(|spot| LEADS.contains(&spot.word())) {
            end += 1;
        }
        let is_lead = spots.get(end).is_some_and(|spot| spot.is_sign('=') || spot.is_sign(':'));
        if is_lead {
            return end + 1;
        }
        if end > at + 1 {
            return end;
        }
    }
    at
}

/// How many tokens "điểm tối đa" in one of its forms takes.
pub(super) fn maximum(spots: &[Spot]) -> Option<usize> {
    let forms: &[&[&str]] = &[
        &["số", "điểm", "tối", "đa"],
        &["điểm", "số", "tối", "đa"],
        &["điểm", "tối", "đa"],
        &["điểm", "chuẩn"],
        &["số", "điểm", "chuẩn"],
        &["thang", "điểm"],
        &["pmax"],
    ];
    let length = forms.iter().find(|form| begins(spots, form))?.len();
    let of: &[&[&str]] = &[&["của", "tiêu", "chí", "thành", "phần"], &["của", "tiêu", "chí", "này"], &["của", "tiêu", "chí"]];
    Some(length + of.iter().find(|form| begins(&spots[length..], form)).map_or(0, |form| form.len()))
}

fn fixed(spots: &[Spot], max: Points) -> Option<(Tail, usize)> {
    if let Some(used) = maximum(spots) {
        return Some((Tail::Fixed(max), used));
    }
    if begins(spots, &["không", "điểm"]) || begins(spots, &["không", "có", "điểm"]) {
        return Some((Tail::Fixed(Points::ZERO), if spots[1].is("có") { 3 } else { 2 }));
    }
    let Token::Number(number) = spots.first()?.token else { return None };
    if spots.get(1).is_some_and(|spot| spot.is_sign('%')) {
        let used = maximum(&spots[2..]).or_else(|| begins(&spots[2..], &["số", "điểm"]).then_some(2))?;
        let part = Exact::of(number).times(Exact::of(max))?.over(Exact::of(Points::whole(100)))?.exact_points()?;
        return Some((Tail::Fixed(part), 2 + used));
    }
    let used = 1 + usize::from(spots.get(1).is_some_and(|spot| spot.is("điểm")));
    Some((Tail::Fixed(number), used))
}

/// A product as it is read: points and per cents above and below, shares and their names.
#[derive(Clone, Debug)]
struct Product {
    factor: Exact,
    /// +1 for the share above the line.
    shares: i32,
    /// Per cent signs below less above, where a bare 100 counts as one.
    hundreds: i32,
    above: Vec<String>,
    below: Vec<String>,
}

struct Reader<'a> {
    spots: &'a [Spot],
    at: usize,
    max: Points,
    depth: usize,
}

fn share(spots: &[Spot], max: Points) -> Option<(Tail, usize)> {
    let mut reader = Reader { spots, at: 0, max, depth: 0 };
    let read = reader.product()?;
    let names = match (read.shares, read.above.as_slice(), read.below.as_slice()) {
        (1, [], []) => None,
        (0, [above], [below]) if above != below => Some((above.clone(), below.clone())),
        _ => return None,
    };
    // A share in per cent is 1 at 100 %: the points at 100 % are the factor itself.
    let hundred = Points::whole(100);
    let full = read.factor.exact_points();
    let tail = match full {
        Some(of) if of <= max && of > Points::ZERO => Tail::Share { of, at: hundred, names },
        _ => {
            // Over a target below 100 %, the factor is max / target.
            let at = Exact::of(max).over(read.factor)?.times(Exact::of(hundred))?.exact_points()?;
            if at >= hundred || at <= Points::ZERO || read.hundreds == 0 {
                return None;
            }
            Tail::Share { of: max, at, names }
        }
    };
    // "4,0 điểm" at the end of a product.
    let unit = usize::from(spots.get(reader.at).is_some_and(|spot| spot.is("điểm")) && spots[reader.at - 1].is_number());
    Some((tail, reader.at + unit))
}

impl Reader<'_> {
    fn rest(&self) -> &[Spot] {
        &self.spots[self.at..]
    }

    fn takes(&mut self, sign: char) -> bool {
        let found = self.rest().first().is_some_and(|spot| spot.is_sign(sign));
        self.at += usize::from(found);
        found
    }

    fn product(&mut self) -> Option<Product> {
        let mut read = self.factor(false)?;
        loop {
            let divides = if self.takes('×') {
                false
            } else if self.takes('/') {
                true
            } else {
                return Some(read);
            };
            let next = self.factor(divides)?;
            let (more, fewer) = if divides { (next.below, next.above) } else { (next.above, next.below) };
            read.above.extend(more);
            read.below.extend(fewer);
            read.shares += if divides { -next.shares } else { next.shares };
            read.hundreds += if divides { next.hundreds } else { -next.hundreds };
            read.factor = if divides { read.factor.over(next.factor)? } else { read.factor.times(next.factor)? };
        }
    }

    fn factor(&mut self, divides: bool) -> Option<Product> {
        let one = Product { factor: Exact::of(Points::whole(1)), shares: 0, hundreds: 0, above: Vec::new(), below: Vec::new() };
        if self.takes('(') {
            self.depth += 1;
            let inner = if self.depth < 8 { self.product()? } else { return None };
            self.depth -= 1;
            return self.takes(')').then_some(inner);
        }
        if let Some(used) = maximum(self.rest()) {
            self.at += used;
            return Some(Product { factor: Exact::of(self.max), ..one });
        }
        if let Token::Number(number) = self.rest().first()?.token {
            self.at += 1;
            let is_percent = self.takes('%') || (divides && number == Points::whole(100));
            let factor = Exact::of(number);
            if !is_percent {
                // "50% điểm tối đa" and "4,0 điểm" may stand inside a product.
                return Some(Product { factor, ..one });
            }
            let mut factor = factor.over(Exact::of(Points::whole(100)))?;
            if let Some(used) = maximum(self.rest()) {
                self.at += used;
                factor = factor.times(Exact::of(self.max))?;
            }
            return Some(Product { factor, hundreds: 1, ..one });
        }
        self.named(one)
    }

    /// "tỷ lệ % hồ sơ đúng hạn", "R", "b", "số hồ sơ đúng hạn".
    fn named(&mut self, one: Product) -> Option<Product> {
        let start = self.at;
        let ends =
            |spot: &Spot| matches!(spot.token, Token::Sign('×' | '/' | '(' | ')' | ';' | ':' | '=' | '+' | '.') | Token::Line);
        while self.rest().first().is_some_and(|spot| !ends(spot)) && maximum(self.rest()).is_none() {
            // A comma ends a name unless brackets hold it.
            if self.rest()[0].is_sign(',') && self.depth == 0 {
                break;
            }
            self.at += 1;
        }
        let words = &self.spots[start..self.at];
        let bad = |spot: &Spot| {
            matches!(
                spot.word(),
                "trừ" | "cộng" | "nhân" | "chia" | "điểm" | "tối" | "nếu" | "khi" | "không" | "chưa" | "hoặc" | "mỗi"
            )
        };
        let numbers = words.iter().enumerate().any(|(at, spot)| spot.is_number() && !names_number(words, at));
        let odd = words.iter().any(|spot| !matches!(spot.token, Token::Word(_) | Token::Number(_) | Token::Sign('%' | ',')));
        if words.is_empty() || words.iter().any(bad) || numbers || odd {
            return None;
        }
        let is_share = begins(words, &["tỷ", "lệ"]) || matches!(words, [only] if matches!(only.word(), "r" | "tỷlệ" | "p"));
        let percents = words.iter().enumerate().filter(|(_, spot)| spot.is_sign('%'));
        if percents.into_iter().any(|(at, _)| !(at == 2 && is_share)) {
            return None;
        }
        if is_share {
            return Some(Product { shares: 1, ..one });
        }
        let name = words.iter().map(|spot| spot.word().to_owned()).collect::<Vec<_>>().join(" ");
        Some(Product { above: vec![name], ..one })
    }
}

/// "mức độ 3, 4" inside a name.
fn names_number(words: &[Spot], at: usize) -> bool {
    let before = words[..at].iter().rev().find(|spot| !spot.is_number() && !spot.is_sign(',') && !spot.is("và"));
    before.is_some_and(|spot| matches!(spot.word(), "mức" | "độ" | "năm" | "quý" | "cấp" | "loại"))
}
