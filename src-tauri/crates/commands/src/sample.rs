//! The sample office: read from the sheets in `assets/sample`, as a clerk would import them, and
//! put into an empty book in one step. Every person in it is invented.

use std::collections::{HashMap, HashSet};

use domain::calendar::{parse_date, vietnam};
use domain::commitments::{Commitment, Target};
use domain::criteria::{Confirmation, CriteriaSet, Node, RuleState, SetState, Tree};
use domain::grades::GradeBasis;
use domain::office::{Letterhead, Signer};
use domain::problem::Problem;
use domain::rounds::{PublishedResult, Round};
use domain::scores::{RoundFacts, Score};
use domain::ties::TiePolicy;
use domain::units::{Unit, UnitId};
use exchange::{RawSheet, read_commitments_sheet, read_criteria_sheet, read_grades_sheet, read_results_sheet};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::{Offset, TimeZone};
use store::{Noun, Op, OpKind, Settings, StoreError, Writer};

use crate::criteria_files::{CriteriaFile, nodes_of};
use crate::desk::Desk;
use crate::failure::{Failure, refuse_errors};
use crate::grades::scheme_of;

mod conference;
mod council;
mod description;
mod documents;
mod indicators;
mod promises;
mod scores;
mod units;

use description::{SampleOffice, SampleRound, SampleSet, SheetOfYear};
use scores::{write_lost_points, write_scores};

macro_rules! sheets {
    ($($name:literal),* $(,)?) => { &[$( ($name, include_bytes!(concat!("../../../../assets/sample/", $name))) ),*] };
}

/// The sheets of the sample office, as files.
const SHEETS: &[(&str, &[u8])] = sheets![
    "don_vi_mau.csv",
    "bo_tieu_chi_huyen_mau.csv",
    "bo_tieu_chi_xa_mau.csv",
    "xep_loai_mau.csv",
    "diem_huyen_2020_tu_cham.csv",
    "diem_huyen_2020_phe_duyet.csv",
    "diem_xa_2020_tu_cham.csv",
    "diem_xa_2020_tham_dinh.csv",
    "diem_xa_2020_phe_duyet.csv",
    "so_lieu_ke_khai_xa_2020.csv",
    "so_lieu_tham_dinh_xa_2020.csv",
    "so_lieu_phe_duyet_xa_2020.csv",
    "tong_diem_xa_2019.csv",
    "ly_do_mat_diem_xa_2020.csv",
    "cam_ket_mau.csv",
    "don_vi_tu_2025_mau.csv",
    "tong_diem_xa_2024.csv",
    "bo_tieu_chi_xa_2025_mau.csv",
    "diem_xa_2025_tu_cham.csv",
    "diem_xa_2025_phe_duyet.csv",
    "ly_do_mat_diem_xa_2025.csv",
];
const OFFICE: &str = include_str!("../../../../assets/sample/van_phong_mau.json");

/// Everything read and checked, before a word is written.
struct Ready {
    office: SampleOffice,
    letterhead: Letterhead,
    signer: Signer,
    units: units::SampleUnits,
    sets: Vec<(CriteriaSet, Vec<Node>)>,
    results: Vec<PublishedResult>,
    commitments: Vec<Commitment>,
    promises: promises::SamplePromises,
    indicators: indicators::SampleIndicators,
    council: council::SampleCouncil,
    conference: conference::SampleConference,
    /// The files of its documents, in the store room already.
    files: Vec<store::KeptFile>,
}

/// Fills an empty book with the sample office.
pub(crate) fn fill(desk: &Desk, now: Timestamp) -> Result<(), Failure> {
    let mut ready = read(now)?;
    let mut book = desk.book();
    let settings = book.store.settings()?;
    if settings.set_up {
        return Err(Failure::new(
            "already_set_up",
            "Sổ đã có dữ liệu nên không mở cơ quan mẫu ở đây. Mở cơ quan mẫu trong một thư mục trống.",
        ));
    }
    // A file stands in the store room before the book speaks of it.
    for document in &ready.council.documents {
        ready.files.push(book.store.keep_file(&document.file_name, &document.to_pdf(now)?)?);
    }
    book.write(Op::new(OpKind::OpenSample, "mở cơ quan mẫu"), now, |writer| write(writer, ready, settings, now))?;
    Ok(())
}

fn sheet(name: &str) -> Result<RawSheet, Failure> {
    let bytes = SHEETS
        .iter()
        .find(|(known, _)| *known == name)
        .map(|(_, bytes)| *bytes)
        .ok_or_else(|| Failure::unexpected(&format!("no sample sheet {name}")))?;
    Ok(exchange::read_bytes(bytes, name, None)?)
}

/// A sample sheet with errors is a fault of the program: nothing of it is taken.
fn sound<T>((value, problems): (T, Vec<Problem>)) -> Result<T, Failure> {
    refuse_errors(&problems)?;
    Ok(value)
}

