//! What crosses the door: derives written once, and how dates and texts are read from requests.

/// Requests: unknown fields are refused, so that a misspelt one is never ignored.
macro_rules! asked {
    ($($item:item)*) => { $(
        #[derive(Clone, Debug, serde::Deserialize)]
        #[cfg_attr(feature = "ts", derive(ts_rs::TS))]
        #[serde(deny_unknown_fields)]
        $item
    )* };
}

/// Answers.
macro_rules! shown {
    ($($item:item)*) => { $(
        #[derive(Clone, Debug, serde::Serialize)]
        #[cfg_attr(feature = "ts", derive(ts_rs::TS))]
        $item
    )* };
}

pub(crate) use {asked, shown};

use domain::calendar::parse_date;
use jiff::civil::Date;

use crate::failure::Failure;

asked! {
    /// No arguments.
    pub struct Nothing {}
}

/// A date as typed; empty means none.
pub(crate) fn date_or_none(field: &str, text: &str) -> Result<Option<Date>, Failure> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    parse_date(text).map(Some).ok_or_else(|| {
        Failure::field(field, format!("\"{}\" không phải là ngày. Nhập ngày/tháng/năm, ví dụ 07/04/2021.", text.trim()))
    })
}
