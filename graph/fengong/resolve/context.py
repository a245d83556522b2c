"""What resolving a plan's names stands on: the register, the plan's own area and its year."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from fengong.lexicon.areas import STATE, AreaEntry
from fengong.lexicon.register import Register


@dataclass(frozen=True)
class Context:
    """Whose plan it is, and when. ``area`` is None where that is not known, or not in the register.

    ``words`` are the level words that stand for an area in the plan: 市 in a county's plan is the city above it.
    """

    register: Register
    area: str | None
    year: int | None = None
    words: dict[str, str] = field(init=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "words", _level_words(self.register, self.area))

    @cached_property
    def chain(self) -> tuple[str, ...]:
        """The plan's own area and those above it, without the state."""
        return tuple(self.register.areas.chain(self.area)) if self.area else ()

    @property
    def is_state(self) -> bool:
        """Whether it is a plan of the state, whose bodies need no word for it."""
        return self.area == STATE

    def entry(self, code: str) -> AreaEntry:
        """The area of a code."""
        return self.register.areas.entry(code)


def _level_words(register: Register, area: str | None) -> dict[str, str]:
    """Level word → code, the nearest area first; the state has none."""
    found: dict[str, str] = {}
    for code in register.areas.chain(area) if area and area != STATE else ():
        entry = register.areas.by_code[code]
        # In an autonomous region 区 alone also stands for it, where no district is nearer.
        for word in (entry.level_word, "区" if entry.level_word == "自治区" else entry.level_word):
            found.setdefault(word, code)
        for longer in ("自治州", "自治县", "自治旗", "地区"):
            if entry.area.name.endswith(longer):
                found.setdefault(longer, code)
    return found
