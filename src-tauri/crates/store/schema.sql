-- The sum of all migrations, for reading. Generated: UPDATE_EXPECT=1 cargo test -p store

CREATE TABLE amendment (
    commitment INTEGER NOT NULL REFERENCES commitment (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    day TEXT NOT NULL,
    reason TEXT NOT NULL,
    changes TEXT NOT NULL CHECK (json_valid(changes)), -- JSON: one line each
    PRIMARY KEY (commitment, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE assignment (
    round INTEGER NOT NULL REFERENCES round (id) DEFERRABLE INITIALLY DEFERRED,
    node INTEGER NOT NULL REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED,
    lead TEXT NOT NULL,
    cooperating TEXT NOT NULL CHECK (json_valid(cooperating)), -- JSON: a list of names
    deadline TEXT, official TEXT NOT NULL DEFAULT '', -- none: that of the round
    PRIMARY KEY (round, node)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE blank_form (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    shift_right INTEGER NOT NULL, -- tenths of a millimetre
    shift_down INTEGER NOT NULL, -- tenths of a millimetre
    places TEXT NOT NULL -- JSON: read and written with its form only
, sheet_width INTEGER NOT NULL DEFAULT 2970, sheet_height INTEGER NOT NULL DEFAULT 2100) STRICT;

CREATE TABLE clerk (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    department TEXT NOT NULL,
    password TEXT, -- Argon2id in PHC form; none: anybody may work under this name
    recovery TEXT
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

CREATE INDEX commendation_by_year ON commendation (year);

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

CREATE TABLE counter (
    noun TEXT PRIMARY KEY,
    last INTEGER NOT NULL CHECK (last >= 0) -- the highest identity ever given
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

CREATE TABLE document_number (
    id INTEGER PRIMARY KEY,
    series TEXT NOT NULL CHECK (series != ''),
    year INTEGER NOT NULL,
    number INTEGER NOT NULL CHECK (number > 0),
    date TEXT NOT NULL,
    subject TEXT NOT NULL,
    UNIQUE (series, year, number)
) STRICT;

CREATE TABLE draft (
    clerk TEXT NOT NULL,
    place TEXT NOT NULL,
    label TEXT NOT NULL,
    text TEXT NOT NULL CHECK (text <> ''),
    at TEXT NOT NULL,
    PRIMARY KEY (clerk, place)
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

CREATE TABLE grade (
    set_id INTEGER NOT NULL REFERENCES criteria_set (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    label TEXT NOT NULL,
    from_points TEXT NOT NULL CHECK (from_points NOT GLOB '*[^-0-9.]*' AND from_points != ''),
    from_in INTEGER NOT NULL CHECK (from_in IN (0, 1)),
    PRIMARY KEY (set_id, position)
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

CREATE TABLE handed_in (
    template INTEGER NOT NULL REFERENCES portal_template (id) DEFERRABLE INITIALLY DEFERRED,
    round INTEGER NOT NULL REFERENCES round (id) DEFERRABLE INITIALLY DEFERRED,
    unit INTEGER NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
    node INTEGER NOT NULL REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED,
    who TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (template, round, unit, node)
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

CREATE INDEX hearing_by_round ON hearing (round);

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

CREATE INDEX indicator_value_by_year ON indicator_value (indicator, year);

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

CREATE TRIGGER journal_is_never_rewritten BEFORE UPDATE ON journal
BEGIN SELECT raise(ABORT, 'the journal is append only'); END;

CREATE TRIGGER journal_is_never_shortened BEFORE DELETE ON journal
BEGIN SELECT raise(ABORT, 'the journal is append only'); END;

CREATE TABLE later_head (
    commitment INTEGER NOT NULL REFERENCES commitment (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    from_day TEXT NOT NULL,
    name TEXT NOT NULL,
    title TEXT NOT NULL,
    PRIMARY KEY (commitment, position)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE lock (
    round INTEGER NOT NULL REFERENCES round (id) DEFERRABLE INITIALLY DEFERRED,
    unit INTEGER NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
    stage TEXT NOT NULL CHECK (stage IN ('self', 'council', 'appraised1', 'appraised2', 'approved')),
    PRIMARY KEY (round, unit, stage)
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

CREATE TABLE milestone (
    id INTEGER PRIMARY KEY,
    round INTEGER NOT NULL REFERENCES round (id) DEFERRABLE INITIALLY DEFERRED,
    day TEXT NOT NULL,
    name TEXT NOT NULL,
    closes TEXT CHECK (closes IN ('self', 'council', 'appraised1', 'appraised2', 'approved')) -- none: other work
) STRICT;

CREATE INDEX milestone_by_round ON milestone (round, day);

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

CREATE INDEX node_by_parent ON node (parent);

CREATE INDEX node_by_set ON node (set_id, position);

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

CREATE UNIQUE INDEX paper_entry_once
    ON paper_entry (paper, coalesce(round, 0), coalesce(unit, 0), coalesce(year, 0), coalesce(hearing, 0), coalesce(conference, 0), entry);

CREATE TABLE portal_template (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    file_name TEXT NOT NULL,
    columns TEXT NOT NULL -- JSON: the columns in order
) STRICT;

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

CREATE INDEX progress_by_commitment ON progress (commitment);

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

CREATE INDEX published_result_by_year ON published_result (year);

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

CREATE INDEX score_by_node ON score (node);

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

CREATE TABLE second_entry (
    round INTEGER NOT NULL REFERENCES round (id) DEFERRABLE INITIALLY DEFERRED,
    unit INTEGER NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
    who TEXT NOT NULL,
    at TEXT NOT NULL,
    total TEXT, -- as the decision prints it; none: not typed yet
    compared_at TEXT, -- none: still being keyed, blind
    PRIMARY KEY (round, unit)
) STRICT, WITHOUT ROWID;

CREATE TABLE settings (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    clerk TEXT NOT NULL,
    sample INTEGER NOT NULL CHECK (sample IN (0, 1)),
    set_up INTEGER NOT NULL CHECK (set_up IN (0, 1)),
    text_size INTEGER NOT NULL CHECK (text_size IN (100, 125, 150, 200)),
    high_contrast INTEGER NOT NULL CHECK (high_contrast IN (0, 1))
, verdict_target_from TEXT, verdict_head_from TEXT, proposal TEXT NOT NULL DEFAULT '{"collectives":3,"individuals":2,"index_from":null,"remind_below":null}') STRICT;

CREATE TABLE signer (
    id INTEGER PRIMARY KEY,
    valid_from TEXT,
    valid_to TEXT,
    authority_line TEXT NOT NULL,
    acting_line TEXT NOT NULL,
    title TEXT NOT NULL,
    name TEXT NOT NULL
, office_title TEXT NOT NULL DEFAULT '') STRICT;

CREATE TABLE steering_document (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    number TEXT NOT NULL, -- empty: a law
    date TEXT, -- none: not known
    issuer TEXT NOT NULL, -- empty: a law
    subject TEXT NOT NULL,
    evidence INTEGER REFERENCES evidence (id) DEFERRABLE INITIALLY DEFERRED -- none: not scanned
) STRICT;

CREATE TABLE stopped (
    clerk TEXT NOT NULL PRIMARY KEY,
    place TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE succession (
    predecessor INTEGER NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
    successor INTEGER NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
    from_day TEXT NOT NULL, weight INTEGER CHECK (weight > 0),
    PRIMARY KEY (predecessor, successor)
) STRICT, WITHOUT ROWID;

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

CREATE INDEX survey_return_by_survey ON survey_return (survey);

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

CREATE TABLE wording (
    file TEXT NOT NULL CHECK (file != ''),
    paragraph TEXT NOT NULL CHECK (paragraph != ''),
    text TEXT NOT NULL CHECK (text != ''),
    original TEXT NOT NULL,
    PRIMARY KEY (file, paragraph)
) STRICT, WITHOUT ROWID;

CREATE TABLE wrong_password (
    clerk INTEGER PRIMARY KEY,
    count INTEGER NOT NULL CHECK (count > 0),
    last TEXT NOT NULL
) STRICT;
