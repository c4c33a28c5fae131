-- Initiatives of units: registered in a year, recognised by a decision.

CREATE TABLE initiative (
    id INTEGER PRIMARY KEY,
    year INTEGER NOT NULL,
    unit INTEGER NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
    title TEXT NOT NULL,
    author TEXT NOT NULL,
    field TEXT NOT NULL,
    registered TEXT, -- none: not known
    decision TEXT NOT NULL, -- empty: not recognised
    decided TEXT, -- none: not recognised, or the day is not known
    effect TEXT NOT NULL,
    evidence INTEGER REFERENCES evidence (id) DEFERRABLE INITIALLY DEFERRED -- none: nothing proves it yet
) STRICT;

CREATE INDEX initiative_by_year ON initiative (year);
