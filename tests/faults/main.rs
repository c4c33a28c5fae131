//! What happens to the book when the machine misbehaves.

mod kills;
