//! A book that breaks: copies are made and read back, a copy is brought back with a preview, and a
//! damaged file leads to the recovery screen, never to a dead end.

use std::fs;
use std::path::Path;

use tests::webdriver_clerk::Clerk;
use tests::webdriver_office::{Office, is_called_for};

use crate::own_office;

#[test]
fn a_damaged_book_comes_back_from_a_copy() {
    if !is_called_for() {
        return;
    }
    let office = Office::empty("recovery").at("2021-03-01T08:00:00+07:00");
    let clerk = office.open();
    own_office::set_up(&clerk);
    own_office::add_unit(&clerk, "101", "Xã Đắk Một");
    back_up(&clerk);
    own_office::add_unit(&clerk, "102", "Xã Đắk Hai");
    see_history(&clerk);
    preview_restoring(&clerk);
    drop(clerk);

    damage(&office.data_folder());
    let clerk = office.open();
    recover(&clerk);
    own_office::add_unit(&clerk, "103", "Xã Đắk Ba");
    drop(clerk);

    forge(&office.data_folder());
    let clerk = office.open();
    leave_the_forged_book(&clerk);
}

fn back_up(clerk: &Clerk) {
    clerk.go_to_screen("Cài đặt");
    clerk.press_button("Sao lưu");
    clerk.wait_for_text("Nơi sao lưu thứ hai");
    clerk.press_button("Sao lưu ngay");
    clerk.wait_for_text("Đã sao lưu và kiểm tra lại.");
    clerk.wait_for_text("người dùng yêu cầu");
    clerk.screenshot("1-backups");
    clerk.check_accessibility("backups");
}

fn see_history(clerk: &Clerk) {
    clerk.go_to_screen("Cài đặt");
    clerk.press_button("Nhật ký");
    clerk.wait_for_text("Xã Đắk Hai");
    clerk.screenshot("2-history");
    clerk.check_accessibility("history");
    clerk.press_button("Rà soát");
    clerk.wait_for_text("Không phát hiện điều gì.");
    clerk.check_accessibility("scan");
}

fn preview_restoring(clerk: &Clerk) {
    clerk.press_button("Sao lưu");
    clerk.wait_for_text("người dùng yêu cầu");
    clerk.press_button("Khôi phục bản sao lưu");
    clerk.wait_for_text("Lý do khôi phục");
    clerk.see("Xã Đắk Hai", "the preview names what would change");
    clerk.screenshot("3-preview");
    clerk.check_accessibility("restore");
    clerk.press("Esc");
    clerk.wait_until_gone("Lý do khôi phục");
}

/// What a dying disk does: a stretch of the file reads as zeros.
fn damage(folder: &Path) {
    let book = folder.join("so-cchc.db");
    let mut bytes = fs::read(&book).expect("the book");
    bytes.iter_mut().skip(4096).take(65_536).for_each(|byte| *byte = 0);
    fs::write(&book, bytes).expect("the book can be damaged");
}

fn recover(clerk: &Clerk) {
    clerk.wait_for_text("Chưa mở được sổ");
    clerk.wait_for_text("Các bản sao lưu có thể dùng để khôi phục");
    clerk.screenshot("4-recovery");
    clerk.check_accessibility("recovery");
    clerk.press_button("Khôi phục bản sao lưu");
    clerk.wait_for("the frame of the book", "return document.querySelector('nav') !== null");
    clerk.go_to_screen("Đơn vị");
    clerk.wait_for_text("Xã Đắk Một");
    clerk.screenshot("5-recovered");
}

/// What a hand outside the program does: a letter of the last step reads otherwise.
fn forge(folder: &Path) {
    let book = folder.join("so-cchc.db");
    let mut bytes = fs::read(&book).expect("the book");
    let (written, forged) = ("Xã Đắk Ba".as_bytes(), "Xã Đắk Bu".as_bytes());
    let places: Vec<usize> = (0..bytes.len() - written.len()).filter(|at| bytes[*at..].starts_with(written)).collect();
    assert!(!places.is_empty(), "the last step stands in the file");
    for at in places {
        bytes[at..at + forged.len()].copy_from_slice(forged);
    }
    fs::write(&book, bytes).expect("the book can be forged");
}

fn leave_the_forged_book(clerk: &Clerk) {
    clerk.wait_for_text("Bước cuối của nhật ký không khớp");
    clerk.go_to_screen("Đơn vị");
    clerk.wait_for_text("Xã Đắk Bu");
    clerk.wait_for(
        "every button that writes to be barred with the reason",
        "const all = [...document.querySelectorAll('[data-writes]')];
         return all.length > 0 && all.every((e) => e.getAttribute('aria-disabled') === 'true' && e.title.includes('nhật ký'))",
    );
    clerk.press_button("Thêm đơn vị");
    clerk.wait_for("no form to open", "return document.querySelector('dialog[open]') === null");
    clerk.screenshot("6-forged");
    clerk.check_accessibility("a book that is only read");
    clerk.press_button("Khôi phục sổ");
    clerk.wait_for_text("Sổ cần được khôi phục");
    clerk.wait_for_text("Các bản sao lưu có thể dùng để khôi phục");
    clerk.screenshot("7-forged-recovery");
    clerk.press_button("Xem trước bản sao lưu");
    clerk.wait_for_text("Đang xem bản sao lưu");
    clerk.press_button("Khôi phục sổ");
    clerk.wait_for_text("Sổ cần được khôi phục");
    clerk.press_button("Mở để xem và in");
    clerk.wait_for_text("Bước cuối của nhật ký không khớp");
    clerk.press_button("Khôi phục sổ");
    clerk.wait_for_text("Sổ cần được khôi phục");
    clerk.press_button("Khôi phục bản sao lưu");
    clerk.wait_for("the frame of the book", "return document.querySelector('nav') !== null");
    clerk.wait_until_gone("Bước cuối của nhật ký không khớp");
    own_office::add_unit(clerk, "104", "Xã Đắk Bốn");
}
