"""What reforms did to types of offices: merged, split, renamed, founded or abolished, when, by which text."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from fengong.errors import LexiconError
from fengong.lexicon.areas import STATE_LEVEL
from fengong.lexicon.checks import Entry, entries
from fengong.lexicon.located import Lines
from fengong.lexicon.offices import GRACE, ID, OfficeType

LEVELS = ("10", "20", "40", "50")


class ChangeKind(StrEnum):
    """What a reform does to bodies (closed list; the SKOS scheme ``change`` defines each)."""

    MERGER = "merger"
    SPLIT = "split"
    RENAMING = "renaming"
    TRANSFER = "transfer"
    ABOLITION = "abolition"
    FOUNDING = "founding"


#: Changes by which those that they take from, and do not keep, end.
ENDING = (ChangeKind.MERGER, ChangeKind.SPLIT, ChangeKind.ABOLITION)
#: Changes by which those that they lead to, and do not find there, begin.
BEGINNING = (ChangeKind.MERGER, ChangeKind.SPLIT, ChangeKind.FOUNDING)


@dataclass(frozen=True, slots=True)
class Reform:
    """A reform and the document that ordered it.

    ``title`` is the document's, ``adopted_by`` who adopted it, ``decided`` the day of that. ``by_state`` and
    ``by_local`` are the last days that it sets for the state's bodies and for those below.
    """

    id: str
    zh: str
    en: str
    title: str
    adopted_by: str
    decided: date
    number: str | None = None
    by_state: date | None = None
    by_local: date | None = None

    def by(self, level: str) -> date | None:
        """The last day for bodies of a level; None where the document sets none that is known."""
        return self.by_state if level == STATE_LEVEL else self.by_local


@dataclass(frozen=True, slots=True)
class Change:
    """What one reform did to types of offices.

    ``before`` are the types whose bodies or duties went into ``after``; a type in both goes on. ``earlier``: below the
    state such bodies may have stood before the reform. ``was`` maps levels to the official name before a renaming.
    """

    id: str
    reform: Reform
    kind: ChangeKind
    zh: str
    en: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    levels: tuple[str, ...]
    earlier: bool = False
    was: tuple[tuple[str, str], ...] = ()

    @property
    def ended(self) -> tuple[str, ...]:
        """The types whose bodies are gone by it."""
        return tuple(one for one in self.before if one not in self.after) if self.kind in ENDING else ()

    @property
    def begun(self) -> tuple[str, ...]:
        """The types whose bodies begin with it."""
        return tuple(one for one in self.after if one not in self.before) if self.kind in BEGINNING else ()


@dataclass(frozen=True, slots=True)
class _Known:
    """What an entry may name."""

    reforms: Mapping[str, Reform]
    types: Collection[str]


def read_changes(
    file: str, content: object, types: Collection[str], base: Iterable[Change] = (), lines: Lines | None = None
) -> dict[str, Change]:
    """The changes that a file in the form of ``changes.yml`` describes, by id.

    Args:
        file: its name, for errors.
        content: what it says.
        types: ids of the types there are.
        base: changes known before, whose reforms it may name.
        lines: the file's lines, where they are known.

    Raises:
        LexiconError: it breaks the rules that the file states.
    """
    if content is None:
        return {}
    if not isinstance(content, dict) or not set(content) <= {"reforms", "changes"}:
        raise LexiconError(file, "must hold `reforms:` and `changes:`, with entries below them")
    told = [reform(entry) for entry in entries(file, content.get("reforms"), lines, ("reforms",))]
    known = _Known({one.reform.id: one.reform for one in base} | {one.id: one for one in told}, types)
    return {entry.key: change(entry, known) for entry in entries(file, content.get("changes"), lines, ("changes",))}


def reform(entry: Entry) -> Reform:
    """The reform that an entry describes.

    Raises:
        LexiconError: it is not whole.
    """
    entry.only("zh", "en", "title", "adopted_by", "decided", "number", "by_state", "by_local")
    _check_id(entry)
    decided = entry.day("decided")
    if decided is None:
        raise entry.fail("needs `decided`: the day its document was adopted, such as 2018-03-17")
    number = entry.text("number", "") or None
    return Reform(
        entry.key,
        entry.text("zh"),
        entry.text("en"),
        entry.text("title"),
        entry.text("adopted_by"),
        decided,
        number,
        entry.day("by_state"),
        entry.day("by_local"),
    )


def change(entry: Entry, known: _Known) -> Change:
    """The change that an entry describes.

    Raises:
        LexiconError: it breaks the rules that the file states, or names what there is not.
    """
    entry.only("reform", "kind", "zh", "en", "why", "from", "to", "levels", "earlier", "was")
    _check_id(entry)
    told = entry.text("reform")
    if told not in known.reforms:
        raise entry.fail(f"has the reform {told!r}; it must be one of {', '.join(known.reforms)}", "reform")
    kind = entry.text("kind")
    if kind not in list(ChangeKind):
        raise entry.fail(f"has the kind {kind!r}; it must be one of {', '.join(ChangeKind)}", "kind")
    made = Change(
        entry.key,
        known.reforms[told],
        ChangeKind(kind),
        entry.text("zh"),
        entry.text("en"),
        _types(entry, "from", known),
        _types(entry, "to", known),
        _levels(entry),
        entry.flag("earlier"),
        entry.pairs("was"),
    )
    _check_sides(entry, made)
    return made


def _check_id(entry: Entry) -> None:
    if not ID.fullmatch(entry.key):
        raise entry.fail("must be called with a–z, 0–9 and hyphens: its key is part of an IRI")


def _types(entry: Entry, name: str, known: _Known) -> tuple[str, ...]:
    for one in entry.texts(name):
        if one not in known.types:
            raise entry.fail(f"has {one!r} in `{name}`, which is no office type; see offices.yml", name)
    return entry.texts(name)


def _levels(entry: Entry) -> tuple[str, ...]:
    levels = entry.texts("levels") or LEVELS
    if not set(levels) <= set(LEVELS):
        raise entry.fail(f"has the levels {', '.join(levels)}; they must be of {', '.join(LEVELS)}", "levels")
    return levels


def _check_sides(entry: Entry, made: Change) -> None:
    """A kind of change says who must be there before and after it."""
    if made.kind is ChangeKind.RENAMING:
        if made.before != made.after or len(made.before) != 1 or not made.was:
            raise entry.fail("is a renaming: it needs the same one type in `from` and `to`, and `was` by level")
    elif made.was:
        raise entry.fail("has `was`, which only a renaming has", "was")
    elif not made.after or (made.kind in ENDING and not made.ended):
        raise entry.fail(f"is a {made.kind}: it needs `to`, and in `from` a type that ends (not in `to`)")


def last_day(made: Change, level: str, types: Mapping[str, OfficeType]) -> date:
    """The last day by which a change was carried out at a level.

    It is the day that the reform's document sets. Where none is known it is, for the state's bodies, the last of the
    year of the document. Below the state it is that of the year after the one up to which plans are read with the
    bodies that ended, or after that of the document where none did.
    """
    if (told := made.reform.by(level)) is not None:
        return told
    decided = made.reform.decided.year
    if level == STATE_LEVEL:
        return date(decided, 12, 31)
    years = [until for one in made.ended if (until := types[one].until) is not None]
    return date(max(years, default=decided) + GRACE, 12, 31)


def successors(office: OfficeType, changes: Iterable[Change], level: str) -> tuple[str, ...]:
    """The types that took over at a level from a type that is gone; ``into`` where no change says it."""
    found = [one for made in _endings(office, changes) if level in made.levels for one in made.after]
    return tuple(dict.fromkeys(found)) or office.into


def _endings(office: OfficeType, changes: Iterable[Change]) -> Iterator[Change]:
    return (made for made in changes if office.id in made.ended)
