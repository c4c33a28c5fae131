SELECT id, hash, bytes, file_name, format, kind, number, day, issuer, subject, revises, author, at
FROM evidence
