"""The register: office types, administrative areas, and groups that many plans describe alike."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from fengong.lexicon.source import lexicon_file
from fengong.model import Area


@dataclass(frozen=True, slots=True)
class OfficeType:
    """What a body is, whatever the area. ``names`` maps a level to the official name there."""

    id: str
    zh: str
    en: str
    kind: str
    names: tuple[tuple[str, str], ...]
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AreaEntry:
    """An area with what names are built from: ``short`` (武威) and the level word (市)."""

    area: Area
    short: str
    en: str

    @property
    def level_word(self) -> str:
        """The word that stands for the area within its own plans: 省, 市, 县, 区.

        >>> AreaEntry(Area("620600", "武威市", "40"), "武威", "Wuwei").level_word
        '市'
        """
        return "国家" if self.area.level == "10" else self.area.name[-1]


@dataclass(frozen=True, slots=True)
class GroupEntry:
    """A group description shared by plans; ``wordings`` are the ways it is written."""

    id: str
    zh: str
    en: str
    wordings: tuple[str, ...]


@cache
def offices() -> dict[str, OfficeType]:
    """Office types by id."""
    return {
        key: OfficeType(
            key,
            entry["zh"],
            entry["en"],
            entry["kind"],
            tuple(sorted(entry["names"].items())),
            tuple(entry["aliases"]),
        )
        for key, entry in lexicon_file("offices").items()
    }


@cache
def areas() -> dict[str, AreaEntry]:
    """Areas by GB/T 2260 code."""
    return {
        code: AreaEntry(Area(code, entry["name"], entry["level"]), entry["short"], entry["en"])
        for code, entry in lexicon_file("areas").items()
    }


@cache
def groups() -> dict[str, GroupEntry]:
    """Group descriptions by wording (two wordings of one group give the same entry)."""
    entries = [
        GroupEntry(key, entry["zh"], entry["en"], tuple(entry["wordings"]))
        for key, entry in lexicon_file("groups").items()
    ]
    return {wording: entry for entry in entries for wording in entry.wordings}


def around(code: str) -> list[AreaEntry]:
    """An area with those above and directly below it: whose bodies its plans name.

    >>> [entry.area.name for entry in around("620600")][:3]
    ['武威市', '甘肃省', '中华人民共和国']
    """
    known = areas()
    above = dict.fromkeys([code, code[:4] + "00", code[:2] + "0000", "100000"])
    below = [other for other in sorted(known) if other != code and parent(other) == code]
    return [known[one] for one in [*above, *below] if one in known]


def parent(code: str) -> str:
    """The code one level up: county → prefecture → province → state.

    >>> parent("620602"), parent("620600"), parent("620000")
    ('620600', '620000', '100000')
    """
    if code[4:] != "00":
        return code[:4] + "00"
    return code[:2] + "0000" if code[2:4] != "00" else "100000"


def area_of_title(title: str) -> str | None:
    """The code of the area that a title begins with; None where it begins with none, or with several.

    >>> area_of_title("武威市安全生产治本攻坚三年行动主要任务")
    '620600'
    >>> area_of_title("安全生产治本攻坚三年行动方案") is None
    True
    """
    matching = [entry for entry in areas().values() if title.startswith(entry.area.name)]
    longest = max((len(entry.area.name) for entry in matching), default=0)
    best = [entry.area.code for entry in matching if len(entry.area.name) == longest]
    return best[0] if len(best) == 1 else None
