"""The changes in a few sentences: how many of each kind, who has no counterpart, and what cannot be known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from fengong.analysis.compare.difference import Difference
from fengong.analysis.compare.load import Load, without_counterpart
from fengong.analysis.compare.side import Side
from fengong.analysis.compare.wording import DUTIES, MOVES, TASKS
from fengong.analysis.wording import Words, say
from fengong.model import Kind

WORDS: Words = {
    "plans": (
        "旧：{old}，{old_tasks} 项任务；新：{new}，{new_tasks} 项任务。",
        "Old: {old}, tasks: {old_tasks}; new: {new}, tasks: {new_tasks}.",
    ),
    "nothing": (
        "没有变化：任务、分工、期限和部门任务数都相同。",
        "Nothing changed: tasks, duties, deadlines and the load of departments are the same.",
    ),
    "tasks": (
        "任务：{matched} 项对应，{doubtful} 项存疑{details}。",
        "Tasks: {matched} matched, {doubtful} doubtful{details}.",
    ),
    "duties": ("分工：{details}。", "Duties: {details}."),
    "deadlines": ("期限：{details}。", "Deadlines: {details}."),
    "none": ("没有变化", "no change"),
    "none-sure": ("没有确定的变化", "no sure change"),
    "load": ("部门：{count} 个的任务数有增减。", "Departments: {count} with more or fewer tasks."),
    "unresolved": (
        "{count} 处分工变化涉及未认定的主体，只按字面比较。",
        "Changes of duties of parties that were not resolved, compared by their words alone: {count}.",
    ),
    "if-same": (
        "另有 {count} 处分工或期限的变化，只有确为同一任务才算，未计入以上各数（--what if-same）。",
        "Changes of duties and deadlines only if it is the same task, not counted above: {count} (--what if-same).",
    ),
    "areas": (
        "两份方案属于不同地区：本级机构按类型对应（省应急厅 ↔ 市应急局）。",
        "The plans are of different areas: each area's own offices are compared by type (省应急厅 ↔ 市应急局).",
    ),
    "old-alone": ("新方案没有点到与其对应的机构：{names}。", "Offices without a counterpart in the new plan: {names}."),
    "new-alone": ("旧方案没有点到与其对应的机构：{names}。", "Offices without a counterpart in the old plan: {names}."),
    "lost": (
        "{plan} 有 {count} 个标题缺失：其下的任务可能只是没有读到，并非取消或新增。",
        "{plan} lost headings ({count}): tasks below them may be missing from the text, and neither gone nor new.",
    ),
}


def summary(found: Difference, lang: str) -> list[str]:
    """Sentences, one a line."""
    plans = {"old": _name(found.old, lang), "new": _name(found.new, lang)}
    sizes = {"old_tasks": len(found.old.tasks), "new_tasks": len(found.new.tasks)}
    lines = [say(WORDS, "plans", lang, **plans, **sizes)]
    if not found.changed:
        return [*lines, say(WORDS, "nothing", lang), *_caveats(found, lang)]
    matches = found.matching.matches
    doubtful = sum(1 for match in matches if match.doubt)
    kinds = Counter(change.turn for change in found.tasks if change.match is None or not change.match.doubt)
    details = _counts(kinds, TASKS, lang)
    duties = _counts(Counter(change.turn for change in found.duties), DUTIES, lang)
    deadlines = _counts(Counter(change.move for change in found.deadlines), MOVES, lang)
    return [
        *lines,
        say(
            WORDS,
            "tasks",
            lang,
            matched=len(matches) - doubtful,
            doubtful=doubtful,
            details=f"{'；' if lang == 'zh' else '; '}{details}" if details else "",
        ),
        _said("duties", duties, found.if_same.duties, lang),
        _said("deadlines", deadlines, found.if_same.deadlines, lang),
        say(WORDS, "load", lang, count=sum(1 for load in found.loads if load.role is None and load.change)),
        *_doubts(found, lang),
        *_caveats(found, lang),
    ]


def _said(key: str, details: str, others: Sequence[object], lang: str) -> str:
    """The changes by kind; where there are none, whether there are ``others`` that hang on a doubtful match."""
    return say(WORDS, key, lang, details=details or say(WORDS, "none-sure" if others else "none", lang))


def _counts(kinds: Mapping[Any, int], words: Words, lang: str) -> str:
    said = [f"{say(words, kind, lang)} {kinds[kind]}" for kind in words if kinds.get(kind)]
    return ("、" if lang == "zh" else ", ").join(said)


def _doubts(found: Difference, lang: str) -> list[str]:
    unresolved = sum(1 for change in found.duties if not change.resolved)
    said = {"if-same": found.if_same.count, "unresolved": unresolved}
    return [say(WORDS, key, lang, count=count) for key, count in said.items() if count]


def _caveats(found: Difference, lang: str) -> list[str]:
    lines = []
    if found.counterparts.areas_differ:
        lines.append(say(WORDS, "areas", lang))
        alone = without_counterpart(found.loads)
        for key, loads in (("old-alone", alone[0]), ("new-alone", alone[1])):
            if names := _offices(loads, lang):
                lines.append(say(WORDS, key, lang, names=("、" if lang == "zh" else ", ").join(names)))
    for side in (found.old, found.new):
        headings = {one for task in side.tasks for one in task.headings if one.title is None}
        if headings:
            lines.append(say(WORDS, "lost", lang, plan=_name(side, lang), count=len(headings)))
    return list(dict.fromkeys(lines))


def _offices(loads: Iterable[Load], lang: str) -> Sequence[str]:
    parties = [party for load in loads for party in (*load.old, *load.new)]
    return [party.label(lang) for party in parties if party.actor and party.actor.kind is Kind.ORGANIZATION]


def _name(side: Side, lang: str) -> str:
    """Title and identifier: two revisions may have one title."""
    brackets = "{}（{}）" if lang == "zh" else "{} ({})"
    title, identifier = side.plan.title, side.plan.identifier
    return brackets.format(title, identifier) if title else identifier
