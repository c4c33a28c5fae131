//! The door: every command answers in the sample office, and what does not fit is refused.

use std::fs;

use commands::COMMANDS;
use serde_json::{Value, json};

use crate::book::Book;

mod building;
mod portal;
mod reading;
mod safety;

const SET_UP: &str = r#"{
    "letterhead": { "parent_agency": "UBND tỉnh A", "issuing_agency": "Ủy ban nhân dân xã B", "abbreviation": "UBND", "place": "B" },
    "signer": { "title": "CHỦ TỊCH", "name": "Nguyễn Văn A" },
    "clerk": "Trần Thị B"
}"#;

fn set_up() -> Value {
    serde_json::from_str(SET_UP).expect("JSON")
}

/// Whether a command works on the sample office or must come before it.
#[derive(Clone, Copy, PartialEq)]
enum In {
    Sample,
    Empty,
}

/// Identities of the sample office that the calls need.
struct Sample {
    book: Book,
    unit: i64,
    leaf: i64,
    option_leaf: i64,
}

impl Sample {
    fn open() -> Sample {
        let book = Book::sample();
        let write = |name: &str, text: &str| fs::write(book.folder().join(name), text).expect("a sheet can be written");
        write("don-vi.csv", "Mã,Tên đơn vị,Loại,Nhóm\n99901,Xã Mới,xã,Xã mới\n");
        write("tieu-chi.csv", "Mã,Nội dung,Điểm tối đa\n1,Chỉ đạo,2\n1.1,Kế hoạch,2\n");
        write("xep-loai.csv", "Xếp loại,Từ,Gồm mốc\nĐạt,50,có\nChưa đạt,0,có\n");
        write("mau-nop.csv", "Tên cột,Lấy từ,Số ký tự tối đa\nMã,Mã tiêu chí,10\n");
        write("so-lieu.csv", "Mã,Đơn vị,Số liệu\n1.1,Thị trấn Đắk Rve,Không\n");
        write("mat-diem.csv", "Mã,Đơn vị,Loại nguyên nhân\n1.1.1,Xã Đắk Pne,Chậm thời hạn\n");
        write("cam-ket.csv", crate::door_promises::SHEET);
        write("van-ban.csv", crate::door_conference::SHEET);
        crate::door_indicators::SHEETS.iter().for_each(|(name, text)| write(name, text));
        write("diem.csv", "Mã,Nội dung,Xã Đắk Pne\n1.1.1,Kế hoạch,0\n");
        book.ask("import_criteria", json!({ "file": book.folder().join("tieu-chi.csv"), "code": "THU", "title": "Bộ thử" }));
        book.ask("set_rule", json!({ "criteria": "THU", "code": "1.1", "rule": { "kind": "option", "options": [{ "label": "Có", "points": "2" }, { "label": "Không", "points": "0" }], "no_occurrence": null } }));
        let round = book.ask("open_round", json!({ "code": "THU", "year": 2021, "criteria": "THU", "group": "Xã, thị trấn" }));
        let unit = round["units"][0]["id"].as_i64().expect("a unit");
        let leaf = |round: &str| {
            let sheet = book.ask("unit_sheet", json!({ "round": round, "unit": unit }));
            let rows = sheet["rows"].as_array().expect("rows");
            rows.iter().find(|row| row["is_leaf"] == true).and_then(|row| row["node"].as_i64()).expect("a leaf")
        };
        let (leaf, option_leaf) = (leaf("XA-2020"), leaf("THU"));
        Sample { unit, leaf, option_leaf, book }
    }

    /// One working call for every command, in an order in which they can follow each other.
    fn calls(&self) -> Vec<(&'static str, In, Value)> {
        let empty = vec![("set_up_office", set_up()), ("open_sample", json!({}))];
        let of_sample = [
            self.book_and_office(),
            safety::calls(self),
            self.units_and_criteria(),
            self.scores(),
            crate::door_clerks::clerks(self.unit, self.leaf, &self.sheet("phieu.pdf")),
            self.council(),
            self.evidence(),
            self.portal(),
            crate::door_council::hearings(self.unit, self.leaf),
            self.results_and_papers(),
            crate::door_promises::calls(&|name| self.sheet(name), self.unit),
            crate::door_conference::calls(&|name| self.sheet(name)),
            crate::door_indicators::calls(&|name| self.sheet(name), self.unit),
        ];
        let placed = |place| move |(name, args)| (name, place, args);
        empty.into_iter().map(placed(In::Empty)).chain(of_sample.into_iter().flatten().map(placed(In::Sample))).collect()
    }

