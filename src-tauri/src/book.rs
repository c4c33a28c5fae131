//! The open book, or the reason why it is not open.
//!
//! Between `start` and the door. When the folder is held by another start, cannot be written or
//! is damaged, the window opens all the same and every call is answered with that reason, until
//! `open_book_again` succeeds. What a book is, only `commands` knows.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use commands::Desk;
use serde_json::{Value, json};

use crate::door::as_json;
use crate::start::Clock;

/// A JSON failure `{code, message, detail}`, as the page receives it.
pub type Refusal = Value;

/// The sample office has a book of its own inside the folder, so that it never mixes with the
/// office's own figures.
const SAMPLE_FOLDER: &str = "van-phong-mau";

/// The one book of this window.
pub struct Book {
    folder: Result<PathBuf, Refusal>,
    holder: String,
    clock: Clock,
    state: Mutex<State>,
}

enum State {
    NotTried,
    Open(Arc<Desk>),
    /// The sample office, opened from a book that is still empty.
    Sample(Arc<Desk>),
    Refused(Refusal),
}

impl Book {
    /// A book that is opened by the first one who asks for it.
    pub fn new(folder: Result<PathBuf, Refusal>, holder: String, clock: Clock) -> Book {
        Book { folder, holder, clock, state: Mutex::new(State::NotTried) }
    }

    /// Opens the book ahead of the first question; that question hears about a refusal.
    pub fn open_early(&self) {
        drop(self.desk());
    }

    /// The open desk, or why there is none.
    pub fn desk(&self) -> Result<Arc<Desk>, Refusal> {
        // A panic while opening leaves a state that is still whole: it is only ever replaced.
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        if matches!(*state, State::NotTried) {
            *state = match self.open() {
                Ok(desk) => State::Open(Arc::new(desk)),
                Err(refusal) => State::Refused(refusal),
            };
        }
        match &*state {
            State::Open(desk) | State::Sample(desk) => Ok(Arc::clone(desk)),
            State::Refused(refusal) => Err(refusal.clone()),
            State::NotTried => Err(json!({
                "code": "book_not_open",
                "message": "Sổ chưa mở xong. Hãy thử lại.",
                "detail": null,
            })),
        }
    }

    /// Answers a command about a book that cannot be opened; `None` for every other name. What puts
    /// another file in its place closes the book first.
    pub fn recover(&self, name: &str, args: &Value) -> Option<Result<Value, Refusal>> {
        if !commands::recovery::COMMANDS.iter().any(|(known, _)| *known == name) {
            return None;
        }
        let folder = match &self.folder {
            Ok(folder) => folder,
            Err(refusal) => return Some(Err(refusal.clone())),
        };
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        if matches!(name, "recover_book" | "begin_anew") {
            *state = State::NotTried;
        }
        let answer = commands::recovery::answer_without_desk(folder, &self.holder, self.clock.now(), name, args)?;
        Some(answer.map_err(as_json))
    }

    /// Shows a backup while the book itself cannot be opened; nothing can be written.
    pub fn look_at_copy(&self, args: &Value) -> Result<(), Refusal> {
        let folder = self.folder.as_ref().map_err(Clone::clone)?;
        let name = args.get("name").and_then(Value::as_str).unwrap_or_default();
        let desk = commands::recovery::look_at_copy(folder, name).map_err(as_json)?;
        *self.state.lock().unwrap_or_else(PoisonError::into_inner) = State::Open(Arc::new(desk));
        Ok(())
    }

    /// From what is only looked at, a backup or a book whose journal is broken, to the recovery screen.
    /// A book that turns out to be sound is opened instead.
    pub fn return_to_recovery(&self) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        // The folder is held by the open desk; it must go before the folder is opened anew.
        *state = State::NotTried;
        *state = match self.open() {
            Ok(desk) => match desk.asks_for_restoring() {
                Some(failure) => State::Refused(as_json(failure)),
                None => State::Open(Arc::new(desk)),
            },
            Err(refusal) => State::Refused(refusal),
        };
    }

    /// Tries once more after a refusal; an open book stays as it is.
    pub fn open_again(&self) -> Result<Arc<Desk>, Refusal> {
        {
            let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
            if matches!(*state, State::Refused(_)) {
                *state = State::NotTried;
            }
        }
        self.desk()
    }

    /// True while the sample office stands in front of the office's own book.
    pub fn shows_sample(&self) -> bool {
        matches!(*self.state.lock().unwrap_or_else(PoisonError::into_inner), State::Sample(_))
    }

    /// Puts the sample office in front; the office's own book is closed and stays untouched.
    pub fn open_sample(&self) -> Result<(), Refusal> {
        let folder = self.folder.as_ref().map_err(Clone::clone)?.join(SAMPLE_FOLDER);
        let desk = Desk::open(&folder, &self.holder, self.clock.now()).map_err(as_json)?;
        let answer = |name: &str| commands::answer(&desk, self.clock.now(), name, json!({})).map_err(as_json);
        if answer("book_state")?["set_up"] != json!(true) {
            answer("open_sample")?;
        }
        *self.state.lock().unwrap_or_else(PoisonError::into_inner) = State::Sample(Arc::new(desk));
        Ok(())
    }

    /// Puts the office's own book in front again.
    pub fn leave_sample(&self) -> Result<(), Refusal> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        if matches!(*state, State::Sample(_)) {
            *state = State::NotTried;
        }
        drop(state);
        self.desk().map(drop)
    }

    fn open(&self) -> Result<Desk, Refusal> {
        let folder = self.folder.as_ref().map_err(Clone::clone)?;
        Desk::open(folder, &self.holder, self.clock.now()).map_err(as_json)
    }
}
