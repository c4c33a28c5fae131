INSERT INTO draft (clerk, place, label, text, at)
VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (clerk, place) DO UPDATE SET
    label = excluded.label,
    text = excluded.text,
    at = excluded.at