fn read(now: Timestamp) -> Result<Ready, Failure> {
    let office: SampleOffice = serde_json::from_str(OFFICE).map_err(|error| Failure::unexpected(&error))?;
    let indicators = indicators::SampleIndicators::read(&Author { name: &office.clerk, now })?;
    Ok(Ready {
        letterhead: office.letterhead.read(0)?,
        signer: office.signer.read(0)?,
        units: units::read(&office.units)?,
        sets: office.sets.iter().map(read_set).collect::<Result<_, _>>()?,
        results: read_results(&office)?,
        commitments: read_commitments(&office.commitments)?,
        promises: promises::SamplePromises::read(vietnam(now).date())?,
        indicators,
        council: council::read()?,
        conference: conference::SampleConference::read()?,
        files: Vec::new(),
        office,
    })
}

fn read_set(sample: &SampleSet) -> Result<(CriteriaSet, Vec<Node>), Failure> {
    let criteria = sound(read_criteria_sheet(&sheet(&sample.file)?))?;
    let grades = sound(read_grades_sheet(&sheet(&sample.grades)?))?;
    let id = domain::criteria::SetId(0);
    let asked = CriteriaFile {
        file: String::new(),
        sheet: None,
        code: sample.code.clone(),
        title: sample.title.clone(),
        basis: String::new(),
        decimals: None,
    };
    let nodes = nodes_of(&criteria, id, &asked);
    let set = CriteriaSet {
        id,
        code: sample.code.clone(),
        title: sample.title.clone(),
        legal_basis: String::new(),
        decision: domain::criteria::Decision::default(),
        decimals: 2,
        state: SetState::Issued,
        grades: Some(scheme_of(grades, GradeBasis::Raw)),
        rank_on_exact: true,
        ties: TiePolicy::default(),
    };
    Ok((set, nodes))
}

fn read_results(office: &SampleOffice) -> Result<Vec<PublishedResult>, Failure> {
    let blank = PublishedResult {
        id: 0,
        unit: None,
        unit_name: String::new(),
        year: 0,
        index: None,
        out_of: None,
        rank: None,
        of: None,
        rank_change: None,
        grade: String::new(),
        unit_count: None,
        source: String::new(),
    };
    let mut results: Vec<PublishedResult> = Vec::new();
    for year in &office.previous_results {
        let previous = sound(read_results_sheet(&sheet(&year.file)?))?;
        let of = u32::try_from(previous.results.len()).ok();
        results.extend(previous.results.into_iter().map(|result| PublishedResult {
            unit_name: result.unit,
            year: year.year,
            index: result.total,
            out_of: result.applicable_max,
            rank: result.rank,
            of,
            grade: result.grade,
            source: year.source.clone(),
            ..blank.clone()
        }));
    }
    results.extend(office.published.iter().map(|said| PublishedResult {
        unit_name: said.unit_name.clone(),
        year: said.year,
        index: said.index,
        rank: said.rank,
        rank_change: said.rank_change,
        grade: said.grade.clone(),
        unit_count: said.unit_count,
        source: said.source.clone(),
        ..blank.clone()
    }));
    Ok(results)
}

fn read_commitments(asked: &SheetOfYear) -> Result<Vec<Commitment>, Failure> {
    let read = sound(read_commitments_sheet(&sheet(&asked.file)?))?;
    let mut commitments: Vec<Commitment> = Vec::new();
    for row in read.targets {
        let Some(value) = row.value else { continue };
        let target = Target {
            name: row.target,
            measure: row.measure,
            baseline: row.baseline,
            direction: row.direction,
            value,
            deadline: row.deadline,
            criteria: row.criteria,
            ..Target::default()
        };
        match commitments.iter_mut().find(|commitment| commitment.unit_name == row.unit) {
            Some(commitment) => commitment.targets.push(target),
            None => commitments.push(Commitment {
                year: asked.year,
                unit: None,
                unit_name: row.unit,
                head_name: row.head_name,
                head_title: row.head_title,
                targets: vec![target],
                ..Commitment::default()
            }),
        }
    }
    Ok(commitments)
}

