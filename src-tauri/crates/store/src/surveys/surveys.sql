SELECT id, year, name, from_day, to_day, counted, levels, source
FROM survey
