//! The page's types, generated from the register.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use ts_rs::{Config, TS, TypeVisitor};

/// Types gathered from the register.
#[derive(Default)]
pub struct Types {
    declarations: BTreeMap<String, String>,
    commands: Vec<String>,
}

struct Gather<'a> {
    types: &'a mut Types,
    config: &'a Config,
}

impl TypeVisitor for Gather<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        self.types.declare::<T>(self.config);
    }
}

fn config() -> Config {
    Config::new().with_large_int("number")
}

impl Types {
    /// Adds a command with its arguments and answer, and everything they are made of.
    pub(crate) fn add<A: TS + 'static, V: TS + 'static>(&mut self, name: &str, says: &str) {
        let config = config();
        self.declare::<A>(&config);
        self.declare::<V>(&config);
        self.commands.push(format!("  /** {} */\n  {name}: [{}, {}];", says.trim(), A::name(&config), V::name(&config)));
    }

    fn declare<T: TS + 'static + ?Sized>(&mut self, config: &Config) {
        if T::output_path().is_some() {
            let name = T::ident(config);
            if self.declarations.contains_key(&name) {
                return;
            }
            // Entered first, so that a type that holds itself ends here.
            self.declarations.insert(name.clone(), String::new());
            let declaration = format!("export {}", T::decl(config));
            self.declarations.insert(name, declaration);
        }
        T::visit_dependencies(&mut Gather { types: self, config });
        T::visit_generics(&mut Gather { types: self, config });
    }
}

/// The whole of `ui/src/door/bindings.ts`.
#[must_use]
pub fn typescript() -> String {
    let mut types = Types::default();
    crate::register::collect_types(&mut types);
    types.declare::<crate::Failure>(&config());
    let mut text = String::from(
        "// Generated from the register of commands; `UPDATE_EXPECT=1 cargo test -p tests bindings` writes it anew.\n\n",
    );
    text.push_str("export type FailureDetail = { field?: string; problems?: Problem[]; [key: string]: unknown } | null;\n\n");
    for declaration in types.declarations.values() {
        // Writing into a String cannot fail.
        let _ = writeln!(text, "{}\n", tidy(declaration));
    }
    text.push_str("export type Commands = {\n");
    for command in &types.commands {
        let _ = writeln!(text, "{command}");
    }
    text.push_str("};\n");
    text
}

/// One line per field with its comment above it, instead of four.
fn tidy(declaration: &str) -> String {
    let mut tidied = String::new();
    let mut comment = String::new();
    for (number, line) in declaration.lines().map(str::trim).enumerate() {
        match line {
            "/**" => comment.clear(),
            "*/" => tidied.push_str(&format!("\n  /** {} */", comment.trim())),
            _ if line.starts_with("* ") => comment.push_str(&line[1..]),
            _ if number == 0 => tidied.push_str(line),
            _ => {
                let (field, end) = line.split_once(", }").map_or((line, None), |(field, end)| (field, Some(end)));
                tidied.push_str(&format!("\n  {};", field.trim_end_matches([',', ' '])));
                if let Some(end) = end {
                    tidied.push_str(&format!("\n}}{end}"));
                }
            }
        }
    }
    tidied
}
