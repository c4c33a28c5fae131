-- A commitment is signed, amended with a reason, passed on to the next head and closed; its targets and
-- tasks have numbers, and what is reached is entered by day.

ALTER TABLE commitment ADD COLUMN receiver TEXT NOT NULL DEFAULT ''; -- empty: as the letterhead says
ALTER TABLE commitment ADD COLUMN receiver_name TEXT NOT NULL DEFAULT ''; -- empty: the signer of the office
ALTER TABLE commitment ADD COLUMN signed_day TEXT; -- none: not signed
ALTER TABLE commitment ADD COLUMN signed_place TEXT NOT NULL DEFAULT '';
ALTER TABLE commitment ADD COLUMN signed_scan INTEGER REFERENCES evidence (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE commitment ADD COLUMN closed_day TEXT; -- none: it is followed

ALTER TABLE target ADD COLUMN number INTEGER NOT NULL DEFAULT 0; -- 0: kept before targets had numbers
ALTER TABLE target ADD COLUMN counting TEXT NOT NULL DEFAULT 'level' CHECK (counting IN ('level', 'cumulative'));
ALTER TABLE task ADD COLUMN number INTEGER NOT NULL DEFAULT 0; -- 0: kept before tasks had numbers

CREATE TABLE amendment (
    commitment INTEGER NOT NULL REFERENCES commitment (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    day TEXT NOT NULL,
    reason TEXT NOT NULL,
    changes TEXT NOT NULL CHECK (json_valid(changes)), -- JSON: one line each
    PRIMARY KEY (commitment, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE later_head (
    commitment INTEGER NOT NULL REFERENCES commitment (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    from_day TEXT NOT NULL,
    name TEXT NOT NULL,
    title TEXT NOT NULL,
    PRIMARY KEY (commitment, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE progress (
    id INTEGER PRIMARY KEY,
    commitment INTEGER NOT NULL REFERENCES commitment (id) DEFERRABLE INITIALLY DEFERRED,
    part TEXT NOT NULL CHECK (part IN ('target', 'task')),
    number INTEGER NOT NULL,
    day TEXT NOT NULL,
    value TEXT CHECK (value NOT GLOB '*[^-0-9.]*' AND value != ''), -- none: a task
    done INTEGER NOT NULL CHECK (done IN (0, 1)), -- 1: a task that is done
    note TEXT NOT NULL,
    evidence INTEGER REFERENCES evidence (id) DEFERRABLE INITIALLY DEFERRED, -- none: nothing proves it yet
    author TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;

-- What counts as partly kept, in per cent; none: nothing short of the promise.
ALTER TABLE settings ADD COLUMN verdict_target_from TEXT;
ALTER TABLE settings ADD COLUMN verdict_head_from TEXT; -- none: as soon as anything is kept

CREATE INDEX progress_by_commitment ON progress (commitment);
