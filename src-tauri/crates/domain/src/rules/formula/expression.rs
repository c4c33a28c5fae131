//! Expressions: numbers, names, + − × ÷, parentheses, min and max.
//!
//! `1,5` and `1.5` are the same number and `80%` is 0,8; arguments of min and max are parted by
//! `;`. Depth is bounded, so that a hostile text cannot exhaust the stack.

use std::iter::Peekable;
use std::str::Chars;

use crate::points::Points;
use crate::rules::exact::Exact;

/// An expression as read.
#[derive(Clone, Debug)]
pub(super) enum Expression {
    Number(Exact),
    Name(String),
    Pair(char, Box<Expression>, Box<Expression>),
    Least(Vec<Expression>),
    Greatest(Vec<Expression>),
}

const DEEPEST: usize = 40;
const LONGEST: usize = 1000;

/// True for what may name a figure.
pub(super) fn is_name(text: &str) -> bool {
    text.chars().next().is_some_and(char::is_alphabetic)
        && text.chars().all(|c| c.is_alphanumeric() || c == '_')
        && !matches!(text, "min" | "max")
}

struct Reader<'a> {
    rest: Peekable<Chars<'a>>,
    depth: usize,
}

impl Expression {
    pub(super) fn read(text: &str) -> Result<Expression, String> {
        if text.len() > LONGEST {
            return Err("Công thức quá dài.".to_owned());
        }
        let lower = text.to_lowercase();
        let mut reader = Reader { rest: lower.chars().peekable(), depth: 0 };
        let read = reader.sum()?;
        match reader.next_sign() {
            None => Ok(read),
            Some(sign) => Err(format!("Công thức thừa ký hiệu {sign}.")),
        }
    }

    /// Works it out; `named` gives the values of names.
    pub(super) fn value(&self, named: &mut dyn FnMut(&str) -> Result<Exact, String>) -> Result<Exact, String> {
        let too_large = || "số quá lớn.".to_owned();
        match self {
            Expression::Number(number) => Ok(*number),
            Expression::Name(name) => named(name),
            Expression::Pair(sign, left, right) => {
                let (left, right) = (left.value(named)?, right.value(named)?);
                match sign {
                    '+' => left.plus(right),
                    '-' => left.minus(right),
                    '×' => left.times(right),
                    _ if right.is_zero() => return Err("mẫu số của công thức bằng 0.".to_owned()),
                    _ => left.over(right),
                }
                .ok_or_else(too_large)
            }
            Expression::Least(parts) | Expression::Greatest(parts) => {
                let takes_less = matches!(self, Expression::Least(_));
                let mut best: Option<Exact> = None;
                for part in parts {
                    let value = part.value(named)?;
                    let better = match best {
                        None => true,
                        Some(best) => value.compare(best).ok_or_else(too_large)?.is_lt() == takes_less,
                    };
                    best = if better { Some(value) } else { best };
                }
                best.ok_or_else(|| "min và max cần ít nhất một số.".to_owned())
            }
        }
    }

    /// The names it needs.
    pub(super) fn names(&self) -> Vec<String> {
        match self {
            Expression::Number(_) => Vec::new(),
            Expression::Name(name) => vec![name.clone()],
            Expression::Pair(_, left, right) => left.names().into_iter().chain(right.names()).collect(),
            Expression::Least(parts) | Expression::Greatest(parts) => parts.iter().flat_map(Expression::names).collect(),
        }
    }

    /// True when a divisor is zero whatever the figures are.
    pub(super) fn divides_by_zero(&self) -> bool {
        match self {
            Expression::Number(_) | Expression::Name(_) => false,
            Expression::Pair(sign, left, right) => {
                let zero =
                    *sign == '/' && right.names().is_empty() && right.value(&mut |_| Ok(Exact::ZERO)).is_ok_and(Exact::is_zero);
                zero || left.divides_by_zero() || right.divides_by_zero()
            }
            Expression::Least(parts) | Expression::Greatest(parts) => parts.iter().any(Expression::divides_by_zero),
        }
    }
}

