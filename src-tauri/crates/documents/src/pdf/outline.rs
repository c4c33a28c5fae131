//! The outline of a file as a tree.
//!
//! printpdf sorts bookmarks by title and keeps them flat, so the tree is written
//! here. An entry deeper than its place allows hangs on the entry before it.

use lopdf::{Dictionary, Document, Object, ObjectId};

use crate::frame::OutlineEntry;

/// Writes the entries and returns the root, or `None` when there are none.
pub(super) fn write(document: &mut Document, entries: &[OutlineEntry], pages: &[(ObjectId, i32)]) -> Option<ObjectId> {
    if entries.is_empty() {
        return None;
    }
    let root = document.new_object_id();
    let ids: Vec<ObjectId> = entries.iter().map(|_| document.new_object_id()).collect();
    let parents = parents(entries);
    // The children of every entry, and at the end those of the root.
    let mut children: Vec<Vec<usize>> = vec![Vec::new(); entries.len() + 1];
    for (index, parent) in parents.iter().enumerate() {
        children[parent.unwrap_or(entries.len())].push(index);
    }
    for (parent, siblings) in children.iter().enumerate() {
        let parent_id = ids.get(parent).copied().unwrap_or(root);
        for (position, index) in siblings.iter().enumerate() {
            let mut item = entry_dictionary(&entries[*index], pages);
            item.set("Parent", Object::Reference(parent_id));
            if let Some(before) = position.checked_sub(1).and_then(|place| siblings.get(place)) {
                item.set("Prev", Object::Reference(ids[*before]));
            }
            if let Some(after) = siblings.get(position + 1) {
                item.set("Next", Object::Reference(ids[*after]));
            }
            link_children(&mut item, &children[*index], &ids, -1);
            document.objects.insert(ids[*index], Object::Dictionary(item));
        }
    }
    let mut top = Dictionary::new();
    top.set("Type", Object::Name(b"Outlines".to_vec()));
    link_children(&mut top, &children[entries.len()], &ids, 1);
    document.objects.insert(root, Object::Dictionary(top));
    Some(root)
}

/// Title and target of one entry.
fn entry_dictionary(entry: &OutlineEntry, pages: &[(ObjectId, i32)]) -> Dictionary {
    let mut item = Dictionary::new();
    item.set("Title", super::mend::text_string(&entry.title));
    if let Some((page, height)) = pages.get(entry.page) {
        let top = (height - entry.y) as f32 / 100.0 + 6.0;
        let target = vec![Object::Reference(*page), Object::Name(b"XYZ".to_vec()), Object::Null, Object::Real(top), Object::Null];
        item.set("Dest", Object::Array(target));
    }
    item
}

/// First, last and number of the children; a negative count shows the entry closed.
fn link_children(item: &mut Dictionary, children: &[usize], ids: &[ObjectId], sign: i64) {
    if let (Some(first), Some(last)) = (children.first(), children.last()) {
        item.set("First", Object::Reference(ids[*first]));
        item.set("Last", Object::Reference(ids[*last]));
        item.set("Count", Object::Integer(sign * children.len() as i64));
    }
}

/// For each entry the one it hangs on.
fn parents(entries: &[OutlineEntry]) -> Vec<Option<usize>> {
    let mut open: Vec<usize> = Vec::new();
    let mut parents = Vec::with_capacity(entries.len());
    for (index, entry) in entries.iter().enumerate() {
        while open.last().is_some_and(|last| entries[*last].depth >= entry.depth) {
            open.pop();
        }
        parents.push(open.last().copied());
        open.push(index);
    }
    parents
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_hangs_on_the_nearest_shallower_one_before_it() {
        let entry = |depth| OutlineEntry { title: String::new(), depth, page: 0, y: 0 };
        let entries = [entry(0), entry(1), entry(2), entry(1), entry(0), entry(2)];
        assert_eq!(
            parents(&entries),
            vec![None, Some(0), Some(1), Some(0), None, Some(4)],
            "reading order and depth make the tree, also where a level is skipped"
        );
    }
}
