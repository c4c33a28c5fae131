//! Clerks: who works with the program now, the quick switch, and the screen that locks itself.
//!
//! The journal says who did what; that is all a password is for. Whoever forgets it uses the
//! recovery code that the head of the office keeps on paper.

use domain::clerks::{Clerk, ClerkId};
use domain::text::{fold, nfc};
use jiff::Timestamp;
use serde_json::json;
use store::{Noun, Op, OpKind};

use crate::book::{BookView, book_state};
use crate::desk::sitting::working;
use crate::desk::{Book, Desk};
use crate::failure::Failure;
use crate::passwords;
use crate::wire::{Nothing, asked, shown};

asked! {
    /// A clerk as typed.
    pub struct SaveClerk {
        /// Its identity; 0 for a new one.
        #[serde(default)]
        pub id: i64,
        /// Full name.
        pub name: String,
        /// The department.
        #[serde(default)]
        pub department: String,
    }
    /// A clerk by identity.
    pub struct OneClerk {
        /// Its identity.
        pub id: i64,
    }
    /// Who works from now on.
    pub struct WorkAs {
        /// The clerk.
        pub id: i64,
        /// The password or the recovery code; empty where there is none.
        #[serde(default)]
        pub password: String,
    }
    /// A new password.
    pub struct SetPassword {
        /// The clerk.
        pub id: i64,
        /// The password of before or the recovery code; empty where there was none.
        #[serde(default)]
        pub current: String,
        /// The new one; empty takes it away.
        pub password: String,
    }
}

shown! {
    /// Somebody who uses the program.
    pub struct ClerkView {
        /// Its identity.
        pub id: i64,
        /// Full name.
        pub name: String,
        /// The department.
        pub department: String,
        /// True when a password is asked for.
        pub has_password: bool,
        /// True for the one who works now.
        pub working: bool,
    }
    /// A password was set.
    pub struct PasswordSet {
        /// The recovery code, shown once; absent when the password was taken away.
        pub recovery: Option<String>,
        /// The clerks after it.
        pub clerks: Vec<ClerkView>,
    }
}

/// Commands that answer while the screen is locked: what the lock itself shows and needs.
pub(crate) const WHILE_LOCKED: &[&str] = &["book_state", "clerks", "work_as", "lock_screen"];

pub(crate) fn clerks(desk: &Desk, _: Timestamp, _: Nothing) -> Result<Vec<ClerkView>, Failure> {
    views(&desk.book())
}

fn views(book: &Book) -> Result<Vec<ClerkView>, Failure> {
    let now = book.store.settings()?.clerk;
    let mut clerks = book.store.clerks()?;
    clerks.sort_by(|a, b| domain::text::compare_people(&a.name, &b.name));
    let view = |clerk: Clerk| ClerkView {
        id: clerk.id.0,
        working: clerk.name == now,
        has_password: clerk.password.is_some(),
        name: clerk.name,
        department: clerk.department,
    };
    Ok(clerks.into_iter().map(view).collect())
}

/// The clerk of an identity.
pub(crate) fn one(book: &Book, id: i64) -> Result<Clerk, Failure> {
    book.store.clerks()?.into_iter().find(|clerk| clerk.id.0 == id).ok_or_else(|| Failure::missing("người dùng này"))
}

pub(crate) fn save_clerk(desk: &Desk, now: Timestamp, asked: SaveClerk) -> Result<Vec<ClerkView>, Failure> {
    let mut book = desk.book();
    let known = book.store.clerks()?;
    let settings = book.store.settings()?;
    let name = nfc(&asked.name);
    if name.is_empty() {
        return Err(Failure::field("name", "Chưa có tên người dùng. Nhập họ và tên."));
    }
    if let Some(other) = known.iter().find(|clerk| clerk.id.0 != asked.id && fold(&clerk.name) == fold(&name)) {
        let sentence = format!("Đã có người dùng tên {}. Ghi thêm chữ đệm hoặc phòng vào tên để phân biệt.", other.name);
        return Err(Failure::field("name", sentence));
    }
    let old = if asked.id == 0 { None } else { Some(one(&book, asked.id)?) };
    let department = nfc(&asked.department);
    let keeper = settings.clerk.clone();
    book.write(Op::new(OpKind::SaveClerk, format!("người dùng {name}")), now, |writer| {
        // Who kept the book alone until now stays one of its clerks.
        if known.is_empty() && !keeper.is_empty() && fold(&keeper) != fold(&name) {
            let id = ClerkId(writer.next_id(Noun::Clerk)?);
            writer.put_clerk(Clerk { id, name: keeper.clone(), department: String::new(), password: None, recovery: None })?;
        }
        let id = if asked.id == 0 { writer.next_id(Noun::Clerk)? } else { asked.id };
        let secrets = old.as_ref().map(|old| (old.password.clone(), old.recovery.clone())).unwrap_or_default();
        if keeper.is_empty() || old.as_ref().is_some_and(|old| old.name == keeper) {
            writer.put_settings(store::Settings { clerk: name.clone(), ..settings })?;
        }
        writer.put_clerk(Clerk { id: ClerkId(id), name: name.clone(), department, password: secrets.0, recovery: secrets.1 })
    })?;
    views(&book)
}

