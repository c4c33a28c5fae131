//! Steering documents quoted in what is typed beside a paper: "{76/NQ-CP}" becomes a citation, in
//! full the first time on the paper and short afterwards.

use std::borrow::Cow;

use domain::conferences::Conference;
use domain::steering::{Quoting, UnknownMark};

use super::PaperAsked;
use crate::desk::Book;
use crate::failure::Failure;

/// The field of a paper that holds its legal bases: one a line, or with semicolons between them.
pub(super) const LEGAL_BASIS: &str = "legal_basis";

fn unknown(field: &str, mark: &UnknownMark) -> Failure {
    let name = &mark.mark;
    let what = if mark.ambiguous {
        format!("Sổ văn bản chỉ đạo có nhiều văn bản {name}. Ghi thêm năm, ví dụ {{{name}, 2021}}.")
    } else {
        format!("Sổ văn bản chỉ đạo chưa có {name}. Thêm văn bản này ở Văn bản, trang Văn bản chỉ đạo, hoặc sửa số trong ngoặc.")
    };
    Failure::field(field, what)
}

/// What was asked for with every mark quoted; the legal bases come first on a paper, so they are quoted first.
pub(super) fn quoted<'a>(book: &Book, asked: &'a PaperAsked) -> Result<Cow<'a, PaperAsked>, Failure> {
    if !asked.fields.values().any(|text| text.contains(['{', ';'])) {
        return Ok(Cow::Borrowed(asked));
    }
    let known = book.store.steering_documents()?;
    let mut quoting = Quoting::new(&known);
    let mut asked = asked.clone();
    if let Some(typed) = asked.fields.get_mut(LEGAL_BASIS) {
        let mut lines = Vec::new();
        for line in typed.split([';', '\n']).map(str::trim).filter(|line| !line.is_empty()) {
            lines.push(quoting.quote(line).map_err(|mark| unknown(LEGAL_BASIS, &mark))?);
        }
        *typed = lines.join("\n");
    }
    for (name, typed) in asked.fields.iter_mut().filter(|(name, _)| *name != LEGAL_BASIS) {
        *typed = quoting.quote(typed).map_err(|mark| unknown(name, &mark))?;
    }
    Ok(Cow::Owned(asked))
}

/// A conference whose conclusions and discussion quote documents.
pub(super) fn quoted_conference(book: &Book, mut conference: Conference) -> Result<Conference, Failure> {
    let known = book.store.steering_documents()?;
    let mut quoting = Quoting::new(&known);
    let mut quote = |text: &mut String| -> Result<(), Failure> {
        *text = quoting.quote(text).map_err(|mark| unknown("conference", &mark))?;
        Ok(())
    };
    quote(&mut conference.content)?;
    conference.talks.iter_mut().try_for_each(|one| quote(&mut one.title))?;
    conference.discussion.iter_mut().try_for_each(|one| quote(&mut one.text))?;
    conference.conclusions.iter_mut().try_for_each(|one| quote(&mut one.text))?;
    Ok(conference)
}

/// The legal bases that were typed for a paper, each without its "Căn cứ".
pub(super) fn typed_bases(asked: &PaperAsked) -> Vec<String> {
    let typed = asked.fields.get(LEGAL_BASIS).map(String::as_str).unwrap_or_default();
    let plain = |line: &str| line.trim().trim_start_matches("Căn cứ ").trim_end_matches([';', '.']).to_owned();
    typed.lines().map(plain).filter(|line| !line.is_empty()).collect()
}
