"""What a reader must know before believing a listing: who was counted, who was not, what a count hides."""

from __future__ import annotations

from collections import Counter

from fengong.analysis.incidence import ALL_ROLES, Incidence, Row
from fengong.analysis.labels import joined, short_labels
from fengong.analysis.roles import labels
from fengong.model import Kind

#: Below this number of tasks with two actors or more, small differences between counts are chance.
FEW = 30
#: So many tasks are named in a note at most.
SOME = 8

WORDS: dict[str, tuple[str, str]] = {
    "scope": (
        "统计范围：{tasks} 项任务中，{named} 项点名了 {actors} 个{who}，{several} 项点名了两个以上。",
        "Counted: of {tasks} tasks, {named} name one of {actors} {who}, and {several} name two or more.",
    ),
    "who": ("部门", "departments"),
    "who-groups": ("部门和群体", "departments and groups"),
    "roles": ("只计这些角色：{roles}。", "Only these roles: {roles}."),
    "groups-out": (
        "未计入 {count} 个群体（如“{example}”）：群体不是具体部门，从不展开；--with-groups 按原样计入。",
        "Groups left out: {count} (such as {example}); they are nobody in particular and never expanded. "
        "--with-groups counts each as it stands.",
    ),
    "groups-in": (
        "已计入 {count} 个群体（如“{example}”），每个算一个主体，未展开为具体部门。",
        "Groups counted: {count} (such as {example}), each as one actor, not expanded into departments.",
    ),
    "unnamed": (
        "{count} 处名称不知所指（缺损、未收录或有歧义），未计入；见 `fengong query unresolved`。",
        "Names left out because nobody can tell whom they mean: {count}; see `fengong query unresolved`.",
    ),
    "unresolved": (
        "{count} 处名称没有一处能对应到部门；见 `fengong query unresolved`。",
        "0 of {count} names could be resolved; see `fengong query unresolved`.",
    ),
    "doubtful": (
        "{count} 处分工所依原文有缺损或含糊（任务 {tasks}），仍计入。",
        "Counted although the text is damaged or vague there: {count} assignments (tasks: {tasks}).",
    ),
    "none": ("没有两个部门出现在同一项任务中。", "No two departments are named for the same task."),
    "alone": ("“{name}”与别的部门没有共同任务。", "{name} shares no task with any other."),
    "no-tasks": ("“{name}”在此范围内没有任务。", "{name} has no task within these limits."),
    "few": (
        "可比的任务很少，相差一两项不说明问题。",
        "Few tasks to compare on: a difference of one or two means nothing.",
    ),
    "all": ("共 {total} 行。", "Rows: {total}."),
    "some": (
        "共 {total} 行，列出 {shown} 行；--top 0 列出全部。",
        "{shown} of {total} rows are shown; --top 0 shows all.",
    ),
    "cut": (
        "共 {total} 行，列出 {shown} 行；另有 {tied} 行与最后一行同数，--top 0 列出全部。",
        "{shown} of {total} rows are shown, {tied} more equal the last one; --top 0 shows all.",
    ),
    "raw": (
        "次数偏向任务多的部门：项项都有它的部门，与谁都有共同任务，所以请对照各自的任务数。",
        "Raw counts favour departments named on many tasks: one that is on every task shares with everybody. "
        "Compare with the number of tasks each has.",
    ),
    "density": (
        "网络密度 {density:.2f}（有共同任务的对数占全部的比例）。",
        "Density {density:.2f}: the share of all pairs that share a task.",
    ),
    "dense": (
        "网络很密，几乎谁都与谁相连，按连接数或距离排名区分不出多少。",
        " That is dense: nearly everybody is joined to everybody, so partners and steps hardly differ.",
    ),
    "ties": (
        "{count} 行只有 {distinct} 种数值；数值相同者名次相同。",
        "{count} rows have {distinct} different values; equal values share a rank.",
    ),
    "parts": (
        "网络分成互不相连的 {parts} 块，块与块之间没有路径。",
        "The network is in {parts} parts, with no path from one to another.",
    ),
    "outside": (
        "特征向量只在最大的一块中有定义；块外的 {count} 个部门没有数值，未列出。",
        "The eigenvector is that of the largest part; {count} departments outside it have no value.",
    ),
    "order": (
        "名次只说明在文件中与谁同列，不说明谁更重要；没有误差范围，相邻名次不宜当真。",
        "A rank tells with whom a plan names a department, not how much it matters; it has no interval.",
    ),
    "degree": ("degree：与多少个部门有共同任务。", "degree: with how many others an actor shares a task."),
    "strength": (
        "strength：与每个部门的共同任务数之和；人多的任务占的分量大。",
        "strength: shared tasks summed over all others; crowded tasks weigh most.",
    ),
    "betweenness": (
        "betweenness：处在别的两个部门的最短路径上的比例，0 到 1；路径按步数算。",
        "betweenness: share of the shortest paths between others that pass it, 0 to 1; paths in steps.",
    ),
    "closeness": (
        "closeness：离别的部门有多近，0 到 1；够不着的部门按比例扣减（Wasserman–Faust）。",
        "closeness: how near to the others, 0 to 1; less by the share it cannot reach (Wasserman–Faust).",
    ),
    "eigenvector": (
        "eigenvector：与共同任务多的部门共同任务多，数值就高；整体长度为 1。",
        "eigenvector: high when sharing much with those who share much; the whole has length 1.",
    ),
    "pagerank": (
        "pagerank：沿共同任务随机走动时停留的比例（跟随概率 0.85），总和为 1。",
        "pagerank: share of a random walk along shared tasks (followed with probability 0.85); adds up to 1.",
    ),
}


