INSERT INTO signer (id, valid_from, valid_to, authority_line, acting_line, title, office_title, name)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
ON CONFLICT (id) DO UPDATE SET
    valid_from = excluded.valid_from,
    valid_to = excluded.valid_to,
    authority_line = excluded.authority_line,
    acting_line = excluded.acting_line,
    title = excluded.title,
    office_title = excluded.office_title,
    name = excluded.name
