//! Reads a criteria set: `Mã | Nội dung | Điểm tối đa | Cách tính điểm | Kênh chấm | …`.
//!
//! The tree follows from the codes. Lines without a code (titles, totals, signatures) are passed
//! over and counted. The wording is kept as it stands; reading it into a rule is the domain's.

use std::collections::{HashMap, HashSet};

use domain::criteria::Channel;
use domain::points::Points;
use domain::problem::Problem;
use domain::rules::{Rule, rule_of_text};
use domain::sheets::{CRITERIA_SHEET, Column, names_a_total, read_channel};

use crate::codes::{CodeReader, parent_of};
use crate::findings::{Fault, Findings, Place, quoted};
use crate::header::{Header, find_header};
use crate::points_cell::read_maximum;
use crate::raw::{RawCell, RawSheet, RawValue, Source, address};

mod sums;

/// A criteria set as a sheet gives it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct CriteriaSheet {
    /// Its nodes in the order of the sheet, every parent before its children; without a root.
    pub nodes: Vec<SheetNode>,
    /// Sum of the areas inside the maximum; `None` when one of them has no maximum.
    pub total: Option<Points>,
    /// The total as the sheet itself prints it, when it has a line of totals.
    pub printed_total: Option<Points>,
    /// Departments in `Đơn vị chủ trì`, each once, in the order of the sheet.
    pub lead_units: Vec<String>,
    /// Lines that were passed over: titles, totals, signatures.
    pub skipped_rows: usize,
}

/// A node of the set.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SheetNode {
    /// Full code: "3.2.1", "I.1.a".
    pub code: String,
    /// What is assessed.
    pub title: String,
    /// Maximum; `None` where the sheet prints none.
    pub max: Option<Points>,
    /// Official wording of how points are given; empty when there is none.
    pub wording: String,
    /// Who scores; groups of bonus and penalty carry their channel too.
    pub channel: Channel,
    /// Department in charge, as written.
    pub lead_unit: String,
    /// Evidence asked for, as written.
    pub evidence: String,
    /// The rule that a person chose; `None` where the wording says it.
    pub rule: Option<Rule>,
    /// Who confirmed the rule and when, as written; empty when nobody did.
    pub confirmed: String,
    /// The node above, as a place in `nodes`; `None` for areas.
    pub parent: Option<usize>,
    /// True when nothing hangs below.
    pub is_leaf: bool,
    /// The cell of its code.
    pub cell: String,
}

/// Reads the set and says what is wrong with it.
#[must_use]
pub fn read_criteria_sheet(sheet: &RawSheet) -> (CriteriaSheet, Vec<Problem>) {
    let mut findings = Findings::of(sheet);
    let Some(header) = find_header(sheet, CRITERIA_SHEET, &mut findings) else {
        return (CriteriaSheet::default(), findings.finish());
    };
    let mut reading = Reading::new(sheet, &header, findings);
    for row in header.data..sheet.rows.len() {
        reading.read_row(row);
    }
    reading.finish()
}

/// What is known while the rows go by.
struct Reading<'a> {
    sheet: &'a RawSheet,
    header: &'a Header,
    findings: Findings<'a>,
    codes: CodeReader,
    places: HashMap<String, usize>,
    rows: Vec<usize>,
    stated_channels: Vec<Option<Channel>>,
    set: CriteriaSheet,
}

