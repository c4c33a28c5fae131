//! Passwords of clerks: Argon2id, so that guessing is slow, and a recovery code for the day a
//! password is forgotten. Their purpose is to say truly who did what on a shared machine.

use argon2::password_hash::{PasswordHash, PasswordHasher, PasswordVerifier, SaltString};
use argon2::{Algorithm, Argon2, Params, Version};
use domain::text::nfc;

use crate::failure::Failure;

/// The shortest password, in letters.
pub(crate) const SHORTEST: usize = 6;
/// The longest, so that hashing stays quick.
const LONGEST: usize = 200;

/// Letters of recovery codes: none that look alike on paper.
const LETTERS: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
/// A code has as many groups as this, of [`GROUP`] letters each.
const GROUPS: usize = 4;
const GROUP: usize = 5;

/// 19 MiB, two passes, one lane: the least that OWASP recommends for Argon2id.
///
/// Fixed rather than fitted to the machine: a book moves between an old and a new one, and on the old
/// one a try must stay below half a second. What is protected is a name in the history on a shared
/// machine; guessing at the screen is slowed by the waits after wrong tries, which are kept.
fn argon2() -> Result<Argon2<'static>, Failure> {
    let params = Params::new(19 * 1024, 2, 1, None).map_err(|error| Failure::unexpected(&error))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

/// Refuses a password that is too short or too long.
pub(crate) fn refuse_weak(password: &str) -> Result<(), Failure> {
    match nfc(password).chars().count() {
        count if count < SHORTEST => {
            Err(Failure::field("password", format!("Mật khẩu cần ít nhất {SHORTEST} ký tự. Nhập mật khẩu dài hơn.")))
        }
        count if count > LONGEST => Err(Failure::field("password", format!("Mật khẩu có tối đa {LONGEST} ký tự."))),
        _ => Ok(()),
    }
}

/// The hash of a password or code, with a salt of its own.
pub(crate) fn hash(secret: &str) -> Result<String, Failure> {
    let mut salt = [0_u8; 16];
    getrandom::fill(&mut salt).map_err(|error| Failure::unexpected(&error))?;
    let salt = SaltString::encode_b64(&salt).map_err(|error| Failure::unexpected(&error))?;
    let hashed = argon2()?.hash_password(nfc(secret).as_bytes(), &salt).map_err(|error| Failure::unexpected(&error))?;
    Ok(hashed.to_string())
}

/// Whether a secret is the one behind a hash.
pub(crate) fn fits(secret: &str, hash: Option<&str>) -> Result<bool, Failure> {
    let Some(hash) = hash else { return Ok(false) };
    let hash = PasswordHash::new(hash).map_err(|error| Failure::unexpected(&error))?;
    Ok(argon2()?.verify_password(nfc(secret).as_bytes(), &hash).is_ok())
}

/// A new recovery code: "ABCDE-FGHJK-LMNPQ-RSTUV".
pub(crate) fn new_code() -> Result<String, Failure> {
    let mut random = [0_u8; GROUPS * GROUP];
    getrandom::fill(&mut random).map_err(|error| Failure::unexpected(&error))?;
    let letters: Vec<char> = random.iter().map(|byte| char::from(LETTERS[usize::from(byte % 32)])).collect();
    Ok(letters.chunks(GROUP).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-"))
}

/// A code as typed from paper: case, blanks and hyphens do not matter.
pub(crate) fn plain_code(typed: &str) -> String {
    typed.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_uppercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_fits_its_own_hash_only_and_two_hashes_never_look_alike() {
        let (first, second) = (hash("mật khẩu").unwrap(), hash("mật khẩu").unwrap());
        assert_ne!(first, second, "each has a salt of its own");
        assert!(first.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "the recommended kind and cost: {first}");
        assert!(fits("mật khẩu", Some(&first)).unwrap(), "the password");
        let decomposed = "ma\u{323}\u{302}t kh\u{e2}\u{309}u";
        assert!(fits(decomposed, Some(&first)).unwrap(), "marks typed one after the other are the same letters");
        assert!(!fits("mat khau", Some(&first)).unwrap(), "marks count");
        assert!(!fits("", None).unwrap(), "without a hash nothing fits");
    }

    #[test]
    fn a_code_can_be_typed_from_paper() {
        let code = new_code().unwrap();
        assert_eq!(code.len(), 23, "four groups of five: {code}");
        assert_eq!(plain_code(&code.to_lowercase().replace('-', " ")), plain_code(&code), "blanks and case do not matter");
        assert_ne!(code, new_code().unwrap(), "never the same twice");
    }
}
