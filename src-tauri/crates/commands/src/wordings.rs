//! The fixed paragraphs of papers, as the program words them and as the office words them for itself.
//!
//! A paragraph is edited by itself. What is kept was checked: it prints wherever the original prints.

use documents::own_words::{OwnWordsFault, check_own_words, with_meanings, with_names};
use documents::papers::{OriginalFile, originals};
use documents::template::{FixedParagraph, Wording, WordingError};
use domain::text::nfc;
use domain::wordings::OfficeWording;
use jiff::Timestamp;
use store::{Op, OpKind};

use crate::desk::{Book, Desk};
use crate::failure::Failure;
use crate::papers::{PaperAsked, PaperPreview, first_page_that_differs, preview_paper};
use crate::wire::{Nothing, asked, shown};

/// Lines that say what a print is: no office words them away.
const NOT_EDITED: [(&str, &str); 3] =
    [("van_ban_chung.md", "printed"), ("van_ban_chung.md", "printed_sample"), ("van_ban_chung.md", "check_code")];

asked! {
    /// One paragraph of a wording file.
    pub struct OneWording {
        /// The wording file, as `wordings` lists it. Not called `file`: the window puts picked paths there.
        pub template: String,
        /// The paragraph.
        pub paragraph: String,
    }
    /// A paragraph in the office's own words.
    pub struct WordingText {
        /// The wording file.
        pub template: String,
        /// The paragraph.
        pub paragraph: String,
        /// The words, one or more lines.
        pub text: String,
    }
    /// A paper with words that are not kept yet.
    pub struct TryWording {
        /// The words.
        pub wording: WordingText,
        /// The paper to print them on.
        pub paper: PaperAsked,
    }
}

shown! {
    /// The paragraphs of one kind of paper.
    pub struct WordingFileView {
        /// Its name.
        pub template: String,
        /// What it is about.
        pub title: String,
        /// The papers that print from it, the one that shows most of it first.
        pub papers: Vec<String>,
        /// Its paragraphs in their order.
        pub paragraphs: Vec<WordingLine>,
    }
    /// A paragraph in the list.
    pub struct WordingLine {
        /// Its name.
        pub paragraph: String,
        /// When it is used; empty for always.
        pub remark: String,
        /// Its words as they are printed.
        pub text: String,
        /// Whose words they are.
        pub state: WordingState,
    }
    /// A paragraph to be edited.
    pub struct WordingView {
        /// The wording file.
        pub template: String,
        /// What the file is about.
        pub title: String,
        /// The paragraph.
        pub paragraph: String,
        /// When it is used; empty for always.
        pub remark: String,
        /// Its words as they are printed.
        pub text: String,
        /// The program's own words.
        pub original: String,
        /// The program's words from which the office's were made, when the program now has others.
        pub made_from: Option<String>,
        /// Whose words they are.
        pub state: WordingState,
        /// The fields it may use.
        pub fields: Vec<WordingField>,
    }
    /// A field of a paragraph.
    pub struct WordingField {
        /// As it is written: "{{năm đánh giá}}".
        pub written: String,
        /// What it stands for.
        pub meaning: String,
    }
    /// A paper with words that are not kept yet.
    pub struct WordingPreview {
        /// The paper.
        pub preview: PaperPreview,
        /// The first page, from 0, on which the paragraph stands; nothing when this paper does not print it.
        pub page: Option<u32>,
    }
    /// Whose words a paragraph has.
    #[derive(Copy, PartialEq, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum WordingState {
        /// The program's.
        Original,
        /// The office's.
        Own,
        /// The office's, made from words that the program has changed since.
        OlderThanOriginal,
        /// The office's, for a paragraph that no paper prints any more.
        Unused,
    }
}

/// A paragraph with the file it stands in.
struct Found {
    file: &'static OriginalFile,
    wording: Wording,
    original: FixedParagraph,
}