impl<'a> Reading<'a> {
    fn new(sheet: &'a RawSheet, header: &'a Header, findings: Findings<'a>) -> Reading<'a> {
        Reading {
            sheet,
            header,
            findings,
            codes: CodeReader::default(),
            places: HashMap::new(),
            rows: Vec::new(),
            stated_channels: Vec::new(),
            set: CriteriaSheet::default(),
        }
    }

    fn place(&self, row: usize, column: Column) -> Place {
        (row, self.header.column(column).unwrap_or(0))
    }

    fn read_row(&mut self, row: usize) {
        let code_cell = self.sheet.cell(row, self.place(row, Column::Code).1);
        let title = self.findings.text(row, self.header.column(Column::Title));
        let max_cell = self.findings.cell(self.place(row, Column::Max));
        if code_cell.is_empty() && title.is_empty() && max_cell.is_empty() {
            return;
        }
        match self.read_code(row, code_cell) {
            Ok(Some(code)) => self.read_node(row, code, title, max_cell),
            Ok(None) => self.pass_over(row, code_cell, &title, max_cell),
            Err(fault) => self.findings.error(self.place(row, Column::Code), fault),
        }
    }

    /// The full code of a row; `None` when the cell holds no code.
    fn read_code(&mut self, row: usize, cell: &RawCell) -> Result<Option<String>, Fault> {
        let seen = &self.places;
        let fits = |code: &str| parent_of(code).is_none_or(|parent| seen.contains_key(parent));
        let (written, lost_zeros) = written_code(cell, self.sheet.source)?;
        let Some(read) = self.codes.read(&written, lost_zeros, fits) else {
            return Ok(None);
        };
        if read.zero_restored {
            let fault = Fault::new(
                "code_zero_restored",
                format!("Mã {written} được hiểu là {} vì đứng ngay sau mã trước nó.", read.code),
                "Kiểm tra lại; nếu sai, định dạng cột Mã là Văn bản (Text).",
            );
            self.findings.notice(self.place(row, Column::Code), fault);
        }
        Ok(Some(read.code))
    }

    /// A line without a code: a total, a title, a signature, or a forgotten code.
    fn pass_over(&mut self, row: usize, code_cell: &RawCell, title: &str, max_cell: &RawCell) {
        let first_words = code_cell.shown();
        if names_a_total(&first_words) || names_a_total(title) {
            if self.set.printed_total.is_none() {
                self.set.printed_total = read_maximum(max_cell).ok().flatten();
            }
            self.set.skipped_rows += 1;
        } else if max_cell.is_empty() || Column::Max.name_matched(&max_cell.shown()).is_some() {
            self.set.skipped_rows += 1;
        } else if code_cell.is_empty() {
            let what = format!("Dòng \"{}\" có điểm tối đa nhưng không có mã.", quoted(title));
            self.findings.error(
                self.place(row, Column::Code),
                Fault::new("code_missing", what, "Ghi mã cho dòng này, hoặc xóa ô điểm tối đa nếu đây không phải là tiêu chí."),
            );
        } else {
            let what = format!("\"{}\" không phải là mã tiêu chí.", quoted(&first_words));
            self.findings.error(
                self.place(row, Column::Code),
                Fault::new("code_unreadable", what, "Ghi mã dạng 1, 1.1, 1.1.1 hoặc I, 1, a)."),
            );
        }
    }

    fn read_node(&mut self, row: usize, code: String, title: String, max_cell: &RawCell) {
        let cell = self.place(row, Column::Code);
        if let Some(first) = self.places.get(&code).and_then(|place| self.rows.get(*place)) {
            let what = format!("Mã {code} bị trùng ở ô {} và ô {}.", address(*first, cell.1), address(cell.0, cell.1));
            self.findings.error(
                cell,
                Fault::new("duplicate_code", what, "Mỗi tiêu chí phải có một mã riêng. Sửa lại một trong hai ô rồi nhập lại."),
            );
            return;
        }
        let parent = parent_of(&code).and_then(|parent| self.places.get(parent).copied());
        if let (None, Some(missing)) = (parent, parent_of(&code)) {
            let what = format!("Mã {code} không có mục cha {missing} ở phía trên.");
            self.findings
                .error(cell, Fault::new("parent_missing", what, format!("Thêm dòng mã {missing} phía trên hoặc sửa lại mã.")));
        }
        if title.is_empty() {
            self.findings.error(
                self.place(row, Column::Title),
                Fault::new("title_missing", format!("Tiêu chí {code} chưa có nội dung."), "Ghi nội dung của tiêu chí."),
            );
        }
        let node = self.node_of(row, code, title, max_cell, parent);
        if let Some(parent) = parent.and_then(|parent| self.set.nodes.get_mut(parent)) {
            parent.is_leaf = false;
        }
        self.places.insert(node.code.clone(), self.set.nodes.len());
        self.rows.push(row);
        self.set.nodes.push(node);
    }

    fn node_of(&mut self, row: usize, code: String, title: String, max_cell: &RawCell, parent: Option<usize>) -> SheetNode {
        let max_place = self.place(row, Column::Max);
        let max = read_maximum(max_cell).unwrap_or_else(|fault| {
            self.findings.error(max_place, fault);
            None
        });
        if max.is_none() && max_cell.is_empty() {
            let what = format!("Chưa có điểm tối đa của tiêu chí {code}.");
            self.findings.warning(
                max_place,
                Fault::new("max_missing", what, "Điền điểm tối đa theo quyết định trước khi ban hành bộ tiêu chí."),
            );
        }
        let stated = self.read_stated_channel(row);
        self.stated_channels.push(stated);
        SheetNode {
            rule: self.read_rule(row, &code),
            confirmed: self.findings.text(row, self.header.column(Column::Confirmed)),
            wording: self.findings.text(row, self.header.column(Column::Wording)),
            lead_unit: self.findings.text(row, self.header.column(Column::LeadUnit)),
            evidence: self.findings.text(row, self.header.column(Column::Evidence)),
            cell: address(row, self.place(row, Column::Code).1),
            channel: Channel::SelfScored,
            is_leaf: true,
            code,
            title,
            max,
            parent,
        }
    }

    fn read_stated_channel(&mut self, row: usize) -> Option<Channel> {
        let written = self.findings.text(row, self.header.column(Column::Channel));
        if written.is_empty() {
            return None;
        }
        let channel = read_channel(&written);
        if channel.is_none() {
            let what = format!("Không nhận ra kênh chấm \"{}\".", quoted(&written));
            let fix = "Chọn một trong: Tự chấm, Điều tra XHH, Số liệu ngoài, Hội đồng, Điểm cộng, Điểm trừ.";
            self.findings.error(self.place(row, Column::Channel), Fault::new("channel_unknown", what, fix));
        }
        channel
    }

    fn read_rule(&mut self, row: usize, code: &str) -> Option<Rule> {
        let written = self.findings.text(row, self.header.column(Column::Rule));
        if written.is_empty() {
            return None;
        }
        let read = rule_of_text(&written);
        if let Err(why) = &read {
            let fix = "Sửa lại theo mẫu của bảng xuất ra, hoặc xóa ô này để chương trình đọc từ Cách tính điểm.";
            let fault = Fault::new("rule_unclear", format!("Quy tắc của tiêu chí {code}: {why}"), fix);
            self.findings.error(self.place(row, Column::Rule), fault);
        }
        read.ok()
    }

    fn finish(mut self) -> (CriteriaSheet, Vec<Problem>) {
        if self.set.nodes.is_empty() {
            let what = format!("Trang tính {} không có dòng tiêu chí nào dưới dòng tiêu đề.", self.sheet.name);
            self.findings.error_of_sheet(Fault::new("set_empty", what, "Kiểm tra cột Mã hoặc chọn trang tính khác."));
        }
        let mut seen = HashSet::new();
        let leads = self
            .set
            .nodes
            .iter()
            .map(|node| &node.lead_unit)
            .filter(|name| !name.is_empty() && seen.insert(domain::text::fold(name)));
        self.set.lead_units = leads.cloned().collect();
        sums::settle_channels(&mut self.set.nodes, &self.stated_channels);
        let max_column = self.header.column(Column::Max).unwrap_or(0);
        let places: Vec<Place> = self.rows.iter().map(|row| (*row, max_column)).collect();
        sums::check_sums(&mut self.set, &places, &mut self.findings);
        (self.set, self.findings.finish())
    }
}

/// The text of a code cell, and whether zeros at its end may be lost.
pub(crate) fn written_code(cell: &RawCell, source: Source) -> Result<(String, bool), Fault> {
    match &cell.value {
        RawValue::Number(number) => Ok((number.clone(), true)),
        RawValue::Text(text) => Ok((text.clone(), source == Source::Csv)),
        RawValue::Empty => Ok((String::new(), false)),
        RawValue::Date(_) => Err(Fault::new(
            "code_date",
            format!("Mã bị Excel đổi thành ngày ({}).", cell.shown()),
            "Đổi định dạng cột Mã thành Văn bản (Text), gõ lại mã, ví dụ 1.1.1, rồi nhập lại.",
        )),
        RawValue::Percent(_) | RawValue::Bool(_) | RawValue::Error(_) => Err(Fault::new(
            "code_unreadable",
            format!("\"{}\" không phải là mã tiêu chí.", quoted(&cell.shown())),
            "Ghi mã dạng 1, 1.1, 1.1.1 hoặc I, 1, a).",
        )),
    }
}
