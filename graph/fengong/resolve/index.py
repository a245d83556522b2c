"""Office types by what is left of a name once its area is taken off: no table of areas × offices is ever made."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

from fengong.lexicon.areas import STATE, AreaEntry
from fengong.lexicon.offices import GRACE, FormerName, OfficeType
from fengong.lexicon.register import Register
from fengong.resolve.forms import ABOVE, RANKED, STATE_WORDS, fits, fits_variant, is_state_name

T = TypeVar("T")
#: Endings by which a state body is known without a word for the state.
_STATE_ENDINGS = ("部", "署", "总局", "总社", "总台", "总工会", "监会")
#: With these endings a short name of a body that only the state has may still mean another one (铁路局).
_SHARED_ENDINGS = ("局", "办", "委")


@dataclass(frozen=True, slots=True)
class Form:
    """A way to name an office, without its area.

    ``alias`` is the name as the register has it, where areas may have another official name for it. ``until`` is the
    last year of a name that the office bore before, ``since`` the first one where it is known. ``cut`` is a name that
    the register does not have: one without its word for the state.
    """

    office: OfficeType
    words: str
    until: int | None = None
    alias: str = ""
    since: int | None = None
    cut: bool = False

    def names_in(self, area: AreaEntry) -> bool:
        """Whether the office exists in an area and can be called that there."""
        official = self.office.official(area)
        if official is None:
            return False
        if self.until is None:
            known = _unled(official) == self.words or fits(self.words, official, area)
            if known or fits_variant(self.office, self.alias, area):
                return True
            if self.office.until is None or is_state_name(self.words):
                return False
        # The name of what is gone may have another kind of ending (林业厅), but not another rank (分局).
        if self.words.endswith("厅") and (area.area.level != "20" or area.is_municipality):
            return False
        return all(official.endswith(rank) for rank in RANKED if self.words.endswith(rank))

    def holds_in(self, year: int | None) -> bool:
        """Whether the office stood and had the name in a year; an unknown year refuses nothing."""
        if not self.office.stood_in(year):
            return False
        if self.until is None or year is None:
            return True
        return (self.since or year) <= year <= self.until + GRACE


@dataclass(frozen=True, slots=True)
class Gap:
    """A way to name an office around its area: words before it, what stands for it, words after it."""

    before: str
    slot: str
    after: str
    form: Form


#: Forms around an area: by the first character of the words before it, by these words, by the words after it.
Around = Mapping[str, Mapping[str, Mapping[str, tuple[Gap, ...]]]]


@dataclass(frozen=True, eq=False)
class OfficeIndex:
    """Forms after an area by their words, forms around one, and the state's bodies.

    ``below`` are the forms around an area that follow the area above it: 武威市生态环境局凉州分局.
    ``state`` holds names that mean the state's body wherever they stand; ``plain`` those that do so only in plans of
    the state.
    """

    after: dict[str, tuple[Form, ...]]
    around: Around
    below: Around
    state: dict[str, tuple[Form, ...]]
    plain: dict[str, tuple[Form, ...]]


@cache
def office_index(register: Register) -> OfficeIndex:
    """The index of a register's office types; made once for each register."""
    after: defaultdict[str, list[Form]] = defaultdict(list)
    gaps: list[Gap] = []
    state: defaultdict[str, list[Form]] = defaultdict(list)
    plain: defaultdict[str, list[Form]] = defaultdict(list)
    nation = register.areas.by_code[STATE]
    for office in register.offices.values():
        for form in _forms(office):
            if "{" not in form.words:
                after[form.words].append(form)
            elif gap := _gap(form):
                gaps.append(gap)
        for form in _state_forms(office, nation):
            (state if _means_the_state(form, office) else plain)[form.words].append(form)
            for short in _without_state(form.words):
                plain[short].append(Form(office, short, form.until, since=form.since, cut=True))
    below = [gap for gap in gaps if gap.form.alias.startswith(ABOVE)]
    return OfficeIndex(_distinct(after), _by_words(gaps), _by_words(below), _distinct(state), _distinct(plain))


def _by_words(gaps: list[Gap]) -> Around:
    found: dict[str, dict[str, dict[str, tuple[Gap, ...]]]] = {}
    for gap in dict.fromkeys(gaps):
        same = found.setdefault(gap.before[:1], {}).setdefault(gap.before, {})
        same[gap.after] = (*same.get(gap.after, ()), gap)
    return found


def _distinct(found: Mapping[str, list[T]]) -> dict[str, tuple[T, ...]]:
    return {key: tuple(dict.fromkeys(rows)) for key, rows in found.items()}


def _means_the_state(form: Form, office: OfficeType) -> bool:
    """Whether a name of a state body means it wherever it stands: 证监会 does, 统计局 does not."""
    words, levels = form.words, dict(office.names)
    if is_state_name(words) or words.endswith(_STATE_ENDINGS) or words == levels.get("10") or _alone(office):
        return True
    return set(levels) == {"10"} and not words.endswith(_SHARED_ENDINGS)


def _alone(office: OfficeType) -> bool:
    """Whether it is one company or regional body of the state, all of whose names mean it: 国铁集团, 黄委."""
    return office.kind in ("enterprise", "central-branch") and [level for level, _ in office.names] == ["10"]


def _forms(office: OfficeType) -> Iterator[Form]:
    """Every way to name an office below the state; {p} and {area} at the beginning are the area itself."""
    officials = (name for level, name in office.names if level != "10" and name)
    for words in dict.fromkeys((*officials, *office.aliases)):
        yield Form(office, _unled(words), alias=words)
    for former in office.former:
        yield Form(office, _unled(former.name), former.until, since=former.since)


def names_formerly(office: OfficeType, former: FormerName, area: AreaEntry) -> bool:
    """Whether a former name can have been that of the office in an area."""
    return Form(office, _unled(former.name), former.until).names_in(area)


def _unled(words: str) -> str:
    for slot in ("{area}", "{p}", ABOVE):
        words = words.removeprefix(slot)
    return words


def _gap(form: Form) -> Gap | None:
    before, _, rest = form.words.partition("{")
    slot, _, after = rest.partition("}")
    return None if "{" in after else Gap(before, slot, after, form)


def _state_forms(office: OfficeType, nation: AreaEntry) -> Iterator[Form]:
    official = office.official(nation)
    if official is None:
        return
    for words in dict.fromkeys((official, *office.aliases)):
        if words == official or _alone(office) or fits(words, official, nation):
            yield Form(office, words)
    for former in office.former:
        # A body that is gone need not end as its successor does: 银保监会, 国家金融监督管理总局.
        if "{" not in former.name and (former.name.endswith(_STATE_ENDINGS) or fits(former.name, official, nation)):
            yield Form(office, former.name, former.until, since=former.since)


def _without_state(words: str) -> list[str]:
    """How plans of the state shorten a name: 国家统计局 to 统计局.

    >>> _without_state("国家统计局"), _without_state("中央宣传部"), _without_state("财政部")
    (['统计局'], ['宣传部'], [])
    """
    return [words.removeprefix(one) for one in STATE_WORDS if words.startswith(one) and len(words) > len(one) + 2]
