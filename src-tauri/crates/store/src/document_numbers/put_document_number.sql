INSERT INTO document_number (id, series, year, number, date, subject)
VALUES (?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT (id) DO UPDATE SET
    series = excluded.series,
    year = excluded.year,
    number = excluded.number,
    date = excluded.date,
    subject = excluded.subject
