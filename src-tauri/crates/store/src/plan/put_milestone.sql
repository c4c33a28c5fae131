INSERT INTO milestone (id, round, day, name, closes)
VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (id) DO UPDATE SET
    round = excluded.round,
    day = excluded.day,
    name = excluded.name,
    closes = excluded.closes
