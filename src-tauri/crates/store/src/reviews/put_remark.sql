INSERT INTO remark (id, round, unit, node, kind, text, deadline, author, at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
ON CONFLICT (id) DO UPDATE SET
    round = excluded.round,
    unit = excluded.unit,
    node = excluded.node,
    kind = excluded.kind,
    text = excluded.text,
    deadline = excluded.deadline,
    author = excluded.author,
    at = excluded.at
