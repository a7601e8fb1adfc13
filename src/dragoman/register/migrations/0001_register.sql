-- The register. What was read stands in documents; all else is computed from it and can be computed again.
-- Columns with more than one value hold JSON; days are ISO 8601.

-- Key: where an item came from by name, and what it said. `id` is given when all that is to be read has been stored.
CREATE TABLE documents (
    stem TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    id TEXT UNIQUE,
    source TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (stem, sha256)
);

-- What is known of a document as a whole; `version` is that of the knowledge and rules it was read with.
CREATE TABLE readings (
    document TEXT PRIMARY KEY REFERENCES documents (id),
    version TEXT NOT NULL,
    reader TEXT,
    note TEXT,
    language TEXT NOT NULL,
    outlet TEXT,
    outlet_country TEXT,
    published TEXT NOT NULL,
    published_reason TEXT,
    attributed_to TEXT,
    noise TEXT NOT NULL,
    sentences TEXT NOT NULL
);

-- What could not be read or understood, and why; `document` is null where the text itself was not stored.
CREATE TABLE quarantine (
    source TEXT NOT NULL,
    document TEXT,
    stage TEXT NOT NULL,
    reason TEXT NOT NULL
);
CREATE UNIQUE INDEX quarantine_item ON quarantine (source, coalesce(document, ''), stage);
CREATE INDEX quarantine_document ON quarantine (document);

CREATE TABLE statements (
    document TEXT NOT NULL REFERENCES readings (document) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    subject TEXT NOT NULL,
    predicate TEXT NOT NULL,
    value TEXT NOT NULL,
    evidence TEXT NOT NULL,
    rule TEXT,
    reader TEXT NOT NULL,
    PRIMARY KEY (document, position)
);
CREATE INDEX statements_subject ON statements (subject);

-- One document's account of a person, and of an engagement, bundled from its statements.
CREATE TABLE actors (
    id TEXT PRIMARY KEY,
    document TEXT NOT NULL REFERENCES readings (document) ON DELETE CASCADE,
    record TEXT NOT NULL
);
CREATE INDEX actors_document ON actors (document);

CREATE TABLE reports (
    id TEXT PRIMARY KEY,
    document TEXT NOT NULL REFERENCES readings (document) ON DELETE CASCADE,
    record TEXT NOT NULL
);
CREATE INDEX reports_document ON reports (document);

CREATE TABLE people (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    actors TEXT NOT NULL,
    reasons TEXT NOT NULL
);

CREATE TABLE person_names (
    person TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (person, position)
);
CREATE INDEX person_names_name ON person_names (name);

CREATE TABLE tenures (
    person TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    country TEXT,
    body TEXT,
    first_seen TEXT NOT NULL,
    last_seen TEXT NOT NULL,
    evidence TEXT NOT NULL,
    PRIMARY KEY (person, position)
);
CREATE INDEX tenures_office ON tenures (country, title);

CREATE TABLE engagements (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    salience TEXT NOT NULL,
    name TEXT,
    date TEXT NOT NULL,
    country TEXT,
    city TEXT,
    topics TEXT NOT NULL,
    part_of TEXT,
    answers TEXT,
    reasons TEXT NOT NULL
);

CREATE TABLE participations (
    engagement TEXT NOT NULL REFERENCES engagements (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    person TEXT,
    name TEXT,
    office TEXT,
    organisation TEXT,
    country TEXT,
    role TEXT NOT NULL,
    reports TEXT NOT NULL,
    evidence TEXT NOT NULL,
    PRIMARY KEY (engagement, position)
);
CREATE INDEX participations_person ON participations (person);
CREATE INDEX participations_country ON participations (country);

CREATE TABLE fields (
    engagement TEXT NOT NULL REFERENCES engagements (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    conflict INTEGER NOT NULL,
    PRIMARY KEY (engagement, position)
);

CREATE TABLE versions (
    engagement TEXT NOT NULL,
    field INTEGER NOT NULL,
    position INTEGER NOT NULL,
    value TEXT NOT NULL,
    reports TEXT NOT NULL,
    evidence TEXT NOT NULL,
    rule TEXT,
    PRIMARY KEY (engagement, field, position),
    FOREIGN KEY (engagement, field) REFERENCES fields (engagement, position) ON DELETE CASCADE
);

-- Every id under which an engagement can be asked for.
CREATE TABLE report_ids (
    report TEXT PRIMARY KEY,
    engagement TEXT NOT NULL REFERENCES engagements (id) ON DELETE CASCADE,
    position INTEGER NOT NULL
);
CREATE INDEX report_ids_engagement ON report_ids (engagement);

-- What people ruled on two records: append-only, the later over the earlier.
CREATE TABLE decisions (
    number INTEGER PRIMARY KEY,
    subject TEXT NOT NULL,
    first TEXT NOT NULL,
    second TEXT NOT NULL,
    judgement TEXT NOT NULL,
    author TEXT NOT NULL,
    made TEXT NOT NULL
);

-- `generation` counts what was kept of documents; `derived` is the generation and the version of the knowledge from
-- which people and engagements were last computed.
CREATE TABLE state (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
);