    fn sheet(&self, name: &str) -> Value {
        json!(self.book.folder().join(name))
    }

    fn book_and_office(&self) -> Vec<(&'static str, Value)> {
        let letterhead = json!({ "issuing_agency": "Ủy ban nhân dân xã B", "parent_agency": "", "abbreviation": "UBND", "place": "B", "valid_from": "01/07/2025" });
        vec![
            ("book_state", json!({})),
            ("change_preferences", json!({ "text_size": 150, "high_contrast": true })),
            ("save_signer", json!({ "title": "CHỦ TỊCH", "name": "Nguyễn Văn A" })),
            ("undo", json!({})),
            ("redo", json!({})),
            ("office", json!({})),
            ("save_letterhead", letterhead),
            ("remove_letterhead", json!({ "id": 1 })),
            ("remove_signer", json!({ "id": 2 })),
            ("check", json!({})),
            ("backup", json!({})),
            ("backups", json!({})),
        ]
    }

    fn council(&self) -> Vec<(&'static str, Value)> {
        let round = |more: Value| {
            let mut args = json!({ "round": "XA-2020" });
            args.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
            args
        };
        let member = json!({ "body": "council", "role": "chair", "name": "Nguyễn Văn A" });
        vec![
            ("save_council", json!({ "year": 2020, "name": "Hội đồng", "members": [member] })),
            ("councils", json!({})),
            ("remove_council", json!({ "id": 2 })),
            ("plan", round(json!({}))),
            ("save_question", round(json!({ "text": "Tính thế nào?", "addressee": "Sở Nội vụ" }))),
            ("questions", round(json!({}))),
            ("remove_question", round(json!({ "id": 3 }))),
            ("save_milestone", round(json!({ "day": "15/11/2020", "name": "Hết hạn tự chấm" }))),
            ("remove_milestone", round(json!({ "id": 6 }))),
            ("save_threshold", round(json!({ "points": "0,25" }))),
            ("assign", round(json!({ "nodes": [self.leaf], "lead": "Phòng Nội vụ" }))),
        ]
    }

    fn evidence(&self) -> Vec<(&'static str, Value)> {
        let of_unit = json!({ "round": "XA-2020", "unit": self.unit });
        let at = |more: Value| {
            let mut args = json!({ "round": "XA-2020", "unit": self.unit, "node": self.leaf });
            args.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
            args
        };
        let pdf = |text: &str| json!({ "name": "a.pdf", "base64": text });
        let facts = json!({ "id": 4, "kind": "Kế hoạch", "number": "", "day": "", "issuer": "", "subject": "" });
        vec![
            ("add_evidence", json!({ "contents": [pdf("JVBERi0xLjQ="), pdf("JVBERi0xLjU="), pdf(building::BLANK_PAGE)] })),
            ("evidence_page", json!({ "evidence": 6, "mark": "trang 1" })),
            ("evidence", json!({})),
            ("save_evidence", facts),
            ("remove_evidence", json!({ "id": 5 })),
            ("link_evidence", json!({ "round": "XA-2020", "unit": self.unit, "nodes": [self.leaf], "evidence": 4 })),
            ("rule_on_evidence", at(json!({ "evidence": 4, "state": "submitted" }))),
            ("save_evidence_rule", at(json!({ "kinds": ["Kế hoạch"], "inside_period": false }))),
            ("sheet_evidence", of_unit.clone()),
            ("wanting_evidence", json!({ "round": "XA-2020" })),
            ("export_dossier", json!({ "round": "XA-2020", "unit": self.unit, "folder": self.book.folder() })),
            ("unlink_evidence", at(json!({ "evidence": 4 }))),
            ("waiting", json!({ "round": "XA-2020", "mine": true })),
            ("find", json!({ "text": "dak to lung" })),
            ("make_remark", at(json!({ "kind": "asked", "text": "Vì sao?" }))),
            ("sheet_review", of_unit),
        ]
    }

