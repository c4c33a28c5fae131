//! Starting once more when the window before this one was just ending.
//!
//! A second start hands over to the first window through the desktop's message bus. A first
//! window that is ending still has its name there but answers no more; the hand-over then fails
//! and no window would open at all. So the program starts itself anew a moment later, and at the
//! last goes on without looking for another window: the lock on the book's folder still guards it.

use std::time::Duration;

/// How often this process was started anew; stands in its surroundings, as it must outlive the start.
const TIMES: &str = "SO_CCHC_STARTED_AGAIN";
const MOST_TIMES: u32 = 5;
const PAUSE: Duration = Duration::from_millis(300);
const HAND_OVER: &str = "single-instance";

/// How this start is to treat a window that may be open already.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Attempt {
    /// Look for it, and hand over to it.
    HandOver {
        /// Starts before this one.
        before: u32,
    },
    /// It never answered: open an own window.
    Alone,
}

impl Attempt {
    /// Reads which attempt this is.
    pub fn from_surroundings() -> Attempt {
        Attempt::after(std::env::var(TIMES).ok().and_then(|times| times.parse().ok()).unwrap_or(0))
    }

    fn after(before: u32) -> Attempt {
        if before >= MOST_TIMES { Attempt::Alone } else { Attempt::HandOver { before } }
    }

    /// What the next start has to know; `None` when this failure is no matter of another window.
    fn next(self, failure: &tauri::Error) -> Option<u32> {
        match (self, failure) {
            (Attempt::HandOver { before }, tauri::Error::PluginInitialization(plugin, _)) if plugin == HAND_OVER => {
                Some(before + 1)
            }
            _ => None,
        }
    }

    /// Starts the program anew if that can help; comes back only if it cannot.
    pub fn again(self, failure: &tauri::Error) {
        let Some(times) = self.next(failure) else { return };
        std::thread::sleep(PAUSE);
        replace_process(times);
    }
}

#[cfg(unix)]
fn replace_process(times: u32) {
    use std::os::unix::process::CommandExt;

    let Ok(program) = std::env::current_exe() else { return };
    let cause = std::process::Command::new(program).args(std::env::args_os().skip(1)).env(TIMES, times.to_string()).exec();
    eprintln!("The program could not be started anew: {cause}");
}

/// Elsewhere the hand-over does not wait for an answer and cannot fail so.
#[cfg(not(unix))]
fn replace_process(_times: u32) {}

#[cfg(test)]
mod tests {
    use super::*;

    fn no_reply() -> tauri::Error {
        tauri::Error::PluginInitialization(HAND_OVER.into(), "org.freedesktop.DBus.Error.NoReply".into())
    }

    #[test]
    fn a_window_that_does_not_answer_is_tried_again_and_then_left_alone() {
        let mut attempt = Attempt::after(0);
        let mut starts = 1;
        while let Some(times) = attempt.next(&no_reply()) {
            attempt = Attempt::after(times);
            starts += 1;
        }
        assert_eq!((starts, attempt), (MOST_TIMES + 1, Attempt::Alone), "the last start must open an own window, not give up");
    }

    #[test]
    fn another_failure_is_told_at_once() {
        let no_screen = tauri::Error::PluginInitialization("dialog".into(), "no display".into());
        assert_eq!(Attempt::after(0).next(&no_screen), None, "starting anew cannot bring a screen");
    }
}
