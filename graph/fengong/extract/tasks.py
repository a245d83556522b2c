"""Items → sections and tasks: which items are work to be done, and what their words hold."""

from __future__ import annotations

from fengong.extract.citations import find_citations
from fengong.extract.clauses import ClausesFound
from fengong.extract.deadlines import find_deadlines
from fengong.extract.items import Item
from fengong.extract.sectors import find_sectors
from fengong.model import Clause, Section, Span, Task


def is_section(item: Item) -> bool:
    """Whether an item is a heading: it has items below it, or had (its heading is lost)."""
    return item.lost or bool(item.children)


def _place(item: Item) -> tuple[int, int]:
    """Text order; a lost section stands where its first item does, before it."""
    first = item.children[0] if item.lost and item.children else item
    return first.span.start, 0 if item.lost else 1


def item_ids(items: list[Item]) -> dict[int, str]:
    """Ids from labels: ``sec_2``, ``sec_2/task_5``; where labels repeat, the later ones get ``-2``, ``-3``."""
    ids: dict[int, str] = {}
    used: dict[str, int] = {}
    for item in sorted(items, key=lambda i: (len(i.path), _place(i))):
        kind = "sec" if is_section(item) else "task"
        own = f"{kind}_{item.label.number}"
        name = f"{ids[id(item.parent)]}/{own}" if item.parent else own
        used[name] = used.get(name, 0) + 1
        ids[id(item)] = name if used[name] == 1 else f"{name}-{used[name]}"
    return ids


def build_sections(items: list[Item], ids: dict[int, str]) -> tuple[Section, ...]:
    """The sections among the items, in text order."""
    return tuple(_section(item, ids) for item in sorted(items, key=_place) if is_section(item))


def _section(item: Item, ids: dict[int, str]) -> Section:
    heading = None if item.lost else _title(item)
    return Section(ids[id(item)], item.path, item.label.number, heading, None if item.lost else item.span)


def build_tasks(
    text: str, items: list[Item], clauses: dict[int, ClausesFound], ids: dict[int, str]
) -> tuple[Task, ...]:
    """Items with a clause, and their siblings of the same style without one."""
    responsible = {(id(item.parent), item.label.style) for item in items if clauses[id(item)].clauses}
    styles = {style for _, style in responsible}
    return tuple(
        _task(text, item, clauses[id(item)].clauses, ids)
        for item in items
        if clauses[id(item)].clauses or (not item.children and item.label.style in styles)
    )


def _task(text: str, item: Item, clauses: tuple[Clause, ...], ids: dict[int, str]) -> Task:
    inside = Span(item.label_span.end, clauses[0].span.start if clauses else item.span.end)
    return Task(
        id=ids[id(item)],
        path=item.path,
        ordinal=item.label.number,
        section=ids[id(item.parent)] if item.parent else None,
        title=_title(item),
        span=item.span,
        clauses=clauses,
        sectors=find_sectors(text, inside),
        deadlines=find_deadlines(text, item.span),
        citations=find_citations(text, item.span),
    )


def _title(item: Item) -> str:
    """The words between the label and the first full stop of the first line."""
    return item.lines[0].words[item.label.length :].split("。")[0].strip()
