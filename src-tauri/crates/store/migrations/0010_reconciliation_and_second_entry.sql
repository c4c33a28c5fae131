-- Reasons for what does not add up, and approved scores keyed a second time from the paper, to be compared.
-- Differences themselves are worked out, never stored.

CREATE TABLE difference_reason (
    id INTEGER PRIMARY KEY,
    round INTEGER REFERENCES round (id) DEFERRABLE INITIALLY DEFERRED, -- none: a paper without a round
    kind TEXT NOT NULL CHECK (kind IN ('parts', 'maxima', 'published', 'prose')),
    unit INTEGER REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
    node INTEGER REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED,
    stage TEXT CHECK (stage IN ('self', 'council', 'appraised1', 'appraised2', 'approved')),
    what TEXT NOT NULL,
    said TEXT NOT NULL, -- the figures it was written for; it holds for no others
    worked_out TEXT,
    reason TEXT NOT NULL CHECK (reason <> ''),
    who TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;

CREATE TABLE second_entry (
    round INTEGER NOT NULL REFERENCES round (id) DEFERRABLE INITIALLY DEFERRED,
    unit INTEGER NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
    who TEXT NOT NULL,
    at TEXT NOT NULL,
    total TEXT, -- as the decision prints it; none: not typed yet
    compared_at TEXT, -- none: still being keyed, blind
    PRIMARY KEY (round, unit)
) STRICT, WITHOUT ROWID;

CREATE TABLE second_cell (
    round INTEGER NOT NULL REFERENCES round (id) DEFERRABLE INITIALLY DEFERRED,
    unit INTEGER NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
    node INTEGER NOT NULL REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED,
    state TEXT CHECK (state IN ('scored', 'not_applicable', 'no_occurrence')), -- none: nothing was keyed
    points TEXT,
    kept TEXT CHECK (kept IN ('first', 'second')), -- none: not ruled
    first_state TEXT CHECK (first_state IN ('scored', 'not_applicable', 'no_occurrence')),
    first_points TEXT,
    ruled_by TEXT,
    ruled_at TEXT,
    PRIMARY KEY (round, unit, node),
    CHECK ((state = 'scored') = (points IS NOT NULL) OR (state IS NULL AND points IS NULL)),
    CHECK ((kept IS NULL) = (ruled_by IS NULL) AND (kept IS NULL) = (ruled_at IS NULL))
) STRICT, WITHOUT ROWID;
