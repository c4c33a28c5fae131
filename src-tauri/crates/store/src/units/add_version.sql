INSERT INTO unit_version (
    unit, position, valid_from, valid_to, code, name, short_name, kind, group_name, parent, head_name, head_title
)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
