"""``fengong export``: the network for Gephi, the responsibilities for Excel, the graph for anybody."""

from __future__ import annotations

from pathlib import Path

import click

from fengong.cli.options import lang_option, store_option
from fengong.cli.scope import groups_option, roles_option
from fengong.model import Role

FORMATS = ("graphml", "gexf", "csv", "xlsx", "jsonld", "jsonld-compact")
#: Formats that are several files.
FOLDERS = ("neo4j",)
#: The keys of ``fengong.analysis.networks.NETWORKS``, which is not imported to print a help page.
NETWORKS = ("two-mode", "co-task", "lead-support", "sector-department", "plan-department")
#: Which formats each option has a meaning for.
APPLIES = {"network": FORMATS[:2], "roles": FORMATS[:4], "groups": FORMATS[:4]}


@click.command()
@click.option("--format", "form", type=click.Choice(FORMATS + FOLDERS), required=True, help="Format of the file.")
@click.option(
    "--output", metavar="FILE", required=True, help="File to write; - for the standard output; for neo4j a folder."
)
@click.option(
    "--network", type=click.Choice(NETWORKS), default="two-mode", show_default=True, help="For graphml, gexf."
)
@roles_option
@groups_option(None)
@lang_option
@store_option
def export(
    form: str,
    output: str,
    network: str,
    roles: frozenset[Role],
    groups: str | None,
    lang: str,
    store: Path,
) -> None:
    """Write the network, the responsibility matrix or the whole graph to a file.

    \b
    graphml, gexf  departments × tasks, or another network (--network co-task: joined by shared tasks)
    csv            one line for each task × department × role, with the quoted clause
    xlsx           the responsibility matrix, the list with quotes, and notes
    jsonld         the whole graph, all named graphs
    jsonld-compact the same with plain names and the context that explains them
    neo4j          the whole graph as CSV for neo4j-admin: nodes, relationships, terms

    \b
    Examples:
      fengong export --format xlsx --output matrix.xlsx
      fengong export --format gexf --network co-task --output network.gexf
      fengong export --format csv --roles lead --output - | head
    """
    refuse_what_does_not_apply(form)
    from fengong.analysis.scope import Groups
    from fengong.export.folder import write_folder
    from fengong.export.formats import Request, encode
    from fengong.output import write_output
    from fengong.store.oxigraph import open_store

    if form in FOLDERS:
        write_folder(open_store(store), output)
        return
    request = Request(form, output, lang, network, roles, Groups(groups) if groups else None)
    write_output(encode(open_store(store), request), output, request.binary)


def refuse_what_does_not_apply(form: str) -> None:
    """Stop where an option was given that the format knows nothing of, instead of passing over it."""
    context = click.get_current_context()
    for name, formats in APPLIES.items():
        given = context.get_parameter_source(name) is click.core.ParameterSource.COMMANDLINE
        if given and form not in formats:
            raise click.UsageError(f"--{name.replace('_', '-')} does not apply to {form}")
