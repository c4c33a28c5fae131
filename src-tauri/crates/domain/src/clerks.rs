//! Clerks: the people who use the program, so that the journal can say who did what.
//!
//! A password is for attribution on a shared machine, not for secrecy: whoever holds the disk holds
//! the book. Only its hash is kept; hashing and comparing is not done here.

use serde::{Deserialize, Serialize};

use crate::text::fold;

/// Our own identity of a clerk.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct ClerkId(pub i64);

/// Somebody who uses the program.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Clerk {
    /// Its identity.
    pub id: ClerkId,
    /// Full name, as the journal keeps it.
    pub name: String,
    /// The department the clerk works in; empty when not said.
    pub department: String,
    /// Hash of the password; `None` lets anybody work under this name.
    pub password: Option<String>,
    /// Hash of the recovery code that goes with the password.
    pub recovery: Option<String>,
}

/// The clerk of a name, whatever its marks and case.
#[must_use]
pub fn clerk_named<'a>(clerks: &'a [Clerk], name: &str) -> Option<&'a Clerk> {
    let wanted = fold(name);
    clerks.iter().find(|clerk| clerk.name == name).or_else(|| clerks.iter().find(|clerk| fold(&clerk.name) == wanted))
}

/// True when the two names of departments mean the same one.
#[must_use]
pub fn same_department(left: &str, right: &str) -> bool {
    !left.trim().is_empty() && fold(left) == fold(right)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_with_other_marks_is_found_only_when_the_exact_one_is_not_there() {
        let clerk = |id: i64, name: &str| Clerk {
            id: ClerkId(id),
            name: name.to_owned(),
            department: String::new(),
            password: None,
            recovery: None,
        };
        let clerks = [clerk(1, "Lê Văn An"), clerk(2, "Lê Văn Ân")];
        assert_eq!(clerk_named(&clerks, "Lê Văn Ân").map(|clerk| clerk.id.0), Some(2), "An and Ân are two people");
        assert_eq!(clerk_named(&clerks, "le van an").map(|clerk| clerk.id.0), Some(1), "typed without marks, the first fits");
    }

    #[test]
    fn nobody_works_in_a_department_without_a_name() {
        assert!(!same_department("", " "), "two clerks without a department do not share one");
        assert!(same_department("Phòng  Nội vụ", "PHÒNG NỘI VỤ"), "case and blanks do not matter");
    }
}
