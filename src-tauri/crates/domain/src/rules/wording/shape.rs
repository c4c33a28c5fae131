//! The shapes of pieces of a statement: marks, bullets, headings, remarks, and where it is cut.
//!
//! Small questions about a row of tokens; what they mean together is decided in `statement.rs`.

use super::token::{Spot, Token};
use crate::points::Points;

/// Words of headings and introductions, which say nothing about points.
const INTRODUCTION: &[&str] = &[
    "điểm", "đánh", "giá", "được", "tính", "theo", "công", "thức", "cách", "kết", "quả", "điều", "tra", "xã", "hội", "học", "số",
    "như", "sau", "của", "tiêu", "chí", "chấm", "bằng", "tỷ", "lệ", "thang", "trên", "cơ", "sở", "sipas", "này", "là", "quy",
    "định", "thành", "phần", "đó", "trong", "căn", "cứ", "vào", "sự", "hài", "lòng", "khảo", "sát", "từng", "mức",
];

pub(super) fn is_introduction(spots: &[Spot]) -> bool {
    spots.iter().all(|spot| INTRODUCTION.contains(&spot.word()) || spot.is_sign(':') || spot.is_sign('=') || spot.is_sign(','))
}

/// The length of a remark in brackets at the beginning that says nothing about points.
pub(super) fn remark(spots: &[Spot]) -> Option<usize> {
    if !spots.first()?.is_sign('(') {
        return None;
    }
    let end = spots.iter().position(|spot| spot.is_sign(')'))?;
    let says = |spot: &Spot| {
        spot.is_number()
            || matches!(
                spot.word(),
                "điểm" | "nếu" | "trừ" | "không" | "chưa" | "nhân" | "trên" | "dưới" | "tối" | "đa" | "khi" | "mỗi"
            )
            || !matches!(spot.token, Token::Word(_) | Token::Sign(','))
    };
    (!spots[1..end].iter().any(says)).then_some(end + 1)
}

/// Words of a case without numbers, except "01".
pub(super) fn plain_case(spots: &[Spot]) -> bool {
    let odd = |(at, spot): (usize, &Spot)| match &spot.token {
        Token::Number(number) => !(at == 0 && *number == Points::whole(1)),
        Token::Word(word) => matches!(word.as_str(), "điểm" | "nếu" | "tối" | "mỗi" | "từ" | "thứ" | "nhưng"),
        Token::Sign(sign) => !matches!(sign, ',' | '(' | ')'),
        Token::Unclear | Token::Date | Token::Line => true,
    };
    spots.iter().any(|spot| !spot.word().is_empty()) && !spots.iter().enumerate().any(odd)
}

/// "a là", "R =": one letter that gets a meaning.
pub(super) fn defines(spots: &[Spot]) -> bool {
    matches!(spots, [name, is, ..] if name.word().chars().count() == 1 && (is.is("là") || is.is_sign(':')))
}

/// "a)" or "1)" at the beginning.
pub(super) fn marks(spots: &[Spot]) -> bool {
    matches!(spots, [name, close, ..] if close.is_sign(')') && (name.word().chars().count() == 1 || name.is_number()))
}

pub(super) fn marked(spots: &[Spot]) -> (Option<String>, &[Spot]) {
    let spots = trimmed(spots);
    if !marks(spots) {
        return (None, spots);
    }
    let mark = match &spots[0].token {
        Token::Number(number) => number.canonical(),
        _ => spots[0].word().replace("điểm", "đ"),
    };
    (Some(mark), &spots[2..])
}

/// Without bullets and commas in front, without colons and stops behind.
pub(super) fn trimmed(mut spots: &[Spot]) -> &[Spot] {
    while let [first, rest @ ..] = spots {
        if !matches!(first.token, Token::Sign('-' | '+' | '•' | '●' | ',' | ':' | '.' | '*') | Token::Line) {
            break;
        }
        spots = rest;
    }
    while let [rest @ .., last] = spots {
        if !matches!(last.token, Token::Sign('.' | ',' | ':') | Token::Line) {
            break;
        }
        spots = rest;
    }
    spots
}

/// Cut at line ends, semicolons and full stops outside brackets.
pub(super) fn cut(spots: &[Spot]) -> Vec<&[Spot]> {
    let mut depth = 0_i32;
    let ends = move |spot: &Spot| {
        // A closing bracket of "a)" has no opening one.
        depth = (depth + i32::from(spot.is_sign('(')) - i32::from(spot.is_sign(')'))).max(0);
        depth == 0 && matches!(spot.token, Token::Line | Token::Sign(';' | '.'))
    };
    spots.split(ends).collect()
}
