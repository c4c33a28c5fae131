//! Reads one sheet of an .xlsx file as a stream.
//!
//! Only the parts that are needed are expanded, in this order: the list of sheets, the number
//! formats, the shared texts, the sheet. The general readers of such files hold a whole sheet's
//! rectangle in memory and do not tell which cells are formulas; see `limits.rs` for our caps.

mod cells;
mod formats;
mod texts;
mod xml;

use crate::limits::{Container, PartReader};
use crate::raw::{RawSheet, Source};
use crate::refusal::{Refusal, RefusedSheet};

use xml::{Attributes, read_tags};

/// A sheet in the list of a workbook.
#[derive(Debug)]
struct ListedSheet {
    name: String,
    relation: String,
    hidden: bool,
}

/// A line of a relations part: which id leads to which part, and what it is.
struct Relation {
    id: String,
    kind: String,
    target: String,
}

/// What the workbook part tells.
struct Book {
    sheets: Vec<ListedSheet>,
    relations: Vec<Relation>,
    counts_from_1904: bool,
}

/// The names of all sheets, in the order of the tabs.
pub(crate) fn sheet_names(bytes: &[u8]) -> Result<Vec<String>, Refusal> {
    let mut container = Container::open(bytes)?;
    Ok(read_book(&mut container)?.sheets.into_iter().map(|sheet| sheet.name).collect())
}

/// Reads the sheet of that name, or the first visible one.
pub(crate) fn read_workbook(bytes: &[u8], wanted: Option<&str>) -> Result<RawSheet, RefusedSheet> {
    let mut container = Container::open(bytes)?;
    let book = read_book(&mut container)?;
    let sheet = choose_sheet(&book.sheets, wanted)?;
    let find = |kind: &str| book.relations.iter().find(|relation| relation.kind.ends_with(kind));
    let part = book.relations.iter().find(|relation| relation.id == sheet.relation).ok_or(Refusal::Damaged)?;
    let formats = match find("/styles") {
        Some(styles) => container.part(&styles.target)?.map(formats::read_formats).transpose()?.unwrap_or_default(),
        None => Vec::new(),
    };
    let texts = match find("/sharedStrings") {
        Some(shared) => container.part(&shared.target)?.map(texts::read_texts).transpose()?.unwrap_or_default(),
        None => Vec::new(),
    };
    let reader = container.part(&part.target)?.ok_or(Refusal::Damaged)?;
    let meaning = cells::Meaning { formats: &formats, texts: &texts, counts_from_1904: book.counts_from_1904 };
    let rows =
        cells::read_cells(reader, &meaning).map_err(|refusal| RefusedSheet { sheet: Some(sheet.name.clone()), refusal })?;
    Ok(RawSheet { name: sheet.name.clone(), rows, source: Source::Workbook })
}

fn choose_sheet<'a>(sheets: &'a [ListedSheet], wanted: Option<&str>) -> Result<&'a ListedSheet, Refusal> {
    let chosen = match wanted {
        Some(wanted) => {
            let key = domain::text::fold(wanted);
            sheets
                .iter()
                .find(|sheet| sheet.name == wanted)
                .or_else(|| sheets.iter().find(|sheet| domain::text::fold(&sheet.name) == key))
        }
        None => sheets.iter().find(|sheet| !sheet.hidden).or_else(|| sheets.first()),
    };
    chosen.ok_or_else(|| match wanted {
        Some(wanted) => {
            Refusal::NoSuchSheet { wanted: wanted.to_owned(), found: sheets.iter().map(|sheet| sheet.name.clone()).collect() }
        }
        None => Refusal::NotASpreadsheet,
    })
}

