"""``fengong export``: the network for Gephi, the responsibilities for Excel, the graph for anybody."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from fengong.cli.options import Place, lang_option, store_option
from fengong.cli.scope import scope_options

if TYPE_CHECKING:
    from fengong.analysis.scope_words import ScopeWords

FORMATS = ("graphml", "gexf", "csv", "xlsx", "jsonld", "jsonld-compact")
#: Formats that are several files.
FOLDERS = ("neo4j",)
#: The keys of ``fengong.analysis.networks.NETWORKS``, which is not imported to print a help page.
NETWORKS = ("two-mode", "co-task", "lead-support", "sector-department", "plan-department")
#: The keys of ``fengong.analysis.weights.WEIGHTS``.
WEIGHTS = ("count", "newman", "jaccard", "role")
#: Which formats each option has a meaning for.
SCOPED = FORMATS[:4]
LIMITS = ("roles", "groups", "plans", "sections", "sectors", "levels", "on", "due_from", "due_until")
APPLIES = {"network": FORMATS[:2], "weight": FORMATS[:2]} | dict.fromkeys(LIMITS, SCOPED)


@click.command()
@click.option("--format", "form", type=click.Choice(FORMATS + FOLDERS), required=True, help="Format of the file.")
@click.option(
    "--output", metavar="FILE", required=True, help="File to write; - for the standard output; for neo4j a folder."
)
@click.option(
    "--network", type=click.Choice(NETWORKS), default="two-mode", show_default=True, help="For graphml, gexf."
)
@click.option("--weight", type=click.Choice(WEIGHTS), default="count", show_default=True, help="For co-task networks.")
@scope_options(groups=None)
@lang_option
@store_option
def export(
    form: str,
    output: str,
    network: str,
    weight: str,
    scope: ScopeWords,
    lang: str,
    store: Place,
) -> None:
    """Write the network, the responsibility matrix or the whole graph to a file.

    \b
    graphml, gexf  departments × tasks, or another network (--network co-task: joined by shared tasks)
                   Groups are left out unless --groups says otherwise; in csv and xlsx they stand as they are.
                   The file says who was counted; edges of co-task say what chance would give (expected, p, verdict).
    csv            one line for each task × department × role, with the quoted clause
    xlsx           the responsibility matrix, the list with quotes, and notes
    jsonld         the whole graph, all named graphs
    jsonld-compact the same with plain names and the context that explains them
    neo4j          the whole graph as CSV for neo4j-admin: nodes, relationships, terms

    \b
    Examples:
      fengong export --format xlsx --output matrix.xlsx
      fengong export --format gexf --network co-task --output network.gexf
      fengong export --format graphml --network lead-support --sector 矿山 --output mines.graphml
      fengong export --format csv --roles lead --output - | head
    """
    refuse_what_does_not_apply(form)
    from fengong.export.folder import write_folder
    from fengong.export.formats import Request, default_groups, encode
    from fengong.output import write_output
    from fengong.store.opening import embedded, open_queryable

    if form in FOLDERS:
        write_folder(embedded(open_queryable(store), form), output)
        return
    if not _given("groups"):
        scope = replace(scope, groups=default_groups(form))
    request = Request(form, output, lang, network, weight, scope)
    made = encode(open_queryable(store), request)
    write_output(made.content, output, request.binary)
    for note in made.notes:
        click.echo(note, err=True)


def refuse_what_does_not_apply(form: str) -> None:
    """Stop where an option was given that the format knows nothing of, instead of passing over it."""
    options = {option.name: option.opts[0] for option in click.get_current_context().command.params}
    for name, formats in APPLIES.items():
        if _given(name) and form not in formats:
            raise click.UsageError(f"{options[name]} does not apply to {form}")


def _given(name: str) -> bool:
    return click.get_current_context().get_parameter_source(name) is click.core.ParameterSource.COMMANDLINE
