//! Second entry at the door: keyed blind by another clerk, compared, and ruled cell by cell.

use domain::criteria::NodeId;
use domain::points::{Points, read_points};
use domain::rounds::Stage;
use domain::scores::{Mark, RoundFacts, Score};
use domain::second_entry::{
    CellDifference, KeptEntry, Ruling, SecondCell, SecondEntry, as_keyed, differences, first_authors, keyed_total,
};
use domain::text::fold;
use jiff::Timestamp;
use store::{Op, OpKind};

use crate::desk::{Book, Desk};
use crate::failure::Failure;
use crate::matrix::{ScoreMatrix, score_matrix_view};
use crate::plan::OfRound;
use crate::scores::{OfUnit, allowed, mark_text, place_of, plan, position, typed_sentence};
use crate::wire::{asked, shown};

asked! {
    /// A cell keyed the second time: "1,5", "KAD", "KPS", or empty.
    pub struct KeySecond {
        /// Code of the round.
        pub round: String,
        /// The unit.
        pub unit: i64,
        /// The node.
        pub node: i64,
        /// As typed.
        pub text: String,
    }
    /// The total that the decision prints.
    pub struct KeySecondTotal {
        /// Code of the round.
        pub round: String,
        /// The unit.
        pub unit: i64,
        /// As typed; empty takes it away.
        pub total: String,
    }
    /// Which of two entries stands on the paper.
    pub struct RuleEntries {
        /// Code of the round.
        pub round: String,
        /// The unit.
        pub unit: i64,
        /// The node.
        pub node: i64,
        /// Which one.
        pub kept: KeptEntry,
    }
}

shown! {
    /// How the second entries of a round stand.
    pub struct SecondEntriesView {
        /// Code of the round.
        pub round: String,
        /// One line per unit, in the order of the round.
        pub units: Vec<SecondEntryState>,
    }
    /// How the second entry of one unit stands.
    pub struct SecondEntryState {
        /// The unit.
        pub unit_id: i64,
        /// Its name.
        pub unit: String,
        /// "none", "keying", "compared" (differences are open) or "settled".
        pub state: String,
        /// Who keys it; empty without one.
        pub who: String,
        /// Cells keyed.
        pub keyed: u32,
        /// Cells in which the entries differed when they were compared; 0 before.
        pub differed: u32,
        /// Of these, how many are not ruled yet.
        pub open: u32,
        /// The state as a sentence.
        pub says: String,
    }
    /// The second entry of one unit. Nothing of the first stands in it until the two are compared.
    pub struct SecondEntryView {
        /// How it stands.
        pub state: SecondEntryState,
        /// Why the clerk at work may not key it; null when he may.
        pub refused: Option<String>,
        /// What was keyed, as a table of one unit; null for everybody but the one who keys.
        pub keyed: Option<ScoreMatrix>,
        /// What the keyed points come to; null for everybody else.
        pub keyed_total: Option<Points>,
        /// The total that the decision prints, as keyed.
        pub total: Option<Points>,
        /// The total of the first entry; null before the two are compared.
        pub first_total: Option<Points>,
        /// What is to be ruled, in the order of the tree; empty before the two are compared.
        pub differences: Vec<EntryDifference>,
        /// A sentence when the printed total is not the one in the book; null before.
        pub total_differs: Option<String>,
    }
    /// A cell in which the two entries differ.
    pub struct EntryDifference {
        /// The node.
        pub node: i64,
        /// Its code; empty for the total.
        pub code: String,
        /// What is assessed.
        pub title: String,
        /// Its maximum, when printed.
        pub max: Option<Points>,
        /// The first entry, as shown; empty for not scored.
        pub first: String,
        /// The second.
        pub second: String,
    }
}

/// A unit's second entry as the book has it.
struct Entered {
    facts: RoundFacts,
    at: usize,
    entry: Option<SecondEntry>,
    cells: Vec<SecondCell>,
}

fn entered(book: &mut Book, round: &str, unit: i64) -> Result<Entered, Failure> {
    // Whoever keys blind sees nothing of the first entry in the answer; the comparison needs it.
    let id = book.round(round)?.id;
    let facts = book.whole_facts(id)?;
    let at = position(&facts, unit)?;
    let id = facts.units[at].id;
    let entry = book.store.second_entries(facts.round.id)?.into_iter().find(|entry| entry.unit == id);
    let mut cells = book.store.second_cells(facts.round.id)?;
    cells.retain(|cell| cell.unit == id);
    Ok(Entered { facts, at, entry, cells })
}