fn read_book(container: &mut Container<'_>) -> Result<Book, Refusal> {
    let Some(part) = find_workbook_part(container)? else {
        return Err(kind_of_container(container));
    };
    let mut sheets = Vec::new();
    let mut counts_from_1904 = false;
    let reader = container.part(&part)?.ok_or(Refusal::Damaged)?;
    read_tags(reader, |tag, attributes| {
        match tag {
            "sheet" => sheets.push(listed_sheet(attributes)?),
            "workbookPr" => counts_from_1904 = attributes.get("date1904")?.is_some_and(|value| value == "1" || value == "true"),
            _ => {}
        }
        Ok(())
    })?;
    let (folder, file) = part.rsplit_once('/').unwrap_or(("", &part));
    let relations_part = if folder.is_empty() { format!("_rels/{file}.rels") } else { format!("{folder}/_rels/{file}.rels") };
    let reader = container.part(&relations_part)?.ok_or(Refusal::Damaged)?;
    let relations = read_relations(reader, folder)?;
    sheets
        .retain(|sheet| relations.iter().any(|relation| relation.id == sheet.relation && relation.kind.ends_with("/worksheet")));
    Ok(Book { sheets, relations, counts_from_1904 })
}

fn listed_sheet(attributes: &Attributes<'_>) -> Result<ListedSheet, Refusal> {
    Ok(ListedSheet {
        name: domain::text::nfc(&attributes.get("name")?.unwrap_or_default()),
        relation: attributes.get("id")?.unwrap_or_default(),
        hidden: attributes.get("state")?.is_some_and(|state| state != "visible"),
    })
}

fn find_workbook_part(container: &mut Container<'_>) -> Result<Option<String>, Refusal> {
    let listed = match container.part("_rels/.rels")? {
        Some(reader) => read_relations(reader, "")?,
        None => Vec::new(),
    };
    let named = listed.into_iter().find(|relation| relation.kind.ends_with("/officeDocument")).map(|relation| relation.target);
    let part = named.unwrap_or_else(|| "xl/workbook.xml".to_owned());
    let is_workbook = part.to_lowercase().ends_with(".xml")
        && !part.to_lowercase().starts_with("word/")
        && !part.to_lowercase().starts_with("ppt/");
    Ok(Some(part).filter(|part| is_workbook && container.has(part)))
}

/// What a container without a workbook part is.
fn kind_of_container(container: &Container<'_>) -> Refusal {
    if container.has("mimetype") && container.has("content.xml") {
        Refusal::OpenDocument
    } else if container.has("xl/workbook.bin") {
        Refusal::BinaryWorkbook
    } else if container.has_folder("xl/") {
        Refusal::Damaged
    } else {
        Refusal::NotASpreadsheet
    }
}

fn read_relations(reader: PartReader<'_>, folder: &str) -> Result<Vec<Relation>, Refusal> {
    let mut relations = Vec::new();
    read_tags(reader, |tag, attributes| {
        if tag == "Relationship" && relations.len() < crate::limits::PARTS {
            let target = attributes.get("Target")?.unwrap_or_default();
            relations.push(Relation {
                id: attributes.get("Id")?.unwrap_or_default(),
                kind: attributes.get("Type")?.unwrap_or_default(),
                target: resolve(folder, &target),
            });
        }
        Ok(())
    })?;
    Ok(relations)
}

/// The part a relation leads to: relative to the folder of the part it belongs to, or from the top.
fn resolve(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    let mut path: Vec<&str> =
        if target.starts_with('/') { Vec::new() } else { folder.split('/').filter(|step| !step.is_empty()).collect() };
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                path.pop();
            }
            step => path.push(step),
        }
    }
    path.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn relations_lead_to_parts_from_their_folder_or_from_the_top() {
        assert_eq!(resolve("xl", "worksheets/sheet1.xml"), "xl/worksheets/sheet1.xml", "relative");
        assert_eq!(resolve("xl", "/xl/styles.xml"), "xl/styles.xml", "from the top");
        assert_eq!(resolve("xl", "../xl/./sharedStrings.xml"), "xl/sharedStrings.xml", "with dots");
        assert_eq!(resolve("xl", "../../../../etc/passwd"), "etc/passwd", "never above the container");
    }
}
