-- A frozen book: never change it.
PRAGMA application_id = 1396918339;
PRAGMA user_version = 19;
BEGIN;
CREATE TABLE journal (
    sequence INTEGER PRIMARY KEY CHECK (sequence > 0),
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    op TEXT NOT NULL,
    label TEXT NOT NULL,
    reverts INTEGER REFERENCES journal (sequence), -- the entry this one undoes or redoes
    changes TEXT NOT NULL,
    prev_hash TEXT NOT NULL CHECK (length(prev_hash) = 64),
    hash TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;
CREATE TABLE counter (
    noun TEXT PRIMARY KEY,
    last INTEGER NOT NULL CHECK (last >= 0) -- the highest identity ever given
) STRICT, WITHOUT ROWID;
CREATE TABLE settings (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    clerk TEXT NOT NULL,
    sample INTEGER NOT NULL CHECK (sample IN (0, 1)),
    set_up INTEGER NOT NULL CHECK (set_up IN (0, 1)),
    text_size INTEGER NOT NULL CHECK (text_size IN (100, 125, 150, 200)),
    high_contrast INTEGER NOT NULL CHECK (high_contrast IN (0, 1))
, verdict_target_from TEXT, verdict_head_from TEXT, proposal TEXT NOT NULL DEFAULT '{"collectives":3,"individuals":2,"index_from":null,"remind_below":null}') STRICT;
CREATE TABLE letterhead (
    id INTEGER PRIMARY KEY,
    valid_from TEXT, -- none: always before
    valid_to TEXT, -- none: still
    parent_agency TEXT NOT NULL,
    issuing_agency TEXT NOT NULL,
    abbreviation TEXT NOT NULL,
    drafting_unit TEXT NOT NULL,
    place TEXT NOT NULL,
    approving_authority TEXT NOT NULL,
    appraisal_council TEXT NOT NULL,
    commitment_receiver TEXT NOT NULL
) STRICT;
CREATE TABLE signer (
    id INTEGER PRIMARY KEY,
    valid_from TEXT,
    valid_to TEXT,
    authority_line TEXT NOT NULL,
    acting_line TEXT NOT NULL,
    title TEXT NOT NULL,
    name TEXT NOT NULL
, office_title TEXT NOT NULL DEFAULT '') STRICT;
CREATE TABLE unit (
    id INTEGER PRIMARY KEY
) STRICT;
CREATE TABLE unit_version (
    unit INTEGER NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    valid_from TEXT,
    valid_to TEXT,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    short_name TEXT NOT NULL,
    kind TEXT NOT NULL,
    group_name TEXT NOT NULL,
    parent INTEGER REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED, -- none: nothing stands above it
    head_name TEXT NOT NULL,
    head_title TEXT NOT NULL,
    PRIMARY KEY (unit, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE succession (
    predecessor INTEGER NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
    successor INTEGER NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
    from_day TEXT NOT NULL, weight INTEGER CHECK (weight > 0),
    PRIMARY KEY (predecessor, successor)
) STRICT, WITHOUT ROWID;
CREATE TABLE criteria_set (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    legal_basis TEXT NOT NULL,
    decimals INTEGER NOT NULL CHECK (decimals BETWEEN 0 AND 6),
    state TEXT NOT NULL CHECK (state IN ('draft', 'issued')),
    grade_basis TEXT CHECK (grade_basis IN ('raw', 'percent')), -- none: the set has no grade scheme
    rank_on_exact INTEGER NOT NULL CHECK (rank_on_exact IN (0, 1))
, ties TEXT NOT NULL DEFAULT '{"kind":"shared"}' CHECK (json_valid(ties)), decision_number TEXT NOT NULL DEFAULT '', signed_on TEXT, issuer TEXT NOT NULL DEFAULT '', effective_from TEXT, replaces INTEGER REFERENCES criteria_set (id) DEFERRABLE INITIALLY DEFERRED
    CHECK (replaces != id)) STRICT;
CREATE TABLE grade (
    set_id INTEGER NOT NULL REFERENCES criteria_set (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    label TEXT NOT NULL,
    from_points TEXT NOT NULL CHECK (from_points NOT GLOB '*[^-0-9.]*' AND from_points != ''),
    from_in INTEGER NOT NULL CHECK (from_in IN (0, 1)),
    PRIMARY KEY (set_id, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE node (
    id INTEGER PRIMARY KEY,
    set_id INTEGER NOT NULL REFERENCES criteria_set (id) DEFERRABLE INITIALLY DEFERRED,
    parent INTEGER REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED, -- none: the root
    position INTEGER NOT NULL,
    code TEXT NOT NULL,
    title TEXT NOT NULL,
    max TEXT CHECK (max NOT GLOB '*[^-0-9.]*' AND max != ''), -- none: not printed in the source
    wording TEXT NOT NULL,
    rule TEXT NOT NULL CHECK (json_valid(rule)), -- JSON: each kind of rule has its own shape
    channel TEXT NOT NULL CHECK (channel IN ('self', 'survey', 'external', 'council', 'bonus', 'penalty')),
    lead_unit TEXT NOT NULL,
    evidence TEXT NOT NULL
, confirmed_by TEXT, confirmed_at TEXT CHECK ((confirmed_at IS NULL) = (confirmed_by IS NULL))) STRICT;
CREATE TABLE round (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    year INTEGER NOT NULL,
    set_id INTEGER NOT NULL REFERENCES criteria_set (id) DEFERRABLE INITIALLY DEFERRED,
    group_name TEXT NOT NULL,
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,
    published_at TEXT -- none: open
, threshold TEXT) STRICT;
CREATE TABLE round_unit (
    round INTEGER NOT NULL REFERENCES round (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    unit INTEGER NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (round, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE score (
    round INTEGER NOT NULL REFERENCES round (id) DEFERRABLE INITIALLY DEFERRED,
    unit INTEGER NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
    node INTEGER NOT NULL REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED,
    stage TEXT NOT NULL CHECK (stage IN ('self', 'council', 'appraised1', 'appraised2', 'approved')),
    state TEXT NOT NULL CHECK (state IN ('scored', 'not_applicable', 'no_occurrence')),
    points TEXT CHECK (points NOT GLOB '*[^-0-9.]*' AND points != ''), -- none: KAD or KPS
    figure TEXT NOT NULL,
    working TEXT NOT NULL,
    remark TEXT NOT NULL,
    author TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (round, unit, node, stage),
    CHECK ((state = 'scored') = (points IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE TABLE lock (
    round INTEGER NOT NULL REFERENCES round (id) DEFERRABLE INITIALLY DEFERRED,
    unit INTEGER NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
    stage TEXT NOT NULL CHECK (stage IN ('self', 'council', 'appraised1', 'appraised2', 'approved')),
    PRIMARY KEY (round, unit, stage)
) STRICT, WITHOUT ROWID;
CREATE TABLE published_result (
    id INTEGER PRIMARY KEY,
    unit INTEGER REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED, -- none: a count without names
    unit_name TEXT NOT NULL,
    year INTEGER NOT NULL,
    index_points TEXT CHECK (index_points NOT GLOB '*[^-0-9.]*' AND index_points != ''), -- none: not published
    out_of TEXT CHECK (out_of NOT GLOB '*[^-0-9.]*' AND out_of != ''),
    rank INTEGER,
    of_count INTEGER,
    rank_change INTEGER,
    grade TEXT NOT NULL,
    unit_count INTEGER,
    source TEXT NOT NULL
) STRICT;
CREATE TABLE commitment (
    id INTEGER PRIMARY KEY,
    year INTEGER NOT NULL,
    unit INTEGER REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED, -- none: not in the register
    unit_name TEXT NOT NULL,
    head_name TEXT NOT NULL,
    head_title TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'printed')),
    date TEXT -- none: written by hand on the form
, receiver TEXT NOT NULL DEFAULT '', receiver_name TEXT NOT NULL DEFAULT '', signed_day TEXT, signed_place TEXT NOT NULL DEFAULT '', signed_scan INTEGER REFERENCES evidence (id) DEFERRABLE INITIALLY DEFERRED, closed_day TEXT, taken TEXT CHECK (taken IS NULL OR json_valid(taken))) STRICT;
CREATE TABLE target (
    commitment INTEGER NOT NULL REFERENCES commitment (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    measure TEXT NOT NULL,
    baseline TEXT CHECK (baseline NOT GLOB '*[^-0-9.]*' AND baseline != ''), -- none: not known
    direction TEXT NOT NULL CHECK (direction IN ('≥', '≤', '=')),
    value TEXT NOT NULL CHECK (value NOT GLOB '*[^-0-9.]*' AND value != ''),
    deadline TEXT, -- none: the end of the year
    criteria TEXT NOT NULL, number INTEGER NOT NULL DEFAULT 0, counting TEXT NOT NULL DEFAULT 'level' CHECK (counting IN ('level', 'cumulative')), indicator INTEGER REFERENCES indicator (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (commitment, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE task (
    commitment INTEGER NOT NULL REFERENCES commitment (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    product TEXT NOT NULL,
    deadline TEXT, -- none: the end of the year
    person TEXT NOT NULL, number INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (commitment, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE grade_condition (
    set_id INTEGER NOT NULL REFERENCES criteria_set (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    grade TEXT NOT NULL, -- the label of the worst grade it guards
    node TEXT NOT NULL, -- the code of the area or criterion
    at_least TEXT NOT NULL CHECK (at_least NOT GLOB '*[^-0-9.]*' AND at_least != ''),
    measure TEXT NOT NULL CHECK (measure IN ('percent', 'points')),
    PRIMARY KEY (set_id, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE document_number (
    id INTEGER PRIMARY KEY,
    series TEXT NOT NULL CHECK (series != ''),
    year INTEGER NOT NULL,
    number INTEGER NOT NULL CHECK (number > 0),
    date TEXT NOT NULL,
    subject TEXT NOT NULL,
    UNIQUE (series, year, number)
) STRICT;
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
CREATE TABLE assignment (
    round INTEGER NOT NULL REFERENCES round (id) DEFERRABLE INITIALLY DEFERRED,
    node INTEGER NOT NULL REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED,
    lead TEXT NOT NULL,
    cooperating TEXT NOT NULL CHECK (json_valid(cooperating)), -- JSON: a list of names
    deadline TEXT, official TEXT NOT NULL DEFAULT '', -- none: that of the round
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
CREATE TABLE wording (
    file TEXT NOT NULL CHECK (file != ''),
    paragraph TEXT NOT NULL CHECK (paragraph != ''),
    text TEXT NOT NULL CHECK (text != ''),
    original TEXT NOT NULL,
    PRIMARY KEY (file, paragraph)
) STRICT, WITHOUT ROWID;
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
, conference INTEGER REFERENCES conference (id) DEFERRABLE INITIALLY DEFERRED) STRICT;
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
CREATE TABLE steering_document (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    number TEXT NOT NULL, -- empty: a law
    date TEXT, -- none: not known
    issuer TEXT NOT NULL, -- empty: a law
    subject TEXT NOT NULL,
    evidence INTEGER REFERENCES evidence (id) DEFERRABLE INITIALLY DEFERRED -- none: not scanned
) STRICT;
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
CREATE TABLE blank_form (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    shift_right INTEGER NOT NULL, -- tenths of a millimetre
    shift_down INTEGER NOT NULL, -- tenths of a millimetre
    places TEXT NOT NULL -- JSON: read and written with its form only
, sheet_width INTEGER NOT NULL DEFAULT 2970, sheet_height INTEGER NOT NULL DEFAULT 2100) STRICT;
CREATE TABLE indicator (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    numerator TEXT NOT NULL, -- empty: no share
    denominator TEXT NOT NULL, -- empty: no share
    definition TEXT NOT NULL,
    measure TEXT NOT NULL,
    better TEXT NOT NULL CHECK (better IN ('up', 'down')),
    counting TEXT NOT NULL CHECK (counting IN ('level', 'cumulative')),
    reckoning TEXT NOT NULL CHECK (reckoning IN ('calendar', 'report')),
    parts TEXT NOT NULL CHECK (parts IN ('add_up', 'apart')),
    top TEXT CHECK (top NOT GLOB '*[^-0-9.]*' AND top != ''), -- none: the scale has no end, but % ends at 100
    valid_from TEXT, -- none: always was in use
    valid_to TEXT -- none: still is
) STRICT;
CREATE TABLE indicator_target (
    indicator INTEGER NOT NULL REFERENCES indicator (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    year INTEGER NOT NULL,
    own TEXT CHECK (own NOT GLOB '*[^-0-9.]*' AND own != ''),
    higher TEXT CHECK (higher NOT GLOB '*[^-0-9.]*' AND higher != ''),
    source TEXT NOT NULL,
    PRIMARY KEY (indicator, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE indicator_value (
    id INTEGER PRIMARY KEY,
    indicator INTEGER NOT NULL REFERENCES indicator (id) DEFERRABLE INITIALLY DEFERRED,
    unit INTEGER REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED, -- none: all of them together
    field TEXT NOT NULL, -- empty: all of them together
    kind TEXT NOT NULL CHECK (kind IN ('week', 'month', 'quarter', 'half_year', 'nine_months', 'year', 'other')),
    year INTEGER NOT NULL,
    number INTEGER NOT NULL, -- 0: days that somebody named
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,
    value TEXT CHECK (value NOT GLOB '*[^-0-9.]*' AND value != ''), -- none: a share, or nothing occurred
    part TEXT CHECK (part NOT GLOB '*[^-0-9.]*' AND part != ''),
    whole TEXT CHECK (whole NOT GLOB '*[^-0-9.]*' AND whole != ''), -- both none with value: nothing occurred
    note TEXT NOT NULL,
    author TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE TABLE survey (
    id INTEGER PRIMARY KEY,
    year INTEGER NOT NULL,
    name TEXT NOT NULL,
    from_day TEXT,
    to_day TEXT,
    counted TEXT NOT NULL CHECK (counted IN ('forms', 'answers')),
    levels TEXT NOT NULL CHECK (json_valid(levels)), -- JSON: label and whether it counts as satisfied
    source TEXT NOT NULL
) STRICT;
CREATE TABLE survey_return (
    id INTEGER PRIMARY KEY,
    survey INTEGER NOT NULL REFERENCES survey (id) DEFERRABLE INITIALLY DEFERRED,
    unit INTEGER REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED, -- none: the office itself
    sent INTEGER NOT NULL,
    returned INTEGER NOT NULL,
    answers TEXT NOT NULL CHECK (json_valid(answers)) -- JSON: a count for each level
) STRICT;
CREATE TABLE outside_index (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    year INTEGER NOT NULL,
    entity TEXT NOT NULL,
    component TEXT NOT NULL, -- empty: the whole index
    value TEXT CHECK (value NOT GLOB '*[^-0-9.]*' AND value != ''),
    scale TEXT CHECK (scale NOT GLOB '*[^-0-9.]*' AND scale != ''),
    rank INTEGER,
    of INTEGER,
    source TEXT NOT NULL
) STRICT;
CREATE TRIGGER journal_is_never_rewritten BEFORE UPDATE ON journal
BEGIN SELECT raise(ABORT, 'the journal is append only'); END;
CREATE TRIGGER journal_is_never_shortened BEFORE DELETE ON journal
BEGIN SELECT raise(ABORT, 'the journal is append only'); END;
CREATE INDEX node_by_set ON node (set_id, position);
CREATE INDEX node_by_parent ON node (parent);
CREATE INDEX score_by_node ON score (node);
CREATE INDEX published_result_by_year ON published_result (year);
CREATE INDEX milestone_by_round ON milestone (round, day);
CREATE INDEX evidence_link_by_evidence ON evidence_link (evidence);
CREATE INDEX remark_by_round ON remark (round, unit, node);
CREATE INDEX question_by_round ON question (round);
CREATE INDEX progress_by_commitment ON progress (commitment);
CREATE INDEX hearing_by_round ON hearing (round);
CREATE INDEX initiative_by_year ON initiative (year);
CREATE INDEX commendation_by_year ON commendation (year);
CREATE INDEX indicator_value_by_year ON indicator_value (indicator, year);
CREATE INDEX survey_return_by_survey ON survey_return (survey);
CREATE UNIQUE INDEX paper_entry_once
    ON paper_entry (paper, coalesce(round, 0), coalesce(unit, 0), coalesce(year, 0), coalesce(hearing, 0), coalesce(conference, 0), entry);
INSERT INTO "journal" (sequence, at, who, op, label, reverts, changes, prev_hash, hash) VALUES (1, '2021-01-01T00:01:40Z', 'Nguyễn Văn A', 'open_sample', 'mở cơ quan mẫu', NULL, '[{"settings":{"updated":{"old":{"clerk":"","sample":false,"set_up":false,"text_size":100,"high_contrast":false,"verdict":{"target_from":null,"head_from":null},"proposal":{"collectives":3,"individuals":2,"index_from":null,"remind_below":null}},"new":{"clerk":"Nguyễn Văn A","sample":true,"set_up":true,"text_size":125,"high_contrast":true,"verdict":{"target_from":null,"head_from":null},"proposal":{"collectives":3,"individuals":2,"index_from":null,"remind_below":null}}}}},{"letterhead":{"added":{"id":1,"valid_from":"2020-01-01","valid_to":null,"parent_agency":"","issuing_agency":"Ủy ban nhân dân xã A","abbreviation":"UBND","drafting_unit":"","place":"","approving_authority":"","appraisal_council":"","commitment_receiver":""}}},{"signer":{"added":{"id":1,"valid_from":null,"valid_to":"2025-06-30","authority_line":"","acting_line":"","title":"CHỦ TỊCH","office_title":"","name":"Nguyễn Văn A"}}},{"unit":{"added":{"id":1,"versions":[{"valid_from":null,"valid_to":"2025-06-30","code":"23401","name":"Đơn vị cấp trên","short_name":"","kind":"xã","group":"Các xã","parent":null,"head_name":"Trần Thị B","head_title":"Chủ tịch"},{"valid_from":"2025-07-01","valid_to":null,"code":"23401","name":"Đơn vị cấp trên mới","short_name":"","kind":"xã","group":"Các xã","parent":null,"head_name":"Trần Thị B","head_title":"Chủ tịch"}]}}},{"unit":{"added":{"id":2,"versions":[{"valid_from":null,"valid_to":"2025-06-30","code":"23402","name":"Xã B","short_name":"","kind":"xã","group":"Các xã","parent":1,"head_name":"Trần Thị B","head_title":"Chủ tịch"},{"valid_from":"2025-07-01","valid_to":null,"code":"23402","name":"Xã B mới","short_name":"","kind":"xã","group":"Các xã","parent":1,"head_name":"Trần Thị B","head_title":"Chủ tịch"}]}}},{"unit":{"added":{"id":3,"versions":[{"valid_from":null,"valid_to":"2025-06-30","code":"23403","name":"Xã C","short_name":"","kind":"xã","group":"Các xã","parent":1,"head_name":"Trần Thị B","head_title":"Chủ tịch"},{"valid_from":"2025-07-01","valid_to":null,"code":"23403","name":"Xã C mới","short_name":"","kind":"xã","group":"Các xã","parent":1,"head_name":"Trần Thị B","head_title":"Chủ tịch"}]}}},{"unit":{"added":{"id":4,"versions":[{"valid_from":null,"valid_to":"2025-06-30","code":"23404","name":"Xã D","short_name":"","kind":"xã","group":"Các xã","parent":1,"head_name":"Trần Thị B","head_title":"Chủ tịch"},{"valid_from":"2025-07-01","valid_to":null,"code":"23404","name":"Xã D mới","short_name":"","kind":"xã","group":"Các xã","parent":1,"head_name":"Trần Thị B","head_title":"Chủ tịch"}]}}},{"succession":{"added":{"predecessor":3,"successor":4,"from":"2025-07-01","weight":null}}},{"criteria_set":{"added":{"id":1,"code":"XA-2020","title":"Bộ tiêu chí","legal_basis":"Quyết định số ... (bịa)","decision":{"number":"","signed_on":null,"issuer":"","effective_from":null,"replaces":null},"decimals":2,"state":"draft","grades":{"basis":"raw","grades":[{"label":"Tốt","from":"85","from_in":true},{"label":"Khá","from":"70.5","from_in":false},{"label":"Yếu","from":"0","from_in":true}],"conditions":[]},"rank_on_exact":true,"ties":{"kind":"shared"}}}},{"node":{"added":{"id":1,"set":1,"parent":null,"position":1,"code":"","title":"Tiêu chí ","max":"100","wording":"Kịp thời: 1; chậm: 0,5","rule":{"kind":"option","options":[{"label":"Kịp thời","points":"1"},{"label":"Chậm","points":"0.5"}],"no_occurrence":"excluded"},"channel":"self","lead_unit":"Văn phòng","evidence":"Báo cáo \"năm\""}}},{"node":{"added":{"id":2,"set":1,"parent":1,"position":2,"code":"1","title":"Tiêu chí 1","max":null,"wording":"Kịp thời: 1; chậm: 0,5","rule":{"kind":"manual","no_occurrence":"excluded"},"channel":"self","lead_unit":"Văn phòng","evidence":"Báo cáo \"năm\""}}},{"node":{"added":{"id":3,"set":1,"parent":2,"position":3,"code":"1.1","title":"Tiêu chí 1.1","max":"1.5","wording":"Kịp thời: 1; chậm: 0,5","rule":{"kind":"option","options":[{"label":"Kịp thời","points":"1"},{"label":"Chậm","points":"0.5"}],"no_occurrence":"excluded"},"channel":"self","lead_unit":"Văn phòng","evidence":"Báo cáo \"năm\""}}},{"node":{"added":{"id":4,"set":1,"parent":2,"position":4,"code":"1.2","title":"Tiêu chí 1.2","max":"2","wording":"Kịp thời: 1; chậm: 0,5","rule":{"kind":"manual","no_occurrence":"excluded"},"channel":"survey","lead_unit":"Văn phòng","evidence":"Báo cáo \"năm\""}}},{"round":{"added":{"id":1,"code":"XA-2020","year":2020,"set":1,"group":"Các xã","from":"2020-01-01","to":"2020-12-31","units":[3,2],"published_at":null,"threshold":null}}},{"score":{"added":{"round":1,"unit":2,"node":3,"stage":"self","mark":{"state":"scored","points":"1.425"},"figure":"38/40","working":"","remark":"có ''nháy'' và\nxuống dòng","author":"Nguyễn Văn A","at":"2021-01-04T03:04:05.678901234Z"}}},{"score":{"added":{"round":1,"unit":2,"node":3,"stage":"council","mark":{"state":"not_applicable"},"figure":"38/40","working":"","remark":"có ''nháy'' và\nxuống dòng","author":"Nguyễn Văn A","at":"2021-01-04T03:04:05.678901234Z"}}},{"score":{"added":{"round":1,"unit":2,"node":3,"stage":"appraised1","mark":{"state":"no_occurrence"},"figure":"38/40","working":"","remark":"có ''nháy'' và\nxuống dòng","author":"Nguyễn Văn A","at":"2021-01-04T03:04:05.678901234Z"}}},{"score":{"added":{"round":1,"unit":3,"node":1,"stage":"approved","mark":{"state":"scored","points":"73.33"},"figure":"38/40","working":"","remark":"có ''nháy'' và\nxuống dòng","author":"Nguyễn Văn A","at":"2021-01-04T03:04:05.678901234Z"}}},{"score":{"added":{"round":1,"unit":3,"node":4,"stage":"appraised2","mark":{"state":"scored","points":"0"},"figure":"38/40","working":"","remark":"có ''nháy'' và\nxuống dòng","author":"Nguyễn Văn A","at":"2021-01-04T03:04:05.678901234Z"}}},{"lock":{"added":{"round":1,"unit":2,"stage":"council"}}},{"published_result":{"added":{"id":1,"unit":2,"unit_name":"Xã B","year":2019,"index":"85.5051","out_of":"96","rank":2,"of":7,"rank_change":-3,"grade":"Tốt","unit_count":null,"source":"Báo (bịa)"}}},{"published_result":{"added":{"id":2,"unit":null,"unit_name":"Xã B","year":2020,"index":"85.5051","out_of":null,"rank":null,"of":7,"rank_change":-3,"grade":"Tốt","unit_count":12,"source":"Báo (bịa)"}}},{"published_result":{"added":{"id":3,"unit":2,"unit_name":"Xã B","year":2018,"index":"85.5051","out_of":"96","rank":2,"of":7,"rank_change":-3,"grade":"Tốt","unit_count":null,"source":"Báo (bịa)"}}},{"commitment":{"added":{"id":1,"year":2021,"unit":2,"unit_name":"Xã B","head_name":"Trần Thị B","head_title":"Chủ tịch","state":"draft","date":"2021-02-01","targets":[{"number":0,"counting":"level","name":"Tỷ lệ hồ sơ đúng hạn","measure":"%","baseline":"97","direction":"≥","value":"99.5","deadline":null,"criteria":"7.3.1, 7.3.2","indicator":null},{"number":0,"counting":"level","name":"Tỷ lệ hồ sơ đúng hạn","measure":"%","baseline":null,"direction":"≤","value":"99.5","deadline":"2021-06-30","criteria":"7.3.1, 7.3.2","indicator":null},{"number":0,"counting":"level","name":"Tỷ lệ hồ sơ đúng hạn","measure":"%","baseline":null,"direction":"=","value":"99.5","deadline":null,"criteria":"7.3.1, 7.3.2","indicator":null}],"tasks":[{"number":0,"name":"Rà soát","product":"Báo cáo","deadline":"2021-03-31","person":"Lê Văn C"}],"receiver":"","receiver_name":"","signing":null,"closed":null,"taken":null,"amendments":[],"later_heads":[]}}},{"document_number":{"added":{"id":1,"series":"BC-UBND","year":2021,"number":45,"date":"2021-04-07","subject":"Báo cáo kết quả (bịa)"}}},{"clerk":{"added":{"id":1,"name":"Nguyễn Văn A","department":"Phòng Nội vụ","password":"$argon2id$v=19$m=19456,t=2,p=1$YWJj$ZGVm","recovery":"$argon2id$v=19$m=19456,t=2,p=1$YWJj$ZGVm"}}},{"clerk":{"added":{"id":2,"name":"Trần Thị B","department":"Phòng Nội vụ","password":null,"recovery":null}}},{"council":{"added":{"id":1,"year":2020,"name":"Hội đồng tự đánh giá","decision":"215/QĐ-UBND","decided_on":"2020-10-01","issuer":"Chủ tịch UBND","members":[{"body":"council","role":"chair","name":"Nguyễn Văn A","office_title":"Trưởng phòng"},{"body":"support_team","role":"secretary","name":"Trần Thị B","office_title":"Trưởng phòng"}]}}},{"milestone":{"added":{"id":1,"round":1,"day":"2020-11-15","name":"Hết hạn","closes":"self"}}},{"milestone":{"added":{"id":2,"round":1,"day":"2020-11-15","name":"Hết hạn","closes":null}}},{"assignment":{"added":{"round":1,"node":2,"lead":"Phòng Nội vụ","cooperating":["Văn phòng","Phòng \"Tư pháp\""],"deadline":"2020-11-10","official":""}}},{"evidence":{"added":{"id":1,"hash":"3348a305b313dea86722bf9db00704a77410139d47402e0b841df20fa8e032f5","bytes":14,"file_name":"ke-hoach.pdf","format":"pdf","kind":"Kế hoạch","number":"03/KH-UBND","day":"2020-01-15","issuer":"UBND","subject":"cải cách hành chính","revises":null,"author":"Nguyễn Văn A","at":"2021-01-01T00:00:07Z"}}},{"evidence":{"added":{"id":2,"hash":"01795e291900913555a8a738f39cef73dc8e83274d032d57b3c983608f4a8bb4","bytes":15,"file_name":"ke-hoach.pdf","format":"pdf","kind":"Kế hoạch","number":"03/KH-UBND","day":null,"issuer":"UBND","subject":"cải cách hành chính","revises":1,"author":"Nguyễn Văn A","at":"2021-01-01T00:00:07Z"}}},{"evidence_link":{"added":{"round":1,"unit":2,"node":3,"evidence":1,"page":"trang 3","state":"supplement_asked","reason":"thiếu phụ lục","author":"Nguyễn Văn A","at":"2021-01-01T00:00:08Z"}}},{"evidence_rule":{"added":{"node":3,"kinds":["Kế hoạch"],"inside_period":true,"before":{"day":15,"month":1,"years":1},"consequence":"trừ 0,5 điểm"}}},{"remark":{"added":{"id":1,"round":1,"unit":2,"node":3,"kind":"explained","text":"vì sao","deadline":null,"author":"Nguyễn Văn A","at":"2021-01-01T00:00:09Z"}}},{"remark":{"added":{"id":2,"round":1,"unit":2,"node":3,"kind":"accepted","text":"vì sao","deadline":null,"author":"Nguyễn Văn A","at":"2021-01-01T00:00:09Z"}}},{"remark":{"added":{"id":3,"round":1,"unit":2,"node":3,"kind":"returned","text":"vì sao","deadline":"2020-12-01","author":"Nguyễn Văn A","at":"2021-01-01T00:00:09Z"}}},{"remark":{"added":{"id":4,"round":1,"unit":2,"node":3,"kind":"asked","text":"vì sao","deadline":"2020-12-01","author":"Nguyễn Văn A","at":"2021-01-01T00:00:09Z"}}},{"remark":{"added":{"id":5,"round":1,"unit":2,"node":3,"kind":"ruled","text":"vì sao","deadline":null,"author":"Nguyễn Văn A","at":"2021-01-01T00:00:09Z"}}},{"question":{"added":{"id":1,"round":1,"node":null,"text":"Tính thế nào?","addressee":"Sở Nội vụ","letter":"20/UBND-NV","asked_on":"2020-11-05","answer":"","answer_document":"","answered_on":null,"effect":""}}},{"question":{"added":{"id":2,"round":1,"node":3,"text":"Tính thế nào?","addressee":"Sở Nội vụ","letter":"20/UBND-NV","asked_on":"2020-11-05","answer":"Tính cả bản điện tử","answer_document":"","answered_on":null,"effect":""}}},{"wording":{"added":{"file":"ban_cam_ket.md","paragraph":"closing","text":"Bản cam kết được lập thành 03 bản./.","original":"Bản cam kết được lập thành 02 bản./."}}},{"lost_points_note":{"added":{"round":1,"unit":3,"node":3,"cause":"late","words":"Gửi chậm 02 báo cáo.","department":"Phòng Nội vụ","official":"Công chức Văn phòng","remedy":"Lập lịch báo cáo.","deadline":"2021-03-31"}}},{"commitment":{"added":{"id":2,"year":2020,"unit":2,"unit_name":"Xã B","head_name":"Trần Thị B","head_title":"Chủ tịch","state":"printed","date":"2021-02-01","targets":[{"number":2,"counting":"cumulative","name":"Tỷ lệ hồ sơ đúng hạn","measure":"%","baseline":"97","direction":"≥","value":"99.5","deadline":null,"criteria":"7.3.1, 7.3.2","indicator":null}],"tasks":[{"number":1,"name":"Rà soát","product":"Báo cáo","deadline":"2021-03-31","person":"Lê Văn C"}],"receiver":"Chủ tịch Ủy ban nhân dân huyện","receiver_name":"Hoàng Văn Q","signing":{"day":"2020-02-03","place":"Xã B","scan":1},"closed":"2020-12-31","taken":null,"amendments":[{"day":"2020-06-01","reason":"Cấp trên giao lại","changes":["Mức cam kết: 100 → 99,5"]}],"later_heads":[{"from":"2020-07-01","name":"Lê Văn C","title":"Phó Chủ tịch"}]}}},{"progress":{"added":{"id":1,"commitment":2,"part":{"target":2},"day":"2020-06-30","found":{"value":"40.5"},"note":"theo báo cáo","evidence":1,"author":"Nguyễn Văn A","at":"2021-01-01T00:00:10Z"}}},{"progress":{"added":{"id":2,"commitment":2,"part":{"task":1},"day":"2020-06-30","found":"under_way","note":"theo báo cáo","evidence":null,"author":"Nguyễn Văn A","at":"2021-01-01T00:00:10Z"}}},{"progress":{"added":{"id":3,"commitment":2,"part":{"task":1},"day":"2020-06-30","found":"done","note":"theo báo cáo","evidence":null,"author":"Nguyễn Văn A","at":"2021-01-01T00:00:10Z"}}},{"difference_reason":{"added":{"id":1,"round":1,"kind":"parts","unit":3,"node":1,"stage":"approved","what":"","said":"73.33","worked_out":"65.08","reason":"Chưa có điểm chi tiết của 02 lĩnh vực.","who":"Nguyễn Văn A","at":"2021-01-01T00:00:09Z"}}},{"second_entry":{"added":{"round":1,"unit":3,"who":"Trần Thị B","at":"2021-01-01T00:00:10Z","total":"73.33","compared_at":"2021-01-01T00:00:11Z"}}},{"second_cell":{"added":{"round":1,"unit":3,"node":1,"mark":{"state":"scored","points":"73.33"},"ruling":null}}},{"second_cell":{"added":{"round":1,"unit":3,"node":3,"mark":null,"ruling":{"kept":"first","first":{"state":"scored","points":"1.5"},"who":"Nguyễn Văn A","at":"2021-01-01T00:00:12Z"}}}},{"hearing":{"added":{"id":1,"round":1,"stage":"council","council":"Hội đồng tự đánh giá","place":"Phòng họp số 1","begun_at":"2021-01-01T00:00:20Z","ended_at":"2021-01-01T00:00:40Z","attendees":[{"body":"council","role":"chair","name":"Nguyễn Văn A","office_title":"Trưởng phòng","attendance":"present"},{"body":"council","role":"member","name":"Lê Văn C","office_title":"Trưởng phòng","attendance":"absent"},{"body":"support_team","role":"secretary","name":"Trần Thị B","office_title":"Trưởng phòng","attendance":"present"}],"guests":"Đại diện Xã B","chair":"Nguyễn Văn A","secretary":"Trần Thị B","quorum":1,"course":"Tổ giúp việc báo cáo","conclusions":"Giao Phòng Nội vụ tổng hợp"}}},{"hearing":{"added":{"id":2,"round":1,"stage":"council","council":"Hội đồng tự đánh giá","place":"Phòng họp số 1","begun_at":"2021-01-01T00:00:20Z","ended_at":null,"attendees":[],"guests":"Đại diện Xã B","chair":"Nguyễn Văn A","secretary":"Trần Thị B","quorum":null,"course":"Tổ giúp việc báo cáo","conclusions":"Giao Phòng Nội vụ tổng hợp"}}},{"decision":{"added":{"hearing":1,"unit":2,"node":3,"claimed":{"state":"scored","points":"1"},"reviewed":{"state":"not_applicable"},"mark":{"state":"no_occurrence"},"opinions":"đề nghị giữ nguyên","reason":"đủ tài liệu","vote":{"how":"counted","in_favour":1,"against":0,"abstained":0},"author":"Nguyễn Văn A","at":"2021-01-01T00:00:30Z"}}},{"decision":{"added":{"hearing":1,"unit":2,"node":4,"claimed":null,"reviewed":{"state":"not_applicable"},"mark":{"state":"scored","points":"1"},"opinions":"đề nghị giữ nguyên","reason":"đủ tài liệu","vote":{"how":"consensus"},"author":"Nguyễn Văn A","at":"2021-01-01T00:00:30Z"}}},{"initiative":{"added":{"id":1,"year":2021,"unit":2,"title":"Hẹn giờ trả kết quả","author":"Trần Thị B","field":"Cải cách thủ tục hành chính","registered":null,"decision":"","decided":null,"effect":"","evidence":null}}},{"initiative":{"added":{"id":2,"year":2021,"unit":2,"title":"Hẹn giờ trả kết quả","author":"Trần Thị B","field":"Cải cách thủ tục hành chính","registered":"2021-03-01","decision":"12/QĐ-UBND (bịa)","decided":"2021-10-01","effect":"Giảm một lần đi lại","evidence":1}}},{"paper_entry":{"added":{"id":1,"paper":"publication","round":1,"unit":null,"year":null,"hearing":null,"conference":null,"entry":"proposer","text":"Trưởng phòng Phòng Nội vụ (bịa)","who":"Nguyễn Văn A","at":"2021-01-01T00:00:00Z"}}},{"paper_entry":{"added":{"id":2,"paper":"self-report","round":1,"unit":2,"year":null,"hearing":null,"conference":null,"entry":"own_number","text":"45/BC-UBND","who":"Nguyễn Văn A","at":"2021-01-01T00:00:00Z"}}},{"paper_entry":{"added":{"id":3,"paper":"year-end","round":null,"unit":null,"year":2021,"hearing":null,"conference":null,"entry":"date","text":"15/12/2021","who":"Nguyễn Văn A","at":"2021-01-01T00:00:00Z"}}},{"assignment":{"updated":{"old":{"round":1,"node":2,"lead":"Phòng Nội vụ","cooperating":["Văn phòng","Phòng \"Tư pháp\""],"deadline":"2020-11-10","official":""},"new":{"round":1,"node":2,"lead":"Phòng Nội vụ","cooperating":["Văn phòng","Phòng \"Tư pháp\""],"deadline":"2020-11-10","official":"Lê Văn C"}}}},{"portal_template":{"added":{"id":1,"name":"Phần mềm chấm điểm","file_name":"{mã}_{stt}","columns":[{"heading":"Mã TC","source":"code","longest":20}]}}},{"handed_in":{"added":{"template":1,"round":1,"unit":3,"node":2,"who":"Nguyễn Văn A","at":"2021-01-01T00:00:11Z"}}},{"steering_document":{"added":{"id":1,"kind":"Kế hoạch","number":"5/KH-UBND (bịa)","date":"2021-01-15","issuer":"Ủy ban nhân dân xã A","subject":"Cải cách hành chính năm 2021","evidence":1}}},{"steering_document":{"added":{"id":2,"kind":"Kế hoạch","number":"","date":null,"issuer":"","subject":"Cải cách hành chính năm 2021","evidence":null}}},{"conference":{"added":{"id":1,"year":2021,"name":"Hội nghị tổng kết","day":null,"begins":null,"place":"","chair":"","content":"","preparation":"","contact":"","points":[],"agenda":[],"guests":[],"talks":[],"discussion":[],"conclusions":[]}}},{"conference":{"added":{"id":2,"year":2021,"name":"Hội nghị tổng kết","day":"2021-04-07","begins":"07:30:00","place":"Hội trường","chair":"Chủ tịch","content":"Tổng kết","preparation":"chuẩn bị tham luận","contact":"Văn phòng","points":["Xã B"],"agenda":[{"time":"08 giờ","item":"Khai mạc","presenter":"Văn phòng"}],"guests":[{"name":"Trần Thị B","title":"Trưởng phòng","body":"Phòng Nội vụ","point":"Xã B","attendance":"present","note":"cử người thay"},{"name":"","title":"Trưởng phòng","body":"Phòng Nội vụ","point":"Xã B","attendance":"absent","note":"cử người thay"},{"name":"Lê Văn C","title":"Trưởng phòng","body":"Phòng Nội vụ","point":"Xã B","attendance":null,"note":"cử người thay"}],"talks":[{"speaker":"Xã B","title":"Tham luận"}],"discussion":[{"speaker":"Xã C","text":"Hồ sơ\ntrễ hẹn"}],"conclusions":[{"text":"Rà soát","owner":"Phòng Nội vụ","deadline":"2021-06-30","done":null,"result":"đã \"xong\""},{"text":"Rà soát","owner":"Phòng Nội vụ","deadline":"2021-06-30","done":"2021-07-01","result":"đã \"xong\""}]}}},{"commendation":{"added":{"id":1,"year":2021,"kind":"reminder","honoree":"collective","unit":2,"name":"Xã B","title":"","grounds":"Xếp hạng 7/7","achievement":"","state":"proposed","reason":"","decision":"","decided":null,"register_no":null,"deadline":null}}},{"commendation":{"added":{"id":2,"year":2021,"kind":"certificate","honoree":"individual","unit":null,"name":"Xã B","title":"Trưởng phòng","grounds":"Xếp hạng 7/7","achievement":"Đã có thành tích \"xuất sắc\"","state":"chosen","reason":"thống nhất","decision":"60/QĐ-UBND (bịa)","decided":"2021-04-05","register_no":12,"deadline":"2021-05-05"}}},{"blank_form":{"added":{"id":1,"name":"Phôi 2021","sheet":{"width":2970,"height":2100},"shift_right":-15,"shift_down":20,"places":[{"part":"honoree","left":300,"top":880,"width":2370,"size":24},{"part":"honoree_title","left":300,"top":1010,"width":2370,"size":16},{"part":"achievement","left":400,"top":1110,"width":2170,"size":18},{"part":"decision","left":200,"top":1420,"width":1350,"size":13},{"part":"register_no","left":200,"top":1540,"width":1350,"size":13},{"part":"place_and_date","left":1600,"top":1350,"width":1100,"size":14},{"part":"signer_title","left":1600,"top":1430,"width":1100,"size":14},{"part":"signer_name","left":1600,"top":1800,"width":1100,"size":14}]}}},{"indicator":{"added":{"id":1,"name":"Hồ sơ trực tuyến","numerator":"hồ sơ nộp trực tuyến","denominator":"hồ sơ tiếp nhận","definition":"Đếm hồ sơ","measure":"%","better":"up","counting":"level","reckoning":"calendar","parts":"add_up","top":null,"valid_from":null,"valid_to":null,"targets":[{"year":2021,"own":"25","higher":"20","source":"KH (bịa)"},{"year":2022,"own":null,"higher":null,"source":""}]}}},{"indicator":{"added":{"id":2,"name":"Hồ sơ trực tuyến","numerator":"","denominator":"","definition":"Đếm hồ sơ","measure":"điểm","better":"down","counting":"cumulative","reckoning":"report","parts":"apart","top":"100","valid_from":"2022-06-23","valid_to":"2023-12-31","targets":[]}}},{"indicator_value":{"added":{"id":1,"indicator":1,"unit":null,"field":"","period":{"kind":"week","year":2021,"number":1,"from":"2021-01-04","to":"2021-01-10"},"measured":{"share":{"part":"38","whole":"40"}},"note":"theo báo cáo","author":"Nguyễn Văn A","at":"2021-01-01T00:00:01Z"}}},{"indicator_value":{"added":{"id":2,"indicator":1,"unit":null,"field":"tài chính","period":{"kind":"month","year":2021,"number":1,"from":"2020-12-15","to":"2021-01-14"},"measured":{"value":"97.5"},"note":"theo báo cáo","author":"Nguyễn Văn A","at":"2021-01-01T00:00:02Z"}}},{"indicator_value":{"added":{"id":3,"indicator":1,"unit":null,"field":"","period":{"kind":"quarter","year":2021,"number":1,"from":"2020-12-15","to":"2021-03-14"},"measured":"no_occurrence","note":"theo báo cáo","author":"Nguyễn Văn A","at":"2021-01-01T00:00:03Z"}}},{"indicator_value":{"added":{"id":4,"indicator":1,"unit":2,"field":"tài chính","period":{"kind":"half_year","year":2021,"number":1,"from":"2020-12-15","to":"2021-06-14"},"measured":{"share":{"part":"38","whole":"40"}},"note":"theo báo cáo","author":"Nguyễn Văn A","at":"2021-01-01T00:00:04Z"}}},{"indicator_value":{"added":{"id":5,"indicator":1,"unit":2,"field":"","period":{"kind":"nine_months","year":2021,"number":1,"from":"2020-12-15","to":"2021-09-14"},"measured":{"value":"97.5"},"note":"theo báo cáo","author":"Nguyễn Văn A","at":"2021-01-01T00:00:05Z"}}},{"indicator_value":{"added":{"id":6,"indicator":1,"unit":2,"field":"tài chính","period":{"kind":"year","year":2021,"number":1,"from":"2020-12-15","to":"2021-12-14"},"measured":"no_occurrence","note":"theo báo cáo","author":"Nguyễn Văn A","at":"2021-01-01T00:00:06Z"}}},{"indicator_value":{"added":{"id":7,"indicator":1,"unit":2,"field":"","period":{"kind":"other","year":2021,"number":0,"from":"2021-03-01","to":"2021-03-20"},"measured":{"share":{"part":"38","whole":"40"}},"note":"theo báo cáo","author":"Nguyễn Văn A","at":"2021-01-01T00:00:07Z"}}},{"commitment":{"added":{"id":3,"year":2022,"unit":2,"unit_name":"Xã B","head_name":"Trần Thị B","head_title":"Chủ tịch","state":"draft","date":"2021-02-01","targets":[{"number":1,"counting":"level","name":"Tỷ lệ hồ sơ đúng hạn","measure":"%","baseline":"97","direction":"≥","value":"99.5","deadline":null,"criteria":"7.3.1, 7.3.2","indicator":1}],"tasks":[],"receiver":"","receiver_name":"","signing":null,"closed":null,"taken":null,"amendments":[],"later_heads":[]}}},{"survey":{"added":{"id":1,"year":2021,"name":"Khảo sát hài lòng (bịa)","from":"2021-09-01","to":null,"counted":"forms","levels":[{"label":"Hài lòng","satisfied":true},{"label":"Không hài lòng","satisfied":false}],"source":"Kế hoạch (bịa)"}}},{"survey":{"added":{"id":2,"year":2021,"name":"Khảo sát hài lòng (bịa)","from":null,"to":"2021-09-30","counted":"answers","levels":[{"label":"Hài lòng","satisfied":true},{"label":"Không hài lòng","satisfied":false}],"source":"Kế hoạch (bịa)"}}},{"survey_return":{"added":{"id":1,"survey":1,"unit":2,"sent":50,"returned":48,"answers":[45,2]}}},{"survey_return":{"added":{"id":2,"survey":1,"unit":null,"sent":50,"returned":48,"answers":[45,2]}}},{"outside_index":{"added":{"id":1,"index":"PAPI","year":2021,"entity":"Tỉnh A","component":"","value":"39.89","scale":"80","rank":null,"of":null,"source":"Báo cáo (bịa)"}}},{"outside_index":{"added":{"id":2,"index":"PAPI","year":2021,"entity":"Tỉnh A","component":"Công khai","value":null,"scale":null,"rank":3,"of":63,"source":"Báo cáo (bịa)"}}},{"succession":{"added":{"predecessor":2,"successor":4,"from":"2025-07-01","weight":2180}}},{"commitment":{"added":{"id":5,"year":2021,"unit":2,"unit_name":"Xã B","head_name":"Trần Thị B","head_title":"Chủ tịch","state":"draft","date":"2021-02-01","targets":[{"number":0,"counting":"level","name":"Tỷ lệ hồ sơ đúng hạn","measure":"%","baseline":"97","direction":"≥","value":"99.5","deadline":null,"criteria":"7.3.1, 7.3.2","indicator":null},{"number":0,"counting":"level","name":"Tỷ lệ hồ sơ đúng hạn","measure":"%","baseline":null,"direction":"≤","value":"99.5","deadline":"2021-06-30","criteria":"7.3.1, 7.3.2","indicator":null},{"number":0,"counting":"level","name":"Tỷ lệ hồ sơ đúng hạn","measure":"%","baseline":null,"direction":"=","value":"99.5","deadline":null,"criteria":"7.3.1, 7.3.2","indicator":null}],"tasks":[{"number":0,"name":"Rà soát","product":"Báo cáo","deadline":"2021-03-31","person":"Lê Văn C"}],"receiver":"","receiver_name":"","signing":{"day":"2021-02-03","place":"","scan":null},"closed":"2022-01-10","taken":[],"amendments":[],"later_heads":[]}}},{"commitment":{"added":{"id":4,"year":2021,"unit":2,"unit_name":"Xã B","head_name":"Trần Thị B","head_title":"Chủ tịch","state":"draft","date":"2021-02-01","targets":[{"number":0,"counting":"level","name":"Tỷ lệ hồ sơ đúng hạn","measure":"%","baseline":"97","direction":"≥","value":"99.5","deadline":null,"criteria":"7.3.1, 7.3.2","indicator":null},{"number":0,"counting":"level","name":"Tỷ lệ hồ sơ đúng hạn","measure":"%","baseline":null,"direction":"≤","value":"99.5","deadline":"2021-06-30","criteria":"7.3.1, 7.3.2","indicator":null},{"number":0,"counting":"level","name":"Tỷ lệ hồ sơ đúng hạn","measure":"%","baseline":null,"direction":"=","value":"99.5","deadline":null,"criteria":"7.3.1, 7.3.2","indicator":null}],"tasks":[{"number":0,"name":"Rà soát","product":"Báo cáo","deadline":"2021-03-31","person":"Lê Văn C"}],"receiver":"","receiver_name":"","signing":{"day":"2021-02-03","place":"","scan":null},"closed":"2022-01-10","taken":[{"target":1,"day":"2021-12-31","value":"97.5","period":"Năm 2021","author":"Nguyễn Văn A","at":"2021-01-01T00:00:20Z"}],"amendments":[],"later_heads":[]}}},{"blank_form":{"added":{"id":2,"name":"Phôi khổ A3","sheet":{"width":4200,"height":2970},"shift_right":0,"shift_down":0,"places":[{"part":"honoree","left":424,"top":1244,"width":3351,"size":33},{"part":"honoree_title","left":424,"top":1428,"width":3351,"size":22},{"part":"achievement","left":565,"top":1569,"width":3068,"size":25},{"part":"decision","left":282,"top":2008,"width":1909,"size":18},{"part":"register_no","left":282,"top":2178,"width":1909,"size":18},{"part":"place_and_date","left":2262,"top":1909,"width":1555,"size":19},{"part":"signer_title","left":2262,"top":2022,"width":1555,"size":19},{"part":"signer_name","left":2262,"top":2545,"width":1555,"size":19}]}}},{"paper_entry":{"added":{"id":4,"paper":"conclusions","round":null,"unit":null,"year":null,"hearing":null,"conference":2,"entry":"number","text":"15/TB-UBND (bịa)","who":"Nguyễn Văn A","at":"2021-01-01T00:00:30Z"}}}]', '0000000000000000000000000000000000000000000000000000000000000000', 'bc8aaac1cad6258f3ed9fdf3aa03d7d9752c59f49ecfc7fe3ee0d36ffc7671df');
INSERT INTO "counter" (noun, last) VALUES ('blank_form', 2);
INSERT INTO "counter" (noun, last) VALUES ('clerk', 2);
INSERT INTO "counter" (noun, last) VALUES ('commendation', 2);
INSERT INTO "counter" (noun, last) VALUES ('commitment', 5);
INSERT INTO "counter" (noun, last) VALUES ('conference', 2);
INSERT INTO "counter" (noun, last) VALUES ('council', 1);
INSERT INTO "counter" (noun, last) VALUES ('criteria_set', 1);
INSERT INTO "counter" (noun, last) VALUES ('difference_reason', 1);
INSERT INTO "counter" (noun, last) VALUES ('document_number', 1);
INSERT INTO "counter" (noun, last) VALUES ('evidence', 2);
INSERT INTO "counter" (noun, last) VALUES ('hearing', 2);
INSERT INTO "counter" (noun, last) VALUES ('indicator', 2);
INSERT INTO "counter" (noun, last) VALUES ('indicator_value', 7);
INSERT INTO "counter" (noun, last) VALUES ('initiative', 2);
INSERT INTO "counter" (noun, last) VALUES ('letterhead', 1);
INSERT INTO "counter" (noun, last) VALUES ('milestone', 2);
INSERT INTO "counter" (noun, last) VALUES ('node', 4);
INSERT INTO "counter" (noun, last) VALUES ('outside_index', 2);
INSERT INTO "counter" (noun, last) VALUES ('paper_entry', 4);
INSERT INTO "counter" (noun, last) VALUES ('portal_template', 1);
INSERT INTO "counter" (noun, last) VALUES ('progress', 3);
INSERT INTO "counter" (noun, last) VALUES ('published_result', 3);
INSERT INTO "counter" (noun, last) VALUES ('question', 2);
INSERT INTO "counter" (noun, last) VALUES ('remark', 5);
INSERT INTO "counter" (noun, last) VALUES ('round', 1);
INSERT INTO "counter" (noun, last) VALUES ('signer', 1);
INSERT INTO "counter" (noun, last) VALUES ('steering_document', 2);
INSERT INTO "counter" (noun, last) VALUES ('survey', 2);
INSERT INTO "counter" (noun, last) VALUES ('survey_return', 2);
INSERT INTO "counter" (noun, last) VALUES ('unit', 4);
INSERT INTO "settings" (id, clerk, sample, set_up, text_size, high_contrast, verdict_target_from, verdict_head_from, proposal) VALUES (1, 'Nguyễn Văn A', 1, 1, 125, 1, NULL, NULL, '{"collectives":3,"individuals":2,"index_from":null,"remind_below":null}');
INSERT INTO "letterhead" (id, valid_from, valid_to, parent_agency, issuing_agency, abbreviation, drafting_unit, place, approving_authority, appraisal_council, commitment_receiver) VALUES (1, '2020-01-01', NULL, '', 'Ủy ban nhân dân xã A', 'UBND', '', '', '', '', '');
INSERT INTO "signer" (id, valid_from, valid_to, authority_line, acting_line, title, name, office_title) VALUES (1, NULL, '2025-06-30', '', '', 'CHỦ TỊCH', 'Nguyễn Văn A', '');
INSERT INTO "unit" (id) VALUES (1);
INSERT INTO "unit" (id) VALUES (2);
INSERT INTO "unit" (id) VALUES (3);
INSERT INTO "unit" (id) VALUES (4);
INSERT INTO "unit_version" (unit, position, valid_from, valid_to, code, name, short_name, kind, group_name, parent, head_name, head_title) VALUES (1, 0, NULL, '2025-06-30', '23401', 'Đơn vị cấp trên', '', 'xã', 'Các xã', NULL, 'Trần Thị B', 'Chủ tịch');
INSERT INTO "unit_version" (unit, position, valid_from, valid_to, code, name, short_name, kind, group_name, parent, head_name, head_title) VALUES (1, 1, '2025-07-01', NULL, '23401', 'Đơn vị cấp trên mới', '', 'xã', 'Các xã', NULL, 'Trần Thị B', 'Chủ tịch');
INSERT INTO "unit_version" (unit, position, valid_from, valid_to, code, name, short_name, kind, group_name, parent, head_name, head_title) VALUES (2, 0, NULL, '2025-06-30', '23402', 'Xã B', '', 'xã', 'Các xã', 1, 'Trần Thị B', 'Chủ tịch');
INSERT INTO "unit_version" (unit, position, valid_from, valid_to, code, name, short_name, kind, group_name, parent, head_name, head_title) VALUES (2, 1, '2025-07-01', NULL, '23402', 'Xã B mới', '', 'xã', 'Các xã', 1, 'Trần Thị B', 'Chủ tịch');
INSERT INTO "unit_version" (unit, position, valid_from, valid_to, code, name, short_name, kind, group_name, parent, head_name, head_title) VALUES (3, 0, NULL, '2025-06-30', '23403', 'Xã C', '', 'xã', 'Các xã', 1, 'Trần Thị B', 'Chủ tịch');
INSERT INTO "unit_version" (unit, position, valid_from, valid_to, code, name, short_name, kind, group_name, parent, head_name, head_title) VALUES (3, 1, '2025-07-01', NULL, '23403', 'Xã C mới', '', 'xã', 'Các xã', 1, 'Trần Thị B', 'Chủ tịch');
INSERT INTO "unit_version" (unit, position, valid_from, valid_to, code, name, short_name, kind, group_name, parent, head_name, head_title) VALUES (4, 0, NULL, '2025-06-30', '23404', 'Xã D', '', 'xã', 'Các xã', 1, 'Trần Thị B', 'Chủ tịch');
INSERT INTO "unit_version" (unit, position, valid_from, valid_to, code, name, short_name, kind, group_name, parent, head_name, head_title) VALUES (4, 1, '2025-07-01', NULL, '23404', 'Xã D mới', '', 'xã', 'Các xã', 1, 'Trần Thị B', 'Chủ tịch');
INSERT INTO "succession" (predecessor, successor, from_day, weight) VALUES (2, 4, '2025-07-01', 2180);
INSERT INTO "succession" (predecessor, successor, from_day, weight) VALUES (3, 4, '2025-07-01', NULL);
INSERT INTO "criteria_set" (id, code, title, legal_basis, decimals, state, grade_basis, rank_on_exact, ties, decision_number, signed_on, issuer, effective_from, replaces) VALUES (1, 'XA-2020', 'Bộ tiêu chí', 'Quyết định số ... (bịa)', 2, 'draft', 'raw', 1, '{"kind":"shared"}', '', NULL, '', NULL, NULL);
INSERT INTO "grade" (set_id, position, label, from_points, from_in) VALUES (1, 0, 'Tốt', '85', 1);
INSERT INTO "grade" (set_id, position, label, from_points, from_in) VALUES (1, 1, 'Khá', '70.5', 0);
INSERT INTO "grade" (set_id, position, label, from_points, from_in) VALUES (1, 2, 'Yếu', '0', 1);
INSERT INTO "node" (id, set_id, parent, position, code, title, max, wording, rule, channel, lead_unit, evidence, confirmed_by, confirmed_at) VALUES (1, 1, NULL, 1, '', 'Tiêu chí ', '100', 'Kịp thời: 1; chậm: 0,5', '{"kind":"option","options":[{"label":"Kịp thời","points":"1"},{"label":"Chậm","points":"0.5"}],"no_occurrence":"excluded"}', 'self', 'Văn phòng', 'Báo cáo "năm"', NULL, NULL);
INSERT INTO "node" (id, set_id, parent, position, code, title, max, wording, rule, channel, lead_unit, evidence, confirmed_by, confirmed_at) VALUES (2, 1, 1, 2, '1', 'Tiêu chí 1', NULL, 'Kịp thời: 1; chậm: 0,5', '{"kind":"manual","no_occurrence":"excluded"}', 'self', 'Văn phòng', 'Báo cáo "năm"', NULL, NULL);
INSERT INTO "node" (id, set_id, parent, position, code, title, max, wording, rule, channel, lead_unit, evidence, confirmed_by, confirmed_at) VALUES (3, 1, 2, 3, '1.1', 'Tiêu chí 1.1', '1.5', 'Kịp thời: 1; chậm: 0,5', '{"kind":"option","options":[{"label":"Kịp thời","points":"1"},{"label":"Chậm","points":"0.5"}],"no_occurrence":"excluded"}', 'self', 'Văn phòng', 'Báo cáo "năm"', NULL, NULL);
INSERT INTO "node" (id, set_id, parent, position, code, title, max, wording, rule, channel, lead_unit, evidence, confirmed_by, confirmed_at) VALUES (4, 1, 2, 4, '1.2', 'Tiêu chí 1.2', '2', 'Kịp thời: 1; chậm: 0,5', '{"kind":"manual","no_occurrence":"excluded"}', 'survey', 'Văn phòng', 'Báo cáo "năm"', NULL, NULL);
INSERT INTO "round" (id, code, year, set_id, group_name, from_day, to_day, published_at, threshold) VALUES (1, 'XA-2020', 2020, 1, 'Các xã', '2020-01-01', '2020-12-31', NULL, NULL);
INSERT INTO "round_unit" (round, position, unit) VALUES (1, 0, 3);
INSERT INTO "round_unit" (round, position, unit) VALUES (1, 1, 2);
INSERT INTO "score" (round, unit, node, stage, state, points, figure, working, remark, author, at) VALUES (1, 2, 3, 'appraised1', 'no_occurrence', NULL, '38/40', '', 'có ''nháy'' và
xuống dòng', 'Nguyễn Văn A', '2021-01-04T03:04:05.678901234Z');
INSERT INTO "score" (round, unit, node, stage, state, points, figure, working, remark, author, at) VALUES (1, 2, 3, 'council', 'not_applicable', NULL, '38/40', '', 'có ''nháy'' và
xuống dòng', 'Nguyễn Văn A', '2021-01-04T03:04:05.678901234Z');
INSERT INTO "score" (round, unit, node, stage, state, points, figure, working, remark, author, at) VALUES (1, 2, 3, 'self', 'scored', '1.425', '38/40', '', 'có ''nháy'' và
xuống dòng', 'Nguyễn Văn A', '2021-01-04T03:04:05.678901234Z');
INSERT INTO "score" (round, unit, node, stage, state, points, figure, working, remark, author, at) VALUES (1, 3, 1, 'approved', 'scored', '73.33', '38/40', '', 'có ''nháy'' và
xuống dòng', 'Nguyễn Văn A', '2021-01-04T03:04:05.678901234Z');
INSERT INTO "score" (round, unit, node, stage, state, points, figure, working, remark, author, at) VALUES (1, 3, 4, 'appraised2', 'scored', '0', '38/40', '', 'có ''nháy'' và
xuống dòng', 'Nguyễn Văn A', '2021-01-04T03:04:05.678901234Z');
INSERT INTO "lock" (round, unit, stage) VALUES (1, 2, 'council');
INSERT INTO "published_result" (id, unit, unit_name, year, index_points, out_of, rank, of_count, rank_change, grade, unit_count, source) VALUES (1, 2, 'Xã B', 2019, '85.5051', '96', 2, 7, -3, 'Tốt', NULL, 'Báo (bịa)');
INSERT INTO "published_result" (id, unit, unit_name, year, index_points, out_of, rank, of_count, rank_change, grade, unit_count, source) VALUES (2, NULL, 'Xã B', 2020, '85.5051', NULL, NULL, 7, -3, 'Tốt', 12, 'Báo (bịa)');
INSERT INTO "published_result" (id, unit, unit_name, year, index_points, out_of, rank, of_count, rank_change, grade, unit_count, source) VALUES (3, 2, 'Xã B', 2018, '85.5051', '96', 2, 7, -3, 'Tốt', NULL, 'Báo (bịa)');
INSERT INTO "commitment" (id, year, unit, unit_name, head_name, head_title, state, date, receiver, receiver_name, signed_day, signed_place, signed_scan, closed_day, taken) VALUES (1, 2021, 2, 'Xã B', 'Trần Thị B', 'Chủ tịch', 'draft', '2021-02-01', '', '', NULL, '', NULL, NULL, NULL);
INSERT INTO "commitment" (id, year, unit, unit_name, head_name, head_title, state, date, receiver, receiver_name, signed_day, signed_place, signed_scan, closed_day, taken) VALUES (2, 2020, 2, 'Xã B', 'Trần Thị B', 'Chủ tịch', 'printed', '2021-02-01', 'Chủ tịch Ủy ban nhân dân huyện', 'Hoàng Văn Q', '2020-02-03', 'Xã B', 1, '2020-12-31', NULL);
INSERT INTO "commitment" (id, year, unit, unit_name, head_name, head_title, state, date, receiver, receiver_name, signed_day, signed_place, signed_scan, closed_day, taken) VALUES (3, 2022, 2, 'Xã B', 'Trần Thị B', 'Chủ tịch', 'draft', '2021-02-01', '', '', NULL, '', NULL, NULL, NULL);
INSERT INTO "commitment" (id, year, unit, unit_name, head_name, head_title, state, date, receiver, receiver_name, signed_day, signed_place, signed_scan, closed_day, taken) VALUES (4, 2021, 2, 'Xã B', 'Trần Thị B', 'Chủ tịch', 'draft', '2021-02-01', '', '', '2021-02-03', '', NULL, '2022-01-10', '[{"target":1,"day":"2021-12-31","value":"97.5","period":"Năm 2021","author":"Nguyễn Văn A","at":"2021-01-01T00:00:20Z"}]');
INSERT INTO "commitment" (id, year, unit, unit_name, head_name, head_title, state, date, receiver, receiver_name, signed_day, signed_place, signed_scan, closed_day, taken) VALUES (5, 2021, 2, 'Xã B', 'Trần Thị B', 'Chủ tịch', 'draft', '2021-02-01', '', '', '2021-02-03', '', NULL, '2022-01-10', '[]');
INSERT INTO "target" (commitment, position, name, measure, baseline, direction, value, deadline, criteria, number, counting, indicator) VALUES (1, 0, 'Tỷ lệ hồ sơ đúng hạn', '%', '97', '≥', '99.5', NULL, '7.3.1, 7.3.2', 0, 'level', NULL);
INSERT INTO "target" (commitment, position, name, measure, baseline, direction, value, deadline, criteria, number, counting, indicator) VALUES (1, 1, 'Tỷ lệ hồ sơ đúng hạn', '%', NULL, '≤', '99.5', '2021-06-30', '7.3.1, 7.3.2', 0, 'level', NULL);
INSERT INTO "target" (commitment, position, name, measure, baseline, direction, value, deadline, criteria, number, counting, indicator) VALUES (1, 2, 'Tỷ lệ hồ sơ đúng hạn', '%', NULL, '=', '99.5', NULL, '7.3.1, 7.3.2', 0, 'level', NULL);
INSERT INTO "target" (commitment, position, name, measure, baseline, direction, value, deadline, criteria, number, counting, indicator) VALUES (2, 0, 'Tỷ lệ hồ sơ đúng hạn', '%', '97', '≥', '99.5', NULL, '7.3.1, 7.3.2', 2, 'cumulative', NULL);
INSERT INTO "target" (commitment, position, name, measure, baseline, direction, value, deadline, criteria, number, counting, indicator) VALUES (3, 0, 'Tỷ lệ hồ sơ đúng hạn', '%', '97', '≥', '99.5', NULL, '7.3.1, 7.3.2', 1, 'level', 1);
INSERT INTO "target" (commitment, position, name, measure, baseline, direction, value, deadline, criteria, number, counting, indicator) VALUES (4, 0, 'Tỷ lệ hồ sơ đúng hạn', '%', '97', '≥', '99.5', NULL, '7.3.1, 7.3.2', 0, 'level', NULL);
INSERT INTO "target" (commitment, position, name, measure, baseline, direction, value, deadline, criteria, number, counting, indicator) VALUES (4, 1, 'Tỷ lệ hồ sơ đúng hạn', '%', NULL, '≤', '99.5', '2021-06-30', '7.3.1, 7.3.2', 0, 'level', NULL);
INSERT INTO "target" (commitment, position, name, measure, baseline, direction, value, deadline, criteria, number, counting, indicator) VALUES (4, 2, 'Tỷ lệ hồ sơ đúng hạn', '%', NULL, '=', '99.5', NULL, '7.3.1, 7.3.2', 0, 'level', NULL);
INSERT INTO "target" (commitment, position, name, measure, baseline, direction, value, deadline, criteria, number, counting, indicator) VALUES (5, 0, 'Tỷ lệ hồ sơ đúng hạn', '%', '97', '≥', '99.5', NULL, '7.3.1, 7.3.2', 0, 'level', NULL);
INSERT INTO "target" (commitment, position, name, measure, baseline, direction, value, deadline, criteria, number, counting, indicator) VALUES (5, 1, 'Tỷ lệ hồ sơ đúng hạn', '%', NULL, '≤', '99.5', '2021-06-30', '7.3.1, 7.3.2', 0, 'level', NULL);
INSERT INTO "target" (commitment, position, name, measure, baseline, direction, value, deadline, criteria, number, counting, indicator) VALUES (5, 2, 'Tỷ lệ hồ sơ đúng hạn', '%', NULL, '=', '99.5', NULL, '7.3.1, 7.3.2', 0, 'level', NULL);
INSERT INTO "task" (commitment, position, name, product, deadline, person, number) VALUES (1, 0, 'Rà soát', 'Báo cáo', '2021-03-31', 'Lê Văn C', 0);
INSERT INTO "task" (commitment, position, name, product, deadline, person, number) VALUES (2, 0, 'Rà soát', 'Báo cáo', '2021-03-31', 'Lê Văn C', 1);
INSERT INTO "task" (commitment, position, name, product, deadline, person, number) VALUES (4, 0, 'Rà soát', 'Báo cáo', '2021-03-31', 'Lê Văn C', 0);
INSERT INTO "task" (commitment, position, name, product, deadline, person, number) VALUES (5, 0, 'Rà soát', 'Báo cáo', '2021-03-31', 'Lê Văn C', 0);
INSERT INTO "document_number" (id, series, year, number, date, subject) VALUES (1, 'BC-UBND', 2021, 45, '2021-04-07', 'Báo cáo kết quả (bịa)');
INSERT INTO "clerk" (id, name, department, password, recovery) VALUES (1, 'Nguyễn Văn A', 'Phòng Nội vụ', '$argon2id$v=19$m=19456,t=2,p=1$YWJj$ZGVm', '$argon2id$v=19$m=19456,t=2,p=1$YWJj$ZGVm');
INSERT INTO "clerk" (id, name, department, password, recovery) VALUES (2, 'Trần Thị B', 'Phòng Nội vụ', NULL, NULL);
INSERT INTO "council" (id, year, name, decision, decided_on, issuer) VALUES (1, 2020, 'Hội đồng tự đánh giá', '215/QĐ-UBND', '2020-10-01', 'Chủ tịch UBND');
INSERT INTO "council_member" (council, position, body, role, name, office_title) VALUES (1, 0, 'council', 'chair', 'Nguyễn Văn A', 'Trưởng phòng');
INSERT INTO "council_member" (council, position, body, role, name, office_title) VALUES (1, 1, 'support_team', 'secretary', 'Trần Thị B', 'Trưởng phòng');
INSERT INTO "milestone" (id, round, day, name, closes) VALUES (1, 1, '2020-11-15', 'Hết hạn', 'self');
INSERT INTO "milestone" (id, round, day, name, closes) VALUES (2, 1, '2020-11-15', 'Hết hạn', NULL);
INSERT INTO "assignment" (round, node, lead, cooperating, deadline, official) VALUES (1, 2, 'Phòng Nội vụ', '["Văn phòng","Phòng \"Tư pháp\""]', '2020-11-10', 'Lê Văn C');
INSERT INTO "evidence" (id, hash, bytes, file_name, format, kind, number, day, issuer, subject, revises, author, at) VALUES (1, '3348a305b313dea86722bf9db00704a77410139d47402e0b841df20fa8e032f5', 14, 'ke-hoach.pdf', 'pdf', 'Kế hoạch', '03/KH-UBND', '2020-01-15', 'UBND', 'cải cách hành chính', NULL, 'Nguyễn Văn A', '2021-01-01T00:00:07Z');
INSERT INTO "evidence" (id, hash, bytes, file_name, format, kind, number, day, issuer, subject, revises, author, at) VALUES (2, '01795e291900913555a8a738f39cef73dc8e83274d032d57b3c983608f4a8bb4', 15, 'ke-hoach.pdf', 'pdf', 'Kế hoạch', '03/KH-UBND', NULL, 'UBND', 'cải cách hành chính', 1, 'Nguyễn Văn A', '2021-01-01T00:00:07Z');
INSERT INTO "evidence_link" (round, unit, node, evidence, page, state, reason, author, at) VALUES (1, 2, 3, 1, 'trang 3', 'supplement_asked', 'thiếu phụ lục', 'Nguyễn Văn A', '2021-01-01T00:00:08Z');
INSERT INTO "evidence_rule" (node, kinds, inside_period, before, consequence) VALUES (3, '["Kế hoạch"]', 1, '15/01 năm sau', 'trừ 0,5 điểm');
INSERT INTO "remark" (id, round, unit, node, kind, text, deadline, author, at) VALUES (1, 1, 2, 3, 'explained', 'vì sao', NULL, 'Nguyễn Văn A', '2021-01-01T00:00:09Z');
INSERT INTO "remark" (id, round, unit, node, kind, text, deadline, author, at) VALUES (2, 1, 2, 3, 'accepted', 'vì sao', NULL, 'Nguyễn Văn A', '2021-01-01T00:00:09Z');
INSERT INTO "remark" (id, round, unit, node, kind, text, deadline, author, at) VALUES (3, 1, 2, 3, 'returned', 'vì sao', '2020-12-01', 'Nguyễn Văn A', '2021-01-01T00:00:09Z');
INSERT INTO "remark" (id, round, unit, node, kind, text, deadline, author, at) VALUES (4, 1, 2, 3, 'asked', 'vì sao', '2020-12-01', 'Nguyễn Văn A', '2021-01-01T00:00:09Z');
INSERT INTO "remark" (id, round, unit, node, kind, text, deadline, author, at) VALUES (5, 1, 2, 3, 'ruled', 'vì sao', NULL, 'Nguyễn Văn A', '2021-01-01T00:00:09Z');
INSERT INTO "question" (id, round, node, text, addressee, letter, asked_on, answer, answer_document, answered_on, effect) VALUES (1, 1, NULL, 'Tính thế nào?', 'Sở Nội vụ', '20/UBND-NV', '2020-11-05', '', '', NULL, '');
INSERT INTO "question" (id, round, node, text, addressee, letter, asked_on, answer, answer_document, answered_on, effect) VALUES (2, 1, 3, 'Tính thế nào?', 'Sở Nội vụ', '20/UBND-NV', '2020-11-05', 'Tính cả bản điện tử', '', NULL, '');
INSERT INTO "wording" (file, paragraph, text, original) VALUES ('ban_cam_ket.md', 'closing', 'Bản cam kết được lập thành 03 bản./.', 'Bản cam kết được lập thành 02 bản./.');
INSERT INTO "lost_points_note" (round, unit, node, cause, words, department, official, remedy, deadline) VALUES (1, 3, 3, 'late', 'Gửi chậm 02 báo cáo.', 'Phòng Nội vụ', 'Công chức Văn phòng', 'Lập lịch báo cáo.', '2021-03-31');
INSERT INTO "amendment" (commitment, position, day, reason, changes) VALUES (2, 0, '2020-06-01', 'Cấp trên giao lại', '["Mức cam kết: 100 → 99,5"]');
INSERT INTO "later_head" (commitment, position, from_day, name, title) VALUES (2, 0, '2020-07-01', 'Lê Văn C', 'Phó Chủ tịch');
INSERT INTO "progress" (id, commitment, part, number, day, value, done, note, evidence, author, at) VALUES (1, 2, 'target', 2, '2020-06-30', '40.5', 0, 'theo báo cáo', 1, 'Nguyễn Văn A', '2021-01-01T00:00:10Z');
INSERT INTO "progress" (id, commitment, part, number, day, value, done, note, evidence, author, at) VALUES (2, 2, 'task', 1, '2020-06-30', NULL, 0, 'theo báo cáo', NULL, 'Nguyễn Văn A', '2021-01-01T00:00:10Z');
INSERT INTO "progress" (id, commitment, part, number, day, value, done, note, evidence, author, at) VALUES (3, 2, 'task', 1, '2020-06-30', NULL, 1, 'theo báo cáo', NULL, 'Nguyễn Văn A', '2021-01-01T00:00:10Z');
INSERT INTO "difference_reason" (id, round, kind, unit, node, stage, what, said, worked_out, reason, who, at) VALUES (1, 1, 'parts', 3, 1, 'approved', '', '73.33', '65.08', 'Chưa có điểm chi tiết của 02 lĩnh vực.', 'Nguyễn Văn A', '2021-01-01T00:00:09Z');
INSERT INTO "second_entry" (round, unit, who, at, total, compared_at) VALUES (1, 3, 'Trần Thị B', '2021-01-01T00:00:10Z', '73.33', '2021-01-01T00:00:11Z');
INSERT INTO "second_cell" (round, unit, node, state, points, kept, first_state, first_points, ruled_by, ruled_at) VALUES (1, 3, 1, 'scored', '73.33', NULL, NULL, NULL, NULL, NULL);
INSERT INTO "second_cell" (round, unit, node, state, points, kept, first_state, first_points, ruled_by, ruled_at) VALUES (1, 3, 3, NULL, NULL, 'first', 'scored', '1.5', 'Nguyễn Văn A', '2021-01-01T00:00:12Z');
INSERT INTO "hearing" (id, round, stage, council, place, begun_at, ended_at, guests, chair, secretary, quorum, course, conclusions) VALUES (1, 1, 'council', 'Hội đồng tự đánh giá', 'Phòng họp số 1', '2021-01-01T00:00:20Z', '2021-01-01T00:00:40Z', 'Đại diện Xã B', 'Nguyễn Văn A', 'Trần Thị B', 1, 'Tổ giúp việc báo cáo', 'Giao Phòng Nội vụ tổng hợp');
INSERT INTO "hearing" (id, round, stage, council, place, begun_at, ended_at, guests, chair, secretary, quorum, course, conclusions) VALUES (2, 1, 'council', 'Hội đồng tự đánh giá', 'Phòng họp số 1', '2021-01-01T00:00:20Z', NULL, 'Đại diện Xã B', 'Nguyễn Văn A', 'Trần Thị B', NULL, 'Tổ giúp việc báo cáo', 'Giao Phòng Nội vụ tổng hợp');
INSERT INTO "attendee" (hearing, position, body, role, name, office_title, attendance) VALUES (1, 0, 'council', 'chair', 'Nguyễn Văn A', 'Trưởng phòng', 'present');
INSERT INTO "attendee" (hearing, position, body, role, name, office_title, attendance) VALUES (1, 1, 'council', 'member', 'Lê Văn C', 'Trưởng phòng', 'absent');
INSERT INTO "attendee" (hearing, position, body, role, name, office_title, attendance) VALUES (1, 2, 'support_team', 'secretary', 'Trần Thị B', 'Trưởng phòng', 'present');
INSERT INTO "decision" (hearing, unit, node, claimed, reviewed, mark, opinions, reason, in_favour, against, abstained, author, at) VALUES (1, 2, 3, '1', 'not_applicable', 'no_occurrence', 'đề nghị giữ nguyên', 'đủ tài liệu', 1, 0, 0, 'Nguyễn Văn A', '2021-01-01T00:00:30Z');
INSERT INTO "decision" (hearing, unit, node, claimed, reviewed, mark, opinions, reason, in_favour, against, abstained, author, at) VALUES (1, 2, 4, NULL, 'not_applicable', '1', 'đề nghị giữ nguyên', 'đủ tài liệu', NULL, NULL, NULL, 'Nguyễn Văn A', '2021-01-01T00:00:30Z');
INSERT INTO "initiative" (id, year, unit, title, author, field, registered, decision, decided, effect, evidence) VALUES (1, 2021, 2, 'Hẹn giờ trả kết quả', 'Trần Thị B', 'Cải cách thủ tục hành chính', NULL, '', NULL, '', NULL);
INSERT INTO "initiative" (id, year, unit, title, author, field, registered, decision, decided, effect, evidence) VALUES (2, 2021, 2, 'Hẹn giờ trả kết quả', 'Trần Thị B', 'Cải cách thủ tục hành chính', '2021-03-01', '12/QĐ-UBND (bịa)', '2021-10-01', 'Giảm một lần đi lại', 1);
INSERT INTO "paper_entry" (id, paper, round, unit, year, hearing, entry, text, who, at, conference) VALUES (1, 'publication', 1, NULL, NULL, NULL, 'proposer', 'Trưởng phòng Phòng Nội vụ (bịa)', 'Nguyễn Văn A', '2021-01-01T00:00:00Z', NULL);
INSERT INTO "paper_entry" (id, paper, round, unit, year, hearing, entry, text, who, at, conference) VALUES (2, 'self-report', 1, 2, NULL, NULL, 'own_number', '45/BC-UBND', 'Nguyễn Văn A', '2021-01-01T00:00:00Z', NULL);
INSERT INTO "paper_entry" (id, paper, round, unit, year, hearing, entry, text, who, at, conference) VALUES (3, 'year-end', NULL, NULL, 2021, NULL, 'date', '15/12/2021', 'Nguyễn Văn A', '2021-01-01T00:00:00Z', NULL);
INSERT INTO "paper_entry" (id, paper, round, unit, year, hearing, entry, text, who, at, conference) VALUES (4, 'conclusions', NULL, NULL, NULL, NULL, 'number', '15/TB-UBND (bịa)', 'Nguyễn Văn A', '2021-01-01T00:00:30Z', 2);
INSERT INTO "portal_template" (id, name, file_name, columns) VALUES (1, 'Phần mềm chấm điểm', '{mã}_{stt}', '[{"heading":"Mã TC","source":"code","longest":20}]');
INSERT INTO "handed_in" (template, round, unit, node, who, at) VALUES (1, 1, 3, 2, 'Nguyễn Văn A', '2021-01-01T00:00:11Z');
INSERT INTO "steering_document" (id, kind, number, date, issuer, subject, evidence) VALUES (1, 'Kế hoạch', '5/KH-UBND (bịa)', '2021-01-15', 'Ủy ban nhân dân xã A', 'Cải cách hành chính năm 2021', 1);
INSERT INTO "steering_document" (id, kind, number, date, issuer, subject, evidence) VALUES (2, 'Kế hoạch', '', NULL, '', 'Cải cách hành chính năm 2021', NULL);
INSERT INTO "conference" (id, year, name, day, begins, place, chair, content, preparation, contact, points, agenda, guests, talks, discussion, conclusions) VALUES (1, 2021, 'Hội nghị tổng kết', NULL, NULL, '', '', '', '', '', '[]', '[]', '[]', '[]', '[]', '[]');
INSERT INTO "conference" (id, year, name, day, begins, place, chair, content, preparation, contact, points, agenda, guests, talks, discussion, conclusions) VALUES (2, 2021, 'Hội nghị tổng kết', '2021-04-07', '07:30:00', 'Hội trường', 'Chủ tịch', 'Tổng kết', 'chuẩn bị tham luận', 'Văn phòng', '["Xã B"]', '[{"time":"08 giờ","item":"Khai mạc","presenter":"Văn phòng"}]', '[{"name":"Trần Thị B","title":"Trưởng phòng","body":"Phòng Nội vụ","point":"Xã B","attendance":"present","note":"cử người thay"},{"name":"","title":"Trưởng phòng","body":"Phòng Nội vụ","point":"Xã B","attendance":"absent","note":"cử người thay"},{"name":"Lê Văn C","title":"Trưởng phòng","body":"Phòng Nội vụ","point":"Xã B","attendance":null,"note":"cử người thay"}]', '[{"speaker":"Xã B","title":"Tham luận"}]', '[{"speaker":"Xã C","text":"Hồ sơ\ntrễ hẹn"}]', '[{"text":"Rà soát","owner":"Phòng Nội vụ","deadline":"2021-06-30","done":null,"result":"đã \"xong\""},{"text":"Rà soát","owner":"Phòng Nội vụ","deadline":"2021-06-30","done":"2021-07-01","result":"đã \"xong\""}]');
INSERT INTO "commendation" (id, year, kind, honoree, unit, name, title, grounds, achievement, state, reason, decision, decided, register_no, deadline) VALUES (1, 2021, 'reminder', 'collective', 2, 'Xã B', '', 'Xếp hạng 7/7', '', 'proposed', '', '', NULL, NULL, NULL);
INSERT INTO "commendation" (id, year, kind, honoree, unit, name, title, grounds, achievement, state, reason, decision, decided, register_no, deadline) VALUES (2, 2021, 'certificate', 'individual', NULL, 'Xã B', 'Trưởng phòng', 'Xếp hạng 7/7', 'Đã có thành tích "xuất sắc"', 'chosen', 'thống nhất', '60/QĐ-UBND (bịa)', '2021-04-05', 12, '2021-05-05');
INSERT INTO "blank_form" (id, name, shift_right, shift_down, places, sheet_width, sheet_height) VALUES (1, 'Phôi 2021', -15, 20, '[{"part":"honoree","left":300,"top":880,"width":2370,"size":24},{"part":"honoree_title","left":300,"top":1010,"width":2370,"size":16},{"part":"achievement","left":400,"top":1110,"width":2170,"size":18},{"part":"decision","left":200,"top":1420,"width":1350,"size":13},{"part":"register_no","left":200,"top":1540,"width":1350,"size":13},{"part":"place_and_date","left":1600,"top":1350,"width":1100,"size":14},{"part":"signer_title","left":1600,"top":1430,"width":1100,"size":14},{"part":"signer_name","left":1600,"top":1800,"width":1100,"size":14}]', 2970, 2100);
INSERT INTO "blank_form" (id, name, shift_right, shift_down, places, sheet_width, sheet_height) VALUES (2, 'Phôi khổ A3', 0, 0, '[{"part":"honoree","left":424,"top":1244,"width":3351,"size":33},{"part":"honoree_title","left":424,"top":1428,"width":3351,"size":22},{"part":"achievement","left":565,"top":1569,"width":3068,"size":25},{"part":"decision","left":282,"top":2008,"width":1909,"size":18},{"part":"register_no","left":282,"top":2178,"width":1909,"size":18},{"part":"place_and_date","left":2262,"top":1909,"width":1555,"size":19},{"part":"signer_title","left":2262,"top":2022,"width":1555,"size":19},{"part":"signer_name","left":2262,"top":2545,"width":1555,"size":19}]', 4200, 2970);
INSERT INTO "indicator" (id, name, numerator, denominator, definition, measure, better, counting, reckoning, parts, top, valid_from, valid_to) VALUES (1, 'Hồ sơ trực tuyến', 'hồ sơ nộp trực tuyến', 'hồ sơ tiếp nhận', 'Đếm hồ sơ', '%', 'up', 'level', 'calendar', 'add_up', NULL, NULL, NULL);
INSERT INTO "indicator" (id, name, numerator, denominator, definition, measure, better, counting, reckoning, parts, top, valid_from, valid_to) VALUES (2, 'Hồ sơ trực tuyến', '', '', 'Đếm hồ sơ', 'điểm', 'down', 'cumulative', 'report', 'apart', '100', '2022-06-23', '2023-12-31');
INSERT INTO "indicator_target" (indicator, position, year, own, higher, source) VALUES (1, 0, 2021, '25', '20', 'KH (bịa)');
INSERT INTO "indicator_target" (indicator, position, year, own, higher, source) VALUES (1, 1, 2022, NULL, NULL, '');
INSERT INTO "indicator_value" (id, indicator, unit, field, kind, year, number, from_day, to_day, value, part, whole, note, author, at) VALUES (1, 1, NULL, '', 'week', 2021, 1, '2021-01-04', '2021-01-10', NULL, '38', '40', 'theo báo cáo', 'Nguyễn Văn A', '2021-01-01T00:00:01Z');
INSERT INTO "indicator_value" (id, indicator, unit, field, kind, year, number, from_day, to_day, value, part, whole, note, author, at) VALUES (2, 1, NULL, 'tài chính', 'month', 2021, 1, '2020-12-15', '2021-01-14', '97.5', NULL, NULL, 'theo báo cáo', 'Nguyễn Văn A', '2021-01-01T00:00:02Z');
INSERT INTO "indicator_value" (id, indicator, unit, field, kind, year, number, from_day, to_day, value, part, whole, note, author, at) VALUES (3, 1, NULL, '', 'quarter', 2021, 1, '2020-12-15', '2021-03-14', NULL, NULL, NULL, 'theo báo cáo', 'Nguyễn Văn A', '2021-01-01T00:00:03Z');
INSERT INTO "indicator_value" (id, indicator, unit, field, kind, year, number, from_day, to_day, value, part, whole, note, author, at) VALUES (4, 1, 2, 'tài chính', 'half_year', 2021, 1, '2020-12-15', '2021-06-14', NULL, '38', '40', 'theo báo cáo', 'Nguyễn Văn A', '2021-01-01T00:00:04Z');
INSERT INTO "indicator_value" (id, indicator, unit, field, kind, year, number, from_day, to_day, value, part, whole, note, author, at) VALUES (5, 1, 2, '', 'nine_months', 2021, 1, '2020-12-15', '2021-09-14', '97.5', NULL, NULL, 'theo báo cáo', 'Nguyễn Văn A', '2021-01-01T00:00:05Z');
INSERT INTO "indicator_value" (id, indicator, unit, field, kind, year, number, from_day, to_day, value, part, whole, note, author, at) VALUES (6, 1, 2, 'tài chính', 'year', 2021, 1, '2020-12-15', '2021-12-14', NULL, NULL, NULL, 'theo báo cáo', 'Nguyễn Văn A', '2021-01-01T00:00:06Z');
INSERT INTO "indicator_value" (id, indicator, unit, field, kind, year, number, from_day, to_day, value, part, whole, note, author, at) VALUES (7, 1, 2, '', 'other', 2021, 0, '2021-03-01', '2021-03-20', NULL, '38', '40', 'theo báo cáo', 'Nguyễn Văn A', '2021-01-01T00:00:07Z');
INSERT INTO "survey" (id, year, name, from_day, to_day, counted, levels, source) VALUES (1, 2021, 'Khảo sát hài lòng (bịa)', '2021-09-01', NULL, 'forms', '[{"label":"Hài lòng","satisfied":true},{"label":"Không hài lòng","satisfied":false}]', 'Kế hoạch (bịa)');
INSERT INTO "survey" (id, year, name, from_day, to_day, counted, levels, source) VALUES (2, 2021, 'Khảo sát hài lòng (bịa)', NULL, '2021-09-30', 'answers', '[{"label":"Hài lòng","satisfied":true},{"label":"Không hài lòng","satisfied":false}]', 'Kế hoạch (bịa)');
INSERT INTO "survey_return" (id, survey, unit, sent, returned, answers) VALUES (1, 1, 2, 50, 48, '[45,2]');
INSERT INTO "survey_return" (id, survey, unit, sent, returned, answers) VALUES (2, 1, NULL, 50, 48, '[45,2]');
INSERT INTO "outside_index" (id, name, year, entity, component, value, scale, rank, of, source) VALUES (1, 'PAPI', 2021, 'Tỉnh A', '', '39.89', '80', NULL, NULL, 'Báo cáo (bịa)');
INSERT INTO "outside_index" (id, name, year, entity, component, value, scale, rank, of, source) VALUES (2, 'PAPI', 2021, 'Tỉnh A', 'Công khai', NULL, NULL, 3, 63, 'Báo cáo (bịa)');
COMMIT;
