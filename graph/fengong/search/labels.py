"""Names that are suggested, and what has to be typed for each.

Names alike are suggested once. What many names begin with, or hold, has its best names written down beforehand, so that
a suggestion never has to look at more than ``FEW`` of them.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from heapq import nsmallest
from itertools import groupby

from fengong.search.entry import Entry
from fengong.search.keys import keys

#: Names of one beginning that are looked at when it is typed; where there are more, the best are written down.
FEW = 200
#: Suggestions.
MOST = 10
#: What is added to the worth of a name that was typed whole: more than any other has.
WHOLE = 100.0
#: Kinds that have words, but no name of their own.
NAMELESS = frozenset({"quote", "finding"})

#: The smaller the better: worth with its sign turned, length, number of the label.
Rank = tuple[float, int, int]
#: A key, the rank of its name, and how much better that is where the key was typed whole.
Ranked = tuple[str, Rank, float]


def write_labels(database: sqlite3.Connection, entries: Iterable[Entry], boost: Callable[[Entry], float]) -> None:
    """Write what is suggested."""
    best: dict[int, tuple[float, int]] = {}
    found: dict[tuple[str, int], tuple[float, bool]] = {}
    for at, alike in enumerate(_alike(entries), start=1):
        first = max(alike, key=boost)
        best[at] = (boost(first), len(first.zh or first.en))
        one = first.iri if len(alike) == 1 else None
        row = (at, first.zh, first.en, first.kind, one, boost(first))
        database.execute("INSERT INTO label VALUES (?,?,?,?,?,?)", row)
        for typed, worth, is_whole in _typed(alike):
            before, was_whole = found.get((typed, at), (worth, False))
            found[typed, at] = max(worth, before), is_whole or was_whole
    rows = sorted((typed, at, worth * best[at][0], whole * WHOLE) for (typed, at), (worth, whole) in found.items())
    database.executemany("INSERT INTO key VALUES (?,?,?,?)", rows)
    ranked = [(typed, (-worth, best[at][1], at), whole) for typed, at, worth, whole in rows]
    database.executemany("INSERT INTO often VALUES (?,?,?)", _often(ranked))


def _alike(entries: Iterable[Entry]) -> list[list[Entry]]:
    found: defaultdict[tuple[str, str, str], list[Entry]] = defaultdict(list)
    for one in entries:
        if one.kind not in NAMELESS and (one.zh or one.en):
            found[one.kind, one.zh, one.en].append(one)
    return list(found.values())


def _typed(alike: list[Entry]) -> Iterator[tuple[str, float, bool]]:
    first = alike[0]
    for name in filter(None, (first.zh, first.en)):
        yield from keys(name)
    for alias in dict.fromkeys(name for one in alike for name in one.names):
        yield from keys(alias, is_alias=True)


def _often(ranked: list[Ranked]) -> Iterator[tuple[str, int, int]]:
    """The best names of every beginning that is too frequent, shortest beginnings first."""
    length, left = 1, ranked
    while left:
        groups = (list(group) for _, group in groupby(left, key=lambda one: one[0][:length]))
        many = [group for group in groups if len(group) > FEW]
        for group in many:
            yield from _best(group, group[0][0][:length])
        left = [one for group in many for one in group if len(one[0]) > length]
        length += 1


def _best(group: list[Ranked], typed: str) -> Iterator[tuple[str, int, int]]:
    # A name can stand here once for every key that begins so.
    once: dict[int, Rank] = {}
    for key, (worth, *rest), whole in group:
        rank: Rank = (worth - whole * (key == typed), *rest)  # type: ignore[assignment]
        once[rank[2]] = min(rank, once.get(rank[2], rank))
    for place, rank in enumerate(nsmallest(MOST, once.values())):
        yield typed, place, rank[2]
