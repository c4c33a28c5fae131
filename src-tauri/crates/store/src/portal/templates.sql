SELECT id, name, file_name, columns
FROM portal_template
