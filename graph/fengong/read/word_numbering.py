"""Word's automatic numbering: what a paragraph's number looks like, which the paragraph's own text does not hold.

A paragraph names a list (``numId``) and a level; the list refers to an abstract list, whose levels say format and
wording (``（%1）``). Lists of the same abstract list go on counting where they do not say otherwise.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from docx.oxml.ns import qn

from fengong.read.numerals import numeral

LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_SUFFIX = {"nothing": "", "space": " ", "tab": " "}


@dataclass(frozen=True, slots=True)
class Level:
    """How a level is counted and written. ``restart`` is the level whose numbers start this one anew."""

    start: int
    form: str
    wording: str
    suffix: str
    restart: int
    arabic: bool


class Numbering:
    """The lists of one document, counting on from paragraph to paragraph.

    ``styles`` maps a style's id to its element; a paragraph may have its number from its style.
    """

    def __init__(self, root: Any, styles: dict[str, Any]) -> None:
        self._styles = styles
        self._abstract = {_id(e, "abstractNumId"): e for e in _all(root, "abstractNum")} if root is not None else {}
        self._lists = {_id(e, "numId"): e for e in _all(root, "num")} if root is not None else {}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()

    def label(self, paragraph: Any) -> str:
        """The number of a paragraph with what follows it; empty where it has none. Counts on."""
        number, depth = self._place(paragraph)
        if number is None or number not in self._lists:
            return ""
        key, levels = self._levels(number)
        level = levels.get(depth)
        if level is None:
            return ""
        counts = self._counts.setdefault(key, {})
        self._count(number, depth, counts, levels)
        if level.form in ("bullet", "none") and "%" not in level.wording:
            return ""
        words = _PLACE.sub(lambda match: _written(int(match[1]) - 1, level, counts, levels), level.wording)
        return words + level.suffix if words else ""

    def _count(self, number: str, depth: int, counts: dict[int, int], levels: dict[int, Level]) -> None:
        start = self._override(number, depth)
        if start is not None and (number, depth) not in self._begun:
            counts[depth] = start
        else:
            counts[depth] = counts[depth] + 1 if depth in counts else levels[depth].start
        self._begun.add((number, depth))
        for deeper in [d for d in counts if d > depth and depth <= levels.get(d, levels[depth]).restart]:
            del counts[deeper]

    def _place(self, paragraph: Any) -> tuple[str | None, int]:
        """List and level of a paragraph: its own, or else those of its style."""
        own = paragraph.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
        style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        number, depth = _pair(own)
        if number is None:
            number, inherited, style_id = self._of_style(_value(style))
            if depth is None:
                depth = inherited if inherited is not None else self._level_of_style(number, style_id)
        return (None if number == "0" else number), min(depth or 0, LEVELS - 1)

    def _of_style(self, style_id: str | None) -> tuple[str | None, int | None, str | None]:
        for _ in range(len(self._styles)):
            style = self._styles.get(style_id or "")
            if style is None:
                break
            number, depth = _pair(style.find(f"{qn('w:pPr')}/{qn('w:numPr')}"))
            if number is not None:
                return number, depth, style_id
            style_id = _value(style.find(qn("w:basedOn")))
        return None, None, None

    def _level_of_style(self, number: str | None, style_id: str | None) -> int:
        abstract = self._abstract_of(number) if number else None
        for level in _all(abstract, "lvl") if abstract is not None else ():
            if style_id is not None and _value(level.find(qn("w:pStyle"))) == style_id:
                return _number(level.get(qn("w:ilvl"))) or 0
        return 0

    def _abstract_of(self, number: str) -> Any:
        """The abstract list; one that only links to a numbering style is followed to that style's list."""
        for _ in range(LEVELS):
            entry = self._lists.get(number)
            abstract = (
                self._abstract.get(_value(entry.find(qn("w:abstractNumId"))) or "") if entry is not None else None
            )
            link = _value(abstract.find(qn("w:numStyleLink"))) if abstract is not None else None
            if link is None:
                return abstract
            following = (
                _pair(self._styles[link].find(f"{qn('w:pPr')}/{qn('w:numPr')}"))[0] if link in self._styles else None
            )
            if following is None:
                return None
            number = following
        return None

    def _levels(self, number: str) -> tuple[str, dict[int, Level]]:
        abstract = self._abstract_of(number)
        if abstract is None:
            return number, {}
        found = {_number(e.get(qn("w:ilvl"))) or 0: _level(e) for e in _all(abstract, "lvl")}
        for override in _all(self._lists[number], "lvlOverride"):
            for level in _all(override, "lvl"):
                found[_number(override.get(qn("w:ilvl"))) or 0] = _level(level)
        return _id(abstract, "abstractNumId"), found

    def _override(self, number: str, depth: int) -> int | None:
        for override in _all(self._lists[number], "lvlOverride"):
            if (_number(override.get(qn("w:ilvl"))) or 0) == depth:
                return _number(_value(override.find(qn("w:startOverride"))))
        return None


def _written(place: int, level: Level, counts: dict[int, int], levels: dict[int, Level]) -> str:
    own = levels.get(place)
    if own is None:
        return ""
    count = counts.get(place, own.start)
    return numeral("decimal" if level.arabic and own.form != "decimalZero" else own.form, count)


def _level(element: Any) -> Level:
    depth = _number(element.get(qn("w:ilvl"))) or 0
    restart = _number(_value(element.find(qn("w:lvlRestart"))))
    start = _number(_value(element.find(qn("w:start"))))
    return Level(
        start=1 if start is None else start,
        form=_value(element.find(qn("w:numFmt"))) or "decimal",
        wording=_value(element.find(qn("w:lvlText"))) or "",
        suffix=_SUFFIX.get(_value(element.find(qn("w:suff"))) or "tab", " "),
        # 0 is "never"; without a word a level starts anew after every higher one.
        restart=depth - 1 if restart is None else restart - 1,
        arabic=element.find(qn("w:isLgl")) is not None,
    )


def _pair(properties: Any) -> tuple[str | None, int | None]:
    if properties is None:
        return None, None
    return _value(properties.find(qn("w:numId"))), _number(_value(properties.find(qn("w:ilvl"))))


def _value(element: Any) -> str | None:
    return None if element is None else element.get(qn("w:val"))


def _id(element: Any, name: str) -> str:
    return element.get(qn(f"w:{name}")) or ""


def _all(element: Any, name: str) -> list[Any]:
    return list(element.findall(qn(f"w:{name}")))


def _number(value: str | None) -> int | None:
    try:
        return int(value) if value is not None else None
    except ValueError:
        return None