pub(crate) fn remove_clerk(desk: &Desk, now: Timestamp, asked: OneClerk) -> Result<Vec<ClerkView>, Failure> {
    let mut book = desk.book();
    let clerk = one(&book, asked.id)?;
    if clerk.name == book.store.settings()?.clerk {
        let sentence = format!("{} đang làm việc nên chưa xóa được. Đổi sang người khác rồi xóa.", clerk.name);
        return Err(Failure::new("clerk_working", sentence));
    }
    book.write(Op::new(OpKind::RemoveClerk, format!("xóa người dùng {}", clerk.name)), now, |writer| {
        writer.remove_clerk(clerk.id)
    })?;
    views(&book)
}

pub(crate) fn work_as(desk: &Desk, now: Timestamp, asked: WorkAs) -> Result<BookView, Failure> {
    {
        let mut book = desk.book();
        let clerk = one(&book, asked.id)?;
        prove(desk, &mut book, now, &clerk, &asked.password)?;
        let settings = book.store.settings()?;
        // A book that can only be read still says who looks at it, as long as it is one and the same.
        if settings.clerk != clerk.name {
            book.write(Op::new(OpKind::WorkAs, format!("{} bắt đầu làm việc", clerk.name)), now, |writer| {
                writer.put_settings(store::Settings { clerk: clerk.name.clone(), ..settings })
            })?;
        }
        desk.sitting().locked = false;
    }
    book_state(desk, now, Nothing {})
}

pub(crate) fn lock_screen(desk: &Desk, now: Timestamp, _: Nothing) -> Result<BookView, Failure> {
    let locked = working(&desk.book())?.is_some_and(|clerk| clerk.password.is_some());
    desk.sitting().locked = locked;
    book_state(desk, now, Nothing {})
}

pub(crate) fn set_password(desk: &Desk, now: Timestamp, asked: SetPassword) -> Result<PasswordSet, Failure> {
    let mut book = desk.book();
    let clerk = one(&book, asked.id)?;
    prove(desk, &mut book, now, &clerk, &asked.current)?;
    let taken_away = asked.password.is_empty();
    let (password, recovery, code) = if taken_away {
        (None, None, None)
    } else {
        passwords::refuse_weak(&asked.password)?;
        let code = passwords::new_code()?;
        (Some(passwords::hash(&asked.password)?), Some(passwords::hash(&passwords::plain_code(&code))?), Some(code))
    };
    let label = if taken_away { "bỏ mật khẩu của" } else { "mật khẩu của" };
    book.write(Op::new(OpKind::SetPassword, format!("{label} {}", clerk.name)), now, |writer| {
        writer.put_clerk(Clerk { password, recovery, ..clerk })
    })?;
    Ok(PasswordSet { recovery: code, clerks: views(&book)? })
}

/// Whether it is that clerk: by password or recovery code, with growing waits after wrong ones.
fn prove(desk: &Desk, book: &mut Book, now: Timestamp, clerk: &Clerk, secret: &str) -> Result<(), Failure> {
    if clerk.password.is_none() {
        return Ok(());
    }
    let wait = desk.sitting().wait(clerk.id.0, now);
    if wait > 0 {
        let sentence = format!("Đã nhập sai nhiều lần. Chờ {wait} giây rồi thử lại.");
        return Err(Failure::new("password_wait", sentence).with(json!({ "field": "password", "seconds": wait })));
    }
    if passwords::fits(secret, clerk.password.as_deref())?
        || passwords::fits(&passwords::plain_code(secret), clerk.recovery.as_deref())?
    {
        let there_were = desk.sitting().forgive(clerk.id.0);
        if there_were && book.store.read_only().is_none() {
            book.store.forget_wrong_passwords(clerk.id.0)?;
        }
        return Ok(());
    }
    let wrong = desk.sitting().failed(clerk.id.0, now);
    // A book that can only be read remembers them as long as the program runs.
    if book.store.read_only().is_none() {
        book.store.keep_wrong_passwords(wrong)?;
    }
    let sentence =
        format!("Mật khẩu của {} chưa đúng. Nhập lại; nếu quên, dùng mã khôi phục do người đứng đầu cơ quan giữ.", clerk.name);
    Err(Failure::new("wrong_password", sentence).with(json!({ "field": "password" })))
}
