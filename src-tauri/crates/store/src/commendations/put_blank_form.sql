INSERT INTO blank_form (id, name, shift_right, shift_down, places)
VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (id) DO UPDATE SET
    name = excluded.name,
    shift_right = excluded.shift_right,
    shift_down = excluded.shift_down,
    places = excluded.places