    fn units_and_criteria(&self) -> Vec<(&'static str, Value)> {
        let units = json!({ "file": self.sheet("don-vi.csv") });
        let known = self.book.ask("units", json!({}));
        let last_unit =
            known["units"].as_array().into_iter().flatten().filter_map(|unit| unit["id"].as_i64()).max().expect("units");
        let criteria = json!({ "file": self.sheet("tieu-chi.csv"), "code": "THU-2", "title": "Bộ thử hai" });
        let rule = json!({ "kind": "ratio", "floor": null, "target": null, "above_100": null, "no_occurrence": null });
        let grades = json!([{ "label": "Đạt", "from": "0", "from_in": true }]);
        let new_year =
            json!({ "code": "XA-2022", "year": 2022, "criteria": "XA-2020", "group": "Xã, thị trấn", "carry_from": "XA-2020" });
        let calls = [
            ("units", json!({})),
            ("save_unit", json!({ "code": "99902", "name": "Xã Khác" })),
            ("remove_unit", json!({ "id": last_unit + 1 })),
            (
                "reorganise_units",
                json!({ "kind": "rename", "day": "01/06/2026", "from": [last_unit], "into": [{ "code": "99903", "name": "Xã Tên Mới" }] }),
            ),
            ("save_succession", json!({ "predecessor": 1, "successor": last_unit, "from": "01/07/2025", "weight": "100" })),
            ("remove_succession", json!({ "predecessor": 1, "successor": last_unit })),
            ("preview_units_import", units.clone()),
            ("import_units", units),
            ("criteria_sets", json!({})),
            ("criteria_set", json!({ "criteria": "XA-2020" })),
            ("preview_criteria_import", criteria.clone()),
            ("import_criteria", criteria),
            ("set_rule", json!({ "criteria": "THU-2", "code": "1.1", "rule": rule.clone() })),
            ("confirm_rule", json!({ "criteria": "THU-2", "code": "1.1" })),
            ("try_rule", json!({ "rule": rule, "max": "2", "figure": "38/40" })),
            ("read_rule", json!({ "wording": "Có: 1; Không: 0", "max": "1" })),
            ("apply_rule", json!({ "wording": "Có: 1; Không: 0", "max": "1", "figure": "Có" })),
            ("save_grades", json!({ "criteria": "THU-2", "basis": "percent", "grades": grades })),
            ("preview_grades_import", json!({ "file": self.sheet("xep-loai.csv"), "criteria": "THU" })),
            ("import_grades", json!({ "file": self.sheet("xep-loai.csv"), "criteria": "THU-2" })),
            ("save_ranking", json!({ "criteria": "THU-2", "ties": { "kind": "dense" }, "rank_on_exact": true })),
            ("rounds", json!({})),
            ("open_round", json!({ "code": "THU-2", "year": 2021, "criteria": "THU-2", "group": "Xã, thị trấn" })),
            ("remove_round", json!({ "round": "THU-2" })),
            ("preview_new_year", json!({ "from": "XA-2020", "round": new_year })),
            ("open_new_year", json!({ "from": "XA-2020", "round": new_year })),
            ("preview_carry_over", json!({ "from": "XA-2020", "into": "XA-2022" })),
            ("carry_over", json!({ "from": "XA-2020", "into": "XA-2022", "results": [self.leaf] })),
        ];
        let taken_out = ("remove_criteria_set", json!({ "criteria": "THU-2" }));
        calls.into_iter().chain(self.building()).chain([taken_out]).collect()
    }

