//! A change as lines that a person reads: what, which field, from what, to what, why.
//!
//! A change is looked at as it stands in the journal, so that every noun has its history from the
//! day on which it exists. What is only bookkeeping (identities, who and when of the entry itself)
//! is left out; a secret is never shown.

use std::collections::BTreeMap;

use serde_json::{Map, Value};
use store::{Change, Noun};

use super::fields::{Field, field_words, is_left_out, shown_value};
use super::names::Names;
use super::nouns::{noun_words, subject_fields};
use crate::wire::shown;

shown! {
    /// One field of one thing, from what to what.
    pub struct ChangeLine {
        /// The kind of thing.
        #[cfg_attr(feature = "ts", ts(type = "string"))]
        pub noun: Noun,
        /// Which one, in words.
        pub subject: String,
        /// The field, in words.
        pub field: String,
        /// What it was; empty when there was nothing.
        pub old: String,
        /// What it is; empty when there is nothing any more.
        pub new: String,
        /// Why, where a reason was given with the change.
        pub why: String,
        /// Code of the round it belongs to.
        pub round: Option<String>,
        /// The unit it belongs to.
        pub unit: Option<i64>,
        /// The line of the sheet it belongs to.
        pub node: Option<i64>,
        /// The stage of the sheet it belongs to.
        pub stage: Option<domain::rounds::Stage>,
    }
}

/// A change taken apart: its noun and both sides.
struct Sides {
    noun: Noun,
    old: Option<Map<String, Value>>,
    new: Option<Map<String, Value>>,
}

/// All lines of the changes of a step.
pub(crate) fn lines_of(changes: &[Change], names: &Names) -> Vec<ChangeLine> {
    changes.iter().filter_map(sides).flat_map(|sides| lines(&sides, names)).collect()
}

fn sides(change: &Change) -> Option<Sides> {
    // {"score": {"updated": {"old": …, "new": …}}}
    let Ok(Value::Object(outer)) = serde_json::to_value(change) else { return None };
    let (noun, diff) = outer.into_iter().next()?;
    let noun: Noun = serde_json::from_value(Value::String(noun)).ok()?;
    let Value::Object(diff) = diff else { return None };
    let (kind, mut value) = diff.into_iter().next()?;
    let object = |value: Value| if let Value::Object(fields) = value { Some(fields) } else { None };
    let (old, new) = match kind.as_str() {
        "added" => (None, object(value)),
        "removed" => (object(value), None),
        _ => (object(value["old"].take()), object(value["new"].take())),
    };
    Some(Sides { noun, old, new })
}

fn lines(sides: &Sides, names: &Names) -> Vec<ChangeLine> {
    let Some(known) = sides.new.as_ref().or(sides.old.as_ref()) else { return Vec::new() };
    let id = |field: &str| known.get(field).and_then(Value::as_i64);
    let bare = ChangeLine {
        noun: sides.noun,
        subject: subject(sides.noun, known, names),
        field: String::new(),
        old: String::new(),
        new: String::new(),
        why: why(sides),
        round: id("round").and_then(|round| names.round(round).cloned()),
        unit: if sides.noun == Noun::Unit { id("id") } else { id("unit") },
        node: id("node"),
        stage: known.get("stage").and_then(Value::as_str).and_then(domain::rounds::Stage::from_name),
    };
    let before = flat(sides.noun, sides.old.as_ref(), names);
    let after = flat(sides.noun, sides.new.as_ref(), names);
    let mut changed: Vec<(&String, &Field)> = before.iter().chain(after.iter()).collect();
    changed.sort_by(|a, b| a.1.order.cmp(&b.1.order).then(a.0.cmp(b.0)));
    changed.dedup_by(|a, b| a.0 == b.0);
    let said =
        |side: &BTreeMap<String, Field>, path: &String| side.get(path).map(|field| field.value.clone()).unwrap_or_default();
    let mut lines: Vec<ChangeLine> = changed
        .into_iter()
        .map(|(path, field)| ChangeLine {
            field: field.words.clone(),
            old: said(&before, path),
            new: said(&after, path),
            ..bare.clone()
        })
        .filter(|line| line.old != line.new)
        .collect();
    if lines.is_empty() {
        // A thing that is only there or not: a lock.
        let there = |side: &Option<Map<String, Value>>| side.as_ref().map(|_| "có".to_owned()).unwrap_or_default();
        let (old, new) = (there(&sides.old), there(&sides.new));
        if old != new {
            lines.push(ChangeLine { field: noun_words(sides.noun).to_owned(), old, new, ..bare });
        }
    }
    lines
}

/// Which thing, in words: "điểm 1.1 Kế hoạch, Xã An, T-2020".
fn subject(noun: Noun, known: &Map<String, Value>, names: &Names) -> String {
    let mut parts = Vec::new();
    for field in subject_fields(noun) {
        let part = match known.get(*field) {
            Some(value @ Value::Number(id)) => match id.as_i64().and_then(|id| names.under(field, id)) {
                Some(name) => name,
                None => shown_value(field, value, names),
            },
            Some(Value::Array(versions)) => {
                versions.last().and_then(|version| version["name"].as_str()).map(str::to_owned).unwrap_or_default()
            }
            Some(value) => shown_value(field, value, names),
            None => String::new(),
        };
        if !part.is_empty() {
            parts.push(part);
        }
    }
    let named = parts.join(", ");
    let stage = known.get("stage").and_then(Value::as_str).and_then(domain::rounds::Stage::from_name);
    let stage = stage.map(|stage| format!(" ({})", stage.vietnamese())).unwrap_or_default();
    format!("{} {named}{stage}", noun_words(noun)).trim_end().to_owned()
}

/// The reason that was written down with the change itself.
fn why(sides: &Sides) -> String {
    let reason = |field: &str| sides.new.as_ref().and_then(|new| new.get(field)).and_then(Value::as_str).unwrap_or_default();
    match sides.noun {
        Noun::Score => reason("remark").to_owned(),
        Noun::EvidenceLink => reason("reason").to_owned(),
        _ => String::new(),
    }
}

/// Every field with its path, as it is shown. Things inside things are counted from 1.
fn flat(noun: Noun, side: Option<&Map<String, Value>>, names: &Names) -> BTreeMap<String, Field> {
    let mut found = BTreeMap::new();
    let Some(side) = side else { return found };
    for (order, (name, value)) in side.iter().enumerate() {
        if !is_left_out(noun, name) {
            put(&mut found, name.clone(), order, field_words(noun, name), (name, value), names);
        }
    }
    found
}

fn put(
    found: &mut BTreeMap<String, Field>,
    path: String,
    order: usize,
    words: String,
    (name, value): (&str, &Value),
    names: &Names,
) {
    if let Value::Array(items) = value
        && items.iter().any(Value::is_object)
    {
        for (at, item) in items.iter().enumerate() {
            let Value::Object(fields) = item else { continue };
            for (inner, value) in fields {
                let words = format!("{words} {}: {}", at + 1, super::fields::inner_words(inner));
                put(found, format!("{path}.{at:04}.{inner}"), order, words, (inner, value), names);
            }
        }
        return;
    }
    let value = shown_value(name, value, names);
    if !value.is_empty() {
        found.insert(path, Field { order, words, value });
    }
}
