INSERT INTO conference (
    id, year, name, day, begins, place, chair, content, preparation, contact,
    points, agenda, guests, talks, discussion, conclusions
)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)
ON CONFLICT (id) DO UPDATE SET
    year = excluded.year,
    name = excluded.name,
    day = excluded.day,
    begins = excluded.begins,
    place = excluded.place,
    chair = excluded.chair,
    content = excluded.content,
    preparation = excluded.preparation,
    contact = excluded.contact,
    points = excluded.points,
    agenda = excluded.agenda,
    guests = excluded.guests,
    talks = excluded.talks,
    discussion = excluded.discussion,
    conclusions = excluded.conclusions
