//! What the name of a file tells about the document in it: "2400-QĐ-UBND ngày 24.9.2021 ban hành
//! bộ tiêu chí.pdf". Only what is written plainly is read; the clerk sees it and may change it.

use jiff::civil::Date;

use crate::calendar::parse_date;
use crate::text::{fold, nfc};

/// What was read; empty where the name does not say it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Read {
    /// "Quyết định".
    pub kind: String,
    /// "2400/QĐ-UBND".
    pub number: String,
    /// The day.
    pub day: Option<Date>,
    /// "UBND", from the end of the symbol.
    pub issuer: String,
    /// What is left of the name.
    pub subject: String,
}

/// Abbreviations of kinds of documents by Annex III of Decree 30/2020.
const KINDS: &[(&str, &str)] = &[
    ("NQ", "Nghị quyết"),
    ("QĐ", "Quyết định"),
    ("CT", "Chỉ thị"),
    ("QC", "Quy chế"),
    ("QyĐ", "Quy định"),
    ("TB", "Thông báo"),
    ("HD", "Hướng dẫn"),
    ("CTr", "Chương trình"),
    ("KH", "Kế hoạch"),
    ("PA", "Phương án"),
    ("ĐA", "Đề án"),
    ("BC", "Báo cáo"),
    ("BB", "Biên bản"),
    ("TTr", "Tờ trình"),
    ("CV", "Công văn"),
    ("GM", "Giấy mời"),
    ("GGT", "Giấy giới thiệu"),
];

/// The kind of an abbreviation, with or without marks; capitals matter, since "ct" is also a word.
#[must_use]
pub fn kind_of_abbreviation(text: &str) -> Option<&'static str> {
    let exact = KINDS.iter().find(|(short, _)| *short == text);
    let plain = |short: &str| fold(short).to_uppercase();
    exact
        .or_else(|| KINDS.iter().find(|(short, _)| text.chars().all(char::is_uppercase) && plain(short) == plain(text)))
        .map(|(_, kind)| *kind)
}

/// Reads the name of a file.
#[must_use]
pub fn read_file_name(file_name: &str) -> Read {
    let name = nfc(file_name.rsplit_once('.').filter(|(_, ending)| is_ending(ending)).map_or(file_name, |(stem, _)| stem));
    let name = name.replace('_', " ");
    let mut read = Read::default();
    let mut rest: Vec<&str> = Vec::new();
    for word in name.split_whitespace() {
        let bare = word.trim_matches([',', ';', '(', ')', '[', ']']);
        if read.day.is_none()
            && let Some(day) = day_of(bare)
        {
            read.day = Some(day);
            drop_word(&mut rest, &["ngay"]);
        } else if read.number.is_empty() && take_symbol(bare, &mut rest, &mut read) {
            drop_word(&mut rest, &["so"]);
        } else if read.number.is_empty() && take_number(bare, &rest, &mut read) {
            drop_word(&mut rest, &["so"]);
            if rest.last().is_some_and(|word| kind_of_abbreviation(word).is_some()) {
                rest.pop();
            }
        } else {
            rest.push(word);
        }
    }
    read_kind_in_front(&mut rest, &mut read);
    while rest.first().is_some_and(|word| ["v/v", "vv", "ve", "-", "–"].contains(&fold(word).as_str())) {
        rest.remove(0);
    }
    while rest.last().is_some_and(|word| ["-", "–"].contains(word)) {
        rest.pop();
    }
    read.subject = rest.join(" ");
    read
}

/// "24.9.2021", "24092021" or "20210924".
fn day_of(word: &str) -> Option<Date> {
    let digits = word.len() == 8 && word.bytes().all(|byte| byte.is_ascii_digit());
    parse_date(word).or_else(|| digits.then(|| parse_date(&format!("{}-{}-{}", &word[..4], &word[4..6], &word[6..]))).flatten())
}

fn is_ending(text: &str) -> bool {
    (2..=4).contains(&text.len())
        && text.chars().all(|sign| sign.is_ascii_alphanumeric())
        && !text.chars().all(|sign| sign.is_ascii_digit())
}

fn drop_word(rest: &mut Vec<&str>, words: &[&str]) {
    if rest.last().is_some_and(|last| words.contains(&fold(last).as_str())) {
        rest.pop();
    }
}

