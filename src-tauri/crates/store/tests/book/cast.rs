//! One invented office with something of every noun, and all facts of a book as one value.

use std::collections::BTreeMap;
use std::path::Path;

use domain::commitments::{Commitment, CommitmentState, Direction, Target, Task};
use domain::criteria::{Channel, CriteriaSet, Node, NodeId, SetId, SetState};
use domain::grades::{Grade, GradeBasis, GradeScheme};
use domain::office::{Letterhead, Signer};
use domain::points::Points;
use domain::rounds::{Lock, PublishedResult, Round, RoundId, Stage};
use domain::rules::{NoOccurrence, OptionPoints, OptionRule, Rule, RuleKind};
use domain::scores::{Mark, Score};
use domain::ties::TiePolicy;
use domain::units::{Succession, Unit, UnitId, UnitVersion};
use jiff::Timestamp;
use jiff::civil::{Date, date};
use serde::Serialize;
use serde_json::Value;
use store::{Change, Noun, Op, OpKind, Settings, Store, StoreError, Writer, Written};

pub const CLERK: &str = "Nguyễn Văn A";

pub fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_609_459_200 + second).unwrap()
}

pub fn points(text: &str) -> Points {
    Points::parse_canonical(text).unwrap()
}

pub fn open(folder: &Path) -> Store {
    Store::open(folder, CLERK, at(0)).unwrap()
}

