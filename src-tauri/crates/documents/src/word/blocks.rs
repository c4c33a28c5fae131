//! Blocks of running text as paragraphs with styles.

use super::styles::{self, BASIS, BODY, CAPTION, CENTRED, FLUSH, HEADINGS, NOTE, RIGHT};
use super::xml::{Look, Stand, TAB, Tab, put, runs, said, twips};
use super::{Body, drawing};
use crate::blocks::{Block, Face, Heading, HeadingLevel, KeyValue, ListItem, Paragraph, PlacedSheet, Setting, Words};
use crate::chart::Chart;
use crate::collect::joined;
use crate::error::DocumentError;
use crate::geometry::{Sheet, mm, pt, single_pitch, tenth_mm};
use crate::strip::Counting;

impl Body {
    pub(super) fn block(&mut self, block: &Block) -> Result<(), DocumentError> {
        match block {
            Block::Header(header) => self.header(header)?,
            Block::Title(title) => self.title(title)?,
            Block::Addressees(addressees) => self.addressees(addressees),
            Block::Authority(authority) => {
                let words = domain::text::upper(authority);
                self.paragraph(Look { keeps_next: true, ..Look::of(styles::AUTHORITY) }, &said(&words, Face::Regular, None));
            }
            Block::LegalBases(bases) => self.legal_bases(bases),
            Block::Heading(heading) => self.heading(heading),
            Block::Paragraph(paragraph) => self.set(paragraph),
            Block::List(items) => self.list(items),
            Block::KeyValues(pairs) => pairs.iter().for_each(|pair| self.key_value(pair)),
            Block::Table(table) => self.table(table)?,
            Block::Chart(chart) => self.chart(chart)?,
            Block::Signature(signature) => self.signature(signature)?,
            Block::PageBreak => self.new_page = true,
            Block::Section(section) => self.start(section.orientation, &section.start)?,
            Block::Spacer(millimetres) => self.gap(mm(i32::try_from(*millimetres).unwrap_or(0).min(200))),
            Block::Placed(sheet) => self.placed(sheet)?,
        }
        Ok(())
    }

    fn set(&mut self, paragraph: &Paragraph) {
        let style = match paragraph.setting {
            Setting::Body => BODY,
            Setting::Flush => FLUSH,
            Setting::Centred => CENTRED,
            Setting::Right => RIGHT,
            Setting::Note => NOTE,
        };
        let look = Look { keeps_next: self.before_signature, ..Look::of(style) };
        self.paragraph(look, &runs(&paragraph.words, None, |face| face));
    }

    fn legal_bases(&mut self, bases: &[String]) {
        for (index, basis) in bases.iter().enumerate() {
            let end = if index + 1 == bases.len() { "." } else { ";" };
            let bare = basis.trim().trim_end_matches(['.', ';', ',']);
            self.paragraph(Look::of(BASIS), &said(&format!("{bare}{end}"), Face::Regular, None));
        }
    }

    fn heading(&mut self, heading: &Heading) {
        let (number, text) = (heading.number.trim(), heading.text.trim());
        let (style, stand, words) = match heading.level {
            HeadingLevel::Part => (HEADINGS[0], Stand::Centre, format!("{number}\n{}", domain::text::upper(text))),
            HeadingLevel::Section => (HEADINGS[0], Stand::AsStyled, joined(number, ".", &domain::text::upper(text))),
            HeadingLevel::Clause => (HEADINGS[1], Stand::AsStyled, joined(number, ".", text)),
            HeadingLevel::Point => (HEADINGS[2], Stand::AsStyled, joined(number, ")", text)),
        };
        self.paragraph(Look { stand, ..Look::of(style) }, &said(&words, Face::Regular, None));
    }

    fn list(&mut self, items: &[ListItem]) {
        for (index, item) in items.iter().enumerate() {
            let mut words = Words::from(format!("{}\u{A0}", item.mark));
            words.runs.extend(item.words.runs.iter().cloned());
            let keeps_next = self.before_signature && index + 1 == items.len();
            self.paragraph(Look { keeps_next, ..Look::of(BODY) }, &runs(&words, None, |face| face));
        }
    }

    fn key_value(&mut self, pair: &KeyValue) {
        let mut look = Look { stand: Stand::Left, ..Look::of(BODY) };
        let mut line = said(&format!("{}: ", pair.key), Face::Regular, None);
        if pair.value.text().trim().is_empty() {
            look.tabs = vec![Tab::Dots(self.width())];
            line.push_str(TAB);
        } else {
            line.push_str(&runs(&pair.value, None, |face| face));
        }
        self.paragraph(look, &line);
    }

    /// The caption of a table or chart stays with it.
    pub(super) fn caption(&mut self, caption: &str) {
        if !caption.is_empty() {
            self.paragraph(Look::of(CAPTION), &said(caption, Face::Regular, None));
        }
    }

    fn chart(&mut self, chart: &Chart) -> Result<(), DocumentError> {
        self.caption(&chart.caption);
        let picture = drawing::chart(chart, self.orientation, self.pictures.len() + 1)?;
        self.pictures.push(picture.metafile);
        let keeps_next = !chart.note.is_empty() || self.before_signature;
        self.paragraph(Look { above: Some(pt(4)), stand: Stand::Left, keeps_next, ..Look::of(FLUSH) }, &picture.run);
        if !chart.note.is_empty() {
            let look = Look { stand: Stand::Centre, keeps_next: self.before_signature, ..Look::of(NOTE) };
            self.paragraph(look, &said(&chart.note, Face::Italic, Some(pt(11))));
        }
        Ok(())
    }

    /// Text at fixed places of a bare sheet, as frames.
    fn placed(&mut self, bare: &PlacedSheet) -> Result<(), DocumentError> {
        let (orientation, counting) = (self.orientation, self.counting);
        self.section(orientation, Counting::None)?;
        self.sheet = Sheet::of_placed(bare);
        for placed in &bare.texts {
            let size = placed.size.hundredths();
            let mut frame = String::new();
            put(
                &mut frame,
                format_args!(
                    "<w:framePr w:w=\"{}\" w:wrap=\"around\" w:vAnchor=\"page\" w:hAnchor=\"page\" w:x=\"{}\" w:y=\"{}\"/>",
                    twips(tenth_mm(placed.width_tenth_mm)),
                    twips(tenth_mm(placed.left_tenth_mm)),
                    twips(tenth_mm(placed.top_tenth_mm))
                ),
            );
            let stand = match placed.setting {
                Setting::Centred => Stand::Centre,
                Setting::Right => Stand::Right,
                Setting::Body | Setting::Flush | Setting::Note => Stand::Left,
            };
            let look = Look { frame, stand, above: Some(0), line: Some(single_pitch(size)), ..Look::of(FLUSH) };
            self.paragraph(look, &runs(&placed.words, Some(size), |face| face));
        }
        self.section(orientation, counting)
    }
}
