//! How commitments in progress are shown.

use domain::commitments::{CommitmentPhase, Counting, Direction};
use domain::points::Points;
use domain::progress::{Part, ProgressState};

use crate::wire::shown;

shown! {
    /// How the commitments of a year stand.
    pub struct FollowUpView {
        /// The year promised for.
        pub year: i16,
        /// Today, dd/mm/yyyy.
        pub today: String,
        /// The heads by unit.
        pub heads: Vec<FollowedHead>,
    }
    /// How one head stands. Targets and tasks count alike.
    pub struct FollowedHead {
        /// The commitment.
        pub id: i64,
        /// The unit's name on the day of signing.
        pub unit_name: String,
        /// Who heads the unit today.
        pub head_name: String,
        /// The office title of that person.
        pub head_title: String,
        /// How far the commitment has come.
        pub state: CommitmentPhase,
        /// The day of signing, dd/mm/yyyy or empty.
        pub signed_day: String,
        /// How many targets and tasks.
        pub parts: u32,
        /// Of these, reached, in time or late.
        pub reached: u32,
        /// Of what is reached, what was reached only after its day.
        pub reached_late: u32,
        /// Of all, late and not reached.
        pub late: u32,
        /// Of these, at risk.
        pub at_risk: u32,
        /// Of these, due soon.
        pub due: u32,
        /// Of these, without any entry.
        pub not_begun: u32,
        /// The points its criteria are worth; null where no set says so.
        pub points: Option<Points>,
        /// Of these, the points of targets that are late, at risk or due.
        pub points_at_risk: Option<Points>,
    }
    /// One commitment with everything entered about it.
    pub struct FollowedCommitment {
        /// Today, dd/mm/yyyy.
        pub today: String,
        /// How it stands as a whole.
        pub head: FollowedHead,
        /// The year of the set that says what criteria are worth.
        pub points_year: Option<i16>,
        /// Its targets.
        pub targets: Vec<FollowedTarget>,
        /// Its tasks.
        pub tasks: Vec<FollowedTask>,
    }
    /// A target with its entries.
    pub struct FollowedTarget {
        /// Its number within the commitment.
        pub number: u32,
        /// What is measured.
        pub name: String,
        /// Unit of measure.
        pub measure: String,
        /// Which side keeps the promise.
        pub direction: Direction,
        /// The promised value.
        pub value: Points,
        /// How its values follow one another.
        pub counting: Counting,
        /// The last day on which it can be reached, dd/mm/yyyy.
        pub deadline: String,
        /// Days until then; below 0 once it has passed.
        pub days: i32,
        /// Codes of its criteria.
        pub criteria: String,
        /// The indicator whose values are its progress.
        pub indicator: Option<i64>,
        /// What that indicator is called; empty when progress is typed.
        pub indicator_name: String,
        /// What they are worth; null where no set says so.
        pub points: Option<Points>,
        /// The last value.
        pub last: Option<Points>,
        /// Its day, dd/mm/yyyy or empty.
        pub last_day: String,
        /// What it comes to, as printed; null with fewer than two days.
        pub forecast: Option<String>,
        /// What the pace asks for today, for values that count from new year.
        pub pace: Option<Points>,
        /// The same as printed.
        pub pace_printed: Option<String>,
        /// How it stands.
        pub state: ProgressState,
        /// Everything entered, by day.
        pub entries: Vec<EntryView>,
    }
    /// A task with its entries.
    pub struct FollowedTask {
        /// Its number within the commitment.
        pub number: u32,
        /// What will be done.
        pub name: String,
        /// What comes out of it.
        pub product: String,
        /// Who does it.
        pub person: String,
        /// The last day on which it is done in time, dd/mm/yyyy.
        pub deadline: String,
        /// Days until then; below 0 once it has passed.
        pub days: i32,
        /// The day of the last entry, dd/mm/yyyy or empty.
        pub last_day: String,
        /// How it stands.
        pub state: ProgressState,
        /// Everything entered, by day.
        pub entries: Vec<EntryView>,
    }
    /// One entry.
    pub struct EntryView {
        /// Its identity; 0 for a value taken from an indicator.
        pub id: i64,
        /// The day on which it was so, dd/mm/yyyy.
        pub day: String,
        /// The month of that day.
        pub month: i8,
        /// The value of a target.
        pub value: Option<Points>,
        /// True for a task that is done.
        pub done: bool,
        /// More about it.
        pub note: String,
        /// The document that proves it.
        pub evidence: Option<i64>,
        /// How that document is named.
        pub evidence_title: String,
        /// Who entered it.
        pub author: String,
        /// The day on which it was entered, dd/mm/yyyy.
        pub at: String,
        /// True when it is a value of the target's indicator, not typed here.
        pub taken: bool,
        /// True when it was measured or mended after the commitment was closed, and so counts for nothing.
        pub later: bool,
        /// True when a later entry of the same day counts instead.
        pub replaced: bool,
    }
    /// A promise on the desk.
    pub struct WaitingPromise {
        /// The commitment.
        pub commitment: i64,
        /// The year promised for.
        pub year: i16,
        /// The target or task.
        pub part: Part,
        /// The unit.
        pub unit_name: String,
        /// Who heads it today.
        pub head_name: String,
        /// What is promised.
        pub name: String,
        /// How it stands.
        pub state: ProgressState,
        /// Days until it is due; below 0 once it has passed.
        pub days: i32,
    }
}
