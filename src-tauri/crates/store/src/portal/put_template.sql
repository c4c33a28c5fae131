INSERT INTO portal_template (id, name, file_name, columns)
VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (id) DO UPDATE SET
    name = excluded.name,
    file_name = excluded.file_name,
    columns = excluded.columns
