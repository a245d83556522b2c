"""Communities as a listing, with how sure they are."""

from __future__ import annotations

from fengong.analysis.incidence import Incidence
from fengong.analysis.notes import nothing_notes, scope_notes
from fengong.analysis.structure.communities import AGREED, Communities
from fengong.analysis.structure.evidence import CommunitiesFound, Shape
from fengong.analysis.structure.wording import chance_notes, held_notes
from fengong.analysis.wording import Words, say
from fengong.ask.table import Cell, Column, Table

WORDS: Words = {
    "title": ("部门圈子", "Communities of departments"),
    "title-chance": ("部门圈子（不比随机点名更清楚）", "Communities of departments (no clearer than chance)"),
    "title-open": ("部门圈子（任务太少，不能下结论）", "Communities of departments (too few tasks to conclude)"),
    "meaning": (
        "圈子：其中的部门彼此共同任务多，与圈外共同任务少。",
        "A community is departments that share many tasks among themselves and few with others.",
    ),
    "runs": (
        "Leiden 算法用 {runs} 个种子各算一次；两两有 {agreed:.0%} 以上的次数分在一起才算一个圈子。"
        "模块度 {least:.3f}–{best:.3f}。",
        "Leiden's algorithm ran with {runs} seeds; departments are one community where every two were together in "
        "{agreed:.0%} of the runs or more. Modularity {least:.3f} to {best:.3f}.",
    ),
    "undecided": (
        "{count} 个部门有时分在这里、有时分在那里，未定，列在最后。",
        "Undecided, now here and now there, and listed last: {count}.",
    ),
    "alone": (
        "{count} 个部门与谁都没有共同任务，未列出：{names}。",
        "Not listed because they share no task with anybody: {count} ({names}).",
    ),
    "chance": (
        "结论：随机点名也常有这样清楚的分法，不能说部门分成了几个圈子。",
        "Chance often parts departments as clearly: these plans do not show communities.",
    ),
    "clear": (
        "结论：比随机点名分得清楚；但某个部门属于哪一圈，请看“重抽后仍在”一栏。",
        "They are parted more clearly than chance would; whether one department belongs, the column “held” tells.",
    ),
    "what": (
        "该部门与本圈其他部门仍分在一起",
        "in which the department stays together with the others of its community",
    ),
}

#: So many names stand in a note at most.
SOME = 8


def communities_table(incidence: Incidence, found: CommunitiesFound | None, lang: str) -> Table:
    """The members of each community, the surest first; undecided departments at the end."""
    columns = (
        Column("community", "圈子", "community"),
        Column("department", "部门", "department"),
        Column("agreement", "各次一致", "agreement"),
        Column("held", "重抽后仍在", "held"),
        Column("tasks", "任务数", "tasks"),
    )
    if found is None:
        return Table(columns, (), say(WORDS, "title", lang), tuple(nothing_notes(incidence, lang)))
    own, actors = incidence.tasks_of(), {actor.iri: actor for actor in incidence.actors}
    sureness, held = found.found.sureness, found.shape.held

    def row(number: int | None, iri: str) -> tuple[Cell, ...]:
        actor = actors[iri]
        kept = round(held[iri], 2) if number and iri in held else None
        return number, actor.label(lang), round(sureness[iri], 2), kept, len(own[actor])

    groups = [*enumerate(found.found.groups, 1), (None, found.found.undecided)]
    rows = [
        row(number, iri)
        for number, group in groups
        for iri in sorted(group, key=lambda iri: (-held.get(iri, 0.0), -sureness[iri]))
    ]
    return Table(columns, tuple(rows), _title(found, lang), tuple(_notes(incidence, found, lang)))


def _title(found: CommunitiesFound, lang: str) -> str:
    said = verdict(found.shape)
    return say(WORDS, "title" if said == "clear" else f"title-{said}", lang)


def conclusion(found: CommunitiesFound, lang: str) -> list[str]:
    """Whether there are communities, what one is, and what chance gives."""
    said = verdict(found.shape)
    stated = [say(WORDS, said, lang)] if said in WORDS else []
    return [*stated, say(WORDS, "meaning", lang), *chance_notes(found.shape, found.modularity, lang)]


def _notes(incidence: Incidence, found: CommunitiesFound, lang: str) -> list[str]:
    runs, shape, (*stated, compared) = found.found, found.shape, conclusion(found, lang)
    ran = say(WORDS, "runs", lang, runs=runs.runs, agreed=AGREED, least=runs.least, best=runs.modularity)
    return [
        *stated,
        *scope_notes(incidence, lang),
        ran,
        *_unplaced(incidence, runs, lang),
        compared,
        *held_notes(shape, say(WORDS, "what", lang), lang),
    ]


def _unplaced(incidence: Incidence, runs: Communities, lang: str) -> list[str]:
    undecided = [say(WORDS, "undecided", lang, count=len(runs.undecided))] if runs.undecided else []
    if not runs.alone:
        return undecided
    names = [actor.label(lang) for actor in incidence.actors if actor.iri in set(runs.alone)]
    listed = ("、" if lang == "zh" else ", ").join(names[:SOME]) + ("…" if len(names) > SOME else "")
    return [*undecided, say(WORDS, "alone", lang, count=len(names), names=listed)]


def verdict(shape: Shape) -> str:
    """``clear``, ``chance`` where chance does as well, ``open`` where nothing can be compared."""
    if shape.lot is None or shape.busy is None:
        return "open"
    return "clear" if shape.lot.rare and shape.busy.rare else "chance"
