-- What people say about lost points; the points themselves are worked out, never stored.

CREATE TABLE lost_points_note (
    round INTEGER NOT NULL REFERENCES round (id) DEFERRABLE INITIALLY DEFERRED,
    unit INTEGER NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
    node INTEGER NOT NULL REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED,
    cause TEXT CHECK (cause IN ('no_evidence', 'late', 'wrong_rule', 'not_achieved', 'wrong_figure', 'other')), -- none: not said yet
    words TEXT NOT NULL,
    department TEXT NOT NULL, -- empty: the lead department of the criterion
    official TEXT NOT NULL,
    remedy TEXT NOT NULL,
    deadline TEXT, -- none: no day is set
    PRIMARY KEY (round, unit, node)
) STRICT, WITHOUT ROWID;
