-- Indicators with targets by year and values by period, unit and field; surveys with what came back;
-- outside indices as published. A target of a commitment may take its progress from an indicator.

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

ALTER TABLE target ADD COLUMN indicator INTEGER REFERENCES indicator (id) DEFERRABLE INITIALLY DEFERRED; -- none: typed
