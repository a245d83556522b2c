"""Items → sections and tasks: which items are work to be done, and what their words hold."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from fengong.extract.citations import find_citations
from fengong.extract.clauses import ClauseFound
from fengong.extract.convention import inherited
from fengong.extract.deadlines import find_deadlines
from fengong.extract.items import Item
from fengong.extract.labels import Style
from fengong.extract.sectors import find_sectors
from fengong.model import Clause, Section, Span, Task

#: 一是…；二是… and ①…②…: a sub-task's own number within a paragraph.
SAYS = re.compile(r"([一二三四五六七八九十]{1,3}是|[①-⑳])")
#: What ends a sentence, and with it what belongs to the clause in it.
STOP = re.compile("[。；;\n]")
#: A heading longer than this is no heading.
MAX_TITLE = 80
#: Before a clause this few characters are no title.
MIN_TITLE = 6

Spoken = dict[int, tuple[ClauseFound, ...]]


@dataclass(frozen=True, slots=True)
class Naming:
    """What tasks are built with: the text that rules are matched on, clauses by item, ids by item, year of the plan."""

    text: str
    spoken: Spoken
    ids: dict[int, str]
    year: int | None


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
        kind = "sec" if is_section(item) else "par" if item.label.style is Style.PARAGRAPH else "task"
        own = f"{kind}_{item.label.number}"
        name = f"{ids[id(item.parent)]}/{own}" if item.parent else own
        used[name] = used.get(name, 0) + 1
        ids[id(item)] = name if used[name] == 1 else f"{name}-{used[name]}"
    return ids


def build_sections(items: list[Item], ids: dict[int, str]) -> tuple[Section, ...]:
    """The sections among the items, in text order."""
    return tuple(_section(item, ids) for item in sorted(items, key=_place) if is_section(item))


def _section(item: Item, ids: dict[int, str]) -> Section:
    heading = None if item.lost else _title(item.lines[0].words[item.label.length :])
    return Section(ids[id(item)], item.path, item.label.number, heading, None if item.lost else item.span)


def build_tasks(naming: Naming, items: list[Item]) -> tuple[Task, ...]:
    """Items with a clause, those that have one from above, and siblings of the same style without any."""
    styles = {item.label.style for item in items if naming.spoken[id(item)]} - {Style.PARAGRAPH}
    tasks: list[Task] = []
    default: tuple[Clause, ...] = ()
    shared = _shared(items, naming.spoken)
    for item in sorted(items, key=lambda one: one.span):
        own = naming.spoken[id(item)]
        above = () if own or item.children else _from_above(item, shared)
        if own or above or (not item.children and item.label.style in styles):
            tasks += _item_tasks(naming, item, (*above, *(default if own or above else ())))
        default = next(((inherited(found.following),) for found in own if found.following), default)
    return tuple(tasks)


def _shared(items: list[Item], spoken: Spoken) -> dict[int, tuple[ClauseFound, ...]]:
    """The clauses of headings below which nothing has its own: those below share them."""
    speaking = {id(item) for item in items if spoken[id(item)]}
    above_one: set[int] = set()
    for item in items:
        parent = item.parent if id(item) in speaking else None
        while parent and id(parent) not in above_one:
            above_one.add(id(parent))
            parent = parent.parent
    return {key: spoken[key] for key in speaking - above_one}


def _from_above(item: Item, shared: dict[int, tuple[ClauseFound, ...]]) -> tuple[Clause, ...]:
    """The clauses of the nearest heading that shares any."""
    parent = item.parent
    while parent and id(parent) not in shared:
        parent = parent.parent
    return tuple(inherited(found.clause) for found in shared[id(parent)]) if parent else ()


def _item_tasks(naming: Naming, item: Item, more: tuple[Clause, ...]) -> list[Task]:
    """One task, or one for each of several clauses: the words between the clause before and its own."""
    own = naming.spoken[id(item)]
    base = naming.ids[id(item)] + ("/own" if item.children else "")
    if len(own) < 2:
        return [_task(naming, item, item.span, (base, item.path), (*(one.clause for one in own), *more))]
    edges = [item.span.start, *(_sentence_end(naming.text, a, b) for a, b in pairwise(own)), item.span.end]
    tasks = []
    for number, (found, start, end) in enumerate(zip(own, edges, edges[1:], strict=False), 1):
        said = SAYS.findall(naming.text, max(start, item.label_span.end), found.clause.span.start)
        path = (*item.path, said[-1]) if said else item.path
        place = Span(start, max(end, found.clause.span.end))
        tasks.append(_task(naming, item, place, (f"{base}/part_{number}", path), (found.clause, *more)))
    return tasks


def _sentence_end(text: str, found: ClauseFound, after: ClauseFound) -> int:
    """Where the words of a clause end: with its brackets, or in prose with its sentence, unless the next is before."""
    if found.place != found.clause.span or text[found.place.end - 1] in "。；;":
        return found.place.end
    stop = STOP.search(text, found.place.end, after.place.start)
    return stop.end() if stop else found.place.end


def _task(
    naming: Naming, item: Item, span: Span, name: tuple[str, tuple[str, ...]], clauses: tuple[Clause, ...]
) -> Task:
    words = span.of(naming.text)
    span = Span(span.start + len(words) - len(words.lstrip(" \u3000\n。；;，,")), span.end)
    skip = item.label.length if span.start == item.span.start else 0
    own = [clause.span for clause in clauses if span.holds(clause.span)]
    inside = Span(span.start + skip, own[0].start if own and own[0].start > span.start + skip else span.end)
    return Task(
        id=name[0],
        path=name[1],
        ordinal=item.label.number,
        section=naming.ids[id(item.parent)] if item.parent else None,
        title=_title(naming.text[span.start + skip : _title_end(span, own)].rstrip("（([〔【 \u3000")),
        span=span,
        clauses=clauses,
        sectors=find_sectors(naming.text, inside),
        deadlines=find_deadlines(naming.text, span, naming.year),
        citations=find_citations(naming.text, span),
    )


def _title_end(span: Span, own: list[Span]) -> int:
    """A title ends before the clause, unless the task begins with it."""
    return own[0].start if own and own[0].start > span.start + MIN_TITLE else span.end


def _title(words: str) -> str:
    """The words before the first full stop of the first line.

    >>> _title("加强领导。各地要高度重视。")
    '加强领导'
    """
    first = re.split(r"[。\n]", words.strip(), maxsplit=1)[0].strip()
    return first if len(first) <= MAX_TITLE else first[: MAX_TITLE - 1] + "…"
