//! Lets the window's frame read its configuration, page and permissions at build time.
//! The one command of the door is declared here, so that the page needs a permission to use it.

fn main() -> Result<(), Box<dyn std::error::Error>> {
    // The page is carried inside the program: a newer page means a newer program.
    println!("cargo:rerun-if-changed=../ui/dist");
    let door = tauri_build::AppManifest::new().commands(&["call"]);
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(door))?;
    Ok(())
}
