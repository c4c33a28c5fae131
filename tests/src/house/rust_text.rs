//! Rust as the checks read it: comments and the insides of texts become blanks, lines stay.

/// The code without comments, texts and characters.
pub fn code(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while at < chars.len() {
        let end = skipped(&chars, at);
        if end == at {
            out.push(chars[at]);
            at += 1;
        } else {
            out.extend(chars[at..end].iter().map(|c| if *c == '\n' { '\n' } else { ' ' }));
            at = end;
        }
    }
    out
}

/// Where a comment, text or character that begins here ends; the same place when none does.
fn skipped(chars: &[char], at: usize) -> usize {
    let next = |offset: usize| chars.get(at + offset).copied().unwrap_or('\0');
    let inside_word = at > 0 && (chars[at - 1].is_alphanumeric() || chars[at - 1] == '_');
    match (chars[at], next(1)) {
        ('/', '/') => chars[at..].iter().position(|c| *c == '\n').map_or(chars.len(), |length| at + length),
        ('/', '*') => block_comment(chars, at),
        ('"', _) => text_end(chars, at + 1),
        ('r', '"' | '#') if !inside_word => raw_text(chars, at + 1).unwrap_or(at),
        ('b', 'r') if !inside_word => raw_text(chars, at + 2).unwrap_or(at),
        ('\'', '\\') => chars[at + 3..].iter().position(|c| *c == '\'').map_or(chars.len(), |length| at + 4 + length),
        // A character, not a lifetime.
        ('\'', _) if next(2) == '\'' => at + 3,
        _ => at,
    }
}

fn block_comment(chars: &[char], start: usize) -> usize {
    let (mut at, mut depth) = (start, 0);
    while at < chars.len() {
        match (chars[at], chars.get(at + 1)) {
            ('/', Some('*')) => (depth, at) = (depth + 1, at + 2),
            ('*', Some('/')) => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            return at;
        }
    }
    at
}

fn text_end(chars: &[char], mut at: usize) -> usize {
    while at < chars.len() {
        match chars[at] {
            '\\' => at += 2,
            '"' => return at + 1,
            _ => at += 1,
        }
    }
    chars.len()
}

/// The end of r#"…"#; `at` stands behind the r. `r#type` is a name, not a text.
fn raw_text(chars: &[char], at: usize) -> Option<usize> {
    let hashes = chars[at..].iter().take_while(|c| **c == '#').count();
    if chars.get(at + hashes) != Some(&'"') {
        return None;
    }
    let mut end = at + hashes + 1;
    while end < chars.len() {
        if chars[end] == '"' && chars[end + 1..].iter().take(hashes).filter(|c| **c == '#').count() == hashes {
            return Some(end + 1 + hashes);
        }
        end += 1;
    }
    Some(end)
}

/// The same text with its `#[cfg(test)] mod … { }` made blank; `code` tells where braces are.
pub fn without_tests(text: &str, code: &str) -> String {
    let mut kept: Vec<&str> = text.lines().collect();
    let lines: Vec<&str> = code.lines().collect();
    for (start, line) in lines.iter().enumerate() {
        if line.trim() == "#[cfg(test)]" {
            let end = block_end(&lines, start).unwrap_or(start);
            for line in kept.iter_mut().take(end + 1).skip(start) {
                *line = "";
            }
        }
    }
    kept.join("\n")
}

/// The last line of the block whose first brace opens at or after a line; `None` when a semicolon
/// comes first.
pub fn block_end(lines: &[&str], start: usize) -> Option<usize> {
    let (mut depth, mut round) = (0, 0);
    for (number, line) in lines.iter().enumerate().skip(start) {
        for c in line.chars() {
            match c {
                '(' | '[' => round += 1,
                ')' | ']' => round -= 1,
                ';' if depth == 0 && round == 0 => return None,
                '{' => depth += 1,
                '}' => {
                    depth -= 1;
                    if depth == 0 {
                        return Some(number);
                    }
                }
                _ => {}
            }
        }
    }
    None
}

/// Whether a word stands in the text on its own.
pub fn has_word(text: &str, word: &str) -> bool {
    let part_of_word = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    text.match_indices(word)
        .any(|(at, _)| !part_of_word(text[..at].chars().next_back()) && !part_of_word(text[at + word.len()..].chars().next()))
}

#[test]
fn comments_and_texts_become_blanks() {
    let text =
        "let a = \"f64 \\\" {\"; // }\nlet b = r#\"f64 \"#; let c = '{'; let d: &'static str; /* { /* } */ */ let r#type = 1;";
    let code = code(text);
    assert!(!code.contains("f64") && !code.contains('{') && !code.contains('}'), "{code}");
    assert!(code.contains("let d: &'static str;") && code.contains("let r#type = 1;"), "{code}");
    assert_eq!(code.lines().count(), text.lines().count(), "lines stay where they are");
}

#[test]
fn a_word_is_found_only_on_its_own() {
    assert!(has_word("use tauri::x", "tauri") && has_word("a.f64()", "f64"), "between other signs");
    assert!(!has_word("src_tauri::x", "tauri") && !has_word("lopdfs", "lopdf"), "not as a part");
}
