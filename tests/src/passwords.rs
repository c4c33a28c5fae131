//! Passwords over the door: the recovery sheet, and wrong tries that a new start does not forgive.

use std::fs;
use std::path::PathBuf;

use commands::{Desk, Failure, answer};
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};

/// An office with one clerk who has a password; its folder goes when it goes.
struct Shared {
    folder: PathBuf,
    now: Timestamp,
}

impl Shared {
    fn new(name: &str) -> Shared {
        let folder = std::env::temp_dir().join(format!("so-cchc-passwords-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        Shared { folder, now: "2021-04-07T08:00:00+07:00".parse().expect("an instant") }
    }

    fn start(&self) -> Desk {
        Desk::open(&self.folder, "the tests", self.now).expect("the book opens")
    }

    /// A command so many seconds after the one before.
    fn call(&mut self, desk: &Desk, after: i64, name: &str, args: Value) -> Result<Value, Failure> {
        self.now += SignedDuration::from_secs(after);
        answer(desk, self.now, name, args)
    }

    fn with_password(&mut self, desk: &Desk, password: &str) -> String {
        self.call(desk, 1, "save_clerk", json!({ "name": "Trần Thị B" })).expect("a clerk");
        let set = self.call(desk, 1, "set_password", json!({ "id": 1, "password": password })).expect("a password");
        set["recovery"].as_str().expect("a recovery code").to_owned()
    }

    fn work(&mut self, desk: &Desk, after: i64, password: &str) -> Result<Value, Failure> {
        self.call(desk, after, "work_as", json!({ "id": 1, "password": password }))
    }
}

impl Drop for Shared {
    fn drop(&mut self) {
        if let Err(error) = fs::remove_dir_all(&self.folder) {
            eprintln!("{} stays behind: {error}", self.folder.display());
        }
    }
}

#[test]
fn the_recovery_sheet_opens_a_locked_screen_and_is_replaced_with_the_password() {
    let mut office = Shared::new("sheet");
    let desk = office.start();
    let code = office.with_password(&desk, "mật khẩu dài");
    office.call(&desk, 1, "lock_screen", json!({})).expect("it locks");
    // As somebody reads it from paper: small letters, blanks for hyphens.
    let typed = code.to_lowercase().replace('-', " ");
    assert_eq!(office.work(&desk, 1, &typed).expect("the sheet opens it")["locked"], false, "work goes on");
    let next = json!({ "id": 1, "current": code, "password": "mật khẩu mới" });
    let next = office.call(&desk, 1, "set_password", next).expect("whoever forgot sets another one");
    assert_ne!(next["recovery"].as_str(), Some(code.as_str()), "the new sheet is another one");
    office.call(&desk, 1, "lock_screen", json!({})).expect("it locks");
    assert_eq!(office.work(&desk, 1, &code).expect_err("the old sheet is worth nothing").code, "wrong_password");
    assert!(office.work(&desk, 1, "mật khẩu mới").is_ok(), "the new password works");
}

#[test]
fn wrong_tries_wait_longer_and_a_new_start_forgives_none() {
    let mut office = Shared::new("waits");
    let desk = office.start();
    office.with_password(&desk, "mật khẩu dài");
    for _ in 0..5 {
        assert_eq!(office.work(&desk, 1, "đoán").expect_err("wrong").code, "wrong_password");
    }
    let wait = office.work(&desk, 0, "đoán").expect_err("too soon");
    assert_eq!((wait.code.as_str(), &wait.detail["seconds"]), ("password_wait", &json!(2)), "{}", wait.message);
    assert_eq!(office.work(&desk, 2, "đoán").expect_err("wrong again").code, "wrong_password");
    drop(desk);

    let desk = office.start();
    let wait = office.work(&desk, 0, "mật khẩu dài").expect_err("the right one has to wait as well");
    assert_eq!((wait.code.as_str(), &wait.detail["seconds"]), ("password_wait", &json!(4)), "twice as long");
    assert!(office.work(&desk, 4, "mật khẩu dài").is_ok(), "nobody is locked out for good");
    drop(desk);

    let desk = office.start();
    assert_eq!(office.work(&desk, 0, "đoán").expect_err("wrong").code, "wrong_password", "the right one began it anew");
}
