"""The core as a listing, with what it is not."""

from __future__ import annotations

from fengong.analysis.incidence import Incidence
from fengong.analysis.networks.co_task import co_task_graph
from fengong.analysis.notes import nothing_notes, scope_notes
from fengong.analysis.structure.evidence import CoreFound, Shape
from fengong.analysis.structure.wording import chance_notes, held_notes
from fengong.analysis.wording import Words, say
from fengong.ask.table import Cell, Coded, Column, Table

WORDS: Words = {
    "title": ("核心部门", "Departments of the core"),
    "title-chance": ("核心部门（不比抽签更明显）", "Departments of the core (no clearer than chance)"),
    "title-open": ("核心部门（任务太少，不能下结论）", "Departments of the core (too few tasks to conclude)"),
    "core": ("核心", "core"),
    "periphery": ("外围", "periphery"),
    "alike": (
        "任何两个部门之间都一样，分不出核心与外围。",
        "All pairs of departments are alike: there is no core and no periphery to tell apart.",
    ),
    "meaning": (
        "核心：一小圈部门，彼此之间、与其余部门都有共同任务；外围只与核心有共同任务，外围之间没有。",
        "The core is a few departments that share tasks with each other and with all the rest; the periphery shares "
        "with the core and not among itself.",
    ),
    "fit": (
        "核心 {core} 个，外围 {periphery} 个；与这一理想图样的相关系数 {correlation:.2f}（1 完全相符，0 毫不相干）。",
        "Core: {core}, periphery: {periphery}. Correlation with that ideal pattern: {correlation:.2f} (1 fits wholly, "
        "0 not at all).",
    ),
    "chance": (
        "结论：抽签也常有这样的核心，不能说有核心与外围之分。",
        "A lottery often gives such a core: these plans do not show a core and a periphery.",
    ),
    "busy-only": (
        "结论：有核心，但它无非是任务多的部门；部门之间的搭配没有另外的含义。",
        "There is a core, and it is nothing but the departments with many tasks; who is named with whom adds nothing.",
    ),
    "more": (
        "结论：有核心，而且不只是任务多：外围部门彼此回避、都围着核心转，比任务数所能说明的更甚。",
        "There is a core, and more than many tasks make it: the periphery keeps to the core more than the numbers of "
        "tasks explain.",
    ),
    "what": ("该部门仍在核心", "in which the department is in the core"),
}


COLUMNS = (
    Column("department", "部门", "department"),
    Column("part", "位置", "part"),
    Column("held", "重抽后仍在", "held"),
    Column("partners", "伙伴数", "partners"),
    Column("tasks", "任务数", "tasks"),
)


def core_table(incidence: Incidence, found: CoreFound | None, periphery: bool, lang: str) -> Table:
    """The members of the core, the surest first, and where asked the periphery after them."""
    if found is None:
        return Table(COLUMNS, (), say(WORDS, "title", lang), tuple(_why_none(incidence, lang)))
    title = f"title-{verdict(found.shape)}"
    rows = tuple(row for row in _rows(incidence, found, lang) if periphery or row[1] == say(WORDS, "core", lang))
    notes = tuple(_notes(incidence, found, lang))
    return Table(COLUMNS, rows, say(WORDS, title if title in WORDS else "title", lang), notes)


def _rows(incidence: Incidence, found: CoreFound, lang: str) -> list[tuple[Cell, ...]]:
    degree, own, held = dict(co_task_graph(incidence).degree()), incidence.tasks_of(), found.shape.held
    inside = set(found.core.members)
    order = sorted(own, key=lambda actor: (actor.iri not in inside, -held.get(actor.iri, 0.0), -len(own[actor])))
    parts = {actor: _part("core" if actor.iri in inside else "periphery", lang) for actor in order}
    kept = {actor: round(held[actor.iri], 2) if actor.iri in held else None for actor in order}
    return [(actor.label(lang), parts[actor], kept[actor], degree[actor.iri], len(own[actor])) for actor in order]


def _part(key: str, lang: str) -> Coded:
    return Coded(say(WORDS, key, lang), key)


def _why_none(incidence: Incidence, lang: str) -> list[str]:
    if co_task_graph(incidence).size():
        return [say(WORDS, "alike", lang), *scope_notes(incidence, lang)]
    return nothing_notes(incidence, lang)


def conclusion(found: CoreFound, lang: str) -> list[str]:
    """Whether there is a core, what one is, and what chance gives."""
    said = verdict(found.shape)
    stated = [say(WORDS, said, lang)] if said in WORDS else []
    return [*stated, say(WORDS, "meaning", lang), *chance_notes(found.shape, found.core.correlation, lang)]


def _notes(incidence: Incidence, found: CoreFound, lang: str) -> list[str]:
    core, (*stated, compared) = len(found.core.members), conclusion(found, lang)
    sizes = {"core": core, "periphery": len(incidence.actors) - core, "correlation": found.core.correlation}
    return [
        *stated,
        *scope_notes(incidence, lang),
        say(WORDS, "fit", lang, **sizes),
        compared,
        *held_notes(found.shape, say(WORDS, "what", lang), lang),
    ]


def verdict(shape: Shape) -> str:
    """``more`` than busy departments, ``busy-only``, ``chance``, or ``open`` where nothing can be compared."""
    if shape.lot is None or shape.busy is None:
        return "open"
    return "chance" if not shape.lot.rare else "more" if shape.busy.rare else "busy-only"
