INSERT INTO initiative (id, year, unit, title, author, field, registered, decision, decided, effect, evidence)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
ON CONFLICT (id) DO UPDATE SET
    year = excluded.year,
    unit = excluded.unit,
    title = excluded.title,
    author = excluded.author,
    field = excluded.field,
    registered = excluded.registered,
    decision = excluded.decision,
    decided = excluded.decided,
    effect = excluded.effect,
    evidence = excluded.evidence
