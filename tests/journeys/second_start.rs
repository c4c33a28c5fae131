//! The same book opened twice, and a book in a folder that nobody may write: nothing is damaged,
//! and the window says how things stand.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus};
use std::time::{Duration, Instant};

use tests::webdriver_office::{Office, is_called_for};

use crate::own_office::{add_unit, set_up};

#[test]
fn a_second_start_ends_by_itself_and_the_first_window_works_on() {
    if !is_called_for() {
        return;
    }
    let office = Office::empty("second-start");
    let clerk = office.open();
    set_up(&clerk);
    add_unit(&clerk, "1", "Xã An");

    let ended = wait_for_end(office.start_again());
    assert!(ended.success(), "the second start hands over to the first window and ends: {ended}");
    add_unit(&clerk, "2", "Xã Bình");
    clerk.see("Xã An", "what was there before the second start is still there");
    drop(clerk);

    let clerk = office.open();
    clerk.go_to_screen("Đơn vị");
    clerk.wait_for_text("Xã Bình");
    clerk.see("Xã An", "both units were kept");
    clerk.go_to_screen("Cài đặt");
    clerk.press_button("Kiểm tra sổ");
    clerk.wait_for_text("Sổ nguyên vẹn.");
}

#[test]
fn without_a_message_bus_the_second_window_says_who_holds_the_book() {
    if !is_called_for() {
        return;
    }
    let office = Office::empty("held-book");
    let first = office.open();
    set_up(&first);

    let elsewhere = office.with("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/so-cchc");
    let second = elsewhere.open();
    second.wait_for_text("Sổ đang mở ở nơi khác");
    second.see("đang mở ở một cửa sổ hoặc chương trình khác", "what happened and what to do");
    second.check_accessibility("a book held by another window");
    second.screenshot("second-window");
    add_unit(&first, "1", "Xã An");
    drop(first);

    second.press_button("Thử lại");
    second.wait_for_text("Ủy ban nhân dân xã A");
    second.go_to_screen("Đơn vị");
    second.wait_for_text("Xã An");
}

#[test]
fn a_folder_that_cannot_be_written_opens_for_reading_only() {
    if !is_called_for() {
        return;
    }
    let office = Office::empty("read-only");
    let clerk = office.open();
    set_up(&clerk);
    add_unit(&clerk, "1", "Xã An");
    drop(clerk);

    let Some(_sealed) = Sealed::seal(&office.data_folder()) else {
        eprintln!("Skipped: this file system does not let a folder be sealed against its owner.");
        return;
    };
    let clerk = office.open();
    clerk.wait_for_text("Chỉ đọc");
    clerk.go_to_screen("Đơn vị");
    clerk.wait_for_text("Xã An");
    clerk.check_accessibility("a read-only book");
    clerk.screenshot("units");
    // What writes is barred, can still be reached by keyboard, and says why.
    clerk.tab_to("Thêm đơn vị");
    let barred = "return document.activeElement.getAttribute('aria-disabled') === 'true' && document.activeElement.title !== ''";
    clerk.wait_for("the button to be barred", barred);
    clerk.press("Enter");
    clerk.wait_for("the reason", "return document.querySelector('.toast')?.innerText.includes('chưa thể sửa') === true");
    clerk.see_no("Mã đơn vị", "no form opens");
    clerk.screenshot("refused");
}

fn wait_for_end(mut program: Child) -> ExitStatus {
    let started = Instant::now();
    loop {
        if let Some(status) = program.try_wait().expect("the program can be watched") {
            return status;
        }
        if started.elapsed() > Duration::from_secs(45) {
            program.kill().expect("the program can be ended");
            panic!("the second start did not end by itself");
        }
        std::thread::sleep(Duration::from_millis(50));
    }
}

/// A folder whose contents cannot change, also not for root; opened again when the journey ends.
struct Sealed(PathBuf);

impl Sealed {
    /// `None` where the file system knows no such seal.
    fn seal(folder: &Path) -> Option<Sealed> {
        let sealed = Sealed(folder.to_path_buf());
        let done = change_seal("+i", folder) && std::fs::write(folder.join("thu.txt"), "thử").is_err();
        done.then_some(sealed)
    }
}

impl Drop for Sealed {
    fn drop(&mut self) {
        change_seal("-i", &self.0);
    }
}

fn change_seal(change: &str, folder: &Path) -> bool {
    let done = Command::new("chattr").args(["-f", "-R", change]).arg(folder).status();
    done.is_ok_and(|status| status.success())
}
