"""The tables of an index."""

from __future__ import annotations

#: Raised when the tables, or what is written into them, change.
FORMAT = 2

#: ``words`` holds no text, only where what stands (its rows are those of ``entry``); the text is in ``entry`` already.
TABLES = """
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
CREATE TABLE entry (
  id INTEGER PRIMARY KEY, iri TEXT NOT NULL, kind TEXT NOT NULL, zh TEXT NOT NULL, en TEXT NOT NULL,
  names TEXT NOT NULL, text TEXT NOT NULL, plan TEXT NOT NULL, area TEXT NOT NULL, number TEXT NOT NULL,
  weight INTEGER NOT NULL, boost REAL NOT NULL, key TEXT NOT NULL
);
CREATE TABLE within (entry INTEGER NOT NULL, plan TEXT NOT NULL, PRIMARY KEY (entry, plan)) WITHOUT ROWID;
CREATE VIRTUAL TABLE words USING fts5(
  label, names, text, content = '', prefix = '1', tokenize = 'unicode61 remove_diacritics 0'
);
CREATE TABLE label (
  id INTEGER PRIMARY KEY, zh TEXT NOT NULL, en TEXT NOT NULL, kind TEXT NOT NULL, iri TEXT, boost REAL NOT NULL
);
CREATE TABLE key (
  typed TEXT NOT NULL, label INTEGER NOT NULL, worth REAL NOT NULL, whole REAL NOT NULL, PRIMARY KEY (typed, label)
) WITHOUT ROWID;
CREATE TABLE often (
  typed TEXT NOT NULL, place INTEGER NOT NULL, label INTEGER NOT NULL, PRIMARY KEY (typed, place)
) WITHOUT ROWID;
"""

#: When everything is written: what speeds up reading, and the mark of a whole index.
LAST = f"""
CREATE INDEX by_iri ON entry (iri);
CREATE INDEX by_plan_number ON entry (number) WHERE kind = 'plan';
INSERT INTO words(words) VALUES ('optimize');
ANALYZE;
PRAGMA user_version = {FORMAT};
"""
