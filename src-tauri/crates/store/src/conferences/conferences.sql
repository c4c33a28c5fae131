SELECT
    id, year, name, day, begins, place, chair, content, preparation, contact,
    points, agenda, guests, talks, discussion, conclusions
FROM conference
