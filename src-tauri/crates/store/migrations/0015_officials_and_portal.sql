-- Who in the lead department answers for a criterion.

ALTER TABLE assignment ADD COLUMN official TEXT NOT NULL DEFAULT ''; -- empty: nobody is named

-- The shapes in which a higher authority wants scores handed in, and what is handed in already.

CREATE TABLE portal_template (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    file_name TEXT NOT NULL,
    columns TEXT NOT NULL -- JSON: the columns in order
) STRICT;

CREATE TABLE handed_in (
    template INTEGER NOT NULL REFERENCES portal_template (id) DEFERRABLE INITIALLY DEFERRED,
    round INTEGER NOT NULL REFERENCES round (id) DEFERRABLE INITIALLY DEFERRED,
    unit INTEGER NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
    node INTEGER NOT NULL REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED,
    who TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (template, round, unit, node)
) STRICT, WITHOUT ROWID;
