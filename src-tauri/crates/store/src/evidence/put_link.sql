INSERT INTO evidence_link (round, unit, node, evidence, page, state, reason, author, at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
ON CONFLICT (round, unit, node, evidence) DO UPDATE SET
    page = excluded.page,
    state = excluded.state,
    reason = excluded.reason,
    author = excluded.author,
    at = excluded.at