pub(crate) fn second_entries(desk: &Desk, _: Timestamp, asked: OfRound) -> Result<SecondEntriesView, Failure> {
    let mut book = desk.book();
    let id = book.round(&asked.round)?.id;
    let facts = book.whole_facts(id)?;
    let entries = book.store.second_entries(facts.round.id)?;
    let cells = book.store.second_cells(facts.round.id)?;
    let of_unit = |at: usize| {
        let id = facts.units[at].id;
        let own: Vec<SecondCell> = cells.iter().filter(|cell| cell.unit == id).cloned().collect();
        state(&facts, at, entries.iter().find(|entry| entry.unit == id), &own)
    };
    Ok(SecondEntriesView { round: asked.round, units: (0..facts.units.len()).map(of_unit).collect() })
}

pub(crate) fn second_entry(desk: &Desk, _: Timestamp, asked: OfUnit) -> Result<SecondEntryView, Failure> {
    let mut book = desk.book();
    let clerk = book.store.settings()?.clerk;
    let read_only = book.store.read_only().is_some();
    Ok(view(&entered(&mut book, &asked.round, asked.unit)?, &clerk, read_only))
}

pub(crate) fn key_second(desk: &Desk, now: Timestamp, asked: KeySecond) -> Result<SecondEntryView, Failure> {
    let mut book = desk.book();
    let clerk = book.store.settings()?.clerk;
    let kept = entered(&mut book, &asked.round, asked.unit)?;
    may_key(&kept, &clerk)?;
    let place = place_of(&kept.facts, asked.node)?;
    // Read as a score is read, against the same maxima, but where nothing is locked.
    let open = as_keyed(&kept.facts, kept.at, &kept.cells);
    let planned = plan(&open, kept.at, place, Stage::Approved, &asked.text).map_err(|why| Failure::field("text", why))?;
    let (round, unit) = (kept.facts.round.id, kept.facts.units[kept.at].id);
    let node = kept.facts.tree.node(place);
    let label = format!("nhập lần hai {} của {}", node.code, kept.facts.units[kept.at].version.name);
    let cell = SecondCell { round, unit, node: node.id, mark: planned.new, ruling: None };
    let begun = kept.entry.clone().unwrap_or_else(|| begin(&kept, &clerk, now));
    book.write(Op::new(OpKind::KeySecond, label), now, |writer| {
        writer.put_second_entry(begun)?;
        writer.put_second_cell(cell)
    })?;
    drop(book);
    second_entry(desk, now, OfUnit { round: asked.round, unit: asked.unit })
}

pub(crate) fn key_second_total(desk: &Desk, now: Timestamp, asked: KeySecondTotal) -> Result<SecondEntryView, Failure> {
    let mut book = desk.book();
    let clerk = book.store.settings()?.clerk;
    let kept = entered(&mut book, &asked.round, asked.unit)?;
    if kept.entry.as_ref().is_none_or(|entry| entry.compared_at.is_none()) {
        may_key(&kept, &clerk)?;
    }
    let max = kept.facts.tree.max(domain::criteria::Tree::ROOT);
    let total = match asked.total.trim() {
        "" => None,
        text => {
            let read = read_points(text, None).map_err(|error| Failure::field("total", typed_sentence("", max, &error)))?;
            Some(read)
        }
    };
    let begun = kept.entry.clone().unwrap_or_else(|| begin(&kept, &clerk, now));
    let label = format!("tổng điểm ghi trong quyết định của {}", kept.facts.units[kept.at].version.name);
    book.write(Op::new(OpKind::KeySecondTotal, label), now, |writer| writer.put_second_entry(SecondEntry { total, ..begun }))?;
    drop(book);
    second_entry(desk, now, OfUnit { round: asked.round, unit: asked.unit })
}

pub(crate) fn compare_entries(desk: &Desk, now: Timestamp, asked: OfUnit) -> Result<SecondEntryView, Failure> {
    let mut book = desk.book();
    let clerk = book.store.settings()?.clerk;
    let kept = entered(&mut book, &asked.round, asked.unit)?;
    let Some(entry) = kept.entry.clone().filter(|_| !kept.cells.is_empty()) else {
        return Err(Failure::new(
            "nothing_keyed",
            "Chưa nhập lần hai ô nào nên chưa có gì để so. Nhập điểm theo văn bản rồi so khớp.",
        ));
    };
    if entry.compared_at.is_none() {
        may_key(&kept, &clerk)?;
        let label = format!("so khớp hai lần nhập của {}", kept.facts.units[kept.at].version.name);
        book.write(Op::new(OpKind::CompareEntries, label), now, |writer| {
            writer.put_second_entry(SecondEntry { compared_at: Some(now), ..entry })
        })?;
    }
    drop(book);
    second_entry(desk, now, asked)
}

