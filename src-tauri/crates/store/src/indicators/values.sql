SELECT id, indicator, unit, field, kind, year, number, from_day, to_day, value, part, whole, note, author, at
FROM indicator_value
