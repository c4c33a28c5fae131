INSERT INTO blank_form (id, name, sheet_width, sheet_height, shift_right, shift_down, places)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
ON CONFLICT (id) DO UPDATE SET
    name = excluded.name,
    sheet_width = excluded.sheet_width,
    sheet_height = excluded.sheet_height,
    shift_right = excluded.shift_right,
    shift_down = excluded.shift_down,
    places = excluded.places