fn found(file: &str, paragraph: &str) -> Result<Found, Failure> {
    let missing = || Failure::missing(&format!("đoạn {paragraph} của {file}"));
    let file = originals().iter().find(|one| one.file == file).ok_or_else(missing)?;
    let wording = file.read().map_err(|error| Failure::unexpected(&error))?;
    let original = wording.paragraphs().iter().find(|one| one.name == paragraph).cloned().ok_or_else(missing)?;
    if is_not_edited(file.file, paragraph) {
        return Err(Failure::field("text", "Dòng này cho biết bản in là bản nào nên không sửa được. Sổ không thay đổi."));
    }
    Ok(Found { file, wording, original })
}

fn is_not_edited(file: &str, paragraph: &str) -> bool {
    NOT_EDITED.contains(&(file, paragraph))
}

fn state_of(own: Option<&OfficeWording>, original: &str) -> WordingState {
    match own {
        None => WordingState::Original,
        Some(own) if own.original == original => WordingState::Own,
        Some(_) => WordingState::OlderThanOriginal,
    }
}

pub(crate) fn wordings(desk: &Desk, _: Timestamp, _: Nothing) -> Result<Vec<WordingFileView>, Failure> {
    let own = desk.book().store.wordings()?;
    originals().iter().map(|file| file_view(file, &own)).collect()
}

fn file_view(file: &OriginalFile, own: &[OfficeWording]) -> Result<WordingFileView, Failure> {
    let wording = file.read().map_err(|error| Failure::unexpected(&error))?;
    let line = |paragraph: &FixedParagraph| -> Result<WordingLine, WordingError> {
        let fields = wording.fields_of(paragraph)?;
        let own = own.iter().find(|own| own.is_of(file.file, &paragraph.name));
        let original = paragraph.text();
        Ok(WordingLine {
            paragraph: paragraph.name.clone(),
            remark: paragraph.remark.clone(),
            state: state_of(own, &original),
            text: with_meanings(&fields, own.map_or(&original, |own| &own.text)),
        })
    };
    let edited = wording.paragraphs().iter().filter(|paragraph| !is_not_edited(file.file, &paragraph.name));
    let lines: Result<Vec<WordingLine>, WordingError> = edited.map(line).collect();
    let mut paragraphs = lines.map_err(|error| Failure::unexpected(&error))?;
    let unused = |own: &&OfficeWording| own.file == file.file && wording.paragraphs().iter().all(|one| one.name != own.paragraph);
    paragraphs.extend(own.iter().filter(unused).map(|own| WordingLine {
        paragraph: own.paragraph.clone(),
        remark: String::new(),
        text: own.text.clone(),
        state: WordingState::Unused,
    }));
    Ok(WordingFileView {
        template: file.file.to_owned(),
        title: file.title().to_owned(),
        papers: file.papers.iter().map(|paper| (*paper).to_owned()).collect(),
        paragraphs,
    })
}

pub(crate) fn wording(desk: &Desk, _: Timestamp, asked: OneWording) -> Result<WordingView, Failure> {
    view(&desk.book(), &asked.template, &asked.paragraph)
}

fn view(book: &Book, file: &str, paragraph: &str) -> Result<WordingView, Failure> {
    let found = found(file, paragraph)?;
    let own = book.store.wordings()?.into_iter().find(|own| own.is_of(file, paragraph));
    let original = found.original.text();
    let state = state_of(own.as_ref(), &original);
    let fields = found.wording.fields_of(&found.original).map_err(|error| Failure::unexpected(&error))?;
    let made_from =
        own.as_ref().filter(|_| state == WordingState::OlderThanOriginal).map(|own| with_meanings(&fields, &own.original));
    Ok(WordingView {
        template: file.to_owned(),
        title: found.file.title().to_owned(),
        paragraph: paragraph.to_owned(),
        remark: found.original.remark,
        text: with_meanings(&fields, own.as_ref().map_or(&original, |own| &own.text)),
        original: with_meanings(&fields, &original),
        made_from,
        state,
        fields: fields.into_iter().map(|(_, meaning)| WordingField { written: format!("{{{{{meaning}}}}}"), meaning }).collect(),
    })
}

