//! The reconciliation gate at the door: what does not add up behind a paper, and the reasons for it.

use domain::points::Points;
use domain::reconciliation::{Difference, DifferenceKind};
use domain::rounds::Stage;
use jiff::Timestamp;

use crate::desk::Desk;
use crate::failure::Failure;
use crate::papers::{PaperAsked, explain, of_paper};
use crate::wire::{asked, shown};
use domain::calendar::{clock_time, short_date, vietnam};

asked! {
    /// What does not add up behind a paper.
    pub struct ReconciliationOf {
        /// Which paper.
        pub paper: PaperAsked,
    }
    /// The reason for a difference behind a paper.
    pub struct ExplainDifferences {
        /// Which paper.
        pub paper: PaperAsked,
        /// The key of the difference; absent for all that have no reason yet.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub key: Option<String>,
        /// The reason; empty takes back the one that was written.
        pub reason: String,
    }
}

shown! {
    /// What does not add up behind a paper.
    pub struct ReconciliationView {
        /// True while the paper is a draft: it prints with its differences as lines.
        pub draft: bool,
        /// How many have no reason yet.
        pub open: u32,
        /// The differences, in the order of the rounds and units.
        pub lines: Vec<DifferenceView>,
    }
    /// Two figures that should be the same and are not.
    pub struct DifferenceView {
        /// Its key, the same as long as it stands at the same place.
        pub key: String,
        /// What was compared.
        pub kind: DifferenceKind,
        /// What happened, with both figures and their difference.
        pub sentence: String,
        /// Code of the round; empty for a paper without one.
        pub round: String,
        /// The unit; null where it is about the set or the paper.
        pub unit: Option<i64>,
        /// The criterion; null where it is about a whole result.
        pub node: Option<i64>,
        /// The stage.
        pub stage: Option<Stage>,
        /// What is stated, printed or published.
        pub said: Points,
        /// What the book works out; null where nothing stands against it.
        pub worked_out: Option<Points>,
        /// Said minus worked out.
        pub difference: Option<Points>,
        /// The reason; empty while there is none.
        pub reason: String,
        /// Who wrote it; empty for a remark on the stated points.
        pub who: String,
        /// When: "07/04/2021 lúc 08:00"; empty as above.
        pub at: String,
    }
}

pub(crate) fn reconciliation(desk: &Desk, now: Timestamp, asked: ReconciliationOf) -> Result<ReconciliationView, Failure> {
    let (found, draft) = of_paper(desk, now, &asked.paper)?;
    let book = desk.book();
    let kept = book.store.difference_reasons()?;
    let rounds = book.store.rounds()?;
    let view = |one: &Difference| {
        let by = kept.iter().find(|reason| reason.holds_for(one));
        DifferenceView {
            key: one.place.key(),
            kind: one.place.kind,
            sentence: one.sentence.clone(),
            round: rounds
                .iter()
                .find(|round| Some(round.id) == one.place.round)
                .map(|round| round.code.clone())
                .unwrap_or_default(),
            unit: one.place.unit.map(|unit| unit.0),
            node: one.place.node.map(|node| node.0),
            stage: one.place.stage,
            said: one.said,
            worked_out: one.worked_out,
            difference: one.worked_out.map(|worked_out| one.said - worked_out),
            reason: one.reason.clone().unwrap_or_default(),
            who: by.map(|by| by.who.clone()).unwrap_or_default(),
            at: by.map(|by| format!("{} lúc {}", short_date(vietnam(by.at).date()), &clock_time(by.at)[..5])).unwrap_or_default(),
        }
    };
    let open = u32::try_from(found.iter().filter(|one| one.reason.is_none()).count()).unwrap_or(u32::MAX);
    Ok(ReconciliationView { draft, open, lines: found.iter().map(view).collect() })
}

pub(crate) fn explain_differences(desk: &Desk, now: Timestamp, asked: ExplainDifferences) -> Result<ReconciliationView, Failure> {
    let (found, _) = of_paper(desk, now, &asked.paper)?;
    let wanted: Vec<Difference> = match &asked.key {
        Some(key) => found.into_iter().filter(|one| one.place.key() == *key).collect(),
        None => found.into_iter().filter(|one| one.reason.is_none()).collect(),
    };
    if wanted.is_empty() {
        return Err(Failure::missing("chỗ chênh lệch này; có thể số liệu đã khớp"));
    }
    if asked.key.is_none() && asked.reason.trim().is_empty() {
        return Err(Failure::field("reason", "Chưa ghi lý do."));
    }
    explain(&mut desk.book(), now, &wanted, &asked.reason)?;
    reconciliation(desk, now, ReconciliationOf { paper: asked.paper })
}
