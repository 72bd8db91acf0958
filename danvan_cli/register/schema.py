"""The tables of the register, as migrations."""

# One entry a version: `pragma user_version` says how many have been applied. Never change one that was released.
MIGRATIONS = (
    """
    CREATE TABLE receipt (
        id INTEGER PRIMARY KEY,
        plan TEXT NOT NULL,
        file TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        unit TEXT NOT NULL,
        period TEXT NOT NULL,
        status TEXT NOT NULL CHECK (status IN ('accepted', 'returned', 'unplaced')),
        received TEXT NOT NULL,
        evidence TEXT NOT NULL,
        collected TEXT NOT NULL,
        judged_by TEXT NOT NULL,
        replaces INTEGER REFERENCES receipt (id),
        -- The first judgement of the same bytes: when they came among others of their day.
        first INTEGER NOT NULL REFERENCES receipt (id),
        CHECK (status = 'unplaced' OR (unit <> '' AND period <> ''))
    ) STRICT;
    CREATE INDEX receipt_sha256 ON receipt (sha256);
    CREATE INDEX receipt_place ON receipt (plan, period, unit);
    CREATE TABLE value (
        receipt INTEGER NOT NULL REFERENCES receipt (id),
        code TEXT NOT NULL,
        state TEXT NOT NULL,
        value TEXT,
        text TEXT NOT NULL,
        sheet TEXT NOT NULL,
        cell TEXT NOT NULL,
        note TEXT NOT NULL,
        PRIMARY KEY (receipt, code)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE text (
        id INTEGER PRIMARY KEY,
        receipt INTEGER NOT NULL REFERENCES receipt (id),
        task TEXT NOT NULL,
        field TEXT NOT NULL,
        sheet TEXT NOT NULL,
        cell TEXT NOT NULL,
        text TEXT NOT NULL
    ) STRICT;
    CREATE INDEX text_receipt ON text (receipt);
    -- Entries of the sketches of results told (see `likeness`), to find a text's twin without reading all others.
    CREATE TABLE sketch (
        period TEXT NOT NULL,
        entry INTEGER NOT NULL,
        text INTEGER NOT NULL REFERENCES text (id),
        PRIMARY KEY (period, entry, text)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE finding (
        id INTEGER PRIMARY KEY,
        receipt INTEGER NOT NULL REFERENCES receipt (id),
        code TEXT NOT NULL,
        severity TEXT NOT NULL,
        sheet TEXT NOT NULL,
        cell TEXT NOT NULL,
        template TEXT NOT NULL,
        advice TEXT NOT NULL,
        arguments TEXT NOT NULL
    ) STRICT;
    CREATE INDEX finding_receipt ON finding (receipt);
    CREATE TABLE day_off (
        country TEXT NOT NULL,
        year INTEGER NOT NULL,
        days TEXT NOT NULL,
        PRIMARY KEY (country, year)
    ) STRICT;
    -- The same bytes may be judged again, by a better plan or a better date of receipt: the last judgement holds.
    CREATE VIEW judged AS
        SELECT * FROM receipt AS this
        WHERE NOT EXISTS (
            SELECT 1 FROM receipt AS later
            WHERE later.sha256 = this.sha256 AND later.plan = this.plan AND later.id > this.id
        );
    CREATE VIEW current AS
        SELECT * FROM judged AS this
        WHERE status = 'accepted' AND NOT EXISTS (
            SELECT 1 FROM judged AS later
            WHERE later.plan = this.plan AND later.period = this.period AND later.unit = this.unit
            AND later.status = 'accepted' AND (later.received, later.first) > (this.received, this.first)
        );
    """
    + "".join(
        f"CREATE TRIGGER {table}_{verb} BEFORE {verb} ON {table} BEGIN SELECT RAISE(ABORT, 'append only'); END;"
        for table in ("receipt", "value", "text", "finding")
        for verb in ("UPDATE", "DELETE")
    ),
    """
    CREATE TABLE decision (
        id INTEGER PRIMARY KEY,
        plan TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('assign', 'accept', 'extend')),
        by TEXT NOT NULL,
        at TEXT NOT NULL,
        reason TEXT NOT NULL CHECK (reason <> ''),
        sha256 TEXT NOT NULL,
        file TEXT NOT NULL,
        unit TEXT NOT NULL,
        period TEXT NOT NULL,
        code TEXT NOT NULL,
        sheet TEXT NOT NULL,
        cell TEXT NOT NULL,
        found TEXT NOT NULL,
        until TEXT,
        withdraws INTEGER REFERENCES decision (id)
    ) STRICT;
    -- A finding that a person accepted is no hindrance; it stays where it was found.
    ALTER TABLE finding ADD COLUMN accepted INTEGER REFERENCES decision (id);
    -- Where the file came from: what its content is compared with when it is judged anew from the kept bytes.
    ALTER TABLE receipt ADD COLUMN sender TEXT NOT NULL DEFAULT '';
    ALTER TABLE receipt ADD COLUMN folder TEXT NOT NULL DEFAULT '';
    """
    + "".join(
        f"CREATE TRIGGER decision_{verb} BEFORE {verb} ON decision BEGIN SELECT RAISE(ABORT, 'append only'); END;"
        for verb in ("UPDATE", "DELETE")
    ),
    """
    -- That a letter which reminds a unit of its report for a period was sent; one letter may be about several periods.
    CREATE TABLE reminder (
        id INTEGER PRIMARY KEY,
        plan TEXT NOT NULL,
        unit TEXT NOT NULL,
        period TEXT NOT NULL,
        day TEXT NOT NULL,
        level INTEGER NOT NULL,
        number TEXT NOT NULL,
        joint INTEGER NOT NULL CHECK (joint IN (0, 1)),
        until TEXT NOT NULL,
        by TEXT NOT NULL,
        at TEXT NOT NULL,
        withdraws INTEGER REFERENCES reminder (id)
    ) STRICT;
    """
    + "".join(
        f"CREATE TRIGGER reminder_{verb} BEFORE {verb} ON reminder BEGIN SELECT RAISE(ABORT, 'append only'); END;"
        for verb in ("UPDATE", "DELETE")
    ),
    """
    -- What was rendered: `told` is what the reports said, as JSON; of each document the hash of danvan's own rendering,
    -- whose bytes are kept, and of the file as it was written, with the clerk's edits carried over.
    CREATE TABLE rendering (
        id INTEGER PRIMARY KEY,
        plan TEXT NOT NULL,
        period TEXT NOT NULL,
        on_day TEXT NOT NULL,
        at TEXT NOT NULL,
        told TEXT NOT NULL
    ) STRICT;
    CREATE INDEX rendering_place ON rendering (plan, period);
    CREATE TABLE rendered (
        rendering INTEGER NOT NULL REFERENCES rendering (id),
        name TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        written TEXT NOT NULL,
        PRIMARY KEY (rendering, name)
    ) STRICT, WITHOUT ROWID;
    """
    + "".join(
        f"CREATE TRIGGER {table}_{verb} BEFORE {verb} ON {table} BEGIN SELECT RAISE(ABORT, 'append only'); END;"
        for table in ("rendering", "rendered")
        for verb in ("UPDATE", "DELETE")
    ),
)
