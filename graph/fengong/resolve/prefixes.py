"""The area that a name begins with: a full name, a short one, or a level word that stands for the plan's own."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from fengong.resolve.context import Context


class Written(StrEnum):
    """How the area is written."""

    FULL = "full"
    SHORT = "short"
    LEVEL = "level"


@dataclass(frozen=True, slots=True)
class Prefix:
    """Areas that the beginning of a name may mean, how it is written, and where the rest begins."""

    codes: tuple[str, ...]
    written: Written
    end: int


def prefixes(name: str, context: Context, start: int = 0) -> list[Prefix]:
    """Every way to read an area at a place of a name, the longest first.

    >>> from fengong.lexicon.register import shipped
    >>> own = Context(shipped(), "620600")
    >>> [(p.codes, str(p.written), p.end) for p in prefixes("市应急局", own)]
    [(('620600',), 'level', 1)]
    >>> [(p.codes, str(p.written), p.end) for p in prefixes("兰州市应急局", own)]
    [(('620100',), 'full', 3), (('620100',), 'short', 2)]
    """
    areas = context.register.areas
    found = [Prefix(_meant(one.codes, one.full, context), _how(one.full), one.end) for one in areas.at(name, start)]
    found = [one for one in found if one.codes]
    found += [
        Prefix((code,), Written.LEVEL, start + len(word))
        for word, code in context.words.items()
        if name.startswith(word, start)
    ]
    return sorted(found, key=lambda one: -one.end)


def _how(full: bool) -> Written:
    return Written.FULL if full else Written.SHORT


def _meant(codes: tuple[str, ...], full: bool, context: Context) -> tuple[str, ...]:
    """Of areas of one name, those that a plan of this area means.

    A short name that a province or city shares with lower areas means the highest of them, unless it is the plan's
    own; that of a county is too often a word of other meaning (东方) to be looked for in another province.
    """
    areas, own = context.register.areas, context.area
    if not full and not any(code in context.chain for code in codes):
        highest = min(context.entry(code).area.level for code in codes)
        codes = tuple(code for code in codes if context.entry(code).area.level == highest)
        if highest not in ("20", "40"):
            codes = tuple(code for code in codes if own and code[:2] == own[:2])
    return areas.near(codes, own)
