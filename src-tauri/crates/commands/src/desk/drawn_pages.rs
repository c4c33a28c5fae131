//! Pages of evidence drawn lately, so that turning back costs nothing.

use std::collections::VecDeque;

use documents::evidence_pages::PagePicture;

/// As many drawn pages are kept, so that turning back costs nothing.
const KEPT: usize = 6;

/// The pages drawn last, by the hash of their file and their place in it.
#[derive(Default)]
pub(crate) struct DrawnPages(VecDeque<((String, usize), PagePicture)>);

impl DrawnPages {
    pub(crate) fn get(&self, key: &(String, usize)) -> Option<PagePicture> {
        self.0.iter().find(|(known, _)| known == key).map(|(_, picture)| picture.clone())
    }

    pub(crate) fn keep(&mut self, key: (String, usize), picture: PagePicture) {
        self.0.retain(|(known, _)| *known != key);
        self.0.push_front((key, picture));
        self.0.truncate(KEPT);
    }
}