/// The words as they are kept, if they can be printed.
fn checked(asked: &WordingText) -> Result<(OfficeWording, OriginalFile), Failure> {
    let found = found(&asked.template, &asked.paragraph)?;
    let fields = found.wording.fields_of(&found.original).map_err(|error| Failure::unexpected(&error))?;
    let typed = with_names(&fields, &nfc(&asked.text));
    let lines: Vec<&str> = typed.lines().map(str::trim_end).filter(|line| !line.is_empty()).collect();
    let text = lines.join("\n");
    check_own_words(&found.wording, &found.original, &text).map_err(|fault| match fault {
        OwnWordsFault::Own(cause) => Failure::unexpected(&cause),
        fault => Failure::field("text", fault.to_string()),
    })?;
    let (file, paragraph) = (asked.template.clone(), asked.paragraph.clone());
    Ok((OfficeWording { file, paragraph, text, original: found.original.text() }, *found.file))
}

pub(crate) fn save_wording(desk: &Desk, now: Timestamp, asked: WordingText) -> Result<WordingView, Failure> {
    let (wording, file) = checked(&asked)?;
    let mut book = desk.book();
    let op = Op::new(OpKind::SaveWording, format!("câu chữ của {}", file.title()));
    book.write(op, now, |writer| {
        if wording.text == wording.original {
            return writer.remove_wording(&wording.file, &wording.paragraph);
        }
        writer.put_wording(wording)
    })?;
    view(&book, &asked.template, &asked.paragraph)
}

pub(crate) fn reset_wording(desk: &Desk, now: Timestamp, asked: OneWording) -> Result<Vec<WordingFileView>, Failure> {
    let file = originals().iter().find(|one| one.file == asked.template);
    let title = file.map_or_else(|| asked.template.clone(), |file| file.title().to_owned());
    let op = Op::new(OpKind::ResetWording, format!("đưa câu chữ của {title} về nguyên văn"));
    desk.book().write(op, now, |writer| writer.remove_wording(&asked.template, &asked.paragraph))?;
    wordings(desk, now, Nothing {})
}

pub(crate) fn preview_wording(desk: &Desk, now: Timestamp, asked: TryWording) -> Result<WordingPreview, Failure> {
    let (wording, _) = checked(&asked.wording)?;
    // Where the paragraph stands is found by printing it with a mark before its words.
    let marked = OfficeWording { text: format!("…{}", wording.text), ..wording.clone() };
    let with = |tried: OfficeWording| PaperAsked { tried: Some(tried), ..asked.paper.clone() };
    let page = first_page_that_differs(desk, now, &with(wording.clone()), &with(marked))?;
    Ok(WordingPreview { preview: preview_paper(desk, now, with(wording))?, page })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn own(paragraph: &str, original: &str) -> OfficeWording {
        let (file, paragraph) = ("ban_cam_ket.md".to_owned(), paragraph.to_owned());
        OfficeWording { file, paragraph, text: "Lời của cơ quan./.".to_owned(), original: original.to_owned() }
    }

    #[test]
    fn words_made_from_what_a_later_program_says_otherwise_are_marked() {
        let file = originals().iter().find(|one| one.file == "ban_cam_ket.md").unwrap();
        let type_name = file.read().unwrap().paragraphs().iter().find(|one| one.name == "type_name").unwrap().text();
        let kept = [own("closing", "Lời của phiên bản trước./."), own("type_name", &type_name), own("gone", "Đoạn cũ")];
        let view = file_view(file, &kept).unwrap();
        let state = |name: &str| view.paragraphs.iter().find(|line| line.paragraph == name).map(|line| line.state);
        assert_eq!(state("closing"), Some(WordingState::OlderThanOriginal), "the program words it anew");
        assert_eq!(state("type_name"), Some(WordingState::Own), "made from the words of today");
        assert_eq!(state("gone"), Some(WordingState::Unused), "kept, shown, and printed nowhere");
        assert_eq!(state("opening"), Some(WordingState::Original), "untouched");
    }
}
