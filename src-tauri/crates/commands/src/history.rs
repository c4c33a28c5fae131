//! The history: every field, from what to what, who, when and why.
//!
//! The journal is the only source. An entry becomes a step with its lines; a filter keeps the lines
//! it is about, and a step without a line is passed over. Nothing here writes.

use domain::calendar::{said_at, vietnam};
use domain::find::Wanted;
use exchange::{WrittenCell, WrittenSheet};
use jiff::Timestamp;
use jiff::civil::Date;
use store::{JournalStep, Noun};

use crate::desk::{Book, Desk};
use crate::exports::{ExportedSheet, write};
use crate::failure::Failure;
use crate::wire::{asked, date_or_none, shown};

pub(crate) mod account;
pub(crate) mod blind;
mod field_words;
mod fields;
pub(crate) mod names;
mod nouns;

use account::{ChangeLine, lines_of};
use blind::{Blind, without_values};
use names::Names;
use nouns::noun_words;

asked! {
    /// Which part of the history.
    #[derive(Default)]
    #[serde(default)]
    pub struct HistoryOf {
        /// Who wrote it; empty for everybody.
        pub who: String,
        /// The kind of thing; absent for all.
        #[cfg_attr(feature = "ts", ts(optional, type = "string"))]
        pub noun: Option<Noun>,
        /// The unit it is about; absent for all.
        #[cfg_attr(feature = "ts", ts(optional))]
        pub unit: Option<i64>,
        /// The first day, as typed; empty for the beginning.
        pub from: String,
        /// The last day, as typed; empty for today.
        pub to: String,
        /// Words to be found, with or without marks.
        pub find: String,
        /// Only steps before this one; absent for the newest.
        #[cfg_attr(feature = "ts", ts(optional))]
        pub before: Option<i64>,
    }
    /// The history of one line of a unit's sheet.
    pub struct HistoryOfCell {
        /// Code of the round.
        pub round: String,
        /// The unit.
        pub unit: i64,
        /// The criterion.
        pub node: i64,
    }
    /// Which part of the history goes into a sheet.
    pub struct ExportHistory {
        /// Which part.
        #[serde(default)]
        pub of: HistoryOf,
        /// The file; its ending says the form.
        pub out: String,
    }
}

shown! {
    /// A part of the history, newest first.
    pub struct HistoryView {
        /// The steps.
        pub steps: Vec<StepOfHistory>,
        /// Where to go on; absent when there is nothing older.
        pub next: Option<i64>,
        /// Everybody who ever wrote.
        pub people: Vec<String>,
        /// The kinds of things, with their names.
        pub nouns: Vec<NounView>,
    }
    /// One step.
    pub struct StepOfHistory {
        /// Its number in the journal.
        pub sequence: i64,
        /// When, "10:42:07 07/04/2021".
        pub at: String,
        /// Who.
        pub who: String,
        /// The step as it was named.
        pub step: String,
        /// The number of the step that this one takes back or does again.
        pub reverts: Option<i64>,
        /// What it changed, as far as it was asked for; the first lines of many.
        pub lines: Vec<ChangeLine>,
        /// How many lines there are in all.
        pub count: u32,
    }
    /// A kind of thing.
    pub struct NounView {
        /// Its name for the filter.
        #[cfg_attr(feature = "ts", ts(type = "string"))]
        pub noun: Noun,
        /// Its name in Vietnamese.
        pub title: String,
    }
}

/// As many steps are shown at once, and as many lines of each.
const STEPS: usize = 60;
const LINES: usize = 12;
/// As many entries are read from the book at once.
const READ_AT_ONCE: usize = 100;

/// A filter that was read.
struct Filter {
    who: String,
    noun: Option<Noun>,
    unit: Option<i64>,
    from: Option<Date>,
    to: Option<Date>,
    find: Wanted,
}

impl Filter {
    fn read(asked: &HistoryOf) -> Result<Filter, Failure> {
        Ok(Filter {
            who: asked.who.clone(),
            noun: asked.noun,
            unit: asked.unit,
            from: date_or_none("from", &asked.from)?,
            to: date_or_none("to", &asked.to)?,
            find: Wanted::new(&asked.find),
        })
    }

    fn takes_step(&self, step: &JournalStep) -> bool {
        let day = vietnam(step.entry.at).date();
        (self.who.is_empty() || step.entry.who == self.who)
            && self.from.is_none_or(|from| day >= from)
            && self.to.is_none_or(|to| day <= to)
    }

    fn takes_line(&self, step: &str, line: &ChangeLine) -> bool {
        let about = || format!("{step} {} {} {} {} {}", line.subject, line.field, line.old, line.new, line.why);
        self.noun.is_none_or(|noun| line.noun == noun)
            && self.unit.is_none_or(|unit| line.unit == Some(unit))
            && (self.find.is_empty() || self.find.rank(&about()).is_some())
    }

    /// True when a step without any line may stand: nothing narrower than person and day was asked.
    fn takes_bare_steps(&self) -> bool {
        self.noun.is_none() && self.unit.is_none() && self.find.is_empty()
    }
}

