//! Compares an expected answer with the actual one, and rewrites what was expected.
//!
//! Only what is mentioned counts; "…" stands for anything, also inside a text, and at the end of
//! an array for whatever follows.

use serde_json::Value;

const ANYTHING: &str = "…";

/// One line per place that differs.
pub fn differences(expected: &Value, actual: &Value) -> Vec<String> {
    let mut found = Vec::new();
    compare(expected, actual, "", &mut found);
    found
}

fn compare(expected: &Value, actual: &Value, path: &str, found: &mut Vec<String>) {
    match (expected, actual) {
        (Value::String(pattern), _) if pattern == ANYTHING => {}
        (Value::String(pattern), Value::String(text)) if fits(pattern, text) => {}
        (Value::Object(fields), Value::Object(known)) => {
            for (key, field) in fields {
                match known.get(key) {
                    Some(value) => compare(field, value, &format!("{path}/{key}"), found),
                    None => found.push(format!("{path}/{key}: there is no such field")),
                }
            }
        }
        (Value::Array(items), Value::Array(known)) => {
            let open = items.last().is_some_and(is_anything);
            if items.len() != known.len() && !(open && items.len() <= known.len() + 1) {
                found.push(format!("{path}: {} expected, {} there: {actual}", items.len(), known.len()));
            }
            for (at, (item, value)) in items.iter().zip(known).enumerate() {
                compare(item, value, &format!("{path}/{at}"), found);
            }
        }
        _ if expected == actual => {}
        _ => found.push(format!("{path}: expected {expected}, is {actual}")),
    }
}

fn is_anything(value: &Value) -> bool {
    value.as_str() == Some(ANYTHING)
}

/// A text fits when its parts between "…" follow each other from the first letter to the last.
fn fits(pattern: &str, text: &str) -> bool {
    let mut parts = pattern.split(ANYTHING);
    let Some(mut rest) = text.strip_prefix(parts.next().unwrap_or_default()) else { return false };
    let parts: Vec<&str> = parts.collect();
    let Some((last, middle)) = parts.split_last() else { return rest.is_empty() };
    for part in middle {
        match rest.split_once(part) {
            Some((_, after)) => rest = after,
            None => return false,
        }
    }
    rest.ends_with(last)
}

/// The expected text with the actual values in their places; its layout stays.
pub fn rewritten(expected: &str, actual: &Value) -> String {
    let mut writer = Rewriter { text: expected, at: 0, out: String::new() };
    writer.value(actual);
    writer.out.push_str(&writer.text[writer.at..]);
    writer.out
}

struct Rewriter<'a> {
    text: &'a str,
    at: usize,
    out: String,
}

impl Rewriter<'_> {
    /// Copies blanks and punctuation up to the next value, key or end.
    fn copy_between(&mut self, marks: &[char]) {
        let rest = &self.text[self.at..];
        let length = rest.find(|c: char| !c.is_whitespace() && !marks.contains(&c)).unwrap_or(rest.len());
        self.out.push_str(&rest[..length]);
        self.at += length;
    }

    /// Takes the value that stands next without copying it.
    fn take(&mut self) -> Value {
        let mut stream = serde_json::Deserializer::from_str(&self.text[self.at..]).into_iter::<Value>();
        let value = stream.next().and_then(Result::ok).unwrap_or_default();
        self.at += stream.byte_offset();
        value
    }

    fn copy_one(&mut self) {
        self.out.push_str(&self.text[self.at..=self.at]);
        self.at += 1;
    }

    fn ends_with(&self, bracket: char) -> bool {
        self.text[self.at..].starts_with(bracket) || self.at == self.text.len()
    }

    fn value(&mut self, actual: &Value) {
        self.copy_between(&[]);
        let start = self.at;
        let old = self.take();
        match (&old, actual) {
            (Value::Object(_), Value::Object(known)) => {
                self.at = start;
                self.copy_one();
                self.copy_between(&[',']);
                while !self.ends_with('}') {
                    let key = self.take();
                    self.out.push_str(&key.to_string());
                    self.copy_between(&[':']);
                    self.value(known.get(key.as_str().unwrap_or_default()).unwrap_or(&Value::Null));
                    self.copy_between(&[',']);
                }
                self.copy_one();
            }
            (Value::Array(items), Value::Array(known)) if items.len() == known.len() || items.last().is_some_and(is_anything) => {
                self.at = start;
                self.copy_one();
                self.copy_between(&[',']);
                let mut known = known.iter();
                while !self.ends_with(']') {
                    self.value(known.next().unwrap_or(&Value::Null));
                    self.copy_between(&[',']);
                }
                self.copy_one();
            }
            _ if differences(&old, actual).is_empty() => self.out.push_str(&self.text[start..self.at]),
            _ => self.out.push_str(&actual.to_string()),
        }
    }
}

#[test]
fn only_what_is_mentioned_is_compared() {
    let actual = serde_json::json!({ "a": "1.5", "b": [1, 2, 3], "c": { "d": "Điểm 2 lớn hơn 1" } });
    let same = |expected: &str| differences(&serde_json::from_str(expected).expect("JSON"), &actual).is_empty();
    assert!(same(r#"{ "b": [1, "…"], "c": { "d": "Điểm…hơn 1" } }"#), "a subset with wildcards fits");
    assert!(!same(r#"{ "b": [1, 2] }"#), "an array without … must be whole");
    assert!(!same(r#"{ "b": [1, 2, 3, 4, "…"] }"#), "what follows may be nothing, but not less");
    assert!(!same(r#"{ "e": null }"#), "an absent field is not null");
    assert!(!same(r#"{ "c": { "d": "Điểm…hơn 2" } }"#), "the end of a text counts");
    assert!(!same(r#"{ "a": 1.5 }"#), "points are strings");
}

#[test]
fn what_was_expected_is_rewritten_in_its_own_layout() {
    let actual = serde_json::json!({ "a": "2", "b": [{ "c": 1, "d": 9 }, { "c": 2 }], "e": "abc" });
    let expected = "{\n  \"a\": \"1\", \"e\": \"a…\",\n  \"b\": [{ \"c\": 0 }, \"…\"]\n}\n";
    assert_eq!(
        rewritten(expected, &actual),
        "{\n  \"a\": \"2\", \"e\": \"a…\",\n  \"b\": [{ \"c\": 1 }, \"…\"]\n}\n",
        "only values that differ change"
    );
}
