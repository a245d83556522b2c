"""``fengong extract``."""

from __future__ import annotations

import json

import click

from fengong.ask.table import Column, Table, render
from fengong.cli.options import lang_option
from fengong.cli.progress import steps
from fengong.model import Reading

COLUMNS = (
    Column("document", "文件", "document"),
    Column("task", "任务", "task"),
    Column("title", "内容", "title"),
    Column("surface", "责任主体", "actor"),
    Column("kind", "类别", "kind"),
    Column("role", "分工", "role"),
    Column("actor", "标识", "identifier"),
    Column("start", "起", "start"),
    Column("end", "止", "end"),
    Column("confidence", "可信度", "confidence"),
)


@click.command(epilog="Example: fengong extract plan.txt --format json | jq '.tasks[].title'")
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@click.option(
    "--format",
    "form",
    type=click.Choice(["json", "table", "csv", "markdown"]),
    default="table",
    show_default=True,
    help="Form of the output.",
)
@lang_option
def extract(files: tuple[str, ...], form: str, lang: str) -> None:
    """Read plans and print tasks, responsibilities and findings.

    FILE is a text file (UTF-8 or GB18030), a plan folder, - for standard input, or the name of a shipped plan. With
    json one file gives one object, several give one object per line.
    """
    from fengong.pipeline import read_plan
    from fengong.resolve.contract import as_json

    readings = [read_plan(file) for file in steps(files, "reading")]
    if form == "json":
        indent = 2 if len(readings) == 1 else None
        for reading in readings:
            click.echo(json.dumps(as_json(reading, lang), ensure_ascii=False, indent=indent))
    else:
        click.echo(render(assignment_table(readings), form, lang), nl=False)


def assignment_table(readings: list[Reading]) -> Table:
    """Every assignment of some readings, a row each, in text order."""
    from fengong.resolve.contract import as_json

    rows = []
    for document in (as_json(reading, "en") for reading in readings):
        for task in document["tasks"]:
            for row in task["assignments"]:
                rows.append(
                    (
                        document["document"]["path"],
                        "".join(task["path"]),
                        task["title"],
                        row["surface"],
                        row["kind"],
                        row["role"],
                        row["actor"],
                        row["start"],
                        row["end"],
                        row["confidence"],
                    )
                )
    findings = sum(len(reading.findings) for reading in readings)
    return Table(
        COLUMNS,
        tuple(rows),
        notes=(f"{len(rows)} assignments, {findings} findings (--format json shows them)",),
    )
