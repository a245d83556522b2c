"""``fengong check``."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from fengong.cli.options import echo_table, format_option, lang_option, store_option
from fengong.cli.progress import waiting


@click.command(epilog="\b\nExample:\n  fengong check --format json | jq '.[] | select(.severity == \"warning\")'")
@store_option
@format_option
@lang_option
def check(store: Path, form: str, lang: str) -> None:
    """Check a store: shapes, quotes against the text, findings, and what every character was read as.

    Tables sum up what is frequent; csv and json list everything. Exit status 1 when something is an error.
    """
    from fengong.check.ledger import read_ledger
    from fengong.check.report import errors, full_report, summary
    from fengong.store.oxigraph import open_store

    opened = open_store(store)
    with waiting("checking shapes"):
        from fengong.check.integrity import verify
        from fengong.check.shapes import validate

        violations = (*validate(opened), *verify(opened))
    ledger = read_ledger(opened)
    listing = full_report if form in ("csv", "json") else summary
    echo_table(listing(violations, ledger, lang), form, lang)
    sys.exit(1 if errors(violations, ledger) else 0)