    fn scores(&self) -> Vec<(&'static str, Value)> {
        let of_unit = json!({ "round": "XA-2020", "unit": self.unit });
        let with = |round: &str, more: Value| {
            let mut args = json!({ "round": round, "unit": self.unit });
            args.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
            args
        };
        let paste = with("XA-2020", json!({ "nodes": [self.leaf], "stages": ["approved"], "texts": [["0,1"]] }));
        let scores = json!({ "file": self.sheet("diem.csv"), "round": "XA-2020", "stage": "council" });
        let block =
            json!({ "round": "XA-2020", "stage": "council", "cells": [{ "unit": self.unit, "node": self.leaf, "text": "0" }] });
        let figures = json!({ "file": self.sheet("so-lieu.csv"), "round": "THU" });
        let causes = json!({ "file": self.sheet("mat-diem.csv"), "round": "XA-2020" });
        let note = json!({ "node": self.leaf, "cause": "late", "words": "", "department": "", "official": "", "remedy": "", "deadline": "" });
        vec![
            ("unit_sheet", of_unit),
            ("record_score", with("XA-2020", json!({ "node": self.leaf, "stage": "approved", "text": "0" }))),
            ("record_figure", with("THU", json!({ "node": self.option_leaf, "stage": "self", "figure": "Có" }))),
            ("preview_paste", paste.clone()),
            ("paste_scores", paste),
            ("score_matrix", json!({ "round": "XA-2020", "stage": "self" })),
            ("preview_matrix_paste", block.clone()),
            ("paste_matrix", block),
            ("preview_scores_import", scores.clone()),
            ("import_scores", scores),
            ("preview_figures_import", figures.clone()),
            ("import_figures", figures),
            ("export_units", json!({ "out": self.sheet("ra-don-vi.csv") })),
            ("export_criteria", json!({ "criteria": "XA-2020", "out": self.sheet("ra-tieu-chi.xlsx") })),
            ("export_grades", json!({ "criteria": "XA-2020", "out": self.sheet("ra-xep-loai.csv") })),
            ("export_scores", json!({ "round": "XA-2020", "stage": "self", "out": self.sheet("ra-diem.xlsx") })),
            ("export_figures", json!({ "round": "XA-2020", "stage": "self", "out": self.sheet("ra-so-lieu.csv") })),
            ("standings", json!({ "round": "XA-2020", "stage": "approved", "unit": "Thị trấn Đắk Rve" })),
            ("export_lost_points", json!({ "round": "XA-2020", "stage": "approved", "out": self.sheet("ra-mat-diem.xlsx") })),
            ("lost_points", json!({ "round": "XA-2020" })),
            ("save_lost_points_note", with("XA-2020", note)),
            ("preview_lost_points_import", causes.clone()),
            ("import_lost_points", causes),
            ("losses", json!({ "round": "XA-2020" })),
            ("trend", json!({ "round": "XA-2020", "stage": "approved" })),
            ("lock_stages", json!({ "round": "XA-2020", "stage": "self" })),
            ("unlock_stages", json!({ "round": "XA-2020", "stage": "self", "reason": "bịa" })),
            ("publish_round", json!({ "round": "HUYEN-2020" })),
            ("open_round_again", json!({ "round": "HUYEN-2020", "reason": "bịa" })),
        ]
    }

    fn results_and_papers(&self) -> Vec<(&'static str, Value)> {
        let target = json!({ "name": "Hồ sơ đúng hạn", "measure": "%", "direction": "≥", "value": "100" });
        let commitment = json!({ "year": 2022, "unit_name": "Xã A", "head_name": "Nguyễn Văn A", "head_title": "Chủ tịch", "targets": [target] });
        let said = json!({ "unit_name": "Xã Đắk Pne", "year": 2018, "rank": 3, "of": 7, "source": "Báo cáo" });
        let paper = json!({ "paper": "conference-report", "round": "XA-2020" });
        let closing = json!({ "template": "ban_cam_ket.md", "paragraph": "closing" });
        let worded = json!({ "template": "ban_cam_ket.md", "paragraph": "closing", "text": "Lập thành 03 bản./." });
        vec![
            ("published_results", json!({})),
            ("save_published_result", said),
            ("remove_published_result", json!({ "id": 1 })),
            ("commitments", json!({ "year": 2021 })),
            ("save_commitment", commitment),
            ("remove_commitment", json!({ "id": 13 })),
            ("papers", json!({})),
            ("preview_paper", paper.clone()),
            ("paper_entries", json!({ "paper": paper.clone() })),
            ("keep_paper_entries", json!({ "paper": paper.clone(), "entries": { "number": "7" } })),
            ("print_paper", json!({ "paper": paper.clone(), "out": self.sheet("bao-cao.pdf") })),
            (
                "print_many",
                json!({ "paper": { "paper": "blank-sheet", "round": "XA-2020" }, "format": "pdf", "folder": self.book.folder() }),
            ),
            ("document_numbers", json!({})),
            ("register_number", json!({ "paper": { "paper": "year-end", "year": 2020, "number": "7", "date": "07/04/2021" } })),
            ("remove_number", json!({ "id": 1 })),
            ("wordings", json!({})),
            ("wording", closing.clone()),
            ("save_wording", worded.clone()),
            ("preview_wording", json!({ "wording": worded, "paper": paper })),
            ("reset_wording", closing),
            ("work_progress", json!({})),
            ("stop_work", json!({})),
        ]
    }
}

