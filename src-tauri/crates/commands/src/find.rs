//! Finding anything: criteria, units, people, documents and commitments, best first.

use domain::evidence::EvidenceId;
use domain::find::Wanted;
use domain::rounds::Stage;
use domain::standings::default_stage;
use jiff::Timestamp;

use crate::desk::shelf::{Shelved, make_ready};
use crate::desk::{Book, Desk};
use crate::evidence_links::uses_of;
use crate::failure::Failure;
use crate::wire::{asked, shown};

asked! {
    /// What is looked for.
    pub struct Find {
        /// As typed.
        pub text: String,
        /// The round in which criteria are opened; absent for the newest.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub round: Option<String>,
        /// The unit whose sheet is open, if one is.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub unit: Option<i64>,
    }
}

shown! {
    /// Something that was found.
    pub struct Found {
        /// "criterion", "unit", "person", "document" or "commitment".
        pub kind: String,
        /// Its code or number; empty without one.
        pub code: String,
        /// Its name.
        pub title: String,
        /// More about it.
        pub detail: String,
        /// The round in which it is opened.
        pub round: Option<String>,
        /// The unit.
        pub unit: Option<i64>,
        /// The criterion.
        pub node: Option<i64>,
        /// The stage to which the work has come there.
        pub stage: Option<Stage>,
        /// The document or the commitment.
        pub id: Option<i64>,
        /// The year of the commitment.
        pub year: Option<i16>,
    }
}

/// As many are answered; whoever wants others types another word.
const MOST: usize = 40;

/// Things that fit, each with how well.
struct Search {
    wanted: Wanted,
    found: Vec<(u8, Found)>,
}

impl Search {
    /// Keeps a thing when one of its texts fits.
    fn offer(&mut self, texts: &[&str], thing: impl FnOnce() -> Found) {
        let joined = texts.join(" ");
        let best = texts.iter().filter_map(|text| self.wanted.rank(text)).min().or_else(|| self.wanted.rank(&joined));
        if let Some(rank) = best {
            self.found.push((rank, thing()));
        }
    }
}

fn nothing(kind: &str) -> Found {
    Found {
        kind: kind.to_owned(),
        code: String::new(),
        title: String::new(),
        detail: String::new(),
        round: None,
        unit: None,
        node: None,
        stage: None,
        id: None,
        year: None,
    }
}

pub(crate) fn find(desk: &Desk, _: Timestamp, asked: Find) -> Result<Vec<Found>, Failure> {
    let mut search = Search { wanted: Wanted::new(&asked.text), found: Vec::new() };
    // Whoever opens the search is about to type: what is looked in is made ready meanwhile.
    make_ready(desk)?;
    if search.wanted.is_empty() {
        return Ok(Vec::new());
    }
    let mut book = desk.book();
    of_rounds(&mut book, &asked, &mut search)?;
    documents(&mut book, &mut search)?;
    people(&book, &mut search)?;
    drop(book);
    search.found.sort_by_key(|(rank, _)| *rank);
    Ok(search.found.into_iter().take(MOST).map(|(_, found)| found).collect())
}

/// Criteria of the round asked for, and units of every round by the name they had there.
fn of_rounds(book: &mut Book, asked: &Find, search: &mut Search) -> Result<(), Failure> {
    let mut rounds = book.store.rounds()?;
    rounds.sort_by_key(|round| (asked.round.as_ref() != Some(&round.code), -round.year));
    let mut seen = Vec::new();
    for (order, round) in rounds.into_iter().enumerate() {
        let facts = book.facts_of(round.id)?;
        let stage = default_stage(&facts);
        for member in facts.units.iter() {
            if seen.contains(&member.id) {
                continue;
            }
            seen.push(member.id);
            let version = &member.version;
            let place = |kind: &str| Found {
                round: Some(round.code.clone()),
                unit: Some(member.id.0),
                stage: Some(stage),
                ..nothing(kind)
            };
            search.offer(&[&version.code, &version.name, &version.short_name], || Found {
                code: version.code.clone(),
                title: version.name.clone(),
                detail: round.code.clone(),
                ..place("unit")
            });
            search.offer(&[&version.head_name], || Found {
                title: version.head_name.clone(),
                detail: format!("{}, {}", version.head_title, version.name),
                ..place("person")
            });
        }
        if order > 0 {
            continue;
        }
        let unit = asked.unit.filter(|unit| facts.units.iter().any(|member| member.id.0 == *unit));
        let unit = unit.or_else(|| facts.units.first().map(|member| member.id.0));
        for place in 1..facts.tree.len() {
            let node = facts.tree.node(place);
            search.offer(&[&node.code, &node.title], || Found {
                code: node.code.clone(),
                title: node.title.clone(),
                detail: round.code.clone(),
                round: Some(round.code.clone()),
                unit,
                node: Some(node.id.0),
                stage: Some(stage),
                ..nothing("criterion")
            });
        }
    }
    Ok(())
}

fn documents(book: &mut Book, search: &mut Search) -> Result<(), Failure> {
    let best: Vec<(u8, Found)> = {
        let found = book.shelf()?.best(&search.wanted, MOST);
        let thing = |(rank, id, one): (u8, EvidenceId, &Shelved)| {
            let (code, title, detail) = (one.number.clone(), one.title.clone(), one.subject.clone());
            (rank, Found { code, title, detail, id: Some(id.0), ..nothing("document") })
        };
        found.into_iter().map(thing).collect()
    };
    for (rank, mut found) in best {
        // What a document proves is asked for the few that are shown only.
        if let Some(used) = uses_of(book, EvidenceId(found.id.unwrap_or_default()))?.first() {
            found.detail = format!("{} {}, {}", found.detail, used.code, used.unit_name).trim().to_owned();
        }
        search.found.push((rank, found));
    }
    for commitment in book.store.commitments()? {
        search.offer(&[&commitment.head_name, &commitment.unit_name], || Found {
            title: commitment.head_name.clone(),
            detail: format!("{}, {}", commitment.unit_name, commitment.year),
            id: Some(commitment.id.0),
            year: Some(commitment.year),
            ..nothing("commitment")
        });
    }
    Ok(())
}

fn people(book: &Book, search: &mut Search) -> Result<(), Failure> {
    for council in book.store.councils()? {
        for member in &council.members {
            search.offer(&[&member.name], || Found {
                title: member.name.clone(),
                detail: format!("{}, {} {}", member.role.vietnamese(member.body), council.name, council.year),
                ..nothing("person")
            });
        }
    }
    Ok(())
}
