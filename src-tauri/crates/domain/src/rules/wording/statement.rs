//! Statements: a wording cut at line ends, semicolons and full stops, each read into one piece.
//!
//! A statement that no piece fits stops the reading and is named in the reason.

use super::range::{Head, head};
use super::shape::{cut, defines, is_introduction, marked, marks, plain_case, remark, trimmed};
use super::tail::{Tail, tail};
use super::token::{Spot, Token, begins, find, said, tokens};
use crate::points::Points;
use crate::rules::NoOccurrence;

/// What one statement says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Piece {
    /// "từ 80% đến dưới 95%: 1".
    Level(Level),
    /// "Điểm = (b/a) × 4,0".
    Formula(Tail),
    /// "mỗi … được 0,5 điểm" or "mỗi … trừ 0,25 điểm".
    PerCase { each: Points, takes_away: bool },
    /// "tối đa 2 điểm"; `None` for all the points there are.
    Cap(Option<Points>),
    /// "a là tổng số …": a name and what it stands for.
    Definition { name: String, of: String },
    /// What no occurrence gives; in a list of labels it is one of them.
    Nothing { gives: NoOccurrence, label: Option<String> },
    /// "không áp dụng", a heading: says nothing about points.
    Aside,
}

/// A level of a scale or a list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Level {
    pub(super) mark: Option<String>,
    /// The head as the decision writes it.
    pub(super) label: String,
    pub(super) head: Head,
    pub(super) tail: Tail,
    /// "Nếu …": may refine what an earlier "nếu" says.
    pub(super) conditional: bool,
    /// Stands in the label though no label holds it: comparisons, colons, "mỗi".
    pub(super) is_plain_label: bool,
}

pub(super) struct Statements<'a> {
    text: &'a str,
    max: Points,
    pub(super) pieces: Vec<Piece>,
}

impl<'a> Statements<'a> {
    pub(super) fn read(text: &'a str, max: Points) -> Result<Vec<Piece>, String> {
        let mut statements = Statements { text, max, pieces: Vec::new() };
        let all = tokens(text);
        for statement in cut(&all) {
            statements.statement(statement)?;
        }
        Ok(statements.pieces)
    }

    fn unclear(&self, spots: &[Spot]) -> String {
        format!("Chưa hiểu \"{}\".", said(self.text, spots))
    }

    fn statement(&mut self, spots: &[Spot]) -> Result<(), String> {
        let (mark, spots) = marked(spots);
        let spots = trimmed(spots);
        if spots.is_empty() {
            return if mark.is_none() { Ok(()) } else { Err("Có mục chưa có nội dung.".to_owned()) };
        }
        if mark.is_none() && (self.definitions(spots)? || self.note(spots)? || self.per_case(spots)? || self.cap(spots)) {
            return Ok(());
        }
        if self.levels(mark, spots)? || self.formula(spots)? || self.heading(spots) {
            return Ok(());
        }
        Err(self.unclear(spots))
    }

    /// "Trong đó: a là …, b là …", "Gọi R là …".
    fn definitions(&mut self, spots: &[Spot]) -> Result<bool, String> {
        let mut rest = spots;
        let led = begins(rest, &["trong", "đó"]) || begins(rest, &["với"]) || begins(rest, &["gọi"]);
        if led {
            rest = trimmed(&rest[if rest[0].is("trong") { 2 } else { 1 }..]);
            if rest.is_empty() {
                self.pieces.push(Piece::Aside);
                return Ok(true);
            }
        }
        if !defines(rest) {
            return if led { Err(self.unclear(spots)) } else { Ok(false) };
        }
        while !rest.is_empty() {
            let next = (2..rest.len()).find(|at| (rest[at - 1].is_sign(',') || rest[at - 1].is("và")) && defines(&rest[*at..]));
            let end = next.map_or(rest.len(), |next| next - 1);
            let of = &rest[2..end];
            let odd = of.iter().enumerate().any(|(at, spot)| {
                matches!(
                    spot.token,
                    Token::Sign(':' | '=' | '×' | '+' | '≥' | '≤' | '<' | '>' | '%') | Token::Unclear | Token::Date
                ) || matches!(spot.word(), "điểm" | "nếu" | "nhân" | "mỗi")
                    || (spot.is_number() && !of[..at].iter().any(|spot| matches!(spot.word(), "mức" | "năm" | "quý" | "cấp")))
            });
            if of.is_empty() || odd {
                return Err(self.unclear(&rest[..end]));
            }
            let name = rest[0].word().to_owned();
            self.pieces.push(Piece::Definition { name, of: said(self.text, of).to_lowercase() });
            rest = next.map_or(&[], |next| &rest[next..]);
        }
        Ok(true)
    }

