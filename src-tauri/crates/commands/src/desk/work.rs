//! Long work: how far it has come, and the wish to stop it.
//!
//! One piece of long work runs at a time. It says before each step how far it is; whoever waits asks
//! for that through the same door as for everything else, and may wish it stopped. Work ends between
//! two steps, before anything of it is written.

use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::failure::Failure;
use crate::wire::shown;

shown! {
    /// How far long work has come.
    pub struct WorkView {
        /// Steps that are done.
        pub done: u32,
        /// All steps.
        pub total: u32,
        /// What is being made now.
        pub what: String,
    }
}

#[derive(Default)]
struct Running {
    at: Option<WorkView>,
    stop: Option<()>,
}

/// The long work of a desk.
#[derive(Default)]
pub(crate) struct Work(Mutex<Running>);

impl Work {
    /// How far the work in hand has come; `None` while none runs.
    pub(crate) fn progress(&self) -> Option<WorkView> {
        self.running().at.clone()
    }

    /// Wishes the work in hand stopped before its next step.
    pub(crate) fn stop(&self) -> Option<WorkView> {
        let mut running = self.running();
        running.stop = running.at.as_ref().map(|_| ());
        running.at.clone()
    }

    fn running(&self) -> MutexGuard<'_, Running> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Begins; refused while other work runs.
    pub(crate) fn begin(&self, total: u32) -> Result<Step<'_>, Failure> {
        let mut running = self.running();
        if running.at.is_some() {
            return Err(Failure::new("busy", "Đang tạo một bộ văn bản khác. Chờ xong hoặc bấm Dừng rồi thử lại."));
        }
        *running = Running { at: Some(WorkView { done: 0, total, what: String::new() }), stop: None };
        Ok(Step(self))
    }
}

/// Work in hand; it is over when this is dropped.
pub(crate) struct Step<'w>(&'w Work);

impl Step<'_> {
    /// Says what comes next, or that somebody wants it stopped.
    pub(crate) fn next(&self, done: usize, what: &str) -> Result<(), Failure> {
        let mut running = self.0.running();
        if running.stop.is_some() {
            return Err(Failure::new("stopped", "Đã dừng theo yêu cầu. Chưa tạo tệp nào. Sổ không thay đổi."));
        }
        if let Some(at) = &mut running.at {
            at.done = u32::try_from(done).unwrap_or(u32::MAX);
            at.what = what.to_owned();
        }
        Ok(())
    }
}

impl Drop for Step<'_> {
    fn drop(&mut self) {
        *self.0.running() = Running::default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wish_to_stop_is_heard_before_the_next_step_and_forgotten_afterwards() {
        let work = Work::default();
        let step = work.begin(3).unwrap();
        step.next(0, "một").unwrap();
        assert!(work.begin(1).is_err(), "one piece of work at a time");
        work.stop();
        assert_eq!(step.next(1, "hai").unwrap_err().code, "stopped", "the next step is not begun");
        drop(step);
        work.begin(1).unwrap().next(0, "khác").unwrap();
    }
}