pub(crate) fn rule_entries(desk: &Desk, now: Timestamp, asked: RuleEntries) -> Result<SecondEntryView, Failure> {
    let mut book = desk.book();
    let clerk = book.store.settings()?.clerk;
    let kept = entered(&mut book, &asked.round, asked.unit)?;
    let compared = kept.entry.as_ref().is_some_and(|entry| entry.compared_at.is_some());
    let place = place_of(&kept.facts, asked.node)?;
    let found = differences(&kept.facts, kept.at, &kept.cells).into_iter().find(|one| compared && one.place == place);
    let found = found.ok_or_else(|| Failure::missing("chỗ khác nhau này; có thể đã xử lý rồi"))?;
    if asked.kept == KeptEntry::Second {
        allowed(&kept.facts, kept.at, place, Stage::Approved).map_err(|why| Failure::new("locked", why))?;
    }
    let facts = &kept.facts;
    let (round, unit, node) = (facts.round.id, facts.units[kept.at].id, facts.tree.node(place).id);
    let ruling = Ruling { kept: asked.kept, first: found.first, who: clerk.clone(), at: now };
    let cell = SecondCell { round, unit, node, mark: found.second, ruling: Some(ruling) };
    let op = Op::new(OpKind::RuleEntries, ruling_label(facts, kept.at, &found, asked.kept));
    book.write(op, now, |writer| {
        match (asked.kept, found.second) {
            (KeptEntry::First, _) => {}
            (KeptEntry::Second, Some(mark)) => writer.put_score(taken_over(facts, kept.at, &found, mark, &clerk, now))?,
            (KeptEntry::Second, None) => writer.clear_score(round, unit, node, Stage::Approved)?,
        }
        writer.put_second_cell(cell)
    })?;
    drop(book);
    second_entry(desk, now, OfUnit { round: asked.round, unit: asked.unit })
}

pub(crate) fn remove_second_entry(desk: &Desk, now: Timestamp, asked: OfUnit) -> Result<SecondEntryView, Failure> {
    let mut book = desk.book();
    let kept = entered(&mut book, &asked.round, asked.unit)?;
    let entry = kept.entry.ok_or_else(|| Failure::missing("bản nhập lần hai của đơn vị này"))?;
    let label = format!("bỏ bản nhập lần hai của {}", kept.facts.units[kept.at].version.name);
    book.write(Op::new(OpKind::RemoveSecondEntry, label), now, |writer| writer.remove_second_entry(entry.round, entry.unit))?;
    drop(book);
    second_entry(desk, now, asked)
}

/// The score that replaces the first entry; the declared figure stays beside it.
fn taken_over(facts: &RoundFacts, at: usize, found: &CellDifference, mark: Mark, clerk: &str, now: Timestamp) -> Score {
    let node: NodeId = facts.tree.node(found.place).id;
    let blank = Score::by_hand(facts.round.id, facts.units[at].id, node, Stage::Approved, mark);
    let old = facts.scores[at].get(Stage::Approved, found.place);
    Score {
        figure: old.map(|old| old.figure.clone()).unwrap_or_default(),
        working: old.map(|old| old.working.clone()).unwrap_or_default(),
        remark: format!("Sửa theo văn bản khi nhập lần hai (lần đầu ghi {}).", or_blank(found.first)),
        author: clerk.to_owned(),
        at: now,
        ..blank
    }
}

fn or_blank(mark: Option<Mark>) -> String {
    Some(mark_text(mark)).filter(|text| !text.is_empty()).unwrap_or_else(|| "chưa chấm".to_owned())
}

fn ruling_label(facts: &RoundFacts, at: usize, found: &CellDifference, kept: KeptEntry) -> String {
    let stands = if kept == KeptEntry::First { found.first } else { found.second };
    let node = facts.tree.node(found.place);
    let what = if node.code.is_empty() { "tổng điểm".to_owned() } else { format!("điểm {}", node.code) };
    format!("chọn {} cho {what} của {}", or_blank(stands), facts.units[at].version.name)
}

fn begin(kept: &Entered, clerk: &str, now: Timestamp) -> SecondEntry {
    let (round, unit) = (kept.facts.round.id, kept.facts.units[kept.at].id);
    SecondEntry { round, unit, who: clerk.to_owned(), at: now, total: None, compared_at: None }
}

fn may_key(kept: &Entered, clerk: &str) -> Result<(), Failure> {
    refusal(kept, clerk).map_or(Ok(()), |why| Err(Failure::new("not_blind", why)))
}