    /// "Không phát sinh …: điểm tối đa", "…: không áp dụng".
    fn note(&mut self, spots: &[Spot]) -> Result<bool, String> {
        if let Some(at) = find(spots, &["không", "áp", "dụng"]) {
            let after = spots[at + 3..].iter().all(|spot| {
                matches!(spot.word(), "tiêu" | "chí" | "này" | "điểm" | "kad") || spot.is_sign('(') || spot.is_sign(')')
            });
            let before = at > 0 && (spots[at - 1].is_sign(':') || spots[at - 1].is("thì") || spots[at - 1].is_sign(','));
            let clean = !spots[..at].iter().any(|spot| spot.is_number() || spot.is_sign('%') || spot.is("mỗi"));
            if after && before && clean {
                self.pieces.push(Piece::Aside);
                return Ok(true);
            }
            return Ok(false);
        }
        let Some(at) = find(spots, &["không", "phát", "sinh"]) else { return Ok(false) };
        let ends = |spot: &Spot| {
            spot.is_sign(':') || spot.is_sign(',') || spot.is("thì") || spot.is("được") || spot.is("tính") || spot.is("loại")
        };
        let outcome = (at + 3..spots.len()).rev().filter(|end| ends(&spots[*end])).find_map(|end| {
            let start = end + usize::from(spots[end].is_sign(':') || spots[end].is_sign(',') || spots[end].is("thì"));
            Some((end, self.nothing(&spots[start..])?))
        });
        match outcome {
            Some((end, nothing)) if !spots[..end].iter().any(|spot| spot.is_number() || spot.is_sign('%')) => {
                let is_label = at == 0 && spots[end].is_sign(':');
                self.pieces.push(Piece::Nothing { gives: nothing, label: is_label.then(|| said(self.text, &spots[..end])) });
                Ok(true)
            }
            // A list may have a label of these words.
            _ => Ok(false),
        }
    }

    fn nothing(&self, spots: &[Spot]) -> Option<NoOccurrence> {
        let of_this = |rest: &[Spot]| {
            rest.iter().all(|spot| {
                [
                    "tiêu", "chí", "này", "khi", "tính", "chỉ", "số", "khỏi", "điểm", "vào", "tổng", "ra", "thành", "phần",
                    "mẫu", "cchc", "ra",
                ]
                .contains(&spot.word())
            })
        };
        if begins(spots, &["loại", "trừ"]) && of_this(&spots[2..]) {
            return Some(NoOccurrence::Excluded);
        }
        if begins(spots, &["không", "tính"]) && of_this(&spots[2..]) {
            // "không tính điểm" alone may be 0 or excluded.
            let alone = spots.len() == 3 && spots[2].is("điểm");
            return (!alone).then_some(NoOccurrence::Excluded);
        }
        let (tail, used) = tail(spots, self.max)?;
        match tail {
            Tail::Fixed(points) if used == spots.len() && points == self.max => Some(NoOccurrence::Full),
            Tail::Fixed(points) if used == spots.len() && points == Points::ZERO => Some(NoOccurrence::Zero),
            _ => None,
        }
    }

    /// "mỗi văn bản chậm trừ 0,25 điểm, trừ tối đa 1 điểm", "trừ 0,25 điểm cho mỗi văn bản chậm".
    fn per_case(&mut self, spots: &[Spot]) -> Result<bool, String> {
        let led = begins(spots, &["mỗi"]) || begins(spots, &["cứ"]);
        let Some(each_at) = spots.iter().position(|spot| spot.is("mỗi") || (spot.is("cứ") && led)) else { return Ok(false) };
        let unclear = || self.unclear(spots);
        if !led {
            let Some((each, used)) = self.amount(&spots[1..]) else { return Err(unclear()) };
            let between = &spots[1 + used..each_at];
            let connects = between.iter().all(|spot| matches!(spot.word(), "cho" | "đối" | "với" | "trên"));
            if !spots[0].is("trừ") || !connects || !plain_case(&spots[each_at + 1..]) {
                return Err(unclear());
            }
            self.pieces.push(Piece::PerCase { each, takes_away: true });
            return Ok(true);
        }
        let gives = |at: &usize| {
            matches!(spots[*at].word(), "được" | "đạt" | "cộng" | "trừ" | "tính" | "thưởng") || spots[*at].is_sign(':')
        };
        let found =
            (1..spots.len()).filter(gives).find_map(|at| self.amount(&spots[at + 1..]).map(|(each, used)| (at, each, used)));
        let Some((at, each, used)) = found else { return Err(unclear()) };
        let takes_away = spots[at].is("trừ");
        let mut subject_end = at;
        while subject_end > 1
            && (matches!(spots[subject_end - 1].word(), "được" | "bị" | "sẽ" | "thì") || spots[subject_end - 1].is_sign(','))
        {
            subject_end -= 1;
        }
        if !plain_case(&spots[1..subject_end]) {
            return Err(unclear());
        }
        self.pieces.push(Piece::PerCase { each, takes_away });
        let rest = trimmed(&spots[at + 1 + used..]);
        if !rest.is_empty() && !self.cap(rest) {
            return Err(self.unclear(rest));
        }
        Ok(true)
    }

