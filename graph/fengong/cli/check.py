"""``fengong check``."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.core import ParameterSource

from fengong.cli.options import echo_table, format_option, lang_option, local_store_option
from fengong.cli.progress import waiting

if TYPE_CHECKING:
    import pyoxigraph as ox

    from fengong.check.ledger import Ledger
    from fengong.check.violation import Violation


@click.command(
    epilog="\b\nExamples:\n  fengong check --format json | jq '.[] | select(.severity == \"warning\")'\n"
    "  fengong check responsibilities.ttl"
)
@click.argument("files", nargs=-1, type=click.Path(path_type=Path), metavar="[FILE]…")
@local_store_option
@click.option(
    "--layer",
    type=click.Choice(["loose", "strict"]),
    help="How much is asked.  [default: loose of files, strict of a store]",
)
@format_option
@lang_option
@click.pass_context
def check(ctx: click.Context, files: tuple[Path, ...], store: Path, layer: str | None, form: str, lang: str) -> None:
    """Check a store, or RDF files of anybody's that use the vocabulary.

    FILE is Turtle (.ttl), TriG (.trig), N-Quads (.nq) or N-Triples (.nt); all files are read as one graph.

    The loose layer is what any data in this vocabulary must keep to: SHACL shapes. The strict layer is what `fengong
    build` promises: more shapes, quotes that equal the text, findings, and what every character was read as.

    Of a node in a file the line is given where it is first written, unless that cannot be told for certain.

    Tables sum up what is frequent; csv and json list everything. Exit status 1 when something is an error.
    """
    if files and ctx.get_parameter_source("store") is ParameterSource.COMMANDLINE:
        raise click.UsageError("name files or --store, not both")
    from fengong.check.report import errors, full_report, summary

    opened = _data(files, store)
    with waiting("checking shapes"):
        violations, ledger = _found(opened, layer or ("loose" if files else "strict"))
        violations = _placed(violations, files)
    listing = full_report if form in ("csv", "json") else summary
    echo_table(listing(violations, ledger, lang), form, lang)
    sys.exit(1 if errors(violations, ledger) else 0)


def _data(files: tuple[Path, ...], store: Path) -> ox.Store:
    if files:
        from fengong.check.data import store_of_files

        return store_of_files(files)
    from fengong.store.oxigraph import open_store

    return open_store(store)


def _placed(violations: tuple[Violation, ...], files: tuple[Path, ...]) -> tuple[Violation, ...]:
    """The violations with the lines of the files where their nodes are written."""
    if not violations or not files:
        return violations
    from fengong.check.places import places

    written = places(files)
    return tuple(replace(one, place=written.get(one.focus)) for one in violations)


def _found(opened: ox.Store, layer: str) -> tuple[tuple[Violation, ...], Ledger]:
    from fengong.check.constraint import Layer
    from fengong.check.ledger import Ledger, read_ledger
    from fengong.check.validate import validate

    broken = validate(opened, Layer(layer))
    if layer == Layer.LOOSE:
        return broken, Ledger((), ())
    from fengong.check.integrity import verify

    return (*broken, *verify(opened)), read_ledger(opened)