/// Goes through the journal from the newest step on; `each` says whether to go on.
fn walk(
    book: &Book,
    filter: &Filter,
    before: i64,
    mut each: impl FnMut(&JournalStep, Vec<ChangeLine>) -> bool,
) -> Result<Option<i64>, Failure> {
    let names = Names::of(book)?;
    let blind = Blind::of(book)?;
    let mut before = before;
    loop {
        let mut steps = book.store.steps_before(before, "", READ_AT_ONCE)?;
        let Some(last) = steps.last() else { return Ok(None) };
        before = last.entry.sequence;
        for step in &mut steps {
            if !filter.takes_step(step) {
                continue;
            }
            let mut lines = lines_of(&step.changes, &names);
            // Covered first: a filter must not find what is not shown.
            if blind.cover(&mut lines) {
                step.entry.label = without_values(&step.entry.label);
            }
            let label = &step.entry.label;
            lines.retain(|line| filter.takes_line(label, line));
            if lines.is_empty() && !filter.takes_bare_steps() {
                continue;
            }
            if !each(step, lines) {
                return Ok(Some(step.entry.sequence).filter(|sequence| *sequence > 1));
            }
        }
    }
}

pub(crate) fn history(desk: &Desk, _: Timestamp, asked: HistoryOf) -> Result<HistoryView, Failure> {
    let filter = Filter::read(&asked)?;
    let book = desk.book();
    let mut steps: Vec<StepOfHistory> = Vec::new();
    let next = walk(&book, &filter, asked.before.unwrap_or(i64::MAX), |step, lines| {
        steps.push(step_view(step, lines));
        steps.len() < STEPS
    })?;
    let nouns = nouns::ALL.iter().map(|noun| NounView { noun: *noun, title: noun_words(*noun).to_owned() }).collect();
    Ok(HistoryView { steps, next, people: book.store.writers()?, nouns })
}

pub(crate) fn history_of_cell(desk: &Desk, _: Timestamp, asked: HistoryOfCell) -> Result<Vec<StepOfHistory>, Failure> {
    let book = desk.book();
    let round = book.round(&asked.round)?;
    // As the changes of scores, links, remarks and notes begin in the journal.
    let naming = format!("\"round\":{},\"unit\":{},\"node\":{},", round.id.0, asked.unit, asked.node);
    let (names, blind) = (Names::of(&book)?, Blind::of(&book)?);
    let mut steps = Vec::new();
    for mut step in book.store.steps_before(i64::MAX, &naming, usize::MAX)? {
        let here = |line: &ChangeLine| {
            (line.round.as_deref(), line.unit, line.node) == (Some(asked.round.as_str()), Some(asked.unit), Some(asked.node))
        };
        let mut lines: Vec<ChangeLine> = lines_of(&step.changes, &names).into_iter().filter(here).collect();
        if blind.cover(&mut lines) {
            step.entry.label = without_values(&step.entry.label);
        }
        steps.push(step_view(&step, lines));
    }
    Ok(steps)
}

fn step_view(step: &JournalStep, lines: Vec<ChangeLine>) -> StepOfHistory {
    StepOfHistory {
        sequence: step.entry.sequence,
        at: said_at(step.entry.at),
        who: step.entry.who.clone(),
        step: step.entry.label.clone(),
        reverts: step.entry.reverts,
        count: u32::try_from(lines.len()).unwrap_or(u32::MAX),
        lines: lines.into_iter().take(LINES).collect(),
    }
}

pub(crate) fn export_history(desk: &Desk, now: Timestamp, asked: ExportHistory) -> Result<ExportedSheet, Failure> {
    let filter = Filter::read(&asked.of)?;
    let mut rows = Vec::new();
    {
        let book = desk.book();
        walk(&book, &filter, i64::MAX, |step, lines| {
            if lines.is_empty() {
                rows.push(row(step, None));
            }
            rows.extend(lines.iter().map(|line| row(step, Some(line))));
            true
        })?;
    }
    let headings = [
        ("Bước", 8),
        ("Lúc", 20),
        ("Người làm", 22),
        ("Việc", 46),
        ("Đối tượng", 46),
        ("Mục", 20),
        ("Trước", 28),
        ("Sau", 28),
        ("Lý do", 36),
    ];
    let sheet = WrittenSheet {
        name: "Nhật ký".to_owned(),
        headings: headings.iter().map(|(title, width)| ((*title).to_owned(), *width)).collect(),
        rows,
    };
    write(&asked.out, &sheet, now, Vec::new())
}

fn row(step: &JournalStep, line: Option<&ChangeLine>) -> Vec<WrittenCell> {
    let text = |text: &str| if text.is_empty() { WrittenCell::Empty } else { WrittenCell::Text(text.to_owned()) };
    let of = |part: fn(&ChangeLine) -> &String| line.map_or(WrittenCell::Empty, |line| text(part(line)));
    vec![
        text(&step.entry.sequence.to_string()),
        text(&said_at(step.entry.at)),
        text(&step.entry.who),
        text(&step.entry.label),
        of(|line| &line.subject),
        of(|line| &line.field),
        of(|line| &line.old),
        of(|line| &line.new),
        of(|line| &line.why),
    ]
}
