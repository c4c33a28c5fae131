//! Who signs, and who gets a copy, in a Word file.
//!
//! A table without borders whose rows are not divided; its paragraphs stay
//! together. The room for signature and seal is empty space above the name.
//! Recipients that find no place beside the signature follow below it.

use super::Body;
use super::head::ended;
use super::styles::{COPIES, END, SIGNER};
use super::xml::{Look, paragraph, said};
use crate::blocks::{Face, Signature, Signer, Signers, Words};
use crate::error::DocumentError;
use crate::geometry::{BODY_SIZE, SIGNATURE_ROOM, pt, single_pitch};

impl Body {
    pub(super) fn signature(&mut self, signature: &Signature) -> Result<(), DocumentError> {
        // The room above belongs to the block: the last lines of the text stay with it.
        let above = Look { line: Some(pt(14)), keeps_next: true, ..Look::of(END) };
        self.paragraph(above, "");
        match &signature.signers {
            Signers::One(signer) => {
                let left = self.width() * 46 / 100;
                let right = self.width() - left;
                let (column, height) = self.signer(signer, right, 0)?;
                let (beside, below) = self.recipients(&signature.recipients, height, left - pt(10))?;
                self.two_columns((left, pt(10)), right, &[(beside, column)]);
                self.out.push_str(&below);
            }
            Signers::Two { left, right } => {
                let half = self.width() / 2;
                let lines = self.head_lines(left, half)?.max(self.head_lines(right, half)?);
                let (first, _) = self.signer(left, half, lines)?;
                let (second, _) = self.signer(right, half, lines)?;
                self.two_columns((half, 0), self.width() - half, &[(first, second)]);
                let (_, below) = self.recipients(&signature.recipients, 0, half)?;
                self.out.push_str(&below);
            }
        }
        Ok(())
    }

    /// How many lines stand above the room.
    fn head_lines(&self, signer: &Signer, width: i32) -> Result<usize, DocumentError> {
        let mut count = 0;
        for line in [&signer.authority_line, &signer.acting_line, &signer.title] {
            if !line.is_empty() {
                count += self.signer_line(line, width)?.lines().count();
            }
        }
        Ok(count)
    }

    fn signer_line(&self, words: &str, width: i32) -> Result<String, DocumentError> {
        let text = self.measure.text(&Words::default().bold(words), BODY_SIZE, |face| face, "khối ký")?;
        Ok(ended(&text, width).0)
    }

    /// One signer's paragraphs and their height; `lines` is kept above the room, so that two names stand level.
    fn signer(&self, signer: &Signer, width: i32, lines: usize) -> Result<(String, i32), DocumentError> {
        let pitch = single_pitch(BODY_SIZE);
        let mut out = String::new();
        let mut above = 0;
        for line in [&signer.authority_line, &signer.acting_line, &signer.title] {
            if !line.is_empty() {
                let said_lines = self.signer_line(line, width)?;
                above += said_lines.lines().count();
                paragraph(&mut out, &Look { keeps_next: true, ..Look::of(SIGNER) }, &said(&said_lines, Face::Regular, None));
            }
        }
        let missing = lines.saturating_sub(above) as i32 * pitch;
        let mut room = Some(SIGNATURE_ROOM + missing);
        let mut height = above.max(lines) as i32 * pitch + SIGNATURE_ROOM;
        for line in [&signer.office_title, &signer.name] {
            if !line.is_empty() {
                let said_lines = self.signer_line(line, width)?;
                height += said_lines.lines().count() as i32 * pitch;
                paragraph(&mut out, &Look { above: room.take(), ..Look::of(SIGNER) }, &said(&said_lines, Face::Regular, None));
            }
        }
        if room.is_some() {
            paragraph(&mut out, &Look { above: room, ..Look::of(SIGNER) }, "");
        }
        Ok((out, height))
    }

    /// "Nơi nhận:" and its lines: those that stand within the height, and the rest.
    fn recipients(&self, recipients: &[String], height: i32, width: i32) -> Result<(String, String), DocumentError> {
        let (mut beside, mut below) = (String::new(), String::new());
        if recipients.is_empty() {
            return Ok((beside, below));
        }
        let label = said("Nơi nhận:", Face::BoldItalic, Some(pt(12)));
        let mut filled = single_pitch(pt(12));
        let label_out = if height > 0 { &mut beside } else { &mut below };
        paragraph(label_out, &Look { keeps_next: true, ..Look::of(COPIES) }, &label);
        for (index, recipient) in recipients.iter().enumerate() {
            let end = if index + 1 == recipients.len() { "." } else { ";" };
            let bare = recipient.trim().trim_start_matches('-').trim().trim_end_matches(['.', ';']);
            let words = format!("- {bare}{end}");
            let text = self.measure.text(&Words::from(words.as_str()), pt(11), |face| face, "nơi nhận")?;
            let out = if filled < height { &mut beside } else { &mut below };
            let right = if filled < height { 0 } else { self.width() - width };
            paragraph(out, &Look { right, ..Look::of(COPIES) }, &said(&words, Face::Regular, None));
            filled += text.lines(width, width - pt(6)).len() as i32 * single_pitch(pt(11));
        }
        Ok((beside, below))
    }
}