/// "2400-QĐ-UBND", "QĐ-2400", or "2400" after a kind or "số".
fn take_number(word: &str, before: &[&str], read: &mut Read) -> bool {
    let parts: Vec<&str> = word.split(['-', '/', '.']).filter(|part| !part.is_empty()).collect();
    let number = |part: &str| (1..=5).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    let capitals = |part: &&str| part.chars().next().is_some_and(char::is_uppercase) && part.chars().all(char::is_alphabetic);
    match parts[..] {
        [digits, ref symbol @ ..] if number(digits) && !symbol.is_empty() && symbol.iter().all(capitals) => {
            read.number = format!("{digits}/{}", symbol.join("-"));
            name_kind(symbol[0], read);
            read.issuer = symbol[1..].last().map(|part| (*part).to_owned()).unwrap_or_default();
            true
        }
        [short, digits] if number(digits) && kind_of_abbreviation(short).is_some() => {
            digits.clone_into(&mut read.number);
            name_kind(short, read);
            true
        }
        [digits] if number(digits) => {
            let Some(last) = before.last() else { return false };
            if kind_of_abbreviation(last).is_none() && fold(last) != "so" {
                return false;
            }
            name_kind(last, read);
            digits.clone_into(&mut read.number);
            true
        }
        _ => false,
    }
}

/// "BC-UBND" right after "12".
fn take_symbol(word: &str, before: &mut Vec<&str>, read: &mut Read) -> bool {
    let Some((short, issuer)) = word.split_once('-') else { return false };
    let follows =
        before.last().is_some_and(|last| (1..=5).contains(&last.len()) && last.bytes().all(|byte| byte.is_ascii_digit()));
    if !follows || kind_of_abbreviation(short).is_none() || issuer.is_empty() {
        return false;
    }
    let Some(digits) = before.pop() else { return false };
    read.number = format!("{digits}/{word}");
    name_kind(short, read);
    issuer.rsplit('-').next().unwrap_or_default().clone_into(&mut read.issuer);
    true
}

fn name_kind(short: &str, read: &mut Read) {
    if let Some(kind) = kind_of_abbreviation(short) {
        kind.clone_into(&mut read.kind);
    }
}

/// "Kế hoạch …" or "KH …" at the beginning.
fn read_kind_in_front(rest: &mut Vec<&str>, read: &mut Read) {
    let Some(first) = rest.first() else { return };
    if let Some(kind) = kind_of_abbreviation(first) {
        if read.kind.is_empty() {
            kind.clone_into(&mut read.kind);
        }
        rest.remove(0);
        return;
    }
    let front = fold(&rest.iter().take(2).copied().collect::<Vec<_>>().join(" "));
    if let Some((_, kind)) = KINDS.iter().find(|(_, kind)| fold(kind) == front) {
        if read.kind.is_empty() {
            (*kind).clone_into(&mut read.kind);
        }
        if fold(&read.kind) == front {
            rest.drain(..2);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(name: &str) -> (String, String, String, String, String) {
        let read = read_file_name(name);
        let day = read.day.map(crate::calendar::short_date).unwrap_or_default();
        (read.kind, read.number, day, read.issuer, read.subject)
    }

    fn is(name: &str, kind: &str, number: &str, day: &str, issuer: &str, subject: &str) {
        let wanted = [kind, number, day, issuer, subject].map(str::to_owned);
        assert_eq!(<[String; 5]>::from(said(name)), wanted, "{name}");
    }

    #[test]
    fn names_as_offices_write_them_are_read() {
        is(
            "2400-QĐ-UBND ngày 24.9.2021 ban hành bộ tiêu chí.pdf",
            "Quyết định",
            "2400/QĐ-UBND",
            "24/09/2021",
            "UBND",
            "ban hành bộ tiêu chí",
        );
        is("QD_2400_24-09-2021.pdf", "Quyết định", "2400", "24/09/2021", "", "");
        is("12_BC-UBND.pdf", "Báo cáo", "12/BC-UBND", "", "UBND", "");
        is(
            "BC 12-BC-UBND 05.01.2021 Kết quả CCHC năm 2020.docx",
            "Báo cáo",
            "12/BC-UBND",
            "05/01/2021",
            "UBND",
            "Kết quả CCHC năm 2020",
        );
        is("Kế hoạch số 03-KH-UBND v.v cải cách.pdf", "Kế hoạch", "03/KH-UBND", "", "UBND", "v.v cải cách");
        is("Ke hoach cai cach hanh chinh 20210115.pdf", "Kế hoạch", "", "15/01/2021", "", "cai cach hanh chinh");
    }

    #[test]
    fn what_is_not_written_plainly_is_not_guessed() {
        is("scan0001.pdf", "", "", "", "", "scan0001");
        is("ảnh 3.1 ISO 9001-2015.jpg", "", "", "", "", "ảnh 3.1 ISO 9001-2015");
        is("bảng ct 5 người.xlsx", "", "", "", "", "bảng ct 5 người");
        is("Báo cáo 2020.pdf", "Báo cáo", "", "", "", "2020");
    }
}
