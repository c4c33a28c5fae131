//! How a command is found by its name: what a line of the register is, and what becomes of the lines.

use jiff::Timestamp;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::desk::Desk;
use crate::failure::Failure;

/// One line of the register.
#[derive(Clone, Copy, Debug)]
pub struct Command {
    /// Its name at the door.
    pub name: &'static str,
    /// What it does.
    pub says: &'static str,
    /// The type of its arguments.
    pub asked: &'static str,
    /// The type of its answer.
    pub answers: &'static str,
}

/// Declares every command once: a sentence, `room::name(Arguments) -> Answer`. A list may go on in another file,
/// `goes on in file;` before its first line.
macro_rules! commands {
    ($( goes on in $next:ident; )? $( #[doc = $says:literal] $room:ident :: $name:ident ( $asked:ident in $asked_room:ident ) -> $answer:ty ; )*) => {
        const OWN: &[Command] = &[
            $( Command { name: stringify!($name), says: $says, asked: stringify!($asked), answers: stringify!($answer) }, )*
        ];
        const REST: &[Command] = { let rest: &[Command] = &[]; $( let _ = rest; let rest = crate::$next::COMMANDS; )? rest };
        const ALL: [Command; OWN.len() + REST.len()] = crate::dispatch::joined(OWN, REST);

        /// Every command, in the order of the work.
        pub const COMMANDS: &[Command] = &ALL;

        /// Answers one command by its name.
        ///
        /// # Errors
        /// The name is unknown, the arguments do not fit, or the command cannot be done.
        pub fn answer(desk: &Desk, now: Timestamp, name: &str, args: Value) -> Result<Value, Failure> {
            if desk.sitting().locked && !crate::clerks::WHILE_LOCKED.contains(&name) {
                return Err(crate::desk::sitting::locked_failure());
            }
            match name {
                $( stringify!($name) => run(desk, now, args, crate::$room::$name), )*
                $( name if crate::$next::COMMANDS.iter().any(|command| command.name == name) => crate::$next::answer(desk, now, name, args), )?
                _ => Err(Failure::new("unknown_command", format!("Không có lệnh {name}."))),
            }
        }

        #[cfg(feature = "ts")]
        pub(crate) fn collect_types(types: &mut crate::bindings::Types) {
            $( types.add::<crate::$asked_room::$asked, $answer>(stringify!($name), $says); )*
            $( crate::$next::collect_types(types); )?
        }
    };
}

/// Two lists of commands as one.
pub(crate) const fn joined<const N: usize>(first: &[Command], rest: &[Command]) -> [Command; N] {
    let mut all = [Command { name: "", says: "", asked: "", answers: "" }; N];
    let mut at = 0;
    while at < N {
        all[at] = if at < first.len() { first[at] } else { rest[at - first.len()] };
        at += 1;
    }
    all
}

/// Reads the arguments, runs one command and gives its answer as JSON.
pub(crate) fn run<A: DeserializeOwned, V: Serialize>(
    desk: &Desk,
    now: Timestamp,
    args: Value,
    command: fn(&Desk, Timestamp, A) -> Result<V, Failure>,
) -> Result<Value, Failure> {
    let args = if args.is_null() { Value::Object(serde_json::Map::new()) } else { args };
    let once = || -> Result<V, Failure> {
        let asked = A::deserialize(&args).map_err(|error| {
            Failure::new("bad_arguments", "Tham số của lệnh chưa đúng. Sổ không thay đổi.")
                .with(serde_json::json!({ "cause": error.to_string() }))
        })?;
        command(desk, now, asked)
    };
    let answer = match once() {
        // Nothing of a write that found no room was kept, so with the reserve let go it is done again.
        Err(failure) if failure.code == "disk_full" && crate::backups::release_reserve(desk) => once()?,
        other => other?,
    };
    serde_json::to_value(answer).map_err(|error| Failure::unexpected(&error))
}

pub(crate) use commands;
