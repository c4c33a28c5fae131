SELECT id, code, year, set_id, group_name, from_day, to_day, published_at, threshold
FROM round
