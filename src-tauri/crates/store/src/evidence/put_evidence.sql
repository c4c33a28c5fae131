INSERT INTO evidence (id, hash, bytes, file_name, format, kind, number, day, issuer, subject, revises, author, at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
ON CONFLICT (id) DO UPDATE SET
    hash = excluded.hash,
    bytes = excluded.bytes,
    file_name = excluded.file_name,
    format = excluded.format,
    kind = excluded.kind,
    number = excluded.number,
    day = excluded.day,
    issuer = excluded.issuer,
    subject = excluded.subject,
    revises = excluded.revises,
    author = excluded.author,
    at = excluded.at
