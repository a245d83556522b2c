"""An index, opened: what is asked of it."""

from __future__ import annotations

import sqlite3
import threading
import time
from pathlib import Path
from typing import Any
from urllib.parse import quote

from fengong.errors import StoreError
from fengong.search.hits import hit
from fengong.search.keys import LONGEST as LONGEST_KEY
from fengong.search.keys import plain
from fengong.search.labels import MOST
from fengong.search.query import LONGEST, WORDS, Found, Query, Suggestion
from fengong.search.schema import FORMAT
from fengong.search.tokens import any_of, expression, phrases

#: Plans or areas that are offered to choose from.
CHOICES = 300
#: Seconds a search may take, and steps of the database between looks at the clock.
SECONDS, STEPS = 2.0, 20_000
#: How much a word in a label, another name, the text counts.
WEIGHTS = "bm25(words, 12.0, 8.0, 1.0)"

_BY_KIND = """SELECT kind, COUNT(*) FROM words JOIN entry ON entry.id = words.rowid
WHERE words MATCH :words AND {filters} GROUP BY kind"""
_HITS = f"""SELECT entry.*, p.zh AS plan_title FROM words JOIN entry ON entry.id = words.rowid
LEFT JOIN entry AS p ON p.iri = entry.plan AND entry.plan != ''
WHERE words MATCH :words AND {{filters}}
ORDER BY entry.key = :key DESC, {WEIGHTS} * entry.boost, entry.id LIMIT :size OFFSET :offset"""
_BEGINNING = """SELECT zh, en, kind, iri FROM
  (SELECT label, MAX(worth + whole * (typed = :typed)) AS worth FROM key
   WHERE typed >= :typed AND typed < :end GROUP BY label) AS found
JOIN label ON label.id = found.label ORDER BY worth DESC, LENGTH(COALESCE(NULLIF(zh, ''), en)), label.id LIMIT :most"""
_OFTEN = """SELECT zh, en, kind, iri FROM often JOIN label ON label.id = often.label
WHERE typed = :typed ORDER BY place"""
_NEAR = f"""SELECT zh, en, kind, iri FROM words JOIN entry ON entry.id = words.rowid
WHERE words MATCH :words AND kind NOT IN ('quote', 'finding') ORDER BY {WEIGHTS} * entry.boost LIMIT :most"""


class SlowSearchError(StoreError):
    """A search that took too long."""


