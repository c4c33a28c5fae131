//! Mã số liệu: the canonical form of a paper's own facts, from which its check code is made.
//!
//! Two papers with the same code have the same numbers. The form is a plain list of
//! `name=value` lines in the order of the content; hashing it is left to those who may hash.

use crate::points::Points;

/// Collects facts in canonical form.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct FactsWriter(String);

impl FactsWriter {
    /// One fact; a line break in a value cannot forge another fact.
    pub fn fact(&mut self, name: &str, value: &str) -> &mut FactsWriter {
        self.0.push_str(name);
        self.0.push('=');
        self.0.push_str(&value.replace('\\', "\\\\").replace('\n', "\\n"));
        self.0.push('\n');
        self
    }

    /// A number of points, or "-" when not known.
    pub fn points(&mut self, name: &str, value: Option<Points>) -> &mut FactsWriter {
        let text = value.map_or_else(|| "-".to_owned(), Points::canonical);
        self.fact(name, &text)
    }
}

/// The text to hash.
#[must_use]
pub fn canonical_facts(writer: &FactsWriter) -> &str {
    &writer.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_break_in_a_value_forges_no_fact() {
        let mut honest = FactsWriter::default();
        honest.fact("a", "1").fact("b", "2");
        let mut forged = FactsWriter::default();
        forged.fact("a", "1\nb=2");
        assert_ne!(canonical_facts(&honest), canonical_facts(&forged), "the break is escaped");
    }
}
