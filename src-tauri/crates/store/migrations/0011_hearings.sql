-- Sessions of the council with their decisions.

CREATE TABLE hearing (
    id INTEGER PRIMARY KEY,
    round INTEGER NOT NULL REFERENCES round (id) DEFERRABLE INITIALLY DEFERRED,
    stage TEXT NOT NULL CHECK (stage IN ('self', 'council', 'appraised1', 'appraised2', 'approved')),
    council TEXT NOT NULL,
    place TEXT NOT NULL,
    begun_at TEXT NOT NULL,
    ended_at TEXT, -- none: in session
    guests TEXT NOT NULL,
    chair TEXT NOT NULL,
    secretary TEXT NOT NULL,
    quorum INTEGER CHECK (quorum > 0), -- none: the council's rules say nothing
    course TEXT NOT NULL,
    conclusions TEXT NOT NULL
) STRICT;

CREATE INDEX hearing_by_round ON hearing (round);

CREATE TABLE attendee (
    hearing INTEGER NOT NULL REFERENCES hearing (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    body TEXT NOT NULL CHECK (body IN ('council', 'support_team')),
    role TEXT NOT NULL CHECK (role IN ('chair', 'deputy', 'secretary', 'member')),
    name TEXT NOT NULL,
    office_title TEXT NOT NULL,
    attendance TEXT NOT NULL CHECK (attendance IN ('present', 'absent')),
    PRIMARY KEY (hearing, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE decision (
    hearing INTEGER NOT NULL REFERENCES hearing (id) DEFERRABLE INITIALLY DEFERRED,
    unit INTEGER NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
    node INTEGER NOT NULL REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED,
    claimed TEXT, -- points, 'not_applicable' or 'no_occurrence'; none: not scored then
    reviewed TEXT, -- the same
    mark TEXT NOT NULL, -- the same
    opinions TEXT NOT NULL,
    reason TEXT NOT NULL,
    in_favour INTEGER CHECK (in_favour >= 0), -- none: by consensus
    against INTEGER CHECK (against >= 0),
    abstained INTEGER CHECK (abstained >= 0),
    author TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (hearing, unit, node),
    CHECK ((in_favour IS NULL) = (against IS NULL) AND (against IS NULL) = (abstained IS NULL))
) STRICT, WITHOUT ROWID;
