"""The words behind the facts: every place where a plan names somebody for a task, by clause."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from fengong.analysis.incidence import Actor, Incidence, Task
from fengong.export.records import Record, records


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause with its place (code points) and the records that rest on it; ``number`` counts clauses from 1."""

    number: int
    task: Task
    records: tuple[Record, ...]

    @property
    def words(self) -> str:
        """The words of the clause."""
        return self.records[0].quote.words

    @property
    def place(self) -> tuple[int, int]:
        """Where they begin and end in the plan's text."""
        return self.records[0].quote.start, self.records[0].quote.end

    def pieces(self) -> tuple[tuple[str, bool], ...]:
        """The words cut into names (True) and what stands between them."""
        return cut(self.words, (record.quote.surface for record in self.records))


def clauses(incidence: Incidence) -> tuple[Clause, ...]:
    """All clauses in the order of the text, names that were not resolved included."""
    grouped = groupby(records(incidence), key=lambda one: (one.task, one.quote.start, one.quote.end))
    return tuple(Clause(at, key[0], tuple(found)) for at, (key, found) in enumerate(grouped, 1))


def first_places(found: Iterable[Clause]) -> dict[tuple[Task, Actor], int]:
    """For each task and actor the number of the first clause that names the one for the other."""
    places: dict[tuple[Task, Actor], int] = {}
    for clause in found:
        for record in clause.records:
            if record.actor is not None:
                places.setdefault((clause.task, record.actor), clause.number)
    return places


def cut(words: str, names: Iterable[str]) -> tuple[tuple[str, bool], ...]:
    """Words cut where names stand in them, the longest name first.

    >>> cut("市应急局、市公安局负责", ["市公安局", "市应急局"])
    (('市应急局', True), ('、', False), ('市公安局', True), ('负责', False))
    """
    pieces: list[tuple[str, bool]] = [(words, False)]
    for name in sorted({name for name in names if name}, key=lambda name: (-len(name), name)):
        pieces = [part for piece in pieces for part in _cut_one(piece, name)]
    return tuple(piece for piece in pieces if piece[0])


def _cut_one(piece: tuple[str, bool], name: str) -> list[tuple[str, bool]]:
    words, is_name = piece
    if is_name or name not in words:
        return [piece]
    parts: list[tuple[str, bool]] = []
    for part in words.split(name):
        parts += [(part, False), (name, True)]
    return parts[:-1]
