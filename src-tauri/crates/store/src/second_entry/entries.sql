SELECT round, unit, who, at, total, compared_at FROM second_entry
