"""The report as Markdown: plain tables, the words at the end, a link from every name to its words.

Words of a plan are words here too: what Markdown would take for markup is escaped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from fengong import __version__
from fengong.analysis.incidence import Actor, Task
from fengong.analysis.roles import WORDINGS
from fengong.ask.table import Table, numeric, text
from fengong.model import Role
from fengong.report.contents import Chapter, ReportContents
from fengong.report.limits import Held, Limits, held
from fengong.report.quotes import Clause, first_places
from fengong.report.raci import LETTERS

#: A matrix of Markdown has a column for each role, so that departments need no limit.
LIMITS = Limits(tasks=1000, actors=1_000_000, rows=300)


def to_markdown(report: ReportContents) -> bytes:
    """The whole report as UTF-8."""
    return ("\n".join(_lines(report, held(report, LIMITS))) + "\n").encode("utf-8")


def plain(words: str) -> str:
    r"""Words that Markdown takes for words, on one line.

    >>> plain("<b> 1*2 [x](y)")
    '\\<b\\> 1\\*2 \\[x\\](y)'
    """
    return re.sub(r"([\\`*_{}\[\]<>#|~&!])", r"\\\1", " ".join(words.split()))


def _lines(report: ReportContents, page: Held) -> Iterator[str]:
    yield f"# {plain(report.cover.title)}"
    yield ""
    yield from (
        f"- {plain(plan.title or '')} `{re.sub('[`|]', '', plan.identifier)}`".replace("  ", " ")
        for plan in report.cover.plans
    )
    yield ""
    yield f"| {' | '.join(report.say(key) for key in report.cover.figures)} |"
    yield f"| {' | '.join('---:' for _ in report.cover.figures)} |"
    yield f"| {' | '.join(str(number) for number in report.cover.figures.values())} |"
    yield from _notes((*report.cover.notes, *page.left_out))
    yield from _matrix(report, page)
    for chapter in page.chapters:
        yield from ("", f"## {plain(chapter.title)}", "", plain(chapter.about))
        for table in chapter.tables:
            yield from _table(table, report, chapter)
        yield from _notes(chapter.notes)
    yield from _words(report, page)
    yield from ("", "---", "", report.say("made", version=__version__))


def _notes(notes: tuple[str, ...]) -> Iterator[str]:
    if notes:
        yield ""
        yield from (f"- {plain(note)}" for note in notes)


def _matrix(report: ReportContents, page: Held) -> Iterator[str]:
    roles, places = page.grid.roles(), first_places(page.clauses)
    heads = [f"{WORDINGS[role].label(report.lang)} ({LETTERS[role]})" for role in roles]
    yield from ("", f"## {report.say('matrix')}", "")
    yield f"| {' | '.join([report.say('number'), report.say('task'), *heads, report.say('nobody')])} |"
    yield f"| {' | '.join(['---'] * (len(roles) + 3))} |"
    for task in page.grid.tasks:
        cells = [_named(page, task, role, report.lang, places) for role in roles]
        unnamed = "、".join(plain(one.quote.surface) for one in page.grid.unnamed.get(task, ()))
        title = plain(task.title or task.identifier)
        yield f"| {' | '.join([plain(task.number or ''), title, *cells, unnamed])} |"
    yield from _notes(report.raci)


def _named(page: Held, task: Task, role: Role, lang: str, places: dict[tuple[Task, Actor], int]) -> str:
    return "<br>".join(f"[{plain(actor.label(lang))}](#c-{places[task, actor]})" for actor in page.grid.of(task, role))


def _table(table: Table, report: ReportContents, chapter: Chapter) -> Iterator[str]:
    yield ""
    if len(chapter.tables) > 1:
        yield from (f"### {plain(table.title)}", "")
    if said := chapter.conclusion(table):
        yield from (plain(said), "")
    elif not table.rows:
        yield report.say("nothing")
    if table.rows:
        yield f"| {' | '.join(plain(column.heading(report.lang)) for column in table.columns)} |"
        yield f"| {' | '.join('---:' if numeric(table, at) else '---' for at in range(len(table.columns)))} |"
        yield from (f"| {' | '.join(plain(text(cell, report.lang)) for cell in row)} |" for row in table.rows)
    yield from _notes(chapter.notes_of(table))


def _words(report: ReportContents, page: Held) -> Iterator[str]:
    yield from ("", f"## {report.say('quotes')}", "", report.say("quotes-about"))
    last: Task | None = None
    for clause in page.clauses:
        if clause.task != last:
            title = f"{clause.task.number or ''} {clause.task.title or clause.task.identifier}".strip()
            yield from ("", f"### {plain(title)}")
        last = clause.task
        yield from _clause(report, clause)


def _clause(report: ReportContents, clause: Clause) -> Iterator[str]:
    start, end = clause.place
    yield from ("", f'<a id="c-{clause.number}"></a>', "", f"> {plain(clause.words)}", "")
    names = (one.actor.label(report.lang) if one.actor else one.quote.surface for one in clause.records)
    marks = (WORDINGS[one.role].mark(report.lang) for one in clause.records)
    named = (f"{mark} {plain(name)}" for mark, name in zip(marks, names, strict=True))
    yield f"{report.say('place')} {start}–{end}: {'; '.join(named)}"
