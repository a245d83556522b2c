"""The roles as RACI letters, for readers who think in these.

RACI asks for exactly one *accountable* for each task, and plans do not say who that is. So the letters are no more than
the closest match: a lead is both accountable and responsible (A/R), who merely carries the task is responsible (R), who
helps or advises is next to a consulted (C), who supervises has to be told (I). Nothing is added that the words do not
say: a task without a lead has no A.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from fengong.analysis.incidence import Incidence
from fengong.analysis.wording import Words, say
from fengong.model import Role

LETTERS: dict[Role, str] = {
    Role.LEAD: "A/R",
    Role.RESPONSIBLE: "R",
    Role.SUPPORT: "C",
    Role.GUIDE: "C",
    Role.SUPERVISE: "I",
}

WORDS: Words = {
    "mapping": (
        "RACI 只是近似对应（skos:closeMatch）：牵头→A/R，负责→R，配合→C，指导→C，监督→I。"
        "配合单位也做事，RACI 没有这样的字母。",
        "RACI is a close match only (skos:closeMatch): lead → A/R, responsible → R, support → C, guide → C, "
        "supervise → I. Those in support do work as well; RACI has no letter for that.",
    ),
    "accountable": (
        "RACI 要求每项任务恰有一个 A；{tasks} 项任务中有 {one} 项如此，{none} 项没有写明牵头，不补。",
        "RACI wants exactly one A for each task: {one} of {tasks} tasks have that; {none} name no lead, "
        "and none is made up.",
    ),
}


def letters(roles: Iterable[Role]) -> str:
    """The letters of somebody's roles in a task, each once.

    >>> letters([Role.LEAD]), letters([Role.LEAD, Role.RESPONSIBLE]), letters([Role.SUPPORT, Role.GUIDE])
    ('A/R', 'A/R', 'C')
    """
    found = {letter for role in roles for letter in LETTERS[role].split("/")}
    return "/".join(letter for letter in "ARCI" if letter in found)


def raci_notes(incidence: Incidence, lang: str) -> tuple[str, ...]:
    """What the letters stand for, and how many tasks are as RACI wants them."""
    leads = Counter(row.task for row in incidence.rows if row.role is Role.LEAD)
    one = sum(1 for number in leads.values() if number == 1)
    count = {"tasks": len(incidence.tasks), "one": one, "none": len(incidence.tasks) - len(leads)}
    return say(WORDS, "mapping", lang), say(WORDS, "accountable", lang, **count)