class Index:
    """The index of a build; threads may ask it at the same time.

    Args:
        path: of its file (:func:`fengong.search.make.write_index`).

    Raises:
        StoreError: it is not there or not whole.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._own = threading.local()
        if self._rows("PRAGMA user_version")[0][0] != FORMAT:
            raise StoreError(str(path), "is not a whole index")

    def search(self, query: Query) -> Found:
        """What matches, the best first.

        Raises:
            SlowSearchError: it takes too long.
        """
        text, cut = query.text[:LONGEST], len(query.text) > LONGEST
        words = phrases(text)
        if not words:
            return Found(cut=cut)
        told = self._told(query, words[:WORDS])
        filters = _filters(query)
        counts = dict(self._rows(_BY_KIND.format(filters=" AND ".join(filters[1:])), told))
        total = sum(number for kind, number in counts.items() if not query.kinds or kind in query.kinds)
        rows = self._rows(_HITS.format(filters=" AND ".join(filters)), told) if total else []
        hits = tuple(hit(row, words[:WORDS]) for row in rows)
        return Found(hits, total, counts, -(-total // query.size), cut or len(words) > WORDS)

    def suggest(self, typed: str) -> tuple[Suggestion, ...]:
        """Names that begin with, hold, or are spelled as what was typed: the best ten."""
        forms = dict.fromkeys(form[:LONGEST_KEY] for form in _forms(typed[:LONGEST]) if form)
        found = [one for form in forms for one in self._beginning(form)]
        return tuple(dict.fromkeys(found))[:MOST]

    def near(self, text: str) -> tuple[Suggestion, ...]:
        """Names that share something with a text that nothing matches.

        Raises:
            SlowSearchError: it takes too long.
        """
        words = phrases(text[:LONGEST])[:WORDS]
        if not words:
            return ()
        rows = self._rows(_NEAR, {"words": f"{{label names}} : ({any_of(words)})", "most": MOST})
        return tuple(dict.fromkeys(Suggestion(*row) for row in rows))

    def choices(self, kind: str) -> tuple[tuple[str, str], ...]:
        """Identifier and title of the plans, or code and name of the areas, that there are to choose from: the first.

        Raises:
            StoreError: the index cannot be read.
        """
        sql = "SELECT number, zh FROM entry WHERE kind = ? ORDER BY number LIMIT ?"
        return tuple((row[0], row[1] or row[0]) for row in self._rows(sql, (kind, CHOICES)))

    def _told(self, query: Query, words: list[list[str]]) -> dict[str, Any]:
        known = self._rows("SELECT iri FROM entry WHERE kind = 'plan' AND number = ?", (query.plan,))
        return {
            "words": expression(words),
            "key": plain(query.text[:LONGEST]),
            "plan": known[0][0] if known else query.plan,
            "area": _below(query.area),
            "size": query.size,
            "offset": min((query.page - 1) * query.size, 1 << 40),
        } | {f"kind{at}": kind for at, kind in enumerate(query.kinds)}

    def _beginning(self, typed: str) -> list[Suggestion]:
        told = {"typed": typed, "end": typed + "\U0010ffff", "most": MOST}
        rows = self._rows(_OFTEN, told) or self._rows(_BEGINNING, told)
        return [Suggestion(*row) for row in rows]

    def _rows(self, sql: str, told: Any = ()) -> list[Any]:
        until = time.monotonic() + SECONDS
        try:
            database = self._database()
            database.set_progress_handler(lambda: time.monotonic() > until, STEPS)
            return database.execute(sql, told).fetchall()
        except sqlite3.OperationalError as error:
            if "interrupted" in str(error):
                raise SlowSearchError(str(self._path), "the search takes too long; look for more words") from error
            raise StoreError(str(self._path), f"cannot be searched ({error})") from error
        except sqlite3.DatabaseError as error:
            raise StoreError(str(self._path), f"cannot be searched ({error})") from error

    def _database(self) -> sqlite3.Connection:
        """This thread's connection. The file never changes, and stays readable for as long as it is open."""
        if not hasattr(self._own, "database"):
            place = f"file:{quote(str(self._path.resolve()))}?mode=ro&immutable=1"
            # A thread that ends leaves its connection to be closed wherever it is collected.
            self._own.database = sqlite3.connect(place, uri=True, check_same_thread=False)
            self._own.database.row_factory = sqlite3.Row
        database: sqlite3.Connection = self._own.database
        return database


def _forms(typed: str) -> tuple[str, str]:
    """What was typed, and the same without blanks, as syllables are typed by some."""
    said = plain(typed)
    return said, said.replace(" ", "")


def _filters(query: Query) -> list[str]:
    """Conditions; the first is that of kinds."""
    kinds = ", ".join(f":kind{at}" for at in range(len(query.kinds)))
    found = [f"entry.kind IN ({kinds})" if kinds else "1"]
    found.append("EXISTS (SELECT 1 FROM within w WHERE w.entry = entry.id AND w.plan = :plan)" if query.plan else "1")
    found.append("entry.area GLOB :area" if query.area else "1")
    return found


def _below(area: str) -> str:
    """A pattern for an area's code and those below it.

    >>> _below("620600"), _below("620000"), _below("620602")
    ('6206*', '62*', '620602*')
    """
    digits = "".join(char for char in area if char.isalnum())
    while digits.endswith("00") and len(digits) > 2:
        digits = digits[:-2]
    return f"{digits}*"
