INSERT INTO wrong_password (clerk, count, last)
VALUES (?1, ?2, ?3)
ON CONFLICT (clerk) DO UPDATE SET
    count = excluded.count,
    last = excluded.last
