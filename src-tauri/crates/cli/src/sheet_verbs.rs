//! The verbs of sheets: what other offices send is imported, and goes out again in the same shape.

use std::path::PathBuf;

use clap::{Subcommand, ValueEnum};
use commands::Failure;
use serde_json::json;

use crate::asked::{Asked, Stage, path};
use crate::words;

/// Verbs of units.
#[derive(Subcommand)]
pub(crate) enum UnitsVerb {
    /// Import a sheet of units.
    Import {
        /// The file.
        file: PathBuf,
    },
    /// Export the units; .xlsx or .csv by the ending.
    Export {
        /// The file to write.
        file: PathBuf,
    },
}

/// Verbs of criteria sets.
#[derive(Subcommand)]
pub(crate) enum CriteriaVerb {
    /// Import a criteria sheet as a draft set.
    Import {
        /// The file.
        file: PathBuf,
        /// Code of the set.
        #[arg(long)]
        code: String,
        /// Title of the set.
        #[arg(long)]
        title: String,
        /// The decision that issued it.
        #[arg(long, default_value = "")]
        basis: String,
        /// Decimals with which it prints.
        #[arg(long)]
        decimals: Option<u32>,
    },
    /// Show a set.
    Show {
        /// Its code.
        code: String,
    },
    /// Begin a draft as a copy of a set.
    Copy {
        /// Code of the set that is copied.
        from: String,
        /// Code of the new set.
        #[arg(long)]
        code: String,
        /// Title of the new set.
        #[arg(long)]
        title: String,
    },
    /// Issue a draft: its maxima agree, and it never changes again.
    Issue {
        /// Its code.
        code: String,
    },
    /// What differs between two sets.
    Diff {
        /// Code of the earlier set.
        old: String,
        /// Code of the later set.
        new: String,
    },
    /// Export a set; .xlsx or .csv by the ending.
    Export {
        /// Its code.
        code: String,
        /// The file to write.
        file: PathBuf,
    },
}

/// Verbs of grade schemes.
#[derive(Subcommand)]
pub(crate) enum GradesVerb {
    /// Import a grade scheme for a set.
    Import {
        /// The file.
        file: PathBuf,
        /// Code of the set.
        #[arg(long)]
        criteria: String,
        /// What is compared with the bounds.
        #[arg(long, default_value = "raw")]
        basis: Basis,
    },
    /// Export the grade scheme of a set; .xlsx or .csv by the ending.
    Export {
        /// The file to write.
        file: PathBuf,
        /// Code of the set.
        #[arg(long)]
        criteria: String,
    },
}

/// Verbs of scores.
#[derive(Subcommand)]
pub(crate) enum ScoresVerb {
    /// Import a score sheet of one stage.
    Import {
        /// The file.
        file: PathBuf,
        /// Code of the round.
        #[arg(long)]
        round: String,
        /// The stage.
        #[arg(long)]
        stage: Stage,
    },
    /// Export the scores of a stage; .xlsx or .csv by the ending.
    Export {
        /// The file to write.
        file: PathBuf,
        /// Code of the round.
        #[arg(long)]
        round: String,
        /// The stage.
        #[arg(long)]
        stage: Stage,
    },
}

/// Verbs of declared figures.
#[derive(Subcommand)]
pub(crate) enum FiguresVerb {
    /// Import a sheet of declared figures; their rules give the points.
    Import {
        /// The file.
        file: PathBuf,
        /// Code of the round.
        #[arg(long)]
        round: String,
        /// The stage; the self-score by default.
        #[arg(long, default_value = "self")]
        stage: Stage,
    },
    /// Export the declared figures of a stage; .xlsx or .csv by the ending.
    Export {
        /// The file to write.
        file: PathBuf,
        /// Code of the round.
        #[arg(long)]
        round: String,
        /// The stage; the self-score by default.
        #[arg(long, default_value = "self")]
        stage: Stage,
    },
}

/// What grades are compared with.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Basis {
    /// Points as earned.
    Raw,
    /// The index in per cent.
    Percent,
}

impl Basis {
    fn name(self) -> &'static str {
        match self {
            Basis::Raw => "raw",
            Basis::Percent => "percent",
        }
    }
}

pub(crate) fn units(verb: UnitsVerb) -> Result<Asked, Failure> {
    Ok(match verb {
        UnitsVerb::Import { file } => {
            Asked { name: "import_units", args: json!({ "file": path(&file)? }), words: words::units_import }
        }
        UnitsVerb::Export { file } => {
            Asked { name: "export_units", args: json!({ "out": path(&file)? }), words: words::exported }
        }
    })
}

pub(crate) fn criteria(verb: CriteriaVerb) -> Result<Asked, Failure> {
    Ok(match verb {
        CriteriaVerb::Import { file, code, title, basis, decimals } => Asked {
            name: "import_criteria",
            args: json!({ "file": path(&file)?, "code": code, "title": title, "basis": basis, "decimals": decimals }),
            words: words::criteria,
        },
        CriteriaVerb::Export { code, file } => {
            Asked { name: "export_criteria", args: json!({ "criteria": code, "out": path(&file)? }), words: words::exported }
        }
        CriteriaVerb::Copy { from, code, title } => Asked {
            name: "create_criteria_set",
            args: json!({ "code": code, "title": title, "copy_of": from }),
            words: words::criteria,
        },
        CriteriaVerb::Issue { code } => {
            Asked { name: "issue_criteria_set", args: json!({ "criteria": code }), words: words::criteria }
        }
        CriteriaVerb::Diff { old, new } => {
            Asked { name: "compare_criteria_sets", args: json!({ "old": old, "new": new }), words: words::comparison }
        }
        CriteriaVerb::Show { code } => Asked { name: "criteria_set", args: json!({ "criteria": code }), words: words::criteria },
    })
}

pub(crate) fn grades(verb: GradesVerb) -> Result<Asked, Failure> {
    Ok(match verb {
        GradesVerb::Import { file, criteria, basis } => Asked {
            name: "import_grades",
            args: json!({ "file": path(&file)?, "criteria": criteria, "basis": basis.name() }),
            words: words::grades,
        },
        GradesVerb::Export { file, criteria } => {
            Asked { name: "export_grades", args: json!({ "criteria": criteria, "out": path(&file)? }), words: words::exported }
        }
    })
}

pub(crate) fn scores(verb: ScoresVerb) -> Result<Asked, Failure> {
    Ok(match verb {
        ScoresVerb::Import { file, round, stage } => Asked {
            name: "import_scores",
            args: json!({ "file": path(&file)?, "round": round, "stage": stage.name() }),
            words: words::scores_import,
        },
        ScoresVerb::Export { file, round, stage } => Asked {
            name: "export_scores",
            args: json!({ "round": round, "stage": stage.name(), "out": path(&file)? }),
            words: words::exported,
        },
    })
}

pub(crate) fn figures(verb: FiguresVerb) -> Result<Asked, Failure> {
    Ok(match verb {
        FiguresVerb::Import { file, round, stage } => Asked {
            name: "import_figures",
            args: json!({ "file": path(&file)?, "round": round, "stage": stage.name() }),
            words: words::figures_import,
        },
        FiguresVerb::Export { file, round, stage } => Asked {
            name: "export_figures",
            args: json!({ "round": round, "stage": stage.name(), "out": path(&file)? }),
            words: words::exported,
        },
    })
}
