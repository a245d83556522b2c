"""What a reader must know before believing a listing: who was counted, and who was not.

Every listing of the analysis ends with these notes; what its own measure hides, its own table says.
"""

from __future__ import annotations

from collections import Counter

from fengong.analysis.incidence import Incidence, Row
from fengong.analysis.labels import joined, short_labels
from fengong.analysis.roles import labels
from fengong.analysis.scope import ALL_ROLES, WITH_GROUPS, Groups, Scope
from fengong.analysis.wording import Words, hinted, say
from fengong.model import Kind

#: Below this number of tasks with two actors or more, small differences between counts are chance.
FEW = 30
#: So many tasks are named in a note at most.
SOME = 8

#: Where the names stand that denote nobody known.
UNRESOLVED = ("；见 `fengong query unresolved`", "; see `fengong query unresolved`")

WORDS: Words = {
    "scope": (
        "统计范围：{tasks} 项任务中，{named} 项点名了 {actors} 个{who}，{several} 项点名了两个以上。",
        "Counted: of {tasks} tasks, {named} name one of {actors} {who}, and {several} name two or more.",
    ),
    "who": ("部门", "departments"),
    "who-groups": ("部门和群体", "departments and groups"),
    "roles": ("只计这些角色：{roles}。", "Only these roles: {roles}."),
    "groups-out": (
        "未计入 {count} 个群体（如“{example}”）：群体不是具体部门{hint}。",
        "Groups left out: {count} (such as {example}); they are nobody in particular.{hint}",
    ),
    "groups-out-hint": ("；--groups in 按原样计入", " --groups in counts each as it stands."),
    "groups-in": (
        "已计入 {count} 个群体（如“{example}”），每个算一个主体，未展开为具体部门。",
        "Groups counted: {count} (such as {example}), each as one actor, not expanded into departments.",
    ),
    "unnamed": (
        "{count} 处名称不知所指（缺损、未收录或有歧义），未计入{hint}。",
        "Names left out because nobody can tell whom they mean: {count}{hint}.",
    ),
    "unresolved": (
        "{count} 处名称没有一处能对应到部门{hint}。",
        "0 of {count} names could be resolved{hint}.",
    ),
    "unnamed-hint": UNRESOLVED,
    "unresolved-hint": UNRESOLVED,
    "doubtful": (
        "{count} 处分工所依原文有缺损或含糊（任务 {tasks}），仍计入。",
        "Counted although the text is damaged or vague there: {count} assignments (tasks: {tasks}).",
    ),
    "none": ("没有两个部门出现在同一项任务中。", "No two departments are named for the same task."),
    "few": (
        "可比的任务很少，相差一两项不说明问题。",
        "Few tasks to compare on: a difference of one or two means nothing.",
    ),
    "all": ("共 {total} 行。", "Rows: {total}."),
    "some": (
        "共 {total} 行，列出 {shown} 行{hint}。",
        "{shown} of {total} rows are shown{hint}.",
    ),
    "some-hint": ("；--top 0 列出全部", "; --top 0 shows all"),
    "cut": (
        "共 {total} 行，列出 {shown} 行；另有 {tied} 行与最后一行同数{hint}。",
        "{shown} of {total} rows are shown, {tied} more equal the last one{hint}.",
    ),
    "cut-hint": ("，--top 0 列出全部", "; --top 0 shows all"),
    "expanded": (
        "按成员说明展开群体：{rows} 处分工落到 {members} 个部门，原文没有点它们的名。",
        "Groups expanded by statements of membership: {rows} assignments fall to {members} departments that the "
        "words do not name.",
    ),
    "not-expanded": (
        "未计入 {count} 个没有成员说明的群体（如“{example}”）。",
        "Groups left out because no statement names their members: {count} (such as {example}).",
    ),
    "no-statements": (
        "库中没有成员说明，没有群体可展开{hint}。",
        "No group is expanded: the store holds no statement of membership{hint}.",
    ),
    "no-statements-hint": ("；见 `fengong build --memberships`", "; see `fengong build --memberships`"),
    "only": ("只看{what}；另有 {outside} 项任务不在此列。", "Only {what}; {outside} tasks are not among these."),
    "plans": ("方案 {names}", "plans {names}"),
    "sections": ("章节 {names}", "sections {names}"),
    "sectors": ("领域 {names}", "sectors {names}"),
    "levels": ("层级 {names} 的主体", "actors of level {names}"),
    "on": ("{day} 在执行期内的方案", "plans that run on {day}"),
    "due": ("期限可能落在 {first} 至 {last} 的任务", "tasks that may fall due from {first} to {last}"),
}


