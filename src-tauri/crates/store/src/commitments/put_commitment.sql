INSERT INTO commitment (
    id, year, unit, unit_name, head_name, head_title, state, date,
    receiver, receiver_name, signed_day, signed_place, signed_scan, closed_day, taken
)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)
ON CONFLICT (id) DO UPDATE SET
    year = excluded.year,
    unit = excluded.unit,
    unit_name = excluded.unit_name,
    head_name = excluded.head_name,
    head_title = excluded.head_title,
    state = excluded.state,
    date = excluded.date,
    receiver = excluded.receiver,
    receiver_name = excluded.receiver_name,
    signed_day = excluded.signed_day,
    signed_place = excluded.signed_place,
    signed_scan = excluded.signed_scan,
    closed_day = excluded.closed_day,
    taken = excluded.taken
