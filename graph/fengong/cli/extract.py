"""``fengong extract``."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from pathlib import Path

import click

from fengong.ask.table import Column, Table
from fengong.cli.files import Files, Way, area_option, jobs_option, lexicon_option
from fengong.cli.options import echo_table, lang_option
from fengong.model import Reading

#: Everything, for programs.
COLUMNS = (
    Column("document", "文件", "document"),
    Column("task", "任务", "task"),
    Column("title", "内容", "title"),
    Column("surface", "责任主体", "actor"),
    Column("role", "分工", "role"),
    Column("kind", "类别", "kind"),
    Column("actor", "标识", "identifier"),
    Column("start", "起", "start"),
    Column("end", "止", "end"),
    Column("confidence", "可信度", "confidence"),
)
#: What a person reads; which file it was is only a question when there are several.
CHINESE = {
    "lead": "牵头",
    "responsible": "负责",
    "support": "配合",
    "guide": "指导",
    "supervise": "督导",
    "organization": "机构",
    "group": "群体",
    "unresolved": "未认定",
}
SHOWN = ("task", "title", "surface", "role", "kind", "confidence")


@click.command(epilog="\b\nExample:\n  fengong extract plan.txt --format json | jq '.tasks[].title'")
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@click.option(
    "--format",
    "form",
    type=click.Choice(["json", "table", "csv", "markdown"]),
    default="table",
    show_default=True,
    help="Form of the output.",
)
@area_option
@lexicon_option
@jobs_option
@lang_option
def extract(files: tuple[str, ...], form: str, area: str | None, lexicon: Path | None, jobs: int, lang: str) -> None:
    """Read plans and print tasks, responsibilities and findings.

    FILE is a text, Markdown, HTML, Word (.docx), PDF, Excel (.xlsx) or csv file, a folder or a zip file of them, a plan
    folder, - for standard input, or the name of a shipped plan. With json one document gives one object, several
    give one object per line. A file that cannot be read is named on standard error, and the exit status is 1.
    """
    found = Files(files, Way(area, lexicon, jobs, lang))
    if form == "json":
        echo_json(found, lang)
    else:
        echo_assignments(list(found), form, lang, several=not found.single)
    found.finish()


def echo_json(found: Files, lang: str) -> None:
    """Print each reading as soon as it is made."""
    from fengong.resolve.contract import as_json

    indent = 2 if found.single else None
    for reading in found:
        click.echo(json.dumps(as_json(reading, lang), ensure_ascii=False, indent=indent))


def echo_assignments(readings: list[Reading], form: str, lang: str, several: bool) -> None:
    """Print the assignments as a listing; nothing where nothing could be read."""
    if readings:
        table = assignment_table(readings, lang)
        echo_table(table if form == "csv" else shown(table, several, lang), form, lang)


def assignment_table(readings: list[Reading], lang: str) -> Table:
    """Every assignment of some readings, a row each, in text order."""
    from fengong.resolve.contract import as_json

    rows = [
        (
            document["document"]["path"],
            "".join(task["path"]),
            task["title"],
            *(row[column.key] for column in COLUMNS[3:]),
        )
        for document in (as_json(reading, "en") for reading in readings)
        for task in document["tasks"]
        for row in task["assignments"]
    ]
    return Table(COLUMNS, tuple(rows), notes=_notes(len(rows), readings, lang))


def _notes(count: int, readings: list[Reading], lang: str) -> tuple[str, ...]:
    """How much there is, and what a reader of the rows alone would miss: findings by code."""
    codes = Counter(found.code for reading in readings for found in reading.findings if found.severity != "info")
    if lang == "zh":
        found = "、".join(f"{code} {number}" for code, number in codes.most_common())
        return (f"共 {count} 条分工。", f"阅读发现（详见 --format json）：{found or '无'}。")
    found = ", ".join(f"{code} {number}" for code, number in codes.most_common())
    return (f"{count} assignments.", f"Findings (--format json shows each): {found or 'none'}.")


def shown(table: Table, several: bool, lang: str) -> Table:
    """The columns that a person reads, in the person's language."""
    keys = ("document", *SHOWN) if several else SHOWN
    places = [at for at, column in enumerate(table.columns) if column.key in keys]
    words = CHINESE if lang == "zh" else {}
    rows = tuple(tuple(words.get(str(row[at]), row[at]) for at in places) for row in table.rows)
    return replace(table, columns=tuple(table.columns[at] for at in places), rows=rows)
