INSERT INTO stopped (clerk, place, at)
VALUES (?1, ?2, ?3)
ON CONFLICT (clerk) DO UPDATE SET
    place = excluded.place,
    at = excluded.at
