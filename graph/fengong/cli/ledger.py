"""``fengong ledger``."""

from __future__ import annotations

import click

from fengong.ask.table import FORMATS
from fengong.cli.options import Place, echo_table, lang_option, store_option


@click.command(
    epilog="\b\nExample:\n  fengong ledger --format yaml > my-lexicon/names.yml\n"
    "  fengong build plan.txt --lexicon my-lexicon"
)
@store_option
@click.option(
    "--format",
    "form",
    type=click.Choice([*FORMATS, "yaml"]),
    default="table",
    show_default=True,
    help="Form of the listing; yaml is a lexicon to fill in.",
)
@lang_option
def ledger(store: Place, form: str, lang: str) -> None:
    """List the names that stayed open, with counts, or as a lexicon to fill in.

    A name stays open where the register does not know it, where it may mean several bodies, or where it is damaged.
    """
    from fengong.check.open_names import as_skeleton, as_table, read_open_names
    from fengong.store.opening import open_queryable

    names = read_open_names(open_queryable(store))
    if form == "yaml":
        click.echo(as_skeleton(names), nl=False)
    else:
        echo_table(as_table(names, lang), form, lang)
