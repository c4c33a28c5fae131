-- Numbers given to documents, each once in its series and year (Decree 30/2020, article 15).
CREATE TABLE document_number (
    id INTEGER PRIMARY KEY,
    series TEXT NOT NULL CHECK (series != ''),
    year INTEGER NOT NULL,
    number INTEGER NOT NULL CHECK (number > 0),
    date TEXT NOT NULL,
    subject TEXT NOT NULL,
    UNIQUE (series, year, number)
) STRICT;
