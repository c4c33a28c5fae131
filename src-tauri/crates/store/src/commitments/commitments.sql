SELECT id, year, unit, unit_name, head_name, head_title, state, date,
    receiver, receiver_name, signed_day, signed_place, signed_scan, closed_day, taken
FROM commitment
