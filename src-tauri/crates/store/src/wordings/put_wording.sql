INSERT INTO wording (file, paragraph, text, original)
VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (file, paragraph) DO UPDATE SET
    text = excluded.text,
    original = excluded.original