def _say(key: str, lang: str, **details: object) -> str:
    """A sentence; one that goes on to say what to type can be told apart (:class:`~fengong.ask.table.Hinted`)."""
    return (hinted if f"{key}-hint" in WORDS else say)(WORDS, key, lang, **details)


def scope_notes(incidence: Incidence, lang: str) -> list[str]:
    """Who was counted and who was left out."""
    scope = incidence.scope or WITH_GROUPS
    who = _say("who-groups" if scope.groups is Groups.IN else "who", lang)
    notes = [_say("scope", lang, who=who, **sizes(incidence)), *_limits(incidence, scope, lang)]
    notes += _group_notes(incidence, scope, lang)
    if incidence.unnamed:
        notes.append(_say("unnamed" if _resolved(incidence) else "unresolved", lang, count=len(incidence.unnamed)))
    doubtful = [row for row in incidence.rows if row.confidence < 1]
    if doubtful:
        notes.append(_say("doubtful", lang, count=len(doubtful), tasks=_some_tasks(incidence, doubtful, lang)))
    if 0 < sizes(incidence)["several"] < FEW:
        notes.append(_say("few", lang))
    return notes


def _limits(incidence: Incidence, scope: Scope, lang: str) -> list[str]:
    """What the scope leaves out of the tasks and rows, in words."""
    given = [
        _say(kind, lang, names=("、" if lang == "zh" else ", ").join(sorted(names)))
        for kind in ("plans", "sections", "sectors", "levels")
        if (names := getattr(scope, kind)) is not None
    ]
    if scope.on is not None:
        given.append(_say("on", lang, day=scope.on))
    if scope.due is not None:
        given.append(_say("due", lang, first=scope.due.first or "…", last=scope.due.last or "…"))
    roles = [] if scope.roles == ALL_ROLES else [_say("roles", lang, roles=labels(scope.roles, lang))]
    what = ("、" if lang == "zh" else ", ").join(given)
    return [*roles, *([_say("only", lang, what=what, outside=incidence.outside)] if given else [])]


def _group_notes(incidence: Incidence, scope: Scope, lang: str) -> list[str]:
    """What became of the groups."""
    groups = [actor.name for actor in (*incidence.actors, *incidence.left_out) if actor.kind is Kind.GROUP]
    # The shortest is the plainest example; the name decides between two of one length.
    of = {"count": len(groups), "example": min(groups, key=lambda name: (len(name), name), default="")}
    if scope.groups is not Groups.EXPANDED:
        return [_say(f"groups-{scope.groups}", lang, **of)] if groups else []
    through = [row for row in incidence.rows if row.through]
    if not through:
        return [_say("no-statements", lang), *([_say("groups-out", lang, **of)] if groups else [])]
    told = _say("expanded", lang, rows=len(through), members=len({row.actor for row in through}))
    return [told, *([_say("not-expanded", lang, **of)] if groups else [])]


def nothing_notes(incidence: Incidence, lang: str) -> list[str]:
    """The notes where there is nothing to list, first why: names nobody could resolve, or no shared task."""
    unresolved = incidence.unnamed and not _resolved(incidence)
    why = _say("unresolved" if unresolved else "none", lang, count=len(incidence.unnamed))
    return [why, *(note for note in scope_notes(incidence, lang) if note != why)]


def _resolved(incidence: Incidence) -> bool:
    return any(actor.kind is Kind.ORGANIZATION for actor in (*incidence.actors, *incidence.left_out))


def rows_note(total: int, shown: int, tied: int, lang: str) -> str:
    """How many rows there are, how many are shown, and how many equals of the last one are not."""
    key = "cut" if tied else "some" if shown < total else "all"
    return _say(key, lang, total=total, shown=shown, tied=tied)


def _some_tasks(incidence: Incidence, rows: list[Row], lang: str) -> str:
    tasks = list(dict.fromkeys(row.task for row in rows))
    words = joined(tasks[:SOME], short_labels(incidence.tasks), lang)
    return f"{words}…" if len(tasks) > SOME else words


def sizes(incidence: Incidence) -> dict[str, int]:
    """Number of tasks, of tasks that name an actor, of actors, and of tasks that name two or more."""
    actors = Counter(task for tasks in incidence.tasks_of().values() for task in tasks)
    several = sum(1 for number in actors.values() if number > 1)
    return {
        "tasks": len(incidence.tasks),
        "named": len(actors),
        "actors": len(incidence.actors),
        "several": several,
    }