impl Reader<'_> {
    fn next_sign(&mut self) -> Option<char> {
        while self.rest.peek().is_some_and(|c| c.is_whitespace()) {
            self.rest.next();
        }
        self.rest.peek().map(|sign| match sign {
            '*' | 'x' | '·' => '×',
            ':' | '÷' => '/',
            '−' | '–' => '-',
            other => *other,
        })
    }

    fn sum(&mut self) -> Result<Expression, String> {
        self.chain(&['+', '-'], Reader::product)
    }

    fn product(&mut self) -> Result<Expression, String> {
        self.chain(&['×', '/'], Reader::factor)
    }

    fn chain(&mut self, signs: &[char], part: fn(&mut Self) -> Result<Expression, String>) -> Result<Expression, String> {
        let mut left = part(self)?;
        while let Some(sign) = self.next_sign().filter(|sign| signs.contains(sign)) {
            self.rest.next();
            left = Expression::Pair(sign, Box::new(left), Box::new(part(self)?));
        }
        Ok(left)
    }

    fn factor(&mut self) -> Result<Expression, String> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err("Công thức lồng nhau quá sâu.".to_owned());
        }
        // `x` between factors is a times sign; where a factor begins it is a name.
        self.next_sign();
        let factor = match self.rest.peek().copied() {
            Some('(') => {
                self.rest.next();
                let inner = self.sum()?;
                self.close()?;
                Ok(inner)
            }
            Some('-' | '−' | '–') => {
                self.rest.next();
                let inner = self.factor()?;
                Ok(Expression::Pair('-', Box::new(Expression::Number(Exact::ZERO)), Box::new(inner)))
            }
            Some(c) if c.is_ascii_digit() => self.number(),
            Some(c) if c.is_alphabetic() => self.named(),
            Some(other) => Err(format!("Công thức có ký hiệu {other} không hiểu được.")),
            None => Err("Công thức còn thiếu.".to_owned()),
        };
        self.depth -= 1;
        factor
    }

    fn close(&mut self) -> Result<(), String> {
        match self.next_sign() {
            Some(')') => {
                self.rest.next();
                Ok(())
            }
            _ => Err("Công thức thiếu dấu đóng ngoặc.".to_owned()),
        }
    }

    fn taken(&mut self, part: fn(char) -> bool) -> String {
        let mut text = String::new();
        while let Some(c) = self.rest.next_if(|c| part(*c)) {
            text.push(c);
        }
        text
    }

    fn number(&mut self) -> Result<Expression, String> {
        let text = self.taken(|c| c.is_ascii_digit() || matches!(c, '.' | ','));
        let number = Points::parse_canonical(&text.replace(',', "."))
            .map_err(|_| format!("Số {text} trong công thức chưa đúng. Dùng một dấu thập phân; ngăn cách bằng dấu chấm phẩy."))?;
        let number = Exact::of(number);
        if self.next_sign() == Some('%') {
            self.rest.next();
            let share = number.over(Exact::of(Points::whole(100))).ok_or_else(|| "số quá lớn.".to_owned())?;
            return Ok(Expression::Number(share));
        }
        Ok(Expression::Number(number))
    }

    fn named(&mut self) -> Result<Expression, String> {
        let name = self.taken(|c| c.is_alphanumeric() || c == '_');
        if !matches!(name.as_str(), "min" | "max") {
            return Ok(Expression::Name(name));
        }
        if self.next_sign() != Some('(') {
            return Err(format!("Sau {name} cần dấu mở ngoặc."));
        }
        self.rest.next();
        let mut parts = vec![self.sum()?];
        while self.next_sign() == Some(';') {
            self.rest.next();
            parts.push(self.sum()?);
        }
        self.close()?;
        Ok(if name == "min" { Expression::Least(parts) } else { Expression::Greatest(parts) })
    }
}
