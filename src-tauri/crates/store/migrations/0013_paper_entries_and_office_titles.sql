-- What a clerk typed for a paper, because the book holds it nowhere else: its number, its date, who proposes it.
-- A signer's title in the office, for who signs for a council (Decree 30/2020, annex I, II.7).

ALTER TABLE signer ADD COLUMN office_title TEXT NOT NULL DEFAULT '';

CREATE TABLE paper_entry (
    id INTEGER PRIMARY KEY,
    paper TEXT NOT NULL CHECK (paper <> ''),
    round INTEGER REFERENCES round (id) DEFERRABLE INITIALLY DEFERRED, -- none: a paper of a year
    unit INTEGER REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED, -- none: for all units, or a paper without one
    year INTEGER, -- none: a paper of a round
    hearing INTEGER REFERENCES hearing (id) DEFERRABLE INITIALLY DEFERRED, -- none: a paper of no hearing
    entry TEXT NOT NULL CHECK (entry <> ''),
    text TEXT NOT NULL CHECK (text <> ''),
    who TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX paper_entry_once
    ON paper_entry (paper, coalesce(round, 0), coalesce(unit, 0), coalesce(year, 0), coalesce(hearing, 0), entry);
