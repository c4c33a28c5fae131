INSERT INTO indicator (
    id, name, numerator, denominator, definition, measure, better, counting, reckoning, parts, top, valid_from, valid_to
)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
ON CONFLICT (id) DO UPDATE SET
    name = excluded.name,
    numerator = excluded.numerator,
    denominator = excluded.denominator,
    definition = excluded.definition,
    measure = excluded.measure,
    better = excluded.better,
    counting = excluded.counting,
    reckoning = excluded.reckoning,
    parts = excluded.parts,
    top = excluded.top,
    valid_from = excluded.valid_from,
    valid_to = excluded.valid_to
