//! The page's types are those of the register of commands.

use crate::book::same_as_file;

#[test]
fn the_page_knows_the_types_of_every_command() {
    same_as_file("ui/src/door/bindings.ts", &commands::bindings::typescript());
}
