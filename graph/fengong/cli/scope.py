"""Options that limit what an analysis counts, the same for every command, and what they read from a store."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import click

from fengong.model import Role

if TYPE_CHECKING:
    from fengong.analysis.incidence import Incidence
    from fengong.analysis.scope import Period
    from fengong.analysis.scope_words import ScopeWords
    from fengong.cli.options import Place
    from fengong.store.queryable import Queryable

DAY = click.DateTime(["%Y-%m-%d"])


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
level_option = click.option(
    "--level", "levels", multiple=True, metavar="NAME", help="Only departments of this level: 地级 or 40."
)
#: The limits that name something; each may be given several times.
LIMITS = (
    click.option("--plan", "plans", multiple=True, metavar="ID", help="Only this plan; may be repeated."),
    click.option(
        "--section", "sections", multiple=True, metavar="NAME", help="Only below this heading: （二） or its title."
    ),
    click.option(
        "--sector", "sectors", multiple=True, metavar="NAME", help="Only tasks of this sector: 矿山 or mines."
    ),
    level_option,
    click.option("--on", type=DAY, metavar="DATE", help="Only plans that run on this day (2025-06-30)."),
    click.option("--due-from", type=DAY, metavar="DATE", help="Only tasks that may fall due on this day or later."),
    click.option("--due-until", type=DAY, metavar="DATE", help="Only tasks that may fall due on this day or before."),
)


def scope_options(
    groups: str | None = "out", actors: bool = True
) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """All limits; the command gets them as one ``scope`` (:class:`~fengong.analysis.scope_words.ScopeWords`).

    ``groups`` is what becomes of groups where the user does not say; None leaves it to the command. Without ``actors``
    only what limits the tasks is offered: every role, level and group is looked at, by commands that would else miss
    a lead that is only left out.
    """
    about_actors = (roles_option, groups_option(groups)) if actors else ()
    limits = tuple(limit for limit in LIMITS if actors or limit is not level_option)

    def decorate(command: Callable[..., Any]) -> Callable[..., Any]:
        from functools import wraps

        @wraps(command)
        def with_scope(**given: Any) -> Any:
            return command(scope=_scope(given), **given)

        decorated: Callable[..., Any] = with_scope
        for option in reversed((*about_actors, *limits)):
            decorated = option(decorated)
        return decorated

    return decorate


def groups_option(default: str | None) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """What becomes of groups; None leaves it to the command."""
    return click.option(
        "--groups",
        type=click.Choice(["out", "in", "expanded"]),
        default=default,
        show_default=default is not None,
        help="Groups (有关部门): not counted, counted as they stand, or their stated members in their place.",
    )


def _scope(given: dict[str, Any]) -> ScopeWords:
    """Take the limits out of the options of a command."""
    from fengong.analysis.scope import Groups
    from fengong.analysis.scope_words import ScopeWords

    names = {kind: given.pop(kind) for kind in ("roles", "plans", "sections", "sectors", "levels") if kind in given}
    on, due = _day(given.pop("on")), _period(_day(given.pop("due_from")), _day(given.pop("due_until")))
    return ScopeWords(**names, groups=Groups(given.pop("groups", "in") or "out"), on=on, due=due)


def _day(value: datetime | None) -> date | None:
    return value.date() if value else None


def _period(first: date | None, last: date | None) -> Period | None:
    from fengong.analysis.scope import Period

    if first and last and last < first:
        raise click.UsageError("--due-until lies before --due-from")
    return Period(first, last) if first or last else None


@dataclass(frozen=True, slots=True)
class Source:
    """An open store, the incidence that was asked for, and everything that the store holds."""

    store: Queryable
    incidence: Incidence
    whole: Incidence


def source(store: Place, words: ScopeWords) -> Source:
    """Open a store and read from it what the options ask for.

    Raises:
        StoreError: the store cannot be read.
        QueryError: an option names nothing in it.
    """
    from fengong.analysis.load import read_incidence
    from fengong.analysis.restrict import restrict
    from fengong.analysis.scope_words import scope_of
    from fengong.store.opening import open_queryable

    opened = open_queryable(store)
    whole = read_incidence(opened)
    return Source(opened, restrict(whole, scope_of(words, opened, whole)), whole)
