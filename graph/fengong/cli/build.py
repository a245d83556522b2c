"""``fengong build``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from fengong.cli.files import Files, Way, area_option, jobs_option, lexicon_option
from fengong.cli.options import DEFAULT_STORE

if TYPE_CHECKING:
    from fengong.pipeline import Build


def _base(_ctx: click.Context, _param: click.Parameter, value: str | None) -> str | None:
    if value is not None and not (value.isascii() and value.startswith(("http://", "https://")) and value[-1] in "/#"):
        raise click.BadParameter("must be an ASCII http(s) IRI that ends with / or #")
    return value


@click.command(
    epilog="\b\nExample:\n  fengong build wuwei-2024 --store .fengong/store --format trig --output wuwei.trig"
)
@click.argument("plans", nargs=-1, required=True, metavar="PLAN…")
@click.option(
    "--store",
    type=click.Path(path_type=Path),
    default=DEFAULT_STORE,
    envvar="FENGONG_STORE",
    show_default=True,
    show_envvar=True,
    help="Folder of the store.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["trig", "nquads"]),
    default="trig",
    help="Form of --output.  [default: trig]",
)
@click.option("--output", metavar="FILE", help="Also write the graph to a file (- for standard output).")
@click.option("--base", callback=_base, help="IRI below which the data lives.  [default: https://w3id.org/fengong/id/]")
@area_option
@lexicon_option
@jobs_option
def build(
    plans: tuple[str, ...],
    store: Path,
    form: str,
    output: str | None,
    base: str | None,
    area: str | None,
    lexicon: Path | None,
    jobs: int,
) -> None:
    """Build the knowledge graph of one or more plans: all of them, or none and the old store stays.

    PLAN is a folder with a plan.yml, a text, Markdown, HTML, Word (.docx), PDF, Excel (.xlsx) or csv file, a folder or
    a zip file of them, - for standard input, or the name of a shipped plan (wuwei-2024).
    """
    from fengong.iris import BASE
    from fengong.output import write_output
    from fengong.pipeline import build_store

    found = Files(plans, Way(area, lexicon, jobs))
    readings = list(found)
    found.finish()
    made = build_store(readings, store, base or BASE, lexicon)
    if output:
        write_output(made.serialized(form), output)
    click.echo(_summary(made, store), err=True)


def _summary(made: Build, store: Path) -> str:
    """What was built, and whether something in it needs a look."""
    assignments = sum(len(reading.assignments) for reading in made.readings)
    quads = made.nquads.count(b"\n")
    words = f"{len(made.readings)} plan(s), {assignments} assignments, {quads} quads in {store}"
    wrong = [r.outline.document.path for r in made.readings if any(f.severity == "error" for f in r.findings)]
    return f"{words}\nnot everything was understood in {', '.join(wrong)}; see `fengong check`" if wrong else words
