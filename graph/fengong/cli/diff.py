"""``fengong diff``: what changed from one plan to another."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fengong.cli.files import NO_ALLOCATION, lexicon_option, parse_area
from fengong.cli.options import Place, echo_table, format_option, lang_option, parse_place
from fengong.cli.scope import roles_option
from fengong.errors import FengongError, ReadError
from fengong.model import Role

if TYPE_CHECKING:
    from fengong.analysis.compare.difference import Difference
    from fengong.analysis.compare.side import Side

#: The keys of ``fengong.analysis.compare.listing.KEYS``, which is not imported to print a help page.
WHATS = ("tasks", "duties", "deadlines", "if-same", "load")
#: With ``--exit-code``: the plans differ, or could not be compared.
DIFFERENT, TROUBLE = 1, 2


@click.command()
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@click.option(
    "--what",
    type=click.Choice(["all", *WHATS]),
    default="all",
    show_default=True,
    help="Which changes to list.",
)
@roles_option
@click.option(
    "--store",
    metavar="DIR|URL",
    callback=parse_place,
    help="Folder of a store, or an endpoint; OLD and NEW are then identifiers of its plans, and no files.",
)
@click.option(
    "--old-area", callback=parse_area, metavar="CODE", help="GB/T 2260 code of OLD's area, where it is not said."
)
@click.option(
    "--new-area", callback=parse_area, metavar="CODE", help="GB/T 2260 code of NEW's area, where it is not said."
)
@lexicon_option
@click.option("--exit-code", is_flag=True, help="Exit 1 if anything changed, 2 if the plans cannot be compared.")
@format_option
@lang_option
def diff(
    old: str,
    new: str,
    what: str,
    roles: frozenset[Role],
    store: Place | None,
    old_area: str | None,
    new_area: str | None,
    lexicon: Path | None,
    exit_code: bool,
    form: str,
    lang: str,
) -> None:
    """Show what changed from plan OLD to plan NEW: tasks, duties, deadlines, and the load of departments.

    OLD and NEW are read as `fengong extract` reads one plan: a file, a plan folder, - for standard input, or the name
    of a shipped plan. With --store they are identifiers of plans in that store (`fengong query plans` lists them), and
    never files.

    Tasks are matched by what is to be done, not by their numbers. Matches that are not sure are listed as doubtful,
    with their likeness from 0 to 1; tasks that may have been split or merged are candidates. What changed only if these
    are the same tasks is counted in nothing and listed apart (--what if-same). Departments of one area
    are compared as bodies, those of two areas (a province and a city) by type of office.

    \b
    Examples:
      fengong diff plan-2024.txt plan-2025.txt
      fengong diff province.docx city.docx --what duties --format markdown
      fengong diff 620600-wuwei-2024 620600-wuwei-2025 --store .fengong/store --what load
    """
    from fengong.analysis.compare.difference import difference
    from fengong.cli.progress import waiting

    try:
        with waiting("comparing"):
            found = difference(*_sides((old, new), (old_area, new_area), store, lexicon), roles)
    except (FengongError, OSError) as error:
        if not exit_code:
            raise
        raise _trouble(error) from error
    _echo(found, WHATS if what == "all" else (what,), form, lang)
    if exit_code and found.changed:
        sys.exit(DIFFERENT)


def _sides(
    names: tuple[str, str], areas: tuple[str | None, str | None], store: Place | None, lexicon: Path | None
) -> tuple[Side, Side]:
    if store is not None:
        if lexicon or any(areas):
            raise click.UsageError(
                "--old-area, --new-area and --lexicon are for files; plans of --store are read already"
            )
        from fengong.analysis.compare.side import side_of_store
        from fengong.store.opening import open_queryable

        opened = open_queryable(store)
        return side_of_store(opened, names[0]), side_of_store(opened, names[1])
    if names == ("-", "-"):
        raise click.UsageError("OLD and NEW cannot both be standard input")
    return _read(names[0], areas[0], lexicon), _read(names[1], areas[1], lexicon)


def _read(name: str, area: str | None, lexicon: Path | None) -> Side:
    from fengong.analysis.compare.side import side_of_reading
    from fengong.lexicon.additions import register_of
    from fengong.pipeline import read_plan

    reading = read_plan(name, area, lexicon)
    if not reading.assignments:
        raise ReadError(reading.outline.document.path, NO_ALLOCATION)
    return side_of_reading(reading, register_of(lexicon))


def _trouble(error: FengongError | OSError) -> FengongError:
    """The same error, to exit as ``diff`` does where it cannot compare."""
    if isinstance(error, OSError):
        error = ReadError(str(error.filename), f"cannot be read ({error.strerror or error})")
    error.exit_code = TROUBLE
    return error


def _echo(found: Difference, whats: tuple[str, ...], form: str, lang: str) -> None:
    """The summary and the listings; programs get one listing, and the summary on standard error."""
    from fengong.analysis.compare.listing import for_people, for_programs
    from fengong.analysis.compare.summary import summary

    program = form in ("csv", "json")
    for line in summary(found, lang):
        click.echo(line, err=program)
        if form == "markdown":
            click.echo()
    if program:
        echo_table(for_programs(found, whats, lang), form, lang)
        return
    for table in (for_people(found, what, lang) for what in whats):
        if table.rows:
            click.echo()
            if form == "markdown":
                click.echo(f"## {table.title}\n")
            echo_table(table, form, lang)
