//! Who signs, and who gets a copy: boxes 7 and 9b of the decree.
//!
//! The block draws no signature and no seal; it keeps the room for them and
//! tells where that room is. It stays with the last lines of the text; where a
//! few millimetres decide, the room gives them up (`flow`). A list of
//! recipients longer than the signature may go on to the next page.

use crate::blocks::{Face, Signature, Signer, Signers, Words};
use crate::collect::Collector;
use crate::error::DocumentError;
use crate::frame::Item;
use crate::geometry::{BODY_SIZE, SIGNATURE_GIVE, SIGNATURE_ROOM, ascent, pt, single_pitch};
use crate::line_drawing::Pen;
use crate::lines::Text;
use crate::strip::{PageBreak, Room, Strip};

const PLACE: &str = "khối ký";

/// A drawn column: its height, what it draws above the room and below it, the room it keeps.
struct SignerColumn {
    height: i32,
    items: Vec<Item>,
    below_room: Vec<Item>,
    room: Room,
}

impl Collector {
    /// The end of a document.
    pub(crate) fn signature(&mut self, signature: &Signature) -> Result<(), DocumentError> {
        match &signature.signers {
            Signers::One(signer) => {
                let left_width = self.width() * 46 / 100;
                let column = self.signer(signer, left_width, self.width() - left_width, 0)?;
                let copies = self.recipients(&signature.recipients, left_width - pt(10))?;
                self.beside(column, copies);
            }
            Signers::Two { left, right } => {
                let half = self.width() / 2;
                // Both names stand on one line, however long the titles above them are.
                let mut unused = Vec::new();
                let head = self.signer_head(left, 0, half, &mut unused)?.max(self.signer_head(right, 0, half, &mut unused)?);
                let first = self.signer(left, 0, half, head)?;
                let second = self.signer(right, half, self.width() - half, head)?;
                let height = first.height.max(second.height);
                let items = first.items.into_iter().chain(second.items).collect();
                let mut strip = Strip::new(height, pt(14), PageBreak::Avoid, items);
                strip.signatures = vec![first.room, second.room];
                strip.give = SIGNATURE_GIVE;
                strip.below_rooms = first.below_room.into_iter().chain(second.below_room).collect();
                self.push(strip);
                let copies = self.recipients(&signature.recipients, half - pt(10))?;
                for (index, (height, items)) in copies.into_iter().enumerate() {
                    let gap = if index == 0 { pt(8) } else { 0 };
                    let page_break = if index < 2 { PageBreak::Avoid } else { PageBreak::Free };
                    self.push(Strip::new(height, gap, page_break, items));
                }
            }
        }
        Ok(())
    }

    /// One strip with the signature and as many recipients as stand beside it, then one for each further line.
    fn beside(&mut self, column: SignerColumn, copies: Vec<(i32, Vec<Item>)>) {
        let mut strip = Strip::new(column.height, pt(14), PageBreak::Avoid, column.items);
        strip.signatures = vec![column.room];
        let mut filled = 0;
        let mut rest = copies.into_iter();
        while filled < column.height
            && let Some((height, items)) = rest.next()
        {
            strip.items.extend(items.into_iter().map(|item| item.moved(0, filled)));
            filled += height;
        }
        strip.height = strip.height.max(filled);
        // Recipients beside the signature need their own height.
        strip.give = strip.height - filled.max(column.height - SIGNATURE_GIVE);
        strip.below_rooms = column.below_room;
        self.push(strip);
        for (height, items) in rest {
            self.push(Strip::new(height, 0, PageBreak::Free, items));
        }
    }

    /// Draws one signer; `head` is the height kept for the lines above the room.
    fn signer(&self, signer: &Signer, left: i32, width: i32, head: i32) -> Result<SignerColumn, DocumentError> {
        let mut items = Vec::new();
        let mut y = self.signer_head(signer, left, width, &mut items)?;
        let named = format!("{} {}", signer.title, signer.name);
        let room =
            Room { signer: named.trim().to_owned(), x: left + width / 10, y, width: width * 8 / 10, height: SIGNATURE_ROOM };
        y = y.max(head) + SIGNATURE_ROOM;
        let mut below_room = Vec::new();
        for line in [&signer.office_title, &signer.name] {
            if !line.is_empty() {
                y = self.centred_line(line, (left, width), y, &mut below_room)?;
            }
        }
        Ok(SignerColumn { height: y + pt(4), items, below_room, room })
    }

    /// Authority, acting line and title; says how high they are.
    fn signer_head(&self, signer: &Signer, left: i32, width: i32, items: &mut Vec<Item>) -> Result<i32, DocumentError> {
        let mut y = 0;
        for line in [&signer.authority_line, &signer.acting_line, &signer.title] {
            if !line.is_empty() {
                y = self.centred_line(line, (left, width), y, items)?;
            }
        }
        Ok(y)
    }

    fn centred_line(
        &self,
        words: &str,
        (left, width): (i32, i32),
        top: i32,
        items: &mut Vec<Item>,
    ) -> Result<i32, DocumentError> {
        let text = self.text(&Words::default().bold(words), BODY_SIZE, |face| face, PLACE)?;
        let pitch = single_pitch(BODY_SIZE);
        let mut y = top;
        for line in text.balanced(width) {
            let x = left + (width - (line.width / 1000) as i32) / 2;
            text.draw(&line, Pen { x, baseline: y + ascent(BODY_SIZE, pitch), stretch: 0, cell: None }, items);
            y += pitch;
        }
        Ok(y)
    }

    /// "Nơi nhận:" and its lines, each with its height.
    fn recipients(&self, recipients: &[String], width: i32) -> Result<Vec<(i32, Vec<Item>)>, DocumentError> {
        if recipients.is_empty() {
            return Ok(Vec::new());
        }
        let mut drawn = Vec::new();
        let label = self.text(&Words::default().and(Face::BoldItalic, "Nơi nhận:"), pt(12), |face| face, "nơi nhận")?;
        stack(&label, (0, 0), width, &mut drawn);
        for (index, recipient) in recipients.iter().enumerate() {
            let end = if index + 1 == recipients.len() { "." } else { ";" };
            let bare = recipient.trim().trim_start_matches('-').trim().trim_end_matches(['.', ';']);
            let text = self.text(&Words::from(format!("- {bare}{end}")), pt(11), |face| face, "nơi nhận")?;
            stack(&text, (0, pt(6)), width, &mut drawn);
        }
        Ok(drawn)
    }
}

/// Each line of a text as a piece of its own; lines after the first hang.
fn stack(text: &Text, (first, rest): (i32, i32), width: i32, drawn: &mut Vec<(i32, Vec<Item>)>) {
    let pitch = single_pitch(text.size);
    for (index, line) in text.lines(width - first, width - rest).iter().enumerate() {
        let x = if index == 0 { first } else { rest };
        let mut items = Vec::with_capacity(1);
        text.draw(line, Pen { x, baseline: ascent(text.size, pitch), stretch: 0, cell: None }, &mut items);
        drawn.push((pitch, items));
    }
}
