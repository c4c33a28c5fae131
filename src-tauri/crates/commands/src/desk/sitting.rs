//! Who sits at the desk: the lock of the screen and the waits after wrong passwords.

use std::collections::HashMap;

use domain::clerks::{Clerk, clerk_named};
use jiff::Timestamp;
use store::WrongPasswords;

use crate::desk::Book;
use crate::failure::Failure;

/// What is kept of the clerks while the program runs.
#[derive(Default)]
pub(crate) struct Sitting {
    /// True while the working clerk's password is waited for.
    pub(crate) locked: bool,
    failures: HashMap<i64, WrongPasswords>,
}

/// As many wrong passwords pass without a wait.
const FREE_FAILURES: u32 = 5;
/// The longest wait, in seconds.
const LONGEST_WAIT: i64 = 300;

impl Sitting {
    /// Locked from the start where the clerk who worked last has a password.
    pub(crate) fn of(book: &Book) -> Result<Sitting, Failure> {
        let locked = working(book)?.is_some_and(|clerk| clerk.password.is_some());
        // Starting the program anew forgives no wrong password.
        let failures = book.store.wrong_passwords()?.into_iter().map(|wrong| (wrong.clerk, wrong)).collect();
        Ok(Sitting { locked, failures })
    }

    /// Seconds to wait before the next try; each failure after the fifth doubles them.
    pub(crate) fn wait(&self, clerk: i64, now: Timestamp) -> i64 {
        let Some(failures) = self.failures.get(&clerk).filter(|failures| failures.count >= FREE_FAILURES) else { return 0 };
        let wait = 2_i64.saturating_pow(failures.count - FREE_FAILURES + 1).min(LONGEST_WAIT);
        // A clock set back never makes the wait longer than it is.
        (wait - (now.as_second() - failures.last.as_second()).max(0)).max(0)
    }

    /// Forgets the wrong passwords of a clerk; false where there were none.
    pub(crate) fn forgive(&mut self, clerk: i64) -> bool {
        self.failures.remove(&clerk).is_some()
    }

    /// Counts a wrong password.
    pub(crate) fn failed(&mut self, clerk: i64, now: Timestamp) -> WrongPasswords {
        let count = self.failures.get(&clerk).map_or(0, |before| before.count).saturating_add(1);
        let wrong = WrongPasswords { clerk, count, last: now };
        self.failures.insert(clerk, wrong);
        wrong
    }
}

/// What is said to everything that does not answer while the screen is locked.
pub(crate) fn locked_failure() -> Failure {
    Failure::new("screen_locked", "Màn hình đang khóa. Nội dung đang gõ được giữ nguyên. Chọn tên và nhập mật khẩu để làm tiếp.")
}

/// The clerk who works now; none in a book without clerks.
pub(crate) fn working(book: &Book) -> Result<Option<Clerk>, Failure> {
    let clerks = book.store.clerks()?;
    Ok(clerk_named(&clerks, &book.store.settings()?.clerk).cloned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sixth_wrong_password_waits_longer_each_time_but_never_for_ever() {
        let at = |second: i64| Timestamp::from_second(second).unwrap();
        let mut sitting = Sitting::default();
        for _ in 0..4 {
            sitting.failed(1, at(0));
        }
        assert_eq!(sitting.wait(1, at(0)), 0, "slips are free");
        sitting.failed(1, at(0));
        assert_eq!((sitting.wait(1, at(0)), sitting.wait(1, at(1)), sitting.wait(1, at(2))), (2, 1, 0), "then it takes time");
        sitting.failed(1, at(10));
        assert_eq!(sitting.wait(1, at(10)), 4, "twice as long");
        for _ in 0..40 {
            sitting.failed(1, at(10));
        }
        assert_eq!(sitting.wait(1, at(10)), LONGEST_WAIT, "nobody is locked out for good");
        assert_eq!(sitting.wait(1, at(-500)), LONGEST_WAIT, "a clock set back changes nothing");
        assert_eq!(sitting.wait(2, at(10)), 0, "another clerk is not held up");
    }
}
