"""Names as a list leaves them → names in full: what the list writes once is put back where it belongs.

Two habits of official lists: a level prefix stands once (省总工会、妇联 is 省总工会 and 省妇联), and areas share
one ending (杭州市、宁波市人民政府 is 杭州市人民政府 and 宁波市人民政府). A prefix is put back only where the bare words
mean nobody and the restored ones mean a body that is known.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from functools import lru_cache

from fengong.lexicon.areas import Areas
from fengong.model import Actor, Mention, Organization

#: Whom a name means, by the register or as a description; None for nobody.
Known = Callable[[str], Actor | None]
#: Endings that areas in a row share, the longest first.
SHARED = ("人民政府", "政府", "党委和政府", "党委政府")
#: So many different bare names make a habit.
BARE = 3
#: At most this stands between two areas that share an ending: a separator with blanks.
_APART = 3
#: What may follow an area or a level word in a prefix that a list writes once: 省委组织部、宣传部.
_BEFORE = ("", "委", "政府")


@dataclass(frozen=True, slots=True)
class Habits:
    """How a plan writes names: whose areas and level words may stand before them, and what it never writes.

    ``unwritten`` is the level word that a plan leaves out everywhere, because all its bodies are its own; else empty.
    """

    areas: Areas
    words: tuple[str, ...]
    known: Known
    unwritten: str = ""


def restored(mentions: tuple[Mention, ...], habits: Habits) -> tuple[Mention, ...]:
    """The mentions of a clause, in text order, with their names in full."""
    known = habits.known
    found: list[Mention] = []
    prefix = habits.unwritten
    for mention in _with_shared_endings(mentions, habits.areas):
        name = mention.name
        own = _prefix(name, habits.areas, habits.words)
        if own and _is_local(known(name)):
            prefix = own
        elif prefix and known(name) is None:
            full = next((one for one in _restorations(prefix, name) if _is_local(known(one))), None)
            mention = replace(mention, name=full) if full else mention
        found.append(mention)
    return tuple(found)


def unwritten_prefix(names: Collection[str], word: str, known: Known) -> str:
    """The plan's own level word, where the plan never writes it and bodies of its own stand bare; else nothing.

    A county's plan that says 教育局、公安局 throughout means its own. One name with a prefix, and the bare ones may be
    anybody's.
    """
    if any(_is_local(known(name)) for name in names):
        return ""
    bare = sum(known(name) is None and _is_local(known(word + name)) for name in names)
    return word if bare >= BARE else ""


def _restorations(prefix: str, name: str) -> list[str]:
    return [prefix + word + name for word in _BEFORE]


def _is_local(actor: Actor | None) -> bool:
    """Whether it is a body of an area: 市场监管总局 begins with 市, and is the state's all the same."""
    return isinstance(actor, Organization) and actor.area.level != "10"


def _with_shared_endings(mentions: tuple[Mention, ...], areas: Areas) -> list[Mention]:
    """Areas that stand alone before one that has an ending get that ending."""
    found = list(mentions)
    for at in range(len(found) - 2, -1, -1):
        after = found[at + 1]
        adjacent = 0 <= after.span.start - found[at].span.end <= _APART and after.role == found[at].role
        ending = _shared_ending(after.name, areas)
        if adjacent and ending and _is_area(found[at].name, areas):
            found[at] = replace(found[at], name=found[at].name + ending)
    return found


def _is_area(name: str, areas: Areas) -> bool:
    return any(one.full and one.end == len(name) for one in areas.at(name))


@lru_cache(maxsize=8192)
def _shared_ending(name: str, areas: Areas) -> str | None:
    """The ending of an area's government; None of other names."""
    for ending in SHARED:
        if name.endswith(ending) and _is_area(name.removesuffix(ending), areas):
            return ending
    return None


@lru_cache(maxsize=8192)
def _prefix(name: str, areas: Areas, words: tuple[str, ...]) -> str:
    """The area or level word that a name begins with; a short name of an area is none."""
    full = next((name[: one.end] for one in areas.at(name) if one.full and one.end < len(name)), "")
    return full or max((word for word in words if name.startswith(word) and name != word), key=len, default="")