#[test]
fn every_command_answers_in_the_sample_office() {
    let sample = Sample::open();
    let calls = sample.calls();
    for command in COMMANDS {
        assert!(calls.iter().any(|(name, ..)| *name == command.name), "{} has no call here; add one", command.name);
        assert!(
            !command.says.trim().is_empty() && !command.asked.is_empty() && !command.answers.is_empty(),
            "{} says what it does",
            command.name
        );
    }
    assert_eq!(calls.len(), COMMANDS.len(), "every call belongs to a command, and each has one");
    let mut recovery = Value::Null;
    for (name, place, mut args) in calls {
        // The code of a sheet is known only when its password was set.
        if args["code"] == "{recovery}" {
            args["code"] = recovery.take();
        }
        let answer =
            if place == In::Sample { sample.book.call(name, args.clone()) } else { Book::empty().call(name, args.clone()) };
        let answer = answer.unwrap_or_else(|refusal| panic!("{name} {args} was refused: {refusal:?}"));
        if name == "set_password" {
            recovery = answer["recovery"].clone();
        }
    }
    let check = sample.book.ask("check", json!({}));
    assert_eq!(check["sound"], true, "after all of it the book is sound: {check}");
}

#[test]
fn an_unknown_field_is_refused_by_every_command() {
    let sample = Sample::open();
    for (name, place, mut args) in sample.calls() {
        args["no_such_field"] = json!(1);
        let book = if place == In::Sample { &sample.book } else { &Book::empty() };
        let failure = book.call(name, args).expect_err("a misspelt field is never ignored");
        assert_eq!(failure.code, "bad_arguments", "{name} names the reason");
        assert!(
            failure.detail["cause"].as_str().is_some_and(|cause| cause.contains("no_such_field")),
            "{name} names the field: {failure:?}"
        );
    }
}

#[test]
fn a_json_number_for_points_is_refused() {
    let book = Sample::open().book;
    let rule = |points: Value| json!({ "criteria": "THU", "code": "1.1", "rule": { "kind": "option", "options": [{ "label": "Có", "points": points }, { "label": "Không", "points": "0" }], "no_occurrence": null } });
    assert_eq!(
        book.call("set_rule", rule(json!(1.5))).expect_err("a number").code,
        "bad_arguments",
        "1.5 has been through a binary fraction"
    );
    assert_eq!(book.call("set_rule", rule(json!(2))).expect_err("a whole number").code, "bad_arguments", "whole numbers too");
    let bounds = json!({ "criteria": "THU", "basis": "raw", "grades": [{ "label": "Đạt", "from": 50, "from_in": true }] });
    assert_eq!(book.call("save_grades", bounds).expect_err("a bound").code, "bad_arguments", "bounds are typed texts");
    assert_eq!(
        book.call("set_rule", rule(json!("2"))).expect_err("the set is in use").code,
        "set_issued",
        "the same as a string is understood"
    );
}

#[test]
fn what_does_not_exist_is_refused_in_vietnamese() {
    let book = Sample::open().book;
    let refused = |name: &str, args: Value, code: &str| {
        let failure = book.call(name, args).expect_err(name);
        assert_eq!(failure.code, code, "{name}: {failure:?}");
        assert!(
            failure.message.ends_with('.') && !failure.message.is_ascii(),
            "{name} answers with a Vietnamese sentence: {}",
            failure.message
        );
    };
    refused("no_such_command", json!({}), "unknown_command");
    refused("record_scores", json!({}), "unknown_command");
    refused("unit_sheet", json!({ "round": "2099", "unit": 1 }), "missing");
    refused("unit_sheet", json!({ "round": "XA-2020", "unit": 999_999 }), "missing");
    refused("standings", json!({ "round": "XA-2020", "stage": "appraised" }), "bad_arguments");
    refused("criteria_set", json!({ "criteria": "X" }), "missing");
    refused("record_score", json!({ "round": "XA-2020", "unit": 2, "node": 999_999, "stage": "self", "text": "1" }), "missing");
    refused("remove_commitment", json!({ "id": 999 }), "missing");
    refused("preview_paper", json!({ "paper": "poem" }), "bad_value");
    refused(
        "preview_criteria_import",
        json!({ "file": book.folder().join("khong-co.csv"), "code": "A", "title": "A" }),
        "bad_file",
    );
    refused("set_up_office", set_up(), "already_set_up");
    refused("open_sample", json!({}), "already_set_up");
}

#[test]
fn a_command_without_arguments_takes_null_or_an_empty_object() {
    let book = Book::empty();
    assert_eq!(book.ask("rounds", Value::Null), json!([]), "null is no argument");
    assert_eq!(book.ask("rounds", json!({})), json!([]), "nor is an empty object");
    assert_eq!(book.call("rounds", json!("XA-2020")).expect_err("a text").code, "bad_arguments", "a text is none");
}
