"""``fengong build``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from fengong.cli.files import Files, Way, area_option, jobs_option, lexicon_option
from fengong.cli.options import lang_option, local_store_option
from fengong.cli.saying import say

if TYPE_CHECKING:
    from fengong.pipeline import Build

NOTHING = (
    "nothing was stored, for {} of {} could not be read; "
    "mend them or leave them out, or store the others with --keep-going"
)


def _base(_ctx: click.Context, _param: click.Parameter, value: str | None) -> str | None:
    if value is not None and not (value.isascii() and value.startswith(("http://", "https://")) and value[-1] in "/#"):
        raise click.BadParameter("must be an ASCII http(s) IRI that ends with / or #")
    return value


@click.command(
    epilog="\b\nExample:\n  fengong build wuwei-2024 --store .fengong/store --format trig --output wuwei.trig"
)
@click.argument("plans", nargs=-1, required=True, metavar="PLAN…")
@local_store_option
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
@click.option(
    "--memberships",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="File (YAML) that states who is a member of which group; what follows from it stays in a graph of its own.",
)
@jobs_option
@click.option(
    "--keep-going", is_flag=True, help="Store the plans that could be read; without it, one that cannot stops them all."
)
@lang_option
def build(
    plans: tuple[str, ...],
    store: Path,
    form: str,
    output: str | None,
    base: str | None,
    area: str | None,
    lexicon: Path | None,
    memberships: Path | None,
    jobs: int,
    keep_going: bool,
    lang: str,
) -> None:
    """Build the knowledge graph of one or more plans: all of them, or none and the old store stays.

    A file that cannot be read is named on standard error, the others are read all the same, and the exit status is 1.
    What is stored is never part of a plan: nothing at all, or with --keep-going every plan that could be read whole.

    PLAN is a folder with a plan.yml, a text, Markdown, HTML, Word (.docx), PDF, Excel (.xlsx) or csv file, a folder or
    a zip file of them, - for standard input, or the name of a shipped plan (wuwei-2024).
    """
    from fengong.iris import BASE
    from fengong.lexicon.memberships import read_memberships
    from fengong.output import write_output
    from fengong.pipeline import build_store, without_twins

    if memberships:
        read_memberships(memberships)  # a mistake in it must not cost the reading of all plans
    found = Files(plans, Way(area, lexicon, jobs, lang))
    readings = found.readable()
    if found.failures and not (keep_going and readings):
        if readings:
            say("", NOTHING.format(len(found.failures), len(found.failures) + len(readings)), lang)
        found.finish()
    if keep_going:
        readings, repeated = without_twins(readings)
        found.fail(repeated)
    made = build_store(readings, store, base or BASE, lexicon, memberships)
    if output:
        write_output(made.serialized(form), output)
    click.echo(_summary(made, store, lang), err=True)
    found.finish()


def _summary(made: Build, store: Path, lang: str) -> str:
    """What was built, and whether something in it needs a look."""
    assignments = sum(len(reading.assignments) for reading in made.readings)
    quads = made.nquads.count(b"\n")
    plans = len(made.readings)
    wrong = [r.outline.document.path for r in made.readings if any(f.severity == "error" for f in r.findings)]
    if lang == "zh":
        words = f"{plans} 份方案，{assignments} 条分工，{quads} 个四元组，已写入 {store}"
        return f"{words}\n{'、'.join(wrong)} 未能全部读懂；见 `fengong check`" if wrong else words
    words = f"{plans} plan(s), {assignments} assignments, {quads} quads in {store}"
    return f"{words}\nnot everything was understood in {', '.join(wrong)}; see `fengong check`" if wrong else words
