//! Words and their faces: the finest grain of a paper.
//!
//! A text is a chain of runs, each in one of four faces of one family. Nothing
//! here is measured; `lines` does that.

/// A stretch of text in one face.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The characters; "\n" starts a new line.
    pub text: String,
    /// Weight and slant.
    pub face: Face,
}

/// The four faces of the one family.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Face {
    /// Upright.
    Regular,
    /// Upright and bold.
    Bold,
    /// Slanted.
    Italic,
    /// Slanted and bold.
    BoldItalic,
}

impl Face {
    /// All four, in the order of their indexes.
    pub const ALL: [Face; 4] = [Face::Regular, Face::Bold, Face::Italic, Face::BoldItalic];

    /// The bold face of the same slant.
    pub fn bolder(self) -> Face {
        match self {
            Face::Regular | Face::Bold => Face::Bold,
            Face::Italic | Face::BoldItalic => Face::BoldItalic,
        }
    }

    /// The slanted face of the same weight.
    pub fn slanted(self) -> Face {
        match self {
            Face::Regular | Face::Italic => Face::Italic,
            Face::Bold | Face::BoldItalic => Face::BoldItalic,
        }
    }
}

/// Text made of runs: `Words::from("…")`, then `.bold("…")`, `.italic("…")`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// The runs in reading order.
    pub runs: Vec<Run>,
}

impl Words {
    /// This text, followed by a run in the given face.
    pub fn and(mut self, face: Face, text: impl Into<String>) -> Words {
        let text = text.into();
        if !text.is_empty() {
            self.runs.push(Run { text, face });
        }
        self
    }

    /// This text, followed by an upright run.
    pub fn plain(self, text: impl Into<String>) -> Words {
        self.and(Face::Regular, text)
    }

    /// This text, followed by a bold run.
    pub fn bold(self, text: impl Into<String>) -> Words {
        self.and(Face::Bold, text)
    }

    /// This text, followed by an italic run.
    pub fn italic(self, text: impl Into<String>) -> Words {
        self.and(Face::Italic, text)
    }

    /// The characters without their faces.
    pub fn text(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }

    /// True when there is not one character.
    pub fn is_empty(&self) -> bool {
        self.runs.iter().all(|run| run.text.is_empty())
    }
}

impl From<&str> for Words {
    fn from(text: &str) -> Words {
        Words::default().plain(text)
    }
}

impl From<String> for Words {
    fn from(text: String) -> Words {
        Words::default().plain(text)
    }
}

/// A size of letters, in hundredths of a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FontSize(pub(crate) i32);

impl FontSize {
    /// Whole points.
    pub const fn points(points: i32) -> FontSize {
        FontSize(points * 100)
    }

    /// Half points: `half_points(23)` is 11.5 pt.
    pub const fn half_points(half_points: i32) -> FontSize {
        FontSize(half_points * 50)
    }

    /// The size in hundredths of a point.
    pub const fn hundredths(self) -> i32 {
        self.0
    }
}
