"""``fengong evaluate``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fengong.cli.options import echo_table, format_option, lang_option
from fengong.cli.progress import counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fengong.ask.table import Table


@click.command()
@click.argument("gold", type=click.Path(path_type=Path))
@click.argument("texts", type=click.Path(path_type=Path))
@click.option("--against", type=click.Path(path_type=Path), metavar="OLD.json", help="Show what changed since.")
@click.option("--output", metavar="NEW.json", help="Save all assignments found (- for standard output).")
@click.option("--errors", type=click.IntRange(min=0), default=0, help="Errors to show for each document.  [default: 0]")
@click.option(
    "--by",
    type=click.Choice(["span", "surface"]),
    default="span",
    show_default=True,
    help="What makes two mentions the same: place, or words in order.",
)
@click.option("--min", "least", type=click.FloatRange(0, 1), default=0.0, help="Exit 1 where the total F1 is lower.")
@format_option
@lang_option
def evaluate(
    gold: Path,
    texts: Path,
    against: Path | None,
    output: str | None,
    errors: int,
    by: str,
    least: float,
    form: str,
    lang: str,
) -> None:
    """Score what is read against annotations, and compare it with an earlier run.

    GOLD is a folder of annotations, <id>.json each. TEXTS is the folder of their documents: files or plan folders whose
    names begin with the id. With --output or --against, texts without annotation are read too.

    With csv and json one listing is printed: the changes with --against, else the errors with --errors, else the
    scores. The exit status is 1 where the total F1 is below --min, or a document could not be read.

    \b
    Examples:
      fengong evaluate data/gold data/plans --errors 5
      fengong evaluate data/gold data/plans --output before.json
      fengong evaluate data/gold data/plans --against before.json --min 0.97
    """
    from fengong.evaluate import run, saved, tables
    from fengong.output import write_output

    old = saved.load(against) if against else None
    ids = run.annotated(gold)
    more = run.unannotated(texts, ids) if output or old is not None else []
    documents = run.evaluate(counted(iter([*ids, *more]), len(ids) + len(more), "reading"), gold, texts)
    listings = [tables.score_table(documents, by, lang)]
    listings += [tables.error_table(documents, by, errors, lang)] if errors else []
    listings += [tables.change_table(old, documents, by, lang)] if old is not None else []
    if output:
        write_output(saved.to_json(saved.found_in(documents)), output)
    _echo([] if output == "-" else listings, form, lang)
    sys.exit(int(tables.total(documents, by).f1 < least or any(one.problem for one in documents)))


def _echo(listings: Sequence[Table], form: str, lang: str) -> None:
    """All listings for people; the last and most telling one for programs."""
    for table in listings if form in ("table", "markdown") else listings[-1:]:
        echo_table(table, form, lang)
