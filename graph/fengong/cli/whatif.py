"""``fengong whatif``: departments merged, split or dropped, and what that changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from fengong.cli.options import Place, echo_table, format_option, lang_option, store_option
from fengong.cli.scope import scope_options, source

if TYPE_CHECKING:
    from fengong.analysis.scope_words import ScopeWords
    from fengong.analysis.what_if.steps import Step

#: Options that begin a step, and those that say more of the one before them.
BEGIN, MORE = ("merge", "split", "drop"), ("into", "tasks")
ORDER = "fengong.whatif.order"


class InOrder(click.Command):
    """A command that remembers in which order its options were given."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse as usual, and once more for the order."""
        _, _, order = self.make_parser(ctx).parse_args(args=list(args))
        ctx.meta[ORDER] = [option.name for option in order if option.name in (*BEGIN, *MORE)]
        return super().parse_args(ctx, args)


@click.command(cls=InOrder)
@click.option("--merge", multiple=True, metavar="A,B", help="Departments that become one; --into says which.")
@click.option("--split", multiple=True, metavar="A", help="A department that becomes several; --into says which.")
@click.option("--drop", multiple=True, metavar="A", help="A department that goes, and nobody takes over.")
@click.option("--into", multiple=True, metavar="C,…", help="What the --merge or --split before it makes.")
@click.option(
    "--tasks",
    multiple=True,
    metavar="C=3,5",
    help="Tasks of a part of the --split before it: numbers, sectors, headings, or rest.",
)
@click.option("--top", type=click.IntRange(min=0), default=10, show_default=True, help="Pairs at most; 0 for all.")
@scope_options()
@format_option
@lang_option
@store_option
@click.pass_context
def whatif(
    ctx: click.Context, /, top: int, scope: ScopeWords, form: str, lang: str, store: Place, **given: Any
) -> None:
    """Merge, split or drop departments in thought, and show what changes: ties, load, brokers, tasks left over.

    Steps are taken in the order in which they are given. It is arithmetic on what the plan says, not a forecast.

    \b
    Examples:
      fengong whatif --merge 市应急局,市消防救援支队 --into 市应急消防局
      fengong whatif --split 市住建局 --into 市住房局,市建设局 --tasks 市住房局=6,19 --tasks 市建设局=rest
      fengong whatif --drop 市安委办 --merge 市工信局,市科技局 --into 市工信局
    """
    from fengong.analysis.what_if.effect import effect, to_be_changed
    from fengong.analysis.what_if.names import Names
    from fengong.analysis.what_if.steps import operations
    from fengong.analysis.what_if.table import Asked, what_if_table

    steps, asked = _steps(ctx.meta[ORDER], {name: list(values) for name, values in given.items()}), source(store, scope)
    limits = asked.incidence.scope
    assert limits is not None, "what is restricted says by what"
    found = operations(steps, to_be_changed(asked.whole, limits), Names(asked.store))
    told = Asked(effect(asked.whole, found, limits), asked.incidence, top or None)
    echo_table(what_if_table(told, lang), form, lang)


def _steps(order: list[str], given: dict[str, list[str]]) -> tuple[Step, ...]:
    """The steps, each from the option that begins it to the next one that does."""
    from dataclasses import replace

    from fengong.analysis.what_if.steps import Step

    steps: list[Step] = []
    for name in order:
        value = given[name].pop(0)
        if name in BEGIN:
            steps.append(Step(name, _names(value, name)))
        elif not steps or steps[-1].kind == "drop" or (name == "tasks" and steps[-1].kind != "split"):
            raise click.UsageError(
                f"--{name} belongs behind a {'--split' if name == 'tasks' else '--merge or --split'}"
            )
        elif name == "into":
            steps[-1] = replace(steps[-1], into=(*steps[-1].into, *_names(value, name)))
        else:
            part, _, what = value.replace("＝", "=").partition("=")
            steps[-1] = replace(steps[-1], tasks=(*steps[-1].tasks, (part.strip(), _names(what, name))))
    if not steps:
        raise click.UsageError("say what is to change: --merge, --split or --drop")
    return tuple(steps)


def _names(value: str, option: str) -> tuple[str, ...]:
    names = tuple(name.strip() for name in value.replace("，", ",").replace("、", ",").split(","))
    if not all(names):
        raise click.UsageError(f"--{option} {value!r} names nothing in one place; write names with commas between them")
    return names
