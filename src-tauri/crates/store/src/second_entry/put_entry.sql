INSERT INTO second_entry (round, unit, who, at, total, compared_at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT (round, unit) DO UPDATE SET
    who = excluded.who,
    at = excluded.at,
    total = excluded.total,
    compared_at = excluded.compared_at
