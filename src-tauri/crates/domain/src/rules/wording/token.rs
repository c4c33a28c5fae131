//! Tokens of an official wording: words, numbers, dates and signs, each with its place in the text.
//!
//! Every character becomes part of some token; a sign that no grammar knows therefore stops the
//! reading instead of being skipped.

use crate::points::Points;

/// What stands at one place.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Token {
    /// A word in lower case.
    Word(String),
    /// A number as written.
    Number(Points),
    /// A number that has two readings ("1.000"), or too many digits.
    Unclear,
    /// `31/01`, `31/01/2021`.
    Date,
    /// One sign, in one spelling: × / - ≥ ≤ …
    Sign(char),
    /// The end of a line.
    Line,
}

/// A token with its place.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Spot {
    pub(super) token: Token,
    pub(super) start: usize,
    pub(super) end: usize,
}

impl Spot {
    pub(super) fn is(&self, word: &str) -> bool {
        matches!(&self.token, Token::Word(own) if own == word)
    }

    pub(super) fn is_sign(&self, sign: char) -> bool {
        self.token == Token::Sign(sign)
    }

    pub(super) fn is_number(&self) -> bool {
        matches!(self.token, Token::Number(_) | Token::Unclear)
    }

    pub(super) fn word(&self) -> &str {
        match &self.token {
            Token::Word(word) => word,
            _ => "",
        }
    }
}

/// True when the words stand at the beginning.
pub(super) fn begins(spots: &[Spot], words: &[&str]) -> bool {
    spots.len() >= words.len() && words.iter().zip(spots).all(|(word, spot)| spot.is(word))
}

/// Where the words first stand together.
pub(super) fn find(spots: &[Spot], words: &[&str]) -> Option<usize> {
    (0..spots.len()).find(|at| begins(&spots[*at..], words))
}

/// The text cut into tokens.
pub(super) fn tokens(text: &str) -> Vec<Spot> {
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    let place = |at: usize| chars.get(at).map_or(text.len(), |(place, _)| *place);
    let mut spots: Vec<Spot> = Vec::new();
    let mut at = 0;
    while let Some((_, c)) = chars.get(at).copied() {
        let (token, length) = match c {
            '\n' => (Some(Token::Line), 1),
            c if c.is_whitespace() => (None, 1),
            c if c.is_ascii_digit() => number_or_date(&chars[at..], &spots),
            c if c.is_alphabetic() => word(&chars[at..]),
            _ => sign(&chars[at..]),
        };
        if let Some(token) = token {
            spots.push(Spot { token, start: place(at), end: place(at + length) });
        }
        at += length;
    }
    spots
}

fn run(chars: &[(usize, char)], part: impl Fn(char) -> bool) -> String {
    chars.iter().map(|(_, c)| *c).take_while(|c| part(*c)).collect()
}

fn word(chars: &[(usize, char)]) -> (Option<Token>, usize) {
    let text = run(chars, char::is_alphanumeric);
    let length = text.chars().count();
    // One spelling for the words that have two.
    let lower = match text.to_lowercase().as_str() {
        "tỉ" => "tỷ".to_owned(),
        "đ" => "điểm".to_owned(),
        other => other.to_owned(),
    };
    let token = if lower == "x" { Token::Sign('×') } else { Token::Word(lower) };
    (Some(token), length)
}

fn sign(chars: &[(usize, char)]) -> (Option<Token>, usize) {
    let next = chars.get(1).map(|(_, c)| *c);
    let (sign, length) = match (chars[0].1, next) {
        ('>', Some('=')) => ('≥', 2),
        ('<', Some('=')) => ('≤', 2),
        ('*' | '✕' | '∙' | '⋅', _) => ('×', 1),
        ('÷' | '∕', _) => ('/', 1),
        ('–' | '—' | '−' | '‑', _) => ('-', 1),
        ('⩾' | '≧', _) => ('≥', 1),
        ('⩽' | '≦', _) => ('≤', 1),
        (other, _) => (other, 1),
    };
    (Some(Token::Sign(sign)), length)
}

/// "2,5", "01", "31/01", "9001:2015", "4G", "0,25đ".
fn number_or_date(chars: &[(usize, char)], before: &[Spot]) -> (Option<Token>, usize) {
    let digits = run(chars, |c| c.is_ascii_digit());
    let mut length = digits.len();
    let at = |place: usize| chars.get(place).map(|(_, c)| *c).unwrap_or(' ');
    if at(length) == ':' && at(length + 1).is_ascii_digit() {
        let rest = run(&chars[length + 1..], |c| c.is_ascii_digit());
        return (Some(Token::Word(format!("{digits}:{rest}"))), length + 1 + rest.len());
    }
    if at(length) == '/' && at(length + 1).is_ascii_digit() && after_day_word(before) {
        let rest = run(&chars[length..], |c| c.is_ascii_digit() || c == '/');
        return (Some(Token::Date), length + rest.len());
    }
    let mut text = digits.clone();
    let mut unclear = digits.len() > 9;
    if matches!(at(length), ',' | '.') && at(length + 1).is_ascii_digit() {
        let rest = run(&chars[length + 1..], |c| c.is_ascii_digit());
        unclear = unclear || rest.len() > 6 || (at(length) == '.' && rest.len() == 3);
        text = format!("{digits}.{rest}");
        length += 1 + rest.len();
        unclear = unclear || (matches!(at(length), ',' | '.') && at(length + 1).is_ascii_digit());
    }
    let letters = run(&chars[length..], char::is_alphanumeric).to_lowercase();
    if !letters.is_empty() && !matches!(letters.as_str(), "đ" | "điểm" | "x") {
        let whole = format!("{text}{letters}");
        return (Some(Token::Word(whole)), length + letters.chars().count());
    }
    let token = match Points::parse_canonical(&text) {
        Ok(number) if !unclear => Token::Number(number),
        _ => Token::Unclear,
    };
    (Some(token), length)
}

/// `1/2` is a date only after a word that says so.
fn after_day_word(before: &[Spot]) -> bool {
    before.last().is_some_and(|spot| matches!(spot.word(), "ngày" | "trước" | "sau" | "đến" | "từ" | "hạn"))
}

/// The words between two places, as the decision writes them, with single blanks.
pub(super) fn said(text: &str, spots: &[Spot]) -> String {
    match (spots.first(), spots.last()) {
        (Some(first), Some(last)) => text[first.start..last.end].split_whitespace().collect::<Vec<_>>().join(" "),
        _ => String::new(),
    }
}
