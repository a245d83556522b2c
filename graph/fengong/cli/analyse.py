"""``fengong shared`` and ``fengong rank``: who shares tasks with whom, and where that puts them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fengong.cli.options import echo_table, format_option, lang_option, store_option
from fengong.model import Role

if TYPE_CHECKING:
    from pyoxigraph import Store

    from fengong.analysis.incidence import Incidence

#: The keys of ``fengong.analysis.measures.MEASURES``, which is not imported to print a help page.
MEASURES = ("degree", "strength", "betweenness", "closeness", "eigenvector", "pagerank")


def parse_roles(_ctx: click.Context, _param: click.Parameter, value: str | None) -> frozenset[Role]:
    """Roles from ``lead,support``; all of them where the option is not given."""
    names = [name.strip().lower() for name in value.replace("，", ",").split(",")] if value else list(Role)
    unknown = [name for name in names if name not in list(Role)]
    if unknown:
        raise click.BadParameter(f"{unknown[0]!r} is no role; the roles are {', '.join(Role)}")
    return frozenset(Role(name) for name in names)


roles_option = click.option(
    "--roles",
    callback=parse_roles,
    metavar="ROLE,…",
    help=f"Count these roles only: {', '.join(Role)}.  [default: all]",
)
groups_option = click.option(
    "--with-groups", is_flag=True, help="Count groups (有关部门) too, each as one actor; never expanded."
)
top_option = click.option(
    "--top", type=click.IntRange(min=0), default=10, show_default=True, help="Rows at most; 0 for all."
)


@dataclass(frozen=True, slots=True)
class Source:
    """An open store and the incidence that was asked for."""

    store: Store
    incidence: Incidence


def source(store: Path, roles: frozenset[Role], with_groups: bool) -> Source:
    """Open a store and read from it what the options ask for."""
    from fengong.analysis.incidence import ORGANIZATIONS, WITH_GROUPS, restrict
    from fengong.analysis.load import read_incidence
    from fengong.store.oxigraph import open_store

    opened = open_store(store)
    return Source(opened, restrict(read_incidence(opened), roles, WITH_GROUPS if with_groups else ORGANIZATIONS))


@click.command()
@top_option
@click.option("--department", metavar="NAME", help="Only the partners of this one: 市应急局, 武威市应急管理局.")
@roles_option
@groups_option
@format_option
@lang_option
@store_option
def shared(
    top: int,
    department: str | None,
    roles: frozenset[Role],
    with_groups: bool,
    form: str,
    lang: str,
    store: Path,
) -> None:
    """Show which departments share the most tasks, and which tasks these are.

    Named organizations are counted; groups (有关部门) are left out unless you ask for them.

    \b
    Examples:
      fengong shared
      fengong shared --department 市应急局 --top 5
      fengong shared --roles lead,support --format csv
    """
    from fengong.analysis.naming import find_actor
    from fengong.analysis.shared import partners, shared_pairs
    from fengong.analysis.shared_table import partners_table, shared_table

    asked = source(store, roles, with_groups)
    if department is None:
        echo_table(shared_table(asked.incidence, shared_pairs(asked.incidence, top or None), lang), form, lang)
    else:
        actor = find_actor(asked.store, department, asked.incidence)
        found = partners(asked.incidence, actor, top or None)
        echo_table(partners_table(asked.incidence, actor, found, lang), form, lang)


@click.command()
@click.option("--by", type=click.Choice(MEASURES), required=True, help="The measure.")
@top_option
@roles_option
@groups_option
@format_option
@lang_option
@store_option
def rank(by: str, top: int, roles: frozenset[Role], with_groups: bool, form: str, lang: str, store: Path) -> None:
    """Rank departments by their place in the co-task network: two are joined when they share a task.

    \b
    degree       with how many others it shares a task
    strength     shared tasks, summed over all others
    betweenness  how often it lies on the shortest path between two others
    closeness    how few steps it is away from the others
    eigenvector  sharing much with those who share much
    pagerank     where a random walk along shared tasks is found

    \b
    Examples:
      fengong rank --by strength
      fengong rank --by betweenness --roles lead --top 5 --format markdown
    """
    from fengong.analysis.rank import rank as ranking
    from fengong.analysis.rank_table import rank_table

    asked = source(store, roles, with_groups)
    echo_table(rank_table(asked.incidence, ranking(asked.incidence, by), top or None, lang), form, lang)
