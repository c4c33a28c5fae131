//! What a measuring program says, and the table made of it.
//!
//! One line per measure, its parts separated by tabs:
//! `measure`, what, unit, limit (a number, or `-` for none), and the values of all runs, separated by spaces.
//! Other lines are passed over.

use std::fmt::Write;

/// One measured thing with the values of all runs.
pub struct Measure {
    what: String,
    unit: String,
    limit: Option<f64>,
    values: Vec<f64>,
}

/// Reads the lines of a measuring program.
pub fn read(written: &str) -> Result<Vec<Measure>, String> {
    let measures: Vec<Measure> =
        written.lines().filter(|line| line.starts_with("measure\t")).map(read_line).collect::<Result<_, _>>()?;
    if measures.is_empty() {
        return Err("it measured nothing".to_string());
    }
    Ok(measures)
}

fn read_line(line: &str) -> Result<Measure, String> {
    let parts: Vec<&str> = line.split('\t').collect();
    let [_, what, unit, limit, values] = parts[..] else {
        return Err(format!("a line without five parts: {line}"));
    };
    let number = |text: &str| text.parse::<f64>().map_err(|cause| format!("{text:?} in {line}: {cause}"));
    let mut values = values.split_whitespace().map(number).collect::<Result<Vec<_>, _>>()?;
    if values.is_empty() {
        return Err(format!("no values: {line}"));
    }
    values.sort_by(f64::total_cmp);
    Ok(Measure {
        what: what.to_string(),
        unit: unit.to_string(),
        limit: match limit {
            "-" => None,
            limit => Some(number(limit)?),
        },
        values,
    })
}

impl Measure {
    /// A measure against its limit; at least one value.
    pub fn new(what: &str, unit: &str, limit: f64, mut values: Vec<f64>) -> Measure {
        values.sort_by(f64::total_cmp);
        Measure { what: what.to_string(), unit: unit.to_string(), limit: Some(limit), values }
    }

    /// The middle value; of an even number the upper of the two, so that it was really seen.
    fn median(&self) -> f64 {
        self.values[self.values.len() / 2]
    }
}

/// The table: one row per measure.
pub fn table(measures: &[Measure]) -> String {
    let widest = measures.iter().map(|measure| measure.what.chars().count()).max().unwrap_or(0);
    let mut table = format!("{:widest$}  {:>9}  {:>19}  {:>4}  {:>9}\n", "", "median", "lowest to highest", "runs", "limit");
    for measure in measures {
        let lowest = measure.values.first().copied().unwrap_or(0.0);
        let highest = measure.values.last().copied().unwrap_or(0.0);
        let (limit, verdict) = match measure.limit {
            None => (String::new(), ""),
            Some(limit) if measure.median() <= limit => (format!("≤ {limit}"), "within"),
            Some(limit) => (format!("≤ {limit}"), "OVER"),
        };
        // Writing to a String cannot fail.
        let _ = writeln!(
            table,
            "{:widest$}  {:>9.2}  {:>19}  {:>4}  {limit:>9}  {:<4} {verdict}",
            measure.what,
            measure.median(),
            format!("{lowest:.2} to {highest:.2}"),
            measure.values.len(),
            measure.unit,
        );
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_shows_the_median_against_its_limit() {
        let written = "warming up\nmeasure\tstart\tms\t1000\t900 1500 950\n";
        let table = table(&read(written).expect("a measure"));
        assert!(table.contains("950.00") && table.contains("within"), "one slow run does not decide: {table}");
    }

    #[test]
    fn a_program_that_measures_nothing_is_told_of() {
        assert!(read("measure start 3\n").is_err(), "a line with spaces for tabs is no measure");
    }
}
