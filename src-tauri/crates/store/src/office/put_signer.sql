INSERT INTO signer (id, valid_from, valid_to, authority_line, acting_line, title, name)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
ON CONFLICT (id) DO UPDATE SET
    valid_from = excluded.valid_from,
    valid_to = excluded.valid_to,
    authority_line = excluded.authority_line,
    acting_line = excluded.acting_line,
    title = excluded.title,
    name = excluded.name
