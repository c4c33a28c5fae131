INSERT INTO progress (id, commitment, part, number, day, value, done, note, evidence, author, at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
ON CONFLICT (id) DO UPDATE SET
    commitment = excluded.commitment,
    part = excluded.part,
    number = excluded.number,
    day = excluded.day,
    value = excluded.value,
    done = excluded.done,
    note = excluded.note,
    evidence = excluded.evidence,
    author = excluded.author,
    at = excluded.at