/// Why this clerk may not key the second entry.
fn refusal(kept: &Entered, clerk: &str) -> Option<String> {
    let name = &kept.facts.units[kept.at].version.name;
    let first = first_authors(&kept.facts, kept.at);
    if first.is_empty() {
        return Some(format!("{name} chưa có điểm phê duyệt nào nên chưa nhập lần hai được. Nhập lần đầu trước."));
    }
    if first.iter().any(|author| fold(author) == fold(clerk)) {
        return Some(format!(
            "{clerk} đã nhập lần đầu điểm phê duyệt của {name}. Lần hai phải do người khác nhập; bấm F12 để đổi người làm việc."
        ));
    }
    match &kept.entry {
        Some(entry) if entry.compared_at.is_some() => Some(
            "Hai lần nhập đã được so khớp nên không nhập tiếp được. Muốn nhập lại từ đầu, bỏ bản nhập lần hai này.".to_owned(),
        ),
        Some(entry) if fold(&entry.who) != fold(clerk) => {
            Some(format!("Bản nhập lần hai này do {} đang nhập. Chỉ người đó nhập tiếp.", entry.who))
        }
        _ => None,
    }
}

fn view(kept: &Entered, clerk: &str, read_only: bool) -> SecondEntryView {
    let (facts, at) = (&kept.facts, kept.at);
    let compared = kept.entry.as_ref().is_some_and(|entry| entry.compared_at.is_some());
    let refused = refusal(kept, clerk);
    let keyed = refused.is_none().then(|| {
        let mut table = score_matrix_view(&as_keyed(facts, at, &kept.cells), Stage::Approved, read_only);
        table.units.retain(|unit| unit.unit == facts.units[at].id.0);
        table
    });
    let found = if compared { differences(facts, at, &kept.cells) } else { Vec::new() };
    let total = kept.entry.as_ref().and_then(|entry| entry.total);
    let first_total = compared.then(|| domain::standings::evaluate(facts, at, Stage::Approved).earned);
    let total_differs = total.zip(first_total).filter(|(total, first)| total != first).map(|(total, first)| {
        format!(
            "Quyết định ghi tổng {} điểm, sổ tính được {} điểm, chênh {} điểm.",
            total.vietnamese(),
            first.vietnamese(),
            (total - first).abs().vietnamese()
        )
    });
    SecondEntryView {
        state: state(facts, at, kept.entry.as_ref(), &kept.cells),
        keyed_total: keyed.as_ref().map(|_| keyed_total(facts, at, &kept.cells)),
        refused,
        keyed,
        total,
        first_total,
        differences: found.iter().map(|one| difference(facts, one)).collect(),
        total_differs,
    }
}

fn difference(facts: &RoundFacts, of: &CellDifference) -> EntryDifference {
    let node = facts.tree.node(of.place);
    EntryDifference {
        node: node.id.0,
        code: node.code.clone(),
        title: node.title.clone(),
        max: facts.tree.max(of.place),
        first: mark_text(of.first),
        second: mark_text(of.second),
    }
}

fn state(facts: &RoundFacts, at: usize, entry: Option<&SecondEntry>, cells: &[SecondCell]) -> SecondEntryState {
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let compared = entry.is_some_and(|entry| entry.compared_at.is_some());
    let keyed = cells.iter().filter(|cell| cell.mark.is_some()).count();
    let open = if compared { differences(facts, at, cells).len() } else { 0 };
    let ruled = cells.iter().filter(|cell| cell.ruling.is_some()).count();
    let differed = open + if compared { ruled } else { 0 };
    let (state, says) = match (entry, compared, open) {
        (None, ..) => ("none", "chưa nhập lần hai".to_owned()),
        (Some(entry), false, _) => ("keying", format!("{} đang nhập lần hai, {keyed} ô", entry.who)),
        (Some(_), true, 0) if differed == 0 => ("settled", "đã nhập lần hai, không chỗ nào khác".to_owned()),
        (Some(_), true, 0) => ("settled", format!("đã nhập lần hai, {differed} chỗ khác, đã xử lý hết")),
        (Some(_), true, _) => ("compared", format!("đã nhập lần hai, {differed} chỗ khác, còn {open} chỗ chưa xử lý")),
    };
    SecondEntryState {
        unit_id: facts.units[at].id.0,
        unit: facts.units[at].version.name.clone(),
        state: state.to_owned(),
        who: entry.map(|entry| entry.who.clone()).unwrap_or_default(),
        keyed: count(keyed),
        differed: count(differed),
        open: count(open),
        says,
    }
}
