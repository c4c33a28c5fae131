-- Clerks, the council, the plan of a round, evidence, reviews and questions to the higher authority.
-- Evidence files stand beside the book in minh-chung, under their hash; the book holds what is known of them.

CREATE TABLE clerk (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    department TEXT NOT NULL,
    password TEXT, -- Argon2id in PHC form; none: anybody may work under this name
    recovery TEXT
) STRICT;

CREATE TABLE council (
    id INTEGER PRIMARY KEY,
    year INTEGER NOT NULL,
    name TEXT NOT NULL,
    decision TEXT NOT NULL,
    decided_on TEXT, -- none: not said
    issuer TEXT NOT NULL
) STRICT;

CREATE TABLE council_member (
    council INTEGER NOT NULL REFERENCES council (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    body TEXT NOT NULL CHECK (body IN ('council', 'support_team')),
    role TEXT NOT NULL CHECK (role IN ('chair', 'deputy', 'secretary', 'member')),
    name TEXT NOT NULL,
    office_title TEXT NOT NULL,
    PRIMARY KEY (council, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE milestone (
    id INTEGER PRIMARY KEY,
    round INTEGER NOT NULL REFERENCES round (id) DEFERRABLE INITIALLY DEFERRED,
    day TEXT NOT NULL,
    name TEXT NOT NULL,
    closes TEXT CHECK (closes IN ('self', 'council', 'appraised1', 'appraised2', 'approved')) -- none: other work
) STRICT;

CREATE INDEX milestone_by_round ON milestone (round, day);

CREATE TABLE assignment (
    round INTEGER NOT NULL REFERENCES round (id) DEFERRABLE INITIALLY DEFERRED,
    node INTEGER NOT NULL REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED,
    lead TEXT NOT NULL,
    cooperating TEXT NOT NULL CHECK (json_valid(cooperating)), -- JSON: a list of names
    deadline TEXT, -- none: that of the round
    PRIMARY KEY (round, node)
) STRICT, WITHOUT ROWID;

CREATE TABLE evidence (
    id INTEGER PRIMARY KEY,
    hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64 AND hash NOT GLOB '*[^0-9a-f]*'),
    bytes INTEGER NOT NULL CHECK (bytes > 0),
    file_name TEXT NOT NULL,
    format TEXT NOT NULL CHECK (format IN ('pdf', 'jpg', 'png', 'tif', 'docx', 'xlsx', 'doc', 'xls')),
    kind TEXT NOT NULL,
    number TEXT NOT NULL,
    day TEXT, -- none: not said
    issuer TEXT NOT NULL,
    subject TEXT NOT NULL,
    revises INTEGER REFERENCES evidence (id) DEFERRABLE INITIALLY DEFERRED, -- none: the first of its kind
    author TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;

CREATE TABLE evidence_link (
    round INTEGER NOT NULL REFERENCES round (id) DEFERRABLE INITIALLY DEFERRED,
    unit INTEGER NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
    node INTEGER NOT NULL REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED,
    evidence INTEGER NOT NULL REFERENCES evidence (id) DEFERRABLE INITIALLY DEFERRED,
    page TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'accepted', 'rejected', 'supplement_asked')),
    reason TEXT NOT NULL,
    author TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (round, unit, node, evidence)
) STRICT, WITHOUT ROWID;

CREATE INDEX evidence_link_by_evidence ON evidence_link (evidence);

CREATE TABLE evidence_rule (
    node INTEGER PRIMARY KEY REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED,
    kinds TEXT NOT NULL CHECK (json_valid(kinds)), -- JSON: a list of names
    inside_period INTEGER NOT NULL CHECK (inside_period IN (0, 1)),
    before TEXT, -- "31/01", "15/01 năm sau"; none: no last day
    consequence TEXT NOT NULL
) STRICT;

CREATE TABLE remark (
    id INTEGER PRIMARY KEY,
    round INTEGER NOT NULL REFERENCES round (id) DEFERRABLE INITIALLY DEFERRED,
    unit INTEGER NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
    node INTEGER NOT NULL REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL CHECK (kind IN ('explained', 'accepted', 'returned', 'asked', 'ruled')),
    text TEXT NOT NULL,
    deadline TEXT, -- none: no answer is asked for by a day
    author TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;

CREATE INDEX remark_by_round ON remark (round, unit, node);

CREATE TABLE question (
    id INTEGER PRIMARY KEY,
    round INTEGER NOT NULL REFERENCES round (id) DEFERRABLE INITIALLY DEFERRED,
    node INTEGER REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED, -- none: the set as a whole
    text TEXT NOT NULL,
    addressee TEXT NOT NULL,
    letter TEXT NOT NULL,
    asked_on TEXT, -- none: not said
    answer TEXT NOT NULL, -- empty: open
    answer_document TEXT NOT NULL,
    answered_on TEXT,
    effect TEXT NOT NULL
) STRICT;

CREATE INDEX question_by_round ON question (round);
