SELECT id, year, unit, unit_name, head_name, head_title, state, date
FROM commitment
