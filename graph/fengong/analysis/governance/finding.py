"""What a finding is: a statement about a plan, how sure it is, why it is said, and the words it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from fengong.analysis.incidence import Actor, Plan, Sector, Task
from fengong.analysis.roles import labels
from fengong.analysis.wording import Words, say
from fengong.model import Role


class Certainty(StrEnum):
    """How much a finding says.

    ``STATED``: the words say so. ``CONVENTION``: they say so, but the whole plan is written that way, so that this
    place tells nothing of its own. ``UNKNOWN``: damaged or unclear words may say otherwise.
    """

    STATED = "stated"
    CONVENTION = "convention"
    UNKNOWN = "not-known"


#: What a sentence may tell of; everything that has a name in each language finds it when the sentence is said.
Detail = str | int | float | Sector | frozenset[Role]


@dataclass(frozen=True, slots=True)
class Reason:
    """A sentence in both languages with its details."""

    zh: str
    en: str
    details: tuple[tuple[str, Detail], ...] = ()

    def said(self, lang: str) -> str:
        """The sentence in ``zh`` or ``en``.

        >>> details = (("count", 2), ("roles", frozenset({Role.LEAD})))
        >>> Reason("有 {count} 个{roles}。", "{count}: {roles}.", details).said("zh")
        '有 2 个牵头。'
        """
        details = {name: _shown(detail, lang) for name, detail in self.details}
        return say({"": (self.zh, self.en)}, "", lang, **details)


def _shown(detail: Detail, lang: str) -> str | int:
    match detail:
        case Sector():
            return detail.label(lang)
        case frozenset():
            return labels(detail, lang)
        case float():
            return f"{detail:.1f}"
        case _:
            return detail


def reason(words: Words, key: str, **details: Detail) -> Reason:
    """A sentence of a finding's own words."""
    return Reason(*words[key], tuple(sorted(details.items())))


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """Words of a plan with their place in its text (code points)."""

    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A task that a finding rests on, and the words of it that say so; none where the task names nobody."""

    task: Task
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """A finding about one plan; ``actors`` are who it is about, in the order in which they should be read."""

    code: str
    plan: Plan
    actors: tuple[Actor, ...]
    tasks: tuple[Shown, ...]
    certainty: Certainty
    why: tuple[Reason, ...]
    #: Names as written that denote nobody known, where the finding is about them too.
    names: tuple[str, ...] = ()