def say(key: str, lang: str, **details: object) -> str:
    """A note in ``zh`` or ``en``."""
    return WORDS[key][0 if lang == "zh" else 1].format(**details)


def scope_notes(incidence: Incidence, lang: str) -> list[str]:
    """Who was counted and who was left out."""
    who = say("who-groups" if Kind.GROUP in incidence.kinds else "who", lang)
    notes = [say("scope", lang, who=who, **sizes(incidence))]
    if incidence.roles != ALL_ROLES:
        notes.append(say("roles", lang, roles=labels(incidence.roles, lang)))
    groups = [actor.name for actor in (*incidence.actors, *incidence.left_out) if actor.kind is Kind.GROUP]
    if groups:
        key = "groups-in" if Kind.GROUP in incidence.kinds else "groups-out"
        # The shortest is the plainest example; the name decides between two of one length.
        notes.append(say(key, lang, count=len(groups), example=min(groups, key=lambda name: (len(name), name))))
    if incidence.unnamed:
        notes.append(say("unnamed" if _resolved(incidence) else "unresolved", lang, count=len(incidence.unnamed)))
    doubtful = [row for row in incidence.rows if row.confidence < 1]
    if doubtful:
        notes.append(say("doubtful", lang, count=len(doubtful), tasks=_some_tasks(incidence, doubtful, lang)))
    if 0 < sizes(incidence)["several"] < FEW:
        notes.append(say("few", lang))
    return notes


def nothing_notes(incidence: Incidence, lang: str) -> list[str]:
    """The notes where there is nothing to list, first why: names nobody could resolve, or no shared task."""
    unresolved = incidence.unnamed and not _resolved(incidence)
    why = say("unresolved" if unresolved else "none", lang, count=len(incidence.unnamed))
    return [why, *(note for note in scope_notes(incidence, lang) if note != why)]


def _resolved(incidence: Incidence) -> bool:
    return any(actor.kind is Kind.ORGANIZATION for actor in (*incidence.actors, *incidence.left_out))


def rows_note(total: int, shown: int, tied: int, lang: str) -> str:
    """How many rows there are, how many are shown, and how many equals of the last one are not."""
    key = "cut" if tied else "some" if shown < total else "all"
    return say(key, lang, total=total, shown=shown, tied=tied)


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
