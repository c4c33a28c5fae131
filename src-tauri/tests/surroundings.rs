//! What the built program looks at in its surroundings, read from the program itself.

#[test]
fn only_a_rehearsal_knows_the_variables_that_bend_clock_folder_and_dialogs() -> std::io::Result<()> {
    let program = std::fs::read(env!("CARGO_BIN_EXE_so-cchc"))?;
    for name in ["SO_CCHC_DATA", "SO_CCHC_NOW", "SO_CCHC_PICK"] {
        let held = program.windows(name.len()).any(|bytes| bytes == name.as_bytes());
        assert_eq!(held, cfg!(feature = "rehearsal"), "a release must not even hold the name {name}");
    }
    Ok(())
}
