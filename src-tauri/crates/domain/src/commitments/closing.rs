//! What closing does: from that day on nothing changes what a commitment came to.
//!
//! Entries are refused once it is closed. Values that targets take from indicators go on living in
//! their own tables, so closing writes down those that count; what is measured or mended later is
//! shown as later.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Commitment, end_of};
use crate::points::Points;

/// A value of an indicator that counts for a target, as it stood when the commitment was closed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct TakenValue {
    /// The target, by its number.
    pub target: u32,
    /// The last day of its period.
    pub day: Date,
    /// What was found.
    pub value: Points,
    /// What its period is called.
    pub period: String,
    /// Who entered it.
    pub author: String,
    /// When.
    pub at: Timestamp,
}

impl Commitment {
    /// The day on which it is looked at: `today` while it is followed; once closed always the same,
    /// the end of its year or the day it was closed, whichever is later.
    #[must_use]
    pub fn looked_at_on(&self, today: Date) -> Date {
        match self.closed {
            Some(closed) if today >= closed => closed.max(end_of(self.year)),
            _ => today,
        }
    }
}
