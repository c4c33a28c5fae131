//! Drawing of files from outside, each on a thread of its own: a page that panics or never ends harms
//! nobody but itself, and cannot pile up.
//!
//! A thread cannot be stopped from outside. So there are few of them, a file whose drawing was given up is
//! not begun again while it goes on, and once all places are taken by such files the clerk is told what helps.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{RecvTimeoutError, sync_channel};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use documents::evidence_pages::{PageFault, PagePicture};

/// Why there is no picture.
pub(crate) enum NotDrawn {
    /// The file or the page.
    Fault(PageFault),
    /// It took longer than anybody waits.
    TooLong,
    /// A drawing of this file was given up and still goes on.
    StillDrawn,
    /// Every place is taken.
    NoPlace,
}

/// Room for files that nest their parts deeply.
const STACK: usize = 32 << 20;

/// The drawings of this program: four at once, and nobody waits longer than a quarter of a minute.
pub(crate) static DRAWINGS: Drawings = Drawings::new(4, Duration::from_secs(15));

/// Drawings that go on, those included for which nobody waits any more.
pub(crate) struct Drawings {
    at_once: usize,
    patience: Duration,
    next: AtomicU64,
    going_on: Mutex<Vec<Going>>,
}

/// One that goes on.
struct Going {
    id: u64,
    /// The hash of its file.
    file: String,
    given_up: bool,
}

impl Drawings {
    /// So many at once, each waited for so long.
    pub(crate) const fn new(at_once: usize, patience: Duration) -> Drawings {
        Drawings { at_once, patience, next: AtomicU64::new(0), going_on: Mutex::new(Vec::new()) }
    }

    /// Runs the work for a file where a panic or an endless loop of it harms nobody but itself.
    pub(crate) fn run(
        &'static self,
        file: &str,
        work: impl FnOnce() -> Result<PagePicture, PageFault> + Send + 'static,
    ) -> Result<PagePicture, NotDrawn> {
        let place = self.take(file)?;
        let id = place.id;
        let (done, answer) = sync_channel(1);
        let started = thread::Builder::new().name("evidence page".to_owned()).stack_size(STACK).spawn(move || {
            let drawn = work();
            drop(place);
            // Whoever asked may have stopped waiting.
            done.send(drawn).ok();
        });
        if started.is_err() {
            return Err(NotDrawn::NoPlace);
        }
        match answer.recv_timeout(self.patience) {
            Ok(drawn) => drawn.map_err(NotDrawn::Fault),
            Err(RecvTimeoutError::Timeout) => {
                self.going_on().iter_mut().filter(|one| one.id == id).for_each(|one| one.given_up = true);
                Err(NotDrawn::TooLong)
            }
            Err(RecvTimeoutError::Disconnected) => Err(NotDrawn::Fault(PageFault::Unreadable)),
        }
    }

    fn take(&'static self, file: &str) -> Result<Place, NotDrawn> {
        let mut going_on = self.going_on();
        if going_on.iter().any(|one| one.given_up && one.file == file) {
            return Err(NotDrawn::StillDrawn);
        }
        if going_on.len() >= self.at_once {
            return Err(NotDrawn::NoPlace);
        }
        let id = self.next.fetch_add(1, Ordering::Relaxed);
        going_on.push(Going { id, file: file.to_owned(), given_up: false });
        Ok(Place { of: self, id })
    }

    /// A panic elsewhere leaves the list as it was.
    fn going_on(&self) -> MutexGuard<'_, Vec<Going>> {
        self.going_on.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// One of the places; given back however the drawing ends.
struct Place {
    of: &'static Drawings,
    id: u64,
}

impl Drop for Place {
    fn drop(&mut self) {
        self.of.going_on().retain(|one| one.id != self.id);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::AtomicUsize;
    use std::sync::mpsc::channel;

    use super::*;

    fn drawings(patience: Duration) -> &'static Drawings {
        Box::leak(Box::new(Drawings::new(2, patience)))
    }

    #[test]
    fn a_drawing_that_panics_is_a_file_that_cannot_be_read_and_leaves_its_place() {
        let drawings = drawings(Duration::from_secs(15));
        for _ in 0..5 {
            let drawn = drawings.run("a", || panic!("a file that nobody thought of"));
            assert!(matches!(drawn, Err(NotDrawn::Fault(PageFault::Unreadable))), "the caller goes on");
        }
        assert!(drawings.going_on().is_empty(), "every place came back");
    }

    #[test]
    fn pages_that_never_end_do_not_pile_up_and_their_files_are_not_begun_again() {
        static BEGUN: AtomicUsize = AtomicUsize::new(0);
        let drawings = drawings(Duration::from_millis(20));
        let (let_go, held) = channel::<()>();
        let held = std::sync::Arc::new(Mutex::new(held));
        let endless = || {
            let held = held.clone();
            move || {
                BEGUN.fetch_add(1, Ordering::SeqCst);
                // Ends only when the test lets go.
                held.lock().unwrap_or_else(PoisonError::into_inner).recv().ok();
                Err(PageFault::Unreadable)
            }
        };
        assert!(matches!(drawings.run("a", endless()), Err(NotDrawn::TooLong)), "nobody waits for ever");
        for _ in 0..10 {
            assert!(matches!(drawings.run("a", endless()), Err(NotDrawn::StillDrawn)), "the same file takes one place only");
        }
        assert!(matches!(drawings.run("b", endless()), Err(NotDrawn::TooLong)), "another file takes the other");
        assert!(matches!(drawings.run("c", endless()), Err(NotDrawn::NoPlace)), "then it is said at once");
        assert_eq!(BEGUN.load(Ordering::SeqCst), 2, "twelve requests, two threads");

        drop(let_go);
        let began = std::time::Instant::now();
        while !drawings.going_on().is_empty() {
            assert!(began.elapsed() < Duration::from_secs(10), "what ends after all gives its place back");
            thread::sleep(Duration::from_millis(5));
        }
        assert!(
            matches!(drawings.run("a", || Err(PageFault::Locked)), Err(NotDrawn::Fault(PageFault::Locked))),
            "and is drawn again"
        );
    }
}