    /// "0,25 điểm", "10% điểm tối đa": must say that it is points.
    fn amount(&self, spots: &[Spot]) -> Option<(Points, usize)> {
        match tail(spots, self.max)? {
            (Tail::Fixed(points), used)
                if spots[0].is_number() && used > 1 && spots[1..used].iter().any(|spot| spot.is("điểm")) =>
            {
                Some((points, used))
            }
            _ => None,
        }
    }

    /// "trừ tối đa không quá số điểm của tiêu chí", "tối đa 2 điểm".
    fn cap(&mut self, spots: &[Spot]) -> bool {
        const WORDS: &[&str] = &[
            "trừ", "tối", "đa", "không", "quá", "nhưng", "hết", "đến", "cho", "số", "điểm", "của", "tiêu", "chí", "thì", "thôi",
            "này", "thành", "phần", "bằng", "vượt", "mức", "và", "tổng", "được", "cộng", "khi", "đạt",
        ];
        let says = find(spots, &["tối", "đa"]).is_some()
            || find(spots, &["không", "quá"]).is_some()
            || find(spots, &["vượt", "quá"]).is_some()
            || spots.iter().any(|spot| spot.is("hết"));
        let known =
            spots.iter().all(|spot| WORDS.contains(&spot.word()) || matches!(spot.token, Token::Number(_) | Token::Sign(',')));
        let numbers: Vec<Points> =
            spots.iter().filter_map(|spot| if let Token::Number(n) = spot.token { Some(n) } else { None }).collect();
        if !says || !known || numbers.len() > 1 || spots.iter().all(|spot| !spot.is("điểm") && !spot.is("hết")) {
            return false;
        }
        self.pieces.push(Piece::Cap(numbers.first().copied()));
        true
    }

    /// One or more levels in a row: "trên 90%: 3, từ 70% đến 90%: 1,5".
    fn levels(&mut self, mark: Option<String>, spots: &[Spot]) -> Result<bool, String> {
        let mut depth = 0_i32;
        for at in 1..spots.len() {
            depth += i32::from(spots[at].is_sign('(')) - i32::from(spots[at].is_sign(')'));
            let separates = spots[at].is_sign(':') || spots[at].is_sign('=') || spots[at].is_sign('→');
            let verb = matches!(spots[at].word(), "được" | "đạt" | "thì" | "tính" | "chấm" | "là");
            if depth != 0 || !(separates || verb) {
                continue;
            }
            let Some((tail, used)) = tail(&spots[at + 1..], self.max) else { continue };
            let end = at + 1 + used;
            let names_points = spots[at + 1..end].iter().any(|spot| spot.is("điểm"));
            let goes_on = spots
                .get(end)
                .is_none_or(|next| next.is_sign(',') || next.is_sign('-') || next.is_sign('+') || marks(&spots[end..]));
            if !goes_on || (verb && !names_points) {
                continue;
            }
            let head_spots = &spots[..at];
            if is_introduction(head_spots) {
                return Ok(false);
            }
            self.pieces.push(Piece::Level(self.level(mark, head_spots, tail)));
            let rest = trimmed(&spots[end..]);
            return if rest.is_empty() { Ok(true) } else { self.statement(&spots[end..]).map(|()| true) };
        }
        Ok(false)
    }

    fn level(&self, mark: Option<String>, spots: &[Spot], tail: Tail) -> Level {
        let comparing = spots.iter().any(|spot| {
            matches!(spot.token, Token::Unclear | Token::Sign('≥' | '≤' | '<' | '>' | '%' | ':' | '=' | '×' | '+'))
                || matches!(spot.word(), "mỗi" | "trừ")
        });
        let points = spots.windows(2).any(|pair| pair[0].is_number() && pair[1].is("điểm"));
        Level {
            mark,
            label: said(self.text, spots),
            head: head(spots),
            tail,
            conditional: begins(spots, &["nếu"]) || begins(spots, &["trường", "hợp"]) || begins(spots, &["khi"]),
            is_plain_label: !comparing && !points,
        }
    }

    /// "Điểm = tỷ lệ × điểm tối đa (theo …)", with or without an introduction.
    fn formula(&mut self, spots: &[Spot]) -> Result<bool, String> {
        let starts = (0..spots.len()).filter(|at| *at == 0 || (is_introduction(&spots[..*at]) && !spots[*at - 1].is("tỷ")));
        for at in starts {
            let Some((found @ Tail::Share { .. }, used)) = tail(&spots[at..], self.max) else { continue };
            let mut rest = trimmed(&spots[at + used..]);
            if let Some(inside) = remark(rest) {
                rest = trimmed(&rest[inside..]);
            }
            self.pieces.push(Piece::Formula(found));
            return if rest.is_empty() { Ok(true) } else { self.statement(rest).map(|()| true) };
        }
        Ok(false)
    }

    /// "Tỷ lệ hồ sơ đúng hạn:", "Theo kết quả điều tra xã hội học".
    fn heading(&mut self, spots: &[Spot]) -> bool {
        let is_heading = is_introduction(spots);
        if is_heading {
            self.pieces.push(Piece::Aside);
        }
        is_heading
    }
}
