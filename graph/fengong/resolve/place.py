"""Whose plan it is: from what is known of it, from its title and issuer, or from what its words point to."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from fengong.lexicon.areas import STATE, Areas
from fengong.lexicon.register import Register
from fengong.model import Outline
from fengong.resolve.context import Context
from fengong.resolve.index import office_index
from fengong.resolve.offices import offices_named

#: Lines of the head and of the end of a document that may name its issuer.
HEAD_LINES, TAIL_LINES = 20, 4
#: A line of the head that is looked at; longer ones are text that lost its breaks, whose beginning still counts.
LINE = 80
_MARKS = re.compile(r"[\s#*\u3000]+|关于(?:转发|印发)?|(?:转发|印发)")
_ADDRESSEES = re.compile(r"各省、自治区、直辖市|国务院各部委|国[发办函]{1,2}发?〔20\d\d〕")
_PRINTED = re.compile(r"([^\s，。；：]{2,20}?(?:办公[厅室]|政府|委员会|局|厅))\s*[0-9０-９二]{4}年[^年]{2,8}日印发")
#: A level word before a body of the plan's own area.
_LEVEL = re.compile(r"(?:自治区|省|市|州|县|区)")
#: How clearly the words must point to one area: times named, and how many times more than the next.
NAMED, CLEARER = 3, 2
#: How much of a text is looked at to infer whose it is.
LOOKED_AT = 200_000
#: The share of mentions that must be bodies of the state for a plan to be the state's.
STATE_SHARE = 0.6


@dataclass(frozen=True, slots=True)
class Place:
    """The area of a plan, and whether it was only inferred from its words."""

    code: str
    inferred: bool


def place_of(outline: Outline, register: Register) -> Place | None:
    """The area of a plan; None where nothing says it.

    What is known from outside is not questioned. A title, an issuer or the usual head and end of an official document
    state it. Failing these, it is inferred where the words of the plan point to one area and hardly to another.
    """
    plan = outline.plan
    if plan.area:
        return Place(plan.area, inferred=False)
    for words in (plan.issuer or "", plan.title or "", *_lines(outline.document.text)):
        code = stated_area(words, register)
        if code:
            return Place(code, inferred=False)
    inferred = _inferred(outline, register)
    return Place(inferred, inferred=True) if inferred else None


def stated_area(words: str, register: Register) -> str | None:
    """The area that a title, an issuer or a line of the head names as its own.

    >>> from fengong.lexicon.register import shipped
    >>> def area(words): return stated_area(words, shipped())
    >>> area("国务院办公厅关于印发某某方案的通知"), area("关于印发《浙江省某某实施方案》的通知")
    ('100000', '330000')
    >>> area("湖北省农业农村厅"), area("各省、自治区、直辖市人民政府，国务院各部委：")
    ('420000', '100000')
    >>> area("为深入贯彻落实党中央决策部署"), area("山东新旧动能转换")
    (None, None)
    """
    if _ADDRESSEES.search(words) or words.startswith(("国务院", "中共中央")):
        return STATE
    quoted = re.search(r"《([^《》]{2,40})", words)
    for part in (words, _MARKS.sub("", words), quoted[1] if quoted and quoted.start() < LINE else ""):
        for found in register.areas.at(part):
            if found.full and len(found.codes) == 1:
                return found.codes[0]
    return STATE if any(words == name for name in office_index(register).state) else None


def _lines(text: str) -> Iterator[str]:
    """Lines that may name the issuer: the head up to the first long paragraph, and the end."""
    lines = [line.strip(" \t\u3000#*") for line in text.split("\n")]
    lines = [line for line in lines if line]
    for line in lines[:HEAD_LINES]:
        yield line[:LINE]
        if len(line) > LINE:
            break
    for line in lines[-TAIL_LINES:]:
        if printed := _PRINTED.search(line[-LINE:]):
            yield printed[1]


def _inferred(outline: Outline, register: Register) -> str | None:
    names = [m.name for task in outline.tasks for clause in task.clauses for m in clause.mentions]
    if not names:
        return None
    state = Context(register, STATE)
    bodies = {name for name in set(names) if offices_named(name, state)}
    levels = Counter(match[0] for name in names if (match := _LEVEL.match(name)) and name not in bodies)
    of_state = sum(name in bodies for name in names)
    if of_state >= NAMED and of_state / len(names) >= STATE_SHARE and sum(levels.values()) * 4 < of_state:
        return STATE
    word = levels.most_common(1)[0][0] if levels else None
    return _most_named(outline.document.text[:LOOKED_AT], register.areas, word) if word else None


def _most_named(text: str, areas: Areas, word: str) -> str | None:
    """The area of the level a word stands for that the text names far more often than any other."""
    counts: Counter[str] = Counter()
    for entry in areas.by_code.values():
        if entry.last is None and entry.level_word == word and (word != "市" or entry.area.level in ("20", "40")):
            # Short names of counties and districts are too often words of other meaning.
            counts[entry.area.code] += text.count(entry.area.name if word in ("县", "区") else entry.short)
        elif entry.last is None and word in ("省", "自治区") and entry.area.level == "40":
            # The cities of a province speak for it.
            counts[areas.parent(entry.area.code)] += text.count(entry.short)
    (first, times), (_, next_times) = counts.most_common(2)
    return first if times >= NAMED and times >= CLEARER * max(next_times, 1) else None