fn write(writer: &mut Writer<'_>, mut ready: Ready, settings: Settings, now: Timestamp) -> Result<(), StoreError> {
    let clerk = ready.office.clerk.clone();
    writer.put_settings(Settings {
        clerk: clerk.clone(),
        sample: true,
        set_up: true,
        verdict: ready.promises.rule,
        ..settings
    })?;
    let id = writer.next_id(Noun::Letterhead)?;
    writer.put_letterhead(Letterhead { id, ..ready.letterhead })?;
    let id = writer.next_id(Noun::Signer)?;
    writer.put_signer(Signer { id, ..ready.signer })?;
    let units = ready.units.write(writer)?;
    let by_name: HashMap<String, UnitId> =
        units.iter().flat_map(|unit| unit.versions.iter().map(|version| (version.name.clone(), unit.id))).collect();
    let author = Author { name: &clerk, now };
    let mut sets = HashMap::new();
    for (set, nodes) in ready.sets {
        let kept = write_set(writer, set, nodes, &author)?;
        sets.insert(kept.0.code.clone(), kept);
    }
    for sample in &ready.office.rounds {
        let set = sets.get(&sample.set).ok_or_else(|| unreadable(&format!("no set {}", sample.set)))?;
        let facts = write_round(writer, sample, set, &units, &author)?;
        if sample.code == ready.council.round {
            council::write(writer, &ready.council, &ready.files, &facts, &author)?;
        }
    }
    for result in ready.results {
        let id = writer.next_id(Noun::PublishedResult)?;
        writer.put_published_result(PublishedResult { id, unit: by_name.get(&result.unit_name).copied(), ..result })?;
    }
    let values = ready.indicators.write(writer, &by_name, &mut ready.commitments, &author)?;
    for commitment in ready.commitments {
        let id = writer.next_commitment_id()?;
        let mut commitment = Commitment { id, unit: by_name.get(&commitment.unit_name).copied(), ..commitment };
        commitment.give_numbers();
        ready.promises.sign(&mut commitment, &ready.office.letterhead, &ready.office.signer);
        if ready.promises.is_over {
            ready.promises.close(&mut commitment, &values);
        }
        writer.put_commitment(commitment.clone())?;
        ready.promises.follow(writer, &commitment, &author)?;
        ready.promises.register(writer, &commitment)?;
    }
    if ready.promises.is_over {
        ready.conference.settle();
    }
    ready.conference.write(writer, &by_name)
}

/// A sample sheet that cannot be taken after all; the whole step is rolled back.
fn unreadable(why: &dyn std::fmt::Display) -> StoreError {
    StoreError::Content { place: "sample".to_owned(), why: why.to_string() }
}

fn write_set(
    writer: &mut Writer<'_>,
    set: CriteriaSet,
    nodes: Vec<Node>,
    author: &Author<'_>,
) -> Result<(CriteriaSet, Vec<Node>), StoreError> {
    let set = CriteriaSet { id: writer.next_set_id()?, ..set };
    // The set is kept as a draft while its nodes come in: an issued set is frozen.
    writer.put_criteria_set(CriteriaSet { state: SetState::Draft, ..set.clone() })?;
    let mut identities = HashMap::new();
    let mut kept = Vec::with_capacity(nodes.len());
    for node in nodes {
        let id = writer.next_node_id()?;
        identities.insert(node.id, id);
        // The clerk of the sample has looked at every rule that was read.
        let confirmed = (node.rule_state() == RuleState::Read).then(|| author.confirmation());
        let node =
            Node { id, set: set.id, confirmed, parent: node.parent.and_then(|parent| identities.get(&parent).copied()), ..node };
        writer.put_node(node.clone())?;
        kept.push(node);
    }
    writer.put_criteria_set(set.clone())?;
    Ok((set, kept))
}

/// Who enters the sample, and when.
struct Author<'a> {
    name: &'a str,
    now: Timestamp,
}

impl Author<'_> {
    fn confirmation(&self) -> Confirmation {
        Confirmation { by: self.name.to_owned(), at: self.now }
    }
}

fn write_round(
    writer: &mut Writer<'_>,
    sample: &SampleRound,
    (set, nodes): &(CriteriaSet, Vec<Node>),
    units: &[Unit],
    author: &Author<'_>,
) -> Result<RoundFacts, StoreError> {
    let day = |month, day| Date::new(sample.year, month, day).map_err(|error| unreadable(&error));
    let (from, to) = (sample.from.as_deref().map_or_else(|| day(1, 1), read_day)?, day(12, 31)?);
    let in_group = |unit: &&Unit| unit.at(to).is_some_and(|version| version.group == sample.group);
    let members = units.iter().filter(in_group).map(|unit| unit.id).collect();
    let (id, code, group) = (writer.next_round_id()?, sample.code.clone(), sample.group.clone());
    let threshold = sample.threshold;
    let round =
        Round { id, code, year: sample.year, set: set.id, group, from, to, units: members, published_at: None, threshold };
    writer.put_round(round.clone())?;
    let tree = Tree::new(nodes.clone()).map_err(|error| unreadable(&error))?;
    let with =
        |scores: Vec<Score>| RoundFacts::new(round.clone(), set.clone(), tree.clone(), units, scores, HashSet::new(), Vec::new());
    let facts = with(Vec::new());
    let facts = with(write_scores(writer, sample, &facts, author)?);
    write_lost_points(writer, sample, &facts)?;
    if let Some(published_on) = &sample.published_on {
        let noon = TimeZone::fixed(Offset::constant(7)).to_timestamp(read_day(published_on)?.at(12, 0, 0, 0));
        let noon = noon.map_err(|error| unreadable(&error))?;
        writer.put_round(Round { published_at: Some(noon), ..round })?;
    }
    Ok(facts)
}

fn read_day(written: &str) -> Result<Date, StoreError> {
    parse_date(written).ok_or_else(|| unreadable(&format!("no day {written}")))
}