/// A step of one kind, done now.
pub fn step<T>(
    store: &mut Store,
    kind: OpKind,
    label: &str,
    work: impl FnOnce(&mut Writer<'_>) -> Result<T, StoreError>,
) -> Result<Written<T>, StoreError> {
    store.write(Op::new(kind, label), at(100), CLERK, work)
}

/// Scores one cell.
pub fn record(store: &mut Store, score: Score) -> Result<Written<()>, StoreError> {
    step(store, OpKind::RecordScore, "điểm", |writer| writer.put_score(score))
}

pub fn unit(id: i64, name: &str) -> Unit {
    let version = |from: Option<Date>, to: Option<Date>, name: &str| UnitVersion {
        valid_from: from,
        valid_to: to,
        code: format!("234{id:02}"),
        name: name.to_owned(),
        short_name: String::new(),
        kind: "xã".to_owned(),
        group: "Các xã".to_owned(),
        parent: (id > 1).then_some(UnitId(1)),
        head_name: "Trần Thị B".to_owned(),
        head_title: "Chủ tịch".to_owned(),
    };
    let renamed = date(2025, 7, 1);
    Unit {
        id: UnitId(id),
        versions: vec![version(None, renamed.yesterday().ok(), name), version(Some(renamed), None, &format!("{name} mới"))],
    }
}

pub fn node(id: i64, parent: Option<i64>, code: &str, max: Option<&str>) -> Node {
    let options = [("Kịp thời", "1"), ("Chậm", "0.5")]
        .map(|(label, given)| OptionPoints { label: label.to_owned(), points: points(given) });
    let kind = if id % 2 == 0 { RuleKind::Manual } else { RuleKind::Option(OptionRule { options: options.to_vec() }) };
    Node {
        id: NodeId(id),
        set: SetId(1),
        parent: parent.map(NodeId),
        position: u32::try_from(id).unwrap(),
        code: code.to_owned(),
        title: format!("Tiêu chí {code}"),
        max: max.map(points),
        wording: "Kịp thời: 1; chậm: 0,5".to_owned(),
        rule: Rule { kind, no_occurrence: Some(NoOccurrence::Excluded) },
        channel: if id == 4 { Channel::Survey } else { Channel::SelfScored },
        lead_unit: "Văn phòng".to_owned(),
        evidence: "Báo cáo \"năm\"".to_owned(),
        confirmed: None,
    }
}

pub fn set() -> CriteriaSet {
    let grades = [("Tốt", "85"), ("Khá", "70.5"), ("Yếu", "0")].map(|(label, from)| Grade {
        label: label.to_owned(),
        from: points(from),
        from_in: label != "Khá",
    });
    CriteriaSet {
        id: SetId(1),
        code: "XA-2020".to_owned(),
        title: "Bộ tiêu chí".to_owned(),
        legal_basis: "Quyết định số ... (bịa)".to_owned(),
        decision: domain::criteria::Decision::default(),
        decimals: 2,
        state: SetState::Draft,
        grades: Some(GradeScheme { basis: GradeBasis::Raw, grades: grades.to_vec(), conditions: Vec::new() }),
        rank_on_exact: true,
        ties: TiePolicy::default(),
    }
}

pub fn round() -> Round {
    Round {
        id: RoundId(1),
        code: "XA-2020".to_owned(),
        year: 2020,
        set: SetId(1),
        group: "Các xã".to_owned(),
        from: date(2020, 1, 1),
        to: date(2020, 12, 31),
        units: vec![UnitId(3), UnitId(2)],
        published_at: None,
        threshold: None,
    }
}

pub fn score(unit: i64, node: i64, stage: Stage, mark: Mark) -> Score {
    Score {
        round: RoundId(1),
        unit: UnitId(unit),
        node: NodeId(node),
        stage,
        mark,
        figure: "38/40".to_owned(),
        working: String::new(),
        remark: "có 'nháy' và\nxuống dòng".to_owned(),
        author: CLERK.to_owned(),
        at: "2021-01-04T03:04:05.678901234Z".parse().unwrap(),
    }
}

pub fn scored(unit: i64, node: i64, given: &str) -> Score {
    score(unit, node, Stage::SelfScore, Mark::Scored { points: points(given) })
}

pub fn lock(unit: i64, stage: Stage) -> Lock {
    Lock { round: RoundId(1), unit: UnitId(unit), stage }
}

fn published_results() -> [PublishedResult; 3] {
    let result = |id: i64, unit: Option<i64>, year: i16| PublishedResult {
        id,
        unit: unit.map(UnitId),
        unit_name: "Xã B".to_owned(),
        year,
        index: Some(points("85.5051")),
        out_of: unit.map(|_| points("96")),
        rank: unit.map(|_| 2),
        of: Some(7),
        rank_change: Some(-3),
        grade: "Tốt".to_owned(),
        unit_count: unit.is_none().then_some(12),
        source: "Báo (bịa)".to_owned(),
    };
    [result(1, Some(2), 2019), result(2, None, 2020), result(3, Some(2), 2018)]
}

pub fn commitment() -> Commitment {
    let target = |direction: Direction, baseline: Option<&str>, deadline: Option<Date>| Target {
        name: "Tỷ lệ hồ sơ đúng hạn".to_owned(),
        measure: "%".to_owned(),
        baseline: baseline.map(points),
        direction,
        value: points("99.5"),
        deadline,
        criteria: "7.3.1, 7.3.2".to_owned(),
        ..Target::default()
    };
    Commitment {
        id: domain::commitments::CommitmentId(1),
        year: 2021,
        unit: Some(UnitId(2)),
        unit_name: "Xã B".to_owned(),
        head_name: "Trần Thị B".to_owned(),
        head_title: "Chủ tịch".to_owned(),
        state: CommitmentState::Draft,
        date: Some(date(2021, 2, 1)),
        targets: vec![
            target(Direction::AtLeast, Some("97"), None),
            target(Direction::AtMost, None, Some(date(2021, 6, 30))),
            target(Direction::Exactly, None, None),
        ],
        tasks: vec![Task {
            name: "Rà soát".to_owned(),
            product: "Báo cáo".to_owned(),
            deadline: Some(date(2021, 3, 31)),
            person: "Lê Văn C".to_owned(),
            ..Task::default()
        }],
        ..Commitment::default()
    }
}

/// Writes something of the nouns that a schema brought.
type Nouns = fn(&mut Writer<'_>) -> Result<(), StoreError>;

/// What each schema brought: something of every noun that it was the first to know.
const BROUGHT: &[Nouns] = &[
    first_nouns,
    fields_only,
    |writer| writer.put_document_number(crate::cast_papers::document_number()),
    fields_only,
    crate::cast_council::nouns,
    crate::cast_papers::wordings,
    crate::cast_lines::lost_points,
    crate::cast_promises::nouns,
    fields_only,
    crate::cast_lines::nouns,
    crate::cast_hearings::nouns,
    crate::cast_promises::initiatives,
    crate::cast_papers::entries,
    fields_only,
    |writer| crate::cast_council::officials(writer).and_then(|()| crate::cast_lines::portal(writer)),
    crate::cast_conferences::nouns,
    crate::cast_indicators::nouns,
    crate::cast_lines::weights,
    crate::cast_promises::closed_and_sized,
];

/// A schema that brought fields and no nouns.
fn fields_only(_: &mut Writer<'_>) -> Result<(), StoreError> {
    Ok(())
}

/// Writes something of every noun, in one step.
pub fn fill(store: &mut Store) {
    fill_as_of(store, BROUGHT.len());
}

/// Writes something of every noun that a schema knew, in one step.
pub fn fill_as_of(store: &mut Store, schema: usize) {
    for (file, hash) in crate::cast_council::FILES {
        assert_eq!(store.keep_file("ke-hoach.pdf", file).unwrap().hash, hash, "a file stands under the hash of its bytes");
    }
    let filled = step(store, OpKind::OpenSample, "mở cơ quan mẫu", |writer| {
        BROUGHT[..schema].iter().try_for_each(|nouns| nouns(writer))
    });
    filled.unwrap();
}

fn first_nouns(writer: &mut Writer<'_>) -> Result<(), StoreError> {
    let marks = [Mark::Scored { points: points("1.425") }, Mark::NotApplicable, Mark::NoOccurrence];
    let head = Letterhead {
        id: 1,
        valid_from: Some(date(2020, 1, 1)),
        issuing_agency: "Ủy ban nhân dân xã A".to_owned(),
        abbreviation: "UBND".to_owned(),
        ..Letterhead::default()
    };
    let signer = Signer {
        id: 1,
        valid_to: Some(date(2025, 6, 30)),
        title: "CHỦ TỊCH".to_owned(),
        name: "Nguyễn Văn A".to_owned(),
        ..Signer::default()
    };
    writer.put_settings(Settings {
        clerk: CLERK.to_owned(),
        sample: true,
        set_up: true,
        text_size: 125,
        high_contrast: true,
        ..Settings::default()
    })?;
    writer.put_letterhead(head)?;
    writer.put_signer(signer)?;
    for (id, name) in [(1, "Đơn vị cấp trên"), (2, "Xã B"), (3, "Xã C"), (4, "Xã D")] {
        writer.put_unit(unit(id, name))?;
    }
    writer.put_succession(Succession { predecessor: UnitId(3), successor: UnitId(4), from: date(2025, 7, 1), weight: None })?;
    writer.put_criteria_set(set())?;
    for made in [
        node(1, None, "", Some("100")),
        node(2, Some(1), "1", None),
        node(3, Some(2), "1.1", Some("1.5")),
        node(4, Some(2), "1.2", Some("2")),
    ] {
        writer.put_node(made)?;
    }
    writer.put_round(round())?;
    for (mark, stage) in marks.into_iter().zip([Stage::SelfScore, Stage::Council, Stage::Appraised1]) {
        writer.put_score(score(2, 3, stage, mark))?;
    }
    writer.put_score(score(3, 1, Stage::Approved, Mark::Scored { points: points("73.33") }))?;
    writer.put_score(score(3, 4, Stage::Appraised2, Mark::Scored { points: Points::ZERO }))?;
    writer.put_lock(lock(2, Stage::Council))?;
    published_results().into_iter().try_for_each(|result| writer.put_published_result(result))?;
    writer.put_commitment(commitment())
}

/// Every fact of a book by noun and key, as JSON.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Facts(pub BTreeMap<String, Value>);

impl Facts {
    /// As the book gives them when it is read.
    pub fn of(store: &Store) -> Facts {
        let mut facts = Facts::default();
        facts.add(Noun::Settings, &[store.settings().unwrap()]);
        facts.add(Noun::Letterhead, &store.letterheads().unwrap());
        facts.add(Noun::Signer, &store.signers().unwrap());
        facts.add(Noun::Unit, &store.units().unwrap());
        facts.add(Noun::Succession, &store.successions().unwrap());
        facts.add(Noun::CriteriaSet, &store.criteria_sets().unwrap());
        for set in store.criteria_sets().unwrap() {
            facts.add(Noun::Node, &store.nodes(set.id).unwrap());
        }
        facts.add(Noun::Round, &store.rounds().unwrap());
        for round in store.rounds().unwrap() {
            facts.add(Noun::Score, &store.scores(round.id).unwrap());
            facts.add(Noun::Lock, &store.locks(round.id).unwrap().into_iter().collect::<Vec<_>>());
        }
        facts.add(Noun::PublishedResult, &store.published_results().unwrap());
        facts.add(Noun::Commitment, &store.commitments().unwrap());
        facts.add(Noun::Progress, &store.progress(None).unwrap());
        facts.add(Noun::Initiative, &store.initiatives().unwrap());
        facts.add(Noun::SteeringDocument, &store.steering_documents().unwrap());
        facts.add(Noun::Conference, &store.conferences().unwrap());
        facts.add(Noun::Commendation, &store.commendations().unwrap());
        facts.add(Noun::BlankForm, &store.blank_forms().unwrap());
        facts.add(Noun::Indicator, &store.indicators().unwrap());
        facts.add(Noun::IndicatorValue, &store.indicator_values().unwrap());
        facts.add(Noun::Survey, &store.surveys().unwrap());
        facts.add(Noun::SurveyReturn, &store.survey_returns().unwrap());
        facts.add(Noun::OutsideIndex, &store.outside_indices().unwrap());
        facts.add(Noun::DocumentNumber, &store.document_numbers().unwrap());
        facts.add(Noun::DifferenceReason, &store.difference_reasons().unwrap());
        facts.add(Noun::Clerk, &store.clerks().unwrap());
        facts.add(Noun::Council, &store.councils().unwrap());
        facts.add(Noun::Evidence, &store.evidence().unwrap());
        facts.add(Noun::EvidenceRule, &store.evidence_rules().unwrap());
        for round in store.rounds().unwrap() {
            facts.add(Noun::LostPointsNote, &store.lost_points_notes(round.id).unwrap());
            facts.add(Noun::SecondEntry, &store.second_entries(round.id).unwrap());
            facts.add(Noun::SecondCell, &store.second_cells(round.id).unwrap());
            facts.add(Noun::Milestone, &store.milestones(round.id).unwrap());
            facts.add(Noun::Assignment, &store.assignments(round.id).unwrap());
            facts.add(Noun::EvidenceLink, &store.evidence_links(round.id).unwrap());
            facts.add(Noun::Remark, &store.remarks(round.id).unwrap());
            facts.add(Noun::Question, &store.questions(round.id).unwrap());
            facts.add(Noun::Hearing, &store.hearings(round.id).unwrap());
            for hearing in store.hearings(round.id).unwrap() {
                facts.add(Noun::Decision, &store.decisions(hearing.id).unwrap());
            }
        }
        facts.add(Noun::Wording, &store.wordings().unwrap());
        facts.add(Noun::PaperEntry, &store.paper_entries().unwrap());
        facts
    }

    fn add<T: Serialize>(&mut self, noun: Noun, values: &[T]) {
        for value in values {
            let value = serde_json::to_value(value).unwrap();
            self.0.insert(name_of(noun.name(), &value), value);
        }
    }

    /// As somebody remembers them who hears of every change and never reads again.
    pub fn hear(&mut self, changes: &[Change]) {
        for change in changes {
            let Value::Object(told) = serde_json::to_value(change).unwrap() else { panic!("a change is an object") };
            let (noun, diff) = told.into_iter().next().unwrap();
            if let Some(removed) = diff.get("removed") {
                self.0.remove(&name_of(&noun, removed));
                continue;
            }
            let new = diff.get("added").or_else(|| diff["updated"].get("new")).unwrap();
            self.0.insert(name_of(&noun, new), new.clone());
        }
    }
}

fn name_of(noun: &str, value: &Value) -> String {
    let fields: &[&str] = match noun {
        "settings" => &[],
        "succession" => &["predecessor", "successor"],
        "score" => &["round", "unit", "node", "stage"],
        "lock" => &["round", "unit", "stage"],
        "second_entry" => &["round", "unit"],
        "second_cell" | "lost_points_note" => &["round", "unit", "node"],
        "decision" => &["hearing", "unit", "node"],
        "assignment" => &["round", "node"],
        "evidence_link" => &["round", "unit", "node", "evidence"],
        "evidence_rule" => &["node"],
        "wording" => &["file", "paragraph"],
        _ => &["id"],
    };
    fields.iter().fold(noun.to_owned(), |name, field| format!("{name} {}", value[field]))
}
