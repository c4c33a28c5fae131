-- What is typed and not yet kept, where each clerk stopped, wrong passwords in a row; these three stand
-- beside the journal. And from which difference on a round's desk speaks.

CREATE TABLE draft (
    clerk TEXT NOT NULL,
    place TEXT NOT NULL,
    label TEXT NOT NULL,
    text TEXT NOT NULL CHECK (text <> ''),
    at TEXT NOT NULL,
    PRIMARY KEY (clerk, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE stopped (
    clerk TEXT NOT NULL PRIMARY KEY,
    place TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE wrong_password (
    clerk INTEGER PRIMARY KEY,
    count INTEGER NOT NULL CHECK (count > 0),
    last TEXT NOT NULL
) STRICT;

ALTER TABLE round ADD COLUMN threshold TEXT; -- points; none: every difference
