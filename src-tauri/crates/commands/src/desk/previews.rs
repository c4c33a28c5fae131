//! Papers laid out lately, so that the window can fetch their pages one by one.

use std::collections::VecDeque;
use std::sync::Arc;

use documents::Laid;

/// Papers laid out lately; the oldest leaves when a new one comes.
#[derive(Default)]
pub(crate) struct Previews(VecDeque<(String, Arc<Laid>)>);

impl Previews {
    const KEPT: usize = 3;

    pub(crate) fn get(&self, ticket: &str) -> Option<Arc<Laid>> {
        self.0.iter().find(|(known, _)| known == ticket).map(|(_, laid)| Arc::clone(laid))
    }

    pub(crate) fn keep(&mut self, ticket: String, laid: Laid) {
        self.0.retain(|(known, _)| *known != ticket);
        self.0.push_front((ticket, Arc::new(laid)));
        self.0.truncate(Previews::KEPT);
    }
}
