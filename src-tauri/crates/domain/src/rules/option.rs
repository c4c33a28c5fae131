//! The rule that picks one label: "kịp thời: 1; chậm: 0,5; không có: 0".
//!
//! A figure must match a whole label after NFC, case and spaces; never a part of one, never with
//! marks stripped, because "có" and "cơ" are different words.

use serde::{Deserialize, Serialize};

use super::figure::FigureError;
use super::{Worked, WorkedResult};
use crate::points::Points;
use crate::text::nfc;

/// Labels with their points.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct OptionRule {
    /// The labels, best first as written.
    pub options: Vec<OptionPoints>,
}

/// One label and what it gives.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct OptionPoints {
    /// The label as the decision words it.
    pub label: String,
    /// Its points.
    pub points: Points,
}

/// The same words after NFC, case and spaces.
pub(super) fn same_label(left: &str, right: &str) -> bool {
    let tidy = |text: &str| nfc(text).to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ");
    tidy(left) == tidy(right)
}

impl OptionRule {
    pub(super) fn apply(&self, typed: &str, max: Points) -> Result<Worked, FigureError> {
        let Some(option) = self.options.iter().find(|option| same_label(&option.label, typed)) else {
            let labels = self.options.iter().map(|option| option.label.clone()).collect();
            return Err(FigureError::UnknownOption { text: nfc(typed), labels });
        };
        let working = format!("{} → {} điểm (tối đa {})", option.label, option.points.vietnamese(), max.vietnamese());
        Ok(Worked { result: WorkedResult::Points(option.points), working })
    }

    /// "Có …" against "Không …": the option of two.
    pub(super) fn is_yes_no(&self) -> bool {
        let begins =
            |option: &OptionPoints, word: &str| nfc(&option.label).to_lowercase().split_whitespace().next() == Some(word);
        match self.options.as_slice() {
            [yes, no] => begins(yes, "có") && begins(no, "không"),
            _ => false,
        }
    }

    pub(super) fn faults(&self, max: Points) -> Vec<String> {
        let mut faults = Vec::new();
        if self.options.len() < 2 {
            faults.push("Cần ít nhất hai mức để lựa chọn.".to_owned());
        }
        for (position, option) in self.options.iter().enumerate() {
            if option.points > max || option.points.is_negative() {
                faults.push(format!(
                    "Mức \"{}\" có {} điểm, ngoài khoảng từ 0 đến {}.",
                    option.label,
                    option.points.vietnamese(),
                    max.vietnamese()
                ));
            }
            if option.label.trim().is_empty() {
                faults.push(format!("Mức thứ {} chưa có tên.", position + 1));
            }
            if self.options[..position].iter().any(|earlier| same_label(&earlier.label, &option.label)) {
                faults.push(format!("Mức \"{}\" bị trùng.", option.label));
            }
        }
        faults
    }

    pub(super) fn says(&self) -> String {
        self.options
            .iter()
            .map(|option| format!("{}: {} điểm", option.label, option.points.vietnamese()))
            .collect::<Vec<_>>()
            .join("\n")
    }
}
