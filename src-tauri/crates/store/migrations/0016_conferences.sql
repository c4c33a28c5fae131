-- Steering documents, conferences with their programme, guests and conclusions, commendations and blank forms.

CREATE TABLE steering_document (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    number TEXT NOT NULL, -- empty: a law
    date TEXT, -- none: not known
    issuer TEXT NOT NULL, -- empty: a law
    subject TEXT NOT NULL,
    evidence INTEGER REFERENCES evidence (id) DEFERRABLE INITIALLY DEFERRED -- none: not scanned
) STRICT;

-- Lists are JSON: they are read and written with their conference only.
CREATE TABLE conference (
    id INTEGER PRIMARY KEY,
    year INTEGER NOT NULL,
    name TEXT NOT NULL,
    day TEXT, -- none: not fixed yet
    begins TEXT, -- hh:mm:ss; none: not fixed yet
    place TEXT NOT NULL,
    chair TEXT NOT NULL,
    content TEXT NOT NULL,
    preparation TEXT NOT NULL,
    contact TEXT NOT NULL,
    points TEXT NOT NULL,
    agenda TEXT NOT NULL,
    guests TEXT NOT NULL,
    talks TEXT NOT NULL,
    discussion TEXT NOT NULL,
    conclusions TEXT NOT NULL
) STRICT;

CREATE TABLE commendation (
    id INTEGER PRIMARY KEY,
    year INTEGER NOT NULL,
    kind TEXT NOT NULL,
    honoree TEXT NOT NULL,
    unit INTEGER REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED, -- none: not in our register
    name TEXT NOT NULL,
    title TEXT NOT NULL,
    grounds TEXT NOT NULL,
    achievement TEXT NOT NULL,
    state TEXT NOT NULL,
    reason TEXT NOT NULL,
    decision TEXT NOT NULL, -- empty: not decided
    decided TEXT, -- none: not decided, or the day is not known
    register_no INTEGER, -- none: no certificate yet
    deadline TEXT -- none: nothing to answer
) STRICT;

CREATE INDEX commendation_by_year ON commendation (year);

CREATE TABLE blank_form (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    shift_right INTEGER NOT NULL, -- tenths of a millimetre
    shift_down INTEGER NOT NULL, -- tenths of a millimetre
    places TEXT NOT NULL -- JSON: read and written with its form only
) STRICT;

ALTER TABLE settings ADD COLUMN proposal TEXT NOT NULL DEFAULT '{"collectives":3,"individuals":2,"index_from":null,"remind_below":null}';
