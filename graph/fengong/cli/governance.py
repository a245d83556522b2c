"""``fengong governance``: findings about how plans divide the work, each with its tasks and words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from fengong.ask.table import render
from fengong.cli.options import Place, echo_table, format_option, lang_option, store_option
from fengong.cli.scope import scope_options, source

if TYPE_CHECKING:
    from fengong.analysis.scope_words import ScopeWords

#: The keys of ``fengong.analysis.governance.catalogue.FINDINGS``, which is not imported to print a help page.
CODES = (
    "no-lead",
    "several-leads",
    "only-groups",
    "leads-never-supports",
    "sector-one-department",
    "deadlines-pile-up",
    "never-lead-together",
)


@click.command()
@click.option("--finding", "codes", type=click.Choice(CODES), multiple=True, help="Only this one; may be repeated.")
@click.option("--many-sectors", type=click.IntRange(1), default=3, show_default=True, help="Sectors that are many.")
@click.option("--much", type=click.IntRange(1), default=5, show_default=True, help="Shared tasks that are much.")
@click.option("--pile", type=click.IntRange(1), default=3, show_default=True, help="Tasks due that are a pile.")
@click.option(
    "--times", type=click.FloatRange(0), default=1.5, show_default=True, help="So many times the expected number."
)
@click.option("--all", "every", is_flag=True, help="List findings too that are only the convention of a plan.")
@scope_options(actors=False)
@format_option
@lang_option
@store_option
def governance(
    codes: tuple[str, ...],
    many_sectors: int,
    much: int,
    pile: int,
    times: float,
    every: bool,
    scope: ScopeWords,
    form: str,
    lang: str,
    store: Place,
) -> None:
    """List what stands out in how plans divide the work: who, which tasks, in which words, and why.

    First how many there are of each kind, then each, the surest first. What is only the convention of a plan is summed
    up in one row; --all lists it, and so do csv and json. These are findings about plans.
    `fengong check` tells what was noticed in reading them.

    \b
    no-lead                tasks without a lead
    several-leads          tasks with several leads
    only-groups            tasks answered for by groups only
    leads-never-supports   departments that lead in many sectors and support nowhere
    sector-one-department  sectors with one department only
    deadlines-pile-up      deadlines that pile up on one department
    never-lead-together    pairs that share much and never lead together

    \b
    Examples:
      fengong governance
      fengong governance --finding no-lead --finding only-groups --section （五）
      fengong governance --finding never-lead-together --much 4 --all --format markdown
    """
    from fengong.analysis.governance.catalogue import findings, unsaid_notes
    from fengong.analysis.governance.summary import summary_table
    from fengong.analysis.governance.table import Found, governance_table
    from fengong.analysis.governance.thresholds import Thresholds
    from fengong.analysis.governance.view import views

    asked, limits = source(store, scope), Thresholds(many_sectors, much=much, pile=pile, times=times)
    wanted = tuple(code for code in CODES if code in codes or not codes)
    plans = views(asked.whole, asked.incidence, limits)
    listing = Found(findings(plans, wanted), wanted, asked.incidence, limits)
    programs = form in ("csv", "json")
    if not programs:
        click.echo(render(summary_table(listing, lang), form, lang))
    table = governance_table(listing, lang, programs, every or programs)
    echo_table(replace(table, notes=(*table.notes, *unsaid_notes(plans, wanted, lang))), form, lang)
