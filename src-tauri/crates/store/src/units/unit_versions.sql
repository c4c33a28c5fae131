SELECT unit, valid_from, valid_to, code, name, short_name, kind, group_name, parent, head_name, head_title
FROM unit_version
