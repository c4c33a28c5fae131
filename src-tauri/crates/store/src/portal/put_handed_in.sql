INSERT INTO handed_in (template, round, unit, node, who, at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT (template, round, unit, node) DO UPDATE SET
    who = excluded.who,
    at = excluded.at
