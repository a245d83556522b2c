"""Scores, errors and changes as listings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from fengong.ask.table import Cell, Column, Table
from fengong.evaluate.run import Evaluated
from fengong.evaluate.saved import Found
from fengong.evaluate.score import Difference, Score, differences, score

SCORES = (
    Column("document", "文件", "document"),
    Column("gold", "标注", "gold"),
    Column("found", "读出", "found"),
    Column("right", "正确", "right"),
    Column("precision", "精确率", "precision"),
    Column("recall", "召回率", "recall"),
    Column("f1", "F1", "F1"),
    Column("mention_f1", "主体F1", "mention F1"),
    Column("task_share", "任务正确率", "task"),
)
WHAT = (
    Column("document", "文件", "document"),
    Column("kind", "差别", "kind"),
    Column("task", "任务", "task"),
    Column("surface", "责任主体", "actor"),
    Column("start", "起", "start"),
    Column("end", "止", "end"),
)
GOLD = Column("gold", "标注", "gold")
ERRORS = (*WHAT, GOLD, Column("found", "读出", "found"))
CHANGES = (*WHAT, Column("before", "原分工", "before"), Column("after", "现分工", "after"), GOLD)
#: Titles and notes in the languages of listings.
WORDS = {
    "zh": {
        "errors": "与标注不同之处",
        "changes": "与上一次读出的不同之处",
        "counts": "新增 {gained}，丢失 {lost}，分工改变 {role}，任务改变 {task}",
        "judged": "有标注的文件：改对 {better}，改错 {worse}",
        "misplaced": "{id}：{count} 个标注的主体不在标注所说的位置，标注或许属于另一版本；可用 --by surface",
        "absent": "只在一次读出中有的文件，未作比较：{names}",
        "total": "合计",
    },
    "en": {
        "errors": "What differs from the gold",
        "changes": "What differs from the earlier run",
        "counts": "{gained} gained, {lost} lost, {role} with another role, {task} in another task",
        "judged": "in annotated documents: {better} for the better, {worse} for the worse",
        "misplaced": "{id}: {count} annotated names do not stand where the gold says; another text? Try --by surface",
        "absent": "documents of one run only, not compared: {names}",
        "total": "total",
    },
}


def total(documents: Sequence[Evaluated], by: str) -> Score:
    """The counts of all annotated documents together."""
    return sum((score(one.gold, one.found, by) for one in documents if one.gold is not None), Score())


def score_table(documents: Sequence[Evaluated], by: str, lang: str) -> Table:
    """A row for each annotated document, and one for all of them."""
    scores = [(one.id, score(one.gold, one.found, by)) for one in documents if one.gold is not None]
    rows = [_score_row(name, one) for name, one in [*scores, (WORDS[lang]["total"], total(documents, by))]]
    elsewhere = [one for one in documents if one.misplaced and by == "span"]
    notes = [WORDS[lang]["misplaced"].format(id=one.id, count=one.misplaced) for one in elsewhere]
    return Table(SCORES, tuple(rows), notes=(*notes, *(one.problem for one in documents if one.problem)))


def _score_row(name: str, one: Score) -> tuple[Cell, ...]:
    shares = (one.precision, one.recall, one.f1, one.mention_f1, one.task_share)
    return (name, one.gold, one.found, one.right, *(round(share, 4) for share in shares))


def error_table(documents: Sequence[Evaluated], by: str, limit: int, lang: str) -> Table:
    """What is not as annotated: at most ``limit`` rows a document, in text order."""
    rows = [
        _difference_row(one.id, found)
        for one in documents
        if one.gold is not None
        for found in differences(one.gold, one.found, by)[:limit]
    ]
    return Table(ERRORS, tuple(rows), title=WORDS[lang]["errors"])


def change_table(old: Found, documents: Sequence[Evaluated], by: str, lang: str) -> Table:
    """Assignments gained, lost and changed since an earlier run; ``gold`` says what would be right, where known."""
    changed = [
        (one, found)
        for one in documents
        if one.id in old and one.problem is None
        for found in differences(old[one.id], one.found, by)
    ]
    rows = [(*_difference_row(one.id, found), _gold_role(one, found, by)) for one, found in changed]
    return Table(CHANGES, tuple(rows), WORDS[lang]["changes"], _notes(old, documents, changed, by, lang))


def _gold_role(one: Evaluated, found: Difference, by: str) -> str | None:
    """The annotated role of the mention; None where the annotation does not have it."""
    places = {(row.start, row.end) if by == "span" else row.surface: row.role for row in one.gold or ()}
    return places.get((found.row.start, found.row.end) if by == "span" else found.row.surface)


def _notes(
    old: Found, documents: Sequence[Evaluated], changed: list[tuple[Evaluated, Difference]], by: str, lang: str
) -> tuple[str, ...]:
    words, kinds = WORDS[lang], Counter(found.kind for _, found in changed)
    counts = words["counts"].format(**{kind: kinds[kind] for kind in ("gained", "lost", "role", "task")})
    judged = Counter(_judgement(one, found, by) for one, found in changed if one.gold is not None)
    absent = sorted(set(old) ^ {one.id for one in documents})
    return (
        counts,
        words["judged"].format(better=judged["better"], worse=judged["worse"]),
        *([words["absent"].format(names=", ".join(absent))] if absent else []),
    )


def _judgement(one: Evaluated, found: Difference, by: str) -> str:
    """Whether a change of role, or a mention gained or lost, brings the reading closer to the gold."""
    gold = _gold_role(one, found, by)
    before, after = (row is not None and row.role == gold for row in (found.before, found.after))
    wrong_before, wrong_after = found.before is not None and not before, found.after is not None and not after
    gain = (after - before) + (wrong_before - wrong_after)
    return "better" if gain > 0 else "worse" if gain < 0 else "same"


def _difference_row(name: str, found: Difference) -> tuple[Cell, ...]:
    before, after = found.before, found.after
    tasks = dict.fromkeys(row.task for row in (before, after) if row)
    return (
        name,
        found.kind,
        " → ".join(tasks),
        "".join(found.row.surface.split()),
        found.row.start,
        found.row.end,
        before.role if before else None,
        after.role if after else None,
    )
