"""Administrative areas, present and former: by code, by name, and at the beginning of words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from fengong.model import Area

#: The state's code: every area lies in it.
STATE = "100000"
#: The state's level by GB/T 12404.
STATE_LEVEL = "10"
_PEOPLES = (
    "蒙古族|蒙古|回族|藏族|维吾尔族|维吾尔|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族|哈萨克|"
    "傣族|黎族|傈僳族|佤族|畲族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜族|柯尔克孜|土族|达斡尔族|仫佬族|羌族|布朗族|"
    "撒拉族|毛南族|仡佬族|锡伯族|锡伯|阿昌族|普米族|塔吉克族|塔吉克|怒族|鄂温克族|德昂族|保安族|裕固族|独龙族|鄂伦春族|各族"
)
_AUTONOMOUS = re.compile(rf"(.{{2,}}?)(?:{_PEOPLES})*自治([区州县旗])")
_WORDS = re.compile(r"(.{2,}?)(?:特别行政区|地区|林区|特区|矿区|新区|省|市|县|区|盟|旗)")


@dataclass(frozen=True, slots=True)
class AreaEntry:
    """An area with what names are built from: ``short`` (武威); ``en`` is empty where no English name is known.

    ``last`` is the last year in which the area is known to have had this name; None where it has it today. ``above`` is
    the full name of the area next above, where the register gave the entry (``Areas.entry``), else empty.
    """

    area: Area
    short: str
    en: str
    last: int | None = None
    above: str = ""

    @property
    def level_word(self) -> str:
        """The word that stands for the area within its own plans: 省, 市, 县, 区.

        >>> AreaEntry(Area("620600", "武威市", "40"), "武威", "Wuwei").level_word
        '市'
        >>> AreaEntry(Area("450000", "广西壮族自治区", "20"), "广西", "Guangxi").level_word
        '自治区'
        """
        if self.area.level == "10":
            return "国家"
        return "自治区" if self.area.name.endswith("自治区") else self.area.name[-1]

    @property
    def is_municipality(self) -> bool:
        """Whether it is a city with the rank of a province."""
        return self.area.level == "20" and self.area.name.endswith("市")

    @property
    def names(self) -> tuple[str, ...]:
        """All ways to write the area in full: 天祝藏族自治县 is also 天祝县."""
        if "自治" not in self.area.name or self.area.name.endswith("自治区"):
            return (self.area.name,)
        words = _AUTONOMOUS.fullmatch(self.area.name)
        return (self.area.name, words[1] + words[2]) if words else (self.area.name,)


def short_name(name: str) -> str:
    """An area's name without the word for its kind; a name of two characters stays whole.

    >>> [short_name(n) for n in ("武威市", "天祝藏族自治县", "内蒙古自治区", "赵县", "神农架林区", "延边朝鲜族自治州")]
    ['武威', '天祝', '内蒙古', '赵县', '神农架', '延边']
    """
    if name == "中华人民共和国":
        return "国家"
    words = (_AUTONOMOUS if "自治" in name else _WORDS).fullmatch(name)
    return words[1].removesuffix("族") if words else name


@dataclass(frozen=True, slots=True)
class AreaWords:
    """An area at the beginning of words: which it may be, where its name ends, and whether it is written in full."""

    codes: tuple[str, ...]
    end: int
    full: bool


class Areas:
    """All areas of a register. Present names win over former ones of the same code."""

    def __init__(self, entries: Iterable[AreaEntry]) -> None:
        self.entries = tuple(entries)
        self.by_code: dict[str, AreaEntry] = {}
        self._complete: dict[str, AreaEntry] = {}
        for entry in self.entries:
            known = self.by_code.get(entry.area.code)
            if known is None or (known.last is not None and (entry.last or 9999) > known.last):
                self.by_code[entry.area.code] = entry

    def entry(self, code: str) -> AreaEntry:
        """The area of a code, with the name of the one next above."""
        known = self._complete.get(code)
        if known is None:
            known = self._complete[code] = replace(self.by_code[code], above=self.by_code[self.parent(code)].area.name)
        return known

    def parent(self, code: str) -> str:
        """The code of the area next above: county → prefecture → province → state.

        A county that belongs to its province directly has no prefecture above it.
        """
        above = [code[:9], code[:6], code[:4] + "00", code[:2] + "0000"]
        return next((one for one in above if one != code and one in self.by_code), STATE)

    def chain(self, code: str) -> list[str]:
        """An area and those above it, the nearest first, without the state."""
        found: list[str] = []
        while code != STATE:
            found.append(code)
            code = self.parent(code)
        return found

    def holds(self, outer: str, inner: str) -> bool:
        """Whether one area lies in the other, or is the other."""
        return outer == STATE or outer in self.chain(inner)

    def at(self, words: str, start: int = 0) -> list[AreaWords]:
        """Areas whose names stand at a place, also several in a row (山东省济南市), the longest first."""
        found = [one for here in self._here(words, start) for one in self._onward(words, *here)]
        return sorted(found, key=lambda one: (-one.end, not one.full))

    def near(self, codes: Iterable[str], own: str | None) -> tuple[str, ...]:
        """Of several areas of one name, those next to an area: itself and above, then below, then in its province."""
        all_of_them = tuple(dict.fromkeys(codes))
        if own is None or len(all_of_them) < 2 or own == STATE:
            return all_of_them
        above = self.chain(own)
        for close in (
            [code for code in all_of_them if code in above],
            [code for code in all_of_them if self.parent(code) == own],
            [code for code in all_of_them if self.holds(above[min(1, len(above) - 1)], code)],
            [code for code in all_of_them if code[:2] == own[:2]],
        ):
            if close:
                return tuple(close)
        return all_of_them

    def _here(self, words: str, start: int) -> Iterator[tuple[tuple[str, ...], int, bool]]:
        """Names that stand at a place: what each may mean, where it ends, and whether it is a full name."""
        full, short = self._full, self._short
        for end in range(start + 2, min(start + self._longest, len(words)) + 1):
            name = words[start:end]
            if name in full:
                yield full[name], end, True
            elif name in short:
                yield short[name], end, False

    def _onward(self, words: str, codes: tuple[str, ...], end: int, full: bool) -> Iterator[AreaWords]:
        """An area, and each one within it whose name follows."""
        yield AreaWords(codes, end, full)
        for below, further, whole in self._here(words, end):
            inner = tuple(c for c in below if any(c != outer and self.holds(outer, c) for outer in codes))
            if inner:
                yield from self._onward(words, inner, further, whole)

    @cached_property
    def _full(self) -> dict[str, tuple[str, ...]]:
        return _codes((name, entry.area.code) for entry in self.entries for name in entry.names)

    @cached_property
    def _short(self) -> dict[str, tuple[str, ...]]:
        return _codes((entry.short, entry.area.code) for entry in self.entries)

    @cached_property
    def _longest(self) -> int:
        return max(map(len, self._full), default=0)


def _codes(rows: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for name, code in rows:
        known = found.get(name, ())
        if code not in known:
            found[name] = (*known, code)
    return found
